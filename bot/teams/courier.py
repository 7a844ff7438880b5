"""The outbox lane in Teams: what others must hear, in their own chat with us, with its troubles told apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus
from typing import Any, NoReturn

import structlog
from botbuilder.core import TurnContext
from botbuilder.schema import (
    Activity,
    ChannelAccount,
    ConversationAccount,
    ConversationParameters,
    ConversationReference,
)

from bot.teams import render, speak
from bot.teams.auth import TeamsAuthentication
from bot.teams.connector import Conversations, Trouble
from bot.teams.render import Drawn
from dialogs.blocks import Blocks
from scheduler.courier import AT_ONCE, Address, Closed, MessageRef, NotNow, Paced, Unreachable, Wait
from scheduler.pace import Limit, Pace, Turn

log = structlog.get_logger(__name__)

# Teams' ways to say that this person cannot be written to: blocked or removed, unknown, gone.
_NOBODY = frozenset({HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
# … and to say: not now. Out of reach altogether is 0.
_BUSY = frozenset(
    {
        0,
        HTTPStatus.REQUEST_TIMEOUT,
        HTTPStatus.PRECONDITION_FAILED,
        HTTPStatus.TOO_MANY_REQUESTS,
        HTTPStatus.INTERNAL_SERVER_ERROR,
        HTTPStatus.BAD_GATEWAY,
        HTTPStatus.SERVICE_UNAVAILABLE,
        HTTPStatus.GATEWAY_TIMEOUT,
    }
)


APP = (Limit(most=50, within=1.0, burst=5),)
"""Requests of one app in one tenant, which is one organisation here (platforms.md, "Limits")."""

CONVERSATION = (
    Limit(most=7, within=1.0),
    Limit(most=8, within=2.0),
    Limit(most=60, within=30.0),
    Limit(most=1800, within=3600.0),
)
"""Sends of one bot to one conversation."""

LONGEST_QUEUE = 20.0
"""Seconds a message waits here for its turn. Beyond that it goes back to the outbox, which can wait better."""


class TeamsCourier:
    """Fulfils `scheduler.courier.Courier` for everyone whose address is in Teams. Tries once: the outbox tries again."""

    def __init__(self, authentication: TeamsAuthentication, language: Callable[[str], str]) -> None:
        self._authentication, self._language = authentication, language
        self._paces: dict[str, Pace] = {}

    async def find(self, organisation: str, email: str) -> Sequence[Address]:
        """Teams writes only to those whose conversation it has told us of."""
        return ()

    def wait(self, to: Address, *, change: bool) -> Wait:
        if self._authentication.connectors(to.organisation) is None:
            return AT_ONCE
        pace = self._pace(to)
        return Wait(everybody=pace.wait({"app": APP}), person=pace.wait({to.user: CONVERSATION}))

    async def deliver(self, to: Address, blocks: Blocks) -> MessageRef:
        turn = await self._turn(to)
        sent: list[str] = []
        try:
            conversations = await self._conversations(to, to.reach)
            reference = await self._reference(conversations, to.reach)
            for message in render.messages(blocks, self._language(to.organisation)):
                if sent:
                    turn = await self._turn(to)
                try:
                    sent.append(await _send(conversations, reference, message))
                finally:
                    turn.answered()
        except Trouble as trouble:
            self._pass_on(trouble, to)
        finally:
            turn.answered()
        return {"serviceUrl": reference.service_url, "conversation": reference.conversation.id, "activities": sent}

    async def update(self, to: Address, ref: MessageRef, blocks: Blocks) -> None:
        """The message becomes this. One that is gone stays gone."""
        conversations = await self._conversations(to, ref)
        reference = _reference(to.reach, ref["conversation"])
        old, new = list(ref["activities"]), render.cards(blocks, self._language(to.organisation))
        turn = await self._turn(to)
        try:
            for id, message in zip(old, new, strict=False):
                activity = _addressed(message, reference)
                activity.id = id
                await conversations.update_activity(reference.conversation.id, id, activity)
            for id in old[len(new) :]:
                await conversations.delete_activity(reference.conversation.id, id)
            for message in new[len(old) :]:
                await _send(conversations, reference, message)
        except Trouble as trouble:
            if trouble.status != HTTPStatus.NOT_FOUND:
                self._pass_on(trouble, to)
            log.info("teams.gone", organisation=to.organisation, code=trouble.code)
        finally:
            turn.answered()

    async def own_chat(self, to: Address) -> str:
        """The id of the person's own chat with us. Raises `Trouble`."""
        conversations = await self._conversations(to, to.reach)
        own: str = (await self._reference(conversations, to.reach)).conversation.id
        return own

    async def say(self, to: Address, messages: tuple[Drawn, ...]) -> None:
        """Drawn messages in the person's own chat. Raises `Trouble`."""
        conversations = await self._conversations(to, to.reach)
        reference = await self._reference(conversations, to.reach)
        for message in messages:
            await _send(conversations, reference, message)

    def _pace(self, to: Address) -> Pace:
        return self._paces.setdefault(to.organisation, Pace())

    async def _turn(self, to: Address) -> Turn:
        try:
            return await self._pace(to).turn({"app": APP, to.user: CONVERSATION}, LONGEST_QUEUE)
        except TimeoutError as late:
            raise Paced("paced", late.args[0]) from late

    def _pass_on(self, trouble: Trouble, to: Address) -> NoReturn:
        if trouble.retry_after is not None:
            self._pace(to).hold(to.user, trouble.retry_after)
        if trouble.status in _NOBODY:
            raise Unreachable(trouble.code) from trouble
        if trouble.status not in _BUSY:
            # Nothing the person can help: it waits until somebody has mended the installation.
            log.error("teams.refused_us", organisation=to.organisation, status=trouble.status, code=trouble.code)
        raise NotNow(trouble.code, trouble.retry_after) from trouble

    async def _conversations(self, to: Address, at: Mapping[str, Any]) -> Conversations:
        connectors = self._authentication.connectors(to.organisation)
        if connectors is None:
            raise Closed("no_bot")
        if not at.get("serviceUrl") or not to.reach.get("user"):
            raise Unreachable("no_address")
        return (await connectors.create(at["serviceUrl"])).conversations

    async def _reference(self, conversations: Conversations, reach: Mapping[str, Any]) -> ConversationReference:
        """Where the person's own chat with us is; opened when we have only met among others. Teams gives the same again."""
        known = reach.get("conversation")
        if known:
            return _reference(reach, known["id"])
        opened = await conversations.create_conversation(
            ConversationParameters(
                bot=ChannelAccount(id=reach["bot"]["id"]),
                members=[ChannelAccount(id=reach["user"]["id"])],
                tenant_id=reach.get("tenantId"),
            )
        )
        if not opened.id:
            raise Trouble(HTTPStatus.BAD_GATEWAY, "no_conversation")
        return _reference(reach, opened.id)


async def _send(conversations: Conversations, reference: ConversationReference, message: Drawn) -> str:
    sent = await conversations.send_to_conversation(reference.conversation.id, _addressed(message, reference))
    return str(sent.id or "")


def _addressed(message: Drawn, reference: ConversationReference) -> Activity:
    return TurnContext.apply_conversation_reference(speak.activity(message), reference)


def _reference(reach: Mapping[str, Any], conversation: str) -> ConversationReference:
    return ConversationReference(
        service_url=reach.get("serviceUrl"),
        channel_id=reach.get("channelId"),
        bot=ChannelAccount(id=reach["bot"]["id"]),
        user=ChannelAccount(id=reach["user"]["id"]),
        conversation=ConversationAccount(
            id=conversation, conversation_type="personal", tenant_id=reach.get("tenantId") or None
        ),
    )
