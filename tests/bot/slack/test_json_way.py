"""The short way to Slack tells what the SDK's own call tells, whatever comes back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from pydantic import SecretStr
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.json_way import JsonWay
from bot.slack.troubles import trouble
from bot.slack.workspace import client
from tests.bot.slack.stage import serving

MESSAGE = {"channel": "D1", "text": "Hej på dig ”du” 🐻", "thread_ts": None, "unfurl_links": False}


@asynccontextmanager
async def a_slack(**answer: Any) -> AsyncIterator[tuple[AsyncWebClient, JsonWay, list[web.Request]]]:
    """One that always answers the same; both ways to it, and what came."""
    came: list[web.Request] = []

    async def answered(request: web.Request) -> web.Response:
        await request.read()
        came.append(request)
        return web.Response(**answer)

    app = web.Application()
    app.router.add_route("*", "/{anything:.*}", answered)
    async with serving(app) as there, aiohttp.ClientSession() as session:
        sdk = client(SecretStr("xoxb-ours"), f"{there}/api/", session)
        yield sdk, JsonWay(sdk, session), came


async def test_the_same_is_asked():
    async with a_slack(text='{"ok": true}', content_type="application/json") as (sdk, way, came):
        await sdk.api_call("chat.postMessage", json=dict(MESSAGE))
        await way.call("chat.postMessage", MESSAGE)
        asked = [(one.method, one.path, dict(one.headers), await one.json()) for one in came]

    sdks, ours = asked
    # The body is written with other spaces, or none.
    assert {**ours[2], "Content-Length": ""} == {**sdks[2], "Content-Length": ""}
    assert (ours[0], ours[1], ours[3]) == ("POST", "/api/chat.postMessage", MESSAGE) == (sdks[0], sdks[1], sdks[3])


async def test_the_same_is_told():
    async with a_slack(text='{"ok": true, "ts": "1.2", "channel": "D1"}', content_type="application/json") as slack:
        sdk, way, _ = slack
        theirs, ours = await sdk.api_call("chat.postMessage", json={}), await way.call("chat.postMessage", {})

    assert ours.data == theirs.data == {"ok": True, "ts": "1.2", "channel": "D1"}


@pytest.mark.parametrize(
    ("kind", "code", "retry_after", "answer"),
    [
        ("nobody", "channel_not_found", None, {"text": '{"ok": false, "error": "channel_not_found"}'}),
        ("ours", "invalid_auth", None, {"text": '{"ok": false, "error": "invalid_auth"}'}),
        ("busy", "ratelimited", 7.0,
         {"status": 429, "text": '{"ok": false, "error": "ratelimited"}', "headers": {"Retry-After": "7"}}),
        ("busy", "500", None, {"status": 500, "text": "{}"}),
        ("busy", "502", None, {"status": 502, "text": "<html>Bad gateway</html>", "content_type": "text/html"}),
        ("busy", "200", None, {"text": '{"ok": tr'}),
    ],
    ids=["nobody", "token", "limited", "down", "proxy", "torn"],
)  # fmt: skip
async def test_the_same_goes_wrong(kind, code, retry_after, answer):
    async with a_slack(**{"content_type": "application/json", **answer}) as (sdk, way, _):
        with pytest.raises(SlackApiError) as theirs:
            await sdk.api_call("chat.postMessage", json={})
        with pytest.raises(SlackApiError) as ours:
            await way.call("chat.postMessage", {})

    found = trouble(ours.value)
    assert (found.kind, found.code, found.retry_after) == (kind, code, retry_after)
    assert found == trouble(theirs.value)


async def test_what_is_no_answer_of_slacks_is_a_failure_too():
    async with a_slack(text='["ok"]', content_type="application/json") as (_, way, _came):
        with pytest.raises(SlackApiError) as wrong:
            await way.call("chat.postMessage", {})

    assert trouble(wrong.value).code == "200"


async def test_our_token_is_handed_to_nobody_whom_slack_names():
    async with a_slack(status=307, headers={"Location": "/elsewhere"}) as (_, way, came):
        with pytest.raises(SlackApiError):
            await way.call("chat.postMessage", MESSAGE)

    assert [one.path for one in came] == ["/api/chat.postMessage"]
