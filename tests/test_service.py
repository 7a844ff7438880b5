"""The service as a process of its own, with a Slack of ours beside it: stopped, started again, and sent nonsense."""

from __future__ import annotations

import asyncio
import io
import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from tests.bot.slack import payloads
from tests.bot.slack.payloads import USER
from tests.bot.slack.stage import SECRET, TOKEN, FakeSlack, a_person, serving
from tests.postgres import a_database
from tests.running import Running, clean, running

LEAD = "U02KARIN"
PEOPLE = """namn;e-post;sektor;roller
Åsa Öberg;asa@sater.se;Sektor kultur och fritid;
Karin Ek;karin@sater.se;;kommunikationschef, steward
"""


@pytest.fixture
async def slack():
    fake = FakeSlack(people={USER: a_person(), LEAD: a_person(LEAD, name="Karin Ek", email="karin@sater.se")})
    async with serving(fake.app()) as there:
        fake.url = there
        yield fake


def settings(slack: FakeSlack, folder: Path) -> dict[str, str]:
    return {
        "KANALVAKT_ORGANISATIONS": '["sater"]',
        "KANALVAKT_DATABASE": f"sqlite:///{folder / 'register.db'}",
        "KANALVAKT_TRYOUT": "on",
        "SLACK_BOT_TOKEN": TOKEN,
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_API_BASE": f"{slack.url}/api/",
    }


@asynccontextmanager
async def started(folder: Path, slack: FakeSlack, **more: str):
    """The service, as in another process as it can be while Slack answers in this one."""
    service = running(folder, settings(slack, folder) | more)
    up = await asyncio.to_thread(service.__enter__)
    try:
        yield up
    finally:
        await asyncio.to_thread(service.__exit__, None, None, None)


async def tell(service: Running, text: str, user: str = USER) -> int:
    body, headers = payloads.signed(payloads.message(text, user=user), SECRET)
    return (await send(service, "POST", "/slack/events", data=body, headers=headers))[0]


async def send(service: Running, method: str, path: str, **more: object) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.request(method, service.address + path, **more) as answer:  # type: ignore[arg-type]
        return answer.status, await answer.text()


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not holds():  # noqa: ASYNC110  what is waited for happens in another process
            await asyncio.sleep(0.02)


def told(slack: FakeSlack) -> list[str]:
    return [call.text for call in slack.of("chat.postMessage")]


async def say(service: Running, slack: FakeSlack, text: str) -> str:
    """Says it, and returns the answer."""
    before = len(told(slack))
    assert await tell(service, text) == 200
    await until(lambda: len(told(slack)) > before)
    return told(slack)[-1]


def bring_people(slack: FakeSlack, folder: Path) -> None:
    file = folder / "people.csv"
    file.write_text(PEOPLE, encoding="utf-8")
    command = [sys.executable, "-c", "from bot.cli import main; main()", "people", "import", str(file)]
    subprocess.run([*command, "--org", "sater", "--really"], env=clean(settings(slack, folder)), check=True)


async def test_a_draft_is_found_again_after_a_restart(tmp_path, slack):
    async with started(tmp_path, slack) as service:
        assert await send(service, "GET", "/healthz") == (200, '{"status": "ok"}')
        assert "Fråga 2 av 10" in await say(service, slack, "vi vill ha en Instagram")
        assert "Biblioteket" in await say(service, slack, "Biblioteket")
        status, seconds = await asyncio.to_thread(service.stop)
        assert (status, seconds < 10) == (0, True)

    async with started(tmp_path, slack) as service:
        assert "om Instagram för Biblioteket. Fortsätta där vi var?" in await say(service, slack, "ansök")


async def test_an_answer_under_way_is_delivered_before_the_service_stops(tmp_path, slack):
    async with started(tmp_path, slack) as service:
        held = slack.holds["chat.postMessage"] = asyncio.Event()
        await tell(service, "Hur snabbt måste vi svara?")
        await until(lambda: bool(told(slack)))
        stopping = asyncio.create_task(asyncio.to_thread(service.stop))
        await asyncio.sleep(0.5)
        assert not stopping.done()

        held.set()
        status, seconds = await stopping

        assert (status, seconds < 10) == (0, True)
        assert "inom 24 timmar med undantag av helger" in told(slack)[-1]
        assert "stopped_with_work_left" not in service.said()


async def test_a_turn_under_way_is_answered_before_the_service_stops(tmp_path, slack):
    async with started(tmp_path, slack) as service:
        held = slack.holds["users.info"] = asyncio.Event()
        turn = asyncio.create_task(tell(service, "vi vill ha en Instagram för badhuset"))
        await until(lambda: bool(slack.of("users.info")))
        stopping = asyncio.create_task(asyncio.to_thread(service.stop))
        await asyncio.sleep(0.5)

        held.set()
        assert await turn == 200
        status, seconds = await stopping

        assert (status, seconds < 10) == (0, True)
        assert "badhuset" in told(slack)[-1].lower()
        assert "turn_failed" not in service.said()


async def test_what_could_not_be_sent_is_sent_after_a_restart(tmp_path, slack):
    bring_people(slack, tmp_path)
    async with started(tmp_path, slack) as service:
        await say(service, slack, "fråga kommunikationsenheten")
        await say(service, slack, "Får vi annonsera på Facebook?")
        before = len(told(slack))
        # Its answer, then the notice to the one who is asked.
        slack.fails["chat.postMessage"] = [None, (429, "1"), *[503] * 20]
        await tell(service, "skicka med namn")
        await until(lambda: len(told(slack)) >= before + 2)
        await asyncio.to_thread(service.stop)

    slack.fails.clear()
    slack.calls.clear()
    await asyncio.sleep(1.5)
    async with started(tmp_path, slack):
        await until(lambda: bool(told(slack)))
        assert "Får vi annonsera på Facebook?" in told(slack)[0]
        assert slack.of("chat.postMessage")[0]["channel"] in (LEAD, LEAD.replace("U", "D", 1))


async def test_nonsense_gets_a_clear_answer_and_the_service_goes_on(tmp_path, slack):
    teams = {"TEAMS_APP_ID": "app", "TEAMS_APP_PASSWORD": "secret", "TEAMS_TENANT_ID": "tenant"}
    async with started(tmp_path, slack, **teams) as service:
        here = {"Content-Type": "application/json"}
        body, signed = payloads.signed(payloads.message("hej"), SECRET)
        forged = {**signed, "X-Slack-Signature": "v0=" + "0" * 64}
        old, stale = payloads.signed(payloads.message("hej"), SECRET, timestamp=1_700_000_000)
        asked: list[tuple[int, str, str, dict[str, object]]] = [
            (401, "POST", "/slack/events", {"data": body, "headers": forged}),
            (401, "POST", "/slack/events", {"data": old, "headers": stale}),
            (400, "POST", "/slack/events", {"data": "{", "headers": here}),
            (413, "POST", "/slack/events", {"data": io.BytesIO(b"x" * 10_000_000), "headers": signed}),
            (401, "POST", "/api/messages", {"json": {"type": "message", "text": "hej"}}),
            (401, "POST", "/api/messages", {"json": {}, "headers": {"Authorization": "Bearer x.y.z"}}),
            (400, "POST", "/tryout/say", {"data": '{"organisation": "sa', "headers": here}),
            (415, "POST", "/tryout/say", {"data": "{}", "headers": {"Content-Type": "text/plain"}}),
            (413, "POST", "/tryout/say", {"data": io.BytesIO(b"x" * 10_000_000), "headers": here}),
            (403, "GET", "/", {"headers": {"X-Forwarded-For": "192.0.2.1"}}),
            (404, "GET", "/nowhere", {}),
            (404, "GET", "/public/nowhere", {}),
            (405, "OPTIONS", "/healthz", {}),
            (405, "DELETE", "/public/sater", {}),
            (200, "HEAD", "/public/sater", {}),
            (200, "HEAD", "/healthz", {}),
        ]
        answered = [(await send(service, method, path, **more))[0] for _, method, path, more in asked]

        assert list(zip(answered, [f"{m} {p}" for _, m, p, _ in asked], strict=True)) == [
            (status, f"{method} {path}") for status, method, path, _ in asked
        ]
        assert told(slack) == []
        assert json.loads((await send(service, "GET", "/healthz"))[1]) == {"status": "ok"}
        assert "Traceback" not in service.said()
        assert "Ansök om en kanal" in await say(service, slack, "hej")


def test_at_start_the_doors_say_whether_they_are_open_and_how_to_open_them(tmp_path):
    with running(tmp_path) as service:
        said = service.said()

    assert f"Kanalvakt är igång på {service.address}. Avsluta med Ctrl+C." in said
    assert f"Prova på: {service.address}/" in said
    assert "Slack: ej konfigurerad – sätt SLACK_BOT_TOKEN och SLACK_SIGNING_SECRET" in said
    assert "Teams: ej konfigurerad – sätt TEAMS_APP_ID, TEAMS_APP_PASSWORD och TEAMS_TENANT_ID" in said


def test_on_a_postgresql_that_has_not_been_lifted_the_service_does_not_start_and_says_what_to_do(tmp_path):
    refused = pytest.raises(AssertionError, match="Kör kanalvakt db upgrade")
    with a_database() as url, refused, running(tmp_path, {"KANALVAKT_DATABASE": url}):
        raise RuntimeError("it has started")
