"""One unit is one transaction for one organisation: the only way to the database.

SQLite has one writer thread and `BEGIN IMMEDIATE`, so that read-modify-write never loses an update; PostgreSQL has one
connection a worker. Nothing crosses between organisations: every statement goes through `Unit.execute`, which adds the
predicate itself, or `Unit.insert`, which sets it. The SQLModel classes are the tables; there is no ORM session, since Core is
twice as fast here (performance.md) and loader criteria would not reach it. What a turn says every time is `Prepared`.
The one exception is the claim queries of the outbox and the clock, which use `Store.claim` and return ids only.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar, overload

from sqlalchemy import Select, Table, create_engine, event, text
from sqlalchemy.engine import Connection, CursorResult, Engine, make_url
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.sql.selectable import FromClause
from sqlmodel import Field, SQLModel
from sqlmodel._compat import SQLModelConfig

from policy_text.pack import Pack
from register.storage.statements import (
    OURS,
    CrossesOrganisations,
    Found,
    Prepared,
    Ready,
    Statement,
    Together,
    insertion,
    scoped,
    sources,
    told,
)
from register.storage.writers import ManyWriters, OneWriter, Writers

__all__ = (
    "REMEMBERED", "CrossesOrganisations", "Found", "Owned", "Prepared", "Store", "Together", "Unit", "engine", "remembered",
    "remove",
)  # fmt: skip

T = TypeVar("T")
P = ParamSpec("P")
REMEMBERED = 96
"""Reads that a unit remembers, and what was made of them: a turn makes forty, a sweep over everybody has no use for them."""


class Owned(SQLModel):
    """A row that belongs to one organisation. Every table is one of these."""

    # Rows never become objects here, so what pydantic would check them with is built only if somebody makes one.
    model_config = SQLModelConfig(defer_build=True)

    organisation_id: str = Field(default="", index=True, max_length=60)


class Unit:
    """One transaction, for one organisation, at one moment. `pack` is what its guideline says."""

    def __init__(self, connection: Connection, pack: Pack, now: datetime) -> None:
        self.connection = connection
        self.pack = pack
        self.organisation = pack.organisation.id
        self.now = now
        self.acting: int | None = None
        """Whose wish is being carried out: what it makes us tell others is said on their behalf."""
        self.to_say_now = False
        """Something was put that should be said at once; the postman is woken after the commit."""
        self.learned = False
        """Local examples have changed; whoever reads questions is to read them again after the commit."""
        self._dialect = connection.dialect
        self._cursor: DBAPICursor = connection.connection.cursor()
        self._depth = 0
        self._known: dict[tuple[Any, ...], tuple[Any, Collection[FromClause]]] = {}
        """What has been read or made of it, by what was asked, with the tables that it came from."""
        self._making: list[set[FromClause]] = []
        """The tables read so far for each thing that is being made to be remembered, the innermost last."""
        self._forgotten = 0
        """How many times something has been forgotten."""

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """What fails inside undoes only itself."""
        self._depth += 1
        name = f"unit_{self._depth}"
        self._plain(f"SAVEPOINT {name}")
        try:
            yield
        except BaseException:
            # What was read inside has been undone with it.
            self._forget_all()
            self._plain(f"ROLLBACK TO SAVEPOINT {name}")
            self._plain(f"RELEASE SAVEPOINT {name}")
            raise
        else:
            self._plain(f"RELEASE SAVEPOINT {name}")
        finally:
            self._depth -= 1

    def alone_with(self, what: str) -> None:
        """Waits for others who are busy with `what` in this organisation, until this unit is over.

        SQLite has one writer and needs nothing; PostgreSQL gets a transaction's advisory lock.
        """
        if self._dialect.name == "postgresql":
            name = f"{self.organisation}:{what}"
            self.connection.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"), {"name": name})
            # Whoever was waited for may have written since we read.
            self._forget_all()

    @overload
    def execute(self, statement: Prepared, **values: Any) -> Found: ...

    @overload
    def execute(self, statement: Statement) -> CursorResult[Any]: ...

    def execute(self, statement: Statement | Prepared, **values: Any) -> CursorResult[Any] | Found:
        """A Core statement, narrowed to this unit's organisation."""
        if isinstance(statement, Prepared):
            if statement.writes is not None:
                self._forget(statement.writes)
            elif statement.locks:
                self._waited()
            self._note(statement.tables)
            return self._run(statement.ready(self._dialect), {OURS: self.organisation, **values})
        if not isinstance(statement, Select):
            self._forget(statement.table)
        elif statement._for_update_arg is not None:
            self._waited()
        elif self._making:
            self._note(sources(statement))
        return self.connection.execute(scoped(statement, self.organisation))

    def rows(self, query: Prepared, **values: Any) -> Sequence[Any]:
        """What a prepared query finds. Asked again in the same unit it is remembered, until its tables are written to.

        Lists among the values are given as tuples.
        """
        self._note(query.tables)
        ready = query.ready(self._dialect)
        key = (query, *map(values.get, ready.asks))
        known = self._known.get(key)
        if known is not None:
            return known[0]  # type: ignore[no-any-return]  # the rows of this very query
        found = self._run(ready, {OURS: self.organisation, **values}).all()
        self._keep(key, found, query.tables)
        return found

    def look_ahead(self, several: Together, **values: Any) -> None:
        """Asks queries that seldom find anything whether they do, and remembers of those that do not that they find nothing."""
        found = self.execute(several, **values).one()
        for query, finds in zip(several.queries, found, strict=True):
            if not finds:
                self._keep((query, *map(values.get, query.ready(self._dialect).asks)), (), query.tables)

    def once(self, key: tuple[Any, ...], make: Callable[[], T]) -> T:
        """What `make` makes of what it reads here, made once and remembered as its rows are (`remembered`)."""
        known = self._known.get(key)
        if known is not None:
            self._note(known[1])
            return known[0]  # type: ignore[no-any-return]  # made by the same function
        self._making.append(set())
        before = self._forgotten
        try:
            made = make()
        finally:
            tables = self._making.pop()
            self._note(tables)
        if before == self._forgotten:
            self._keep(key, made, tables)
        return made

    def insert(self, model: type[Owned], **values: Any) -> int:
        """A row; returns its id."""
        table: Table = model.__table__  # type: ignore[attr-defined]
        self._forget(table)
        row = {"organisation_id": self.organisation, **values}
        done = self._run(insertion(table, tuple(row), self._dialect, unless_there=False), row)
        return int(done.one().id if self._dialect.name != "sqlite" else self._cursor.lastrowid or 0)

    def insert_many(self, model: type[Owned], rows: Sequence[Mapping[str, Any]]) -> None:
        """Rows of one shape in one go; a crisis tells thousands in one turn."""
        if not rows:
            return
        table: Table = model.__table__  # type: ignore[attr-defined]
        self._insert_all(table, rows, unless_there=False)

    def insert_new(self, model: type[Owned], **values: Any) -> bool:
        """A row, unless one with the same unique key is there. Whether it was new; no savepoint is needed to find out."""
        table: Table = model.__table__  # type: ignore[attr-defined]
        self._forget(table)
        row = {"organisation_id": self.organisation, **values}
        return self._run(insertion(table, tuple(row), self._dialect, unless_there=True), row).rowcount == 1

    def insert_all_new(self, model: type[Owned], rows: Sequence[Mapping[str, Any]]) -> None:
        """Many rows at once, but for those whose unique key is there."""
        if not rows:
            return
        table: Table = model.__table__  # type: ignore[attr-defined]
        self._insert_all(table, rows, unless_there=True)

    def execute_all(self, statement: Prepared, rows: Sequence[Mapping[str, Any]]) -> None:
        """A prepared change for each of these values at once."""
        if rows and statement.writes is not None:
            self._forget(statement.writes)
            self._run_all(statement.ready(self._dialect), rows, OURS)

    def _insert_all(self, table: Table, rows: Sequence[Mapping[str, Any]], *, unless_there: bool) -> None:
        self._forget(table)
        names = ("organisation_id", *rows[0])
        insert = insertion(table, names, self._dialect, unless_there=unless_there, many=True)
        self._run_all(insert, rows, "organisation_id")

    def _run_all(self, ready: Ready, rows: Sequence[Mapping[str, Any]], ours: str) -> None:
        try:
            ready.run_all(self._cursor, rows, **{ours: self.organisation})
        except self._dialect.loaded_dbapi.Error as error:
            raise told(error, self.connection, self._cursor) from error

    def _run(self, ready: Ready, values: Mapping[str, Any]) -> Found:
        try:
            return ready.run(self._cursor, values)
        except self._dialect.loaded_dbapi.Error as error:
            raise told(error, self.connection, self._cursor) from error

    def _plain(self, sql: str) -> None:
        try:
            self._cursor.execute(sql)
        except self._dialect.loaded_dbapi.Error as error:
            raise told(error, self.connection, self._cursor) from error

    def _note(self, tables: Collection[FromClause]) -> None:
        if self._making:
            self._making[-1].update(tables)

    def _keep(self, key: tuple[Any, ...], found: Any, tables: Collection[FromClause]) -> None:
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        self._known[key] = (found, tables)

    def _forget(self, table: FromClause) -> None:
        """What was read of a table that is now written to."""
        self._forgotten += 1
        for key in [key for key, (_, tables) in self._known.items() if table in tables]:
            del self._known[key]

    def _forget_all(self) -> None:
        self._forgotten += 1
        self._known.clear()

    def _waited(self) -> None:
        """Rows were locked: whoever held them before may have changed what we have read."""
        if self._dialect.name != "sqlite":
            self._forget_all()


def remembered(ask: Callable[Concatenate[Unit, P], T]) -> Callable[Concatenate[Unit, P], T]:
    """A read that a unit does once for the same arguments, until a table that it read from is written to.

    Its arguments are hashable, and nobody changes what it gives.
    """

    @wraps(ask)
    def once(unit: Unit, /, *args: P.args, **named: P.kwargs) -> T:
        return unit.once((ask, args, *named.items()), lambda: ask(unit, *args, **named))

    return once


class Store:
    """The database of one house. `clock` gives the moment a unit is opened at."""

    def __init__(self, url: str, packs: Mapping[str, Pack], clock: Callable[[], datetime], *, workers: int = 8) -> None:
        self.engine = engine(url)
        self.packs = packs
        self.clock = clock
        self.on_say_now: Callable[[], None] = lambda: None
        """Called on the writer's thread after a commit that put something to be said at once."""
        self.on_learned: Callable[[str], None] = lambda organisation: None
        """Called there too, after a commit that changed an organisation's local examples."""
        self._inside = threading.local()
        self._writers: Writers = OneWriter(self.engine) if self.is_sqlite else ManyWriters(self.engine, workers)

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    def run(self, organisation: str, unit: Callable[[Unit], T]) -> Future[T]:
        """One unit on a writer thread; done after COMMIT. A door awaits it with `asyncio.wrap_future`."""
        opened: list[Unit] = []

        def work(connection: Connection) -> T:
            self._inside.unit = True
            try:
                opened.append(Unit(connection, self.packs[organisation], self.clock()))
                return unit(opened[0])
            finally:
                self._inside.unit = False

        def after() -> None:
            if opened[0].to_say_now:
                self.on_say_now()
            if opened[0].learned:
                self.on_learned(organisation)

        return self._writers.submit(work, after)

    def run_now(self, organisation: str, unit: Callable[[Unit], T]) -> T:
        """The same for callers without a loop (the command line, stories, tests); never from inside a unit."""
        if getattr(self._inside, "unit", False):
            raise RuntimeError("a unit inside a unit would wait for itself")
        return self.run(organisation, unit).result()

    def claim(self, query: Callable[[Connection], T]) -> Future[T]:
        """A claim query across organisations; it returns ids and nothing else."""
        return self._writers.submit(query)

    def close(self) -> None:
        self._writers.close()
        self.engine.dispose()


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
    except driver.Error as error:
        raise told(error, connection, driver.cursor()) from error


def remove(url: str) -> None:
    """Throws a SQLite database away, file and write-ahead log."""
    file = make_url(url).database
    for name in (file, f"{file}-wal", f"{file}-shm") if file else ():
        Path(name).unlink(missing_ok=True)


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # The driver must not open transactions itself: a deferred BEGIN gave "database is locked" (performance.md).
    connection.isolation_level = None
    cursor = connection.cursor()
    # secure_delete: what is deleted (a private question) must not be left in the file's free pages.
    pragmas = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000", "secure_delete=ON")
    for pragma in pragmas:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
