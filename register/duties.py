"""Each duty's own habits: what is looked at before anything is said of it, and what is owed next when it is settled or missed.

`HABITS` is the table. A duty without a line there is said as the pack's stages have it, until somebody settles it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeAlias

from register.channels import ChannelStatus
from register.ladder import Circle
from register.obligations import Duty, How, ObligationView
from register.store import Unit

OUTLIVES_THE_CHANNEL = frozenset({Duty.CLOSING, Duty.DIARY, Duty.INCIDENT, Duty.CRISIS, Duty.PUBLIC_LIST, Duty.REMOVAL})
"""What is still to be done when the channel is being closed, or is closed."""


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


@dataclass(frozen=True, kw_only=True)
class Look:
    """How an obligation stands. `about` is what its words need beside the row itself."""

    now: Now = Now.SAY
    about: Mapping[str, Any] = field(default_factory=dict)
    to: tuple[str, ...] = ()
    """Who else is to hear, by rung."""


@dataclass(frozen=True, kw_only=True)
class Owed:
    """An obligation to begin: the arguments of `reminders.begin`."""

    duty: Duty
    key: str
    channel: int | None
    due_at: datetime
    since: datetime | None = None
    owed_by: str = "administrators"
    owed_by_id: int | None = None
    about: Mapping[str, Any] = field(default_factory=dict)


Looking: TypeAlias = "Callable[[Unit, Circle, ObligationView, str], Look]"
"""(unit, the people around it, the obligation, the stage that is due)"""
Following: TypeAlias = "Callable[[Unit, ObligationView], Iterable[Owed]]"
"""What is owed next, once this is settled or its deadline has passed. Asked more than once: the keys keep it to one."""


def say(unit: Unit, circle: Circle, obligation: ObligationView, stage: str) -> Look:
    return Look()


def nothing(unit: Unit, obligation: ObligationView) -> Iterable[Owed]:
    return ()


@dataclass(frozen=True, kw_only=True)
class Habit:
    look: Looking = say
    next: Following = nothing


HABITS: Mapping[Duty, Habit] = {}


def habit(duty: Duty) -> Habit:
    return HABITS.get(duty) or _NONE


def look(unit: Unit, circle: Circle, obligation: ObligationView, stage: str) -> Look:
    """How it stands now. A channel that is closed owes nothing more, but for what outlives it."""
    channel = obligation.channel_id
    if channel is not None and obligation.duty not in OUTLIVES_THE_CHANNEL:
        runs = circle.channels.get(channel)
        if runs is None or runs.status == ChannelStatus.CLOSED:
            return Look(now=Now.OVERTAKEN)
    return habit(obligation.duty).look(unit, circle, obligation, stage)


SETTLES: Mapping[Now, How] = {
    Now.DONE: How.DONE, Now.NOT_NEEDED: How.NOT_NEEDED, Now.OVERTAKEN: How.OVERTAKEN, Now.MISSED: How.MISSED,
}  # fmt: skip

_NONE = Habit()
