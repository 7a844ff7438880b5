"""Messages that must not be lost: put with the change they speak of, claimed with a lease, kept until settled."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from msgspec import Struct
from sqlalchemy import JSON, Column, Index, Text, Update, bindparam, delete, func, or_, select
from sqlalchemy import update as sql_update
from sqlalchemy.engine import Connection
from sqlmodel import Field

from register.storage.store import Owned, Prepared, Unit
from register.storage.tables import Utc, keys

LEASE = timedelta(minutes=2)
"""How long a claimed message is ours; past it (a killed process) it may be claimed again."""


class Sending(StrEnum):
    WAITING = "waiting"
    SENT = "sent"
    NO_ADDRESS = "no_address"
    """Nobody knows how to reach this person yet; tried again when they are met."""
    GIVEN_UP = "given_up"
    TAKEN_OVER = "taken_over"
    """A change whose words the earlier message took before it was sent."""
    NOT_NEEDED = "not_needed"
    """A change to what cannot be changed (an e-mail), and that nobody need be written to about."""


class Message(Owned, table=True):
    """One message to one person, frozen as words. `changes` is the earlier message that it replaces on the platform."""

    __tablename__ = "outbox"
    __table_args__ = (
        *keys(person_id="person"),
        Index("outbox_waiting", "sending", "not_before"),
    )

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(index=True)
    words: str = Field(sa_type=Text)
    language: str = Field(default="sv", max_length=5)
    urgency: int = 0
    changes: int | None = None
    put_at: datetime = Field(sa_type=Utc)
    not_before: datetime = Field(sa_type=Utc)
    leased_until: datetime | None = Field(default=None, sa_type=Utc)
    """Until when whoever claimed it has it for themselves; None: nobody has."""
    sending: str = Field(default=Sending.WAITING, max_length=20)
    attempts: int = 0
    sent_at: datetime | None = Field(default=None, sa_type=Utc)
    platform: str = Field(default="", max_length=20)
    ref: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON))
    why: str = Field(default="", max_length=200)


class Claimed(Struct, frozen=True, kw_only=True):
    id: int
    person_id: int
    words: str
    language: str
    attempts: int
    changes: int | None
    put_at: datetime
    urgency: int = 0


class Earlier(Struct, frozen=True, kw_only=True):
    """The message that a change speaks of. `ref` is None while it has not been sent."""

    platform: str
    ref: Mapping[str, Any] | None
    urgency: int
    under_way: bool
    """Somebody has claimed it and may be handing it over at this moment."""


_OUTBOX = Message.__table__  # type: ignore[attr-defined]
_SENT = Prepared(
    sql_update(_OUTBOX)
    .where(_OUTBOX.c.id == bindparam("its_id"))
    .values(
        sending=Sending.SENT, sent_at=bindparam("moment"), platform=bindparam("through"), ref=bindparam("its_ref"), why="",
        leased_until=None,
    )
)  # fmt: skip
_WAITS_FOR_ADDRESS = Prepared(
    select(_OUTBOX.c.id).where(_OUTBOX.c.person_id == bindparam("person"), _OUTBOX.c.sending == Sending.NO_ADDRESS),
    stands=True,
)
_HAS_ADDRESS = Prepared(
    sql_update(_OUTBOX)
    .where(_OUTBOX.c.person_id == bindparam("person"), _OUTBOX.c.sending == Sending.NO_ADDRESS)
    .values(sending=Sending.WAITING, not_before=bindparam("moment"), attempts=0)
)


def put(unit: Unit, *, person: int, words: str, language: str, urgency: int = 0, changes: int | None = None) -> int:
    return unit.insert(
        Message, person_id=person, words=words, language=language, urgency=urgency, changes=changes, put_at=unit.now,
        not_before=unit.now, sending=Sending.WAITING, attempts=0,
    )  # fmt: skip


def claim(
    connection: Connection, now: datetime, organisations: Collection[str], limit: int = 50, above: int = -1
) -> Sequence[tuple[str, int]]:
    """(organisation, message) ids that are now ours for `LEASE`, most urgent first; only those above an urgency.

    Only of these organisations: what waits in one that is no longer served is left, and stands in nobody's way.
    Another process passes by what is leased; PostgreSQL also skips what somebody is claiming at this moment.
    """
    query = (
        select(_OUTBOX.c.id, _OUTBOX.c.organisation_id)
        .where(
            _OUTBOX.c.sending == Sending.WAITING, _OUTBOX.c.not_before <= now, _OUTBOX.c.urgency > above,
            _OUTBOX.c.organisation_id.in_(list(organisations)),
            or_(_OUTBOX.c.leased_until.is_(None), _OUTBOX.c.leased_until <= now),
        )
        .order_by(_OUTBOX.c.urgency.desc(), _OUTBOX.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )  # fmt: skip
    rows = connection.execute(query).all()
    if rows:
        connection.execute(
            sql_update(_OUTBOX)
            .where(_OUTBOX.c.id.in_([row.id for row in rows]))
            .values(leased_until=now + LEASE, attempts=_OUTBOX.c.attempts + 1)
        )
    return tuple((row.organisation_id, row.id) for row in rows)


def extend(unit: Unit, messages: Iterable[int]) -> None:
    """They are still in hand, and whoever has them needs longer."""
    unit.execute(_of(messages).values(leased_until=unit.now + LEASE))


def give_back(unit: Unit, messages: Iterable[int]) -> None:
    """They were never tried, so anybody may have them at once."""
    unit.execute(_of(messages).values(leased_until=None, attempts=_OUTBOX.c.attempts - 1))


def load(unit: Unit, message: int) -> Claimed | None:
    return next(iter(load_all(unit, (message,))), None)


def load_all(unit: Unit, messages: Iterable[int]) -> tuple[Claimed, ...]:
    """These messages, most urgent first."""
    rows = unit.execute(
        select(_OUTBOX).where(_OUTBOX.c.id.in_(list(messages))).order_by(_OUTBOX.c.urgency.desc(), _OUTBOX.c.id)
    )
    return tuple(
        Claimed(
            id=row.id, person_id=row.person_id, words=row.words, language=row.language, attempts=row.attempts,
            changes=row.changes, put_at=row.put_at, urgency=row.urgency,
        )
        for row in rows
    )  # fmt: skip


def earlier(unit: Unit, messages: Iterable[int]) -> Mapping[int, Earlier]:
    """What the messages that changes speak of have come to."""
    wanted = list(messages)
    rows = unit.execute(select(_OUTBOX).where(_OUTBOX.c.id.in_(wanted))) if wanted else ()
    return {
        row.id: Earlier(
            platform=row.platform, ref=row.ref, urgency=row.urgency,
            under_way=row.sending == Sending.WAITING and row.leased_until is not None and row.leased_until > unit.now,
        )
        for row in rows
    }  # fmt: skip


def sent(unit: Unit, message: int, platform: str, ref: Mapping[str, Any]) -> None:
    unit.execute(_SENT, its_id=message, moment=unit.now, through=platform, its_ref=dict(ref))


def later(unit: Unit, message: int, not_before: datetime, why: str, *, tried: bool = True) -> None:
    """To be tried again; one that was never `tried` has not used up an attempt."""
    attempts = _OUTBOX.c.attempts if tried else _OUTBOX.c.attempts - 1
    unit.execute(_of((message,)).values(leased_until=None, not_before=not_before, attempts=attempts, why=why[:200]))


def stopped(unit: Unit, message: int, how: Sending, why: str) -> None:
    unit.execute(_of((message,)).values(leased_until=None, sending=how, why=why[:200]))


def take_over(unit: Unit, message: int, *, ours: bool = False) -> bool:
    """A change to a message that has not been sent: the earlier one gets its words, and this one is done with.

    Not while somebody may be handing the earlier one over, unless that is us and it goes out as this. Whether it was done.
    """
    mine = unit.execute(select(_OUTBOX.c.words, _OUTBOX.c.changes).where(_OUTBOX.c.id == message)).one()
    query = select(_OUTBOX.c.sending, _OUTBOX.c.leased_until).where(_OUTBOX.c.id == mine.changes)
    theirs = unit.execute(query.with_for_update()).one()
    leased = theirs.leased_until is not None and theirs.leased_until > unit.now
    if not ours and (theirs.sending == Sending.SENT or (theirs.sending == Sending.WAITING and leased)):
        return False
    if theirs.sending in (Sending.WAITING, Sending.NO_ADDRESS):
        unit.execute(_of((mine.changes,)).values(words=mine.words))
    stopped(unit, message, Sending.TAKEN_OVER, "")
    return True


def _of(messages: Iterable[int]) -> Update:
    return sql_update(_OUTBOX).where(_OUTBOX.c.id.in_(list(messages)))


def has_address_now(unit: Unit, person: int) -> None:
    """The person has been met: what waited for an address is to be sent."""
    if unit.rows(_WAITS_FOR_ADDRESS, person=person):
        unit.execute(_HAS_ADDRESS, person=person, moment=unit.now)
        unit.to_say_now = True


def door_opened(unit: Unit, since: datetime) -> None:
    """There is a new way to people: what waits for an address is tried again, unless it is older than `since`."""
    waiting = _OUTBOX.c.sending == Sending.NO_ADDRESS, _OUTBOX.c.put_at >= since
    unit.execute(sql_update(_OUTBOX).where(*waiting).values(sending=Sending.WAITING, not_before=unit.now, attempts=0))


def next_try(connection: Connection, now: datetime) -> datetime | None:
    """When something that waits may next be claimed: its time comes, or the lease of whoever had it runs out."""
    waiting = _OUTBOX.c.sending == Sending.WAITING
    moments = [
        connection.execute(select(func.min(column)).where(waiting, column > now)).scalar()
        for column in (_OUTBOX.c.not_before, _OUTBOX.c.leased_until)
    ]
    return min((moment for moment in moments if moment is not None), default=None)


def next_due(connection: Connection) -> datetime | None:
    row = connection.execute(
        select(_OUTBOX.c.not_before).where(_OUTBOX.c.sending == Sending.WAITING).order_by(_OUTBOX.c.not_before).limit(1)
    ).first()
    return row.not_before if row else None


def waiting_in(connection: Connection) -> frozenset[str]:
    """The organisations in which messages wait to be sent."""
    waiting = select(_OUTBOX.c.organisation_id).where(_OUTBOX.c.sending == Sending.WAITING).distinct()
    return frozenset(connection.execute(waiting).scalars())


def unsent(unit: Unit) -> tuple[Any, ...]:
    """Messages that did not reach anybody, for the steward's list."""
    states = or_(_OUTBOX.c.sending == Sending.NO_ADDRESS, _OUTBOX.c.sending == Sending.GIVEN_UP)
    return tuple(
        unit.execute(select(_OUTBOX.c.id, _OUTBOX.c.person_id, _OUTBOX.c.sending, _OUTBOX.c.why).where(states))
    )


def forget_before(unit: Unit, moment: datetime) -> int:
    """Messages put before, but not those still on their way."""
    is_old = (_OUTBOX.c.put_at < moment) & (_OUTBOX.c.sending != Sending.WAITING)
    return unit.execute(delete(_OUTBOX).where(is_old)).rowcount
