"""A form is a card that says what it wants, what is to be mended, and brings back what was filled in."""

from __future__ import annotations

import json

import pytest

from bot.teams import render
from bot.teams.hear import hear
from dialogs import blocks as b
from dialogs.turn import FormSent
from dialogs.words import Kind
from tests.bot.teams.drawn import APPLICATION, FORM, a_field, a_form, an_activity, options, the_card
from tests.bot.teams.payloads import an_execute, data_of, read


def test_each_kind_of_field_has_its_input():
    inputs = {one["id"]: one for one in the_card((APPLICATION,))["body"] if one["type"].startswith("Input.")}

    assert inputs["medium"] == {
        "type": "Input.ChoiceSet",
        "id": "medium",
        "label": "Fråga om medium (obligatoriskt)",
        "isRequired": True,
        "errorMessage": "Fyll i ”Fråga om medium”.",
        "choices": [
            {"title": "Facebook", "value": "facebook"},
            {"title": "Instagram", "value": "instagram"},
            {"title": "Annat", "value": "annat"},
        ],
        "value": "instagram",
        "style": "expanded",
        "wrap": True,
    }
    assert inputs["purpose"] == {
        "type": "Input.Text",
        "id": "purpose",
        "label": "Fråga om purpose (obligatoriskt)",
        "isRequired": True,
        "errorMessage": "Fyll i ”Fråga om purpose”.",
        "isMultiline": True,
        "value": "Nå",
    }
    assert inputs["administrator"]["style"] == "Email"
    assert inputs["site"] == {"type": "Input.Text", "id": "site", "label": "Fråga om site", "style": "Url"}
    assert inputs["followers"]["value"] == "många"
    assert inputs["start"] == {
        "type": "Input.Date",
        "id": "start",
        "label": "Fråga om start",
        "value": "2026-04-01",
    }
    assert inputs["audience"]["isMultiSelect"] is True
    assert inputs["audience"]["value"] == "unga,vuxna%2C äldre"
    assert inputs["plan"] == {
        "type": "Input.Toggle",
        "id": "plan",
        "label": "Fråga om plan",
        "title": "Ja",
        "value": "true",
        "wrap": True,
    }


def test_what_is_to_be_mended_stands_before_its_field_and_the_hint_after():
    body = the_card((APPLICATION,))["body"]
    at = next(n for n, one in enumerate(body) if one.get("id") == "purpose")

    assert body[at - 1]["inlines"] == [
        {"type": "TextRun", "text": "Att rätta: Skriv minst en mening.", "color": "Attention", "weight": "Bolder"}
    ]
    assert body[at + 1]["inlines"][0]["text"] == "Två eller tre meningar räcker."


def test_no_field_cuts_what_is_pasted_into_it():
    assert "maxLength" not in json.dumps(the_card((APPLICATION,)))


def test_a_long_list_of_choices_opens_and_a_short_one_is_open():
    def style(count: int) -> str:
        field = a_field("sector", Kind.CHOICE, options=options(*(f"Sektor {n}" for n in range(count))))
        return str(the_card((a_form(field),))["body"][1]["style"])

    assert (style(6), style(7)) == ("expanded", "compact")


def test_no_choice_is_a_link_whatever_it_is_called():
    named = b.BlockOption(value="1", label="[Swedbank](https://bank.example)")
    for kind in (Kind.CHOICE, Kind.CHOICES):
        (field,) = (
            one for one in the_card((a_form(a_field("channel", kind, options=(named,))),))["body"] if "id" in one
        )

        assert field["choices"] == [{"title": "[Swedbank]\u2060(https://bank.example)", "value": "1"}]


@pytest.mark.parametrize("value", ["i mars", "2026-13-01", "2026-04-1", "", None, True])
def test_a_date_that_is_none_leaves_the_field_empty(value):
    assert "value" not in the_card((a_form(a_field("start", Kind.DATE, value=value)),))["body"][1]


def test_a_choice_that_is_no_longer_one_is_not_chosen():
    field = a_field("medium", Kind.CHOICE, options=options("Facebook"), value="orkut")

    assert "value" not in the_card((a_form(field),))["body"][1]


def test_what_is_filled_in_comes_back_as_it_was_filled_in():
    data = data_of(
        the_card((APPLICATION,)),
        "Nästa",
        {
            "Fråga om medium": "Annat",
            "Fråga om purpose": "Nå unga.\nVisa böcker.",
            "Fråga om audience": ["Unga", "Vuxna, äldre", "100 %"],
            "Fråga om plan": "nej",
        },
    )
    heard = hear(an_execute(data))

    assert heard
    assert heard.what == FormSent(
        press=FORM,
        values={
            "medium": "annat",
            "purpose": "Nå unga.\nVisa böcker.",
            "administrator": "",
            "site": "",
            "followers": "många",
            "start": "2026-04-01",
            "audience": ["unga", "vuxna, äldre", "100 %"],
            "plan": False,
        },
    )
    assert heard.form == "Ansökan"


def test_a_form_among_other_things_has_a_card_of_its_own():
    before, form, after = render.cards((b.Paragraph("Först."), APPLICATION, b.Paragraph("Sist.")), "sv")

    assert read(an_activity(before)) == "Först."
    assert read(an_activity(form)).startswith("[Ansökan]")
    assert read(an_activity(after)) == "Sist."


def test_a_pasted_document_is_given_back_cut_with_its_length_said_so_that_the_card_can_be_shown():
    form = a_form(a_field("plan", Kind.TEXT, value="å" * 45_000, problem="Högst 3 000 tecken."))
    (drawn,) = render.cards((form,), "sv")
    body = (drawn.card or {})["body"]
    at = next(n for n, one in enumerate(body) if one.get("id") == "plan")

    assert len(body[at]["value"]) == 3000
    assert body[at - 1]["inlines"][0]["text"] == (
        "Att rätta: Högst 3 000 tecken. Texten är 45\xa0000 tecken, mer än vad som får plats i fältet. Du ser början av den. "
        "Skickar du formuläret gäller det som står i fältet."
    )
    assert len(json.dumps(drawn.card, ensure_ascii=False).encode("utf-16-le")) < 25_000


def test_a_form_full_of_long_answers_stays_whole_and_within_what_teams_takes():
    form = a_form(*(a_field(f"q{n}", Kind.TEXT, value="å" * 3000) for n in range(10)))
    (drawn,) = render.cards((form,), "sv")

    assert len(json.dumps(drawn.card, ensure_ascii=False).encode("utf-16-le")) < 100_000
    assert len([one for one in (drawn.card or {})["body"] if one["type"] == "Input.Text"]) == 10
    assert (drawn.card or {})["fallbackText"].startswith("Ansökan\nFråga om q0:")
