"""What is asked about a card is told from what is asked of the guideline, however near the words are."""

from __future__ import annotations

import pytest

from dialogs.applications import about_step
from dialogs.texts import asked
from dialogs.turn import State
from dialogs.understand import NOTHING, Meaning

A_CASE = (object(),)
APPLYING = State(dialog="apply", version=1, step="ask")
DECLINING = State(dialog="case", version=1, step="reason")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("måste jag?", "must"),
        ("Måste jag verkligen svara på det här?", "must"),
        ("ok men behöver jag göra nåt nu", "must"),
        ("är det obligatoriskt", "must"),
        ("do I have to?", "must"),
        ("är det bråttom?", "urgent"),
        ("hur bråttom är det egentligen?", "urgent"),
        ("kan det vänta till på fredag?", "urgent"),
        ("is this urgent?", "urgent"),
        ("när måste jag svara?", "when"),
        ("finns det någon deadline?", "when"),
        ("hur lång tid har jag på mig?", "when"),
        ("when must I answer?", "when"),
        ("vad händer om jag säger nej?", "no"),
        ("va händer om jag avstyrker den", "no"),
        ("får jag säga nej", "no"),
        ("vad händer om jag säger ja?", "yes"),
        ("vad händer sen?", "yes"),
        ("vad händer om jag inte svarar?", "silent"),
        ("vad är det här?", "what"),
        ("vad gäller det?", "what"),
        ("what is this about?", "what"),
        ("kan någon annan göra det?", "other"),
        ("måste det vara jag?", "other"),
        ("kan jag skicka det vidare till min assistent?", "other"),
        ("can someone else do it?", "other"),
        ("varför jag?", "why"),
        ("varför just jag", "why"),
        ("varför frågar du mig?", "why"),
        ("varför fick jag det här?", "why"),
        ("why me?", "why"),
        ("måste jag kvittera?", "must"),
    ],
)
def test_a_question_about_what_waits_is_told_by_its_kind(text, kind):
    assert asked.of_a_card(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "måste vi svara på alla kommentarer?",
        "när måste vi svara?",
        "hur snabbt måste vi svara?",
        "vad händer om vi inte svarar?",
        "måste jag ha två administratörer?",
        "får jag lägga ut bilder på barn?",
        "vad är en konsekvensanalys?",
        "måste jag spara kommentarer?",
        "kan någon annan ta över min kanal när jag är ledig?",
        "är det bråttom att ta bort ett hot?",
        "vad händer om någon hotar oss?",
        "måste kanalen vara öppen för alla?",
    ],
)
def test_a_question_to_the_guideline_is_none_of_that(text):
    assert asked.of_a_card(text) == ""


def test_it_is_about_a_card_only_where_a_case_waits():
    assert about_step.read("vad är det här?", None, NOTHING, lambda: A_CASE) == "what"
    assert about_step.read("vad är det här?", None, NOTHING, tuple) == ""


def test_whoever_nothing_waits_for_is_told_so():
    assert about_step.read("måste jag?", None, NOTHING, tuple) == "must"


def test_in_the_middle_of_an_application_it_is_about_the_open_question():
    assert about_step.read("måste jag?", APPLYING, NOTHING, tuple) == ""


def test_in_the_middle_of_an_application_it_is_about_what_has_been_asked_since():
    assert about_step.read("måste jag?", APPLYING, NOTHING, lambda: A_CASE) == "must"


def test_the_first_words_in_another_language_go_on_from_nothing():
    before = "hur snabbt måste vi svara på kommentarer?"
    english = Meaning(text="do I have to?", asks=True, language="en", before=before)
    swedish = Meaning(text="måste jag?", asks=True, language="sv", before=before)

    assert about_step.read("do I have to?", None, english, lambda: A_CASE) == "must"
    assert about_step.read("måste jag?", None, swedish, lambda: A_CASE) == ""


def test_in_the_middle_of_an_answer_to_the_case_it_is_about_the_case():
    assert about_step.read("vad händer om jag säger nej?", DECLINING, NOTHING, lambda: A_CASE) == "no"


@pytest.mark.parametrize(
    ("before", "kind"),
    [("hur snabbt måste vi svara på kommentarer?", ""), ("vad väntar på mig?", "urgent"), ("måste jag?", "urgent")],
)
def test_it_goes_on_from_a_question_to_the_guideline_but_not_from_another_about_the_card(before, kind):
    meaning = Meaning(text="är det bråttom?", asks=True, before=before)

    assert about_step.read("är det bråttom?", None, meaning, lambda: A_CASE) == kind
