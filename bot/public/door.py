"""The public list of channels as a page, JSON, CSV and feeds, and a health check: read by anyone, changed by nobody."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Mapping
from datetime import date, datetime

from aiohttp import web
from msgspec import Struct

from bot.pages import sheets
from bot.public import drawing, feeds, fresh, pack_pages
from dialogs import texts
from dialogs.texts import dates
from policy_text.pack import Pack
from register.channels import public_list
from register.channels.public_changes import ChangeView
from register.channels.public_list import PublicEntry
from register.storage import trouble
from register.storage.store import Store, Unit

_KEPT_SECONDS = 30.0
"""How long an answer is kept: however many ask, the register is read twice a minute."""

_HEALTH_SECONDS = 2.0
_TRIED_EVERY = 30.0
"""Seconds between two writes to see whether it can be done; whoever asks more often is told what came of the last."""

IN_A_FEED = 50
"""Changes that a feed holds."""

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": f"public, max-age={_KEPT_SECONDS:.0f}",
}
# The list is public and without personal data, so any website may show it.
_OPEN = {**_HEADERS, "Access-Control-Allow-Origin": "*"}


class Published(Struct, frozen=True, kw_only=True):
    """One municipality's list as it was read, and when."""

    entries: tuple[PublicEntry, ...]
    changes: tuple[ChangeView, ...]
    updated: date | None
    modified: datetime | None
    read_at: float


class PublicDoor:
    """Serves every municipality of the house under its own id.

    `at` is where the lists stand, `kept` how many seconds one is kept before the register is read again, and `address` the
    service's own as the world knows it: without it, a feed calls itself what whoever asked called us.
    """

    def __init__(
        self, store: Callable[[], Store], packs: Mapping[str, Pack], *, at: str = "/public", kept: float = _KEPT_SECONDS,
        address: str = "",
    ) -> None:  # fmt: skip
        self._store, self._packs, self._at, self._kept, self._address = store, packs, at, kept, address
        self._read: dict[str, Published] = {}
        self._reading = asyncio.Lock()
        self._style = drawing.file("page.css")
        self._well_until = 0.0

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/healthz", self._health),
            web.get("/public/page.css", self._css),
            *self.lists(),
            *pack_pages.routes(self._packs, _HEADERS),
        ]

    def lists(self) -> list[web.RouteDef]:
        of = f"{self._at}/{{org:[a-z][a-z0-9_]*}}"
        return [
            web.get(f"{of}.json", self._json),
            web.get(f"{of}.csv", self._csv),
            web.get(f"{of}/feed.atom", self._atom),
            web.get(f"{of}/feed.json", self._feed),
            web.get(of, self._html),
        ]

    async def _html(self, request: web.Request) -> web.Response:
        pack = self._pack(request)
        published = await self._list(pack)
        language = pack.organisation.language
        page = drawing.page("page.html").render(
            language=language,
            title=texts.phrase("public-title", language, organisation=pack.organisation.name),
            intro=pack.public_list.intro,
            headings=_headings(pack),
            entries=[entry.values for entry in published.entries],
            count=texts.phrase("public-count", language, count=len(published.entries)),
            updated=_updated(published, language),
            closing=texts.phrase("public-closing", language),
            caption=texts.phrase("public-caption", language, organisation=pack.organisation.name),
            skip=texts.phrase("public-skip", language),
            also=texts.phrase("public-also", language),
            feeds={"Atom": f"{self._at}/{pack.id}/feed.atom", "JSON Feed": f"{self._at}/{pack.id}/feed.json"},
            follow=texts.phrase("public-feeds", language),
            formats={"JSON": f"{self._at}/{pack.id}.json", "CSV": f"{self._at}/{pack.id}.csv"},
            website=pack.organisation.website,
            home=texts.phrase("public-home", language, website=pack.organisation.website),
        )
        return fresh.answer(
            request, page.encode(), type="text/html", modified=published.modified, headers=_HEADERS
        )  # fmt: skip

    async def _json(self, request: web.Request) -> web.Response:
        pack = self._pack(request)
        published = await self._list(pack)
        answer = {
            "organisation": pack.organisation.name,
            "updated": published.updated.isoformat() if published.updated else None,
            "channels": [dict(entry.values) for entry in published.entries],
        }
        body = json.dumps(answer, ensure_ascii=False).encode()
        return fresh.answer(request, body, type="application/json", modified=published.modified, headers=_OPEN)

    async def _csv(self, request: web.Request) -> web.Response:
        """As Swedish spreadsheets read it: semicolons, and a mark that says UTF-8."""
        pack = self._pack(request)
        published = await self._list(pack)
        language = pack.organisation.language
        states = {public_list.ACTIVE: "", public_list.CLOSING: texts.phrase("public-state-closing", language)}
        rows = (
            [*(entry.values[field] for field in pack.public_list.fields), states[entry.values[public_list.STATE]]]
            for entry in published.entries
        )
        state = texts.phrase("public-field-state", language)
        body = sheets.csv_of([*_headings(pack).values(), state], rows)
        headers = {**_OPEN, "Content-Disposition": f'attachment; filename="{pack.id}.csv"'}
        return fresh.answer(request, body, type="text/csv", modified=published.modified, headers=headers)

    async def _atom(self, request: web.Request) -> web.Response:
        pack = self._pack(request)
        published = await self._list(pack)
        body = feeds.atom(pack, published.changes, self._called(request))
        return fresh.answer(
            request, body, type="application/atom+xml", modified=_newest(published), headers=_OPEN
        )  # fmt: skip

    async def _feed(self, request: web.Request) -> web.Response:
        pack = self._pack(request)
        published = await self._list(pack)
        body = feeds.json_feed(pack, published.changes, self._called(request))
        return fresh.answer(
            request, body, type="application/feed+json", modified=_newest(published), headers=_OPEN
        )  # fmt: skip

    async def _css(self, request: web.Request) -> web.Response:
        return web.Response(text=self._style, content_type="text/css", headers=_HEADERS)

    async def _health(self, request: web.Request) -> web.Response:
        """Whether the database answers and takes what it is given, for whatever watches over the service."""
        headers = {"Cache-Control": "no-store"}
        now = asyncio.get_running_loop().time()
        tries = now >= self._well_until
        try:
            asked = self._store().claim(trouble.try_out if tries else trouble.answers)
            await asyncio.wait_for(asyncio.wrap_future(asked), timeout=_HEALTH_SECONDS)
        except Exception as error:  # noqa: BLE001  whatever is the matter, the answer is that we are not well
            self._well_until = 0.0
            why = trouble.of(error)
            told = {"status": "unwell", **({"database": str(why)} if why else {})}
            return web.json_response(told, status=503, headers=headers)
        self._well_until = now + _TRIED_EVERY if tries else self._well_until
        return web.json_response({"status": "ok"}, headers=headers)

    def _called(self, request: web.Request) -> str:
        """The address of what is asked for."""
        if self._address:
            return f"{self._address}{request.path}"
        try:
            return str(request.url.with_query(None))
        except ValueError as wrong:
            # Anybody may write anything for a host.
            raise web.HTTPBadRequest(headers=_HEADERS) from wrong

    def _pack(self, request: web.Request) -> Pack:
        found = self._packs.get(request.match_info["org"])
        if found is None:
            raise web.HTTPNotFound(text=texts.phrase("public-unknown"), headers=_HEADERS)
        return found

    async def _list(self, pack: Pack) -> Published:
        """The list, read at most once in a while: a flood of readers must not keep the bot from answering."""
        async with self._reading:
            kept = self._read.get(pack.id)
            if kept is None or time.monotonic() - kept.read_at > self._kept:
                kept = await asyncio.wrap_future(self._store().run(pack.id, _read))
                self._read[pack.id] = kept
            return kept


def _read(unit: Unit) -> Published:
    return Published(
        entries=public_list.entries(unit), changes=public_list.changes(unit, IN_A_FEED),
        updated=public_list.updated(unit), modified=public_list.modified(unit), read_at=time.monotonic(),
    )  # fmt: skip


def _newest(published: Published) -> datetime | None:
    return published.changes[0].at if published.changes else None


def _headings(pack: Pack) -> dict[str, str]:
    language = pack.organisation.language
    return {field: texts.phrase(f"public-field-{field}", language) for field in pack.public_list.fields}


def _updated(published: Published, language: str) -> str:
    if published.updated is None:
        return ""
    return texts.phrase("public-updated", language, day=dates.in_full(published.updated, language))
