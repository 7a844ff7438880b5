"""What has been removed from a channel, or is to be: when, on which ground, how, by whom, and where the copy lies.

Nothing of what was removed is ever here (R078): no word of it, no name, no picture. What it said can be read in the copy,
which lies outside the bot.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct
from sqlalchemy import Index, func, select
from sqlalchemy import update as sql_update
from sqlmodel import Field

from register.errors import NotFound
from register.storage.store import Owned, Unit
from register.storage.tables import Utc, keys


class How(StrEnum):
    """What was done with it. The difference matters: what is deleted cannot be brought back, nor examined."""

    HIDDEN = "hidden"
    UNPUBLISHED = "unpublished"
    DELETED = "deleted"


class Copy(StrEnum):
    KEPT = "kept"
    FORBIDDEN = "forbidden"
    """A picture of abuse: to copy it, or send it on, is a crime of its own."""
    MISSED = "missed"
    """It was gone before anybody could save it."""


class RemovalStatus(StrEnum):
    OPEN = "open"
    DONE = "done"
    STANDS = "stands"
    """It was not removed: it is criticism, or it was gone."""


class Removal(Owned, table=True):
    __table_args__ = (
        *keys(
            ("number",), channel_id="channel", seen_by="person", copied_by="person", removed_by="person",
            stood_by="person", wrong_by="person", activity_id="activity",
        ),
        Index("removal_of_channel", "organisation_id", "channel_id", "seen_at"),
    )  # fmt: skip

    id: int | None = Field(default=None, primary_key=True)
    number: int
    channel_id: int
    ground: str = Field(max_length=40)
    """Id of the pack's ground."""
    activity_id: int | None = None
    seen_at: datetime = Field(sa_type=Utc)
    seen_by: int
    due_at: datetime = Field(sa_type=Utc)
    copied: str = Field(default="", max_length=20)
    copy_place: str = Field(default="", max_length=200)
    copied_at: datetime | None = Field(default=None, sa_type=Utc)
    copied_by: int | None = None
    how: str = Field(default="", max_length=20)
    removed_at: datetime | None = Field(default=None, sa_type=Utc)
    removed_by: int | None = None
    removed_as: str = Field(default="", max_length=60)
    """The function in which it was done: a role of the pack."""
    stood_at: datetime | None = Field(default=None, sa_type=Utc)
    stood_by: int | None = None
    police: str = Field(default="", max_length=20)
    incident: str = Field(default="", max_length=20)
    wrong_at: datetime | None = Field(default=None, sa_type=Utc)
    wrong_by: int | None = None
    restored: bool | None = None


class RemovalView(Struct, frozen=True, kw_only=True):
    id: int
    number: int
    channel_id: int
    ground: str
    activity_id: int | None
    seen_at: datetime
    seen_by: int
    due_at: datetime
    copied: str
    copy_place: str
    copied_at: datetime | None
    copied_by: int | None
    how: str
    removed_at: datetime | None
    removed_by: int | None
    removed_as: str
    stood_at: datetime | None
    stood_by: int | None
    police: str
    incident: str
    wrong_at: datetime | None
    wrong_by: int | None
    restored: bool | None

    @property
    def status(self) -> RemovalStatus:
        if self.removed_at is not None:
            return RemovalStatus.DONE
        return RemovalStatus.STANDS if self.stood_at is not None else RemovalStatus.OPEN

    @property
    def people(self) -> frozenset[int]:
        known = (self.seen_by, self.copied_by, self.removed_by, self.stood_by, self.wrong_by)
        return frozenset(id for id in known if id is not None)


_TABLE = Removal.__table__  # type: ignore[attr-defined]
_PLAIN = tuple(RemovalView.__struct_fields__)


def insert(
    unit: Unit, *, channel: int, ground: str, by: int, due_at: datetime, activity: int | None = None
) -> RemovalView:
    unit.alone_with("removal numbers")
    highest = unit.execute(select(func.max(_TABLE.c.number).label("highest"))).one().highest
    id = unit.insert(
        Removal, number=(highest or 0) + 1, channel_id=channel, ground=ground, activity_id=activity, seen_at=unit.now,
        seen_by=by, due_at=due_at, copied="", copy_place="", how="", removed_as="", police="", incident="",
    )  # fmt: skip
    return load(unit, id)


def load(unit: Unit, id: int) -> RemovalView:
    row = unit.execute(select(_TABLE).where(_TABLE.c.id == id)).first()
    if row is None:
        raise NotFound(what="removal", id=id)
    return _view(row)


def locked(unit: Unit, id: int) -> RemovalView:
    """The same, with nobody else changing it until this unit is over."""
    unit.execute(select(_TABLE.c.id).where(_TABLE.c.id == id).with_for_update())
    return load(unit, id)


def change(unit: Unit, id: int, **values: Any) -> RemovalView:
    unit.execute(sql_update(_TABLE).where(_TABLE.c.id == id).values(**values))
    return load(unit, id)


def latest(unit: Unit, *channels: int, since: datetime, limit: int = 10) -> tuple[RemovalView, ...]:
    """What has been noted on these channels since then, the latest first."""
    if not channels:
        return ()
    rows = unit.execute(
        select(_TABLE)
        .where(_TABLE.c.channel_id.in_(channels), _TABLE.c.seen_at >= since)
        .order_by(_TABLE.c.seen_at.desc(), _TABLE.c.id.desc())
        .limit(limit)
    )
    return tuple(_view(row) for row in rows)


def every(unit: Unit) -> tuple[RemovalView, ...]:
    """All of them, oldest first: for who audits."""
    return tuple(_view(row) for row in unit.execute(select(_TABLE).order_by(_TABLE.c.id)))


def _view(row: Any) -> RemovalView:
    return RemovalView(**{name: getattr(row, name) for name in _PLAIN})
