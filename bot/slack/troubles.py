"""What can go wrong between us and Slack, and which kind it is: wait, give this person up, or mend something here."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import aiohttp
from msgspec import Struct
from slack_sdk.errors import SlackApiError, SlackClientError

TROUBLES = (SlackClientError, aiohttp.ClientError, TimeoutError)
"""Everything a call may raise."""


class Kind(StrEnum):
    BUSY = "busy"
    """Limited, down or out of reach for the moment."""

    NOBODY = "nobody"
    """This person or place cannot be written to: removed, blocked, unknown."""

    GONE = "gone"
    """The message is not there any more, or may not be changed."""

    LATE = "late"
    """The trigger that opens a modal is too old."""

    UNREADABLE = "unreadable"
    """Slack does not take what we drew."""

    OURS = "ours"
    """The installation is to be mended: token, scopes."""


class Trouble(Struct, frozen=True, kw_only=True):
    kind: Kind
    code: str
    retry_after: float | None = None


_CODES = {
    Kind.BUSY: "ratelimited rate_limited message_limit_exceeded internal_error fatal_error service_unavailable "
    "request_timeout team_added_to_org accesslimited external_channel_migrating",
    Kind.NOBODY: "channel_not_found user_not_found users_not_found account_inactive user_disabled is_archived "
    "not_in_channel cannot_dm_bot user_not_visible messages_tab_disabled is_inactive user_not_in_channel "
    "restricted_action restricted_action_non_threadable_channel restricted_action_thread_only_channel "
    "restricted_action_read_only_channel no_permission method_not_supported_for_channel_type",
    Kind.GONE: "message_not_found cant_update_message cant_delete_message edit_window_closed thread_not_found",
    Kind.LATE: "expired_trigger_id trigger_expired invalid_trigger_id invalid_trigger",
    Kind.UNREADABLE: "invalid_blocks invalid_blocks_format msg_blocks_too_long msg_too_long invalid_attachments "
    "no_text view_too_large invalid_arguments",
}
_KIND_OF = {code: kind for kind, codes in _CODES.items() for code in codes.split()}


def trouble(error: BaseException) -> Trouble:
    """What a failed call means. An answer that Slack itself did not write (a proxy's page) counts as out of reach."""
    response: Any = getattr(error, "response", None)
    if not isinstance(error, SlackApiError) or response is None:
        return Trouble(kind=Kind.BUSY, code=type(error).__name__)
    # The SDK hands over its own answer, or aiohttp's when the body was no JSON.
    status: int = getattr(response, "status_code", 0) or getattr(response, "status", 0)
    data = getattr(response, "data", None)
    code = str(data.get("error") or status) if isinstance(data, dict) else str(status)
    if status == 429 or status >= 500 or not isinstance(data, dict) or "error" not in data:
        return Trouble(kind=Kind.BUSY, code=code, retry_after=_retry_after(response.headers))
    kind = _KIND_OF.get(code, Kind.OURS)
    return Trouble(kind=kind, code=code, retry_after=_retry_after(response.headers) if kind is Kind.BUSY else None)


def _retry_after(headers: Any) -> float | None:
    # Read here, since the SDK's own handler takes only the first digit of it.
    value = str(headers.get("Retry-After") or "")
    return float(value) if value.replace(".", "", 1).isdigit() else None
