"""A tick finds what is due and nothing else, says it once whoever ticks, and minds neither stops nor clocks that jump."""

from __future__ import annotations

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from sqlalchemy import func, select
from sqlmodel import SQLModel

from register.channels import channels
from register.obligations import look_over, obligations, reminders
from register.obligations.obligations import NEVER, Duty
from register.storage import schema
from register.storage.store import Store
from scheduler import ticks
from tests.builders import MONDAY, Clock, Library, a_channel, a_person, all_packs
from tests.clocks import a_comment, at, owes, pass_time, said
from tests.postgres import a_database

NUDGE, OWED = (SQLModel.metadata.tables[name] for name in ("nudge", "obligation"))


@pytest.fixture
def library(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def test_a_tick_looks_at_nothing_that_is_not_due(library):
    one = a_comment(library, "2026-03-04 15:00")
    library.clock.now = at("2026-03-05 08:30")

    assert ticks.remind(library.store) == 0
    assert library.store.claim(obligations.next_due).result() == at("2026-03-05 09:00")
    assert one is not None


def test_what_nothing_more_is_said_of_is_never_due(library):
    a_comment(library, "2026-03-04 15:00")
    pass_time(library, "2026-03-20 12:00")

    rows = library.store.run_now("sater", lambda unit: obligations.open_duty(unit, Duty.REPLY))
    assert [row.next_at for row in rows] == [NEVER]
    assert library.store.claim(obligations.next_due).result() is None


def test_a_clock_that_jumps_forward_says_the_latest_stage_once(library):
    a_comment(library, "2026-03-04 15:00")
    library.clock.now = at("2026-03-06 09:30")

    ticks.remind(library.store)

    assert said(library)[-2:] == ["06/03 09:30 eva breach", "06/03 09:30 kalle breach"]
    assert len(said(library)) == 4


def test_a_clock_that_jumps_back_says_nothing_again(library):
    a_comment(library, "2026-03-04 15:00")
    pass_time(library, "2026-03-05 16:00")
    before = said(library)
    library.clock.now = at("2026-03-04 16:00")

    ticks.remind(library.store)
    pass_time(library, "2026-03-05 16:00")

    assert said(library) == before


@pytest.mark.parametrize(("night", "next_day"), [("2026-03-29", "2026-03-30"), ("2026-10-25", "2026-10-26")])
def test_a_night_when_clocks_are_moved_is_as_any_other(library, night, next_day):
    owes(library, f"{night} 00:30")

    pass_time(library, f"{night} 23:30")
    monday = library.store.run_now("sater", lambda unit: obligations.open_duty(unit, Duty.SUPERVISION))

    assert said(library) == []
    assert [one.key.split(":")[1] for one in monday] == [next_day]


def test_every_organisation_gets_its_own_tick(library):
    library.clock.now = at("2026-03-02 07:00")
    anna = a_person(library.store, "Anna Alm", org="gullspang")
    plan = {"posts_per_week": 2, "days": ["mon", "tue"], "removal_hours": 48}
    a_channel(library.store, "Gullstensskolan", anna, org="gullspang", plan=plan, active_at=at("2026-01-05 12:00"))
    for organisation in ("sater", "gullspang"):
        library.store.run_now(organisation, look_over.look_over)
    ticks.remind(library.store)

    owed = library.store.run_now("gullspang", lambda unit: obligations.open_duty(unit, Duty.SUPERVISION))
    assert [one.stage for one in owed] == ["tap"]


# ---- Several processes on one PostgreSQL ---------------------------------------------------------------------------


def filled(store: Store, running: int) -> None:
    eva, kalle = a_person(store, "Eva Ek"), a_person(store, "Kalle Karlsson")
    for n in range(running):
        channel = a_channel(store, f"Bibliotek {n}", eva, kalle, main=eva)
        begin = partial(reminders.begin, duty=Duty.REPLY, key=f"{n}", channel=channel.id, due_at=MONDAY, since=MONDAY)
        store.run_now("sater", begin)


def test_two_that_tick_at_the_same_time_share_the_work_and_say_nothing_twice():
    with a_database() as url:
        one, other = (Store(url, all_packs(), Clock(), workers=4) for _ in range(2))
        schema.make(one.engine)
        filled(one, running=60)
        ready = threading.Barrier(2)

        def ticking(store: Store) -> int:
            ready.wait(timeout=10)
            return sum(store.run_now("sater", lambda unit: reminders.tick(unit, limit=10)) for _ in range(10))

        with ThreadPoolExecutor(2) as pool:
            counts = list(pool.map(ticking, (one, other)))
        nudges = one.run_now("sater", lambda unit: unit.execute(select(NUDGE.c.subject, NUDGE.c.person_id)).all())
        stages = one.run_now("sater", lambda unit: unit.execute(select(OWED.c.stage, OWED.c.next_at)).all())
        one.close()
        other.close()

    assert sum(counts) == 60
    assert Counter(Counter((row.subject, row.person_id) for row in nudges).values()) == {1: 120}
    assert {row.stage for row in stages} == {"breach"}
    assert all(row.next_at > MONDAY for row in stages)


def test_what_another_is_busy_with_is_passed_by():
    with a_database() as url:
        store = Store(url, all_packs(), Clock(), workers=2)
        schema.make(store.engine)
        filled(store, running=1)
        holding, done = threading.Event(), threading.Event()

        def hold(unit):
            found = obligations.due(unit)
            holding.set()
            done.wait(timeout=10)
            return len(found)

        first = store.run("sater", hold)
        holding.wait(timeout=10)
        passed_by = store.run_now("sater", reminders.tick)
        done.set()
        held = first.result()
        store.close()

    assert (held, passed_by) == (1, 0)


def test_a_channel_that_closes_owes_nothing_more(library):
    owes(library, "2026-03-08 12:00")
    library.store.run_now("sater", lambda unit: channels.change(unit, library.channel.id, status="closed"))

    pass_time(library, "2026-03-17 12:00")

    still = library.store.run_now(
        "sater", lambda unit: unit.execute(select(func.count().label("n")).where(OWED.c.settled_at.is_(None),
                                                                               OWED.c.channel_id.is_not(None))).one().n
    )  # fmt: skip
    assert said(library) == []
    assert still == 1  # stillness is looked at when its sixty days are over
