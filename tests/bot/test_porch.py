"""Whoever comes before their door is open waits for it."""

from __future__ import annotations

import asyncio

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.porch import Porch


async def hear(request: web.Request) -> web.Response:
    return web.Response(text=f"heard {await request.text()}")


async def test_what_comes_before_the_door_is_open_waits_and_is_heard():
    porch, app = Porch(), web.Application()
    app.router.add_routes([porch.before("/api/messages")])
    async with TestClient(TestServer(app)) as client:
        early = asyncio.create_task(client.post("/api/messages", data="early"))
        gone = asyncio.create_task(client.post("/api/messages", data="gone"))
        await asyncio.sleep(0.05)
        gone.cancel()
        waits = not early.done()
        porch.open([web.post("/api/messages", hear)])
        answers = [await (await early).text(), await (await client.post("/api/messages", data="late")).text()]

    assert waits
    assert answers == ["heard early", "heard late"]
