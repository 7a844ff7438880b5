"""A new colleague is told of as one tells a colleague, and whom it is about is not asked again."""

from __future__ import annotations

import pytest

from dialogs.texts import naming, vocabulary
from tests.builders import Chat, Library, a_person
from tests.stagings import scripts


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    a_person(made.store, "Amir Haddad")
    yield made
    made.store.close()


@pytest.mark.parametrize(
    "text",
    ["amir haddad kan vara administratör", "vi har fått en ny kollega som kan hjälpa till, amir haddad",
     "amir haddad vill vara administratör på facebook"],
)  # fmt: skip
def test_who_is_to_be_added_is_heard_with_the_wish(house, text):
    asked = Chat(house.store, house.eva, reader=scripts.the_reader()).say(text)

    assert asked.startswith("Amir Haddad blir administratör för Biblioteket på Facebook. Ska jag göra så?")


@pytest.mark.parametrize(
    "text", ["kan amir haddad vara administratör?", "amir haddad har slutat", "amir haddad är borta"]
)
def test_a_question_or_a_departure_adds_nobody(text):
    assert not naming.adds_somebody(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [("nån annan lägger ut saker på biblans fb", True), ("någon annan har postat på vår insta", True),
     ("kan någon annan lägga ut på fb i dag", False), ("en kollega lägger ut på facebook i morgon", False)],
)  # fmt: skip
def test_somebody_else_who_posts_in_ones_name_is_a_taken_account(text, told):
    assert vocabulary.tells(text, "hacked") is told
