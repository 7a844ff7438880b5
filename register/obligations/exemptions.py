"""When a channel owes no number of posts: a time-bound channel (R068), or its department's summer pause.

Both are choices somebody makes while it runs, with days; replies and supervision are owed as always.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from msgspec import Struct

from register.channels.channels import ChannelView
from register.channels.glimpses import Outline
from register.obligations.calendar import Week
from register.people import choices
from register.storage.store import Unit


class Exemption(Struct, frozen=True, kw_only=True):
    """`why`: "exempt" (R068, with somebody's own reason) or "pause" (the department's)."""

    why: str
    first: date
    last: date
    reason: str = ""
    by: int | None = None

    def covers(self, week: Week) -> bool:
        """Whether most of a week lies in it, so that no posts are asked for that week."""
        days = (week.monday + timedelta(days=n) for n in range(7))
        return sum(self.first <= day <= self.last for day in days) >= 4


def of_week(unit: Unit, channel: ChannelView, week: Week) -> str | None:
    """Why the channel owes no posts that week; None: it does."""
    return why(of(unit, channel), week)


def why(found: Iterable[Exemption], week: Week) -> str | None:
    return next((one.why for one in found if one.covers(week)), None)


def of(unit: Unit, channel: ChannelView) -> tuple[Exemption, ...]:
    """What has been chosen for the channel and for its department."""
    keys = [_exempt(channel.id), *([_pause(channel.department_id)] if channel.department_id else [])]
    values = {key: choices.of(unit, key).get(choices.EVERYBODY) for key in keys}
    return among(values, channel)


class Excused(Struct, frozen=True, kw_only=True):
    """Channels that owe no posts in one week: by themselves, or by their department's pause."""

    channels: frozenset[int]
    departments: frozenset[int]

    def has(self, channel: ChannelView | Outline) -> bool:
        return channel.id in self.channels or channel.department_id in self.departments


def excused(chosen: Mapping[str, Any], week: Week) -> Excused:
    """Out of all that the municipality has chosen: for whoever asks about all channels at once."""

    def those(why: str, prefix: str) -> frozenset[int]:
        named = ((key, value) for key, value in chosen.items() if key.startswith(prefix) and value)
        return frozenset(int(key.removeprefix(prefix)) for key, value in named if _read(why, value).covers(week))

    return Excused(channels=those("exempt", _exempt("")), departments=those("pause", _pause("")))


def among(chosen: Mapping[str, Any], channel: ChannelView) -> tuple[Exemption, ...]:
    """The same, out of all that the municipality has chosen: for whoever asks about many channels at once."""
    exempted, paused = chosen.get(_exempt(channel.id)), chosen.get(_pause(channel.department_id or 0))
    return tuple(_read(reason, value) for reason, value in (("exempt", exempted), ("pause", paused)) if value)


def channels_in(chosen: Mapping[str, Any]) -> tuple[int, ...]:
    """Ids of the channels that have an exemption of their own among what has been chosen."""
    return tuple(int(key.removeprefix(_exempt(""))) for key in chosen if key.startswith(_exempt("")))


def of_department(chosen: Mapping[str, Any], department: int) -> Exemption | None:
    value = chosen.get(_pause(department))
    return _read("pause", value) if value else None


def exempt(unit: Unit, channel: int, first: date, last: date, reason: str, by: int) -> None:
    value = {"first": first.isoformat(), "last": last.isoformat(), "reason": reason, "by": by}
    choices.choose(unit, _exempt(channel), value, by=by)


def end(unit: Unit, channel: int, by: int) -> bool:
    """Whether there was one."""
    if choices.EVERYBODY not in choices.of(unit, _exempt(channel)):
        return False
    choices.choose(unit, _exempt(channel), None, by=by)
    return True


def pause(unit: Unit, department: int, first: date, last: date | None, by: int) -> None:
    """`last` None takes the pause away."""
    value = {"first": first.isoformat(), "last": last.isoformat(), "by": by} if last is not None else None
    choices.choose(unit, _pause(department), value, by=by)


def _exempt(channel: int | str) -> str:
    return f"exempt:{channel}"


def _pause(department: int | str) -> str:
    return f"pause:{department}"


def _read(why: str, value: Any) -> Exemption:
    return Exemption(
        why=why, first=date.fromisoformat(value["first"]), last=date.fromisoformat(value["last"]),
        reason=str(value.get("reason") or ""), by=value.get("by"),
    )  # fmt: skip
