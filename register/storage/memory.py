"""What has been read, and what was made of it, remembered until a table that it came from is written to.

A unit remembers all that it asks. What nearly every turn asks of what is seldom written to (who is this, what are they
trusted with) is remembered from unit to unit where SQLite is asked: one connection writes, through units that say which
tables they write to, and in every transaction SQLite tells whether another process has written (`PRAGMA data_version`),
while nobody else can. So nothing remembered is ever older than the database. PostgreSQL has no such word; there each unit
reads for itself.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, TypeAlias

from sqlalchemy.sql.selectable import FromClause

REMEMBERED = 96
"""Reads that a unit remembers, and what was made of them: a turn makes forty, a sweep over everybody has no use for them."""
MOST_STANDING = 1024
"""What is remembered from unit to unit at most: five or six for each person who is talking to us, a KiB or two each. When it
is full, all is forgotten: with room for fifty people and sixty talking, nothing was remembered long enough to be of use."""
FEW = 32
"""Rows, or values in a list that is asked with, of what is remembered from unit to unit; more is a sweep over many."""

Key: TypeAlias = "tuple[Any, ...]"
Known: TypeAlias = "tuple[Any, Collection[FromClause]]"


class Standing:
    """What stands from unit to unit; lives as long as its connection (`driver`)."""

    def __init__(self, driver: Any) -> None:
        self.known: dict[Key, Known] = {}
        self._tables: set[FromClause] = set()
        """The tables that any of it came from."""
        self._driver = driver
        self._version = -1
        """What SQLite said when a transaction last began: another number when another connection has committed since."""
        self._changes = -1
        """How many rows had been written over the connection when a unit last ended: more when somebody wrote without one."""

    def begin(self) -> None:
        """A transaction has begun in which nobody else can write."""
        version = self._driver.execute("PRAGMA data_version").fetchone()[0]
        if version != self._version:
            self._version = version
            self.forget_all()

    def enter(self) -> None:
        """A unit begins."""
        if self._driver.total_changes != self._changes:
            self.forget_all()

    def leave(self) -> None:
        self._changes = self._driver.total_changes

    def keep(self, key: Key, known: Known) -> None:
        if len(self.known) >= MOST_STANDING:
            self.forget_all()
        self.known[key] = known
        self._tables.update(known[1])

    def forget(self, table: FromClause) -> None:
        if table in self._tables:
            self._tables.remove(table)
            for key in [key for key, (_, tables) in self.known.items() if table in tables]:
                del self.known[key]

    def forget_all(self) -> None:
        self.known.clear()
        self._tables.clear()


class Memory:
    """What one unit knows."""

    def __init__(self, standing: Standing | None) -> None:
        self._own: dict[Key, Known] = {}
        self._standing = standing
        if standing is not None:
            standing.enter()
        self._written: set[FromClause] = set()
        self.making: list[set[FromClause]] = []
        """The tables read so far for each thing that is being made to be remembered, the innermost last."""
        self.forgotten = 0
        """How many times something has been forgotten."""

    def __len__(self) -> int:
        return len(self._own)

    def known(self, key: Key, *, stands: bool = False) -> Known | None:
        return (self._standing.known if stands and self._standing is not None else self._own).get(key)

    def note(self, tables: Collection[FromClause]) -> None:
        """Something has been read of these."""
        if self.making:
            self.making[-1].update(tables)

    def keep(self, key: Key, found: Any, tables: Collection[FromClause], *, stands: bool = False) -> None:
        if stands and self._standing is not None:
            if _is_small(found) and all(map(_is_small, key)):
                self._standing.keep(key, (found, tables))
            return
        if len(self._own) >= REMEMBERED:
            self._own.clear()
        self._own[key] = (found, tables)

    def forget(self, table: FromClause) -> None:
        """What was read of a table that is now written to."""
        self.forgotten += 1
        for key in [key for key, (_, tables) in self._own.items() if table in tables]:
            del self._own[key]
        if self._standing is not None:
            self._standing.forget(table)
            self._written.add(table)

    def forget_own(self) -> None:
        """Others may have written while we waited; what stands is only where nobody else can."""
        self.forgotten += 1
        self._own.clear()

    def forget_all(self) -> None:
        """Somebody may have written to anything."""
        self.forget_own()
        if self._standing is not None:
            self._standing.forget_all()

    def undone(self) -> None:
        """What has been written is undone, and with it goes what was read of it."""
        self.forget_own()
        if self._standing is not None:
            for table in self._written:
                self._standing.forget(table)

    def over(self) -> None:
        """The unit ends."""
        if self._standing is not None:
            self._standing.leave()


def _is_small(value: Any) -> bool:
    return not isinstance(value, (list, tuple)) or len(value) <= FEW
