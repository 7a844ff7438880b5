"""A call of Slack's Web API that takes JSON, the short way: every answer to a person is one.

The SDK's `api_call` puts address, headers and arguments together anew each time, for every kind of call there is: a third of
what a call costs us. What it answers, and what it raises, is the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import aiohttp
from multidict import CIMultiDict
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse
from yarl import URL

from bot import scribe

UNLIMITED = aiohttp.ClientTimeout(total=None)
"""Whoever calls has set a limit for all of it."""


class JsonWay:
    """From one client, over a session that is shared. The client's retry handlers are not asked: ours has none."""

    def __init__(self, client: AsyncWebClient, session: aiohttp.ClientSession) -> None:
        self._client, self._session = client, session
        self._address = cache(URL(client.base_url).joinpath)
        self._headers = CIMultiDict(
            {
                **client.headers,
                "Authorization": f"Bearer {client.token}",
                "Content-Type": "application/json;charset=utf-8",
            }
        )

    async def call(self, method: str, arguments: Mapping[str, Any]) -> AsyncSlackResponse:
        """Raises `SlackApiError` when Slack says no, and what aiohttp raises when it cannot be reached."""
        address = self._address(method)
        async with self._session.post(
            address,
            data=scribe.written(arguments),
            headers=self._headers,
            proxy=self._client.proxy,
            timeout=UNLIMITED,
            # An address that sends us on elsewhere would be handed our token.
            allow_redirects=False,
        ) as answer:
            told: AsyncSlackResponse = AsyncSlackResponse(
                client=self._client,
                http_verb="POST",
                api_url=str(address),
                req_args={},
                data=_told(await answer.read()),
                headers=answer.headers,  # type: ignore[arg-type]  # as the SDK itself hands over
                status_code=answer.status,
            ).validate()  # type: ignore[no-untyped-call]
            return told


def _told(raw: bytes) -> dict[str, Any]:
    """What Slack says. An answer that it did not write (a proxy's page) says nothing, which the SDK takes for a failure."""
    try:
        told = scribe.read(raw)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}
