"""What is drawn is what was said: within Slack's limits, nothing lost, nothing of a person's read as markup."""

from __future__ import annotations

import json

import pytest

from bot.slack import render
from dialogs import blocks as b
from dialogs.blocks import BOLD, END
from dialogs.words import Press, Style
from tests.bot.slack.drawn import PRESS, a_button, accepted, drawn
from tests.bot.slack.payloads import buttons, read


def test_a_paragraph_is_a_section_with_its_bold_words():
    (block,) = drawn(b.Paragraph(f"Då skriver jag {BOLD}Facebook{END}."))

    assert block["text"] == {"type": "mrkdwn", "text": "Då skriver jag *Facebook*.", "verbatim": True}


@pytest.mark.parametrize("said", ["*fet*", "a_b", "`kod`", "> citat", "&gt; citat", ":smile:", "~x~", "rad\n> rad"])
def test_a_paragraph_that_looks_like_markup_is_rich_text_and_shown_as_written(said: str):
    (block,) = drawn(b.Paragraph(f"{said} och {BOLD}fet{END}"))

    assert block["elements"] == [
        {
            "type": "rich_text_section",
            "elements": [
                {"type": "text", "text": f"{said} och "},
                {"type": "text", "text": "fet", "style": {"bold": True}},
            ],
        }
    ]


def test_a_paragraph_calls_upon_nobody():
    (block,) = drawn(b.Paragraph("<!channel> <@U1> <https://x.se|här> & co"))

    assert block["text"]["text"] == "&lt;!channel&gt; &lt;@U1&gt; &lt;<https://x.se>|här&gt; &amp; co"


def test_bold_inside_a_word_is_left_out_rather_than_shown_as_asterisks():
    (block,) = drawn(b.Paragraph(f"För{BOLD}ening{END}en"))

    assert block["text"]["text"] == "Föreningen"


def test_an_address_can_be_pressed_and_ends_before_the_full_stop():
    plain, rich = drawn(
        b.Paragraph("Läs mer på https://www.sater.se/a_b?id=3&x=1."), b.Paragraph("*https://sater.se/*")
    )

    assert plain["text"]["text"] == "Läs mer på <https://www.sater.se/a_b?id=3&amp;x=1>."
    assert rich["elements"][0]["elements"] == [
        {"type": "text", "text": "*"},
        {"type": "link", "url": "https://sater.se/"},
        {"type": "text", "text": "*"},
    ]


def test_a_title_is_a_header():
    (block,) = drawn(b.Title("Ny ansökan: Biblioteket & skolan"))

    assert block == {
        "type": "header",
        "block_id": "b0",
        "text": {"type": "plain_text", "text": "Ny ansökan: Biblioteket & skolan", "emoji": False},
    }


def test_a_title_too_long_for_a_header_is_a_bold_line():
    (block,) = drawn(b.Title("å" * 151))

    assert block["text"]["text"] == f"*{'å' * 151}*"


def test_a_quotation_is_a_quote_with_its_source_and_our_notes_stand_outside():
    quote = b.Quotation(text="Svar ska ges.\nAlltid.", source="Säters riktlinjer, § 6", notes=("Lagen är ersatt.",))

    quoted, note = drawn(quote)

    assert quoted["text"]["text"] == "> ”Svar ska ges.\n> Alltid.” – _Säters riktlinjer, § 6_."
    assert note["text"]["text"] == "Lagen är ersatt."


def test_a_quotation_that_looks_like_markup_is_quoted_as_written():
    (quoted,) = drawn(b.Quotation(text="Svar *ska* ges.", source="§ 6"))

    assert quoted["elements"] == [
        {
            "type": "rich_text_quote",
            "elements": [
                {"type": "text", "text": "”Svar *ska* ges.” – "},
                {"type": "text", "text": "§ 6", "style": {"italic": True}},
                {"type": "text", "text": "."},
            ],
        }
    ]


def test_short_facts_share_a_section_line_by_line():
    facts = (b.Fact(label="Kanal", value="Facebook"), b.Fact(label="Verksamhet", value=f"{BOLD}Biblioteket{END}"))

    (block,) = drawn(b.FactList(facts))

    assert block["text"]["text"] == "*Kanal:* Facebook\n*Verksamhet:* *Biblioteket*"


def test_long_facts_have_a_line_between_them():
    facts = (b.Fact(label="Vad är målet?", value="Att nå unga. " * 10), b.Fact(label="Kanal", value="Facebook"))

    (block,) = drawn(b.FactList(facts))

    assert block["text"]["text"] == "*Vad är målet?*\n" + "Att nå unga. " * 10 + "\n\n*Kanal:* Facebook"


def test_one_value_that_looks_like_markup_leaves_the_others_as_they_are():
    facts = (b.Fact(label="Kanal", value="Facebook"), b.Fact(label="Syfte", value="*unga*"))

    plain, exact = drawn(b.FactList(facts))

    assert plain["text"]["text"] == "*Kanal:* Facebook"
    assert exact["type"] == "rich_text"


def test_a_fact_with_a_button_has_it_beside_it_and_a_long_value_gets_lines_of_its_own():
    (block,) = drawn(b.FactList((b.Fact(label="Syfte", value="Att nå unga. " * 10, button=a_button()),)))

    assert block["text"] == {"type": "mrkdwn", "text": "*Syfte:*\n" + "Att nå unga. " * 10, "verbatim": True}
    assert block["accessory"] == {
        "type": "button",
        "text": {"type": "plain_text", "text": "Ändra", "emoji": False},
        "action_id": "press-0",
        "value": '{"_":"Press","do":"apply.edit","args":{"field":"purpose"},"latched":false,"revision":null}',
    }


@pytest.mark.parametrize(
    "value",
    ["*fet* eller _kursiv_", "~struken~ och `kod`", "rad\n> citat", ":smile:", "a_b", "https://x.se/ a *b*"],
)
def test_a_value_that_looks_like_markup_is_shown_as_it_was_written(value: str):
    (block,) = drawn(b.FactList((b.Fact(label="Syfte", value=value, button=a_button()),)))

    assert block["text"]["type"] == "plain_text"
    assert value in block["text"]["text"]


def test_a_value_calls_upon_nobody():
    (block,) = drawn(b.FactList((b.Fact(label="Syfte", value="<!channel> <@U1> & co", button=a_button()),)))

    assert block["text"]["text"] == "*Syfte:* &lt;!channel&gt; &lt;@U1&gt; &amp; co"


def test_an_address_beside_a_button_can_be_pressed():
    fact = b.Fact(label="Adress", value="https://www.facebook.com/bibliotek?a=1&b=2", button=a_button())

    (block,) = drawn(b.FactList((fact,)))

    assert block["text"]["text"] == "*Adress:* <https://www.facebook.com/bibliotek?a=1&amp;b=2>"


def test_the_notification_text_calls_upon_nobody_either():
    (message,) = render.messages((b.Paragraph("<!everyone> läs <https://x.se|här> & nu"),))

    assert message.body()["text"] == "&lt;!everyone&gt; läs &lt;https://x.se|här&gt; &amp; nu"


def test_bullets_are_a_list():
    (block,) = drawn(b.Bullets(("Ett", "Två")))

    assert block["elements"] == [
        {
            "type": "rich_text_list",
            "style": "bullet",
            "elements": [
                {"type": "rich_text_section", "elements": [{"type": "text", "text": "Ett"}]},
                {"type": "rich_text_section", "elements": [{"type": "text", "text": "Två"}]},
            ],
        }
    ]


def test_text_to_copy_is_preformatted_with_line_breaks_kept_and_no_links():
    title, text = drawn(b.CopyText(title="Kort text", text="Rad ett\n  https://sater.se\nRad tre"))

    assert title["text"]["text"] == "*Kort text*"
    assert text["elements"] == [
        {
            "type": "rich_text_preformatted",
            "elements": [{"type": "text", "text": "Rad ett\n  https://sater.se\nRad tre"}],
        }
    ]


def test_one_of_several_alike_is_told_by_what_it_stands_beside():
    facts = tuple(b.Fact(label=label, value="…", button=a_button()) for label in ("Kanal", "Vad är syftet?"))

    assert list(buttons(drawn(b.FactList(facts)))) == ["Ändra", "Ändra: Kanal", "Ändra: Vad är syftet"]


def test_buttons_stand_in_a_row_with_their_styles():
    row = (a_button("Tillstyrk", style=Style.PRIMARY), a_button("Avstyrk", style=Style.DANGER), a_button("Läs hela"))

    (block,) = drawn(b.ButtonRow(row))

    assert [(e["text"]["text"], e["action_id"], e.get("style")) for e in block["elements"]] == [
        ("Tillstyrk", "press-0", "primary"),
        ("Avstyrk", "press-1", "danger"),
        ("Läs hela", "press-2", None),
    ]


def test_a_label_too_long_for_a_button_stands_in_full_above_it():
    label = "Ungdomsgården " * 6 + "slut"

    above, row = drawn(b.ButtonRow((a_button(label),)))

    assert read([above]) == f"• {label}"
    assert row["elements"][0]["text"]["text"] == label[:74].rstrip() + "…"


def test_a_press_too_large_for_a_button_is_a_fault_of_ours():
    huge = b.BlockButton(label="Ja", press=Press(do="apply.edit", args={"text": "x" * 2000}))

    with pytest.raises(ValueError, match="2000 characters"):
        render.messages((b.ButtonRow((huge,)),))


def test_a_form_in_a_message_is_a_button_that_opens_it():
    form = b.FormBlock(name="f", title="Ny kanal", intro=("Tio frågor.",), submit="Börja", press=PRESS, fields=())

    blocks = drawn(form)

    assert read(blocks) == "Ny kanal\nTio frågor.\n(Börja)"
    assert '"do":"apply.edit"' in buttons(blocks)["Börja"]["value"]


def test_nothing_said_is_no_message():
    assert render.messages(()) == ()
    assert render.messages((b.Paragraph(" \n"), b.Bullets(()), b.FactList(()))) == ()


def test_what_is_read_aloud_is_the_whole_message():
    blocks = (
        b.Title("Ny ansökan"),
        b.FactList(
            (b.Fact(label="Kanal", value="Facebook", button=a_button()), b.Fact(label="Syfte", value="Nå unga"))
        ),
        b.Quotation(text="Svar ska ges.", source="§ 6"),
        b.Bullets(("Ett",)),
        b.ButtonRow((a_button("Tillstyrk"), a_button("Avstyrk"))),
    )

    (message,) = render.messages(blocks)

    assert message.text == b.as_text(blocks)
    assert read(message.blocks) == b.as_text(blocks)


def test_fifty_one_blocks_are_two_messages_and_buttons_follow_what_they_are_about():
    blocks: b.Blocks = (*(b.Paragraph(f"Rad {n}") for n in range(50)), b.ButtonRow((a_button(),)))

    first, second = render.messages(blocks)

    assert len(first.blocks) == 49
    assert read(second.blocks) == "Rad 49\n(Ändra)"


def test_a_long_text_is_cut_between_sentences_and_nothing_of_it_is_lost():
    text = "Det här är en mening. " * 700

    parts = render.messages((b.Paragraph(text),))

    assert all(message.text.endswith(". ") for message in parts)
    assert "".join(message.text.replace("\n", "") for message in parts) == text


@pytest.mark.parametrize(
    "text", ["x" * 10_000, "🙂" * 10_000, "<!channel>" * 1000, "\x00\x07\ud83d" * 5000, "\n" * 5000]
)
def test_what_nobody_should_write_is_still_shown_within_the_limits(text: str):
    for message in render.messages((b.Paragraph(text), b.CopyText(text=text), b.Bullets((text,)))):
        accepted(message.blocks)
        assert len(json.dumps(message.blocks)) <= 13_200
        json.dumps(message.body()).encode()


def test_an_empty_home_says_that_nothing_waits():
    view = render.home((), "sv")

    assert view["type"] == "home"
    assert read(view["blocks"]) == "Inget väntar."


def test_a_full_home_says_where_the_rest_is():
    view = render.home(tuple(b.Paragraph(f"Rad {n}") for n in range(150)), "sv")

    accepted(view["blocks"], most=100)
    assert len(view["blocks"]) == 100
    assert "skriv till mig under meddelanden" in read(view["blocks"]).casefold()


def test_a_home_says_that_the_answer_stands_in_the_chat():
    view = render.home((b.Paragraph("Dina kanaler"),), "sv", "slack://app?team=T1&id=A1&tab=messages")

    assert read(view["blocks"]) == "Jag svarade dig under Meddelanden. (Öppna Meddelanden)\nDina kanaler"
    assert buttons(view["blocks"])["Öppna Meddelanden"]["url"] == "slack://app?team=T1&id=A1&tab=messages"
