"""What a round of reminders needs to know beside the obligations themselves, read at once for all channels in it.

Each thing is read when somebody first asks for it, and then for every channel of the round: three hundred channels that fall
due together cost as many reads as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

from sqlalchemy import func, select

from register.activity.activity import Activity, Kind
from register.channels import channels
from register.channels.channels import Channel, ChannelView
from register.obligations import waking
from register.obligations.calendar import CountingRule, Week
from register.obligations.ladder import Circle, Runs
from register.people import choices
from register.storage.store import Unit

_CHANNEL = Channel.__table__  # type: ignore[attr-defined]
_ACTIVITY = Activity.__table__  # type: ignore[attr-defined]


class Around:
    """The people, the weeks and the choices around some channels, at one moment."""

    def __init__(self, unit: Unit, ids: Iterable[int | None]) -> None:
        self.unit = unit
        self.now = unit.now
        self.pack = unit.pack
        self.ids = tuple(sorted({id for id in ids if id is not None}))
        self._posts: dict[Week, Mapping[int, int]] = {}
        self._exempt: dict[Week, frozenset[int]] = {}
        self._weekend: dict[Week, Mapping[str, Any]] = {}

    @cached_property
    def circle(self) -> Circle:
        return Circle.of(self.unit, self.ids)

    def runs(self, channel: int | None) -> Runs | None:
        return self.circle.channels.get(channel) if channel is not None else None

    def view(self, channel: int | None) -> ChannelView | None:
        """The whole channel, for the few duties that need it."""
        return self._views.get(channel) if channel is not None else None

    @cached_property
    def _views(self) -> Mapping[int, ChannelView]:
        rows = self.unit.execute(select(_CHANNEL).where(_CHANNEL.c.id.in_(self.ids))).all()
        return {one.id: one for one in channels.views(self.unit, rows)}

    @cached_property
    def days(self) -> CountingRule:
        """Which days count here."""
        return waking.counting(self.pack)

    def posts(self, channel: int, week: Week) -> int | None:
        """How many posts we know of that week; None when nobody has told us anything about it."""
        if week not in self._posts:
            self._posts[week] = self._counted(week)
        return self._posts[week].get(channel)

    @cached_property
    def last_posts(self) -> Mapping[int, datetime]:
        """When something was last posted, where anybody has told us."""
        rows = self.unit.execute(
            select(_ACTIVITY.c.channel_id, func.max(_ACTIVITY.c.at).label("at"))
            .where(_ACTIVITY.c.channel_id.in_(self.ids), _ACTIVITY.c.kind == Kind.POST)
            .group_by(_ACTIVITY.c.channel_id)
        )
        return {row.channel_id: row.at for row in rows}

    def exempt(self, channel: int, week: Week) -> bool:
        """Whether no posts are owed that week: the channel is time-bound (R068), or its department has its summer pause."""
        if week not in self._exempt:
            chosen = self._chosen_exemptions
            self._exempt[week] = frozenset(
                id for id in self.ids
                if any(key in chosen and _most_of(week, chosen[key]) for key in self._keys_of(id))
            )  # fmt: skip
        return channel in self._exempt[week]

    def weekend(self, channel: int, week: Week) -> int | None:
        """Who looks after it in that week's days off; 0: nobody; None: nobody has answered."""
        if week not in self._weekend:
            keys = (f"weekend:{id}:{week.year}-W{week.week:02d}" for id in self.ids)
            self._weekend[week] = choices.those(self.unit, keys)
        found = self._weekend[week].get(f"weekend:{channel}:{week.year}-W{week.week:02d}")
        return int(found) if found is not None else None

    @cached_property
    def _chosen_exemptions(self) -> Mapping[str, Any]:
        return choices.those(self.unit, (key for id in self.ids for key in self._keys_of(id)))

    def _keys_of(self, channel: int) -> tuple[str, ...]:
        runs = self.circle.channels.get(channel)
        department = runs.department if runs else None
        return (f"exempt:{channel}", *((f"pause:{department}",) if department is not None else ()))

    def _counted(self, week: Week) -> Mapping[int, int]:
        rows = self.unit.execute(
            select(_ACTIVITY.c.channel_id, func.sum(_ACTIVITY.c.count).label("posts"))
            .where(
                _ACTIVITY.c.channel_id.in_(self.ids), _ACTIVITY.c.kind == Kind.POST, _ACTIVITY.c.at >= week.start,
                _ACTIVITY.c.at < week.end,
            )
            .group_by(_ACTIVITY.c.channel_id)
        )  # fmt: skip
        known = {row.channel_id: int(row.posts) for row in rows}
        nothing = self.unit.execute(
            select(_ACTIVITY.c.channel_id).where(
                _ACTIVITY.c.channel_id.in_(self.ids), _ACTIVITY.c.kind == Kind.NOTHING, _ACTIVITY.c.key.like("posts:%"),
                _ACTIVITY.c.at >= week.start, _ACTIVITY.c.at < week.end,
            )
        )  # fmt: skip
        return {**{row.channel_id: 0 for row in nothing}, **known}


def _most_of(week: Week, days: Any) -> bool:
    """Whether most of a week lies in the days that somebody has chosen."""
    first, last = date.fromisoformat(days["first"]), date.fromisoformat(days["last"])
    return sum(first <= week.monday + timedelta(days=n) <= last for n in range(7)) >= 4
