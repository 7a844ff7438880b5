"""What somebody has got back after a crisis and not yet said that they have: one statement, whatever the crisis held."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from msgspec import Struct
from sqlalchemy import bindparam, or_, select

from register.crises.crises import Crisis, CrisisChannel, CrisisPerson
from register.storage.store import Prepared, Unit

BACK = timedelta(days=30)
"""How long a hand-back that nobody has acknowledged is still asked for."""

_CRISIS = Crisis.__table__  # type: ignore[attr-defined]
_IN = CrisisChannel.__table__  # type: ignore[attr-defined]
_TOLD = CrisisPerson.__table__  # type: ignore[attr-defined]

# An exercise moves nothing, so its end hands nothing back.
_UNACKNOWLEDGED = Prepared(
    select(_IN.c.crisis_id, _IN.c.channel_id, _IN.c.out_at, _IN.c.back_at)
    .join(_CRISIS, _CRISIS.c.id == _IN.c.crisis_id)
    .join(_TOLD, _TOLD.c.crisis_id == _CRISIS.c.id)
    .where(
        _TOLD.c.person_id == bindparam("person"),
        _CRISIS.c.exercise.is_(False),
        or_(_CRISIS.c.ended_at.is_(None), _CRISIS.c.ended_at > bindparam("since", type_=_CRISIS.c.ended_at.type)),
        _IN.c.channel_id.in_(bindparam("channels", expanding=True)),
    )
    .order_by(_IN.c.id)
)


class HandedBack(Struct, frozen=True, kw_only=True):
    """Channels of one crisis that are their administrators' again since a moment."""

    crisis: int
    channels: tuple[int, ...]
    since: datetime


def of(unit: Unit, person: int, channels: Collection[int]) -> tuple[HandedBack, ...]:
    """Of these channels, by crisis, for somebody who was told of it. One that has come in again is not back."""
    if not channels:
        return ()
    rows = unit.rows(_UNACKNOWLEDGED, since=unit.now - BACK, person=person, channels=tuple(sorted(channels)))
    latest = {(row.crisis_id, row.channel_id): row for row in rows}
    found: dict[int, list[tuple[int, datetime]]] = {}
    for (crisis, channel), row in latest.items():
        if row.out_at is not None and row.back_at is None and row.out_at > unit.now - BACK:
            found.setdefault(crisis, []).append((channel, row.out_at))
    return tuple(
        HandedBack(crisis=crisis, channels=tuple(one for one, _ in them), since=max(at for _, at in them))
        for crisis, them in found.items()
    )
