"""A crisis: what was taken over, who has been told and has answered, and what happened, minute by minute.

Rows and reads; who may do what is decided in `crisis_care`, who hears in `crisis_news`, what time brings in `crisis_watch`.
Säter § 5.2 gives the communications unit the right to publish and says who answers for that publishing; nothing more is read
into it (R091). An exercise is a row of the same kind and changes no right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct, field
from sqlalchemy import JSON, Column, func, select
from sqlalchemy import update as sql_update
from sqlalchemy.engine import Connection
from sqlmodel import Field

from register.errors import NotFound
from register.storage.store import Owned, Prepared, Unit
from register.storage.tables import Utc, index_of_some, keys


class Scope(StrEnum):
    ALL = "all"
    DEPARTMENTS = "departments"
    CHANNELS = "channels"


class Part(StrEnum):
    """Why somebody is told."""

    ADMINISTRATOR = "administrator"
    SUBSTITUTE = "substitute"
    CHIEF = "chief"


class Crisis(Owned, table=True):
    """One crisis or exercise. At most one runs at a time in a municipality: the index makes two at the same second one."""

    __table_args__ = (
        *keys(("number",), started_by="person", ended_by="person"),
        index_of_some("crisis_running", "organisation_id", unique=True, where="ended_at IS NULL"),
        index_of_some("crisis_next", "next_at", where="ended_at IS NULL"),
    )  # fmt: skip

    id: int | None = Field(default=None, primary_key=True)
    number: int
    exercise: bool = False
    local: bool = False
    """On a local instruction: the guideline has no such rule (R093)."""
    what: str = Field(max_length=300)
    scope: str = Field(max_length=20)
    takes_comments: bool = False
    pauses_posts: bool = False
    started_at: datetime = Field(sa_type=Utc)
    started_by: int
    ended_at: datetime | None = Field(default=None, sa_type=Utc)
    ended_by: int | None = None
    still_on_at: datetime | None = Field(default=None, sa_type=Utc)
    """When whoever started it was last asked whether it is still on."""
    next_at: datetime = Field(sa_type=Utc)
    """When time brings something next: somebody to tell again, or to ask whether it is still on."""
    figures: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    """How it went, per department, written when it ended: numbers only."""


class CrisisChannel(Owned, table=True):
    """A channel in scope, from when and until when. `back_at`: an administrator has acknowledged that it is theirs again."""

    __tablename__ = "crisis_channel"
    __table_args__ = keys(
        ("crisis_id", "channel_id", "in_at"), crisis_id="crisis", channel_id="channel", back_by="person"
    )

    id: int | None = Field(default=None, primary_key=True)
    crisis_id: int = Field(index=True)
    channel_id: int
    in_at: datetime = Field(sa_type=Utc)
    out_at: datetime | None = Field(default=None, sa_type=Utc)
    back_at: datetime | None = Field(default=None, sa_type=Utc)
    back_by: int | None = None


class CrisisPerson(Owned, table=True):
    """Somebody who is told, and whether they have answered. One row a person, however many channels they run."""

    __tablename__ = "crisis_person"
    __table_args__ = (
        *keys(("crisis_id", "person_id"), crisis_id="crisis", person_id="person"),
        index_of_some("crisis_person_to_call", "organisation_id", "crisis_id", where="call_at IS NOT NULL"),
        index_of_some("crisis_person_next", "organisation_id", "crisis_id", "next_at", where="next_at IS NOT NULL"),
    )  # fmt: skip

    id: int | None = Field(default=None, primary_key=True)
    crisis_id: int
    person_id: int
    part: str = Field(default=Part.ADMINISTRATOR, max_length=20)
    department_id: int | None = None
    told_at: datetime = Field(sa_type=Utc)
    round: int = 0
    """How many times they have been told again."""
    next_at: datetime | None = Field(default=None, sa_type=Utc)
    """When they are told again; None when they have answered, or nothing more is to be tried."""
    acknowledged_at: datetime | None = Field(default=None, sa_type=Utc)
    call_at: datetime | None = Field(default=None, sa_type=Utc)
    """Asked to be called."""
    out_at: datetime | None = Field(default=None, sa_type=Utc)
    """None of their channels is in scope any more."""


class CrisisChannelView(Struct, frozen=True, kw_only=True):
    channel_id: int
    in_at: datetime
    out_at: datetime | None
    back_at: datetime | None


class CrisisPersonView(Struct, frozen=True, kw_only=True):
    person_id: int
    part: Part
    department_id: int | None
    told_at: datetime
    round: int
    next_at: datetime | None
    acknowledged_at: datetime | None
    call_at: datetime | None
    out_at: datetime | None

    @property
    def waits(self) -> bool:
        return self.acknowledged_at is None and self.out_at is None


class CrisisView(Struct, frozen=True, kw_only=True):
    """A crisis as a step may see it."""

    id: int
    number: int
    exercise: bool
    local: bool
    what: str
    scope: Scope
    takes_comments: bool
    pauses_posts: bool
    started_at: datetime
    started_by: int
    ended_at: datetime | None
    ended_by: int | None
    still_on_at: datetime | None
    next_at: datetime
    figures: Mapping[str, Any] = field(default_factory=dict)
    channels: tuple[CrisisChannelView, ...] = ()
    people: tuple[CrisisPersonView, ...] = ()

    @property
    def running(self) -> bool:
        return self.ended_at is None

    @property
    def subject(self) -> str:
        return f"crisis:{self.id}"

    def person(self, id: int) -> CrisisPersonView | None:
        return next((p for p in self.people if p.person_id == id), None)


_CRISIS = Crisis.__table__  # type: ignore[attr-defined]
_CHANNEL = CrisisChannel.__table__  # type: ignore[attr-defined]
_PERSON = CrisisPerson.__table__  # type: ignore[attr-defined]
RUNNING = Prepared(select(_CRISIS).where(_CRISIS.c.ended_at.is_(None)))


def open_one(unit: Unit, **values: Any) -> CrisisView | None:
    """A new crisis; None when one runs already, whoever was first by however little."""
    unit.alone_with("crisis")
    if running(unit) is not None:
        return None
    highest = unit.execute(select(func.max(_CRISIS.c.number).label("highest"))).one().highest
    id = unit.insert(Crisis, number=(highest or 0) + 1, started_at=unit.now, figures={}, **values)
    return load(unit, id)


def running(unit: Unit, *, whole: bool = False) -> CrisisView | None:
    """The crisis that runs now. `whole`: with its channels and people, which may be thousands."""
    found = unit.rows(RUNNING)
    return _view(unit, found[0], whole=whole) if found else None


def load(unit: Unit, id: int, *, whole: bool = False) -> CrisisView:
    row = unit.execute(select(_CRISIS).where(_CRISIS.c.id == id)).first()
    if row is None:
        raise NotFound(what="crisis", id=id)
    return _view(unit, row, whole=whole)


def with_number(unit: Unit, number: int) -> CrisisView:
    row = unit.execute(select(_CRISIS).where(_CRISIS.c.number == number)).first()
    if row is None:
        raise NotFound(what="crisis", id=number)
    return _view(unit, row, whole=True)


def last(unit: Unit, *, whole: bool = False) -> CrisisView | None:
    """The one that ended last."""
    row = unit.execute(select(_CRISIS).where(_CRISIS.c.ended_at.is_not(None)).order_by(_CRISIS.c.id.desc())).first()
    return None if row is None else _view(unit, row, whole=whole)


def change(unit: Unit, id: int, **values: Any) -> None:
    unit.execute(sql_update(_CRISIS).where(_CRISIS.c.id == id).values(**values))


def take_in(unit: Unit, crisis: int, channels: Iterable[int]) -> None:
    unit.insert_many(
        CrisisChannel, [{"crisis_id": crisis, "channel_id": channel, "in_at": unit.now} for channel in channels]
    )


def let_out(unit: Unit, crisis: int, channels: Iterable[int]) -> None:
    unit.execute(
        sql_update(_CHANNEL)
        .where(_CHANNEL.c.crisis_id == crisis, _CHANNEL.c.channel_id.in_(sorted(channels)), _CHANNEL.c.out_at.is_(None))
        .values(out_at=unit.now)
    )


def taken_back(unit: Unit, crisis: int, channels: Iterable[int], by: int) -> frozenset[int]:
    """An administrator acknowledges that these are theirs again; those that were not acknowledged before."""
    where = (_CHANNEL.c.crisis_id == crisis, _CHANNEL.c.channel_id.in_(sorted(channels)), _CHANNEL.c.back_at.is_(None))
    open_ = (*where, _CHANNEL.c.out_at.is_not(None))
    ids = {row.channel_id for row in unit.execute(select(_CHANNEL.c.channel_id).where(*open_))}
    if ids:
        unit.execute(sql_update(_CHANNEL).where(*open_).values(back_at=unit.now, back_by=by))
    return frozenset(ids)


def add_people(unit: Unit, crisis: int, rows: Sequence[Mapping[str, Any]]) -> None:
    """People to be told: person_id, part, department_id and next_at of each."""
    unit.insert_many(
        CrisisPerson,
        [{"crisis_id": crisis, "told_at": unit.now, "round": 0, **row} for row in rows],
    )


def change_person(unit: Unit, crisis: int, people: Iterable[int], **values: Any) -> None:
    wanted = sorted(set(people))
    if wanted:
        unit.execute(
            sql_update(_PERSON).where(_PERSON.c.crisis_id == crisis, _PERSON.c.person_id.in_(wanted)).values(**values)
        )


def known(unit: Unit, crisis: int) -> frozenset[int]:
    """Everyone who has been told, in scope or not, without their rows."""
    return frozenset(
        row.person_id for row in unit.execute(select(_PERSON.c.person_id).where(_PERSON.c.crisis_id == crisis))
    )


def next_again(unit: Unit, crisis: int) -> datetime | None:
    """When the first of those who have not answered is to be told again."""
    waits = (_PERSON.c.acknowledged_at.is_(None), _PERSON.c.out_at.is_(None), _PERSON.c.next_at.is_not(None))
    query = select(_PERSON.c.next_at).where(_PERSON.c.crisis_id == crisis, *waits).order_by(_PERSON.c.next_at).limit(1)
    row = unit.execute(query).first()
    return row.next_at if row else None


def person(unit: Unit, crisis: int, id: int) -> CrisisPersonView | None:
    """One of those told, without reading the thousands of others."""
    row = unit.execute(select(_PERSON).where(_PERSON.c.crisis_id == crisis, _PERSON.c.person_id == id)).first()
    return None if row is None else _person(row)


def acknowledge(unit: Unit, crisis: int, person: int) -> bool:
    """Whether this is the first time."""
    done = unit.execute(
        sql_update(_PERSON)
        .where(_PERSON.c.crisis_id == crisis, _PERSON.c.person_id == person, _PERSON.c.acknowledged_at.is_(None))
        .values(acknowledged_at=unit.now, next_at=None)
    )
    return bool(done.rowcount)


def organisations_due(connection: Connection, now: datetime) -> Sequence[str]:
    """Where a crisis runs that time brings something to: ids only, across organisations."""
    rows = connection.execute(
        select(_CRISIS.c.organisation_id).where(_CRISIS.c.ended_at.is_(None), _CRISIS.c.next_at <= now)
    )
    return tuple(row.organisation_id for row in rows)


def next_due(connection: Connection) -> datetime | None:
    row = connection.execute(
        select(_CRISIS.c.next_at).where(_CRISIS.c.ended_at.is_(None)).order_by(_CRISIS.c.next_at).limit(1)
    ).first()
    return row.next_at if row else None


_PLAIN = (
    "id", "number", "exercise", "local", "what", "takes_comments", "pauses_posts", "started_at", "started_by", "ended_at",
    "ended_by", "still_on_at", "next_at", "figures",
)  # fmt: skip
_OF_CHANNEL = ("channel_id", "in_at", "out_at", "back_at")
_OF_PERSON = (
    "person_id", "department_id", "told_at", "round", "next_at", "acknowledged_at", "call_at", "out_at",
)  # fmt: skip


def _view(unit: Unit, row: Any, *, whole: bool) -> CrisisView:
    channels: tuple[CrisisChannelView, ...] = ()
    people: tuple[CrisisPersonView, ...] = ()
    if whole:
        channels = tuple(
            CrisisChannelView(**{name: getattr(one, name) for name in _OF_CHANNEL})
            for one in unit.execute(select(_CHANNEL).where(_CHANNEL.c.crisis_id == row.id).order_by(_CHANNEL.c.id))
        )
        people = tuple(
            _person(one)
            for one in unit.execute(select(_PERSON).where(_PERSON.c.crisis_id == row.id).order_by(_PERSON.c.id))
        )
    return CrisisView(
        scope=Scope(row.scope), channels=channels, people=people, **{name: getattr(row, name) for name in _PLAIN}
    )


def _person(row: Any) -> CrisisPersonView:
    return CrisisPersonView(part=Part(row.part), **{name: getattr(row, name) for name in _OF_PERSON})
