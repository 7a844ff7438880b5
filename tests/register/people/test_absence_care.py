"""Who is away: days, who hears, who is asked for somebody to stand in, and how it ends."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from register.errors import AlreadyAdministrator, AlreadySettled, NotAllowed, NotFound, NotTheirDays
from register.obligations import obligations
from register.obligations.daily_wishes import (
    AnswerSubstitute,
    EndAbsence,
    NameSubstitute,
    NeedNoSubstitute,
    NoteAbsence,
)
from register.obligations.obligations import Duty
from register.people import absences
from tests.builders import Library, a_channel, a_person, perform, told

TODAY = date(2026, 3, 2)
"""A Monday."""


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def away(house, who, first=TODAY, last=None, **values):
    return perform(house.store, NoteAbsence(first=first, last=last or first, **values), who)


def asked(house):
    return house.store.run_now(
        "sater", lambda unit: obligations.open_of(unit, house.channel.id, duties=(Duty.SUBSTITUTE,))
    )


def standing_in(house, day):
    return house.store.run_now("sater", lambda unit: absences.substitutes(unit, house.channel.id, day=day))


def test_a_short_absence_with_a_colleague_there_is_told_the_colleague(house):
    away(house, house.kalle, TODAY, TODAY + timedelta(days=1))

    assert told(house.store, house.eva) == ["absence-colleague"]
    assert asked(house) == ()


def test_a_weekend_does_not_make_an_absence_long(house):
    away(house, house.kalle, date(2026, 3, 5), date(2026, 3, 8))

    assert asked(house) == ()


@pytest.mark.parametrize("last", [TODAY + timedelta(days=2), TODAY + timedelta(weeks=3)])
def test_a_longer_absence_is_the_chiefs_to_arrange(house, last):
    away(house, house.kalle, TODAY, last)

    assert [one.owed_by_id for one in asked(house)] == [house.karin.id]
    assert told(house.store, house.eva) == []


def test_a_short_absence_with_nobody_left_is_the_chiefs_too(house):
    away(house, house.eva)
    away(house, house.kalle)

    assert [one.about["instead_of"] for one in asked(house)] == [house.kalle.id]


def test_without_an_end_it_is_long(house):
    away(house, house.kalle, until_further=True)

    assert len(asked(house)) == 1


def test_whoever_is_named_stands_in_and_may_say_no(house):
    sara = a_person(house.store, "Sara Lind", department="Sektor kultur")
    away(house, house.kalle, TODAY, TODAY + timedelta(weeks=2))
    named = perform(house.store, NameSubstitute(obligation=asked(house)[0].id, person=sara.id), house.karin)

    assert [one.person_id for one in standing_in(house, TODAY)] == [sara.id]
    assert told(house.store, sara) == ["substitute-you-are"]

    perform(house.store, AnswerSubstitute(substitute=named.id, accept=False), sara)

    assert standing_in(house, TODAY) == ()
    assert [one.about["declined"] for one in asked(house)] == [named.id]


def test_only_whoever_was_named_answers_and_only_once(house):
    sara = a_person(house.store, "Sara Lind", department="Sektor kultur")
    away(house, house.kalle, TODAY, TODAY + timedelta(weeks=2))
    named = perform(house.store, NameSubstitute(obligation=asked(house)[0].id, person=sara.id), house.karin)

    with pytest.raises(NotAllowed):
        perform(house.store, AnswerSubstitute(substitute=named.id, accept=True), house.eva)
    perform(house.store, AnswerSubstitute(substitute=named.id, accept=True), sara)
    with pytest.raises(AlreadySettled):
        perform(house.store, AnswerSubstitute(substitute=named.id, accept=True), sara)


def test_those_who_do_not_arrange_name_nobody_and_an_answered_question_stays_answered(house):
    away(house, house.kalle, TODAY, TODAY + timedelta(weeks=2))
    question = asked(house)[0].id

    with pytest.raises(NotAllowed):
        perform(house.store, NeedNoSubstitute(obligation=question), house.eva)
    with pytest.raises(AlreadyAdministrator):
        perform(house.store, NameSubstitute(obligation=question, person=house.eva.id), house.karin)
    perform(house.store, NeedNoSubstitute(obligation=question), house.karin)
    with pytest.raises(AlreadySettled):
        perform(house.store, NameSubstitute(obligation=question, person=house.lena.id), house.karin)


def test_coming_back_ends_it_for_everybody(house):
    sara = a_person(house.store, "Sara Lind", department="Sektor kultur")
    away(house, house.kalle, TODAY, TODAY + timedelta(weeks=2))
    perform(house.store, NameSubstitute(obligation=asked(house)[0].id, person=sara.id), house.karin)
    house.clock.later(days=3)

    perform(house.store, EndAbsence(), house.kalle)

    assert standing_in(house, TODAY + timedelta(days=3)) == ()
    assert "substitute-over" in told(house.store, sara)


def test_it_ends_by_itself(house):
    away(house, house.kalle, TODAY, TODAY + timedelta(days=1))
    house.clock.later(days=2)

    assert house.store.run_now("sater", lambda unit: absences.away(unit, (house.kalle.id,))) == frozenset()
    with pytest.raises(NotFound):
        perform(house.store, EndAbsence(), house.kalle)


def test_new_days_take_the_place_of_those_they_overlap(house):
    away(house, house.kalle, TODAY, TODAY + timedelta(weeks=2))

    away(house, house.kalle, TODAY, TODAY + timedelta(days=1))

    own = house.store.run_now("sater", lambda unit: absences.of_people(unit, (house.kalle.id,)))
    assert [(one.first, one.last) for one in own] == [(TODAY, TODAY + timedelta(days=1))]
    assert asked(house) == ()


def test_the_same_days_told_twice_are_known(house):
    away(house, house.kalle)

    assert away(house, house.kalle).values["known"] is True


def test_days_that_do_not_add_up_are_refused(house):
    with pytest.raises(NotTheirDays):
        away(house, house.kalle, TODAY, TODAY - timedelta(days=3))


def test_where_the_guideline_says_so_the_one_who_leaves_arranges_until_they_have_left(tmp_path):
    house = Library(tmp_path)
    store, org = house.store, "gullspang"
    emma, viktor = a_person(store, "Emma Norr", org=org), a_person(store, "Viktor Ahl", org=org)
    jonas = a_person(store, "Jonas Back", "enhetschef", org=org, department="Kultur")
    channel = a_channel(store, "Gården", emma, viktor, main=emma, org=org, department_id=jonas.department_id)

    def owed_by():
        found = store.run_now(org, lambda unit: obligations.open_of(unit, channel.id, duties=(Duty.SUBSTITUTE,)))
        return [one.owed_by_id for one in found]

    ahead = NoteAbsence(first=TODAY + timedelta(days=14), last=TODAY + timedelta(days=28))
    perform(store, ahead, emma, org)
    assert owed_by() == [emma.id]

    perform(store, NoteAbsence(first=TODAY, last=TODAY + timedelta(days=28)), emma, org)
    assert owed_by() == [jonas.id]
    store.close()
