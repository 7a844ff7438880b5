"""Work that goes on after the ack: each piece is known, so that stopping can wait for it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

Result = TypeVar("Result")


class Tasks:
    def __init__(self) -> None:
        self._running: set[asyncio.Task[Any]] = set()
        self._endless: set[asyncio.Task[Any]] = set()

    def start(self, work: Coroutine[Any, Any, Result]) -> asyncio.Task[Result]:
        """Work that comes to an end by itself, and is waited for when stopping."""
        return _kept(work, self._running)

    def keep(self, work: Coroutine[Any, Any, Result]) -> asyncio.Task[Result]:
        """Work that goes on until we stop."""
        return _kept(work, self._endless)

    async def settled(self) -> None:
        """Returns when all that was started, and all that it started, is done."""
        while self._running:
            await asyncio.wait(self._running)

    async def close(self, patience: float) -> None:
        """Lets what is running finish, for as long as there is patience."""
        for task in self._endless:
            task.cancel()
        try:
            async with asyncio.timeout(patience):
                await self.settled()
        except TimeoutError:
            for task in self._running:
                task.cancel()
        await asyncio.gather(*self._running, *self._endless, return_exceptions=True)


def _kept(work: Coroutine[Any, Any, Result], among: set[asyncio.Task[Any]]) -> asyncio.Task[Result]:
    task = asyncio.create_task(work)
    among.add(task)
    task.add_done_callback(among.discard)
    return task
