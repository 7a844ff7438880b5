"""Prepared statements and what a unit remembers: quicker, and never another answer than the plain way."""

from __future__ import annotations

from contextlib import suppress

import pytest
from sqlalchemy import bindparam, select
from sqlalchemy import update as sql_update
from sqlalchemy.exc import IntegrityError, NoResultFound

from register import journal
from register.applications import applications
from register.people import people
from register.people.people import Person
from register.storage import inbox
from register.storage.store import REMEMBERED, Prepared, Store, Unit
from tests.builders import MONDAY, Clock, a_store, all_packs
from tests.postgres import a_database

PERSON = Person.__table__  # type: ignore[attr-defined]
NAMED = Prepared(select(PERSON.c.email).where(PERSON.c.name == bindparam("name")))
RENAME = Prepared(sql_update(PERSON).where(PERSON.c.name == bindparam("old")).values(name=bindparam("new")))


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request, tmp_path):
    if request.param == "sqlite":
        one = a_store(tmp_path)
        yield one
        one.close()
        return
    with a_database() as url:
        one = Store(url, all_packs(), Clock())
        Person.metadata.create_all(one.engine)
        yield one
        one.close()


AMONG = Prepared(select(PERSON.c.name).where(PERSON.c.id.in_(bindparam("ids", expanding=True))).order_by(PERSON.c.id))


def emails(unit: Unit, name: str = "Anna") -> list[str]:
    return [row.email for row in unit.rows(NAMED, name=name)]


def test_a_prepared_statement_stays_in_its_organisation(store):
    store.run_now("sater", lambda unit: people.add(unit, name="Anna", email="anna@sater.se"))
    store.run_now("gullspang", lambda unit: people.add(unit, name="Anna", email="anna@gullspang.se"))

    assert store.run_now("sater", emails) == ["anna@sater.se"]
    assert store.run_now("gullspang", emails) == ["anna@gullspang.se"]
    assert store.run_now("sater", lambda unit: unit.execute(RENAME, old="Anna", new="Anja").rowcount) == 1
    assert store.run_now("gullspang", emails) == ["anna@gullspang.se"]


@pytest.mark.parametrize("write", ["insert", "insert_many", "insert_new", "plain", "prepared"])
def test_what_a_unit_has_read_is_read_again_once_its_table_is_written_to(store, write):
    def unit(unit: Unit) -> list[list[str]]:
        people.add(unit, name="Anna", email="anna@sater.se")
        before = emails(unit)
        values = {"name": "Anna", "name_key": "anna", "email": "anna.b@sater.se"}
        match write:
            case "insert":
                unit.insert(Person, **values)
            case "insert_many":
                unit.insert_many(Person, [values])
            case "insert_new":
                unit.insert_new(Person, **values)
            case "plain":
                unit.execute(sql_update(PERSON).values(email="anna.b@sater.se"))
            case "prepared":
                unit.execute(RENAME, old="Anna", new="Anja")
        return [before, sorted(emails(unit))]

    before, after = store.run_now("sater", unit)

    assert before == ["anna@sater.se"]
    both = ["anna.b@sater.se", "anna@sater.se"]
    replaced = {"plain": ["anna.b@sater.se"], "prepared": []}
    assert after == replaced.get(write, both)


def test_what_was_read_inside_an_undone_savepoint_is_forgotten(store):
    def unit(unit: Unit) -> list[list[str]]:
        before, inside = emails(unit), list[str]()
        with suppress(ZeroDivisionError), unit.savepoint():
            people.add(unit, name="Anna", email="anna@sater.se")
            inside = emails(unit)
            raise ZeroDivisionError
        return [before, inside, emails(unit)]

    assert store.run_now("sater", unit) == [[], ["anna@sater.se"], []]


def test_a_row_whose_key_is_taken_is_not_new(store):
    def claim(unit: Unit) -> bool:
        return unit.insert_new(inbox.Delivery, key="one", at=MONDAY, reply="")

    assert [store.run_now("sater", claim), store.run_now("sater", claim)] == [True, False]
    assert store.run_now("gullspang", claim) is True


def test_a_unit_does_not_remember_without_end(store):
    def unit(unit: Unit) -> int:
        for n in range(3 * REMEMBERED):
            emails(unit, f"Nr {n}")
        return len(unit._memory)

    assert store.run_now("sater", unit) <= REMEMBERED


@pytest.mark.parametrize("count", [0, 1, 2, 3, 5, 63, 64, 65, 200])
def test_a_list_of_any_length_finds_just_its_own(store, count):
    def unit(unit: Unit) -> tuple[list[str], list[str]]:
        ids = [people.add(unit, name=f"Nr {n}", email=f"nr{n}@sater.se") for n in range(count + 1)]
        return [f"Nr {n}" for n in range(count)], [row.name for row in unit.rows(AMONG, ids=tuple(ids[:count]))]

    expected, found = store.run_now("sater", unit)

    assert found == expected


def test_what_goes_in_comes_out_as_it_was_whichever_way_it_is_read(store):
    def unit(unit: Unit) -> list[object]:
        person = people.add(unit, name="Anna", email="anna@sater.se")
        journal.write(unit, "tried", "person", person, person, answers=["å", {"ja": True}], none=None)
        id = applications.start(unit, person, {"medium": "Facebook"}).id
        applications.write_answers(unit, id, {"unit": "Biblioteket"}, person)
        table = applications.Application.__table__  # type: ignore[attr-defined]
        plain = unit.execute(select(table).where(table.c.id == id)).one()
        prepared = unit.rows(applications._BY_ID, ids=(id,))[0]
        return [
            plain._asdict() == prepared._asdict(),
            prepared.answers,
            prepared.changed_at,
            journal.of(unit, "person", person)[0].details,
        ]

    same, answers, changed_at, details = store.run_now("sater", unit)

    assert same
    assert answers == {"medium": "Facebook", "unit": "Biblioteket"}
    assert changed_at == MONDAY
    assert details == {"answers": ["å", {"ja": True}], "none": None}


def test_a_broken_promise_of_the_database_is_told_as_ever_and_without_anybodys_words(store):
    def unit(unit: Unit) -> str:
        people.add(unit, name="Anna", email="anna@sater.se")
        with pytest.raises(IntegrityError) as told, unit.savepoint():
            people.add(unit, name="Hemlig Person", email="anna@sater.se")
        return str(told.value)

    told = store.run_now("sater", unit)

    assert "Hemlig" not in told


def test_a_value_that_is_missing_or_not_asked_for_is_refused(store):
    for values in ({}, {"name": "Anna", "other": 1}):
        with pytest.raises(TypeError, match="asked for"):
            store.run_now("sater", lambda unit, values=values: unit.rows(NAMED, **values))


def test_one_row_that_was_promised_and_is_not_there_is_told(store):
    with pytest.raises(NoResultFound):
        store.run_now("sater", lambda unit: unit.execute(NAMED, name="Ingen").one())


def test_many_rows_at_once_are_all_of_one_shape(store):
    rows = [{"name": "Anna", "name_key": "anna", "email": "anna@sater.se"}, {"name": "Bo", "name_key": "bo"}]

    with pytest.raises(TypeError, match="given"):
        store.run_now("sater", lambda unit: unit.insert_many(Person, rows))


def test_many_rows_at_once_belong_to_the_units_organisation_and_take_no_place_twice(store):
    rows = [{"name": name, "name_key": name, "email": f"{name}@sater.se"} for name in ("anna", "bo", "anna")]
    store.run_now("sater", lambda unit: unit.insert_all_new(Person, rows))

    found = store.run_now("sater", lambda unit: unit.execute(select(PERSON.c.email).order_by(PERSON.c.email)).all())
    elsewhere = store.run_now("gullspang", lambda unit: unit.execute(select(PERSON.c.email)).all())

    assert [row.email for row in found] == ["anna@sater.se", "bo@sater.se"]
    assert elsewhere == []


def test_a_long_list_and_a_short_one_are_asked_for_in_the_same_way(store):
    def unit(unit: Unit) -> tuple[int, int]:
        for n in range(100):
            people.add(unit, name=f"Person {n}", email=f"person{n}@sater.se")
        ids = [row.id for row in unit.execute(select(PERSON.c.id))]
        return len(unit.execute(AMONG, ids=ids[:70]).all()), len(unit.execute(AMONG, ids=ids).all())

    assert store.run_now("sater", unit) == (70, 100)
