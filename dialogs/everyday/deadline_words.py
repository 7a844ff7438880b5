"""A deadline as one says it, and the way to it line by line, so that anybody can check what the bot reckons."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from dialogs.texts import phrase
from register.obligations import calendar
from register.obligations.calendar import CountingRule, Kind
from register.obligations.deadlines import Deadline, Step

ONE_MINUTE = timedelta(minutes=1)


def due_line(deadline: Deadline, language: str) -> str:
    """ "Senast måndag 23 november kl. 15.00"; the year is said when it is not the one of arrival."""
    due = calendar.local(deadline.due)
    with_year = due.year != calendar.local(deadline.arrived).year
    day = day_long(due.date(), language, with_year=with_year)
    if due.hour == due.minute == 0:
        evening = phrase("due-evening", language, **date_values(due.date() - calendar.ONE_DAY))
        return phrase("due-by-evening", language, evening=evening, day=day)
    return phrase("due-by", language, day=day, **_clock(due))


def calculation(deadline: Deadline, language: str, *, eves_assumed: bool) -> tuple[str, ...]:
    """The way from arrival to deadline, a line a day. `eves_assumed` marks the eves as the pack's assumption."""
    arrived = calendar.local(deadline.arrived)
    lines = [
        phrase("due-arrived", language, day=day_long(arrived.date(), language, with_year=False), **_clock(arrived))
    ]
    for step in deadline.steps:
        if step.counted and not _shown_length(step):
            continue  # seconds past midnight: the deadline is shown as the evening before
        lines.append(_step_line(step, deadline.rule, language, eves_assumed=eves_assumed))
    if deadline.rule.hours is not None:
        lines.append(phrase("due-total", language, length=_length(timedelta(hours=deadline.rule.hours), language)))
    return tuple(lines)


def _step_line(step: Step, rule: CountingRule, language: str, *, eves_assumed: bool) -> str:
    day = phrase("due-day-short", language, **date_values(step.day))
    match step.reason.kind:
        case Kind.COUNTING if rule.hours is None:
            return phrase("due-step-last", language, day=day, **_clock(calendar.local(step.to)))
        case Kind.COUNTING:
            return _counted_line(step, day, language)
        case Kind.HOLIDAY:
            return phrase("due-step-holiday", language, day=day, name=_holiday(step.reason.name))
        case Kind.EVE:
            id = "due-step-eve-assumed" if eves_assumed else "due-step-eve"
            return phrase(id, language, day=day, name=_holiday(step.reason.name))
        case Kind.SATURDAY | Kind.SUNDAY | Kind.LOCAL:
            return phrase(f"due-step-{step.reason.kind}", language, day=day)


def _counted_line(step: Step, day: str, language: str) -> str:
    from_, to = calendar.local(step.from_), calendar.local(step.to)
    until = {"hour": "24", "minute": "00"} if to.date() > step.day else _clock(to)
    return phrase(
        "due-step-counting",
        language,
        day=day,
        length=_length(_shown_length(step), language),
        **{f"from_{unit}": value for unit, value in _clock(from_).items()},
        **{f"to_{unit}": value for unit, value in until.items()},
    )


def day_long(day: date, language: str, *, with_year: bool) -> str:
    if with_year:
        return phrase("due-day-year", language, year=str(day.year), **date_values(day))
    return phrase("due-day-long", language, **date_values(day))


def date_values(day: date) -> dict[str, int]:
    return {"weekday": day.isoweekday(), "day": day.day, "month": day.month}


def _clock(moment: datetime) -> dict[str, str]:
    return {"hour": f"{moment:%H}", "minute": f"{moment:%M}"}


def _length(length: timedelta, language: str) -> str:
    hours, rest = divmod(length, timedelta(hours=1))
    return phrase("due-length", language, hours=hours, minutes=rest // ONE_MINUTE)


def _shown_length(step: Step) -> timedelta:
    """Seconds are left out of all times alike, so that what is shown still adds up."""
    return step.to.replace(second=0, microsecond=0) - step.from_.replace(second=0, microsecond=0)


def _holiday(name: str | None) -> str:
    """As in a sentence: "julafton", "Kristi himmelsfärdsdag"; two on one day stand beside each other."""
    names = (name or "").split("; ")
    return ", ".join(each if each.startswith("Kristi ") else each[:1].lower() + each[1:] for each in names)
