"""How fast a platform may be written to: never more than its limits allow, and no slower than need be.

Two rules for each limit. GCRA spreads what leaves evenly, so that something urgent never waits behind a whole burst. And a
message leaves only when the one `most` before it was *answered* at least `within` ago: the platform counts when a message
arrives, and that is never later than its answer, so neither a slow network nor a busy machine can bunch them over the limit.
With `most=1` the second rule is Slack's own: next slot = previous answer + 1.0 s (performance.md, "Outbox").
"""

from __future__ import annotations

import asyncio
import math
from collections import deque
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct, field

FORGET = 5000
"""Buckets kept; those that hold nothing back any more are forgotten beyond it."""

ASK_AGAIN = 0.02
"""Seconds until it is worth asking again, while it hangs on an answer that has not come."""


class Limit(Struct, frozen=True, kw_only=True):
    """At most `most` in any `within` seconds. `burst` of them may leave together; 1 spreads them evenly."""

    most: int
    within: float
    burst: int = 0

    @property
    def every(self) -> float:
        return self.within / self.most

    @classmethod
    def per_second(cls, rate: float, burst: int = 1) -> Limit:
        """A rate of any size, also one below a message a second."""
        most = max(1, int(rate))
        return cls(most=most, within=most / rate, burst=burst)


class _Leave(Struct):
    """One message on its way: when it left, and when it was answered (infinity until then)."""

    answered: float = math.inf


class _Bucket(Struct):
    limits: Sequence[Limit]
    due: list[float]
    """GCRA's theoretical arrival time, a limit at a time."""

    left: deque[_Leave]
    held: float = -math.inf
    """The platform itself has said: not before this."""

    def free_at(self, now: float) -> float:
        """The first moment that the next message may leave; infinity while that hangs on an answer."""
        at = max(now, self.held)
        for limit, due in zip(self.limits, self.due, strict=True):
            at = max(at, due - ((limit.burst or limit.most) - 1) * limit.every)
            if len(self.left) >= limit.most:
                at = max(at, self.left[-limit.most].answered + limit.within)
        return at

    def leave(self, now: float) -> _Leave:
        self.due = [max(now, due) + limit.every for limit, due in zip(self.limits, self.due, strict=True)]
        one = _Leave()
        self.left.append(one)
        return one


class Turn(Struct):
    """A place taken in every bucket; told when the platform has answered."""

    leaves: Sequence[_Leave]
    now: Callable[[], float]

    def answered(self) -> None:
        for one in self.leaves:
            one.answered = min(one.answered, self.now())


class Pace(Struct):
    """Buckets by name; what a message counts against is named with its limits each time."""

    clock: Callable[[], float] | None = None
    """Seconds on any clock that only moves forward; the running loop's, unless a test brings its own."""

    _buckets: dict[str, _Bucket] = field(default_factory=dict)

    def now(self) -> float:
        return self.clock() if self.clock is not None else asyncio.get_running_loop().time()

    def wait(self, lanes: Mapping[str, Sequence[Limit]]) -> float:
        """Seconds until a message in all these lanes may leave."""
        now = self.now()
        free = max((self._bucket(name, limits).free_at(now) for name, limits in lanes.items()), default=now)
        return ASK_AGAIN if math.isinf(free) else free - now

    def take(self, lanes: Mapping[str, Sequence[Limit]]) -> Turn:
        """The message leaves now. Whoever has not asked `wait` first goes over the limit."""
        now = self.now()
        turn = Turn([self._bucket(name, limits).leave(now) for name, limits in lanes.items()], self.now)
        if len(self._buckets) > FORGET:
            self._buckets = {name: b for name, b in self._buckets.items() if self._matters(b, now)}
        return turn

    async def turn(self, lanes: Mapping[str, Sequence[Limit]], most: float = math.inf) -> Turn:
        """The same, once it may. Raises `TimeoutError` at once when that is more than `most` seconds away."""
        while (wait := self.wait(lanes)) > 0:
            if wait > most:
                raise TimeoutError(wait)
            await asyncio.sleep(wait)
        return self.take(lanes)

    def hold(self, name: str, seconds: float) -> None:
        """The platform has said how long to leave this lane alone."""
        bucket = self._buckets.get(name)
        if bucket is not None:
            bucket.held = max(bucket.held, self.now() + seconds)

    def _bucket(self, name: str, limits: Sequence[Limit]) -> _Bucket:
        found = self._buckets.get(name)
        if found is None:
            left: deque[_Leave] = deque(maxlen=max(limit.most for limit in limits))
            found = self._buckets[name] = _Bucket(limits, [-math.inf] * len(limits), left)
        return found

    @staticmethod
    def _matters(bucket: _Bucket, now: float) -> bool:
        longest = max(limit.within for limit in bucket.limits)
        return bucket.held > now or bool(bucket.left and bucket.left[-1].answered + longest > now)
