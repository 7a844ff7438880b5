"""The page in a real browser: a newcomer's first five minutes, by mouse, by keyboard and on a phone."""

from __future__ import annotations

import pytest
from aiohttp.test_utils import unused_port
from playwright.async_api import Locator, Page, expect

from dialogs import blocks as b
from dialogs.turn import ButtonPressed, FormSent
from tests.bot.tryout.chromium import PHONE, SMALL, a_page_in_chromium, opened, served
from tests.bot.tryout.scripted import CARD, KARIN, SUPPORT, ScriptedStage


async def say(page: Page, text: str) -> None:
    await page.get_by_label("Skriv till Kanalvakt").fill(text)
    await page.keyboard.press("Enter")


async def apply(page: Page) -> None:
    await say(page, "Vi vill ha en Instagram för simhallen")
    form = page.get_by_role("form", name="Ansökan, steg 1 av 2")
    await form.get_by_label("Vad ska kanalen användas till?").fill("Öppettider och simskola")
    await form.get_by_label("Vem mer är administratör?").fill("omar.lind@sater.example")
    await form.get_by_label("När vill ni börja?").fill("2026-04-01")
    await form.get_by_role("button", name="Nästa", exact=True).click()


def boxes(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True)


async def test_a_newcomer_asks_applies_decides_and_starts_over():
    stage = ScriptedStage()
    async with a_page_in_chromium(stage) as page:
        log = page.get_by_role("log")
        await expect(log).to_contain_text("Hej! Jag hjälper dig med kommunens sociala medier.")

        await page.get_by_role("button", name="Hur snabbt måste vi svara?").click()
        await expect(log).to_contain_text("inom 24 timmar med undantag av helger")

        await apply(page)
        await expect(log).to_contain_text("Ärende 14 är hos kommunikationschefen")
        await expect(log).to_contain_text("onsdag 1 april 2026")
        await expect(page.get_by_role("status")).to_have_text("Ny notis till Karin Ek.")

        karin = boxes(page, "Karin Ek")
        await karin.get_by_role("button", name="Tillstyrk").click()
        await expect(karin).to_contain_text("Tack, då är ärendet berett.")
        await expect(karin).to_contain_text("Nu väntar ärendet på kommunledningsgruppen.")
        await expect(log).to_contain_text("Kommunikationschefen har tillstyrkt din ansökan.")
        assert stage.heard[-1].what == ButtonPressed(press=SUPPORT)
        assert stage.heard[-1].actor.user == KARIN.key

        await page.get_by_role("button", name="Börja om").click()
        await page.get_by_role("dialog").get_by_role("button", name="Avbryt").click()
        assert stage.restarts == 0
        await page.get_by_role("button", name="Börja om").click()
        await page.get_by_role("dialog").get_by_role("button", name="Börja om").click()
        await expect(page.locator("#log .entry")).to_have_count(1)
        await expect(page.get_by_role("heading", name="Inga notiser än")).to_be_visible()
        assert stage.restarts == 1


async def test_a_form_sent_back_by_another_reaches_the_first_person():
    async with a_page_in_chromium() as page:
        await apply(page)
        karin = boxes(page, "Karin Ek")
        await karin.get_by_role("button", name="Begär komplettering").click()

        comment = karin.get_by_label("Vad saknas?")
        await expect(comment).to_be_focused()
        await comment.fill("Skriv vem som svarar på kvällarna.")
        await karin.get_by_role("button", name="Skicka tillbaka").click()

        await expect(page.get_by_role("log")).to_contain_text("Skriv vem som svarar på kvällarna.")
        await expect(karin).to_contain_text("Då har Anna fått tillbaka ansökan.")


async def test_the_clock_is_moved_to_what_comes_next():
    async with a_page_in_chromium() as page:
        await apply(page)
        await expect(page.locator("#next")).to_have_text("Boten ser efter igen tisdag 3 mars 2026 kl. 09.00")

        await page.get_by_role("button", name="Nästa händelse").click()

        await expect(page.locator("#clock")).to_have_text("tisdag 3 mars 2026 kl. 09.00")
        await expect(boxes(page, "Karin Ek")).to_contain_text("har väntat på dig sedan i måndags")
        await expect(page.get_by_role("button", name="Nästa händelse")).to_have_attribute("aria-disabled", "true")


async def test_a_notice_nobody_asked_for_shows_by_itself():
    stage = ScriptedStage()
    async with a_page_in_chromium(stage) as page:
        stage.deliver(KARIN, CARD)

        await expect(boxes(page, "Karin Ek")).to_contain_text("Ny ansökan: Simhallen på Instagram")


async def test_one_can_be_somebody_else_and_come_back():
    async with a_page_in_chromium() as page:
        await apply(page)
        await boxes(page, "Karin Ek").get_by_role("button", name="Fortsätt som Karin").click()

        log = page.get_by_role("log")
        await expect(page.get_by_label("Du är")).to_have_value(KARIN.key)
        await expect(log).to_contain_text("Ny ansökan: Simhallen på Instagram")
        await expect(log).not_to_contain_text("Tack! Ärende 14")

        await page.reload()
        await expect(page.get_by_label("Du är")).to_have_value(KARIN.key)
        await page.get_by_label("Du är").select_option(label="Anna Berg, badmästare")
        await expect(log).to_contain_text("Tack! Ärende 14")

        await page.get_by_label("Kommun").select_option(label="Gullspångs kommun")
        await expect(page.get_by_label("Du är")).to_have_value("gudrun.alm@gullspang.example")
        await expect(log).not_to_contain_text("Ärende 14")


async def test_a_problem_is_focused_and_what_was_written_is_kept():
    stage = ScriptedStage()
    async with a_page_in_chromium(stage) as page:
        await say(page, "Instagram")
        await page.get_by_label("Vem mer är administratör?").fill("omar.lind@sater.example")
        await page.get_by_label("Facebook").check()
        await page.get_by_role("button", name="Nästa", exact=True).click()

        purpose = page.get_by_label("Vad ska kanalen användas till?")
        await expect(purpose).to_be_focused()
        await expect(purpose).to_have_accessible_description(
            "Skriv vad kanalen ska användas till, så att det går att bedöma ansökan. Två eller tre meningar räcker."
        )
        await expect(page.get_by_label("Vem mer är administratör?")).to_have_value("omar.lind@sater.example")
        await expect(page.get_by_label("Facebook")).to_be_checked()

        await say(page, "Hur snabbt måste vi svara?")
        await page.get_by_label("Du är").select_option(label="Karin Ek, kommunikationschef")
        await page.get_by_label("Du är").select_option(label="Anna Berg, badmästare")
        await expect(page.get_by_label("Vem mer är administratör?")).to_have_value("omar.lind@sater.example")

        await purpose.fill("Öppettider")
        await page.get_by_role("button", name="Nästa", exact=True).click()
        await expect(page.get_by_role("log")).to_contain_text("Ärende 14")
        sent = [inbound.what for inbound in stage.heard if isinstance(inbound.what, FormSent)][-1]
        assert sent.values == {
            "platform": "facebook",
            "purpose": "Öppettider",
            "administrator": "omar.lind@sater.example",
            "start": "",
            "plan": False,
        }


async def test_a_long_answer_is_counted_and_never_cut():
    stage = ScriptedStage()
    async with a_page_in_chromium(stage) as page:
        await say(page, "Instagram")
        purpose = page.get_by_label("Vad ska kanalen användas till?")
        await purpose.fill("å" * 301)

        await expect(page.get_by_text("301 av 300 tecken")).to_be_visible()
        await page.get_by_role("button", name="Nästa", exact=True).click()
        await expect(page.get_by_role("log")).to_contain_text("Ärende 14")
        assert stage.heard[-1].what.values["purpose"] == "å" * 301  # type: ignore[union-attr]


async def test_a_text_is_copied():
    async with a_page_in_chromium() as page:
        await say(page, "Mina kanaler")
        await page.get_by_role("button", name="Kopiera").click()

        await expect(page.get_by_role("button", name="Kopierad")).to_be_visible()
        assert await page.evaluate("navigator.clipboard.readText()") == (
            "Välkommen till Simhallen i Säter.\nHär svarar vi vardagar kl. 8–16.\n\nDet du skriver kan bli allmän handling."
        )


async def test_nothing_that_is_said_becomes_markup():
    stage = ScriptedStage()
    async with a_page_in_chromium(stage) as page:
        await say(page, "<img src=x onerror=alert(1)><b>hej</b>")
        stage.deliver(KARIN, (b.Paragraph("<script>alert(1)</script>"),))

        await expect(page.get_by_role("log")).to_contain_text("<img src=x onerror=alert(1)><b>hej</b>")
        await expect(boxes(page, "Karin Ek")).to_contain_text("<script>alert(1)</script>")


async def test_everything_can_be_reached_by_keyboard():
    async with a_page_in_chromium() as page:
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("link", name="Hoppa till samtalet")).to_be_focused()
        await page.keyboard.press("Enter")
        await expect(page.get_by_label("Skriv till Kanalvakt")).to_be_focused()
        await page.keyboard.type("Vi vill ha en Instagram")
        await page.keyboard.press("Shift+Enter")
        await page.keyboard.type("för simhallen")
        await page.keyboard.press("Enter")

        await expect(page.get_by_label("Instagram")).to_be_focused()
        await page.keyboard.press("Tab")
        await page.keyboard.type("Öppettider")
        for _ in range(2):
            await page.keyboard.press("Tab")
        await expect(page.get_by_label("När vill ni börja?")).to_be_focused()
        await page.get_by_label("Vem mer är administratör?").press("Enter")
        await expect(page.get_by_role("log")).to_contain_text("Ärende 14")
        assert await page.evaluate("document.activeElement !== document.body")


async def test_the_page_has_its_landmarks_and_headings_in_order():
    async with a_page_in_chromium() as page:
        await apply(page)
        await say(page, "Mina kanaler")
        await expect(page.get_by_role("log")).to_contain_text("Simhallens Facebook")

        for landmark in ("banner", "main"):
            await expect(page.get_by_role(landmark)).to_have_count(1)
        await expect(page.get_by_role("region", name="Samtalet")).to_be_visible()
        await expect(page.get_by_role("region", name="Vad andra får")).to_be_visible()
        assert await page.get_by_role("log").get_attribute("aria-live") == "polite"
        assert await page.evaluate("[...document.querySelectorAll('h1')].length") == 1
        nameless = "button, a, select, textarea, input"
        named = "e => e.innerText || e.labels?.length"
        assert await page.evaluate(f"[...document.querySelectorAll('{nameless}')].every({named})")


@pytest.mark.parametrize("size", [PHONE, SMALL])
async def test_it_fits_a_phone(size: tuple[int, int]):
    async with a_page_in_chromium(size=size) as page:
        await apply(page)
        await expect(page.get_by_role("log")).to_contain_text("Ärende 14")
        others = page.get_by_role("button", name="Vad andra får")
        await expect(boxes(page, "Karin Ek")).to_be_hidden()
        await others.click()
        await boxes(page, "Karin Ek").get_by_role("button", name="Tillstyrk").click()
        await expect(boxes(page, "Karin Ek")).to_contain_text("Tack, då är ärendet berett.")

        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        await boxes(page, "Karin Ek").get_by_role("button", name="Fortsätt som Karin").click()
        await expect(page.get_by_role("log")).to_contain_text("Nu väntar ärendet på kommunledningsgruppen.")


async def test_the_page_heals_itself_when_the_server_has_been_restarted():
    port = unused_port()
    async with served(ScriptedStage(), port):
        opening = opened(port)
        page = await opening.__aenter__()
        await say(page, "Mina kanaler")
        await expect(page.get_by_role("log")).to_contain_text("Simhallens Facebook")
    trouble = page.get_by_role("alert")
    await expect(trouble).to_have_text(
        "Sidan når inte Kanalvakt. Den försöker igen, och det du har skrivit finns kvar."
    )
    await say(page, "Är någon där?")
    await expect(page.get_by_label("Skriv till Kanalvakt")).to_have_value("Är någon där?")

    stage = ScriptedStage()
    stage.deliver(KARIN, CARD)
    async with served(stage, port):
        await expect(boxes(page, "Karin Ek")).to_contain_text("Ny ansökan: Simhallen på Instagram")
        await expect(trouble).to_be_hidden()
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("log")).to_contain_text("Det kan jag inte svara på än.")
        await opening.__aexit__(None, None, None)


async def test_the_page_can_be_read_in_english():
    async with a_page_in_chromium() as page:
        await page.get_by_role("link", name="In English").click()

        await expect(page.get_by_role("button", name="How quickly do we have to answer?")).to_be_visible()
        await expect(page.locator("#clock")).to_have_text("Monday 2 March 2026 at 09.00")
        assert await page.locator("html").get_attribute("lang") == "en"
        await expect(page.get_by_role("link", name="På svenska")).to_be_visible()
