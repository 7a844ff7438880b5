"""The app as Teams' administrators install it: a zip with the manifest filled in for one bot, and its icons."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from msgspec import Struct

from dialogs import texts

MOST_COMMANDS = 10
"""Commands in a list that Teams shows."""

ICONS = ("color.png", "outline.png")
_A_DAY_LONG_AGO = (1980, 1, 1, 0, 0, 0)


class Command(Struct, frozen=True, kw_only=True):
    """A word that can be written to the bot, and what comes of it."""

    title: str
    description: str


class Template(Struct, frozen=True, kw_only=True):
    """What is the same for every bot: the manifest as it stands in `manifest/teams`, and the icons by file name."""

    manifest: Mapping[str, Any]
    icons: Mapping[str, bytes]


def template(folder: Path) -> Template:
    return Template(
        manifest=json.loads((folder / "manifest.json").read_text(encoding="utf-8")),
        icons={name: (folder / name).read_bytes() for name in ICONS},
    )


def package(
    template: Template,
    *,
    organisation: str,
    app_id: str,
    base_url: str,
    commands: Sequence[Command],
    language: str = "sv",
) -> bytes:
    """The app package of one organisation's bot, reached at `base_url`. The same bot gives the same bytes."""
    filled = manifest(
        template.manifest, organisation=organisation, app_id=app_id, base_url=base_url, commands=commands, language=language
    )  # fmt: skip
    written = json.dumps(filled, ensure_ascii=False, indent=2)
    files = {"manifest.json": written.encode(), **template.icons}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, date_time=_A_DAY_LONG_AGO), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def manifest(
    base: Mapping[str, Any],
    *,
    organisation: str,
    app_id: str,
    base_url: str,
    commands: Sequence[Command],
    language: str,
) -> dict[str, Any]:
    """The manifest filled in: who the bot is, where it is, and what it can be asked.

    Whoever reviews the app opens its links, so they lead to pages that the service itself shows.
    """
    address = urlsplit(base_url)
    if address.scheme != "https" or not address.hostname:
        raise ValueError("Teams takes only bots at an address that begins with https://")
    if len(commands) > MOST_COMMANDS:
        raise ValueError(f"Teams shows at most {MOST_COMMANDS} commands, not {len(commands)}")
    (bot,) = base["bots"]
    here = f"{base_url.rstrip('/')}/public/{organisation}"
    pages = {"websiteUrl": here, "privacyUrl": f"{here}/privacy", "termsOfUseUrl": f"{here}/guideline"}
    listed = [{"title": command.title, "description": command.description} for command in commands]
    return {
        **base,
        "id": app_id,
        "description": {
            "short": texts.phrase("teams-app-description", language),
            "full": texts.phrase("teams-app-about", language),
        },
        "developer": {**base["developer"], **pages},
        "bots": [{**bot, "botId": app_id, "commandLists": [{"scopes": bot["scopes"], "commands": listed}]}],
        "validDomains": [address.hostname],
    }
