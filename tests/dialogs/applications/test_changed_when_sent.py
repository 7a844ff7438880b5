"""What has been sent is taken back and changed: told once, and the cards from before say so."""

from __future__ import annotations

import pytest

from register.wishes import ReviseApplication, SubmitApplication, WriteAnswers
from tests.builders import perform
from tests.casts import Gullspang, Sater


@pytest.fixture
def sater(tmp_path):
    made = Sater(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def gullspang(tmp_path):
    made = Gullspang(tmp_path)
    yield made
    made.store.close()


@pytest.mark.parametrize(
    "said",
    [
        "ändra målgruppen till barnfamiljer", "jag vill ändra målgruppen: barnfamiljer",
        "vi behöver ändra målgruppen till: barnfamiljer",
    ],
)  # fmt: skip
def test_a_change_of_what_has_been_sent_is_told_once_and_made_when_it_has_been_taken_back(gullspang, said):
    case = gullspang.sent()
    jenny = gullspang.chat(gullspang.jenny)
    jenny.say(said)

    told = jenny.press("Ta tillbaka och ändra")

    assert told.startswith("Ärende 1 är tillbaka hos dig.")
    assert "Målgrupp: ändrat till ”barnfamiljer”" in told
    assert gullspang.now(case).answers["audience"] == "barnfamiljer"


@pytest.mark.parametrize("said", ["jag vill ändra timmarna till 4", "ändra timmar per vecka till 4"])
def test_the_hours_of_what_has_been_sent_are_the_applications_and_not_settings(gullspang, said):
    gullspang.sent()

    assert gullspang.chat(gullspang.jenny).say(said).startswith("Biblioteket på Facebook (ärende 1) är skickat.")


def test_a_card_from_before_a_change_says_so_and_becomes_the_new_one(gullspang):
    case = gullspang.sent()
    old = gullspang.post.button(gullspang.emma, "Skriv under")
    jenny = gullspang.chat(gullspang.jenny)
    jenny.say("ändra ärende 1")
    jenny.press("Ta tillbaka och ändra")
    emma = gullspang.chat(gullspang.emma)
    emma.send_press(old)
    assert emma.replaced() == (
        "Ärendet är tillbaka hos den sökande och ändras. Du får det igen när det skickas på nytt."
    )

    perform(
        gullspang.store, WriteAnswers(application=case.id, answers={"hours": 6}), gullspang.jenny, "gullspang"
    )  # fmt: skip
    perform(gullspang.store, SubmitApplication(application=case.id), gullspang.jenny, "gullspang")
    emma.send_press(old)

    assert emma.replaced() == (
        "Ansökan har ändrats sedan kortet skickades. Titta på den nya först.\n"
        "Aktivitetsplanen för Biblioteket på Facebook (ärende 1, version 2) väntar på din underskrift.\n"
        "Två administratörer och 6 timmar i veckan.\n"
        "Det här har ändrats sedan förra gången:\n"
        "Timmar per vecka (ändrat): 6 (tidigare: 4)\n"
        "(Läs hela) (Skriv under) (Undertecknad på papper, originalet finns …) (Jag kan inte)"
    )


def test_a_card_from_before_a_change_that_others_are_to_answer_first_says_that_the_turn_comes(sater):
    case = sater.to_prepare()
    old = sater.post.button(sater.karin, "Tillstyrk")
    perform(sater.store, ReviseApplication(application=case.id), sater.sara)
    perform(sater.store, WriteAnswers(application=case.id, answers={"plan": "Vi turas om."}), sater.sara)
    perform(sater.store, SubmitApplication(application=case.id), sater.sara)

    chat = sater.chat(sater.karin)
    chat.send_press(old)

    assert chat.replaced() == (
        "Ansökan har ändrats sedan kortet skickades. Du får frågan om den nya när det är din tur."
    )
