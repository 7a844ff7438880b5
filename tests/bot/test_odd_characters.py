"""Halves of characters, NUL and other controls wherever a client may put them: answered, and nothing broken is stored."""

from __future__ import annotations

import copy
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any, TypeAlias

import aiohttp
import pytest
import structlog
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlmodel import SQLModel

from bot.app import LivingHouse, build
from bot.commands.imports import report_lines
from bot.courier import ByPlatform
from bot.slack.door import SlackDoor
from bot.teams.door import TeamsDoor
from bot.tryout.door import TryoutDoor
from bot.tryout.house import TryoutHouse
from register.activity import import_activity
from register.channels import import_channels
from register.imports import UnreadableFile
from register.people import import_people
from register.storage.store import Store
from scheduler import clock
from tests.bot.slack import payloads as slack
from tests.bot.slack.stage import SECRET, FakeSlack, a_person, credentials
from tests.bot.slack.test_misshapen import WHOLE
from tests.bot.teams import payloads as teams
from tests.bot.teams.stubs import BOTS, Microsoft
from tests.builders import ROOT, all_packs
from tests.on_both import BOTH, a_store_on

ODD = "a\x00\ud800\x1b[31m\u202eb"
"""NUL, half of a character, a terminal's command, a mark that turns the line."""


@pytest.fixture(params=BOTH)
def store(request, tmp_path) -> Iterator[Store]:
    with a_store_on(request.param, tmp_path, clock.now) as made:
        yield made


def texts(told: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place that holds a text."""
    inner = told.items() if isinstance(told, dict) else enumerate(told) if isinstance(told, list) else ()
    for name, one in inner:
        if isinstance(one, str):
            yield (*at, name)
        yield from texts(one, (*at, name))


def put(told: dict[str, Any], at: Sequence[Any], value: str) -> dict[str, Any]:
    changed = copy.deepcopy(told)
    inside: Any = changed
    for name in at[:-1]:
        inside = inside[name]
    inside[at[-1]] = value
    return changed


def stored(store: Store) -> str:
    with store.engine.connect() as connection:
        return str([row for table in SQLModel.metadata.sorted_tables for row in connection.execute(table.select())])


def broken(found: str) -> list[str]:
    return [mark for mark in ("\\x00", "\\ud800", "\\x1b", "\u202e") if mark in found]


Deliver: TypeAlias = "Callable[[dict[str, Any]], Awaitable[int]]"


@asynccontextmanager
async def in_slack(house: LivingHouse, fake: FakeSlack | None = None) -> AsyncIterator[Deliver]:
    fake = fake or FakeSlack(people={slack.USER: a_person()})
    async with TestServer(fake.app()) as there, aiohttp.ClientSession() as session:
        fake.url = str(there.make_url("")).rstrip("/")
        door, app = SlackDoor(house, {"sater": credentials(fake)}, session), web.Application()
        app.add_routes(door.routes())
        await door.open()
        async with TestClient(TestServer(app)) as client:

            async def deliver(told: dict[str, Any]) -> int:
                body, headers = slack.signed(told, SECRET)
                async with client.post("/slack/events", data=body, headers=headers) as answer:
                    await door.settled()
                    return answer.status

            yield deliver
        await door.close()


@asynccontextmanager
async def in_teams(house: LivingHouse, microsoft: Microsoft | None = None) -> AsyncIterator[Deliver]:
    microsoft = microsoft or Microsoft()
    async with TestServer(microsoft.app()) as there, aiohttp.ClientSession() as session:
        microsoft.url = str(there.make_url("")).rstrip("/")
        door, app = TeamsDoor(house, BOTS, session, endpoints=microsoft.endpoints), web.Application()
        app.add_routes(door.routes())
        async with TestClient(TestServer(app)) as client:

            async def deliver(told: dict[str, Any]) -> int:
                whole = {**told, "serviceUrl": told["serviceUrl"] or microsoft.service_url}
                headers = {"Authorization": f"Bearer {microsoft.token()}"}
                async with client.post("/api/messages", json=whole, headers=headers) as answer:
                    return answer.status

            yield deliver
        await door.close()


def everywhere(whole: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each of them once for every text in it, with odd characters there."""
    return [put(one, at, ODD) for one in whole for at in texts(one)]


@contextmanager
def without_a_fault() -> Iterator[None]:
    with structlog.testing.capture_logs() as logs:
        yield
    assert [one for one in logs if one["log_level"] == "error"] == []
    assert broken(str(logs)) == []


PRESS = {"_": "Press", "do": "apply.edit", "args": {"question": "medium"}, "latched": False, "revision": None}
IN_SLACK = [
    *WHOLE.values(),
    slack.command("ansök"),
    slack.message("ansök"),
    slack.action({"type": "button", "value": json.dumps(PRESS)}),
]
IN_TEAMS = [
    teams.a_message("ansök"),
    teams.a_message("ansök", shared=True),
    teams.an_execute({"kanalvakt": {"press": PRESS}, "name": "x"}),
    teams.a_submit({"kanalvakt": {"press": PRESS}, "name": "x"}),
    teams.an_installation(),
    teams.an_arrival(teams.ANNA),
]


async def test_wherever_slack_might_put_them(store):
    house = build(store, clock.now, ByPlatform({}))
    with without_a_fault():
        async with in_slack(house) as deliver:
            statuses = [await deliver(told) for told in everywhere(IN_SLACK)]

    assert set(statuses) <= {200, 400, 401}
    assert broken(stored(store)) == []


async def test_wherever_teams_might_put_them(store):
    house = build(store, clock.now, ByPlatform({}))
    with without_a_fault():
        async with in_teams(house) as deliver:
            statuses = [await deliver(told) for told in everywhere(IN_TEAMS)]

    assert set(statuses) <= {200, 400, 401, 403, 501}
    assert broken(stored(store)) == []


def filled_with(view: dict[str, Any], answers: Mapping[str, str]) -> dict[str, Any]:
    """The form as Slack sends it in, whatever it lets people write."""
    sent = slack.view_submission(view, {})
    for block, written in sent["view"]["state"]["values"].items():
        for one in written.values():
            one["value"] = answers[block.partition("~")[0]]
    return sent


async def test_in_a_form_in_slack(store):
    house, fake = build(store, clock.now, ByPlatform({})), FakeSlack(people={slack.USER: a_person()})
    with without_a_fault():
        async with in_slack(house, fake) as deliver:
            assert await deliver(slack.command("ansök")) == 200
            view = fake.of("views.open")[0]["view"]
            goals = f"Vi vill nå barnfamiljer {ODD} med bokcirklar."
            assert (
                await deliver(filled_with(view, {"medium": "Facebook", "unit": "Biblioteket", "goals": goals})) == 200
            )

    assert broken(stored(store)) == []
    assert "Vi vill nå barnfamiljer a?[31mb med bokcirklar." in stored(store)


async def test_in_a_form_in_teams(store):
    house, microsoft = build(store, clock.now, ByPlatform({})), Microsoft()
    with without_a_fault():
        async with in_teams(house, microsoft) as deliver:
            assert await deliver(teams.a_message("ansök")) == 200
            press = {**PRESS, "do": "apply.edit", "args": {"question": ODD}}
            for data in (
                {"kanalvakt": {"press": press}, "unit": ODD, ODD: ODD},
                {"kanalvakt": {"press": ODD}},
                {ODD: ODD},
            ):
                assert await deliver(teams.a_submit(data)) == 200

    assert broken(stored(store)) == []


ACTS: list[tuple[str, dict[str, Any]]] = [
    ("say", {"text": f"{ODD} ansök"}),
    ("say", {"text": f"/kanal {ODD}"}),
    ("press", {"press": json.dumps({**PRESS, "args": {"question": ODD}}), "entry": 1}),
    ("press", {"press": ODD}),
    ("form", {"press": json.dumps({**PRESS, "do": "apply.page", "args": {}}), "values": {ODD: ODD, "unit": [ODD]}}),
    ("close", {"entry": 1}),
    ("meet", {}),
    ("clock", {"move": ODD}),
]


@pytest.mark.parametrize("place", ["", "organisation", "person", "key", "since", "language"])
async def test_wherever_a_page_might_put_them(tmp_path, place):
    folders = {name: ROOT / "policy_text" / name for name in all_packs()}
    stage = TryoutHouse(f"sqlite:///{tmp_path / 'tryout.db'}", all_packs(), folders, clock.now, None)
    app = web.Application()
    app.add_routes(TryoutDoor(stage).routes())
    eva = stage.people("sater")[0].key
    with without_a_fault():
        async with TestClient(TestServer(app)) as client:
            statuses = []
            for act, told in ACTS:
                sent = {"organisation": "sater", "person": eva, **told, **({place: ODD} if place else {})}
                async with client.post(f"/tryout/{act}", json=sent, params={"language": "\x00"}) as answer:
                    statuses.append(answer.status)
                async with client.get(
                    "/tryout/state", params={"organisation": "sater", place or "x": "\x00\x1b"}
                ) as answer:
                    statuses.append(answer.status)
    found = stored(stage.house.store)
    stage.close()

    assert set(statuses) <= {200, 400, 404}
    assert broken(found) == []


FILES = {
    "people": "namn;e-post;sektor;roller\nEva\x00 Ek\x1b[31m;eva.ek@sater.se;Sektor\x00 kultur;\u202esteward\n",
    "channels": "namn;medium;adress;administratörer\nBib\x00\x1b[31m;Facebook;www.facebook.com/\x00bib\u202e;eva.ek@sater.se\n",
    "activity": "kanal;slag;tid\nwww.facebook.com/bib\x00;kommentar\x1b;2026-03-02 08:00\u202e\n",
}
RUNS = {"people": import_people.run, "channels": import_channels.run, "activity": import_activity.run}


@pytest.mark.parametrize("what", FILES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "latin-1"])
def test_in_a_file_that_is_read_in(store, what, encoding):
    data = FILES[what].encode(encoding, "replace")
    try:
        report = store.run_now("sater", lambda unit: RUNS[what](unit, data, really=True))
        said = "\n".join(report_lines(report, all_packs()["sater"], "fil.csv"))
    except UnreadableFile as unreadable:
        said = str(unreadable)

    assert broken(stored(store)) == []
    assert broken(repr(said)) == []


def test_what_is_no_text_at_all_is_no_file_that_can_be_read(store):
    for data in (bytes(range(256)), b"\xff\xfe\x00\xd8\x00", b"\x00" * 1000, b"namn;e-post\n" + b"\xed\xa0\x80;x\n"):
        for run in RUNS.values():
            with suppress(UnreadableFile):
                store.run_now("sater", lambda unit, run=run, data=data: run(unit, data, really=True))

    assert broken(stored(store)) == []
