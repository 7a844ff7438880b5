"""Claims what is to be said, words it, hands it over, and keeps it until it has arrived or been given up.

At least once: a crash between sending and settling may send twice, so a notice bears being read twice. Nothing waits for
the network inside a unit: claim in one unit, send outside, settle in another.
"""

from __future__ import annotations

import asyncio
import math
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from dialogs import codec, notices
from dialogs.wording import Speaker
from register import nudges, outbox, people, undelivered
from register.outbox import Claimed, Sending
from register.store import Store, Unit
from scheduler.courier import Address, Courier, CourierError, NotNow, Unreachable

log = structlog.get_logger()

MOST_ATTEMPTS = 12
"""With doubling from 5 seconds to 30 minutes this is about four hours; then it is given up, visibly."""

_AT_ONCE = 8
"""Messages on their way at the same time; the platforms' own pace is kept by each courier."""


@dataclass(frozen=True, kw_only=True)
class Errand:
    """One claimed message with where to take it. `ref` is set when an earlier message is to be changed."""

    organisation: str
    message: Claimed
    email: str
    addresses: tuple[Address, ...]
    ref: tuple[str, Mapping[str, object]] | None = None


class Postman:
    """One for each house. `round` does all that is due now; `wake` asks for a round at once."""

    def __init__(self, store: Store, courier: Courier, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._courier = courier
        self._clock = clock
        self._wake = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping = False

    def wake(self) -> None:
        """Something is to be said now. May be called from any thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._wake.set)

    async def run(self, every: float = 30.0) -> None:
        """Rounds until cancelled: at once when woken, when something is to be said, else every `every` seconds."""
        self._loop = asyncio.get_running_loop()
        while not self._stopping:
            pause = every
            try:
                await self.round()
                pause = min(every, await self._until_said())
            except Exception:
                log.exception("postman_round_failed")
            try:
                await asyncio.wait_for(self._wake.wait(), timeout=pause)
            except TimeoutError:
                continue
            finally:
                self._wake.clear()

    async def finish(self, running: asyncio.Task[None]) -> None:
        """Stops after the message in hand: what is claimed and unsent comes back when its lease runs out."""
        self._stopping = True
        self._wake.set()
        await running

    async def round(self) -> int:
        """Everything due: nudges become messages, messages are sent. Returns how many were handed over."""
        handed_over = 0
        while not self._stopping:
            await self._word()
            claimed = await asyncio.wrap_future(self._store.claim(lambda c: outbox.claim(c, self._clock())))
            if not claimed:
                return handed_over
            gate = asyncio.Semaphore(_AT_ONCE)

            async def guarded(organisation: str, message: int, gate: asyncio.Semaphore = gate) -> bool:
                async with gate:
                    try:
                        return await self._deliver(organisation, message)
                    except Exception:
                        # One message that cannot be worded or sent must not hold up the others: it is tried again, and
                        # given up where the steward sees it.
                        log.exception("message_failed", message=message, organisation=organisation)
                        await self._failed(organisation, message)
                        return False

            results = await asyncio.gather(*(guarded(*one) for one in claimed))
            handed_over += sum(results)
        return handed_over

    async def _until_said(self) -> float:
        """Seconds until the next thing is to be said: the live picture of a crisis is changed seconds after an answer."""
        now = self._clock()
        at = await asyncio.wrap_future(self._store.claim(lambda c: nudges.next_after(c, now)))
        return (at - now).total_seconds() if at is not None else math.inf

    async def _word(self) -> None:
        """Nudges that may be said now become frozen messages, one person at a time."""
        due = await asyncio.wrap_future(self._store.claim(lambda c: nudges.due(c, self._clock())))
        for organisation, person in due:
            await asyncio.wrap_future(self._store.run(organisation, lambda unit, person=person: word_for(unit, person)))  # type: ignore[misc]

    async def _deliver(self, organisation: str, message: int) -> bool:
        errand = await asyncio.wrap_future(self._store.run(organisation, lambda unit: _errand(unit, message)))
        if errand is None:
            return False
        words = Speaker(language=errand.message.language, now=self._clock()).word(codec.loads(errand.message.words))
        if errand.message.changes is not None:
            return await self._change(errand, words)
        for address in errand.addresses or await self._found(errand):
            try:
                ref = await self._courier.deliver(address, words)
            except Unreachable as refused:
                await self._lost(errand, address, str(refused))
                continue
            except NotNow as busy:
                await self._later(errand, busy)
                return False
            await self._settle(errand, lambda unit, a=address, r=ref: outbox.sent(unit, message, a.platform, r))  # type: ignore[misc]
            return True
        await self._settle(errand, lambda unit: _no_address(unit, errand))
        return False

    async def _found(self, errand: Errand) -> tuple[Address, ...]:
        """Somebody who has never met the bot, looked up by work e-mail where a platform allows; kept for next time."""
        try:
            found = await self._courier.find(errand.organisation, errand.email)
        except CourierError:
            return ()
        if found is None:
            return ()
        person = errand.message.person_id
        await self._settle(
            errand, lambda unit: people.reached_by(unit, person, found.platform, found.user, found.reach)
        )
        return (found,)

    async def _change(self, errand: Errand, words: object) -> bool:
        """An earlier message becomes this one; without a trace of it there is nothing to change."""
        id = errand.message.id
        if errand.ref is None:
            # The earlier one has not gone out: it goes out as this one, so that nobody gets a card that is over.
            await self._settle(errand, lambda unit: outbox.take_over(unit, id))
            return False
        platform, ref = errand.ref
        address = next((a for a in errand.addresses if a.platform == platform), None)
        try:
            if address is None:
                raise Unreachable("no address on that platform")
            await self._courier.update(address, ref, words)  # type: ignore[arg-type]
        except Unreachable as refused:
            await self._settle(errand, lambda unit, why=str(refused): outbox.stopped(unit, id, Sending.GIVEN_UP, why))  # type: ignore[misc]
            return False
        except NotNow as busy:
            await self._later(errand, busy)
            return False
        await self._settle(errand, lambda unit: outbox.sent(unit, id, platform, ref))
        return True

    async def _failed(self, organisation: str, message: int) -> None:
        errand = await asyncio.wrap_future(self._store.run(organisation, lambda unit: _errand(unit, message)))
        if errand is not None:
            await self._later(errand, NotNow("a fault of ours"))

    async def _later(self, errand: Errand, busy: NotNow) -> None:
        """Retry-After when the platform says one, else doubling with jitter; given up after `MOST_ATTEMPTS`."""
        message = errand.message
        if message.attempts >= MOST_ATTEMPTS:
            log.warning("message_given_up", message=message.id, attempts=message.attempts)
            await self._settle(errand, lambda unit: outbox.stopped(unit, message.id, Sending.GIVEN_UP, str(busy)))
            return
        wait = busy.retry_after or min(5.0 * 2**message.attempts, 1800.0) * random.uniform(0.75, 1.25)
        at = self._clock() + timedelta(seconds=wait)
        await self._settle(errand, lambda unit: outbox.later(unit, message.id, at, str(busy)))

    async def _lost(self, errand: Errand, address: Address, why: str) -> None:
        log.info("person_unreachable", person=errand.message.person_id, platform=address.platform)
        person = errand.message.person_id
        await self._settle(errand, lambda unit: people.lost(unit, person, address.platform, why))

    async def _settle(self, errand: Errand, work: Callable[[Unit], None]) -> None:
        await asyncio.wrap_future(self._store.run(errand.organisation, work))


def word_for(unit: Unit, person: int) -> None:
    """A person's open nudges, worded now and frozen in the outbox; what no longer holds is dropped."""
    rows = nudges.open_for(unit, person)
    if not rows:
        return
    reader = people.view(unit, person)
    language = reader.language or unit.pack.organisation.language
    told: set[int] = set()
    for ids, message, replaces in notices.compose(unit, reader, rows):
        urgency = max(row.urgency for row in rows if row.id in ids)
        sent = outbox.put(
            unit, person=person, words=codec.dumps(message), language=language, urgency=urgency, changes=replaces
        )
        for id in ids:
            nudges.settle(unit, id, sent)
        told |= set(ids)
    for row in rows:
        if row.id not in told:
            nudges.settle(unit, row.id, None)


def _no_address(unit: Unit, errand: Errand) -> None:
    """It waits until they have been met; whoever sent it is told meanwhile."""
    outbox.stopped(unit, errand.message.id, Sending.NO_ADDRESS, "")
    undelivered.tell_senders(unit, errand.message.id, errand.message.person_id)


def _errand(unit: Unit, message: int) -> Errand | None:
    found = outbox.load(unit, message)
    if found is None:
        return None
    addresses = tuple(
        Address(organisation=unit.organisation, platform=row.platform, user=row.user, reach=row.how or {})
        for row in people.reaches(unit, found.person_id)
    )
    email = people.view(unit, found.person_id).email
    ref = outbox.sent_ref(unit, found.changes) if found.changes is not None else None
    return Errand(organisation=unit.organisation, message=found, email=email, addresses=addresses, ref=ref)
