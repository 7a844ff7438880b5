"""Which word, command or press opens which dialog."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from dialogs import (
    add_channel,
    agenda,
    apply,
    ask_policy,
    cases,
    diary,
    eservice,
    hand_over,
    my_channels,
    register_list,
    set_up,
    start,
    steward,
)
from dialogs.turn import Dialog


@cache
def dialogs() -> Mapping[str, Dialog]:
    """Every dialog of the house, by name."""
    several = (dialog for room in _CASES for dialog in room.DIALOGS)
    every = (apply.DIALOG, ask_policy.DIALOG, *start.DIALOGS, *several, *(room.DIALOG for room in _CHANNELS))
    return {dialog.name: dialog for dialog in every}


_CASES = (cases, agenda, diary, eservice)
_CHANNELS = (my_channels, set_up, hand_over, add_channel, register_list, steward)
