"""Two processes on one PostgreSQL share what is to be said, and say each thing once."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select
from sqlmodel import SQLModel

from register import nudges
from register.people import untold
from register.storage import outbox, schema
from register.storage.store import Store
from scheduler.postman import Postman, word_some
from tests.builders import Clock, a_person, all_packs
from tests.postgres import a_database
from tests.scheduler.couriers import Scripted
from tests.scheduler.posting import nudge, put, somebody_new

OUTBOX, NUDGE = (SQLModel.metadata.tables[name] for name in ("outbox", "nudge"))


@pytest.fixture
def stores():
    with a_database() as url:
        made = [Store(url, all_packs(), Clock(), workers=4) for _ in range(2)]
        schema.make(made[0].engine)
        yield made
        for store in made:
            store.close()


def at_once(stores, work):
    """The same work in a unit of each process, all inside their transaction before any goes on, and out of it together."""
    begin, end = threading.Barrier(2), threading.Barrier(2)

    def unit_of(unit):
        begin.wait(timeout=10)
        done = work(unit)
        end.wait(timeout=10)
        return done

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda store: store.run_now("sater", unit_of), stores))


def test_a_person_is_worded_for_by_one_of_them(stores):
    eva = a_person(stores[0], "Eva Ek")
    for n in range(3):
        nudge(stores[0], eva, f"n{n}", eva)

    worded = at_once(stores, word_some)

    assert sorted(worded) == [0, 1]
    count = select(func.count()).select_from(OUTBOX)
    assert stores[0].run_now("sater", lambda unit: unit.execute(count).scalar()) == 1


def test_different_people_are_shared_between_them(stores):
    them = [a_person(stores[0], f"Eva Ek{n}") for n in range(4)]
    for person in them:
        nudge(stores[0], person, "n1", person)

    shares = at_once(stores, lambda unit: nudges.take(unit, 2))

    assert sorted(id for share in shares for id in share) == [person.id for person in them]


def test_what_has_been_worded_meanwhile_is_not_worded_again(stores):
    eva = a_person(stores[0], "Eva Ek")
    nudge(stores[0], eva, "n1", eva)
    seen = threading.Event()

    def late(unit):
        due = unit.execute(select(NUDGE.c.id).where(NUDGE.c.settled_at.is_(None))).all()
        seen.set()
        assert len(due) == 1
        stores[1].run("sater", word_some).result(timeout=10)
        return word_some(unit)

    assert stores[0].run_now("sater", late) == 0


def test_a_message_is_claimed_by_one_of_them(stores):
    eva = a_person(stores[0], "Eva Ek")
    messages = [put(stores[0], eva, f"nummer {n}") for n in range(10)]
    now = stores[0].clock()
    with ThreadPoolExecutor(2) as pool:
        claims = list(pool.map(lambda s: s.claim(lambda c: outbox.claim(c, now, ("sater",), 7)).result(), stores))

    claimed = [id for claim in claims for _, id in claim]
    assert len(claimed) == len(set(claimed))
    rest = [id for _, id in stores[0].claim(lambda c: outbox.claim(c, now, ("sater",), 7)).result()]
    assert sorted([*claimed, *rest]) == messages


def test_an_overtaken_card_that_is_being_worded_is_changed_afterwards(stores):
    """Whoever overtakes waits for the wording, and then sees which message holds the card."""
    eva = a_person(stores[0], "Eva Ek")
    nudge(stores[0], eva, "n1", eva)
    overtaking = []

    def overtake(unit):
        nudges.overtake(
            unit, subject=f"person:{eva.id}", stage="joined:n1", by="over", notice="people-joined", person=eva.id,
            platform="över",
        )  # fmt: skip

    def wording(unit):
        word_some(unit)
        overtaking.append(stores[1].run("sater", overtake))

    stores[0].run_now("sater", wording)
    overtaking[0].result(timeout=10)

    replaces = select(NUDGE.c.replaces).where(NUDGE.c.stage.startswith("over:"))
    assert [r.replaces for r in stores[0].run_now("sater", lambda unit: unit.execute(replaces).all())] == [1]


def test_what_could_not_be_told_is_acted_on_by_one_of_them(stores):
    ny, eva = somebody_new(stores[0], "Ny Nilsson"), a_person(stores[0], "Eva Ek")
    nudge(stores[0], ny, "slack", eva)
    asyncio.run(Postman(stores[0], Scripted(), stores[0].clock).round())

    seen = at_once(stores, lambda unit: len(untold.waiting(unit)))

    assert sorted(seen) == [0, 1]


async def test_two_postmen_at_the_same_time_say_each_thing_once(stores):
    them = [a_person(stores[0], f"Eva Ek{n}") for n in range(40)]
    for person in them:
        for n in range(3):
            nudge(stores[0], person, f"nr-{person.id}-{n}.", person)
    couriers = [Scripted(), Scripted()]

    await asyncio.gather(
        *(Postman(store, courier, store.clock).round() for store, courier in zip(stores, couriers, strict=True))
    )

    said = "\n".join(text for courier in couriers for text in courier.texts)
    assert [said.count(f"nr-{person.id}-{n}.") for person in them for n in range(3)] == [1] * 120
    assert min(len(courier.texts) for courier in couriers) > 0
