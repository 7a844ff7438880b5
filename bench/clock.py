"""The clock: a minute's tick with fifty things due among ever more that are not, and a year simulated for 300 channels."""

from __future__ import annotations

import contextlib
import gc
import os
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, String, cast, delete, insert, literal, select, text, update
from sqlalchemy.engine import Connection
from sqlmodel import SQLModel

from bench import processes, table
from bench.house import MONDAY, ORGANISATION, packs
from bench.table import Row
from register.channels import channels
from register.channels.channels import ChannelStatus, Origin
from register.obligations import calendar
from register.people import people
from register.storage import schema, scratch
from register.storage.store import Store, Unit
from scheduler import simulate, ticks
from tests.postgres import a_database

SIZES = (10_000, 100_000, 1_000_000)
DUE = 50
WARMING = 5
"""Ticks before those that count: pages read for the first time, statements made ready."""
LATER = datetime(2027, 6, 1, tzinfo=UTC)
_OWED, _NUDGE = (SQLModel.metadata.tables[name] for name in ("obligation", "nudge"))


def tick(folder: Path, sizes: tuple[int, ...] = SIZES, each: int = 41) -> Iterator[Row]:
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
    """Nobody answers anything, which is the most there can be to say. The memory is looked at every quarter."""
    pack = packs()[ORGANISATION]
    first = datetime(2026, 1, 1, tzinfo=calendar.STOCKHOLM).astimezone(UTC)
    clock = simulate.Clock(first)
    with scratch.a_store(folder, pack, clock) as store:
        store.run_now(ORGANISATION, lambda unit: _channels(unit, running))
        held = _Held(days)
        began = time.perf_counter()
        heard = sum(1 for _ in simulate.run(store, clock, ORGANISATION, first + timedelta(days=days), (), held.passed))
        took = time.perf_counter() - began
    yield Row(
        what=f"{table.count(days)} dygn simulerade för {table.count(running)} kanaler ({table.count(heard)} påminnelser)",
        ours=f"{table.number(took)} s", goal="≤ 60 s", met=took <= 60,
    )  # fmt: skip
    quarters = [count >> 20 for count in held.quarters]
    yield Row(
        what=f"Minnet medan det simuleras, från första kvartalet till det sista ({', '.join(map(str, quarters))} MiB)",
        ours=f"+{max(0, quarters[-1] - quarters[0])} MiB", goal="≤ 16 MiB", met=quarters[-1] - quarters[0] <= 16,
    )  # fmt: skip


class _Held:
    """The memory that this process holds when each quarter of a period is over."""

    def __init__(self, days: int) -> None:
        self._ends = {-(-days * quarter // 4) for quarter in (1, 2, 3, 4)}
        self._days = 0
        self.quarters: list[int] = []

    def passed(self, _: datetime) -> None:
        self._days += 1
        if self._days in self._ends:
            self.quarters.append(processes.resident(os.getpid()))


def _among(url: str, sizes: tuple[int, ...], each: int) -> list[float]:
    """Seconds of a tick, by how many obligations there are; each the middle one of `each`."""
    store = Store(url, packs(), lambda: MONDAY)
    schema.make(store.engine)
    every = store.run_now(ORGANISATION, lambda unit: _channels(unit, 6 * DUE))
    store.claim(lambda connection: _owe(connection, every[:DUE], 0, DUE, MONDAY)).result()
    filled, took = DUE, []
    for size in sizes:
        store.claim(lambda c, a=filled, b=size: _owe(c, every[DUE:], a, b, LATER)).result()  # type: ignore[misc]
        filled = size
        if not store.is_sqlite:
            store.claim(lambda connection: connection.execute(text("ANALYZE"))).result()
        gc.collect()
        took.append(table.middle([_ticked(store) for _ in range(each + WARMING)][WARMING:]))
    store.close()
    return took


def _ticked(store: Store) -> float:
    """The minute's whole tick: who has something due, and seeing to it."""
    store.run_now(ORGANISATION, _again)
    began = time.perf_counter()
    done = ticks.remind(store)
    took = time.perf_counter() - began
    assert done == DUE
    return took


def _again(unit: Unit) -> None:
    """What was due is due again, and nothing has been said of it."""
    unit.execute(update(_OWED).where(_OWED.c.id <= DUE).values(next_at=MONDAY, stage=""))
    unit.execute(delete(_NUDGE))


def _owe(connection: Connection, them: list[int], start: int, end: int, next_at: datetime) -> None:
    """Replies that these channels owe, made by the database itself: a million take it half a minute."""
    if connection.dialect.name != "sqlite":
        # What the rows refer to is there; looking it up a million times takes longer than all the rest.
        connection.execute(text("SET LOCAL session_replication_role = replica"))
    numbers = select(literal(start).label("n")).cte("numbers", recursive=True)
    numbers = numbers.union_all(select(numbers.c.n + 1).where(numbers.c.n + 1 < end))
    due_at = MONDAY + timedelta(days=1) if next_at == MONDAY else LATER
    values: dict[str, Any] = {
        "organisation_id": ORGANISATION, "duty": "reply", "key": "bench:" + cast(numbers.c.n, String),
        "channel_id": numbers.c.n % len(them) + them[0], "about": {}, "since": MONDAY, "due_at": due_at,
        "owed_by": "administrators", "stage": "", "next_at": next_at, "paused_why": "", "settled_how": "",
    }  # fmt: skip
    columns = [
        value if isinstance(value, ColumnElement) else literal(value, _OWED.c[name].type)
        for name, value in values.items()
    ]
    connection.execute(insert(_OWED).from_select(list(values), select(*columns).select_from(numbers)))


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
