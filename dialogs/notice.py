"""One kind of notice: what it must know, whether it still holds, and how it is worded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol, TypeAlias

from msgspec import Struct, field

from dialogs.facts import Facts, Need
from dialogs.words import Line, Message, Say


class NudgeRow(Protocol):
    """What wording needs of a nudge's row: which one it is, and the ids that it speaks of."""

    @property
    def id(self) -> int: ...

    @property
    def about(self) -> Mapping[str, Any]: ...

    @property
    def notice(self) -> str: ...

    @property
    def subject(self) -> str: ...

    @property
    def urgency(self) -> int: ...

    @property
    def replaces(self) -> int | None: ...


class Unsent(Struct, frozen=True, kw_only=True):
    """A nudge as a row would have it, worded where it is asked for and sent to nobody."""

    notice: str
    about: Mapping[str, Any] = field(default_factory=dict)
    id: int = 0
    subject: str = ""
    urgency: int = 0
    replaces: int | None = None


Wording: TypeAlias = "Callable[[NudgeRow, Facts], Message]"
Check: TypeAlias = "Callable[[NudgeRow, Facts], bool]"
Together: TypeAlias = "Callable[[Sequence[tuple[NudgeRow, NudgeRow, Facts]]], Message]"
"""(what was told, what is to be read in its place, the facts of that) for each of them."""
Titling: TypeAlias = "Callable[[NudgeRow, Facts], Line]"


def always(row: NudgeRow, facts: Facts) -> bool:
    return True


def untitled(row: NudgeRow, facts: Facts) -> Line:
    return Say("notice-heading")


class Notice(Struct, frozen=True, kw_only=True):
    """`holds` is asked when the postman claims it: what has been settled meanwhile is never said.

    `title` is the heading over it where one message tells of several things.
    """

    word: Wording
    title: Titling = untitled
    holds: Check = always
    needs: frozenset[Need] = frozenset()
    gather: str = ""
    """Subjects with the same word here stand under one heading where a message holds several of them."""
    together: Together | None = None
    """How several of them are told as one; without it, one after the other."""
