"""The outbox lane in Slack: what others must hear, at Slack's pace, with its troubles told apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NoReturn

import structlog

from bot.slack import render
from bot.slack.hear import PLATFORM
from bot.slack.profiles import profile
from bot.slack.speak import put
from bot.slack.troubles import TROUBLES, Kind, trouble
from bot.slack.workspace import Workspace
from dialogs.blocks import Blocks
from scheduler.courier import AT_ONCE, Address, Closed, MessageRef, NotNow, Paced, Unreachable, Wait
from scheduler.pace import Limit, Turn

log = structlog.get_logger(__name__)

LONGEST_QUEUE = 20.0
"""Seconds a message waits here for its turn. Beyond that it goes back to the outbox, which can wait better."""

POSTS, EDITS, LOOKUPS = "posts", "edits", "lookups"
CONVERSATION = (Limit(most=1, within=1.0),)
"""One message to a conversation, the next a second after Slack has answered (platforms.md, "Limits")."""

TIER_3 = (Limit(most=50, within=60.0, burst=10),)
"""Slack's "50+ per minute" in a workspace, for changing messages and for looking people up."""


class SlackCourier:
    """Fulfils `scheduler.courier.Courier` for everyone whose address is in Slack."""

    def __init__(self, workspaces: Mapping[str, Workspace]) -> None:
        self._workspaces = workspaces

    def wait(self, to: Address, *, change: bool) -> Wait:
        slack = self._workspaces.get(to.organisation)
        if slack is None:
            return AT_ONCE
        if change:
            return Wait(everybody=slack.pace.wait({EDITS: TIER_3}))
        return Wait(everybody=slack.pace.wait({POSTS: slack.posts}), person=slack.pace.wait({to.user: CONVERSATION}))

    async def deliver(self, to: Address, blocks: Blocks) -> MessageRef:
        """Posts to the person's own chat. The reference holds that chat's id, which changing the message needs."""
        slack = self._workspace(to)
        channel = to.user
        sent: list[str] = []
        for message in render.messages(blocks):
            turn = await _turn(slack, {POSTS: slack.posts, to.user: CONVERSATION})
            try:
                # Parts after the first are tried longer: going back now would send the first once more.
                answer = await put(slack, "chat.postMessage", message, patient=bool(sent), channel=channel)
            except TROUBLES as error:
                _pass_on(error, to, slack, POSTS)
            finally:
                turn.answered()
            channel = answer["channel"]
            sent.append(answer["ts"])
        return {"channel": channel, "ts": sent}

    async def update(self, to: Address, ref: MessageRef, blocks: Blocks) -> None:
        """The message becomes this. One that is gone, or too old to be changed, stays as it is."""
        slack, channel, old = self._workspace(to), ref["channel"], list(ref["ts"])
        messages = render.messages(blocks)
        try:
            for ts, message in zip(old, messages, strict=False):
                turn = await _turn(slack, {EDITS: TIER_3})
                try:
                    await put(slack, "chat.update", message, patient=False, channel=channel, ts=ts)
                finally:
                    turn.answered()
            for ts in old[len(messages) :]:
                await slack.call("chat.delete", channel=channel, ts=ts)
            for message in messages[len(old) :]:
                await put(slack, "chat.postMessage", message, patient=False, channel=channel)
        except TROUBLES as error:
            if trouble(error).kind is not Kind.GONE:
                _pass_on(error, to, slack, EDITS)
            log.info("slack.gone", organisation=to.organisation, code=trouble(error).code)

    async def find(self, organisation: str, email: str) -> Sequence[Address]:
        """The member of the workspace with this work e-mail, also when they have never met us."""
        slack = self._workspaces.get(organisation)
        if slack is None or not slack.team:
            return ()
        turn = await _turn(slack, {LOOKUPS: TIER_3})
        try:
            found = profile((await slack.call("users.lookupByEmail", email=email))["user"], slack.team)
        except TROUBLES as error:
            wrong = trouble(error)
            if wrong.kind is Kind.NOBODY:
                return ()
            slack.pace.hold(LOOKUPS, wrong.retry_after or 0.0)
            raise NotNow(wrong.code, wrong.retry_after) from error
        finally:
            turn.answered()
        if not found.member or not found.email:
            return ()
        return (Address(organisation=organisation, platform=PLATFORM, user=found.user, reach=reach(found.user, slack)),)

    def _workspace(self, to: Address) -> Workspace:
        if to.organisation not in self._workspaces:
            raise Closed("no_workspace")
        return self._workspaces[to.organisation]


async def _turn(slack: Workspace, lanes: Mapping[str, Sequence[Limit]]) -> Turn:
    try:
        return await slack.pace.turn(lanes, LONGEST_QUEUE)
    except TimeoutError as late:
        raise Paced("paced", late.args[0]) from late


def reach(user: str, slack: Workspace) -> Mapping[str, str]:
    """How this person is written to later."""
    return {"user": user, "team": slack.team or ""}


def _pass_on(error: BaseException, to: Address, slack: Workspace, lane: str) -> NoReturn:
    found = trouble(error)
    if found.retry_after is not None:
        # Slack limits a method in the whole workspace, so whoever else is in the same lane would only be refused too.
        slack.pace.hold(lane, found.retry_after)
    if found.kind is Kind.NOBODY:
        raise Unreachable(found.code) from error
    if found.kind is not Kind.BUSY:
        # Nothing the person can help: it waits until somebody has mended the installation.
        log.error("slack.refused_us", organisation=to.organisation, code=found.code)
    raise NotNow(found.code, found.retry_after) from error
