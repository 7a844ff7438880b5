"""What it means for cases that somebody leaves the municipality: R022–R024 hold for people who are here.

They are taken out of every draft that names them. A case under way with them in it goes back to the applicant, who names
somebody else: answers bind to a version, and nobody can answer in their place. Was it the applicant who left, another of
those named goes on with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, or_, select

from policy_text.pack import QuestionKind
from register import journal
from register.applications import applications, case_diary, casework, mentions
from register.applications.applications import Application, ApplicationView, Status
from register.errors import SomebodyLeft
from register.people import people, recipients
from register.people.people import Person, PersonView
from register.storage.store import Prepared, Unit

CARRY = ("administrators", "chief", "daily")
"""Answers whose people are to carry the channel: it is not approved with one of them gone."""

_GOING_ON = (Status.DRAFT, Status.UNDER_WAY, Status.RETURNED)
_TABLE = Application.__table__  # type: ignore[attr-defined]
_PERSON = Person.__table__  # type: ignore[attr-defined]
_LEFT = Prepared(
    select(_PERSON.c.name, _PERSON.c.id)
    .where(_PERSON.c.email.in_(bindparam("emails", expanding=True)), _PERSON.c.left_at.is_not(None))
    .order_by(_PERSON.c.id)
)


def follow(unit: Unit, person: PersonView, by: int) -> tuple[int, ...]:
    """The person has left: the numbers of the cases that have gone back to be changed."""
    back = []
    for id in _cases_of(unit, person):
        case = applications.locked(unit, id)
        if case.applicant_id == person.id and not case.version and case.handed_to in (None, person.id):
            continue  # nobody has seen it but the one who left
        if case.handed_to == person.id:
            recipients.sending_over(unit, case, sent=False)
            applications.note(unit, case.id, handed_to=None, handed_at=None)
        heir = _heir(unit, case, person) if case.applicant_id == person.id else case.applicant_id
        if heir is None:
            _withdraw(unit, case, person, by)
            continue
        if heir != case.applicant_id:
            applications.note(unit, case.id, applicant_id=heir)
            journal.write(unit, "application_passed_on", "application", case.id, by, person=heir, left=person.id)
        named = _named_as(unit, case, person)
        returns = case.status is Status.UNDER_WAY and bool(set(named) & set(CARRY))
        if returns:
            back.append(case.number)
            _send_back(unit, case, person, by)
        if returns or case.can_write:
            _take_out(unit, case, named, person, heir)
        recipients.somebody_left(
            unit, applications.load(unit, case.id), person.id, named if returns or case.can_write else (),
            returns=returns, passed_on=heir != case.applicant_id,
        )  # fmt: skip
    return tuple(back)


def nobody_asked(unit: Unit, waited: Iterable[tuple[ApplicationView, casework.StepView]]) -> None:
    """A role has one holder less: of what waited for them, those who give out roles hear what nobody can answer now."""
    for case, step in waited:
        if step.person_id is None and casework.load(unit, step.id).open and not casework.asked(unit, case, step):
            recipients.nobody_left(unit, case, step)


def refuse_if_any(unit: Unit, case: ApplicationView, *, sending: bool) -> None:
    """Nothing is sent, or approved, with somebody who has left. Whoever comes back to work is met again first."""
    keys = _people_questions(unit) if sending else CARRY
    emails = {_email(entry) for key in keys for entry in case.named(key)}
    left = unit.rows(_LEFT, emails=tuple(sorted(emails))) if emails else ()
    if left:
        names = tuple(people.view(unit, row.id).shown for row in left)
        raise SomebodyLeft(names=names, number=case.number, sending="yes" if sending else "no")


def still_here(unit: Unit, them: Iterable[int]) -> tuple[int, ...]:
    """The same without those who have left."""
    wanted = tuple(them)
    found = unit.execute(select(_PERSON.c.id).where(_PERSON.c.id.in_(wanted), _PERSON.c.left_at.is_(None)))
    here = {row.id for row in found}
    return tuple(id for id in wanted if id in here)


def _cases_of(unit: Unit, person: PersonView) -> tuple[int, ...]:
    """Cases that have not ended and are theirs, wait for them to send, or name them."""
    naming = mentions.naming(mentions.keys_of(person.id, person.email))
    theirs = or_(
        _TABLE.c.applicant_id == person.id,
        _TABLE.c.handed_to == person.id,
        _TABLE.c.id.in_(naming.with_only_columns(naming.selected_columns.application_id)),
    )
    found = unit.execute(select(_TABLE.c.id).where(_TABLE.c.status.in_(_GOING_ON), theirs).order_by(_TABLE.c.id))
    return tuple(row.id for row in found)


def _heir(unit: Unit, case: ApplicationView, person: PersonView) -> int | None:
    """Who goes on with a case whose applicant has left: whoever is to send or has sent it, is to be main, or else is named.

    Not its chief, who cannot give the assignment to an application of their own.
    """
    main = case.main_administrator or {}
    those = (case.handed_to, case.sender_id, main.get("person"), *case.ids_of("administrators"))
    others = [id for id in those if id not in (None, person.id, *case.ids_of("chief"))]
    here = still_here(unit, dict.fromkeys(int(id) for id in others if id is not None))
    return here[0] if here else None


def _named_as(unit: Unit, case: ApplicationView, person: PersonView) -> tuple[str, ...]:
    """The questions to which somebody is the answer, or in it."""
    return tuple(key for key in _people_questions(unit) if any(_is(entry, person) for entry in case.named(key)))


def _take_out(unit: Unit, case: ApplicationView, named: Sequence[str], person: PersonView, heir: int) -> None:
    """Out of what stands now; the versions that were sent keep them. Whoever goes on with it is main after a main one."""
    if not named:
        return
    answers = dict(case.answers)
    for key in named:
        rest = [dict(entry) for entry in case.named(key) if not _is(entry, person)]
        if any(entry.get("main") and _is(entry, person) for entry in case.named(key)):
            for entry in rest:
                entry["main"] = entry.get("person") == heir
        if rest:
            answers[key] = rest
        else:
            del answers[key]
    applications.note(unit, case.id, answers=answers)
    mentions.written(unit, case.id, case.answers, answers)


def _is(entry: Mapping[str, Any], person: PersonView) -> bool:
    return entry.get("person") == person.id or _email(entry) == person.email


def _email(entry: Mapping[str, Any]) -> str:
    return str(entry.get("email", "")).lower()


def _people_questions(unit: Unit) -> tuple[str, ...]:
    return tuple(q.key for q in unit.pack.questions if q.kind in (QuestionKind.PEOPLE, QuestionKind.PERSON))


def _send_back(unit: Unit, case: ApplicationView, person: PersonView, by: int) -> None:
    voided = casework.void(unit, case)
    applications.set_status(unit, case.id, Status.RETURNED)
    journal.write(unit, "application_returned", "application", case.id, by, left=person.id)
    answered = (step for step in voided if step.settled_by != person.id)
    recipients.steps_voided(unit, applications.load(unit, case.id), voided, answered, "changed", None)


def _withdraw(unit: Unit, case: ApplicationView, person: PersonView, by: int) -> None:
    """Nobody of those named is left to go on with it."""
    every = casework.of(unit, case)
    voided = casework.void(unit, case)
    applications.set_status(unit, case.id, Status.WITHDRAWN)
    journal.write(unit, "application_withdrawn", "application", case.id, by, left=person.id)
    case_diary.over(unit, case, by)
    recipients.steps_voided(unit, case, voided, (s for s in every if s.settled_by != person.id), "withdrawn", None)
