"""The way of an obligation: it begins, its stages are said, somebody takes it or is reminded, and it ends.

Everybody else begins and ends obligations here, so that what has been said of one is always mended with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from register.crises import taken_over
from register.obligations import deadlines, duties, obligations, rounds, stages, standing, told, waking
from register.obligations.calendar import Week
from register.obligations.obligations import ADMINISTRATORS, Duty, How, ObligationView
from register.obligations.rounds import TAKEN_HOURS, Round
from register.obligations.stages import LADDER
from register.storage.store import Unit

OFF, WAKING, DAILY = rounds.OFF, rounds.WAKING, rounds.DAILY
"""The choices that reminders look at: a kind switched off, somebody's hours, the time of their daily message."""

BATCH = 400
"""Obligations that one tick sees to in one unit."""


def begin(
    unit: Unit, duty: Duty, key: str, *, channel: int | None = None, due_at: datetime, since: datetime | None = None,
    owed_by: str = ADMINISTRATORS, owed_by_id: int | None = None, **about: Any,
) -> ObligationView | None:  # fmt: skip
    """It is owed from `since` (now) on and due at `due_at`. None when this very one is there already, open or settled."""
    began = since or unit.now
    first = stages.of(unit.pack, unit.pack.duty(duty), began, due_at)[0]
    # What the communications unit has taken over of the channel is owed by it; in a crisis posts are not asked for (R091).
    taken = taken_over.now(unit, channel).get(channel, ()) if channel is not None and owed_by == ADMINISTRATORS else ()
    if taken:
        owed_by = taken_over.owed_by(unit.pack, taken, duty)
    one = obligations.owe(
        unit, duty, key, channel=channel, due_at=due_at, since=began, owed_by=owed_by, owed_by_id=owed_by_id,
        next_at=first.at, **about,
    )  # fmt: skip
    if one is not None and duty is Duty.POSTS and taken_over.rests(taken):
        obligations.pause(unit, (one.id,), taken_over.until_somebody_ends_it(unit), taken_over.Why.CRISIS)
    return one


def end(unit: Unit, obligation: int, how: How, by: int | None, *, card: int | None = None) -> bool:
    """Settles it, and mends what has been said of it. Whether it was open until now.

    `card` is the nudge whose message the answer itself replaces (the button's argument of that name).
    """
    if not obligations.settle(unit, obligation, how, by):
        return False
    settled = obligations.load(unit, obligation)
    rounds.close(unit, settled, card=card)
    if how is not How.OVERTAKEN:
        # What somebody else's matter has overtaken (the channel closes) is not owed again.
        rounds.begin_all(unit, tuple(duties.habit(settled.duty).next(unit, settled)))
    return True


def end_all(unit: Unit, channel: int, kinds: Iterable[Duty], how: How, by: int | None) -> int:
    """Everything of these kinds that a channel owes. How many were open."""
    owed = obligations.open_of(unit, channel, duties=kinds)
    return sum(end(unit, one.id, how, by) for one in owed)


def pause(unit: Unit, ids: Iterable[int], until: datetime, why: str) -> None:
    """Nothing is said of these until then. What has been said stands; what waits is looked at again before it is said."""
    obligations.pause(unit, ids, until, why)


def resume(unit: Unit, ids: Iterable[int]) -> None:
    """The pause is over: each goes on from where its deadline now stands, with its latest stage and no other."""
    for id in sorted(set(ids)):
        one = obligations.load(unit, id)
        if one.open and one.paused_until is not None:
            obligations.change(unit, id, paused_until=None, paused_why="", next_at=unit.now)


def take(unit: Unit, obligation: int, by: int) -> ObligationView:
    """(Jag tar den): the ladder stops, and whoever took it is asked once when the time they took has run out.

    Whoever takes a comment takes all that wait on that channel.
    """
    one = obligations.load(unit, obligation)
    days = waking.counting(unit.pack)
    until = max(one.due_at, deadlines.add_counting_hours(unit.now, TAKEN_HOURS, days))
    together = obligations.open_of(unit, one.channel_id or 0, duties=(one.duty,)) if told.is_shared(one) else (one,)
    for each in together:
        obligations.change(unit, each.id, taken_by=by, taken_until=until, next_at=until)
    return obligations.load(unit, obligation)


def remind_at(unit: Unit, obligation: int, person: int, at: datetime) -> None:
    """(Påminn mig …): one more reminder for this person alone. The stages go on as they are."""
    one = obligations.load(unit, obligation)
    if one.open:
        told.say(unit, one, f"later:{at.timestamp():.0f}", {person: at}, later=True)


def moved(unit: Unit, channels: Iterable[int]) -> None:
    """Who runs these channels, or who is away from them, has changed: what is open is told those who are now there."""
    ids = sorted(set(channels))
    owed = [
        one for one in obligations.open_of(unit, *ids)
        if one.stage and not one.stage.startswith(LADDER) and not _rests(unit, one)
    ]  # fmt: skip
    if owed:
        round = Round(unit, owed)
        for one in owed:
            round.say_again(one)
        round.write()


def list_changed(unit: Unit, channel: int) -> None:
    """What is published about the channel has changed: the list on the website is to follow (R043), once however much changed."""
    if not obligations.open_of(unit, channel, duties=(Duty.PUBLIC_LIST,)):
        rounds.begin_all(unit, (standing.public_list(unit.pack, channel, unit.now),))


def weekend_answered(unit: Unit, channels: Iterable[int], week: Week, *, card: int | None = None) -> None:
    """Somebody has said who looks after these channels in that week's days off: the question becomes a line for all."""
    for channel in sorted(set(channels)):
        told.aside_over(unit, channel, week, told.WEEKEND, told.WEEKEND_OVER, card=card)


def unheard(unit: Unit, obligation: int, stage: str) -> None:
    """Somebody could not be told this stage. When nobody was, the ladder does not wait for a deadline that nobody knows of."""
    one = obligations.load(unit, obligation)
    if one.open and one.stage == stage and not _rests(unit, one) and not told.is_heard(unit, one, stage):
        round = Round(unit, (one,))
        round.unheard(one)
        round.write()


def tick(unit: Unit, limit: int = BATCH) -> int:
    """Sees to what is due in this organisation, at most `limit` of it at a time. How much that was.

    What follows from it may be due at once (a new day's supervision), and is seen to with what has been read already.
    """
    due = obligations.due(unit, limit)
    if not due:
        return 0
    seen_to, round = 0, Round(unit, due)
    while due:
        for one in due:
            round.see_to(one)
        round.write()
        seen_to += len(due)
        due = obligations.due(unit, limit)
        if not round.can_go_on_with(due):
            break
    return seen_to


def _rests(unit: Unit, one: ObligationView) -> bool:
    return one.taken_until is not None or (one.paused_until is not None and unit.now < one.paused_until)
