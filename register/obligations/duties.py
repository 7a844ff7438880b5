"""Each duty's own habits: what is looked at before anything is said of it, and what is owed next when it is settled or missed.

`HABITS` is the table. A duty without a line there is said as the pack's stages have it, until somebody settles it.
"""

from __future__ import annotations

from collections.abc import Mapping

from register.channels.channels import ChannelStatus
from register.obligations import standing, weekly
from register.obligations.around import Around
from register.obligations.habits import SETTLES, Habit, Look, Now, Owed
from register.obligations.obligations import Duty, ObligationView

__all__ = ["HABITS", "SETTLES", "Habit", "Look", "Now", "Owed", "habit", "look"]

OUTLIVES_THE_CHANNEL = frozenset({Duty.CLOSING, Duty.DIARY, Duty.INCIDENT, Duty.CRISIS, Duty.PUBLIC_LIST, Duty.REMOVAL})
"""What is still to be done when the channel is being closed, or is closed."""

HABITS: Mapping[Duty, Habit] = {**weekly.HABITS, **standing.HABITS}

_NONE = Habit()


def habit(duty: Duty) -> Habit:
    return HABITS.get(duty, _NONE)


def look(around: Around, one: ObligationView, stage: str) -> Look:
    """How it stands now. A channel that is closed owes nothing more, but for what outlives it."""
    if one.channel_id is not None and one.duty not in OUTLIVES_THE_CHANNEL:
        runs = around.runs(one.channel_id)
        if runs is None or runs.status == ChannelStatus.CLOSED:
            return Look(now=Now.OVERTAKEN, ends=True)
    return habit(one.duty).look(around, one, stage)
