"""Inside the house, without any door: a turn, and a deadline with its calculation."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from bench import people, table
from bench.house import MONDAY, a_house, delivery, packs, standing_still
from bench.table import Row
from bot.app import LivingHouse
from dialogs.turn import Typed, What
from register.obligations import deadlines
from register.storage.store import Store

PEOPLE = 8


def disk(folder: Path, writes: int = 400) -> Iterator[Row]:
    """What the disk takes for one safe write, by itself: no durable turn is quicker than this."""
    store = Store(f"sqlite:///{folder / 'disk.db'}", packs(), standing_still)
    with store.engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.execute("CREATE TABLE written (words TEXT)")
        took = []
        for _ in range(writes):
            began = time.perf_counter()
            driver.execute("BEGIN IMMEDIATE")
            driver.execute("INSERT INTO written VALUES (?)", ("å" * 400,))
            driver.execute("COMMIT")
            took.append(time.perf_counter() - began)
    store.close()
    yield Row(what="Diskens egen tid för en säker skrivning (SQLite, FULL), p50", ours=table.ms(table.share(took, 0.5)))


def turn(folder: Path, turns: int = 1000) -> Iterator[Row]:
    house = a_house(folder, standing_still, {})
    worked = time.process_time()
    took = asyncio.run(_said(house, turns))
    worked = (time.process_time() - worked) / (turns + len(people.SAID) * PEOPLE)
    house.close()
    p50 = table.share(took, 0.5)
    yield Row(
        what="En tur i processen, sparad på disk (SQLite, FULL) genom skrivtråden, p50", ours=table.ms(p50),
        goal="≤ 1,5 ms", met=p50 <= 0.0015,
    )  # fmt: skip
    yield Row(what="Processorns arbete för en sådan tur, alla trådar", ours=table.ms(worked))


async def _said(house: LivingHouse, turns: int) -> list[float]:
    """The same people and lines as through the doors; the first of each are not counted."""
    them = [(people.email(n), people.name(n), people.lines()) for n in range(PEOPLE)]
    warm = len(people.SAID) * len(them)
    took = []
    for n in range(warm + turns):
        email, name, line = them[n % len(them)]
        took.append(await _heard(house, email, name, Typed(text=next(line))))
    return took[warm:]


async def _heard(house: LivingHouse, email: str, name: str, what: What) -> float:
    inbound = delivery(email, name, what)
    began = time.perf_counter()
    await house.hear(inbound)
    return time.perf_counter() - began


def deadline(_folder: Path, each: int = 4000) -> Iterator[Row]:
    """Replies that are due all through a year, day and night, as they come."""
    rule = next(deadlines.rule_of(reply) for pack in packs().values() if (reply := pack.numbers.reply))
    dice = random.Random(1)
    arrived = [MONDAY + timedelta(minutes=dice.randrange(365 * 24 * 60)) for _ in range(each)]
    for moment in arrived:
        deadlines.reckon(moment, rule)
    took = []
    for moment in arrived:
        began = time.perf_counter()
        deadlines.reckon(moment, rule)
        took.append(time.perf_counter() - began)
    p50 = table.share(took, 0.5)
    yield Row(
        what="En svarstid med sin uträkning, p50", ours=table.us(p50), goal="≤ 60 µs", met=p50 <= 60e-6,
    )  # fmt: skip
