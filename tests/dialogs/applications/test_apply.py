"""The application by chat: what a colleague would understand, the bot understands."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel

from dialogs.turn import Typed
from register.applications import applications
from register.applications.applications import Status
from register.people import people
from tests.builders import Chat, Clock, a_person, a_store, a_whole_draft, as_text, read_out

TABLE = SQLModel.metadata.tables["application"]
CHIEF = "Eva Strand eva.strand@sater.se"


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path, clock):
    made = a_store(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def sara(store):
    return Chat(store, a_person(store, "Sara Lind"))


def answers(store, org="sater"):
    return store.run_now(org, lambda unit: unit.execute(select(TABLE.c.answers).order_by(TABLE.c.id)).all()[-1].answers)


def test_each_answer_is_said_back_with_a_way_to_change_it(sara):
    sara.say("ansök")

    said = sara.say("Facebook")

    assert "Då skriver jag Facebook." in said
    assert "(Ändra)" in said
    assert "Fråga 2 av 10. Vilken verksamhet kommer vara aktiv på det sociala mediet?" in said


@pytest.mark.parametrize("word", ["fb", "Facebok", "facebooksida", "FACEBOOK!", "på facebook"])
def test_a_medium_is_understood_as_people_write_it(store, sara, word):
    sara.say("ansök")
    sara.say(word)

    assert answers(store)["medium"] == "facebook"


@pytest.mark.parametrize(
    ("correction", "medium"),
    [
        ("nej, det ska vara Instagram inte Facebook", "instagram"),
        ("förlåt, fel, Instagram", "instagram"),
        ("ändra fråga 1 till Instagram", "instagram"),
        ("ändra socialt medium till insta", "instagram"),
        ("oj, jag menade Instagram", "instagram"),
    ],
)
def test_a_correction_changes_the_right_answer_says_so_and_asks_on(store, sara, correction, medium):
    sara.say("ansök")
    sara.say("Facebook")

    said = sara.say(correction)

    assert answers(store) == {"medium": medium}
    assert "ändrat från Facebook till Instagram" in said
    assert "Fråga 2 av 10" in said


def test_nothing_replaced_survives_in_the_application(store, sara):
    a_whole_draft(sara, chief=CHIEF)
    sara.say("ändra verksamheten till Barnbiblioteket")

    shown = sara.say("sammanfatta")

    assert "Barnbiblioteket" in shown
    assert "Verksamhet: Biblioteket" not in shown
    assert answers(store)["unit"] == "Barnbiblioteket"


def test_a_question_never_becomes_an_answer(store, sara):
    sara.say("ansök")
    sara.say("Facebook")

    said = sara.say("hur snabbt måste vi svara?")

    assert "unit" not in answers(store)
    assert said.endswith("Ange också vilken sektor den hör till.")
    assert "Fråga 2 av 10" in said


def test_a_no_that_needs_a_reason_asks_for_it_and_keeps_the_no(store, sara):
    for line in (
        "ansök",
        "Facebook",
        "Biblioteket",
        "Nå fler barnfamiljer i kommunen.",
        "Två inlägg i veckan, vi turas om.",
    ):
        sara.say(line)

    assert "Varför inte?" in sara.say("nej")
    assert answers(store)["dpia"] == {"value": "no", "reason": ""}

    sara.say("den görs i april tillsammans med dataskyddsombudet")
    assert answers(store)["dpia"] == {"value": "no", "reason": "den görs i april tillsammans med dataskyddsombudet"}


def test_one_administrator_only_is_told_why_two_are_needed_and_kept(store, sara):
    for line in (
        "ansök",
        "Facebook",
        "Biblioteket",
        "Nå fler barnfamiljer i kommunen.",
        "Två inlägg i veckan, vi turas om.",
        "ja",
    ):
        sara.say(line)

    said = sara.say("jag")

    assert "två administratörer (§ 5.1)" in said
    assert [p["email"] for p in answers(store)["administrators"]] == ["sara.lind@sater.se"]

    assert "Fråga 7 av 10" in sara.say("och Kalle Karlsson kalle.karlsson@sater.se")
    assert [p["main"] for p in answers(store)["administrators"]] == [True, False]


def test_saying_that_the_unit_cannot_publish_shows_the_crisis_rule_and_asks_why(sara):
    a_whole_draft(sara, chief=CHIEF)
    sara.press("Ändra", "Kommunikationsenheten kan publicera")

    said = sara.say("nej, kontot ägs av en förening")

    assert "Vid kriskommunikation får kommunikationsenheten publicera" in said


def test_back_skip_pause_and_summary_do_what_they_say(store, sara):
    sara.say("ansök")
    sara.say("Facebook")

    assert "Fråga 1 av 10" in sara.say("tillbaka")
    assert "Nu står det: Facebook." in sara.text()
    sara.say("Instagram")
    assert "Fråga 3 av 10" in sara.say("hoppa över")
    assert "Verksamhet: inget svar än" in sara.say("sammanfatta")
    assert "Allt du svarat är sparat" in sara.say("paus")
    assert answers(store) == {"medium": "instagram"}


def test_a_draft_is_taken_up_again_where_it_was_the_next_day(store, sara, clock):
    sara.say("ansök")
    sara.say("Facebook")
    sara.say("paus")
    clock.later(days=3)

    assert "Du har en påbörjad ansökan, ändrad måndag 2 mars, om Facebook." in sara.say("ansök")
    assert "Fråga 2 av 10" in sara.press("Fortsätt")


def test_a_draft_begun_on_one_platform_goes_on_in_another(store, sara):
    sara.say("ansök")
    sara.say("Facebook")
    teams = Chat(store, sara.who, platform="teams")

    teams.say("ansök")

    assert "Fråga 2 av 10" in teams.press("Fortsätt")


def test_the_form_fills_the_same_draft(store, sara):
    sara.command("kanal", "ansök")
    sara.fill(medium="Facebook", unit="Simhallen", goals="Berätta om öppettider och simskola.")
    sara.fill(plan="Två inlägg i veckan, receptionen svarar.", dpia="yes")
    said = sara.fill(
        administrators="Sara Lind sara.lind@sater.se\nKalle Karlsson kalle.karlsson@sater.se (huvudansvarig)"
    )

    assert "Ansvarig sektorchef" not in said
    assert answers(store)["administrators"][1] == {
        "name": "Kalle Karlsson", "email": "kalle.karlsson@sater.se", "phone": "", "main": True,
    }  # fmt: skip
    assert answers(store)["medium"] == "facebook"


def test_a_form_with_a_fault_comes_back_with_it_at_the_field(sara):
    sara.command("kanal", "ansök")
    sara.fill(medium="Facebook", unit="Simhallen", goals="Kort")

    assert set(sara.form().problems) == {"goals"}
    assert sara.form().values["unit"] == "Simhallen"


def test_what_is_missing_is_said_before_anything_is_sent(store, sara):
    sara.say("ansök")
    sara.say("Facebook")

    assert "Innan du kan skicka saknas: Verksamhet" in sara.say("skicka")
    assert store.run_now("sater", lambda unit: applications.with_status(unit, (Status.UNDER_WAY,))) == ()


def test_a_whole_application_is_sent_with_a_case_number_of_our_own(store, sara):
    a_person(store, "Eva Strand", "sektorchef")
    a_whole_draft(sara, chief=CHIEF)

    sara.press("Skicka")

    assert "ärende 1" in sara.replaced()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "sv",
            "Jag har ingen uppgift om att Eva Strand är sektorchef. Är det ändå Eva Strand frågar jag den systemansvariga",
        ),
        (
            "en",
            "I have no record of Eva Strand as head of sector. If it is Eva Strand all the same, I will ask the steward",
        ),
    ],
)
def test_a_chief_in_an_empty_register_is_asked_about_and_no_hindrance(store, sara, language, said):
    tomas = Chat(store, a_person(store, "Tomas Gran", "steward"))
    a_whole_draft(sara, chief=CHIEF)
    store.run_now("sater", lambda unit: people.change(unit, sara.who.id, language=language))

    assert said in sara.say("summary" if language == "en" else "sammanfattning")

    sara.press("Skicka" if language == "sv" else "Send")
    [asked] = read_out(store, tomas.who)
    tomas.last = asked
    assert "Vilken sektor är Eva Strand sektorchef för?" in tomas.press("Ja, det stämmer")
    assert "Eva Strand är nu sektorchef" in tomas.say("Sektor kultur")
    [told] = read_out(store, sara.who)
    assert "Eva Strand" in as_text(told)


@pytest.mark.parametrize("text", ["😀😀😀", "???", "   ", "…"])
def test_emoji_and_signs_alone_are_no_answer(store, sara, text):
    sara.say("ansök")
    sara.say("Facebook")
    sara.say(text)

    assert "unit" not in answers(store)


def test_ten_thousand_characters_are_answered_kindly_and_not_stored(store, sara):
    sara.say("ansök")
    sara.say("Facebook")

    said = sara.say("a" * 10_000)

    assert "jag kan spara 120" in said
    assert "unit" not in answers(store)


def test_html_is_stored_as_it_was_written_and_shown_as_text(store, sara):
    sara.say("ansök")
    sara.say("Facebook")
    sara.say("<b>Biblioteket</b> & co")

    assert answers(store)["unit"] == "<b>Biblioteket</b> & co"


def test_a_password_is_neither_stored_nor_answered_as_an_answer(store, sara):
    sara.say("ansök")
    sara.say("Facebook")

    said = sara.say("Biblioteket, lösenordet är Sommar2026!")

    assert "ser ut som ett lösenord" in said
    assert "Fråga 2 av 10" in said
    assert b"Sommar2026" not in Path(store.engine.url.database).read_bytes()
    assert "unit" not in answers(store)


def test_a_button_of_a_question_already_passed_is_told_apart_from_the_open_one(sara):
    sara.say("ansök")
    old = sara.button("Facebook")
    sara.say("Instagram")

    said = sara.send_press(old)

    assert "hör till en fråga vi redan har gått förbi" in said
    assert "Fråga 2 av 10" in said


def test_a_delivery_that_comes_twice_is_answered_twice_and_done_once(store, sara):
    sara.say("ansök")
    inbound = sara.inbound(Typed(text="Facebook"), key="samma")
    first = sara.deliver(inbound, "Facebook")
    again = sara.deliver(inbound, "Facebook")

    assert first == again
    assert "Fråga 3 av 10" in sara.say("Biblioteket")


def test_a_guest_is_told_so_and_nothing_is_stored(store):
    stranger = Chat(store, a_person(store, "Sara Lind"))
    stranger.who = people.PersonView(id=0, name="Gäst", email="gast@example.org")

    assert "Jag hjälper bara dem som arbetar på Säters kommun." in stranger.say("ansök")
    assert store.run_now("sater", lambda unit: unit.execute(select(TABLE)).all()) == []


def test_gullspang_asks_its_own_questions_and_stops_where_no_plan_is_needed(store):
    nils = Chat(store, a_person(store, "Nils Ny", org="gullspang"), org="gullspang")

    assert "Ska kontot bara användas för omvärldsbevakning" in nils.say("ansök")
    said = nils.say("ja")

    assert "behövs ingen aktivitetsplan" in said
    assert "(Ändra svaret)" in said


def test_whoever_writes_english_is_answered_in_english_until_they_write_swedish(sara):
    assert "Question 1 of 10" in sara.say("apply")
    sara.say("Facebook")

    assert "Question 3 of 10" in sara.say("The library")
    assert "Fråga 3 av 10" in sara.say("vad menas med det")


@pytest.mark.parametrize("sure", ["ja", "börja om", "Ja, börja om"])
def test_beginning_anew_is_asked_about_and_can_be_answered_in_words(store, sara, sure):
    sara.say("ansök")
    sara.say("Facebook")

    assert "Vill du börja om från början? Då tas svaren i det här utkastet bort." in sara.say("börja om")
    assert "Fråga 1 av 10." in sara.say(sure)
    assert answers(store) == {}


@pytest.mark.parametrize("kept", ["nej", "fortsätt", "avbryt"])
def test_whoever_would_rather_not_begin_anew_is_asked_the_question_that_was_open(store, sara, kept):
    sara.say("ansök")
    sara.say("Facebook")
    sara.say("Simhallen")
    sara.say("börja om")

    assert sara.say(kept).startswith("Fråga 3 av 10.")
    assert answers(store)["medium"] == "facebook"


def test_a_question_asked_while_beginning_anew_is_in_doubt_throws_nothing_away(store, sara):
    sara.say("ansök")
    sara.say("Facebook")
    sara.say("börja om")

    assert "Vill du börja om från början?" in sara.say("hur ofta måste vi lägga ut något?")
    assert answers(store)["medium"] == "facebook"


def test_going_on_puts_the_question_that_was_open(sara):
    sara.say("ansök")
    sara.say("Facebook")
    sara.say("Simhallen")

    assert sara.say("fortsätt").startswith("Fråga 3 av 10.")
