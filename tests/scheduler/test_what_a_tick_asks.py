"""What the clock asks the database every minute is answered by an index: it never walks all channels, or all that was ever said.

Every statement of a minute is written down as SQLite got it, and SQLite is asked how it goes about it.
"""

from __future__ import annotations

import asyncio
import re
from datetime import timedelta
from typing import Any

import pytest

from register.crises import crisis_watch, hand_over_care
from register.obligations import look_over
from register.people import unheard
from register.storage.store import Store
from scheduler import ticks
from scheduler.postman import Postman
from tests.builders import Library, a_channel, a_person
from tests.clocks import a_comment, at, pass_time
from tests.scheduler.couriers import Scripted

SMALL = frozenset({"choice", "door", "role_held", "department"})
"""Tables with a row for each thing that a municipality has a handful of."""

OPEN_ONES = frozenset({"untold_open", "crisis_next", "crisis_running", "hand_over_next"})
"""Partial indices of what is under way: to read one through is to read the few rows that wait for something."""

_READS_ALL = re.compile(r"SCAN (?P<scanned>\w+)(?: USING (?:COVERING )?INDEX (?P<over>\w+))?$"
                        r"|SEARCH (?P<searched>\w+) USING .*INDEX (?P<under>\w+) \(organisation_id=\?\)$")  # fmt: skip


@pytest.fixture
def library(tmp_path):
    made = Library(tmp_path)
    for n in range(30):
        eva = a_person(made.store, f"Eva{n} Ek")
        a_channel(made.store, f"Bibliotek {n}", eva, active_at=at("2026-01-05 12:00"))
    made.clock.now = at("2026-03-04 15:00")
    made.store.run_now("sater", look_over.look_over)
    a_comment(made, "2026-03-04 15:00")
    pass_time(made, "2026-03-05 07:55")
    made.clock.now = at("2026-03-05 15:00")
    yield made
    made.store.close()


def walked(store: Store, minute) -> set[str]:
    """The tables that are read through in a minute, with the index where there is one."""
    asked: list[str] = []
    driver: Any = store.claim(lambda connection: connection.connection.driver_connection).result()
    store.claim(lambda _: driver.set_trace_callback(asked.append)).result()
    minute()
    store.claim(lambda _: driver.set_trace_callback(None)).result()
    questions = {one for one in asked if one.lstrip().startswith(("SELECT", "UPDATE", "DELETE"))}

    def plans(_):
        return [row[3] for one in questions for row in driver.execute(f"EXPLAIN QUERY PLAN {one}")]

    found = set()
    for step in store.claim(plans).result():
        if match := _READS_ALL.match(step):
            table, index = match["scanned"] or match["searched"], match["over"] or match["under"]
            if table not in SMALL and index not in OPEN_ONES:
                found.add(f"{table} ({index})")
    assert len(questions) >= 6
    return found


def test_what_is_due_is_found_by_when_it_is_due(library):
    assert walked(library.store, lambda: ticks.remind(library.store)) == set()


def test_what_time_brings_in_a_crisis_or_a_hand_over_is_found_in_the_same_way(library):
    def minute() -> None:
        ticks.watch(library.store)
        for tick in (crisis_watch.tick, hand_over_care.tick, unheard.tick):
            library.store.run_now("sater", tick)

    assert walked(library.store, minute) == set()


def test_what_is_to_be_said_is_found_by_when_it_is_to_be_said(library):
    ticks.remind(library.store)
    library.clock.now += timedelta(minutes=1)
    postman = Postman(library.store, Scripted(), library.clock)

    assert walked(library.store, lambda: asyncio.run(postman.round())) == set()
