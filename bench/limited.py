"""Slack and Teams with their published limits, as a process: what comes too fast is refused with 429, and all is counted.

Windows are the strictest that the numbers can mean: no span of that length, wherever it begins, holds more.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from aiohttp import web

from bench import people, wire

SLACK = {"workspace": ((5, 1.0),), "conversation": ((1, 1.0),)}
"""(most, seconds). The workspace's is our assumption, since Slack's own is unpublished; the same as the setting's default."""

TEAMS = {"app": ((50, 1.0),), "conversation": ((7, 1.0), (8, 2.0), (60, 30.0), (1800, 3600.0))}


@dataclass
class Limited:
    """One platform's windows, and what came."""

    limits: Mapping[str, Sequence[tuple[int, float]]]
    taken: int = 0
    refused: int = 0
    first: float = 0.0
    last: float = 0.0
    _came: dict[str, deque[float]] = field(default_factory=lambda: defaultdict(lambda: deque(maxlen=1800)))

    def takes(self, conversation: str) -> bool:
        now = time.monotonic()
        wide, own = self.limits
        lanes = ((wide, self.limits[wide]), (f"{own} {conversation}", self.limits[own]))
        for name, windows in lanes:
            came = self._came[name]
            if any(len(came) >= most and now - came[-most] < seconds for most, seconds in windows):
                self.refused += 1
                return False
        for name, _ in lanes:
            self._came[name].append(now)
        self.taken += 1
        self.first = self.first or now
        self.last = now
        return True

    def told(self) -> Mapping[str, float]:
        return {"taken": self.taken, "refused": self.refused, "seconds": self.last - self.first}


class World:
    def __init__(self) -> None:
        self._slack, self._teams = Limited(SLACK), Limited(TEAMS)
        self._ids = count(1)

    def app(self) -> web.Application:
        app = web.Application()
        app.add_routes(
            [
                web.post("/api/auth.test", self._who),
                web.post("/api/chat.postMessage", self._post),
                web.post("/token", self._token),
                web.post("/teams/v3/conversations/{conversation}/activities", self._activity),
                web.get("/told", self._told),
            ]
        )
        return app

    async def _who(self, _request: web.Request) -> web.Response:
        return web.json_response({"ok": True, "team_id": people.TEAM, "user_id": "U0BOT", "bot_id": "B0BOT"})

    async def _token(self, _request: web.Request) -> web.Response:
        return web.json_response({"access_token": "ours", "expires_in": 86_400})

    async def _post(self, request: web.Request) -> web.Response:
        channel = (await request.json())["channel"]
        if not self._slack.takes(channel):
            return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": "1"})
        return web.json_response({"ok": True, "channel": channel.replace("U", "D", 1), "ts": f"{next(self._ids)}.1"})

    async def _activity(self, request: web.Request) -> web.Response:
        await request.read()
        if not self._teams.takes(request.match_info["conversation"]):
            return web.json_response({"error": {"code": "Throttled"}}, status=429, headers={"Retry-After": "1"})
        return web.json_response({"id": str(next(self._ids))}, status=201)

    async def _told(self, _request: web.Request) -> web.Response:
        return web.json_response({"slack": self._slack.told(), "teams": self._teams.told()})


async def main() -> None:
    runner = web.AppRunner(World().app(), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, wire.HOST, 0).start()
    print(json.dumps({"port": runner.addresses[0][1]}), flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main())
