"""When a reply is due, on the command line: `kanalvakt due`, so that anyone can check a deadline without the bot."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated

import typer

from dialogs.texts import phrase
from policy_text.pack import Pack, ReplyTime
from register import calendar, deadlines
from register.calendar import CountingRule, Kind
from register.deadlines import Deadline, Step
from register.errors import RegisterError

REFUSED = 2
ONE_MINUTE = timedelta(minutes=1)


class Duty(StrEnum):
    """What can be asked about: so far the only duty whose deadline stands in the guideline itself."""

    REPLY = "reply"


def command(packs: Callable[[], Mapping[str, Pack]]) -> Callable[..., None]:
    """The command, for `app.command("due", help=…)`; `packs` gives the organisations when it is run."""

    def due(
        duty: Annotated[Duty, typer.Argument(help=phrase("due-help-duty"))],
        moment: Annotated[str | None, typer.Argument(help=phrase("due-help-moment"))] = None,
        *,
        org: Annotated[str, typer.Option("--org", help=phrase("due-help-org"))],
        batch: Annotated[bool, typer.Option("--batch", help=phrase("due-help-batch"))] = False,
        without_eves: Annotated[bool, typer.Option("--without-eves", help=phrase("due-help-without-eves"))] = False,
    ) -> None:
        known = packs()
        if org not in known:
            raise _refuse(phrase("due-unknown-organisation", org=_plain(org), known=", ".join(sorted(known))))
        pack = known[org]
        language = pack.organisation.language
        if batch == (moment is not None):
            raise _refuse(phrase("due-moment-or-batch" if batch else "due-no-moment", language))
        reply = _time_for(duty, pack)
        if batch:
            raise typer.Exit(_batch(pack, reply, without_eves=without_eves))
        if reply is None:
            raise _refuse(_no_rule(pack))
        assert moment is not None
        try:
            deadline = deadlines.reckon(calendar.parse_moment(moment), _rule(reply, without_eves=without_eves))
        except RegisterError as refusal:
            raise _refuse(_problem(refusal, language)) from refusal
        typer.echo("\n".join(_answer(pack, reply, deadline)))

    due.__doc__ = phrase("due-help")
    return due


def due_line(deadline: Deadline, language: str) -> str:
    """ "Senast måndag 23 november kl. 15.00"; the year is said when it is not the one of arrival."""
    due = calendar.local(deadline.due)
    with_year = due.year != calendar.local(deadline.arrived).year
    day = _day(due.date(), language, with_year=with_year)
    if due.hour == due.minute == 0:
        evening = phrase("due-evening", language, **_date_values(due.date() - calendar.ONE_DAY))
        return phrase("due-by-evening", language, evening=evening, day=day)
    return phrase("due-by", language, day=day, **_clock(due))


def calculation(deadline: Deadline, language: str, *, eves_assumed: bool) -> tuple[str, ...]:
    """The way from arrival to deadline, a line a day. `eves_assumed` marks the eves as the pack's assumption."""
    arrived = calendar.local(deadline.arrived)
    lines = [phrase("due-arrived", language, day=_day(arrived.date(), language, with_year=False), **_clock(arrived))]
    for step in deadline.steps:
        if step.counted and not _shown_length(step):
            continue  # seconds past midnight: the deadline is shown as the evening before
        lines.append(_step_line(step, deadline.rule, language, eves_assumed=eves_assumed))
    if deadline.rule.hours is not None:
        lines.append(phrase("due-total", language, length=_length(timedelta(hours=deadline.rule.hours), language)))
    return tuple(lines)


def _step_line(step: Step, rule: CountingRule, language: str, *, eves_assumed: bool) -> str:
    day = phrase("due-day-short", language, **_date_values(step.day))
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


# ---- What is printed ----------------------------------------------------------------------------------------------


def _answer(pack: Pack, reply: ReplyTime, deadline: Deadline) -> Iterator[str]:
    language = pack.organisation.language
    yield due_line(deadline, language)
    rule = pack.rule(reply.rule) if reply.rule else None
    section = pack.guideline.section(rule.section) if rule and rule.section else None
    if rule and rule.quote and section:
        yield phrase(
            "due-source" if section.number else "due-source-unnumbered",
            language,
            quote=rule.quote,
            guideline=pack.organisation.guideline.short,
            number=section.number or "",
            heading=section.heading,
        )
    if reply.assumption:
        yield phrase("due-source-assumption", language)
    if deadline.rule.eves_count and "eve" in reply.excepts:
        yield phrase("due-eves-count", language)
    yield from calculation(deadline, language, eves_assumed=reply.eves_assumption)


def _time_for(duty: Duty, pack: Pack) -> ReplyTime | None:
    match duty:
        case Duty.REPLY:
            return pack.numbers.reply


def _batch(pack: Pack, reply: ReplyTime | None, *, without_eves: bool) -> int:
    """One line out for each line in, whatever stands in it; what is wrong with it goes to stderr."""
    language = pack.organisation.language
    lines = (raw.decode("utf-8", errors="replace") for raw in typer.get_binary_stream("stdin"))
    status = 0
    if reply is None:
        typer.echo(_no_rule(pack), err=True)
        for _ in lines:
            typer.echo("-")
        return REFUSED
    rule = _rule(reply, without_eves=without_eves)
    for number, line in enumerate(lines, start=1):
        try:
            deadline = deadlines.reckon(calendar.parse_moment(line.removeprefix("\ufeff")), rule)
        except RegisterError as refusal:
            typer.echo("-")
            typer.echo(phrase("due-line", language, line=str(number), problem=_problem(refusal, language)), err=True)
            status = REFUSED
        else:
            typer.echo(calendar.local(deadline.due).isoformat(timespec="seconds"))
    return status


def _rule(reply: ReplyTime, *, without_eves: bool) -> CountingRule:
    rule = deadlines.rule_of(reply)
    return replace(rule, eves_count=True) if without_eves else rule


def _refuse(sentence: str) -> typer.Exit:
    typer.echo(sentence, err=True)
    return typer.Exit(REFUSED)


def _no_rule(pack: Pack) -> str:
    plan = pack.words.plan
    return phrase(
        "due-no-rule",
        pack.organisation.language,
        guideline=pack.organisation.guideline.short,
        article=plan.article,
        plan=plan.indefinite if pack.organisation.language == "sv" else plan.english,
    )


def _problem(refusal: RegisterError, language: str) -> str:
    facts = {key: _fact(value, language) for key, value in refusal.facts.items()}
    return phrase(f"error-{refusal.code}", language, **facts)


def _fact(value: str | int | date, language: str) -> str | int:
    match value:
        case date():
            return _day(value, language, with_year=True)
        case str():
            return _plain(value)
        case int():
            return value


def _plain(written: str) -> str:
    """What somebody wrote, safe and short enough to be shown on a terminal."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in written.strip()[:40])


def _day(day: date, language: str, *, with_year: bool) -> str:
    if with_year:
        return phrase("due-day-year", language, year=str(day.year), **_date_values(day))
    return phrase("due-day-long", language, **_date_values(day))


def _date_values(day: date) -> dict[str, int]:
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
