"""The wishes about applications: from a first draft to a decided case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from policy_text.pack import Outcome, StepKind
from register import applications, casework, channels, journal, people, recipients
from register.applications import ApplicationView, Status
from register.casework import StepView
from register.errors import (
    AnswersMissing,
    ChiefIsOnlyAdministrator,
    NoMainAdministrator,
    NotAllowed,
    NotPossibleNow,
    OwnCase,
    TooFewAdministrators,
)
from register.people import PersonView
from register.store import Unit
from register.wishes import (
    DropDraft,
    NoteDiary,
    NoteEserviceNumber,
    Receipt,
    Rule,
    SettleStep,
    StartDraft,
    SubmitApplication,
    Wish,
    WithdrawApplication,
    WriteAnswers,
)


def start(unit: Unit, wish: StartDraft, by: PersonView) -> Receipt:
    case = applications.start(unit, by.id, wish.answers)
    return _receipt(case)


def write(unit: Unit, wish: WriteAnswers, by: PersonView) -> Receipt:
    return _receipt(applications.write_answers(unit, wish.application, wish.answers, by.id))


def drop(unit: Unit, wish: DropDraft, by: PersonView) -> Receipt:
    applications.drop(unit, wish.application, by.id)
    return Receipt(id=wish.application)


def submit(unit: Unit, wish: SubmitApplication, by: PersonView) -> Receipt:
    """Sends the draft: everything required answered, R022–R023 hold; the named people become people of the register."""
    case = applications.own(unit, wish.application, by.id)
    if not case.can_write:
        raise NotPossibleNow(status=case.status, number=case.number)
    check_complete(unit, case)
    again = case.version > 0
    case = applications.write_answers(unit, case.id, _with_people(unit, case.answers), by.id)
    case = applications.keep_version(unit, case, by.id)
    journal.write(unit, "application_sent", "application", case.id, by.id, version=case.version)
    if not again:
        recipients.for_the_diary(unit, case)
    _proceed(unit, case, by.id)
    return _receipt(applications.load(unit, case.id))


def note_eservice(unit: Unit, wish: NoteEserviceNumber, by: PersonView) -> Receipt:
    applications.note(unit, applications.own(unit, wish.application, by.id).id, eservice_number=wish.number)
    return submit(unit, SubmitApplication(application=wish.application), by)


def withdraw(unit: Unit, wish: WithdrawApplication, by: PersonView) -> Receipt:
    """Possible until the decision; those who have been asked hear it."""
    case = applications.own(unit, wish.application, by.id)
    if case.status not in (Status.UNDER_WAY, Status.RETURNED):
        raise NotPossibleNow(status=case.status, number=case.number)
    voided = casework.void(unit, case)
    applications.set_status(unit, case.id, Status.WITHDRAWN)
    journal.write(unit, "application_withdrawn", "application", case.id, by.id)
    recipients.steps_voided(unit, case, voided, "withdrawn", by.id)
    return _receipt(applications.load(unit, case.id))


def settle(unit: Unit, wish: SettleStep, by: PersonView) -> Receipt:
    """One answer to one step, and what follows from it."""
    asked = casework.load(unit, wish.step)
    case = applications.load(unit, asked.application_id)
    step = casework.settle(unit, wish.step, by, wish.outcome, wish.comment, wish.details, case)
    recipients.step_settled(unit, case, step, by.id)
    match wish.outcome:
        case Outcome.RETURN | Outcome.DECLINE:
            _return(unit, case, step, by.id)
        case Outcome.REJECT if step.rule.kind is StepKind.DECIDE:
            _end(unit, case, Status.REJECTED, (), by.id)
        case Outcome.REJECT:
            _return(unit, case, step, by.id)
        case _:
            _proceed(unit, case, by.id)
    after = applications.load(unit, case.id)
    values = {"number": after.number, "status": after.status, "outcome": wish.outcome, "step": step.rule.id}
    return Receipt(id=step.id, values=values)


def note_diary(unit: Unit, wish: NoteDiary, by: PersonView) -> Receipt:
    if not by.holds(unit.pack.functions.registrar):
        raise NotAllowed(role=unit.pack.functions.registrar)
    case = applications.load(unit, wish.application)
    applications.note(unit, case.id, diary_number=wish.number, diary_settled_at=unit.now)
    journal.write(unit, "diary_settled", "application", case.id, by.id, number=wish.number)
    return _receipt(applications.load(unit, case.id))


def check_complete(unit: Unit, case: ApplicationView) -> None:
    """Refuses what cannot be sent: missing answers, too few administrators, no main one, the chief alone (R022, R023)."""
    answers = case.answers
    missing = tuple(q.key for q in unit.pack.questions if q.required and not answers.get(q.key))
    named: list[Mapping[str, Any]] = list(answers.get("administrators", ()))
    emails = {str(entry.get("email", "")).lower() for entry in named}
    need = unit.pack.numbers.min_administrators.value
    if missing and missing != ("administrators",):
        raise AnswersMissing(keys=missing)
    if len(emails) < need:
        raise TooFewAdministrators(have=len(emails), need=need)
    if sum(bool(entry.get("main")) for entry in named) != 1:
        raise NoMainAdministrator()
    chief = str(answers["chief"].get("email", "")).lower()
    if emails == {chief}:
        raise ChiefIsOnlyAdministrator()
    if people.view(unit, case.applicant_id).email == chief:
        raise OwnCase(role=unit.pack.functions.chief)


def _with_people(unit: Unit, answers: Mapping[str, Any]) -> dict[str, Any]:
    """The people named, as people of the register: their ids beside what was written."""

    def known(entry: Mapping[str, Any]) -> dict[str, Any]:
        person = people.find_or_add(
            unit, name=str(entry["name"]), email=str(entry["email"]), phone=str(entry.get("phone", ""))
        )
        return {**entry, "person": person}

    resolved: dict[str, Any] = {}
    for question in unit.pack.questions:
        answer = answers.get(question.key)
        if question.kind == "people" and answer:
            resolved[question.key] = [known(entry) for entry in answer]
        elif question.kind == "person" and answer and answer.get("email"):
            resolved[question.key] = known(answer)
    chief = resolved.get("chief")
    if chief:
        resolved["department_id"] = people.view(unit, chief["person"]).department_id
    return resolved


def _proceed(unit: Unit, case: ApplicationView, by: int) -> None:
    for step in casework.proceed(unit, case):
        recipients.step_opened(unit, case, step)
    if case.status == Status.UNDER_WAY and casework.is_finished(unit, case):
        _end(unit, case, Status.APPROVED, _conditions(unit, case), by)


def _end(unit: Unit, case: ApplicationView, status: Status, conditions: tuple[Mapping[str, Any], ...], by: int) -> None:
    channel = channels.open_for(unit, case, conditions, by) if status == Status.APPROVED else None
    applications.set_status(unit, case.id, status, channel_id=channel.id if channel else None)
    journal.write(unit, f"application_{status}", "application", case.id, by, version=case.version)
    recipients.ended(unit, applications.load(unit, case.id), channel, by)


def _return(unit: Unit, case: ApplicationView, step: StepView, by: int) -> None:
    """Back to the applicant, with what is missing; signatures and recommendations on this version no longer count."""
    applications.set_status(unit, case.id, Status.RETURNED)
    voided = tuple(s for s in casework.void(unit, case) if s.id != step.id)
    journal.write(unit, "application_returned", "application", case.id, by, step=step.rule.id)
    after = applications.load(unit, case.id)
    recipients.steps_voided(unit, after, voided, "changed", by)
    recipients.returned(unit, after, step)


def _conditions(unit: Unit, case: ApplicationView) -> tuple[Mapping[str, Any], ...]:
    rows = [s for s in casework.of(unit, case) if s.version == case.version and not s.void]
    return tuple(condition for step in rows for condition in step.details.get("conditions", ()))


def _receipt(case: ApplicationView) -> Receipt:
    return Receipt(id=case.id, values={"number": case.number, "status": case.status, "version": case.version})


RULES: Mapping[type[Wish], Rule] = {
    StartDraft: start,
    WriteAnswers: write,
    DropDraft: drop,
    SubmitApplication: submit,
    NoteEserviceNumber: note_eservice,
    WithdrawApplication: withdraw,
    SettleStep: settle,
    NoteDiary: note_diary,
}
