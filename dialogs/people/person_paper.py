"""Everything that is held about a person, as a document: for themselves in a chat, or as a registerutdrag."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from dialogs import blocks as drawn
from dialogs import codec
from dialogs.papers import Facts, Paper, Paragraph, Part, Section, Table
from dialogs.records import audit_paper
from dialogs.texts import dates, phrase
from dialogs.wording import STOCKHOLM, Speaker
from policy_text.pack import Pack
from register.people.person_data import AboutMe, Held

LONGEST = 500
"""Characters of one message that are shown; the rest was the guideline's own words or a list."""


def paper(pack: Pack, found: AboutMe, now: datetime, language: str = "") -> Paper:
    """In the municipality's language, or in the reader's own when it is shown in a chat."""
    language = language or pack.organisation.language
    intro: list[Part] = [
        Paragraph(phrase("person-paper-intro", language)),
        Facts(tuple(own(pack, found, language))),
    ]
    if found.most is not None and any(one.count > found.most for one in found.held):
        intro.append(Paragraph(phrase("about-me-cut", language, count=found.most)))
    return Paper(
        title=phrase("person-paper-title", language, name=found.person.name), kicker=pack.organisation.name,
        language=language, intro=tuple(intro),
        sections=tuple(_section(pack, found, one, now, language) for one in others(found)),
        foot=audit_paper.foot(now, language),
    )  # fmt: skip


def others(found: AboutMe) -> tuple[Held, ...]:
    """What is held besides the person's own details."""
    return tuple(one for one in found.held if one.holding.id != "person")


def label(held: Held, language: str) -> str:
    return phrase(f"held-{held.holding.id.replace('_', '-')}", language)


def own(pack: Pack, found: AboutMe, language: str) -> Iterator[tuple[str, str]]:
    """The person's own details, each said or said not to be given."""
    row = next((held.rows[0] for held in found.held if held.holding.id == "person" and held.rows), {})
    unknown = phrase("about-me-unknown", language)
    for name in ("name", "email", "phone", "title"):
        yield phrase(f"about-me-{name}", language), str(row.get(name) or unknown)
    yield phrase("about-me-department", language), found.departments.get(row.get("department_id") or 0, unknown)
    spoken = str(row.get("language") or pack.organisation.language)
    yield phrase("about-me-language", language), phrase(f"about-me-language-{spoken}", language)
    yield phrase("about-me-protected", language), phrase("audit-yes" if row.get("protected") else "audit-no", language)
    if row.get("left_at"):
        yield phrase("about-me-left", language), _moment(row["left_at"], language)
    if found.person.roles:
        titles = sorted(
            {pack.title_of(held.role) if held.role in pack.roles else held.role for held in found.person.roles}
        )
        yield phrase("about-me-roles", language), ", ".join(titles)


def _section(pack: Pack, found: AboutMe, held: Held, now: datetime, language: str) -> Section:
    what = label(held, language)
    table = Table(
        caption=phrase("person-paper-caption", language, what=what, count=held.count),
        columns=tuple(phrase(f"held-column-{name.replace('_', '-')}", language) for name in held.holding.shows),
        rows=tuple(
            tuple(_value(pack, found, name, row[name], now, language) for name in held.holding.shows)
            for row in held.rows
        ),
    )  # fmt: skip
    return Section(heading=what, parts=(table,))


def _value(pack: Pack, found: AboutMe, name: str, value: Any, now: datetime, language: str) -> str:
    match name, value:
        case _, None | "":
            return phrase("held-none", language)
        case "words", _:
            return _words(str(value), now, language)
        case "channel_id", _:
            return found.channels.get(value, "–")
        case "application_id", _:
            return str(found.cases.get(value, "–"))
        case "department_id", _:
            return found.departments.get(value, "–")
        case "role", _:
            return pack.title_of(value) if value in pack.roles else str(value)
        case _, bool():
            return phrase("audit-yes" if value else "audit-no", language)
        case _, datetime():
            return _moment(value, language)
        case _, date():
            return dates.in_full(value, language)
        case "status" | "outcome" | "kind" | "what" | "notice" | "settled_how", _:
            return audit_paper.code(str(value), language)
        case "step", _:
            return next((s.title for s in pack.workflow.steps if s.id == value), str(value))
        case _:
            return str(value)


def _words(kept: str, now: datetime, language: str) -> str:
    """A message as it read, on one line."""
    message = codec.loads(kept)
    text = drawn.as_text(Speaker(language=language, now=now).word(message))
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _moment(at: datetime, language: str) -> str:
    here = at.astimezone(STOCKHOLM)
    clock = f"{here.hour:02d}.{here.minute:02d}"
    return phrase("case-paper-when", language, date=dates.in_full(here.date(), language), clock=clock)


def kept_because(pack: Pack, kind: str, language: str) -> str:
    """Why something of this kind is not erased, with the ground of the pack's gallring table."""
    why = phrase(f"kept-{kind.replace('_', '-')}", language)
    row = pack.gallring_of(kind)
    if row is None:
        return why
    if not (row.section and row.quote):
        return f"{why} {phrase('kept-ground-assumption', language)}"
    found = pack.guideline.section(row.section)
    source = f"§ {found.number}" if found and found.number else found.heading if found else row.section
    return f"{why} {phrase('kept-ground-quote', language, quote=row.quote, source=source)}"
