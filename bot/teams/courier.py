"""The outbox lane in Teams: what others must hear, in their own chat with us, with its troubles told apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
from scheduler.courier import Address, MessageRef, NotNow, Unreachable

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


class TeamsCourier:
    """Fulfils `scheduler.courier.Courier` for everyone whose address is in Teams. Tries once: the outbox tries again."""

    def __init__(self, authentication: TeamsAuthentication, language: Callable[[str], str]) -> None:
        self._authentication, self._language = authentication, language

    async def find(self, organisation: str, email: str) -> Address | None:
        """Teams writes only to those whose conversation it has told us of."""
        return None

    async def deliver(self, to: Address, blocks: Blocks) -> MessageRef:
        conversations = await self._conversations(to, to.reach)
        try:
            reference = await self._reference(conversations, to.reach)
            sent = [
                await _send(conversations, reference, message)
                for message in render.messages(blocks, self._language(to.organisation))
            ]
        except Trouble as trouble:
            _pass_on(trouble, to)
        return {"serviceUrl": reference.service_url, "conversation": reference.conversation.id, "activities": sent}

    async def update(self, to: Address, ref: MessageRef, blocks: Blocks) -> None:
        """The message becomes this. One that is gone stays gone."""
        conversations = await self._conversations(to, ref)
        reference = _reference(to.reach, ref["conversation"])
        old, new = list(ref["activities"]), render.cards(blocks, self._language(to.organisation))
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
                _pass_on(trouble, to)
            log.info("teams.gone", organisation=to.organisation, code=trouble.code)

    async def say(self, to: Address, messages: tuple[Drawn, ...]) -> None:
        """Drawn messages in the person's own chat. Raises `Trouble`."""
        conversations = await self._conversations(to, to.reach)
        reference = await self._reference(conversations, to.reach)
        for message in messages:
            await _send(conversations, reference, message)

    async def _conversations(self, to: Address, at: Mapping[str, Any]) -> Conversations:
        connectors = self._authentication.connectors(to.organisation)
        if connectors is None:
            raise Unreachable("no_bot")
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


def _pass_on(trouble: Trouble, to: Address) -> NoReturn:
    if trouble.status in _NOBODY:
        raise Unreachable(trouble.code) from trouble
    if trouble.status not in _BUSY:
        # Nothing the person can help: it waits until somebody has mended the installation.
        log.error("teams.refused_us", organisation=to.organisation, status=trouble.status, code=trouble.code)
    raise NotNow(trouble.code, trouble.retry_after) from trouble
