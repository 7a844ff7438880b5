"""Gallring, what is held about a person and the website's list on PostgreSQL, where several work at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from register import journal
from register.channels import public_changes, website
from register.people import people, person_data
from register.storage import schema
from register.storage.store import Store
from register.wishes import SendQuestion
from scheduler import ticks
from tests.builders import Chat, Clock, a_channel, a_draft, a_person, a_sent_application, all_packs, perform
from tests.postgres import a_database


@pytest.fixture
def store():
    with a_database() as url:
        made = Store(url, all_packs(), Clock(), workers=4)
        schema.make(made.engine)
        yield made
        made.close()


def test_two_that_look_at_the_list_at_once_note_a_change_once(store):
    a_channel(store, "Biblioteket", address="www.facebook.com/bib")

    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(store.run_now, "sater", website.follow) for _ in range(4)]:
            done.result()

    rows = store.run_now("sater", lambda unit: public_changes.latest(unit, 9))
    assert [str(row.kind) for row in rows] == ["new"]


def test_what_is_too_old_is_deleted_once_by_two_processes(store):
    eva = a_person(store, "Eva Ek")
    Chat(store, eva).say("hej")
    store.clock.later(days=40)

    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(ticks.sweep, store) for _ in range(2)]:
            done.result()

    rows = store.run_now("sater", lambda unit: journal.of(unit, "gallring", 0))
    assert sorted(row.details["kind"] for row in rows) == ["inbox"]


def test_what_is_held_about_somebody_is_found_and_erased(store):
    sara, kalle = a_person(store, "Sara Lind"), a_person(store, "Kalle Öst", email="kalle.öst@sater.se")
    chief = a_person(store, "Eva Strand", "sektorchef", "kommunikationschef", department="KS")
    a_sent_application(store, sara, kalle, chief=chief)
    a_draft(store, sara, {"administrators": [{"name": "Kalle", "email": kalle.email}]})
    perform(store, SendQuestion(text="Får vi?"), kalle)

    def held() -> dict[str, int]:
        found = store.run_now("sater", lambda unit: person_data.held(unit, people.view(unit, kalle.id)))
        return {one.holding.id: one.count for one in found}

    before = held()
    store.run_now("sater", lambda unit: person_data.erase(unit, people.view(unit, kalle.id), None))

    assert before == {
        "person": 1, "reach": 1, "named": 1, "cases": 1, "versions": 1, "steps": 1, "questions": 1, "nudges": 1,
        "journal": 1,
    }  # fmt: skip
    assert set(before) - set(held()) == {"reach", "questions", "nudges"}
