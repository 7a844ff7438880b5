"""Network meetings (R029): who may invite, who is invited, and what an answer or an attendance may say."""

from __future__ import annotations

from datetime import timedelta

import pytest

from register.errors import LooksSecret, NotAllowed, NotFound, NotHappenedYet, NotPossibleNow, NotTheirDays
from register.meetings import meetings
from register.obligations.daily_wishes import AnswerMeeting, CallMeeting, NoteAttendance
from tests.builders import Library, a_person, perform, told


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
