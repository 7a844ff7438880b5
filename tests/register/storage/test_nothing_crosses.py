"""Nothing crosses between organisations: a row of each in every table, and every way to reach the other's that there is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import (
    JSON,
    Boolean,
    Date,
    DateTime,
    Integer,
    Table,
    bindparam,
    delete,
    exists,
    func,
    select,
    text,
    union,
)
from sqlalchemy import update as sql_update
from sqlmodel import SQLModel

from register.people.people import Person
from register.storage import schema
from register.storage.store import CrossesOrganisations, Prepared, Store, Unit
from tests.builders import MONDAY
from tests.on_both import BOTH, a_store_on

OWN, OTHER = "gullspang", "sater"
TABLES = list(SQLModel.metadata.sorted_tables)
PERSON, ROLE = SQLModel.metadata.tables["person"], SQLModel.metadata.tables["role_held"]


@pytest.fixture(params=BOTH, scope="module")
def store(request, tmp_path_factory):
    """One for all that is tried here: nothing of it stays."""
    with a_store_on(request.param, tmp_path_factory.mktemp("both")) as made:
        fill(made)
        yield made


def fill(store: Store) -> None:
    """A row in every table for each of the two, with the same words in both; the ids are the other's first, then ours."""
    with store.engine.begin() as connection:
        for organisation in (OTHER, OWN):
            ids: dict[str, int] = {}
            for table in TABLES:
                row = {c.name: a_value(c) for c in table.c if c.name != "id" and not c.nullable}
                for key in table.foreign_key_constraints:
                    row |= {one.parent.name: ids[one.column.table.name] for one in key.elements if needs(one)}
                made = connection.execute(table.insert().values({**row, "organisation_id": organisation}))
                ids[table.name] = int(made.inserted_primary_key[0])  # type: ignore[index]  # every table has one


def needs(one: Any) -> bool:
    return not one.parent.nullable and one.parent.name != "organisation_id"


def a_value(column: Any) -> Any:
    kinds: tuple[tuple[Any, Any], ...] = (
        (Boolean, False),
        (Integer, 7),
        (JSON, {}),
        (Date, date(2026, 3, 2)),
        (DateTime, MONDAY),
    )
    kind = getattr(column.type, "impl", column.type)
    return next((value for of, value in kinds if isinstance(kind, of)), "x")


def rows(store: Store, organisation: str) -> dict[str, list[Any]]:
    """What the tables hold of one of them, asked past the unit."""
    with store.engine.connect() as connection:
        return {t.name: list(connection.execute(t.select().where(t.c.organisation_id == organisation))) for t in TABLES}


class NeverMindError(Exception):
    """What a unit did is to be undone."""


def tried(store: Store, work: Callable[[Unit], Any]) -> Any:
    """What some work in our unit comes to; nothing of it stays, nor was the other's touched while it stood."""
    came_to = []

    def unit(unit: Unit) -> None:
        came_to.append(work(unit))
        others = unit.connection.execute(PERSON.select().where(PERSON.c.organisation_id == OTHER)).all()
        came_to.append([row.title for row in others])
        raise NeverMindError

    with pytest.raises(NeverMindError):
        store.run_now(OWN, unit)
    assert came_to[1] == ["x"]
    return came_to[0]


def in_each(store: Store, ask: Callable[[Unit, Table], Any]) -> dict[str, Any]:
    """What `ask` comes to in our unit, by table."""
    found: dict[str, Any] = tried(store, lambda unit: {table.name: ask(unit, table) for table in TABLES})
    return found


EVERY = [table.name for table in TABLES]


def test_there_is_a_row_of_both_in_every_table(store):
    assert len(EVERY) > len(schema.TABLES)
    assert {name: len(found) for name, found in rows(store, OWN).items()} == dict.fromkeys(EVERY, 1)
    assert {name: len(found) for name, found in rows(store, OTHER).items()} == dict.fromkeys(EVERY, 1)


@pytest.mark.parametrize("made", [lambda it: it, Prepared], ids=["plain", "prepared"])
def test_only_ones_own_is_read_whichever_table_is_asked(store, made):
    def whole(unit: Unit, table: Table) -> tuple[str, ...]:
        return tuple(row.organisation_id for row in unit.execute(made(select(table))))

    def counted_inside(unit: Unit, table: Table) -> int:
        return int(
            unit.execute(made(select(select(func.count(table.c.id)).scalar_subquery().label("rows")))).one().rows
        )

    def where_there_is_one(unit: Unit, table: Table) -> tuple[Any, ...]:
        others = select(table.c.id).where(table.c.id == 1)
        return tuple(unit.execute(made(select(PERSON.c.id).where(PERSON.c.id.in_(others) | others.exists()))).all())

    def deep_inside(unit: Unit, table: Table) -> tuple[Any, ...]:
        others = exists().where(table.c.organisation_id == PERSON.c.organisation_id, table.c.id == 1)
        roles = select(ROLE.c.person_id).where(others)
        return tuple(unit.execute(made(select(PERSON.c.id).where(PERSON.c.id.in_(roles)))).all())

    assert in_each(store, whole) == dict.fromkeys(EVERY, (OWN,))
    assert in_each(store, counted_inside) == dict.fromkeys(EVERY, 1)
    assert in_each(store, where_there_is_one) == dict.fromkeys(EVERY, ())
    assert in_each(store, deep_inside) == dict.fromkeys(EVERY, ())


@pytest.mark.parametrize("made", [lambda it: it, Prepared], ids=["plain", "prepared"])
def test_only_ones_own_is_changed_and_deleted_whichever_table_it_is_in(store, made):
    def change(unit: Unit, table: Table) -> Any:
        return unit.execute(made(sql_update(table).values(organisation_id=table.c.organisation_id))).rowcount

    def change_where_there_is_another(unit: Unit, table: Table) -> Any:
        others = select(table.c.id).where(table.c.id == 1).exists()
        return unit.execute(made(sql_update(PERSON).where(others).values(title="hämtat"))).rowcount

    def fetch(unit: Unit, table: Table) -> Any:
        inside = select(func.min(table.c.id)).scalar_subquery()
        unit.execute(made(sql_update(PERSON).values(phone=inside)))
        return unit.execute(select(PERSON.c.phone)).one().phone

    def drop(unit: Unit) -> dict[str, tuple[int, int]]:
        dropped = {table.name: unit.execute(made(delete(table))).rowcount for table in reversed(TABLES)}
        left = {t.name: len(unit.connection.execute(t.select()).all()) for t in TABLES}
        return {name: (dropped[name], left[name]) for name in EVERY}

    own = {name: str(found[0].id) for name, found in rows(store, OWN).items()}
    assert in_each(store, change) == dict.fromkeys(EVERY, 1)
    assert in_each(store, change_where_there_is_another) == dict.fromkeys(EVERY, 0)
    assert in_each(store, fetch) == own
    assert tried(store, drop) == dict.fromkeys(EVERY, (1, 1))


def test_a_row_is_put_in_ones_own_whatever_it_says(store):
    def put(unit: Unit) -> set[str]:
        unit.insert(Person, name="Nils Ny", email="nils", organisation_id=OTHER)
        written = {c.name: a_value(c) for c in PERSON.c if c.name != "id" and not c.nullable}
        unit.execute(PERSON.insert().values(**{**written, "email": "anna", "organisation_id": OTHER}))
        return {row.email for row in unit.execute(select(PERSON))}

    assert tried(store, put) == {"x", "nils", "anna"}


NOT_NARROWED = {
    "an outer join": select(PERSON.c.id).select_from(PERSON.outerjoin(ROLE, PERSON.c.id == ROLE.c.person_id)),
    "a query to read from": select(select(PERSON.c.id).subquery()),
    "a union": select(PERSON.c.id).where(PERSON.c.id.in_(union(select(ROLE.c.id), select(PERSON.c.id)))),
    "a sub-query in words": select(PERSON.c.id).where(text("id IN (SELECT id FROM role_held)")),
    "a second table to change from": sql_update(PERSON).where(PERSON.c.id == ROLE.c.person_id).values(title="x"),
    "a second table to delete from": delete(PERSON).where(PERSON.c.id == ROLE.c.person_id),
    "an outer join inside": select(PERSON.c.id).where(
        PERSON.c.id.in_(select(PERSON.c.id).select_from(PERSON.outerjoin(ROLE, PERSON.c.id == ROLE.c.person_id)))
    ),
    "what is read into another table": PERSON.insert().from_select(["name"], select(PERSON.c.name)),
}


@pytest.mark.parametrize("what", NOT_NARROWED)
def test_what_cannot_be_narrowed_is_refused_rather_than_run(store, what):
    with pytest.raises(CrossesOrganisations):
        store.run_now(OWN, lambda unit: unit.execute(NOT_NARROWED[what]))


def test_what_was_read_with_a_sub_query_is_asked_again_when_its_table_has_been_written_to(store):
    with_role = Prepared(select(PERSON.c.id).where(select(ROLE.c.id).where(ROLE.c.role == bindparam("role")).exists()))

    def unit(unit: Unit) -> list[int]:
        before = len(unit.rows(with_role, role="x"))
        unit.execute(delete(ROLE))
        return [before, len(unit.rows(with_role, role="x"))]

    assert tried(store, unit) == [1, 0]
