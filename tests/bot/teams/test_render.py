"""Every kind of block is drawn as Teams draws best, and long ones are parted where it hurts least."""

from __future__ import annotations

import pytest

from bot.teams import render
from bot.teams.render import Drawn
from dialogs import blocks as b
from dialogs.words import Kind
from tests.bot.teams.drawn import (
    APPLICATION,
    EVERYTHING,
    a_button,
    a_field,
    a_form,
    an_activity,
    elements,
    options,
    size,
    the_card,
    validate,
)
from tests.bot.teams.payloads import cards, read

# What a card looks like


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_kind_of_block_is_drawn_as_microsofts_schema_has_it(language):
    for drawn in (*render.messages((*EVERYTHING, APPLICATION), language), render.finished("Ansökan", language)):
        validate(drawn.card)


def test_everything_on_a_card_can_be_read_back_as_it_was_said():
    card = the_card(EVERYTHING)

    assert read(card) == b.as_text(EVERYTHING)
    assert card["fallbackText"].startswith("Ny ansökan: Biblioteket på Facebook\nAnsökan är hos kommunikationschefen")
    assert (card["version"], card["lang"]) == ("1.5", "sv")


def test_a_form_can_be_read_back_as_it_was_said():
    plain = a_form(
        a_field("medium", Kind.CHOICE, options=options("Facebook", "Annat"), value="facebook"),
        a_field("purpose", Kind.TEXT, problem="Skriv minst en mening.", hint="Två räcker.", value="Nå"),
        a_field("audience", Kind.CHOICES, options=options("Unga", "Äldre"), value=("unga", "äldre")),
        a_field("plan", Kind.CHECK, value=True),
        intro=("Hej.",),
    )

    assert read(the_card((plain,))) == b.as_text((plain,))


def test_paragraphs_alone_are_a_message_without_a_card():
    (drawn,) = render.messages((b.Paragraph("Hej!"), b.Paragraph("Vad vill du göra?")), "sv")

    assert drawn == Drawn(preview="Hej!", xml="<p>Hej!</p><p>Vad vill du göra?</p>")


def test_nothing_said_is_no_message():
    assert render.messages((), "sv") == ()
    assert render.messages((b.Paragraph(""),), "sv") == ()
    assert render.cards((), "sv") == ()


def test_a_button_is_answered_at_once_and_on_older_clients_comes_as_a_message():
    (row,) = elements(the_card(EVERYTHING), "ActionSet")
    button = row["actions"][0]
    press = {"_": "Press", "do": "apply.edit", "args": {"field": "purpose"}, "latched": False, "revision": None}

    assert button == {
        "type": "Action.Execute",
        "title": "Tillstyrk",
        "style": "positive",
        "verb": "apply.edit",
        "data": {"kanalvakt": {"press": press}},
        "associatedInputs": "none",
        "fallback": {
            "type": "Action.Submit",
            "title": "Tillstyrk",
            "style": "positive",
            "data": {"kanalvakt": {"press": press}},
            "associatedInputs": "none",
        },
    }
    assert [one["style"] for one in row["actions"]] == ["positive", "destructive", "default"]


def test_buttons_that_are_called_the_same_are_told_apart_for_somebody_who_hears_them():
    rows = b.FactList(
        tuple(b.Fact(label=label, value="…", button=a_button("Ändra")) for label in ("Syfte", "Målgrupp"))
    )
    sets = elements(the_card((rows,)), "ColumnSet")

    assert [one["columns"][1]["items"][0]["actions"][0]["tooltip"] for one in sets] == [
        "Ändra: Syfte",
        "Ändra: Målgrupp",
    ]


def test_more_buttons_than_a_row_holds_stand_in_several_rows():
    card = the_card((b.ButtonRow(tuple(a_button(str(n)) for n in range(9))),))

    assert [[one["title"] for one in row["actions"]] for row in elements(card, "ActionSet")] == [
        ["0", "1", "2", "3"],
        ["4", "5", "6", "7"],
        ["8"],
    ]


def test_a_heading_is_one_for_those_who_hear_it_unless_markdown_would_read_it():
    plain = the_card((b.Title("Ny ansökan: Biblioteket på Facebook"), b.Paragraph("…")))
    odd = the_card((b.Title("Ny ansökan: *Biblioteket* på Facebook"), b.Paragraph("…")))

    assert plain["body"][0] == {
        "type": "TextBlock",
        "text": "Ny ansökan: Biblioteket på Facebook",
        "wrap": True,
        "style": "heading",
        "size": "Medium",
        "weight": "Bolder",
    }
    assert odd["body"][0]["type"] == "RichTextBlock"


def test_a_text_to_copy_keeps_its_line_breaks_and_its_width():
    title, box = the_card((EVERYTHING[5],))["body"]

    assert title["inlines"] == [{"type": "TextRun", "text": "Text till besökarna", "weight": "Bolder"}]
    assert box["style"] == "emphasis"
    assert box["items"][0]["inlines"] == [
        {"type": "TextRun", "text": "Hej!\n\nHär svarar vi vardagar.\n  – Biblioteket", "fontType": "Monospace"}
    ]


def test_a_quotation_stands_apart_word_for_word_with_where_it_stands():
    (box,) = the_card((EVERYTHING[2],))["body"]

    assert (box["type"], box["style"]) == ("Container", "emphasis")
    assert [item["inlines"][0]["text"] for item in box["items"]] == [
        "”Svar ska ges med snabbhet som ledstjärna, inom 24 timmar med undantag av helger.”",
        "– Säters riktlinjer, § 6 Uppsikt och moderering.",
        "Så räknar jag: kommer en fråga fredag kl. 15 ska den vara besvarad måndag kl. 15.",
    ]


def test_a_heading_that_ends_with_a_question_mark_gets_no_full_stop_after_it():
    (box,) = the_card((b.Quotation(text="Du får aldrig …", source="Gullspångs policy, Vad får jag lämna ut?"),))["body"]

    assert box["items"][1]["inlines"][0]["text"] == "– Gullspångs policy, Vad får jag lämna ut?"


def test_a_fact_stands_under_its_label():
    (box,) = the_card((b.FactList((b.Fact(label="Syfte", value="Nå unga."),)),))["body"]

    assert [item["inlines"][0] for item in box["items"]] == [
        {"type": "TextRun", "text": "Syfte", "weight": "Bolder"},
        {"type": "TextRun", "text": "Nå unga."},
    ]


# Limits


def test_a_whole_application_of_long_answers_takes_as_few_cards_as_hold_it():
    facts = b.FactList(
        tuple(b.Fact(label=f"Fråga {n}", value="ord " * 750, button=a_button("Ändra")) for n in range(10))
    )
    drawn = render.messages((b.Title("Hela ansökan"), facts, b.ButtonRow((a_button("Skicka"),))), "sv")

    assert len(drawn) == 2
    assert [size(one) <= 25_000 for one in drawn] == [True, True]
    assert read(an_activity(drawn[-1])).endswith("(Ändra)\n(Skicka)")


def test_a_card_of_a_thousand_small_pieces_fits_however_its_json_is_spaced():
    drawn = render.messages((b.Bullets(tuple(f"kanal {n}" for n in range(1000))),), "sv")

    assert len(drawn) == 5
    assert all(size(one) <= 25_000 for one in drawn)


def test_a_card_whose_text_is_too_long_for_a_fallback_says_so():
    card = the_card((b.Title("Riktlinjen"), b.Paragraph("ord " * 2000)))

    assert card["fallbackText"] == "Meddelandet är för långt att visa som text. Öppna det i Teams."


def test_a_text_is_parted_after_a_line_or_else_after_a_word():
    words = render.cards((b.Paragraph("ordet " * 1000),), "sv")[0].card or {}
    lines = render.cards((b.Paragraph(("ord " * 100 + "\n") * 10),), "sv")[0].card or {}

    assert {one["inlines"][-1]["text"][-1] for one in words["body"]} == {" "}
    assert {one["inlines"][-1]["text"][-1] for one in lines["body"]} == {"\n"}
    assert [one.get("spacing") for one in words["body"]] == [None, "None"]


def test_a_notification_shows_the_first_line_and_says_when_there_is_more():
    (short,) = render.messages((b.Title("Ny ansökan"), b.Paragraph("Mer.")), "sv")
    (long,) = render.messages((b.Paragraph("ord " * 100),), "sv")

    assert short.preview == "Ny ansökan"
    assert long.preview == "ord " * 37 + "o…"


def test_cards_of_an_activity_and_of_an_answer_are_read_alike():
    card = the_card((b.Title("Hej"), b.Paragraph("…")))

    assert cards({"type": "application/vnd.microsoft.card.adaptive", "value": card}) == [card]
    assert read({"type": "application/vnd.microsoft.card.adaptive", "value": card}) == read(card) == "Hej\n…"
