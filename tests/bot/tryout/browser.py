"""What the page sends, without a browser: its requests over a real server, one page at a time."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.tryout.door import TryoutDoor
from bot.tryout.stage import TryoutPerson
from dialogs import codec
from dialogs.words import Press
from tests.bot.tryout.scripted import ANNA, ScriptedStage


@dataclass
class Page:
    """One open page: remembers how much it has seen, as the real one does."""

    client: TestClient[web.Request, web.Application]
    stage: ScriptedStage
    organisation: str = "sater"
    since: str = ""

    async def post(self, what: str, person: TryoutPerson = ANNA, **more: object) -> dict[str, Any]:
        sent = {"organisation": self.organisation, "person": person.key, "since": self.since, **more}
        async with self.client.post(f"/tryout/{what}", json=sent) as response:
            assert response.status == 200, await response.text()
            return self.seen(await response.json())

    async def press(self, press: Press, person: TryoutPerson = ANNA, **more: object) -> dict[str, Any]:
        return await self.post("press", person, press=codec.dumps(press), **more)

    async def look(self) -> dict[str, Any]:
        query = {"organisation": self.organisation, "since": self.since}
        async with self.client.get("/tryout/state", params=query) as response:
            assert response.status == 200, await response.text()
            return self.seen(await response.json())

    def seen(self, news: dict[str, Any]) -> dict[str, Any]:
        self.since = news["cursor"]
        return news


@asynccontextmanager
async def a_page(stage: ScriptedStage | None = None) -> AsyncIterator[Page]:
    stage = stage or ScriptedStage()
    app = web.Application()
    app.add_routes(TryoutDoor(stage).routes())
    async with TestClient(TestServer(app)) as client:
        yield Page(client=client, stage=stage)


def said(news: dict[str, Any]) -> list[tuple[str, str]]:
    """Who is told what, in short: (person, how) of every new entry that is still there."""
    return [(entry["person"].split(".")[0], entry["how"]) for entry in news["entries"] if entry["html"] is not None]
