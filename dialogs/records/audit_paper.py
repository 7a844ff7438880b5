"""What revisors get, in words: each section as a table of a paper, and the same rows for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from dialogs.papers import Mark, Paper, Paragraph, Section, Table, Text, Why, pieces
from dialogs.texts import dates, exists, phrase
from dialogs.wording import STOCKHOLM
from policy_text.pack import Pack
from register.people import publication
from register.people.people import PersonView
from register.records.audit import As, Audit, Period, Read


def paper(pack: Pack, found: Audit, now: datetime) -> Paper:
    language = pack.organisation.language
    title = phrase("audit-title", language, organisation=pack.organisation.name)
    return Paper(
        title=title, kicker=pack.organisation.name, language=language,
        intro=(
            Paragraph(phrase("audit-intro", language, period=_period(found.period, language))),
            Paragraph(phrase("audit-protected", language)),
        ),
        sections=tuple(_section(pack, one, found.people, language) for one in found.sections),
        foot=foot(now, language),
    )  # fmt: skip


def sheet(pack: Pack, one: Read, people: Mapping[int, PersonView]) -> tuple[list[str], list[list[str]]]:
    """(columns, rows) of a section as plain text; days as ISO dates, which spreadsheets sort."""
    language = pack.organisation.language
    columns = [_column(name, language) for name, _ in one.section.columns]
    rows = [
        [
            "".join(p.text if isinstance(p, Mark) else p for p in pieces(cell))
            for cell in _cells(pack, one, row, people, True)
        ]
        for row in one.rows
    ]
    return columns, rows


def foot(now: datetime, language: str) -> str:
    """From where the paper comes, and when."""
    here = now.astimezone(STOCKHOLM)
    return phrase(
        "paper-foot", language, date=dates.in_full(here.date(), language), clock=f"{here.hour:02d}.{here.minute:02d}"
    )


def _section(pack: Pack, one: Read, people: Mapping[int, PersonView], language: str) -> Section:
    table = Table(
        caption=phrase(f"audit-{one.section.id}-caption", language),
        columns=tuple(_column(name, language) for name, _ in one.section.columns),
        rows=tuple(tuple(_cells(pack, one, row, people, False)) for row in one.rows),
        empty=phrase("audit-none", language),
    )
    return Section(heading=phrase(f"audit-{one.section.id}", language), parts=(table,))


def _column(name: str, language: str) -> str:
    return phrase(f"audit-column-{name.replace('_', '-')}", language)


def _cells(
    pack: Pack, one: Read, row: Iterable[Any], people: Mapping[int, PersonView], iso: bool
) -> Iterable[Text]:  # fmt: skip
    for (_, kind), value in zip(one.section.columns, row, strict=True):
        yield cell(pack, kind, value, people, iso=iso)


def cell(pack: Pack, kind: As, value: Any, people: Mapping[int, PersonView], *, iso: bool = False) -> Text:
    """One value as it is read; what is not known is empty."""
    language = pack.organisation.language
    if value is None or value == "" or value == ():
        return ""
    match kind:
        case As.TEXT:
            return str(value)
        case As.DAY:
            day: date = value
            return day.isoformat() if iso else dates.in_full(day, language)
        case As.CODE:
            return code(str(value), language)
        case As.PERSON:
            return shown(pack, people.get(value))
        case As.PEOPLE:
            return ", ".join(shown(pack, people.get(person)) for person in value)
        case As.MEDIUM:
            question = pack.question("medium")
            labels = {option.id: option.label for option in question.options} if question else {}
            return labels.get(str(value), str(value))
        case As.ROLE:
            roles = {"chief": pack.functions.chief, **{id: id for id in pack.roles}}
            return pack.title_of(roles[str(value)]) if str(value) in roles else str(value)
        case As.YES_NO:
            return phrase("audit-yes" if value else "audit-no", language)


def code(value: str, language: str) -> str:
    """A word of ours; one that nobody has worded yet stands as it is rather than not at all."""
    id = f"audit-code-{value.replace('_', '-')}"
    return phrase(id, language) if exists(id, language) else value.replace("_", " ")


def shown(pack: Pack, person: PersonView | None) -> str:
    """A name, or the function of somebody with a protected identity."""
    return publication.shown(pack, person) if person is not None else "–"


def protected(pack: Pack, person: PersonView, *, veil: bool) -> Mark:
    """Somebody with a protected identity, to be examined: by name in a file, by function in a chat."""
    return Mark(shown(pack, person) if veil else person.name, Why.PROTECTED)


def _period(period: Period, language: str) -> str:
    first, last = (dates.in_full(day, language) if day else "" for day in (period.first, period.last))
    which = ("from-to" if last else "from") if first else ("to" if last else "all")
    return phrase(f"audit-period-{which}", language, first=first, last=last)
