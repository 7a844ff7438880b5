"""What belongs in the municipality's diary besides applications: a removal, the decision to close a channel, a crisis.

A document is worded when it is read (`dialogs.records.documents`); here is only that it exists, and what the registrator
answered.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy import update as sql_update
from sqlmodel import Field

from register.errors import NotFound
from register.storage.store import Owned, Unit
from register.storage.tables import Utc, index_of_some, keys


class DocumentKind(StrEnum):
    REMOVAL = "removal"
    CLOSING = "closing"
    CRISIS = "crisis"


class DiaryDocument(Owned, table=True):
    """`subject_id` is the removal, closing or crisis that it tells of; `number` is its own, to speak of it by.

    The log of a crisis is of no one channel.
    """

    __tablename__ = "diary_document"
    __table_args__ = (
        *keys(("kind", "subject_id"), channel_id="channel", made_by="person", settled_by="person"),
        index_of_some("diary_document_waiting", "organisation_id", where="settled_at IS NULL"),
    )  # fmt: skip

    id: int | None = Field(default=None, primary_key=True)
    kind: str = Field(max_length=20)
    subject_id: int
    number: int
    channel_id: int | None = None
    made_at: datetime = Field(sa_type=Utc)
    made_by: int
    diary_number: str = Field(default="", max_length=60)
    settled_at: datetime | None = Field(default=None, sa_type=Utc)
    settled_by: int | None = None


class DocumentView(Struct, frozen=True, kw_only=True):
    id: int
    kind: DocumentKind
    subject_id: int
    number: int
    channel_id: int | None
    made_at: datetime
    made_by: int
    diary_number: str
    settled_at: datetime | None
    settled_by: int | None

    @property
    def settled(self) -> bool:
        return self.settled_at is not None

    @property
    def people(self) -> frozenset[int]:
        return frozenset(id for id in (self.made_by, self.settled_by) if id is not None)


_TABLE = DiaryDocument.__table__  # type: ignore[attr-defined]


def make(
    unit: Unit, kind: DocumentKind, subject: int, *, number: int, channel: int | None, by: int
) -> DocumentView | None:
    """None when it is there already."""
    new = unit.insert_new(
        DiaryDocument, kind=kind, subject_id=subject, number=number, channel_id=channel, made_at=unit.now, made_by=by,
        diary_number="", settled_at=None,
    )  # fmt: skip
    return about(unit, kind, subject) if new else None


def load(unit: Unit, id: int) -> DocumentView:
    row = unit.execute(select(_TABLE).where(_TABLE.c.id == id)).first()
    if row is None:
        raise NotFound(what="document", id=id)
    return _view(row)


def about(unit: Unit, kind: DocumentKind, subject: int) -> DocumentView | None:
    row = unit.execute(select(_TABLE).where(_TABLE.c.kind == kind, _TABLE.c.subject_id == subject)).first()
    return _view(row) if row else None


def numbered(unit: Unit, kind: DocumentKind, number: int) -> DocumentView | None:
    """The latest of that number: a channel that was kept after all may be closed again."""
    asked = select(_TABLE).where(_TABLE.c.kind == kind, _TABLE.c.number == number)
    row = unit.execute(asked.order_by(_TABLE.c.id.desc()).limit(1)).first()
    return _view(row) if row else None


def waiting(unit: Unit) -> tuple[DocumentView, ...]:
    """What the registrator has neither entered nor waved off, oldest first."""
    rows = unit.execute(select(_TABLE).where(_TABLE.c.settled_at.is_(None)).order_by(_TABLE.c.id))
    return tuple(_view(row) for row in rows)


def settle(unit: Unit, id: int, number: str, by: int, *, again: bool) -> bool:
    """Whether this was the first answer (or `again`: an answer put right)."""
    query = sql_update(_TABLE).where(_TABLE.c.id == id)
    query = query if again else query.where(_TABLE.c.settled_at.is_(None))
    done = unit.execute(query.values(diary_number=number, settled_at=unit.now, settled_by=by))
    return bool(done.rowcount)


def _view(row: Any) -> DocumentView:
    values = row._mapping
    plain = (name for name in DocumentView.__struct_fields__ if name != "kind")
    return DocumentView(kind=DocumentKind(row.kind), **{name: values[name] for name in plain})
