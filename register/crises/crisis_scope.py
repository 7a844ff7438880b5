"""Which channels a crisis is about, who runs them, and what stands in the way: read in a few queries, for thousands too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from msgspec import Struct
from sqlalchemy import and_, bindparam, select

from register.activity import activity
from register.channels.channels import Channel, ChannelAdministrator, ChannelStatus
from register.crises.crises import CrisisChannel, Scope
from register.obligations import calendar
from register.people import absences, choices, people
from register.storage.store import Prepared, Unit

READINESS = "beredskap"
"""The choice of somebody who is told again at night too."""


class InScope(Struct, frozen=True, kw_only=True):
    """A channel as a crisis needs it. `can_publish`: the unit has tried, and it worked (SÄ-A10, R092)."""

    id: int
    name: str
    medium: str
    department_id: int | None
    chief_id: int | None
    can_publish: bool
    said_no: bool
    """The application says that the unit cannot publish."""
    tried_at: datetime | None
    credentials_kept: bool
    administrators: tuple[int, ...]


class Called(NamedTuple):
    """A channel as it is named where a scope is chosen or told."""

    id: int
    name: str
    medium: str
    department_id: int | None


_CHANNEL = Channel.__table__  # type: ignore[attr-defined]
_PERSON = people.Person.__table__  # type: ignore[attr-defined]
_ROLE = people.RoleHeld.__table__  # type: ignore[attr-defined]
_HOLD_ANY = Prepared(
    select(_ROLE.c.person_id)
    .join(_PERSON, _PERSON.c.id == _ROLE.c.person_id)
    .where(_ROLE.c.role.in_(bindparam("roles", expanding=True)), _PERSON.c.left_at.is_(None))
)
_ADMIN = ChannelAdministrator.__table__  # type: ignore[attr-defined]
_IN = CrisisChannel.__table__  # type: ignore[attr-defined]
_IDS: Any = bindparam("ids", expanding=True)
IS_OPEN = _CHANNEL.c.status != ChannelStatus.CLOSED
CAN_PUBLISH = and_(_CHANNEL.c.unit_may_publish != "no", _CHANNEL.c.access_works.is_(True))
"""The same as `InScope.can_publish`, for the database to count."""
_CHANNELS = (
    select(
        _CHANNEL.c.id, _CHANNEL.c.name, _CHANNEL.c.medium, _CHANNEL.c.department_id, _CHANNEL.c.chief_id,
        _CHANNEL.c.unit_may_publish, _CHANNEL.c.access_works, _CHANNEL.c.access_tried_at, _CHANNEL.c.credentials_kept,
    )
    .where(IS_OPEN)
    .order_by(_CHANNEL.c.name, _CHANNEL.c.id)
)  # fmt: skip
_EVERY, _OF_DEPARTMENTS = Prepared(_CHANNELS), Prepared(_CHANNELS.where(_CHANNEL.c.department_id.in_(_IDS)))
_SOME = Prepared(_CHANNELS.where(_CHANNEL.c.id.in_(_IDS)))
_NAMES = select(*(_CHANNEL.c[name] for name in Called._fields)).where(IS_OPEN).order_by(_CHANNEL.c.name, _CHANNEL.c.id)
_ALL_CALLED, _SOME_CALLED = Prepared(_NAMES), Prepared(_NAMES.where(_CHANNEL.c.id.in_(_IDS)))
_DEPARTMENTS = Prepared(
    select(_CHANNEL.c.department_id).where(IS_OPEN, _CHANNEL.c.department_id.is_not(None)).distinct()
)
_RUN_NOW = select(_ADMIN.c.channel_id, _ADMIN.c.person_id).where(_ADMIN.c.until.is_(None))
_RUN_NOW = _RUN_NOW.order_by(_ADMIN.c.main.desc(), _ADMIN.c.id)
_RUN_BY = Prepared(_RUN_NOW.join(_CHANNEL, _CHANNEL.c.id == _ADMIN.c.channel_id).where(IS_OPEN))
_SOME_RUN_BY = Prepared(_RUN_NOW.where(_ADMIN.c.channel_id.in_(_IDS)))


def channels(unit: Unit, scope: Scope, ids: Iterable[int] = ()) -> tuple[InScope, ...]:
    """Every channel that is not closed, or those of some departments, or some by id."""
    if scope is Scope.ALL:
        return _with_people(unit.execute(_EVERY).all(), unit.execute(_RUN_BY))
    wanted = tuple(sorted(set(ids)))
    rows = unit.execute(_OF_DEPARTMENTS if scope is Scope.DEPARTMENTS else _SOME, ids=wanted).all() if wanted else ()
    found = tuple(row.id for row in rows)
    return _with_people(rows, unit.execute(_SOME_RUN_BY, ids=found)) if found else ()


def _with_people(rows: Sequence[Any], administrators: Iterable[Any]) -> tuple[InScope, ...]:
    run_by: dict[int, list[int]] = {}
    for row in administrators:
        run_by.setdefault(row.channel_id, []).append(row.person_id)
    return tuple(
        InScope(
            id=row.id, name=row.name, medium=row.medium, department_id=row.department_id, chief_id=row.chief_id,
            can_publish=row.unit_may_publish != "no" and row.access_works is True, said_no=row.unit_may_publish == "no",
            tried_at=row.access_tried_at, credentials_kept=bool(row.credentials_kept),
            administrators=tuple(run_by.get(row.id, ())),
        )
        for row in rows
    )  # fmt: skip


def called(unit: Unit, ids: Iterable[int] | None = None) -> tuple[Called, ...]:
    """What every channel is called that is not closed, or what these are; by name."""
    if ids is None:
        return tuple(unit.rows(_ALL_CALLED))
    wanted = tuple(sorted(set(ids)))
    return tuple(unit.rows(_SOME_CALLED, ids=wanted)) if wanted else ()


def departments(unit: Unit) -> frozenset[int]:
    """Those with a channel."""
    return frozenset(row.department_id for row in unit.rows(_DEPARTMENTS))


def administrators(found: Iterable[InScope]) -> frozenset[int]:
    return frozenset(person for one in found for person in one.administrators)


def with_readiness(unit: Unit, them: Iterable[int]) -> frozenset[int]:
    return frozenset(person for person, on in choices.of(unit, READINESS, them).items() if on)


def stand_ins(unit: Unit, channel: InScope) -> tuple[int, ...]:
    """Who is asked for a channel whose administrators do not answer: today's substitutes."""
    today = calendar.date_of(unit.now)
    return tuple(one.person_id for one in absences.substitutes(unit, channel.id) if one.covers(today))


def the_unit(unit: Unit) -> frozenset[int]:
    """The communications unit: whoever leads it and those who work there."""
    functions = unit.pack.functions
    roles = (functions.communications_lead, functions.communications_staff)
    return frozenset(person for role in roles for person in people.holders(unit, role))


def with_the_picture(unit: Unit) -> frozenset[int]:
    """Those who may have the live picture: the unit, and whoever may start a crisis and has asked for it."""
    functions = unit.pack.functions
    unit_roles = (functions.communications_lead, functions.communications_staff)
    roles = tuple(sorted({*unit_roles, *unit.pack.crisis.may_start}))
    return frozenset(row.person_id for row in unit.rows(_HOLD_ANY, roles=roles))


class Mine(Struct, frozen=True, kw_only=True):
    """A channel of one person's in a crisis, with how many wait for an answer there."""

    id: int
    name: str
    medium: str
    in_at: datetime
    out_at: datetime | None
    back_at: datetime | None
    waiting: int


def mine(unit: Unit, crisis: int, person: int) -> tuple[Mine, ...]:
    """The channels in a crisis that this person runs, stands in for or answers for; read without the thousands of others."""
    stands_in_for = absences.stood_in_for(unit, person)
    run = select(_ADMIN.c.channel_id).where(_ADMIN.c.person_id == person, _ADMIN.c.until.is_(None))
    ids = {row.channel_id for row in unit.execute(run)} | set(stands_in_for)
    answered_for = select(_CHANNEL.c.id).where(_CHANNEL.c.chief_id == person, _CHANNEL.c.status != ChannelStatus.CLOSED)
    ids = ids or {row.id for row in unit.execute(answered_for)}
    if not ids:
        return ()
    rows = unit.execute(
        select(_CHANNEL.c.id, _CHANNEL.c.name, _CHANNEL.c.medium, _IN.c.in_at, _IN.c.out_at, _IN.c.back_at)
        .join(_IN, _IN.c.channel_id == _CHANNEL.c.id)
        .where(_IN.c.crisis_id == crisis, _CHANNEL.c.id.in_(sorted(ids)))
        .order_by(_CHANNEL.c.name, _IN.c.id)
    ).all()
    # A channel may have left and come in again: the last time is what holds.
    latest = {row.id: row for row in rows}
    waiting: dict[int, int] = {}
    for one in activity.waiting(unit, *latest):
        waiting[one.channel_id] = waiting.get(one.channel_id, 0) + 1
    return tuple(
        Mine(id=row.id, name=row.name, medium=row.medium, in_at=row.in_at, out_at=row.out_at, back_at=row.back_at,
             waiting=waiting.get(row.id, 0))
        for row in latest.values()
    )  # fmt: skip
