"""Inside the house, without any door: a turn, a deadline with its calculation, and turns in a register that has grown."""

from __future__ import annotations

import asyncio
import gc
import random
import time
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from bench import people, table
from bench.house import MONDAY, ORGANISATION, a_house, delivery, packs, standing_still
from bench.table import Row
from bot.app import LivingHouse
from dialogs.texts import vocabulary
from dialogs.turn import HomeOpened, Typed, What
from register.applications import applications
from register.applications.applications import Application, Status
from register.channels import channels
from register.channels.channels import ChannelStatus, Origin
from register.obligations import deadlines
from register.people import people as register_people
from register.storage.store import Store, Unit

PEOPLE = 8
LEAD = ("chef@sater.se", "Karin Chef")
"""Somebody for whom everything waits: all roles of the municipality."""


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


def crowd(folder: Path, drafts: int = 10_000, running: int = 1_000, each: int = 15) -> Iterator[Row]:
    """The same turns of the same person in an empty register and in one that has grown, by turns."""
    small, large = (a_house(_made(folder / name), standing_still, {}) for name in ("empty", "grown"))
    for house in (small, large):
        house.store.run_now(ORGANISATION, _lead)
    large.store.run_now(ORGANISATION, lambda unit: _grow(unit, drafts, running))
    gc.collect()
    took = asyncio.run(_compared(small, large, each))
    small.close()
    large.close()
    worst = max(took, key=lambda kind: took[kind][1] / took[kind][0])
    slowest = max(took, key=lambda kind: took[kind][1])
    for what, kind in (("den tur som växer mest", worst), ("den långsammaste turen", slowest)):
        empty, grown = took[kind]
        yield Row(
            what=f"{table.count(drafts)} utkast och {table.count(running)} kanaler mot ett tomt register: {what} (”{kind}”)",
            ours=table.ms(grown), peer=table.ms(empty), ratio=table.times(grown / empty), goal="≤ 1,5 ×",
            met=grown <= 1.5 * empty,
        )  # fmt: skip


async def _compared(small: LivingHouse, large: LivingHouse, each: int) -> Mapping[str, tuple[float, float]]:
    """Every command there is, a question, an answer, and the person's own page."""
    whats: dict[str, What] = {
        command.words["sv"][0]: Typed(text=command.words["sv"][0])
        for command in vocabulary.commands()
        if command.dialog != "language"
    }
    whats |= {line: Typed(text=line) for line in ("ändra verksamheten till Simhallen", "hur snabbt måste vi svara?")}
    whats["egna sidan"] = HomeOpened()
    took: dict[str, tuple[float, float]] = {}
    for kind, what in whats.items():
        times: tuple[list[float], list[float]] = ([], [])
        for n in range(each + 2):
            for house, mine in zip((small, large), times, strict=True):
                # Each begins where an application is open, whatever the one before it opened.
                await _heard(house, *LEAD, Typed(text="ansök"))
                seconds = await _heard(house, *LEAD, what)
                if n >= 2:
                    mine.append(seconds)
        took[kind] = (table.middle(times[0]), table.middle(times[1]))
    return took


def _lead(unit: Unit) -> None:
    email, name = LEAD
    id = register_people.add(unit, name=name, email=email)
    for role, known in unit.pack.roles.items():
        if not known.body:
            register_people.give(unit, id, role)


def _grow(unit: Unit, drafts: int, running: int) -> None:
    department = register_people.department_named(unit, "Kultur")
    them = [
        register_people.add(unit, name=people.name(n), email=people.email(n), department_id=department)
        for n in range(max(2, drafts // 5))
    ]
    for n, id in enumerate(them):
        register_people.reached_by(unit, id, "bench", people.email(n), {})
    for n in range(drafts):
        unit.insert(
            Application, number=n + 1, applicant_id=them[n % len(them)], status=Status.DRAFT, version=0,
            answers={"medium": "Facebook", "unit": f"Bibliotek {n}", "purpose": "Vi vill nå barnfamiljer. " * 8},
            started_at=unit.now, changed_at=unit.now - timedelta(minutes=n), eservice_number="", diary_number="",
        )  # fmt: skip
    for n in range(running):
        made = channels.insert(
            unit, name=f"Bibliotek {n}", unit=f"Bibliotek {n}", medium="Facebook", address=f"facebook.com/bibliotek{n}",
            department_id=department, chief_id=them[n % len(them)], status=ChannelStatus.ACTIVE,
            origin=Origin.BEFORE_THE_BOT, active_at=unit.now,
        )  # fmt: skip
        for place in range(2):
            channels.appoint(unit, made.id, them[(2 * n + place) % len(them)], main=place == 0)
    assert len(applications.with_status(unit, (Status.DRAFT,))) == drafts


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder
