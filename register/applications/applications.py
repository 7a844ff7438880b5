"""An application for a channel: drafted by anyone, sent in versions, decided as the pack's workflow says.

The draft is a row, written after each answer, so that several places can stand on one draft. Every version that is sent is
kept. What each step asks of whom is in `casework`; the numbers 1, 2, 3 … are the municipality's own case numbers, and
never look like a diarienummer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from operator import attrgetter
from typing import Any

from msgspec import Struct
from sqlalchemy import JSON, Column, Index, Row, bindparam, delete, func, select, text
from sqlalchemy import update as sql_update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Field

from register import journal
from register.applications import mentions
from register.errors import NotFound, NotPossibleNow, NotYours
from register.storage.store import Owned, Prepared, Unit, remembered
from register.storage.tables import Utc, index_of_some, keys


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


_FOR_DIARY = "version > 0 AND diary_settled_at IS NULL"


class Application(Owned, table=True):
    """One case. `answers` is what stands now; `version` the last one sent (0 before the first)."""

    __table_args__ = (
        *keys(("number",), applicant_id="person", handed_to="person", diary_settled_by="person"),
        Index("application_status", "organisation_id", "status", "changed_at"),
        Index("application_handed_to", "organisation_id", "handed_to"),
        index_of_some("application_diary", "organisation_id", "number", where=_FOR_DIARY),
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
    diary_settled_by: int | None = None
    handed_to: int | None = None
    """The person who is to send it, when that is not the applicant; until it is sent or written in again."""
    handed_at: datetime | None = Field(default=None, sa_type=Utc)
    warned_at: datetime | None = Field(default=None, sa_type=Utc)
    """When the applicant was told that the draft lies untouched."""
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


class Sent(Struct, frozen=True, kw_only=True):
    """One sending: which version, by whom and when."""

    version: int
    by: int
    at: datetime


class ApplicationView(Struct, frozen=True, kw_only=True, dict=True):
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
    diary_settled_at: datetime | None = None
    diary_settled_by: int | None = None
    handed_to: int | None = None
    handed_at: datetime | None = None
    warned_at: datetime | None = None
    channel_id: int | None = None
    earlier: Mapping[str, Any] | None = None
    sent: tuple[Sent, ...] = ()

    @property
    def can_write(self) -> bool:
        return self.status in OPEN_TO_WRITE

    @property
    def diary_settled(self) -> bool:
        return self.diary_settled_at is not None

    @property
    def sender_id(self) -> int | None:
        """Who sent the version that stands."""
        return self.sent[-1].by if self.sent else None

    def named(self, key: str) -> tuple[Mapping[str, Any], ...]:
        """The people given as the answer to a question."""
        answer = self.answers.get(key) or ()
        return (answer,) if isinstance(answer, Mapping) else tuple(answer)

    def ids_of(self, key: str) -> tuple[int, ...]:
        """The same as people of the register, once it has been sent or handed over."""
        return tuple(dict.fromkeys(entry["person"] for entry in self.named(key) if entry.get("person")))

    @cached_property
    def people(self) -> frozenset[int]:
        """Everyone of the register that it speaks of."""
        known = {self.applicant_id, self.handed_to, self.diary_settled_by, *(one.by for one in self.sent)}
        for answers in (self.answers, self.earlier or {}):
            for answer in answers.values():
                entries = answer if isinstance(answer, list) else [answer]
                known |= {entry.get("person") for entry in entries if isinstance(entry, Mapping)}
        return frozenset(id for id in known if id is not None)

    @property
    def main_administrator(self) -> Mapping[str, Any] | None:
        return next((entry for entry in self.named("administrators") if entry.get("main")), None)


_TABLE = Application.__table__  # type: ignore[attr-defined]
_VERSION = ApplicationVersion.__table__  # type: ignore[attr-defined]
_BY_ID = Prepared(select(_TABLE).where(_TABLE.c.id.in_(bindparam("ids", expanding=True))))
_BY_APPLICANT = Prepared(
    select(_TABLE)
    .where(_TABLE.c.applicant_id == bindparam("person"))
    .order_by(_TABLE.c.changed_at.desc(), _TABLE.c.id.desc())
)
_LOCK = Prepared(select(_TABLE.c.id).where(_TABLE.c.id == bindparam("its_id")).with_for_update())
_WRITE = Prepared(
    sql_update(_TABLE)
    .where(_TABLE.c.id == bindparam("its_id"))
    .values(answers=bindparam("merged"), changed_at=bindparam("moment"), warned_at=None)
)
HANDED_TO = Prepared(
    select(_TABLE).where(_TABLE.c.handed_to == bindparam("person"), _TABLE.c.status.in_(OPEN_TO_WRITE))
)
_NUMBERED = Prepared(select(_TABLE.c.id).where(_TABLE.c.number == bindparam("its_number")))
_WITH_STATUS = Prepared(select(_TABLE).where(_TABLE.c.status.in_(bindparam("statuses", expanding=True))))
_TO_BE_ENTERED = Prepared(select(_TABLE).where(text(_FOR_DIARY)), by="application_diary")
_SENDINGS = Prepared(
    select(_VERSION.c.application_id, _VERSION.c.version, _VERSION.c.by, _VERSION.c.at)
    .where(_VERSION.c.application_id.in_(bindparam("ids", expanding=True)))
    .order_by(_VERSION.c.version)
)
_EARLIER = Prepared(
    select(_VERSION.c.application_id, _VERSION.c.version, _VERSION.c.answers).where(
        _VERSION.c.application_id.in_(bindparam("ids", expanding=True)),
        _VERSION.c.version.in_(bindparam("versions", expanding=True)),
    )
)


def start(unit: Unit, by: int, answers: Mapping[str, Any]) -> ApplicationView:
    """A new draft with the next case number."""
    for _ in range(_TRIES - 1):
        try:
            with unit.savepoint():
                return load(unit, _insert(unit, by, answers))
        except IntegrityError:
            # Somebody else took the number at the same moment (PostgreSQL); theirs is committed now, so count again.
            continue
    return load(unit, _insert(unit, by, answers))


def _insert(unit: Unit, by: int, answers: Mapping[str, Any]) -> int:
    unit.alone_with("application numbers")
    highest = unit.execute(select(func.max(_TABLE.c.number).label("highest"))).one().highest
    id = unit.insert(
        Application, number=(highest or 0) + 1, applicant_id=by, status=Status.DRAFT, answers=dict(answers), version=0,
        started_at=unit.now, changed_at=unit.now, eservice_number="", diary_number="",
    )  # fmt: skip
    mentions.written(unit, id, {}, answers)
    return id


@remembered
def load(unit: Unit, id: int) -> ApplicationView:
    found = views(unit, (id,))
    if id not in found:
        raise NotFound(what="application", id=id)
    return found[id]


def locked(unit: Unit, id: int) -> ApplicationView:
    """The case, with nobody else changing it until this unit ends: two who answer at once take turns.

    SQLite has one writer anyway; on PostgreSQL two administrators accepting in the same second would otherwise each wait
    for the other, and the case would stand still.
    """
    if not unit.is_sqlite:
        unit.execute(_LOCK, its_id=id)
    return load(unit, id)


def views(unit: Unit, ids: Iterable[int]) -> dict[int, ApplicationView]:
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    return {view.id: view for view in _views(unit, unit.rows(_BY_ID, ids=tuple(wanted)))}


def id_of(unit: Unit, number: int) -> int:
    row = unit.execute(_NUMBERED, its_number=number).first()
    if row is None:
        raise NotFound(what="application", number=number)
    return int(row.id)


@remembered
def by_applicant(unit: Unit, person: int) -> tuple[ApplicationView, ...]:
    """A person's own applications, the one touched last first."""
    found = _views(unit, unit.rows(_BY_APPLICANT, person=person))
    for view in found:
        unit.knows_of(load, view.id, view)
    return found


def drafts_of(unit: Unit, person: int) -> tuple[ApplicationView, ...]:
    return tuple(a for a in by_applicant(unit, person) if a.can_write)


def with_status(unit: Unit, statuses: Sequence[Status]) -> tuple[ApplicationView, ...]:
    return _by_number(unit, unit.rows(_WITH_STATUS, statuses=tuple(statuses)))


@remembered
def handed_to(unit: Unit, person: int) -> tuple[ApplicationView, ...]:
    """Applications that wait for this person to read and send them."""
    return _by_number(unit, unit.rows(HANDED_TO, person=person))


def write_answers(unit: Unit, id: int, answers: Mapping[str, Any], by: int) -> ApplicationView:
    """Changes a draft. A None takes the answer away. Only the applicant writes."""
    case = own(unit, id, by)
    if not case.can_write:
        raise NotPossibleNow(status=case.status, number=case.number)
    merged = {k: v for k, v in {**case.answers, **answers}.items() if v is not None}
    unit.execute(_WRITE, its_id=id, merged=merged, moment=unit.now)
    mentions.written(unit, id, case.answers, merged)
    by_applicant(unit, by)  # whoever writes looks at all of theirs next, and this is one of them
    return load(unit, id)


def drop(unit: Unit, id: int, by: int) -> None:
    """Throws a draft away that has never been sent."""
    case = own(unit, id, by)
    if case.status != Status.DRAFT or case.version:
        raise NotPossibleNow(status=case.status, number=case.number)
    remove(unit, id)
    journal.write(unit, "draft_dropped", "application", id, by)


def keep_version(unit: Unit, case: ApplicationView, by: int) -> ApplicationView:
    """The answers as they stand become the next version."""
    version = case.version + 1
    unit.insert(
        ApplicationVersion, application_id=case.id, version=version, answers=dict(case.answers), by=by, at=unit.now
    )
    mentions.put(unit, case.id, version, mentions.named(case.answers))
    unit.execute(
        sql_update(_TABLE)
        .where(_TABLE.c.id == case.id)
        .values(
            version=version, status=Status.UNDER_WAY, sent_at=unit.now, changed_at=unit.now, handed_to=None, handed_at=None
        )
    )  # fmt: skip
    return load(unit, case.id)


def set_status(unit: Unit, id: int, status: Status, **values: Any) -> None:
    if status in ENDED:
        values["ended_at"] = unit.now
    unit.execute(sql_update(_TABLE).where(_TABLE.c.id == id).values(status=status, changed_at=unit.now, **values))


def note(unit: Unit, id: int, **values: Any) -> None:
    """Sets plain fields: answers, numbers of other systems, who is to send it."""
    unit.execute(sql_update(_TABLE).where(_TABLE.c.id == id).values(**values))


def own(unit: Unit, id: int, by: int) -> ApplicationView:
    case = load(unit, id)
    if case.applicant_id != by:
        raise NotYours(number=case.number)
    return case


def for_the_diary(unit: Unit) -> tuple[ApplicationView, ...]:
    """Sent cases that the registrator has not yet entered or waved off."""
    return _by_number(unit, unit.rows(_TO_BE_ENTERED))


def old_drafts(unit: Unit, before: datetime) -> tuple[ApplicationView, ...]:
    """Drafts never sent and not touched since `before`."""
    is_old = (_TABLE.c.status == Status.DRAFT) & (_TABLE.c.changed_at < before)
    return _by_number(unit, unit.execute(select(_TABLE).where(is_old)).all())


def remove(unit: Unit, id: int) -> None:
    """Deletes a draft: what was never sent is nobody's record."""
    unit.execute(delete(_TABLE).where(_TABLE.c.id == id, _TABLE.c.version == 0))


_TRIES = 4
"""How often a case number is tried for, when others take theirs at the same moment."""


def _by_number(unit: Unit, rows: Sequence[Row[Any]]) -> tuple[ApplicationView, ...]:
    """Put in order here: asked to, SQLite goes through every application by its number instead of the few that fit."""
    return _views(unit, sorted(rows, key=lambda row: row.number))


def _views(unit: Unit, rows: Sequence[Row[Any]]) -> tuple[ApplicationView, ...]:
    """Rows as views, with their sendings and what stood before, in two reads for all of them."""
    versioned = [row.id for row in rows if row.version]
    sent: dict[int, list[Sent]] = {}
    answers: dict[tuple[int, int], Mapping[str, Any]] = {}
    if versioned:
        for row in unit.rows(_SENDINGS, ids=tuple(versioned)):
            sent.setdefault(row.application_id, []).append(Sent(version=row.version, by=row.by, at=row.at))
    before = {row.id: back for row in rows if (back := _version_before(row))}
    if before:
        for row in unit.rows(_EARLIER, ids=tuple(before), versions=tuple(sorted(set(before.values())))):
            answers[row.application_id, row.version] = row.answers
    return tuple(
        ApplicationView(
            **dict(zip(_PLAIN, _plainly(row), strict=True)),
            status=Status(row.status),
            earlier=answers.get((row.id, before.get(row.id, 0))),
            sent=tuple(sent.get(row.id, ())),
        )
        for row in rows
    )


def _version_before(row: Row[Any]) -> int:
    """The version that the answers are compared with; 0 when there is nothing to compare.

    While a case is under way its last version equals the answers, so what changed is told against the one before.
    """
    match row.status:
        case Status.UNDER_WAY:
            return int(row.version) - 1
        case Status.RETURNED:
            return int(row.version)
        case _:
            return 0


_PLAIN = (
    "id", "number", "applicant_id", "answers", "version", "started_at", "changed_at", "sent_at", "ended_at",
    "eservice_number", "diary_number", "diary_settled_at", "diary_settled_by", "handed_to", "handed_at", "warned_at",
    "channel_id",
)  # fmt: skip
_plainly = attrgetter(*_PLAIN)
