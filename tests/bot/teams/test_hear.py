"""What Teams delivers is heard as what it was."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.teams import hear
from dialogs.turn import ButtonPressed, Command, FormSent, Met, Place, PlaceKind, Typed
from dialogs.words import Press
from tests.bot.teams.payloads import (
    ANNA,
    BOT,
    TENANT,
    THREAD,
    a_message,
    a_submit,
    an_activity,
    an_arrival,
    an_execute,
    an_installation,
    example,
)

SUPPORT = Press(do="decide.support", args={"application": 14})
HOME = Place(kind=PlaceKind.PERSONAL, key="teams:a:1personal-anna-berg")
THREAD_PLACE = Place(kind=PlaceKind.SHARED, key=f"teams:{THREAD}")
OWN_CHAT = {
    "serviceUrl": "https://smba.trafficmanager.net/emea/",
    "channelId": "msteams",
    "bot": {"id": "28:5d2f7c9e-1b3a-4e8d-a6c4-0f9e8d7c6b5a"},
    "user": {"id": "29:1anna-berg"},
    "tenantId": "3f6c1a52-0d4b-4c57-9b1e-5a0c7f3e9d21",
    "conversation": {"id": "a:1personal-anna-berg"},
}


def a_button(**press: object) -> dict[str, object]:
    whole = {"_": "Press", "do": "decide.support", "args": {"application": 14}, "latched": False, "revision": None}
    return {"kanalvakt": {"press": whole | press}}


@pytest.mark.parametrize(
    ("file", "key", "what", "place"),
    [
        (
            "message.json",
            "teams:a:1personal-anna-berg/1772445600000",
            Typed(text="vi vill ha en facebooksida för biblioteket"),
            HOME,
        ),
        (
            "mention.json",
            f"teams:{THREAD}/1772445660000",
            Typed(text="får Bo Berg ha sin privata facebook på jobbet?"),
            THREAD_PLACE,
        ),
        (
            "execute.json",
            "teams:a:1personal-anna-berg/f:6d1c2b3a-0000-4000-8000-000000000001",
            ButtonPressed(press=SUPPORT),
            HOME,
        ),
        (
            "form.json",
            "teams:a:1personal-anna-berg/f:6d1c2b3a-0000-4000-8000-000000000002",
            FormSent(
                press=Press(do="apply.page", args={"page": 1}, latched=True, revision=3),
                values={
                    "medium": "instagram",
                    "purpose": "Nå unga.\nVisa böcker.",
                    "plan": True,
                    "audience": ["unga", "vuxna, äldre"],
                    "start": "2026-04-01",
                },
            ),
            HOME,
        ),
        ("submit.json", "teams:a:1personal-anna-berg/1772445720000", ButtonPressed(press=SUPPORT), HOME),
        ("forged.json", "teams:a:1personal-anna-berg/1772445730000", None, HOME),
        (
            "installation.json",
            "teams:a:1personal-anna-berg/f:6d1c2b3a-0000-4000-8000-000000000003",
            Met(),
            HOME,
        ),
        ("bot_added.json", "teams:a:1personal-anna-berg/f:6d1c2b3a-0000-4000-8000-000000000004", Met(), HOME),
    ],
)
def test_what_teams_delivers_is_heard(file, key, what, place):
    heard = hear.hear(example(file))

    assert heard is not None
    assert (heard.key, heard.what, heard.place) == (key, what, place)
    assert heard.sender == hear.Account(
        id="29:1anna-berg", person="8a4be0e6-9c8d-4a53-8f0e-2f6f6d1b7c10", name="Anna Berg"
    )


@pytest.mark.parametrize(
    "payload",
    [
        example("reaction.json"),
        example("member_added.json"),
        an_installation("remove"),
        an_installation("add-upgrade"),
        an_activity("typing"),
        an_activity("messageUpdate", text="hej"),
        an_activity("invoke", name="task/fetch", value={}),
        a_message("eko", sender=BOT),
    ],
    ids=lambda payload: f"{payload['type']} {payload.get('action', payload.get('name', ''))}",
)
def test_what_nobody_said_to_us_is_not_heard(payload):
    assert hear.hear(payload) is None


def test_from_their_own_chat_a_person_is_reached_there():
    heard = hear.hear(example("message.json"))

    assert heard is not None
    assert heard.reach == OWN_CHAT


def test_from_a_channel_a_person_is_reached_in_a_chat_of_their_own_and_never_in_the_channel():
    heard = hear.hear(example("mention.json"))

    assert heard is not None
    assert heard.reach == {name: value for name, value in OWN_CHAT.items() if name != "conversation"}


def test_the_way_to_reach_somebody_is_the_same_from_message_to_message_and_follows_the_service():
    first, second = hear.hear(a_message("ett")), hear.hear(a_message("två"))
    moved = hear.hear(a_message("tre", service_url="https://smba.trafficmanager.net/uk/"))

    assert first
    assert second
    assert moved
    assert first.reach == second.reach
    assert moved.reach == {**first.reach, "serviceUrl": "https://smba.trafficmanager.net/uk/"}


def test_a_pressed_card_is_known_by_the_message_it_stands_in():
    execute, submit = hear.hear(example("execute.json")), hear.hear(example("submit.json"))
    written = hear.hear(a_message("hej", replyToId="1772445601000"))

    assert execute
    assert submit
    assert written
    assert (execute.card, execute.invoke) == ("1772445601000", True)
    assert (submit.card, submit.invoke) == ("1772445601000", False)
    assert written.card == ""


def test_a_form_says_what_it_is_called():
    heard = hear.hear(example("form.json"))

    assert heard
    assert heard.form == "Ansökan, steg 1 av 2"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("/kanal ansök", Command(name="kanal", text="ansök")),
        ("/Policy  hur snabbt måste vi svara?", Command(name="policy", text="hur snabbt måste vi svara?")),
        ("/kris", Command(name="kris", text="")),
        ("/ kanal", Typed(text="/ kanal")),
        ("1/2", Typed(text="1/2")),
        ("ja\r\noch nej\xa0tack ", Typed(text="ja\noch nej tack")),
        ("😀", Typed(text="😀")),
        ("<b>fet</b> & [länk](https://example.org)", Typed(text="<b>fet</b> & [länk](https://example.org)")),
        ("halva tecken \ud83d och \x00", Typed(text="halva tecken ? och ")),
        ("\ue000inte fet\ue001", Typed(text="inte fet")),
        ("å" * 10_000, Typed(text="å" * 10_000)),
    ],
)
def test_what_is_written_is_heard_as_it_was_written(text, what):
    heard = hear.hear(a_message(text))

    assert heard
    assert heard.what == (Typed(text=what.text.strip()) if isinstance(what, Typed) else what)


def test_a_picture_without_words_is_heard_as_nothing_written():
    heard = hear.hear(an_activity("message", attachments=[{"contentType": "image/png", "contentUrl": "x"}]))

    assert heard
    assert heard.what == Typed(text="")


@pytest.mark.parametrize("name", ["Kanalvakt", "Kanalvakt (test)", "Kanal.vakt*", "Bo [bot]"])
def test_the_mention_that_called_us_is_taken_away_whatever_we_are_called(name):
    entity = {"type": "mention", "text": f"<at>{name}</at>", "mentioned": {"id": BOT["id"], "name": name}}
    heard = hear.hear(an_activity("message", shared=True, text=f"<at>{name}</at> hjälp", entities=[entity]))

    assert heard
    assert heard.what == Typed(text="hjälp")


@pytest.mark.parametrize(
    "data",
    [
        None,
        "text",
        [],
        {},
        {"kanalvakt": None},
        {"kanalvakt": {}},
        {"kanalvakt": {"press": "apply.page"}},
        a_button(do="import os"),
        a_button(do="decide"),
        a_button(do=7),
        a_button(args=[]),
        a_button(args={"application": {"id": 14}}),
        a_button(latched="ja"),
        a_button(revision="3"),
        a_button(revision=True),
        {"kanalvakt": {"press": {"do": "decide.support"}}},
    ],
    ids=lambda data: json.dumps(data)[:60],
)
def test_a_button_that_is_none_of_ours_is_told_apart_from_all_of_ours(data):
    execute, submit = hear.hear(an_execute(data)), hear.hear(a_submit({} if data is None else data))

    assert execute
    assert submit
    assert execute.what is None
    assert submit.what is None


@pytest.mark.parametrize("value", [None, 7, "x", {}, {"action": None}, {"action": []}, {"action": {"data": 1}}])
def test_a_truncated_action_is_none_of_ours(value):
    heard = hear.hear(an_activity("invoke", name="adaptiveCard/action", value=value))

    assert heard
    assert heard.what is None


def test_what_is_filled_in_can_be_anything_and_only_what_can_be_read_is_kept():
    data = a_button() | {
        "purpose": "halvt \ud83d tecken",
        "count": 3,
        "empty": None,
        "plan": "false",
        "audience": "",
        "forged": {"a": 1},
    }
    data["kanalvakt"] |= {"form": "Ansökan", "checks": ["plan", 7], "lists": ["audience"]}  # type: ignore[operator]
    heard = hear.hear(an_execute(data))

    assert heard
    assert heard.what == FormSent(
        press=SUPPORT,
        values={"purpose": "halvt ? tecken", "count": "3", "empty": "", "plan": False, "audience": []},
    )


def test_a_delivery_without_an_id_has_the_same_name_when_it_comes_again():
    payload = a_message("hej")
    del payload["id"]
    first, again, other = hear.hear(payload), hear.hear(payload), hear.hear(payload | {"text": "nej"})

    assert first
    assert again
    assert other
    assert first.key == again.key
    assert first.key != other.key


def test_a_conversation_with_a_very_long_name_gets_a_short_key_of_its_own():
    assert len(hear.key("a:" + "x" * 500)) < 100
    assert hear.key("a:" + "x" * 500) != hear.key("a:" + "x" * 501)


def test_who_came_is_told_with_their_id_in_the_directory():
    bo = {"id": "29:1bo-berg", "aadObjectId": "0b6f4a7e-1111-4222-8333-444455556666"}

    assert hear.joined(an_arrival(bo, BOT)) == (
        hear.Account(id="29:1bo-berg", person="0b6f4a7e-1111-4222-8333-444455556666"),
        hear.Account(id=BOT["id"], person="", name="Kanalvakt"),
    )
    assert hear.joined(a_message("hej")) == ()


def test_somebody_without_an_id_in_the_directory_is_known_by_their_id_with_us():
    assert hear.account({"id": "29:1gast", "name": " Gäst "}).user == "29:1gast"
    assert hear.account({"id": "29:1gast", "objectId": "0b6f"}).user == "0b6f"
    assert hear.account(ANNA).user == "8a4be0e6-9c8d-4a53-8f0e-2f6f6d1b7c10"


def test_the_members_of_a_channel_are_those_of_its_team():
    assert hear.roster(example("mention.json")) == "19:lag@thread.tacv2"
    assert hear.roster(example("message.json")) == "a:1personal-anna-berg"


def test_a_payload_that_names_two_tenants_names_both():
    payload = a_message("hej")
    payload["channelData"]["tenant"]["id"] = "ANNAN"

    assert hear.tenants(payload) == {TENANT, "annan"}


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=3),
    max_leaves=12,
)
NAMES = st.sampled_from(
    "name action text value entities from recipient conversation channelData replyToId id membersAdded".split()
)


@given(
    st.sampled_from(["message", "invoke", "conversationUpdate", "installationUpdate"]),
    st.dictionaries(NAMES, ANYTHING, max_size=5),
)
def test_whatever_else_a_payload_holds_it_is_read_without_a_fall(type, told):
    hear.hear(an_activity(type) | told)
    hear.hear(an_execute(told))
    hear.joined(an_activity(type) | told)
    hear.tenants(told)
    hear.roster(told)
