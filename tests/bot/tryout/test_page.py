"""What the page promises before anybody opens it: it can be read, it speaks both languages, it fetches nothing from others."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from bot.tryout import speak
from dialogs import texts
from tests.bot.tryout.browser import a_page

ROOM = Path(__file__).resolve().parents[3] / "bot" / "tryout"
CSS = (ROOM / "page.css").read_text(encoding="utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)
)

# WCAG 2.2 AA: 4.5 for text, 3 for what shows where a control is (1.4.3, 1.4.11).
READ = [
    ("ink", "paper card bubble tint quote line"),
    ("soft", "paper card bubble tint quote"),
    ("accent", "paper card"),
    ("accent-deep", "tint"),
    ("on-accent", "accent accent-deep"),
    ("on-mine", "mine"),
    ("danger", "card danger-tint"),
    ("fresh", "fresh-tint"),
]
SEEN = [("edge", "paper card bubble"), ("focus", "paper card bubble tint"), ("danger", "card"), ("accent", "card tint")]


def luminance(colour: str) -> float:
    parts = [int(colour[at:to], 16) / 255 for at, to in pairwise((1, 3, 5, 7))]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_counted_as_wcag_does():
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "backs"), READ)
def test_text_can_be_read(colours: dict[str, str], front: str, backs: str):
    assert {back: c for back in backs.split() if (c := contrast(colours[front], colours[back])) < 4.5} == {}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "backs"), SEEN)
def test_controls_can_be_seen(colours: dict[str, str], front: str, backs: str):
    assert {back: c for back in backs.split() if (c := contrast(colours[front], colours[back])) < 3} == {}


def test_dark_and_light_have_the_same_colours():
    assert LIGHT.keys() == DARK.keys()
    assert set(re.findall(r"var\(--([\w-]+)\)", CSS)) - LIGHT.keys() == {"sans", "round", "shadow"}


def test_nothing_moves_for_those_who_ask_for_stillness():
    outside = CSS.replace(CSS[CSS.index("@media (prefers-reduced-motion: no-preference)") :].split("@keyframes")[0], "")

    assert "animation" not in outside
    assert "transition" not in outside


@pytest.mark.parametrize("name", ["page.html", "page.css", "page.js", "forms.js"])
def test_nothing_is_fetched_from_anybody_else(name: str):
    text = (ROOM / name).read_text(encoding="utf-8")

    assert re.findall(r"https?:|url\(|@import|//[\w-]+\.\w", text) == []


def test_no_sentence_stands_outside_the_texts():
    shown = [(ROOM / name).read_text(encoding="utf-8") for name in ("page.html", "page.js", "forms.js")]

    assert [word for text in shown for word in re.findall(r"\w*[åäöÅÄÖ]\w*", text)] == []


def test_every_sentence_stands_in_both_languages():
    swedish, english = ({id for id in texts.ids(lang) if id.startswith("tryout-")} for lang in texts.LANGUAGES)

    assert swedish == english
    assert len(swedish) > 50


def test_every_sentence_is_used():
    code = " ".join(file.read_text(encoding="utf-8") for file in ROOM.iterdir() if file.suffix in {".py", ".html"})
    made = {"tryout-move-", "tryout-start-"}

    unused = [
        id
        for id in texts.ids("sv")
        if id.startswith("tryout-")
        and not any(id.startswith(beginning) for beginning in made)
        and not re.search(rf'"(tryout-)?{id.removeprefix("tryout-")}"', code)
    ]

    assert unused == []


def test_the_script_asks_only_for_texts_it_has():
    script = (ROOM / "page.js").read_text(encoding="utf-8")
    asked = set(re.findall(r'(?:texts\["|fill\(")([\w-]+)"|texts\.(\w+)', script))

    assert {one or other for one, other in asked} <= speak.page_texts("sv").keys()


@pytest.mark.parametrize(("query", "language"), [("", "sv"), ("?language=en", "en"), ("?language=de", "sv")])
async def test_the_page_is_in_the_language_asked_for_swedish_first(query: str, language: str):
    async with a_page() as page, page.client.get(f"/{query}") as response:
        html = await response.text()

        assert response.status == 200
        assert response.content_type == "text/html"
        assert f'<html lang="{language}">' in html
        assert texts.phrase("tryout-start-apply", language) in html
        assert '<option value="sater">Säters kommun</option>' in html


@pytest.mark.parametrize(
    ("name", "type"),
    [
        ("page.css", "text/css"),
        ("page.js", "text/javascript"),
        ("forms.js", "text/javascript"),
        ("icon.svg", "image/svg+xml"),
    ],
)
async def test_the_pages_files_are_served_as_what_they_are(name: str, type: str):
    async with a_page() as page, page.client.get(f"/tryout/{name}") as response:
        assert response.status == 200
        assert response.content_type == type
        assert await response.read() == (ROOM / name).read_bytes()
