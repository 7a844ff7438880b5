"""A form becomes a modal that Slack takes, and what is filled in comes back by field."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from slack_sdk.models.views import View

from bot.house import Spoken
from bot.slack import hear, modal
from bot.slack.hear import Way
from bot.slack.modal import TooLargeForSlack
from dialogs import blocks as b
from dialogs import turn as t
from dialogs.words import Kind
from tests.bot.slack.forms import MEDIA, PRESS, a_field, a_form
from tests.bot.slack.payloads import command, filled, read, view_submission
from tests.bot.slack.stage import a_stage


def view_of(*fields: b.BlockField, **more: Any) -> dict[str, Any]:
    """The modal, when Slack's own model takes it and keeps all of it."""
    form = a_form(*fields, **more)
    view = modal.modal(form, "sv", hear.metadata(form.press, Way(channel="D1")))
    assert json.loads(json.dumps(View(**view).to_dict())) == view
    inputs = [block["block_id"] for block in view["blocks"] if block["type"] == "input"]
    assert len(set(inputs)) == len(inputs)
    assert 0 < len(view["blocks"]) <= 100
    return view


def element_of(field: b.BlockField) -> Any:
    return view_of(field)["blocks"][-1]["element"]


def test_a_form_says_its_title_its_buttons_and_what_it_is_about():
    view = view_of(a_field(), intro=("Tio frågor.", "Du kan spara."))

    assert view["title"]["text"] == "Ny kanal"
    assert view["submit"]["text"] == "Nästa"
    assert view["close"]["text"] == "Stäng"
    assert view["callback_id"] == "apply-1"
    assert read(view["blocks"]) == "Tio frågor.\n\nDu kan spara.\n  Syfte"


def test_a_title_too_long_for_a_modal_stands_in_full_inside_it():
    view = view_of(a_field(), title="Ansökan om en ny kanal för biblioteket")

    assert view["title"]["text"] == "Ansökan om en ny kanal…"
    assert read(view["blocks"][:1]) == "Ansökan om en ny kanal för biblioteket"


@pytest.mark.parametrize(
    ("kind", "value", "drawn"),
    [
        (Kind.LINE, "Nå unga", {"type": "plain_text_input", "max_length": 500, "initial_value": "Nå unga"}),
        (
            Kind.TEXT,
            "a\nb",
            {"type": "plain_text_input", "multiline": True, "max_length": 500, "initial_value": "a\nb"},
        ),
        (Kind.NUMBER, "2.5", {"type": "number_input", "is_decimal_allowed": True, "initial_value": "2.5"}),
        (Kind.DATE, "2026-03-16", {"type": "datepicker", "initial_date": "2026-03-16"}),
        (Kind.EMAIL, "asa@sater.se", {"type": "email_text_input", "initial_value": "asa@sater.se"}),
        (
            Kind.URL,
            "facebook.com/x",
            {"type": "plain_text_input", "max_length": 500, "initial_value": "facebook.com/x"},
        ),
    ],
)
def test_a_typed_field_is_drawn_for_its_kind_with_what_it_held(kind: Kind, value: str, drawn: dict[str, Any]):
    assert element_of(a_field(kind=kind, value=value)) == {"action_id": kind.value, **drawn}


@pytest.mark.parametrize("kind", [Kind.NUMBER, Kind.DATE, Kind.EMAIL])
def test_what_slack_would_refuse_to_fill_in_is_shown_in_a_text_field(kind: Kind):
    element = element_of(a_field(kind=kind, value="vet inte än"))

    assert element["type"] == "plain_text_input"
    assert element["initial_value"] == "vet inte än"


@pytest.mark.parametrize(
    ("kind", "count", "drawn"),
    [
        (Kind.CHOICE, 3, "radio_buttons"),
        (Kind.CHOICE, 6, "static_select"),
        (Kind.CHOICES, 10, "checkboxes"),
        (Kind.CHOICES, 11, "multi_static_select"),
        (Kind.CHOICE, 0, "plain_text_input"),
        (Kind.CHOICES, 0, "plain_text_input"),
    ],
)
def test_a_choice_is_drawn_by_how_many_there_are_to_choose_from(kind: Kind, count: int, drawn: str):
    assert element_of(a_field(kind=kind, options=count))["type"] == drawn


def test_more_than_a_hundred_options_stand_in_groups():
    element = element_of(a_field(kind=Kind.CHOICE, options=240, value="v200"))

    assert [group["label"]["text"] for group in element["option_groups"]] == ["1–100", "101–200", "201–240"]
    assert element["initial_option"]["text"]["text"] == "Val 200"


def test_an_option_too_long_for_slack_stands_in_full_above_the_field():
    long = "Ett alternativ som förklarar sig " * 3

    view = view_of(a_field(kind=Kind.CHOICE, options=(("ja", long), ("nej", "Nej"))))

    assert read(view["blocks"][:1]) == f"• {long}\n• Nej"
    assert view["blocks"][1]["element"]["options"][0]["text"]["text"].endswith("…")


def test_an_earlier_answer_that_is_no_option_is_shown():
    view = view_of(a_field(kind=Kind.CHOICE, options=MEDIA, value="Mastodon"))

    assert read(view["blocks"][:1]) == "Svaret förut: Mastodon"


def test_a_text_longer_than_the_field_says_so():
    view = view_of(a_field(kind=Kind.TEXT, value="å" * 3500))

    assert "3\xa0500 tecken" in read(view["blocks"][:1])
    assert view["blocks"][1]["element"]["initial_value"] == "å" * 3000


def test_a_problem_stands_above_its_field_when_the_form_is_opened_with_it():
    view = view_of(a_field(problem="Skriv minst ett mål."))

    assert read(view["blocks"]) == "Skriv minst ett mål.\n  Syfte"


def test_a_box_may_be_left_unticked():
    view = view_of(a_field(kind=Kind.CHECK, required=True))

    assert view["blocks"][0]["optional"] is True
    assert view["blocks"][0]["element"]["options"][0]["text"]["text"] == "Ja"


def test_a_field_filled_in_anew_gets_a_new_id_so_that_slack_forgets_what_was_typed():
    first, same, other = (view_of(a_field(value=v))["blocks"][0]["block_id"] for v in ("Ett", "Ett", "Två"))

    assert first == same
    assert first != other


def test_what_is_filled_in_comes_back_by_field():
    fields = (
        a_field("goal", Kind.LINE),
        a_field("plan", Kind.TEXT, value="Står kvar"),
        a_field("number", Kind.NUMBER),
        a_field("start", Kind.DATE),
        a_field("email", Kind.EMAIL),
        a_field("url", Kind.URL),
        a_field("medium", Kind.CHOICE, options=MEDIA),
        a_field("who", Kind.CHOICES, options=MEDIA),
        a_field("dpia", Kind.CHECK),
        a_field("unticked", Kind.CHECK),
        a_field("empty", Kind.LINE, required=False),
    )
    given = {
        "goal": "Nå <unga> & *gamla*",
        "number": "3",
        "start": "2026-03-16",
        "email": "asa@sater.se",
        "url": "facebook.com/x",
        "medium": "annat",
        "who": ["facebook", "annat"],
        "dpia": True,
    }

    heard = hear.hear(view_submission(view_of(*fields), given), "delivery")

    assert heard is not None
    assert heard.what == t.FormSent(
        press=PRESS,
        values=given | {"plan": "Står kvar", "unticked": False, "empty": ""},
    )
    assert heard.way == Way(channel="D1")


def test_answers_given_by_label_are_what_is_filled_in():
    view = view_of(
        a_field("goal", Kind.LINE, label="Mål"),
        a_field("medium", Kind.CHOICE, label="Medium", options=MEDIA),
        a_field("who", Kind.CHOICES, label="Var", options=MEDIA),
        a_field("dpia", Kind.CHECK, label="Analys"),
    )

    given = filled(view, {"Mål": "Nå unga", "Medium": "Något annat", "Var": "Facebook, Instagram", "Analys": "ja"})

    assert given == {"goal": "Nå unga", "medium": "annat", "who": ["facebook", "instagram"], "dpia": True}


def test_problems_are_said_at_the_fields_that_are_open():
    form = a_form(a_field("goal", problem="Skriv ett mål."), a_field("plan"))
    shown = modal.block_ids(view_submission(view_of(a_field("goal"), a_field("plan")), {})["view"])

    assert modal.errors(form, shown) == {shown["goal"]: "Skriv ett mål."}
    assert modal.errors(a_form(a_field("goal")), shown) is None
    assert modal.errors(a_form(a_field("elsewhere", problem="Saknas.")), shown) is None


def test_a_form_that_no_modal_holds_is_a_fault_of_ours():
    with pytest.raises(TooLargeForSlack):
        view_of(*(a_field(f"f{n}") for n in range(101)))


def test_an_option_without_a_value_is_a_fault_of_ours():
    with pytest.raises(TooLargeForSlack):
        view_of(a_field(kind=Kind.CHOICE, options=(("", "Inget"),)))


TEXTS = st.text(max_size=60) | st.sampled_from(["", "å" * 3200, "*x* <!channel>", "🙂" * 200, "\x00\n"])
LABELS = st.text(min_size=1, max_size=100)
FIELDS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(Kind),
        "label": st.text(max_size=60) | st.just("l" * 2100),
        "hint": st.none() | TEXTS,
        "options": st.lists(LABELS, max_size=12).map(
            lambda labels: tuple((f"v{n}", label) for n, label in enumerate(labels))
        ),
        "value": st.none() | TEXTS | st.booleans() | st.just(("v0", "v99")),
        "problem": st.none() | TEXTS,
        "required": st.booleans(),
    }
)


@given(fields=st.lists(FIELDS, min_size=1, max_size=8), title=st.text(max_size=60), submit=st.text(max_size=40))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_form_is_a_modal_that_slack_takes_and_reads_back(fields: list[dict[str, Any]], title: str, submit: str):
    numbered = [a_field(f"f{n}", **field) for n, field in enumerate(fields)]

    view = view_of(*numbered, title=title, submit=submit)
    back = modal.values(view_submission(view, {})["view"])

    assert list(back) == [field.key for field in numbered]


async def shown(stage: Any) -> dict[str, Any]:
    """The form that a command opens."""
    await stage.deliver(command("ansök"))
    view: dict[str, Any] = stage.slack.of("views.open")[-1]["view"]
    return view


async def test_a_form_that_comes_back_with_another_press_takes_the_place_of_the_open_view():
    """The open view would send in its old press for ever: what it was filled in with, say, before something newer was."""
    medium = a_field("medium", Kind.CHOICE, options=MEDIA)
    form = a_form(medium, a_field("goal", Kind.TEXT))
    wrong = a_form(medium, a_field("goal", Kind.TEXT, problem="Skriv ett mål."))
    newer = replace(wrong, press=replace(PRESS, args={**PRESS.args, "seen": "1f"}))
    async with a_stage(Spoken(form=form), Spoken(form=newer), Spoken()) as stage:
        view = await shown(stage)
        _, body = await stage.deliver(view_submission(view, {"medium": "facebook", "goal": "?"}))
        await stage.deliver(view_submission(body["view"], {"medium": "facebook", "goal": "Nå unga"}))

    assert body["response_action"] == "update"
    assert stage.house.heard[2].what == t.FormSent(press=newer.press, values={"medium": "facebook", "goal": "Nå unga"})
