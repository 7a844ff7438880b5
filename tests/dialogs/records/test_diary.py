"""The registrator enters what belongs in the diary; each case keeps a number of its own that never looks like one."""

from __future__ import annotations

import pytest

from dialogs.texts import vocabulary
from dialogs.words import press
from tests.casts import Sater


@pytest.fixture
def sater(tmp_path):
    made = Sater(tmp_path)
    yield made
    made.store.close()


def test_the_registrator_gets_what_belongs_in_the_diary_and_enters_its_number(sater):
    case = sater.sent()
    assert sater.post.to(sater.birgitta) == [
        (
            "Ärende 1: Biblioteket på Facebook. Skickat i dag av Sara Lind.\n"
            "(Läs hela) (Diariefört: dnr …) (Behöver inte) (Kopiera)"
        )
    ]
    chat = sater.press(sater.birgitta, "Diariefört: dnr …")
    assert chat.say("vet inte än riktigt") == "Skriv diarienumret, till exempel KS 2026/123."

    said = chat.say("KS 2026/12")

    assert said == "Biblioteket på Facebook (ärende 1). Du diarieförde det i dag kl. 09.00: dnr KS 2026/12."
    assert sater.now(case).diary_number == "KS 2026/12"
    assert chat.say("diariet") == "Inget väntar på att diarieföras."


def test_what_need_not_be_in_the_diary_is_waved_off_from_the_list(sater):
    sater.sent()
    chat = sater.chat(sater.birgitta)
    chat.say("till diariet")

    chat.press("Behöver inte")

    assert chat.replaced().splitlines() == [
        "Biblioteket på Facebook (ärende 1). Du svarade i dag kl. 09.00 att det inte behöver diarieföras.",
        "Inget väntar på att diarieföras.",
    ]


def test_the_second_registrator_sees_who_was_first_and_can_mend_it(sater):
    other = sater.person("Rut Ek", "registrator")
    case = sater.sent()
    late = sater.post.button(other, "Behöver inte")
    sater.chat(sater.birgitta).say("diariefört 1: KS 2026/12")

    chat = sater.chat(other)
    chat.send_press(late)
    assert chat.replaced() == (
        "Biblioteket på Facebook (ärende 1). Birgitta Lov diarieförde det i dag kl. 09.00: dnr KS 2026/12.\n(Ändra)"
    )

    chat.send_press(press("diary.number", application=case.id, correct=True))
    chat.fill(number="KS 2026/13")
    assert sater.now(case).diary_number == "KS 2026/13"


def test_the_diary_is_for_the_registrator(sater):
    assert sater.chat(sater.karin).say("diariet") == "Listan är till för registratorn."


def test_a_cases_own_number_never_looks_like_a_diarienummer(sater):
    sater.sent()

    told = "\n".join(sater.post.to(sater.birgitta))
    assert "ärende 1" in told.lower()
    assert "2026/1" not in told
    assert "SÄ-" not in told


@pytest.mark.parametrize("text", ["diarielista", "diarielistan", "att diarieföra"])
def test_the_registrators_list_is_found_by_the_words_people_use_for_it(text):
    command = vocabulary.command(text)

    assert command is not None
    assert command.dialog == "diary"
