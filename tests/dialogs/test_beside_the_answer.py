"""What people write that is no answer to the open question: thanks, second thoughts, other things, questions to the register."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from dialogs.channels import register_commands
from dialogs.everyday import daily_commands
from dialogs.texts import asked, away, happened, naming, vocabulary

TUESDAY = datetime(2026, 11, 24, 13, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("kan jag fortsätta i morgon?", "pause"),
        ("Måste gå nu, barnen vaknar", "pause"),
        ("jag gör klart det sen", "pause"),
        ("god natt", "pause"),
        ("nej vänta", "wait"),
        ("glöm det", "cancel"),
        ("vad var det jag skrev?", "so_far"),
        ("hur många frågor är kvar?", "left"),
        ("är den skickad nu?", "sent"),
        ("vet inte", "skip"),
        ("skicka in den då", "send"),
        ("Vi ska gå igenom allt i morgon.", ""),
        ("Vi hinner inte svara på helger, men på vardagar.", ""),
    ],
)
def test_how_people_steer_a_conversation(text, does):
    assert vocabulary.control(text) == does


@pytest.mark.parametrize("text", ["ok", "Okej!", "det stämmer", "kör", "👍", "👍🏽", "👌"])
def test_a_yes_may_be_a_word_or_a_thumb(text):
    assert vocabulary.yes_or_no(text) == ("yes", "")


@pytest.mark.parametrize("text", ["bra fråga, vad gäller?", "kör vi på med Instagram", "okända besökare"])
def test_a_longer_text_is_no_yes_because_it_begins_like_one(text):
    assert vocabulary.yes_or_no(text)[0] == ""


@pytest.mark.parametrize(
    ("text", "dialog"),
    [
        ("hur många kanaler har vi?", "register"),
        ("vilka saknar två administratörer?", "register"),
        ("which channels lack two administrators?", "register"),
        ("vilka har inte lagt ut något", "status"),
        ("vem sköter bibliotekets facebook?", "look_up"),
        ("vem är kommunikationschef?", "look_up"),
        ("fritidsgårdens instagram", "look_up"),
        ("stäng fritidsgårdens instagram", "close"),
        ("skicka ett meddelande till alla: strömmen är borta", "send"),
        ("byt sektorchef för kultur", "steward"),
        ("gör Sara Lind till registrator", "steward"),
        ("vilka går inte att nå?", "steward"),
        ("Oskar Dahl slutar på fredag", "hand_over"),
        ("ta bort Johan Nyman från bibliotekets facebook", "hand_over"),
        ("hur kopplar jag slack", "machine_room"),
    ],
)
def test_what_is_asked_of_the_register_goes_there(text, dialog):
    found = register_commands.read(text, is_open=False, asks=False, wants="")

    assert found is not None
    assert found.dialog == dialog


@pytest.mark.parametrize(
    "text",
    [
        "hur många inlägg måste vi göra?",
        "vem svarar på kommentarer?",
        "ta bort ett inlägg från Facebook",
        "vi vill ha en instagram för simhallen",
        "jag slutar",
        "lägg till kanal",
    ],
)
def test_what_is_asked_of_the_guideline_or_wanted_done_does_not(text):
    assert register_commands.read(text, is_open=False, asks=False, wants="") is None


@pytest.mark.parametrize(
    "text", ["ge rollen registrator till Eva Ek", "Oskar Dahl slutar på fredag", "stäng vår facebook"]
)
def test_in_the_middle_of_something_only_a_question_is_taken_for_one(text):
    assert register_commands.read(text, is_open=True, asks=False, wants="") is None


@pytest.mark.parametrize("text", ["är fatima sjuk", "vem är borta i dag", "vilka är lediga i morgon"])
def test_a_question_about_others_makes_nobody_absent(text):
    found = daily_commands.read(text, TUESDAY, None)

    assert found is not None
    assert found.dialog in ("who_is_away", "is_away")


def test_whoever_cannot_get_into_an_account_is_not_away():
    assert away.read("jag kommer inte in på facebook längre", date(2026, 11, 24)) is None
    assert away.read("jag kommer inte in i morgon", date(2026, 11, 24)) is not None


@pytest.mark.parametrize("text", ["vi lade ut fel inlägg", "jag har publicerat något som inte skulle ut"])
def test_a_post_that_should_not_have_been_is_not_counted_as_one(text):
    assert happened.read(text, TUESDAY) is None


@pytest.mark.parametrize(
    "text", ["vårt konto är hackat", "kontot är kapat!!", "jag kommer inte in på facebook", "någon har kapat vår sida"]
)
def test_a_hijacked_account_is_heard_whatever_it_is_called(text):
    assert vocabulary.tells(text, "hacked")


@pytest.mark.parametrize(
    "text", ["en kapten skriver på vår sida", "vi har skrivit på Facebook", "hur många kommer in på facebook"]
)
def test_other_things_about_an_account_are_not(text):
    assert not vocabulary.tells(text, "hacked")


def test_people_are_named_on_a_phone_without_capitals():
    assert naming.not_them("nej inte amir") == "amir"
    assert naming.before_is("lena är huvudansvarig") == "lena"
    assert naming.may_be_a_name("anna andersson")
    assert not naming.may_be_a_name("vet inte")
    assert asked.somebody_leaves("fatima ali har slutat") == "fatima ali"
    assert asked.somebody_leaves("jag slutar på fredag") == ""
