"""Two who answer in the same second, on PostgreSQL, where nobody else keeps them apart."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel

from register import requests
from register.applications import casework
from register.people import people
from register.storage import schema
from register.storage.store import Store
from register.wishes import SettleStep
from tests.builders import Clock, a_person, a_sent_application, all_packs, perform, steps_of
from tests.postgres import a_database

PERSON = SQLModel.metadata.tables["person"]


@pytest.fixture
def postgres():
    with a_database() as url:
        store = Store(url, all_packs(), Clock())
        schema.make(store.engine)
        yield store
        store.close()


def at_once(store, *work):
    """Units that all stand inside their transaction before any of them goes on."""
    ready = threading.Barrier(len(work))

    def one(do):
        def unit_of(unit):
            unit.execute(select(PERSON.c.id))
            ready.wait(timeout=10)
            return do(unit)

        return store.run("sater", unit_of)

    with ThreadPoolExecutor(len(work)) as pool:
        futures = list(pool.map(one, work))
        return [future.exception() or future.result() for future in futures]


def test_two_administrators_who_accept_in_the_same_second_do_not_wait_for_each_other(postgres):
    sara, kalle, lisa = (a_person(postgres, name) for name in ("Sara Lind", "Kalle Karlsson", "Lisa Berg"))
    eva = a_person(postgres, "Eva Strand", "sektorchef", department="Sektor kultur")
    case = a_sent_application(postgres, sara, kalle, lisa, chief=eva)
    steps = postgres.run_now("sater", lambda unit: [s for s in casework.of(unit, case) if s.open])

    def accept(step):
        wish = SettleStep(step=step.id, outcome="accept")
        return lambda unit: requests.perform(unit, wish, people.view(unit, step.person_id))

    assert not [out for out in at_once(postgres, *(accept(s) for s in steps)) if isinstance(out, Exception)]
    assert steps_of(postgres, case.id)["assign"].open


def test_of_two_who_press_in_the_same_second_one_wins(postgres):
    sara, kalle = a_person(postgres, "Sara Lind"), a_person(postgres, "Kalle Karlsson")
    eva = a_person(postgres, "Eva Strand", "sektorchef", department="Sektor kultur")
    first, second = (a_person(postgres, name, "kommunikationschef") for name in ("Karin Ek", "Lena Ek"))
    case = a_sent_application(postgres, sara, kalle, chief=eva)
    perform(postgres, SettleStep(step=steps_of(postgres, case.id)["accept"].id, outcome="accept"), kalle)
    perform(postgres, SettleStep(step=steps_of(postgres, case.id)["assign"].id, outcome="assign"), eva)
    row = steps_of(postgres, case.id)["prepare"].id

    def recommend(who):
        wish = SettleStep(step=row, outcome="recommend")
        return lambda unit: requests.perform(unit, wish, people.view(unit, who.id))

    outcomes = at_once(postgres, recommend(first), recommend(second))

    assert sorted(type(out).__name__ for out in outcomes) == ["AlreadySettled", "Receipt"]
