"""A noisy evening for the service, and then its log read from the first line to the last: nobody stands in it by name."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
from pathlib import Path
from typing import Any

from register.storage.whereabouts import EVERY
from tests.bot.slack import payloads
from tests.bot.slack.payloads import CHANNEL, USER
from tests.bot.slack.stage import SECRET, TOKEN, FakeSlack
from tests.bot.teams.payloads import a_message
from tests.running import Running
from tests.test_service import LEAD, bring_people, say, send, slack, started, tell

__all__ = ("slack",)

SAID = "Torsten Hemberg 850101-1234 torsten.hemberg@sater.se 0225-550 00 badhuset"
PASSWORD = "hemligheten"
PERSONAL = (
    "Åsa", "Öberg", "asa@sater.se", "Karin", "karin@sater.se", "Torsten", "Hemberg", "850101", "550 00", "badhuset",
    "annonsera", TOKEN, SECRET, PASSWORD, "xoxb", "Bearer", USER, LEAD, "127.0.0.1",
)  # fmt: skip
ADDRESSES = ("Kanalvakt är igång på", "Prova på:")
"""What is said at the start, to whoever started it."""


async def test_after_a_noisy_evening_nobody_and_nothing_that_was_said_stands_in_the_log(tmp_path, slack):
    bring_people(slack, tmp_path)
    teams = {"TEAMS_APP_ID": "app", "TEAMS_APP_PASSWORD": PASSWORD, "TEAMS_TENANT_ID": "tenant"}
    async with started(tmp_path, slack, **teams, KANALVAKT_LOG="json") as service:
        await people_talk(service, slack)
        await slack_is_not_well(service, slack)
        await strangers_call(service)
        await the_register_is_not_well(service, tmp_path / "register.db")
        slack.fails.clear()
        assert await say(service, slack, "hej")
        await asyncio.to_thread(service.stop)
        lines = service.said().splitlines()

    logged = [json.loads(line) for line in lines if line.startswith("{")]
    expected = {"turn", "turn_failed", "slack.unsaid", "slack.refused", "teams.refused", "request_refused"}
    assert expected <= {one["event"] for one in logged}
    assert any("Traceback" in one.get("exception", "") for one in logged)
    found = {mark: line[:300] for line in lines for mark in PERSONAL if mark in line and not line.startswith(ADDRESSES)}
    assert found == {}


async def people_talk(service: Running, slack: FakeSlack) -> None:
    for words in ("vi vill ha en Instagram för badhuset", SAID, "fråga kommunikationsenheten", "Får vi annonsera?"):
        await tell(service, words)


async def slack_is_not_well(service: Running, slack: FakeSlack) -> None:
    slack.fails["chat.postMessage"] = ["channel_not_found", "invalid_blocks", "invalid_blocks", "account_inactive"]
    slack.fails["users.info"] = ["internal_error"]
    slack.fails["views.open"] = ["expired_trigger_id"]
    for words in ("skicka med namn", SAID):
        await tell(service, words)
    await deliver(service, payloads.command(f"ansök {SAID}"))
    await deliver(service, payloads.mention(SAID, channel=CHANNEL))
    await deliver(service, payloads.message(SAID, user="U0OKAND"))


async def strangers_call(service: Running) -> None:
    body, headers = payloads.signed(payloads.message(SAID), "their-own")
    await send(service, "POST", "/slack/events", data=body, headers=headers)
    await send(service, "POST", "/slack/events", data=SAID.encode(), headers=headers)
    await send(
        service, "POST", "/api/messages", json=a_message(SAID), headers={"Authorization": f"Bearer {PASSWORD}.a.b"}
    )  # fmt: skip
    await send(service, "GET", f"/public/sater/{SAID}?{SAID}")
    await send(service, "POST", "/tryout/say", json={"organisation": "sater", "person": SAID, "text": SAID})
    await send(service, "GET", "/", headers={"X-Forwarded-For": "192.0.2.1"})
    for request in (
        f"POST /x HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {PASSWORD}\0\r\n\r\n{SAID}",
        f"GET /{SAID * 400} HTTP/1.1\r\n\r\n",
    ):
        reader, writer = await asyncio.open_connection("127.0.0.1", service.port)
        writer.write(request.encode())
        await reader.readline()
        writer.close()


async def the_register_is_not_well(service: Running, register: Path) -> None:
    # An answer that another version has stored, to a delivery that comes again.
    stored = json.dumps({"_": "Reply", "words": [{"_": "Say", "id": "borta", "values": {"name": SAID}}]})
    file = sqlite3.connect(register, timeout=10)
    row = ("sater", "slack:again", "2026-03-02 08:00:00.000000", stored)
    file.execute("INSERT INTO inbox (organisation_id, key, at, reply) VALUES (?, ?, ?, ?)", row)
    file.commit()
    file.close()
    await deliver(service, payloads.event(payloads.message(SAID)["event"], event_id="again"))
    aside = register.with_name("aside.db")
    os.rename(register, aside)
    await asyncio.sleep(EVERY)
    await tell(service, SAID)
    await send(service, "GET", "/healthz")
    os.rename(aside, register)


async def deliver(service: Running, payload: dict[str, Any]) -> None:
    body, headers = payloads.signed(payload, SECRET)
    await send(service, "POST", "/slack/events", data=body, headers=headers)
