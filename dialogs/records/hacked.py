"""Somebody else is in the municipality's account: what to do now, in order, and whom to tell.

No guideline says this. It is the platforms' own way back, and the law's about what somebody may have read.
"""

from __future__ import annotations

from dialogs import called
from dialogs.facts import Facts
from dialogs.turn import Dialog, Started, State, Turn
from dialogs.words import Button, Buttons, Items, Say, press

_STEPS = ("out", "back", "tell", "picture", "read")


def start(state: State, event: Started, facts: Facts) -> Turn:
    officer = facts.pack.functions.dpo
    values = {"lead": called.the_lead(facts), "officer": called.the(facts, officer)}
    steps = Items(tuple(Say(f"hacked-{one}", **values) for one in _STEPS))
    ways = Buttons((
        Button(label=Say("button-ask-unit", unit=called.the_communications_unit(facts)), press=press("go.ask_person")),
        Button(label=Say("button-remove-post"), press=press("go.moderate")),
    ))  # fmt: skip
    return Turn(
        words=(
            Say("hacked-first"),
            steps,
            Say("hacked-whose", guideline=facts.pack.organisation.guideline.noun_definite),
            ways,
        )
    )


DIALOG = Dialog(name="hacked", steps={"start": start})
