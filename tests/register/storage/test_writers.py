"""Those who wait for SQLite's one writer share a commit, and notice nothing of each other."""

from __future__ import annotations

import threading
from contextlib import contextmanager

import pytest
from sqlalchemy import event, select
from sqlalchemy.exc import IntegrityError

from register.people import people
from register.people.people import Person, RoleHeld
from register.storage.writers import Lost
from tests.builders import a_store

PERSON = Person.__table__  # type: ignore[attr-defined]


@pytest.fixture
def store(tmp_path):
    made = a_store(tmp_path)
    yield made
    made.close()


@contextmanager
def busy(store):
    """The writer is held up, so that all who come meanwhile wait together; leaving lets it go on."""
    go_on = threading.Event()
    store.run("sater", lambda unit: go_on.wait(10))
    try:
        yield
    finally:
        go_on.set()


def add(name):
    return lambda unit: people.add(unit, name=name, email=f"{name}@sater.se")


def names(store):
    return store.run_now("sater", lambda unit: sorted(r.name for r in unit.execute(select(PERSON.c.name))))


def test_those_who_wait_share_a_commit(store):
    commits: list[object] = []
    event.listen(store.engine, "commit", commits.append)

    with busy(store):
        waiting = [store.run("sater", add(name)) for name in ("anna", "bo", "cia")]
    ids = [one.result(10) for one in waiting]

    assert ids == [1, 2, 3]
    assert names(store) == ["anna", "bo", "cia"]
    assert len(commits) <= 3  # who held up the writer, those who waited, and whoever asked for their names


def test_one_that_fails_undoes_only_itself_and_is_told_alone(store):
    def fails(unit):
        add("borta")(unit)
        raise ZeroDivisionError

    with busy(store):
        before, wrong, after = (store.run("sater", work) for work in (add("anna"), fails, add("bo")))

    with pytest.raises(ZeroDivisionError):
        wrong.result(10)
    assert [before.result(10), after.result(10)] == [1, 2]
    assert names(store) == ["anna", "bo"]


def test_organisations_that_share_a_commit_see_only_their_own(store):
    def seen(unit):
        add("ny")(unit)
        return [row.organisation_id for row in unit.execute(select(PERSON))]

    with busy(store):
        waiting = [store.run(organisation, seen) for organisation in ("sater", "gullspang", "sater")]

    assert [one.result(10) for one in waiting[:2]] == [["sater"], ["gullspang"]]
    with pytest.raises(IntegrityError):
        waiting[2].result(10)


def test_nobody_is_answered_when_their_commit_fails(store):
    said = []
    store.on_say_now = lambda: said.append("now")

    def say(unit):
        unit.to_say_now = True
        return add("anna")(unit)

    def refers_to_nobody(unit):
        # Looked at only when everything is committed.
        unit.connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        unit.insert(RoleHeld, person_id=99, role="steward")

    with busy(store):
        waiting = [store.run("sater", work) for work in (say, refers_to_nobody)]

    for one in waiting:
        with pytest.raises(IntegrityError):
            one.result(10)
    assert names(store) == []
    assert said == []


def test_nobody_is_answered_when_the_transaction_is_lost_on_the_way(store):
    def loses_it(unit):
        # As SQLite does by itself when the disk is full.
        unit.connection.exec_driver_sql("ROLLBACK")
        raise ZeroDivisionError

    with busy(store):
        waiting = [store.run("sater", work) for work in (add("anna"), loses_it, add("bo"))]

    for one in waiting:
        with pytest.raises(Lost):
            one.result(10)
    assert names(store) == []
    assert store.run_now("sater", add("cia"))


def test_who_waits_for_something_said_is_woken_once_it_is_committed(store):
    seen = []
    store.on_say_now = lambda: seen.append(list(_committed(store)))

    def say(unit):
        unit.to_say_now = True
        return add("anna")(unit)

    store.run_now("sater", say)

    assert seen == [["anna"]]


def test_work_that_came_in_before_the_store_closed_is_carried_out(store):
    with busy(store):
        last = store.run("sater", add("anna"))
    store.close()

    assert last.result(0) == 1
    with pytest.raises(RuntimeError):
        store.run("sater", add("bo"))


def _committed(store):
    """Read on a connection of its own, which sees only what is committed."""
    with store.engine.connect() as connection:
        driver = connection.connection.driver_connection
        return [name for (name,) in driver.execute("SELECT name FROM person")]
