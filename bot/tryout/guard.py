"""Who may open the page and what may be sent to it: only this computer's own browser, directly, and only what it can read."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiohttp import web

from bot import bodies
from bot.loopback import is_direct_loopback
from dialogs import texts
from dialogs.blocks import plain

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

MOST_BYTES = 512 * 1024

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def guarded(handler: Handler) -> Handler:
    """The handler behind the guard; whatever it answers, a refusal too, tells the browser to be careful with it."""

    async def guard(request: web.Request) -> web.StreamResponse:
        if not is_direct_loopback(request) or not (_is_same_origin(request) or _is_opened(request)):
            sentence = _sentence("tryout-problem-not-here", texts.LANGUAGES[0])
            return web.Response(status=403, text=sentence, headers=_HEADERS)
        try:
            response = await handler(request)
        except web.HTTPException as exc:
            exc.headers.update(_HEADERS)
            raise
        response.headers.update(_HEADERS)
        return response

    return guard


def _is_same_origin(request: web.Request) -> bool:
    """Whether our own page sent it: any other page in the same browser may post here, but never without its Origin."""
    origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site", "same-origin")
    return origin in (None, f"{request.scheme}://{request.host}") and site in ("same-origin", "none")


def _is_opened(request: web.Request) -> bool:
    """Whether somebody has followed a link to it; drawn into another page, as a script, a picture or a frame, it is not."""
    return request.method in ("GET", "HEAD") and request.headers.get("Sec-Fetch-Dest") == "document"


async def body(request: web.Request) -> bytes:
    """The body of a JSON request; refused when it says it is something else, or is too large to be anybody's words."""
    if request.content_type != "application/json":
        raise problem(web.HTTPUnsupportedMediaType, "tryout-problem-type")
    try:
        return await bodies.whole(request, MOST_BYTES)
    except bodies.TooLarge as large:
        text = _body_of("tryout-problem-size", texts.LANGUAGES[0])
        raise web.HTTPRequestEntityTooLarge(MOST_BYTES, text=text, content_type="application/json") from large
    except bodies.Unread as unread:
        raise problem(web.HTTPBadRequest, "tryout-problem-json") from unread


def problem(status: type[web.HTTPClientError], id: str, language: str = texts.LANGUAGES[0]) -> web.HTTPClientError:
    """A refusal with a sentence that the page shows as it is."""
    return status(text=_body_of(id, language), content_type="application/json")


def answer(value: Mapping[str, Any]) -> web.Response:
    return web.json_response(value)


def _body_of(id: str, language: str) -> str:
    return json.dumps({"problem": _sentence(id, language)})


def _sentence(id: str, language: str) -> str:
    return plain(texts.phrase(id, language))
