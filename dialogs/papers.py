"""A document for those who read outside the chat: one value that becomes Markdown, text to copy, or a printable page.

A paper is worded when it is made, in the municipality's language, since it is kept and handed on. `bot.pages` draws it as a
page. Words that somebody must examine for sekretess before they are handed out are a `Mark`, and look like one everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from dialogs.texts import phrase


class Why(StrEnum):
    """Why words are to be examined."""

    PROTECTED = "protected"
    """Somebody with a protected identity (OSL 21:3)."""
    FREE = "free"
    """Written freely by somebody: it may hold anything."""


class Mark(Struct, frozen=True):
    text: str
    why: Why


Text: TypeAlias = "str | Mark | tuple[str | Mark, ...]"


class Paragraph(Struct, frozen=True):
    text: Text


class Facts(Struct, frozen=True):
    """Label and value, one under the other."""

    rows: tuple[tuple[str, Text], ...]


class Bullets(Struct, frozen=True):
    items: tuple[Text, ...]


class Quoted(Struct, frozen=True):
    """The guideline's own words, and where they stand."""

    text: str
    source: str


class Table(Struct, frozen=True, kw_only=True):
    """The first column names the row. `empty` is said instead of a table without rows."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    empty: str = ""


Part: TypeAlias = "Paragraph | Facts | Bullets | Quoted | Table"


class Section(Struct, frozen=True, kw_only=True):
    heading: str
    parts: tuple[Part, ...]


class Paper(Struct, frozen=True, kw_only=True):
    """`kicker` is the small line above the title (the municipality), `foot` the one at the end (from where, and when)."""

    title: str
    language: str
    kicker: str = ""
    intro: tuple[Part, ...] = ()
    sections: tuple[Section, ...] = ()
    foot: str = ""


def pieces(text: Text) -> tuple[str | Mark, ...]:
    return text if isinstance(text, tuple) else (text,)


def marked(mark: Mark, language: str) -> str:
    """ "⟦skyddad: Eva Ek⟧": brackets and a word, so that it shows in black and white and to those who listen."""
    return phrase(f"paper-mark-{mark.why}", language, text=mark.text)


def marks(paper: Paper) -> frozenset[Why]:
    """The reasons there are to examine something in it."""
    return frozenset(piece.why for text in _texts(paper) for piece in pieces(text) if isinstance(piece, Mark))


def markdown(paper: Paper) -> str:
    """As a file: nothing that anybody has written becomes markup."""
    lines: list[str] = []
    if paper.kicker:
        lines += [_escaped(paper.kicker), ""]
    lines += [f"# {_escaped(paper.title)}", ""]
    for part in paper.intro:
        lines += [*_markdown(part, paper.language), ""]
    for section in paper.sections:
        lines += [f"## {_escaped(section.heading)}", ""]
        for part in section.parts:
            lines += [*_markdown(part, paper.language), ""]
    if paper.foot:
        lines += ["---", "", _escaped(paper.foot), ""]
    return "\n".join(lines)


def plain(paper: Paper) -> str:
    """As text to copy out of a chat, without markup."""
    parts = [[paper.kicker, paper.title] if paper.kicker else [paper.title]]
    parts += [list(_plain(part, paper.language)) for part in paper.intro]
    for section in paper.sections:
        heading = [section.heading.upper()]
        parts.append([*heading, *(line for part in section.parts for line in _plain(part, paper.language))])
    if paper.foot:
        parts.append([paper.foot])
    return "\n\n".join("\n".join(lines) for lines in parts if lines)


def _markdown(part: Part, language: str) -> Iterator[str]:
    def cell(text: Text) -> str:
        return _inline(text, language, _escaped).replace("\n", "<br>")

    match part:
        case Paragraph(text):
            yield _inline(text, language, _escaped).replace("\n", "  \n")
        case Facts(rows):
            for label, value in rows:
                yield f"- **{_escaped(label)}:** {cell(value)}"
        case Bullets(items):
            yield from (f"- {cell(item)}" for item in items)
        case Quoted(text, source):
            yield f"> {_escaped(text)} ({_escaped(source)})"
        case Table(rows=()):
            yield _escaped(part.empty)
        case Table():
            yield f"**{_escaped(part.caption)}**"
            yield ""
            yield f"| {' | '.join(_escaped(column) for column in part.columns)} |"
            yield f"|{' --- |' * len(part.columns)}"
            for row in part.rows:
                yield f"| {' | '.join(cell(value) for value in row)} |"


def _plain(part: Part, language: str) -> Iterator[str]:
    def bare(text: Text) -> str:
        return _inline(text, language, str)

    match part:
        case Paragraph(text):
            yield bare(text)
        case Facts(rows):
            yield from (f"{label}: {bare(value)}" for label, value in rows)
        case Bullets(items):
            yield from (f"• {bare(item)}" for item in items)
        case Quoted(text, source):
            yield f"”{text}” ({source})"
        case Table(rows=()):
            yield part.empty
        case Table():
            for first, *rest in part.rows:
                values = (f"{name}: {bare(value)}" for name, value in zip(part.columns[1:], rest, strict=True) if value)
                yield f"• {bare(first)}. {'; '.join(values)}".rstrip(". ")


def _inline(text: Text, language: str, write: Callable[[str], str]) -> str:
    return "".join(
        write(marked(piece, language)) if isinstance(piece, Mark) else write(piece) for piece in pieces(text)
    )


_MARKUP = re.compile(r"([\\`*_\[\]<>|])|^(\s*)([#+\-=~])|^(\s*\d+)([.)])", re.MULTILINE)


def _escaped(text: str) -> str:
    """A text in which no sign is Markdown: those inside a line, and those that mean something at its beginning."""
    return _MARKUP.sub(_backslash, text)


def _backslash(found: re.Match[str]) -> str:
    if found[1]:
        return f"\\{found[1]}"
    return f"{found[2]}\\{found[3]}" if found[3] else f"{found[4]}\\{found[5]}"


def _texts(paper: Paper) -> Iterator[Text]:
    for part in (*paper.intro, *(part for section in paper.sections for part in section.parts)):
        match part:
            case Paragraph(text):
                yield text
            case Facts(rows):
                yield from (value for _, value in rows)
            case Bullets(items):
                yield from items
            case Table(rows=rows):
                yield from (cell for row in rows for cell in row)
            case Quoted():
                pass
