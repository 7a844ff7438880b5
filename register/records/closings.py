"""Closing a channel: who asked, who decided and why, and whether it was carried through or taken back.

Its steps are rows of the channel's checklist (list "closing"), each with its owner.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct
from sqlalchemy import Index, select
from sqlalchemy import update as sql_update
from sqlmodel import Field

from register.errors import NotFound
from register.storage.store import Owned, Unit
from register.storage.tables import Utc, keys

LIST = "closing"
"""The checklist that holds the steps, in the pack and in the register."""


class ClosingStatus(StrEnum):
    PROPOSED = "proposed"
    DECLINED = "declined"
    UNDER_WAY = "under_way"
    UNDONE = "undone"
    CLOSED = "closed"


OPEN = (ClosingStatus.PROPOSED, ClosingStatus.UNDER_WAY)


class Closing(Owned, table=True):
    __table_args__ = (
        *keys(channel_id="channel", asked_by="person", decided_by="person", ended_by="person"),
        Index("closing_of_channel", "organisation_id", "channel_id", "status"),
    )

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int
    status: str = Field(max_length=20)
    why: str = Field(max_length=500)
    asked_at: datetime = Field(sa_type=Utc)
    asked_by: int
    decided_at: datetime | None = Field(default=None, sa_type=Utc)
    decided_by: int | None = None
    decided_as: str = Field(default="", max_length=60)
    """The function in which it was decided: a role of the pack."""
    ended_at: datetime | None = Field(default=None, sa_type=Utc)
    """When it was declined, taken back or carried through."""
    ended_by: int | None = None


class ClosingView(Struct, frozen=True, kw_only=True):
    id: int
    channel_id: int
    status: ClosingStatus
    why: str
    asked_at: datetime
    asked_by: int
    decided_at: datetime | None
    decided_by: int | None
    decided_as: str
    ended_at: datetime | None
    ended_by: int | None

    @property
    def people(self) -> frozenset[int]:
        return frozenset(id for id in (self.asked_by, self.decided_by, self.ended_by) if id is not None)


_TABLE = Closing.__table__  # type: ignore[attr-defined]


def insert(unit: Unit, *, channel: int, why: str, by: int) -> ClosingView:
    id = unit.insert(
        Closing,
        channel_id=channel,
        status=ClosingStatus.PROPOSED,
        why=why,
        asked_at=unit.now,
        asked_by=by,
        decided_as="",
    )
    return load(unit, id)


def load(unit: Unit, id: int) -> ClosingView:
    row = unit.execute(select(_TABLE).where(_TABLE.c.id == id)).first()
    if row is None:
        raise NotFound(what="closing", id=id)
    return _view(row)


def of_channel(unit: Unit, channel: int) -> ClosingView | None:
    """The latest one of the channel, whatever came of it."""
    row = unit.execute(
        select(_TABLE).where(_TABLE.c.channel_id == channel).order_by(_TABLE.c.id.desc()).limit(1)
    ).first()
    return _view(row) if row else None


def change(unit: Unit, id: int, **values: Any) -> ClosingView:
    unit.execute(sql_update(_TABLE).where(_TABLE.c.id == id).values(**values))
    return load(unit, id)


def _view(row: Any) -> ClosingView:
    values = row._mapping
    plain = (name for name in ClosingView.__struct_fields__ if name != "status")
    return ClosingView(status=ClosingStatus(row.status), **{name: values[name] for name in plain})
