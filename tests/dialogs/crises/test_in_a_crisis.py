"""What is said while crisis mode is on, without the word crisis: what each of these is heard as, and what is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from dialogs.texts import in_a_crisis
from tests.builders import Chat
from tests.register.crises.a_crisis import Town


@pytest.mark.parametrize(
    ("text", "wants", "rest"),
    [
        ("avblås", "end", ""),
        ("ok, avblås krisen", "end", ""),
        ("vi är klara, lämna tillbaka", "end", ""),
        ("avsluta övningen nu", "end", ""),
        ("krisen är över", "end", ""),
        ("call off the exercise", "end", ""),
        ("det blev fel, det gäller bara kultur", "only", "kultur"),
        ("begränsa till barn och utbildning", "only", "barn och utbildning"),
        ("ta med samhällsbyggnad också", "come", "samhallsbyggnad"),
        ("det gäller även bibliotekets facebook", "come", "bibliotekets facebook"),
        ("släpp simhallens instagram", "leave", "simhallens instagram"),
        ("vilka har inte hört av sig?", "picture", ""),
        ("vem hörde aldrig av sig", "picture", ""),
        ("vem startade krisen?", "picture", ""),
        ("ringlistan", "picture", ""),
    ],
)
def test_whoever_leads_it_needs_no_button(text, wants, rest):
    assert in_a_crisis.leads(text, alone=True) == (wants, rest)


@pytest.mark.parametrize(
    "text",
    ["ta bort inlägget på facebook", "ta bort en kommentar", "lägg till en bild", "bara så ni vet är läckan lagad nu",
     "avsluta", "påminn mig i morgon"],
)  # fmt: skip
def test_what_is_about_something_else_is_left_alone(text):
    assert in_a_crisis.leads(text, alone=True) == ("", "")


def test_a_bare_word_that_might_steer_what_is_open_is_left_to_it():
    assert in_a_crisis.leads("lämna tillbaka", alone=False) == ("", "")


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("vad är det som händer", "what_now"),
        ("vad gör jag nu då", "what_now"),
        ("är det på riktigt?", "what_now"),
        ("what do we do now", "what_now"),
        ("får jag lägga ut om bokrean?", "may_i"),
        ("kan vi posta nu", "may_i"),
        ("ok", "seen"),
        ("jag har läst", "seen"),
        ("ok tack", "seen"),
        ("ring mig", "call"),
        ("kan nån ringa mig nu", "call"),
        ("hur snabbt ska vi svara?", ""),
        ("vi la ut ett inlägg", ""),
    ],
)
def test_whoever_is_told_asks_and_answers_as_one_does_at_night(text, meaning):
    assert in_a_crisis.told(text) == meaning


@pytest.fixture
def town(tmp_path: Path):
    made = Town(tmp_path)
    yield made
    made.store.close()


def test_ok_is_no_acknowledgement_where_no_crisis_is_on(town):
    assert "kvitterade" not in Chat(town.store, town.eva).say("ok")


def test_in_earnest_is_never_made_an_exercise_of(town):
    chat = Chat(town.store, town.lena)
    chat.say("starta krisläge: brand")
    chat.say("alla")

    seen = chat.say("skarpt")

    assert seen.startswith("Innan du startar")
    assert chat.say("starta skarpt").startswith("Krisläge 1 är på.")


def test_news_is_asked_about_before_it_goes_to_all_and_a_no_sends_nothing(town):
    town.start()
    chat = Chat(town.store, town.lena)

    asked = chat.say("vattnet är tillbaka i hela centrum")

    assert asked.startswith("Ska jag skicka det här som läge till alla som är med i krisläget? ”vattnet är tillbaka")
    assert chat.say("nej") == "Då skickar jag inget."
