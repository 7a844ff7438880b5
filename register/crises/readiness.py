"""Readiness (beredskap): what would fail if a crisis were started tonight, in codes that `dialogs.crises.readiness` words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from register.crises import crisis_care, crisis_scope
from register.crises.crises import Scope
from register.crises.crisis_scope import InScope
from register.obligations import calendar
from register.people import doors, people
from register.people.people import PersonView
from register.storage.store import Unit


class Kind(StrEnum):
    ACCESS = "access"
    """The unit cannot publish there, or has not tried (SÄ-A10, R092)."""
    PEOPLE = "people"
    """Too few administrators that can be reached (R022)."""
    CREDENTIALS = "credentials"
    """Where the login is kept is not registered (R028)."""
    SECTORS = "sectors"
    """A sector with channels without a chief that can be reached."""


@dataclass(frozen=True, kw_only=True)
class Lack:
    """One thing to mend. `why` says what about it: "said-no", "fails", "untried", "no-chief", "chief-missing"."""

    kind: Kind
    channel: InScope | None = None
    department_id: int | None = None
    why: str = ""
    tried: date | None = None
    reached: int = 0


@dataclass(frozen=True, kw_only=True)
class Whole:
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


def count(unit: Unit) -> int:
    """How much is to be mended, for the Monday message; nothing where crisis mode is not in use."""
    return len(lacks(unit)) if crisis_care.enabled(unit) else 0


def lacks(unit: Unit) -> tuple[Lack, ...]:
    every = crisis_scope.channels(unit, Scope.ALL)
    them = crisis_scope.administrators(every) | {one.chief_id for one in every if one.chief_id is not None}
    lost = {person.id for person, _ in doors.out_of_reach(unit, them)}
    return of(every, lost, unit.pack.numbers.min_administrators.value)


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
        channels=every, lacks=of(every, lost, unit.pack.numbers.min_administrators.value),
        starters=tuple(starters), people=people.views(unit, them), unreachable=lost,
        ready=crisis_scope.with_readiness(unit, them), departments=people.departments(unit),
    )  # fmt: skip


def of(every: Collection[InScope], lost: Collection[int], need: int) -> tuple[Lack, ...]:
    """`lost` are those whom nothing can be sent to; `need` is how many administrators a channel must have."""
    return (*_access(every), *_people(every, lost, need), *_credentials(every), *_sectors(every, lost))


def _access(every: Iterable[InScope]) -> Iterator[Lack]:
    for one in every:
        if not one.can_publish:
            why = "said-no" if one.said_no else "fails" if one.tried_at else "untried"
            tried = calendar.date_of(one.tried_at) if one.tried_at else None
            yield Lack(kind=Kind.ACCESS, channel=one, why=why, tried=tried)


def _people(every: Iterable[InScope], lost: Collection[int], need: int) -> Iterator[Lack]:
    for one in every:
        reached = sum(person not in lost for person in one.administrators)
        if reached < need:
            yield Lack(kind=Kind.PEOPLE, channel=one, why="reached", reached=reached)


def _credentials(every: Iterable[InScope]) -> Iterator[Lack]:
    yield from (
        Lack(kind=Kind.CREDENTIALS, channel=one, why="no-credentials") for one in every if not one.credentials_kept
    )


def _sectors(every: Collection[InScope], lost: Collection[int]) -> Iterator[Lack]:
    chiefs: dict[int, set[int]] = {}
    for one in every:
        if one.department_id is not None:
            chiefs.setdefault(one.department_id, set()).update({one.chief_id} - {None})  # type: ignore[arg-type]
    for id, them in sorted(chiefs.items()):
        if not them - set(lost):
            yield Lack(kind=Kind.SECTORS, department_id=id, why="no-chief" if them else "chief-missing")
