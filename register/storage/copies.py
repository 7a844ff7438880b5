"""Copies of an SQLite file, made beside it before it is lifted to a new schema: for going back, and only for so long.

What gallring and erasure have deleted since still stands in a copy, so none outlives its use.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy.engine import Engine

from register.storage.database import ours_alone

KEPT = timedelta(days=30)
"""Long enough to find that something is wrong with the new version; our own choice."""


def make(engine: Engine, stands_on: str) -> Path | None:
    """A whole copy of the file beside it; `VACUUM INTO` also takes what still lies in the write-ahead log."""
    if not engine.url.database:
        return None
    file = Path(engine.url.database)
    copy = next(
        path
        for n in range(1000)
        if not (path := file.with_name(f"{file.stem}.{stands_on}{f'-{n}' if n else ''}.copy{file.suffix}")).exists()
    )
    # An empty file may be written to, and so it is nobody else's from the first.
    ours_alone(copy)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ROLLBACK") if connection.in_transaction() else None
        connection.connection.driver_connection.execute("VACUUM INTO ?", (str(copy),))  # type: ignore[union-attr]
    return copy


def forget_old(engine: Engine, now: datetime) -> int:
    """Deletes those that have been kept long enough. Returns how many."""
    if engine.dialect.name != "sqlite" or not engine.url.database:
        return 0
    file = Path(engine.url.database)
    before = (now - KEPT).timestamp()
    old = [
        copy
        for copy in file.parent.iterdir()
        if copy.name.startswith(f"{file.stem}.") and copy.name.endswith(f".copy{file.suffix}")
        if copy.stat().st_mtime < before
    ]
    for copy in old:
        copy.unlink(missing_ok=True)
    return len(old)
