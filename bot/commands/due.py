"""When a reply is due, on the command line: `kanalvakt due`, so that anyone can check a deadline without the bot."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer
from msgspec.structs import replace

from dialogs.everyday.deadline_words import calculation, day_long, due_line
from dialogs.texts import phrase
from policy_text.pack import Pack, ReplyTime
from register.errors import RegisterError
from register.obligations import calendar, deadlines
from register.obligations.calendar import CountingRule
from register.obligations.deadlines import Deadline

REFUSED = 2


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
    return phrase(f"error-{refusal.code.replace('_', '-')}", language, **facts)


def _fact(value: str | int | date, language: str) -> str | int:
    match value:
        case date():
            return day_long(value, language, with_year=True)
        case str():
            return _plain(value)
        case int():
            return value


def _plain(written: str) -> str:
    """What somebody wrote, safe and short enough to be shown on a terminal."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in written.strip()[:40])
