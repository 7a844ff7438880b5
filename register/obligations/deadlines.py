"""When something falls due, and the calculation that shows why."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from msgspec import Struct

from policy_text.pack import ReplyTime
from register.obligations import calendar
from register.obligations.calendar import CountingRule, Day, Eve, Kind, Reason

NOTHING = timedelta()


class Step(Struct, frozen=True, kw_only=True):
    """One day of a calculation: how much of `[from_, to)` was counted and why."""

    day: date
    from_: datetime
    to: datetime
    counted: timedelta
    reason: Reason


class Deadline(Struct, frozen=True, kw_only=True):
    """What a duty's deadline is made of: its steps lie edge to edge, a day each, and end at `due`.

    With counted hours the steps begin at the arrival and their counted time adds up to the rule's hours.
    With an hour on the next counting day they begin at the day after the arrival and nothing is counted.
    """

    arrived: datetime
    due: datetime
    rule: CountingRule
    steps: tuple[Step, ...]


def reckon(arrived: datetime, rule: CountingRule) -> Deadline:
    """When that which arrived falls due.

    Hours that are used up exactly at midnight are due at that midnight, even if the day that begins does not count.
    """
    arrived = calendar.utc(arrived)
    if rule.hours is not None:
        steps = tuple(_count(arrived, timedelta(hours=rule.hours), rule))
    else:
        assert rule.next_workday_by is not None
        steps = tuple(_next_workday(arrived, rule.next_workday_by, rule))
    return Deadline(arrived=arrived, due=steps[-1].to, rule=rule, steps=steps)


@lru_cache(maxsize=64)
def rule_of(reply: ReplyTime) -> CountingRule:
    """The pack's words about a reply time, as a rule to count with."""
    off = set(reply.excepts)
    return CountingRule(
        hours=reply.hours,
        next_workday_by=reply.by,
        eves_count="eve" not in off,
        local_days_off=frozenset(reply.local_days if "local" in off else ()),
        days_off=frozenset(kind for name, kind in _KINDS.items() if name in off),
        eves=frozenset(Eve(eve) for eve in reply.eves),
    )


@lru_cache(maxsize=4096)
def add_counting_hours(start: datetime, hours: float, rule: CountingRule) -> datetime:
    """The first moment when so many hours have been counted since `start`; with 0 hours, `start` itself.

    Uses the rule's days only, so that a ladder's wait can be counted whichever way the deadline is.
    """
    start, left = calendar.utc(start), timedelta(hours=hours)
    if left < NOTHING:
        raise ValueError("hours are counted forward")
    if left == NOTHING:
        return start
    for day, from_, to in _days(start, rule):
        if not day.counts:
            continue
        if to - from_ >= left:
            return from_ + left
        left -= to - from_
    raise AssertionError("days do not end")


@lru_cache(maxsize=4096)
def counted_between(start: datetime, end: datetime, rule: CountingRule) -> timedelta:
    """How long the clock runs from `start` to `end`; nothing when the end comes first."""
    start, end = calendar.utc(start), calendar.utc(end)
    counted = NOTHING
    if end <= start:
        return counted
    for day, from_, to in _days(start, rule):
        if day.counts:
            counted += min(to, end) - from_
        if to >= end:
            break
    return counted


_KINDS = {"saturday": Kind.SATURDAY, "sunday": Kind.SUNDAY, "public_holiday": Kind.HOLIDAY}


def _count(arrived: datetime, left: timedelta, rule: CountingRule) -> Iterator[Step]:
    for day, from_, to in _days(arrived, rule):
        counted = min(to - from_, left) if day.counts else NOTHING
        left -= counted
        if left == NOTHING:
            to = from_ + counted
        yield Step(day=day.date, from_=from_, to=to, counted=counted, reason=day.reason)
        if left == NOTHING:
            return


def _next_workday(arrived: datetime, by: time, rule: CountingRule) -> Iterator[Step]:
    tomorrow = calendar.start_of(calendar.date_of(arrived) + calendar.ONE_DAY)
    for day, from_, to in _days(tomorrow, rule):
        if day.counts:
            to = calendar.at(day.date, by)
        yield Step(day=day.date, from_=from_, to=to, counted=NOTHING, reason=day.reason)
        if day.counts:
            return


def _days(start: datetime, rule: CountingRule) -> Iterator[tuple[Day, datetime, datetime]]:
    """The days from `start` on, the first from where it is entered, each with its beginning and end in UTC."""
    date_, from_ = calendar.date_of(start), start
    while True:
        tomorrow = date_ + calendar.ONE_DAY
        to = calendar.start_of(tomorrow)
        yield calendar.day_of(date_, rule), from_, to
        date_, from_ = tomorrow, to
