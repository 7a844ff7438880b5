"""Nudges about what a channel owes, put into words when the postman comes to them: what it is, by when, and what one can do.

The sentence of a stage is "nudge-<duty>-<kind>", or "nudge-<duty>" where the kind has none of its own; the kinds stand in
`kind`. Whether it still holds is looked at once more: what has been settled, taken by somebody else or paused is never said.
"""

from __future__ import annotations

from collections.abc import Mapping

from dialogs import texts
from dialogs.channels import channel_words
from dialogs.everyday import obligation_words
from dialogs.facts import Facts, Need
from dialogs.notice import Notice, NudgeRow
from dialogs.words import Button, Buttons, Line, Message, Plain, Say, Word, buttons, press
from register.obligations.obligations import Duty, How, ObligationView

TAKE, DONE = ("button-duty-take", "duty.take"), ("button-duty-done", "duty.done")
HAND_OVER = ("button-duty-hand-over", "duty.hand_over")

ROW: Mapping[Duty, tuple[tuple[str, str], ...]] = {
    Duty.REPLY: (TAKE, ("button-duty-answered", "duty.done"), ("button-duty-no-reply", "duty.not_needed")),
    Duty.POSTS: (("button-duty-coming", "duty.take"), ("button-duty-done-already", "duty.done"), HAND_OVER),
    Duty.REMOVAL: (TAKE, ("button-duty-removed", "duty.done"), ("button-duty-not-removed", "duty.not_needed")),
    Duty.CREDENTIALS: (("button-duty-handed-in", "duty.done"), HAND_OVER),
    Duty.PUBLIC_LIST: (("button-duty-list-done", "duty.done"),),
    Duty.PRIVACY_SETTINGS: (("button-duty-gone-through", "duty.done"), HAND_OVER),
    Duty.POLICY_REVIEW: (("button-duty-up-to-date", "duty.done"), ("button-duty-needs-work", "duty.take")),
}  # fmt: skip
"""A duty's own buttons (text id, press), the most important first; (Mer) comes last."""

ON_CHANNEL: Mapping[Duty, tuple[tuple[str, str], ...]] = {
    Duty.GAP: (("button-administrators", "hand_over.open"), ("button-see", "my_channels.show")),
    Duty.CHECKLIST: (("button-checklist", "set_up.open"),),
    Duty.CONDITION: (("button-checklist", "set_up.open"),),
    Duty.ACCESS_TRY: (),
    Duty.CREDENTIALS: (("button-see", "my_channels.show"),),
}  # fmt: skip
"""Buttons that lead to where the thing is done, on the channel itself; they come first."""

TRIED = (("button-access-works", True), ("button-access-fails", False))
"""How it went to publish on the channel, answered where it is asked."""

KEEP_OR_CLOSE = (("button-keep-channel", "keep_close.keep"), ("button-close-channel", "keep_close.close"))

MORE = ("button-duty-more", "duty.more")
MOST_BUTTONS = 4

IN_TIME = frozenset({"first", "near"})
"""Stages whose words speak of a deadline to come; by the time they are read it may have passed."""

OTHERWISE = (DONE, TAKE)
WEEK = "record.week"


def nudge(row: NudgeRow, facts: Facts) -> Message:
    """One stage of one obligation."""
    one = facts.obligation
    if one is None:
        return ()
    values = obligation_words.values(facts, one, row.about)
    how = _kind(row, facts, late=values["late"] == "yes")
    said: list[Word] = [Say(_sentence(one.duty, how), **values)]
    said += obligation_words.details(facts, one)
    return (*said, _buttons(facts, one, row, how))


def over(row: NudgeRow, facts: Facts) -> Message:
    """What a card becomes when its matter is over: a line, and no buttons."""
    one = facts.obligation
    if one is None:
        return (Say("nudge-over", how="overtaken", what=Plain("–"), who="", at=facts.now),)
    own = f"nudge-over-{one.duty.replace('_', '-')}-{one.settled_how.replace('_', '-')}"
    if texts.exists(own):
        return (
            Say(own, channel=obligation_words.channel(facts), week=obligation_words.week(one),
                what=obligation_words.what(facts, one)),
        )  # fmt: skip
    who = facts.shown(one.settled_by) if one.settled_by else ""
    how = "seen" if one.settled_how == How.DONE and not who else one.settled_how
    what = obligation_words.what(facts, one)
    return (Say("nudge-over", how=how, what=what, who=who, at=one.settled_at or facts.now),)


def shrunk(row: NudgeRow, facts: Facts) -> Message:
    """What a card becomes when a later message has taken its place."""
    one = facts.obligation
    if one is not None and row.about.get("passed") and one.owed_by_id not in (None, facts.me.id):
        return (Say("nudge-passed", what=obligation_words.what(facts, one), who=facts.shown(one.owed_by_id)),)
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


def _kind(row: NudgeRow, facts: Facts, *, late: bool) -> str:
    """Of posts that a colleague hands over, or that one is reminded of again, it is told how it stands now: unknown is asked."""
    one = facts.obligation
    told = "posts" in row.about or row.about.get("taken") or row.about.get("rung")
    if one is None or one.duty is not Duty.POSTS or told:
        return kind(row, late=late)
    return "ask" if facts.week_posts[0] is None else "missed" if late else "first"


def _sentence(duty: Duty, kind: str) -> str:
    name = f"nudge-{duty.replace('_', '-')}"
    tried = (f"{name}-{kind}", name, f"nudge-other-{kind}", "nudge-other")
    return next(id for id in tried if texts.exists(id))


def _buttons(facts: Facts, one: ObligationView, row: NudgeRow, how: str) -> Word:
    if how == "ask" and one.duty is Duty.POSTS:
        asked = _how_many(one, int(row.about.get("owed") or facts.week_posts[1] or 1))
        more = Button(label=Say(MORE[0]), press=press(MORE[1], obligation=one.id))
        return Buttons((*asked, more)[:MOST_BUTTONS])
    own = ROW.get(one.duty, () if one.duty in ON_CHANNEL else OTHERWISE)
    if one.duty is Duty.INACTIVE:
        own = KEEP_OR_CLOSE
    leads = ON_CHANNEL.get(one.duty, ()) if one.channel_id is not None else ()
    made = [(label, press(do, channel=one.channel_id)) for label, do in leads]
    if one.duty is Duty.ACCESS_TRY:
        made += [(label, press("set_up.access", channel=one.channel_id, works=works)) for label, works in TRIED]
    made += [(label, press(do, obligation=one.id)) for label, do in own]
    return buttons(*made[: MOST_BUTTONS - 1], (MORE[0], press(MORE[1], obligation=one.id)))


def _how_many(one: ObligationView, owed: int) -> tuple[Button, ...]:
    """ "Inga", "1", "2 eller fler": as few buttons as tell whether it was enough."""
    counts = range(owed + 1) if owed < MOST_BUTTONS else (0, owed - 1, owed)
    made = []
    for count in counts:
        id = "button-posts-none" if count == 0 else "button-posts-enough" if count == owed else "button-posts-some"
        fewer = count and count < owed and owed >= MOST_BUTTONS
        label = Say("button-posts-fewer", count=owed) if fewer else Say(id, count=count)
        asked = press(WEEK, channel=one.channel_id, year=one.about.get("year"), week=one.about.get("week"), count=count)
        made.append(Button(label=label, press=asked))
    return tuple(made)


def holds(row: NudgeRow, facts: Facts) -> bool:
    one = facts.obligation
    if one is None or not one.open:
        return False
    if facts.away or (one.paused_until is not None and facts.now < one.paused_until):
        return False
    return one.taken_until is None or one.taken_by == facts.me.id


def _title(row: NudgeRow, facts: Facts) -> Line:
    return channel_words.title(facts, facts.channel) if facts.channel else Say("nudge-heading")


_NEEDS = frozenset({Need.CHANNEL, Need.OBLIGATION})


NOTICES: Mapping[str, Notice] = {
    **{f"duty-{duty}": Notice(word=nudge, title=_title, holds=holds, needs=_NEEDS) for duty in Duty},
    "duty-over": Notice(word=over, title=_title, needs=_NEEDS),
    "duty-shrunk": Notice(word=shrunk, title=_title, needs=_NEEDS),
}
"""Another branch that adds a duty puts its own words over the general ones in `dialogs.notices.every`."""
