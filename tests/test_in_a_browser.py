"""One whole application in a real browser against the real service: applied for, prepared, decided, set up, published.

With KANALVAKT_SCREENSHOTS=docs the story also takes the README's pictures.
"""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from tests.bot.tryout.chromium import PHONE, opened
from tests.running import running

ROOT = Path(__file__).parents[1]
PICTURES = os.environ.get("KANALVAKT_SCREENSHOTS", "")

ANSWERS = (
    "Vi vill ha en Instagram för biblioteket",
    "kultur och fritid",
    "Vi vill väcka läslust hos barn och unga och berätta om bibliotekets program.",
    "Två inlägg i veckan, tisdag och fredag. Johan modererar när jag är borta.",
    "ja",
    "jag och Johan Nyman",
    "Båda har gått kommunens utbildning i sociala medier.",
    "En halv dag i veckan, och en utbildningsdag varje termin.",
    "4 timmar i veckan",
    "Eva Strand",
    "ja",
)
QUESTION = "Hur snabbt måste vi svara på kommentarer?"


def log(page: Page) -> Locator:
    return page.get_by_role("log")


def box(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True)


async def say(page: Page, text: str) -> str:
    """Types it, waits for the answer and returns that."""
    entries = page.locator("#log .entry")
    await expect(entries).not_to_have_count(0)
    before = await entries.count()
    await page.get_by_label("Skriv till Kanalvakt").fill(text)
    await page.keyboard.press("Enter")
    await expect(entries).to_have_count(before + 2)
    return await entries.last.inner_text()


async def picture(page: Page, name: str) -> None:
    if not PICTURES:
        return
    await page.mouse.move(2, 2)
    await page.wait_for_timeout(300)
    await page.screenshot(path=ROOT / PICTURES / name)


@pytest.fixture
async def page(tmp_path):
    def start():
        service = running(tmp_path)
        return service, service.__enter__()

    service, started = await asyncio.to_thread(start)
    try:
        async with opened(started.port) as page:
            await page.get_by_label("Kommun", exact=True).select_option(label="Säters kommun")
            await expect(page.get_by_label("Du är")).to_have_value("sara.lind.exempel@sater.se")
            await expect(log(page)).to_contain_text("Hej!")
            yield page
    finally:
        await asyncio.to_thread(service.__exit__, None, None, None)


async def test_a_channel_is_applied_for_decided_set_up_and_published(page):
    for answer in ANSWERS[:3]:
        await say(page, answer)

    told = await say(page, QUESTION)
    assert "inom 24 timmar med undantag av helger" in told
    assert "Fråga 4 av 10" in told

    for answer in ANSWERS[3:]:
        await say(page, answer)
    assert "Timmar per vecka\n5" in await say(page, "nej, det ska vara 5 timmar, inte 4 timmar")
    assert "ärende 1" in await say(page, "skicka")

    await box(page, "Johan Nyman").get_by_role("button", name="Jag tar uppdraget").click()
    await box(page, "Eva Strand").get_by_role("button", name="Jag ger uppdraget").click()
    lead = box(page, "Karin Åkerman")
    await expect(lead).to_contain_text("Ny ansökan: Biblioteket på Instagram (ärende 1)")
    assert "Minst två inlägg per vecka ska göras" in await say(page, "Hur ofta ska vi lägga ut något?")
    await picture(page, "provsidan.png")

    await lead.get_by_role("button", name="Tillstyrk").click()
    await lead.get_by_role("button", name="Registrera bifall").click()
    form = lead.get_by_role("form", name="Registrera bifall")
    await form.get_by_label("Protokoll eller anteckning").fill("Protokoll 2026-11-20 § 7")
    await form.get_by_role("button", name="Skicka").click()
    await expect(log(page)).to_contain_text("Biblioteket på Instagram (ärende 1) är godkänt.")

    await log(page).get_by_role("button", name="Checklista").last.click()
    await expect(log(page)).to_contain_text("12 av 12 punkter kvar på checklistan")
    assert "Adressen är nu" in await say(page, "adress https://www.instagram.com/exempel.saterbarnbibliotek")
    await log(page).get_by_role("button", name="Kanalen är igång").last.click()
    await expect(log(page)).to_contain_text("Biblioteket på Instagram är igång.")

    async with page.expect_popup() as popup:
        await page.get_by_role("link", name="Se förteckningen").click()
    published = await popup.value
    row = published.get_by_role("row").filter(has_text="exempel.saterbarnbibliotek")
    await expect(row.get_by_role("link")).to_have_attribute(
        "href", "https://www.instagram.com/exempel.saterbarnbibliotek"
    )


async def test_the_application_goes_on_a_phone(page):
    await page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    for answer in ANSWERS[:2]:
        await say(page, answer)

    assert "Fråga 4 av 10" in await say(page, ANSWERS[2])
    assert await page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
    await picture(page, "telefon.png")


async def test_the_greeting_is_read_whole_on_a_narrow_phone(page):
    await page.set_viewport_size({"width": 360, "height": 740})

    greeting, seen = await log(page).locator("p").first.bounding_box(), await log(page).bounding_box()

    assert greeting is not None
    assert seen is not None
    assert greeting["y"] >= seen["y"]
    assert greeting["y"] + greeting["height"] <= seen["y"] + seen["height"]
