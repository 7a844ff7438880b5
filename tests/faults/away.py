"""A wire to a PostgreSQL that can be cut and mended again."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy.engine import make_url


@dataclass
class Wire:
    """Carries bytes both ways while it is whole; cut, it breaks what is open and takes nothing new."""

    target: str | tuple[str, int]
    whole: bool = True
    port: int = 0
    last_words: bytes = b""
    """Cut as soon as these have been passed on, and before anything is answered."""
    _open: set[asyncio.StreamWriter] = field(default_factory=set)
    _is_deaf: bool = False
    """The last words have been passed on, and what is answered is not."""

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not self.whole:
            writer.transport.abort()
            return
        there, back = await self._connect()
        ends = {writer, back}
        self._open |= ends
        await asyncio.gather(self._pour(reader, back, listens=True), self._pour(there, writer))
        self._open -= ends

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if isinstance(self.target, str):
            return await asyncio.open_unix_connection(self.target)
        return await asyncio.open_connection(*self.target)

    def cut(self) -> None:
        self.whole = False
        for end in self._open:
            end.transport.abort()

    async def _pour(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, listens: bool = False) -> None:
        try:
            while data := await reader.read(65536):
                if self._is_deaf:
                    continue
                self._is_deaf = listens and self.last_words in data and self.last_words != b""
                writer.write(data)
                await writer.drain()
                if self._is_deaf:
                    # It is heard there before the wire breaks.
                    await asyncio.sleep(0.1)
                    self.last_words, self._is_deaf = b"", False
                    self.cut()
        except ConnectionError:
            return
        finally:
            writer.close()


class Line:
    """What a test holds: the database's address over the wire, and the two ends of what happens to it."""

    def __init__(self, wire: Wire, loop: asyncio.AbstractEventLoop, url: str) -> None:
        self._wire, self._loop, self.url = wire, loop, url

    def cut(self) -> None:
        self._loop.call_soon_threadsafe(self._wire.cut)

    def cut_after(self, words: bytes) -> None:
        """Cut by what is said: it arrives, and its answer does not."""
        self._wire.last_words = words

    def mend(self) -> None:
        self._wire.whole = True


@contextmanager
def a_wire_to(url: str) -> Iterator[Line]:
    there = make_url(url)
    host = str(there.query.get("host") or there.host or "")
    wire = Wire(f"{host}/.s.PGSQL.{there.port or 5432}" if host.startswith("/") else (host, there.port or 5432))
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    server = asyncio.run_coroutine_threadsafe(asyncio.start_server(wire.carry, "127.0.0.1", 0), loop).result()
    wire.port = server.sockets[0].getsockname()[1]
    over = there.set(host="127.0.0.1", port=wire.port, query={}).render_as_string(hide_password=False)
    try:
        yield Line(wire, loop, over)
    finally:
        asyncio.run_coroutine_threadsafe(_end(wire, server), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _end(wire: Wire, server: asyncio.Server) -> None:
    wire.cut()
    server.close()
    # What carried bytes ends by itself, a moment after its ends are broken.
    await asyncio.sleep(0.2)
