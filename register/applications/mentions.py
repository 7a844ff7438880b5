"""Whom the answers of an application name, kept beside them: nobody's data is looked for in the text of ten thousand drafts.

The rows follow the answers as they are written, and go with their application.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import ForeignKeyConstraint, Index, Select, bindparam, delete, select
from sqlmodel import Field

from register import addresses
from register.storage.store import Owned, Prepared, Unit
from register.storage.tables import keys

AS_IT_STANDS = 0
"""The version of the answers that can still be written; those that were sent have their own."""


class ApplicationMention(Owned, table=True):
    """`key` is how somebody is named: an e-mail, or the id of a person."""

    __tablename__ = "application_mention"
    __table_args__ = (
        *keys(("application_id", "version", "key")),
        ForeignKeyConstraint(
            ["organisation_id", "application_id"], ["application.organisation_id", "application.id"], ondelete="CASCADE"
        ),
        Index("application_mention_key", "organisation_id", "key"),
    )

    id: int | None = Field(default=None, primary_key=True)
    application_id: int
    version: int = AS_IT_STANDS
    key: str = Field(max_length=200)


_TABLE = ApplicationMention.__table__  # type: ignore[attr-defined]
_FORGET = Prepared(
    delete(_TABLE).where(_TABLE.c.application_id == bindparam("application"), _TABLE.c.version == AS_IT_STANDS)
)


def written(unit: Unit, application: int, before: Mapping[str, Any], now: Mapping[str, Any]) -> None:
    """The answers have been changed."""
    keys = named(now)
    if keys != named(before):
        unit.execute(_FORGET, application=application)
        put(unit, application, AS_IT_STANDS, keys)


def put(unit: Unit, application: int, version: int, keys: frozenset[str]) -> None:
    rows = [{"application_id": application, "version": version, "key": key} for key in sorted(keys)]
    unit.insert_many(ApplicationMention, rows)


def named(answers: Mapping[str, Any]) -> frozenset[str]:
    """The keys of everybody whom these answers name."""
    return frozenset(key[:200] for key in _in(answers))


def keys_of(person: int, email: str) -> tuple[str, ...]:
    """How one person is named."""
    return (_person(person), *((email.casefold(),) if email else ()))


def naming(keys: tuple[str, ...]) -> Select[Any]:
    """(application, version) of all answers that name one of these; a part of another query."""
    return select(_TABLE.c.application_id, _TABLE.c.version).where(_TABLE.c.key.in_(keys))


def _in(answer: Any) -> Iterator[str]:
    match answer:
        case str():
            yield from (found.casefold() for found in addresses.EMAIL.findall(answer))
        case Mapping():
            if isinstance(answer.get("person"), int):
                yield _person(answer["person"])
            for part in answer.values():
                yield from _in(part)
        case list() | tuple():
            for part in answer:
                yield from _in(part)


def _person(id: int) -> str:
    return f"person:{id}"
