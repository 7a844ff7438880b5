"""Monday's report to the communications lead: put ahead of its time, worded when it is said."""

from __future__ import annotations

from datetime import datetime

from register import activity, calendar, nudges, people, waking
from register.calendar import Week
from register.store import Unit


def put(unit: Unit) -> None:
    """The report to come, for each who leads now. Put again and again, it is told once.

    Until anybody has told anything of any channel there is no report: all of it would be "vet inte".
    """
    at = next_at(unit)
    leads = people.holders(unit, unit.pack.functions.communications_lead)
    if leads and activity.any_told(unit):
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
