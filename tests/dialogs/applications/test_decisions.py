"""What a body has decided is recorded in words, as a form, or many at once after its meeting."""

from __future__ import annotations

import pytest

from dialogs.wording import Speaker
from dialogs.words import Ask
from policy_text.pack import Outcome
from register.applications.applications import Status
from tests.builders import steps_of
from tests.casts import Gullspang, Sater


@pytest.fixture
def sater(tmp_path):
    made = Sater(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def gullspang(tmp_path):
    made = Gullspang(tmp_path)
    yield made
    made.store.close()


# ---- Recording what a body has decided ------------------------------------------------------------------------------


def test_a_decision_is_recorded_question_by_question(sater):
    case = sater.to_decide()
    chat = sater.chat(sater.anders)

    assert chat.say("bifall 1") == "Vilken dag fattade kommunledningsgruppen beslutet?"
    assert chat.say("i morgon") == "Dagen har inte varit än. Skriv den dag då beslutet fattades."
    assert chat.say("i dag").startswith("Var står det?")
    said = chat.say("protokoll § 45")

    assert said == (
        "Biblioteket på Facebook (ärende 1). Kommunledningsgruppen biföll ansökan i dag (protokoll § 45). "
        "Du skrev in det i dag kl. 09.00.\n"
        "Därmed är kanalen godkänd."
    )
    assert steps_of(sater.store, case.id)["decide"].details["date"] == "2026-03-02"


def test_a_decision_in_one_line_needs_no_questions(sater):
    case = sater.to_decide()
    sater.clock.later(days=15)

    sater.chat(sater.anders).say("bifall 1: 16 mars, protokoll § 45")

    details = steps_of(sater.store, case.id)["decide"].details
    assert (details["date"], details["reference"]) == ("2026-03-16", "protokoll § 45")


def test_conditions_are_typed_one_a_line_with_owner_and_day(sater):
    case = sater.to_decide()
    chat = sater.chat(sater.karin)
    chat.say("bifall med villkor 1: i dag, § 45")

    assert chat.say("Skriv en bildpolicy; Berit Okänd; 1 maj").startswith("Jag förstår inte ”Berit Okänd”.")
    said = chat.say("Skriv en bildpolicy; Eva Strand; 1 maj\nAlt-texter på alla bilder")

    assert said.splitlines()[1:3] == [
        "• Skriv en bildpolicy, Eva Strand och 1 maj 2026",
        "• Alt-texter på alla bilder",
    ]
    assert steps_of(sater.store, case.id)["decide"].details["conditions"] == [
        {"text": "Skriv en bildpolicy", "owner": sater.eva.id, "date": "2026-05-01"},
        {"text": "Alt-texter på alla bilder", "owner": None, "date": None},
    ]


def test_the_form_of_a_decision_keeps_what_was_written_when_something_is_to_be_mended(sater):
    case = sater.to_decide()
    chat = sater.press(sater.anders, "Bifall med villkor")

    chat.fill(date="2026-02-27", reference="§ 45", conditions="Bildpolicy; Eva Strand; 1 maj")
    form = chat.form()
    assert form.values["reference"] == "§ 45"
    assert form.problems["date"].id == "error-date-impossible"

    chat.fill(date="2026-03-02")
    assert sater.now(case).status == Status.APPROVED


def test_a_rejection_may_carry_the_reason_that_was_given(sater):
    sater.to_decide()
    chat = sater.chat(sater.anders)
    chat.say("avslag 1: i dag, § 46")

    said = chat.say("Kanalen liknar Simhallens.")

    assert said.splitlines()[0].endswith("”Kanalen liknar Simhallens.”")
    assert sater.post.to(sater.kalle)[-1].splitlines()[0] == "Biblioteket på Facebook (ärende 1) är avslaget."


# ---- The meeting ----------------------------------------------------------------------------------------------------


def test_the_agenda_lists_what_waits_for_the_body_with_the_recommendation(sater):
    sater.to_decide()
    sater.to_prepare(unit="Simhallen")

    assert sater.chat(sater.anders).say("ärenden till nästa kommunledningsgrupp").splitlines() == [
        "Ärenden till nästa möte i kommunledningsgruppen",
        "Ärende 1: Biblioteket på Facebook",
        "Kommunikationschefen Karin Ek tillstyrkte i dag kl. 09.00.",
        "(Läs hela) (Kopiera som tjänsteskrivelse)",
        "(Registrera besluten)",
    ]


def test_the_agenda_is_for_those_who_record(sater):
    assert sater.chat(sater.sara).say("ärenden") == (
        "Listan är till för dem som skriver in besluten: kommunikationschefen och kommunledningsgruppens sekreterare."
    )


def test_where_no_body_decides_the_agenda_says_so(gullspang):
    assert gullspang.chat(gullspang.camilla).say("ärenden") == (
        "Här finns inget möte som beslutar. Den verksamhetsansvariga chefen beslutar genom att svara i ärendet."
    )


def test_the_letter_to_the_body_is_ready_for_word(sater):
    case = sater.to_prepare()
    sater.settle(sater.karin, case, "prepare", Outcome.RECOMMEND, comment="Planen håller.")
    chat = sater.chat(sater.karin)
    chat.say("ärenden")

    letter = chat.press("Kopiera som tjänsteskrivelse").splitlines()

    assert letter[1:7] == [
        "Säters kommun",
        "Tjänsteskrivelse",
        "Datum: 2 mars 2026",
        "Till: kommunledningsgruppen",
        "Handläggare: Kommunikationschefen Karin Ek",
        "Ärende 1 i Kanalvakt",
    ]
    heads = [letter.index(head) for head in ("Ärendet", "Bedömning", "Förslag till beslut", "Bilagor")]
    assert heads == sorted(heads)
    assert letter[heads[2] - 3 : heads[2] - 1] == ["Kommunikationschefen tillstyrker ansökan.", "Skäl: Planen håller."]
    assert letter[heads[2] + 1] == "Kommunledningsgruppen beslutar att bifalla ansökan om Biblioteket på Facebook."
    assert letter[heads[3] + 1 :] == [
        "• Ansökan, version 1, skickad 2 mars 2026",
        "• Konsekvensanalys enligt dataskyddsförordningen",
    ]


def test_several_decisions_are_recorded_in_one_form_after_the_meeting(sater):
    cases = [sater.to_decide(unit=unit) for unit in ("Biblioteket", "Simhallen", "Musikskolan")]
    rows = [steps_of(sater.store, case.id)["decide"].id for case in cases]
    chat = sater.chat(sater.anders)
    chat.say("registrera beslut")
    chat.press("Registrera besluten")

    said = chat.fill(
        reference="protokoll § 45",
        **{f"outcome_{rows[0]}": "approve", f"conditions_{rows[0]}": "Bildpolicy; Eva Strand; 1 maj"},
        **{f"outcome_{rows[1]}": "postpone"},
    )

    assert said.splitlines() == [
        "Besluten är registrerade, och de som berörs får veta det.",
        "• Ärende 1, Biblioteket på Facebook: bifall med villkor",
        "• Ärende 2, Simhallen på Facebook: bordlagt",
        "2 ärenden väntar fortfarande.",
    ]
    assert [sater.now(case).status for case in cases] == ["approved", "under_way", "under_way"]
    assert "Kommunledningsgruppen bordlade ärendet i dag (protokoll § 45)." in chat.say("ärenden")


def test_the_form_after_the_meeting_says_what_is_missing(sater):
    sater.to_decide()
    chat = sater.chat(sater.anders)
    chat.say("ärenden")
    chat.press("Registrera besluten")

    chat.fill()

    assert {key: problem.id for key, problem in chat.form().problems.items()} == {"reference": "case-problem-reference"}


def test_forms_fit_where_they_are_shown(sater):
    sater.to_decide()
    forms = []
    chat = sater.chat(sater.anders)
    for label in ("Registrera bifall", "Bifall med villkor", "Registrera avslag"):
        sater.press(sater.anders, label)
        forms.append(chat.form())
    chat.say("ärenden")
    chat.press("Registrera besluten")
    forms.append(chat.form())

    speaker = Speaker(language="sv", now=sater.clock.now)
    assert all(isinstance(form, Ask) and len(speaker.line(form.form.title)) <= 24 for form in forms)
