"""The SDK's adapter with a `process` of our own, which answers every bad request with its right status."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from typing import Any, TypeAlias

import structlog
from aiohttp import web
from botbuilder.core import CloudAdapterBase, TurnContext
from botbuilder.schema import Activity, ChannelAccount, ConversationAccount

from bot import bodies, scribe
from bot.loopback import is_direct_loopback
from bot.teams.auth import DEVELOPER, MINUTE, Caller, Refused, TeamsAuthentication
from bot.teams.hear import Payload, tenants
from dialogs import texts

log = structlog.get_logger(__name__)

MOST_BYTES = 256 * 1024
"""Of one delivery. Teams sends at most 100 KB, counted in two bytes a character."""

Logic: TypeAlias = "Callable[[TurnContext, Payload, str], Awaitable[None]]"
"""What is done in a turn: with the SDK's context, what was delivered, and the organisation it is for."""


class TeamsAdapter(CloudAdapterBase):  # type: ignore[misc]  # the SDK has no types
    def __init__(self, authentication: TeamsAuthentication) -> None:
        super().__init__(authentication)
        self._authentication = authentication

    async def process(self, request: web.Request, logic: Logic) -> web.Response:
        """One delivery: the token first, since nothing that a stranger sends is worth reading."""
        try:
            caller = await self._caller(request)
            payload = await _read(request)
            activity = activity_of(payload)
            admitted = self._authentication.admit(caller, activity, tenants(payload))
        except Refused as refused:
            log.warning("teams.refused", status=int(refused.status), why=refused.why)
            return _refusal(refused.status)

        async def turn(context: TurnContext) -> None:
            await logic(context, payload, admitted.organisation)

        answer = await self.process_activity(admitted, activity, turn)
        if answer is None:
            return web.Response()
        if answer.body is None:
            return web.Response(status=answer.status)
        return web.Response(
            body=scribe.written(answer.body), status=answer.status, content_type="application/json", charset="utf-8"
        )

    async def _caller(self, request: web.Request) -> Caller:
        if request.content_type != "application/json":
            raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "not_json")
        told = request.headers.getall("Authorization", [])
        if len(told) > 1:
            # What stands before us may have read the other.
            raise Refused(HTTPStatus.UNAUTHORIZED, "two_tokens")
        authorization = told[0] if told else ""
        if not authorization and self._authentication.is_open and is_direct_loopback(request):
            return DEVELOPER
        return await self._authentication.caller(authorization)


async def _read(request: web.Request) -> dict[str, Any]:
    try:
        payload = scribe.read(await bodies.whole(request, MOST_BYTES))
    except bodies.Unread as unread:
        raise Refused(unread.status, unread.code) from unread
    # Nesting without end is refused by recursion, numbers without end by ValueError.
    except (ValueError, RecursionError) as error:
        raise Refused(HTTPStatus.BAD_REQUEST, "not_json") from error
    if not isinstance(payload, dict):
        raise Refused(HTTPStatus.BAD_REQUEST, "no_activity")
    return payload


def activity_of(payload: Payload) -> Activity:
    """The activity, with the fields that a turn and its answers need. Raises `Refused`."""
    told = {name: payload.get(name) for name in ("type", "id", "name", "channelId", "serviceUrl", "replyToId")}
    sender, conversation = _id(payload.get("from")), _id(payload.get("conversation"))
    if not (told["type"] and sender and conversation):
        raise Refused(HTTPStatus.BAD_REQUEST, "no_activity")
    ids = (sender, conversation, _id(payload.get("recipient")))
    # What no screen shows is in no name for machines, and would be kept, logged and sent back.
    if any(
        value is not None and not (isinstance(value, str) and value.isprintable()) for value in (*told.values(), *ids)
    ):
        raise Refused(HTTPStatus.BAD_REQUEST, "no_activity")
    return Activity(
        type=told["type"],
        id=told["id"],
        name=told["name"],
        channel_id=told["channelId"],
        service_url=told["serviceUrl"],
        reply_to_id=told["replyToId"],
        from_property=ChannelAccount(id=sender),
        recipient=ChannelAccount(id=_id(payload.get("recipient"))),
        conversation=ConversationAccount(id=conversation, tenant_id=next(iter(tenants(payload)), None)),
    )


def _id(told: object) -> str:
    id = told.get("id") if isinstance(told, Mapping) else None
    return id if isinstance(id, str) else ""


def _refusal(status: HTTPStatus) -> web.Response:
    text = status.phrase
    if status is HTTPStatus.FORBIDDEN:
        text = "\n".join(texts.phrase("teams-unknown-tenant", language) for language in texts.LANGUAGES)
    response = web.Response(status=status, text=text)
    if status is HTTPStatus.SERVICE_UNAVAILABLE:
        response.headers["Retry-After"] = str(int(MINUTE))
    return response
