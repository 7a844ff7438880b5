"""The one who asks: a process that sends what people say to a bot, times the answers, and plays Slack and Teams meanwhile.

A job comes as a line of JSON on standard input, its result goes as one to standard output.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Mapping
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from bench import people, wire

KEY_ID = "bench-key"
ISSUER = "https://api.botframework.com"
EACH = 4
"""People behind each client, who take turns."""

QUIET = 0.15
"""Seconds without a call from the bot after which it has said all it had to say."""


class World:
    """Slack's Web API, Teams' connector, and Microsoft's keys and tokens, as far as the bots in the bench need them."""

    def __init__(self) -> None:
        self._key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.said = 0
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://{wire.HOST}:{self.port}"

    def token(self) -> str:
        now = int(time.time())
        claims = {
            "iss": ISSUER,
            "aud": people.APP,
            "nbf": now - 60,
            "exp": now + 3600,
            "serviceurl": f"{self.url}/teams/",
        }
        return jwt.encode(claims, self._key, algorithm="RS256", headers={"kid": KEY_ID})

    def answer(self, method: str, path: str, body: bytes) -> Mapping[str, Any]:
        match path.partition("?")[0].split("/")[1:]:
            case ["api", called]:
                return {"ok": True, **self._slack(called, path, body)}
            case ["teams", "v3", "conversations", _, "members", member]:
                person = int(member.rpartition("-")[2])
                return {"name": people.name(person), "email": people.email(person), "tenantId": people.TENANT}
            case ["teams", *_] if method == "POST":
                self.said += 1
                return {"id": str(self.said)}
            case ["metadata"]:
                return {"jwks_uri": f"{self.url}/keys"}
            case ["keys"]:
                known = json.loads(RSAAlgorithm.to_jwk(self._key.public_key()))
                return {"keys": [{**known, "kid": KEY_ID, "endorsements": ["msteams"]}]}
            case ["token"]:
                return {"access_token": "ours", "expires_in": 86_400}
            case _:
                raise ValueError(f"nobody answers {method} {path}")

    def _slack(self, called: str, path: str, body: bytes) -> Mapping[str, Any]:
        match called:
            case "auth.test":
                return {"team_id": people.TEAM, "user_id": "U0BOT", "bot_id": "B0BOT", "url": self.url, "team": "Säter"}
            case "users.info":
                user = (path + body.decode()).partition("user=")[2].partition("&")[0]
                person = int(user.removeprefix("U0PERSON"))
                profile = {"real_name": people.name(person), "email": people.email(person)}
                return {"user": {"id": user, "team_id": people.TEAM, "profile": profile}}
            case "conversations.open":
                return {"channel": {"id": str(json.loads(body)["users"]).replace("U", "D", 1)}}
            case _:
                self.said += 1
                return {"channel": "D0", "ts": f"{self.said}.000001"}


async def run(world: World, job: Mapping[str, Any]) -> Mapping[str, Any]:
    """`clients` at a time, `turns` in all; each sends its next line when the last one has been answered."""
    each = job["turns"] // job["clients"]
    token = world.token()
    batches = [_batch(world, job["door"], client, each, token) for client in range(job["clients"])]
    connections = [await wire.Client.to(job["port"]) for _ in batches]
    said_before, took = world.said, list[float]()

    async def talk(connection: wire.Client, batch: list[bytes]) -> None:
        for raw in batch:
            began = time.perf_counter()
            status = await connection.send(raw)
            took.append(time.perf_counter() - began)
            if status not in (200, 201):
                raise RuntimeError(f"{job['door']} on {job['port']} answered {status}")

    began = time.perf_counter()
    await asyncio.gather(*(talk(*pair) for pair in zip(connections, batches, strict=True)))
    seconds = time.perf_counter() - began
    for connection in connections:
        await connection.close()
    await _until_quiet(world)
    return {"took": took, "seconds": seconds, "said": world.said - said_before}


def _batch(world: World, door: str, client: int, each: int, token: str) -> list[bytes]:
    """Ready-made, so that nothing but sending is done while the clock runs."""
    them = [(client * EACH + n, people.lines()) for n in range(EACH)]
    said = [(person, next(line)) for turn in range(each) for person, line in (them[turn % EACH],)]
    if door == "slack":
        return [people.slash(person, text) for person, text in said]
    return [people.message(person, text, token, f"{world.url}/teams/") for person, text in said]


async def _until_quiet(world: World) -> None:
    before = -1
    while before != world.said:
        before = world.said
        await asyncio.sleep(QUIET)


async def main() -> None:
    world = World()
    world.port = await wire.serve(world.answer)
    print(json.dumps({"port": world.port}), flush=True)
    while line := await asyncio.to_thread(sys.stdin.readline):
        try:
            told = await run(world, json.loads(line))
        except (RuntimeError, OSError) as wrong:
            told = {"error": str(wrong)}
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    asyncio.run(main())
