"""Whoever has been told of a crisis answers: seen it, call me, ours again. Thousands may at once, so little is read."""

from __future__ import annotations

from datetime import datetime

from dialogs import given
from dialogs.crises import crisis_words
from dialogs.crises.crisis_words import the
from dialogs.facts import Facts, Need
from dialogs.turn import Dialog, Done, Event, Pressed, Refused, Started, State, Turn
from dialogs.words import Message, Press, Say, buttons, press
from register.crises.crisis_wishes import Acknowledge, TakeBack
from register.errors import NotPossibleNow


def start(state: State, event: Started, facts: Facts) -> Turn:
    """ "ok", "har läst" and "ring mig", as the buttons on the notice."""
    view, call_me = the(facts).view, bool(event.args.get("call_me"))
    if view is None:
        return Turn(words=(Say("crisis-none-you"),))
    answers = {"crisis": view.id, "call_me": call_me, "typed": True}
    return Turn(next="answered", answers=answers, wish=Acknowledge(crisis=view.id, call_me=call_me))


def ack(state: State, event: Pressed, facts: Facts) -> Turn:
    return _answer(event, call_me=False)


def call(state: State, event: Pressed, facts: Facts) -> Turn:
    return _answer(event, call_me=True)


def _answer(event: Pressed, *, call_me: bool) -> Turn:
    id = _id(event.press, "crisis")
    answers = {"crisis": id, "call_me": call_me, "typed": False}
    return Turn(next="answered", answers=answers, wish=Acknowledge(crisis=id, call_me=call_me, card=_card(event.press)))


def answered(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            words = _acknowledged(facts, receipt.values["at"], call=bool(receipt.values["call_me"]))
            return Turn(words=words) if state.answers.get("typed") else Turn(replaces=words)
        case Refused(error=NotPossibleNow() as error):
            return Turn(replaces=(crisis_words.refusal(facts, error),))
        case Refused(error=error):
            return Turn(words=(crisis_words.refusal(facts, error),))
        case _:
            return Turn()


def _acknowledged(facts: Facts, at: datetime, *, call: bool) -> Message:
    view = the(facts).view
    if view is None:
        return ()
    mine = tuple(one for one in the(facts).mine if one.out_at is None)
    told = Say(
        "crisis-acknowledged-call" if call else "crisis-acknowledged", channels=crisis_words.names(mine, facts),
        count=len(mine), at=at, who=crisis_words.starter(facts),
    )  # fmt: skip
    more = (
        () if call or not view.running else (buttons(("button-call-me", press("crisis_answer.call", crisis=view.id))),)
    )
    return (told, *more)


def back(state: State, event: Pressed, facts: Facts) -> Turn:
    """ "Kvittera" on the hand-back."""
    id = _id(event.press, "crisis")
    return Turn(next="taken_back", answers={"crisis": id}, wish=TakeBack(crisis=id, card=_card(event.press)))


def taken_back(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done():
            return Turn(replaces=(Say("crisis-taken-back", channels=crisis_words.names(the(facts).mine, facts)),))
        case Refused(error=error):
            return Turn(words=(crisis_words.refusal(facts, error),))
        case _:
            return Turn()


def may_i(state: State, event: Event, facts: Facts) -> Turn:
    """ "Får jag publicera?" while a crisis is on: the state of just one's own channels."""
    view = the(facts).view
    return Turn(words=crisis_words.mine(facts, view) if view is not None else (Say("crisis-none-you"),))


def _id(one: Press, name: str) -> int:
    return given.number(one.args.get(name))


def _card(one: Press) -> int | None:
    card = one.args.get("card")
    return card if isinstance(card, int) else None


DIALOGS = (
    Dialog(
        name="crisis_answer",
        steps=crisis_words.labelling({"start": start, "answered": answered, "taken_back": taken_back}),
        presses={"ack": ack, "call": call, "back": back},
        needs=frozenset({Need.CRISIS}),
    ),
    Dialog(name="crisis_may_i", steps=crisis_words.labelling({"start": may_i}), needs=frozenset({Need.CRISIS})),
)
