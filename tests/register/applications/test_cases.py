"""What is done with a whole case: changed, withdrawn, sent, decided with others, entered in the diary."""

from __future__ import annotations

import pytest

from policy_text.pack import Outcome
from register import journal
from register.applications import casework
from register.applications.applications import Status
from register.errors import (
    AlreadySettled,
    AnswersMissing,
    ChiefIsApplicant,
    DetailsMissing,
    NewerVersion,
    NoMainAdministrator,
    NotAllowed,
    NotPossibleNow,
    NotYours,
    TooFewAdministrators,
)
from register.wishes import (
    NoteDiary,
    RecordMeeting,
    ReviseApplication,
    SettleStep,
    SubmitApplication,
    WithdrawApplication,
    WriteAnswers,
)
from tests.builders import a_draft, answers_for, perform, steps_of, told
from tests.casts import Gullspang, Sater

MEETING = {"date": "2026-03-02", "reference": "protokoll § 45"}


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


def open_steps(town, case):
    return sorted(id for id, step in steps_of(town.store, case.id, town.org).items() if step.open)


# ---- Changed, withdrawn, signed on paper ----------------------------------------------------------------------------


def test_a_change_after_signing_voids_the_signatures_and_keeps_both_versions(gullspang):
    case = gullspang.sent()
    gullspang.sign(case, gullspang.jenny, gullspang.emma)

    perform(gullspang.store, ReviseApplication(application=case.id), gullspang.jenny, "gullspang")
    change = WriteAnswers(application=case.id, answers={"audience": "Alla föräldrar i kommunen"})
    perform(gullspang.store, change, gullspang.jenny, "gullspang")
    perform(gullspang.store, SubmitApplication(application=case.id), gullspang.jenny, "gullspang")

    after = gullspang.now(case)
    steps = gullspang.store.run_now("gullspang", lambda unit: casework.of(unit, after))
    assert [(s.version, s.void) for s in steps if s.rule.id == "sign"] == [(1, True), (1, True), (2, False), (2, False)]
    assert [s.open for s in steps if s.rule.id == "sign" and s.version == 2] == [True, True]
    assert (after.version, after.answers["audience"]) == (2, "Alla föräldrar i kommunen")
    assert after.earlier is not None
    assert after.earlier["audience"] == "Barnfamiljer"


def test_a_card_from_before_a_change_is_refused_as_such(gullspang):
    case = gullspang.sent()
    old = steps_of(gullspang.store, case.id, "gullspang")["sign"].id
    perform(gullspang.store, ReviseApplication(application=case.id), gullspang.jenny, "gullspang")

    with pytest.raises(NewerVersion):
        perform(gullspang.store, SettleStep(step=old, outcome="sign"), gullspang.emma, "gullspang")


def test_only_who_wrote_or_sent_it_takes_it_back_or_withdraws_it(sater):
    case = sater.sent()

    for wish in (ReviseApplication(application=case.id), WithdrawApplication(application=case.id)):
        with pytest.raises(NotYours):
            perform(sater.store, wish, sater.kalle)


def test_withdrawal_is_possible_until_the_decision_and_told_to_all_who_have_answered(sater):
    case = sater.to_prepare()

    perform(sater.store, WithdrawApplication(application=case.id), sater.sara)

    assert sater.now(case).status == Status.WITHDRAWN
    assert "case-withdrawn-answered" in told(sater.store, sater.kalle)
    assert "case-withdrawn-answered" in told(sater.store, sater.eva)
    assert told(sater.store, sater.karin) == []

    decided = sater.to_decide(unit="Simhallen")
    sater.settle(sater.anders, decided, "decide", Outcome.APPROVE, details=MEETING)
    with pytest.raises(NotPossibleNow):
        perform(sater.store, WithdrawApplication(application=decided.id), sater.sara)


def test_a_case_withdrawn_while_it_is_sent_back_is_told_to_those_who_had_answered_too(sater):
    case = sater.to_prepare()
    sater.settle(sater.karin, case, "prepare", Outcome.RETURN, comment="Skriv vem som modererar.")

    perform(sater.store, WithdrawApplication(application=case.id), sater.sara)

    assert "case-withdrawn-answered" in told(sater.store, sater.karin)


def test_a_signature_on_paper_needs_to_say_where_the_original_is(gullspang):
    case = gullspang.sent()
    row = steps_of(gullspang.store, case.id, "gullspang")["sign"].id

    on_paper = SettleStep(step=row, outcome="sign", details={"paper": True, "place": ""})
    with pytest.raises(DetailsMissing):
        perform(gullspang.store, on_paper, gullspang.emma, "gullspang")


def test_a_signature_on_paper_may_be_entered_by_the_communications_lead_and_its_owner_is_told(gullspang):
    case = gullspang.sent()
    row = steps_of(gullspang.store, case.id, "gullspang")["sign"].id
    on_paper = SettleStep(step=row, outcome="sign", details={"paper": True, "place": "i pärmen hos rektorn"})

    with pytest.raises(NotAllowed):
        perform(gullspang.store, on_paper, gullspang.jenny, "gullspang")
    perform(gullspang.store, on_paper, gullspang.camilla, "gullspang")

    step = steps_of(gullspang.store, case.id, "gullspang")["sign"]
    assert (step.person_id, step.settled_by, step.details) == (
        gullspang.emma.id,
        gullspang.camilla.id,
        {"place": "i pärmen hos rektorn"},
    )
    assert "case-signed-on-paper" in told(gullspang.store, gullspang.emma, "gullspang")


# ---- Sending --------------------------------------------------------------------------------------------------------


def test_an_application_is_handed_to_whoever_is_to_be_main_responsible(sater):
    draft = a_draft(sater.store, sater.sara, answers_for(sater.kalle, sater.sara, chief=sater.eva))

    receipt = perform(sater.store, SubmitApplication(application=draft.id), sater.sara)

    assert receipt.values["handed_to"] == "Kalle Karlsson"
    assert sater.now(draft).status == Status.DRAFT
    assert told(sater.store, sater.kalle) == ["case-to-send"]

    perform(sater.store, SubmitApplication(application=draft.id), sater.kalle)
    assert (sater.now(draft).status, sater.now(draft).sender_id) == (Status.UNDER_WAY, sater.kalle.id)
    assert "case-sent-for-you" in told(sater.store, sater.sara)


def test_whoever_sends_it_cannot_write_in_it(sater):
    draft = a_draft(sater.store, sater.sara, answers_for(sater.kalle, sater.sara, chief=sater.eva))
    perform(sater.store, SubmitApplication(application=draft.id), sater.sara)

    with pytest.raises(NotYours):
        perform(sater.store, WriteAnswers(application=draft.id, answers={"plan": "Något annat"}), sater.kalle)


def test_nobody_sends_what_has_been_changed_since_they_got_it(sater):
    draft = a_draft(sater.store, sater.sara, answers_for(sater.kalle, sater.sara, chief=sater.eva))
    perform(sater.store, SubmitApplication(application=draft.id), sater.sara)
    perform(sater.store, WriteAnswers(application=draft.id, answers={"competence": "Ingen kurs än"}), sater.sara)

    with pytest.raises(NewerVersion):
        perform(sater.store, SubmitApplication(application=draft.id), sater.kalle)

    perform(sater.store, SubmitApplication(application=draft.id), sater.sara)
    perform(sater.store, SubmitApplication(application=draft.id), sater.kalle)
    assert sater.now(draft).status == Status.UNDER_WAY


def test_a_stranger_sends_nothing(sater):
    draft = a_draft(sater.store, sater.sara, answers_for(sater.sara, sater.kalle, chief=sater.eva))

    with pytest.raises(NotYours):
        perform(sater.store, SubmitApplication(application=draft.id), sater.karin)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"plan": ""}, AnswersMissing),
        ({"time.hours_per_week": None}, AnswersMissing),
        ({"dpia": {"value": "no", "reason": ""}}, AnswersMissing),
        (
            {"administrators": [{"name": "Sara Lind", "email": "sara.lind@sater.se", "main": True}]},
            TooFewAdministrators,
        ),
        (
            {
                "administrators": [
                    {"name": "Sara Lind", "email": "sara.lind@sater.se", "main": False},
                    {"name": "Kalle Karlsson", "email": "kalle.karlsson@sater.se", "main": False},
                ]
            },
            NoMainAdministrator,
        ),
        ({"chief": {"name": "Sara Lind", "email": "sara.lind@sater.se"}}, ChiefIsApplicant),
    ],
)
def test_what_is_not_whole_is_not_sent(sater, changes, refusal):
    answers = {**answers_for(sater.sara, sater.kalle, chief=sater.eva), **changes}
    draft = a_draft(sater.store, sater.sara, {k: v for k, v in answers.items() if v is not None})

    with pytest.raises(refusal):
        perform(sater.store, SubmitApplication(application=draft.id), sater.sara)

    assert sater.now(draft).version == 0


def test_an_answer_that_ends_the_application_cannot_be_sent(gullspang):
    answers = answers_for(
        gullspang.jenny, gullspang.emma, chief=gullspang.anneli, org="gullspang", website_first="no"
    )  # fmt: skip
    draft = a_draft(gullspang.store, gullspang.jenny, answers, "gullspang")

    with pytest.raises(AnswersMissing) as refused:
        perform(gullspang.store, SubmitApplication(application=draft.id), gullspang.jenny, "gullspang")

    assert refused.value.facts["keys"] == ("website_first",)


# ---- Meetings and the diary -----------------------------------------------------------------------------------------


def test_several_decisions_are_recorded_after_one_meeting(sater):
    library, pool, school = (sater.to_decide(unit=unit) for unit in ("Biblioteket", "Simhallen", "Musikskolan"))
    rows = [steps_of(sater.store, case.id)["decide"].id for case in (library, pool, school)]
    decisions = tuple(
        {"step": row, "outcome": outcome, "conditions": []}
        for row, outcome in zip(rows, ("approve", "reject", "postpone"), strict=True)
    )

    receipt = perform(sater.store, RecordMeeting(decisions=decisions, **MEETING), sater.anders)

    assert [one["outcome"] for one in receipt.values["recorded"]] == ["approve", "reject", "postpone"]
    assert [sater.now(case).status for case in (library, pool, school)] == ["approved", "rejected", "under_way"]
    assert open_steps(sater, school) == ["decide"]
    assert "case-postponed" in told(sater.store, sater.sara)


def test_a_case_that_somebody_else_has_recorded_holds_up_none_of_the_others(sater):
    library, pool = (sater.to_decide(unit=unit) for unit in ("Biblioteket", "Simhallen"))
    sater.settle(sater.karin, library, "decide", Outcome.REJECT, details=MEETING)
    decisions = tuple(
        {"step": steps_of(sater.store, case.id)["decide"].id, "outcome": "approve"} for case in (library, pool)
    )

    receipt = perform(sater.store, RecordMeeting(decisions=decisions, **MEETING), sater.anders)

    assert [one["number"] for one in receipt.values["recorded"]] == [2]
    assert [one.facts["by"] for one in receipt.values["refused"]] == ["Karin Ek"]
    assert sater.now(library).status == Status.REJECTED


def test_only_the_registrator_enters_the_diary_number_and_the_second_press_hears_who_was_first(sater):
    case = sater.sent()

    with pytest.raises(NotAllowed):
        perform(sater.store, NoteDiary(application=case.id, number="KS 2026/12"), sater.karin)
    perform(sater.store, NoteDiary(application=case.id, number="KS 2026/12"), sater.birgitta)
    with pytest.raises(AlreadySettled) as refused:
        perform(sater.store, NoteDiary(application=case.id, number=""), sater.birgitta)

    assert refused.value.facts["by"] == "Birgitta Lov"
    assert sater.now(case).diary_number == "KS 2026/12"

    perform(sater.store, NoteDiary(application=case.id, number="KS 2026/13", correct=True), sater.birgitta)
    assert sater.now(case).diary_number == "KS 2026/13"


def test_everything_that_happens_to_a_case_stands_in_the_journal(sater):
    case = sater.to_decide()
    sater.settle(sater.anders, case, "decide", Outcome.APPROVE, details=MEETING)

    rows = sater.store.run_now("sater", lambda unit: journal.of(unit, "application", case.id))
    assert [(row.what, row.by, row.rule) for row in rows] == [
        ("application_sent", sater.sara.id, "R012"),
        ("step_accept", sater.kalle.id, "R022"),
        ("step_assign", sater.eva.id, "R013"),
        ("step_recommend", sater.karin.id, "R010"),
        ("step_approve", sater.anders.id, "R011"),
        ("application_approved", sater.anders.id, "R011"),
    ]


def test_in_gullspang_the_chief_who_signs_decides_and_the_journal_says_by_which_rule(gullspang):
    case = gullspang.sent()
    gullspang.sign(case, gullspang.jenny, gullspang.emma, gullspang.anneli)

    rows = gullspang.store.run_now("gullspang", lambda unit: journal.of(unit, "application", case.id))
    assert [(row.what, row.by, row.rule) for row in rows] == [
        ("application_sent", gullspang.jenny.id, "R012"),
        ("step_sign", gullspang.jenny.id, "R022"),
        ("step_sign", gullspang.emma.id, "R022"),
        ("step_sign", gullspang.anneli.id, "R011"),
        ("application_approved", gullspang.anneli.id, "R011"),
    ]
