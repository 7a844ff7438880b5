"""Network meetings for those who speak for the municipality on its channels (R029): who is invited, comes and was there.

Only yes or no is kept of an answer, never why.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import delete, select
from sqlalchemy import update as sql_update
from sqlmodel import Field

from register.errors import NotFound
from register.storage.store import Owned, Unit
from register.storage.tables import Utc, keys


class Meeting(Owned, table=True):
    """One meeting that somebody has invited to. `noted_at`: when its attendance was written down; `moves`: how often it has
    been given another time or place."""

    __table_args__ = keys(called_by="person", noted_by="person")

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=Utc)
    place: str = Field(max_length=200)
    called_by: int
    called_at: datetime = Field(sa_type=Utc)
    moves: int = 0
    noted_at: datetime | None = Field(default=None, sa_type=Utc)
    noted_by: int | None = None


class MeetingGuest(Owned, table=True):
    """One person who is invited. `comes` and `present` are None while nobody has said.

    An answer is to the time that it was given for: a meeting that is moved is asked about anew, and one that is moved back
    has the answers it had.
    """

    __tablename__ = "meeting_guest"
    __table_args__ = keys(("meeting_id", "person_id"), meeting_id="meeting", person_id="person")

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(index=True)
    person_id: int
    comes: bool | None = None
    answered_at: datetime | None = Field(default=None, sa_type=Utc)
    answered_for: datetime | None = Field(default=None, sa_type=Utc)
    present: bool | None = None


class Guest(Struct, frozen=True, kw_only=True):
    person_id: int
    comes: bool | None
    present: bool | None


class MeetingView(Struct, frozen=True, kw_only=True):
    id: int
    at: datetime
    place: str
    called_by: int
    noted_at: datetime | None
    moves: int
    guests: tuple[Guest, ...]

    def guest(self, person: int) -> Guest | None:
        return next((one for one in self.guests if one.person_id == person), None)

    def how_many(self, comes: bool | None) -> int:
        return sum(one.comes is comes for one in self.guests)

    @property
    def present(self) -> tuple[int, ...]:
        return tuple(one.person_id for one in self.guests if one.present)


_TABLE = Meeting.__table__  # type: ignore[attr-defined]
_GUEST = MeetingGuest.__table__  # type: ignore[attr-defined]


def call(unit: Unit, *, at: datetime, place: str, by: int, guests: Iterable[int]) -> MeetingView:
    id = unit.insert(Meeting, at=at, place=place, called_by=by, called_at=unit.now)
    unit.insert_many(MeetingGuest, [{"meeting_id": id, "person_id": person} for person in sorted(set(guests))])
    return load(unit, id)


def load(unit: Unit, id: int) -> MeetingView:
    row = unit.execute(select(_TABLE).where(_TABLE.c.id == id)).first()
    if row is None:
        raise NotFound(what="meeting", id=id)
    return _views(unit, [row])[0]


def since(unit: Unit, moment: datetime) -> tuple[MeetingView, ...]:
    """Those that are held at that moment or later, the first to come before the rest."""
    return _views(
        unit, unit.execute(select(_TABLE).where(_TABLE.c.at >= moment).order_by(_TABLE.c.at, _TABLE.c.id)).all()
    )


def answer(unit: Unit, meeting: MeetingView, person: int, *, comes: bool) -> None:
    mine = (_GUEST.c.meeting_id == meeting.id, _GUEST.c.person_id == person)
    unit.execute(sql_update(_GUEST).where(*mine).values(comes=comes, answered_at=unit.now, answered_for=meeting.at))


def move(unit: Unit, meeting: MeetingView, *, at: datetime, place: str) -> MeetingView:
    unit.execute(
        sql_update(_TABLE).where(_TABLE.c.id == meeting.id).values(at=at, place=place, moves=meeting.moves + 1)
    )
    return load(unit, meeting.id)


def forget(unit: Unit, id: int) -> None:
    """Called off: nobody is invited to it any more. That it was, and is not, stands in the journal."""
    unit.execute(delete(_GUEST).where(_GUEST.c.meeting_id == id))
    unit.execute(delete(_TABLE).where(_TABLE.c.id == id))


def note(unit: Unit, id: int, present: Collection[int], by: int) -> None:
    """Who was there; whoever is not among them was not. Said anew, it is the later that counts."""
    unit.execute(sql_update(_GUEST).where(_GUEST.c.meeting_id == id).values(present=False))
    were_there = (_GUEST.c.meeting_id == id, _GUEST.c.person_id.in_(sorted(present)))
    unit.execute(sql_update(_GUEST).where(*were_there).values(present=True))
    unit.execute(sql_update(_TABLE).where(_TABLE.c.id == id).values(noted_at=unit.now, noted_by=by))


def _views(unit: Unit, rows: Sequence[Any]) -> tuple[MeetingView, ...]:
    ids = [row.id for row in rows]
    when = {row.id: row.at for row in rows}
    found: dict[int, list[Guest]] = {id: [] for id in ids}
    for one in unit.execute(select(_GUEST).where(_GUEST.c.meeting_id.in_(ids)).order_by(_GUEST.c.id)):
        comes = one.comes if one.answered_for == when[one.meeting_id] else None
        found[one.meeting_id].append(Guest(person_id=one.person_id, comes=comes, present=one.present))
    return tuple(
        MeetingView(
            id=row.id, at=row.at, place=row.place, called_by=row.called_by, noted_at=row.noted_at,
            moves=row.moves, guests=tuple(found[row.id]),
        )
        for row in rows
    )  # fmt: skip
