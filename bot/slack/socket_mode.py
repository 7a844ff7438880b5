"""Slack without an address of our own: the same deliveries over a connection that we open."""

from __future__ import annotations

import logging
import re

from pydantic import SecretStr
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from bot.slack.shape import DELIVERY, fits, misshapen
from bot.slack.tasks import Tasks
from bot.slack.workspace import Workspace, client


class _WithoutTickets(logging.Filter):
    """The address of a connection lets its holder in, and the SDK logs it when connecting fails."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = re.sub(r"wss?://\S+", "wss://…", record.getMessage()), ()
        record.exc_info = record.exc_text = None
        return True


LOG = logging.getLogger("bot.slack.socket_mode.guest")
LOG.setLevel(logging.WARNING)
LOG.addFilter(_WithoutTickets())


class Socket(AsyncSocketModeHandler):
    """One workspace's connection. It is kept up and made anew by the SDK; what came in is waited for when stopping."""

    def __init__(self, bolt: AsyncApp, workspace: Workspace, token: SecretStr, tasks: Tasks) -> None:
        web_client = client(token, workspace.credentials.api_base, workspace.session)
        super().__init__(bolt, token.get_secret_value(), logger=LOG, web_client=web_client)
        self.client.proxy = web_client.proxy
        self._tasks = tasks

    async def connect(self) -> None:
        await self.client.connect()  # type: ignore[no-untyped-call]

    async def close(self) -> None:
        await self.client.close()  # type: ignore[no-untyped-call]

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        if fits(req.payload, DELIVERY):
            await self._tasks.start(super().handle(client, req))
            return
        misshapen()
        # Acked, or Slack sends it again; it would look no better.
        await self._tasks.start(client.send_socket_mode_response(SocketModeResponse(envelope_id=req.envelope_id)))
