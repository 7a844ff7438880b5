"""What a duty's habits are made of: how it is looked at before anything is said, and what is owed next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeAlias

from msgspec import Struct, field

from register.obligations.around import Around
from register.obligations.obligations import ADMINISTRATORS, Duty, How, ObligationView
from register.storage.store import Unit


class Now(StrEnum):
    """What is to be done about an obligation whose time has come."""

    SAY = "say"
    ASK = "ask"
    """We do not know: the bot asks, and claims nothing."""
    WAIT = "wait"
    """Nothing is lacking so far: the stage passes in silence."""
    DONE = "done"
    NOT_NEEDED = "not_needed"
    OVERTAKEN = "overtaken"
    MISSED = "missed"


SETTLES: Mapping[Now, How] = {
    Now.DONE: How.DONE, Now.NOT_NEEDED: How.NOT_NEEDED, Now.OVERTAKEN: How.OVERTAKEN, Now.MISSED: How.MISSED,
}  # fmt: skip


class Owed(Struct, frozen=True, kw_only=True):
    """An obligation to begin: the arguments of `reminders.begin`."""

    duty: Duty
    key: str
    channel: int | None
    due_at: datetime
    since: datetime | None = None
    owed_by: str = ADMINISTRATORS
    owed_by_id: int | None = None
    about: Mapping[str, Any] = field(default_factory=dict)


class Look(Struct, frozen=True, kw_only=True):
    """How an obligation stands.

    about       what its words need beside the row itself
    to          who else is to hear, by rung
    people      who hears instead of those whom the stage names
    every_day   it may be said on a day off (to whoever has said that they look then)
    aside       another question to the same people, in the same message: the notice that words it
    again       while it waits, when to look again without the stage having passed
    ends        nothing follows on it: the channel is closed
    then        what is owed next, where that depends on what was seen
    """

    now: Now = Now.SAY
    about: Mapping[str, Any] = field(default_factory=dict)
    to: tuple[str, ...] = ()
    people: tuple[int, ...] = ()
    every_day: bool = False
    aside: str = ""
    again: datetime | None = None
    ends: bool = False
    then: tuple[Owed, ...] = ()


Looking: TypeAlias = "Callable[[Around, ObligationView, str], Look]"
"""(what is around it, the obligation, the stage that is due)"""
Following: TypeAlias = "Callable[[Unit, ObligationView], Iterable[Owed]]"
"""What is owed next, once this is settled or its deadline has passed. Asked more than once: the keys keep it to one."""
Closing: TypeAlias = "Callable[[ObligationView], datetime | None]"
"""When it is looked at a last time, after its stages; None: it stays until somebody settles it."""


def say(around: Around, one: ObligationView, stage: str) -> Look:
    return Look()


def nothing(unit: Unit, one: ObligationView) -> Iterable[Owed]:
    return ()


def stays(one: ObligationView) -> datetime | None:
    return None


class Habit(Struct, frozen=True, kw_only=True):
    look: Looking = say
    next: Following = nothing
    closes: Closing = stays
