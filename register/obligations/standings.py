"""How each channel stands: in step, in need of help, or not known; and the one thing that would help most.

It is about channels, never about people: nothing here says who is late or has been, and nothing of it is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from msgspec import Struct, field

from register.activity import activity, activity_care, sources
from register.channels import gaps, glimpses
from register.channels.channels import ChannelView
from register.channels.gaps import Gap
from register.channels.glimpses import Outline
from register.obligations import calendar, exemptions, obligations
from register.obligations.calendar import Week
from register.obligations.obligations import Duty
from register.people import absences, choices, runners
from register.storage.store import Unit

NEWS_WITHIN = timedelta(days=14)
"""How fresh what we know of a channel must be for us to say that it is in step: an assumption."""


class State(StrEnum):
    IN_STEP = "in_step"
    NEEDS_HELP = "needs_help"
    UNKNOWN = "unknown"


class Why(StrEnum):
    """What is the matter, the gravest first; each has one proposed action (`dialogs.everyday.status_words`)."""

    REMOVAL_LATE = "removal_late"
    REPLY_LATE = "reply_late"
    NOBODY_THERE = "nobody_there"
    POSTS_MISSED = "posts_missed"
    DUTY_LATE = "duty_late"
    GAPS = "gaps"
    SOURCE_SILENT = "source_silent"
    POSTS_UNKNOWN = "posts_unknown"
    NO_NEWS = "no_news"


_UNKNOWN = frozenset({Why.SOURCE_SILENT, Why.POSTS_UNKNOWN, Why.NO_NEWS})
_GAPS_OF_PEOPLE = frozenset({Gap.TOO_FEW_ADMINISTRATORS, Gap.NO_MAIN_ADMINISTRATOR})
_SAID_BY_THEMSELVES = frozenset({Duty.REPLY, Duty.REMOVAL, Duty.POSTS, Duty.GAP})


class Standing(Struct, frozen=True, kw_only=True):
    channel: ChannelView
    state: State
    why: Why | None = None
    count: int = 0
    duty: Duty | None = None
    week: int = 0
    waiting: int = 0
    """Comments and messages that wait, late or not."""
    posts: int | None = None
    """This week's, where anything is known of them."""
    needed: int | None = None


class Summary(Struct, frozen=True, kw_only=True):
    """How all channels stand: how many in each state, and the first of each by name."""

    counts: Mapping[State, int] = field(default_factory=lambda: dict.fromkeys(State, 0))
    first: tuple[Standing, ...] = ()
    """Those in need of help first."""

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    def of(self, state: State) -> tuple[Standing, ...]:
        return tuple(one for one in self.first if one.state is state)


_ORDER = (State.NEEDS_HELP, State.UNKNOWN, State.IN_STEP)


def of(unit: Unit, them: Iterable[ChannelView]) -> tuple[Standing, ...]:
    """Each channel's standing, those in need of help first. Reads once for all of them."""
    channels = tuple(them)
    return _standings(unit, channels, _all_known(unit, _nobody_there(unit, channels))) if channels else ()


def summary(unit: Unit, most: Mapping[State, int]) -> Summary:
    """The same of every channel that is open, of which only so many of each state are read whole.

    A thousand are counted by the database. Those of which something is known are judged one by one, by their outlines; of
    the others, the ordinary ones, nothing is known but what stands on their own row.
    """
    known = _all_known(unit, _nobody_there_of_all(unit))
    judged = [(one, _state(_why(unit, one, known)[0])) for one in glimpses.outlines(unit, known.week.start, known.ids)]
    counts = _ordinary(glimpses.counted(unit))
    for one, state in judged:
        counts[_unknown(one)] -= 1
        counts[state] += 1
    shown: list[int] = []
    for state, number in most.items():
        them = [(one.name, one.id) for one, found in judged if found is state]
        if len(them) < counts[state]:
            them += [(row.name, row.id) for row in _first_ordinary(unit, state, number, known.ids)]
        shown += [id for _, id in sorted(them)[:number]]
    return Summary(counts=counts, first=_standings(unit, glimpses.some(unit, shown), known))


def _unknown(channel: Outline) -> State:
    """How a channel stands of which nothing is known but its own row: as `_why` has it."""
    if not channel.is_active:
        return State.IN_STEP
    return State.UNKNOWN if channel.is_sound else State.NEEDS_HELP


def _ordinary(counted: glimpses.Counted) -> dict[State, int]:
    """The same of all of them, counted."""
    return {
        State.IN_STEP: counted.every - counted.active, State.NEEDS_HELP: counted.active - counted.sound,
        State.UNKNOWN: counted.sound,
    }  # fmt: skip


def _first_ordinary(unit: Unit, state: State, most: int, but: Iterable[int]) -> Sequence[Any]:
    if state is State.IN_STEP:
        return glimpses.first_inactive(unit, most, but)
    return glimpses.first_active(unit, most, but, sound=state is State.UNKNOWN)


def _nobody_there(unit: Unit, channels: tuple[ChannelView, ...]) -> frozenset[int]:
    """Those where everybody is away and nobody stands in."""
    run_by = {channel.id: {a.person_id for a in channel.administrators} for channel in channels}
    away = absences.away(unit, {person for them in run_by.values() for person in them})
    return _without_stand_ins(unit, (id for id, them in run_by.items() if them and them <= away))


def _nobody_there_of_all(unit: Unit) -> frozenset[int]:
    return _without_stand_ins(unit, runners.run_by_none_but(unit, absences.away_now(unit)))


def _without_stand_ins(unit: Unit, left: Iterable[int]) -> frozenset[int]:
    them, today = frozenset(left), calendar.date_of(unit.now)
    return them - {one.channel_id for one in absences.substitutes(unit, *sorted(them)) if one.covers(today)}


class _Known(Struct, frozen=True, kw_only=True):
    """What is known of many channels at once, by channel."""

    week: Week
    """The week before this one, whose posts should be known by now."""
    nobody_there: frozenset[int]
    late: Mapping[int, Sequence[Duty]]
    """What is overdue, the longest first."""
    posts: Mapping[int, int]
    """That week's."""
    fresh: frozenset[int]
    """Those of which there is news."""
    silent: frozenset[int]
    excused: exemptions.Excused

    @property
    def ids(self) -> frozenset[int]:
        """Those of which something is known."""
        return self.nobody_there.union(self.late, self.posts, self.fresh, self.silent)


def _all_known(unit: Unit, nobody_there: frozenset[int]) -> _Known:
    week, chosen = Week.of(unit.now).previous, choices.all_of(unit)
    return _Known(
        week=week, nobody_there=nobody_there, late=obligations.late_by_channel(unit),
        posts=activity.posts_of_all(unit, week.start, week.end), fresh=activity.heard_of(unit, unit.now - NEWS_WITHIN),
        silent=sources.silent(unit), excused=exemptions.excused(chosen, week),
    )  # fmt: skip


def _standings(unit: Unit, channels: tuple[ChannelView, ...], known: _Known) -> tuple[Standing, ...]:
    """In order, with what waits on them now and this week's posts."""
    waiting: dict[int, int] = {}
    for row in activity.waiting(unit, *(channel.id for channel in channels)):
        waiting[row.channel_id] = waiting.get(row.channel_id, 0) + row.count
    week = Week.of(unit.now)
    posts, excused = activity.posts_of_all(unit, week.start, week.end), exemptions.excused(choices.all_of(unit), week)
    found = []
    for channel in channels:
        outline = _outline_of(unit, channel, known.week.start)
        why, values = _why(unit, outline, known)
        found.append(
            Standing(
                channel=channel, state=_state(why), why=why, waiting=waiting.get(channel.id, 0), posts=posts.get(channel.id),
                needed=None if excused.has(outline) else activity_care.posts_needed(unit, channel), **values,
            )
        )  # fmt: skip
    return tuple(sorted(found, key=lambda one: (_ORDER.index(one.state), one.channel.name)))


def _outline_of(unit: Unit, channel: ChannelView, moment: datetime) -> Outline:
    return Outline(
        id=channel.id, name=channel.name, status=channel.status, department_id=channel.department_id, chief_id=channel.chief_id,
        plan=channel.plan, began=(channel.active_at or channel.opened_at) < moment,
        in_order=not _GAPS_OF_PEOPLE & set(gaps.of_people(channel, unit.pack)),
    )  # fmt: skip


def _state(why: Why | None) -> State:
    return State.IN_STEP if why is None else State.UNKNOWN if why in _UNKNOWN else State.NEEDS_HELP


def _why(unit: Unit, channel: Outline, known: _Known) -> tuple[Why | None, dict[str, Any]]:
    """The gravest thing."""
    if not channel.is_active:
        return None, {}
    late = known.late.get(channel.id, ())
    for why, duty in ((Why.REMOVAL_LATE, Duty.REMOVAL), (Why.REPLY_LATE, Duty.REPLY)) if late else ():
        if count := late.count(duty):
            return why, {"count": count}
    if channel.id in known.nobody_there:
        return Why.NOBODY_THERE, {}
    needed = activity_care.posts_needed(unit, channel) if channel.began and not known.excused.has(channel) else None
    posts = known.posts.get(channel.id)
    if needed and posts is not None and posts < needed:
        return Why.POSTS_MISSED, {"week": known.week.week, "count": posts}
    other = next((duty for duty in late if duty not in _SAID_BY_THEMSELVES), None)
    if other is not None:
        return Why.DUTY_LATE, {"duty": other}
    if not channel.is_sound:
        return Why.GAPS, {}
    if channel.id in known.silent:
        return Why.SOURCE_SILENT, {}
    if needed and posts is None:
        return Why.POSTS_UNKNOWN, {"week": known.week.week}
    return (None if channel.id in known.fresh else Why.NO_NEWS), {}
