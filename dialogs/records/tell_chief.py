"""Criticism has been seen, and one's chief is to know (R009): told by the bot, with nothing of what it says.

Only where the guideline has the rule. What is sent is shown to whoever has it sent.
"""

from __future__ import annotations

from dialogs import called, given
from dialogs.facts import Facts
from dialogs.records import telling_notices
from dialogs.turn import Dialog, Done, Event, Pressed, Refused, Started, State, Turn
from dialogs.words import Button, Buttons, Message, Plain, Press, Say, press
from register.errors import NoNearestChief, NotPossibleNow, RegisterError, SeveralChiefs
from register.records.telling_wishes import TellChief

MOST = 4
"""Buttons in a row. The register knows chiefs by department; where it knows more than so many, one tells them oneself."""


def offer(facts: Facts, mistake: str = "unknown") -> Button | None:
    """(Berätta för min chef), where the guideline says that they are to know."""
    if "criticism" not in facts.pack.chief_hears.of:
        return None
    since = int(facts.now.timestamp())
    return Button(label=Say("button-tell-chief"), press=press("tell_chief.tell", since=since, mistake=mistake))


def offered(facts: Facts) -> Message:
    """The same by itself, where something else is said next."""
    button = offer(facts)
    return (Say("tell-chief-first", chief=_chief(facts)), Buttons((button,))) if button else ()


def start(state: State, event: Started, facts: Facts) -> Turn:
    return Turn(words=offered(facts) or (_nothing(facts),))


def tell(state: State, event: Pressed, facts: Facts) -> Turn:
    args = event.press.args
    since, person = _number(args.get("since")), _number(args.get("person"))
    mistake = str(args.get("mistake") or "unknown")
    answers = {"since": since, "mistake": mistake}
    return Turn(next="told", answers=answers, wish=TellChief(since=since, mistake=mistake, person=person))


def told(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Refused(error=error):
            return Turn(words=_refusal(state, facts, error), aside=True)
        case Done(receipt=receipt) if receipt.values["again"]:
            return Turn(words=(Say("tell-chief-again", who=facts.shown(receipt.id)),), aside=True)
        case Done(receipt=receipt):
            at, who = receipt.values["at"], facts.shown(receipt.id)
            said = Say("tell-chief-later", who=who, at=at) if at > facts.now else Say("tell-chief-done", who=who)
            line = telling_notices.criticism_line(facts, facts.me, str(receipt.values["mistake"]))
            return Turn(words=(said, line), aside=True)
        case _:
            return Turn(aside=True)


def _refusal(state: State, facts: Facts, error: RegisterError) -> Message:
    match error:
        case SeveralChiefs(facts=values) if len(values["people"]) <= MOST:
            row = tuple(
                Button(label=Plain(name), press=Press(do="tell_chief.tell", args={"person": id, **_asked(state)}))
                for id, name in values["people"]
            )
            return (Say("error-several-chiefs", chief=_chief(facts)), Buttons(row))
        case NoNearestChief() | SeveralChiefs():
            return (Say("error-no-nearest-chief", chief=_chief(facts)),)
        case NotPossibleNow():
            return (_nothing(facts),)
        case _:
            return (Say("error-not-found"),)


def _asked(state: State) -> dict[str, str | int]:
    return {"since": int(state.answers["since"]), "mistake": str(state.answers["mistake"])}


def _nothing(facts: Facts) -> Say:
    return Say("tell-chief-not-here", guideline=facts.pack.organisation.guideline.short)


def _chief(facts: Facts) -> str:
    return called.title(facts, facts.pack.functions.nearest_chief or facts.pack.functions.chief)


def _number(value: object) -> int:
    return given.number(value)


DIALOG = Dialog(name="tell_chief", steps={"start": start, "told": told}, presses={"tell": tell})
