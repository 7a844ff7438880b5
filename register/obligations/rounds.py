"""One round of reminders: what is due is looked at, said and moved on, everything read at once and written at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from msgspec.structs import replace

from policy_text.duties import OWNER
from register.crises import taken_over
from register.nudges import Urgency
from register.obligations import calendar, deadlines, duties, ladder, obligations, stages, told, waking, weekly
from register.obligations.around import Around
from register.obligations.calendar import CountingRule, Week
from register.obligations.duties import Look, Now, Owed
from register.obligations.obligations import ADMINISTRATORS, NEVER, Duty, ObligationView
from register.obligations.stages import LADDER, Moment
from register.obligations.waking import Waking
from register.people import choices
from register.storage.store import Unit

TAKEN_HOURS = 4
"""Counted hours that (Jag tar den) holds the ladder when the deadline has passed or is that near: an assumption."""

OFF = "off:"
"""The choice that switches a kind of reminder off for the municipality: "off:posts"."""

WAKING, DAILY = "waking", "daily_at"
"""Choices of a person, or of the municipality: hours as ["08:00", "16:00"], and the daily message's time."""

AGAIN = "again:"
"""Begins the stage in which it is said again although all has been said, with its day."""

A_MINUTE = timedelta(minutes=1)


class Round:
    """The obligations that one tick sees to. Nothing is written before `write`."""

    def __init__(self, unit: Unit, owed: Collection[ObligationView]) -> None:
        self.unit = unit
        self.around = Around(unit, (one.channel_id for one in owed))
        self.circle = self.around.circle
        self.days = self.around.days
        self._moments: dict[tuple[Duty, datetime, datetime], tuple[Moment, ...]] = {}
        self._nudges = told.Pile(unit)
        self._begin_with(owed)
        chosen = choices.all_of(unit)
        self._off = frozenset(key.removeprefix(OFF) for key, on in chosen.items() if key.startswith(OFF) and on)
        self._standing = hours_of(waking.of_pack(unit.pack), chosen.get(WAKING), chosen.get(DAILY))
        everyone = self.circle.everyone()
        own = (choices.of(unit, WAKING, everyone), choices.of(unit, DAILY, everyone))
        self._hours = {p: hours_of(self._standing, own[0].get(p), own[1].get(p)) for p in {*own[0], *own[1]}}
        since = calendar.start_of(calendar.date_of(unit.now))
        self._disturbed = told.broken_through(unit, everyone, since)
        self._unreachable = ladder.unreachable(unit, everyone)

    def _begin_with(self, owed: Collection[ObligationView]) -> None:
        self._cards = told.Cards(self.unit, [one for one in owed if one.stage])
        self._changed: dict[int, ObligationView] = {}
        self._ended: list[ObligationView] = []
        self._owed: list[Owed] = []
        self._asides: set[tuple[int, Week]] = set()
        self._oldest: Mapping[int, int] | None = None

    def can_go_on_with(self, owed: Collection[ObligationView]) -> bool:
        """Whether what has become due meanwhile is about the same channels, so that everything around it has been read."""
        known = {None, *self.around.ids}
        if not owed or any(one.channel_id not in known for one in owed):
            return False
        self._begin_with(owed)
        return True

    # One that is due

    def see_to(self, one: ObligationView) -> None:
        now = self.unit.now
        if one.paused_until is not None and now < one.paused_until:
            return self._change(one, next_at=one.paused_until)
        moments = self._stages_of(one)
        ahead = stages.after(moments, one.stage)
        due = [moment for moment in ahead if moment.at <= now]
        look = duties.look(self.around, one, due[-1].stage if due else one.stage)
        if look.now in duties.SETTLES:
            return self._settle(one, look)
        if one.due_at <= now:
            self._owed += duties.habit(one.duty).next(self.unit, one)
        if look.now is Now.WAIT and look.again is not None:
            return self._change(one, next_at=look.again)
        if one.taken_until is not None:
            return self._taken(one, look, moments)
        if due:
            # A missed hour is caught up once: the latest stage is said, not all.
            return self._say_stage(one, due[-1], look, moments)
        if ahead:
            return self._change(one, next_at=ahead[0].at)
        return self._climb(one, look)

    def say_again(self, one: ObligationView) -> None:
        """The stage that has been said, to whoever is there now and has not heard it."""
        moment = next((m for m in self._stages_of(one) if m.stage == one.stage), None)
        look = duties.look(self.around, one, one.stage)
        if moment is not None and look.now in (Now.SAY, Now.ASK):
            self._say(one, moment, look)

    def unheard(self, one: ObligationView) -> None:
        """Nobody could be told the stage that has been said."""
        self._nobody_there(one, duties.look(self.around, one, one.stage))

    def _stages_of(self, one: ObligationView) -> tuple[Moment, ...]:
        """Worked out once for all that fall due together."""
        key = (one.duty, one.since, one.due_at)
        if key not in self._moments:
            self._moments[key] = stages.of(self.unit.pack, self.unit.pack.duty(one.duty), one.since, one.due_at)
        return self._moments[key]

    def _say_stage(self, one: ObligationView, moment: Moment, look: Look, moments: tuple[Moment, ...]) -> None:
        if one.duty is Duty.SUPERVISION:
            self._after_days_off(one)
        heard = look.now is Now.WAIT or self._say(one, moment, look)
        said = one._replace(stage=moment.stage)
        left = stages.after(moments, moment.stage)
        self._change(said, next_at=left[0].at if left else self._after_the_last(said))
        if not heard:
            self._nobody_there(said, look)

    def _after_days_off(self, one: ObligationView) -> None:
        """The first day after days off, who would look in then is no longer asked."""
        before = calendar.date_of(one.since) - calendar.ONE_DAY
        if one.channel_id is not None and not calendar.is_counting(before, self.days):
            self._asides.add((one.channel_id, weekly.week_of_days_off(before, self.days)))

    def _settle(self, one: ObligationView, look: Look) -> None:
        how = duties.SETTLES[look.now]
        settled = one._replace(settled_at=self.unit.now, settled_how=how)
        self._changed[one.id] = settled
        self._ended.append(settled)
        if not look.ends:
            self._owed += look.then or duties.habit(one.duty).next(self.unit, settled)

    def _taken(self, one: ObligationView, look: Look, moments: tuple[Moment, ...]) -> None:
        """While it is taken its stages rest; when the time has run out its taker is asked, once."""
        assert one.taken_until is not None
        now = self.unit.now
        if now < one.taken_until:
            return self._change(one, next_at=one.taken_until)
        moment = Moment(
            stage=f"taken:{one.taken_until.timestamp():.0f}", nominal=now, at=now, daily=False, to=(), breach=True
        )
        self._say(one, moment, replace(look, people=(one.taken_by,) if one.taken_by else ()), taken=True)
        passed = [m.stage for m in moments if m.at <= now]
        stage = one.stage if one.stage.startswith(LADDER) or not passed else passed[-1]
        rungs = ladder.rungs(self.unit.pack)
        later = self._waited(rungs[0].wait_hours if rungs else TAKEN_HOURS)
        return self._change(one._replace(stage=stage), taken_until=None, next_at=later)

    # The ladder

    def _climb(self, one: ObligationView, look: Look) -> None:
        """The next rung where there is somebody who can be reached; others are passed by without waiting."""
        for rung, who in self._rungs_ahead(one) if look.now is not Now.WAIT else ():
            if self._say(one, self._on(rung, who), look, rung=who):
                climbed = one._replace(stage=f"{LADDER}:{rung}")
                return self._change(climbed, next_at=self._after_the_last(climbed))
        closes = duties.habit(one.duty).closes(one)
        if closes is None and look.now is not Now.WAIT and self._goes_on(one) is not NEVER:
            now = self.unit.now
            self._say(one, Moment(
                stage=f"{AGAIN}{calendar.date_of(now)}", nominal=now, at=now, daily=True, to=(OWNER,), breach=True
            ), look)  # fmt: skip
        return self._change(one, next_at=closes or self._goes_on(one))

    def _goes_on(self, one: ObligationView) -> datetime:
        """When it is said again although all has been said, where the pack has it so: until it is done."""
        days = self.unit.pack.duty(one.duty).again_days
        return calendar.start_of(calendar.date_of(self.unit.now) + timedelta(days=days)) if days else NEVER

    def _nobody_there(self, one: ObligationView, look: Look) -> None:
        """Nobody of those who owe it is there: the ladder does not wait for a deadline that nobody can keep."""
        for rung, who in self._rungs_ahead(one):
            if self._say(one, self._on(rung, who), look, rung=who, nobody_there=True):
                return

    def _rungs_ahead(self, one: ObligationView) -> list[tuple[int, str]]:
        """The rungs still to come that have somebody on them today, by number and by who."""
        if not self.unit.pack.duty(one.duty).ladder:
            return []
        reached = int(one.stage.removeprefix(f"{LADDER}:")) + 1 if one.stage.startswith(LADDER) else 0
        today = calendar.date_of(self.unit.now)
        ahead = list(enumerate(ladder.rungs(self.unit.pack)))[reached:]
        return [(number, rung.who) for number, rung in ahead if ladder.who(self.circle, one, rung.who, today)]

    def _after_the_last(self, one: ObligationView) -> datetime:
        """When the next rung with somebody on it hears, if nothing is done before: its own wait after this."""
        found = self._rungs_ahead(one)
        if not found:
            closes = duties.habit(one.duty).closes(one)
            return max(closes, self.unit.now + A_MINUTE) if closes is not None else self._goes_on(one)
        wait = ladder.rungs(self.unit.pack)[found[0][0]].wait_hours
        return self._waited(wait, max(one.due_at, self.unit.now))

    def _on(self, rung: int, who: str) -> Moment:
        now = self.unit.now
        return Moment(stage=f"{LADDER}:{rung}", nominal=now, at=now, daily=False, to=(who,), breach=True)

    def _waited(self, hours: int, since: datetime | None = None) -> datetime:
        return deadlines.add_counting_hours(since or self.unit.now, hours, self.days)

    # Saying it

    def _say(self, one: ObligationView, moment: Moment, look: Look, **about: Any) -> bool:
        """Puts what is to be said to each. Whether anybody who can be reached is there to hear it."""
        if one.duty in self._off:
            return True
        days = EVERY_DAY if look.every_day else self.days
        usual = stages.say_at(moment, self.unit.now, one.due_at, self._standing, days)
        groups = self._groups(one, moment, look, calendar.date_of(usual))
        if not groups:
            return False
        if look.now is Now.ASK:
            about["asks"] = True
        heard: set[int] = set()
        for rung, people in groups.items():
            when = {person: self._moment_for(one, moment, person, days, usual) for person in sorted(people)}
            heard |= when.keys()
            if told.is_shared(one) and not self._is_oldest(one):
                self._nudges.write()
                told_today = told.said_as_one(self.unit, one, when)
                when = {person: at for person, at in when.items() if person not in told_today}
            elif moment.stage.startswith(AGAIN):
                hears = told.hear_that_day(self.unit, one, when)
                when = {person: at for person, at in when.items() if person not in hears}
            if one.due_at <= self.unit.now:
                when = {person: self._cards.sooner(one, person, at) for person, at in when.items()}
            more = {**look.about, **({"rung": rung} if rung else {}), **about}
            gathered = {person: at for person, at in when.items() if moment.daily or self._is_daily(person, at)}
            alone = {person: at for person, at in when.items() if person not in gathered}
            self._nudges.put(one, moment.stage, gathered, Urgency.ORDINARY, more)
            self._nudges.put(one, moment.stage, alone, Urgency.BREACH, more)
            if look.aside and not rung:
                self._nudges.put_aside(one, look.aside, told.aside_subject(look.aside, one), when)
            self._cards.shrink(one, moment.stage, when)
        return bool(heard - self._unreachable)

    def _is_oldest(self, one: ObligationView) -> bool:
        """Whether it is due before all that is told as one with it. Read at once for all channels of the round."""
        if self._oldest is None:
            self._oldest = obligations.oldest_of(self.unit, self.around.ids, one.duty)
        return self._oldest.get(one.channel_id or 0, one.id) == one.id

    def _groups(self, one: ObligationView, moment: Moment, look: Look, day: date) -> dict[str, frozenset[int]]:
        """Who hears that day, by the rung they hear it on; "" for whoever owes it."""
        if look.people:
            there = self.circle.present(look.people, day)
            return {"": there} if there else {}
        found: dict[str, frozenset[int]] = {}
        seen: frozenset[int] = frozenset()
        for rung in dict.fromkeys((*moment.to, *look.to)):
            there = ladder.who(self.circle, one, rung, day) - seen
            if there:
                found["" if rung == OWNER else rung] = there
                seen |= there
        return found

    def _moment_for(
        self, one: ObligationView, moment: Moment, person: int, days: CountingRule, usual: datetime
    ) -> datetime:
        """`usual`: when those hear it who have chosen no hours of their own."""
        hours = self._hours.get(person)
        at = stages.say_at(moment, self.unit.now, one.due_at, hours, days) if hours is not None else usual
        return at if moment.daily else self._within_the_cap(person, at, hours or self._standing)

    def _is_daily(self, person: int, at: datetime) -> bool:
        """Whether it comes in the daily message, and so disturbs nobody."""
        return at == calendar.at(calendar.date_of(at), self._hours.get(person, self._standing).daily)

    def _within_the_cap(self, person: int, at: datetime, hours: Waking) -> datetime:
        """At most so many messages a day outside the daily one; what is more waits for the next daily message."""
        day = calendar.date_of(at)
        before = self._disturbed.setdefault(person, set())
        if at in before or self._is_daily(person, at):
            return at
        that_day = sum(calendar.date_of(moment) == day for moment in before)
        if that_day >= self.unit.pack.numbers.breakthroughs_per_day.value:
            return waking.next_daily(at, hours, self.days)
        before.add(at)
        return at

    # Writing it

    def _change(self, one: ObligationView, **values: Any) -> None:
        self._changed[one.id] = one._replace(**values)

    def write(self) -> None:
        """Everything at once. What has been seen to is never due again at the same moment."""
        soon = self.unit.now + A_MINUTE
        changed = [one if not one.open or one.next_at > self.unit.now else one._replace(next_at=soon)
                   for one in self._changed.values()]  # fmt: skip
        self._nudges.write()
        self._cards.write()
        told.asides_over(self.unit, self._asides, told.WEEKEND, told.WEEKEND_OVER)
        obligations.write_all(self.unit, changed)
        for one in self._ended:
            close(self.unit, one, self._cards)
        begin_all(self.unit, self._owed)


EVERY_DAY = CountingRule(hours=24, eves_count=True, days_off=frozenset(), eves=frozenset())
"""For whoever has said that they look on a day off: that day is as any other to them."""


def close(unit: Unit, settled: ObligationView, cards: told.Cards | None = None, card: int | None = None) -> None:
    """What has been said of it is mended: it becomes a line, or speaks of what else waits there."""
    if told.is_shared(settled) and settled.channel_id is not None:
        other = obligations.oldest_open(unit, settled.channel_id, settled.duty)
        if other is not None:
            return told.hand_on(unit, settled, other, card=card)
    mine = cards or told.Cards(unit, [settled])
    mine.close(settled, card=card)
    return mine.write()


def begin_all(unit: Unit, owed: Collection[Owed]) -> None:
    """Begins each that is not there already; what has been taken over of its channel is owed by whoever took it (R091)."""
    taken = taken_over.now(unit, *{one.channel for one in owed if one.channel is not None})
    firsts: dict[tuple[Duty, datetime, datetime], datetime] = {}
    rows = []
    for one in owed:
        key = (one.duty, one.since or unit.now, one.due_at)
        if key not in firsts:
            firsts[key] = stages.of(unit.pack, unit.pack.duty(one.duty), key[1], one.due_at)[0].at
        row: dict[str, Any] = {
            "duty": one.duty, "key": one.key, "channel_id": one.channel, "about": dict(one.about), "since": key[1],
            "due_at": one.due_at, "owed_by": one.owed_by, "owed_by_id": one.owed_by_id, "next_at": firsts[key],
            "paused_until": None, "paused_why": "",
        }  # fmt: skip
        mine = taken.get(one.channel or 0, ()) if one.owed_by == ADMINISTRATORS else ()
        if mine:
            row["owed_by"] = taken_over.owed_by(unit.pack, mine, one.duty)
        if one.duty is Duty.POSTS and taken_over.rests(mine):
            until = taken_over.until_somebody_ends_it(unit)
            row |= {"next_at": until, "paused_until": until, "paused_why": taken_over.Why.CRISIS}
        rows.append(row)
    obligations.owe_all(unit, rows)


def hours_of(standing: Waking, chosen: Any, daily: Any) -> Waking:
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
