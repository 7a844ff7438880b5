"""Statements narrowed to one organisation, in every table that they read from or write to, or refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, TypeAlias

from sqlalchemy import BindParameter, Column, ColumnElement, Delete, Insert, Select, Table, TextClause, Update
from sqlalchemy.sql import visitors
from sqlalchemy.sql.selectable import Alias, FromClause, Join, SelectBase, SelectState

Statement: TypeAlias = "Select[Any] | Update | Delete | Insert"


class CrossesOrganisations(RuntimeError):
    """A statement or a row reached outside the organisation that the unit was opened for: a fault of ours."""


def scoped(statement: Statement, organisation: str | BindParameter[str]) -> Statement:
    """The statement with `organisation_id = …` for every table in it, those of its sub-queries too."""
    if list(_within(statement)):
        statement = _narrowed_within(statement, organisation)
    if isinstance(statement, Insert):
        if statement.select is not None:
            raise CrossesOrganisations("what is read into a table cannot be narrowed; read it first")
        return statement.values(organisation_id=organisation)
    if isinstance(statement, (Update, Delete)):
        return statement.where(_belongs(statement.table, organisation))
    for table in _froms(statement):
        statement = statement.where(_belongs(table, organisation))
    return statement


def sources(statement: Statement) -> Sequence[FromClause]:
    """The tables that a statement reads from, or the one that it writes to; those of its sub-queries too."""
    own = _froms(statement) if isinstance(statement, Select) else [statement.table]
    return [*own, *(table for one in _within(statement) for table in sources(one))]


def _narrowed_within(statement: Statement, organisation: str | BindParameter[str]) -> Statement:
    def narrowed(element: Any, **_: Any) -> Any:
        return scoped(element, organisation) if isinstance(element, Select) and element is not statement else None

    made: Any = visitors.replacement_traverse(statement, {}, narrowed)
    return made  # type: ignore[no-any-return]  # a copy of the same kind


def _within(statement: Statement) -> Iterator[Select[Any]]:
    """The sub-queries right inside a statement. What cannot be narrowed is refused: one in words, a union, a second table
    that is written from."""
    ahead = list(statement.get_children())
    while ahead:
        one = ahead.pop()
        if isinstance(one, Select):
            yield one
        elif isinstance(one, SelectBase) or (isinstance(one, TextClause) and "select" in one.text.casefold()):
            raise CrossesOrganisations(f"cannot narrow {type(one).__name__}; use plain selects")
        elif isinstance(one, Column):
            if not isinstance(statement, Select) and one.table is not statement.table:
                raise CrossesOrganisations(f"{one} is not of the table written to; read it in a sub-query")
        elif not isinstance(one, (BindParameter, Table)):
            ahead += one.get_children()


def _froms(statement: Select[Any]) -> Sequence[FromClause]:
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
