"""Crisis mode over a thousand channels and two thousand administrators: the turn that starts it, and its notices on their way."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from bench import crowd, table
from bench.house import ORGANISATION, a_house, delivery
from bench.table import Row
from bot.app import LivingHouse
from bot.house import Spoken
from dialogs.blocks import Blocks, ButtonRow
from dialogs.turn import ButtonPressed, Typed, What
from dialogs.words import Press
from register import requests
from register.channels import channels
from register.channels.channels import ChannelStatus, Origin
from register.crises.crisis_wishes import Acknowledge
from register.people import people
from register.storage.store import Unit
from scheduler.courier import AT_ONCE, Address, Wait

RATE = 50.0
"""Messages a second that Teams takes from an app (platforms.md, "Limits")."""

ANSWERS_EVERY = 25
"""One in so many answers at once, so that the live picture has something to be changed for."""


@dataclass
class Paced:
    """Takes messages at the limit's own pace, and notes when each has been taken."""

    told: list[float] = field(default_factory=list)
    changed: list[float] = field(default_factory=list)
    users: list[str] = field(default_factory=list)
    free_at: float = 0.0

    def wait(self, to: Address, *, change: bool) -> Wait:
        return AT_ONCE

    async def deliver(self, to: Address, blocks: Blocks) -> Mapping[str, Any]:
        now = time.perf_counter()
        self.free_at = max(now, self.free_at) + 1 / RATE
        await asyncio.sleep(max(self.free_at - 1 / RATE - now, 0.0))
        self.told.append(time.perf_counter())
        self.users.append(to.user)
        return {"ts": to.user}

    async def update(self, to: Address, ref: Mapping[str, Any], blocks: Blocks) -> None:
        self.changed.append(time.perf_counter())

    async def find(self, organisation: str, email: str) -> Any:
        return ()


def crisis(folder: Path, running: int = 1_000) -> Iterator[Row]:
    courier = Paced()
    house = a_house(folder, lambda: datetime.now(UTC), {"bench": courier})
    house.store.run_now(ORGANISATION, crowd.lead)
    house.store.run_now(ORGANISATION, lambda unit: _grow(unit, running))
    turn, began = asyncio.run(_started(house, courier, 2 * running))
    house.close()
    many, took = len(courier.told), courier.told[-1] - began
    allowed = (many - 1) / RATE
    what = f"Kris i {table.count(running)} kanaler med {table.count(2 * running)} administratörer"
    yield Row(what=f"{what}: turen som startar", ours=table.ms(turn), goal="≤ 1 s", met=turn <= 1.0)
    first = courier.told[0] - began
    yield Row(what=f"{what}: första beskedet efter turen", ours=table.ms(first), goal="≤ 1 s", met=first <= 1.0)
    yield Row(
        what=f"{what}: sista beskedet, medan lägesbilden ändras {len(courier.changed)} gånger; mot gränsen {RATE:.0f}/s",
        ours=f"{table.number(took)} s", peer=f"{table.number(allowed)} s", ratio=table.times(took / allowed), goal="≤ 1,05 ×",
        met=took <= 1.05 * allowed,
    )  # fmt: skip


async def _started(house: LivingHouse, courier: Paced, many: int) -> tuple[float, float]:
    """(seconds of the starting turn, when it was over); the postman has sent everything when it returns."""
    said = await _heard(house, Typed(text="starta krisläge vattenläcka"))
    said = await _heard(house, Typed(text="alla"))
    running = asyncio.create_task(house.postman.run())
    await asyncio.sleep(0.1)
    before = time.perf_counter()
    await _heard(house, ButtonPressed(press=_start_of(said)))
    began = time.perf_counter()
    answered = 0
    while len(courier.told) < many:
        await asyncio.sleep(0.02)
        while answered < len(courier.users) - ANSWERS_EVERY:
            answered += ANSWERS_EVERY
            await asyncio.wrap_future(house.store.run(ORGANISATION, partial(_answer, user=courier.users[answered])))
    await house.postman.finish(running)
    return began - before, began


def _answer(unit: Unit, user: str) -> None:
    person = people.with_email(unit, user)
    if person is not None and user != crowd.LEAD[0]:
        requests.perform(unit, Acknowledge(crisis=1), people.view(unit, person))


async def _heard(house: LivingHouse, what: What) -> Spoken:
    return await house.hear(delivery(*crowd.LEAD, what))


def _start_of(said: Spoken) -> Press:
    """(Starta), on the look at what it means."""
    for block in said.blocks:
        if isinstance(block, ButtonRow) and block.buttons[0].press.do == "crisis.go":
            return block.buttons[0].press
    raise LookupError("no (Starta)")


def _grow(unit: Unit, running: int) -> None:
    sectors = [people.department_named(unit, f"Sektor {n}") for n in range(8)]
    them = [
        people.add(unit, name=f"Bo Berg{n}", email=f"bo.berg{n}@sater.se", department_id=sectors[n // 2 % 8])
        for n in range(2 * running)
    ]
    for n, id in enumerate(them):
        people.reached_by(unit, id, "bench", f"bo.berg{n}@sater.se", {})
    for n in range(running):
        made = channels.insert(
            unit, name=f"Bibliotek {n}", unit=f"Bibliotek {n}", medium="Facebook", address=f"facebook.com/bibliotek{n}",
            department_id=sectors[n % 8], chief_id=them[0], status=ChannelStatus.ACTIVE, origin=Origin.BEFORE_THE_BOT,
            active_at=unit.now,
        )  # fmt: skip
        for place in range(2):
            channels.appoint(unit, made.id, them[2 * n + place], main=place == 0)
