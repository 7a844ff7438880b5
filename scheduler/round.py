"""One round of the postman: what is due is claimed, sent as soon as the platforms' pace allows, and written down.

Three things go on at once, and none waits for another: fetching (wording and claiming, in small units, the most urgent first),
handing over (one task a message), and writing down. Whatever has been answered while one transaction was being committed is
written down together in the next, so many messages cost few transactions and none waits to be written.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime
from typing import Any, TypeAlias

import structlog
from msgspec.structs import replace

from register.nudges import Urgency
from register.storage import outbox
from register.storage.store import Store, Unit
from scheduler import errands
from scheduler.courier import AT_ONCE, Courier, Wait
from scheduler.errands import Messenger, Outcome
from scheduler.hand import Errand, Hand

log = structlog.get_logger()

MOST_IN_HAND = 2000
"""Claimed and waiting for their platform's pace. Beyond it only what is urgent is claimed."""

BATCH = 100
"""Messages claimed and loaded at a time."""

ON_THE_WAY = 50
"""Messages handed over at the same time: as many as Teams takes in a second."""

LEASE = outbox.LEASE.total_seconds()
LONG_ENOUGH = errands.LONGEST + 5.0
"""Seconds of lease that must be left when a message leaves, so that nobody else claims it meanwhile."""

RENEW = 30.0
"""Seconds between renewals of what is in hand."""

AWAY = 1.0
"""Seconds before what could not be written down is tried again; nothing new is handed over until it has been."""

Wording: TypeAlias = "Callable[[], Awaitable[bool]]"
"""Words some of what is to be told; whether there may be more."""


class Round:
    """Used once. `ring` (in the loop's own thread): something new may have been put."""

    def __init__(self, store: Store, courier: Courier, clock: Callable[[], datetime], word: Wording) -> None:
        self._store, self._courier, self._clock, self._word = store, courier, clock, word
        self._messenger = Messenger(courier, clock)
        self._hand = Hand()
        self._unread: list[tuple[str, list[int], float]] = []
        """Claimed, and not yet read: of which organisation, which messages, until when they are ours."""
        self._bell = asyncio.Event()
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._sending: set[asyncio.Task[None]] = set()
        self._outcomes: list[Outcome] = []
        self._news, self._more = True, False
        self._away = False
        self._stopping = False
        self._renewed = 0.0
        self.handed_over = 0

    def ring(self) -> None:
        self._news = True
        self._bell.set()

    def stop(self) -> None:
        """What is on its way is finished; the rest is given back."""
        self._stopping = True
        self._bell.set()

    async def run(self) -> int:
        """Until nothing is due. Returns how many messages were handed over."""
        self._renewed = asyncio.get_running_loop().time()
        while True:
            self._bell.clear()
            if (self._news or self._wants_more()) and not self._stopping:
                self._start("fetch", self._fetch)
            if self._outcomes:
                self._start("write", self._write_down)
            pause = await self._dispatch()
            if self._is_over():
                break
            try:
                await asyncio.wait_for(self._bell.wait(), timeout=pause)
            except TimeoutError:
                continue
        await self._give_back()
        return self.handed_over

    def _is_over(self) -> bool:
        if self._tasks or self._sending or (self._outcomes and not (self._stopping and self._away)):
            return False
        return self._stopping or not (self._hand or self._news)

    def _start(self, name: str, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        if name in self._tasks:
            return

        def ended(_task: asyncio.Task[None]) -> None:
            del self._tasks[name]
            self._bell.set()

        self._tasks[name] = asyncio.create_task(work())
        self._tasks[name].add_done_callback(ended)

    # Fetching

    def _wants_more(self) -> bool:
        return self._more and len(self._hand) < MOST_IN_HAND // 2

    async def _fetch(self) -> None:
        """Words and claims, a little of each at a time, until there is no more or the hand is full."""
        try:
            await self._read_claimed()
            self._news, more = False, True
            while more and not self._stopping:
                wording = await self._word()
                full = len(self._hand) >= MOST_IN_HAND
                claimed = await self._claim(Urgency.ORDINARY if full else -1)
                more = wording or claimed == BATCH
                self._more = full
                self._bell.set()
        except Exception:
            # The database is away: what is in hand goes on, and the next round or ring tries again.
            log.exception("fetching_failed")
            if self._unread and not self._stopping:
                # Nobody else may have them until their lease runs out.
                await asyncio.sleep(AWAY)
                self._news = True

    async def _claim(self, above: int) -> int:
        until = asyncio.get_running_loop().time() + LEASE
        served = self._store.packs
        claimed = await self._done(self._store.claim(lambda c: outbox.claim(c, self._clock(), served, BATCH, above)))
        for organisation in dict.fromkeys(one for one, _ in claimed):
            self._unread.append((organisation, [id for one, id in claimed if one == organisation], until))
        await self._read_claimed()
        return len(claimed)

    async def _read_claimed(self) -> None:
        while self._unread:
            organisation, ids, until = self._unread[0]
            if until - asyncio.get_running_loop().time() < LONG_ENOUGH:
                del self._unread[0]  # whoever claims them next has them
                continue
            loaded = await self._unit(organisation, lambda unit, ids=ids, until=until: errands.load(unit, ids, until))  # type: ignore[misc]
            del self._unread[0]
            self._hand.add(errand for errand in loaded if not self._joined(errand))

    def _joined(self, errand: Errand) -> bool:
        """A change to a message that is still in hand: it leaves as what it became, and nothing is changed afterwards."""
        changes = errand.message.changes
        before = self._hand.get(errand.organisation, changes) if changes is not None else None
        if before is None:
            return False
        before.message = replace(before.message, words=errand.message.words)
        self._outcomes.append(Outcome(errand=errand, work=(lambda unit: outbox.take_over(unit, errand.id, ours=True),)))
        return True

    # Handing over

    async def _dispatch(self) -> float:
        """Starts what may leave now. Returns seconds until more may, or until it is time to look again anyway."""
        clock = asyncio.get_running_loop().time
        if clock() - self._renewed > RENEW and self._hand:
            self._renewed = clock()
            self._start("renew", self._renew)
        while len(self._sending) < ON_THE_WAY and not self._stopping and not self._away:
            now = clock()
            found = self._hand.next(now, self._asks)
            if not isinstance(found, Errand):
                return min(RENEW, found) if found is not None else RENEW
            if found.until - now < LONG_ENOUGH:
                # Its lease could not be renewed: whoever claims it next has it.
                self._hand.answered(found)
                self._hand.settled(found)
                continue
            task = asyncio.create_task(self._carry(found))
            self._sending.add(task)
            task.add_done_callback(self._sending.discard)
            # Lets it take its place in the platform's pace before the next one asks.
            await asyncio.sleep(0)
        return RENEW

    def _asks(self, errand: Errand) -> Wait:
        if not errand.addresses:
            return AT_ONCE
        return self._courier.wait(errand.addresses[0], change=errand.message.changes is not None)

    async def _carry(self, errand: Errand) -> None:
        try:
            await self._look_again(errand)
        except Exception:
            # Nothing has been sent, and the lease brings it back.
            log.exception("message_failed", message=errand.id, organisation=errand.organisation)
            self._hand.settled(errand)
        else:
            outcome = await self._messenger.carry(errand)
            # Not in one line with the await: the list may be another one by then.
            self._outcomes.append(outcome)
        self._hand.answered(errand)
        self._bell.set()

    async def _look_again(self, errand: Errand) -> None:
        """A message that had not been sent when its change was claimed may have been since."""
        changes = errand.message.changes
        if changes is not None and errand.earlier is not None and errand.earlier.ref is None:
            found = await self._unit(errand.organisation, lambda unit: outbox.earlier(unit, (changes,)))
            errand.earlier = found.get(changes)

    # Writing down

    async def _write_down(self) -> None:
        """Everything that has ended, a unit for each organisation.

        What could not be written is kept, and tried again one by one. The database is away when none of it can be written;
        when only some of it cannot, that is given up here, and the lease brings the message back.
        """
        ended, self._outcomes = self._outcomes, []
        batches = [[one] for one in ended] if self._away else list(errands.gather(ended).values())
        kept: list[Outcome] = []
        for batch in batches:
            if not await self._written(batch):
                kept += batch
        if self._away and len(kept) < len(ended):
            for lost in kept:
                log.error("outcome_lost", message=lost.errand.id, organisation=lost.errand.organisation)
                self._hand.settled(lost.errand)
            kept = []
        self._outcomes = kept + self._outcomes
        self._away = bool(kept)
        if kept and not self._stopping:
            await asyncio.sleep(AWAY)

    async def _written(self, batch: list[Outcome]) -> bool:
        organisation = batch[0].errand.organisation
        try:
            await self._unit(organisation, lambda unit: errands.write_down(unit, batch))
        except Exception:
            log.exception("writing_down_failed", organisation=organisation, messages=len(batch))
            return False
        # Whoever sent what did not arrive is told so.
        self._news = self._news or not all(outcome.arrived for outcome in batch)
        for outcome in batch:
            self.handed_over += outcome.arrived
            self._hand.settled(outcome.errand)
        return True

    async def _renew(self) -> None:
        """The leases of what is in hand; what cannot be renewed runs out."""
        for organisation, theirs in _by_organisation(self._hand).items():
            until = asyncio.get_running_loop().time() + LEASE
            try:
                ids = [errand.id for errand in theirs]
                await self._unit(organisation, lambda unit, ids=ids: outbox.extend(unit, ids))  # type: ignore[misc]
            except Exception:
                log.exception("renewing_failed", organisation=organisation, messages=len(theirs))
                continue
            for errand in theirs:
                errand.until = until

    async def _give_back(self) -> None:
        """What was never tried is free for anybody at once."""
        in_hand = [(one, [errand.id for errand in theirs]) for one, theirs in _by_organisation(self._hand).items()]
        for organisation, ids in (*in_hand, *((one, ids) for one, ids, _ in self._unread)):
            try:
                await self._unit(organisation, lambda unit, ids=ids: outbox.give_back(unit, ids))  # type: ignore[misc]
            except Exception:
                log.exception("giving_back_failed", organisation=organisation, messages=len(ids))

    async def _unit(self, organisation: str, work: Callable[[Unit], Any]) -> Any:
        return await self._done(self._store.run(organisation, work))

    @staticmethod
    async def _done(future: Any) -> Any:
        return await asyncio.wrap_future(future)


def _by_organisation(hand: Hand) -> dict[str, list[Errand]]:
    found: dict[str, list[Errand]] = {}
    for errand in hand:
        found.setdefault(errand.organisation, []).append(errand)
    return found
