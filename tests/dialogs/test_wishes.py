"""A wish opens its conversation or asks which of two is meant; a question gets the guideline. In both municipalities."""

from __future__ import annotations

import json
from functools import cache

import pytest

from bot.reader import load
from dialogs import desk
from dialogs.turn import Actor, Inbound, Place, PlaceKind, Typed
from dialogs.understand import understand
from register.people import people
from tests.builders import ROOT, Chat, a_person, a_store, all_packs

SAID = [json.loads(line) for line in (ROOT / "tests/questions/wishes.jsonl").read_text(encoding="utf-8").splitlines()]


@cache
def the_reader():
    return load(all_packs())


def opened(store, who, org, text):
    inbound = Inbound(
        key="1",
        organisation=org,
        actor=Actor(platform="tryout", user=who.email, name=who.name, email=who.email, reach={}),
        place=Place(kind=PlaceKind.PERSONAL, key="tryout:eva"),
        what=Typed(text=text),
    )
    meaning = understand(text, all_packs()[org], the_reader())
    return store.run_now(org, lambda unit: desk.opens(unit, inbound, meaning, people.view(unit, who.id)))


@pytest.mark.parametrize("org", ["sater", "gullspang"])
def test_nearly_every_wish_opens_its_conversation_and_every_question_is_answered(tmp_path, org):
    store = a_store(tmp_path)
    eva = a_person(store, "Eva Ek", org=org)
    found = [(one, opened(store, eva, org, one["text"])) for one in SAID]
    wrong = [one["text"] for one, dialogs in found if not set(one["dialogs"]) & set(dialogs)]
    questions = [one["text"] for one in SAID if one["dialogs"] == ["ask_policy"]]
    store.close()

    assert len(wrong) <= 0.03 * len(SAID), wrong
    assert [text for text in wrong if text in questions] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "skicka ett meddelande till alla som har instagram",
            "Det är kommunikationsenheten som skickar till administratörerna",
        ),
        ("jag vill se alla kanaler i kommunen", "Hela registret visar jag för kommunikationschefen"),
        ("visa det som ska till diariet", "Listan är till för registratorn."),
    ],
)
def test_what_is_not_for_everybody_is_said_clearly_however_it_is_worded(tmp_path, text, said):
    store = a_store(tmp_path)
    eva = a_person(store, "Eva Ek")
    heard = Chat(store, eva, reader=the_reader()).say(text)
    store.close()

    assert said in heard


def test_what_may_be_a_wish_is_answered_and_its_conversation_offered(tmp_path):
    store = a_store(tmp_path)
    eva = a_person(store, "Eva Ek")
    chat = Chat(store, eva, reader=the_reader())
    heard = chat.say("hur kan vi få slippa inläggen på festivalsidan?")
    store.close()

    assert "Säters riktlinjer, § 6" in heard
    assert "(Undantag från inlägg)" in heard
