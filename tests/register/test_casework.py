"""What a sent case waits for, who may answer it, and what each answer does, in the register itself."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from policy_text.pack import Outcome
from register import applications, casework, channels, drafts, journal, people, recipients, schema
from register.applications import Status
from register.errors import (
    AlreadySettled,
    AnswersMissing,
    ChiefIsApplicant,
    DateImpossible,
    DetailsMissing,
    NewerVersion,
    NoMainAdministrator,
    NotAllowed,
    NotPossibleNow,
    NotYours,
    OwnCase,
    TooFewAdministrators,
)
from register.people import RoleHeld
from register.store import Store
from register.wishes import (
    AskToSettle,
    NoteDiary,
    RecordMeeting,
    ReviseApplication,
    SettleStep,
    SubmitApplication,
    WithdrawApplication,
    WriteAnswers,
)
from tests.builders import (
    a_draft,
    a_person,
    a_sent_application,
    all_packs,
    answers_for,
    case_of,
    perform,
    steps_of,
    told,
)
from tests.casts import Gullspang, Sater
from tests.postgres import a_database

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


# ---- The way of a case ---------------------------------------------------------------------------------------------


def test_a_case_goes_from_the_administrators_to_the_chief_to_preparation_to_decision(sater):
    case = sater.sent()
    assert open_steps(sater, case) == ["accept"]

    sater.settle(sater.kalle, case, "accept", Outcome.ACCEPT)
    assert open_steps(sater, case) == ["assign"]

    sater.settle(sater.eva, case, "assign", Outcome.ASSIGN)
    assert open_steps(sater, case) == ["prepare"]

    sater.settle(sater.karin, case, "prepare", Outcome.RECOMMEND)
    assert open_steps(sater, case) == ["decide"]
    assert sater.now(case).status == Status.UNDER_WAY

    sater.settle(sater.anders, case, "decide", Outcome.APPROVE, details=MEETING)
    assert sater.now(case).status == Status.APPROVED


def test_whoever_sends_it_and_is_to_be_administrator_has_said_yes_by_sending(sater):
    case = sater.sent()

    steps = sater.store.run_now("sater", lambda unit: casework.of(unit, case))
    said = {step.person_id: (step.outcome, step.details) for step in steps}
    assert said == {sater.sara.id: ("accept", {"by_sending": True}), sater.kalle.id: ("", {})}


def test_an_approved_case_is_a_channel_with_its_people_and_its_conditions(sater):
    case = sater.to_decide()
    conditions = [{"text": "Skriv en bildpolicy", "owner": sater.eva.id, "date": "2026-05-01"}]

    sater.settle(
        sater.anders, case, "decide", Outcome.APPROVE_WITH_CONDITIONS, details={**MEETING, "conditions": conditions}
    )

    opened = sater.now(case).channel_id
    channel = sater.store.run_now("sater", lambda unit: channels.load(unit, opened))
    assert (channel.name, channel.main, channel.chief_id) == ("Biblioteket", sater.sara.id, sater.eva.id)
    rows = [(r.text, r.owner_id, str(r.due_on)) for r in channel.checklist if r.list == "conditions"]
    assert rows == [("Skriv en bildpolicy", sater.eva.id, "2026-05-01")]


def test_a_decision_keeps_its_day_its_paper_the_body_and_who_typed_it_in(sater):
    case = sater.to_decide()

    sater.settle(sater.anders, case, "decide", Outcome.APPROVE, details={**MEETING, "body": "sektorchef"})

    step = steps_of(sater.store, case.id)["decide"]
    assert step.details == {**MEETING, "body": "kommunledningsgruppen", "conditions": []}
    assert step.settled_by == sater.anders.id


def test_a_recommendation_is_no_decision_and_neither_is_advice_against(sater):
    case = sater.to_prepare()

    sater.settle(sater.karin, case, "prepare", Outcome.ADVISE_AGAINST, comment="För likt Simhallens kanal.")

    assert sater.now(case).status == Status.UNDER_WAY
    assert open_steps(sater, case) == ["decide"]


def test_gullspangs_plan_is_known_beside_the_way_and_signed_along_it(gullspang):
    case = gullspang.sent()
    assert open_steps(gullspang, case) == ["know", "sign"]

    gullspang.sign(case, gullspang.jenny, gullspang.emma)
    assert open_steps(gullspang, case) == ["approve", "know"]

    gullspang.sign(case, gullspang.anneli)
    assert gullspang.now(case).status == Status.APPROVED
    assert open_steps(gullspang, case) == ["copy", "know"]

    gullspang.settle(gullspang.camilla, case, "copy", Outcome.RECEIVE)
    assert open_steps(gullspang, case) == ["know"]


def test_wanting_to_talk_is_no_veto(gullspang):
    case = gullspang.sent()

    gullspang.settle(gullspang.camilla, case, "know", Outcome.TALK, comment="Hur ofta?")
    gullspang.sign(case, gullspang.jenny, gullspang.emma, gullspang.anneli)

    assert gullspang.now(case).status == Status.APPROVED


def test_where_the_chief_decides_a_no_from_the_chief_is_a_rejection(gullspang):
    case = gullspang.sent()
    gullspang.sign(case, gullspang.jenny, gullspang.emma)

    gullspang.settle(gullspang.anneli, case, "approve", Outcome.DECLINE)

    assert gullspang.now(case).status == Status.REJECTED
    assert open_steps(gullspang, case) == []


@pytest.mark.parametrize(("step", "who"), [("accept", "kalle"), ("assign", "eva")])
def test_a_no_on_the_way_sends_the_case_back_to_the_applicant(sater, step, who):
    case = sater.sent()
    if step == "assign":
        sater.settle(sater.kalle, case, "accept", Outcome.ACCEPT)

    sater.settle(getattr(sater, who), case, step, Outcome.DECLINE)

    assert sater.now(case).status == Status.RETURNED


# ---- Who may answer ------------------------------------------------------------------------------------------------


def test_a_stranger_to_the_case_is_refused_and_told_who_answers(sater):
    case = sater.to_prepare()

    with pytest.raises(NotAllowed) as refused:
        sater.settle(sater.anders, case, "prepare", Outcome.RECOMMEND)

    assert refused.value.facts == {"role": "kommunikationschef", "waiting": "kommunikationschefen"}


def test_nobody_prepares_their_own_application_so_the_stand_in_is_asked(sater):
    case = a_sent_application(sater.store, sater.karin, sater.kalle, chief=sater.eva)
    sater.settle(sater.kalle, case, "accept", Outcome.ACCEPT)
    sater.settle(sater.eva, case, "assign", Outcome.ASSIGN)

    assert steps_of(sater.store, case.id)["prepare"].roles == ("ersattande_beredare",)
    with pytest.raises(NotAllowed):
        sater.settle(sater.karin, case, "prepare", Outcome.RECOMMEND)

    sater.settle(sater.ulf, case, "prepare", Outcome.RECOMMEND)
    assert open_steps(sater, case) == ["decide"]


def test_nobody_records_the_decision_on_their_own_application(sater):
    case = a_sent_application(sater.store, sater.anders, sater.kalle, chief=sater.eva)
    sater.settle(sater.kalle, case, "accept", Outcome.ACCEPT)
    sater.settle(sater.eva, case, "assign", Outcome.ASSIGN)
    sater.settle(sater.karin, case, "prepare", Outcome.RECOMMEND)

    with pytest.raises(OwnCase):
        sater.settle(sater.anders, case, "decide", Outcome.APPROVE, details=MEETING)
    assert sater.waiting_for(sater.anders) == ()
    assert "case-step" not in told(sater.store, sater.anders)


def test_a_question_whether_one_may_changes_nothing(sater):
    case = sater.to_prepare()
    row = steps_of(sater.store, case.id)["prepare"].id

    perform(sater.store, AskToSettle(step=row, outcome="return"), sater.karin)

    assert open_steps(sater, case) == ["prepare"]
    with pytest.raises(NotAllowed):
        perform(sater.store, AskToSettle(step=row, outcome="return"), sater.kalle)


def test_of_two_who_answer_one_wins_and_the_other_hears_who_what_and_when(sater):
    case = sater.to_decide()
    sater.settle(sater.anders, case, "decide", Outcome.APPROVE, details=MEETING)

    with pytest.raises(AlreadySettled) as refused:
        sater.settle(sater.karin, case, "decide", Outcome.REJECT, details=MEETING)

    assert refused.value.facts == {
        "by": "Anders Wik", "person": sater.anders.id, "at": sater.clock.now, "outcome": "approve", "number": 1
    }  # fmt: skip


def test_an_answer_that_the_step_does_not_have_is_refused(sater):
    case = sater.to_prepare()

    with pytest.raises(NotPossibleNow):
        sater.settle(sater.karin, case, "prepare", Outcome.APPROVE)


@pytest.mark.parametrize("outcome", [Outcome.RETURN, Outcome.ADVISE_AGAINST])
def test_sending_back_and_advising_against_need_a_reason(sater, outcome):
    case = sater.to_prepare()

    with pytest.raises(DetailsMissing) as refused:
        sater.settle(sater.karin, case, "prepare", outcome, comment=" ")

    assert refused.value.facts["keys"] == ("comment",)


@pytest.mark.parametrize(
    ("details", "missing"),
    [
        ({}, ("date", "reference")),
        ({"date": "2026-03-02"}, ("reference",)),
        ({"reference": "§ 45"}, ("date",)),
    ],
)
def test_a_decision_without_its_day_or_its_paper_is_not_recorded(sater, details, missing):
    case = sater.to_decide()

    with pytest.raises(DetailsMissing) as refused:
        sater.settle(sater.anders, case, "decide", Outcome.APPROVE, details=details)

    assert refused.value.facts["keys"] == missing


@pytest.mark.parametrize("day", ["2026-03-01", "2026-03-03"])
def test_nothing_is_decided_before_it_came_in_nor_tomorrow(sater, day):
    case = sater.to_decide()

    with pytest.raises(DateImpossible):
        sater.settle(sater.anders, case, "decide", Outcome.APPROVE, details={**MEETING, "date": day})


def test_a_step_for_a_department_asks_those_who_hold_the_role_there(sater):
    other = sater.person("Peter Holm", "sektorchef", department="Sektor barn")
    case = sater.sent()

    named = sater.store.run_now("sater", lambda unit: unit.pack.workflow.step("assign"))
    by_role = named.model_copy(update={"by": "sektorchef"})
    asked = sater.store.run_now(
        "sater", lambda unit: casework.asked(unit, case, casework._open(unit, case, by_role)[0])
    )

    assert asked == (sater.eva.id,)
    assert other.id not in asked


def test_where_nobody_holds_the_role_that_is_asked_the_steward_is_told(sater):
    steward = sater.person("Tomas Gran", "steward")
    sater.store.run_now("sater", lambda unit: unit.execute(_no_more(unit, "kommunikationschef")))

    case = sater.to_prepare()

    assert told(sater.store, steward) == ["case-nobody"]

    newcomer = sater.person("Nina Ny", "kommunikationschef")
    sater.store.run_now("sater", lambda unit: recipients.asked_now(unit, people.view(unit, newcomer.id)))
    assert told(sater.store, newcomer) == ["case-step"]
    sater.settle(newcomer, case, "prepare", Outcome.RECOMMEND)


def _no_more(unit, role):
    table = RoleHeld.__table__
    return table.delete().where(table.c.role == role)


# ---- Changed, withdrawn, signed on paper ---------------------------------------------------------------------------


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


# ---- Sending -------------------------------------------------------------------------------------------------------


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


# ---- Meetings and the diary ----------------------------------------------------------------------------------------


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
        ("application_sent", sater.sara.id, ""),
        ("step_accept", sater.kalle.id, "5.1"),
        ("step_assign", sater.eva.id, "8"),
        ("step_recommend", sater.karin.id, "4"),
        ("step_approve", sater.anders.id, "4"),
        ("application_approved", sater.anders.id, ""),
    ]


# ---- Drafts that nobody touches ------------------------------------------------------------------------------------


def test_a_draft_is_warned_about_after_60_days_and_deleted_after_180(sater):
    draft = a_draft(sater.store, sater.sara, {"medium": "facebook"})

    def sweep(days: float) -> list[str]:
        sater.clock.later(days=days)
        sater.store.run_now("sater", drafts.sweep)
        sater.store.run_now("sater", drafts.sweep)
        return told(sater.store, sater.sara)

    assert sweep(59) == []
    # The sixtieth day is the first of May, and nobody is disturbed on a day off.
    assert sweep(1.1) == []
    assert sweep(3) == ["draft-old"]
    assert sweep(116) == ["draft-old"]
    assert case_of(sater.store, draft.id).number == 1
    assert sweep(1) == ["draft-old", "draft-deleted"]
    assert sater.store.run_now("sater", lambda unit: applications.by_applicant(unit, sater.sara.id)) == ()


def test_no_draft_is_deleted_without_a_warning_a_fortnight_before(sater):
    draft = a_draft(sater.store, sater.sara, {"medium": "facebook"})
    sater.clock.later(days=300)

    sater.store.run_now("sater", drafts.sweep)
    sater.clock.later(days=13)
    sater.store.run_now("sater", drafts.sweep)
    assert case_of(sater.store, draft.id).warned_at is not None

    sater.clock.later(days=2)
    sater.store.run_now("sater", drafts.sweep)
    assert sater.store.run_now("sater", lambda unit: applications.by_applicant(unit, sater.sara.id)) == ()


def test_a_draft_that_is_touched_is_no_longer_old(sater):
    draft = a_draft(sater.store, sater.sara, {"medium": "facebook"})
    sater.clock.later(days=70)
    sater.store.run_now("sater", drafts.sweep)

    perform(sater.store, WriteAnswers(application=draft.id, answers={"unit": "Biblioteket"}), sater.sara)
    sater.clock.later(days=150)
    sater.store.run_now("sater", drafts.sweep)

    assert case_of(sater.store, draft.id).answers["unit"] == "Biblioteket"


# ---- Two at the same second, on PostgreSQL -------------------------------------------------------------------------


@pytest.fixture
def postgres(tmp_path):
    with a_database() as url:
        made = Sater(tmp_path)
        made.store.close()
        store = Store(url, all_packs(), made.clock)
        schema.make(store.engine)
        yield store
        store.close()


def at_once(store, *work):
    """Units that all stand inside their transaction before any of them goes on."""
    ready = threading.Barrier(len(work))

    def one(do):
        def unit_of(unit):
            unit.execute(select(people.Person.__table__.c.id))
            ready.wait(timeout=10)
            return do(unit)

        return store.run("sater", unit_of)

    with ThreadPoolExecutor(len(work)) as pool:
        futures = list(pool.map(one, work))
        return [future.exception() or future.result() for future in futures]


def test_two_administrators_who_accept_in_the_same_second_do_not_wait_for_each_other(postgres):
    from register import requests  # noqa: PLC0415

    sara, kalle, lisa = (a_person(postgres, name) for name in ("Sara Lind", "Kalle Karlsson", "Lisa Berg"))
    eva = a_person(postgres, "Eva Strand", "sektorchef", department="Sektor kultur")
    case = a_sent_application(postgres, sara, kalle, lisa, chief=eva)
    steps = postgres.run_now("sater", lambda unit: [s for s in casework.of(unit, case) if s.open])

    def accept(step):
        wish = SettleStep(step=step.id, outcome="accept")
        return lambda unit: requests.perform(unit, wish, people.view(unit, step.person_id))

    assert not [out for out in at_once(postgres, *(accept(s) for s in steps)) if isinstance(out, Exception)]
    assert steps_of(postgres, case.id)["assign"].open


def test_of_two_who_press_in_the_same_second_one_wins(postgres):
    from register import requests  # noqa: PLC0415

    sara, kalle = a_person(postgres, "Sara Lind"), a_person(postgres, "Kalle Karlsson")
    eva = a_person(postgres, "Eva Strand", "sektorchef", department="Sektor kultur")
    first, second = (a_person(postgres, name, "kommunikationschef") for name in ("Karin Ek", "Lena Ek"))
    case = a_sent_application(postgres, sara, kalle, chief=eva)
    perform(postgres, SettleStep(step=steps_of(postgres, case.id)["accept"].id, outcome="accept"), kalle)
    perform(postgres, SettleStep(step=steps_of(postgres, case.id)["assign"].id, outcome="assign"), eva)
    row = steps_of(postgres, case.id)["prepare"].id

    def recommend(who):
        wish = SettleStep(step=row, outcome="recommend")
        return lambda unit: requests.perform(unit, wish, people.view(unit, who.id))

    outcomes = at_once(postgres, recommend(first), recommend(second))

    assert sorted(type(out).__name__ for out in outcomes) == ["AlreadySettled", "Receipt"]
