"""What a sent case waits for, who may answer it, and what each answer does, in the register itself."""

from __future__ import annotations

import pytest
from sqlmodel import SQLModel

from policy_text.pack import Outcome
from register.applications import casework
from register.applications.applications import Status
from register.channels import channels
from register.errors import AlreadySettled, DateImpossible, DetailsMissing, NotAllowed, NotPossibleNow, OwnCase
from register.people import staff
from register.wishes import AskToSettle
from tests.builders import a_sent_application, perform, steps_of, told
from tests.casts import Gullspang, Sater

MEETING = {"date": "2026-03-02", "reference": "protokoll § 45"}


@pytest.fixture
def sater(tmp_path):
    made = Sater(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def gullspang(tmp_path):
    made = Gullspang(tmp_path)
    yield made
    made.store.close()


def open_steps(town, case):
    return sorted(id for id, step in steps_of(town.store, case.id, town.org).items() if step.open)


# ---- The way of a case ----------------------------------------------------------------------------------------------


def test_a_case_goes_from_the_administrators_to_the_chief_to_preparation_to_decision(sater):
    case = sater.sent()
    assert open_steps(sater, case) == ["accept"]

    sater.settle(sater.kalle, case, "accept", Outcome.ACCEPT)
    assert open_steps(sater, case) == ["assign"]

    sater.settle(sater.eva, case, "assign", Outcome.ASSIGN)
    assert open_steps(sater, case) == ["prepare"]

    sater.settle(sater.karin, case, "prepare", Outcome.RECOMMEND)
    assert open_steps(sater, case) == ["decide"]
    assert sater.now(case).status == Status.UNDER_WAY

    sater.settle(sater.anders, case, "decide", Outcome.APPROVE, details=MEETING)
    assert sater.now(case).status == Status.APPROVED


def test_whoever_sends_it_and_is_to_be_administrator_has_said_yes_by_sending(sater):
    case = sater.sent()

    steps = sater.store.run_now("sater", lambda unit: casework.of(unit, case))
    said = {step.person_id: (step.outcome, step.details) for step in steps}
    assert said == {sater.sara.id: ("accept", {"by_sending": True}), sater.kalle.id: ("", {})}


def test_an_approved_case_is_a_channel_with_its_people_and_its_conditions(sater):
    case = sater.to_decide()
    conditions = [{"text": "Skriv en bildpolicy", "owner": sater.eva.id, "date": "2026-05-01"}]

    sater.settle(
        sater.anders, case, "decide", Outcome.APPROVE_WITH_CONDITIONS, details={**MEETING, "conditions": conditions}
    )

    opened = sater.now(case).channel_id
    channel = sater.store.run_now("sater", lambda unit: channels.load(unit, opened))
    assert (channel.name, channel.main, channel.chief_id) == ("Biblioteket", sater.sara.id, sater.eva.id)
    rows = [(r.text, r.owner_id, str(r.due_on)) for r in channel.checklist if r.list == "conditions"]
    assert rows == [("Skriv en bildpolicy", sater.eva.id, "2026-05-01")]


def test_a_decision_keeps_its_day_its_paper_the_body_and_who_typed_it_in(sater):
    case = sater.to_decide()

    sater.settle(sater.anders, case, "decide", Outcome.APPROVE, details={**MEETING, "body": "sektorchef"})

    step = steps_of(sater.store, case.id)["decide"]
    assert step.details == {**MEETING, "body": "kommunledningsgruppen", "conditions": []}
    assert step.settled_by == sater.anders.id


def test_a_recommendation_is_no_decision_and_neither_is_advice_against(sater):
    case = sater.to_prepare()

    sater.settle(sater.karin, case, "prepare", Outcome.ADVISE_AGAINST, comment="För likt Simhallens kanal.")

    assert sater.now(case).status == Status.UNDER_WAY
    assert open_steps(sater, case) == ["decide"]


def test_gullspangs_plan_is_known_beside_the_way_and_signed_along_it(gullspang):
    case = gullspang.sent()
    assert open_steps(gullspang, case) == ["know", "sign"]

    gullspang.sign(case, gullspang.jenny, gullspang.emma)
    assert open_steps(gullspang, case) == ["approve", "know"]

    gullspang.sign(case, gullspang.anneli)
    assert gullspang.now(case).status == Status.APPROVED
    assert open_steps(gullspang, case) == ["copy", "know"]

    gullspang.settle(gullspang.camilla, case, "copy", Outcome.RECEIVE)
    assert open_steps(gullspang, case) == ["know"]


def test_wanting_to_talk_is_no_veto(gullspang):
    case = gullspang.sent()

    gullspang.settle(gullspang.camilla, case, "know", Outcome.TALK, comment="Hur ofta?")
    gullspang.sign(case, gullspang.jenny, gullspang.emma, gullspang.anneli)

    assert gullspang.now(case).status == Status.APPROVED


def test_where_the_chief_decides_a_no_from_the_chief_is_a_rejection(gullspang):
    case = gullspang.sent()
    gullspang.sign(case, gullspang.jenny, gullspang.emma)

    gullspang.settle(gullspang.anneli, case, "approve", Outcome.DECLINE)

    assert gullspang.now(case).status == Status.REJECTED
    assert open_steps(gullspang, case) == []


@pytest.mark.parametrize(("step", "who"), [("accept", "kalle"), ("assign", "eva")])
def test_a_no_on_the_way_sends_the_case_back_to_the_applicant(sater, step, who):
    case = sater.sent()
    if step == "assign":
        sater.settle(sater.kalle, case, "accept", Outcome.ACCEPT)

    sater.settle(getattr(sater, who), case, step, Outcome.DECLINE)

    assert sater.now(case).status == Status.RETURNED


# ---- Who may answer -------------------------------------------------------------------------------------------------


def test_a_stranger_to_the_case_is_refused_and_told_who_answers(sater):
    case = sater.to_prepare()

    with pytest.raises(NotAllowed) as refused:
        sater.settle(sater.anders, case, "prepare", Outcome.RECOMMEND)

    assert refused.value.facts == {"role": "kommunikationschef", "waiting": "kommunikationschefen"}


def test_nobody_prepares_their_own_application_so_the_stand_in_is_asked(sater):
    case = a_sent_application(sater.store, sater.karin, sater.kalle, chief=sater.eva)
    sater.settle(sater.kalle, case, "accept", Outcome.ACCEPT)
    sater.settle(sater.eva, case, "assign", Outcome.ASSIGN)

    assert steps_of(sater.store, case.id)["prepare"].roles == ("ersattande_beredare",)
    with pytest.raises(NotAllowed):
        sater.settle(sater.karin, case, "prepare", Outcome.RECOMMEND)

    sater.settle(sater.ulf, case, "prepare", Outcome.RECOMMEND)
    assert open_steps(sater, case) == ["decide"]


def test_nobody_records_the_decision_on_their_own_application(sater):
    case = a_sent_application(sater.store, sater.anders, sater.kalle, chief=sater.eva)
    sater.settle(sater.kalle, case, "accept", Outcome.ACCEPT)
    sater.settle(sater.eva, case, "assign", Outcome.ASSIGN)
    sater.settle(sater.karin, case, "prepare", Outcome.RECOMMEND)

    with pytest.raises(OwnCase):
        sater.settle(sater.anders, case, "decide", Outcome.APPROVE, details=MEETING)
    assert sater.waiting_for(sater.anders) == ()
    assert "case-step" not in told(sater.store, sater.anders)


def test_a_question_whether_one_may_changes_nothing(sater):
    case = sater.to_prepare()
    row = steps_of(sater.store, case.id)["prepare"].id

    perform(sater.store, AskToSettle(step=row, outcome="return"), sater.karin)

    assert open_steps(sater, case) == ["prepare"]
    with pytest.raises(NotAllowed):
        perform(sater.store, AskToSettle(step=row, outcome="return"), sater.kalle)


def test_of_two_who_answer_one_wins_and_the_other_hears_who_what_and_when(sater):
    case = sater.to_decide()
    sater.settle(sater.anders, case, "decide", Outcome.APPROVE, details=MEETING)

    with pytest.raises(AlreadySettled) as refused:
        sater.settle(sater.karin, case, "decide", Outcome.REJECT, details=MEETING)

    assert refused.value.facts == {
        "by": "Anders Wik", "person": sater.anders.id, "at": sater.clock.now, "outcome": "approve", "number": 1
    }  # fmt: skip


def test_an_answer_that_the_step_does_not_have_is_refused(sater):
    case = sater.to_prepare()

    with pytest.raises(NotPossibleNow):
        sater.settle(sater.karin, case, "prepare", Outcome.APPROVE)


@pytest.mark.parametrize("outcome", [Outcome.RETURN, Outcome.ADVISE_AGAINST])
def test_sending_back_and_advising_against_need_a_reason(sater, outcome):
    case = sater.to_prepare()

    with pytest.raises(DetailsMissing) as refused:
        sater.settle(sater.karin, case, "prepare", outcome, comment=" ")

    assert refused.value.facts["keys"] == ("comment",)


@pytest.mark.parametrize(
    ("details", "missing"),
    [
        ({}, ("date", "reference")),
        ({"date": "2026-03-02"}, ("reference",)),
        ({"reference": "§ 45"}, ("date",)),
    ],
)
def test_a_decision_without_its_day_or_its_paper_is_not_recorded(sater, details, missing):
    case = sater.to_decide()

    with pytest.raises(DetailsMissing) as refused:
        sater.settle(sater.anders, case, "decide", Outcome.APPROVE, details=details)

    assert refused.value.facts["keys"] == missing


@pytest.mark.parametrize("day", ["2026-03-01", "2026-03-03"])
def test_nothing_is_decided_before_it_came_in_nor_tomorrow(sater, day):
    case = sater.to_decide()

    with pytest.raises(DateImpossible):
        sater.settle(sater.anders, case, "decide", Outcome.APPROVE, details={**MEETING, "date": day})


def test_a_step_for_a_department_asks_those_who_hold_the_role_there(sater):
    other = sater.person("Peter Holm", "sektorchef", department="Sektor barn")
    case = sater.sent()

    named = sater.store.run_now("sater", lambda unit: unit.pack.workflow.step("assign"))
    by_role = named.model_copy(update={"by": "sektorchef"})
    asked = sater.store.run_now(
        "sater", lambda unit: casework.asked(unit, case, casework._open(unit, case, by_role)[0])
    )

    assert asked == (sater.eva.id,)
    assert other.id not in asked


def test_where_nobody_holds_the_role_that_is_asked_the_steward_is_told(sater):
    steward = sater.person("Tomas Gran", "steward")
    sater.store.run_now("sater", lambda unit: unit.execute(no_more("kommunikationschef")))

    case = sater.to_prepare()

    assert told(sater.store, steward) == ["case-nobody"]

    newcomer = sater.person("Nina Ny")
    sater.store.run_now("sater", lambda unit: staff.give_role(unit, newcomer.id, "kommunikationschef", "", steward.id))
    assert "case-step" in told(sater.store, newcomer)
    sater.settle(newcomer, case, "prepare", Outcome.RECOMMEND)


def no_more(role):
    table = SQLModel.metadata.tables["role_held"]
    return table.delete().where(table.c.role == role)
