"""Monday's report to the communications lead: put ahead of its time, worded when it is said."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from register import nudges
from register.channels.channels import Channel, ChannelStatus
from register.obligations import calendar, waking
from register.obligations.calendar import Week
from register.people import people
from register.storage.store import Unit

_CHANNEL = Channel.__table__  # type: ignore[attr-defined]


def put(unit: Unit) -> None:
    """The report to come, for each who leads now. Put again and again, it is told once.

    It comes from the first Monday that there is a channel, also while nobody has told anything: then the channels are
    "vet inte", and saying so is what makes somebody tell.
    """
    at = next_at(unit)
    leads = people.holders(unit, unit.pack.functions.communications_lead)
    if leads and _any_channel(unit):
        week = Week.of(at)
        nudges.put(
            unit, to=leads, subject="week-report", stage=f"{week.year}-W{week.week:02d}", notice="week-report", say_at=at,
            year=week.year, week=week.week,
        )  # fmt: skip


def next_at(unit: Unit) -> datetime:
    """The next to come: Monday at the pack's hour, or the first day after it that counts.

    It is put a week ahead, so one that a stop has delayed stands in the table already and is said once, late.
    """
    week = Week.of(unit.now)
    this = _of(unit, week)
    return this if this > unit.now else _of(unit, week.next)


def _of(unit: Unit, week: Week) -> datetime:
    rule, day = waking.counting(unit.pack), week.monday
    if not calendar.is_counting(day, rule):
        day = calendar.next_counting_day(day, rule)
    return calendar.at(day, unit.pack.numbers.week_report.at)


def _any_channel(unit: Unit) -> bool:
    """Whether there is anything to report of."""
    found = select(_CHANNEL.c.id).where(_CHANNEL.c.status != ChannelStatus.CLOSED).limit(1)
    return unit.execute(found).first() is not None
