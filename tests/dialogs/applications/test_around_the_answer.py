"""What people put around an answer on a phone is no part of it, and what only sounds like an answer becomes none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from dialogs import answers, heard
from dialogs.applications import questions
from dialogs.facts import Facts
from dialogs.texts import around, vocabulary
from dialogs.turn import State
from dialogs.words import Say
from register.people.people import PersonView
from tests.builders import all_packs

SATER = {1: "Kommunstyrelsens sektor", 2: "Sektor barn och utbildning", 3: "Sektor kultur och fritid"}
ME = PersonView(id=1, name="Sara Lind", email="sara.lind@sater.se")
JOHAN = PersonView(id=2, name="Johan Nyman", email="johan.nyman@sater.se")
MEDIA = frozenset({"facebook", "fb", "instagram", "insta", "tiktok", "youtube"})


def read(key: str, text: str):
    pack = all_packs()["sater"]
    facts = Facts(
        pack=pack, now=datetime(2026, 3, 2, 8, tzinfo=UTC), me=ME, language="sv", mentioned=(JOHAN,), departments=SATER
    )  # fmt: skip
    item = questions.item(pack, SATER, key)
    assert item is not None
    return answers.read(item, text, facts)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("barn och utbildning tror jag", "d2"), ("kultur o fritid tror jag det är", "d3"), ("typ kultur", "d3"),
        ("det är nog barn och utbildning", "d2"), ("vi hör till kultur och fritid", "d3"), ("i think kultur", "d3"),
        ("KULTUR OCH FRITID ANTAR JAG", "d3"), ("förskolan hör till barn", "d2"),
    ],
)  # fmt: skip
def test_a_guess_names_its_option(text, value):
    assert read("unit.belongs_to", text).value == value


@pytest.mark.parametrize(
    "text", ["vi har inte hunnit, ska prata med rektorn", "fler ungdomar ska hitta till biblioteket", "ja", "mm"]
)
def test_a_sentence_about_something_else_names_no_department(text):
    assert read("unit.belongs_to", text).value is None


@pytest.mark.parametrize("text", ["ja", "JAAA 😀", "nej", "mm", "ok", "👍"])
@pytest.mark.parametrize("key", ["medium", "unit", "goals", "plan", "competence"])
def test_a_yes_or_a_hum_is_no_answer_where_words_are_asked_for(key, text):
    assert read(key, text).value is None


@pytest.mark.parametrize("text", ["ja gjord 1 mars", "vill skicka en ny", "Johan får 2 och Sara 3", "se fråga 4"])
def test_a_number_that_may_be_of_something_else_is_not_taken(text):
    assert read("time.hours_per_week", text) == answers.Reading(problem=Say("answer-no-number"))


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("2", 2), ("två timmar punkt", 2), ("typ 3 timmar i veckan kanske", 3), ("vi har räknat med 4 h", 4),
        ("ungefär en timme", 1), ("max 2,5", 2.5), ("about 2 hours a week", 2),
    ],
)  # fmt: skip
def test_a_number_may_have_its_unit_and_a_guess_around_it(text, hours):
    assert read("time.hours_per_week", text).value == hours


def test_names_in_capitals_are_as_many_as_in_small_letters():
    assert [one["name"] for one in read("administrators", "JAG OCH JOHAN NYMAN").value] == ["Sara Lind", "Johan Nyman"]


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("asså vi har snackat ihop oss det får bli tiktok istället för insta", "tiktok"), ("byt till tiktok", "tiktok"),
        ("nä vi kör på youtube ändå", "youtube"), ("vi vill hellre ha facebook", "facebook"), ("hellre fb än insta", "fb"),
        ("VI HAR ANDRAT OSS TILL TIKTOK", "tiktok"), ("let's go with youtube instead", "youtube"),
        ("det blir nog en facebooksida i stället", "facebooksida"),
    ],
)  # fmt: skip
def test_another_medium_is_heard_whatever_is_asked_for(text, medium):
    assert around.another_medium(text, MEDIA) == medium


@pytest.mark.parametrize(
    "text",
    [
        "Vi länkar till vår webb i stället för att skriva allt på Facebook.", "Johan är van vid tiktok", "jag sköter facebook",
        "Det ska vara bilder från verksamheten, inte film", "vi har ändrat oss", "vi vill ha fler följare än på facebook",
    ],
)  # fmt: skip
def test_an_answer_that_only_speaks_of_a_medium_changes_none(text):
    assert around.another_medium(text, MEDIA) == ""


@pytest.mark.parametrize(
    "text",
    [
        "vi håller på med den", "nej. vi håller på med den", "den är på gång", "inte klar än", "vi väntar på dataskyddsombudet",
        "vi har inte gjort någon plan än", "we are still working on it",
    ],
)  # fmt: skip
def test_not_yet_is_told_from_an_answer(text):
    assert around.is_not_yet(text)


@pytest.mark.parametrize(
    "text", ["Vi jobbar med film och svarar varje dag", "nej, vi gör den i april", "vi håller på loven stängt"]
)
def test_an_answer_is_not_taken_for_not_yet(text):
    assert not around.is_not_yet(text)


@pytest.mark.parametrize("text", ["Två inlägg i veckan. Vi tittar varje vardag.", "VI HAR BADA GATT KOMMUNENS KURS"])
def test_a_sentence_that_begins_with_a_capital_is_nobodys_name(text):
    assert read("administrators", text).problem.id == "answer-person-unknown"


def test_a_correction_may_be_written_without_dots_and_rings():
    assert vocabulary.edit("ANDRA FRAGA 3") == vocabulary.Edit(number=3)
    assert vocabulary.correction("forlat, jag menade Facebook") == ("Facebook", "")


@pytest.mark.parametrize(
    ("text", "control"),
    [
        ("vad var det jag höll på med", "so_far"), ("var slutade vi igår?", "so_far"), ("är det klart nu?", "left"),
        ("vad händer nu?", "left"), ("skicka inte än", "not_yet"), ("vem ser det här?", "who_sees"), ("skicka igen", "send"),
        ("kan du ge ett exempel", "what"), ("vad brukar folk skriva här?", "what"), ("jag inte förstå frågan", "what"),
    ],
)  # fmt: skip
def test_what_is_asked_about_the_draft_steers_it(text, control):
    draft = State(dialog="apply", version=1, step="ask")

    assert heard.control(text, draft) == control
    assert heard.command(text, "", draft) is None


def test_what_is_asked_about_a_draft_steers_no_other_conversation():
    assert heard.control("vem ser det här?", State(dialog="case", version=1, step="reason")) == ""


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("verksamhetsmålen", "goals"), ("verksamheten", "unit"), ("planen", "plan"), ("sektorn", "unit.belongs_to"),
        ("timmar per vecka", "time.hours_per_week"),
    ],
)  # fmt: skip
def test_the_answer_whose_name_is_nearest_is_meant(text, key):
    found = questions.named(questions.items(all_packs()["sater"], SATER), text)

    assert found is not None
    assert found.key == key


@pytest.mark.parametrize(
    "text",
    [
        "ändra planen till: vi turas om", "ändra planen till vi turas om", "ändra planen: vi turas om",
        "vi behöver ändra planen till vi turas om.", "Jag måste ändra planen till: vi turas om",
    ],
)  # fmt: skip
def test_what_an_answer_is_to_be_is_read_after_a_colon_too(text):
    assert vocabulary.edit(text) == vocabulary.Edit(field="planen", new="vi turas om")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("oj det blir inte johan ändå utan Fatima Ali", ("Fatima Ali", "johan")),
        ("nej det är inte Fatima Ali utan Oskar", ("Oskar", "Fatima Ali")),
        ("det blir inte tiktok utan facebook", ("facebook", "tiktok")),
    ],
)
def test_one_instead_of_another_is_a_correction(text, said):
    assert vocabulary.correction(text) == said


@pytest.mark.parametrize(
    "text", ["vem har den nu?", "hur går det för min ansökan?", "vem väntar vi på", "varför tar det sån tid"]
)
def test_where_ones_application_is_may_be_asked_when_nothing_is_open(text):
    assert heard.control(text, None) == "whose"
    assert heard.control(text, State(dialog="case", version=1, step="reason")) == ""


@pytest.mark.parametrize("text", ["vem är det", "vem har hand om facebook", "hur går det", "vem är ansvarig nu"])
def test_who_somebody_is_asks_about_no_application(text):
    assert heard.control(text, None) == ""
