"""The first words may name the activity too: what is an activity is told from a target group, a time and a medium."""

from __future__ import annotations

import pytest

from dialogs import belonging, catalogue
from dialogs.texts import asked, first_words, wished_for
from tests.builders import all_packs

MEDIA = ("Facebook", "fb", "Instagram", "insta", "TikTok", "tik tok")
SATER = {
    1: "Kommunstyrelsens sektor",
    2: "Sektor barn och utbildning",
    3: "Sektor kultur och fritid",
    4: "Sektor samhällsbyggnad",
}


@pytest.mark.parametrize(
    ("text", "activity"),
    [
        ("vi vill ha en Instagram för simhallen", "Simhallen"),
        ("facebook till biblioteket i Hofors", "Biblioteket i Hofors"),
        ("ett konto på TikTok för fritidsgården", "Fritidsgården"),
        ("en facebook för simhallen på instagram", "Simhallen"),
        ("vi på simhallen vill starta instagram", "Simhallen"),
        ("hej, jag jobbar på museet och vi vill ha instagram", "Museet"),
        ("Simhallen behöver en facebooksida", "Simhallen"),
        ("en insta för Gata och park", "Gata och park"),
        ("en facebooksida för badet tack", "Badet"),
        ("ansök om instagram för ungdomsgården som vi har", "Ungdomsgården"),
        ("en facebook till förskolan Solgläntan", "Förskolan Solgläntan"),
        ("en facebook till förskolan solgläntan", "Förskolan solgläntan"),
        ("we want a Facebook page for the library so that people find us", "Library"),
    ],
)
def test_the_activity_that_is_named_is_taken(text, activity):
    assert wished_for.activity(text, MEDIA) == activity


@pytest.mark.parametrize(
    "text",
    [
        "vi vill ha facebook",
        "vi vill ha en facebook till förskolan",
        "tjena vi ska ha insta på förskolan",
        "en insta för unga",
        "en facebooksida för föräldrar",
        "vi vill ha instagram för eleverna",
        "instagram för våra elever",
        "ny kanal för barn och unga",
        "vi vill ha en facebooksida för att nå föräldrar",
        "en facebook till sommaren",
        "facebook för kommunen",
        "ett konto på TikTok",
        "en kanal till på facebook",
        "vi vill ha en till",
        "en insta åt Eva",
    ],
)
def test_what_is_no_activity_or_one_of_several_is_asked_for(text):
    assert wished_for.activity(text, MEDIA) == ""


@pytest.mark.parametrize(
    ("text", "department"),
    [
        ("förskola", 2),
        ("förskolan Äppelbo", 2),
        ("Kungsgårdsskolan", 2),
        ("kulturskolan", 3),
        ("simhall", 3),
        ("Barnbiblioteket", 3),
        ("turistbyrån", 1),
        ("sparkcykel", None),
        ("gata och park", 4),
        ("hela kommunen", None),
        ("bibliotek och simhall i skolan", 3),
    ],
)
def test_the_packs_words_lead_to_the_department_that_is_there(text, department):
    assert belonging.department(text, SATER, all_packs()["sater"]) == department


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vi vill ha insta. Syftet är att nå ungdomar.", {"goals": "nå ungdomar"}),
        ("vi vill ha insta. målgruppen är ungdomar 13-17", {"audience": "ungdomar 13-17"}),
        ("Vi vill ha insta. Jag och Viktor Ahl ska sköta den", {"administrators": "Jag och Viktor Ahl"}),
        ("vi vill ha insta och vår chef heter peter holm", {"chief": "peter holm"}),
        (
            "Insta för simhallen. Jag och Åke ska sköta den, och Eva Strand är chef.",
            {"administrators": "Jag och Åke", "chief": "Eva Strand"},
        ),
        ("We want Instagram. The target group is parents.", {"audience": "parents"}),
        ("vi vill ha insta. två inlägg i veckan", {}),
        ("Vi vill ha insta. Vad är syftet?", {}),
    ],
)
def test_what_is_told_in_the_same_breath_is_kept_by_its_question(text, told):
    assert first_words.told(text) == told


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        ("Hej. jag vill göra facebook för simhallen. Hur jag göra?", True),
        ("hej vi vill ha tiktok för fritidsgården. jag och Viktor ska sköta den", True),
        ("Måste vi svara? Vi har facebook.", False),
        ("vi la ut två inlägg i går. bra gjort", False),
    ],
)
def test_a_wish_is_heard_in_a_sentence_of_its_own(text, wishes):
    assert catalogue.wishes(text) is wishes


@pytest.mark.parametrize(
    "text", ["jag slutar på kommunen nu på fredag", "jag har sagt upp mig", "I am leaving my job in May"]
)
def test_somebody_who_leaves_says_so_with_a_day(text):
    assert asked.i_leave(text)


@pytest.mark.parametrize("text", ["jag slutar aldrig svara", "jag slutar med instagram", "vi slutar kl. 16"])
def test_what_else_one_stops_is_no_leaving(text):
    assert not asked.i_leave(text)
