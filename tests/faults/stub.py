"""A platform that counts: it takes one line a message, answers it a moment later, and remembers when."""

from __future__ import annotations

import asyncio
import json
import random
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

THING = re.compile(r"\(i (n\d+)\)")
"""How the things that are told are numbered in the words of a notice."""


@dataclass
class Platform:
    """`told` is each thing with when it was taken, once for every time that it came. Times are `time.monotonic`."""

    port: int = 0
    told: dict[str, list[float]] = field(default_factory=dict)
    messages: int = 0
    slowest: float = 0.01
    _lock: threading.Lock = field(default_factory=threading.Lock)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        dice = random.Random(self.port)
        try:
            while line := await reader.readline():
                text = json.loads(line)
                with self._lock:
                    self.messages += 1
                    for thing in THING.findall(text):
                        self.told.setdefault(thing, []).append(time.monotonic())
                await asyncio.sleep(dice.uniform(0, self.slowest))
                writer.write(b"ok\n")
        except (ConnectionError, ValueError):
            # Whoever wrote was killed in the middle of a line.
            return
        finally:
            writer.close()

    def wait_for(self, more: int, patience: float) -> None:
        """Until so many more messages have come, or patience has run out."""
        goal, end = self.messages + more, time.monotonic() + patience
        while self.messages < goal and time.monotonic() < end:
            time.sleep(0.001)

    def so_far(self) -> dict[str, list[float]]:
        with self._lock:
            return {thing: list(times) for thing, times in self.told.items()}

    @property
    def doubles(self) -> dict[str, list[float]]:
        return {thing: times for thing, times in self.so_far().items() if len(times) > 1}


@contextmanager
def a_platform() -> Iterator[Platform]:
    """Served from a thread of its own, so that a test may wait as it likes."""
    platform, loop = Platform(), asyncio.new_event_loop()
    server = loop.run_until_complete(asyncio.start_server(platform.serve, "127.0.0.1", 0))
    platform.port = server.sockets[0].getsockname()[1]
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield platform
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        server.close()
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0.01))
        loop.close()
