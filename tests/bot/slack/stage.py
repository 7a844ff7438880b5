"""A house that answers as it is told, a Slack that keeps what it is told, and the real door between them on loopback."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer
from pydantic import SecretStr

from bot.house import Spoken
from bot.settings import SlackCredentials
from bot.slack.door import SOON, SlackDoor
from dialogs.blocks import Paragraph
from dialogs.turn import Inbound
from policy_text.pack import Pack
from tests.bot.slack import payloads
from tests.bot.slack.payloads import BOT, TEAM, USER

SECRET, TOKEN = "one-signing-secret", "xoxb-one"
OTHER_TEAM, OTHER_SECRET, OTHER_TOKEN = "T0GULLSPANG", "another-signing-secret", "xoxb-another"

Failure = str | int | tuple[int, str]
Answer = Spoken | Exception | Callable[[Inbound], Awaitable[Spoken]]


@dataclass
class FakeHouse:
    """Answers each new delivery with the next of its lines, and a delivery it knows with what it said then."""

    lines: list[Answer] = field(default_factory=list)
    heard: list[Inbound] = field(default_factory=list)
    organisations: Mapping[str, Pack] = field(default_factory=dict)
    said: dict[str, Spoken] = field(default_factory=dict)

    async def hear(self, inbound: Inbound) -> Spoken:
        self.heard.append(inbound)
        if inbound.key not in self.said:
            line = self.lines.pop(0) if self.lines else Spoken(blocks=(Paragraph("Hej!"),))
            if isinstance(line, Exception):
                raise line
            self.said[inbound.key] = line if isinstance(line, Spoken) else await line(inbound)
        return self.said[inbound.key]


@dataclass(frozen=True)
class Call:
    """One call of the Web API, or a post to a response address (method "respond")."""

    method: str
    arguments: Mapping[str, Any]
    token: str

    def __getitem__(self, name: str) -> Any:
        return self.arguments[name]

    @property
    def text(self) -> str:
        """What is shown: the blocks read back."""
        return payloads.read(self.arguments.get("blocks") or self.arguments.get("view", {}).get("blocks", ()))


@dataclass
class FakeSlack:
    """Slack's Web API as far as we use it.

    `fails` answers a method's next calls: with an error, an HTTP status, a status and when to come again, or (None) well.
    `holds` lets a method's calls wait.
    """

    people: dict[str, dict[str, Any]] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    fails: dict[str, list[Failure | None]] = field(default_factory=dict)
    holds: dict[str, asyncio.Event] = field(default_factory=dict)
    url: str = ""
    teams: dict[str, str] = field(default_factory=lambda: {TOKEN: TEAM, OTHER_TOKEN: OTHER_TEAM})
    socket_url: str = ""

    def app(self) -> web.Application:
        app = web.Application()
        app.add_routes([web.post("/api/{method}", self._called), web.post("/respond/{name}", self._responded)])
        return app

    def of(self, *methods: str) -> list[Call]:
        return [call for call in self.calls if call.method in methods]

    @property
    def said(self) -> list[Call]:
        """All that somebody sees, in order."""
        return self.of(
            "chat.postMessage",
            "chat.postEphemeral",
            "chat.update",
            "chat.delete",
            "views.open",
            "views.publish",
            "respond",
        )

    async def _called(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        arguments = await request.json() if request.content_type == "application/json" else dict(request.query)
        token = request.headers["Authorization"].removeprefix("Bearer ")
        self.calls.append(Call(method, arguments, token))
        if method in self.holds:
            await self.holds[method].wait()
        if (failures := self.fails.get(method)) and (failure := failures.pop(0)) is not None:
            return _failure(failure)
        return web.json_response({"ok": True, **self._answer(method, arguments, token)})

    async def _responded(self, request: web.Request) -> web.Response:
        self.calls.append(Call("respond", await request.json(), ""))
        if (failures := self.fails.get("respond")) and (failure := failures.pop(0)) is not None:
            return _failure(failure)
        return web.Response(text="ok")

    def _answer(self, method: str, arguments: Mapping[str, Any], token: str) -> dict[str, Any]:
        match method:
            case "auth.test":
                return {"team_id": self.teams[token], "user_id": BOT, "bot_id": "B0KANALVAKT"}
            case "users.info":
                known = self.people.get(arguments["user"])
                return {"ok": False, "error": "user_not_found"} if known is None else {"user": known}
            case "users.lookupByEmail":
                of_that = (p for p in self.people.values() if p["profile"]["email"] == arguments["email"])
                found = next(of_that, None)
                return {"ok": False, "error": "users_not_found"} if found is None else {"user": found}
            case "conversations.open":
                return {"channel": {"id": direct(arguments["users"])}}
            case "chat.postMessage" | "chat.update":
                channel = arguments["channel"]
                own = direct(channel) if channel.startswith("U") else channel
                return {"channel": own, "ts": arguments.get("ts") or f"1772442000.{len(self.calls):06}"}
            case "apps.connections.open":
                return {"url": self.socket_url}
            case _:
                return {}


def _failure(failure: Failure) -> web.Response:
    match failure:
        case str():
            return web.json_response({"ok": False, "error": failure})
        case (status, after):
            return web.json_response(
                {"ok": False, "error": "ratelimited"}, status=status, headers={"Retry-After": after}
            )
        case _:
            return web.Response(status=failure, text="<html>proxy</html>", content_type="text/html")


def direct(user: str) -> str:
    return user.replace("U", "D", 1)


def a_person(user: str = USER, *, name: str = "Åsa Öberg", email: str = "asa@sater.se", **more: Any) -> dict[str, Any]:
    return {"id": user, "team_id": TEAM, "profile": {"real_name": name, "email": email}, **more}


def credentials(slack: FakeSlack, **more: Any) -> SlackCredentials:
    told: dict[str, Any] = {
        "bot_token": SecretStr(TOKEN),
        "signing_secret": SecretStr(SECRET),
        "team_id": TEAM,
        "api_base": f"{slack.url}/api/",
        "sends_per_second": 1000.0,
    }
    return SlackCredentials(**(told | more))


@dataclass
class Stage:
    house: FakeHouse
    slack: FakeSlack
    door: SlackDoor
    session: aiohttp.ClientSession
    url: str
    problems: Mapping[str, str]

    @property
    def response_url(self) -> str:
        return f"{self.slack.url}/respond/one"

    async def deliver(self, payload: Mapping[str, Any], secret: str = SECRET, **more: Any) -> tuple[int, Any]:
        """As Slack delivers it; returns when all has been said: the status, and the ack's JSON or text."""
        body, headers = payloads.signed(payload, secret, **more)
        return await self.post(body, headers)

    async def post(self, body: str | bytes, headers: Mapping[str, str]) -> tuple[int, Any]:
        async with self.session.post(self.url, data=body, headers=headers) as answer:
            text = await answer.text()
        await self.door.settled()
        return answer.status, json.loads(text) if text.startswith("{") else text


@asynccontextmanager
async def a_stage(
    *lines: Answer,
    slack: FakeSlack | None = None,
    other: Mapping[str, Any] | None = None,
    soon: float = SOON,
    **told: Any,
) -> AsyncIterator[Stage]:
    """The door on a real server, open, with one workspace and one person.

    `told` changes the workspace's credentials; `other` opens a second workspace, with its changes; `soon` is how long an ack
    is trusted to be shown.
    """
    house, slack = FakeHouse(lines=list(lines)), slack or FakeSlack()
    slack.people.setdefault(USER, a_person())
    app = web.Application()
    async with serving(slack.app()) as there, aiohttp.ClientSession() as session:
        slack.url = there
        workspaces = {"sater": credentials(slack, **told)}
        if other is not None:
            theirs = {
                "bot_token": SecretStr(OTHER_TOKEN),
                "signing_secret": SecretStr(OTHER_SECRET),
                "team_id": OTHER_TEAM,
            }
            workspaces["gullspang"] = credentials(slack, **(theirs | dict(other)))
        door = SlackDoor(house, workspaces, session, soon=soon)
        app.add_routes(door.routes())
        async with serving(app) as here:
            problems = await door.open()
            slack.calls.clear()
            try:
                yield Stage(
                    house=house,
                    slack=slack,
                    door=door,
                    session=session,
                    url=f"{here}/slack/events",
                    problems=problems,
                )
            finally:
                await door.close()


@asynccontextmanager
async def serving(app: web.Application) -> AsyncIterator[str]:
    server = TestServer(app, host="127.0.0.1")
    await server.start_server()
    try:
        yield str(server.make_url("")).rstrip("/")
    finally:
        await server.close()
