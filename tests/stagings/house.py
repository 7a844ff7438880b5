"""A living house in a folder of its own with the example register, everyone in it within reach of one platform."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.app import LivingHouse, build
from bot.courier import ByPlatform
from bot.stories import stage
from bot.stories.transcript import Moves, Story
from register.people import people
from register.storage import schema, seed
from register.storage.store import Store, Unit
from scheduler import ticks
from scheduler.courier import Courier
from tests.stagings import scripts

Address = Callable[[str, str], tuple[str, Mapping[str, Any]]]
"""(user, how to reach them) of a person by e-mail and name."""


class StagedHouse:
    """The house, its clock, and the couriers that a door brings once it is open."""

    def __init__(self, story: Story, workplace: Path) -> None:
        self.organisation = story.organisation
        self.owed = story.owed
        self.now = next(line.at for line in story.lines if isinstance(line, Moves)).astimezone(UTC)
        self.couriers: dict[str, Courier] = {}
        packs = {**scripts.packs(), story.organisation: stage.as_told(story, scripts.packs()[story.organisation])}
        self.store = Store(f"sqlite:///{workplace / 'story.db'}", packs, lambda: self.now)
        schema.make(self.store.engine)
        self.house: LivingHouse = build(self.store, lambda: self.now, ByPlatform(self.couriers), scripts.the_reader())

    def fill(self, platform: str, address: Address) -> None:
        def filled(unit: Unit) -> None:
            seed.seed(unit, scripts.everyone(self.organisation))
            for person in people.everyone(unit):
                user, reach = address(person.email, person.name)
                people.reached_by(unit, person.id, platform, user, reach)

        self.store.run_now(self.organisation, filled)

    async def move(self, to: datetime) -> None:
        """The clock goes forward, by way of each moment when something falls due."""
        to = to.astimezone(UTC)
        await self._tick()
        while (due := self._next()) is not None and due <= to:
            self.now = due
            await self._tick()
        self.now = max(to, self.now)
        await self._tick()

    async def post(self) -> None:
        """What is due is seen to, as the minute's tick does, and then sent."""
        ticks.remind(self.store)
        ticks.watch(self.store)
        await self.house.postman.round()

    def _next(self) -> datetime | None:
        return min((at for at in ticks.moments(self.store) if at > self.now), default=None)

    async def _tick(self) -> None:
        ticks.sweep(self.store)
        if self.owed:
            ticks.look_over(self.store)
        await self.post()
