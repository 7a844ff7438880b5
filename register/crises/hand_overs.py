"""Hand-overs: a sector lets the communications unit do some of it, without a crisis, for some days (Säter § 5.3, R017)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import JSON, Column, bindparam, select
from sqlalchemy import update as sql_update
from sqlalchemy.engine import Connection
from sqlmodel import Field

from register.crises.taken_over import Share
from register.errors import NotFound
from register.storage.statements import Claim
from register.storage.store import Owned, Unit
from register.storage.tables import Utc, index_of_some, keys


class HandOver(Owned, table=True):
    """One hand-over. `channels` are ids, `shares` what of them ("posts", "replies")."""

    __tablename__ = "hand_over"
    __table_args__ = (
        *keys(offered_by="person", answered_by="person", ended_by="person"),
        index_of_some("hand_over_next", "next_at", where="next_at IS NOT NULL"),
    )  # fmt: skip

    id: int | None = Field(default=None, primary_key=True)
    channels: list[int] = Field(sa_column=Column(JSON, nullable=False))
    shares: list[str] = Field(sa_column=Column(JSON, nullable=False))
    first: date
    last: date
    offered_by: int
    offered_at: datetime = Field(sa_type=Utc)
    answered_by: int | None = None
    answered_at: datetime | None = Field(default=None, sa_type=Utc)
    accepted: bool | None = None
    begun_at: datetime | None = Field(default=None, sa_type=Utc)
    ended_at: datetime | None = Field(default=None, sa_type=Utc)
    ended_by: int | None = None
    """None when its last day was over."""
    next_at: datetime | None = Field(default=None, sa_type=Utc)
    """When it begins or ends by itself."""


class HandOverView(Struct, frozen=True, kw_only=True):
    id: int
    channels: tuple[int, ...]
    shares: tuple[Share, ...]
    first: date
    last: date
    offered_by: int
    offered_at: datetime
    answered_by: int | None
    answered_at: datetime | None
    accepted: bool | None
    begun_at: datetime | None
    ended_at: datetime | None
    ended_by: int | None
    next_at: datetime | None

    @property
    def waits(self) -> bool:
        return self.answered_at is None and self.ended_at is None

    @property
    def goes_on(self) -> bool:
        return bool(self.accepted) and self.ended_at is None

    @property
    def subject(self) -> str:
        return f"hand_over:{self.id}"


_TABLE = HandOver.__table__  # type: ignore[attr-defined]


def load(unit: Unit, id: int) -> HandOverView:
    row = unit.execute(select(_TABLE).where(_TABLE.c.id == id)).first()
    if row is None:
        raise NotFound(what="hand_over", id=id)
    return _view(row)


def open_ones(unit: Unit) -> tuple[HandOverView, ...]:
    """Those that wait for an answer, are to begin, or go on."""
    rows = unit.execute(select(_TABLE).where(_TABLE.c.ended_at.is_(None)).order_by(_TABLE.c.id))
    return tuple(_view(row) for row in rows)


def insert(unit: Unit, **values: Any) -> HandOverView:
    return load(unit, unit.insert(HandOver, offered_at=unit.now, next_at=None, **values))


def change(unit: Unit, id: int, **values: Any) -> HandOverView:
    unit.execute(sql_update(_TABLE).where(_TABLE.c.id == id).values(**values))
    return load(unit, id)


def due(unit: Unit) -> tuple[HandOverView, ...]:
    """Those that begin or end now, locked until the unit is over."""
    query = select(_TABLE).where(_TABLE.c.next_at <= unit.now).order_by(_TABLE.c.id)
    if not unit.is_sqlite:
        query = query.with_for_update(skip_locked=True)
    return tuple(_view(row) for row in unit.execute(query).all())


_ORGANISATIONS_DUE = Claim(
    select(_TABLE.c.organisation_id)
    .where(_TABLE.c.next_at <= bindparam("moment", type_=_TABLE.c.next_at.type))
    .distinct(),
    by="hand_over_next",
)


def organisations_due(connection: Connection, now: datetime) -> Sequence[str]:
    """Where one begins or ends: ids only, across organisations."""
    return tuple(row.organisation_id for row in _ORGANISATIONS_DUE.on(connection, moment=now))


def next_due(connection: Connection) -> datetime | None:
    row = connection.execute(
        select(_TABLE.c.next_at).where(_TABLE.c.next_at.is_not(None)).order_by(_TABLE.c.next_at).limit(1)
    ).first()
    return row.next_at if row else None


_PLAIN = (
    "id", "first", "last", "offered_by", "offered_at", "answered_by", "answered_at", "accepted", "begun_at", "ended_at",
    "ended_by", "next_at",
)  # fmt: skip


def _view(row: Any) -> HandOverView:
    return HandOverView(
        channels=tuple(row.channels), shares=tuple(Share(one) for one in row.shares),
        **{name: getattr(row, name) for name in _PLAIN},
    )  # fmt: skip
