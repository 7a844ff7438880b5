"""What other threads have done, brought over to the loop: one waking for all that have come, not one for each.

`asyncio.wrap_future` wakes the loop by a pipe for every single future. Those who shared a commit come over together.
"""

from __future__ import annotations

import asyncio
from collections import deque
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, TypeVar

Result = TypeVar("Result")


class Crossing:
    """Awaits futures of other threads. Made anywhere, and used in any loop, one at a time."""

    def __init__(self) -> None:
        self._shore: _Shore | None = None

    async def over(self, future: Future[Result]) -> Result:
        """What came of it. Whoever is no longer waited for is cancelled, if it has not begun."""
        loop = asyncio.get_running_loop()
        shore = self._shore
        if shore is None or shore.loop is not loop:
            shore = self._shore = _Shore(loop)
        waiting: asyncio.Future[Result] = loop.create_future()
        future.add_done_callback(lambda done: shore.come(waiting, done))
        try:
            return await waiting
        except asyncio.CancelledError:
            future.cancel()
            raise


class _Shore:
    """A loop, and those who have come to it and are not yet told."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self._come: deque[tuple[asyncio.Future[Any], Future[Any]]] = deque()
        self._woken = False

    def come(self, waiting: asyncio.Future[Any], done: Future[Any]) -> None:
        """Called on the thread that has done it."""
        self._come.append((waiting, done))
        if not self._woken:
            self._woken = True
            with suppress(RuntimeError):  # the loop is closed: nobody waits any more
                self.loop.call_soon_threadsafe(self._tell)

    def _tell(self) -> None:
        # First, so that whoever comes from here on wakes us again.
        self._woken = False
        while self._come:
            waiting, done = self._come.popleft()
            if waiting.done():
                continue
            if done.cancelled():
                waiting.cancel()
            elif error := done.exception():
                waiting.set_exception(error)
            else:
                waiting.set_result(done.result())
