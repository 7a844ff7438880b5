"""Who runs a channel: handing over, stepping down, adding, changing main, leaving; and what no request may break."""

from __future__ import annotations

from pathlib import Path

import pytest

from register.channels import gaps
from register.channels.gaps import Gap
from register.errors import (
    AlreadyAdministrator,
    AlreadySettled,
    EmailNotOurs,
    LastAdministrator,
    NoMainAdministrator,
    NotAllowed,
    TooFewAdministrators,
    TooManyAdministrators,
)
from register.obligations import obligations, reminders
from register.obligations.obligations import Duty, How
from register.storage.store import Store
from register.wishes import (
    AddAdministrator,
    LeaveOrganisation,
    RemoveAdministrator,
    ReplaceAdministrator,
    SetChannelChief,
    SetMainAdministrator,
    SettleChange,
    WithdrawChange,
)
from tests.builders import Library, a_channel, a_person, all_packs, journal_of, perform, seen, told


@pytest.fixture
def house(tmp_path: Path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def approving(store: Store, *, chief: bool) -> None:
    """The pack as one would have it that says whether the chief answers first."""
    pack = all_packs()["sater"]
    word = pack.workflow.administrators_changed_by_chief.model_copy(update={"value": chief})
    workflow = pack.workflow.model_copy(update={"administrators_changed_by_chief": word})
    store.packs = {**store.packs, "sater": pack.model_copy(update={"workflow": workflow})}


# ---- Changes of administrators -----------------------------------------------------------------------------------------


def test_a_change_that_fills_a_gap_ends_the_reminder_of_it(house):
    alone = a_channel(house.store, "Parken", house.eva, main=house.eva, chief_id=house.karin.id)
    nils = a_person(house.store, "Nils Falk")

    def owe(unit):
        return reminders.begin(unit, Duty.GAP, "parken", channel=alone.id, due_at=unit.now)

    made = house.store.run_now("sater", owe)
    perform(house.store, AddAdministrator(channel=alone.id, name="Nils Falk", email=nils.email), house.karin)

    assert house.store.run_now("sater", lambda unit: obligations.load(unit, made.id)).settled_how == How.DONE


def test_the_chief_answers_before_a_change_takes_effect(house):
    nils = a_person(house.store, "Nils Falk")
    asked = perform(
        house.store, AddAdministrator(channel=house.channel.id, name="Nils Falk", email=nils.email), house.eva
    )

    assert asked.values["waits"] is True
    assert house.runs() == [house.eva.id, house.kalle.id]
    assert told(house.store, house.karin) == ["channel-change-asked"]

    perform(house.store, SettleChange(change=asked.id, approve=True), house.karin)

    assert house.runs() == [house.eva.id, house.kalle.id, nils.id]
    assert (told(house.store, nils), told(house.store, house.lena)) == (["channel-you-are"], ["channel-administrators"])
    assert told(house.store, house.eva) == ["channel-change-answered"]
    assert journal_of(house.store, house.channel) == [("change_asked", "R022"), ("administrator_add", "R024")]


def test_where_the_pack_does_not_ask_the_chief_a_change_is_made_at_once(house):
    approving(house.store, chief=False)

    perform(house.store, SetMainAdministrator(channel=house.channel.id, person=house.kalle.id), house.eva)

    assert house.now().main == house.kalle.id
    assert told(house.store, house.lena) == ["channel-administrators"]


def test_what_the_chief_does_needs_nobody_elses_word(house):
    perform(house.store, SetMainAdministrator(channel=house.channel.id, person=house.kalle.id), house.karin)

    assert house.now().main == house.kalle.id


def test_only_the_chief_who_answers_for_the_channel_settles_a_change(house):
    other = a_person(house.store, "Peter Holm", "sektorchef", department="Sektor barn")
    asked = perform(house.store, SetMainAdministrator(channel=house.channel.id, person=house.kalle.id), house.eva)

    for stranger in (other, house.lena, house.eva):
        with pytest.raises(NotAllowed):
            perform(house.store, SettleChange(change=asked.id, approve=True), stranger)

    assert house.now().main == house.eva.id


def test_a_change_is_settled_once_and_the_second_press_sees_by_whom(house):
    asked = perform(house.store, SetMainAdministrator(channel=house.channel.id, person=house.kalle.id), house.eva)
    perform(house.store, SettleChange(change=asked.id, approve=False), house.karin)

    with pytest.raises(AlreadySettled) as refused:
        perform(house.store, SettleChange(change=asked.id, approve=True), house.karin)

    assert (refused.value.facts["by"], refused.value.facts["outcome"]) == ("Karin Strand", "declined")
    assert house.now().main == house.eva.id


def test_the_same_change_asked_for_twice_is_one_question(house):
    wish = SetMainAdministrator(channel=house.channel.id, person=house.kalle.id)

    first, second = perform(house.store, wish, house.eva), perform(house.store, wish, house.eva)

    assert (first.id, first.values["is_new"], second.values["is_new"]) == (second.id, True, False)
    assert told(house.store, house.karin) == ["channel-change-asked"]


def test_whoever_asked_may_take_it_back(house):
    asked = perform(house.store, SetMainAdministrator(channel=house.channel.id, person=house.kalle.id), house.eva)

    with pytest.raises(NotAllowed):
        perform(house.store, WithdrawChange(change=asked.id), house.kalle)
    perform(house.store, WithdrawChange(change=asked.id), house.eva)

    with pytest.raises(AlreadySettled):
        perform(house.store, SettleChange(change=asked.id, approve=True), house.karin)


def test_what_the_former_chief_has_not_answered_goes_to_the_new_one(house):
    new = a_person(house.store, "Peter Holm", "sektorchef", department="Sektor barn")
    asked = perform(house.store, SetMainAdministrator(channel=house.channel.id, person=house.kalle.id), house.eva)

    perform(house.store, SetChannelChief(channel=house.channel.id, name="Peter Holm", email=new.email), house.lena)

    assert told(house.store, new) == ["channel-chief", "channel-change-asked"]
    perform(house.store, SettleChange(change=asked.id, approve=True), new)
    assert house.now().main == house.kalle.id


def test_nobody_steps_down_so_that_too_few_are_left(house):
    with pytest.raises(TooFewAdministrators) as refused:
        perform(house.store, RemoveAdministrator(channel=house.channel.id, person=house.kalle.id), house.kalle)

    assert refused.value.facts == {"have": 1, "need": 2}
    assert told(house.store, house.karin) == []


def test_a_channel_never_loses_its_last_administrator_by_request(house):
    alone = a_channel(house.store, "Simhallen", house.eva, main=house.eva, chief_id=house.karin.id)

    with pytest.raises(LastAdministrator):
        perform(house.store, RemoveAdministrator(channel=alone.id, person=house.eva.id), house.karin)


def test_the_main_administrator_steps_down_only_when_another_takes_over_as_main(house):
    nils = a_person(house.store, "Nils Falk")
    three = a_channel(house.store, "Simhallen", house.eva, house.kalle, nils, main=house.eva, chief_id=house.karin.id)

    with pytest.raises(NoMainAdministrator):
        perform(house.store, RemoveAdministrator(channel=three.id, person=house.eva.id), house.karin)
    perform(house.store, RemoveAdministrator(channel=three.id, person=house.eva.id, new_main=nils.id), house.karin)

    assert seen(house.store, three).main == nils.id
    assert not seen(house.store, three).administered_by(house.eva.id)


def test_a_hand_over_gives_the_place_and_the_main_responsibility(house):
    perform(
        house.store,
        ReplaceAdministrator(
            channel=house.channel.id, person=house.eva.id, name="Nils Falk", email="nils.falk@sater.se"
        ),
        house.karin,
    )
    channel = house.now()
    newcomer = channel.main

    assert newcomer not in (house.eva.id, house.kalle.id)
    assert [a.person_id for a in channel.administrators] == [newcomer, house.kalle.id]
    assert told(house.store, house.eva) == ["channel-you-are-not"]


def test_a_newcomer_works_at_the_municipality_and_is_not_there_already(house):
    with pytest.raises(EmailNotOurs):
        perform(
            house.store, AddAdministrator(channel=house.channel.id, name="Nils", email="nils@example.com"), house.eva
        )
    with pytest.raises(AlreadyAdministrator):
        perform(
            house.store, AddAdministrator(channel=house.channel.id, name="Kalle", email=house.kalle.email), house.eva
        )


def test_an_ordinary_administrator_removes_nobody_else(house):
    nils = a_person(house.store, "Nils Falk")
    three = a_channel(house.store, "Simhallen", house.eva, house.kalle, nils, main=house.eva, chief_id=house.karin.id)

    with pytest.raises(NotAllowed):
        perform(house.store, RemoveAdministrator(channel=three.id, person=nils.id), house.kalle)


def test_a_channel_that_lacks_people_may_be_mended_step_by_step(house):
    alone = a_channel(house.store, "Simhallen", house.eva, chief_id=house.karin.id)

    perform(house.store, SetMainAdministrator(channel=alone.id, person=house.eva.id), house.karin)
    perform(house.store, AddAdministrator(channel=alone.id, name="Kalle", email=house.kalle.email), house.karin)

    assert gaps.of_people(seen(house.store, alone), all_packs()["sater"]) == ()


def test_where_the_form_has_room_for_three_a_fourth_is_refused(house):
    store, org = house.store, "gullspang"
    chief = a_person(store, "Anneli Ros", "verksamhetsansvarig_chef", org=org, department="Kultur")
    three = [a_person(store, f"Person {name}", org=org) for name in ("Ett", "Två", "Tre")]
    channel = a_channel(store, "Fritidsgården", *three, main=three[0], org=org, chief_id=chief.id)

    with pytest.raises(TooManyAdministrators) as refused:
        perform(
            store, AddAdministrator(channel=channel.id, name="Person Fyra", email="fyra@gullspang.se"), three[0], org
        )

    assert refused.value.facts == {"limit": 3}


# ---- Leaving the municipality ------------------------------------------------------------------------------------------


def test_leaving_takes_somebody_off_every_channel_with_a_list_of_what_to_change(house):
    other = a_channel(
        house.store, "Simhallen", house.eva, house.kalle, main=house.kalle, chief_id=house.karin.id,
        address="www.facebook.com/simhallen", credentials_kept="valvet",
    )  # fmt: skip

    done = perform(house.store, LeaveOrganisation(person=house.eva.id), house.eva)

    assert [(one["name"], one["kept"], one["gaps"]) for one in done.values["channels"]] == [
        ("Biblioteket", "", ("too_few_administrators",)),
        ("Simhallen", "valvet", ("too_few_administrators",)),
    ]
    assert house.now().main == house.kalle.id
    assert not seen(house.store, other).administered_by(house.eva.id)
    assert told(house.store, house.kalle) == ["channel-left", "channel-left"]
    assert told(house.store, house.karin) == ["channel-left", "channel-left"]


def test_when_the_only_administrator_leaves_the_chief_stands_in(house):
    alone = a_channel(house.store, "Simhallen", house.eva, main=house.eva, chief_id=house.karin.id)

    done = perform(house.store, LeaveOrganisation(person=house.eva.id), house.eva)

    assert [a.person_id for a in seen(house.store, alone).administrators] == [house.karin.id]
    assert done.values["channels"][1]["stands_in"] == house.karin.id
    assert Gap.CHIEF_IS_ONLY_ADMINISTRATOR in gaps.of_people(seen(house.store, alone), all_packs()["sater"])


def test_nobody_leaves_a_channel_without_anybody_at_all(house):
    a_channel(house.store, "Simhallen", house.eva, main=house.eva)

    with pytest.raises(LastAdministrator) as refused:
        perform(house.store, LeaveOrganisation(person=house.eva.id), house.eva)

    assert refused.value.facts == {"name": "Simhallen"}
    assert house.runs() == [house.eva.id, house.kalle.id]


def test_a_departure_is_recorded_by_the_one_who_leaves_their_chief_or_those_who_keep_the_register(house):
    with pytest.raises(NotAllowed):
        perform(house.store, LeaveOrganisation(person=house.eva.id), house.kalle)

    perform(house.store, LeaveOrganisation(person=house.eva.id), house.karin)
    perform(house.store, LeaveOrganisation(person=house.kalle.id), house.lena)

    assert house.runs() == [house.karin.id]


def test_a_chief_who_leaves_is_named_as_a_gap_on_every_channel(house):
    perform(house.store, LeaveOrganisation(person=house.karin.id), house.lena)

    assert gaps.of_people(house.now(), all_packs()["sater"]) == (Gap.NO_CHIEF,)


def test_what_a_leaver_had_asked_for_is_taken_back(house):
    asked = perform(house.store, SetMainAdministrator(channel=house.channel.id, person=house.kalle.id), house.eva)
    perform(house.store, LeaveOrganisation(person=house.eva.id), house.lena)

    with pytest.raises(AlreadySettled) as refused:
        perform(house.store, SettleChange(change=asked.id, approve=True), house.karin)

    assert refused.value.facts["outcome"] == "withdrawn"
