"""Each kind of delivery becomes what was said, by whom and where; what nobody said to us becomes nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from bot.slack import hear
from bot.slack.hear import Heard, Kind, Way
from dialogs import codec
from dialogs import turn as t
from dialogs.words import Press
from tests.bot.slack.payloads import action, command, event, mention, message

PAYLOADS = Path(__file__).parents[2] / "payloads" / "slack"
SCHEMA = Path(__file__).parents[4] / "shared" / "schemas" / "slack" / "events-api"

SUPPORT = Press(do="decide.support", args={"case": 14}, latched=True, revision=3)


def payload(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((PAYLOADS / f"{name}.json").read_text(encoding="utf-8"))
    return read


def heard(name: str) -> Heard:
    found = hear.hear(payload(name), "a-delivery")
    assert found is not None
    return found


def readable(text: str, **names: str) -> str:
    read = hear.readable(t.Typed(text=text), names)
    assert isinstance(read, t.Typed)
    return read.text


@pytest.mark.parametrize(
    "name",
    [
        "mention_as_message",
        "message_edited",
        "message_from_a_bot",
        "message_from_ourselves",
        "somebody_joined",
        "press_of_a_link",
        "url_verification",
        "shortcut",
    ],
)
def test_what_is_not_said_to_us_is_left_alone(name: str):
    assert hear.hear(payload(name), "a-delivery") is None


def test_a_message_in_our_own_chat_is_heard():
    assert heard("dm") == Heard(
        key="slack:Ev0DM",
        kind=Kind.MESSAGE,
        user="U0ASA",
        user_team="T0SATER",
        what=t.Typed(
            text="vi vill ha en Facebook-sida för &lt;biblioteket&gt; &amp; skolan, se <http://www.sater.se|www.sater.se>"
        ),
        way=Way(channel="D0ASA"),
    )


def test_a_message_in_a_thread_of_our_own_chat_is_answered_there():
    assert heard("dm_in_thread").way == Way(channel="D0ASA", thread="1772441000.000100", in_thread=True)


def test_a_message_with_a_file_is_heard_for_its_text():
    assert heard("dm_with_a_file").what == t.Typed(text="planen")


def test_a_mention_is_heard_without_the_mention_and_answered_in_a_thread():
    found = heard("mention")

    assert found.what == t.Typed(text="hur snabbt måste vi svara?")
    assert found.way == Way(channel="C0BIBLIOTEK", shared=True, thread="1772442000.000200")


def test_a_mention_in_a_thread_is_answered_in_that_thread():
    found = heard("mention_in_thread")

    assert found.what == t.Typed(text="mina kanaler")
    assert found.way == Way(channel="C0BIBLIOTEK", shared=True, thread="1772441000.000100", in_thread=True)


def test_a_mention_of_a_colleague_stays():
    said = hear.hear(mention("kan <@U0BO> svara?"), "a-delivery")

    assert said is not None
    assert said.what == t.Typed(text="kan <@U0BO> svara?")
    assert said.mentioned == {"U0BO"}


def test_a_command_is_heard_with_its_words():
    found = heard("command")

    assert found.key == "slack:13345224609.738474920.8088930838d88f008e0"
    assert found.what == t.Command(name="kanal", text="ansök")
    assert found.way == Way(
        channel="D0ASA",
        slash=True,
        response_url="https://hooks.slack.com/commands/T0SATER/1/x",
        trigger="13345224609.738474920.8088930838d88f008e0",
    )


def test_a_command_in_a_channel_is_heard_as_said_where_others_read():
    found = heard("command_in_a_channel")

    assert found.what == t.Command(name="policy", text="vem får svara?")
    assert found.way.shared


def test_a_command_in_the_chat_of_two_others_is_said_where_somebody_else_reads():
    found = hear.hear(command("ansök", channel="D0ANNAN"), "a-delivery")
    assert found is not None

    assert hear.between_others(found, "D0ASA").way.shared
    assert not hear.between_others(found, "D0ANNAN").way.shared
    assert not hear.between_others(found, None).way.shared


def test_a_press_is_heard_with_the_card_it_stood_on():
    found = heard("press")

    assert found.kind is Kind.PRESS
    assert found.what == t.ButtonPressed(press=SUPPORT)
    assert found.way == Way(
        channel="D0ASA",
        message="1772442000.000700",
        response_url="https://hooks.slack.com/actions/T0SATER/3/z",
        trigger="13345224609.738474920.bb",
    )


def test_a_press_in_a_channel_is_answered_under_its_card():
    way = heard("press_in_a_channel").way

    assert (way.shared, way.thread, way.in_thread, way.ephemeral) == (True, "1772441000.000100", True, False)


def test_a_press_on_what_only_one_person_sees_begins_no_thread():
    way = heard("press_only_for_me").way

    assert (way.shared, way.thread, way.in_thread, way.ephemeral) == (True, None, False, True)


def test_a_press_at_home_has_no_channel():
    way = heard("press_at_home").way

    assert (way.channel, way.home, way.shared) == (None, True, False)


def test_a_press_that_cannot_be_read_is_heard_as_nothing_we_know():
    assert heard("press_of_something_unknown").what is None


@pytest.mark.parametrize(
    "value",
    [
        "",
        "null",
        "[]",
        "{",
        "14",
        '"apply.edit"',
        '{"_":"Press"}',
        '{"_":"Press","do":7}',
        '{"_":"Press","do":"a.b","unknown":1}',
        '{"_":"FormSent","press":null,"values":{}}',
        '{"_":"at","at":"yesterday"}',
        '{"_":["x"]}',
        "[" * 5000,
    ],
)
def test_no_value_of_a_button_can_make_us_stumble(value: str):
    assert hear.saying(value) is None


def test_a_button_can_say_words_again():
    again = t.Command(name="kanal", text="ansök")

    assert hear.saying(codec.dumps(again)) == again


def test_a_form_is_heard_with_its_press_its_values_and_the_way_it_was_opened():
    found = heard("form")

    assert found.what == t.FormSent(
        press=Press(do="apply.page", args={"page": 1}, latched=True, revision=7),
        values={
            "medium": "facebook",
            "goal": "Nå <unga> & *gamla*",
            "plan": "",
            "start": "2026-03-16",
            "who": ["asa", "bo"],
            "dpia": False,
        },
    )
    assert found.way == Way(channel="C0BIBLIOTEK", shared=True, slash=True)
    assert found.form == "apply-1"
    assert found.fields["goal"] == "goal~4d5e6f"


def test_what_no_database_keeps_and_no_screen_shows_is_left_out_of_a_form():
    told = payload("form")
    for elements in told["view"]["state"]["values"].values():
        for element in elements.values():
            if element.get("value"):
                element["value"] = "ett\x00\ud800\u202etvå"
    found = hear.hear(told, "a-delivery")

    assert found is not None
    assert isinstance(found.what, t.FormSent)
    assert "ett?två" in found.what.values.values()


def test_a_form_of_another_version_is_heard_as_nothing_we_know():
    assert heard("form_of_another_version").what is None


def test_an_opened_home_is_heard():
    found = heard("home_opened")

    assert found.what == t.HomeOpened()
    assert found.way == Way(channel="D0ASA", home=True)


def test_the_chat_with_us_opened_is_heard_as_a_first_meeting():
    found = heard("messages_tab_opened")

    assert found.what == t.Met(first=True)
    assert found.way == Way(channel="D0ASA")


def test_a_delivery_without_an_id_is_known_by_what_was_signed():
    without = event({"type": "message", "channel": "D1", "user": "U1", "text": "hej"}) | {"event_id": None}

    found = hear.hear(without, "a-delivery")

    assert found is not None
    assert found.key == "slack:a-delivery"


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("a &lt; b &amp;&amp; c &gt; d", "a < b && c > d"),
        ("<https://www.facebook.com/bibliotek?a=1&amp;b=2>", "https://www.facebook.com/bibliotek?a=1&b=2"),
        ("<http://facebook.com/bibliotek|facebook.com/bibliotek>", "facebook.com/bibliotek"),
        ("<https://sater.se/|våra sidor>", "våra sidor (https://sater.se/)"),
        ("<mailto:bo@sater.se|bo@sater.se>", "bo@sater.se"),
        ("<#C1|bibliotek> och <#C2>", "#bibliotek och #C2"),
        ("<!channel> <!here|@här> <!subteam^S1|@kom>", "@channel @här @kom"),
        ("<@U0BO>, <@U0OKAND> och <@U0CIA|cia>", "Bo Ek (bo@sater.se), @U0OKAND och @cia"),
        ("&lt;@U0BO&gt;", "<@U0BO>"),
        ("två\xa0ord ", "två ord"),
        ("😀", "😀"),
        ("Biblio\u200bteket\u202egnp.exe\u2066\x00\ud800\ue000", "Biblioteketgnp.exe?"),
        ("ett\r\ntvå\rtre\tfyra", "ett\ntvå\ntre\tfyra"),
        ("👩\u200d👧", "👩\u200d👧"),
    ],
)
def test_text_is_read_as_the_person_saw_it(written: str, seen: str):
    assert readable(written, U0BO="Bo Ek (bo@sater.se)") == seen


def test_our_own_chat_is_one_place_threads_and_all():
    personal = t.PlaceKind.PERSONAL

    assert hear.place(Way(channel="D1", thread="17.1"), "U1", None) == t.Place(kind=personal, key="slack:D1")
    assert hear.place(Way(home=True), "U1", "D1") == t.Place(kind=personal, key="slack:D1")
    assert hear.place(Way(home=True), "U1", None) == t.Place(kind=personal, key="slack:U1")


def test_a_thread_is_a_place_of_its_own_where_others_read():
    shared = t.PlaceKind.SHARED

    assert hear.place(Way(channel="C1", shared=True), "U1", None) == t.Place(kind=shared, key="slack:C1")
    assert hear.place(Way(channel="C1", shared=True, thread="17.1"), "U1", None) == t.Place(
        kind=shared, key="slack:C1/17.1"
    )


def test_a_thread_that_begins_with_a_mention_is_the_same_place_all_through():
    first = hear.hear(mention("ansök", ts="17.1"), "a")
    second = hear.hear(mention("Facebook", ts="17.9", thread_ts="17.1"), "b")
    assert first
    assert second

    assert hear.place(first.way, "U1", None) == hear.place(second.way, "U1", None)


@pytest.mark.parametrize(
    ("told", "team"),
    [
        (message("hej", team="T1"), "T1"),
        (command("hej", team="T1"), "T1"),
        (action({"value": "x"}, team="T1"), "T1"),
        ({"team": "T1"}, "T1"),
        ({"team": None, "user": {"team_id": "T1"}}, "T1"),
        ({"team": {"id": "T0GAST"}, "view": {"app_installed_team_id": "T1"}}, "T1"),
        ({"team_id": "T0GAST", "authorizations": [{"team_id": "T1"}]}, "T1"),
        ({"type": "url_verification"}, None),
        ({"team": 7, "authorizations": "x", "user": []}, None),
    ],
)
def test_a_delivery_says_which_workspace_it_is_for(told: dict[str, Any], team: str | None):
    assert hear.team_of(told) == team


EVENTS = sorted(f.stem for f in PAYLOADS.glob("*.json") if payload(f.stem).get("type") == "event_callback")


@pytest.mark.parametrize("name", EVENTS)
def test_the_examples_of_events_are_what_slack_sends(name: str):
    file = SCHEMA / "slack_common_event_wrapper_schema.json"
    if not file.exists():
        pytest.skip("Slack's event schema is not here: ../shared/schemas/slack")
    schema = json.loads(file.read_text(encoding="utf-8"))
    # The schema is from before `authorizations` took the place of `authed_users`.
    jsonschema.validate(payload(name) | {"authed_users": ["U0KANALVAKT"]}, schema)


def test_the_builders_and_the_examples_are_read_alike():
    built = hear.hear(message("Facebook", thread_ts="1772441000.000100"), "a-delivery")
    assert built

    assert (built.kind, built.what, built.way) == (
        heard("dm_in_thread").kind,
        heard("dm_in_thread").what,
        heard("dm_in_thread").way,
    )
