"""How a hand-over to the communications unit is worded, in answers and in notices (Säter § 5.3, R017)."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs import called
from dialogs.channels import channel_words
from dialogs.facts import Facts, Need
from dialogs.notice import Check, Notice, NudgeRow, Wording
from dialogs.words import Button, Line, Message, Plain, Say, Style, Value, Word, buttons, press
from register.crises.hand_overs import HandOverView
from register.crises.taken_over import Share

RULE = "R017"


def what(shares: tuple[Share, ...]) -> Line:
    """ "inläggen", "svaren", "inläggen och svaren"."""
    return Say("unit-both" if len(shares) > 1 else f"unit-{shares[0]}")


def line(facts: Facts, made: HandOverView, id: str, **more: Value) -> Say:
    """A sentence about one hand-over with all that it may need."""
    return Say(
        id, channels=names(facts, made), shares=what(made.shares), first=made.first, last=made.last, count=len(made.channels),
        unit=called.the_communications_unit(facts), who=facts.shown(made.offered_by), where=channel_words.where(facts, RULE),
        responsible=called.capital(facts.pack.crisis.responsible or called.the_communications_unit(facts)),
        capital=called.capital(called.the_communications_unit(facts)), **more,
    )  # fmt: skip


def names(facts: Facts, made: HandOverView) -> tuple[Line, ...]:
    known = {channel.id: channel for channel in facts.handed_over}
    return tuple(channel_words.title(facts, known[id]) for id in made.channels if id in known)


def offered(row: NudgeRow, facts: Facts) -> Message:
    made = facts.hand_over
    if made is None:
        return ()
    return (line(facts, made, "unit-notice-offered"), answer_buttons(made))


def answer_buttons(made: HandOverView) -> Word:
    id = made.id
    return buttons(
        Button(
            label=Say("button-unit-accept"), press=press("unit_hand_over.accept", hand_over=id), style=Style.PRIMARY
        ),
        Button(label=Say("button-unit-decline"), press=press("unit_hand_over.decline", hand_over=id)),
    )


def over(row: NudgeRow, facts: Facts) -> Message:
    made = facts.hand_over
    if made is None:
        return ()
    id = (
        "unit-line-withdrawn"
        if made.answered_at is None
        else "unit-line-accepted"
        if made.accepted
        else "unit-line-declined"
    )
    return (line(facts, made, id, by=facts.shown(made.answered_by)),)


def answer(row: NudgeRow, facts: Facts) -> Message:
    made = facts.hand_over
    if made is None:
        return ()
    return (
        line(
            facts,
            made,
            "unit-notice-accepted" if made.accepted else "unit-notice-declined",
            by=facts.shown(made.answered_by),
        ),
    )


def begun(row: NudgeRow, facts: Facts) -> Message:
    return (line(facts, facts.hand_over, "unit-notice-begun"),) if facts.hand_over else ()


def ended(row: NudgeRow, facts: Facts) -> Message:
    return (line(facts, facts.hand_over, "unit-notice-ended"),) if facts.hand_over else ()


def _there(row: NudgeRow, facts: Facts) -> bool:
    return facts.hand_over is not None


def _waits(row: NudgeRow, facts: Facts) -> bool:
    return facts.hand_over is not None and facts.hand_over.waits


def _goes_on(row: NudgeRow, facts: Facts) -> bool:
    return facts.hand_over is not None and facts.hand_over.goes_on


def _title(row: NudgeRow, facts: Facts) -> Line:
    return Say("unit-heading", unit=Plain(called.capital(called.the_communications_unit(facts))))


def _one(word: Wording, holds: Check = _there) -> Notice:
    return Notice(word=word, holds=holds, title=_title, needs=frozenset({Need.HAND_OVER}))


NOTICES: Mapping[str, Notice] = {
    "hand-over-offered": _one(offered, _waits),
    "hand-over-answered": _one(over),
    "hand-over-answer": _one(answer),
    "hand-over-begun": _one(begun, _goes_on),
    "hand-over-ended": _one(ended),
}
