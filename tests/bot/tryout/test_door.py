"""A conversation on the page: what is said is answered and kept, and others receive what is theirs."""

from __future__ import annotations

import json

import pytest

from dialogs import blocks as b
from dialogs.turn import ButtonPressed, Command, FormSent, Met, Typed
from dialogs.words import Press
from tests.bot.tryout.browser import a_page, said
from tests.bot.tryout.scripted import (
    ANNA,
    APPLY,
    CARD,
    GUDRUN,
    KARIN,
    PREPARED,
    RETURN,
    SUPPORT,
    ScriptedStage,
)

GOOD = {"platform": "instagram", "purpose": "Öppettider", "administrator": "omar.lind@sater.example", "plan": True}


def a_stage_with_a_card() -> ScriptedStage:
    stage = ScriptedStage()
    stage.deliver(KARIN, CARD)
    return stage


async def test_the_first_time_one_is_somebody_the_bot_introduces_itself_once():
    async with a_page() as page:
        first = await page.post("meet")
        again = await page.post("meet")

        assert said(first) == [("anna", "answer")]
        assert "Hej! Jag hjälper dig med kommunens sociala medier." in first["entries"][0]["html"]
        assert said(again) == []
        assert [inbound.what for inbound in page.stage.heard] == [Met()]


async def test_somebody_who_has_been_written_to_is_not_greeted_on_top_of_it():
    async with a_page(a_stage_with_a_card()) as page:
        await page.look()

        assert said(await page.post("meet", KARIN)) == []


async def test_what_is_typed_is_shown_and_answered():
    async with a_page() as page:
        news = await page.post("say", text="Hur snabbt måste vi svara?", key="aaaa-1111")

        assert said(news) == [("anna", "said"), ("anna", "answer")]
        assert news["entries"][0]["html"] == "<p>Hur snabbt måste vi svara?</p>"
        assert "inom 24 timmar" in news["entries"][1]["html"]
        assert page.stage.heard[0].what == Typed(text="Hur snabbt måste vi svara?")
        assert page.stage.heard[0].key == "tryout:aaaa-1111"


async def test_a_slash_command_can_be_typed_here_too():
    async with a_page() as page:
        await page.post("say", text="/kanal ansök")

        assert page.stage.heard[0].what == Command(name="kanal", text="ansök")


async def test_markup_that_is_typed_stays_text():
    async with a_page() as page:
        news = await page.post("say", text="<img src=x onerror=alert(1)>")

        assert news["entries"][0]["html"] == "<p>&lt;img src=x onerror=alert(1)&gt;</p>"


async def test_a_redelivery_is_neither_asked_nor_shown_again():
    async with a_page() as page:
        await page.post("say", text="Mina kanaler", key="aaaa-1111")
        again = await page.post("say", text="Mina kanaler", key="aaaa-1111")

        assert said(again) == []
        assert len(page.stage.heard) == 1


async def test_each_person_has_a_conversation_of_their_own_that_a_reload_shows_again():
    async with a_page() as page:
        await page.post("say", text="Mina kanaler")
        await page.post("say", KARIN, text="Hur snabbt måste vi svara?")
        page.since = ""

        news = await page.look()

        assert news["fresh"] is True
        assert said(news) == [("anna", "said"), ("anna", "answer"), ("karin", "said"), ("karin", "answer")]
        assert [entry["number"] for entry in news["entries"]] == [1, 2, 3, 4]


async def test_a_page_is_told_only_what_it_has_not_seen():
    async with a_page() as page:
        await page.post("say", text="Mina kanaler")

        news = await page.look()

        assert (news["fresh"], news["entries"]) == (False, [])


@pytest.mark.parametrize("since", ["", "x", "0.0", "deadbeef.3", "deadbeef.-1", "..", "9" * 5000])
async def test_a_page_that_looked_at_another_house_is_told_everything(since: str):
    async with a_page() as page:
        await page.post("say", text="Mina kanaler")
        page.since = since

        news = await page.look()

        assert news["fresh"] is True
        assert said(news) == [("anna", "said"), ("anna", "answer")]


async def test_municipalities_do_not_see_each_other():
    async with a_page() as page:
        await page.post("say", text="Mina kanaler")
        page.stage.deliver(GUDRUN, PREPARED, organisation="gullspang")
        page.organisation, page.since = "gullspang", ""

        news = await page.look()

        assert said(news) == [("gudrun", "notice")]
        assert [one["key"] for one in news["people"]] == [GUDRUN.key]


# Buttons


async def test_a_pressed_button_is_shown_and_the_card_becomes_what_the_house_says():
    async with a_page(a_stage_with_a_card()) as page:
        card = (await page.look())["entries"][0]

        news = await page.press(SUPPORT, KARIN, entry=card["number"], aside=True)

        assert page.stage.heard[0].what == ButtonPressed(press=SUPPORT)
        assert page.stage.heard[0].actor.user == KARIN.key
        assert said(news) == [("karin", "notice"), ("karin", "pressed"), ("karin", "answer"), ("anna", "notice")]
        assert news["entries"][0]["number"] == card["number"]
        assert "Karin Ek tillstyrkte" in news["entries"][0]["html"]
        assert news["entries"][1]["html"] == "<p>Tillstyrk</p>"
        assert [entry["aside"] for entry in news["entries"]] == [True, True, True, True]


async def test_a_button_belongs_to_its_readers_card_only():
    async with a_page(a_stage_with_a_card()) as page:
        card = (await page.look())["entries"][0]

        news = await page.press(SUPPORT, ANNA, entry=card["number"])

        assert page.stage.heard[0].actor.user == ANNA.key
        assert card["number"] not in [entry["number"] for entry in news["entries"]]


@pytest.mark.parametrize("press", [None, 7, "inte json", '{"_":"Press"}', '{"_":"Say","id":"welcome","values":{}}'])
async def test_a_forged_button_is_answered_kindly_and_reaches_nobody(press: object):
    async with a_page() as page:
        news = await page.post("press", press=press, entry=1)
        form = await page.post("form", press=press, entry=1, values={})

        assert said(news) == said(form) == [("anna", "answer")]
        assert "Den knappen känner jag inte igen längre." in news["entries"][0]["html"]
        assert page.stage.heard == []


async def test_a_press_that_stands_on_no_card_is_for_the_house_to_judge():
    async with a_page() as page:
        news = await page.press(Press(do="decide.support", args={"case": 99}), entry=12345)

        assert said(news) == [("anna", "answer")]
        assert "Det kan jag inte svara på än." in news["entries"][0]["html"]


# Forms


async def test_a_form_is_opened_sent_in_and_closed():
    async with a_page() as page:
        opened = await page.post("say", text="Vi vill ha en Instagram för simhallen")
        form = opened["entries"][-1]

        news = await page.post("form", press=json.dumps(_as_json(APPLY)), entry=form["number"], values=GOOD)

        assert said(opened) == [("anna", "said"), ("anna", "answer"), ("anna", "form")]
        assert page.stage.heard[-1].what == FormSent(press=APPLY, values=GOOD)
        assert news["entries"][0]["number"] == form["number"]
        assert news["entries"][0]["html"] is None
        assert said(news) == [("anna", "sent"), ("anna", "answer"), ("karin", "notice")]


async def test_what_was_sent_in_is_shown_as_it_was_meant():
    async with a_page() as page:
        form = (await page.post("say", text="Instagram"))["entries"][-1]

        news = await page.post(
            "form",
            press=json.dumps(_as_json(APPLY)),
            entry=form["number"],
            values=GOOD | {"start": "2026-04-01", "other": "nobody asked"},
        )

        sent = next(entry["html"] for entry in news["entries"] if entry["how"] == "sent")
        assert "<dd>Instagram</dd>" in sent
        assert "<dd>onsdag 1 april 2026</dd>" in sent
        assert "<dd>Ja</dd>" in sent
        assert "nobody asked" not in sent


async def test_a_form_with_problems_is_the_same_form_again():
    async with a_page() as page:
        form = (await page.post("say", text="Instagram"))["entries"][-1]

        news = await page.post(
            "form", press=json.dumps(_as_json(APPLY)), entry=form["number"], values={**GOOD, "purpose": ""}
        )

        assert [(entry["number"], entry["how"]) for entry in news["entries"]] == [(form["number"], "form")]
        assert "Skriv vad kanalen ska användas till" in news["entries"][0]["html"]


async def test_a_question_meanwhile_leaves_the_form_open():
    async with a_page() as page:
        form = (await page.post("say", text="Instagram"))["entries"][-1]

        news = await page.post("say", text="Hur snabbt måste vi svara?")

        assert form["number"] not in [entry["number"] for entry in news["entries"]]


async def test_asking_for_the_same_form_again_does_not_open_two():
    async with a_page() as page:
        form = (await page.post("say", text="Instagram"))["entries"][-1]

        news = await page.post("say", text="Vi vill ha en Instagram")

        assert [e["number"] for e in news["entries"] if e["how"] == "form"] == [form["number"]]


async def test_another_form_takes_the_place_of_an_open_one():
    async with a_page(a_stage_with_a_card()) as page:
        card = (await page.look())["entries"][0]
        form = (await page.post("say", KARIN, text="Instagram"))["entries"][-1]

        news = await page.press(RETURN, KARIN, entry=card["number"])

        assert [(e["number"], e["html"] is None) for e in news["entries"] if e["how"] == "form"] == [
            (form["number"], True),
            (form["number"] + 2, False),
        ]


async def test_a_form_can_be_closed():
    async with a_page() as page:
        form = (await page.post("say", text="Instagram"))["entries"][-1]

        news = await page.post("close", entry=form["number"])
        twice = await page.post("close", entry=form["number"])

        assert [(entry["number"], entry["html"]) for entry in news["entries"]] == [(form["number"], None)]
        assert twice["entries"] == []


@pytest.mark.parametrize("values", [None, [], {"purpose": {"deep": 1}}])
async def test_a_form_nobody_can_read_is_refused(values: object):
    async with a_page() as page:
        sent = {"organisation": "sater", "person": ANNA.key, "press": json.dumps(_as_json(APPLY)), "values": values}
        async with page.client.post("/tryout/form", json=sent) as response:
            assert response.status == 400
            assert (await response.json())["problem"].startswith("Formuläret gick inte att läsa.")


# Others, and the clock


async def test_a_notice_is_seen_the_next_time_the_page_looks():
    async with a_page() as page:
        await page.look()
        page.stage.deliver(KARIN, CARD)

        news = await page.look()

        assert said(news) == [("karin", "notice")]
        assert (await page.look())["entries"] == []


async def test_a_message_that_takes_the_place_of_another_stands_where_that_one_stood():
    async with a_page() as page:
        first = page.stage.deliver(KARIN, CARD)
        shown = (await page.look())["entries"][0]
        second = page.stage.deliver(KARIN, PREPARED, replaces=first)
        replaced = (await page.look())["entries"]
        page.stage.deliver(KARIN, (b.Paragraph("Beslutat."),), replaces=second)

        again = (await page.look())["entries"]

        assert [entry["number"] for entry in [*replaced, *again]] == [shown["number"]] * 2
        assert again[0]["html"] == "<p>Beslutat.</p>"


async def test_the_clock_says_what_time_it_is_and_what_comes():
    async with a_page() as page:
        before = await page.look()
        form = (await page.post("say", text="Instagram"))["entries"][-1]

        after = await page.post("form", press=json.dumps(_as_json(APPLY)), entry=form["number"], values=GOOD)

        assert (before["clock"], before["next"]) == ("måndag 2 mars 2026 kl. 09.00", None)
        assert after["next"] == "tisdag 3 mars 2026 kl. 09.00"


@pytest.mark.parametrize(
    ("move", "clock"),
    [
        ("hour", "måndag 2 mars 2026 kl. 10.00"),
        ("day", "tisdag 3 mars 2026 kl. 09.00"),
        ("monday", "måndag 9 mars 2026 kl. 08.00"),
    ],
)
async def test_the_clock_moves_forward(move: str, clock: str):
    async with a_page() as page:
        assert (await page.post("clock", move=move))["clock"] == clock


async def test_moving_to_the_next_event_lets_it_happen():
    async with a_page() as page:
        form = (await page.post("say", text="Instagram"))["entries"][-1]
        await page.post("form", press=json.dumps(_as_json(APPLY)), entry=form["number"], values=GOOD)

        news = await page.post("clock", move="event")

        assert said(news) == [("karin", "notice")]
        assert (news["entries"][0]["day"], news["entries"][0]["time"]) == ("tisdag 3 mars 2026", "09.00")


async def test_a_moved_clock_says_which_days_off_it_came_past_until_it_is_moved_again():
    async with a_page() as page:
        assert (await page.look())["passed"] == ""

        over_the_weekend = (await page.post("clock", move="monday"))["passed"]
        after = (await page.post("clock", move="hour"))["passed"]

        assert over_the_weekend == (
            "Lediga dagar på vägen: lördag 7 mars, söndag 8 mars. "
            "De räknas inte i tider, och bara den som har sagt att hen tittar till blir påmind."
        )
        assert after == ""


async def test_a_clock_with_nothing_to_go_to_says_so():
    async with a_page() as page:
        sent = {"organisation": "sater", "person": ANNA.key, "move": "event"}
        async with page.client.post("/tryout/clock", json=sent) as response:
            assert response.status == 400
            assert (await response.json())["problem"] == "Inget är planerat just nu."


async def test_starting_over_makes_a_new_house_and_forgets_the_old_one():
    async with a_page(a_stage_with_a_card()) as page:
        await page.post("say", text="Mina kanaler")
        await page.post("clock", move="day")

        news = await page.post("restart")

        assert page.stage.restarts == 1
        assert news["fresh"] is True
        assert news["entries"] == []
        assert news["clock"] == "måndag 2 mars 2026 kl. 09.00"
        assert said(await page.post("meet")) == [("anna", "answer")]


async def test_notices_of_a_new_house_are_counted_from_the_beginning():
    async with a_page(a_stage_with_a_card()) as page:
        await page.look()
        await page.post("restart")
        page.stage.deliver(KARIN, CARD)

        assert said(await page.look()) == [("karin", "notice")]


async def test_the_page_can_be_read_in_english():
    async with a_page() as page:
        query = {"organisation": "sater", "language": "en"}
        async with page.client.get("/tryout/state", params=query) as response:
            assert (await response.json())["clock"] == "Monday 2 March 2026 at 09.00"


def _as_json(press: Press) -> dict[str, object]:
    return {"_": "Press", "do": press.do, "args": press.args, "latched": press.latched, "revision": press.revision}
