"""What a sent application waits for: the pack's workflow, step by step, as rows that somebody settles.

A blocking step opens when those before it are settled; one that does not block (a copy, "jag känner till det") opens
together with the first step after it and holds nobody up. A new version of the application voids what was open or signed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from msgspec import Struct, field
from sqlalchemy import JSON, Column, Index, Row, bindparam, select, text
from sqlalchemy import update as sql_update
from sqlmodel import Field

from policy_text.pack import Outcome, Pack, RoleScope, StepKind, WorkflowStep
from register import journal, rights
from register.applications import applications
from register.applications.applications import ApplicationView, Status
from register.errors import (
    AlreadySettled,
    DateImpossible,
    DetailsMissing,
    NewerVersion,
    NotAllowed,
    NotFound,
    NotPossibleNow,
    OwnCase,
)
from register.obligations import calendar
from register.people import people
from register.people.people import PersonView
from register.storage.store import Owned, Prepared, Unit, remembered
from register.storage.tables import Utc, index_of_some, keys

POSTPONED = "postponed"
"""In a decision's details: the meetings that have put it off, each with date, reference and who typed it in."""

NEEDS_REASON = (Outcome.RETURN, Outcome.ADVISE_AGAINST)
"""Answers that say nothing without a reason."""

_OPEN = "settled_at IS NULL AND NOT void"


class CaseStep(Owned, table=True):
    """One thing asked of one person or role, about one version of a case."""

    __tablename__ = "case_step"
    __table_args__ = (
        *keys(application_id="application", person_id="person", settled_by="person"),
        Index("case_step_of_case", "organisation_id", "application_id", "version"),
        index_of_some("case_step_open", "organisation_id", "person_id", where=_OPEN),
    )

    id: int | None = Field(default=None, primary_key=True)
    application_id: int
    version: int
    step: str = Field(max_length=60)
    """The step's id in the pack's workflow."""
    person_id: int | None = None
    """The person asked by name; None when a role is asked."""
    roles: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    department_id: int | None = None
    opened_at: datetime = Field(sa_type=Utc)
    settled_at: datetime | None = Field(default=None, sa_type=Utc)
    settled_by: int | None = None
    outcome: str = Field(default="", max_length=40)
    comment: str = ""
    details: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    void: bool = False
    """The case changed, was returned or withdrawn before or after this was settled; it no longer counts."""


class StepView(Struct, frozen=True, kw_only=True):
    """A step of a case as others may see it. `rule` is the pack's own description of it."""

    id: int
    application_id: int
    version: int
    rule: WorkflowStep
    person_id: int | None
    roles: tuple[str, ...]
    department_id: int | None
    opened_at: datetime
    settled_at: datetime | None = None
    settled_by: int | None = None
    outcome: str = ""
    comment: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)
    void: bool = False

    @property
    def open(self) -> bool:
        return self.settled_at is None and not self.void

    @property
    def people(self) -> frozenset[int]:
        """Everyone of the register that it speaks of."""
        owners = (condition.get("owner") for condition in self.details.get("conditions", ()))
        meetings = (meeting.get("by") for meeting in self.details.get(POSTPONED, ()))
        return frozenset(id for id in (self.person_id, self.settled_by, *owners, *meetings) if id is not None)

    @property
    def on_paper(self) -> bool:
        return bool(self.details.get("place"))

    @property
    def judges(self) -> bool:
        """Whether answering it is to judge the application, which nobody does with their own."""
        return self.rule.kind in (StepKind.PREPARE, StepKind.DECIDE, StepKind.ASSIGN) or self.rule.by == "chief"


_TABLE = CaseStep.__table__  # type: ignore[attr-defined]
_OF_THESE = _TABLE.c.application_id.in_(bindparam("ids", expanding=True))
_OF = Prepared(select(_TABLE).where(_OF_THESE).order_by(_TABLE.c.id), stands=True)
_BY_ID = Prepared(select(_TABLE).where(_TABLE.c.id == bindparam("its_id")))
# In the very words of the index, which SQLite takes for no other.
_WAITING = select(_TABLE).where(text(_OPEN)).order_by(_TABLE.c.id)
_BY_NAME = _TABLE.c.person_id == bindparam("person")
WAITING_BY_NAME = Prepared(_WAITING.where(_BY_NAME))
_WAITING_FOR_ROLES = Prepared(_WAITING.where(_BY_NAME | _TABLE.c.person_id.is_(None)))


def of(unit: Unit, case: ApplicationView) -> tuple[StepView, ...]:
    """All steps of all versions, oldest first."""
    return of_all(unit, (case.id,)).get(case.id, ())


def of_all(unit: Unit, applications: Iterable[int]) -> Mapping[int, tuple[StepView, ...]]:
    """The same for many cases, by application."""
    ids = tuple(sorted(set(applications)))
    return _of_all(unit, ids) if ids else {}


@remembered
def _of_all(unit: Unit, ids: tuple[int, ...]) -> Mapping[int, tuple[StepView, ...]]:
    found: dict[int, list[StepView]] = {}
    for step in _views(unit, unit.rows(_OF, ids=ids)):
        found.setdefault(step.application_id, []).append(step)
    return {id: tuple(steps) for id, steps in found.items()}


def load(unit: Unit, id: int) -> StepView:
    found = _views(unit, unit.rows(_BY_ID, its_id=id))
    if not found:
        raise NotFound(what="step", id=id)
    return found[0]


@remembered
def waiting_for(unit: Unit, person: PersonView) -> tuple[tuple[ApplicationView, StepView], ...]:
    """Open steps that this person may settle, by name or by role, each with its case."""
    rows = unit.rows(_WAITING_FOR_ROLES if person.roles else WAITING_BY_NAME, person=person.id)
    steps = [step for step in _views(unit, rows) if _is_asked(step, person)]
    cases = applications.views(unit, (step.application_id for step in steps))
    pairs = ((cases[step.application_id], step) for step in steps)
    return tuple((case, step) for case, step in pairs if not _own_to_judge(step, case, person.id))


def proceed(unit: Unit, case: ApplicationView) -> tuple[StepView, ...]:
    """Opens what comes next for the case's version; returns the rows that were opened now."""
    seen = [step for step in of(unit, case) if step.version == case.version and not step.void]
    opened: list[StepView] = []
    for rule in unit.pack.workflow.steps:
        rows = [step for step in seen if step.rule.id == rule.id]
        if not rows:
            rows = _open(unit, case, rule)
            opened += rows
        if rule.blocking and any(step.open for step in rows):
            break
    return tuple(opened)


def is_finished(unit: Unit, case: ApplicationView) -> bool:
    """Whether every blocking step of the version is settled."""
    rows = [step for step in of(unit, case) if step.version == case.version and not step.void]
    return all(
        (own := [s for s in rows if s.rule.id == rule.id]) and not any(s.open for s in own)
        for rule in unit.pack.workflow.steps
        if rule.blocking
    )


def check(unit: Unit, step: StepView, case: ApplicationView, by: PersonView, outcome: str, *, paper: bool) -> None:
    """Refuses strangers, the applicant judging, cards from before a change, the second press, unknown answers."""
    if _own_to_judge(step, case, by.id):
        # Said first: the applicant may well have the role that a stand-in was asked in place of.
        raise OwnCase(role=step.roles[0] if step.roles else step.rule.by, number=case.number)
    if not _is_asked(step, by) and not (paper and may_enter_paper(unit.pack, step, case, by)):
        raise NotAllowed(role=step.roles[0] if step.roles else step.rule.by, waiting=step.rule.waiting)
    if step.void or step.version != case.version:
        if case.status in (Status.UNDER_WAY, Status.RETURNED):
            raise NewerVersion(number=case.number, status=case.status)
        raise NotPossibleNow(status=case.status, number=case.number)
    if step.settled_at is not None:
        raise _already_settled(unit, step, case)
    if outcome not in step.rule.outcomes or (paper and not step.rule.paper):
        raise NotPossibleNow(status=case.status, number=case.number)


def may_enter_paper(pack: Pack, step: StepView, case: ApplicationView, by: PersonView) -> bool:
    """Somebody who answers for the communications or the diary may enter a signature that another has put on paper."""
    functions = pack.functions
    trusted = by.holds_any((functions.communications_lead, functions.communications_staff, functions.registrar))
    return step.rule.paper and trusted and by.id not in (case.applicant_id, case.sender_id)


def settle(
    unit: Unit, step: StepView, case: ApplicationView, by: PersonView, outcome: str, comment: str,
    details: Mapping[str, Any],
) -> StepView:  # fmt: skip
    """One person answers one step. Of two at once the database lets one through."""
    check(unit, step, case, by, outcome, paper=bool(details.get("paper")))
    if outcome in NEEDS_REASON and not comment.strip():
        raise DetailsMissing(keys=("comment",))
    kept = _kept(unit, step, case, outcome, details)
    done = unit.execute(
        sql_update(_TABLE)
        .where(_TABLE.c.id == step.id, _TABLE.c.settled_at.is_(None), _TABLE.c.void.is_(False))
        .values(settled_at=unit.now, settled_by=by.id, outcome=outcome, comment=comment.strip(), details=kept)
    )
    if done.rowcount != 1:
        raise _already_settled(unit, load(unit, step.id), case)
    journal.write(
        unit, f"step_{outcome}", "application", case.id, by.id, rights.rule_of_step(unit.pack, step.rule), step=step.rule.id,
        version=step.version, paper=bool(kept.get("place")),
    )  # fmt: skip
    return load(unit, step.id)


def postpone(unit: Unit, step: StepView, by: PersonView, on: str, reference: str) -> None:
    """The body did not decide this time; the case waits for its next meeting."""
    meetings = [
        *step.details.get(POSTPONED, ()),
        {"date": on, "reference": reference, "by": by.id, "at": unit.now.isoformat()},
    ]
    unit.execute(sql_update(_TABLE).where(_TABLE.c.id == step.id).values(details={**step.details, POSTPONED: meetings}))
    journal.write(
        unit, "decision_postponed", "application", step.application_id, by.id, rights.rule_of_step(unit.pack, step.rule), date=on,
        reference=reference,
    )  # fmt: skip


def void(unit: Unit, case: ApplicationView, *, only_open: bool = False) -> tuple[StepView, ...]:
    """What was asked or signed so far no longer counts; returns what was voided."""
    rows = tuple(step for step in of(unit, case) if not step.void and (step.open or not only_open))
    ids = [step.id for step in rows]
    unit.execute(sql_update(_TABLE).where(_TABLE.c.id.in_(ids)).values(void=True))
    return rows


def asked(unit: Unit, case: ApplicationView, step: StepView) -> tuple[int, ...]:
    """The people who can settle a step now."""
    if step.person_id is not None:
        return (step.person_id,)
    found = (person for role in step.roles for person in people.holders(unit, role, step.department_id))
    return tuple(person for person in dict.fromkeys(found) if not _own_to_judge(step, case, person))


def concerns(pack: Pack, case: ApplicationView, steps: Sequence[StepView], person: PersonView) -> bool:
    """Whether a case is any of this person's business: who wrote, sends, is named or asked in it, or keeps the books."""
    if person.id in (case.applicant_id, case.handed_to):
        return True
    if case.version == 0:
        return False
    is_in_it = person.id in case.people or any(_is_asked(step, person) or person.id in step.people for step in steps)
    return is_in_it or keeps_books(pack, person)


def keeps_books(pack: Pack, person: PersonView) -> bool:
    """Sees every case that has been sent: who prepares, records, enters them in the diary, or looks after the register."""
    functions = pack.functions
    keepers = (functions.communications_lead, functions.communications_staff, functions.registrar, functions.steward)
    recorders = (role for rule in pack.workflow.steps for role in rule.records)
    return person.holds_any((*keepers, *recorders))


def _is_asked(step: StepView, person: PersonView) -> bool:
    if step.person_id is not None:
        return step.person_id == person.id
    return any(person.holds(role, step.department_id) for role in step.roles)


def _own_to_judge(step: StepView, case: ApplicationView, person: int) -> bool:
    return step.judges and person in (case.applicant_id, case.sender_id)


def _already_settled(unit: Unit, step: StepView, case: ApplicationView) -> AlreadySettled:
    settler = people.view(unit, step.settled_by) if step.settled_by else None
    return AlreadySettled(
        by=settler.shown if settler else "", person=step.settled_by, at=step.settled_at, outcome=step.outcome,
        number=case.number,
    )  # fmt: skip


def _kept(
    unit: Unit, step: StepView, case: ApplicationView, outcome: str, details: Mapping[str, Any]
) -> dict[str, Any]:
    """What is kept of an answer besides its outcome: a decision's papers, or where a signed paper is."""
    match step.rule.kind:
        case StepKind.DECIDE:
            return {**step.details, **_decision(unit, step, case, outcome, details)}
        case StepKind.SIGN if details.get("paper"):
            place = str(details.get("place") or "").strip()
            if not place:
                raise DetailsMissing(keys=("place",))
            return {"place": place}
        case _:
            return {}


def _decision(
    unit: Unit, step: StepView, case: ApplicationView, outcome: str, details: Mapping[str, Any]
) -> dict[str, Any]:
    """Date, reference, who decided and the conditions. A role that decides for itself does it here and now."""
    on = str(details.get("date") or "")
    reference = str(details.get("reference") or "").strip()
    conditions = [
        {"text": str(one["text"]).strip(), "owner": one.get("owner"), "date": one.get("date")}
        for one in details.get("conditions", ())
        if str(one.get("text") or "").strip()
    ]
    if not step.rule.records:
        on = on or calendar.date_of(unit.now).isoformat()
    missing = [key for key, value in (("date", on), ("reference", reference)) if not value and step.rule.records]
    if outcome == Outcome.APPROVE_WITH_CONDITIONS and not conditions:
        missing.append("conditions")
    if missing:
        raise DetailsMissing(keys=tuple(missing))
    check_date(unit, case, on)
    return {"date": on, "reference": reference, "body": step.rule.by, "conditions": conditions}


def check_date(unit: Unit, case: ApplicationView, on: str) -> None:
    """Nobody has decided before the application came in, nor tomorrow."""
    decided, today = date.fromisoformat(on), calendar.date_of(unit.now)
    came_in = calendar.date_of(case.sent[0].at) if case.sent else today
    if not came_in <= decided <= today:
        raise DateImpossible(date=decided, earliest=came_in, latest=today)


def _open(unit: Unit, case: ApplicationView, rule: WorkflowStep) -> list[StepView]:
    match rule.by:
        case "administrators":
            return [_ask(unit, case, rule, person=person) for person in case.ids_of("administrators")]
        case "main_administrator" if case.main_administrator:
            return [_ask(unit, case, rule, person=case.main_administrator["person"])]
        case "chief" if chief := case.ids_of("chief"):
            return [_ask(unit, case, rule, person=chief[0])]
        case named:
            functions = unit.pack.functions
            role = {"chief": functions.chief, "main_administrator": functions.main_administrator}.get(named, named)
            roles = rule.records or (role,)
            if rule.stand_in and _is_about_their_own(unit, case, role):
                roles = (rule.stand_in,)
            return [_ask(unit, case, rule, roles=roles)]


def _is_about_their_own(unit: Unit, case: ApplicationView, role: str) -> bool:
    """The one who prepares is applicant or administrator: somebody else prepares (R010)."""
    involved = {case.applicant_id, case.sender_id, *case.ids_of("administrators")}
    return bool(involved & set(people.holders(unit, role)))


def _ask(
    unit: Unit, case: ApplicationView, rule: WorkflowStep, *, person: int | None = None, roles: tuple[str, ...] = ()
) -> StepView:
    local = any(unit.pack.roles[role].scope is RoleScope.UNIT for role in roles)
    # Whoever sends an application in which they are to be administrator has said yes by sending it.
    accepts = rule.kind is StepKind.ACCEPT and person is not None and person == case.sender_id
    settled: dict[str, Any] = (
        {"settled_at": unit.now, "settled_by": person, "outcome": Outcome.ACCEPT, "details": {"by_sending": True}}
        if accepts
        else {"outcome": "", "details": {}}
    )
    id = unit.insert(
        CaseStep, application_id=case.id, version=case.version, step=rule.id, person_id=person, roles=list(roles),
        department_id=case.answers.get("department_id") if local else None, opened_at=unit.now, comment="", void=False,
        **settled,
    )  # fmt: skip
    return load(unit, id)


def _views(unit: Unit, rows: Sequence[Row[Any]]) -> tuple[StepView, ...]:
    """Rows as views. A step that the pack no longer has is left out: nobody can answer it."""
    rules = {rule.id: rule for rule in unit.pack.workflow.steps}
    return tuple(
        StepView(
            id=row.id, application_id=row.application_id, version=row.version, rule=rules[row.step],
            person_id=row.person_id, roles=tuple(row.roles), department_id=row.department_id, opened_at=row.opened_at,
            settled_at=row.settled_at, settled_by=row.settled_by, outcome=row.outcome, comment=row.comment,
            details=row.details, void=row.void,
        )
        for row in rows
        if row.step in rules
    )  # fmt: skip
