"""The database as this house wants it: how it is opened, and thrown away."""

from __future__ import annotations

import os
import select
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Connection, Engine, make_url
from sqlalchemy.exc import InvalidatePoolError

from register.storage.memory import Standing
from register.storage.statements import told

STANDING = "standing"
"""Where a connection to SQLite has what is remembered from unit to unit."""


def engine(url: str) -> Engine:
    """An engine with the habits this house needs (SQLite: WAL, foreign keys, `BEGIN IMMEDIATE`)."""
    # What goes wrong is logged, and people's words are among the values of a statement.
    made = create_engine(url, hide_parameters=True)
    if made.dialect.name == "sqlite":
        # What is told as an address ("file:…?mode=ro") is there already.
        file = Path(made.url.database) if made.url.database and "uri" not in made.url.query else None
        if file:
            file.parent.mkdir(parents=True, exist_ok=True)
        event.listen(made, "do_connect", lambda *_: ours_alone(file) if file else None)
        event.listen(made, "connect", _prepare_sqlite)
        event.listen(made, "begin", _begin)
    else:
        event.listen(made, "checkout", _still_there)
    return made


def ours_alone(file: Path) -> None:
    """A file that is to be made, made so that nobody else on the computer reads it; one that is there stays as it is.

    SQLite gives what it puts beside a file (the write-ahead log) the file's own rights.
    """
    # What cannot be made is told by SQLite, which is to open it.
    with suppress(OSError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _begin(connection: Connection) -> None:
    """Straight to the driver: SQLAlchemy's way around it takes longer than what it is around."""
    driver: Any = connection.connection.driver_connection
    try:
        driver.execute("BEGIN IMMEDIATE")
        connection.info[STANDING].begin()
    except driver.Error as error:
        raise told(error, connection, driver.cursor()) from error


def _still_there(connection: Any, _record: Any, _fairy: Any) -> None:
    """A kept connection that the server has closed since, as it does when it is started again, has its last words to be read.

    All that were kept are then thrown away: else each of them would cost somebody their turn. To look costs nothing; to ask
    the server each time (`pool_pre_ping`) costs a round trip.
    """
    waiting = select.poll()
    waiting.register(connection.fileno(), select.POLLIN)
    if waiting.poll(0):
        raise InvalidatePoolError


def remove(url: str) -> None:
    """Throws a SQLite database away, file and write-ahead log."""
    file = make_url(url).database
    for name in (file, f"{file}-wal", f"{file}-shm") if file else ():
        Path(name).unlink(missing_ok=True)


def _prepare_sqlite(connection: Any, record: Any) -> None:
    record.info[STANDING] = Standing(connection)
    # The driver must not open transactions itself: a deferred BEGIN gave "database is locked" (performance.md).
    connection.isolation_level = None
    cursor = connection.cursor()
    # secure_delete: what is deleted (a private question) must not be left in the file's free pages.
    pragmas = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000", "secure_delete=ON")
    for pragma in pragmas:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
