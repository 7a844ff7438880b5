"""Two things may be meant: which of them, with a button for each."""

from __future__ import annotations

from dialogs.facts import Facts
from dialogs.guideline import offers
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Event, Goto, Pressed, Said, Started, State, Turn
from dialogs.words import Buttons, Message, Say


def start(state: State, event: Started, facts: Facts) -> Turn:
    either = [str(one) for one in event.args.get("either") or ()]
    return Turn(next="asked", answers={"either": either, "text": event.text}, words=_ask(either, event.text))


def asked(state: State, event: Event, facts: Facts) -> Turn:
    """The first, the second, or something said in other words."""
    either, text = list(state.answers.get("either") or ()), str(state.answers.get("text") or "")
    if not isinstance(event, Said) or len(either) < 2:
        return Turn(words=(Say("stopped-here"),))
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("which-stopped"),))
    nth = vocabulary.said(event.text, "the_first", "the_second")
    if nth[0] and not nth[1]:
        return Turn(goto=Goto(dialog=either[nth[0] == "the_second"], text=text))
    return Turn(next="asked", words=_ask(either, text), lost=True)


def open_it(state: State, event: Pressed, facts: Facts) -> Turn:
    """A button for each; what was said goes along, so that nothing need be said twice."""
    return Turn(goto=Goto(dialog=str(event.press.args.get("dialog") or ""), text=event.meaning.text))


def again(state: State, facts: Facts) -> Message:
    either = list(state.answers.get("either") or ())
    return _ask(either, str(state.answers.get("text") or "")) if state.step == "asked" else ()


def _ask(either: list[str], text: str) -> Message:
    return (Say("which-of-two"), Buttons(tuple(offers.opening(one, text) for one in either)))


DIALOG = Dialog(
    name="which",
    steps={"start": start, "asked": asked},
    presses={"open": open_it},
    again=again,
    passing=frozenset({"asked"}),
)
