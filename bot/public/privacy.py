"""What the bot keeps of people, why and for how long, as a page: where the app's "Privacy" leads in Teams' store and in Slack.

It is made of the pack's gallring table, so it says what is really done, and there is nothing of the register in it.
"""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from bot.public import drawing, fresh
from dialogs import called, texts
from dialogs.records import audit_paper, gallring_table
from dialogs.wording import Speaker
from policy_text.pack import Pack
from register.records import gallring
from scheduler import clock


class PrivacyDoor:
    """Serves each pack's page under its own id. It changes only when the service starts with another pack."""

    def __init__(self, packs: Mapping[str, Pack], *, headers: Mapping[str, str]) -> None:
        self._packs, self._headers = packs, headers

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/public/{org:[a-z][a-z0-9_]*}/privacy", self._html)]

    async def _html(self, request: web.Request) -> web.Response:
        pack = self._packs.get(request.match_info["org"])
        if pack is None:
            raise web.HTTPNotFound(text=texts.phrase("privacy-unknown"), headers=self._headers)
        language = pack.organisation.language
        page = drawing.page("privacy.html").render(
            language=language,
            title=texts.phrase("privacy-title", language, organisation=pack.organisation.name),
            skip=texts.phrase("public-guideline-skip", language),
            paragraphs=[texts.phrase(f"privacy-{said}", language) for said in ("what", "never", "yours")],
            caption=texts.phrase("gallring-heading", language),
            intro=texts.phrase("gallring-intro", language),
            rows=_rows(pack),
            website=pack.organisation.website,
            home=texts.phrase("public-home", language, website=pack.organisation.website),
        )
        return fresh.answer(request, page.encode(), type="text/html", modified=None, headers=self._headers)


def _rows(pack: Pack) -> list[tuple[str, str]]:
    """Each kind of record, and how long it is kept."""
    language = pack.organisation.language
    speaker = Speaker(language=language, now=clock.now())
    return [
        (called.capital(audit_paper.code(kind.id, language)), speaker.say(gallring_table.kept(pack, kind)))
        for kind in gallring.KINDS
    ]
