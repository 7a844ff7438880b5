"""Which channels a crisis is about, who runs them, and what stands in the way: read in a few queries, for thousands too."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from register.activity import activity
from register.channels.channels import Channel, ChannelAdministrator, ChannelStatus
from register.crises.crises import CrisisChannel, Scope
from register.obligations import calendar
from register.people import absences, choices, people
from register.storage.store import Unit

READINESS = "beredskap"
"""The choice of somebody who is told again at night too."""


@dataclass(frozen=True, kw_only=True)
class InScope:
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


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What starting would mean, shown before it is confirmed."""

    channels: int
    administrators: int
    unreachable: tuple[int, ...]
    cannot_publish: tuple[str, ...]
    """Names of the channels."""


_CHANNEL = Channel.__table__  # type: ignore[attr-defined]
_ADMIN = ChannelAdministrator.__table__  # type: ignore[attr-defined]
_IN = CrisisChannel.__table__  # type: ignore[attr-defined]


def channels(unit: Unit, scope: Scope, ids: Iterable[int] = ()) -> tuple[InScope, ...]:
    """Every channel that is not closed, or those of some departments, or some by id."""
    query = select(
        _CHANNEL.c.id, _CHANNEL.c.name, _CHANNEL.c.medium, _CHANNEL.c.department_id, _CHANNEL.c.chief_id,
        _CHANNEL.c.unit_may_publish, _CHANNEL.c.access_works, _CHANNEL.c.access_tried_at, _CHANNEL.c.credentials_kept,
    ).where(_CHANNEL.c.status != ChannelStatus.CLOSED)  # fmt: skip
    match scope:
        case Scope.DEPARTMENTS:
            query = query.where(_CHANNEL.c.department_id.in_(sorted(ids)))
        case Scope.CHANNELS:
            query = query.where(_CHANNEL.c.id.in_(sorted(ids)))
        case Scope.ALL:
            pass
    rows = unit.execute(query.order_by(_CHANNEL.c.name, _CHANNEL.c.id)).all()
    run_by: dict[int, list[int]] = {}
    for row in unit.execute(
        select(_ADMIN.c.channel_id, _ADMIN.c.person_id)
        .join(_CHANNEL, _CHANNEL.c.id == _ADMIN.c.channel_id)
        .where(_ADMIN.c.until.is_(None), _CHANNEL.c.status != ChannelStatus.CLOSED)
        .order_by(_ADMIN.c.main.desc(), _ADMIN.c.id)
    ):
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


def preview(every: Iterable[InScope], scope: Scope, ids: Iterable[int], unreachable: Collection[int]) -> Preview:
    """Of all channels that could be in it, and those of their administrators whom nothing can be sent to."""
    wanted = frozenset(ids)
    found = [
        one for one in every
        if scope is Scope.ALL or (one.department_id if scope is Scope.DEPARTMENTS else one.id) in wanted
    ]  # fmt: skip
    them = administrators(found)
    return Preview(
        channels=len(found), administrators=len(them), unreachable=tuple(sorted(them & frozenset(unreachable))),
        cannot_publish=tuple(one.name for one in found if not one.can_publish),
    )  # fmt: skip


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
    return people.holders_of_any(unit, (*unit_roles, *unit.pack.crisis.may_start))


@dataclass(frozen=True, kw_only=True)
class Mine:
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
