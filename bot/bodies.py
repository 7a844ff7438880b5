"""What somebody sends us, read to the end: no more than a delivery holds, and waited for no longer than one takes."""

from __future__ import annotations

import asyncio
from http import HTTPStatus

from aiohttp import web

PATIENCE = 20.0
"""Seconds for a whole body. A platform sends it in one go; whoever sends a byte now and then only holds a place."""


class Unread(Exception):
    """There is no whole body to read. `code` is for the log and for whoever sent it."""

    status = HTTPStatus.BAD_REQUEST
    code = "broken"


class TooLarge(Unread):
    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    code = "too_large"


class TooSlow(Unread):
    status = HTTPStatus.REQUEST_TIMEOUT
    code = "too_slow"


async def whole(request: web.BaseRequest, most: int, patience: float = PATIENCE) -> bytes:
    """At most so many bytes, whatever the header says of them. Raises `Unread`."""
    if (request.content_length or 0) > most:
        raise TooLarge
    try:
        if request.content.is_eof():
            # It came together with its headers, as nearly all do.
            body: bytes = request.content.read_nowait()
        else:
            async with asyncio.timeout(patience):
                body = await _gathered(request, most)
    except TimeoutError as late:
        raise TooSlow from late
    except (web.RequestPayloadError, ConnectionError) as broken:
        # It is not packed as it says, or whoever sent it has hung up.
        raise Unread from broken
    if len(body) > most:
        raise TooLarge
    return body


async def _gathered(request: web.BaseRequest, most: int) -> bytes:
    found = bytearray()
    async for chunk in request.content.iter_any():
        found += chunk
        if len(found) > most:
            raise TooLarge
    return bytes(found)
