"""HTTP on loopback with as little as it takes, so that the one who asks does not tire before the one who answers."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from typing import Any, Self, TypeAlias

Answer: TypeAlias = "Callable[[str, str, bytes], Mapping[str, Any]]"
"""Method, path and body of a request; the JSON that is answered."""

HOST = "127.0.0.1"
_END = b"\r\n\r\n"


class Client:
    """One connection, kept open, one request at a time."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer

    @classmethod
    async def to(cls, port: int) -> Self:
        return cls(*await asyncio.open_connection(HOST, port))

    async def send(self, raw: bytes) -> int:
        """The status of the answer to a ready-made request."""
        self._writer.write(raw)
        head = await self._reader.readuntil(_END)
        await _body(self._reader, head)
        return int(head[9:12])

    async def close(self) -> None:
        self._writer.close()
        await self._writer.wait_closed()


def request(path: str, body: bytes, headers: Mapping[str, str], method: str = "POST") -> bytes:
    lines = [f"{method} {path} HTTP/1.1", f"Host: {HOST}", f"Content-Length: {len(body)}"]
    return "\r\n".join([*lines, *(f"{name}: {value}" for name, value in headers.items()), "", ""]).encode() + body


async def serve(answer: Answer) -> int:
    """Answers everybody with JSON, for as long as the process lives. Returns the port."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = await reader.readuntil(_END)
                method, path, _ = head.split(b" ", 2)
                told = json.dumps(answer(method.decode(), path.decode(), await _body(reader, head))).encode()
                writer.write(
                    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(told)
                    + told
                )
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(talk, HOST, 0)
    port: int = server.sockets[0].getsockname()[1]
    return port


async def _body(reader: asyncio.StreamReader, head: bytes) -> bytes:
    """Everybody here says how long a body is."""
    lowered = head.lower()
    at = lowered.find(b"content-length:")
    return await reader.readexactly(int(lowered[at + 15 : lowered.index(b"\r", at)])) if at >= 0 else b""
