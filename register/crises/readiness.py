"""Readiness (beredskap): what would fail if a crisis were started tonight, in codes that `dialogs.crises.readiness` words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from msgspec import Struct
from sqlalchemy import Integer, and_, bindparam, case, func, not_, or_, select

from register.channels.channels import Channel, ChannelAdministrator
from register.crises import crisis_care, crisis_scope
from register.crises.crises import Scope
from register.crises.crisis_scope import InScope
from register.obligations import calendar
from register.people import doors, people
from register.people.people import PersonView
from register.storage.store import Prepared, Unit


class Kind(StrEnum):
    ACCESS = "access"
    """The unit cannot publish there, or has not tried (SÄ-A10, R092)."""
    PEOPLE = "people"
    """Too few administrators that can be reached (R022)."""
    CREDENTIALS = "credentials"
    """Where the login is kept is not registered (R028)."""
    SECTORS = "sectors"
    """A sector with channels without a chief that can be reached."""


class Lack(Struct, frozen=True, kw_only=True):
    """One thing to mend. `why` says what about it: "said-no", "fails", "untried", "no-chief", "chief-missing"."""

    kind: Kind
    channel: InScope | None = None
    department_id: int | None = None
    why: str = ""
    tried: date | None = None
    reached: int = 0


class Whole(Struct, frozen=True, kw_only=True):
    """All that readiness on paper is made of."""

    channels: tuple[InScope, ...]
    lacks: tuple[Lack, ...]
    starters: tuple[int, ...]
    """Those who may start a crisis, as the pack orders them, and the communications unit."""
    people: Mapping[int, PersonView]
    unreachable: frozenset[int]
    ready: frozenset[int]
    """Those with beredskap."""
    departments: Mapping[int, str]


_CHANNEL = Channel.__table__  # type: ignore[attr-defined]
_ADMIN = ChannelAdministrator.__table__  # type: ignore[attr-defined]
_LOST: Any = bindparam("lost", expanding=True)
_OPEN = select(_CHANNEL.c.id).where(crisis_scope.IS_OPEN).order_by(_CHANNEL.c.name, _CHANNEL.c.id)
_LACKS = {Kind.ACCESS: not_(crisis_scope.CAN_PUBLISH), Kind.CREDENTIALS: _CHANNEL.c.credentials_kept == ""}
_COUNTED: tuple[Any, ...] = tuple(func.count(case((where, 1))).label(str(kind)) for kind, where in _LACKS.items())
_COUNTS = Prepared(select(*_COUNTED).select_from(_CHANNEL).where(crisis_scope.IS_OPEN))
_FIRST = {
    kind: Prepared(_OPEN.where(where).limit(bindparam("most", type_=Integer)), by="channel_called")
    for kind, where in _LACKS.items()
}
_LOST_HERE = func.count(_ADMIN.c.person_id.distinct())
_WEAKENED = Prepared(
    select(_ADMIN.c.channel_id)
    .join(_CHANNEL, _CHANNEL.c.id == _ADMIN.c.channel_id)
    .where(_ADMIN.c.until.is_(None), _ADMIN.c.person_id.in_(_LOST), crisis_scope.IS_OPEN)
    .group_by(_ADMIN.c.channel_id, _CHANNEL.c.runners)
    .having(_CHANNEL.c.runners - _LOST_HERE < bindparam("need"))
)
"""Those that would have enough but for the few who cannot be reached."""
_TOO_FEW_TO_REACH = Prepared(
    _OPEN.where(or_(_CHANNEL.c.runners < bindparam("need"), _CHANNEL.c.id.in_(bindparam("weakened", expanding=True))))
)
_SECTORS = Prepared(
    select(_CHANNEL.c.department_id, func.count(_CHANNEL.c.chief_id).label("chiefs"))
    .where(crisis_scope.IS_OPEN, _CHANNEL.c.department_id.is_not(None))
    .group_by(_CHANNEL.c.department_id)
    .having(func.count(case((and_(_CHANNEL.c.chief_id.is_not(None), _CHANNEL.c.chief_id.not_in(_LOST)), 1))) == 0)
    .order_by(_CHANNEL.c.department_id)
)


class Found(Struct, frozen=True, kw_only=True):
    """How much there is of each kind, and the first of it."""

    counts: Mapping[Kind, int]
    first: tuple[Lack, ...]

    @property
    def count(self) -> int:
        return sum(self.counts.values())


def count(unit: Unit) -> int:
    """How much is to be mended, for the Monday message; nothing where crisis mode is not in use."""
    return lacks(unit, most=1).count if crisis_care.enabled(unit) else 0


def lacks(unit: Unit, most: int | None = None) -> Found:
    """All that is lacking, counted by the database; only the first of each kind are read whole, `most` of them."""
    lost = doors.out_of_reach_of_channels(unit)
    them, need = tuple(sorted(lost)), unit.pack.numbers.min_administrators.value
    # Not remembered: who runs a channel is not among the queries' own tables.
    counted, sectors = unit.execute(_COUNTS).one(), unit.execute(_SECTORS, lost=them).all()
    weakened = tuple(sorted(row.channel_id for row in unit.execute(_WEAKENED, lost=them, need=need)))
    too_few = tuple(row.id for row in unit.execute(_TOO_FEW_TO_REACH, weakened=weakened, need=need))
    counts = {
        Kind.ACCESS: counted.access, Kind.PEOPLE: len(too_few), Kind.CREDENTIALS: counted.credentials,
        Kind.SECTORS: len(sectors),
    }  # fmt: skip
    ids = {
        Kind.ACCESS: _first(unit, Kind.ACCESS, most or counted.access), Kind.PEOPLE: too_few[:most],
        Kind.CREDENTIALS: _first(unit, Kind.CREDENTIALS, most or counted.credentials),
    }  # fmt: skip
    named = {
        one.id: one for one in crisis_scope.channels(unit, Scope.CHANNELS, (id for of in ids.values() for id in of))
    }
    first = [_lack(kind, named[id], lost) for kind, of in ids.items() for id in of]
    first += [
        Lack(kind=Kind.SECTORS, department_id=row.department_id, why="no-chief" if row.chiefs else "chief-missing")
        for row in sectors[:most]
    ]
    return Found(counts=counts, first=tuple(first))


def _first(unit: Unit, kind: Kind, most: int) -> tuple[int, ...]:
    return tuple(row.id for row in unit.rows(_FIRST[kind], most=most))


def _lack(kind: Kind, one: InScope, lost: Collection[int]) -> Lack:
    match kind:
        case Kind.ACCESS:
            why = "said-no" if one.said_no else "fails" if one.tried_at else "untried"
            return Lack(kind=kind, channel=one, why=why, tried=calendar.date_of(one.tried_at) if one.tried_at else None)
        case Kind.PEOPLE:
            reached = sum(person not in lost for person in one.administrators)
            return Lack(kind=kind, channel=one, why="reached", reached=reached)
        case _:
            return Lack(kind=kind, channel=one, why="no-credentials")


def whole(unit: Unit) -> Whole:
    every = crisis_scope.channels(unit, Scope.ALL)
    starters = dict.fromkeys(person for role in unit.pack.crisis.may_start for person in people.holders(unit, role))
    starters |= dict.fromkeys(sorted(crisis_scope.the_unit(unit)))
    them = {
        *crisis_scope.administrators(every),
        *(one.chief_id for one in every if one.chief_id is not None),
        *starters,
    }
    lost = frozenset(person.id for person, _ in doors.out_of_reach(unit, them))
    return Whole(
        channels=every, lacks=lacks(unit).first,
        starters=tuple(starters), people=people.views(unit, them), unreachable=lost,
        ready=crisis_scope.with_readiness(unit, them), departments=people.departments(unit),
    )  # fmt: skip
