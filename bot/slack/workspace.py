"""One organisation's Slack workspace: its token, its own signing secret, and who we are in it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

import aiohttp
import structlog
from pydantic import SecretStr
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse
from yarl import URL

from bot.settings import SlackCredentials
from bot.slack.json_way import JsonWay
from bot.slack.profiles import Profile, Remembered, profile
from bot.slack.tasks import Tasks
from bot.slack.troubles import TROUBLES, Kind, trouble
from scheduler.pace import Limit, Pace

log = structlog.get_logger(__name__)

CALL = 10.0
"""Seconds a call to Slack may take. The SDK's own limit does not hold for a shared session."""

LONGEST_PAUSE = 30.0
"""Seconds that an answer waits for a busy Slack; what others must hear waits longer, in the outbox."""

READS = frozenset({"auth.test", "users.info", "users.lookupByEmail"})
"""Methods that take a form only. The others take JSON."""

QUIET = logging.getLogger("bot.slack.guests")
"""For the libraries: below warnings they write whole requests to the log, and their warnings advise who writes an app."""
QUIET.setLevel(logging.ERROR)


class Workspace:
    """`team`, `bot_user` and `bot_id` are known once `learn` has asked Slack; the team may stand in the settings."""

    def __init__(
        self, organisation: str, credentials: SlackCredentials, session: aiohttp.ClientSession, tasks: Tasks
    ) -> None:
        self.organisation = organisation
        self.credentials = credentials
        self.session = session
        self.client = client(credentials.bot_token, credentials.api_base, session)
        self._way = JsonWay(self.client, session)
        self.team = credentials.team_id
        self.bot_user: str | None = None
        self.bot_id: str | None = None
        self.pace = Pace()
        self.posts = (Limit.per_second(credentials.sends_per_second),)
        """Posts in the whole workspace; what Slack allows is unpublished, so it is a setting."""
        self.people: Remembered[Profile] = Remembered("person", self._person, tasks)
        self.directs: Remembered[str] = Remembered("chat", self._direct, tasks)
        self._verifier = SignatureVerifier(credentials.signing_secret.get_secret_value())

    def signed(self, body: str, timestamp: str, signature: str) -> bool:
        return self._verifier.is_valid(body, timestamp, signature)

    def is_slacks(self, address: str) -> bool:
        """Whether an address is at the Slack we speak with, or at a name under its own ("hooks.slack.com")."""
        try:
            ours, theirs = URL(self.credentials.api_base), URL(address)
        except ValueError:
            return False
        host = theirs.host or ""
        at_home = host == ours.host or host.endswith(f".{ours.host}")
        return (theirs.scheme, theirs.port) == (ours.scheme, ours.port) and at_home and theirs.user is None

    async def learn(self) -> str | None:
        """Asks Slack who we are. None, or what is wrong, as a code: Slack's own, or "other_team"."""
        try:
            told = await self.call("auth.test")
        except TROUBLES as error:
            return trouble(error).code
        if self.credentials.team_id not in (None, told["team_id"]):
            # Messages would go to another workspace than the one that is heard.
            self.team = None
            return "other_team"
        self.team, self.bot_user, self.bot_id = told["team_id"], told.get("user_id"), told.get("bot_id")
        return None

    async def call(self, method: str, **arguments: Any) -> Mapping[str, Any]:
        """One call of the Web API, with a time limit. Raises one of `TROUBLES`."""
        async with asyncio.timeout(CALL):
            try:
                answer = await self._asked(method, arguments)
            except aiohttp.ServerDisconnectedError:
                # A kept connection that Slack had closed meanwhile: nothing has been read of what we sent.
                answer = await self._asked(method, arguments)
        return answer.data if isinstance(answer.data, dict) else {}

    async def _asked(self, method: str, arguments: dict[str, Any]) -> AsyncSlackResponse:
        if method in READS:
            return await self.client.api_call(method, params=arguments)
        return await self._way.call(method, arguments)

    async def patient_call(self, method: str, **arguments: Any) -> Mapping[str, Any]:
        """The same, tried again when Slack is busy: as long after as it says, up to half a minute, three times in all."""
        for wait in (1.0, 3.0):
            try:
                return await self.call(method, **arguments)
            except TROUBLES as error:
                found = trouble(error)
                pause = wait if found.retry_after is None else found.retry_after
                if found.kind is not Kind.BUSY or pause > LONGEST_PAUSE:
                    raise
            log.info("slack.busy", organisation=self.organisation, method=method, code=found.code, pause=pause)
            await asyncio.sleep(pause)
        return await self.call(method, **arguments)

    async def _person(self, user: str) -> Profile:
        return profile((await self.call("users.info", user=user))["user"], self.team or "")

    async def _direct(self, user: str) -> str:
        told = await self.call("conversations.open", users=user)
        return str(told["channel"]["id"])


def client(token: SecretStr, api_base: str, session: aiohttp.ClientSession) -> AsyncWebClient:
    made = AsyncWebClient(
        token=token.get_secret_value(), base_url=api_base, session=session, logger=QUIET, retry_handlers=[]
    )
    # A Slack of one's own without encryption is on this machine, where the proxy for the world does not reach.
    if api_base.startswith("http://"):
        made.proxy = None
    return made
