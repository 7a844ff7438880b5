"""One unit is one transaction for one organisation: the only way to the database.

SQLite has one writer thread and `BEGIN IMMEDIATE`, so that read-modify-write never loses an update; PostgreSQL has one
connection a worker. Nothing crosses between organisations: every statement goes through `Unit.execute`, which adds the
predicate itself, or `Unit.insert`, which sets it. The SQLModel classes are the tables; there is no ORM session, since Core is
twice as fast here (performance.md) and loader criteria would not reach it.
The one exception is the claim queries of the outbox and the clock, which use `Store.claim` and return ids only.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Delete,
    Insert,
    Row,
    Select,
    Table,
    Update,
    bindparam,
    create_engine,
    event,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection, CursorResult, Engine, NestedTransaction, make_url
from sqlalchemy.sql.selectable import Alias, FromClause, Join, SelectState
from sqlmodel import Field, SQLModel

from policy_text.pack import Pack

T = TypeVar("T")
Statement: TypeAlias = "Select[Any] | Update | Delete | Insert"


REMEMBERED = 64
"""Reads that a unit remembers: a turn makes twenty, a sweep over everybody has no use for them."""


class Owned(SQLModel):
    """A row that belongs to one organisation. Every table is one of these."""

    organisation_id: str = Field(default="", index=True, max_length=60)


class CrossesOrganisations(RuntimeError):
    """A statement or a row reached outside the organisation that the unit was opened for: a fault of ours."""


class Prepared:
    """A statement of the hot path, built and narrowed once; its values come with each call, as `bindparam`s.

    Building a statement anew takes twice as long as running it, and a turn runs twenty.
    """

    def __init__(self, statement: Select[Any] | Update | Delete) -> None:
        self.statement = scoped(statement, bindparam("our_organisation"))
        self.tables = frozenset(_sources(statement))


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
        self._known: dict[tuple[Any, ...], tuple[NestedTransaction | None, Sequence[Row[Any]]]] = {}

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """What fails inside undoes only itself."""
        with self.connection.begin_nested():
            yield

    def alone_with(self, what: str) -> None:
        """Waits for others who are busy with `what` in this organisation, until this unit is over.

        SQLite has one writer and needs nothing; PostgreSQL gets a transaction's advisory lock.
        """
        if self.connection.dialect.name == "postgresql":
            name = f"{self.organisation}:{what}"
            self.connection.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"), {"name": name})
            # Whoever was waited for may have written since we read.
            self._known.clear()

    def execute(self, statement: Statement | Prepared, **values: Any) -> CursorResult[Any]:
        """A Core statement, narrowed to this unit's organisation."""
        if isinstance(statement, Prepared):
            self._forget(statement.statement)
            return self.connection.execute(statement.statement, {"our_organisation": self.organisation, **values})
        self._forget(statement)
        return self.connection.execute(scoped(statement, self.organisation))

    def rows(self, query: Prepared, **values: Any) -> Sequence[Row[Any]]:
        """What a prepared query finds. Asked again in the same unit it is remembered, until its tables are written to.

        Lists among the values are given as tuples.
        """
        within = self.connection.get_nested_transaction()
        key = (query, *values.values())
        known = self._known.get(key)
        # What was read inside a savepoint may have been undone with it.
        if known is not None and known[0] in (None, within):
            return known[1]
        found = self.connection.execute(query.statement, {"our_organisation": self.organisation, **values}).all()
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        self._known[key] = (within, found)
        return found

    def insert(self, model: type[Owned], **values: Any) -> int:
        """A row through Core; returns its id."""
        table: Table = model.__table__  # type: ignore[attr-defined]
        insert = table.insert()
        self._forget(insert)
        # Given apart from the statement, the values cost a third of what they cost inside it.
        done = self.connection.execute(insert, {"organisation_id": self.organisation, **values})
        key = done.inserted_primary_key
        return int(key[0]) if key else 0

    def insert_many(self, model: type[Owned], rows: Sequence[Mapping[str, Any]]) -> None:
        """Rows of one shape in one go; a crisis tells thousands in one turn."""
        if not rows:
            return
        table: Table = model.__table__  # type: ignore[attr-defined]
        insert = table.insert()
        self._forget(insert)
        self.connection.execute(insert, [{"organisation_id": self.organisation, **row} for row in rows])

    def insert_new(self, model: type[Owned], **values: Any) -> bool:
        """A row, unless one with the same unique key is there. Whether it was new; no savepoint is needed to find out."""
        table: Table = model.__table__  # type: ignore[attr-defined]
        kind = sqlite if self.connection.dialect.name == "sqlite" else postgresql
        insert = kind.insert(table).inline().on_conflict_do_nothing()
        self._forget(insert)
        row = {"organisation_id": self.organisation, **values}
        return self.connection.execute(insert, row, execution_options={"preserve_rowcount": True}).rowcount == 1

    def insert_all_new(self, model: type[Owned], rows: Sequence[Mapping[str, Any]]) -> None:
        """Many rows at once, but for those whose unique key is there."""
        if not rows:
            return
        table: Table = model.__table__  # type: ignore[attr-defined]
        kind = sqlite if self.connection.dialect.name == "sqlite" else postgresql
        insert = kind.insert(table).inline().on_conflict_do_nothing()
        self._forget(insert)
        self.connection.execute(insert, [{"organisation_id": self.organisation, **row} for row in rows])

    def execute_all(self, statement: Prepared, rows: Sequence[Mapping[str, Any]]) -> None:
        """A prepared change for each of these values at once."""
        if rows:
            self._forget(statement.statement)
            self.connection.execute(
                statement.statement, [{"our_organisation": self.organisation, **row} for row in rows]
            )

    def _forget(self, statement: Statement) -> None:
        """What was read of a table that is now written to. One that locks rows waits for others, and may then see theirs."""
        if not isinstance(statement, Select):
            for key in [key for key in self._known if statement.table in key[0].tables]:
                del self._known[key]
        elif statement._for_update_arg is not None and self.connection.dialect.name != "sqlite":
            self._known.clear()


def scoped(statement: Statement, organisation: str | BindParameter[str]) -> Statement:
    """The statement with `organisation_id = …` for every table in it."""
    if isinstance(statement, Insert):
        return statement.values(organisation_id=organisation)
    if isinstance(statement, (Update, Delete)):
        return statement.where(_belongs(statement.table, organisation))
    for table in _sources(statement):
        statement = statement.where(_belongs(table, organisation))
    return statement


def _sources(statement: Select[Any] | Update | Delete) -> Sequence[FromClause]:
    """The tables that a statement reads from, or the one that it writes to."""
    if isinstance(statement, (Update, Delete)):
        return [statement.table]
    # What get_final_froms() is made of; that one compiles the whole statement first, which took half of every turn.
    froms = SelectState(statement, None).froms  # type: ignore[arg-type]  # no compiler is needed for this
    return [table for source in froms for table in _tables(source)]


def _tables(source: FromClause) -> Sequence[FromClause]:
    if isinstance(source, Join):
        if source.isouter or source.full:
            raise CrossesOrganisations("an outer join cannot be narrowed safely; read in two steps")
        return [*_tables(source.left), *_tables(source.right)]
    if isinstance(source, (Table, Alias)):
        return [source]
    raise CrossesOrganisations(f"cannot narrow {type(source).__name__}; use plain tables")


@lru_cache(maxsize=1024)
def _belongs(source: FromClause, organisation: str | BindParameter[str]) -> ColumnElement[bool]:
    column = source.c.get("organisation_id")
    if column is None:
        raise CrossesOrganisations(f"{source} has no organisation_id")
    return column == organisation


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
        self._pool = ThreadPoolExecutor(max_workers=1 if self.is_sqlite else workers, thread_name_prefix="store")

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    def run(self, organisation: str, unit: Callable[[Unit], T]) -> Future[T]:
        """One unit on a writer thread; done after COMMIT. A door awaits it with `asyncio.wrap_future`."""
        return self._pool.submit(self._transact, organisation, unit)

    def run_now(self, organisation: str, unit: Callable[[Unit], T]) -> T:
        """The same for callers without a loop (the command line, stories, tests); never from inside a unit."""
        if getattr(self._inside, "unit", False):
            raise RuntimeError("a unit inside a unit would wait for itself")
        return self.run(organisation, unit).result()

    def claim(self, query: Callable[[Connection], T]) -> Future[T]:
        """A claim query across organisations; it returns ids and nothing else."""
        return self._pool.submit(self._claim, query)

    def _claim(self, query: Callable[[Connection], T]) -> T:
        with self.engine.begin() as connection:
            return query(connection)

    def _transact(self, organisation: str, work: Callable[[Unit], T]) -> T:
        self._inside.unit = True
        try:
            with self.engine.begin() as connection:
                unit = Unit(connection, self.packs[organisation], self.clock())
                result = work(unit)
        finally:
            self._inside.unit = False
        if unit.to_say_now:
            self.on_say_now()
        if unit.learned:
            self.on_learned(organisation)
        return result

    def close(self) -> None:
        self._pool.shutdown(wait=True)
        self.engine.dispose()


def engine(url: str) -> Engine:
    """An engine with the habits this house needs (SQLite: WAL, foreign keys, `BEGIN IMMEDIATE`)."""
    made = create_engine(url)
    if made.dialect.name == "sqlite":
        if made.url.database:
            Path(made.url.database).parent.mkdir(parents=True, exist_ok=True)
        event.listen(made, "connect", _prepare_sqlite)
        event.listen(made, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return made


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
