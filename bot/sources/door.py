"""`POST /activity/<org>`: any tool may tell what happened on a channel, signed with the municipality's own secret.

The signature is an HMAC-SHA256 over the timestamp and the raw body. A citizen's text, if the tool sends one, is dropped
here: only the fields below are ever read.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Callable, Mapping
from typing import Any

import structlog
from aiohttp import web
from pydantic import SecretStr

from bot import bodies
from dialogs.blocks import clean
from register.activity import arrivals
from register.activity.activity import Kind
from register.activity.arrivals import Happening
from register.obligations import calendar
from register.obligations.calendar import MomentDoesNotExist, UnreadableMoment, YearOutsideCalendar
from register.storage.store import Store

log = structlog.get_logger()

SIGNATURE, TIMESTAMP = "X-Kanalvakt-Signature", "X-Kanalvakt-Timestamp"
WINDOW = 300
"""Seconds that a signed request is good for; longer, and a copied one could be sent again at leisure."""

MOST_BYTES = 256 * 1024
MOST_EVENTS = 500
_SOURCE = "webhook"
_LONGEST_NAME = 40


class Refused(Exception):
    """What the caller gets back: a status and a code."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status, self.code = status, code


class ActivityDoor:
    """Open for the municipalities that have a secret; for the others the address does not exist."""

    def __init__(
        self, store: Callable[[], Store], secrets: Mapping[str, SecretStr], clock: Callable[[], float] = time.time
    ) -> None:
        self._store, self._secrets, self._clock = store, secrets, clock

    def routes(self) -> list[web.RouteDef]:
        return [web.post("/activity/{org:[a-z][a-z0-9_]*}", self._hear)]

    async def _hear(self, request: web.Request) -> web.Response:
        organisation = request.match_info["org"]
        try:
            body = await self._signed(request, organisation)
            source, told = _read(body)
        except Refused as refused:
            log.info("activity_refused", organisation=organisation, why=refused.code)
            return web.json_response({"error": refused.code}, status=refused.status)
        run = self._store().run(organisation, lambda unit: arrivals.take_in(unit, source, told))
        outcome = await asyncio.wrap_future(run)
        log.info("activity_heard", organisation=organisation, source=source, taken=outcome.taken, known=outcome.known)
        left_out = [{"event": place, "error": why} for place, why in outcome.left_out]
        return web.json_response({"taken": outcome.taken, "known": outcome.known, "left_out": left_out})

    async def _signed(self, request: web.Request, organisation: str) -> bytes:
        """The raw body, once it is known who sent it and when."""
        secret = self._secrets.get(organisation)
        if secret is None:
            raise Refused(404, "unknown")
        if request.content_type != "application/json":
            raise Refused(415, "not_json")
        try:
            body = await bodies.whole(request, MOST_BYTES)
        except bodies.Unread as unread:
            raise Refused(unread.status, unread.code) from unread
        if any(len(request.headers.getall(name, ())) > 1 for name in (TIMESTAMP, SIGNATURE)):
            raise Refused(401, "bad_signature")  # what stands before us may have looked at the other
        at, signature = request.headers.get(TIMESTAMP, ""), request.headers.get(SIGNATURE, "")
        if not at or not signature:
            raise Refused(401, "not_signed")
        if not (at.isascii() and at.isdigit() and len(at) <= 12):
            raise Refused(400, "bad_timestamp")
        # A header may hold bytes that are no text; they come as halves of characters.
        if not hmac.compare_digest(
            signature.encode(errors="replace"), sign(secret.get_secret_value(), at, body).encode()
        ):
            raise Refused(401, "bad_signature")
        if abs(self._clock() - int(at)) > WINDOW:
            raise Refused(401, "too_old")
        return body


def sign(secret: str, at: str, body: bytes) -> str:
    """What `X-Kanalvakt-Signature` must hold: "sha256=" and the HMAC of "<timestamp>.<raw body>"."""
    made = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256)
    return f"sha256={made.hexdigest()}"


def _read(body: bytes) -> tuple[str, list[Happening]]:
    """(the source's name, what it tells). Nothing but these fields is looked at."""
    try:
        raw = json.loads(body)
    # Nesting without end is refused by recursion, numbers without end by ValueError.
    except (ValueError, RecursionError) as wrong:
        raise Refused(400, "not_json") from wrong
    events = raw.get("events") if isinstance(raw, dict) else None
    if not isinstance(events, list) or len(events) > MOST_EVENTS:
        raise Refused(400, "events")
    source = clean(str(raw.get("source") or _SOURCE))[:_LONGEST_NAME]
    return source, [_event(one) for one in events]


def _event(one: Any) -> Happening:
    if not isinstance(one, dict):
        raise Refused(400, "event")
    told = {name: one.get(name) for name in ("channel", "kind", "at", "id", "thread", "link")}
    if any(value is not None and not isinstance(value, str | int) for value in told.values()):
        raise Refused(400, "event")
    words = {name: clean(str(value or "")) for name, value in told.items()}
    if not words["channel"] or not words["id"]:
        raise Refused(400, "event")
    try:
        kind, at = Kind(words["kind"]), calendar.parse_moment(words["at"])
    except (ValueError, UnreadableMoment, MomentDoesNotExist, YearOutsideCalendar) as wrong:
        raise Refused(400, "kind_or_time") from wrong
    count = one.get("count", 1)
    if not isinstance(count, int) or isinstance(count, bool) or not 1 <= count <= 1000:
        raise Refused(400, "count")
    return Happening(
        channel=words["channel"][:500], kind=kind, at=at, key=words["id"][:150], thread=words["thread"][:150],
        link=words["link"][:500], count=count,
    )  # fmt: skip
