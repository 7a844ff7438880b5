"""What is not sent as it should be: slow, broken, packed or without end. It is answered, and costs nobody else anything."""

from __future__ import annotations

import asyncio
import gzip
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port
from pydantic import SecretStr
from structlog.testing import capture_logs

from bot import bodies, listening
from bot.slack.door import SlackDoor
from bot.sources.door import SIGNATURE, TIMESTAMP, ActivityDoor, sign
from bot.teams.door import TeamsDoor
from tests.bot.slack import payloads
from tests.bot.slack.stage import SECRET, FakeHouse, FakeSlack, a_person, credentials
from tests.bot.teams.payloads import a_message
from tests.bot.teams.stubs import BOTS, Microsoft
from tests.builders import a_store

WEBHOOK = "a-secret-for-the-library"


@asynccontextmanager
async def listening_to(app: web.Application, idle: float = 60.0) -> AsyncIterator[int]:
    runner, port = listening.runner(app, idle), unused_port()
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield port
    finally:
        await runner.cleanup()


class Doors:
    """Every door at one port, with a Slack, a Microsoft and a house behind them."""

    def __init__(self, port: int, teams: FakeHouse, slack: FakeHouse, microsoft: Microsoft) -> None:
        self.port, self.teams, self.slack, self.microsoft = port, teams, slack, microsoft

    def signed(self, path: str, body: bytes) -> dict[str, str]:
        """What whoever may send this sends with it."""
        now = str(int(time.time()))
        own = {
            "/slack/events": {
                "X-Slack-Request-Timestamp": now, "X-Slack-Signature": payloads.signature(body.decode("latin-1"), SECRET, now)
            },
            "/api/messages": {"Authorization": f"Bearer {self.microsoft.token()}"},
            "/activity/sater": {TIMESTAMP: now, SIGNATURE: sign(WEBHOOK, now, body)},
        }  # fmt: skip
        return {"Content-Type": "application/json", **own[path]}

    def body(self, path: str) -> bytes:
        told = {
            "/slack/events": payloads.message("hej"),
            "/api/messages": a_message("hej", service_url=self.microsoft.service_url),
            "/activity/sater": {"events": []},
        }[path]
        return json.dumps(told).encode()

    async def raw(self, *pieces: bytes, pause: float = 0.0, patience: float = 10.0) -> int:
        """The status that a connection of one's own is answered with; 0 when it is only closed."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            for piece in pieces:
                writer.write(piece)
                await writer.drain()
                await asyncio.sleep(pause)
            line = await asyncio.wait_for(reader.readline(), timeout=patience)
        except ConnectionError:
            return 0
        finally:
            writer.close()
        return int(line.split()[1]) if line else 0


@pytest.fixture
async def doors(tmp_path) -> AsyncIterator[Doors]:
    store, app, microsoft, fake = (
        a_store(tmp_path),
        web.Application(client_max_size=1024 * 1024),
        Microsoft(),
        FakeSlack(),
    )
    teams_house, slack_house = FakeHouse(), FakeHouse()
    fake.people[payloads.USER] = a_person()
    async with (
        TestServer(microsoft.app()) as theirs, TestServer(fake.app()) as workspace, aiohttp.ClientSession() as session
    ):  # fmt: skip
        microsoft.url, fake.url = (str(one.make_url("")).rstrip("/") for one in (theirs, workspace))
        teams = TeamsDoor(teams_house, BOTS, session, endpoints=microsoft.endpoints)
        slack = SlackDoor(slack_house, {"sater": credentials(fake)}, session)
        webhook = ActivityDoor(lambda: store, {"sater": SecretStr(WEBHOOK)})
        await slack.open()
        for door in (teams, slack, webhook):
            app.add_routes(door.routes())
        async with listening_to(app) as port:
            yield Doors(port, teams_house, slack_house, microsoft)
        await slack.close()
        await teams.close()
    store.close()


PATHS = ["/slack/events", "/api/messages", "/activity/sater"]


def head(path: str, headers: dict[str, str], *more: str) -> bytes:
    lines = [
        f"POST {path} HTTP/1.1",
        "Host: 127.0.0.1",
        *(f"{name}: {value}" for name, value in headers.items()),
        *more,
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def chunked(*pieces: bytes) -> bytes:
    return b"".join(f"{len(piece):x}".encode() + b"\r\n" + piece + b"\r\n" for piece in pieces) + b"0\r\n\r\n"


@pytest.mark.parametrize("path", PATHS)
async def test_a_body_in_pieces_without_a_length_is_read_whole(doors: Doors, path: str):
    body = doors.body(path)
    sent = head(path, doors.signed(path, body), "Transfer-Encoding: chunked") + chunked(body[:7], body[7:])

    assert await doors.raw(sent) == 200


@pytest.mark.slow  # as long as a body is waited for
async def test_a_body_that_never_ends_is_given_up_by_every_door(doors: Doors):
    def begun(path: str) -> dict[str, tuple[bytes, bytes]]:
        body = doors.body(path)
        own = doors.signed(path, body)
        return {
            "silent": (head(path, own, f"Content-Length: {len(body)}"), body[:7]),
            "in pieces that do not fit": (head(path, own, "Transfer-Encoding: chunked"), b"7\r\n" + body[:7] + b"XX"),
        }

    tries = [(path, how, sent) for path in PATHS for how, sent in begun(path).items()]
    with capture_logs() as logged:
        statuses = await asyncio.gather(
            *(doors.raw(*sent, pause=0.1, patience=bodies.PATIENCE + 10) for _, _, sent in tries)
        )

    assert {(path, how): status for (path, how, _), status in zip(tries, statuses, strict=True)} == {
        (path, how): 408 for path, how, _ in tries
    }
    assert [one for one in logged if one["log_level"] == "error"] == []
    assert doors.teams.heard == doors.slack.heard == []


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("packed", [gzip.compress(b'{"a": 1}'), b"no gzip at all"], ids=["packed", "said to be packed"])
async def test_what_is_packed_is_not_unpacked_for_anybody(doors: Doors, path: str, packed: bytes):
    unpacked = doors.signed(path, b'{"a": 1}')
    status = await doors.raw(head(path, unpacked, "Content-Encoding: gzip", f"Content-Length: {len(packed)}") + packed)

    assert status in (400, 401)
    assert doors.teams.heard == doors.slack.heard == []


@pytest.mark.parametrize("path", PATHS)
async def test_a_small_parcel_that_would_fill_the_memory_is_refused_as_it_is(doors: Doors, path: str):
    bomb = gzip.compress(b" " * 50_000_000)
    status = await doors.raw(
        head(path, doors.signed(path, bomb), "Content-Encoding: gzip", f"Content-Length: {len(bomb)}") + bomb
    )

    assert len(bomb) < 100_000
    assert status in (400, 401)


TWO_MINDS = [
    ("Content-Length: 2", "Transfer-Encoding: chunked"),
    ("Content-Length: 2", "Content-Length: 3"),
    ("Content-Length: +2",),
    ("Content-Length: -2",),
    ("Content-Length: 0x2",),
    ("Content-Length: " + "9" * 40,),
    ("Transfer-Encoding: chunked", "Transfer-Encoding: identity"),
    ("Transfer-Encoding: xchunked",),
    ("Content-Length : 2",),
    ("X-Long: " + "x" * 20_000, "Content-Length: 2"),
    tuple(f"X-{n}: 1" for n in range(300)),
    ("X-Nul: a\x00b", "Content-Length: 2"),
    ("X-Folded: a\r\n b", "Content-Length: 2"),
]


async def test_headers_that_can_be_read_in_two_ways_are_not_read(doors: Doors):
    statuses = {
        (path, ", ".join(lines)[:50]): await doors.raw(head(path, doors.signed(path, b"{}"), *lines) + b"{}")
        for path in PATHS
        for lines in TWO_MINDS
    }

    assert {asked: status for asked, status in statuses.items() if status not in (400, 413)} == {}
    assert doors.teams.heard == doors.slack.heard == []


async def test_of_a_request_that_is_none_no_word_is_logged(doors: Doors, caplog):
    requests = [
        head("/api/messages", {"Authorization": "Bearer hemlig\x00token"}),
        head("/api/messages", {"X-Name": "Hemlig Berg " * 2000}),
        b"GET /hemlig?" + b"hemlig@sater.se" * 1000 + b" HTTP/1.1\r\n\r\n",
        head("/api/messages", {"Transfer-Encoding": "chunked"}) + b"hemlig@sater.se",
    ]
    with capture_logs() as logged:
        statuses = [await doors.raw(one) for one in requests]

    assert statuses == [400, 400, 400, 400]
    assert {one["event"] for one in logged} <= {"request_refused", "teams.refused"}
    assert "emlig" not in str(logged)
    assert caplog.records == []


async def test_a_fault_of_ours_is_logged_with_its_story_and_not_with_who_called(caplog):
    async def fault(request: web.Request) -> web.Response:
        raise ZeroDivisionError

    app = web.Application()
    app.router.add_get("/", fault)
    with capture_logs() as logged:
        async with listening_to(app) as port:
            status = await Doors(port, FakeHouse(), FakeHouse(), Microsoft()).raw(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")

    assert status == 500
    assert [(one["event"], type(one["exc_info"])) for one in logged] == [("request_failed", ZeroDivisionError)]
    assert "127.0.0.1" not in str(logged)
    assert caplog.records == []


@pytest.mark.parametrize("path", PATHS)
async def test_whoever_hangs_up_in_the_middle_has_said_nothing_and_nobody_is_told_of_a_fault(
    doors: Doors, path: str, caplog
):
    body = doors.body(path)
    _, writer = await asyncio.open_connection("127.0.0.1", doors.port)
    writer.write(head(path, doors.signed(path, body), f"Content-Length: {len(body)}") + body[:20])
    await writer.drain()
    await asyncio.sleep(0.05)
    writer.transport.abort()
    await asyncio.sleep(0.05)

    assert doors.teams.heard == doors.slack.heard == []
    assert caplog.records == []


@pytest.mark.parametrize(("patience", "expected"), [(0.2, 408), (60.0, 200)])
async def test_a_body_that_comes_a_letter_now_and_then_is_waited_for_as_long_as_patience_lasts(
    patience: float, expected: int
):
    async def read(request: web.Request) -> web.Response:
        try:
            return web.Response(text=str(len(await bodies.whole(request, 1000, patience))))
        except bodies.Unread as unread:
            return web.Response(status=unread.status)

    app = web.Application()
    app.router.add_post("/", read)
    async with listening_to(app) as port:
        doors = Doors(port, FakeHouse(), FakeHouse(), Microsoft())
        status = await doors.raw(head("/", {"Content-Length": "5"}), *[b"x"] * 5, pause=0.1)

    assert status == expected


async def test_headers_that_come_a_letter_now_and_then_are_not_waited_for():
    async def never(request: web.Request) -> web.Response:
        raise AssertionError("nothing was asked for")

    app = web.Application()
    app.router.add_post("/", never)
    async with listening_to(app, idle=0.3) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        closed = asyncio.create_task(reader.read())
        writer.write(b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
        for _ in range(200):
            if closed.done():
                break
            writer.write(b"x")
            await asyncio.sleep(0.05)
        hung_up = closed.done()
        writer.close()
        with suppress(ConnectionError):  # what was on its way when it closed may come back as a reset
            assert await closed == b""

    assert hung_up
    assert listening.IDLE < 3600
