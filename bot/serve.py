"""The running service: one process, one house, and the doors that the settings open."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import aiohttp
import structlog
from aiohttp import web

from bot import collector, listening
from bot.app import LivingHouse, build
from bot.courier import ByPlatform
from bot.porch import Porch
from bot.public.door import PublicDoor
from bot.public.guideline import linked
from bot.reader_client import ChatReader
from bot.second_reading import SecondReading
from bot.settings import Settings
from bot.slack.manifest import PATH as SLACK
from bot.sources.door import ActivityDoor
from dialogs.texts import phrase
from dialogs.understand import Reader
from policy_text.pack import Pack
from register.people import doors
from register.storage import schema
from register.storage.store import Store
from scheduler import clock
from scheduler.courier import Courier

if TYPE_CHECKING:
    from bot.slack.door import SlackDoor
    from bot.teams.door import TeamsDoor

log = structlog.get_logger()

TEAMS = "/api/messages"
"""Where Teams delivers."""

STOPPING = 9.0
"""Seconds for what is under way when we stop; the whole stop takes at most ten."""


class Service:
    """Everything between `start` and `stop`. `say` prints one line to whoever started it."""

    def __init__(
        self, settings: Settings, packs: Mapping[str, Pack], reader: Reader | None, say: Callable[[str], None]
    ) -> None:
        self._settings, self._packs, self._reader, self._say = settings, packs, reader, say
        self._runner: web.AppRunner | None = None
        self._closing = contextlib.AsyncExitStack()
        """What is closed once nobody is let in any more: the last opened first, so the doors before the house."""
        self.address = ""

    async def start(self) -> None:
        settings = self._settings
        store = Store(settings.database, self._packs, clock.now)
        copy = await asyncio.to_thread(schema.open_or_refuse, store.engine)
        if copy is not None:
            self._say(phrase("serve-copied", copy=str(copy)))
        couriers: dict[str, Courier] = {}
        # Nobody whom we call needs their cookies back.
        outside = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
        session = await self._closing.enter_async_context(outside)
        house = build(store, clock.now, ByPlatform(couriers), self._reader, self._second(session))
        self._closing.push_async_callback(_closed, house)
        app, porch = web.Application(client_max_size=1024 * 1024), Porch()
        tryout = await self._open_tryout(app)
        app.router.add_routes(PublicDoor(lambda: store, self._packs, address=settings.base_url).routes())
        app.router.add_routes(ActivityDoor(lambda: store, settings.activity).routes())
        app.router.add_routes([porch.before(SLACK)] if settings.slack else [])
        app.router.add_routes([porch.before(TEAMS)] if settings.teams or settings.anonymous_teams else [])
        await self._note_doors(store)
        await self._listen(app)
        platforms = await asyncio.gather(
            self._open_slack(porch, house, session, couriers), self._open_teams(porch, house, session, couriers)
        )
        lines = [*platforms, self._open_email(couriers), tryout]
        self._keep_going(house)
        self._say(phrase("serve-started", address=self.address))
        self._say(phrase("serve-organisations", names=", ".join(p.organisation.name for p in self._packs.values())))
        for line in lines:
            self._say(line.replace("{address}", f"{self.address}/"))
        collector.settle()

    async def stop(self) -> None:
        """Nothing more is taken in; running turns are answered, and sends finish; then the doors close, the house last."""
        try:
            async with asyncio.timeout(STOPPING):
                if self._runner is not None:
                    await self._runner.cleanup()
                await self._closing.aclose()
        except TimeoutError:
            log.warning("stopped_with_work_left")

    def _second(self, session: aiohttp.ClientSession) -> SecondReading | None:
        """The municipality's own better reader, where the settings name one."""
        if self._settings.chosen_reader is None:
            return None
        from bot import reader  # noqa: PLC0415  only where it is used

        return SecondReading(ChatReader(session, self._settings.chosen_reader), reader.nearest())

    async def _listen(self, app: web.Application) -> None:
        self._runner = runner = listening.runner(app)
        await runner.setup()
        site = web.TCPSite(runner, self._settings.host, self._settings.port)
        await site.start()
        port = runner.addresses[0][1] if runner.addresses else self._settings.port
        self.address = f"http://{self._settings.host}:{port}"

    def _keep_going(self, house: LivingHouse) -> None:
        postman = asyncio.create_task(house.postman.run())
        ticking = clock.start(house.store, house.postman.wake)

        async def rest() -> None:
            ticking.shutdown(wait=False)
            await house.postman.finish(postman)

        self._closing.push_async_callback(rest)

    async def _open_slack(
        self, porch: Porch, house: LivingHouse, session: aiohttp.ClientSession, couriers: dict[str, Courier]
    ) -> str:
        if not self._settings.slack:
            return phrase("serve-slack-none")
        door = (await asyncio.to_thread(_slack_door))(house, self._settings.slack, session)
        failed = await door.open()
        door.start_socket_mode()
        porch.open(door.routes())
        couriers["slack"] = door.courier
        self._closing.push_async_callback(door.close)
        if failed:
            return "\n".join(phrase("serve-slack-failed", org=org, why=why) for org, why in failed.items())
        return phrase("serve-slack-open", org=", ".join(self._settings.slack))

    async def _open_teams(
        self, porch: Porch, house: LivingHouse, session: aiohttp.ClientSession, couriers: dict[str, Courier]
    ) -> str:
        if not self._settings.teams and not self._settings.anonymous_teams:
            return phrase("serve-teams-none")
        door = (await asyncio.to_thread(_teams_door))(
            house, self._settings.teams, session, anonymous_for=self._settings.anonymous_teams
        )
        porch.open(door.routes())
        couriers["teams"] = door.courier
        self._closing.push_async_callback(door.close)
        if self._settings.teams:
            return phrase("serve-teams-open", org=", ".join(self._settings.teams))
        return phrase("serve-teams-anonymous", org=self._settings.anonymous_teams)

    def _open_email(self, couriers: dict[str, Courier]) -> str:
        servers = self._settings.email
        if not servers:
            return phrase("serve-email-none")
        from bot.email.courier import Chats, EmailCourier  # noqa: PLC0415  only where it is used

        names = {
            org: [
                name for name, here in (("Teams", self._settings.teams), ("Slack", self._settings.slack)) if org in here
            ]
            for org in servers
        }
        # Last, since a door is looked in where no earlier one knows the person.
        couriers["email"] = EmailCourier(servers, self._packs, Chats(names=names, address=self._settings.base_url))
        through = ", ".join(f"{org} ({server.host})" for org, server in servers.items())
        return phrase("serve-email-open", through=through)

    async def _note_doors(self, store: Store) -> None:
        """The register knows which ways out there are, so that its lists say who cannot be reached by any."""
        settings = self._settings
        ways = {"slack": settings.slack, "teams": settings.teams, doors.EMAIL: settings.email}
        for org in self._packs:
            mine = [way for way, here in ways.items() if org in here]
            await asyncio.wrap_future(store.run(org, lambda unit, mine=mine: doors.opened(unit, mine)))  # type: ignore[misc]

    async def _open_tryout(self, app: web.Application) -> str:
        if not self._settings.tryout:
            return phrase("serve-tryout-closed" if self._settings.slack or self._settings.teams else "serve-tryout-off")
        from bot.tryout import guard  # noqa: PLC0415  only where it is used
        from bot.tryout.door import TryoutDoor  # noqa: PLC0415
        from bot.tryout.house import TryoutHouse  # noqa: PLC0415

        folders: Mapping[str, Path] = dict(zip(self._packs, self._settings.packs, strict=True))
        stage = await asyncio.to_thread(
            TryoutHouse, self._settings.tryout_database, self._packs, folders, clock.now, self._reader
        )
        app.router.add_routes(TryoutDoor(stage).routes())
        listed = PublicDoor(lambda: stage.house.store, self._packs, at="/tryout/public", kept=0)
        app.router.add_routes(web.get(route.path, guard.guarded(route.handler)) for route in listed.lists())
        self._closing.callback(stage.close)
        return phrase("serve-tryout", address="{address}")


async def _closed(house: LivingHouse) -> None:
    await house.finish()
    await asyncio.to_thread(house.close)


def _slack_door() -> type[SlackDoor]:
    from bot.slack.door import SlackDoor  # noqa: PLC0415  the library is loaded only where it is used

    return SlackDoor


def _teams_door() -> type[TeamsDoor]:
    from bot.teams.door import TeamsDoor  # noqa: PLC0415  the SDK takes a quarter of a second: only where used

    return TeamsDoor


async def serve(
    settings: Settings, packs: Mapping[str, Pack], reader: Reader | None, say: Callable[[str], None]
) -> None:
    """Runs until SIGTERM or Ctrl+C."""
    service = Service(settings, linked(packs, settings.base_url), reader, say)
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stopping.set)
    try:
        await service.start()
        await stopping.wait()
        say(phrase("serve-stopping"))
    finally:
        await service.stop()
