"""What is remembered from unit to unit: asked for once, and never older than the database, whoever has written to it."""

from __future__ import annotations

import threading
from contextlib import suppress

import pytest
from sqlalchemy import bindparam, select
from sqlalchemy import update as sql_update
from sqlalchemy.exc import IntegrityError

from register.errors import NotFound
from register.people import people
from register.people.people import Person, RoleHeld
from register.storage.memory import FEW, MOST_STANDING
from register.storage.store import Prepared, Store, Unit
from tests.builders import Clock, a_store, all_packs
from tests.postgres import a_database

PERSON = Person.__table__  # type: ignore[attr-defined]
NAMED = Prepared(select(PERSON.c.email).where(PERSON.c.name == bindparam("name")).order_by(PERSON.c.id), stands=True)
AMONG = Prepared(select(PERSON.c.id).where(PERSON.c.id.in_(bindparam("ids", expanding=True))), stands=True)


@pytest.fixture
def store(tmp_path):
    made = a_store(tmp_path)
    yield made
    made.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def processes(request, tmp_path):
    """Two processes on one database."""
    if request.param == "sqlite":
        both = [a_store(tmp_path), a_store(tmp_path)]
        yield both
        for one in both:
            one.close()
        return
    with a_database() as url:
        both = [Store(url, all_packs(), Clock()) for _ in range(2)]
        Person.metadata.create_all(both[0].engine)
        yield both
        for one in both:
            one.close()


def add(store: Store, name: str = "Anna", organisation: str = "sater") -> int:
    def unit(unit: Unit) -> int:
        return people.add(unit, name=name, email=f"{name.lower()}@{unit.pack.organisation.email_domains[0]}")

    return store.run_now(organisation, unit)


def give(store: Store, person: int, role: str = "registrator") -> None:
    store.run_now("sater", lambda unit: people.give(unit, person, role))


def is_registrar(store: Store, person: int) -> bool:
    return store.run_now("sater", lambda unit: people.view(unit, person).holds("registrator"))


def emails(store: Store, name: str = "Anna", organisation: str = "sater") -> list[str]:
    return store.run_now(organisation, lambda unit: [row.email for row in unit.rows(NAMED, name=name)])


def asked(store: Store, look: object) -> list[str]:
    """What SQLite is asked while somebody looks."""
    told: list[str] = []

    def unit(unit: Unit) -> None:
        driver = unit._cursor.connection
        driver.set_trace_callback(told.append)
        look(unit)  # type: ignore[operator]
        driver.set_trace_callback(None)

    store.run_now("sater", unit)
    return told


def test_what_stands_is_asked_for_once(store):
    anna = add(store)
    emails(store)
    is_registrar(store, anna)

    assert asked(store, lambda unit: (unit.rows(NAMED, name="Anna"), people.view(unit, anna))) == []


def test_a_right_that_another_process_gives_or_takes_is_seen_at_once(processes):
    ours, theirs = processes
    anna = add(ours)
    seen = [is_registrar(ours, anna)]

    give(theirs, anna)
    seen.append(is_registrar(ours, anna))
    theirs.run_now("sater", lambda unit: people.take(unit, anna, "registrator"))
    seen.append(is_registrar(ours, anna))

    assert seen == [False, True, False]


@pytest.mark.parametrize("write", ["a unit", "a claim", "past the unit"])
def test_it_is_asked_for_anew_once_anybody_here_has_written(store, write):
    add(store)
    rename = sql_update(PERSON).values(email="anja@sater.se")
    emails(store)

    match write:
        case "a unit":
            store.run_now("sater", lambda unit: people.change(unit, 1, email="anja@sater.se"))
        case "a claim":
            store.claim(lambda connection: connection.execute(rename)).result()
        case "past the unit":
            store.run_now("sater", lambda unit: unit.connection.execute(rename))

    assert emails(store) == ["anja@sater.se"]


@pytest.mark.parametrize("together", [False, True])
def test_what_a_unit_that_failed_had_written_is_not_remembered(store, together):
    def fails(unit: Unit) -> None:
        people.add(unit, name="Anna", email="anna@sater.se")
        unit.rows(NAMED, name="Anna")
        raise ZeroDivisionError

    go_on = threading.Event()
    if together:
        # Those who wait for the writer share a transaction, each in a savepoint.
        store.run("sater", lambda unit: go_on.wait(10))
    waiting = [store.run("sater", work) for work in (fails, lambda unit: list(unit.rows(NAMED, name="Anna")))]
    go_on.set()

    with pytest.raises(ZeroDivisionError):
        waiting[0].result(10)
    assert waiting[1].result(10) == []
    assert emails(store) == []


def test_what_was_read_in_a_transaction_that_could_not_be_kept_is_not_remembered(store):
    def refers_to_nobody(unit: Unit) -> None:
        # Looked at only when everything is committed.
        unit._plain("PRAGMA defer_foreign_keys = ON")
        people.add(unit, name="Anna", email="anna@sater.se")
        unit.insert(RoleHeld, person_id=99, role="steward")
        unit.rows(NAMED, name="Anna")

    with pytest.raises(IntegrityError):
        store.run_now("sater", refers_to_nobody)

    assert emails(store) == []


def test_an_undone_savepoint_takes_with_it_what_was_read_inside(store):
    def unit(unit: Unit) -> None:
        with suppress(ZeroDivisionError), unit.savepoint():
            people.add(unit, name="Anna", email="anna@sater.se")
            unit.rows(NAMED, name="Anna")
            raise ZeroDivisionError

    store.run_now("sater", unit)

    assert emails(store) == []


def test_nobody_is_told_what_was_read_for_another_organisation(store):
    add(store)
    add(store, organisation="gullspang")

    assert [emails(store), emails(store, organisation="gullspang")] == [["anna@sater.se"], ["anna@gullspang.se"]]
    assert store.run_now("sater", lambda unit: people.view(unit, 1).email) == "anna@sater.se"
    with pytest.raises(NotFound):
        store.run_now("gullspang", lambda unit: people.view(unit, 1))


def test_on_postgresql_nothing_outlives_its_unit():
    with a_database() as url:
        store = Store(url, all_packs(), Clock())
        Person.metadata.create_all(store.engine)
        anna = add(store)
        first, second = (store.run_now("sater", lambda unit: people.view(unit, anna)) for _ in range(2))
        store.close()

    assert first == second
    assert first is not second


def test_it_does_not_grow_without_end(store):
    add(store)
    for n in range(MOST_STANDING + 10):
        emails(store, f"Nr {n}")
    standing = store.run_now("sater", lambda unit: len(unit._memory._standing.known))

    assert standing == 10


def test_a_sweep_over_many_leaves_no_trace(store):
    add(store)
    ids = tuple(range(1, FEW + 2))

    assert len(asked(store, lambda unit: unit.rows(AMONG, ids=ids))) == 1
    assert len(asked(store, lambda unit: unit.rows(AMONG, ids=ids))) == 1
