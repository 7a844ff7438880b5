"""What a unit has made of what it read, and what it knows to be empty: never older than any of the rows it speaks of."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

import pytest
from sqlalchemy import bindparam, select

from register.people import people
from register.people.people import Person, PersonView, RoleHeld
from register.storage.store import Prepared, Together, Unit, remembered
from tests.builders import a_store

PERSON = Person.__table__  # type: ignore[attr-defined]
ROLE = RoleHeld.__table__  # type: ignore[attr-defined]
ROLES = Prepared(select(ROLE.c.role).where(ROLE.c.person_id == bindparam("person")).order_by(ROLE.c.id))


@pytest.fixture
def store(tmp_path):
    one = a_store(tmp_path)
    yield one
    one.close()


def test_what_is_asked_again_is_the_very_same(store):
    def unit(unit: Unit) -> bool:
        anna = people.add(unit, name="Anna", email="anna@sater.se")
        return people.view(unit, anna) is people.view(unit, anna)

    assert store.run_now("sater", unit)


@pytest.mark.parametrize("write", ["the person", "a role", "the name of a department"])
def test_a_person_is_seen_anew_once_any_table_that_tells_of_them_is_written_to(store, write):
    def unit(unit: Unit) -> tuple[PersonView, PersonView]:
        schools = people.department_named(unit, "Skolan")
        anna = people.add(unit, name="Anna", email="anna@sater.se", department_id=schools)
        before = people.view(unit, anna)
        match write:
            case "the person":
                people.speaks(unit, anna, "en")
            case "a role":
                unit.insert(RoleHeld, person_id=anna, role="registrator", department_id=None)
            case "the name of a department":
                unit.insert(people.Department, name="Biblioteken")
        return before, people.view(unit, anna)

    before, after = store.run_now("sater", unit)

    assert (before.language, before.holds("registrator"), before.department) == ("", False, "Skolan")
    told = {"the person": ("en", False, "Skolan"), "a role": ("", True, "Skolan")}
    assert (after.language, after.holds("registrator"), after.department) == told.get(write, ("", False, "Skolan"))
    assert after is not before


@remembered
def _named_with_role(unit: Unit, name: str) -> Mapping[str, list[str]]:
    """Reads by another that is remembered, and plainly besides."""
    found = unit.execute(select(PERSON.c.id).where(PERSON.c.name == name)).all()
    return {name: [role for row in found for role in _roles(unit, row.id)]}


@remembered
def _roles(unit: Unit, person: int) -> list[str]:
    return [row.role for row in unit.rows(ROLES, person=person)]


@pytest.mark.parametrize("write", ["what it read itself", "what was read for it"])
def test_it_is_made_again_however_far_away_the_table_was_read(store, write):
    def unit(unit: Unit) -> list[Mapping[str, list[str]]]:
        anna = people.add(unit, name="Anna", email="anna@sater.se")
        unit.insert(RoleHeld, person_id=anna, role="registrator", department_id=None)
        _roles(unit, anna)  # known before the other is made of it
        before = _named_with_role(unit, "Anna")
        if write == "what it read itself":
            people.add(unit, name="Anna", email="anna.b@sater.se")
        else:
            unit.insert(RoleHeld, person_id=anna, role="dataskyddsombud", department_id=None)
        return [before, _named_with_role(unit, "Anna")]

    before, after = store.run_now("sater", unit)

    assert before == {"Anna": ["registrator"]}
    assert after is not before
    assert after == {"Anna": ["registrator", "dataskyddsombud"] if write == "what was read for it" else ["registrator"]}


def test_what_was_made_inside_an_undone_savepoint_is_forgotten(store):
    def unit(unit: Unit) -> list[str]:
        anna = people.add(unit, name="Anna", email="anna@sater.se")
        told = [people.view(unit, anna).language]
        with suppress(ZeroDivisionError), unit.savepoint():
            told.append(people.speaks(unit, anna, "en").language)
            raise ZeroDivisionError
        return [*told, people.view(unit, anna).language]

    assert store.run_now("sater", unit) == ["", "en", ""]


def test_what_writes_to_what_it_read_is_not_remembered(store):
    @remembered
    def one_more(unit: Unit) -> int:
        before = len(unit.execute(select(PERSON.c.id)).all())
        people.add(unit, name="Anna", email=f"anna.{before}@sater.se")
        return before

    assert store.run_now("sater", lambda unit: [one_more(unit), one_more(unit)]) == [0, 1]


def test_what_is_only_remembered_does_not_outlive_its_unit(store):
    anna = store.run_now("sater", lambda unit: people.add(unit, name="Anna", email="anna@sater.se"))
    first, second = (store.run_now("sater", lambda unit: _roles(unit, anna)) for _ in range(2))

    assert first == second
    assert first is not second


@remembered
def _number(unit: Unit, name: str) -> list[int]:
    asked_for.append(name)
    return [row.id for row in unit.execute(select(PERSON.c.id).where(PERSON.c.name == name))]


@remembered
def _numbers(unit: Unit) -> Mapping[str, list[int]]:
    found = {row.name: [row.id] for row in unit.execute(select(PERSON.c.id, PERSON.c.name))}
    for name, ids in found.items():
        unit.knows_of(_number, name, ids)
    return found


asked_for: list[str] = []
"""Whom `_number` has been asked for, and did not know."""


def test_what_another_read_came_by_is_not_read_again_until_it_is_written_to(store):
    def unit(unit: Unit) -> list[list[int]]:
        people.add(unit, name="Anna", email="anna@sater.se")
        _numbers(unit)
        before = _number(unit, "Anna")
        people.add(unit, name="Anna", email="anna.b@sater.se")
        return [before, _number(unit, "Anna")]

    asked_for.clear()

    assert store.run_now("sater", unit) == [[1], [1, 2]]
    assert asked_for == ["Anna"]


def test_a_failed_read_is_tried_again(store):
    @remembered
    def fails_at_first(unit: Unit) -> str:
        tried.append(True)
        if len(tried) == 1:
            raise LookupError
        return "found"

    def unit(unit: Unit) -> str:
        with suppress(LookupError):
            fails_at_first(unit)
        return fails_at_first(unit)

    tried: list[bool] = []

    assert store.run_now("sater", unit) == "found"


NAMED = Prepared(select(PERSON.c.email).where(PERSON.c.name == bindparam("name")).order_by(PERSON.c.id))
HOLDING = Prepared(select(ROLE.c.person_id).where(ROLE.c.role == bindparam("role")))
SELDOM = Together(NAMED, HOLDING)


def asked(unit: Unit, name: str) -> list[str]:
    return [row.email for row in unit.rows(NAMED, name=name)]


def test_what_was_looked_ahead_for_in_vain_is_not_asked_for(store):
    def unit(unit: Unit) -> tuple[list[str], list[str]]:
        people.add(unit, name="Anna", email="anna@sater.se")
        told: list[str] = []
        unit.look_ahead(SELDOM, name="Maria", role="registrator")
        unit._cursor.connection.set_trace_callback(told.append)
        found = asked(unit, "Maria")
        unit._cursor.connection.set_trace_callback(None)
        return found, told

    assert store.run_now("sater", unit) == ([], [])


def test_what_is_there_and_what_is_asked_otherwise_is_found(store):
    def unit(unit: Unit) -> list[list[str]]:
        people.add(unit, name="Anna", email="anna@sater.se")
        people.add(unit, name="Maria", email="maria@sater.se")
        unit.look_ahead(SELDOM, name="Anna", role="registrator")
        there = asked(unit, "Anna")
        unit.look_ahead(SELDOM, name="Nobody", role="registrator")
        return [there, asked(unit, "Maria"), asked(unit, "Nobody")]

    assert store.run_now("sater", unit) == [["anna@sater.se"], ["maria@sater.se"], []]


def test_what_was_not_there_is_found_once_it_is(store):
    def unit(unit: Unit) -> list[list[str]]:
        unit.look_ahead(SELDOM, name="Anna", role="registrator")
        before = asked(unit, "Anna")
        people.add(unit, name="Anna", email="anna@sater.se")
        return [before, asked(unit, "Anna")]

    assert store.run_now("sater", unit) == [[], ["anna@sater.se"]]


def test_looking_ahead_sees_nothing_of_another_organisation(store):
    def unit(unit: Unit) -> bool:
        return bool(unit.execute(SELDOM, name="Anna", role="registrator").one().finds_0)

    store.run_now("gullspang", lambda unit: people.add(unit, name="Anna", email="anna@gullspang.se"))

    assert store.run_now("sater", unit) is False
    assert store.run_now("gullspang", unit) is True
