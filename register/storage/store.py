"""One unit is one transaction for one organisation: the only way to the database.

SQLite has one writer thread and `BEGIN IMMEDIATE`, so that read-modify-write never loses an update; PostgreSQL has one
connection a worker. Nothing crosses between organisations: every statement goes through `Unit.execute`, which adds the
predicate itself, to every table of every sub-query too, or refuses (`narrowing`); or through `Unit.insert`, which
sets it. The SQLModel classes are the tables; there is no ORM session, since Core is twice as fast here (performance.md) and
loader criteria would not reach it. What a turn says every time is `Prepared`.
The one exception is the claim queries of the outbox and the clock, which use `Store.claim` and return ids only.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from datetime import datetime
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, overload

from sqlalchemy import Select, Table, text
from sqlalchemy.engine import Connection, CursorResult
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlmodel import Field, SQLModel
from sqlmodel._compat import SQLModelConfig

from policy_text.pack import Pack
from register.storage.database import STANDING, engine
from register.storage.memory import REMEMBERED, Memory
from register.storage.narrowing import CrossesOrganisations, Statement, scoped, sources
from register.storage.statements import OURS, Found, Prepared, Ready, Together, insertion, told
from register.storage.writers import ManyWriters, OneWriter, Writers

__all__ = (
    "REMEMBERED", "CrossesOrganisations", "Found", "Owned", "Prepared", "Store", "Together", "Unit", "remembered", "standing",
)  # fmt: skip

T = TypeVar("T")
K = TypeVar("K")
P = ParamSpec("P")


class Owned(SQLModel):
    """A row that belongs to one organisation. Every table is one of these."""

    # Rows never become objects here, so what pydantic would check them with is built only if somebody makes one.
    model_config = SQLModelConfig(defer_build=True)

    organisation_id: str = Field(default="", index=True, max_length=60)


class Unit:
    """One transaction, for one organisation, at one moment. `pack` is what its guideline says."""

    def __init__(self, connection: Connection, pack: Pack, now: datetime) -> None:
        self._connection = connection
        self.pack = pack
        self.organisation = pack.organisation.id
        self.now = now
        self.acting: int | None = None
        """Whose wish is being carried out: what it makes us tell others is said on their behalf."""
        self.operator = ""
        """Who is logged in on the machine, where a command does this and no conversation."""
        self.to_say_now = False
        """Something was put that should be said at once; the postman is woken after the commit."""
        self.learned = False
        """Local examples have changed; whoever reads questions is to read them again after the commit."""
        self._dialect = connection.dialect
        self._cursor: DBAPICursor = connection.connection.cursor()
        self._depth = 0
        self._memory = Memory(connection.info.get(STANDING))
        self._goes_past_us = False

    @property
    def connection(self) -> Connection:
        """For what no statement here can do. It may write to anything, so nothing stands that was read before it is over."""
        self._goes_past_us = True
        self._memory.forget_all()
        return self._connection

    @property
    def is_sqlite(self) -> bool:
        return self._dialect.name == "sqlite"

    def over(self, *, failed: bool) -> None:
        """Nothing more is done in it, and what was done is undone if it has `failed`."""
        if failed:
            self._memory.undone()
        if self._goes_past_us:
            self._memory.forget_all()
        self._memory.over()

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
            self._memory.undone()
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
        if not self.is_sqlite:
            name = f"{self.organisation}:{what}"
            self._connection.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"), {"name": name})
            # Whoever was waited for may have written since we read.
            self._memory.forget_own()

    @overload
    def execute(self, statement: Prepared, **values: Any) -> Found: ...

    @overload
    def execute(self, statement: Statement) -> CursorResult[Any]: ...

    def execute(self, statement: Statement | Prepared, **values: Any) -> CursorResult[Any] | Found:
        """A Core statement, narrowed to this unit's organisation."""
        if isinstance(statement, Prepared):
            if statement.writes is not None:
                self._memory.forget(statement.writes)
            elif statement.locks:
                self._waited()
            self._memory.note(statement.tables)
            values[OURS] = self.organisation
            return self._run(statement.ready(self._dialect), values)
        if not isinstance(statement, Select):
            self._memory.forget(statement.table)
        elif statement._for_update_arg is not None:
            self._waited()
        elif self._memory.making:
            self._memory.note(sources(statement))
        return self._connection.execute(scoped(statement, self.organisation))

    def rows(self, query: Prepared, **values: Any) -> Sequence[Any]:
        """What a prepared query finds. Asked again in the same unit it is remembered, until its tables are written to.

        Lists among the values are given as tuples.
        """
        memory = self._memory
        memory.note(query.tables)
        ready = query.ready(self._dialect)
        values[OURS] = self.organisation
        key = (query, *map(values.get, ready.asks))
        known = memory.known(key, stands=query.stands)
        if known is not None:
            return known[0]  # type: ignore[no-any-return]  # the rows of this very query
        found = self._run(ready, values).all()
        memory.keep(key, found, query.tables, stands=query.stands)
        return found

    def look_ahead(self, several: Together, **values: Any) -> None:
        """Asks queries that seldom find anything whether they do, and remembers of those that do not that they find nothing."""
        found = self.execute(several, **values).one()
        values[OURS] = self.organisation
        for query, finds in zip(several.queries, found, strict=True):
            if not finds:
                key = (query, *map(values.get, query.ready(self._dialect).asks))
                self._memory.keep(key, (), query.tables, stands=query.stands)

    def once(self, key: tuple[Any, ...], make: Callable[[], T], *, stands: bool = False) -> T:
        """What `make` makes of what it reads here, made once and remembered as its rows are (`remembered`, `standing`)."""
        memory = self._memory
        known = memory.known(key, stands=stands)
        if known is not None:
            memory.note(known[1])
            return known[0]  # type: ignore[no-any-return]  # made by the same function
        memory.making.append(set())
        before = memory.forgotten
        try:
            made = make()
        finally:
            tables = memory.making.pop()
            memory.note(tables)
        if before == memory.forgotten:
            memory.keep(key, made, tables, stands=stands)
        return made

    def knows_of(self, ask: Callable[[Unit, K], T], about: K, made: T) -> None:
        """Whoever is making something to be remembered has come by what `ask` (`remembered` too) would make about another."""
        self._memory.keep((getattr(ask, "__wrapped__", ask), (about,)), made, frozenset(self._memory.making[-1]))

    def insert(self, model: type[Owned], **values: Any) -> int:
        """A row; returns its id."""
        table: Table = model.__table__  # type: ignore[attr-defined]
        self._memory.forget(table)
        row = {**values, "organisation_id": self.organisation}
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
        self._memory.forget(table)
        row = {**values, "organisation_id": self.organisation}
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
            self._memory.forget(statement.writes)
            self._run_all(statement.ready(self._dialect), rows, OURS)

    def _insert_all(self, table: Table, rows: Sequence[Mapping[str, Any]], *, unless_there: bool) -> None:
        self._memory.forget(table)
        names = ("organisation_id", *rows[0])
        insert = insertion(table, names, self._dialect, unless_there=unless_there, many=True)
        self._run_all(insert, rows, "organisation_id")

    def _run_all(self, ready: Ready, rows: Sequence[Mapping[str, Any]], ours: str) -> None:
        try:
            ready.run_all(self._cursor, rows, **{ours: self.organisation})
        except self._dialect.loaded_dbapi.Error as error:
            raise told(error, self._connection, self._cursor) from error

    def _run(self, ready: Ready, values: dict[str, Any]) -> Found:
        try:
            return ready.run(self._cursor, values)
        except self._dialect.loaded_dbapi.Error as error:
            raise told(error, self._connection, self._cursor) from error

    def _plain(self, sql: str) -> None:
        try:
            self._cursor.execute(sql)
        except self._dialect.loaded_dbapi.Error as error:
            raise told(error, self._connection, self._cursor) from error

    def _waited(self) -> None:
        """Rows were locked: whoever held them before may have changed what we have read."""
        if not self.is_sqlite:
            self._memory.forget_own()


def remembered(ask: Callable[Concatenate[Unit, P], T]) -> Callable[Concatenate[Unit, P], T]:
    """A read that a unit does once for the same arguments, until a table that it read from is written to.

    Its arguments are hashable, and nobody changes what it gives.
    """

    @wraps(ask)
    def once(unit: Unit, /, *args: P.args, **named: P.kwargs) -> T:
        return unit.once((ask, args, *named.items()), lambda: ask(unit, *args, **named))

    return once


def standing(ask: Callable[Concatenate[Unit, P], T]) -> Callable[Concatenate[Unit, P], T]:
    """The same from unit to unit (`memory`): for what nearly every turn asks, made of what it is given and reads alone."""

    @wraps(ask)
    def once(unit: Unit, /, *args: P.args, **named: P.kwargs) -> T:
        key = (ask, unit.organisation, args, *named.items())
        return unit.once(key, lambda: ask(unit, *args, **named), stands=True)

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
                one = Unit(connection, self.packs[organisation], self.clock())
                opened.append(one)
                try:
                    made = unit(one)
                except BaseException:
                    one.over(failed=True)
                    raise
                one.over(failed=False)
                return made
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
