"""Whoever has been named as a substitute answers in words, or asks what it means; the buttons on the card do the same.

Only what is asked of them last is meant: "ok" to anything else goes where it always goes.
"""

from __future__ import annotations

from dialogs.everyday import absence_words
from dialogs.facts import Facts, Need
from dialogs.turn import Dialog, Done, Event, Goto, Refused, Started, State, Turn
from dialogs.words import Say
from register.errors import AlreadySettled
from register.obligations.daily_wishes import AnswerSubstitute
from register.people.absences import SubstituteView

NOTICE = "substitute-you-are"


def start(state: State, event: Started, facts: Facts) -> Turn:
    does, one = str(event.args.get("does") or ""), _asked(facts)
    if one is None and does == "changed" and any(told.notice == NOTICE for told in facts.told_last):
        return Turn(words=(Say("substitute-changed-mind"),))
    if one is None:
        return Turn(goto=_elsewhere(does, event.text))
    match does:
        case "means" | "partly":
            return Turn(words=absence_words.about_standing_in(facts, one, partly=does == "partly"))
        case _:
            wish = AnswerSubstitute(substitute=one.id, accept=does == "yes")
            return Turn(next="answered", answers={"substitute": one.id, "channel": one.channel_id}, wish=wish)


def _asked(facts: Facts) -> SubstituteView | None:
    """The place that waits for an answer, where that is what has been asked of them last."""
    waits, told = facts.waits_for_me.stand_ins, facts.told_last
    last = told[0] if told else None
    if last is None or last.notice != NOTICE:
        return None
    return next((one for one in waits if one.id == last.about.get("substitute")), None)


def _elsewhere(does: str, text: str) -> Goto:
    """What the words mean where no such place waits: a yes or a no to nothing in particular, or a question."""
    if does in ("yes", "no"):
        return Goto(dialog="talk", args={"kind": "answer"}, text=text)
    return Goto(dialog="ask_policy", text=text)


def answered(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            return Turn(words=(absence_words.answered_own(facts, accept=bool(receipt.values["accept"])),))
        case Refused(error=AlreadySettled(facts=values)):
            return Turn(words=(absence_words.answered_own(facts, accept=values["outcome"] == "accept"),))
        case Refused(error=error):
            return Turn(words=(absence_words.refusal(facts, error),))
        case _:
            return Turn(words=(Say("error-not-found"),))


DIALOG = Dialog(
    name="stand_in",
    steps={"start": start, "answered": answered},
    needs=frozenset({Need.WAITS, Need.CHANNELS, Need.TOLD_LAST, Need.ABSENCE, Need.CHANNEL, Need.DUTY}),
)
