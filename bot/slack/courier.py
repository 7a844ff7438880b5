"""The outbox lane in Slack: what others must hear, at Slack's pace, with its troubles told apart."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import NoReturn

import structlog

from bot.slack import render
from bot.slack.hear import PLATFORM
from bot.slack.profiles import profile
from bot.slack.speak import put
from bot.slack.troubles import TROUBLES, Kind, trouble
from bot.slack.workspace import Workspace
from dialogs.blocks import Blocks
from scheduler.courier import Address, MessageRef, NotNow, Unreachable

log = structlog.get_logger(__name__)

LONGEST_QUEUE = 20.0
"""Seconds a message waits here for its turn. Beyond that it goes back to the outbox, which can wait better."""


class SlackCourier:
    """Fulfils `scheduler.courier.Courier` for everyone whose address is in Slack."""

    def __init__(self, workspaces: Mapping[str, Workspace]) -> None:
        self._workspaces = workspaces

    async def deliver(self, to: Address, blocks: Blocks) -> MessageRef:
        """Posts to the person's own chat. The reference holds that chat's id, which changing the message needs."""
        slack = self._workspace(to)
        channel = to.user
        sent: list[str] = []
        for message in render.messages(blocks):
            await self._turn(slack, to.user)
            try:
                # Parts after the first are tried longer: going back now would send the first once more.
                answer = await put(slack, "chat.postMessage", message, patient=bool(sent), channel=channel)
            except TROUBLES as error:
                _pass_on(error, to)
            finally:
                slack.pace.answered(to.user, asyncio.get_running_loop().time())
            channel = answer["channel"]
            sent.append(answer["ts"])
        return {"channel": channel, "ts": sent}

    async def update(self, to: Address, ref: MessageRef, blocks: Blocks) -> None:
        """The message becomes this. One that is gone, or too old to be changed, stays as it is."""
        slack, channel, old = self._workspace(to), ref["channel"], list(ref["ts"])
        messages = render.messages(blocks)
        try:
            for ts, message in zip(old, messages, strict=False):
                await put(slack, "chat.update", message, patient=False, channel=channel, ts=ts)
            for ts in old[len(messages) :]:
                await slack.call("chat.delete", channel=channel, ts=ts)
            for message in messages[len(old) :]:
                await put(slack, "chat.postMessage", message, patient=False, channel=channel)
        except TROUBLES as error:
            if trouble(error).kind is not Kind.GONE:
                _pass_on(error, to)
            log.info("slack.gone", organisation=to.organisation, code=trouble(error).code)

    async def find(self, organisation: str, email: str) -> Address | None:
        """The member of the workspace with this work e-mail, also when they have never met us."""
        slack = self._workspaces.get(organisation)
        if slack is None or not slack.team:
            return None
        try:
            found = profile((await slack.call("users.lookupByEmail", email=email))["user"], slack.team)
        except TROUBLES as error:
            if trouble(error).kind is Kind.NOBODY:
                return None
            raise NotNow(trouble(error).code, trouble(error).retry_after) from error
        if not found.member:
            return None
        return Address(organisation=organisation, platform=PLATFORM, user=found.user, reach=reach(found.user, slack))

    def _workspace(self, to: Address) -> Workspace:
        if to.organisation not in self._workspaces:
            raise Unreachable("no_workspace")
        return self._workspaces[to.organisation]

    async def _turn(self, slack: Workspace, conversation: str) -> None:
        now = asyncio.get_running_loop().time()
        wait = slack.pace.wait(conversation, now)
        if wait > LONGEST_QUEUE:
            raise NotNow("paced", wait)
        slack.pace.sent(conversation, now + wait)
        if wait:
            await asyncio.sleep(wait)


def reach(user: str, slack: Workspace) -> Mapping[str, str]:
    """How this person is written to later."""
    return {"user": user, "team": slack.team or ""}


def _pass_on(error: BaseException, to: Address) -> NoReturn:
    found = trouble(error)
    if found.kind is Kind.NOBODY:
        raise Unreachable(found.code) from error
    if found.kind is not Kind.BUSY:
        # Nothing the person can help: it waits until somebody has mended the installation.
        log.error("slack.refused_us", organisation=to.organisation, code=found.code)
    raise NotNow(found.code, found.retry_after) from error
