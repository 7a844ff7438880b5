"""A form that was open while the same draft went on elsewhere takes nothing newer away, and says what it found."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from dialogs.turn import FormSent
from dialogs.wording import Speaker
from dialogs.words import Ask, press
from tests.builders import MONDAY, Chat, a_draft, a_person, a_store, answers_for, case_of

GOALS = "Vi vill nå barnfamiljer med lovaktiviteter."
OTHER = "Vi vill att fler ska lära sig simma."


@pytest.fixture
def store(tmp_path):
    made = a_store(tmp_path)
    yield made
    made.close()


class Two:
    """One person with one draft: a form open in Teams, and the chat in Slack."""

    def __init__(self, store, org="sater", page=1, nils=None, **answers):
        self.store, self.org = store, org
        self.nils = nils or a_person(store, "Nils Ny", org=org)
        self.draft = a_draft(store, self.nils, {"medium": "facebook", "unit": "Museet", **answers}, org)
        self.form = Chat(store, self.nils, org, platform="teams")
        self.chat = Chat(store, self.nils, org, platform="slack")
        self.form.send_press(press("apply.form", application=self.draft.id, page=page))
        self.chat.say("fortsätt")

    def stored(self):
        return dict(case_of(self.store, self.draft.id, self.org).answers)

    def told(self):
        """What stands above the fields of the form that is open now."""
        ask = next(word for word in self.form.last.words if isinstance(word, Ask))
        return [Speaker(language=self.form.last.language, now=MONDAY).line(line) for line in ask.form.intro]

    def problems(self):
        speaker = Speaker(language=self.form.last.language, now=MONDAY)
        return {key: speaker.line(problem) for key, problem in self.form.form().problems.items()}


def test_what_was_answered_in_the_chat_meanwhile_stands_and_the_next_page_says_so(store):
    two = Two(store)
    two.chat.say("ändra fråga 1 till Instagram")
    two.chat.say("ändra verksamheten till Simhallen")
    two.chat.say("ändra målen till " + GOALS)

    said = two.form.fill()

    assert two.stored() == {"medium": "instagram", "unit": "Simhallen", "goals": GOALS}
    assert "[Ansökan, 2 av 4]" in said
    assert " ".join(two.told()) == (
        "Sedan formuläret öppnades har du ändrat Socialt medium till Instagram, Verksamhet till Simhallen och "
        "Verksamhetsmål. Jag behöll det nya."
    )


def test_it_is_the_same_with_another_municipalitys_questions(store):
    two = Two(store, "gullspang", page=3, listening_only="no", website_first="yes", audience="Alla som bor här.")
    assert two.form.form().values["audience"] == "Alla som bor här."
    two.chat.say("ändra målgruppen till Barnfamiljer i Hova")

    two.form.fill(goals=GOALS)

    assert (two.stored()["audience"], two.stored()["goals"]) == ("Barnfamiljer i Hova", GOALS)
    assert two.told() == ["Sedan formuläret öppnades har du ändrat Målgrupp. Jag behöll det nya."]


def test_what_was_changed_in_the_form_is_stored_beside_what_was_changed_elsewhere(store):
    two = Two(store)
    two.chat.say("ändra fråga 1 till Instagram")

    two.form.fill(goals=OTHER)

    assert two.stored() == {"medium": "instagram", "unit": "Museet", "goals": OTHER}
    assert two.told() == ["Sedan formuläret öppnades har du ändrat Socialt medium till Instagram. Jag behöll det nya."]


def test_where_both_were_changed_the_form_comes_back_with_both_and_nothing_is_stored(store):
    two = Two(store, goals="Vi vill synas.")
    two.chat.say("ändra målen till " + GOALS)
    two.chat.say("ändra fråga 1 till Instagram")

    two.form.fill(goals=OTHER, unit="Simhallen")

    assert two.stored() == {"medium": "instagram", "unit": "Museet", "goals": GOALS}
    assert two.problems() == {
        "goals": f"Sedan formuläret öppnades har du svarat ”{GOALS}” här. Skickar du igen gäller det som står i fältet."
    }
    assert {key: two.form.form().values[key] for key in ("medium", "unit", "goals")} == {
        "medium": "Instagram", "unit": "Simhallen", "goals": OTHER,
    }  # fmt: skip


def test_sent_in_again_the_form_applies_since_both_have_been_seen(store):
    two = Two(store, goals="Vi vill synas.")
    two.chat.say("ändra målen till " + GOALS)
    two.form.fill(goals=OTHER)

    two.form.fill()

    assert two.stored()["goals"] == OTHER


def test_changed_once_more_meanwhile_it_is_asked_once_more(store):
    two = Two(store, goals="Vi vill synas.")
    two.chat.say("ändra målen till " + GOALS)
    two.form.fill(goals=OTHER)
    two.chat.say("ändra målen till Vi vill höra vad folk tycker om badet.")

    two.form.fill()

    assert two.stored()["goals"] == "Vi vill höra vad folk tycker om badet."
    assert set(two.problems()) == {"goals"}


def test_the_same_answer_both_ways_is_nothing_to_speak_of(store):
    two = Two(store)
    two.chat.say("ändra målen till " + GOALS)

    two.form.fill(goals=f" {GOALS}\r\n")

    assert two.stored()["goals"] == GOALS
    assert two.told() == []


@pytest.mark.parametrize(("meanwhile", "stands"), [(None, None), (GOALS, GOALS)])
def test_an_emptied_field_takes_away_what_stood_there_and_nothing_newer(store, meanwhile, stands):
    two = Two(store, goals="Vi vill synas.")
    if meanwhile:
        two.chat.say("ändra målen till " + meanwhile)

    two.form.fill(goals="")

    assert two.stored().get("goals") == stands


def test_an_answer_taken_away_meanwhile_does_not_come_back(store):
    two = Two(store, goals="Vi vill synas.")
    old = two.form.last
    two.form.fill(goals="")
    two.form.last = old

    two.form.fill(medium="Instagram")

    assert (two.stored().get("goals"), two.stored()["medium"]) == (None, "instagram")
    assert two.told() == ["Sedan formuläret öppnades har du ändrat Verksamhetsmål. Jag behöll det nya."]


def test_the_last_page_says_it_before_the_summary(store):
    chief = a_person(store, "Karin Strand", "sektorchef", department="Sektor kultur")
    nils, olle = a_person(store, "Nils Ny"), a_person(store, "Olle Ek")
    draft = a_draft(store, nils, answers_for(nils, olle, chief=chief))
    form, chat = Chat(store, nils, platform="teams"), Chat(store, nils, platform="slack")
    form.command("kanal", "ansök")
    for _ in range(3):
        form.fill()
    chat.say("fortsätt")
    chat.say("ändra fråga 10 till nej, för att vi vill sköta det själva")
    assert case_of(store, draft.id).answers["comms_publish"]["value"] == "no"

    said = form.fill()

    assert said.startswith(
        "Sedan formuläret öppnades har du ändrat Kommunikationsenheten kan publicera. Jag behöll det nya."
    )
    assert case_of(store, draft.id).answers["comms_publish"]["value"] == "no"


def test_an_old_card_pressed_twice_says_the_same_and_changes_nothing(store):
    two = Two(store)
    old = two.form.last
    two.chat.say("ändra fråga 1 till Instagram")
    two.form.fill()
    two.form.last = old

    two.form.fill()

    assert two.stored()["medium"] == "instagram"
    assert len(two.told()) == 1


def test_a_card_from_before_forms_carried_this_takes_nothing_away(store):
    two = Two(store)
    ask = two.form.form()
    bare = replace(ask.form.press, args={key: value for key, value in ask.form.press.args.items() if key != "seen"})
    two.chat.say("ändra målen till " + GOALS)

    two.form.deliver(two.form.inbound(FormSent(press=bare, values=ask.values)))

    assert two.stored() == {"medium": "facebook", "unit": "Museet", "goals": GOALS}


def test_another_language_meanwhile_is_no_other_answer(store):
    nils, olle = a_person(store, "Nils Ny"), a_person(store, "Olle Ek")
    people = [{"name": one.name, "email": one.email, "main": one is nils} for one in (nils, olle)]
    two = Two(store, page=3, nils=nils, administrators=people)
    two.chat.say("English please")

    two.form.fill(competence="Kommunens kurs i våras.")

    assert two.stored()["competence"] == "Kommunens kurs i våras."
    assert two.told() == []
