"""Whoever an application names as its chief gives the assignment only as the chief that the register knows."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from policy_text.pack import Outcome
from register import journal
from register.applications import chiefs
from register.applications.applications import Status
from register.applications.chief_asked import SettleChief
from register.errors import AlreadySettled, DetailsMissing, NewerVersion, NotAChief, NotAllowed
from register.people import people
from register.people.people import Held
from register.wishes import GiveRole, SettleStep, SubmitApplication, TakeRole, WriteAnswers
from tests.builders import a_draft, a_person, a_store, answers_for, case_of, perform, steps_of, told
from tests.casts import Gullspang, Sater


class WithSteward(Sater):
    """And Tomas, who gives out roles; Oskar is a colleague without any."""

    def __init__(self, folder):
        super().__init__(folder)
        self.tomas, self.oskar = self.person("Tomas Gran", "steward"), self.person("Oskar Dahl")


class GullspangWithSteward(Gullspang):
    """And Linus, who gives out roles; David is a colleague without any."""

    def __init__(self, folder):
        super().__init__(folder)
        self.linus, self.david = self.person("Linus Park", "steward"), self.person("David Moberg")


@pytest.fixture
def sater(tmp_path):
    made = WithSteward(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def gullspang(tmp_path):
    made = GullspangWithSteward(tmp_path)
    yield made
    made.store.close()


def draft_of(town, applicant, other, chief):
    """An application for the culture department, whoever is named as its chief."""
    culture = (town.eva if town.org == "sater" else town.anneli).department_id
    answers = answers_for(applicant, other, chief=chief, org=town.org, **{"unit.belongs_to": f"d{culture}"})
    return a_draft(town.store, applicant, answers, town.org)


def send(town, draft, who):
    return perform(town.store, SubmitApplication(application=draft.id), who, town.org)


def roles_of(town, person):
    return town.store.run_now(town.org, lambda unit: people.roles_of(unit, person.id))


def test_a_colleague_named_as_chief_does_not_become_one_by_being_named(gullspang):
    draft = draft_of(gullspang, gullspang.jenny, gullspang.emma, gullspang.david)

    sent = send(gullspang, draft, gullspang.jenny)

    assert sent.values["unsure_chief"]
    assert gullspang.now(draft).status is Status.DRAFT
    assert told(gullspang.store, gullspang.david, "gullspang") == []
    assert told(gullspang.store, gullspang.linus, "gullspang") == ["case-chief"]


def test_the_steward_is_asked_once_however_often_it_is_sent(sater):
    draft = draft_of(sater, sater.sara, sater.kalle, sater.oskar)

    for _ in range(3):
        send(sater, draft, sater.sara)

    assert told(sater.store, sater.tomas) == ["case-chief"]


def test_yes_gives_the_role_for_the_department_of_the_application_and_then_it_can_be_sent(sater):
    draft = draft_of(sater, sater.sara, sater.kalle, sater.oskar)
    send(sater, draft, sater.sara)

    perform(sater.store, SettleChief(application=draft.id, person=sater.oskar.id, is_chief=True), sater.tomas)

    assert roles_of(sater, sater.oskar) == {Held(role="sektorchef", department_id=sater.eva.department_id)}
    assert told(sater.store, sater.sara) == ["case-chief-answered"]
    send(sater, draft, sater.sara)
    assert sater.now(draft).status is Status.UNDER_WAY
    assert sater.now(draft).answers["department_id"] == sater.eva.department_id


def test_the_journal_says_who_was_asked_and_who_answered_by_which_rule(sater):
    draft = draft_of(sater, sater.sara, sater.kalle, sater.oskar)
    send(sater, draft, sater.sara)
    perform(sater.store, SettleChief(application=draft.id, person=sater.oskar.id, is_chief=True), sater.tomas)

    rows = sater.store.run_now("sater", lambda unit: journal.of(unit, "person", sater.oskar.id))

    assert [(row.what, row.by, row.rule) for row in rows if row.what.startswith("chief_")] == [
        ("chief_asked", sater.sara.id, "R013"),
        ("chief_confirmed", sater.tomas.id, "R013"),
    ]


def test_no_leaves_the_draft_with_the_applicant_and_it_is_refused_until_somebody_else_is_named(sater):
    draft = draft_of(sater, sater.sara, sater.kalle, sater.oskar)
    send(sater, draft, sater.sara)

    perform(sater.store, SettleChief(application=draft.id, person=sater.oskar.id, is_chief=False), sater.tomas)

    assert told(sater.store, sater.sara) == ["case-chief-answered"]
    with pytest.raises(NotAChief):
        send(sater, draft, sater.sara)
    eva = {"name": sater.eva.name, "email": sater.eva.email}
    perform(sater.store, WriteAnswers(application=draft.id, answers={"chief": eva}), sater.sara)
    send(sater, draft, sater.sara)
    assert sater.now(draft).status is Status.UNDER_WAY


def test_a_chief_of_another_department_is_not_the_chief_of_this_one(sater):
    peter = sater.person("Peter Holm", "sektorchef", department="Sektor barn och utbildning")
    draft = draft_of(sater, sater.sara, sater.kalle, peter)

    doubt = sater.store.run_now("sater", lambda unit: chiefs.doubt(unit, draft))

    assert doubt is not None
    assert (doubt.name, doubt.department) == ("Peter Holm", "Sektor kultur")
    assert [one.name for one in doubt.chiefs] == ["Eva Strand"]
    assert send(sater, draft, sater.sara).values["unsure_chief"]


def test_in_an_empty_register_the_steward_also_says_of_what(tmp_path):
    store = a_store(tmp_path)
    sara, kalle, oskar = (a_person(store, name) for name in ("Sara Lind", "Kalle Karlsson", "Oskar Dahl"))
    tomas = a_person(store, "Tomas Gran", "steward")
    draft = a_draft(store, sara, answers_for(sara, kalle, chief=oskar))
    perform(store, SubmitApplication(application=draft.id), sara)
    yes = SettleChief(application=draft.id, person=oskar.id, is_chief=True)

    with pytest.raises(DetailsMissing):
        perform(store, yes, tomas)
    perform(store, replace(yes, department="Sektor teknik"), tomas)

    perform(store, WriteAnswers(application=draft.id, answers={"unit.belongs_to": "d1"}), sara)
    perform(store, SubmitApplication(application=draft.id), sara)
    assert case_of(store, draft.id).status is Status.UNDER_WAY
    assert case_of(store, draft.id).answers["department_id"] == 1
    store.close()


def test_only_the_steward_answers_and_only_once(sater):
    draft = draft_of(sater, sater.sara, sater.kalle, sater.oskar)
    send(sater, draft, sater.sara)
    yes = SettleChief(application=draft.id, person=sater.oskar.id, is_chief=False)

    for stranger in (sater.sara, sater.oskar, sater.karin):
        with pytest.raises(NotAllowed):
            perform(sater.store, yes, stranger)
    perform(sater.store, yes, sater.tomas)
    with pytest.raises(AlreadySettled):
        perform(sater.store, yes, sater.tomas)


def test_an_answer_about_somebody_who_is_no_longer_named_is_refused(sater):
    draft = draft_of(sater, sater.sara, sater.kalle, sater.oskar)
    send(sater, draft, sater.sara)
    eva = {"name": sater.eva.name, "email": sater.eva.email}
    perform(sater.store, WriteAnswers(application=draft.id, answers={"chief": eva}), sater.sara)

    with pytest.raises(NewerVersion):
        perform(sater.store, SettleChief(application=draft.id, person=sater.oskar.id, is_chief=True), sater.tomas)

    assert roles_of(sater, sater.oskar) == frozenset()


def test_the_role_given_in_the_ordinary_way_lets_the_application_go_on_too(sater):
    draft = draft_of(sater, sater.sara, sater.kalle, sater.oskar)
    send(sater, draft, sater.sara)
    give = GiveRole(name="Oskar Dahl", email=sater.oskar.email, role="sektorchef", department="Sektor kultur")

    perform(sater.store, give, sater.tomas)

    assert told(sater.store, sater.sara) == ["case-chief-answered"]
    assert told(sater.store, sater.tomas) == []


# ---- When the step is settled ---------------------------------------------------------------------------------------


def test_a_chief_whose_role_is_gone_when_the_step_is_settled_gives_no_assignment(sater):
    case = sater.sent()
    sater.settle(sater.kalle, case, "accept", Outcome.ACCEPT)
    perform(sater.store, TakeRole(person=sater.eva.id, role="sektorchef"), sater.tomas)
    step = steps_of(sater.store, case.id)["assign"].id

    for outcome in (Outcome.ASSIGN, Outcome.DECLINE):
        answer = perform(sater.store, SettleStep(step=step, outcome=outcome, comment="Nej."), sater.eva)
        assert answer.values["unsure_chief"]

    assert steps_of(sater.store, case.id)["assign"].open
    assert told(sater.store, sater.tomas) == ["case-chief"]


def test_in_gullspang_nobody_without_the_role_signs_as_chief_not_on_paper_either(gullspang):
    case = gullspang.sent()
    gullspang.sign(case, gullspang.jenny, gullspang.emma)
    perform(
        gullspang.store,
        TakeRole(person=gullspang.anneli.id, role="verksamhetsansvarig_chef"),
        gullspang.linus,
        "gullspang",
    )
    step = steps_of(gullspang.store, case.id, "gullspang")["approve"].id

    perform(gullspang.store, SettleStep(step=step, outcome="sign"), gullspang.anneli, "gullspang")
    paper = {"paper": True, "place": "Pärm 3"}
    perform(gullspang.store, SettleStep(step=step, outcome="sign", details=paper), gullspang.camilla, "gullspang")

    assert gullspang.now(case).status is Status.UNDER_WAY
    assert gullspang.now(case).channel_id is None


def test_yes_to_one_under_way_lets_the_chief_answer_and_no_sends_it_back(sater):
    for is_chief, status in ((True, Status.UNDER_WAY), (False, Status.RETURNED)):
        case = sater.sent(unit=f"Verksamhet {status}")
        sater.settle(sater.kalle, case, "accept", Outcome.ACCEPT)
        perform(sater.store, TakeRole(person=sater.eva.id, role="sektorchef"), sater.tomas)
        step = steps_of(sater.store, case.id)["assign"].id
        perform(sater.store, SettleStep(step=step, outcome=Outcome.ASSIGN), sater.eva)

        perform(sater.store, SettleChief(application=case.id, person=sater.eva.id, is_chief=is_chief), sater.tomas)

        assert sater.now(case).status is status
        if is_chief:
            sater.settle(sater.eva, case, "assign", Outcome.ASSIGN)
            assert not steps_of(sater.store, case.id)["assign"].open
        else:
            assert "case-chief-answered" in told(sater.store, sater.sara)


def test_a_chief_without_the_role_may_still_send_it_back(sater):
    case = sater.sent()
    sater.settle(sater.kalle, case, "accept", Outcome.ACCEPT)
    perform(sater.store, TakeRole(person=sater.eva.id, role="sektorchef"), sater.tomas)

    sater.settle(sater.eva, case, "assign", Outcome.RETURN, comment="Jag är inte chef längre.")

    assert sater.now(case).status is Status.RETURNED
