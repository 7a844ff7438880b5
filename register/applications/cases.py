"""The wishes about applications: from a first draft to a decided case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from policy_text.pack import Official, Outcome, Pack, Question, QuestionKind, StepKind
from register import journal, rights
from register.applications import applications, case_diary, casework, chiefs, departures, mentions
from register.applications.applications import ApplicationView, Status
from register.applications.casework import StepView
from register.channels import channels, daily
from register.errors import (
    AnswersMissing,
    ChiefIsApplicant,
    ChiefIsOnlyAdministrator,
    DetailsMissing,
    NewerVersion,
    NoMainAdministrator,
    NotPossibleNow,
    NotYours,
    Stale,
    TooFewAdministrators,
)
from register.people import people, recipients
from register.people.people import PersonView
from register.storage.store import Unit
from register.wishes import (
    AskToSettle,
    DropDraft,
    NoteEserviceNumber,
    Receipt,
    RecordMeeting,
    ReviseApplication,
    Rule,
    SettleStep,
    StartDraft,
    SubmitApplication,
    Wish,
    WithdrawApplication,
    WriteAnswers,
)

POSTPONE = "postpone"
"""A body's answer at one meeting that leaves the case open for the next; no outcome of a step."""


def start(unit: Unit, wish: StartDraft, by: PersonView) -> Receipt:
    return _receipt(applications.start(unit, by.id, wish.answers))


def write(unit: Unit, wish: WriteAnswers, by: PersonView) -> Receipt:
    """A change takes the draft back from whoever was to send it: nobody sends what they have not read."""
    before = applications.locked(unit, wish.application)
    after = applications.write_answers(unit, wish.application, wish.answers, by.id)
    if before.handed_to is not None and after.answers != before.answers:
        applications.note(unit, after.id, handed_to=None, handed_at=None)
        recipients.sending_over(unit, before, sent=False)
    return _receipt(after)


def drop(unit: Unit, wish: DropDraft, by: PersonView) -> Receipt:
    case = applications.locked(unit, wish.application)
    applications.drop(unit, wish.application, by.id)
    recipients.sending_over(unit, case, sent=False)
    return Receipt(id=wish.application)


def submit(unit: Unit, wish: SubmitApplication, by: PersonView) -> Receipt:
    """Sends the draft, or hands it to whoever is to send it, or gives the page for the municipality's own e-service.

    Everything required is answered and R022–R023 hold; the named people become people of the register.
    """
    case = _ready(unit, wish.application, by)
    held = _held_up(unit, case, by)
    if held is not None:
        return held
    if unit.pack.workflow.official is Official.ESERVICE and not case.eservice_number:
        return Receipt(id=case.id, values={**_values(case), "eservice": True})
    return _send(unit, case, by.id, wish.card)


def note_eservice(unit: Unit, wish: NoteEserviceNumber, by: PersonView) -> Receipt:
    """It has been sent in the e-service; with its number there the case counts as sent. A wrong number is put right later."""
    number = wish.number.strip()
    if not number:
        raise DetailsMissing(keys=("number",))
    case = applications.locked(unit, wish.application)
    if case.eservice_number:
        return _renumber(unit, case, number, by)
    if unit.pack.workflow.official is not Official.ESERVICE:
        raise NotPossibleNow(status=case.status, number=case.number)
    case = _ready(unit, wish.application, by)
    held = _held_up(unit, case, by)
    if held is not None:
        return held
    applications.note(unit, case.id, eservice_number=number)
    return _send(unit, case, by.id, None)


def _renumber(unit: Unit, case: ApplicationView, number: str, by: PersonView) -> Receipt:
    """The number in the e-service as it should be; the case stays where it is."""
    case = _sent_by(unit, case.id, by, Status.UNDER_WAY, Status.RETURNED)
    before = case.eservice_number
    if number != before:
        applications.note(unit, case.id, eservice_number=number)
        journal.write(unit, "eservice_number_changed", "application", case.id, by.id, before=before, after=number)
    return Receipt(id=case.id, values={**_values(case), "before": before})


def withdraw(unit: Unit, wish: WithdrawApplication, by: PersonView) -> Receipt:
    """Possible until the decision; those who have been asked hear it."""
    case = _sent_by(unit, wish.application, by, Status.UNDER_WAY, Status.RETURNED)
    every = casework.of(unit, case)
    voided = casework.void(unit, case)
    applications.set_status(unit, case.id, Status.WITHDRAWN)
    journal.write(unit, "application_withdrawn", "application", case.id, by.id)
    case_diary.over(unit, case, by.id)
    recipients.steps_voided(unit, case, voided, every, "withdrawn", by.id)
    return _receipt(applications.load(unit, case.id))


def revise(unit: Unit, wish: ReviseApplication, by: PersonView) -> Receipt:
    """Taken back to be changed: signatures bind to a version, so those on this one are void."""
    case = _sent_by(unit, wish.application, by, Status.UNDER_WAY)
    voided = casework.void(unit, case)
    applications.set_status(unit, case.id, Status.RETURNED)
    journal.write(unit, "application_taken_back", "application", case.id, by.id, version=case.version)
    recipients.steps_voided(unit, case, voided, voided, "changed", by.id)
    return _receipt(applications.load(unit, case.id))


def ask_to_settle(unit: Unit, wish: AskToSettle, by: PersonView) -> Receipt:
    case, step = _at(unit, wish.step)
    casework.check(unit, step, case, by, wish.outcome, paper=wish.paper)
    return _answered(case, step, wish.outcome)


def settle(unit: Unit, wish: SettleStep, by: PersonView) -> Receipt:
    """One answer to one step, and what follows from it."""
    case, asked = _at(unit, wish.step)
    casework.check(unit, asked, case, by, wish.outcome, paper=bool(wish.details.get("paper")))
    if chiefs.holds_up(unit, case, asked, wish.outcome):
        return _unsure_chief(case)
    step = casework.settle(unit, asked, case, by, wish.outcome, wish.comment, wish.details)
    recipients.step_settled(unit, case, step, wish.card)
    match wish.outcome:
        case Outcome.REJECT if step.rule.kind is StepKind.DECIDE:
            _end(unit, case, Status.REJECTED, by.id)
        case Outcome.DECLINE if is_decided_by(unit.pack, step):
            _end(unit, case, Status.REJECTED, by.id)
        case Outcome.RETURN | Outcome.DECLINE | Outcome.REJECT:
            _return(unit, case, step, by.id)
        case _:
            recipients.progress(unit, case, step)
            _proceed(unit, case, by.id)
    return _answered(applications.load(unit, case.id), step, wish.outcome)


def record_meeting(unit: Unit, wish: RecordMeeting, by: PersonView) -> Receipt:
    """Several decisions with one date and one reference; what somebody else has recorded meanwhile is told, not undone."""
    recorded, refused = [], []
    for decision in wish.decisions:
        try:
            with unit.savepoint():
                recorded.append(_record(unit, wish, decision, by).values)
        except Stale as stale:
            refused.append(stale)
    return Receipt(values={"recorded": tuple(recorded), "refused": tuple(refused)})


def is_decided_by(pack: Pack, step: StepView) -> bool:
    """Whether this chief's no is the municipality's own: there the chief decides, and nobody after."""
    return step.rule.by == "chief" and pack.functions.decider == pack.functions.chief


def check_complete(unit: Unit, case: ApplicationView) -> None:
    """Refuses what cannot be sent: missing answers, too few administrators, no main one, the chief alone (R022, R023)."""
    has_departments = bool(people.departments(unit))
    missing = tuple(key for q in unit.pack.questions for key in _missing(q, case.answers, has_departments))
    if missing and missing != ("administrators",):
        raise AnswersMissing(keys=missing)
    named = case.named("administrators")
    emails = {_email(entry) for entry in named}
    need = unit.pack.numbers.min_administrators.value
    if len(emails) < need:
        raise TooFewAdministrators(have=len(emails), need=need)
    if sum(bool(entry.get("main")) for entry in named) != unit.pack.numbers.main_administrators.value:
        raise NoMainAdministrator()
    chiefs = {_email(entry) for entry in case.named("chief")}
    if emails == chiefs:
        raise ChiefIsOnlyAdministrator()
    senders = {people.view(unit, case.applicant_id).email}
    if _main_sends(unit):
        senders |= {_email(entry) for entry in named if entry.get("main")}
    if senders & chiefs:
        raise ChiefIsApplicant()


def _ready(unit: Unit, application: int, by: PersonView) -> ApplicationView:
    """The draft, checked, with the named people as people of the register; only who may send it gets it."""
    case = applications.locked(unit, application)
    if by.id not in (case.applicant_id, case.handed_to):
        main = case.main_administrator
        if case.can_write and main is not None and main.get("person") == by.id:
            raise NewerVersion(number=case.number, status=case.status)
        raise NotYours(number=case.number)
    if not case.can_write:
        raise NotPossibleNow(status=case.status, number=case.number)
    check_complete(unit, case)
    departures.refuse_if_any(unit, case, sending=True)
    answers = {**case.answers, **_with_people(unit, case)}
    applications.note(unit, case.id, answers=answers)
    mentions.written(unit, case.id, case.answers, answers)
    return applications.load(unit, case.id)


def _held_up(unit: Unit, case: ApplicationView, by: PersonView) -> Receipt | None:
    """What comes before the sending: that the chief named is one, and that whoever is to send it has read it."""
    if chiefs.waits(unit, case):
        return _unsure_chief(case)
    return _hand_over(unit, case, by)


def _unsure_chief(case: ApplicationView) -> Receipt:
    return Receipt(id=case.id, values={**_values(case), "unsure_chief": True})


def _hand_over(unit: Unit, case: ApplicationView, by: PersonView) -> Receipt | None:
    """Where the guideline says that the main administrator sends it, and that is somebody else: given to them (R012)."""
    main = case.main_administrator
    if not _main_sends(unit) or main is None or main["person"] == by.id:
        return None
    to = people.view(unit, main["person"])
    if case.handed_to != to.id:
        applications.note(unit, case.id, handed_to=to.id, handed_at=unit.now)
        rule = rights.rule(unit.pack, "R012")
        journal.write(unit, "application_handed_over", "application", case.id, by.id, rule, to=to.id)
        recipients.to_send(unit, applications.load(unit, case.id))
    return Receipt(id=case.id, values={**_values(case), "handed_to": to.shown, "handed_to_id": to.id})


def _main_sends(unit: Unit) -> bool:
    return unit.pack.workflow.sends == unit.pack.functions.main_administrator


def _send(unit: Unit, draft: ApplicationView, by: int, card: int | None) -> Receipt:
    again = draft.version > 0
    case = applications.keep_version(unit, draft, by)
    rule = rights.rule(unit.pack, "R012")
    journal.write(unit, "application_sent", "application", case.id, by, rule, version=case.version)
    recipients.sending_over(unit, draft, sent=True, card=card)
    if not again:
        case_diary.put(unit, case)
    _proceed(unit, case, by)
    return _receipt(applications.load(unit, case.id))


def _missing(question: Question, answers: Mapping[str, Any], has_departments: bool) -> list[str]:
    """Keys of what this question still lacks; a gate that stops the application counts as no answer."""
    answer = answers.get(question.key)
    stops = question.gate is not None and answer == question.gate.stops_when
    is_empty = question.required and answer in (None, "", [], ())
    half = question.kind is QuestionKind.YES_NO_REASON and _lacks_reason(question, answer)
    found = [question.key] if stops or is_empty or half else []
    for part in question.parts:
        asked = part.options_from is None or has_departments
        if part.required and asked and answers.get(f"{question.key}.{part.key}") in (None, "", [], ()):
            found.append(f"{question.key}.{part.key}")
    return found


def _lacks_reason(question: Question, answer: Any) -> bool:
    return isinstance(answer, Mapping) and answer.get("value") == question.reason_when and not answer.get("reason")


def _email(entry: Mapping[str, Any]) -> str:
    return str(entry.get("email", "")).lower()


def _with_people(unit: Unit, case: ApplicationView) -> dict[str, Any]:
    """The people named, as people of the register: their ids beside what was written."""

    def known(entry: Mapping[str, Any]) -> dict[str, Any]:
        person = people.find_or_add(
            unit, name=str(entry["name"]), email=str(entry["email"]), phone=str(entry.get("phone", ""))
        )
        return {**entry, "person": person}

    resolved: dict[str, Any] = {}
    for question in unit.pack.questions:
        answer = case.answers.get(question.key)
        if question.kind is QuestionKind.PEOPLE and answer:
            resolved[question.key] = [known(entry) for entry in answer]
        elif question.kind is QuestionKind.PERSON and answer and answer.get("email"):
            resolved[question.key] = known(answer)
    chief = resolved.get("chief")
    resolved["department_id"] = chiefs.department_of(unit, case, chief["person"] if chief else None)
    return resolved


def _sent_by(unit: Unit, application: int, by: PersonView, *statuses: Status) -> ApplicationView:
    """A case that this person has applied for or sent, where it stands so."""
    case = applications.locked(unit, application)
    if by.id not in (case.applicant_id, case.sender_id):
        raise NotYours(number=case.number)
    if case.status not in statuses:
        raise NotPossibleNow(status=case.status, number=case.number)
    return case


def _at(unit: Unit, step: int) -> tuple[ApplicationView, StepView]:
    """A step and its case, with nobody else at either."""
    case = applications.locked(unit, casework.load(unit, step).application_id)
    return case, casework.load(unit, step)


def _proceed(unit: Unit, case: ApplicationView, by: int) -> None:
    opened = casework.proceed(unit, case)
    for step in opened:
        recipients.step_opened(unit, case, step)
    if case.status == Status.UNDER_WAY and casework.is_finished(unit, case):
        _end(unit, case, Status.APPROVED, by)
        for step in casework.of(unit, case):
            if step.open and step.version == case.version and step not in opened:
                recipients.step_goes_on(unit, case, step)


def _end(unit: Unit, case: ApplicationView, status: Status, by: int) -> None:
    channel = None
    if status == Status.APPROVED:
        departures.refuse_if_any(unit, case, sending=False)
        opened = channels.open_for(unit, case, _conditions(unit, case), by)
        daily.name(unit, opened.id, departures.still_here(unit, case.ids_of("daily")))
        channel = channels.load(unit, opened.id)
    else:
        recipients.cards_closed(unit, case, casework.void(unit, case, only_open=True))
    applications.set_status(unit, case.id, status, channel_id=channel.id if channel else None)
    rule = rights.rule(unit.pack, "R011")
    journal.write(unit, f"application_{status}", "application", case.id, by, rule, version=case.version)
    recipients.ended(unit, applications.load(unit, case.id), channel, by)


def _return(unit: Unit, case: ApplicationView, step: StepView, by: int) -> None:
    """Back to the applicant, with what is missing; signatures and recommendations on this version no longer count."""
    applications.set_status(unit, case.id, Status.RETURNED)
    voided = tuple(s for s in casework.void(unit, case) if s.id != step.id)
    rule = rights.rule_of_step(unit.pack, step.rule)
    journal.write(unit, "application_returned", "application", case.id, by, rule, step=step.rule.id)
    after = applications.load(unit, case.id)
    recipients.steps_voided(unit, after, voided, voided, "changed", by)
    recipients.returned(unit, after, step)


def _record(unit: Unit, wish: RecordMeeting, decision: Mapping[str, Any], by: PersonView) -> Receipt:
    details = {"date": wish.date, "reference": wish.reference, "conditions": decision.get("conditions", ())}
    if decision["outcome"] != POSTPONE:
        asked = SettleStep(step=decision["step"], outcome=decision["outcome"], details=details)
        return settle(unit, asked, by)
    case, step = _at(unit, decision["step"])
    casework.check(unit, step, case, by, step.rule.outcomes[0], paper=False)
    casework.check_date(unit, case, wish.date)
    casework.postpone(unit, step, by, wish.date, wish.reference)
    recipients.postponed(unit, case, step, wish.date, by.id)
    return _answered(case, step, POSTPONE)


def _conditions(unit: Unit, case: ApplicationView) -> tuple[Mapping[str, Any], ...]:
    rows = [s for s in casework.of(unit, case) if s.version == case.version and not s.void]
    return tuple(condition for step in rows for condition in step.details.get("conditions", ()))


def _values(case: ApplicationView) -> dict[str, Any]:
    return {"application": case.id, "number": case.number, "status": case.status, "version": case.version}


def _receipt(case: ApplicationView) -> Receipt:
    return Receipt(id=case.id, values=_values(case))


def _answered(case: ApplicationView, step: StepView, outcome: str) -> Receipt:
    return Receipt(id=step.id, values={**_values(case), "outcome": outcome, "step": step.rule.id})


RULES: Mapping[type[Wish], Rule] = {
    StartDraft: start,
    WriteAnswers: write,
    DropDraft: drop,
    SubmitApplication: submit,
    NoteEserviceNumber: note_eservice,
    WithdrawApplication: withdraw,
    ReviseApplication: revise,
    AskToSettle: ask_to_settle,
    SettleStep: settle,
    RecordMeeting: record_meeting,
}
