"""Who did what, when, and by which rule: written once, never changed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, select
from sqlmodel import Field

from register.storage.store import Owned, Unit
from register.storage.tables import Utc, keys


class Entry(Owned, table=True):
    """One thing that happened. `details` holds codes, ids and versions; never credentials, never citizens' words."""

    __tablename__ = "journal"
    __table_args__ = (*keys(), Index("journal_subject", "organisation_id", "subject", "subject_id"))

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=Utc, index=True)
    by: int | None = None
    """The person; None when the bot did it by itself."""
    what: str = Field(max_length=60)
    subject: str = Field(max_length=40)
    subject_id: int
    rule: str = Field(default="", max_length=20)
    details: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))


_ENTRY = Entry.__table__  # type: ignore[attr-defined]


def write(unit: Unit, what: str, subject: str, subject_id: int, by: int | None, rule: str = "", **details: Any) -> int:
    """The row's id, for whoever is to be able to take it back. What a command does says who gave it."""
    if unit.operator:
        by, details = by if by is not None else unit.acting, {**details, "operator": unit.operator}
    return unit.insert(
        Entry, at=unit.now, by=by, what=what, subject=subject, subject_id=subject_id, rule=rule, details=details
    )


def write_each(
    unit: Unit, what: str, subject: str, ids: Iterable[int], by: int | None, rule: str = "", **details: Any
) -> None:
    """The same of many, in one go."""
    unit.insert_many(
        Entry,
        [{"at": unit.now, "by": by, "what": what, "subject": subject, "subject_id": id, "rule": rule, "details": details}
         for id in ids],
    )  # fmt: skip


def of(unit: Unit, subject: str, subject_id: int) -> tuple[Any, ...]:
    """What has happened to one thing, oldest first."""
    query = select(_ENTRY).where(_ENTRY.c.subject == subject, _ENTRY.c.subject_id == subject_id).order_by(_ENTRY.c.id)
    return tuple(unit.execute(query))


def load(unit: Unit, id: int, what: str) -> Any | None:
    """One entry of that kind; None when there is none."""
    return unit.execute(select(_ENTRY).where(_ENTRY.c.id == id, _ENTRY.c.what == what)).first()


def latest(unit: Unit, subject: str, limit: int) -> tuple[Any, ...]:
    """What has happened to one kind of thing, the latest first."""
    query = select(_ENTRY).where(_ENTRY.c.subject == subject).order_by(_ENTRY.c.id.desc()).limit(limit)
    return tuple(unit.execute(query))
