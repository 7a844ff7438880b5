"""What could not be read as an answer to the open question: what else it may be, and a way out when it happens again."""

from __future__ import annotations

from dialogs.guideline import offers
from dialogs.texts import exists
from dialogs.turn import State
from dialogs.understand import Meaning
from dialogs.words import Buttons, Message, Say

SURE = 0.7
"""A wish less sure than this is rather a clumsy answer than something else."""
SKIPPABLE = ("apply", "add_channel")
"""Where a question can wait until later."""
TWICE = 1
"""So many times before in a row, and it is time to say how one gets out."""


def beside(meaning: Meaning, state: State) -> Message:
    """What is said besides that it was not understood: what else may be wanted, or how one leaves the question."""
    found, dialog, before = meaning.found, state.dialog, state.astray
    if found.wants and found.wants_sure >= SURE and found.wants != dialog and exists(offers.label(found.wants).id):
        return (Say("astray-or-this"), Buttons((offers.opening(found.wants, meaning.text),)))
    if before < TWICE:
        return ()
    can_skip = dialog in SKIPPABLE and bool(state.answers.get("item"))
    return (Say("astray-way-out-draft" if can_skip else "astray-way-out"),)
