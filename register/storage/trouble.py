"""Why the database does not do as it is told, as far as its operator can mend it: a full disk, a file that may not be written.

SQLite says it by name, PostgreSQL by its codes (https://www.postgresql.org/docs/current/errcodes-appendix.html).
"""

from __future__ import annotations

import sqlite3
from enum import StrEnum

from sqlalchemy import text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from register.storage.whereabouts import Gone


class Trouble(StrEnum):
    FULL = "full"
    READ_ONLY = "read_only"
    HELD = "held"
    """Somebody else has had it for longer than we wait."""
    BROKEN = "broken"
    """It is no database, or not whole."""
    AWAY = "away"


class NotWritable(RuntimeError):
    """The database answers, and takes nothing."""


class NotWhole(RuntimeError):
    """Pages of the file contradict one another."""


_SQLITE = {
    "SQLITE_FULL": Trouble.FULL,
    "SQLITE_READONLY": Trouble.READ_ONLY,
    "SQLITE_BUSY": Trouble.HELD,
    "SQLITE_LOCKED": Trouble.HELD,
    "SQLITE_CORRUPT": Trouble.BROKEN,
    "SQLITE_NOTADB": Trouble.BROKEN,
    "SQLITE_CANTOPEN": Trouble.AWAY,
    "SQLITE_PERM": Trouble.AWAY,
    "SQLITE_IOERR": Trouble.AWAY,
}
_POSTGRESQL = {
    "53100": Trouble.FULL,
    "25006": Trouble.READ_ONLY,
    "55P03": Trouble.HELD,
    "XX001": Trouble.BROKEN,
    "XX002": Trouble.BROKEN,
}


def of(error: BaseException | None) -> Trouble | None:
    """What is the matter with the database, where that is why something failed; None where it is something else.

    A full disk makes SQLite undo the whole transaction, so that what is seen last is a savepoint that is no longer there.
    """
    if error is None:
        return None
    return _named(error) or of(error.__cause__ or error.__context__)


def _named(error: BaseException) -> Trouble | None:
    match error:
        case NotWritable():
            return Trouble.READ_ONLY
        case NotWhole():
            return Trouble.BROKEN
        case Gone():
            return Trouble.AWAY
        case DBAPIError(orig=sqlite3.Error() as orig):
            # "SQLITE_IOERR_WRITE" is a kind of "SQLITE_IOERR".
            name = "_".join(str(getattr(orig, "sqlite_errorname", "")).split("_")[:2])
            return _SQLITE.get(name)
        case DBAPIError(orig=orig, connection_invalidated=lost):
            code = str(getattr(orig, "sqlstate", None) or "")
            # Without a code of its own it never came to a server that could give one.
            return _POSTGRESQL.get(code) or (Trouble.AWAY if lost or not code or code[:2] in ("08", "57") else None)
        case _:
            return None


def answers(connection: Connection) -> None:
    """Raises what a reader would have met."""
    connection.exec_driver_sql("SELECT 1")


def try_out(connection: Connection) -> None:
    """Writes, and changes nothing. Raises what a turn would have met."""
    if connection.dialect.name == "sqlite":
        # The same number as before, but its page is written and the commit waits for the disk.
        number = connection.exec_driver_sql("PRAGMA user_version").scalar()
        connection.exec_driver_sql(f"PRAGMA user_version = {number}")
        return
    if connection.execute(text("SELECT current_setting('transaction_read_only')")).scalar() == "on":
        raise NotWritable
    connection.execute(text("SELECT txid_current()"))  # a transaction with a number of its own is written down
