"""The hours of a crisis: when somebody is told again, on any night of the year, and who is left to tell in the morning."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from register.crises import crisis_watch, readiness
from register.crises.crises import Part
from register.crises.readiness import Kind
from register.obligations import calendar, obligations
from register.obligations.ladder import Circle, owners
from register.obligations.obligations import Duty
from tests.builders import a_channel, a_person, told
from tests.register.crises.a_crisis import Town, owe

MOMENTS = st.integers(0, 2 * 365 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
CLOCKS_MOVED = [datetime(2026, 3, 28, 22, 30, tzinfo=UTC), datetime(2026, 10, 24, 21, 30, tzinfo=UTC)]
"""The evening before the clocks are moved forward, and back."""


@pytest.fixture
def town(tmp_path: Path):
    made = Town(tmp_path)
    yield made
    made.store.close()


@given(at=MOMENTS, round=st.integers(0, 3), ready=st.booleans())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whoever_has_no_beredskap_is_never_told_again_at_night(town, at, round, ready):
    town.clock.now = at
    again = town.store.run_now("sater", lambda unit: crisis_watch.again_at(unit, round, ready))

    assert again is None or again > at
    if again is not None and not ready:
        assert 7 <= calendar.local(again).hour < 22


@pytest.mark.parametrize("evening", CLOCKS_MOVED, ids=["forward", "back"])
def test_the_morning_is_at_seven_also_when_the_clocks_have_been_moved(town, evening):
    town.clock.now = evening
    again = town.store.run_now("sater", lambda unit: crisis_watch.again_at(unit, 0, False))

    assert (calendar.local(again).hour, calendar.local(again).minute) == (7, 0)
    assert calendar.local(again).date() == calendar.local(evening).date() + timedelta(days=1)


def test_a_chief_who_was_left_to_sleep_is_told_in_the_morning(town):
    for person in (town.eva, town.kalle):
        town.ready(person)
    crisis = town.start(scope="channels", ids=(town.channel.id,))
    for hour, minute in ((22, 57), (23, 7), (23, 27)):
        town.at(hour, minute)
    at_night = told(town.store, town.karin)

    town.at(7, 0, day=4)

    assert at_night == []
    assert told(town.store, town.karin) == ["crisis-stands-in"]
    assert [p.part for p in town.crisis(crisis.id).people][-1] is Part.CHIEF


def test_where_nobody_runs_a_channel_its_chief_is_told_from_the_start(town):
    a_channel(town.store, "Ödebygden", chief_id=town.karin.id)

    town.start()

    assert told(town.store, town.karin) == ["crisis-started"]


# ---- Who owes what the unit has taken over ---------------------------------------------------------------------------


def test_replies_that_the_unit_has_taken_over_are_owed_by_whoever_leads_it_until_somebody_works_there(town):
    owe(town, town.channel.id, Duty.REPLY, "activity:1")
    town.start(takes_comments=True)

    def owing(unit) -> frozenset[int]:
        (one,) = obligations.open_duty(unit, Duty.REPLY)
        return owners(Circle.of(unit, [one.channel_id]), one, date(2026, 3, 4))

    alone = town.store.run_now("sater", owing)
    kim = a_person(town.store, "Kim Ek", "kommunikator", department="Kommunstyrelsens sektor")

    assert alone == {town.lena.id}
    assert town.store.run_now("sater", owing) == {kim.id}


# ---- Readiness -----------------------------------------------------------------------------------------------------


def test_what_would_fail_tonight_is_counted_for_the_monday_message(town):
    found = town.store.run_now("sater", readiness.lacks)

    assert found.counts == {
        Kind.ACCESS: 2, Kind.PEOPLE: 0, Kind.CREDENTIALS: 2, Kind.SECTORS: 0,
    }  # fmt: skip
    assert town.store.run_now("sater", readiness.count) == 4


def test_where_there_is_no_crisis_mode_nothing_is_counted(town):
    assert town.store.run_now("gullspang", readiness.count) == 0
