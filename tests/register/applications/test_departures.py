"""Somebody leaves while cases name them: nothing is approved with whoever is gone, and nothing waits for them for ever."""

from __future__ import annotations

import pytest
from sqlalchemy import update as sql_update
from sqlmodel import SQLModel

from register import journal
from register.applications import casework
from register.applications.applications import Status
from register.channels import channels
from register.errors import SomebodyLeft, TooFewAdministrators
from register.people import people
from register.people.returning import SettleReturn
from register.wishes import (
    ActivateChannel,
    GiveRole,
    LeaveOrganisation,
    SetChannelAddress,
    SettleStep,
    SubmitApplication,
    TakeRole,
    WriteAnswers,
)
from tests.builders import (
    a_channel,
    a_draft,
    a_person,
    a_sent_application,
    a_store,
    answers_for,
    as_text,
    case_of,
    perform,
    read_out,
    told,
)
from tests.on_both import BOTH, a_store_on

CHIEFS = {"sater": "sektorchef", "gullspang": "verksamhetsansvarig_chef"}
LEADS = {"sater": "kommunikationschef", "gullspang": "informationsansvarig"}


@pytest.fixture
def store(tmp_path):
    made = a_store(tmp_path)
    yield made
    made.close()


class House:
    """Nils applies for a page with Olle; Karin answers for it, Lena leads the communications, Tomas keeps the register."""

    def __init__(self, store, org="sater", **answers):
        self.store, self.org = store, org
        self.tomas = a_person(store, "Tomas Gran", "steward", org=org)
        self.lena = a_person(store, "Lena Åkerman", LEADS[org], org=org)
        self.karin = a_person(store, "Karin Strand", CHIEFS[org], org=org, department="Kultur")
        self.nils, self.olle = (a_person(store, name, org=org) for name in ("Nils Ny", "Olle Ek"))
        self.answers = answers
        self.case = a_sent_application(store, self.nils, self.olle, chief=self.karin, org=org, **answers)

    def now(self):
        return case_of(self.store, self.case.id, self.org)

    def steps(self):
        case = self.now()
        return self.store.run_now(self.org, lambda unit: casework.of(unit, case))

    def open_steps(self):
        return [(step.rule.id, step.person_id) for step in self.steps() if step.open and step.rule.blocking]

    def answer(self, who, outcome=None, **details):
        step = next(one for one in self.steps() if one.open and one.rule.blocking and one.person_id in (None, who.id))
        wish = SettleStep(step=step.id, outcome=outcome or step.rule.outcomes[0], details=details)
        perform(self.store, wish, who, self.org)

    def accepted(self):
        """All administrators have said yes, so that the chief is asked."""
        for who in (self.nils, self.olle):
            if who.id in [person for _, person in self.open_steps()]:
                self.answer(who)

    def leaves(self, who):
        return perform(self.store, LeaveOrganisation(person=who.id), self.tomas, self.org)

    def hears(self, who):
        return [as_text(reply) for reply in read_out(self.store, who, self.org)]

    def rename(self, key, value):
        perform(self.store, WriteAnswers(application=self.case.id, answers={key: value}), self.nils, self.org)

    def send(self, by=None):
        perform(self.store, SubmitApplication(application=self.case.id), by or self.nils, self.org)


def entry(person, *, main=False):
    return {"name": person.name, "email": person.email, "main": main}


@pytest.mark.parametrize("org", ["sater", "gullspang"])
def test_a_case_goes_back_to_the_applicant_when_an_administrator_in_it_leaves(store, org):
    house = House(store, org)
    house.answer(house.olle)
    house.hears(house.nils)

    receipt = house.leaves(house.olle)

    assert (house.now().status, house.open_steps()) == (Status.RETURNED, [])
    assert receipt.values["cases"] == (house.case.number,)
    assert "".join(house.hears(house.nils)) == (
        "Olle Ek har slutat, och stod under ”Administratörer” i Biblioteket på Facebook (ärende 1). Därför är ärendet tillbaka "
        "hos dig, utan Olle Ek. Namnge någon annan och skicka igen, så får de andra frågan på nytt.\n(Namnge någon annan)"
    )
    assert [one["name"] for one in house.now().answers["administrators"]] == ["Nils Ny"]


@pytest.mark.parametrize(
    ("org", "label"),
    [("sater", "Ansvarig sektorchef"), ("gullspang", "Chef som gett uppdraget och Verksamhetsansvarig chef")],
)
def test_a_case_that_waits_for_a_chief_who_leaves_goes_back_too(store, org, label):
    house = House(store, org)
    house.accepted()
    house.hears(house.nils)

    house.leaves(house.karin)

    assert (house.now().status, house.now().named("chief")) == (Status.RETURNED, ())
    assert f"Karin Strand har slutat, och stod under ”{label}" in house.hears(house.nils)[0]


def test_with_somebody_else_named_the_case_goes_the_whole_way(store):
    house = House(store)
    house.answer(house.olle)
    house.leaves(house.olle)
    petra = a_person(store, "Petra Falk")
    house.rename("administrators", [entry(house.nils, main=True), entry(petra)])

    house.send()
    house.answer(petra)
    house.answer(house.karin)
    house.answer(house.lena)
    house.answer(house.lena, "approve", date="2026-03-02", reference="§ 4")

    after = house.now()
    channel = store.run_now("sater", lambda unit: channels.load(unit, after.channel_id))
    assert {one.person_id for one in channel.administrators} == {house.nils.id, petra.id}


def test_those_who_had_answered_hear_that_it_has_gone_back(store):
    house = House(store)
    house.answer(house.olle)
    house.answer(house.karin)
    house.hears(house.karin)

    house.leaves(house.olle)

    assert told(store, house.karin) == ["case-changed-answered"]
    assert told(store, house.lena) == []


def test_it_cannot_be_sent_again_with_the_same_name(store):
    house = House(store)
    house.leaves(house.olle)
    house.rename("administrators", [entry(house.nils, main=True), entry(house.olle)])

    with pytest.raises(SomebodyLeft) as refused:
        house.send()

    assert refused.value.facts == {"names": ("Olle Ek",), "number": 1, "sending": "yes"}
    assert store.run_now("sater", lambda unit: people.with_email(unit, house.olle.email)) is None


def test_a_draft_that_names_somebody_who_leaves_is_rid_of_them_and_its_writer_hears_it(store):
    house = House(store)
    draft = a_draft(store, house.nils, answers_for(house.nils, house.olle, chief=house.karin, unit="Museet"))

    house.leaves(house.olle)

    with pytest.raises(TooFewAdministrators):
        perform(store, SubmitApplication(application=draft.id), house.nils)
    assert (
        "Olle Ek har slutat, och stod under ”Administratörer” i Museet på Facebook (ärende 2). Jag har tagit bort Olle Ek där. "
        "Namnge någon annan innan du skickar."
    ) in "\n".join(house.hears(house.nils))


def test_whoever_has_come_back_to_work_can_be_named_again(store):
    house = House(store)
    house.leaves(house.olle)
    perform(store, SettleReturn(person=house.olle.id, is_back=True), house.tomas)
    house.rename("administrators", [entry(house.nils, main=True), entry(house.olle)])

    house.send()

    assert house.now().status == Status.UNDER_WAY


def test_a_case_from_before_is_not_approved_with_somebody_who_had_left(store):
    house = House(store)
    house.answer(house.olle)
    house.answer(house.karin)
    house.answer(house.lena)
    gone(store, house.olle)

    with pytest.raises(SomebodyLeft) as refused:
        house.answer(house.lena, "approve", date="2026-03-02", reference="§ 4")

    assert refused.value.facts["sending"] == "no"
    assert (house.now().status, house.now().channel_id) == (Status.UNDER_WAY, None)


def test_a_channel_from_before_is_not_started_with_somebody_who_had_left(store):
    house = House(store)
    channel = a_channel(
        store, "Museet", house.nils, house.olle, main=house.nils, chief_id=house.karin.id, status="setting_up"
    )
    perform(store, SetChannelAddress(channel=channel.id, address="www.facebook.com/museet"), house.nils)
    gone(store, house.olle)

    with pytest.raises(TooFewAdministrators):
        perform(store, ActivateChannel(channel=channel.id), house.nils)


def test_an_application_whose_applicant_leaves_is_gone_on_with_by_another_who_is_named(store):
    house = House(store)

    house.leaves(house.nils)

    assert (house.now().status, house.now().applicant_id) == (Status.RETURNED, house.olle.id)
    assert house.hears(house.olle)[-1] == (
        "Nils Ny har slutat, så Biblioteket på Facebook (ärende 1) är nu din ansökan: det är du som kan ändra den eller dra "
        "tillbaka den, och som får veta hur det går.\nNils Ny har slutat, och stod under ”Administratörer” i Biblioteket på "
        "Facebook (ärende 1). Därför är ärendet tillbaka hos dig, utan Nils Ny. Namnge någon annan och skicka igen, så får de "
        "andra frågan på nytt.\n(Namnge någon annan)"
    )
    assert [(one["name"], one["main"]) for one in house.now().answers["administrators"]] == [("Olle Ek", True)]


def test_when_nobody_of_those_named_is_left_the_case_is_withdrawn(store):
    house = House(store)
    house.answer(house.olle)
    house.leaves(house.olle)

    house.leaves(house.nils)

    assert house.now().status == Status.WITHDRAWN


def test_one_who_only_wrote_it_leaves_and_the_case_goes_on(store):
    house = House(store)
    other = a_person(store, "Anna Alm")
    draft = a_draft(store, other, answers_for(house.nils, house.olle, chief=house.karin, unit="Museet"))
    perform(store, SubmitApplication(application=draft.id), other)
    perform(store, SubmitApplication(application=draft.id), house.nils)

    house.leaves(other)

    after = case_of(store, draft.id)
    assert (after.status, after.applicant_id) == (Status.UNDER_WAY, house.nils.id)
    assert "case-left" in told(store, house.nils)


def test_when_the_last_of_a_role_leaves_those_who_give_roles_hear_what_waits(store):
    house = House(store)
    house.answer(house.olle)
    house.answer(house.karin)
    read_out(store, house.tomas)

    house.leaves(house.lena)

    assert house.open_steps() == [("prepare", None)]
    assert "\n".join(house.hears(house.tomas)) == (
        "Biblioteket på Facebook (ärende 1) väntar på kommunikationschefen, men ingen har den rollen i boten. Ge någon rollen, "
        "så får hen ärendet direkt."
    )


def test_a_role_taken_is_told_the_same_way_and_whoever_gets_it_is_asked(store):
    house = House(store)
    house.answer(house.olle)
    house.answer(house.karin)
    perform(store, TakeRole(person=house.lena.id, role="kommunikationschef"), house.tomas)
    assert "case-nobody" in told(store, house.tomas)
    petra = a_person(store, "Petra Falk")

    perform(store, GiveRole(name=petra.name, email=petra.email, role="kommunikationschef"), house.tomas)

    assert "case-step" in told(store, petra)


def test_a_handed_over_draft_comes_back_when_whoever_was_to_send_it_leaves(store):
    house = House(store)
    anna = a_person(store, "Anna Alm")
    draft = a_draft(store, anna, answers_for(house.olle, house.nils, chief=house.karin, unit="Museet"))
    perform(store, SubmitApplication(application=draft.id), anna)
    assert case_of(store, draft.id).handed_to == house.olle.id

    house.leaves(house.olle)

    assert case_of(store, draft.id).handed_to is None
    assert told(store, anna) == ["case-left"]


def test_whoever_is_to_do_the_daily_work_is_named_anew_as_well(store):
    house = House(store, "gullspang")
    anna = a_person(store, "Anna Alm", org="gullspang")
    daily = [entry(anna)]
    people_named = answers_for(house.nils, house.olle, chief=house.karin, org="gullspang", unit="Museet", daily=daily)
    case = a_draft(store, house.nils, people_named, "gullspang")
    perform(store, SubmitApplication(application=case.id), house.nils, "gullspang")

    house.leaves(anna)

    after = case_of(store, case.id, "gullspang")
    assert (after.status, after.named("daily"), len(after.named("administrators"))) == (Status.RETURNED, (), 2)


@pytest.mark.parametrize("kind", BOTH)
def test_the_same_on_both_kinds_of_database(kind, tmp_path):
    with a_store_on(kind, tmp_path) as store:
        house = House(store)

        house.leaves(house.nils)

        assert (house.now().status, house.now().applicant_id) == (Status.RETURNED, house.olle.id)


def test_whoever_was_given_it_to_send_goes_on_with_it_when_its_writer_leaves(store):
    house = House(store)
    draft = a_draft(store, house.nils, answers_for(house.olle, house.nils, chief=house.karin, unit="Museet"))
    perform(store, SubmitApplication(application=draft.id), house.nils)
    house.hears(house.olle)

    house.leaves(house.nils)

    after = case_of(store, draft.id)
    assert (after.applicant_id, [one["name"] for one in after.named("administrators")]) == (house.olle.id, ["Olle Ek"])
    assert "är nu din ansökan" in "\n".join(house.hears(house.olle))


def test_what_happened_stands_in_the_journal(store):
    house = House(store)

    house.leaves(house.nils)

    rows = store.run_now("sater", lambda unit: journal.of(unit, "application", house.case.id))
    assert [row.what for row in rows][-2:] == ["application_passed_on", "application_returned"]


def gone(store, person):
    """Left before departures were followed in cases."""
    table = SQLModel.metadata.tables["person"]
    store.run_now(
        "sater", lambda unit: unit.execute(sql_update(table).where(table.c.id == person.id).values(left_at=unit.now))
    )
