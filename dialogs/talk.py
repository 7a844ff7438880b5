"""What is said to be kind: a thank you, a goodbye, a sigh, a yes to nothing in particular. A line back, and no more."""

from __future__ import annotations

from dialogs import called, start, waiting
from dialogs.facts import Facts
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Started, State, Turn
from dialogs.words import Button, Buttons, Message, Say, press

KINDS = ("thanks", "bye", "again", "tired", "who", "language")


def say(state: State, event: Started, facts: Facts) -> Turn:
    kind = str(event.args.get("kind") or "")
    if kind == "answer":
        return Turn(words=_answer(facts, event.text))
    if kind not in KINDS:
        return Turn(words=(Say("talk-thanks"),))
    line = Say(
        f"talk-{kind}", unit=called.the_communications_unit(facts), open=_open(facts),
        guideline=facts.pack.organisation.guideline.noun_definite,
    )  # fmt: skip
    return Turn(words=(line, *(start.begun(facts) if kind == "again" else ()), *_ways(facts, kind)))


def _open(facts: Facts) -> str:
    """What is open: an application has more ways out than other conversations."""
    if facts.open is None:
        return "no"
    return "apply" if facts.open.dialog == "apply" else "yes"


def _answer(facts: Facts, text: str) -> Message:
    """A yes or a no to nothing: what waits for the person, with its buttons, since one of them may be meant."""
    waits = waiting.words(facts)
    if waits == (Say("waiting-none"),):
        refuses = vocabulary.yes_or_no(text)[0] == "no"
        return (Say("nothing-open-undo" if refuses else "talk-ok" if vocabulary.is_ok(text) else "talk-answer-none"),)
    return (Say("talk-answer-which"), *waits)


def _ways(facts: Facts, kind: str) -> Message:
    if kind not in ("tired", "who"):
        return ()
    human = Button(
        label=Say("button-ask-unit", unit=called.the_communications_unit(facts)), press=press("go.ask_person")
    )
    help = Button(label=Say("button-help"), press=press("go.help"))
    return (Buttons((human, help)),)


DIALOG = Dialog(name="talk", steps={"start": say}, needs=start.OVERVIEW)
