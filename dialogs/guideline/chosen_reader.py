"""The port to a better reader: it is handed a question and passages with ids, and chooses; it never writes.

Asked by a door after the turn has been committed. What is private is never handed to it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from typing import Protocol

from msgspec import Struct

from dialogs.understand import Found, Level
from policy_text.pack import Quotation

MOST_CANDIDATES = 10
MOST_CHOSEN = 3


class Candidate(Struct, frozen=True, kw_only=True):
    id: str
    heading: str
    text: str


class Choice(Struct, frozen=True):
    """Ids of what answers, best first; none: the guideline is silent."""

    ids: tuple[str, ...]


class Chooser(Protocol):
    """None: nothing usable came in time, and the built-in choice stands."""

    def choose(self, question: str, candidates: Sequence[Candidate]) -> Awaitable[Choice | None]: ...


def may_be_asked(found: Found) -> bool:
    """Nothing private and nothing off topic leaves the house."""
    return not found.private and not found.off_topic and found.level is not Level.NONE


def candidates(passages: Sequence[Quotation]) -> tuple[Candidate, ...]:
    """The passages as they are handed over, with ids of ours; `passages` best first."""
    unique = tuple(dict.fromkeys(passages))[:MOST_CANDIDATES]
    return tuple(Candidate(id=f"p{n}", heading=p.section, text=p.text) for n, p in enumerate(unique, 1))


def chosen(choice: Choice, passages: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The passages that were chosen among those that `candidates` named."""
    unique = tuple(dict.fromkeys(passages))[:MOST_CANDIDATES]
    by_id = {f"p{n}": passage for n, passage in enumerate(unique, 1)}
    return tuple(by_id[id] for id in choice.ids if id in by_id)[:MOST_CHOSEN]


def differs(found: Found, picked: Sequence[Quotation]) -> bool:
    """Whether the choice says something else than what has already been answered."""
    if not picked:
        return found.level is not Level.SILENT
    if found.level is Level.SILENT or not found.passages:
        return True
    shown = found.passages[:1] if found.level is Level.ANSWER else found.passages[:MOST_CHOSEN]
    return picked[0] not in shown
