"""The same ticks over a past or coming period, on a scratch copy, with nothing sent: who would have heard what, and when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from msgspec import Struct, field

from register import nudges
from register.activity import activity
from register.activity.activity import Kind, Settled
from register.channels import channels
from register.channels.channels import ChannelStatus
from register.obligations import deadlines, obligations, reminders, waking
from register.obligations.calendar import ONE_DAY
from register.obligations.obligations import Duty, How
from register.people import people
from register.storage import scratch
from register.storage.scratch import Event, Said
from register.storage.store import Store, Unit
from scheduler import ticks

LATE = frozenset({"breach", "missed", "late", "close", "ladder"})
"""Kinds of stages after which a channel is no longer in phase. A question (supervision is one) claims nothing."""


class Heard(Struct, frozen=True, kw_only=True):
    """One thing that one person would have heard."""

    at: datetime
    person: int
    who: str
    channel: int | None
    where: str
    duty: str
    kind: str
    asks: bool


class Clock(Struct):
    now: datetime

    def __call__(self) -> datetime:
        return self.now


class Sum(Struct, kw_only=True):
    """What a period came to, in numbers that two runs can be compared by."""

    messages: int = 0
    said: Counter[str] = field(default_factory=Counter)
    out_of_phase: set[int] = field(default_factory=set)
    channels: int = 0
    _last: tuple[datetime | None, set[int]] = (None, set())

    def add(self, one: Heard) -> None:
        """A message is what one person gets at one moment, of however many things it speaks."""
        moment, people = self._last
        if one.at != moment:
            people = set()
            self._last = (one.at, people)
        self.messages += one.person not in people
        people.add(one.person)
        self.said[one.duty] += 1
        if one.kind in LATE and one.duty != Duty.SUPERVISION and not one.asks and one.channel is not None:
            self.out_of_phase.add(one.channel)

    @property
    def in_phase(self) -> int:
        return self.channels - len(self.out_of_phase)


def running(unit: Unit) -> int:
    """Channels that are running when the period begins."""
    return sum(channel.status == ChannelStatus.ACTIVE for channel in channels.all_open(unit))


def run(
    store: Store, clock: Clock, organisation: str, last: datetime, events: Sequence[Event],
    passed: Callable[[datetime], None] = lambda _: None,
) -> Iterator[Heard]:  # fmt: skip
    """Ticks from where the clock stands to `last`, yielding what is heard in order. `passed` is told of each day."""
    names = store.run_now(organisation, _names)
    coming = iter(sorted(events))
    event = next(coming, None)
    tomorrow, days = clock.now, 0
    while clock.now <= last:
        while event is not None and event.at <= clock.now:
            happened = event
            store.run_now(organisation, lambda unit, happened=happened: _happens(unit, happened))  # type: ignore[misc]
            event = next(coming, None)
        if clock.now >= tomorrow:
            if days % 7 == 0:
                # Nobody changes the register in a tried period; what is asked for by the month is begun anew here.
                ticks.look_over(store)
            days += 1
            store.run_now(organisation, lambda unit: scratch.forget_said(unit, unit.now - 2 * ONE_DAY))
            passed(clock.now)
            tomorrow = clock.now + ONE_DAY
        ticks.remind(store)
        for one in store.run_now(organisation, scratch.say_now):
            yield _heard(one, clock.now, names)
        moments = store.claim(lambda c: (obligations.next_due(c), nudges.next_due(c))).result()
        planned = [moment for moment in (*moments, tomorrow, event.at if event else None) if moment is not None]
        clock.now = min((moment for moment in planned if moment > clock.now), default=last + timedelta(seconds=1))


def _happens(unit: Unit, one: Event) -> None:
    """Something happens on a channel: what waits is owed an answer, an answer settles it, somebody has looked."""
    if one.kind is Kind.REPLY:
        return _answered(unit, one)
    if one.kind is Kind.NOTHING and not one.key.startswith("posts:"):
        reminders.end_all(unit, one.channel, (Duty.SUPERVISION,), How.DONE, None)
        return None
    id = activity.note(
        unit, channel=one.channel, kind=one.kind, at=one.at, by=None, key=one.key, source="simulate",
        thread=one.thread, count=one.count,
    )  # fmt: skip
    reply = unit.pack.numbers.reply
    if id is not None and one.kind in activity.WAITS and reply is not None:
        due = deadlines.reckon(one.at, waking.counting(unit.pack)).due
        reminders.begin(unit, Duty.REPLY, f"activity:{id}", channel=one.channel, due_at=due, since=one.at, activity=id)
    return None


def _answered(unit: Unit, one: Event) -> None:
    """What waits in that thread, or the oldest that waits where no thread is named."""
    waiting = activity.waiting(unit, one.channel)
    settled = [row for row in waiting if row.thread == one.thread] if one.thread else list(waiting[:1])
    ids = {row.id for row in settled if activity.settle(unit, row.id, Settled.REPLIED, None)}
    for owed in obligations.open_of(unit, one.channel, duties=(Duty.REPLY,)):
        if owed.about.get("activity") in ids:
            reminders.end(unit, owed.id, How.DONE, None)


class _Names(Struct, frozen=True, kw_only=True):
    people: dict[int, str]
    channels: dict[int, str]


def _names(unit: Unit) -> _Names:
    return _Names(
        people={one.id: one.shown for one in people.everyone(unit)},
        channels={one.id: one.name for one in channels.all_open(unit)},
    )


def _heard(said: Said, now: datetime, names: _Names) -> Heard:
    channel = said.about.get("channel")
    return Heard(
        at=now, person=said.person, who=names.people.get(said.person, "–"), channel=channel,
        where=names.channels.get(channel, "") if channel is not None else "", duty=said.notice.removeprefix("duty-"),
        kind=str(said.about.get("stage_said", "")).partition(":")[0], asks=bool(said.about.get("asks")),
    )  # fmt: skip
