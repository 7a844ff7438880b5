"""The log of a crisis, minute by minute: what happened, who did it, by which rule. A row is never changed, only corrected."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct
from sqlalchemy import JSON, Column, Index, Integer, Text, bindparam, func, select
from sqlmodel import Field

from register.errors import NotFound
from register.storage.store import Owned, Prepared, Unit
from register.storage.tables import Utc, keys


class Happened(StrEnum):
    """What a row of the log says."""

    STARTED = "started"
    WIDENED = "widened"
    NARROWED = "narrowed"
    UPDATE = "update"
    ACKNOWLEDGED = "acknowledged"
    CALL_ME = "call_me"
    TOLD_AGAIN = "told_again"
    STANDS_IN = "stands_in"
    UNREACHABLE = "unreachable"
    STILL_ON = "still_on"
    ENDED = "ended"
    TAKEN_BACK = "taken_back"


class CrisisEntry(Owned, table=True):
    """One row of the log. A correction is a row of its own that names the one it corrects: the earlier text is kept."""

    __tablename__ = "crisis_entry"
    __table_args__ = (
        *keys(crisis_id="crisis", by="person", channel_id="channel"),
        Index("crisis_entry_of", "organisation_id", "crisis_id", "id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    crisis_id: int
    at: datetime = Field(sa_type=Utc)
    by: int | None = None
    what: str = Field(max_length=20)
    text: str = Field(default="", sa_type=Text)
    channel_id: int | None = None
    rule: str = Field(default="", max_length=20)
    corrects: int | None = None
    details: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))


class EntryView(Struct, frozen=True, kw_only=True):
    id: int
    at: datetime
    by: int | None
    what: Happened
    text: str
    channel_id: int | None
    rule: str
    corrects: int | None
    details: Mapping[str, Any]


_ENTRY = CrisisEntry.__table__  # type: ignore[attr-defined]
_LATEST_CORRECTION = Prepared(
    select(_ENTRY)
    .where(_ENTRY.c.crisis_id == bindparam("crisis"), _ENTRY.c.corrects == bindparam("first"))
    .order_by(_ENTRY.c.id.desc())
    .limit(1)
)
_LATEST = Prepared(
    select(_ENTRY, func.count().over().label("found"))
    .where(_ENTRY.c.crisis_id == bindparam("crisis"))
    .order_by(_ENTRY.c.id.desc())
    .limit(bindparam("most", type_=Integer))
)


def write(
    unit: Unit, crisis: int, what: Happened, by: int | None, text: str = "", *, rule: str = "", channel: int | None = None,
    corrects: int | None = None, **details: Any,
) -> int:  # fmt: skip
    """A row of the log."""
    return unit.insert(
        CrisisEntry, crisis_id=crisis, at=unit.now, by=by, what=what, text=text, rule=rule, channel_id=channel,
        corrects=corrects, details=details,
    )  # fmt: skip


def entry(unit: Unit, id: int) -> tuple[int, EntryView]:
    """(crisis id, row)."""
    row = unit.execute(select(_ENTRY).where(_ENTRY.c.id == id)).first()
    if row is None:
        raise NotFound(what="crisis_entry", id=id)
    return row.crisis_id, _entry(row)


def before(unit: Unit, correction: EntryView) -> EntryView:
    """What a correction took the place of: the correction before it, else the first text."""
    same = ((_ENTRY.c.corrects == correction.corrects) | (_ENTRY.c.id == correction.corrects)) & (
        _ENTRY.c.id < correction.id
    )
    return _entry(unit.execute(select(_ENTRY).where(same).order_by(_ENTRY.c.id.desc()).limit(1)).one())


def now(unit: Unit, crisis: int, first: EntryView) -> EntryView:
    """How a text stands now: its last correction, else itself."""
    rows = unit.execute(_LATEST_CORRECTION, crisis=crisis, first=first.id).all()
    return _entry(rows[0]) if rows else first


def latest(unit: Unit, crisis: int, most: int) -> tuple[tuple[EntryView, ...], int]:
    """The last of what has happened, oldest first, and how much that is in all."""
    rows = unit.execute(_LATEST, crisis=crisis, most=most).all()
    return tuple(_entry(row) for row in reversed(rows)), rows[0].found if rows else 0


def of(unit: Unit, crisis: int) -> tuple[EntryView, ...]:
    """Everything that has happened, oldest first, corrections beside what they correct."""
    rows = unit.execute(select(_ENTRY).where(_ENTRY.c.crisis_id == crisis).order_by(_ENTRY.c.id))
    return tuple(_entry(row) for row in rows)


def _entry(row: Any) -> EntryView:
    return EntryView(
        id=row.id, at=row.at, by=row.by, what=Happened(row.what), text=row.text, channel_id=row.channel_id,
        rule=row.rule, corrects=row.corrects, details=row.details,
    )  # fmt: skip
