"""What the postman has in hand: claimed messages in the order that they may leave, the most urgent first.

A lane is one platform of one organisation, so that a slow one never stands in another's way. A person gets one message at a
time, in order; and a change waits until what it changes has been written down as sent.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from typing import TypeAlias

from msgspec import Struct, field

from register.storage.outbox import Claimed, Earlier
from scheduler.courier import Address, Wait

Asks: TypeAlias = "Callable[[Errand], Wait]"
_Key: TypeAlias = "tuple[str, int]"
"""An organisation, and an id in it."""


class Errand(Struct, kw_only=True):
    """One claimed message with where to take it, and until when (on the loop's clock) it is ours."""

    organisation: str
    message: Claimed
    email: str
    email_failed: bool = False
    """A mail to this very address has come back."""

    addresses: tuple[Address, ...] = ()
    earlier: Earlier | None = None
    """The message that this one changes, as it stood when this was claimed."""

    until: float = math.inf

    @property
    def id(self) -> int:
        return self.message.id

    @property
    def key(self) -> _Key:
        return self.organisation, self.message.id

    @property
    def person(self) -> _Key:
        return self.organisation, self.message.person_id

    @property
    def order(self) -> tuple[int, int]:
        return -self.message.urgency, self.message.id

    @property
    def lane(self) -> tuple[str, str, bool]:
        platform = self.addresses[0].platform if self.addresses else ""
        return self.organisation, platform, self.message.changes is not None


_Queue: TypeAlias = "list[tuple[tuple[int, int], int, Errand]]"


class _Lane(Struct):
    ready: _Queue = field(default_factory=list)
    delayed: list[tuple[float, int, Errand]] = field(default_factory=list)
    asleep_until: float = -math.inf


class Hand:
    """Errands by lane. What must wait for another errand is parked until that one is `answered`, or `settled`."""

    def __init__(self) -> None:
        self._lanes: dict[tuple[str, str, bool], _Lane] = {}
        self._held: dict[_Key, Errand] = {}
        self._busy: dict[_Key, _Key] = {}
        """People with a message on its way, and which."""

        self._unsettled: set[_Key] = set()
        self._parked: dict[tuple[str, _Key], list[Errand]] = {}
        self._count = count()

    def __len__(self) -> int:
        return len(self._held)

    def __iter__(self) -> Iterator[Errand]:
        return iter(self._held.values())

    def add(self, errands: Iterable[Errand]) -> None:
        for errand in errands:
            self._held[errand.key] = errand
            self._push(errand)

    def get(self, organisation: str, message: int) -> Errand | None:
        return self._held.get((organisation, message))

    def answered(self, errand: Errand) -> None:
        """The platform has said yes or no; the person's next may go."""
        if self._busy.get(errand.person) == errand.key:
            del self._busy[errand.person]
            self._unpark("person", errand.person)

    def settled(self, errand: Errand) -> None:
        """It is written down how it went; what changes it may go."""
        self._unsettled.discard(errand.key)
        self._unpark("message", errand.key)

    def next(self, now: float, asks: Asks) -> Errand | float | None:
        """The errand that is to leave now; else seconds until one may; None when none waits for time."""
        soonest = math.inf
        for lane in sorted(self._lanes.values(), key=_first):
            found = self._next_in(lane, now, asks)
            if isinstance(found, Errand):
                del self._held[found.key]
                self._busy[found.person] = found.key
                self._unsettled.add(found.key)
                return found
            soonest = min(soonest, found)
        return None if math.isinf(soonest) else max(soonest - now, 0.0)

    def _next_in(self, lane: _Lane, now: float, asks: Asks) -> Errand | float:
        """The lane's next errand, or when it may have one."""
        if lane.asleep_until > now:
            return lane.asleep_until
        while lane.delayed and lane.delayed[0][0] <= now:
            self._push(heapq.heappop(lane.delayed)[2])
        while lane.ready:
            errand = lane.ready[0][2]
            if behind := self._behind(errand):
                self._parked.setdefault(behind, []).append(heapq.heappop(lane.ready)[2])
                continue
            wait = asks(errand)
            if wait.everybody > 0:
                lane.asleep_until = now + wait.everybody
                return lane.asleep_until
            if wait.person > 0:
                heapq.heappop(lane.ready)
                heapq.heappush(lane.delayed, (now + wait.person, next(self._count), errand))
                continue
            heapq.heappop(lane.ready)
            return errand
        return lane.delayed[0][0] if lane.delayed else math.inf

    def _behind(self, errand: Errand) -> tuple[str, _Key] | None:
        """What this one must wait for."""
        if errand.person in self._busy:
            return "person", errand.person
        changes = errand.message.changes
        if changes is not None and (errand.organisation, changes) in self._unsettled:
            return "message", (errand.organisation, changes)
        return None

    def _unpark(self, kind: str, key: _Key) -> None:
        for errand in self._parked.pop((kind, key), ()):
            self._push(errand)

    def _push(self, errand: Errand) -> None:
        lane = self._lanes.setdefault(errand.lane, _Lane())
        heapq.heappush(lane.ready, (errand.order, next(self._count), errand))


def _first(lane: _Lane) -> tuple[int, int]:
    return lane.ready[0][0] if lane.ready else (1, 0)
