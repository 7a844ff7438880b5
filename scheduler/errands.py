"""What one message takes: where to, the handing over itself, and what is to be written down of it afterwards.

Nothing here opens a unit: `load` is given one, and an `Outcome` is work for one, so that many can share a transaction.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import TypeAlias

import structlog
from msgspec import Struct

from dialogs import codec
from dialogs.blocks import Blocks
from dialogs.wording import Speaker
from register.nudges import Urgency
from register.people import doors, people, undelivered, untold
from register.storage import outbox
from register.storage.outbox import Earlier, Sending
from register.storage.store import Unit
from scheduler.courier import Address, CannotChange, Closed, Courier, MessageRef, NotNow, Paced, Unreachable
from scheduler.hand import Errand

log = structlog.get_logger()

MOST_ATTEMPTS = 12
"""With doubling from 5 seconds to 30 minutes this is about four hours; then it is given up, visibly."""

LONGEST = 60.0
"""Seconds that handing one message over may take, all its parts and waits together."""

SOON = timedelta(seconds=5)
"""When a change looks again whether the message that it changes has been sent."""

Work: TypeAlias = "Callable[[Unit], object]"


class Outcome(Struct, frozen=True, kw_only=True):
    """How an errand went, as work to be written down. `arrived`: it was handed over."""

    errand: Errand
    work: Sequence[Work]
    arrived: bool = False


def load(unit: Unit, messages: Sequence[int], until: float) -> tuple[Errand, ...]:
    """The claimed messages with the addresses of their people, in a few reads however many they are."""
    claimed = outbox.load_all(unit, messages)
    them = people.views(unit, (message.person_id for message in claimed))
    ways = doors.ways(unit, them)
    before = outbox.earlier(unit, (message.changes for message in claimed if message.changes is not None))
    return tuple(
        Errand(
            organisation=unit.organisation, message=message, email=them[message.person_id].email,
            email_failed=ways[message.person_id].mail_returned, until=until,
            earlier=before.get(message.changes) if message.changes is not None else None,
            addresses=tuple(
                Address(organisation=unit.organisation, platform=row.platform, user=row.user, reach=row.how or {})
                for row in ways[message.person_id].reaches
            ),
        )
        for message in claimed
    )  # fmt: skip


class Messenger:
    """Carries errands to where they go."""

    def __init__(self, courier: Courier, clock: Callable[[], datetime]) -> None:
        self._courier, self._clock = courier, clock

    async def carry(self, errand: Errand) -> Outcome:
        """Whatever goes wrong becomes an outcome: one message must never hold up the others."""
        try:
            async with asyncio.timeout(LONGEST):
                if errand.earlier is not None:
                    return await self._change(errand, errand.earlier)
                return await self._deliver(errand)
        except NotNow as busy:
            return self._later(errand, busy)
        except TimeoutError:
            return self._later(errand, NotNow("too_slow"))
        except Exception:
            # It cannot be worded or sent: tried again, and given up where the steward sees it.
            log.exception("message_failed", message=errand.id, organisation=errand.organisation)
            return self._later(errand, NotNow("a fault of ours"))

    async def _deliver(self, errand: Errand) -> Outcome:
        words, id = self._words(errand), errand.id
        said: list[Work] = []
        why = ""
        tried: set[str] = set()
        for known in (True, False):
            # Somebody whom no platform knows, or knows any more, is looked for by work e-mail.
            for to in errand.addresses if known else await self._found(errand, tried):
                tried.add(to.platform)
                try:
                    ref = await self._courier.deliver(to, words)
                except Closed:
                    continue
                except Unreachable as refused:
                    why = str(refused)
                    log.info("person_unreachable", person=errand.message.person_id, platform=to.platform)
                    said += _lost(errand, to, why)
                    continue
                if not known and to.platform != doors.EMAIL:
                    said.append(_met(errand, to))
                return Outcome(errand=errand, work=(*said, *_sent(id, to.platform, ref)), arrived=True)
        person = errand.message.person_id
        # It waits until they have been met; whoever sent it is told meanwhile.
        said.append(lambda unit: undelivered.tell_senders(unit, id, person))
        return Outcome(errand=errand, work=(*said, *_untold(id, Sending.NO_ADDRESS, why)))

    async def _found(self, errand: Errand, tried: set[str]) -> Sequence[Address]:
        failed = {doors.EMAIL} if errand.email_failed else set()
        found = await self._courier.find(errand.organisation, errand.email)
        return [to for to in found if to.platform not in tried | failed]

    async def _change(self, errand: Errand, earlier: Earlier) -> Outcome:
        """An earlier message becomes this one."""
        id, ref = errand.id, earlier.ref
        if ref is None:
            # It has not gone out: it goes out as this one, so that nobody gets a card that is over.
            if earlier.under_way:
                return self._soon(errand)
            return Outcome(errand=errand, work=(lambda unit: self._over(unit, id),))
        to = next((a for a in errand.addresses if a.platform == earlier.platform), None)
        if to is None and earlier.platform == doors.EMAIL:
            to = Address(organisation=errand.organisation, platform=doors.EMAIL, user=errand.email)
        if to is None:
            return _no_longer(id, errand, "no address on that platform")
        try:
            await self._courier.update(to, ref, self._words(errand))
        except CannotChange:
            return await self._instead(errand, to, earlier)
        except (Closed, Unreachable) as refused:
            return _no_longer(id, errand, str(refused))
        return Outcome(errand=errand, work=_sent(id, to.platform, ref), arrived=True)

    async def _instead(self, errand: Errand, to: Address, earlier: Earlier) -> Outcome:
        """What cannot be changed stands. Only what alarmed somebody is called off in a new message: whoever was asked for
        something ordinary hears when they come to answer it, and one mail less is kinder."""
        id = errand.id
        if max(earlier.urgency, errand.message.urgency) <= Urgency.ORDINARY:
            return Outcome(errand=errand, work=(lambda unit: outbox.stopped(unit, id, Sending.NOT_NEEDED, ""),))
        try:
            ref = await self._courier.deliver(to, self._words(errand))
        except (Closed, Unreachable) as refused:
            return _no_longer(id, errand, str(refused))
        return Outcome(errand=errand, work=_sent(id, to.platform, ref), arrived=True)

    def _over(self, unit: Unit, id: int) -> None:
        if not outbox.take_over(unit, id):
            outbox.later(unit, id, unit.now + SOON, "", tried=False)

    def _soon(self, errand: Errand) -> Outcome:
        id, at = errand.id, self._clock() + SOON
        return Outcome(errand=errand, work=(lambda unit: outbox.later(unit, id, at, "", tried=False),))

    def _later(self, errand: Errand, busy: NotNow) -> Outcome:
        """Retry-After when the platform says one, else doubling with jitter; given up after `MOST_ATTEMPTS`."""
        message, why, tried = errand.message, str(busy), not isinstance(busy, Paced)
        if message.attempts >= MOST_ATTEMPTS and tried:
            log.warning("message_given_up", message=message.id, attempts=message.attempts)
            return Outcome(errand=errand, work=_untold(message.id, Sending.GIVEN_UP, why))
        wait = busy.retry_after or min(5.0 * 2**message.attempts, 1800.0) * random.uniform(0.75, 1.25)
        at = self._clock() + timedelta(seconds=wait)
        return Outcome(errand=errand, work=(lambda unit: outbox.later(unit, message.id, at, why, tried=tried),))

    def _words(self, errand: Errand) -> Blocks:
        message = errand.message
        return Speaker(language=message.language, now=self._clock()).word(codec.loads(message.words))


def gather(outcomes: Iterable[Outcome]) -> dict[str, list[Outcome]]:
    """By organisation, since a unit is opened for one."""
    found: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        found.setdefault(outcome.errand.organisation, []).append(outcome)
    return found


def write_down(unit: Unit, outcomes: Iterable[Outcome]) -> None:
    for outcome in outcomes:
        for work in outcome.work:
            work(unit)


def _sent(message: int, platform: str, ref: MessageRef) -> Sequence[Work]:
    return (
        lambda unit: outbox.sent(unit, message, platform, ref),
        lambda unit: untold.reached(unit, message),
    )


def _untold(message: int, how: Sending, why: str) -> Sequence[Work]:
    """Nobody has been told: the steward's list says so, and so may the next rung of a ladder hear."""
    return (
        lambda unit: outbox.stopped(unit, message, how, why),
        lambda unit: untold.note(unit, message, why),
    )


def _no_longer(message: int, errand: Errand, why: str) -> Outcome:
    return Outcome(errand=errand, work=(lambda unit: outbox.stopped(unit, message, Sending.GIVEN_UP, why),))


def _met(errand: Errand, to: Address) -> Work:
    """Kept for next time."""
    person = errand.message.person_id
    return lambda unit: people.reached_by(unit, person, to.platform, to.user, to.reach)


def _lost(errand: Errand, to: Address, why: str) -> Sequence[Work]:
    person = errand.message.person_id
    return (_met(errand, to), lambda unit: people.lost(unit, person, to.platform, why))
