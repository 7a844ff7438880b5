"""The postman with much to say: at the platforms' pace, and hardly ever over it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import aiohttp
from pydantic import SecretStr

from bench import limited, people, table, wire
from bench.house import ORGANISATION, a_house
from bench.processes import read, started
from bench.table import Row
from bot.settings import SlackCredentials, TeamsCredentials
from bot.slack.door import SlackDoor
from bot.teams.auth import Endpoints
from bot.teams.door import TeamsDoor
from dialogs import codec
from dialogs.words import Plain
from register.people import people as register_people
from register.storage import outbox
from register.storage.store import Unit
from scheduler import clock
from scheduler.courier import Courier

GOAL = 0.95


def postman(folder: Path, messages: int = 1000, conversations: int = 200) -> Iterator[Row]:
    """So many messages on each platform at the same time, each person's after one another as they were put."""
    with started("bench.limited") as process:
        world = f"http://{wire.HOST}:{read(process)['port']}"
        told = asyncio.run(_sent(folder, world, messages, conversations))
    for platform, limits, mildest in (("teams", limited.TEAMS, 0.0), ("slack", limited.SLACK, 0.01)):
        ((most, within),) = next(iter(limits.values()))
        limit, one = most / within, told[platform]
        pace = (one["taken"] - 1) / one["seconds"]
        refused = one["refused"] / messages
        allowed = "ingen 429" if not mildest else "≤ 1 % 429"
        yield Row(
            what=f"Postmannen: {table.count(messages)} meddelanden till {conversations} samtal i {platform.capitalize()}; "
            f"mot gränsen ({one['refused']} fick 429)",
            ours=f"{table.number(pace)}/s", peer=f"{table.number(limit)}/s", ratio=table.times(pace / limit),
            goal=f"≥ 0,95 ×, {allowed}",
            met=pace >= GOAL * limit and refused <= mildest and one["taken"] == messages,
        )  # fmt: skip


async def _sent(folder: Path, world: str, messages: int, conversations: int) -> Mapping[str, Mapping[str, Any]]:
    couriers: dict[str, Courier] = {}
    house = a_house(folder, clock.now, couriers)
    async with aiohttp.ClientSession() as session:
        workspace = SlackCredentials(
            bot_token=SecretStr("xoxb-bench"), signing_secret=SecretStr(people.SECRET), team_id=people.TEAM,
            api_base=f"{world}/api/",
        )  # fmt: skip
        slack = SlackDoor(house, {ORGANISATION: workspace}, session)
        await slack.open()
        bot = TeamsCredentials(app_id=people.APP, app_password=SecretStr("secret"), tenant_id=people.TENANT)
        ends = Endpoints(metadata=f"{world}/metadata", token=f"{world}/token")
        teams = TeamsDoor(house, {ORGANISATION: bot}, session, endpoints=ends)
        couriers |= {"slack": slack.courier, "teams": teams.courier}
        house.store.run_now(ORGANISATION, lambda unit: _put(unit, world, messages, conversations))
        await house.postman.round()
        # What was refused, if anything was, is due again in a second.
        while await asyncio.wrap_future(house.store.claim(outbox.next_due)) is not None:
            await asyncio.sleep(0.2)
            await house.postman.round()
        async with session.get(f"{world}/told") as answer:
            told: Mapping[str, Mapping[str, Any]] = await answer.json()
        await slack.close()
        await teams.close()
    house.close()
    return told


def _put(unit: Unit, world: str, messages: int, conversations: int) -> None:
    """Slack's first and all of one person's together, so that whoever stands first in the line must not hold up the rest."""
    for platform in ("slack", "teams"):
        for n in range(conversations):
            id = register_people.add(unit, name=people.name(n), email=f"{platform}.{people.email(n)}")
            user = f"U0PERSON{n}" if platform == "slack" else f"29:1person-{n}"
            register_people.reached_by(unit, id, platform, user, _reach(world, user, n) if platform == "teams" else {})
            for number in range(messages // conversations):
                words = codec.dumps((Plain(f"Meddelande {number} av {messages // conversations}"),))
                outbox.put(unit, person=id, words=words, language="sv")


def _reach(world: str, user: str, n: int) -> Mapping[str, Any]:
    return {
        "serviceUrl": f"{world}/teams/",
        "channelId": "msteams",
        "bot": {"id": f"28:{people.APP}"},
        "user": {"id": user},
        "tenantId": people.TENANT,
        "conversation": {"id": f"a:1personal-{n}"},
    }
