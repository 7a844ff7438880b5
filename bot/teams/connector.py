"""The way out to Teams: the few calls we make, over one shared session, with every trouble told by its status.

It stands where the SDK's own connector client stands and fulfils what the SDK's adapter needs of it. Nothing is tried
again here: whether a message bears waiting is for the outbox to know.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any, Protocol
from urllib.parse import quote

import aiohttp
from botbuilder.schema import (
    Activity,
    ChannelAccount,
    ConversationAccount,
    ConversationParameters,
    ConversationResourceResponse,
    ResourceResponse,
)
from botframework.connector.auth import ConnectorFactory
from yarl import URL

from bot import scribe

TIME_LIMIT = aiohttp.ClientTimeout(total=10)

PAGE = 200
"""Members in one page of a list; Teams gives at most 500."""


class Trouble(Exception):
    """Teams did not do it. `status` is 0 when it could not be reached; `code` is Teams' own word, or ours."""

    def __init__(self, status: int, code: str, retry_after: float | None = None) -> None:
        super().__init__(f"{status} {code}")
        self.status = status
        self.code = code
        self.retry_after = retry_after


class OwnToken(Protocol):
    async def get(self) -> str: ...

    def forget(self) -> None: ...


class SharedConnectors(ConnectorFactory):  # type: ignore[misc]  # the SDK has no types
    """One app's connectors: the session is shared, and so is the token. No token: a developer's own computer."""

    def __init__(self, session: aiohttp.ClientSession, token: OwnToken | None) -> None:
        self._session, self._token = session, token

    async def create(self, service_url: str, audience: str | None = None) -> Connector:
        return Connector(Conversations(self._session, service_url, self._token))


class Connector:
    """What the SDK's adapter expects to find in a turn."""

    def __init__(self, conversations: Conversations) -> None:
        self.conversations = conversations


class Conversations:
    """The conversations at one service URL."""

    def __init__(self, session: aiohttp.ClientSession, service_url: str, token: OwnToken | None) -> None:
        self._session, self._token = session, token
        self._base = f"{service_url.rstrip('/')}/v3/conversations"

    async def send_to_conversation(self, conversation_id: str, activity: Activity) -> ResourceResponse:
        return _resource(await self._call("POST", (conversation_id, "activities"), wire(activity)))

    async def reply_to_activity(self, conversation_id: str, activity_id: str, activity: Activity) -> ResourceResponse:
        return _resource(await self._call("POST", (conversation_id, "activities", activity_id), wire(activity)))

    async def update_activity(self, conversation_id: str, activity_id: str, activity: Activity) -> ResourceResponse:
        return _resource(await self._call("PUT", (conversation_id, "activities", activity_id), wire(activity)))

    async def delete_activity(self, conversation_id: str, activity_id: str) -> None:
        await self._call("DELETE", (conversation_id, "activities", activity_id))

    async def create_conversation(self, parameters: ConversationParameters) -> ConversationResourceResponse:
        body = {
            "bot": _account(parameters.bot),
            "members": [_account(member) for member in parameters.members],
            "isGroup": False,
            "tenantId": parameters.tenant_id,
            "channelData": {"tenant": {"id": parameters.tenant_id}},
        }
        answer = await self._call("POST", (), body)
        return ConversationResourceResponse(id=answer.get("id"), service_url=answer.get("serviceUrl"))

    async def get_conversation_member(self, conversation_id: str, member_id: str) -> Mapping[str, Any]:
        return await self._call("GET", (conversation_id, "members", member_id))

    async def members(self, conversation_id: str) -> AsyncIterator[Mapping[str, Any]]:
        """Everyone in a conversation, a page at a time."""
        more = ""
        while True:
            query = {"pageSize": str(PAGE)} | ({"continuationToken": more} if more else {})
            page = await self._call("GET", (conversation_id, "pagedmembers"), query=query)
            for member in page.get("members") or ():
                yield member
            more = page.get("continuationToken") or ""
            if not more:
                return

    async def _call(
        self, method: str, path: tuple[str, ...], body: Any = None, query: Mapping[str, str] | None = None
    ) -> Mapping[str, Any]:
        # An id holds ; and : and more, and stands in one part of the address.
        address = "/".join([self._base, *(quote(part, safe="") for part in path)])
        headers = {"Accept": "application/json"}
        data = None
        if body is not None:
            headers["Content-Type"] = "application/json; charset=utf-8"
            data = scribe.written(body)
        try:
            if self._token is not None:
                headers["Authorization"] = f"Bearer {await self._token.get()}"
            async with self._session.request(
                method,
                URL(address, encoded=True),
                params=query,
                data=data,
                headers=headers,
                timeout=TIME_LIMIT,
                # An address that sends us on elsewhere would be handed our token.
                allow_redirects=False,
            ) as response:
                return await self._answer(response)
        except (aiohttp.ClientError, TimeoutError, OSError, LookupError, ValueError) as error:
            raise Trouble(0, type(error).__name__) from error

    async def _answer(self, response: aiohttp.ClientResponse) -> Mapping[str, Any]:
        raw = await response.read()
        try:
            told = scribe.read(raw) if raw else {}
        except ValueError:
            told = {}
        told = told if isinstance(told, dict) else {}
        if response.status >= HTTPStatus.MULTIPLE_CHOICES:
            if response.status == HTTPStatus.UNAUTHORIZED and self._token is not None:
                self._token.forget()
            error = told.get("error")
            code = error.get("code") if isinstance(error, dict) else None
            raise Trouble(response.status, str(code or response.reason), retry_after(response.headers))
        return told


def wire(activity: Activity) -> dict[str, Any]:
    """An activity of ours as Teams reads it: the fields we use."""
    told = {
        "type": activity.type,
        "id": activity.id,
        "channelId": activity.channel_id,
        "serviceUrl": activity.service_url,
        "from": _account(activity.from_property),
        "recipient": _account(activity.recipient),
        "conversation": _conversation(activity.conversation),
        "replyToId": activity.reply_to_id,
        "locale": activity.locale,
        "text": activity.text,
        "textFormat": activity.text_format,
        "summary": activity.summary,
        "inputHint": activity.input_hint,
        "attachments": [{"contentType": a.content_type, "content": a.content} for a in activity.attachments or ()],
    }
    return {name: value for name, value in told.items() if value not in (None, [], {})}


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait, said in seconds or as a moment."""
    value = headers.get("Retry-After", "").strip()
    try:
        seconds = float(value)
    except ValueError:
        try:
            seconds = (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds()
        except (ValueError, TypeError):
            return None
    return max(0.0, seconds) if seconds < float("inf") else None


def _account(account: ChannelAccount | None) -> dict[str, Any]:
    if account is None:
        return {}
    told = {"id": account.id, "name": account.name, "aadObjectId": account.aad_object_id}
    return {name: value for name, value in told.items() if value}


def _conversation(conversation: ConversationAccount | None) -> dict[str, Any]:
    if conversation is None:
        return {}
    told = {
        "id": conversation.id,
        "conversationType": conversation.conversation_type,
        "tenantId": conversation.tenant_id,
    }
    return {name: value for name, value in told.items() if value}


def _resource(answer: Mapping[str, Any]) -> ResourceResponse:
    return ResourceResponse(id=answer.get("id"))
