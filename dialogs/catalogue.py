"""Which word, command or press opens which dialog."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from dialogs import apply, ask_policy, cases, start
from dialogs.turn import Dialog


@cache
def dialogs() -> Mapping[str, Dialog]:
    """Every dialog of the house, by name."""
    every = (apply.DIALOG, ask_policy.DIALOG, *start.DIALOGS, *cases.DIALOGS)
    return {dialog.name: dialog for dialog in every}
