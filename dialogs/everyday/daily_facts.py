"""The part of the facts that the daily conversations look at: what waits, what is owed, who is away, how it stands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec import Struct, field

from register.activity.activity import ActivityView
from register.channels.channels import ChannelView
from register.obligations.obligations import ObligationView
from register.people.absences import AbsenceView, SubstituteView
from register.people.people import PersonView

MOST_NAMED = 12
"""Channels of each state named one by one in a report; the rest are counted, and (Visa alla) shows them."""

MOST_LINES = 40
"""Channels that (Visa alla) shows, a line each."""


class Daily(Struct, frozen=True, kw_only=True):
    """`mine`: the channels the person looks after today, as administrator or standing in.

    `within_reach`: those they may tell about besides. `waiting` and `owed` are of `mine` and of the channel that is named.
    """

    mine: tuple[ChannelView, ...] = ()
    within_reach: tuple[ChannelView, ...] = ()
    of_many: bool = False
    """Whether those are only some of very many."""
    waiting: tuple[ActivityView, ...] = ()
    owed: tuple[ObligationView, ...] = ()
    posts_needed: Mapping[int, int | None] = field(default_factory=dict)

    def waiting_on(self, channel: int) -> tuple[ActivityView, ...]:
        return tuple(row for row in self.waiting if row.channel_id == channel)

    def known(self, channel: int) -> ChannelView | None:
        return next((one for one in (*self.mine, *self.within_reach) if one.id == channel), None)


class DutyFacts(Struct, frozen=True, kw_only=True):
    """One obligation that a card or a press names, with what it is about."""

    obligation: ObligationView
    channel: ChannelView | None = None
    activity: ActivityView | None = None
    colleagues: tuple[int, ...] = ()
    """Who else runs the channel and is there today."""
    posts: int | None = None
    """How many posts are known of the week that it is about."""


class AbsenceFacts(Struct, frozen=True, kw_only=True):
    """The person's own absences, and the question about a substitute that is named."""

    own: tuple[AbsenceView, ...] = ()
    absence: AbsenceView | None = None
    asked: ObligationView | None = None
    instead_of: int | None = None
    suggestions: tuple[int, ...] = ()
    substitute: SubstituteView | None = None
    answered: str | None = None
    """What they have answered, "accept" or "decline"."""
    meant: tuple[PersonView, ...] = ()
    """Whom a name that was told means."""
    may_tell: Mapping[int, str] = field(default_factory=dict)
    """Of those, whose absence the person may tell, and as what."""
    run: tuple[ChannelView, ...] = ()
    """The channels that the one who is away runs."""
    stand_ins: tuple[tuple[SubstituteView, ChannelView, str | None], ...] = ()
    """Who stands in for those that a name means, on which channel, and what they have answered."""
    who: tuple[tuple[AbsenceView, tuple[ChannelView, ...]], ...] = ()
    """Who is away of those that the person is shown, and on which channels."""


class HoursFacts(Struct, frozen=True, kw_only=True):
    """What the person has chosen, and which kinds of reminders the municipality has switched off."""

    own: Mapping[str, Any] = field(default_factory=dict)
    off: frozenset[str] = frozenset()
    exempt: tuple[tuple[ChannelView, date, date, str], ...] = ()
    paused: Mapping[int, tuple[date, date]] = field(default_factory=dict)
    may_exempt: tuple[tuple[int, str], ...] = ()
    """Id and name of the first channels that the person may exempt."""


class Meant(Struct, frozen=True, kw_only=True):
    """How many channels a message is for, and how many people run them besides whoever writes it."""

    channels: int = 0
    people: int = 0


class Addressed(Struct, frozen=True, kw_only=True):
    """Whom a message to administrators can be for: departments and media of the channels that the person may write to.

    `meant` and `channels` are of what has been chosen, by how it is named ("all", "department:3", "channel:12").
    """

    departments: tuple[int, ...] = ()
    media: tuple[str, ...] = ()
    meant: Mapping[str, Meant] = field(default_factory=dict)
    channels: Mapping[int, ChannelView] = field(default_factory=dict)
    """By id, those that are named."""
