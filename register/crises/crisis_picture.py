"""A crisis in counts, with the few that are named: thousands may be in it, and it is looked at while everybody answers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from msgspec import Struct
from sqlalchemy import Integer, Select, bindparam, case, func, not_, select

from register.channels import glimpses
from register.channels.channels import Channel, ChannelAdministrator
from register.crises.crises import CrisisChannel, CrisisPerson, CrisisView, Scope
from register.crises.crisis_scope import CAN_PUBLISH, IS_OPEN, Called
from register.people import doors, runners
from register.storage.store import Prepared, Unit


class Some(Struct, frozen=True, kw_only=True):
    """The first of some channels, by name, and how many they are."""

    first: tuple[Called, ...] = ()
    count: int = 0


class Sector(NamedTuple):
    """How many of those told there have acknowledged, have not, and cannot be reached."""

    department_id: int | None
    yes: int
    no: int
    lost: int


class ToRing(NamedTuple):
    """Somebody to call, with the first channel in it that they run; `asked`: they want to be called."""

    person_id: int
    asked: bool
    channel: str


class Picture(Struct, frozen=True, kw_only=True):
    """`inside` is what it is about: the channels in it now, or once it is over all that were; `without` those of them where the
    unit cannot publish."""

    inside: Some
    without: Some
    outside: Some
    ring: tuple[ToRing, ...]
    to_ring: int
    """How many there are to call."""
    sectors: tuple[Sector, ...]

    @property
    def waiting(self) -> int:
        """Those who have not answered."""
        return sum(one.no + one.lost for one in self.sectors)


class Preview(Struct, frozen=True, kw_only=True):
    """What starting would mean, shown before it is confirmed. `unreachable`: ids of administrators nothing can be sent to."""

    channels: int
    administrators: int
    unreachable: tuple[int, ...]
    without: Some


_CHANNEL = Channel.__table__  # type: ignore[attr-defined]
_ADMIN = ChannelAdministrator.__table__  # type: ignore[attr-defined]
_IN = CrisisChannel.__table__  # type: ignore[attr-defined]
_PERSON = CrisisPerson.__table__  # type: ignore[attr-defined]
_IDS: Any = bindparam("ids", expanding=True)
_CRISIS: Any = bindparam("crisis")
_MOST = bindparam("most", type_=Integer)

_EVER = select(_IN.c.channel_id).where(_IN.c.crisis_id == _CRISIS)
_THOSE = {True: _EVER.where(_IN.c.out_at.is_(None)), False: _EVER}
_COUNTED_IN = {running: _CHANNEL.c.id.in_(those) for running, those in _THOSE.items()}
_IN_IT = {
    running: those.where(_IN.c.channel_id == _CHANNEL.c.id).correlate(_CHANNEL).exists()
    for running, those in _THOSE.items()
}
"""The same asked of each channel that is looked at: eight are named, and the crisis may be about a thousand."""
_FIRST = select(*(_CHANNEL.c[name] for name in Called._fields)).where(IS_OPEN)
_FIRST = _FIRST.order_by(_CHANNEL.c.name, _CHANNEL.c.id).limit(_MOST)
_CANNOT = not_(CAN_PUBLISH)
_COUNT: Any = select(func.count().label("inside"), func.count(case((_CANNOT, 1))).label("without"))
_COUNT = _COUNT.select_from(_CHANNEL).where(IS_OPEN)


def _by_name(query: Select[Any]) -> Prepared:
    """The index by name gives the first without looking at the rest."""
    return Prepared(query, by="channel_called")


_COUNTS = {running: Prepared(_COUNT.where(inside)) for running, inside in _COUNTED_IN.items()}
_INSIDE = {running: _by_name(_FIRST.where(inside)) for running, inside in _IN_IT.items()}
_WITHOUT = {running: _by_name(_FIRST.where(inside, _CANNOT)) for running, inside in _IN_IT.items()}
_OUTSIDE = _by_name(_FIRST.where(~_IN_IT[True]))
_SECTORS = Prepared(
    select(_PERSON.c.department_id, func.count().label("told"), func.count(_PERSON.c.acknowledged_at).label("answered"))
    .where(_PERSON.c.crisis_id == _CRISIS, _PERSON.c.out_at.is_(None))
    .group_by(_PERSON.c.department_id)
)
_NOT_MET = Prepared(
    select(_PERSON.c.person_id, _PERSON.c.department_id)
    .where(
        _PERSON.c.crisis_id == _CRISIS, _PERSON.c.acknowledged_at.is_(None), _PERSON.c.out_at.is_(None),
        _PERSON.c.person_id.in_(runners.NOT_MET),
    )
    .order_by(_PERSON.c.id)
)  # fmt: skip
_ASKED = Prepared(
    select(_PERSON.c.person_id)
    .where(_PERSON.c.crisis_id == _CRISIS, _PERSON.c.call_at.is_not(None))
    .order_by(_PERSON.c.id),
    by="crisis_person_to_call",
)


def of(unit: Unit, crisis: CrisisView, most: int) -> Picture:
    """`most`: so many are named of each."""
    id, running = crisis.id, crisis.running
    not_met = {row.person_id: row.department_id for row in unit.execute(_NOT_MET, crisis=id)}
    lost = {person.id for person, _ in doors.out_of_reach(unit, not_met)}
    lost_in: dict[int | None, int] = {}
    for person in lost:
        lost_in[not_met[person]] = lost_in.get(not_met[person], 0) + 1
    asked = [row.person_id for row in unit.execute(_ASKED, crisis=id)]
    ring = [*asked, *(person for person in not_met if person in lost and person not in set(asked))]
    runs = _first_run(unit, crisis, ring[:most])
    counts = unit.execute(_COUNTS[running], crisis=id).one()
    outside = glimpses.how_many(unit) - counts.inside
    return Picture(
        inside=_some(unit, _INSIDE[running], counts.inside, crisis=id, most=most),
        without=_some(unit, _WITHOUT[running], counts.without, crisis=id, most=most),
        outside=_some(unit, _OUTSIDE, outside, crisis=id, most=most),
        to_ring=len(ring),
        ring=tuple(ToRing(person, person in asked, runs.get(person, "")) for person in ring[:most]),
        sectors=tuple(
            Sector(at := row.department_id, row.answered, row.told - row.answered - lost_in.get(at, 0), lost_in.get(at, 0))
            for row in unit.execute(_SECTORS, crisis=id)
        ),
    )  # fmt: skip


def _some(unit: Unit, query: Prepared, count: int, **values: Any) -> Some:
    # Not remembered: what is in a crisis is not among the query's own tables.
    return Some(first=tuple(unit.execute(query, **values)), count=count) if count else Some()


_RUN_BY = select(_ADMIN.c.person_id, func.min(_CHANNEL.c.name).label("first"))
_RUN_BY = _RUN_BY.join(_CHANNEL, _CHANNEL.c.id == _ADMIN.c.channel_id).group_by(_ADMIN.c.person_id)
_RUN_BY = _RUN_BY.where(_ADMIN.c.until.is_(None), _ADMIN.c.person_id.in_(_IDS), IS_OPEN)
_ANSWERED_FOR = select(_CHANNEL.c.chief_id.label("person_id"), func.min(_CHANNEL.c.name).label("first"))
_ANSWERED_FOR = _ANSWERED_FOR.where(_CHANNEL.c.chief_id.in_(_IDS), IS_OPEN).group_by(_CHANNEL.c.chief_id)
_RUN = {
    running: tuple(Prepared(query.where(inside)) for query in (_RUN_BY, _ANSWERED_FOR))
    for running, inside in _IN_IT.items()
}


def _first_run(unit: Unit, crisis: CrisisView, them: Collection[int]) -> Mapping[int, str]:
    """By person, the first channel in it that they run or answer for."""
    found: dict[int, str] = {}
    for query in _RUN[crisis.running] if them else ():
        for row in unit.execute(query, crisis=crisis.id, ids=tuple(them)):
            found[row.person_id] = min(found.get(row.person_id, row.first), row.first)
    return found


# ---- What is about to be started -----------------------------------------------------------------------------------


def _in_scope(query: Select[Any]) -> Mapping[Scope, Prepared]:
    return {
        Scope.ALL: Prepared(query),
        Scope.DEPARTMENTS: Prepared(query.where(_CHANNEL.c.department_id.in_(_IDS))),
        Scope.CHANNELS: Prepared(query.where(_CHANNEL.c.id.in_(_IDS))),
    }


_RUNS = select(func.count(_ADMIN.c.person_id.distinct()).label("count"))
_RUNS = _RUNS.join(_CHANNEL, _CHANNEL.c.id == _ADMIN.c.channel_id).where(_ADMIN.c.until.is_(None), IS_OPEN)
_COUNTED = _in_scope(_COUNT)
_ADMINISTRATORS = _in_scope(_RUNS)
_NOT_REACHED = _in_scope(
    _RUNS.with_only_columns(_ADMIN.c.person_id).where(_ADMIN.c.person_id.in_(runners.NOT_MET)).distinct()
)
_NO_ACCESS = _in_scope(_FIRST.where(_CANNOT))


def preview(unit: Unit, scope: Scope, ids: Iterable[int], most: int) -> Preview:
    wanted = tuple(sorted(set(ids)))
    if scope is not Scope.ALL and not wanted:
        return Preview(channels=0, administrators=0, unreachable=(), without=Some())
    which = {} if scope is Scope.ALL else {"ids": wanted}
    not_met = unit.execute(_NOT_REACHED[scope], **which)
    counts = unit.execute(_COUNTED[scope], **which).one()
    return Preview(
        channels=counts.inside,
        administrators=unit.execute(_ADMINISTRATORS[scope], **which).one().count,
        unreachable=tuple(sorted(p.id for p, _ in doors.out_of_reach(unit, (row.person_id for row in not_met)))),
        without=_some(unit, _NO_ACCESS[scope], counts.without, most=most, **which),
    )
