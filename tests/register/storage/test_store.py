"""Nothing crosses between organisations, and what fails leaves nothing behind."""

from __future__ import annotations

import contextlib

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel

from register.people import people
from register.people.people import Person
from register.storage import schema
from register.storage.store import Owned, Unit
from tests.builders import a_person, a_store

PERSON = SQLModel.metadata.tables["person"]


@pytest.fixture
def store(tmp_path):
    made = a_store(tmp_path)
    yield made
    made.close()


def test_every_table_belongs_to_an_organisation_and_is_keyed_by_it():
    assert schema.TABLES
    for table in SQLModel.metadata.tables.values():
        assert "organisation_id" in table.c, table.name
        keyed = [{c.name for c in key.columns} for key in table.constraints if hasattr(key, "columns")]
        assert {"organisation_id", "id"} in keyed, table.name


def test_a_person_of_another_organisation_is_nobody_whatever_id_is_given(store):
    own = a_person(store, "Eva Ek")
    other = a_person(store, "Nils Ny", org="gullspang")

    assert store.run_now("sater", lambda unit: people.views(unit, (own.id, other.id)).keys()) == {own.id}


def test_a_reference_to_another_organisations_row_is_refused_by_the_database(store):
    other = a_person(store, "Nils Ny", org="gullspang")

    with pytest.raises(Exception, match="FOREIGN KEY"):
        store.run_now("sater", lambda unit: unit.insert(people.RoleHeld, person_id=other.id, role="steward"))


def test_what_fails_inside_a_savepoint_undoes_only_itself(store):
    def unit(unit: Unit) -> None:
        people.add(unit, name="Kvar", email="kvar@sater.se")
        with contextlib.suppress(ZeroDivisionError), unit.savepoint():
            people.add(unit, name="Borta", email="borta@sater.se")
            raise ZeroDivisionError

    store.run_now("sater", unit)

    rows = store.run_now("sater", lambda unit: [r.name for r in unit.execute(select(PERSON.c.name))])
    assert rows == ["Kvar"]


def test_a_unit_that_fails_leaves_nothing_behind(store):
    def unit(unit: Unit) -> None:
        people.add(unit, name="Borta", email="borta@sater.se")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.run_now("sater", unit)

    assert store.run_now("sater", lambda unit: unit.execute(select(PERSON)).all()) == []


def test_every_table_model_is_owned():
    models = [m.class_ for m in Person._sa_registry.mappers]

    assert models
    assert all(issubclass(model, Owned) for model in models)


def test_a_unit_inside_a_unit_is_refused_rather_than_waited_for_for_ever(store):
    with pytest.raises(RuntimeError, match="inside a unit"):
        store.run_now("sater", lambda unit: store.run_now("sater", lambda inner: None))
