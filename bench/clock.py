"""The clock: a minute's tick with fifty things due among ever more that are not, and a year simulated for 300 channels."""

from __future__ import annotations

import contextlib
import gc
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import delete, text, update
from sqlmodel import SQLModel

from bench import table
from bench.house import MONDAY, ORGANISATION, packs
from bench.table import Row
from register import calendar, channels, people, reminders, schema, scratch
from register.channels import ChannelStatus, Origin
from register.obligations import Obligation
from register.store import Store, Unit
from scheduler import simulate
from tests.postgres import a_database

SIZES = (10_000, 100_000, 1_000_000)
DUE = 50
LATER = datetime(2027, 6, 1, tzinfo=UTC)
_OWED, _NUDGE = (SQLModel.metadata.tables[name] for name in ("obligation", "nudge"))


def tick(folder: Path, sizes: tuple[int, ...] = SIZES, each: int = 20) -> Iterator[Row]:
    """The same fifty due, first among few and then among many."""
    places: dict[str, AbstractContextManager[str]] = {
        "SQLite": contextlib.nullcontext(f"sqlite:///{folder / 'tick.db'}"), "PostgreSQL": a_database()
    }  # fmt: skip
    for kind, place in places.items():
        with place as url:
            took = _among(url, sizes, each)
        smallest, largest = took[0], took[-1]
        among = f"{table.count(sizes[0])} mot {table.count(sizes[-1])}"
        yield Row(
            what=f"En tick med {DUE} som förfallit bland {among} skyldigheter, {kind}, p50", ours=table.ms(largest),
            peer=table.ms(smallest), ratio=table.times(largest / smallest), goal="≤ 1,5 ×",
            met=largest <= 1.5 * smallest,
        )  # fmt: skip


def year(folder: Path, running: int = 300, days: int = 365) -> Iterator[Row]:
    """Nobody answers anything, which is the most there can be to say."""
    pack = packs()[ORGANISATION]
    first = datetime(2026, 1, 1, tzinfo=calendar.STOCKHOLM).astimezone(UTC)
    clock = simulate.Clock(first)
    with scratch.a_store(folder, pack, clock) as store:
        store.run_now(ORGANISATION, lambda unit: _channels(unit, running))
        began = time.perf_counter()
        heard = sum(1 for _ in simulate.run(store, clock, ORGANISATION, first + timedelta(days=days), ()))
        took = time.perf_counter() - began
    yield Row(
        what=f"{table.count(days)} dygn simulerade för {table.count(running)} kanaler ({table.count(heard)} påminnelser)",
        ours=f"{table.number(took)} s", goal="≤ 60 s", met=took <= 60,
    )  # fmt: skip


def _among(url: str, sizes: tuple[int, ...], each: int) -> list[float]:
    store = Store(url, packs(), lambda: MONDAY)
    schema.make(store.engine)
    every = store.run_now(ORGANISATION, lambda unit: _channels(unit, 6 * DUE))
    due, them = every[:DUE], every[DUE:]
    store.run_now(ORGANISATION, lambda unit: _owe(unit, due, 0, DUE, MONDAY))
    filled, took = DUE, []
    for size in sizes:
        for start in range(filled, size, 10_000):
            end = min(start + 10_000, size)
            store.run_now(ORGANISATION, lambda unit, a=start, b=end: _owe(unit, them, a, b, LATER))  # type: ignore[misc]
        filled = size
        if not store.is_sqlite:
            store.claim(lambda connection: connection.execute(text("ANALYZE obligation"))).result()
        gc.collect()
        took.append(table.share([_ticked(store) for _ in range(each + 3)][3:], 0.5))
    store.close()
    return took


def _ticked(store: Store) -> float:
    store.run_now(ORGANISATION, _again)
    began = time.perf_counter()
    done = store.run_now(ORGANISATION, reminders.tick)
    took = time.perf_counter() - began
    assert done == DUE
    return took


def _again(unit: Unit) -> None:
    """What was due is due again, and nothing has been said of it."""
    unit.execute(update(_OWED).where(_OWED.c.next_at < LATER).values(next_at=MONDAY, stage=""))
    unit.execute(delete(_NUDGE))


def _owe(unit: Unit, them: list[int], start: int, end: int, next_at: datetime) -> None:
    rows: list[dict[str, Any]] = [
        {
            "duty": "reply", "key": f"bench:{n}", "channel_id": them[n % len(them)], "about": {}, "since": MONDAY,
            "due_at": MONDAY + timedelta(days=1) if next_at == MONDAY else LATER, "owed_by": "administrators",
            "owed_by_id": None, "stage": "", "next_at": next_at, "paused_why": "", "settled_how": "",
        }
        for n in range(start, end)
    ]  # fmt: skip
    unit.insert_all_new(Obligation, rows)


def _channels(unit: Unit, running: int) -> list[int]:
    department = people.department_named(unit, "Kultur")
    them = [
        people.add(unit, name=f"Person {n}", email=f"person{n}@sater.se", department_id=department)
        for n in range(max(2, running))
    ]
    made = []
    for n in range(running):
        channel = channels.insert(
            unit, name=f"Bibliotek {n}", unit=f"Bibliotek {n}", medium="facebook", address=f"facebook.com/bibliotek{n}",
            department_id=department, chief_id=them[n % 10], status=ChannelStatus.ACTIVE,
            origin=Origin.BEFORE_THE_BOT, active_at=unit.now - timedelta(days=400), credentials_kept="valvet",
        )  # fmt: skip
        for place in range(2):
            channels.appoint(unit, channel.id, them[(n + place) % len(them)], main=place == 0)
        made.append(channel.id)
    return made
