"""Nudges about what a channel owes, put into words when the postman comes to them: what it is, by when, and what one can do.

The sentence of a stage is "nudge-<duty>-<kind>", or "nudge-<duty>" where the kind has none of its own; the kinds stand in
`kind`. Whether it still holds is looked at once more: what has been settled, taken by somebody else or paused is never said.
"""

from __future__ import annotations

from collections.abc import Mapping

from dialogs import channel_words, obligation_words, texts
from dialogs.facts import Facts, Need
from dialogs.notice import Notice, NudgeRow
from dialogs.words import Line, Message, Plain, Say, Word, buttons, press
from register.obligations import Duty, How

ROW: Mapping[Duty, tuple[tuple[str, str], ...]] = {
    Duty.REPLY: (
        ("button-duty-take", "duty.take"), ("button-duty-answered", "duty.done"),
        ("button-duty-no-reply", "duty.not_needed"),
    ),
    Duty.POSTS: (
        ("button-duty-coming", "duty.take"), ("button-duty-done-already", "duty.done"),
        ("button-duty-hand-over", "duty.hand_over"),
    ),
}  # fmt: skip
"""A duty's own buttons (text id, press), the most important first; (Mer) comes last."""

IN_TIME = frozenset({"first", "near"})
"""Stages whose words speak of a deadline to come; by the time they are read it may have passed."""

MORE = ("button-duty-more", "duty.more")
MOST_BUTTONS = 4

OTHERWISE = (("button-duty-done", "duty.done"), ("button-duty-take", "duty.take"))


def nudge(row: NudgeRow, facts: Facts) -> Message:
    """One stage of one obligation."""
    one = facts.obligation
    if one is None:
        return ()
    values = obligation_words.values(facts, one, row.about)
    said = Say(_sentence(one.duty, kind(row, late=values["late"] == "yes")), **values)
    return (said, _buttons(one.duty, one.id))


def over(row: NudgeRow, facts: Facts) -> Message:
    """What a card becomes when its matter is over: a line, and no buttons."""
    one = facts.obligation
    if one is None:
        return (Say("nudge-over", how="overtaken", what=Plain("–"), who="", at=facts.now),)
    who = facts.shown(one.settled_by) if one.settled_by else ""
    what = obligation_words.what(facts, one)
    how = "seen" if one.settled_how == How.DONE and not who else one.settled_how
    return (Say("nudge-over", how=how, what=what, who=who, at=one.settled_at or facts.now),)


def shrunk(row: NudgeRow, facts: Facts) -> Message:
    """What a card becomes when a later message has taken its place."""
    one = facts.obligation
    return (Say("nudge-shrunk", what=obligation_words.what(facts, one) if one else Plain("–")),)


def kind(row: NudgeRow, *, late: bool) -> str:
    """How a stage sounds: it asks, it comes back to whoever took it, it goes up, it is late, or it is in good time."""
    stage = str(row.about.get("stage_said", ""))
    if row.about.get("asks"):
        return "ask"
    if row.about.get("taken"):
        return "taken"
    if row.about.get("rung"):
        return "alone" if row.about.get("nobody_there") else "up"
    return "breach" if late and stage in IN_TIME else stage.partition(":")[0]


def _sentence(duty: Duty, kind: str) -> str:
    name = f"nudge-{duty.replace('_', '-')}"
    tried = (f"{name}-{kind}", name, f"nudge-other-{kind}", "nudge-other")
    return next(id for id in tried if texts.exists(id))


def _buttons(duty: Duty, id: int) -> Word:
    own = ROW.get(duty, OTHERWISE)[: MOST_BUTTONS - 1]
    return buttons(*((label, press(do, obligation=id)) for label, do in (*own, MORE)))


def _holds(row: NudgeRow, facts: Facts) -> bool:
    one = facts.obligation
    if one is None or not one.open:
        return False
    if one.paused_until is not None and facts.now < one.paused_until:
        return False
    return one.taken_until is None or one.taken_by == facts.me.id


def _title(row: NudgeRow, facts: Facts) -> Line:
    return channel_words.title(facts, facts.channel) if facts.channel else Say("nudge-heading")


_NEEDS = frozenset({Need.CHANNEL, Need.OBLIGATION})


NOTICES: Mapping[str, Notice] = {
    **{f"duty-{duty}": Notice(word=nudge, title=_title, holds=_holds, needs=_NEEDS) for duty in Duty},
    "duty-over": Notice(word=over, title=_title, needs=_NEEDS),
    "duty-shrunk": Notice(word=shrunk, title=_title, needs=_NEEDS),
}
"""Another branch that adds a duty puts its own words over the general ones in `dialogs.notices.every`."""
