"""Who runs a channel day by day (GU-P6): administrators or others, and what becomes of it when people come and go."""

from __future__ import annotations

from pathlib import Path

import pytest

from register.applications import applications, casework
from register.channels import channels, import_channels
from register.errors import EmailNotOurs, NotAllowed
from register.obligations import ladder
from register.wishes import (
    LeaveOrganisation,
    NameDaily,
    RemoveAdministrator,
    ReplaceAdministrator,
    SettleChange,
    SettleStep,
)
from tests.builders import Library, a_person, a_sent_application, journal_of, perform, seen, told


@pytest.fixture
def house(tmp_path: Path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def names(*people):
    return tuple({"name": person.name, "email": person.email} for person in people)


def run_by(house, *people):
    perform(house.store, NameDaily(channel=house.channel.id, people=names(*people)), house.eva)


def test_somebody_who_is_no_administrator_may_run_a_channel_and_is_told_so(house):
    nils = a_person(house.store, "Nils Falk")

    run_by(house, nils, house.kalle)

    assert house.now().daily == (nils.id, house.kalle.id)
    assert house.runs() == [house.eva.id, house.kalle.id]
    assert told(house.store, nils) == ["channel-daily"]
    assert told(house.store, house.kalle) == ["channel-daily"]
    assert journal_of(house.store, house.channel) == [("daily_named", "")]


def test_naming_others_ends_it_for_those_before_and_says_so_to_everyone(house):
    nils, moa = a_person(house.store, "Nils Falk"), a_person(house.store, "Moa Lind")
    run_by(house, nils)
    told(house.store, nils)

    house.clock.later(days=1)
    run_by(house, moa)

    assert house.now().daily == (moa.id,)
    assert told(house.store, nils) == ["channel-daily", "channel-daily-no-more"]
    assert told(house.store, moa) == ["channel-daily"]


def test_the_same_names_twice_change_nothing(house):
    nils = a_person(house.store, "Nils Falk")
    run_by(house, nils)

    run_by(house, nils)

    assert journal_of(house.store, house.channel) == [("daily_named", "")]
    assert told(house.store, nils) == ["channel-daily"]


def test_nobody_named_means_the_administrators_again(house):
    run_by(house, house.kalle)

    run_by(house)

    assert house.now().daily == ()


def test_who_runs_a_channel_is_not_thereby_its_administrator(house):
    nils = a_person(house.store, "Nils Falk")
    run_by(house, nils)

    with pytest.raises(NotAllowed):
        perform(house.store, NameDaily(channel=house.channel.id, people=()), nils)
    assert house.now().daily == (nils.id,)


def test_only_people_of_the_municipality_run_its_channels(house):
    outside = {"name": "Byrån", "email": "hej@byran.example"}

    with pytest.raises(EmailNotOurs):
        perform(house.store, NameDaily(channel=house.channel.id, people=(outside,)), house.eva)
    assert house.now().daily == ()


def test_whoever_takes_a_place_over_takes_the_daily_running_with_it(house):
    nils = a_person(house.store, "Nils Falk")
    run_by(house, house.kalle)
    asked = perform(
        house.store,
        ReplaceAdministrator(channel=house.channel.id, person=house.kalle.id, name="Nils Falk", email=nils.email),
        house.kalle,
    )

    perform(house.store, SettleChange(change=asked.id, approve=True), house.karin)

    assert house.now().daily == (nils.id,)


def test_whoever_steps_down_no_longer_runs_the_channel_either(house):
    nils = a_person(house.store, "Nils Falk")
    house.store.run_now("sater", lambda unit: channels.appoint(unit, house.channel.id, nils.id))
    run_by(house, nils, house.kalle)

    asked = perform(house.store, RemoveAdministrator(channel=house.channel.id, person=nils.id), nils)
    perform(house.store, SettleChange(change=asked.id, approve=True), house.karin)

    assert house.now().daily == (house.kalle.id,)


def test_whoever_leaves_the_municipality_runs_nothing_there_any_more(house):
    nils = a_person(house.store, "Nils Falk")
    run_by(house, nils)

    left = perform(house.store, LeaveOrganisation(person=nils.id), nils)

    assert house.now().daily == ()
    assert left.values["daily"] == ("Biblioteket",)
    assert told(house.store, house.kalle)[-1] == "channel-left"


def test_whoever_runs_it_hears_first_of_what_the_channel_owes_and_the_administrators_when_nobody_else_does(house):
    nils, day = a_person(house.store, "Nils Falk"), house.clock().date()

    def hears():
        circle = house.store.run_now("sater", lambda unit: ladder.Circle.of(unit, [house.channel.id]))
        return circle.running(house.channel.id, day)

    assert hears() == {house.eva.id, house.kalle.id}

    run_by(house, nils)

    assert hears() == {nils.id}


def test_those_of_an_approved_plan_run_the_new_channel_administrators_or_not(tmp_path):
    house = Library(tmp_path)
    store, org = house.store, "gullspang"
    jenny, david, sofia = (a_person(store, name, org=org) for name in ("Jenny Ask", "David Berg", "Sofia Ek"))
    chief = a_person(store, "Anneli Ros", "verksamhetsansvarig_chef", "narmaste_chef", org=org, department="Kultur")
    case = a_sent_application(
        store, jenny, david, chief=chief, org=org, daily=[{"name": p.name, "email": p.email} for p in (sofia, jenny)]
    )
    for signer in (jenny, david, chief):
        row = next(
            step
            for step in steps_of_all(store, case.id, org)
            if step.open and step.rule.kind == "sign" and step.person_id == signer.id
        )
        perform(store, SettleStep(step=row.id, outcome="sign"), signer, org)

    channel = store.run_now(org, channels.all_open)[0]

    assert channel.daily == (sofia.id, jenny.id)
    assert [a.person_id for a in channel.administrators] == [jenny.id, david.id]
    assert told(store, sofia, org) == ["channel-daily"]
    store.close()


def steps_of_all(store, application, org):
    return store.run_now(org, lambda unit: casework.of(unit, applications.load(unit, application)))


def test_a_file_names_them_and_never_overwrites_what_has_been_said_since(house):
    nils, moa = a_person(house.store, "Nils Falk"), a_person(house.store, "Moa Lind")
    text = "Kanal;Plattform;Daglig drift\nBiblioteket;Facebook;Nils Falk nils.falk@sater.se, moa.lind@sater.se\n"

    def read(written):
        return house.store.run_now("sater", lambda unit: import_channels.run(unit, written.encode(), really=True))

    report = read(text)

    assert [(d.field, d.new) for d in report.lines[0].differences] == [("daily", "Nils Falk"), ("daily", "Moa Lind")]
    assert seen(house.store, house.channel).daily == (nils.id, moa.id)

    read("Kanal;Plattform;Daglig drift\nBiblioteket;Facebook;eva.ek@sater.se\n")

    assert seen(house.store, house.channel).daily == (nils.id, moa.id)
