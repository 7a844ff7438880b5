"""A message to the administrators of all channels, a department's or a medium's, and who has acknowledged it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import Text, select
from sqlalchemy import update as sql_update
from sqlmodel import Field

from register.errors import NotFound
from register.storage.store import Owned, Unit
from register.storage.tables import Utc, keys


class Circular(Owned, table=True):
    """One message as it was sent. `to` is "all", "department:3", "medium:facebook" or "channel:7"."""

    __table_args__ = keys(by="person")

    id: int | None = Field(default=None, primary_key=True)
    by: int
    to: str = Field(max_length=80)
    text: str = Field(sa_type=Text)
    sent_at: datetime = Field(sa_type=Utc)


class CircularReceipt(Owned, table=True):
    """One person it was sent to, for which department's sake, and when they acknowledged it."""

    __tablename__ = "circular_receipt"
    __table_args__ = keys(
        ("circular_id", "person_id"), circular_id="circular", person_id="person", department_id="department"
    )

    id: int | None = Field(default=None, primary_key=True)
    circular_id: int = Field(index=True)
    person_id: int
    department_id: int | None = None
    acknowledged_at: datetime | None = Field(default=None, sa_type=Utc)


class ReceiptView(Struct, frozen=True, kw_only=True):
    person_id: int
    department_id: int | None
    acknowledged_at: datetime | None


class CircularView(Struct, frozen=True, kw_only=True):
    id: int
    by: int
    to: str
    text: str
    sent_at: datetime
    receipts: tuple[ReceiptView, ...] = ()

    def of(self, person: int) -> ReceiptView | None:
        return next((one for one in self.receipts if one.person_id == person), None)


_TABLE = Circular.__table__  # type: ignore[attr-defined]
_RECEIPT = CircularReceipt.__table__  # type: ignore[attr-defined]


def send(unit: Unit, *, by: int, to: str, text: str, people: Iterable[tuple[int, int | None]]) -> CircularView:
    """`people`: who gets it, and for which department."""
    id = unit.insert(Circular, by=by, to=to, text=text, sent_at=unit.now)
    for person, department in people:
        unit.insert(CircularReceipt, circular_id=id, person_id=person, department_id=department)
    return load(unit, id)


def load(unit: Unit, id: int) -> CircularView:
    row = unit.execute(select(_TABLE).where(_TABLE.c.id == id)).first()
    if row is None:
        raise NotFound(what="circular", id=id)
    return _view(unit, row)


def acknowledge(unit: Unit, id: int, person: int) -> bool:
    """Whether it was new."""
    done = unit.execute(
        sql_update(_RECEIPT)
        .where(
            _RECEIPT.c.circular_id == id, _RECEIPT.c.person_id == person, _RECEIPT.c.acknowledged_at.is_(None)
        )
        .values(acknowledged_at=unit.now)
    )  # fmt: skip
    return bool(done.rowcount)


def latest_by(unit: Unit, person: int) -> CircularView | None:
    row = unit.execute(select(_TABLE).where(_TABLE.c.by == person).order_by(_TABLE.c.id.desc()).limit(1)).first()
    return _view(unit, row) if row else None


def _view(unit: Unit, row: Any) -> CircularView:
    receipts = unit.execute(select(_RECEIPT).where(_RECEIPT.c.circular_id == row.id).order_by(_RECEIPT.c.id))
    return CircularView(
        id=row.id, by=row.by, to=row.to, text=row.text, sent_at=row.sent_at,
        receipts=tuple(
            ReceiptView(person_id=one.person_id, department_id=one.department_id, acknowledged_at=one.acknowledged_at)
            for one in receipts
        ),
    )  # fmt: skip
