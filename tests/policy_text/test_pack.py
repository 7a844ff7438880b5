"""The two packs: whole, grounded in their guidelines, and worth what the code asks of them."""

from datetime import time
from pathlib import Path

import pytest
from pydantic import ValidationError

import policy_text
from policy_text import pack
from policy_text.pack import Outcome, Pack, QuestionKind, StepKind

FOLDERS = Path(policy_text.__file__).parent
SATER = pack.load(FOLDERS / "sater")
GULLSPANG = pack.load(FOLDERS / "gullspang")

both = pytest.mark.parametrize("municipality", [SATER, GULLSPANG], ids=lambda municipality: municipality.id)


def test_packs_are_loaded_by_the_municipalitys_id():
    assert sorted(pack.packs([FOLDERS / "sater", FOLDERS / "gullspang"])) == ["gullspang", "sater"]


@pytest.mark.parametrize("folder", ["sater", "gullspang"])
def test_every_quotation_stands_in_the_guideline_under_its_section(folder: str):
    assert pack.check(FOLDERS / folder) == []


@both
def test_a_loaded_pack_cannot_be_changed(municipality: Pack):
    with pytest.raises(ValidationError):
        municipality.organisation.name = "Annan kommun"


# ---- What each rule and number stands on ---------------------------------------------------------------------------


@both
def test_every_rule_quotes_the_guideline_or_says_that_it_is_an_assumption(municipality: Pack):
    bare = [rule.id for rule in municipality.rules.values() if rule.quote is None and not rule.assumption]

    assert bare == []


def test_every_rule_that_holds_for_the_municipality_is_there():
    only_the_other = {
        "sater": "R006 R007 R008 R009 R020 R027 R031 R032 R033 R034 R053 R054 R055 R056 R058 R062 R063 R064 R074 R075 "
        "R078 R083 R087 R088 R090 R093 R097 R098 R099 R100",
        "gullspang": "R005 R014 R016 R017 R029 R038 R039 R041 R042 R045 R052 R065 R068 R073 R076 R079 R080 R081 R082 "
        "R091 R092 R094 R095",
    }
    every = {f"R{number:03d}" for number in range(1, 101)}

    for municipality in (SATER, GULLSPANG):
        rules = {id for id in municipality.rules if id.startswith("R")}
        assert rules == every - set(only_the_other[municipality.id].split())


def test_the_questions_of_the_form_are_rules_too():
    assert SATER.rules["SÄ-A10"].quote == "Kommer kommunikationsenheten att kunna publicera på det sociala mediet?"
    assert GULLSPANG.rules["GU-P8"].quote == "Beräknad arbetstid? Hur många timmar/vecka för att sköta kontot?"
    assert {"GU-S1", "GU-S2", "GU-S3", "GU-S4"} <= set(GULLSPANG.rules)


def test_saters_numbers_are_the_guidelines():
    numbers = SATER.numbers

    assert (numbers.min_administrators.value, numbers.min_administrators.rule) == (2, "R022")
    assert numbers.max_administrators is None
    assert numbers.posts_per_week is not None
    assert (numbers.posts_per_week.value, numbers.posts_per_week.rule) == (2, "R067")
    assert numbers.reply is not None
    assert (numbers.reply.hours, numbers.reply.rule, numbers.reply.eves_assumption) == (24, "R070", True)


def test_gullspang_sets_no_number_of_posts_and_no_reply_time():
    numbers = GULLSPANG.numbers

    assert numbers.posts_per_week is None
    assert numbers.reply is None
    assert numbers.supervision_days is None
    assert numbers.max_administrators is not None
    assert numbers.max_administrators.value == 3


@both
def test_what_no_text_says_is_marked_as_an_assumption(municipality: Pack):
    numbers = municipality.numbers

    assert (numbers.inactive_ask_days.value, numbers.inactive_close_days.value) == (60, 90)
    assert (numbers.draft_warn_days.value, numbers.draft_delete_days.value) == (60, 180)
    assert (numbers.waking.start, numbers.waking.end) == (time(7, 30), time(17))
    assumed = (
        numbers.inactive_ask_days,
        numbers.inactive_close_days,
        numbers.draft_warn_days,
        numbers.draft_delete_days,
        numbers.waking,
        numbers.supervision_due,
    )
    assert all(number.assumption for number in assumed)
    assert all(rung.assumption for rung in municipality.ladder)


# ---- The application -----------------------------------------------------------------------------------------------


def test_sater_asks_its_ten_questions_in_the_guidelines_words_and_order():
    section = SATER.guideline.section("11")
    assert section is not None
    printed = [passage.text for passage in section.passages if passage.kind == "bullet"]

    assert [question.text for question in SATER.questions] == printed
    assert [question.id for question in SATER.questions] == [f"SÄ-A{number}" for number in range(1, 11)]


def test_gullspang_asks_the_eight_questions_of_its_activity_plan_in_their_order():
    section = GULLSPANG.guideline.section("bilaga-1")
    assert section is not None
    printed = [passage.text for passage in section.passages if passage.kind == "numbered"]
    asked = [question.text for question in GULLSPANG.questions if not question.own_words]

    assert list(dict.fromkeys(asked)) == printed


def test_the_same_thing_has_the_same_key_in_both():
    keys = {question.key for question in SATER.questions} & {question.key for question in GULLSPANG.questions}

    assert keys == {"medium", "unit", "goals", "administrators", "chief"}


def test_the_plan_for_watching_the_account_is_asked_in_parts_that_can_be_computed_with():
    question = GULLSPANG.question("watch")

    assert question is not None
    assert question.kind is QuestionKind.SCHEDULE
    assert [(part.key, part.kind.value, part.required) for part in question.parts] == [
        ("posts_per_week", "number", True),
        ("days", "choices", True),
        ("times", "line", False),
        ("removal_hours", "number", True),
    ]


def test_listening_only_needs_no_plan_and_the_website_comes_first():
    gates = {question.key: question.gate for question in GULLSPANG.questions if question.gate}

    assert [(key, gate.stops_when, gate.code) for key, gate in gates.items()] == [
        ("listening_only", "yes", "no_plan_needed"),
        ("website_first", "no", "website_first"),
    ]
    assert gates["listening_only"].quote == "För omvärldsbevakning behövs ingen aktivitetsplan."


def test_a_no_to_the_communications_unit_goes_against_the_crisis_rule():
    question = SATER.question("SÄ-A10")

    assert question is not None
    assert question.reason_when == "no"
    assert question.against is not None
    assert question.against.section == "5.2"


def test_a_no_to_the_data_protection_analysis_asks_for_the_reason():
    question = SATER.question("dpia")

    assert question is not None
    assert (question.kind, question.reason_when) == (QuestionKind.YES_NO_REASON, "no")


# ---- The way to a decision -----------------------------------------------------------------------------------------


def test_in_sater_the_administrators_accept_the_chief_assigns_communications_prepare_and_the_group_decides():
    assert [(step.kind, step.by, step.blocking) for step in SATER.workflow.steps] == [
        (StepKind.ACCEPT, "administrators", True),
        (StepKind.ASSIGN, "chief", True),
        (StepKind.PREPARE, "kommunikationschef", True),
        (StepKind.DECIDE, "kommunledningsgruppen", True),
    ]


def test_in_sater_a_body_decides_and_presses_no_buttons():
    decide = SATER.workflow.step("decide")

    assert SATER.roles[decide.by].body
    assert decide.records == ("kommunikationschef", "sekreterare")
    assert decide.outcomes == (Outcome.APPROVE, Outcome.APPROVE_WITH_CONDITIONS, Outcome.REJECT)


def test_in_sater_somebody_else_prepares_what_concerns_the_communications_unit_itself():
    assert SATER.workflow.step("prepare").stand_in == SATER.functions.communications_stand_in


def test_in_gullspang_both_administrators_sign_then_the_chief_and_who_knows_has_no_veto():
    assert [(step.kind, step.by, step.blocking, step.paper) for step in GULLSPANG.workflow.steps] == [
        (StepKind.KNOW, "informationsansvarig", False, False),
        (StepKind.SIGN, "administrators", True, True),
        (StepKind.SIGN, "chief", True, True),
        (StepKind.COPY, "informationsansvarig", False, False),
    ]


# ---- Words ---------------------------------------------------------------------------------------------------------


def test_words_come_in_the_forms_a_swedish_sentence_needs():
    assert SATER.words.unit.definite_genitive == "sektorns"
    assert GULLSPANG.words.application.definite == "aktivitetsplanen"
    assert SATER.roles["kommunikationschef"].definite_genitive == "kommunikationschefens"


@both
def test_labels_are_short_enough_for_every_platform(municipality: Pack):
    labels = [question.label for question in municipality.questions]
    labels += [part.label for question in municipality.questions for part in question.parts]

    assert [label for label in labels if len(label) > 40] == []


# ---- What a channel needs ------------------------------------------------------------------------------------------


@both
def test_each_row_of_the_set_up_checklist_cites_its_rule(municipality: Pack):
    rows = municipality.checklists["set_up"]

    assert len(rows) >= 12
    assert all(row.section and row.quote and row.rule in municipality.rules for row in rows)


def test_the_visitors_information_holds_saters_three_sentences_word_for_word_and_the_rest_filled_in():
    text = SATER.visitors.text(
        "long",
        channel="Bibliotekets Facebook",
        unit="Biblioteket",
        contact="Johan, biblioteket@sater.se",
        dpo="dataskydd@sater.se",
        website="https://www.sater.se/sociala-medier",
    )
    lines = text.split("\n\n")

    assert lines[0] == (
        "Det här är Säters kommuns kanal Bibliotekets Facebook. Ansvarig verksamhet är Biblioteket. "
        "Kontaktperson är Johan, biblioteket@sater.se."
    )
    assert [quotation.text for quotation in SATER.visitors.base] == [lines[1], lines[3], lines[4]]
    assert lines[1].startswith("Du är välkommen att göra inlägg")
    assert "dataskyddsombud: dataskydd@sater.se." in text
    assert "{" not in text


@both
def test_the_short_form_fits_where_there_is_little_room(municipality: Pack):
    text = municipality.visitors.text(
        "short", channel="Kanalen", unit="Biblioteket", contact="a@b.se", dpo="d@b.se", website="b.se/sm"
    )

    assert len(text) <= 180
    assert text.endswith("b.se/sm")


def test_a_line_whose_value_is_not_known_is_left_out():
    known = {"channel": "K", "unit": "U", "contact": "c", "dpo": "d", "website": "w"}

    assert "Så ofta uppdateras" not in GULLSPANG.visitors.text("long", **known)
    assert "Så ofta uppdateras kontot: varje vardag" in GULLSPANG.visitors.text("long", **known, updates="varje vardag")


def test_a_law_since_replaced_is_noted_where_it_is_quoted():
    quoted = "deras personuppgifter kommer att behandlas i enlighet med personuppgiftslagen, PUL"

    assert [entry.note for entry in GULLSPANG.outdated_in("kontoansvarig", quoted)] == ["replaced_law"]
    assert GULLSPANG.outdated_in("kontoansvarig", "hålla sidan aktiv") == ()
    assert [line.note for line in GULLSPANG.visitors.lines if line.note] == ["pul"]


def test_the_form_for_which_bilaga_2_has_only_a_title_is_noted_as_missing():
    section = GULLSPANG.guideline.section("bilaga-2")
    assert section is not None
    words = " ".join(passage.text for passage in section.passages)

    assert [entry.note for entry in GULLSPANG.outdated_in("bilaga-2", words)] == ["content_missing"]


def test_saters_seven_grounds_for_removal_are_the_seven_bullets_of_section_6():
    section = SATER.guideline.section("6")
    assert section is not None
    bullets = [passage.text for passage in section.passages if passage.kind == "bullet" and passage.lead_in]

    assert [ground.quote for ground in SATER.removal_grounds] == bullets
    assert len(bullets) == 7


def test_only_the_guideline_with_a_crisis_rule_has_crises_switched_on():
    assert (SATER.crisis.enabled, SATER.crisis.section) == (True, "5.2")
    assert (GULLSPANG.crisis.enabled, GULLSPANG.crisis.assumption) == (False, True)


@both
def test_that_the_chief_answers_before_administrators_change_is_marked_as_an_assumption(municipality: Pack):
    word = municipality.workflow.administrators_changed_by_chief

    assert (word.value, word.assumption, word.quote is not None) == (True, True, True)
