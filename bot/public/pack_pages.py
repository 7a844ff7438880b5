"""Pages made of a pack alone, for anybody to read: its guideline, and what the bot keeps of people."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from aiohttp import web

from bot.public import drawing, fresh, guideline, privacy
from dialogs import texts
from policy_text.pack import Pack


def routes(packs: Mapping[str, Pack], headers: Mapping[str, str]) -> list[web.RouteDef]:
    """Each under its organisation's own id. They change only when the service starts with another pack."""

    def served(name: str, values: Callable[[Pack], Mapping[str, object]], unknown: str) -> web.RouteDef:
        async def html(request: web.Request) -> web.Response:
            pack = packs.get(request.match_info["org"])
            if pack is None:
                raise web.HTTPNotFound(text=texts.phrase(unknown), headers=headers)
            language, website = pack.organisation.language, pack.organisation.website
            page = drawing.page(f"{name}.html").render(
                language=language,
                skip=texts.phrase("public-guideline-skip", language),
                website=website,
                home=texts.phrase("public-home", language, website=website),
                **values(pack),
            )
            return fresh.answer(request, page.encode(), type="text/html", modified=None, headers=headers)

        return web.get(f"/public/{{org:[a-z][a-z0-9_]*}}/{name}", html)

    return [
        served("guideline", guideline.values, "public-guideline-unknown"),
        served("privacy", privacy.values, "privacy-unknown"),
    ]
