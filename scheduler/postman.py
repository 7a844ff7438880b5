"""Claims what is to be said, words it, hands it over, and keeps it until it has arrived or been given up.

At least once: a crash between sending and settling may send twice, so a notice bears being read twice. Nothing waits for
the network inside a unit: claim in one unit, send outside, settle in another (`scheduler/round.py`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from dialogs import codec, notices
from register import nudges
from register.people import people
from register.storage import outbox
from register.storage.store import Store, Unit
from scheduler.courier import Courier
from scheduler.round import Round

log = structlog.get_logger()

ROWS = 20
"""Nudges that are looked at in one unit: few enough for a turn not to notice, enough to cost few transactions."""

MENDED = timedelta(minutes=10)
"""When what could not be worded is tried again."""

AFTER_TROUBLE = 5.0
"""Seconds until the next round when the database could not be reached."""


class Postman:
    """One for each house. `round` does all that is due now; `wake` asks for a round at once."""

    def __init__(self, store: Store, courier: Courier, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._courier = courier
        self._clock = clock
        self._bell = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._rounds: set[Round] = set()
        self._not_served: set[str] = set()
        """Organisations for which something waits here and that nobody serves; each is said once."""
        self._stopping = False

    def wake(self) -> None:
        """Something is to be said now. May be called from any thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._ring)

    async def run(self, every: float = 30.0) -> None:
        """Rounds until cancelled: at once when woken, when something falls due, else every `every` seconds."""
        self._loop = asyncio.get_running_loop()
        while not self._stopping:
            self._bell.clear()
            try:
                await self.round()
                pause = min(every, await self._until_due())
            except Exception:
                log.exception("postman_round_failed")
                pause = min(every, AFTER_TROUBLE)
            try:
                await asyncio.wait_for(self._bell.wait(), timeout=pause)
            except TimeoutError:
                continue

    async def finish(self, running: asyncio.Task[None]) -> None:
        """Stops after the messages on their way. What is claimed and unsent is given back."""
        self._stopping = True
        self._ring()
        for one in self._rounds:
            one.stop()
        await running

    async def round(self) -> int:
        """Everything due: nudges become messages, messages are sent. Returns how many were handed over."""
        one = Round(self._store, self._courier, self._clock, self._word)
        self._rounds.add(one)
        try:
            return await one.run()
        finally:
            self._rounds.discard(one)

    def _ring(self) -> None:
        self._bell.set()
        for one in self._rounds:
            one.ring()

    async def _until_due(self) -> float:
        """Seconds until something is to be said or tried again; a crisis' live picture is changed seconds after an answer."""
        now = self._clock()
        moments = await asyncio.wrap_future(
            self._store.claim(lambda c: (outbox.next_try(c, now), nudges.next_after(c, now)))
        )
        return min(((at - now).total_seconds() for at in moments if at is not None), default=float("inf"))

    async def _word(self) -> bool:
        """Some of the nudges that may be said now become frozen messages. Whether there may be more."""
        due = await asyncio.wrap_future(self._store.claim(lambda c: nudges.organisations_due(c, self._clock())))
        served = [organisation for organisation in due if organisation in self._store.packs]
        for organisation in {*due} - {*served, *self._not_served}:
            self._not_served.add(organisation)
            log.warning("organisation_not_served", organisation=organisation)
        worded = [await asyncio.wrap_future(self._store.run(organisation, word_some)) for organisation in served]
        return any(worded)


def word_some(unit: Unit) -> int:
    """The most urgent people's nudges, worded; nobody else words for them meanwhile. Returns for how many people."""
    them = nudges.take(unit, ROWS)
    for person in them:
        try:
            with unit.savepoint():
                word_for(unit, person)
        except Exception:
            # One that cannot be worded must not silence everybody after it.
            log.exception("wording_failed", person=person, organisation=unit.organisation)
            nudges.put_off(unit, [row.id for row in nudges.open_for(unit, person)], unit.now + MENDED)
    return len(them)


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
        nudges.settle_all(unit, ids, sent)
        told |= set(ids)
    if dropped := [row.id for row in rows if row.id not in told]:
        nudges.settle_all(unit, dropped, None)
