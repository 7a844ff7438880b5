"""What SQLite's planner is told of our tables, so that it never goes through all of one municipality's rows for a few.

Without statistics it takes `organisation_id = …` for a find among many, ten rows or so, while one database holds the rows of a
municipality or two. Of the indices that begin with the organisation it then takes any, and a minute's tick read every
obligation there was. ANALYZE would tell it better, but of a new house it would say that every table is empty, and nobody runs
it again. So the statistics are written by hand: the organisation narrows nothing, a column of few values little, each other as
SQLite itself assumes; and of a column that may be empty half the rows are. PostgreSQL keeps its own.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy.engine import Connection

MANY = 1_000_000
"""Rows of every table, as far as the planner is to know; all of them the municipality's own."""

UNDER_WAY = 100_000
"""Rows of a partial index: what is open or waits, a tenth of what there ever was."""

FURTHER = (10, 9, 8, 7, 6)
"""Rows that SQLite expects where two columns, three and so on are given, when it has not been told."""

FEW = frozenset({"duty", "kind", "medium", "platform", "status", "why"})
"""Columns of twenty values or so: what is found by one of them is found among a twentieth of the rows."""

_INDICES = """
    SELECT held.name AS holder, listed.name AS entry, listed."unique", listed.partial, led."notnull" = 0 AS may_be_empty,
        (SELECT group_concat(name) FROM pragma_index_info(listed.name)) AS columns
    FROM sqlite_schema AS held JOIN pragma_index_list(held.name) AS listed JOIN pragma_table_info(held.name) AS led
    WHERE held.type = 'table' AND led.cid = (SELECT cid FROM pragma_index_info(listed.name) WHERE seqno = 0)
"""
"""Each index with the table that holds it and the column that leads it."""


def knows(connection: Connection) -> bool:
    """Whether it has been told, by us or by ANALYZE."""
    table = "SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_stat1'"
    return connection.dialect.name != "sqlite" or bool(connection.exec_driver_sql(table).scalar())


def tell(connection: Connection) -> None:
    """Writes the statistics anew, and has them read by this connection; the others read them when they are opened."""
    if connection.dialect.name != "sqlite":
        return
    driver = connection.exec_driver_sql
    driver("ANALYZE sqlite_schema")
    driver("DELETE FROM sqlite_stat1")
    found = [(row.holder, row.entry, _statistics(row)) for row in driver(_INDICES)]
    driver("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)", found)
    driver("ANALYZE sqlite_schema")


def _statistics(index: Any) -> str:
    """The rows of the table, and how many remain when the first column is given, the first two, and so on."""
    first, *more = str(index.columns).split(",")
    rows = UNDER_WAY if index.partial else MANY
    narrowed = FURTHER[0]
    if first == "organisation_id":
        narrowed = rows
    elif index.may_be_empty and not index.partial:
        narrowed = rows // 2
    left = [rows // 20 if name in FEW and place == 0 else FURTHER[place] for place, name in enumerate(more)]
    found = [narrowed, *left]
    if index.unique:
        found[-1] = 1
    return " ".join(str(number) for number in (rows, *found))
