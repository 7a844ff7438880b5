"""Whoever is named as a substitute answers in words, on a phone, and is heard only where that is what was asked of them."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.texts import standing_in
from dialogs.words import press
from register.obligations import obligations
from register.obligations.daily_wishes import NameSubstitute, NoteAbsence
from register.obligations.obligations import Duty
from register.people import substitution
from tests.builders import Chat, Library, a_person, perform
from tests.casts import Post


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("ok då", "yes"),
        ("ja det går bra", "yes"),
        ("jag hoppar in", "yes"),
        ("👍", ""),
        ("kan inte", "no"),
        ("nej tyvärr", "no"),
        ("jag kan inte, har semester", "no"),
        ("det går inte de dagarna", "no"),
        ("ok men bara till onsdag", "partly"),
        ("jag kan bara måndag och tisdag", "partly"),
        ("kan inte på fredag", "partly"),
        ("kan inte då, har semester", "no"),
        ("vad innebär det?", "means"),
        ("hur mycket jobb är det?", "means"),
        ("ångrade mig, går inte", "changed"),
        ("hur snabbt ska vi svara?", ""),
        ("vi la ut ett inlägg i går", ""),
        ("", ""),
    ],
)
def test_an_answer_is_read_as_one_writes_it(text, meaning):
    assert standing_in.answer(text) == meaning


class Asked(Library):
    """The library, where Eva will be away and Maria has been named in her place and asked."""

    def __init__(self, folder) -> None:
        super().__init__(folder)
        self.maria = a_person(self.store, "Maria Sund")
        perform(self.store, NoteAbsence(first=date(2026, 3, 9), last=date(2026, 3, 20)), self.eva)
        (asked,) = self.store.run_now("sater", lambda unit: obligations.open_duty(unit, Duty.SUBSTITUTE))
        self.named = perform(self.store, NameSubstitute(obligation=asked.id, person=self.maria.id), self.karin)
        Post(self.store, "sater").deliver()
        self.chat = Chat(self.store, self.maria)

    def answer(self) -> str | None:
        id = int(self.named.values["substitute"])
        return self.store.run_now("sater", lambda unit: substitution.answer_of(unit, id))


@pytest.fixture
def asked(tmp_path):
    made = Asked(tmp_path)
    yield made
    made.store.close()


def test_what_waits_for_a_substitute_is_shown_until_they_have_answered(asked):
    seen = asked.chat.say("vad väntar på mig?")

    assert "Karin Strand undrar om du kan vara ersättare på Biblioteket på Facebook" in seen
    assert asked.chat.press("Visa").endswith("Kan du?\n(Jag tar det) (Jag kan inte)")
    asked.chat.say("ok då")
    assert asked.chat.say("vad väntar på mig?") == "Inget väntar."


@pytest.mark.parametrize(("text", "answer"), [("ok då", "accept"), ("jag kan inte, har semester", "decline")])
def test_a_yes_and_a_no_are_what_the_buttons_are(asked, text, answer):
    asked.chat.say(text)

    assert asked.answer() == answer


def test_a_yes_for_some_of_the_days_is_no_answer_and_says_whom_to_tell(asked):
    said = asked.chat.say("ok men bara till onsdag")

    assert said.startswith("Jag kan bara ta emot ett svar för alla dagarna, måndag 9 mars till fredag 20 mars.")
    assert asked.answer() is None


def test_who_has_answered_is_told_whom_to_turn_to(asked):
    asked.chat.say("ok")

    assert asked.chat.say("ångrade mig, går inte").startswith("Du har redan svarat")
    assert asked.answer() == "accept"


def test_the_same_words_of_somebody_who_is_not_asked_change_nothing(asked):
    Chat(asked.store, asked.kalle).say("kan inte")

    assert asked.answer() is None


def test_a_strangers_look_at_the_question_shows_nothing(asked):
    other = Chat(asked.store, asked.kalle)

    said = other.send_press(
        press("asked_me.stand_in", substitute=int(asked.named.values["substitute"]), channel=asked.channel.id)
    )

    assert "Kan du?" not in said
