"""Which days count, so that a clock that stands still over a weekend can be shown to do so.

Moments are aware datetimes: any zone goes in, UTC comes out. Days and weeks are those of Sweden, whatever zone
the machine is set to; `local` turns a moment back into Swedish time for whoever shows it.

A question about time that has no answer is refused (UnreadableMoment, MomentDoesNotExist, YearOutsideCalendar,
WeekDoesNotExist). A datetime without a zone is no question but a fault of ours, so it is no `RegisterError`.
"""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources
from importlib.util import module_from_spec, spec_from_file_location
from typing import ClassVar
from zoneinfo import ZoneInfo

from holidays.holiday_base import HolidayBase
from msgspec import Struct

from register.errors import RegisterError

STOCKHOLM = ZoneInfo("Europe/Stockholm")
ONE_DAY = dt.timedelta(days=1)
MIDNIGHT = dt.time()


class Kind(StrEnum):
    """Why a day counts or not; of several reasons the surest is given: law, then weekend, eve, local."""

    HOLIDAY = "holiday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"
    EVE = "eve"
    LOCAL = "local"
    COUNTING = "counting"


class Eve(StrEnum):
    """The eves most workplaces close on, though no law makes them holidays."""

    MIDSOMMARAFTON = "midsommarafton"
    JULAFTON = "julafton"
    NYARSAFTON = "nyarsafton"


class CountingRule(Struct, frozen=True, kw_only=True):
    """How long something may take and on which days the clock runs, as one municipality has it.

    hours            counted hours, or
    next_workday_by  a time of day on the next counting day after the one of arrival; exactly one of the two
    eves_count       True switches off the assumption that eves are days off
    local_days_off   the municipality's own, beside the calendar's
    days_off         which kinds of days the calendar takes off; eves and local days have fields of their own
    eves             which eves it takes off, when they do not count
    """

    hours: int | None = None
    next_workday_by: dt.time | None = None
    eves_count: bool = False
    local_days_off: frozenset[dt.date] = frozenset()
    days_off: frozenset[Kind] = frozenset({Kind.HOLIDAY, Kind.SATURDAY, Kind.SUNDAY})
    eves: frozenset[Eve] = frozenset(Eve)

    def __post_init__(self) -> None:
        if (self.hours is None) == (self.next_workday_by is None):
            raise ValueError("a rule has either hours or next_workday_by")
        if self.hours is not None and self.hours < 1:
            raise ValueError("hours must be at least 1")


class Reason(Struct, frozen=True, kw_only=True):
    """Why a day counts or not; the name is the holiday's or eve's in Swedish ("Julafton"; two are joined by "; ")."""

    kind: Kind
    name: str | None = None


class Day(Struct, frozen=True, kw_only=True):
    date: dt.date
    counts: bool
    reason: Reason


@lru_cache(maxsize=8192)
def day_of(date: dt.date, rule: CountingRule) -> Day:
    if isinstance(date, dt.datetime):
        # A datetime passes for a date, but equals no date: every holiday would silently count.
        raise TypeError("a day is a date, not a datetime")
    for reason in _reasons(date):
        if reason.kind in rule.days_off or (reason.kind is Kind.EVE and _is_off(reason, rule)):
            return Day(date=date, counts=False, reason=reason)
    if date in rule.local_days_off:
        return Day(date=date, counts=False, reason=_LOCAL)
    return Day(date=date, counts=True, reason=_COUNTING)


def is_counting(date: dt.date, rule: CountingRule) -> bool:
    return day_of(date, rule).counts


def next_counting_day(date: dt.date, rule: CountingRule) -> dt.date:
    """The first counting day after this one, which is never the day itself."""
    date += ONE_DAY
    while not is_counting(date, rule):
        date += ONE_DAY
    return date


def previous_counting_day(date: dt.date, rule: CountingRule) -> dt.date:
    """The last counting day before this one, which is never the day itself."""
    date -= ONE_DAY
    while not is_counting(date, rule):
        date -= ONE_DAY
    return date


# ---- Moments ------------------------------------------------------------------------------------------------------


def utc(moment: dt.datetime) -> dt.datetime:
    if moment.tzinfo is dt.UTC:
        return moment
    if moment.utcoffset() is None:
        raise NaiveMoment
    return moment.astimezone(dt.UTC)


def local(moment: dt.datetime) -> dt.datetime:
    """In Swedish time, to be shown; never to be computed with (its arithmetic forgets that clocks are moved)."""
    return utc(moment).astimezone(STOCKHOLM)


@lru_cache(maxsize=8192)
def date_of(moment: dt.datetime) -> dt.date:
    """The day it is in Sweden at that moment."""
    return local(moment).date()


def at(date: dt.date, clock: dt.time) -> dt.datetime:
    """A time of day in Sweden, as a moment; the first of two in October, an hour later if March has none."""
    return dt.datetime.combine(date, clock, STOCKHOLM).astimezone(dt.UTC)


@lru_cache(maxsize=8192)
def start_of(date: dt.date) -> dt.datetime:
    """00:00 in Sweden. A day is `[start_of(date), start_of(next date))`, be it of 23, 24 or 25 hours."""
    return at(date, MIDNIGHT)


def parse_moment(text: str) -> dt.datetime:
    """Read "2026-11-20T15:00+01:00", "… 15:00:30" or "…Z"; without an offset it is Swedish time.

    A time of day that comes twice (last Sunday of October) is the first of the two; one that is jumped over
    (last Sunday of March) is refused.
    """
    written = text.strip().upper()
    if not _MOMENT.fullmatch(written):
        raise UnreadableMoment(text=text)
    try:
        moment = dt.datetime.fromisoformat(written)
    except ValueError as exc:
        raise UnreadableMoment(text=text) from exc
    _year(moment.year)  # refuses a year whose holidays are unknown
    if moment.tzinfo is not None:
        return moment.astimezone(dt.UTC)
    as_utc = moment.replace(tzinfo=STOCKHOLM).astimezone(dt.UTC)
    if as_utc.astimezone(STOCKHOLM).replace(tzinfo=None) != moment:
        raise MomentDoesNotExist(day=moment.date(), hour=f"{moment:%H}", minute=f"{moment:%M}")
    return as_utc


class Week(Struct, frozen=True, kw_only=True, order=True):
    """An ISO week, Monday 00:00 to Sunday 24:00 in Sweden; `year` is the ISO year, not the calendar's."""

    year: int
    week: int

    def __post_init__(self) -> None:
        try:
            dt.date.fromisocalendar(self.year, self.week, 1)
        except ValueError as exc:
            raise WeekDoesNotExist(year=self.year, week=self.week) from exc

    @classmethod
    def of(cls, moment: dt.datetime) -> Week:
        return cls.of_day(date_of(moment))

    @classmethod
    def of_day(cls, date: dt.date) -> Week:
        return _week_of(date)

    @property
    def monday(self) -> dt.date:
        return dt.date.fromisocalendar(self.year, self.week, 1)

    @property
    def start(self) -> dt.datetime:
        return start_of(self.monday)

    @property
    def end(self) -> dt.datetime:
        """The first moment of the next week."""
        return start_of(self.monday + 7 * ONE_DAY)

    @property
    def next(self) -> Week:
        return self.of_day(self.monday + 7 * ONE_DAY)

    @property
    def previous(self) -> Week:
        return self.of_day(self.monday - 7 * ONE_DAY)


@lru_cache(maxsize=8192)
def _week_of(date: dt.date) -> Week:
    year, week, _ = date.isocalendar()
    return Week(year=year, week=week)


# ---- What is refused ----------------------------------------------------------------------------------------------


class NaiveMoment(ValueError):
    """A datetime without a zone: guessing the zone is how deadlines go wrong by an hour."""

    code: ClassVar[str] = "naive_moment"

    def __init__(self) -> None:
        super().__init__("a moment needs a zone")


class UnreadableMoment(RegisterError):
    """Not a date and a time of day. Facts: `text`."""

    code = "unreadable_moment"


class MomentDoesNotExist(RegisterError):
    """The clock is moved forward past this time of day. Facts: `day`, and `hour` and `minute` in two digits."""

    code = "moment_does_not_exist"


class YearOutsideCalendar(RegisterError):
    """Nobody knows the holidays of that year, so an answer would be a guess. Facts: `year`, `first`, `last`."""

    code = "year_outside_calendar"


class WeekDoesNotExist(RegisterError):
    """That year has no such week. Facts: `year`, `week`."""

    code = "week_does_not_exist"


# ---- Behind the table ---------------------------------------------------------------------------------------------

_MOMENT = re.compile(
    r"""[0-9]{4}-[0-9]{2}-[0-9]{2} [T ] [0-9]{2}:[0-9]{2} (:[0-9]{2} (\.[0-9]{1,6})? )?  # a date and a time of day
        (Z | [+-][0-9]{2} (:?[0-9]{2})? )?                                          # and perhaps an offset
    """,
    re.VERBOSE,
)

_COUNTING = Reason(kind=Kind.COUNTING)
_LOCAL = Reason(kind=Kind.LOCAL)
_WEEKEND = {6: Reason(kind=Kind.SATURDAY), 7: Reason(kind=Kind.SUNDAY)}
_EVES = {"Midsommarafton": Eve.MIDSOMMARAFTON, "Julafton": Eve.JULAFTON, "Nyårsafton": Eve.NYARSAFTON}


def _is_off(eve: Reason, rule: CountingRule) -> bool:
    return not rule.eves_count and eve.name is not None and _EVES[eve.name] in rule.eves


@lru_cache(maxsize=8192)
def _reasons(date: dt.date) -> tuple[Reason, ...]:
    """What could keep this day from counting, the surest first."""
    public, eves = _year(date.year)
    found = (public.get(date), _WEEKEND.get(date.isoweekday()), eves.get(date))
    return tuple(reason for reason in found if reason)


@lru_cache(maxsize=256)
def _year(year: int) -> tuple[dict[dt.date, Reason], dict[dt.date, Reason]]:
    sweden = _sweden()
    public = sweden(years=year, categories="public", language="sv")
    eves = sweden(years=year, categories="de_facto", language="sv")
    if not public:
        # The library answers with an empty year, not an error, for years it does not know.
        raise YearOutsideCalendar(year=year, first=sweden.start_year, last=sweden.end_year)
    return (
        {date: Reason(kind=Kind.HOLIDAY, name=name) for date, name in public.items()},
        {date: Reason(kind=Kind.EVE, name=name) for date, name in eves.items() if name in _EVES},
    )


@cache
def _sweden() -> type[HolidayBase]:
    """The library's Sweden, read from its own file: its package loads every other country too, which takes nine MiB and a
    seventh of a second of each start."""
    spec = spec_from_file_location("sweden", str(resources.files("holidays") / "countries" / "sweden.py"))
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    country: type[HolidayBase] = module.Sweden
    return country
