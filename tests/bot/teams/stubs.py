"""The edges of the Teams door: Microsoft as one local server (keys, login, connector), and a house that is scripted."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeAlias

import aiohttp
import jwt
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from cryptography.hazmat.primitives.asymmetric import rsa
from pydantic import SecretStr

from bot.house import Spoken
from bot.settings import TeamsCredentials
from bot.teams.auth import Endpoints
from bot.teams.door import TeamsDoor
from dialogs.turn import Inbound
from policy_text import pack
from tests.bot.teams.payloads import ANNA, BOT, TENANT
from tests.sources import ROOT

APP = BOT["id"].removeprefix("28:")
OTHER_APP = "9c1d6f1a-6a0e-4f5e-8a53-2f0f7b9f6c11"
OTHER_TENANT = "b2a7e7c4-93a5-4d7a-9a5a-0d1b8c2f4e66"
BOTS = {
    "sater": TeamsCredentials(app_id=APP, app_password=SecretStr("hemligt"), tenant_id=TENANT),
    "gullspang": TeamsCredentials(app_id=OTHER_APP, app_password=SecretStr("annat"), tenant_id=OTHER_TENANT),
}
ISSUER = "https://api.botframework.com"
ANNA_AS_MEMBER = {
    **ANNA,
    "email": "anna.berg@sater.se",
    "userPrincipalName": "anna.berg@sater.se",
    "tenantId": TENANT,
    "userRole": "user",
}

Says: TypeAlias = "Spoken | Callable[[Inbound], Spoken]"


@cache
def a_key(name: str = "k1") -> rsa.RSAPrivateKey:
    """A key of its own for each name; making one takes a while, so each is made once."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@cache
def packs() -> Mapping[str, pack.Pack]:
    return {name: pack.load(ROOT / "policy_text" / name) for name in ("sater", "gullspang")}


class FakeHouse:
    """Keeps what it hears, and says what it has been told to say."""

    def __init__(self, says: Says = Spoken()) -> None:  # noqa: B008  # frozen
        self.says = says
        self.heard: list[Inbound] = []
        self.organisations: Mapping[str, pack.Pack] = packs()

    async def hear(self, inbound: Inbound) -> Spoken:
        self.heard.append(inbound)
        return self.says(inbound) if callable(self.says) else self.says


@dataclass(frozen=True, kw_only=True)
class Call:
    """One call to the connector: its path as it stood in the request, below `/v3/conversations`."""

    method: str
    path: str
    body: Any
    authorization: str


@dataclass
class Microsoft:
    """Keys, login and connector. `refusals` are answered instead, one a call; `held` keeps answers back until it is set."""

    url: str = ""
    keys: list[str] = field(default_factory=lambda: ["k1"])
    endorsements: list[str] = field(default_factory=lambda: ["msteams"])
    key_fetches: int = 0
    keys_down: bool = False
    logins: list[Mapping[str, Any]] = field(default_factory=list)
    expires_in: int = 3600
    calls: list[Call] = field(default_factory=list)
    refusals: list[tuple[int, Any, dict[str, str]]] = field(default_factory=list)
    members: dict[str, Mapping[str, Any]] = field(default_factory=lambda: {ANNA["id"]: ANNA_AS_MEMBER})
    held: asyncio.Event | None = None

    @property
    def service_url(self) -> str:
        return f"{self.url}/emea/"

    @property
    def endpoints(self) -> Endpoints:
        return Endpoints(metadata=f"{self.url}/metadata", token=f"{self.url}/login/{{tenant}}/token")

    @property
    def sent(self) -> list[Any]:
        """The activities posted to conversations, in order."""
        return [c.body for c in self.calls if c.method == "POST" and "/activities" in c.path]

    @property
    def updates(self) -> list[Any]:
        return [c.body for c in self.calls if c.method == "PUT"]

    def token(self, key: str = "k1", kid: str | None = None, algorithm: str = "RS256", **claims: Any) -> str:
        """A token as Teams makes them; a claim set to None is left out."""
        now = int(time.time())
        whole = {
            "iss": ISSUER,
            "aud": APP,
            "exp": now + 3600,
            "nbf": now - 60,
            "serviceurl": self.service_url,
            **claims,
        }
        kept = {name: value for name, value in whole.items() if value is not None}
        return jwt.encode(kept, a_key(key), algorithm=algorithm, headers={"kid": key if kid is None else kid})

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/metadata", self._metadata)
        app.router.add_get("/keys", self._keys)
        app.router.add_post("/login/{tenant}/token", self._login)
        app.router.add_route("*", "/emea/v3/conversations{rest:.*}", self._connector)
        return app

    async def _metadata(self, request: web.Request) -> web.Response:
        self.key_fetches += 1
        if self.keys_down:
            return web.Response(status=500)
        return web.json_response({"jwks_uri": f"{self.url}/keys", "id_token_signing_alg_values_supported": ["RS256"]})

    async def _keys(self, request: web.Request) -> web.Response:
        made = []
        for name in self.keys:
            key = jwt.algorithms.RSAAlgorithm.to_jwk(a_key(name).public_key(), as_dict=True)
            made.append({**key, "kid": name, "use": "sig", "endorsements": self.endorsements})
        # Beside ours, a kind of key that nobody here can read.
        return web.json_response({"keys": [{"kty": "new", "kid": "k0"}, *made]})

    async def _login(self, request: web.Request) -> web.Response:
        self.logins.append({"tenant": request.match_info["tenant"], **dict(await request.post())})
        token = f"token-{len(self.logins)}"
        return web.json_response({"access_token": token, "expires_in": self.expires_in, "token_type": "Bearer"})

    async def _connector(self, request: web.Request) -> web.Response:
        path = request.raw_path.removeprefix("/emea/v3/conversations")
        body: Any = await request.json() if request.can_read_body else None
        member = request.method == "GET" and "/members/" in path
        if not member:
            authorization = request.headers.get("Authorization", "")
            self.calls.append(Call(method=request.method, path=path, body=body, authorization=authorization))
        if self.held is not None:
            await self.held.wait()
        if self.refusals and not member:
            status, answer, headers = self.refusals.pop(0)
            return web.json_response(answer, status=status, headers=headers)
        if member:
            known = self.members.get(request.path.rpartition("/")[2])
            return web.json_response(known) if known else web.json_response({"error": {}}, status=404)
        if "/pagedmembers" in path:
            return self._page(request)
        if not path:
            return web.json_response({"id": f"a:1opened-{body['members'][0]['id'][4:]}"}, status=201)
        return web.json_response({"id": f"m{len(self.calls)}"}, status=201)

    def _page(self, request: web.Request) -> web.Response:
        """One member a page."""
        everyone, at = list(self.members.values()), int(request.query.get("continuationToken", 0))
        more = {"continuationToken": str(at + 1)} if at + 1 < len(everyone) else {}
        return web.json_response({"members": everyone[at : at + 1], **more})


@dataclass(frozen=True, kw_only=True)
class Teams:
    """The door, open, with Microsoft on one side and a house on the other."""

    door: TeamsDoor
    client: TestClient[web.Request, web.Application]
    house: FakeHouse
    microsoft: Microsoft

    async def post(self, payload: Any, token: str | None = None, **headers: str) -> tuple[int, Any]:
        """The status and what was answered. Without a token of its own, a delivery has a good one."""
        if isinstance(payload, dict) and payload.get("serviceUrl") == "":
            payload["serviceUrl"] = self.microsoft.service_url
        signed = {"Authorization": f"Bearer {self.microsoft.token() if token is None else token}"}
        async with self.client.post("/api/messages", json=payload, headers=signed | headers) as response:
            raw = await response.text()
            return response.status, (await response.json() if response.content_type == "application/json" else raw)


@asynccontextmanager
async def a_teams(
    says: Says = Spoken(),  # noqa: B008  # frozen
    *,
    bots: Mapping[str, TeamsCredentials] = BOTS,
    anonymous_for: str = "",
    patience: float = 30,
) -> AsyncIterator[Teams]:
    microsoft, house = Microsoft(), FakeHouse(says)
    async with TestServer(microsoft.app()) as server, aiohttp.ClientSession() as session:
        microsoft.url = str(server.make_url("")).rstrip("/")
        door = TeamsDoor(
            house,
            bots,
            session,
            anonymous_for=anonymous_for,
            endpoints=microsoft.endpoints,
            patience=patience,
        )
        app = web.Application()
        app.add_routes(door.routes())
        async with TestClient(TestServer(app)) as client:
            yield Teams(door=door, client=client, house=house, microsoft=microsoft)
        await door.close()
