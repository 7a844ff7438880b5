"""A register on SQLite, and somebody who visits what it publishes."""

from __future__ import annotations

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.public.door import PublicDoor
from tests.builders import Clock, a_store


@pytest.fixture
def store(tmp_path):
    made = a_store(tmp_path, Clock())
    yield made
    made.close()


@pytest.fixture
async def visitor(store):
    app = web.Application()
    app.router.add_routes(PublicDoor(lambda: store, store.packs).routes())
    async with TestClient(TestServer(app)) as client:
        yield client
