"""When two things may be meant, the bot asks which; what is wanted always has a name of its own."""

from __future__ import annotations

import pytest

from dialogs import catalogue
from dialogs.texts import phrase
from dialogs.words import Press
from policy_text import topics
from tests.builders import Chat, a_person, a_store
from tests.stagings import scripts

WANTS = sorted({topic.opens for topic in topics.load().values() if topic.opens})


@pytest.fixture
def store(tmp_path):
    made = a_store(tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize("wants", WANTS)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_whatever_may_be_wanted_has_words_for_its_button(wants, language):
    assert phrase(f"want-{wants.replace('_', '-')}", language)


def test_two_wants_are_asked_about_only_when_both_can_be_done():
    assert catalogue.either(("apply", "add_channel")) == ("apply", "add_channel")
    assert catalogue.either(("apply", "fly_to_the_moon")) == ()
    assert catalogue.either(("application_status", "withdraw")) == ()
    assert catalogue.either(()) == ()


def test_a_button_for_something_that_does_not_exist_opens_nothing(store):
    chat = Chat(store, a_person(store, "Eva Ek"))

    answer = chat.send_press(Press(do="which.open", args={"dialog": "no_such_thing"}))

    assert answer == "Vad vill du veta om riktlinjerna? Skriv frågan med egna ord."


def test_another_municipality_is_noticed_by_its_name_and_ones_own_is_not():
    read, pack = scripts.the_reader(), scripts.packs()["sater"]

    assert read("vad gäller i Gullspång?", pack, None).elsewhere == "Gullspångs kommun"
    assert read("vad säger gullspangs policy?", pack, None).elsewhere == "Gullspångs kommun"
    assert read("vad gäller i Säter?", pack, None).elsewhere == ""
