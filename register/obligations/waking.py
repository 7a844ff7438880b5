"""When something may be said: in waking hours on days that count, and gathered in one message where it can wait.

What falls in the quiet (nights and days off) is said when the quiet is over; if the deadline falls in the same quiet, it is
said before the preceding working day ends, while there is still time to do something about it.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from msgspec import Struct

from policy_text.pack import Pack
from register.obligations import calendar, deadlines
from register.obligations.calendar import CountingRule

AHEAD = timedelta(hours=1)
"""How long before the working day ends that something is said ahead of the quiet."""

GATHERED = timedelta(hours=1)
"""What would be said so shortly before the daily message waits for it, if its deadline leaves time."""


class Waking(Struct, frozen=True, kw_only=True):
    """The hours of somebody's day, local time: when they may be disturbed, and when their daily message comes."""

    start: time
    end: time
    daily: time


def of_pack(pack: Pack) -> Waking:
    numbers = pack.numbers
    return Waking(start=numbers.waking.start, end=numbers.waking.end, daily=numbers.daily_message.at)


def counting(pack: Pack) -> CountingRule:
    """Which days count here: those of the reply time, or the calendar's own where the guideline sets no reply time."""
    reply = pack.numbers.reply
    return deadlines.rule_of(reply) if reply is not None else CountingRule(hours=24)


def next_daily(moment: datetime, waking: Waking, rule: CountingRule) -> datetime:
    """The next daily message at that moment or later, on a counting day."""
    day = calendar.date_of(moment)
    if not calendar.is_counting(day, rule) or calendar.at(day, waking.daily) < moment:
        day = calendar.next_counting_day(day, rule)
    return calendar.at(day, waking.daily)


def next_awake(moment: datetime, waking: Waking, rule: CountingRule) -> datetime:
    """The moment itself where somebody may be disturbed then, else when the quiet is over."""
    day = calendar.date_of(moment)
    if calendar.is_counting(day, rule):
        start = calendar.at(day, waking.start)
        if moment < start:
            return start
        if moment < calendar.at(day, waking.end):
            return moment
    return calendar.at(calendar.next_counting_day(day, rule), waking.start)


def ahead_of(moment: datetime, deadline: datetime, waking: Waking, rule: CountingRule) -> datetime:
    """When to say by itself what is to be said at `moment` about a deadline that has not passed."""
    awake = next_awake(moment, waking, rule)
    if awake == moment or awake < deadline:
        return gathered(awake, deadline, waking)
    day = calendar.date_of(moment)
    if not calendar.is_counting(day, rule) or moment < calendar.at(day, waking.start):
        day = calendar.previous_counting_day(day, rule)
    return calendar.at(day, waking.end) - AHEAD


def gathered(moment: datetime, deadline: datetime | None, waking: Waking) -> datetime:
    """Moved to the daily message of the same morning where that comes shortly and leaves time before the deadline."""
    daily = calendar.at(calendar.date_of(moment), waking.daily)
    if moment <= daily <= moment + GATHERED and (deadline is None or daily + GATHERED <= deadline):
        return daily
    return moment
