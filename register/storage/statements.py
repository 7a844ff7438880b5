"""Statements made ready once, so that asking again costs little more than the answer.

A turn runs some twenty statements. Building one anew takes ten times as long as SQLite takes to answer it, and so does
all that SQLAlchemy does around a statement it already knows. So those of the hot path are compiled once, and their values
and rows go straight through the driver; types and SQL remain SQLAlchemy's.
"""

from __future__ import annotations

import json
from collections import namedtuple
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    JSON,
    Delete,
    Dialect,
    Insert,
    Select,
    Table,
    Update,
    bindparam,
    select,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Connection
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError, MultipleResultsFound, NoResultFound
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.selectable import Alias, FromClause
from sqlalchemy.types import TypeEngine

from register.storage.narrowing import Statement, scoped, sources

OURS = "our_organisation"
"""The value that narrows a prepared statement; the unit gives it."""

EVENED = 64
"""Lists shorter than this are filled up to a power of two with their last value, longer ones to a multiple of it, so that
there are few forms of each."""


class Found:
    """What a prepared statement gave: rows with their columns by name, or how many were changed."""

    __slots__ = ("_rows", "rowcount")

    def __init__(self, rows: Sequence[Any], rowcount: int) -> None:
        self._rows = rows
        self.rowcount = rowcount

    def all(self) -> Sequence[Any]:
        return self._rows

    def first(self) -> Any | None:
        return self._rows[0] if self._rows else None

    def one(self) -> Any:
        if not self._rows:
            raise NoResultFound("one row was promised, and none is there")
        if len(self._rows) > 1:
            raise MultipleResultsFound("one row was promised, and several are there")
        return self._rows[0]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._rows)


class Prepared:
    """A statement of the hot path, built and narrowed once; its values come with each call, as `bindparam`s.

    `by` names the index that finds it. SQLite keeps no statistics here, so of two that begin with the organisation it takes
    any, and may go through ten thousand drafts for the few that fit. What `stands` is remembered from unit to unit
    (`memory`): what nearly every turn asks in the same words, of tables that are written to seldom.
    """

    def __init__(self, statement: Select[Any] | Update | Delete, *, by: str = "", stands: bool = False) -> None:
        self.statement = scoped(statement, bindparam(OURS))
        self.tables = frozenset(_named(source) for source in sources(statement))
        self.stands = stands
        self.writes = None if isinstance(statement, Select) else statement.table
        self.locks = isinstance(statement, Select) and statement._for_update_arg is not None
        self._by = by
        self._ready: dict[str, Ready] = {}

    def ready(self, dialect: Dialect) -> Ready:
        made = self._ready.get(dialect.name)
        if made is None:
            made = self._ready[dialect.name] = Ready(self.statement, dialect, by=self._by)
        return made


class Together(Prepared):
    """Queries that seldom find anything, as one that tells of each whether it would. A name in several is one value in all."""

    def __init__(self, *queries: Prepared) -> None:
        finds = (query.statement.order_by(None).exists() for query in queries if isinstance(query.statement, Select))
        asked: Any = select(*(one.label(f"finds_{place}") for place, one in enumerate(finds)))
        super().__init__(asked)
        self.tables = frozenset().union(*(query.tables for query in queries))
        self.queries = queries


class Claim:
    """A claim query across organisations, which gives ids and moments only; made ready once, as `Prepared` is."""

    def __init__(self, statement: Select[Any], *, by: str = "") -> None:
        self._statement, self._by = statement, by
        self._ready: dict[str, Ready] = {}

    def on(self, connection: Connection, **values: Any) -> Found:
        dialect = connection.dialect
        made = self._ready.get(dialect.name)
        if made is None:
            made = self._ready[dialect.name] = Ready(self._statement, dialect, by=self._by)
        cursor = connection.connection.cursor()
        try:
            return made.run(cursor, values)
        except dialect.loaded_dbapi.Error as error:
            raise told(error, connection, cursor) from error


def told(error: Any, connection: Connection, cursor: DBAPICursor) -> Any:
    """The driver's error as SQLAlchemy tells it, without the values: people's words are among them."""
    dialect = connection.dialect
    lost = dialect.is_disconnect(error, connection.connection, cursor)
    if lost:
        connection.invalidate(error)
    return DBAPIError.instance(
        None, None, error, dialect.loaded_dbapi.Error, hide_parameters=True, connection_invalidated=lost,
        dialect=dialect,
    )  # fmt: skip


_insertions: dict[tuple[Table, tuple[str, ...], bool, bool, str], Ready] = {}


def insertion(
    table: Table, names: tuple[str, ...], dialect: Dialect, *, unless_there: bool, many: bool = False
) -> Ready:
    """An insert of these columns; `unless_there`: nothing is done where a unique key is taken. PostgreSQL gives the id of
    one row, of `many` nothing."""
    key = (table, names, unless_there, many, dialect.name)
    made = _insertions.get(key)
    if made is None:
        insert: Insert
        if unless_there:
            insert = unless_taken(table, dialect)
        else:
            insert = table.insert().inline()
            insert = insert if dialect.name == "sqlite" or many else insert.returning(table.c.id)
        made = _insertions[key] = Ready(insert, dialect, names)
    return made


def unless_taken(table: Table, dialect: Dialect) -> Insert:
    """An insert that does nothing where a unique key is taken."""
    if dialect.name == "sqlite":
        return sqlite.insert(table).inline().on_conflict_do_nothing()
    from sqlalchemy.dialects import postgresql  # noqa: PLC0415  two MiB, of no use to who runs on SQLite

    return postgresql.insert(table).inline().on_conflict_do_nothing()


class Ready:
    """A statement as one kind of database reads it: its SQL, how values go in, and how rows come out."""

    def __init__(
        self, statement: Statement, dialect: Dialect, columns: Sequence[str] | None = None, *, by: str = ""
    ) -> None:
        compiled = statement.compile(dialect=dialect, column_keys=columns)
        if not isinstance(compiled, SQLCompiler):
            raise TypeError(f"no statement: {type(statement).__name__}")
        self._compiled = compiled
        self._by = f" INDEXED BY {by} \nWHERE" if by and dialect.name == "sqlite" else ""
        into = {name: _into(bind.type, dialect) for bind, name in compiled.bind_names.items()}
        asked = {name for bind, name in compiled.bind_names.items() if bind.required}
        lists = {compiled.bind_names[bind] for bind in compiled.post_compile_params}
        self._asked = frozenset(asked)
        self.asks = tuple(sorted(asked))
        """What it wants to be given."""
        self._into = tuple((name, put) for name, put in into.items() if put is not None and name in asked - lists)
        standing = {**compiled.params, **_by_default(compiled)}
        self._standing = {name: _put(into[name], value) for name, value in standing.items() if name not in asked}
        self._lists = tuple((name, into[name]) for name in sorted(asked & lists))
        self._forms: dict[tuple[int, ...], _Form] = {}
        self._row: Callable[[Sequence[Any]], Any] | None = None
        self._out: tuple[tuple[int, Callable[[Any], Any]], ...] = ()
        selected = statement.selected_columns if isinstance(statement, Select) else statement.exported_columns
        if names := [column.name for column in selected]:
            row: Any = namedtuple("Row", names)  # type: ignore[misc]  # the columns are known only now
            self._row = partial(tuple.__new__, row)  # what _make does, without a call of Python's own
            out = (_out(column.type, dialect) for column in selected)
            self._out = tuple((place, shape) for place, shape in enumerate(out) if shape is not None)

    def run(self, cursor: DBAPICursor, values: dict[str, Any]) -> Found:
        """The values are the statement's own from here on."""
        if values.keys() != self._asked:
            raise TypeError(f"asked for {sorted(self._asked)}, given {sorted(values)}")
        if self._standing:
            values |= self._standing
        for name, put in self._into:
            values[name] = put(values[name])
        cursor.execute(*self._formed(values))
        if self._row is None:
            return Found((), cursor.rowcount)
        return Found(self._shaped(cursor.fetchall()), cursor.rowcount)

    def run_all(self, cursor: DBAPICursor, rows: Sequence[Mapping[str, Any]], **shared: Any) -> None:
        """The same for each of these rows at once, with what they share; no list is among their values."""
        if self._lists:
            raise TypeError("a list has no place in a row")
        put = dict(self._into)
        known = {**self._standing, **{name: _put(put.get(name), value) for name, value in shared.items()}}
        varies = self._asked - shared.keys()
        form = self._forms.setdefault((), _Form(self._compiled, dict.fromkeys((*known, *varies)), self._by))
        changed = tuple((name, process) for name, process in self._into if name in varies)
        bound = []
        for row in rows:
            if row.keys() != varies:
                raise TypeError(f"asked for {sorted(varies)}, given {sorted(row)}")
            values = {**known, **row}
            for name, process in changed:
                values[name] = process(values[name])
            bound.append(form.order(values))
        cursor.executemany(form.sql, bound)

    def _formed(self, bound: dict[str, Any]) -> tuple[str, Any]:
        """The SQL for lists of these lengths, and the values in its order."""
        sizes: tuple[int, ...] = ()
        for name, put in self._lists:
            bound[name] = listed = _evened([put(one) for one in bound[name]] if put else bound[name])
            sizes += (len(listed),)
        form = self._forms.get(sizes)
        if form is None:
            form = self._forms[sizes] = _Form(self._compiled, bound, self._by)
        for name, parts in form.lists:
            bound.update(zip(parts, bound.pop(name), strict=True))
        return form.sql, form.order(bound)

    def _shaped(self, rows: Sequence[Any]) -> Sequence[Any]:
        assert self._row is not None
        if not self._out:
            return [self._row(row) for row in rows]
        shaped = []
        for row in rows:
            values = list(row)
            for place, shape in self._out:
                values[place] = shape(values[place])
            shaped.append(self._row(values))
        return shaped


class _Form:
    """The SQL for lists of certain lengths; each place in a list is a parameter of its own."""

    def __init__(self, compiled: SQLCompiler, bound: Mapping[str, Any], by: str) -> None:
        expanded = compiled.construct_expanded_state(bound, escape_names=False)
        self.sql = expanded.statement.replace(" \nWHERE", by, 1) if by else expanded.statement
        self.lists = tuple((name, tuple(parts)) for name, parts in expanded.parameter_expansion.items())
        self.order: Callable[[Mapping[str, Any]], Any] = dict
        if expanded.positiontup is not None:
            self.order = _in_order(expanded.positiontup)


def _in_order(names: Sequence[str]) -> Callable[[Mapping[str, Any]], Any]:
    if len(names) == 1:
        return lambda bound: (bound[names[0]],)
    return itemgetter(*names) if names else lambda bound: ()


def _evened(values: Sequence[Any]) -> Sequence[Any]:
    count = len(values)
    if count <= 2:
        return values
    places = 1 << (count - 1).bit_length() if count < EVENED else -(-count // EVENED) * EVENED
    return [*values, *[values[-1]] * (places - count)]


def _by_default(compiled: SQLCompiler) -> Mapping[str, Any]:
    """What a column gets when an insert does not name it: the default of its field, or what its factory makes."""
    given = {}
    for column in compiled.insert_prefetch:
        default: Any = column.default
        if not (default.is_scalar or default.is_callable):
            raise TypeError(f"{column}: a default that the database works out is not known here")
        given[column.key] = default.arg if default.is_scalar else default.arg(None)
    return given


def _into(type: TypeEngine[Any], dialect: Dialect) -> Callable[[Any], Any] | None:
    if isinstance(type, JSON) and dialect.name == "sqlite":
        return _encode
    return type.dialect_impl(dialect).bind_processor(dialect)


def _out(type: TypeEngine[Any], dialect: Dialect) -> Callable[[Any], Any] | None:
    if isinstance(type, JSON) and dialect.name == "sqlite":
        return _parsed
    return type.dialect_impl(dialect).result_processor(dialect, None)


def _parsed(value: Any) -> Any:
    """What stands alone as a number is a number to SQLite, whatever it was written as."""
    return _decode(value)[0] if isinstance(value, str) else value


_encode, _decode = json.JSONEncoder().encode, json.JSONDecoder().raw_decode
"""What SQLAlchemy comes to by three calls more; most rows of a round have something of it."""


def _put(process: Callable[[Any], Any] | None, value: Any) -> Any:
    if process is None:
        return value
    return [process(one) for one in value] if isinstance(value, (list, tuple)) else process(value)


def _named(source: FromClause) -> FromClause:
    """The table, by whatever other name it is read."""
    return source.element if isinstance(source, Alias) else source
