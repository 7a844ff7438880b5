"""The try-out page's own house: its own database, an example register, and a clock that can be moved forward."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from bot.app import LivingHouse, build
from bot.house import Spoken
from bot.tryout.stage import Delivered, TryoutPerson
from dialogs.blocks import Blocks
from dialogs.turn import Inbound
from dialogs.understand import Reader
from policy_text import example
from policy_text.pack import Pack
from register.obligations import calendar, waking
from register.people import people
from register.storage import schema, seed
from register.storage.database import remove
from register.storage.store import Store, Unit
from scheduler import ticks
from scheduler.courier import AT_ONCE, Address, MessageRef, Wait

MOST_STEPS = 500
"""How much may be looked at in silence before the clock stops by itself: some weeks of it."""


class Mailbox:
    """A courier that keeps what it is given, numbered in the order it came."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self.messages: list[tuple[str, Delivered]] = []

    async def deliver(self, to: Address, blocks: Blocks) -> MessageRef:
        return {"number": self._keep(to, blocks, None)}

    async def update(self, to: Address, ref: MessageRef, blocks: Blocks) -> None:
        self._keep(to, blocks, int(ref["number"]))

    def wait(self, to: Address, *, change: bool) -> Wait:
        return AT_ONCE

    async def find(self, organisation: str, email: str) -> Sequence[Address]:
        return ()

    def _keep(self, to: Address, blocks: Blocks, replaces: int | None) -> int:
        number = len(self.messages) + 1
        one = Delivered(number=number, to=to.user, at=self._clock(), blocks=blocks, replaces=replaces)
        self.messages.append((to.organisation, one))
        return number


class MovedClock:
    """The real clock with what it has been moved forward by; never back."""

    def __init__(self, real: Callable[[], datetime]) -> None:
        self._real = real
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        return self._real() + self._ahead

    def forward(self, to: datetime) -> None:
        self._ahead += max(to - self(), timedelta())


class TryoutHouse:
    """Fulfils `TryoutStage`. `folders` are the packs' folders, whose `example.toml` fills the register."""

    def __init__(
        self, url: str, packs: Mapping[str, Pack], folders: Mapping[str, Path], clock: Callable[[], datetime],
        reader: Reader | None = None,
    ) -> None:  # fmt: skip
        self._url, self._packs, self._folders = url, packs, folders
        self._real, self._reader = clock, reader
        self._examples = {id: example.load(folders[id], pack) for id, pack in packs.items()}
        self._open()

    def _open(self) -> None:
        remove(self._url)
        self._clock = MovedClock(self._real)
        self._mailbox = Mailbox(self._clock)
        store = Store(self._url, self._packs, self._clock)
        schema.make(store.engine)
        for id in self._packs:
            store.run_now(id, lambda unit, id=id: self._fill(unit, id))  # type: ignore[misc]
        self.house: LivingHouse = build(store, self._clock, self._mailbox, self._reader)
        # What the channels owe is there from the first look, so that the page can say what is planned.
        ticks.sweep(store)
        ticks.look_over(store)
        ticks.remind(store)

    def _fill(self, unit: Unit, organisation: str) -> None:
        seed.seed(unit, self._examples[organisation])
        for person in people.everyone(unit):
            people.reached_by(unit, person.id, "tryout", person.email, {})

    @property
    def now(self) -> datetime:
        return self._clock()

    def organisations(self) -> Sequence[tuple[str, str]]:
        return [(id, pack.organisation.name) for id, pack in self._packs.items()]

    def people(self, organisation: str) -> Sequence[TryoutPerson]:
        pack, found = self._packs[organisation], self._examples[organisation]
        running = {who for channel in found.channels for who in channel.administrators}
        shown = [
            TryoutPerson(
                key=p.email, name=p.name, function=_function(pack.title_of(p.role), p.activity), runs=p.id in running
            )
            for p in found.people
        ]  # fmt: skip
        first = pack.functions.employee
        newcomer = next((p.email for p in found.people if p.role == first), shown[0].key)
        return sorted(shown, key=lambda p: p.key != newcomer)

    async def hear(self, inbound: Inbound) -> Spoken:
        spoken = await self.house.hear(inbound)
        await self._see_to_what_is_due()
        return spoken

    def mailbox(self, organisation: str, since: int) -> Sequence[Delivered]:
        return [one for org, one in self._mailbox.messages if org == organisation and one.number > since]

    async def move_clock(self, to: datetime) -> None:
        await self._tick()
        while (due := self.next_event()) is not None and due <= to:
            self._clock.forward(due + timedelta(seconds=1))
            await self._tick()
        self._clock.forward(to)
        await self._tick()

    async def move_to_event(self, organisation: str) -> None:
        heard = len(self._mailbox.messages)
        for _ in range(MOST_STEPS):
            due = self.next_event()
            if due is None:
                return
            self._clock.forward(due + timedelta(seconds=1))
            await self._tick()
            new = self._mailbox.messages[heard:]
            if any(org == organisation and one.replaces is None for org, one in new):
                return

    def days_off(self, organisation: str, since: datetime, until: datetime) -> Sequence[tuple[date, str]]:
        rule = waking.counting(self._packs[organisation])
        first, last = calendar.date_of(since), calendar.date_of(until)
        every = (first + timedelta(days=n) for n in range((last - first).days + 1))
        days = (calendar.day_of(day, rule) for day in every)
        return [(day.date, day.reason.name or "") for day in days if not day.counts]

    async def _tick(self) -> None:
        await asyncio.to_thread(ticks.sweep, self.house.store)
        await asyncio.to_thread(ticks.look_over, self.house.store)
        await self._see_to_what_is_due()

    async def _see_to_what_is_due(self) -> None:
        await asyncio.to_thread(ticks.remind, self.house.store)
        await asyncio.to_thread(ticks.watch, self.house.store)
        await self.house.postman.round()

    def next_event(self) -> datetime | None:
        return min((at for at in ticks.moments(self.house.store) if at > self.now), default=None)

    async def restart(self) -> None:
        self.house.close()
        await asyncio.to_thread(self._open)

    def close(self) -> None:
        self.house.close()


def _function(title: str, activity: str) -> str:
    return f"{title}, {activity}" if activity else title
