"""A process may be killed at any moment: nothing is lost, and only what was being sent just then may come twice."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, select
from sqlmodel import SQLModel

from register.storage import schema
from register.storage.outbox import LEASE, Sending
from register.storage.store import Store
from tests.builders import Clock, all_packs
from tests.faults.life import ORGANISATION, a_nursery, populate
from tests.faults.stub import Platform, a_platform
from tests.postgres import a_database

pytestmark = pytest.mark.faults

OUTBOX, NUDGE = (SQLModel.metadata.tables[name] for name in ("outbox", "nudge"))
KILLS = 200
MOST_SAID = 12
"""Messages after which a life is killed at the latest; a busy machine gives it a second to say them."""

MOMENT = 0.06
"""Seconds, at most, between that and the kill."""

WRITTEN_WITHIN = 1.0
"""Seconds from a platform's answer until it is written down, on a busy machine. Later than that is no longer on its way."""


@contextmanager
def a_database_of(kind: str, folder: Path) -> Iterator[str]:
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'k.db'}"
        return
    with a_database() as url:
        yield url


@contextmanager
def a_look_at(url: str) -> Iterator[Engine]:
    """A reader of the test's own, beside the processes."""
    engine = create_engine(url)
    try:
        yield engine
    finally:
        engine.dispose()


def filled(url: str, people: int = 20) -> None:
    store = Store(url, all_packs(), Clock())
    schema.make(store.engine)
    store.run_now(ORGANISATION, lambda unit: populate(unit, people))
    store.close()


def numbers(engine: Engine, *sending: Sending) -> set[str]:
    """The things in messages that stand like this; without a state, all that have been made."""
    made = select(NUDGE.c.about)
    if sending:
        made = made.join(OUTBOX, OUTBOX.c.id == NUDGE.c.message_id).where(OUTBOX.c.sending.in_(sending))
    with engine.connect() as connection:
        return {row.about["platform"] for row in connection.execute(made)}


@pytest.mark.parametrize(("kind", "processes"), [("sqlite", 1), ("postgresql", 2)])
def test_nothing_is_lost_and_only_what_was_on_its_way_may_come_twice(kind: str, processes: int, tmp_path: Path):
    dice = random.Random(4)
    written: list[tuple[float, set[str]]] = []
    with (
        a_database_of(kind, tmp_path) as url,
        a_look_at(url) as engine,
        a_platform() as platform,
        a_nursery() as nursery,
    ):
        filled(url)
        for life in range(KILLS // processes):
            # After each life the clock stands where the leases of the dead are over.
            ahead = life * (LEASE.total_seconds() + 1)
            pids = [nursery.start(url, platform.port, ahead, making=True) for _ in range(processes)]
            platform.wait_for(dice.randrange(MOST_SAID + 1), patience=1.0)
            time.sleep(dice.uniform(0, MOMENT))
            nursery.kill(*pids)
            written.append((time.monotonic(), numbers(engine, Sending.SENT)))
        last = nursery.start(url, platform.port, KILLS * (LEASE.total_seconds() + 1), making=False)
        assert nursery.ended(last) == 0
        made = numbers(engine)

    assert made - set(platform.told) == set()
    assert min(len(made), platform.messages) > 2 * len(written)
    assert again_after_they_were_written_down(platform, written) == []
    assert [thing for thing, times in platform.doubles.items() if not on_its_way(times, written)] == []


def again_after_they_were_written_down(platform: Platform, written: list[tuple[float, set[str]]]) -> list[str]:
    """What came once more although a killed process had already written down that it was sent."""
    return [
        thing
        for thing, times in platform.doubles.items()
        if any(thing in sent and times[-1] > killed for killed, sent in written)
    ]


def on_its_way(times: list[float], written: list[tuple[float, set[str]]]) -> bool:
    """Whether each time but the last was just before a kill."""
    return all(any(0 <= killed - at < WRITTEN_WITHIN for killed, _ in written) for at in times[:-1])


def test_two_processes_say_ten_thousand_things_once_each():
    many, among = 10_000, 1_000
    with a_database() as url, a_platform() as platform, a_nursery() as nursery:
        filled(url, among)
        store = Store(url, all_packs(), Clock())
        store.run_now(ORGANISATION, lambda unit: make_all(unit, many, among))
        store.close()
        pids = [nursery.start(url, platform.port, 0, making=False) for _ in range(2)]
        endings = [nursery.ended(pid) for pid in pids]

    assert endings == [0, 0]
    assert sorted(platform.told) == sorted(f"n{n}" for n in range(many))
    assert platform.doubles == {}


def make_all(unit, many: int, among: int) -> None:
    """Ten thousand at once, as a long stop would leave behind; put one by one they would take longer than the test."""
    rows = [
        {
            "organisation_id": ORGANISATION, "person_id": n % among + 1, "subject": f"person:{n % among + 1}",
            "stage": f"joined:n{n}", "notice": "people-joined", "about": {"person": n % among + 1, "platform": f"n{n}"},
            "urgency": 0, "say_at": unit.now,
        }
        for n in range(many)
    ]  # fmt: skip
    unit.connection.execute(NUDGE.insert(), rows)
