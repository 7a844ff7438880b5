"""Socket Mode: the same deliveries over a connection of our own, where nothing is signed."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import Any

import aiohttp
from aiohttp import WSMsgType, web
from pydantic import SecretStr

from bot.house import Spoken
from bot.slack.door import SlackDoor
from bot.slack.socket_mode import LOG
from dialogs.blocks import Paragraph
from tests.bot.slack.payloads import CHANNEL, USER, command, message
from tests.bot.slack.stage import FakeHouse, FakeSlack, a_person, credentials, serving


class FakeSocket:
    """Slack's end of the connection: sends what it is given, keeps what is answered."""

    def __init__(self, *envelopes: dict[str, Any]) -> None:
        self._envelopes = envelopes
        self.answers: list[dict[str, Any]] = []
        self.done = asyncio.Event()

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(autoping=True)
        await socket.prepare(request)
        await socket.send_json({"type": "hello"})
        for envelope in self._envelopes:
            await socket.send_json(envelope)
        async for received in socket:
            if received.type is WSMsgType.TEXT:
                self.answers.append(json.loads(received.data))
                if len(self.answers) == len(self._envelopes):
                    self.done.set()
        return socket


async def play(house: FakeHouse, *envelopes: dict[str, Any]) -> tuple[FakeSlack, FakeSocket]:
    slack, socket = FakeSlack(people={USER: a_person()}), FakeSocket(*envelopes)
    app = slack.app()
    app.add_routes([web.get("/socket", socket.serve)])
    async with serving(app) as there, aiohttp.ClientSession() as session:
        slack.url, slack.socket_url = there, f"{there.replace('http', 'ws')}/socket?ticket=secret"
        door = SlackDoor(house, {"sater": credentials(slack, app_token=SecretStr("xapp-one"))}, session)
        await door.open()
        door.start_socket_mode()
        async with asyncio.timeout(10):
            await socket.done.wait()
        await door.settled()
        await door.close()
    return slack, socket


async def test_deliveries_are_heard_and_acked_over_the_socket():
    house = FakeHouse(lines=[Spoken(blocks=(Paragraph("Hej!"),)), Spoken(blocks=(Paragraph("Dina kanaler"),))])

    slack, socket = await play(
        house,
        {"type": "events_api", "envelope_id": "e1", "payload": message("hej")},
        {"type": "slash_commands", "envelope_id": "e2", "payload": command("mina kanaler", channel=CHANNEL)},
    )

    answers = {answer["envelope_id"]: answer.get("payload") for answer in socket.answers}
    assert answers["e1"] is None
    assert answers["e2"] is not None
    assert answers["e2"]["response_type"] == "ephemeral"
    assert [call.text for call in slack.said] == ["Hej!"]
    assert [call.token for call in slack.of("apps.connections.open")] == ["xapp-one"]


async def test_another_workspace_over_the_socket_is_not_heard():
    house = FakeHouse()

    _, socket = await play(
        house, {"type": "events_api", "envelope_id": "e1", "payload": message("hej", team="T0STRANGER")}
    )

    assert len(socket.answers) == 1
    assert house.heard == []


def test_the_log_never_holds_what_lets_somebody_in(caplog: Any):
    with caplog.at_level(logging.WARNING, LOG.name):
        LOG.error("Failed to connect (error: %s)", "wss://wss.slack.com/link/?ticket=1234-5678")

    assert caplog.messages == ["Failed to connect (error: wss://…"]
