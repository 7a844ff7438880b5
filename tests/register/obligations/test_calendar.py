"""Swedish days, moments and weeks: which count, when they begin, and what is refused."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from register.obligations import calendar
from register.obligations.calendar import CountingRule, Eve, Kind, Week

SATER = CountingRule(hours=24)
WITHOUT_EVES = CountingRule(hours=24, eves_count=True)


@pytest.mark.parametrize(
    ("day", "kind", "name"),
    [
        (date(2026, 11, 20), Kind.COUNTING, None),
        (date(2026, 11, 21), Kind.SATURDAY, None),
        (date(2026, 11, 22), Kind.SUNDAY, None),
        (date(2026, 1, 1), Kind.HOLIDAY, "Nyårsdagen"),
        (date(2026, 1, 6), Kind.HOLIDAY, "Trettondedag jul"),
        (date(2027, 3, 26), Kind.HOLIDAY, "Långfredagen"),
        (date(2027, 3, 29), Kind.HOLIDAY, "Annandag påsk"),
        (date(2026, 5, 1), Kind.HOLIDAY, "Första maj"),
        (date(2026, 5, 14), Kind.HOLIDAY, "Kristi himmelsfärdsdag"),
        (date(2025, 6, 6), Kind.HOLIDAY, "Nationaldagen"),
        (date(2026, 6, 19), Kind.EVE, "Midsommarafton"),
        (date(2026, 12, 24), Kind.EVE, "Julafton"),
        (date(2026, 12, 25), Kind.HOLIDAY, "Juldagen"),
        (date(2026, 12, 31), Kind.EVE, "Nyårsafton"),
    ],
)
def test_each_day_says_whether_it_counts_and_why(day, kind, name):
    found = calendar.day_of(day, SATER)

    assert (found.date, found.counts) == (day, kind is Kind.COUNTING)
    assert (found.reason.kind, found.reason.name) == (kind, name)


@pytest.mark.parametrize("day", [date(2026, 4, 2), date(2026, 4, 30), date(2026, 10, 30), date(2027, 1, 5)])
def test_the_day_before_other_holidays_counts(day):
    assert calendar.is_counting(day, SATER)


def test_the_surest_reason_is_given_law_before_weekend_and_weekend_before_eve():
    rule = CountingRule(hours=24, local_days_off=frozenset({date(2026, 12, 24)}))

    assert calendar.day_of(date(2026, 12, 26), rule).reason.name == "Annandag jul"  # a Saturday too
    assert calendar.day_of(date(2022, 12, 24), rule).reason.kind is Kind.SATURDAY  # an eve too
    assert calendar.day_of(date(2026, 12, 24), rule).reason.kind is Kind.EVE  # a local day off too


def test_eves_count_when_the_assumption_is_switched_off():
    eves = (date(2026, 6, 19), date(2026, 12, 24), date(2026, 12, 31))

    assert [calendar.is_counting(day, WITHOUT_EVES) for day in eves] == [True, True, True]
    assert not calendar.is_counting(date(2026, 12, 25), WITHOUT_EVES)


def test_a_municipality_may_close_on_some_of_the_eves_only():
    rule = CountingRule(hours=24, eves=frozenset({Eve.JULAFTON, Eve.MIDSOMMARAFTON}))

    assert not calendar.is_counting(date(2026, 12, 24), rule)
    assert calendar.is_counting(date(2026, 12, 31), rule)


def test_local_days_off_do_not_count():
    rule = CountingRule(hours=24, local_days_off=frozenset({date(2026, 5, 15)}))

    assert calendar.day_of(date(2026, 5, 15), rule).reason.kind is Kind.LOCAL
    assert calendar.is_counting(date(2026, 5, 15), SATER)


def test_a_municipality_may_let_weekends_and_holidays_count():
    every_day = CountingRule(hours=24, eves_count=True, days_off=frozenset())

    assert all(calendar.is_counting(date(2026, 12, day), every_day) for day in range(24, 32))


def test_the_next_and_previous_counting_day_are_never_the_day_itself():
    assert calendar.next_counting_day(date(2026, 11, 18), SATER) == date(2026, 11, 19)
    assert calendar.previous_counting_day(date(2026, 11, 18), SATER) == date(2026, 11, 17)


def test_the_next_and_previous_counting_day_jump_over_christmas():
    assert calendar.next_counting_day(date(2026, 12, 23), SATER) == date(2026, 12, 28)
    assert calendar.previous_counting_day(date(2026, 12, 28), SATER) == date(2026, 12, 23)
    assert calendar.next_counting_day(date(2026, 12, 23), WITHOUT_EVES) == date(2026, 12, 24)


@pytest.mark.parametrize(("day", "year"), [(date(1952, 12, 31), 1952), (date(2101, 1, 1), 2101)])
def test_a_year_whose_holidays_are_unknown_is_refused(day, year):
    with pytest.raises(calendar.YearOutsideCalendar) as refused:
        calendar.is_counting(day, SATER)

    assert refused.value.code == "year_outside_calendar"
    assert refused.value.facts == {"year": year, "first": 1953, "last": 2100}


def test_a_calendar_with_nothing_but_days_off_ends_in_a_refusal():
    with pytest.raises(calendar.YearOutsideCalendar):
        calendar.next_counting_day(date(2100, 12, 30), SATER)


def test_a_moment_is_not_taken_for_a_day():
    with pytest.raises(TypeError):
        calendar.is_counting(datetime(2026, 12, 25, tzinfo=UTC), SATER)


@pytest.mark.parametrize(
    "values",
    [{}, {"hours": 24, "next_workday_by": time(12)}, {"hours": 0}],
    ids=["neither", "both", "no hours"],
)
def test_a_rule_has_either_hours_or_a_time_of_day(values):
    with pytest.raises(ValueError, match="hours"):
        CountingRule(**values)


# ---- Moments ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-20T15:00", datetime(2026, 11, 20, 14, 0, tzinfo=UTC)),
        ("2026-07-20T15:00", datetime(2026, 7, 20, 13, 0, tzinfo=UTC)),
        ("2026-11-20 15:00:30", datetime(2026, 11, 20, 14, 0, 30, tzinfo=UTC)),
        ("2026-11-20T15:00:30.25", datetime(2026, 11, 20, 14, 0, 30, 250000, tzinfo=UTC)),
        ("2026-11-20T15:00+01:00", datetime(2026, 11, 20, 14, 0, tzinfo=UTC)),
        ("2026-11-20T09:00-0500", datetime(2026, 11, 20, 14, 0, tzinfo=UTC)),
        ("2026-11-20T15:00+01", datetime(2026, 11, 20, 14, 0, tzinfo=UTC)),
        ("2026-11-20T14:00Z", datetime(2026, 11, 20, 14, 0, tzinfo=UTC)),
        ("  2026-11-20t14:00z\n", datetime(2026, 11, 20, 14, 0, tzinfo=UTC)),
        ("2026-10-25T02:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        ("2026-10-25T02:30+01:00", datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
        ("2027-03-28T03:00", datetime(2027, 3, 28, 1, 0, tzinfo=UTC)),
        ("2027-03-28T02:30Z", datetime(2027, 3, 28, 2, 30, tzinfo=UTC)),
    ],
)
def test_a_written_moment_is_read_as_swedish_time_unless_it_says_otherwise(text, moment):
    assert calendar.parse_moment(text) == moment
    assert calendar.parse_moment(text).tzinfo is UTC


@pytest.mark.parametrize(
    "text",
    ["", "i går", "2026-11-20", "2026-11-20T", "15:00", "2026-11-20T15", "2026-11-31T15:00", "2026-11-20T24:00",
     "2026-11-20T15:00+25:00", "2026-11-20T15:00 +01:00", "20/11 2026 15:00", "2026-W47-5T15:00", "２026-11-20T15:00",
     "2026-11-20T15:00\n2026-11-21T15:00"],
)  # fmt: skip
def test_what_is_not_a_date_and_a_time_of_day_is_refused(text):
    with pytest.raises(calendar.UnreadableMoment) as refused:
        calendar.parse_moment(text)

    assert (refused.value.code, refused.value.facts) == ("unreadable_moment", {"text": text})


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [("2027-03-28T02:00", "02", "00"), ("2027-03-28T02:30", "02", "30"), ("2027-03-28T02:59:59", "02", "59")],
)
def test_a_time_of_day_that_the_clock_jumps_over_is_refused(text, hour, minute):
    with pytest.raises(calendar.MomentDoesNotExist) as refused:
        calendar.parse_moment(text)

    assert refused.value.code == "moment_does_not_exist"
    assert refused.value.facts == {"day": date(2027, 3, 28), "hour": hour, "minute": minute}


@pytest.mark.parametrize("text", ["0001-01-01T00:00+14:00", "9999-12-31T23:59-12:00", "1952-12-31T23:59"])
def test_a_moment_in_a_year_without_a_calendar_is_refused(text):
    with pytest.raises(calendar.YearOutsideCalendar):
        calendar.parse_moment(text)


def test_a_naive_datetime_is_refused_everywhere():
    naive = datetime.fromisoformat("2026-11-20T15:00")

    for ask in (calendar.utc, calendar.local, calendar.date_of, Week.of):
        with pytest.raises(calendar.NaiveMoment) as refused:
            ask(naive)
        assert refused.value.code == "naive_moment"


def test_the_day_is_the_one_in_sweden():
    assert calendar.date_of(datetime(2026, 11, 20, 22, 59, tzinfo=UTC)) == date(2026, 11, 20)
    assert calendar.date_of(datetime(2026, 11, 20, 23, 0, tzinfo=UTC)) == date(2026, 11, 21)
    assert calendar.date_of(datetime(2026, 11, 20, 18, 0, tzinfo=timezone(-timedelta(hours=5)))) == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2027, 3, 28), 23), (date(2026, 10, 25), 25), (date(2026, 11, 20), 24)]
)
def test_a_day_is_as_long_as_the_clock_says(day, hours):
    assert calendar.start_of(day + timedelta(days=1)) - calendar.start_of(day) == timedelta(hours=hours)


def test_a_time_of_day_becomes_the_moment_it_is_in_sweden():
    assert calendar.at(date(2026, 11, 20), time(7, 30)) == datetime(2026, 11, 20, 6, 30, tzinfo=UTC)
    assert calendar.at(date(2026, 7, 20), time(7, 30)) == datetime(2026, 7, 20, 5, 30, tzinfo=UTC)
    assert calendar.at(date(2026, 10, 25), time(2, 30)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert calendar.at(date(2027, 3, 28), time(2, 30)) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)


# ---- Weeks --------------------------------------------------------------------------------------------------------


def test_a_week_runs_from_monday_midnight_to_sunday_midnight_in_sweden():
    week = Week(year=2026, week=47)

    assert week.monday == date(2026, 11, 16)
    assert week.start == datetime(2026, 11, 15, 23, 0, tzinfo=UTC)
    assert week.end == datetime(2026, 11, 22, 23, 0, tzinfo=UTC)


def test_the_weeks_around_the_clock_changes_have_an_hour_more_or_less():
    autumn, spring = Week(year=2026, week=43), Week(year=2027, week=12)

    assert autumn.end - autumn.start == timedelta(hours=7 * 24 + 1)
    assert spring.end - spring.start == timedelta(hours=7 * 24 - 1)


@pytest.mark.parametrize(
    ("moment", "year", "week"),
    [
        (datetime(2026, 11, 22, 22, 59, tzinfo=UTC), 2026, 47),
        (datetime(2026, 11, 22, 23, 0, tzinfo=UTC), 2026, 48),
        (datetime(2027, 1, 3, 12, 0, tzinfo=UTC), 2026, 53),
        (datetime(2027, 1, 3, 23, 0, tzinfo=UTC), 2027, 1),
        (datetime(2025, 12, 29, 12, 0, tzinfo=UTC), 2026, 1),
    ],
)
def test_a_moment_lies_in_the_week_of_its_iso_year(moment, year, week):
    assert Week.of(moment) == Week(year=year, week=week)


def test_weeks_follow_each_other_through_week_53():
    last = Week(year=2026, week=53)

    assert last.previous == Week(year=2026, week=52)
    assert last.next == Week(year=2027, week=1)
    assert last.next.previous == last
    assert last.end == last.next.start


def test_weeks_are_ordered_by_iso_year_and_week():
    assert Week(year=2026, week=53) < Week(year=2027, week=1) < Week(year=2027, week=2)


@pytest.mark.parametrize(("year", "week"), [(2027, 53), (2026, 54), (2026, 0)])
def test_a_week_that_the_year_does_not_have_is_refused(year, week):
    with pytest.raises(calendar.WeekDoesNotExist) as refused:
        Week(year=year, week=week)

    assert (refused.value.code, refused.value.facts) == ("week_does_not_exist", {"year": year, "week": week})
