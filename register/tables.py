"""How rows are keyed: each belongs to one organisation, and refers only to rows of its own."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Dialect, ForeignKeyConstraint, UniqueConstraint
from sqlalchemy.types import TypeDecorator


class Utc(TypeDecorator[datetime]):
    """A moment: aware in Python, UTC in the database. A naive one is refused (SQLite would drop the offset)."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive moment cannot be stored")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value is not None else None


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
