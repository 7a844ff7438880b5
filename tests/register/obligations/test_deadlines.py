"""When something falls due: the worked cases written out, and the same sums done minute by minute."""

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_text.pack import ReplyTime
from register.obligations import calendar, deadlines
from register.obligations.calendar import CountingRule, Eve, Kind

HOUSE = Path(__file__).parents[3]
STOCKHOLM = ZoneInfo("Europe/Stockholm")
SATER = CountingRule(hours=24)
WITHOUT_EVES = CountingRule(hours=24, eves_count=True)

WORKED_CASES = [
    ("2026-11-18T10:00", "2026-11-19T10:00:00+01:00", "2026-11-19T10:00:00+01:00"),
    ("2026-11-20T15:00", "2026-11-23T15:00:00+01:00", "2026-11-23T15:00:00+01:00"),
    ("2026-11-21T11:00", "2026-11-24T00:00:00+01:00", "2026-11-24T00:00:00+01:00"),
    ("2026-12-24T09:00", "2026-12-29T00:00:00+01:00", "2026-12-28T09:00:00+01:00"),
    ("2026-12-30T16:00", "2027-01-04T16:00:00+01:00", "2026-12-31T16:00:00+01:00"),
    ("2027-01-05T12:00", "2027-01-07T12:00:00+01:00", "2027-01-07T12:00:00+01:00"),
    ("2027-03-25T15:00", "2027-03-30T15:00:00+02:00", "2027-03-30T15:00:00+02:00"),
    ("2027-06-24T10:00", "2027-06-28T10:00:00+02:00", "2027-06-25T10:00:00+02:00"),
    ("2026-10-23T15:00", "2026-10-26T15:00:00+01:00", "2026-10-26T15:00:00+01:00"),
]


def due(written: str, rule: CountingRule) -> str:
    return calendar.local(deadlines.reckon(calendar.parse_moment(written), rule).due).isoformat()


def shown(moment: datetime) -> str:
    return f"{calendar.local(moment):%d/%m %H:%M}"


@pytest.mark.parametrize(("arrived", "expected", "without_eves"), WORKED_CASES)
def test_the_worked_cases_of_the_rule_come_out_as_written(arrived, expected, without_eves):
    assert due(arrived, SATER) == expected
    assert due(arrived, WITHOUT_EVES) == without_eves


@pytest.mark.parametrize(
    ("arrived", "expected"),
    [
        ("2026-11-20T00:00", "2026-11-21T00:00:00+01:00"),  # used up at Saturday's first moment: not moved
        ("2026-11-20T23:59", "2026-11-23T23:59:00+01:00"),
        ("2026-11-23T00:00", "2026-11-24T00:00:00+01:00"),
        ("2026-10-25T02:30", "2026-10-27T00:00:00+01:00"),  # the hour that comes twice is on a Sunday
        ("2027-03-28T03:00", "2027-03-31T00:00:00+02:00"),  # Easter Sunday, Monday off as well
        ("2026-12-23T23:59:59", "2026-12-28T23:59:59+01:00"),
    ],
)
def test_midnights_and_clock_changes_come_out_as_written(arrived, expected):
    assert due(arrived, SATER) == expected


def test_the_calculation_shows_each_day_with_what_was_counted_and_why():
    friday_at_three = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)

    deadline = deadlines.reckon(friday_at_three, SATER)

    assert [(shown(s.from_), shown(s.to), s.counted, s.reason.kind) for s in deadline.steps] == [
        ("20/11 15:00", "21/11 00:00", timedelta(hours=9), Kind.COUNTING),
        ("21/11 00:00", "22/11 00:00", timedelta(), Kind.SATURDAY),
        ("22/11 00:00", "23/11 00:00", timedelta(), Kind.SUNDAY),
        ("23/11 00:00", "23/11 15:00", timedelta(hours=15), Kind.COUNTING),
    ]
    assert [s.day for s in deadline.steps] == [date(2026, 11, day) for day in (20, 21, 22, 23)]
    assert (deadline.arrived, deadline.due) == (friday_at_three, datetime(2026, 11, 23, 14, 0, tzinfo=UTC))


def test_the_calculation_names_the_holidays_and_eves_it_passes():
    deadline = deadlines.reckon(calendar.parse_moment("2026-12-30T16:00"), SATER)

    assert [(s.day.day, s.reason.kind, s.reason.name) for s in deadline.steps] == [
        (30, Kind.COUNTING, None),
        (31, Kind.EVE, "Nyårsafton"),
        (1, Kind.HOLIDAY, "Nyårsdagen"),
        (2, Kind.SATURDAY, None),
        (3, Kind.SUNDAY, None),
        (4, Kind.COUNTING, None),
    ]


def test_local_days_off_stop_the_clock():
    squeezed_friday = CountingRule(hours=24, local_days_off=frozenset({date(2026, 5, 15)}))

    assert due("2026-05-13T10:00", SATER) == "2026-05-15T10:00:00+02:00"
    assert due("2026-05-13T10:00", squeezed_friday) == "2026-05-18T10:00:00+02:00"


def test_other_numbers_of_hours_are_counted_the_same_way():
    assert due("2026-11-20T15:00", CountingRule(hours=48)) == "2026-11-24T15:00:00+01:00"
    assert due("2026-11-20T15:00", CountingRule(hours=2)) == "2026-11-20T17:00:00+01:00"
    assert due("2026-11-20T23:00", CountingRule(hours=2)) == "2026-11-23T01:00:00+01:00"


@pytest.mark.parametrize(
    ("arrived", "expected"),
    [
        ("2026-11-18T10:00", "2026-11-19T12:00:00+01:00"),
        ("2026-11-18T23:59", "2026-11-19T12:00:00+01:00"),
        ("2026-11-19T00:00", "2026-11-20T12:00:00+01:00"),
        ("2026-11-20T15:00", "2026-11-23T12:00:00+01:00"),
        ("2026-11-21T11:00", "2026-11-23T12:00:00+01:00"),
        ("2026-12-23T09:00", "2026-12-28T12:00:00+01:00"),
        ("2027-03-25T15:00", "2027-03-30T12:00:00+02:00"),
    ],
)
def test_a_reply_may_be_due_by_an_hour_on_the_next_counting_day(arrived, expected):
    assert due(arrived, CountingRule(next_workday_by=time(12, 0))) == expected


def test_the_calculation_to_the_next_counting_day_shows_the_days_between():
    deadline = deadlines.reckon(calendar.parse_moment("2026-11-20T15:00"), CountingRule(next_workday_by=time(12, 0)))

    assert [(s.day.day, s.reason.kind, s.counted) for s in deadline.steps] == [
        (21, Kind.SATURDAY, timedelta()),
        (22, Kind.SUNDAY, timedelta()),
        (23, Kind.COUNTING, timedelta()),
    ]
    assert deadline.steps[-1].to == deadline.due


def test_any_zone_goes_in_and_utc_comes_out():
    arrived = datetime(2026, 11, 20, 9, 0, tzinfo=timezone(-timedelta(hours=5)))

    deadline = deadlines.reckon(arrived, SATER)

    assert deadline.due == datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
    assert {moment.tzinfo for s in deadline.steps for moment in (s.from_, s.to)} == {UTC}


def test_a_datetime_without_a_zone_is_refused():
    naive = datetime.fromisoformat("2026-11-20T15:00")

    with pytest.raises(calendar.NaiveMoment):
        deadlines.reckon(naive, SATER)
    with pytest.raises(calendar.NaiveMoment):
        deadlines.add_counting_hours(naive, 1, SATER)


def test_a_deadline_beyond_the_known_holidays_is_refused():
    with pytest.raises(calendar.YearOutsideCalendar):
        deadlines.reckon(datetime(2100, 12, 31, 12, 0, tzinfo=UTC), SATER)


def test_waits_are_added_in_counted_time():
    friday_at_three = calendar.parse_moment("2026-11-20T15:00")

    assert deadlines.add_counting_hours(friday_at_three, 9, SATER) == calendar.parse_moment("2026-11-21T00:00")
    assert deadlines.add_counting_hours(friday_at_three, 18, SATER) == calendar.parse_moment("2026-11-23T09:00")
    assert deadlines.add_counting_hours(friday_at_three, 0.5, SATER) == calendar.parse_moment("2026-11-20T15:30")


def test_no_wait_is_the_moment_itself_even_on_a_day_off():
    saturday = calendar.parse_moment("2026-11-21T11:00")

    assert deadlines.add_counting_hours(saturday, 0, SATER) == saturday


def test_waits_are_never_backwards():
    with pytest.raises(ValueError, match="forward"):
        deadlines.add_counting_hours(calendar.parse_moment("2026-11-20T15:00"), -1, SATER)


def test_the_days_of_a_next_workday_rule_serve_for_waits_too():
    rule = CountingRule(next_workday_by=time(12, 0))

    assert deadlines.add_counting_hours(calendar.parse_moment("2026-11-20T15:00"), 10, rule) == (
        calendar.parse_moment("2026-11-23T01:00")
    )


def test_counted_time_between_two_moments_leaves_out_the_days_off():
    friday, monday = calendar.parse_moment("2026-11-20T15:00"), calendar.parse_moment("2026-11-23T09:00")

    assert deadlines.counted_between(friday, monday, SATER) == timedelta(hours=18)
    assert deadlines.counted_between(monday, friday, SATER) == timedelta()


def test_a_packs_reply_time_becomes_a_rule():
    reply = ReplyTime(
        rule="R070",
        mode="counted_hours",
        hours=24,
        excepts=("saturday", "sunday", "public_holiday", "eve", "local"),
        eves=("midsommarafton", "julafton"),
        local_days=(date(2026, 5, 15),),
    )

    assert deadlines.rule_of(reply) == CountingRule(
        hours=24,
        eves_count=False,
        local_days_off=frozenset({date(2026, 5, 15)}),
        days_off=frozenset({Kind.SATURDAY, Kind.SUNDAY, Kind.HOLIDAY}),
        eves=frozenset({Eve.MIDSOMMARAFTON, Eve.JULAFTON}),
    )


def test_what_a_pack_does_not_except_counts():
    reply = ReplyTime(assumption=True, mode="next_workday_by", by=time(12), local_days=(date(2026, 5, 15),))

    assert deadlines.rule_of(reply) == CountingRule(
        next_workday_by=time(12), eves_count=True, days_off=frozenset(), eves=frozenset()
    )


# ---- Minute by minute ---------------------------------------------------------------------------------------------

# Written out from lag (1989:253) and an almanac, so that the reference owes nothing to the library.
HOLIDAYS = {
    *(date(2026, m, d) for m, d in [(1, 1), (1, 6), (4, 3), (4, 5), (4, 6), (5, 1), (5, 14), (5, 24), (6, 6)]),
    *(date(2026, m, d) for m, d in [(6, 20), (10, 31), (12, 25), (12, 26)]),
    *(date(2027, m, d) for m, d in [(1, 1), (1, 6), (3, 26), (3, 28), (3, 29), (5, 1), (5, 6), (5, 16), (6, 6)]),
    *(date(2027, m, d) for m, d in [(6, 26), (11, 6), (12, 25), (12, 26)]),
}
EVES = {date(2026, 6, 19), date(2026, 12, 24), date(2026, 12, 31), date(2027, 6, 25), date(2027, 12, 24)}
MINUTE = timedelta(minutes=1)


def counts(minute: datetime, *, eves_count: bool) -> bool:
    day = minute.astimezone(STOCKHOLM).date()
    return day.isoweekday() < 6 and day not in HOLIDAYS and (eves_count or day not in EVES)


def due_by_the_minute(arrived: datetime, hours: int, *, eves_count: bool) -> datetime:
    left = hours * 60
    while left:
        left -= counts(arrived, eves_count=eves_count)
        arrived += MINUTE
    return arrived


HARD_DAYS = (
    *(date(2026, m, d) for m, d in [(4, 2), (6, 18), (10, 24), (12, 23), (12, 30)]),
    *(date(2027, m, d) for m, d in [(1, 5), (3, 25), (3, 27), (6, 24), (10, 30)]),
)
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
any_minute = st.integers(0, 700 * 24 * 60).map(lambda n: NEW_YEAR + n * MINUTE)
near_a_hard_day = st.builds(
    lambda day, n: calendar.start_of(day) + n * MINUTE, st.sampled_from(HARD_DAYS), st.integers(-60, 60 * 48)
)
exact = st.timedeltas(timedelta(), timedelta(days=27_000)).map(lambda passed: NEW_YEAR + passed)  # to 2099


@settings(max_examples=300, deadline=None)
@given(arrived=any_minute | near_a_hard_day, hours=st.sampled_from([1, 24, 24, 30]), eves_count=st.booleans())
def test_every_deadline_is_the_one_found_by_stepping_minute_by_minute(arrived, hours, eves_count):
    rule = CountingRule(hours=hours, eves_count=eves_count)

    found = deadlines.reckon(arrived, rule).due

    assert found == due_by_the_minute(arrived, hours, eves_count=eves_count)
    assert found == deadlines.add_counting_hours(arrived, hours, rule)


@settings(max_examples=200, deadline=None)
@given(arrived=exact, hours=st.integers(min_value=1, max_value=72))
def test_exactly_the_rules_hours_are_counted_and_the_steps_lie_edge_to_edge(arrived, hours):
    rule = CountingRule(hours=hours)

    deadline = deadlines.reckon(arrived, rule)
    steps = deadline.steps

    assert sum((s.counted for s in steps), timedelta()) == timedelta(hours=hours)
    assert deadlines.counted_between(arrived, deadline.due, rule) == timedelta(hours=hours)
    assert [s.to for s in steps[:-1]] == [s.from_ for s in steps[1:]]
    assert (steps[0].from_, steps[-1].to) == (arrived, deadline.due)
    assert all(s.counted == (s.to - s.from_ if s.reason.kind is Kind.COUNTING else timedelta()) for s in steps)


@settings(max_examples=200, deadline=None)
@given(one=exact, later=st.timedeltas(timedelta(), timedelta(days=10)))
def test_what_arrives_later_is_never_due_earlier(one, later):
    for rule in (SATER, WITHOUT_EVES, CountingRule(next_workday_by=time(12, 0))):
        assert deadlines.reckon(one, rule).due <= deadlines.reckon(one + later, rule).due


@settings(max_examples=200, deadline=None)
@given(arrived=exact, first=st.integers(0, 48), second=st.integers(0, 48))
def test_waiting_twice_is_waiting_the_sum(arrived, first, second):
    after_first = deadlines.add_counting_hours(arrived, first, SATER)

    assert deadlines.counted_between(arrived, after_first, SATER) == timedelta(hours=first)
    if first and second:
        assert deadlines.add_counting_hours(after_first, second, SATER) == (
            deadlines.add_counting_hours(arrived, first + second, SATER)
        )


@settings(max_examples=200, deadline=None)
@given(arrived=exact)
def test_nothing_is_due_earlier_because_eves_are_days_off(arrived):
    assert deadlines.reckon(arrived, WITHOUT_EVES).due <= deadlines.reckon(arrived, SATER).due


@pytest.mark.parametrize("zone", ["America/St_Johns", "Pacific/Kiritimati"])
def test_the_machines_own_zone_makes_no_difference(zone):
    script = (
        "import json, sys; from register.obligations import calendar, deadlines\n"
        "rules = [calendar.CountingRule(hours=24, eves_count=eves) for eves in (False, True)]\n"
        "print(json.dumps([[calendar.local(deadlines.reckon(calendar.parse_moment(text), rule).due).isoformat()"
        " for rule in rules] for text in json.loads(sys.argv[1])]))"
    )
    arrivals = json.dumps([arrived for arrived, _, _ in WORKED_CASES])

    ran = subprocess.run(
        [sys.executable, "-c", script, arrivals],
        cwd=HOUSE, env={**os.environ, "TZ": zone}, capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert json.loads(ran.stdout) == [[expected, without_eves] for _, expected, without_eves in WORKED_CASES]
