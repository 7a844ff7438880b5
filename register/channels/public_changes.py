"""What has changed in the public list of channels: what was published, when, and whether the website shows it (R043).

The latest change of a channel is what was last published of it, so a comparison with the list finds every change, whoever
made it and however; compared again it finds none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct
from sqlalchemy import JSON, Column, Index, Row, delete, func, select
from sqlalchemy import update as sql_update
from sqlmodel import Field

from register.storage.store import Owned, Unit
from register.storage.tables import Utc, index_of_some, keys


class Kind(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    CLOSED = "closed"
    """It is no longer published, for whatever reason."""


_OPEN = "settled_at IS NULL"


class PublicChange(Owned, table=True):
    """One change of one channel. `values` are the published fields as they became; `fields` those that changed."""

    __tablename__ = "public_change"
    __table_args__ = (
        *keys(channel_id="channel", settled_by="person"),
        Index("public_change_of_channel", "organisation_id", "channel_id", "id"),
        index_of_some("public_change_open", "organisation_id", where=_OPEN),
    )

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int
    number: int
    """The channel's own number, which the public may see."""
    kind: str = Field(max_length=20)
    values: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    fields: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    at: datetime = Field(sa_type=Utc)
    settled_at: datetime | None = Field(default=None, sa_type=Utc)
    settled_by: int | None = None
    """Whoever has seen to it that the website shows it."""


class ChangeView(Struct, frozen=True, kw_only=True):
    id: int
    channel_id: int
    number: int
    kind: Kind
    values: Mapping[str, str]
    fields: tuple[str, ...]
    at: datetime
    settled_at: datetime | None
    settled_by: int | None


_TABLE = PublicChange.__table__  # type: ignore[attr-defined]


def put(
    unit: Unit, channel: int, number: int, kind: Kind, values: Mapping[str, str], fields: Sequence[str] = (), *,
    settled: bool, by: int | None = None,
) -> int:  # fmt: skip
    """`settled`: nobody needs to be asked to put it on the website; `by`: whoever has put it there already."""
    return unit.insert(
        PublicChange, channel_id=channel, number=number, kind=kind, values=dict(values), fields=list(fields),
        at=unit.now, settled_at=unit.now if settled else None, settled_by=by,
    )  # fmt: skip


def last_of_each(unit: Unit) -> dict[int, ChangeView]:
    """The latest change of each channel, by channel."""
    latest = select(func.max(_TABLE.c.id)).group_by(_TABLE.c.channel_id)
    ids = [row[0] for row in unit.execute(latest)]
    return {row.channel_id: _view(row) for row in unit.execute(select(_TABLE).where(_TABLE.c.id.in_(ids)))}


def latest(unit: Unit, limit: int) -> tuple[ChangeView, ...]:
    """The latest changes, the newest first."""
    return tuple(_view(row) for row in unit.execute(select(_TABLE).order_by(_TABLE.c.id.desc()).limit(limit)))


def open_ones(unit: Unit) -> tuple[ChangeView, ...]:
    """What the website does not show yet, oldest first."""
    rows = unit.execute(select(_TABLE).where(_TABLE.c.settled_at.is_(None))).all()
    return tuple(_view(row) for row in sorted(rows, key=lambda row: row.id))


def between(unit: Unit, first: int, last: int) -> tuple[ChangeView, ...]:
    """The changes with these ids and those between them, oldest first."""
    rows = unit.execute(select(_TABLE).where(_TABLE.c.id.between(first, last)).order_by(_TABLE.c.id))
    return tuple(_view(row) for row in rows)


def settle(unit: Unit, up_to: int, by: int) -> None:
    """All that were open, up to and with this one."""
    is_open = (_TABLE.c.id <= up_to) & _TABLE.c.settled_at.is_(None)
    unit.execute(sql_update(_TABLE).where(is_open).values(settled_at=unit.now, settled_by=by))


def settle_of(unit: Unit, channel: int, by: int) -> tuple[ChangeView, ...]:
    """All that were open of one channel; which those were."""
    found = tuple(change for change in open_ones(unit) if change.channel_id == channel)
    theirs = (_TABLE.c.channel_id == channel) & _TABLE.c.settled_at.is_(None)
    unit.execute(sql_update(_TABLE).where(theirs).values(settled_at=unit.now, settled_by=by))
    return found


def forget_before(unit: Unit, moment: datetime) -> int:
    """Old changes, but never the latest of a channel: it is what the list is compared with."""
    latest = select(func.max(_TABLE.c.id)).group_by(_TABLE.c.channel_id)
    kept = [row[0] for row in unit.execute(latest)]
    is_old = (_TABLE.c.at < moment) & _TABLE.c.id.not_in(kept)
    return unit.execute(delete(_TABLE).where(is_old)).rowcount


def _view(row: Row[Any]) -> ChangeView:
    return ChangeView(
        id=row.id, channel_id=row.channel_id, number=row.number, kind=Kind(row.kind), values=row.values,
        fields=tuple(row.fields), at=row.at, settled_at=row.settled_at, settled_by=row.settled_by,
    )  # fmt: skip
