"""The ones who answer: a process with one bot in it, ours or a peer, until its standard input is closed."""

from __future__ import annotations

import asyncio
import gc
import json
import sys
from contextlib import AsyncExitStack
from pathlib import Path

from aiohttp import web

from bench import peers, people, wire

BOTS = ("ours", "bolt", "bolt-floor", "botbuilder")


async def ours(world: str, folder: Path, closing: AsyncExitStack) -> web.Application:
    """Both doors on one house, put together as `bot.serve` does, with Microsoft's addresses here."""
    import aiohttp  # noqa: PLC0415  a peer's process is not to carry what is ours
    from pydantic import SecretStr  # noqa: PLC0415

    from bench.house import a_house  # noqa: PLC0415
    from bot import logs  # noqa: PLC0415
    from bot.settings import SlackCredentials, TeamsCredentials  # noqa: PLC0415
    from bot.slack.door import SlackDoor  # noqa: PLC0415
    from bot.teams.auth import Endpoints  # noqa: PLC0415
    from bot.teams.door import TeamsDoor  # noqa: PLC0415
    from scheduler import clock  # noqa: PLC0415
    from scheduler.courier import Courier  # noqa: PLC0415

    logs.configure("json")
    couriers: dict[str, Courier] = {}
    house = a_house(folder, clock.now, couriers)
    session = await closing.enter_async_context(aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()))
    slack = SlackDoor(
        house,
        {
            "sater": SlackCredentials(
                bot_token=SecretStr("xoxb-bench"),
                signing_secret=SecretStr(people.SECRET),
                team_id=people.TEAM,
                api_base=f"{world}/api/",
            )
        },
        session,
    )
    await slack.open()
    teams = TeamsDoor(
        house,
        {"sater": TeamsCredentials(app_id=people.APP, app_password=SecretStr("secret"), tenant_id=people.TENANT)},
        session,
        endpoints=Endpoints(metadata=f"{world}/metadata", token=f"{world}/token"),
    )
    couriers |= {"slack": slack.courier, "teams": teams.courier}
    postman = asyncio.create_task(house.postman.run())
    closing.push_async_callback(house.postman.finish, postman)
    closing.push_async_callback(slack.close)
    closing.push_async_callback(teams.close)
    app = web.Application(client_max_size=1024 * 1024)
    app.router.add_routes([*slack.routes(), *teams.routes()])
    return app


async def main(bot: str, world: str, folder: Path) -> None:
    async with AsyncExitStack() as closing:
        match bot:
            case "ours":
                app = await ours(world, folder, closing)
            case "bolt" | "bolt-floor":
                app = peers.bolt(world, floor=bot == "bolt-floor")
            case "botbuilder":
                app = peers.teams(world)
            case _:
                raise ValueError(bot)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        closing.push_async_callback(runner.cleanup)
        await web.TCPSite(runner, wire.HOST, 0).start()
        if bot != "ours":
            gc.collect()
            gc.freeze()
        print(json.dumps({"port": runner.addresses[0][1]}), flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], Path(sys.argv[3])))
