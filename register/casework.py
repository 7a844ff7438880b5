"""What a sent application waits for: the pack's workflow, step by step, as rows that somebody settles.

A blocking step opens when those before it are settled; one that does not block (a copy, "jag känner till det") opens
together with the first step after it and holds nobody up. A new version of the application voids what was open or signed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, Row, select
from sqlalchemy import update as sql_update
from sqlmodel import Field

from policy_text.pack import Outcome, StepKind, WorkflowStep
from register import journal, people
from register.applications import ApplicationView
from register.errors import AlreadySettled, NotAllowed, NotFound, NotPossibleNow, OwnCase
from register.store import Owned, Unit
from register.tables import Utc, keys


class CaseStep(Owned, table=True):
    """One thing asked of one person or role, about one version of a case."""

    __tablename__ = "case_step"
    __table_args__ = (
        *keys(application_id="application", person_id="person", settled_by="person"),
        Index("case_step_open", "organisation_id", "application_id", "version"),
    )

    id: int | None = Field(default=None, primary_key=True)
    application_id: int
    version: int
    step: str = Field(max_length=60)
    """The step's id in the pack's workflow."""
    person_id: int | None = Field(default=None, index=True)
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


@dataclass(frozen=True, kw_only=True)
class StepView:
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


_TABLE = CaseStep.__table__  # type: ignore[attr-defined]

NEGATIVE = (Outcome.DECLINE, Outcome.REJECT)


def open_steps(unit: Unit, case: ApplicationView) -> tuple[StepView, ...]:
    return tuple(step for step in of(unit, case) if step.open)


def of(unit: Unit, case: ApplicationView) -> tuple[StepView, ...]:
    """All steps of all versions, oldest first."""
    rows = unit.execute(select(_TABLE).where(_TABLE.c.application_id == case.id).order_by(_TABLE.c.id)).all()
    return tuple(_view(unit, row) for row in rows)


def load(unit: Unit, id: int) -> StepView:
    row = unit.execute(select(_TABLE).where(_TABLE.c.id == id)).first()
    if row is None:
        raise NotFound(what="step", id=id)
    return _view(unit, row)


def waiting_for(unit: Unit, person: people.PersonView) -> tuple[StepView, ...]:
    """Open steps that this person may settle, by name or by role."""
    rows = unit.execute(
        select(_TABLE).where(_TABLE.c.settled_at.is_(None), _TABLE.c.void.is_(False)).order_by(_TABLE.c.id)
    ).all()
    return tuple(step for step in (_view(unit, row) for row in rows) if _is_asked(step, person))


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


def settle(
    unit: Unit, id: int, by: people.PersonView, outcome: str, comment: str, details: Mapping[str, Any], case: ApplicationView
) -> StepView:  # fmt: skip
    """One person answers one step. Refuses strangers, the applicant deciding, the second press and old versions."""
    step = load(unit, id)
    if step.settled_at is not None:
        settler = people.view(unit, step.settled_by) if step.settled_by else None
        raise AlreadySettled(
            by=settler.shown if settler else "", at=step.settled_at, outcome=step.outcome, number=case.number
        )
    if step.void or step.version != case.version:
        raise NotPossibleNow(status=case.status, number=case.number)
    if not _is_asked(step, by):
        raise NotAllowed(role=step.roles[0] if step.roles else step.rule.by, waiting=step.rule.waiting)
    judges = step.rule.kind in (StepKind.PREPARE, StepKind.DECIDE, StepKind.ASSIGN)
    if judges and by.id == case.applicant_id:
        raise OwnCase(role=step.roles[0] if step.roles else step.rule.by)
    if outcome not in step.rule.outcomes:
        raise NotPossibleNow(status=case.status, number=case.number)
    unit.execute(
        sql_update(_TABLE)
        .where(_TABLE.c.id == id, _TABLE.c.settled_at.is_(None))
        .values(settled_at=unit.now, settled_by=by.id, outcome=outcome, comment=comment, details=dict(details))
    )
    journal.write(
        unit, f"step_{outcome}", "application", case.id, by.id, step.rule.section or "", step=step.rule.id,
        version=step.version,
    )  # fmt: skip
    return load(unit, id)


def void(unit: Unit, case: ApplicationView) -> tuple[StepView, ...]:
    """Nothing asked or signed so far counts any more; returns what was voided."""
    rows = tuple(step for step in of(unit, case) if not step.void)
    unit.execute(sql_update(_TABLE).where(_TABLE.c.application_id == case.id).values(void=True))
    return rows


def asked(unit: Unit, step: StepView) -> tuple[int, ...]:
    """The people who can settle a step now."""
    if step.person_id is not None:
        return (step.person_id,)
    found = (person for role in step.roles for person in people.holders(unit, role, step.department_id))
    return tuple(dict.fromkeys(found))


def _is_asked(step: StepView, person: people.PersonView) -> bool:
    if step.person_id is not None:
        return step.person_id == person.id
    return any(person.holds(role, step.department_id) for role in step.roles)


def _open(unit: Unit, case: ApplicationView, rule: WorkflowStep) -> list[StepView]:
    answers = case.answers
    match rule.by:
        case "administrators":
            named = [entry["person"] for entry in answers.get("administrators", ())]
            return [_insert(unit, case, rule, person=person) for person in dict.fromkeys(named)]
        case "main_administrator":
            main = [entry["person"] for entry in answers.get("administrators", ()) if entry.get("main")]
            return [_insert(unit, case, rule, person=person) for person in main]
        case "chief":
            return [_insert(unit, case, rule, person=answers["chief"]["person"])]
        case role:
            asked = rule.records if rule.kind is StepKind.DECIDE else (role,)
            if rule.stand_in and _is_about_their_own(unit, case, role):
                asked = (rule.stand_in,)
            return [_insert(unit, case, rule, roles=asked)]


def _is_about_their_own(unit: Unit, case: ApplicationView, role: str) -> bool:
    """The one who prepares is applicant or administrator: somebody else prepares (R010)."""
    involved = {case.applicant_id, *(entry["person"] for entry in case.answers.get("administrators", ()))}
    return bool(involved & set(people.holders(unit, role)))


def _insert(
    unit: Unit, case: ApplicationView, rule: WorkflowStep, *, person: int | None = None, roles: tuple[str, ...] = ()
) -> StepView:
    id = unit.insert(
        CaseStep, application_id=case.id, version=case.version, step=rule.id, person_id=person, roles=list(roles),
        opened_at=unit.now, outcome="", comment="", details={}, void=False,
    )  # fmt: skip
    return load(unit, id)


def _view(unit: Unit, row: Row[Any]) -> StepView:
    return StepView(
        id=row.id, application_id=row.application_id, version=row.version, rule=unit.pack.workflow.step(row.step),
        person_id=row.person_id, roles=tuple(row.roles), department_id=row.department_id, opened_at=row.opened_at,
        settled_at=row.settled_at, settled_by=row.settled_by, outcome=row.outcome, comment=row.comment,
        details=row.details, void=row.void,
    )  # fmt: skip
