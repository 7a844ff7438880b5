"""Who is away and who stands in. Only days are kept: why somebody is away is nobody's business here (R026)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import Index, bindparam, select
from sqlalchemy import update as sql_update
from sqlmodel import Field

from register.errors import NotFound
from register.obligations import calendar
from register.storage.store import Owned, Prepared, Unit
from register.storage.tables import Utc, keys


class Absence(Owned, table=True):
    """Days that somebody is away, first and last included. `until_further` has no last day yet."""

    __table_args__ = (
        *keys(person_id="person", noted_by="person"),
        Index("absence_of_person", "organisation_id", "person_id", "last"),
    )

    id: int | None = Field(default=None, primary_key=True)
    person_id: int
    first: date
    last: date
    until_further: bool = False
    noted_at: datetime = Field(sa_type=Utc)
    noted_by: int
    over_at: datetime | None = Field(default=None, sa_type=Utc)
    """Came back early, or it was a mistake."""


class Substitute(Owned, table=True):
    """Somebody who stands in for an administrator of one channel, for some days."""

    __table_args__ = (
        *keys(channel_id="channel", person_id="person", instead_of="person", named_by="person"),
        Index("substitute_of_channel", "organisation_id", "channel_id", "last"),
    )

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int
    person_id: int
    instead_of: int
    first: date
    last: date
    named_at: datetime = Field(sa_type=Utc)
    named_by: int
    over_at: datetime | None = Field(default=None, sa_type=Utc)


class AbsenceView(Struct, frozen=True, kw_only=True):
    id: int
    person_id: int
    first: date
    last: date
    until_further: bool
    over: bool = False
    noted_by: int = 0

    def covers(self, day: date) -> bool:
        return self.first <= day and (self.until_further or day <= self.last)


class SubstituteView(Struct, frozen=True, kw_only=True):
    id: int
    channel_id: int
    person_id: int
    instead_of: int
    first: date
    last: date
    named_by: int = 0
    over: bool = False

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last


_ABSENCE = Absence.__table__  # type: ignore[attr-defined]
_SUBSTITUTE = Substitute.__table__  # type: ignore[attr-defined]
_AWAY = Prepared(
    select(_ABSENCE)
    .where(_ABSENCE.c.person_id.in_(bindparam("people", expanding=True)), _ABSENCE.c.over_at.is_(None),
           (_ABSENCE.c.last >= bindparam("today")) | _ABSENCE.c.until_further.is_(True))
    .order_by(_ABSENCE.c.first, _ABSENCE.c.id)
)  # fmt: skip
_STAND_IN = Prepared(
    select(_SUBSTITUTE)
    .where(_SUBSTITUTE.c.channel_id.in_(bindparam("channels", expanding=True)), _SUBSTITUTE.c.over_at.is_(None),
           _SUBSTITUTE.c.last >= bindparam("today"))
    .order_by(_SUBSTITUTE.c.first, _SUBSTITUTE.c.id)
)  # fmt: skip
_TO_STAND_IN = Prepared(
    select(_SUBSTITUTE)
    .where(_SUBSTITUTE.c.person_id == bindparam("person"), _SUBSTITUTE.c.over_at.is_(None),
           _SUBSTITUTE.c.last >= bindparam("today"))
    .order_by(_SUBSTITUTE.c.first, _SUBSTITUTE.c.id)
)  # fmt: skip
STOOD_IN_FOR = Prepared(
    select(_SUBSTITUTE.c.channel_id).where(
        _SUBSTITUTE.c.person_id == bindparam("person"), _SUBSTITUTE.c.over_at.is_(None),
        _SUBSTITUTE.c.first <= bindparam("today"), _SUBSTITUTE.c.last >= bindparam("today"),
    )
)  # fmt: skip


def note(unit: Unit, person: int, first: date, last: date, *, by: int, until_further: bool = False) -> AbsenceView:
    id = unit.insert(
        Absence, person_id=person, first=first, last=last, until_further=until_further, noted_at=unit.now, noted_by=by
    )
    return load(unit, id)


def load(unit: Unit, id: int) -> AbsenceView:
    row = unit.execute(select(_ABSENCE).where(_ABSENCE.c.id == id)).first()
    if row is None:
        raise NotFound(what="absence", id=id)
    return _absence(row)


def over(unit: Unit, id: int) -> None:
    unit.execute(sql_update(_ABSENCE).where(_ABSENCE.c.id == id).values(over_at=unit.now))


def of_people(unit: Unit, people: Iterable[int], since: date | None = None) -> tuple[AbsenceView, ...]:
    """Absences that are on or to come, the first first. `since`: today, unless another day is meant."""
    wanted, today = sorted(set(people)), since or calendar.date_of(unit.now)
    if not wanted:
        return ()
    return tuple(_absence(row) for row in unit.execute(_AWAY, people=wanted, today=today))


def away(unit: Unit, people: Iterable[int], day: date | None = None) -> frozenset[int]:
    """Those of them who are away that day (today)."""
    day = day or calendar.date_of(unit.now)
    return frozenset(one.person_id for one in of_people(unit, people, day) if one.covers(day))


def away_now(unit: Unit) -> frozenset[int]:
    """Everybody who is away today."""
    today = calendar.date_of(unit.now)
    rows = unit.execute(
        select(_ABSENCE.c.person_id).where(
            _ABSENCE.c.over_at.is_(None), _ABSENCE.c.first <= today,
            (_ABSENCE.c.last >= today) | _ABSENCE.c.until_further.is_(True),
        )
    )  # fmt: skip
    return frozenset(row.person_id for row in rows)


def between(unit: Unit, first: date, last: date) -> tuple[AbsenceView, ...]:
    """Everybody's absences that have a day in common with these, the first first."""
    rows = unit.execute(
        select(_ABSENCE)
        .where(_ABSENCE.c.over_at.is_(None), _ABSENCE.c.first <= last, (_ABSENCE.c.last >= first) | _ABSENCE.c.until_further)
        .order_by(_ABSENCE.c.first, _ABSENCE.c.id)
    )  # fmt: skip
    return tuple(_absence(row) for row in rows)


def name_substitute(
    unit: Unit, channel: int, person: int, *, instead_of: int, first: date, last: date, by: int
) -> SubstituteView:
    id = unit.insert(
        Substitute, channel_id=channel, person_id=person, instead_of=instead_of, first=first, last=last,
        named_at=unit.now, named_by=by,
    )  # fmt: skip
    return _substitute(unit.execute(select(_SUBSTITUTE).where(_SUBSTITUTE.c.id == id)).one())


def substitutes(unit: Unit, *channels: int, day: date | None = None) -> tuple[SubstituteView, ...]:
    """Who stands in on these channels now or later."""
    day = day or calendar.date_of(unit.now)
    if not channels:
        return ()
    return tuple(_substitute(row) for row in unit.execute(_STAND_IN, channels=channels, today=day))


def stood_in_for(unit: Unit, person: int) -> tuple[int, ...]:
    """Channels that somebody stands in for today."""
    rows = unit.rows(STOOD_IN_FOR, person=person, today=calendar.date_of(unit.now))
    return tuple(dict.fromkeys(row.channel_id for row in rows))


def to_stand_in(unit: Unit, person: int) -> tuple[SubstituteView, ...]:
    """Where somebody stands in today, or is to, what begins first before the rest."""
    today = calendar.date_of(unit.now)
    return tuple(_substitute(row) for row in unit.execute(_TO_STAND_IN, person=person, today=today))


def substitute(unit: Unit, id: int) -> SubstituteView:
    row = unit.execute(select(_SUBSTITUTE).where(_SUBSTITUTE.c.id == id)).first()
    if row is None:
        raise NotFound(what="substitute", id=id)
    return _substitute(row)


def standing_in(unit: Unit, person: int, day: date | None = None) -> tuple[SubstituteView, ...]:
    """Where somebody stands in that day (today)."""
    day = day or calendar.date_of(unit.now)
    rows = unit.execute(
        select(_SUBSTITUTE).where(
            _SUBSTITUTE.c.person_id == person, _SUBSTITUTE.c.over_at.is_(None), _SUBSTITUTE.c.first <= day,
            _SUBSTITUTE.c.last >= day,
        )
    )  # fmt: skip
    return tuple(_substitute(row) for row in rows)


def ever(unit: Unit, channel: int) -> tuple[SubstituteView, ...]:
    """Everyone who has been named for this channel, the latest last."""
    query = select(_SUBSTITUTE).where(_SUBSTITUTE.c.channel_id == channel).order_by(_SUBSTITUTE.c.id)
    return tuple(_substitute(row) for row in unit.execute(query))


def stand_back(unit: Unit, id: int) -> None:
    """A substitute's time is over before its last day."""
    unit.execute(sql_update(_SUBSTITUTE).where(_SUBSTITUTE.c.id == id).values(over_at=unit.now))


def _absence(row: Any) -> AbsenceView:
    return AbsenceView(
        id=row.id, person_id=row.person_id, first=row.first, last=row.last, until_further=row.until_further,
        over=row.over_at is not None, noted_by=row.noted_by,
    )  # fmt: skip


def _substitute(row: Any) -> SubstituteView:
    return SubstituteView(
        id=row.id, channel_id=row.channel_id, person_id=row.person_id, instead_of=row.instead_of, first=row.first,
        last=row.last, named_by=row.named_by, over=row.over_at is not None,
    )  # fmt: skip
