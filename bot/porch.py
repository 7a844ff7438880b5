"""Where whoever comes before their door is open waits for it, so that the service answers from its first moment.

To load what a platform's library needs, and to ask the platform who we are, takes longer than the rest of a start.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from aiohttp import web
from aiohttp.typedefs import Handler


class Porch:
    """Made in a running loop. An address is put up before the service listens, and its door opened after."""

    def __init__(self) -> None:
        self._doors: dict[str, asyncio.Future[Handler]] = {}

    def before(self, path: str) -> web.RouteDef:
        door = self._doors[path] = asyncio.get_running_loop().create_future()

        async def wait(request: web.Request) -> web.StreamResponse:
            # One who goes away again takes the door with them from nobody.
            handler: Handler = door.result() if door.done() else await asyncio.shield(door)
            answer: web.StreamResponse = await handler(request)
            return answer

        return web.post(path, wait)

    def open(self, routes: Iterable[web.RouteDef]) -> None:
        for route in routes:
            self._doors[route.path].set_result(route.handler)
