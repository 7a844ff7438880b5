"""Who has left the municipality, and comes back to work: the row stays, and only the steward makes it one of ours again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import cache

from sqlalchemy import Table, bindparam, select
from sqlalchemy import update as sql_update
from sqlmodel import SQLModel

from register import journal
from register.storage.store import Prepared, Unit


def left_with(unit: Unit, email: str) -> int | None:
    """The id of whoever had this e-mail and has left."""
    row = unit.execute(_with_email(), email=email.strip().lower()).first()
    return int(row.id) if row else None


def among(unit: Unit, emails: Iterable[str]) -> dict[str, int]:
    """Those of these who have left, by e-mail."""
    wanted = tuple(sorted({email.lower() for email in emails}))
    return {row.email: int(row.id) for row in unit.rows(_among(), emails=wanted)} if wanted else {}


def since(unit: Unit, person: int) -> datetime | None:
    """When somebody left; None while they are here."""
    row = unit.execute(select(_person().c.left_at).where(_person().c.id == person)).first()
    return row.left_at if row else None


def come_back(unit: Unit, person: int, by: int | None) -> None:
    """Somebody who had left is at work again: the same person, without the roles of before."""
    unit.execute(sql_update(_person()).where(_person().c.id == person).values(left_at=None))
    journal.write(unit, "person_came_back", "person", person, by)


def _person() -> Table:
    """Looked up when it is first asked for: the table is that of whoever calls."""
    return SQLModel.metadata.tables["person"]


@cache
def _among() -> Prepared:
    person = _person()
    emails = person.c.email.in_(bindparam("emails", expanding=True))
    return Prepared(select(person.c.id, person.c.email).where(emails, person.c.left_at.is_not(None)))


@cache
def _with_email() -> Prepared:
    person = _person()
    return Prepared(select(person.c.id).where(person.c.email == bindparam("email"), person.c.left_at.is_not(None)))
