"""Removals: the clock, the order, who may do what, and that nothing of what was removed is kept."""

from __future__ import annotations

from datetime import timedelta

import pytest

from register import journal
from register.activity import activity
from register.activity.activity import Kind
from register.errors import AlreadySettled, CopyFirst, LooksSecret, NotAllowed, NotAPlace, NotFound
from register.obligations import obligations
from register.obligations.obligations import Duty, How
from register.records import diary, removals
from register.records.diary import DocumentKind
from register.records.record_wishes import (
    LetStand,
    NoteCopy,
    NoteDocumentDiary,
    NoteIncident,
    NotePolice,
    NoteRemoval,
    NoteRemoved,
    NoteWrongRemoval,
    SettleIncident,
)
from register.records.removals import RemovalStatus, RemovalView
from tests.builders import MONDAY, Library, a_channel, a_person, perform, told
from tests.clocks import at, pass_time, said


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def noted(house: Library, ground: str = "offensive", by=None, **values) -> RemovalView:
    receipt = perform(house.store, NoteRemoval(channel=house.channel.id, ground=ground, **values), by or house.eva)
    return now(house, receipt.id)


def now(house: Library, removal: int) -> RemovalView:
    return house.store.run_now("sater", lambda unit: removals.load(unit, removal))


def owed(house: Library, duty: Duty) -> list[obligations.ObligationView]:
    return list(house.store.run_now("sater", lambda unit: obligations.open_of(unit, house.channel.id, duties=(duty,))))


def removed(
    house: Library, ground: str = "offensive", place: str = "mappen Borttaget", how: str = "hidden"
) -> RemovalView:
    removal = noted(house, ground)
    perform(house.store, NoteCopy(removal=removal.id, place=place), house.eva)
    perform(house.store, NoteRemoved(removal=removal.id, how=how), house.eva)
    return now(house, removal.id)


# ---- The clock -----------------------------------------------------------------------------------------------------


def test_the_clock_runs_from_when_it_was_noted_until_it_is_removed(house):
    removal = noted(house)
    assert [one.due_at for one in owed(house, Duty.REMOVAL)] == [MONDAY + timedelta(hours=24)]

    perform(house.store, NoteCopy(removal=removal.id, place="mappen Borttaget"), house.eva)
    assert len(owed(house, Duty.REMOVAL)) == 1

    perform(house.store, NoteRemoved(removal=removal.id, how="hidden"), house.eva)
    assert owed(house, Duty.REMOVAL) == []


def test_a_crime_and_a_secret_are_to_be_gone_within_two_hours(house):
    assert noted(house, "crime").due_at == MONDAY + timedelta(hours=2)
    assert noted(house, "secrecy").due_at == MONDAY + timedelta(hours=2)


@pytest.mark.parametrize(("plan", "hours"), [({"removal_hours": 36}, 36), ({}, 48)])
def test_in_gullspang_the_channels_own_plan_sets_the_hours(tmp_path, plan, hours):
    house = Library(tmp_path)
    emma = a_person(house.store, "Emma Norr", org="gullspang")
    channel = a_channel(house.store, "Fritidsgården", emma, main=emma, org="gullspang", plan=plan)

    receipt = perform(house.store, NoteRemoval(channel=channel.id, ground="advertising"), emma, "gullspang")

    removal = house.store.run_now("gullspang", lambda unit: removals.load(unit, receipt.id))
    assert removal.due_at == MONDAY + timedelta(hours=hours)
    house.store.close()


def test_what_is_let_stand_is_no_longer_owed_and_stays_out_of_the_diary(house):
    removal = noted(house)

    perform(house.store, LetStand(removal=removal.id), house.eva)

    assert now(house, removal.id).status is RemovalStatus.STANDS
    assert owed(house, Duty.REMOVAL) == []
    assert house.store.run_now("sater", diary.waiting) == ()


# ---- In order ------------------------------------------------------------------------------------------------------


def test_a_copy_comes_before_the_removal(house):
    removal = noted(house)

    with pytest.raises(CopyFirst):
        perform(house.store, NoteRemoved(removal=removal.id, how="deleted"), house.eva)


@pytest.mark.parametrize("none", ["missed", "forbidden"])
def test_where_there_can_be_no_copy_that_is_noted_in_its_place(house, none):
    removal = noted(house, "crime")

    perform(house.store, NoteCopy(removal=removal.id, none=none), house.eva)
    perform(house.store, NoteRemoved(removal=removal.id, how="hidden"), house.eva)

    assert (now(house, removal.id).copied, now(house, removal.id).copy_place) == (none, "")


@pytest.mark.parametrize(
    "pasted",
    [
        "Du är en idiot och borde inte få arbeta med barn",
        "”Ni ska dö”",
        "mappen: jag hoppas att ni brinner, allihop, varenda en av er som sitter där på kommunen och inte gör någonting",
        "Anna Andersson, Storgatan 4",
        "",
    ],
)
def test_what_is_no_place_is_never_stored_as_one(house, pasted):
    removal = noted(house)

    with pytest.raises(NotAPlace):
        perform(house.store, NoteCopy(removal=removal.id, place=pasted), house.eva)
    assert now(house, removal.id).copied == ""


def test_a_password_is_no_place(house):
    removal = noted(house)

    with pytest.raises(LooksSecret):
        perform(house.store, NoteCopy(removal=removal.id, place="valvet, Sommar2026!"), house.eva)


@pytest.mark.parametrize("place", ["mappen 19121212-1212", "pärmen för 121212-1212", "arkivet, 191212121212"])
def test_a_personnummer_is_refused_where_the_copy_lies_and_nothing_of_it_is_kept(house, place):
    removal = noted(house)

    with pytest.raises(LooksSecret):
        perform(house.store, NoteCopy(removal=removal.id, place=place), house.eva)
    assert now(house, removal.id).copied == ""


def test_a_folder_with_somebodys_name_is_a_place_since_it_may_be_a_colleagues_own(house):
    removal = noted(house)

    perform(house.store, NoteCopy(removal=removal.id, place="mappen Anna Berg"), house.eva)

    assert now(house, removal.id).copy_place == "mappen Anna Berg"


def test_about_a_secret_nothing_is_typed_at_all(house):
    removal = noted(house, "secrecy")

    with pytest.raises(NotAPlace):
        perform(house.store, NoteCopy(removal=removal.id, place="mappen Anna på Storgatan"), house.eva)

    perform(house.store, NoteCopy(removal=removal.id, place="Hos registratorn"), house.eva)
    assert now(house, removal.id).copy_place == "hos registratorn"


def test_what_is_done_stands_in_the_journal_the_activity_and_the_diary(house):
    removal = removed(house, "crime", how="unpublished")

    rows = house.store.run_now("sater", lambda unit: journal.of(unit, "removal", removal.id))
    happened = house.store.run_now(
        "sater", lambda unit: activity.last(unit, house.channel.id, frozenset({Kind.REMOVAL}))
    )
    document = house.store.run_now("sater", lambda unit: diary.about(unit, DocumentKind.REMOVAL, removal.id))
    assert [(row.what, row.rule) for row in rows] == [
        ("removal_noted", "R073"), ("removal_copied", "R077"), ("removal_done", "R073")
    ]  # fmt: skip
    assert happened == MONDAY
    assert document is not None
    assert not document.settled
    assert (removal.how, removal.removed_as) == ("unpublished", "huvudadministrator")


def test_the_comment_that_it_was_is_no_longer_waiting_for_an_answer(house):
    comment = house.store.run_now("sater", lambda unit: activity.note(
        unit, channel=house.channel.id, kind=Kind.COMMENT, at=unit.now, by=house.eva.id
    ))  # fmt: skip
    removal = noted(house, activity=comment)
    perform(house.store, NoteCopy(removal=removal.id, place="mappen Borttaget"), house.eva)

    perform(house.store, NoteRemoved(removal=removal.id, how="hidden"), house.eva)

    waiting = house.store.run_now("sater", lambda unit: activity.waiting(unit, house.channel.id))
    assert waiting == ()


def test_done_twice_is_said_and_nothing_changes(house):
    removal = removed(house, how="hidden")

    with pytest.raises(AlreadySettled) as refused:
        perform(house.store, NoteRemoved(removal=removal.id, how="deleted"), house.kalle)

    assert (refused.value.facts["person"], refused.value.facts["outcome"]) == (house.eva.id, "removal_hidden")
    assert now(house, removal.id).how == "hidden"


# ---- Who -----------------------------------------------------------------------------------------------------------


def test_anybody_may_say_that_something_is_to_be_removed_and_those_who_run_it_hear_it(house):
    sara = a_person(house.store, "Sara Lind")

    removal = noted(house, "crime", by=sara)

    assert told(house.store, house.eva) == ["removal-noted"]
    assert told(house.store, house.karin) == ["removal-chief"]
    with pytest.raises(NotAllowed):
        perform(house.store, NoteCopy(removal=removal.id, place="mappen Borttaget"), sara)


def test_what_is_urgent_and_not_gone_in_time_is_said_the_same_evening_to_those_who_run_it_and_their_chief(house):
    house.clock.now = at("2026-03-06 20:10")
    noted(house, "crime", by=a_person(house.store, "Sara Lind"))

    pass_time(house, "2026-03-07 08:00")
    the_same_evening = at("2026-03-07 00:00")
    heard = said(house, lambda row: row.notice == "duty-removal" and row.say_at < the_same_evening)

    assert [line.rpartition(" ")[0] for line in heard] == ["06/03 22:10 eva", "06/03 22:10 kalle", "06/03 22:10 karin"]


def test_the_security_coordinator_hears_of_a_crime_in_gullspang(tmp_path):
    house = Library(tmp_path)
    emma = a_person(house.store, "Emma Norr", org="gullspang")
    stefan = a_person(house.store, "Stefan Brink", "sakerhetssamordnare", org="gullspang")
    channel = a_channel(house.store, "Fritidsgården", emma, main=emma, org="gullspang")

    perform(house.store, NoteRemoval(channel=channel.id, ground="crime"), emma, "gullspang")
    assert told(house.store, stefan, "gullspang") == ["removal-security"]

    perform(house.store, NoteRemoval(channel=channel.id, ground="advertising"), emma, "gullspang")
    assert told(house.store, stefan, "gullspang") == ["removal-security"]
    house.store.close()


def test_another_municipality_finds_nothing(house):
    removal = noted(house)
    other = a_person(house.store, "Olle Tamm", "informationsansvarig", org="gullspang")

    with pytest.raises(NotFound):
        perform(house.store, NoteCopy(removal=removal.id, place="mappen Borttaget"), other, "gullspang")


def test_the_police_are_noted_beside_it(house):
    removal = removed(house, "crime")

    perform(house.store, NotePolice(removal=removal.id, answer="reported"), house.eva)

    assert now(house, removal.id).police == "reported"


# ---- Personal data -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("answer", ["yes", "unknown"])
def test_the_officer_has_seventy_two_hours_from_when_it_was_seen(house, answer):
    dag = a_person(house.store, "Dag Ombud", "dataskyddsombud")
    removal = noted(house, "personal_data")
    house.clock.later(hours=3)

    perform(house.store, NoteIncident(removal=removal.id, answer=answer), house.eva)

    assert [one.due_at for one in owed(house, Duty.INCIDENT)] == [MONDAY + timedelta(hours=72)]
    assert told(house.store, dag) == ["removal-incident"]


def test_a_no_starts_no_clock(house):
    removal = noted(house, "personal_data")

    perform(house.store, NoteIncident(removal=removal.id, answer="no"), house.eva)

    assert owed(house, Duty.INCIDENT) == []


def test_only_the_officer_answers_for_it_and_only_once(house):
    dag = a_person(house.store, "Dag Ombud", "dataskyddsombud")
    removal = noted(house, "personal_data")
    perform(house.store, NoteIncident(removal=removal.id, answer="yes"), house.eva)

    with pytest.raises(NotAllowed):
        perform(house.store, SettleIncident(removal=removal.id, reported=True), house.lena)
    perform(house.store, SettleIncident(removal=removal.id, reported=True), dag)
    with pytest.raises(AlreadySettled):
        perform(house.store, SettleIncident(removal=removal.id, reported=False), dag)

    settled = house.store.run_now(
        "sater", lambda unit: obligations.with_key(unit, Duty.INCIDENT, f"removal:{removal.id}")
    )
    assert settled.settled_how == How.DONE


def test_where_nobody_is_the_officer_the_lead_hears_it(house):
    removal = noted(house, "personal_data")

    receipt = perform(house.store, NoteIncident(removal=removal.id, answer="yes"), house.eva)

    assert receipt.values["officers"] == 0
    assert "removal-incident" in told(house.store, house.lena)


# ---- Put right -----------------------------------------------------------------------------------------------------


def test_a_wrong_removal_is_said_beside_what_was_done_once(house):
    removal = removed(house)

    perform(house.store, NoteWrongRemoval(removal=removal.id, restored=True), house.kalle)
    with pytest.raises(AlreadySettled):
        perform(house.store, NoteWrongRemoval(removal=removal.id, restored=False), house.eva)

    after = now(house, removal.id)
    assert (after.status, after.how, after.wrong_by, after.restored) == (
        RemovalStatus.DONE, "hidden", house.kalle.id, True
    )  # fmt: skip


def test_what_is_not_removed_cannot_be_wrongly_removed(house):
    removal = noted(house)

    with pytest.raises(AlreadySettled):
        perform(house.store, NoteWrongRemoval(removal=removal.id, restored=True), house.eva)


# ---- The diary -----------------------------------------------------------------------------------------------------


def test_the_registrator_is_chased_until_the_document_is_answered(house):
    birgitta = a_person(house.store, "Birgitta Lov", "registrator")
    removed(house)
    (document,) = house.store.run_now("sater", diary.waiting)
    assert told(house.store, birgitta) == ["document-for-diary"]
    assert [one.due_at for one in owed(house, Duty.DIARY)] == [MONDAY + timedelta(days=3)]

    with pytest.raises(NotAllowed):
        perform(house.store, NoteDocumentDiary(document=document.id, number="KS 2026/1"), house.lena)
    perform(house.store, NoteDocumentDiary(document=document.id, number="KS 2026/1"), birgitta)
    with pytest.raises(AlreadySettled):
        perform(house.store, NoteDocumentDiary(document=document.id, number=""), birgitta)
    perform(house.store, NoteDocumentDiary(document=document.id, number="KS 2026/2", correct=True), birgitta)

    assert owed(house, Duty.DIARY) == []
    assert house.store.run_now("sater", lambda unit: diary.load(unit, document.id)).diary_number == "KS 2026/2"


def test_the_registrator_hears_of_a_correction_once_it_is_in_the_diary(house):
    birgitta = a_person(house.store, "Birgitta Lov", "registrator")
    removal = removed(house)
    (document,) = house.store.run_now("sater", diary.waiting)
    perform(house.store, NoteDocumentDiary(document=document.id, number="KS 2026/1"), birgitta)

    perform(house.store, NoteWrongRemoval(removal=removal.id, restored=False), house.kalle)

    assert told(house.store, birgitta)[-1] == "removal-wrong"
