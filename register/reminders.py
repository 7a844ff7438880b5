"""The way of an obligation: it begins, its stages are said, somebody takes it or is reminded, and it ends.

Everybody else begins and ends obligations here, so that what has been said of one is always mended with it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Any

from register import calendar, choices, deadlines, duties, ladder, obligations, stages, taken_over, told, waking
from register.duties import Look, Now, Owed
from register.ladder import Circle
from register.obligations import ADMINISTRATORS, NEVER, Duty, How, ObligationView
from register.stages import LADDER, Moment
from register.store import Unit
from register.waking import Waking

BATCH = 200
"""Obligations that one tick sees to in one unit."""

TAKEN_HOURS = 4
"""Counted hours that (Jag tar den) holds the ladder when the deadline has passed or is that near: an assumption."""

OFF = "off:"
"""The choice that switches a kind of reminder off for the municipality: "off:posts"."""

WAKING, DAILY = "waking", "daily_at"
"""Choices of a person, or of the municipality: hours as ["08:00", "16:00"], and the daily message's time."""


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
    other = _others_told_as_one(unit, settled)
    if other is not None:
        told.hand_on(unit, settled, other, card=card)
    else:
        told.close(unit, settled, card=card)
    _begin_all(unit, duties.habit(settled.duty).next(unit, settled))
    return True


def end_all(unit: Unit, channel: int, kinds: Iterable[Duty], how: How, by: int | None) -> int:
    """Everything of these kinds that a channel owes. How many were open."""
    owed = obligations.open_of(unit, channel, duties=kinds)
    return sum(end(unit, one.id, how, by) for one in owed)


def pause(unit: Unit, ids: Iterable[int], until: datetime, why: str) -> None:
    """Nothing is said of these until then. What waited to be said is dropped; what has been said stands."""
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
    until = max(one.due_at, _waited(unit, TAKEN_HOURS))
    together = obligations.open_of(unit, one.channel_id or 0, duties=(one.duty,)) if told.is_shared(one) else (one,)
    for each in together:
        obligations.change(unit, each.id, taken_by=by, taken_until=until, next_at=until)
    return obligations.load(unit, obligation)


def remind_at(unit: Unit, obligation: int, person: int, at: datetime) -> None:
    """(Påminn mig …): one more reminder for this person alone. The stages go on as they are."""
    one = obligations.load(unit, obligation)
    if one.open:
        told.say(unit, one, f"later:{at.timestamp():.0f}", {person: at}, breaks_through=False, later=True)


def moved(unit: Unit, channels: Iterable[int]) -> None:
    """Who runs these channels, or who is away from them, has changed: what is open is told those who are now there."""
    ids = sorted(set(channels))
    owed = [one for one in obligations.open_of(unit, *ids) if one.stage and not _rests(unit, one)]
    if not owed:
        return
    says = _Says.of(unit, ids)
    for one in owed:
        if not one.stage.startswith(LADDER):
            moment = next((m for m in _moments(unit, one) if m.stage == one.stage), None)
            if moment is not None:
                says.say(unit, one, moment, duties.look(unit, says.circle, one, one.stage))


def tick(unit: Unit, limit: int = BATCH) -> int:
    """Sees to what is due in this organisation, at most `limit` of it. How much that was."""
    due = obligations.due(unit, limit)
    if due:
        says = _Says.of(unit, (one.channel_id for one in due))
        for one in due:
            _see_to(unit, says, one)
    return len(due)


# ---- One that is due ----------------------------------------------------------------------------------------------


def _see_to(unit: Unit, says: _Says, one: ObligationView) -> None:
    if one.paused_until is not None and unit.now < one.paused_until:
        obligations.change(unit, one.id, next_at=one.paused_until)
        return
    moments = _moments(unit, one)
    ahead = _after(moments, one.stage)
    due = [moment for moment in ahead if moment.at <= unit.now]
    look = duties.look(unit, says.circle, one, due[-1].stage if due else one.stage)
    if look.now in duties.SETTLES:
        end(unit, one.id, duties.SETTLES[look.now], None)
        return
    if one.due_at <= unit.now:
        _begin_all(unit, duties.habit(one.duty).next(unit, one))
    if one.taken_until is not None and not _asked_again(unit, says, one, look):
        return
    if due:
        # A missed hour is caught up once: the latest stage is said, not all.
        _say_stage(unit, says, one, due[-1], look, moments)
    elif not ahead:
        _climb(unit, says, one, look)
    else:
        obligations.change(unit, one.id, next_at=ahead[0].at)


def _say_stage(
    unit: Unit, says: _Says, one: ObligationView, moment: Moment, look: Look, moments: tuple[Moment, ...]
) -> None:
    heard = says.say(unit, one, moment, look) if look.now is not Now.WAIT else True
    left = _after(moments, moment.stage)
    later = left[0].at if left else _next_rung_at(unit, says, one)
    obligations.change(unit, one.id, stage=moment.stage, next_at=later)
    if not heard:
        _nobody_there(unit, says, one, look)


def _climb(unit: Unit, says: _Says, one: ObligationView, look: Look) -> None:
    """The next rung where there is somebody; a rung with nobody on it is passed by without waiting."""
    found = _rungs_ahead(unit, says, one)
    if not found or look.now is Now.WAIT:
        obligations.change(unit, one.id, next_at=NEVER)
        return
    for rung, who in found:
        if says.say(unit, one, _on(unit, rung, who), look, rung=who):
            stage = f"{LADDER}:{rung}"
            later = _next_rung_at(unit, says, replace(one, stage=stage))
            obligations.change(unit, one.id, stage=stage, next_at=later)
            return
    obligations.change(unit, one.id, next_at=NEVER)


def _nobody_there(unit: Unit, says: _Says, one: ObligationView, look: Look) -> None:
    """Nobody of those who owe it is there: the ladder does not wait for a deadline that nobody can keep."""
    for rung, who in _rungs_ahead(unit, says, one):
        if says.say(unit, one, _on(unit, rung, who), look, rung=who, nobody_there=True):
            return


def _rungs_ahead(unit: Unit, says: _Says, one: ObligationView) -> list[tuple[int, str]]:
    """The rungs still to come that have somebody on them today, by number and by who."""
    if not unit.pack.duty(one.duty).ladder:
        return []
    reached = int(one.stage.removeprefix(f"{LADDER}:")) + 1 if one.stage.startswith(LADDER) else 0
    today = calendar.date_of(unit.now)
    ahead = list(enumerate(ladder.rungs(unit.pack)))[reached:]
    return [(number, rung.who) for number, rung in ahead if ladder.who(says.circle, one, rung.who, today)]


def _next_rung_at(unit: Unit, says: _Says, one: ObligationView) -> datetime:
    """When the next rung with somebody on it hears, if nothing is done before: its own wait after this."""
    found = _rungs_ahead(unit, says, one)
    if not found:
        return NEVER
    return _waited(unit, ladder.rungs(unit.pack)[found[0][0]].wait_hours, max(one.due_at, unit.now))


def _on(unit: Unit, rung: int, who: str) -> Moment:
    return Moment(
        stage=f"{LADDER}:{rung}", nominal=unit.now, at=unit.now, daily=False, to=(who,), breach=True
    )  # fmt: skip


def _asked_again(unit: Unit, says: _Says, one: ObligationView, look: Look) -> bool:
    """Whether the stages go on. While it is taken they rest; when the time has run out its taker is asked, once."""
    assert one.taken_until is not None
    if unit.now < one.taken_until:
        obligations.change(unit, one.id, next_at=one.taken_until)
        return False
    moment = Moment(stage=f"taken:{one.taken_until.timestamp():.0f}", nominal=unit.now, at=unit.now, daily=False,
                    to=(), breach=True)  # fmt: skip
    says.say(unit, one, moment, look, people=(one.taken_by,), taken=True)
    later = _waited(unit, _first_wait(unit))
    passed = [m.stage for m in _moments(unit, one) if m.at <= unit.now]
    stage = one.stage if one.stage.startswith(LADDER) or not passed else passed[-1]
    obligations.change(unit, one.id, taken_until=None, stage=stage, next_at=later)
    return False


@dataclass(frozen=True, kw_only=True)
class _Says:
    """What a tick needs to say things: the people, their hours, what is switched off, who has been disturbed how often."""

    circle: Circle
    hours: dict[int, Waking]
    standing: Waking
    off: frozenset[str]
    disturbed: dict[int, set[datetime]]
    unreachable: frozenset[int]

    @classmethod
    def of(cls, unit: Unit, channels: Iterable[int | None]) -> _Says:
        circle = Circle.of(unit, channels)
        chosen = choices.all_of(unit)
        standing = _hours(waking.of_pack(unit.pack), chosen.get(WAKING), chosen.get(DAILY))
        off = frozenset(key.removeprefix(OFF) for key, value in chosen.items() if key.startswith(OFF) and value)
        everyone = circle.everyone()
        own = (choices.of(unit, WAKING, everyone), choices.of(unit, DAILY, everyone))
        hours = {p: _hours(standing, own[0].get(p), own[1].get(p)) for p in {*own[0], *own[1]}}
        since = calendar.start_of(calendar.date_of(unit.now))
        return cls(
            circle=circle, hours=hours, standing=standing, off=off,
            disturbed=told.broken_through(unit, everyone, since), unreachable=ladder.unreachable(unit, everyone),
        )  # fmt: skip

    def say(
        self, unit: Unit, one: ObligationView, moment: Moment, look: Look, *, people: Collection[int | None] = (),
        **about: Any,
    ) -> bool:  # fmt: skip
        """Puts what is to be said to each. Whether anybody who can be reached is there to hear it."""
        if one.duty in self.off:
            return True
        days = waking.counting(unit.pack)
        when: dict[int, datetime] = {}
        for person in self._people(unit, one, moment, look, people):
            hours = self.hours.get(person, self.standing)
            at = stages.say_at(moment, unit.now, one.due_at, hours, days)
            when[person] = at if moment.daily else self._within_the_cap(unit, person, at, hours)
        if not when:
            return False
        if look.now is Now.ASK:
            about["asks"] = True
        told_today = told.said_as_one(unit, one, when)
        when = {person: at for person, at in when.items() if person not in told_today}
        if not when:
            return True
        told.say(unit, one, moment.stage, when, breaks_through=not moment.daily, **{**look.about, **about})
        told.shrink(unit, one, moment.stage, when)
        return bool(when.keys() - self.unreachable)

    def _people(
        self, unit: Unit, one: ObligationView, moment: Moment, look: Look, people: Collection[int | None]
    ) -> frozenset[int]:
        """Those who are there on the day it is said."""
        days = waking.counting(unit.pack)
        day = calendar.date_of(stages.say_at(moment, unit.now, one.due_at, self.standing, days))
        if people:
            return self.circle.present(people, day)
        return frozenset(p for rung in (*moment.to, *look.to) for p in ladder.who(self.circle, one, rung, day))

    def _within_the_cap(self, unit: Unit, person: int, at: datetime, hours: Waking) -> datetime:
        """At most so many messages a day outside the daily one; what is more waits for the next daily message."""
        day = calendar.date_of(at)
        before = self.disturbed.setdefault(person, set())
        that_day = {moment for moment in before if calendar.date_of(moment) == day}
        if at not in that_day and len(that_day) >= unit.pack.numbers.breakthroughs_per_day.value:
            return waking.next_daily(at, hours, waking.counting(unit.pack))
        before.add(at)
        return at


# ---- Small things -------------------------------------------------------------------------------------------------


def _moments(unit: Unit, one: ObligationView) -> tuple[Moment, ...]:
    return stages.of(unit.pack, unit.pack.duty(one.duty), one.since, one.due_at)


def _after(moments: tuple[Moment, ...], stage: str) -> tuple[Moment, ...]:
    """The stages that come after one; none after a rung of the ladder."""
    if stage.startswith(LADDER):
        return ()
    names = [moment.stage for moment in moments]
    return moments[names.index(stage) + 1 :] if stage in names else moments


def _first_wait(unit: Unit) -> int:
    rungs = ladder.rungs(unit.pack)
    return rungs[0].wait_hours if rungs else TAKEN_HOURS


def _waited(unit: Unit, hours: int, since: datetime | None = None) -> datetime:
    return deadlines.add_counting_hours(since or unit.now, hours, waking.counting(unit.pack))


def _rests(unit: Unit, one: ObligationView) -> bool:
    return one.taken_until is not None or (one.paused_until is not None and unit.now < one.paused_until)


def _others_told_as_one(unit: Unit, settled: ObligationView) -> ObligationView | None:
    """What else the same cards speak of: the oldest reply that still waits on the channel."""
    if not told.is_shared(settled) or settled.channel_id is None:
        return None
    return next(iter(obligations.open_of(unit, settled.channel_id, duties=(settled.duty,))), None)


def _begin_all(unit: Unit, owed: Iterable[Owed]) -> None:
    for one in owed:
        begin(
            unit, one.duty, one.key, channel=one.channel, due_at=one.due_at, since=one.since, owed_by=one.owed_by,
            owed_by_id=one.owed_by_id, **one.about,
        )  # fmt: skip


def _hours(standing: Waking, chosen: Any, daily: Any) -> Waking:
    """Hours that have been chosen, over those that stand; what cannot be read is as if it had not been chosen."""
    from_, to = chosen if isinstance(chosen, list) and len(chosen) == 2 else (None, None)
    return Waking(
        start=_clock(from_) or standing.start, end=_clock(to) or standing.end, daily=_clock(daily) or standing.daily
    )


def _clock(text: Any) -> time | None:
    hour, _, minute = str(text or "").partition(":")
    if not (hour.isdigit() and minute.isdigit() and int(hour) < 24 and int(minute) < 60):
        return None
    return time(int(hour), int(minute))
