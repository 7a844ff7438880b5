"""Answers in other words than the question's: hours, spans and days, and what is changed, added or left out afterwards."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from dialogs import answers
from dialogs.applications import questions
from dialogs.facts import Facts
from dialogs.texts import vocabulary
from dialogs.understand import is_question
from dialogs.words import Say
from register.people.people import PersonView
from tests.builders import all_packs


def read(key: str, text: str):
    pack = all_packs()["gullspang"]
    me = PersonView(id=1, name="Jenny Ask", email="jenny.ask@gullspang.se")
    facts = Facts(pack=pack, now=datetime(2026, 3, 2, 8, tzinfo=UTC), me=me, language="sv")
    item = questions.item(pack, {}, key)
    assert item is not None
    return answers.read(item, text, facts)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("24", 24), ("inom ett dygn", 24), ("två dygn", 48), ("en dag", 24), ("48 timmar", 48), ("inom 2 timmar", 2),
        ("within two days", 48),
    ],
)  # fmt: skip
def test_a_time_in_hours_may_be_told_in_days(text, hours):
    assert read("watch.removal_hours", text).value == hours


@pytest.mark.parametrize(
    ("text", "hours"), [("90 minuter", 1.5), ("en och en halv", 1.5), ("3 timmar", 3), ("1,5", 1.5)]
)
def test_hours_a_week_may_be_told_in_minutes_and_halves(text, hours):
    assert read("hours", text).value == hours


@pytest.mark.parametrize(
    "text", ["2 timmar om dagen", "en gång i månaden", "kl. 8", "varannan vecka", "30 minuter per dag"]
)
def test_what_is_told_of_another_span_is_not_taken_for_the_number(text):
    found = read("hours", text)

    assert found.value is None
    assert found.problem == Say("answer-number-as-asked")


def test_the_days_that_are_left_out_are_not_among_those_meant():
    assert read("watch.days", "alla dagar utom söndag").value == ["mon", "tue", "wed", "thu", "fri", "sat"]
    assert read("watch.days", "mån–fre utom onsdag och torsdag").value == ["mon", "tue", "fri"]
    assert read("watch.days", "every day except sunday").value == ["mon", "tue", "wed", "thu", "fri", "sat"]


@pytest.mark.parametrize(
    ("text", "how", "said"),
    [
        ("nä ändra det, vi turas om", "last", ("", "vi turas om")),
        ("ändra det till Biblioteket", "last", ("", "Biblioteket")),
        ("nej, planen ska vara två inlägg i veckan", "of_field", ("planen", "två inlägg i veckan")),
        ("lägg till och vi turas om på loven i planen", "add_to", ("planen", "vi turas om på loven")),
        ("ta bort målgruppen", "clear", ("målgruppen", "")),
    ],
)
def test_it_is_heard_which_answer_is_spoken_of(text, how, said):
    assert vocabulary.of_one_answer(text, how) == said


@pytest.mark.parametrize(
    "text", ["Planen ska vara klar i maj", "Vi ska visa vad vi gör", "Lägg ut två inlägg i veckan"]
)
def test_what_only_answers_speaks_of_no_other_answer(text):
    assert [how for how in ("last", "of_field", "add_to", "clear") if vocabulary.of_one_answer(text, how)] == []


def test_a_question_after_a_question_mark_is_a_question():
    assert is_question("konsekvensanalys?? vad är det")
    assert is_question("kan min chef vara med också")
    assert not is_question("Vem modererar? Vi turas om.")
