"""The stages as a table of promises: what comes in a night, over a weekend, at Easter, Midsummer, Christmas, when clocks move."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_text.duties import DutyRule, Stage
from register.obligations import calendar, deadlines, stages, waking
from register.obligations.calendar import STOCKHOLM
from register.obligations.stages import Moment
from register.obligations.waking import Waking
from tests.builders import all_packs
from tests.clocks import at

PACK = all_packs()["sater"]
DAYS = waking.counting(PACK)
HOURS = waking.of_pack(PACK)
REPLY = PACK.duty("reply")


def plan(arrived: str) -> list[str]:
    """When each stage of a reply is said to somebody with the usual hours, as "near 2026-11-23 09:00"."""
    since = at(arrived)
    due = deadlines.reckon(since, DAYS).due
    lines = []
    for moment in stages.of(PACK, REPLY, since, due):
        said = stages.say_at(moment, moment.at, due, HOURS, DAYS).astimezone(STOCKHOLM)
        lines.append(f"{moment.stage} {said:%Y-%m-%d %H:%M}")
    return lines


@pytest.mark.parametrize(
    ("arrived", "said"),
    [
        # A Wednesday morning: the daily message comes when little is left, and so says both.
        ("2026-11-18 10:00", ["first 2026-11-19 08:00", "near 2026-11-19 08:00", "breach 2026-11-19 10:00"]),
        # A quarter is left ten minutes after the daily message: it comes with it.
        ("2026-11-18 14:10", ["first 2026-11-19 08:00", "near 2026-11-19 08:00", "breach 2026-11-19 14:10"]),
        ("2026-11-18 15:00", ["first 2026-11-19 08:00", "near 2026-11-19 09:00", "breach 2026-11-19 15:00"]),
        # Friday afternoon: the clock stands still over the weekend.
        ("2026-11-20 15:00", ["first 2026-11-23 08:00", "near 2026-11-23 09:00", "breach 2026-11-23 15:00"]),
        # Saturday: due at midnight after Monday, so it is said before Monday's working day ends.
        ("2026-11-21 11:00", ["first 2026-11-23 08:00", "near 2026-11-23 16:00", "breach 2026-11-24 08:00"]),
        # Christmas Eve in the morning: nothing is said before the first working day, and it is due at midnight after it.
        ("2026-12-24 09:00", ["first 2026-12-28 08:00", "near 2026-12-28 16:00", "breach 2026-12-29 08:00"]),
        # Over the New Year and Epiphany.
        ("2027-01-05 12:00", ["first 2027-01-07 08:00", "near 2027-01-07 08:00", "breach 2027-01-07 12:00"]),
        # Before Easter, and the clocks go forward on Easter Day.
        ("2027-03-25 15:00", ["first 2027-03-30 08:00", "near 2027-03-30 09:00", "breach 2027-03-30 15:00"]),
        # Before Midsummer.
        ("2027-06-24 10:00", ["first 2027-06-28 08:00", "near 2027-06-28 08:00", "breach 2027-06-28 10:00"]),
        # The clocks go back in the night.
        ("2026-10-23 15:00", ["first 2026-10-26 08:00", "near 2026-10-26 09:00", "breach 2026-10-26 15:00"]),
        # Late in the evening: due in the evening, and a quarter is left in the afternoon.
        ("2026-11-18 22:00", ["first 2026-11-19 08:00", "near 2026-11-19 16:00", "breach 2026-11-20 08:00"]),
        # In the night: due in the night, said before the working day ends.
        ("2026-11-19 02:00", ["first 2026-11-19 08:00", "near 2026-11-19 16:00", "breach 2026-11-20 08:00"]),
    ],
)
def test_what_is_said_when(arrived, said):
    assert plan(arrived) == said


MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
CLOCKS = st.builds(
    lambda start, length, daily: Waking(start=time(start), end=time(start + length), daily=time(start + daily)),
    st.integers(6, 10), st.integers(4, 9), st.integers(0, 3),
)  # fmt: skip


def is_awake(moment: datetime, hours: Waking) -> bool:
    local = calendar.local(moment)
    return calendar.is_counting(local.date(), DAYS) and hours.start <= local.time() < hours.end


@given(MOMENTS, CLOCKS)
def test_nobody_is_woken_and_nothing_that_is_late_waits_past_the_next_morning(moment, hours):
    awake = waking.next_awake(moment, hours, DAYS)

    assert is_awake(awake, hours)
    assert awake >= moment
    between = awake - timedelta(minutes=1)
    assert awake == moment or between < moment or not is_awake(between, hours)


@given(MOMENTS, st.integers(0, 96), CLOCKS)
def test_what_is_said_ahead_is_said_in_waking_hours_and_before_its_deadline(moment, left, hours):
    deadline = moment + timedelta(hours=left)
    said = waking.ahead_of(moment, deadline, hours, DAYS)

    assert is_awake(said, hours)
    assert said <= deadline or not is_awake(moment, hours)


@given(MOMENTS, MOMENTS, CLOCKS)
def test_nothing_is_said_before_now(now, due, hours):
    for daily in (True, False):
        moment = Moment(stage="near", nominal=now, at=now, daily=daily, to=("owner",), breach=False)

        assert stages.say_at(moment, now, due, hours, DAYS) >= now


@given(MOMENTS)
def test_the_daily_message_comes_on_counting_days_at_its_hour(moment):
    said = calendar.local(waking.next_daily(moment, HOURS, DAYS))

    assert (said.hour, said.minute) == (8, 0)
    assert calendar.is_counting(said.date(), DAYS)


@given(MOMENTS, st.integers(1, 200))
def test_stages_come_in_the_order_of_time_and_a_breach_never_before_its_deadline(since, hours):
    due = since + timedelta(hours=hours)
    found = stages.of(PACK, REPLY, since, due)

    assert [moment.at for moment in found] == sorted(moment.at for moment in found)
    assert all(moment.at >= due for moment in found if moment.breach)


def test_days_before_and_after_are_days_of_the_calendar():
    rule = DutyRule(
        duty="review", assumption=True,
        stages=(Stage(name="first", when="before", days=14), Stage(name="late", when="after", days=7, to=("chief",))),
    )  # fmt: skip
    found = stages.of(PACK, rule, at("2027-01-01 00:00"), at("2027-04-01 00:00"))

    assert [(moment.stage, moment.at) for moment in found] == [
        ("first", at("2027-03-18 00:00")),
        ("late", at("2027-04-08 00:00")),
    ]
