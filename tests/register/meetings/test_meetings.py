"""Network meetings (R029): who may invite, who is invited, and what an answer or an attendance may say."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dialogs import notices
from dialogs.turn import Reply
from register import nudges
from register.errors import LooksSecret, NotAllowed, NotFound, NotHappenedYet, NotPossibleNow, NotTheirDays, Stale
from register.meetings import meetings
from register.obligations.daily_wishes import (
    AnswerMeeting,
    CallMeeting,
    CallOffMeeting,
    MoveMeeting,
    NoteAttendance,
)
from register.people import people
from tests.builders import Library, a_person, as_text, perform, told


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def called(house, **values) -> int:
    at = house.clock.now + timedelta(days=7)
    return perform(house.store, CallMeeting(**{"at": at, "place": "Rådhuset", **values}), house.lena).id


def seen(house, id):
    return house.store.run_now("sater", lambda unit: meetings.load(unit, id))


def test_those_who_run_channels_and_those_who_speak_for_the_municipality_are_invited(house):
    speaks = a_person(house.store, "Nils Falk", "talesperson")
    made = seen(house, called(house))

    assert [one.person_id for one in made.guests] == sorted([house.eva.id, house.kalle.id, speaks.id])
    assert told(house.store, house.karin) == []


def test_only_the_communications_unit_invites_and_notes(house):
    id = called(house)

    with pytest.raises(NotAllowed):
        perform(house.store, CallMeeting(at=house.clock.now + timedelta(days=1), place="Rådhuset"), house.eva)
    house.clock.later(days=8)
    with pytest.raises(NotAllowed):
        perform(house.store, NoteAttendance(meeting=id, present=()), house.eva)


def test_where_the_guideline_knows_of_no_network_nobody_is_invited(house):
    leads = a_person(house.store, "Ingrid Info", "informationsansvarig", org="gullspang")

    with pytest.raises(NotFound):
        perform(house.store, CallMeeting(at=house.clock.now + timedelta(days=1), place="Torget"), leads, "gullspang")


def test_a_meeting_is_ahead_and_its_place_is_no_secret(house):
    with pytest.raises(NotTheirDays):
        called(house, at=house.clock.now)
    with pytest.raises(LooksSecret):
        called(house, place="Teams, lösenord: Sommar2026!")


def test_an_answer_is_changed_until_the_meeting_and_no_later_and_is_only_the_guests(house):
    id = called(house)
    perform(house.store, AnswerMeeting(meeting=id, comes=True), house.eva)
    perform(house.store, AnswerMeeting(meeting=id, comes=False), house.eva)

    assert [seen(house, id).how_many(said) for said in (True, False, None)] == [0, 1, 1]
    with pytest.raises(NotFound):
        perform(house.store, AnswerMeeting(meeting=id, comes=True), house.karin)
    house.clock.later(days=7)
    with pytest.raises(NotPossibleNow):
        perform(house.store, AnswerMeeting(meeting=id, comes=True), house.eva)


def test_attendance_is_noted_afterwards_of_guests_alone_and_the_later_note_counts(house):
    id = called(house)
    with pytest.raises(NotHappenedYet):
        perform(house.store, NoteAttendance(meeting=id, present=(house.eva.id,)), house.lena)
    house.clock.later(days=8)
    with pytest.raises(NotFound):
        perform(house.store, NoteAttendance(meeting=id, present=(house.karin.id,)), house.lena)
    perform(house.store, NoteAttendance(meeting=id, present=(house.eva.id,)), house.lena)
    perform(house.store, NoteAttendance(meeting=id, present=(house.kalle.id,)), house.lena)

    assert seen(house, id).present == (house.kalle.id,)


def moved(house, id, **later):
    at = seen(house, id).at + timedelta(**later)
    return perform(house.store, MoveMeeting(meeting=id, at=at), house.lena)


def answers(house, id):
    return [seen(house, id).how_many(said) for said in (True, False, None)]


def test_a_meeting_that_is_moved_is_answered_anew_and_one_that_is_moved_back_has_the_answers_it_had(house):
    id = called(house)
    perform(house.store, AnswerMeeting(meeting=id, comes=True), house.eva)
    moved(house, id, days=7)
    anew = answers(house, id)
    moved(house, id, days=-7)

    assert anew == [0, 0, 2]
    assert answers(house, id) == [1, 0, 1]


def test_a_yes_to_the_earlier_time_is_no_yes_to_the_new_one(house):
    id = called(house)
    moved(house, id, days=7)

    with pytest.raises(Stale):
        perform(house.store, AnswerMeeting(meeting=id, comes=True), house.eva)
    assert answers(house, id) == [0, 0, 2]
    perform(house.store, AnswerMeeting(meeting=id, comes=True, moves=1), house.eva)
    assert answers(house, id) == [1, 0, 1]


def test_only_the_communications_unit_moves_and_only_what_is_to_come_to_what_is_ahead(house):
    id = called(house)
    with pytest.raises(NotAllowed):
        perform(house.store, MoveMeeting(meeting=id, place="Torget"), house.eva)
    with pytest.raises(NotTheirDays):
        moved(house, id, days=-30)
    with pytest.raises(LooksSecret):
        perform(house.store, MoveMeeting(meeting=id, place="lösenord: Sommar2026!"), house.lena)
    with pytest.raises(NotPossibleNow) as same:
        moved(house, id)
    assert same.value.facts["status"] == "same"
    house.clock.later(days=8)
    with pytest.raises(NotPossibleNow) as held:
        moved(house, id, days=30)
    assert held.value.facts["status"] == "held"


def test_another_place_leaves_the_answers_as_they_are(house):
    id = called(house)
    perform(house.store, AnswerMeeting(meeting=id, comes=True), house.eva)
    perform(house.store, MoveMeeting(meeting=id, place="Folkets hus"), house.lena)

    assert seen(house, id).place == "Folkets hus"
    assert answers(house, id) == [1, 0, 1]


def heard(house, who) -> list[str]:
    """What somebody is told now, sent as a message of its own each."""

    def word(unit):
        found = []
        reader = people.view(unit, who.id)
        for ids, message, _ in notices.compose(unit, reader, nudges.open_for(unit, who.id)):
            for id in ids:
                nudges.settle(unit, id, message=id)
            found.append(as_text(Reply(words=message), house.clock.now))
        return found

    found: list[str] = house.store.run_now("sater", word)
    return found


def test_whoever_is_invited_hears_of_the_time_that_holds_once_however_often_it_was_moved_in_the_night(house):
    id = called(house)
    heard(house, house.eva)
    house.clock.later(hours=12)
    moved(house, id, days=7)
    lines = heard(house, house.eva)
    moved(house, id, days=1)
    moved(house, id, days=-8)
    house.clock.later(hours=12)

    assert [line[:14] for line in lines] == ["Nätverksträffen"[:14]]
    assert [line.split("\n")[0] for line in heard(house, house.eva)] == [
        "Kommunikationsenheten har ändrat nätverksträffen (§ 5.1). Så här är det nu:"
    ]


def test_a_meeting_that_was_moved_and_then_called_off_reminds_nobody(house):
    id = called(house)
    moved(house, id, days=7)
    heard(house, house.eva)
    perform(house.store, CallOffMeeting(meeting=id), house.lena)
    off = heard(house, house.eva)
    house.clock.later(days=20)

    assert len(off) == 2
    assert heard(house, house.eva) == []
