"""What SQLite's planner is told of our tables, so that it never goes through all of one municipality's rows for a few.

Without statistics it takes `organisation_id = …` for a find among many, ten rows or so, while one database holds the rows of a
municipality or two. Of the indices that begin with the organisation it then takes any, and a minute's tick read every
obligation there was. ANALYZE would tell it better, but of a new house it would say that every table is empty, and nobody runs
it again. So the statistics are written by hand: the organisation narrows nothing, each further column as SQLite itself assumes,
and of a column that may be empty half the rows are. PostgreSQL keeps its own.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy.engine import Connection

MANY = 1_000_000
"""Rows of every table, as far as the planner is to know; all of them the municipality's own."""

FURTHER = (10, 9, 8, 7, 6)
"""Rows that SQLite expects where two columns, three and so on are given, when it has not been told."""

_INDICES = """
    SELECT held.name AS holder, listed.name AS entry, listed."unique", led.name AS first,
        led."notnull" = 0 AND NOT listed.partial AS may_be_empty,
        (SELECT count(*) FROM pragma_index_info(listed.name)) AS columns
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
    driver("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)", [row for row in found if row[2]])
    driver("ANALYZE sqlite_schema")


def _statistics(index: Any) -> str:
    """The rows of the table, and how many remain when the first column is given, the first two, and so on."""
    if index.first != "organisation_id":
        return f"{MANY} {MANY // 2}" if index.may_be_empty and index.columns == 1 else ""
    further = list(FURTHER[: index.columns - 1])
    if index.unique and further:
        further[-1] = 1
    return " ".join(str(number) for number in (MANY, MANY, *further))
