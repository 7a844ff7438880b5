"""The guideline as a page, word for word, each section with an address of its own: where an answer's "Hela texten" leads.

It is served to anybody: a municipality's guideline is a public document, and there is nothing of the register in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from aiohttp import web

from bot.public import drawing, fresh
from dialogs import texts
from policy_text.guideline import Passage, Section
from policy_text.pack import Pack

Block = tuple[str, Sequence[str]]
"""Passages of one kind that follow each other, as they are printed."""


def linked(packs: Mapping[str, Pack], address: str) -> Mapping[str, Pack]:
    """The packs with their page here as the guideline's address, where none of their own is known.

    `address` is the service's own as the world knows it; without it there is nothing that a reader could open.
    """
    return {id: _linked(pack, address) for id, pack in packs.items()} if address else packs


def _linked(pack: Pack, address: str) -> Pack:
    if pack.organisation.guideline.link or pack.links.guideline:
        return pack
    here = f"{address}/public/{pack.id}/guideline#{{section}}"
    return pack.model_copy(update={"links": pack.links.model_copy(update={"guideline": here})})


class GuidelineDoor:
    """Serves each pack's guideline under its own id. It changes only when the service starts with another pack."""

    def __init__(self, packs: Mapping[str, Pack], *, headers: Mapping[str, str]) -> None:
        self._packs, self._headers = packs, headers

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/public/{org:[a-z][a-z0-9_]*}/guideline", self._html)]

    async def _html(self, request: web.Request) -> web.Response:
        pack = self._packs.get(request.match_info["org"])
        if pack is None:
            raise web.HTTPNotFound(text=texts.phrase("public-guideline-unknown"), headers=self._headers)
        language = pack.organisation.language
        page = drawing.page("guideline.html").render(
            language=language,
            title=pack.guideline.title,
            skip=texts.phrase("public-guideline-skip", language),
            sections=[(section.id, _heading(section), list(_blocks(section))) for section in pack.guideline.sections],
            website=pack.organisation.website,
            home=texts.phrase("public-home", language, website=pack.organisation.website),
        )
        return fresh.answer(request, page.encode(), type="text/html", modified=None, headers=self._headers)


def _heading(section: Section) -> str:
    return f"{section.number}. {section.heading}" if section.number else section.heading


def _blocks(section: Section) -> Iterator[Block]:
    for kind, passages in groupby(section.passages, key=lambda passage: passage.kind):
        yield kind, [_printed(passage) for passage in passages]


def _printed(passage: Passage) -> str:
    return f"{passage.number}. {passage.text}" if passage.number else passage.text
