"""Somebody else's days: told by one who may, heard of by the one they are, and never over what they have told themselves."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from register.errors import NotAllowed, NotFound, NotTheirDays
from register.obligations.daily_wishes import EndAbsence, EndAbsenceOf, NoteAbsence, NoteAbsenceOf
from register.people import absence_of_others, absences
from tests.builders import MONDAY, Library, a_person, perform, told

TODAY = MONDAY.date()


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def noted(house, by, *, of=None, first=TODAY, last=None, further=False):
    wish = NoteAbsenceOf(person=(of or house.eva).id, first=first, last=last or first, until_further=further)
    return perform(house.store, wish, by)


def days(house, who) -> list[tuple[date, date]]:
    def read(unit):
        return [(a.first, a.last) for a in absences.of_people(unit, (who.id,))]

    found: list[tuple[date, date]] = house.store.run_now("sater", read)
    return found


@pytest.mark.parametrize("who", ["kalle", "karin", "lena"])
def test_a_colleague_the_chief_and_the_lead_may_tell_and_the_one_it_is_about_hears(house, who):
    noted(house, getattr(house, who))

    assert days(house, house.eva) == [(TODAY, TODAY)]
    assert "absence-of-you" in told(house.store, house.eva)


def test_so_may_the_steward_and_the_chief_of_the_persons_department(house):
    steward = a_person(house.store, "Sten Steward", "steward")
    noted(house, steward)
    elsewhere = a_person(house.store, "Berit Barn", "sektorchef", department="Sektor barn")

    with pytest.raises(NotAllowed):
        noted(house, elsewhere)


def test_nobody_else_may(house):
    with pytest.raises(NotAllowed):
        noted(house, a_person(house.store, "Olle Okänd"))
    with pytest.raises(NotAllowed):
        noted(house, house.eva, of=house.karin)

    assert days(house, house.eva) == []


def test_whoever_it_is_about_ends_it_and_the_one_who_told_it_hears(house):
    noted(house, house.kalle)
    perform(house.store, EndAbsence(), house.eva)

    assert days(house, house.eva) == []
    assert "absence-of-over" in told(house.store, house.kalle)


def test_what_somebody_has_told_of_themselves_is_kept_and_added_to_and_not_taken_back_by_others(house):
    perform(house.store, NoteAbsence(first=TODAY, last=TODAY + timedelta(days=2)), house.eva)
    within = noted(house, house.kalle, first=TODAY + timedelta(days=1))
    with pytest.raises(NotAllowed):
        perform(house.store, EndAbsenceOf(person=house.eva.id), house.kalle)
    noted(house, house.karin, first=TODAY + timedelta(days=1), last=TODAY + timedelta(days=6))

    assert within.values["known"]
    assert days(house, house.eva) == [(TODAY, TODAY + timedelta(days=6))]


def test_it_is_taken_back_once_by_those_who_may_tell(house):
    made = noted(house, house.karin)
    perform(house.store, EndAbsenceOf(person=house.eva.id, absence=made.id), house.kalle)

    assert days(house, house.eva) == []
    with pytest.raises(NotFound):
        perform(house.store, EndAbsenceOf(person=house.eva.id, absence=made.id), house.karin)


def test_days_that_are_over_are_nobodys(house):
    with pytest.raises(NotTheirDays):
        noted(house, house.kalle, first=TODAY - timedelta(days=9), last=TODAY - timedelta(days=8))


def test_who_is_away_is_shown_to_those_it_concerns(house):
    noted(house, house.kalle)
    olle = a_person(house.store, "Olle Okänd")

    def seen(by):
        return house.store.run_now(
            "sater", lambda unit: [a.person_id for a, _ in absence_of_others.seen_by(unit, by, TODAY, TODAY)]
        )

    assert [seen(by) for by in (house.kalle, house.karin, house.lena, house.eva, olle)] == [
        [house.eva.id], [house.eva.id], [house.eva.id], [], []
    ]  # fmt: skip


def test_a_first_name_means_everybody_who_has_it(house):
    other = a_person(house.store, "Eva Berg")

    def meant(name):
        return house.store.run_now("sater", lambda unit: [one.id for one in absence_of_others.called(unit, name)])

    assert sorted(meant("eva")) == sorted([house.eva.id, other.id])
    assert meant("Eva Ek") == [house.eva.id]
    assert meant("e%") == []
