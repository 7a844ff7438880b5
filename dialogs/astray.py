"""What could not be read as an answer to the open question: what else it may be, and a way out when it happens again."""

from __future__ import annotations

from dialogs import policy_words
from dialogs.texts import exists
from dialogs.understand import Meaning
from dialogs.words import Button, Buttons, Message, Press, Say

SURE = 0.7
"""A wish less sure than this is rather a clumsy answer than something else."""
SKIPPABLE = ("apply", "add_channel")
"""Where a question can wait until later."""
TWICE = 1
"""So many times before in a row, and it is time to say how one gets out."""


def beside(meaning: Meaning, dialog: str, before: int) -> Message:
    """What is said besides that it was not understood: what else may be wanted, or how one leaves the question."""
    found = meaning.found
    label = f"want-{found.wants.replace('_', '-')}"
    if found.wants and found.wants_sure >= SURE and found.wants != dialog and exists(label):
        carried = {policy_words.QUESTION: meaning.text}
        args = carried if policy_words.fits(carried) else {}
        other = Button(label=Say(label), press=Press(do="which.open", args={"dialog": found.wants, **args}))
        return (Say("astray-or-this"), Buttons((other,)))
    if before < TWICE:
        return ()
    return (Say("astray-way-out-draft" if dialog in SKIPPABLE else "astray-way-out"),)
