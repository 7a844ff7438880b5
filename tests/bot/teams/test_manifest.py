"""The app package is one that Teams takes."""

from __future__ import annotations

import io
import json
import struct
import zipfile
import zlib
from typing import Any

import jsonschema
import pytest

from bot.teams.manifest import Command, package, template
from dialogs.texts import phrase
from tests.sources import ROOT

FOLDER = ROOT / "manifest" / "teams"
SCHEMAS = ROOT.parent / "shared" / "schemas" / "teams"
APP = "5d2f7c9e-1b3a-4e8d-a6c4-0f9e8d7c6b5a"
COMMANDS = [
    Command(title="ansök", description="Ansök om en ny kanal"),
    Command(title="hjälp", description="Visa hjälp"),
]


def packed(**more: Any) -> dict[str, bytes]:
    told: dict[str, Any] = {
        "organisation": "sater", "app_id": APP, "base_url": "https://bot.sater.se", "commands": COMMANDS,
    }  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(package(template(FOLDER), **(told | more)))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def manifest(**more: Any) -> dict[str, Any]:
    written: dict[str, Any] = json.loads(packed(**more)["manifest.json"])
    return written


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_manifest_is_valid(language):
    file = SCHEMAS / "MicrosoftTeams.schema.v1.25.json"
    if not file.exists():
        pytest.skip(f"{file.name} is not here")
    schema = jsonschema.Draft4Validator(json.loads(file.read_text(encoding="utf-8")))

    schema.validate(manifest(language=language))


def test_the_manifest_says_which_bot_it_is_and_where():
    told = manifest()

    assert (told["id"], told["bots"][0]["botId"]) == (APP, APP)
    assert told["bots"][0]["scopes"] == ["personal", "team", "groupChat"]
    assert told["validDomains"] == ["bot.sater.se"]
    pages = {key: url for key, url in told["developer"].items() if key != "name"}
    assert pages == {
        "websiteUrl": "https://bot.sater.se/public/sater",
        "privacyUrl": "https://bot.sater.se/public/sater/privacy",
        "termsOfUseUrl": "https://bot.sater.se/public/sater/guideline",
    }
    assert told["description"]["full"] == phrase("teams-app-about")
    assert "00000000" not in json.dumps(told)


def test_the_manifest_as_it_stands_says_the_same_as_the_texts():
    told = template(FOLDER).manifest["description"]

    assert told == {"short": phrase("teams-app-description"), "full": phrase("teams-app-about")}


def test_the_commands_are_those_that_were_given():
    assert manifest()["bots"][0]["commandLists"] == [
        {
            "scopes": ["personal", "team", "groupChat"],
            "commands": [
                {"title": "ansök", "description": "Ansök om en ny kanal"},
                {"title": "hjälp", "description": "Visa hjälp"},
            ],
        }
    ]


def test_more_commands_than_teams_shows_are_refused():
    with pytest.raises(ValueError, match="at most 10 commands, not 11"):
        packed(commands=[Command(title=f"{n}", description="…") for n in range(11)])


@pytest.mark.parametrize("url", ["http://bot.sater.se", "bot.sater.se", "https://", ""])
def test_an_address_that_teams_does_not_take_is_refused(url):
    with pytest.raises(ValueError, match="https://"):
        packed(base_url=url)


def test_the_package_is_flat_and_the_same_every_time():
    assert set(packed()) == {"manifest.json", "color.png", "outline.png"}
    assert packed() == packed()


def pixels(png: bytes) -> tuple[int, int, list[tuple[int, ...]]]:
    """Width, height and the pixels of an unfiltered RGBA image."""
    width, height, depth, kind = struct.unpack(">IIBB", png[16:26])
    assert (png[:8], depth, kind) == (b"\x89PNG\r\n\x1a\n", 8, 6)
    data, at = b"", 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            data += png[at + 8 : at + 8 + length]
        at += length + 12
    raw, stride = zlib.decompress(data), width * 4 + 1
    rows = [raw[n * stride + 1 : (n + 1) * stride] for n in range(height)]
    return width, height, [tuple(row[n : n + 4]) for row in rows for n in range(0, len(row), 4)]


def test_the_icons_are_as_teams_wants_them():
    icons = template(FOLDER).icons
    width, height, colours = pixels(icons["color.png"])
    outline = pixels(icons["outline.png"])

    assert (width, height) == (192, 192)
    assert {colour[3] for colour in colours} == {255}
    assert outline[:2] == (32, 32)
    assert {colour[:3] for colour in outline[2]} == {(255, 255, 255)}
    assert {0, 255} <= {colour[3] for colour in outline[2]}
