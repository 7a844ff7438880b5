"""How rows are keyed: each belongs to one organisation, and refers only to rows of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import DateTime, Dialect, ForeignKeyConstraint, Index, MetaData, UniqueConstraint, event, text
from sqlalchemy.engine import Connection
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel


class Utc(TypeDecorator[datetime]):
    """A moment: aware in Python, UTC in the database. A naive one is refused (SQLite would drop the offset).

    SQLite keeps a moment as text. Most rows of a round share their moments, so what has been written or read once is known.
    """

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return _stored(value) if value is not None else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value is not None else None

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        return _written if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: Any) -> Callable[[Any], Any] | None:
        return _read if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


def _stored(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a naive moment cannot be stored")
    return moment.astimezone(UTC).replace(tzinfo=None)


@lru_cache(maxsize=8192)
def _written(moment: datetime | None) -> str | None:
    return _stored(moment).isoformat(" ", "microseconds") if moment is not None else None


@lru_cache(maxsize=8192)
def _read(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if text is not None else None


def index_of_some(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """An index of some rows only."""
    return Index(name, *columns, unique=unique, sqlite_where=text(where), info={"where": where})


@event.listens_for(SQLModel.metadata, "before_create")
def _some_in_postgresql_too(metadata: MetaData, connection: Connection, **_: Any) -> None:
    """Said first when tables are made there: saying it loads all that SQLAlchemy knows of PostgreSQL, two MiB."""
    if connection.dialect.name == "postgresql":
        for index in (index for table in metadata.tables.values() for index in table.indexes if "where" in index.info):
            index.dialect_options["postgresql"]["where"] = text(index.info["where"])


def keys(*unique: tuple[str, ...], **refers: str) -> tuple[Any, ...]:
    """Table arguments: unique column sets within the organisation, and references `column="table"` within it."""
    return (
        UniqueConstraint("organisation_id", "id"),
        *(UniqueConstraint("organisation_id", *columns) for columns in unique),
        *(
            ForeignKeyConstraint(["organisation_id", column], [f"{table}.organisation_id", f"{table}.id"])
            for column, table in refers.items()
        ),
    )
