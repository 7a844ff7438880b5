"""How many posts the week has, asked with a number in mind: a number back, and unknown is not zero."""

from __future__ import annotations

import pytest

from dialogs.texts import asked
from tests.builders import Chat, Library
from tests.clocks import posted


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("hur många inlägg har vi den här veckan?", True),
        ("hur många har vi lagt ut?", True),
        ("hur många inlägg har de gjort?", True),
        ("how many posts have we made this week?", True),
        ("hur många inlägg i veckan?", False),
        ("hur många inlägg måste vi göra?", False),
        ("hur många kanaler har vi?", False),
    ],
)
def test_what_the_week_has_is_told_from_what_it_must_have(text, meant):
    assert asked.asks_posts(text) is meant


def test_what_is_not_known_is_not_none_and_what_is_told_is_counted(house):
    chat, chief = Chat(house.store, house.eva), Chat(house.store, house.karin)

    assert (
        chief.say("hur många inlägg har de gjort?")
        == "Biblioteket på Facebook v. 10: jag vet inte om något har lagts ut."
    )
    posted(house, "2026-03-02 08:00", 2)

    assert chat.say("hur många inlägg har vi den här veckan?") == "Biblioteket på Facebook v. 10: 2 inlägg av minst 2."
