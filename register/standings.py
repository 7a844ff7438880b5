"""How each channel stands: in step, in need of help, or not known; and the one thing that would help most.

It is about channels, never about people: nothing here says who is late or has been, and nothing of it is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any

from register import absences, activity, activity_care, calendar, choices, exemptions, gaps, obligations, sources
from register.calendar import Week
from register.channels import ChannelStatus, ChannelView
from register.gaps import Gap
from register.obligations import Duty, ObligationView
from register.store import Unit

NEWS_WITHIN = timedelta(days=14)
"""How fresh what we know of a channel must be for us to say that it is in step: an assumption."""


class State(StrEnum):
    IN_STEP = "in_step"
    NEEDS_HELP = "needs_help"
    UNKNOWN = "unknown"


class Why(StrEnum):
    """What is the matter, the gravest first; each has one proposed action (`dialogs.status_words`)."""

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
_GRAVE_GAPS = frozenset({Gap.TOO_FEW_ADMINISTRATORS, Gap.NO_MAIN_ADMINISTRATOR, Gap.NO_CHIEF})
_SAID_BY_THEMSELVES = frozenset({Duty.REPLY, Duty.REMOVAL, Duty.POSTS, Duty.GAP})


@dataclass(frozen=True, kw_only=True)
class Standing:
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


def of(unit: Unit, them: Iterable[ChannelView]) -> tuple[Standing, ...]:
    """Each channel's standing, those in need of help first. Reads once for all of them."""
    channels = tuple(them)
    if not channels:
        return ()
    known = _Known.of(unit, channels)
    found = [_one(unit, channel, known) for channel in channels]
    order = {State.NEEDS_HELP: 0, State.UNKNOWN: 1, State.IN_STEP: 2}
    return tuple(sorted(found, key=lambda one: (order[one.state], one.channel.name)))


@dataclass(frozen=True, kw_only=True)
class _Known:
    late: Mapping[int, tuple[ObligationView, ...]]
    waiting: Mapping[int, int]
    posts: Mapping[int, int]
    before: Mapping[int, int]
    news: Mapping[int, Any]
    away: frozenset[int]
    standing_in: frozenset[int]
    silent: frozenset[int]
    chosen: Mapping[str, Any]

    @classmethod
    def of(cls, unit: Unit, channels: tuple[ChannelView, ...]) -> _Known:
        late: dict[int, tuple[ObligationView, ...]] = {}
        for one in obligations.late(unit):
            if one.channel_id is not None:
                late[one.channel_id] = (*late.get(one.channel_id, ()), one)
        ids = [channel.id for channel in channels]
        waiting: dict[int, int] = {}
        for row in activity.waiting(unit, *ids):
            waiting[row.channel_id] = waiting.get(row.channel_id, 0) + row.count
        week, today = Week.of(unit.now), calendar.date_of(unit.now)
        people = {a.person_id for channel in channels for a in channel.administrators}
        return cls(
            late=late, waiting=waiting, posts=activity.posts_of_all(unit, week.start, week.end),
            before=activity.posts_of_all(unit, week.previous.start, week.previous.end),
            news=activity.last_of_all(unit), away=absences.away(unit, people),
            standing_in=frozenset(s.channel_id for s in absences.substitutes(unit, *ids) if s.covers(today)),
            silent=sources.silent(unit), chosen=choices.all_of(unit),
        )  # fmt: skip


def _one(unit: Unit, channel: ChannelView, known: _Known) -> Standing:
    week = Week.of(unit.now)
    needed = activity_care.posts_needed(unit, channel)
    why, values = _why(unit, channel, known, needed)
    state = State.IN_STEP if why is None else State.UNKNOWN if why in _UNKNOWN else State.NEEDS_HELP
    exempt = exemptions.why(exemptions.among(known.chosen, channel), week) is not None
    return Standing(
        channel=channel, state=state, why=why, waiting=known.waiting.get(channel.id, 0),
        posts=known.posts.get(channel.id), needed=None if exempt else needed, **values,
    )  # fmt: skip


def _why(unit: Unit, channel: ChannelView, known: _Known, needed: int | None) -> tuple[Why | None, dict[str, Any]]:
    """The gravest thing."""
    if channel.status != ChannelStatus.ACTIVE:
        return None, {}
    late = known.late.get(channel.id, ())
    for why, duty in ((Why.REMOVAL_LATE, Duty.REMOVAL), (Why.REPLY_LATE, Duty.REPLY)):
        count = sum(one.duty is duty for one in late)
        if count:
            return why, {"count": count}
    people = {a.person_id for a in channel.administrators}
    if people and people <= known.away and channel.id not in known.standing_in:
        return Why.NOBODY_THERE, {}
    before = Week.of(unit.now).previous
    owes_posts = _owed_posts(known, channel, before, needed)
    if owes_posts and channel.id in known.before and known.before[channel.id] < (needed or 0):
        return Why.POSTS_MISSED, {"week": before.week, "count": known.before[channel.id]}
    other = next((one for one in late if one.duty not in _SAID_BY_THEMSELVES), None)
    if other is not None:
        return Why.DUTY_LATE, {"duty": other.duty}
    if _GRAVE_GAPS & set(gaps.of(channel, unit.pack, unit.now)):
        return Why.GAPS, {}
    if channel.id in known.silent:
        return Why.SOURCE_SILENT, {}
    if owes_posts and channel.id not in known.before:
        return Why.POSTS_UNKNOWN, {"week": before.week}
    news = known.news.get(channel.id)
    if news is None or unit.now - news > NEWS_WITHIN:
        return Why.NO_NEWS, {}
    return None, {}


def _owed_posts(known: _Known, channel: ChannelView, week: Week, needed: int | None) -> bool:
    """Whether posts were owed that week: the channel was there, and nothing excused it."""
    began = channel.active_at or channel.opened_at
    return bool(needed) and began < week.start and exemptions.why(exemptions.among(known.chosen, channel), week) is None
