"""An application for a channel: drafted by anyone, sent in versions, decided as the pack's workflow says.

The draft is a row, written after each answer, so that several places can stand on one draft. Every version that is sent is
kept. What each step asks of whom is in `casework`; the numbers 1, 2, 3 … are the municipality's own case numbers, and
never look like a diarienummer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Column, Index, Row, delete, func, select
from sqlalchemy import update as sql_update
from sqlmodel import Field

from register import journal
from register.errors import NotAllowed, NotFound, NotPossibleNow
from register.store import Owned, Unit
from register.tables import Utc, keys


class Status(StrEnum):
    DRAFT = "draft"
    UNDER_WAY = "under_way"
    RETURNED = "returned"
    """Sent back to the applicant with what is missing; the draft is open again."""
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


OPEN_TO_WRITE = (Status.DRAFT, Status.RETURNED)
ENDED = (Status.APPROVED, Status.REJECTED, Status.WITHDRAWN)


class Application(Owned, table=True):
    """One case. `answers` is what stands now; `version` the last one sent (0 before the first)."""

    __table_args__ = (
        *keys(("number",), applicant_id="person"),
        Index("application_status", "organisation_id", "status"),
    )

    id: int | None = Field(default=None, primary_key=True)
    number: int
    applicant_id: int = Field(index=True)
    status: str = Field(default=Status.DRAFT, max_length=20)
    answers: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    version: int = 0
    started_at: datetime = Field(sa_type=Utc)
    changed_at: datetime = Field(sa_type=Utc)
    sent_at: datetime | None = Field(default=None, sa_type=Utc)
    ended_at: datetime | None = Field(default=None, sa_type=Utc)
    eservice_number: str = Field(default="", max_length=60)
    diary_number: str = Field(default="", max_length=60)
    diary_settled_at: datetime | None = Field(default=None, sa_type=Utc)
    channel_id: int | None = None


class ApplicationVersion(Owned, table=True):
    """What was sent, word for word, and by whom."""

    __tablename__ = "application_version"
    __table_args__ = keys(("application_id", "version"), application_id="application", by="person")

    id: int | None = Field(default=None, primary_key=True)
    application_id: int
    version: int
    answers: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    by: int
    at: datetime = Field(sa_type=Utc)


@dataclass(frozen=True, kw_only=True)
class ApplicationView:
    """An application as a step may see it. `earlier` are the answers of the version before, to show what changed."""

    id: int
    number: int
    applicant_id: int
    status: Status
    answers: Mapping[str, Any]
    version: int
    started_at: datetime
    changed_at: datetime
    sent_at: datetime | None = None
    ended_at: datetime | None = None
    eservice_number: str = ""
    diary_number: str = ""
    diary_settled: bool = False
    channel_id: int | None = None
    earlier: Mapping[str, Any] | None = None

    @property
    def can_write(self) -> bool:
        return self.status in OPEN_TO_WRITE


_TABLE = Application.__table__  # type: ignore[attr-defined]
_VERSION = ApplicationVersion.__table__  # type: ignore[attr-defined]


def start(unit: Unit, by: int, answers: Mapping[str, Any]) -> ApplicationView:
    """A new draft with the next case number."""
    highest = unit.execute(select(func.max(_TABLE.c.number).label("highest"))).one().highest
    id = unit.insert(
        Application, number=(highest or 0) + 1, applicant_id=by, status=Status.DRAFT, answers=dict(answers), version=0,
        started_at=unit.now, changed_at=unit.now, eservice_number="", diary_number="",
    )  # fmt: skip
    return load(unit, id)


def load(unit: Unit, id: int) -> ApplicationView:
    row = unit.execute(select(_TABLE).where(_TABLE.c.id == id)).first()
    if row is None:
        raise NotFound(what="application", id=id)
    return _view(unit, row)


def numbered(unit: Unit, number: int) -> ApplicationView | None:
    row = unit.execute(select(_TABLE).where(_TABLE.c.number == number)).first()
    return _view(unit, row) if row else None


def by_applicant(unit: Unit, person: int) -> tuple[ApplicationView, ...]:
    """A person's own applications, the one touched last first."""
    rows = unit.execute(
        select(_TABLE).where(_TABLE.c.applicant_id == person).order_by(_TABLE.c.changed_at.desc(), _TABLE.c.id.desc())
    ).all()
    return tuple(_view(unit, row) for row in rows)


def drafts_of(unit: Unit, person: int) -> tuple[ApplicationView, ...]:
    return tuple(a for a in by_applicant(unit, person) if a.can_write)


def with_status(unit: Unit, statuses: Sequence[Status]) -> tuple[ApplicationView, ...]:
    rows = unit.execute(select(_TABLE).where(_TABLE.c.status.in_(list(statuses))).order_by(_TABLE.c.number)).all()
    return tuple(_view(unit, row) for row in rows)


def write_answers(unit: Unit, id: int, answers: Mapping[str, Any], by: int) -> ApplicationView:
    """Changes a draft. A None takes the answer away. Only the applicant writes."""
    case = own(unit, id, by)
    if not case.can_write:
        raise NotPossibleNow(status=case.status, number=case.number)
    merged = {k: v for k, v in {**case.answers, **answers}.items() if v is not None}
    unit.execute(sql_update(_TABLE).where(_TABLE.c.id == id).values(answers=merged, changed_at=unit.now))
    return load(unit, id)


def drop(unit: Unit, id: int, by: int) -> None:
    """Throws a draft away that has never been sent."""
    case = own(unit, id, by)
    if case.status != Status.DRAFT or case.version:
        raise NotPossibleNow(status=case.status, number=case.number)
    unit.execute(delete(_TABLE).where(_TABLE.c.id == id))
    journal.write(unit, "draft_dropped", "application", id, by)


def keep_version(unit: Unit, case: ApplicationView, by: int) -> ApplicationView:
    """The answers as they stand become the next version."""
    version = case.version + 1
    unit.insert(
        ApplicationVersion, application_id=case.id, version=version, answers=dict(case.answers), by=by, at=unit.now
    )
    unit.execute(
        sql_update(_TABLE)
        .where(_TABLE.c.id == case.id)
        .values(version=version, status=Status.UNDER_WAY, sent_at=unit.now, changed_at=unit.now)
    )
    return load(unit, case.id)


def set_status(unit: Unit, id: int, status: Status, **values: Any) -> None:
    if status in ENDED:
        values["ended_at"] = unit.now
    unit.execute(sql_update(_TABLE).where(_TABLE.c.id == id).values(status=status, changed_at=unit.now, **values))


def note(unit: Unit, id: int, **values: Any) -> None:
    """Sets plain fields: numbers of other systems, the channel that came of it."""
    unit.execute(sql_update(_TABLE).where(_TABLE.c.id == id).values(**values))


def own(unit: Unit, id: int, by: int) -> ApplicationView:
    case = load(unit, id)
    if case.applicant_id != by:
        raise NotAllowed(role=None)
    return case


def for_the_diary(unit: Unit) -> tuple[ApplicationView, ...]:
    """Sent cases that the registrator has not yet entered or waved off."""
    rows = unit.execute(
        select(_TABLE).where(_TABLE.c.version > 0, _TABLE.c.diary_settled_at.is_(None)).order_by(_TABLE.c.number)
    ).all()
    return tuple(_view(unit, row) for row in rows)


def old_drafts(unit: Unit, before: datetime) -> tuple[ApplicationView, ...]:
    """Drafts never sent and not touched since `before`."""
    rows = unit.execute(select(_TABLE).where(_TABLE.c.status == Status.DRAFT, _TABLE.c.changed_at < before)).all()
    return tuple(_view(unit, row) for row in rows)


def _view(unit: Unit, row: Row[Any]) -> ApplicationView:
    earlier = None
    if row.version:
        # While it is under way the last version equals the answers, so what changed is told against the one before.
        back = row.version - 1 if row.status == Status.UNDER_WAY else row.version
        found = unit.execute(
            select(_VERSION.c.answers).where(_VERSION.c.application_id == row.id, _VERSION.c.version == back)
        ).first()
        earlier = found.answers if found else None
    return ApplicationView(
        id=row.id, number=row.number, applicant_id=row.applicant_id, status=Status(row.status), answers=row.answers,
        version=row.version, started_at=row.started_at, changed_at=row.changed_at, sent_at=row.sent_at,
        ended_at=row.ended_at, eservice_number=row.eservice_number, diary_number=row.diary_number,
        diary_settled=row.diary_settled_at is not None, channel_id=row.channel_id, earlier=earlier,
    )  # fmt: skip
