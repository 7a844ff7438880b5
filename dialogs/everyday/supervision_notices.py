"""The daily tap, in words: one question about all of somebody's channels, and on Fridays who looks after them meanwhile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dialogs import called
from dialogs.channels import channel_words
from dialogs.everyday import obligation_notices, obligation_words
from dialogs.facts import Facts, Need
from dialogs.notice import Notice, NudgeRow
from dialogs.words import Button, Buttons, Heading, Items, Line, Message, Plain, Say, Word, press
from register.obligations.calendar import Week
from register.obligations.obligations import Duty
from register.obligations.told import WEEKEND, WEEKEND_OVER

TAP = (
    ("button-tap-calm", "daily.calm"),
    ("button-tap-replied", "daily.replied"),
    ("button-tap-waiting", "daily.waiting"),
)
DAYS_OFF = (("button-weekend-me", "me"), ("button-weekend-colleague", "colleague"), ("button-weekend-none", "none"))
WEEKEND_PRESS = "daily.weekend"


def tap(row: NudgeRow, facts: Facts) -> Message:
    """One channel by itself: in the morning, when nobody has looked by the hour, or to somebody further up."""
    one = facts.obligation
    if one is None or facts.channel is None:
        return ()
    kind = obligation_notices.kind(row, late=False)
    ids = {"breach": "nudge-tap-late", "up": "nudge-tap-up", "alone": "nudge-tap-up"}
    channel = channel_words.title(facts, facts.channel)
    said = Say(
        ids.get(kind, "nudge-tap"), channel=channel, waits=facts.waits,
        since=one.since.date(), administrators=called.the_administrators(facts),
        source=obligation_words.source(facts, one),
    )  # fmt: skip
    if kind in ("up", "alone"):
        see = Button(label=Say("button-see"), press=press("my_channels.show", channel=one.channel_id))
        return (said, Buttons((see, _more(obligation=one.id))))
    return (said, Buttons((*_tap_buttons(channel=one.channel_id), _more(obligation=one.id))))


def taps(parts: Sequence[tuple[NudgeRow, NudgeRow, Facts]]) -> Message:
    """Several channels in one message: a line each, and the buttons once, for all of them."""
    lines: list[Line] = []
    left = 0
    up = any(row.about.get("rung") for row, _, _ in parts)
    for row, now, facts in parts:
        if now.id != row.id:
            lines.append(_line_of(now, facts))
            continue
        left += 1
        channel = channel_words.title(facts, facts.channel) if facts.channel else Plain("–")
        lines.append(Say("nudge-tap-line", channel=channel, waits=facts.waits))
    opening = (
        Say("nudge-taps-up", administrators=called.the_administrators(parts[0][2]))
        if up
        else Say("nudge-taps", count=left)
    )
    told: list[Word] = [Heading(Say("nudge-tap-heading")), opening, Items(tuple(lines))]
    if up:
        return tuple(told) if left else (*told[:1], *told[2:])
    return (*told, Buttons((*_tap_buttons(), _more(about=Duty.SUPERVISION.value)))) if left else (*told[:1], *told[2:])


def weekend(row: NudgeRow, facts: Facts) -> Message:
    if facts.channel is None:
        return ()
    channel = channel_words.title(facts, facts.channel)
    return (Say("nudge-weekend", channel=channel), _weekend_buttons(facts, channel=facts.channel.id))


def weekends(parts: Sequence[tuple[NudgeRow, NudgeRow, Facts]]) -> Message:
    lines = [
        _answered(facts) if now.id != row.id
        else (channel_words.title(facts, facts.channel) if facts.channel else Plain("–"))
        for row, now, facts in parts
    ]  # fmt: skip
    left = sum(now.id == row.id for row, now, _ in parts)
    told: list[Word] = [Heading(Say("nudge-weekend-heading")), Say("nudge-weekends", count=left), Items(tuple(lines))]
    return (*told, _weekend_buttons(parts[0][2])) if left else (*told[:1], *told[2:])


def weekend_over(row: NudgeRow, facts: Facts) -> Message:
    return (_answered(facts),)


def _answered(facts: Facts) -> Line:
    channel = channel_words.title(facts, facts.channel) if facts.channel else Plain("–")
    if facts.days_off is None:
        return Say("nudge-weekend-unanswered", channel=channel)
    if not facts.days_off:
        return Say("nudge-weekend-nobody", channel=channel)
    if facts.days_off == facts.me.id:
        return Say("nudge-weekend-you", channel=channel)
    return Say("nudge-weekend-somebody", channel=channel, who=facts.shown(facts.days_off))


def _line_of(now: NudgeRow, facts: Facts) -> Line:
    """What one of several has become: the first sentence of its own words."""
    words = obligation_notices.NOTICES[now.notice].word(now, facts)
    return next((word for word in words if isinstance(word, Say | Plain)), Plain("–"))


def _tap_buttons(**args: Any) -> tuple[Button, ...]:
    return tuple(Button(label=Say(label), press=press(do, **args)) for label, do in TAP)


def _more(**args: Any) -> Button:
    """Why it comes, how the time is reckoned, later, to a colleague; about several channels it asks which."""
    label, do = obligation_notices.MORE
    return Button(label=Say(label), press=press(do, **args))


def _weekend_buttons(facts: Facts, **args: Any) -> Buttons:
    """They name the week that is asked about: pressed when it is over, they answer for no other."""
    week = Week.of(facts.obligation.since) if facts.obligation else Week.of(facts.now)
    args = {**args, "year": week.year, "week": week.week}
    return Buttons(tuple(Button(label=Say(id), press=press(WEEKEND_PRESS, who=who, **args)) for id, who in DAYS_OFF))


def _unanswered(row: NudgeRow, facts: Facts) -> bool:
    return facts.days_off is None and facts.channel is not None and facts.obligation is not None and (
        Week.of(facts.obligation.since) == Week.of(facts.now)
    )  # fmt: skip


def _daily(row: NudgeRow, facts: Facts) -> Line:
    return Say("nudge-tap-heading")


def _weekend_title(row: NudgeRow, facts: Facts) -> Line:
    return Say("nudge-weekend-heading")


_NEEDS = frozenset({Need.CHANNEL, Need.OBLIGATION})

NOTICES: Mapping[str, Notice] = {
    "duty-supervision": Notice(
        word=tap, title=_daily, holds=obligation_notices.holds, needs=_NEEDS, gather="daily", together=taps
    ),
    WEEKEND: Notice(
        word=weekend, title=_weekend_title, holds=_unanswered, needs=_NEEDS, gather="weekend", together=weekends
    ),
    WEEKEND_OVER: Notice(word=weekend_over, title=_weekend_title, needs=_NEEDS),
}
