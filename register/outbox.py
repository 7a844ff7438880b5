"""Messages that must not be lost: put with the change they speak of, claimed with a lease, kept until settled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Column, Index, Text, bindparam, delete, or_, select
from sqlalchemy import update as sql_update
from sqlalchemy.engine import Connection
from sqlmodel import Field

from register.store import Owned, Prepared, Unit
from register.tables import Utc, keys

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
    sending: str = Field(default=Sending.WAITING, max_length=20)
    attempts: int = 0
    sent_at: datetime | None = Field(default=None, sa_type=Utc)
    platform: str = Field(default="", max_length=20)
    ref: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON))
    why: str = Field(default="", max_length=200)


@dataclass(frozen=True, kw_only=True)
class Claimed:
    id: int
    person_id: int
    words: str
    language: str
    attempts: int
    changes: int | None
    put_at: datetime


_OUTBOX = Message.__table__  # type: ignore[attr-defined]
_BY_ID = Prepared(select(_OUTBOX).where(_OUTBOX.c.id == bindparam("its_id")))
_SENT = Prepared(
    sql_update(_OUTBOX)
    .where(_OUTBOX.c.id == bindparam("its_id"))
    .values(
        sending=Sending.SENT, sent_at=bindparam("moment"), platform=bindparam("through"), ref=bindparam("its_ref"), why="",
    )
)  # fmt: skip
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


def claim(connection: Connection, now: datetime, limit: int = 50) -> Sequence[tuple[str, int]]:
    """(organisation, message) ids that are now ours for `LEASE`, most urgent first.

    Claiming pushes `not_before` past the lease, so another process passes them by; PostgreSQL also skips locked rows.
    """
    query = (
        select(_OUTBOX.c.id, _OUTBOX.c.organisation_id)
        .where(_OUTBOX.c.sending == Sending.WAITING, _OUTBOX.c.not_before <= now)
        .order_by(_OUTBOX.c.urgency.desc(), _OUTBOX.c.id)
        .limit(limit)
    )
    if connection.dialect.name == "postgresql":
        query = query.with_for_update(skip_locked=True)
    rows = connection.execute(query).all()
    if rows:
        connection.execute(
            sql_update(_OUTBOX)
            .where(_OUTBOX.c.id.in_([row.id for row in rows]))
            .values(not_before=now + LEASE, attempts=_OUTBOX.c.attempts + 1)
        )
    return tuple((row.organisation_id, row.id) for row in rows)


def load(unit: Unit, message: int) -> Claimed | None:
    row = unit.execute(_BY_ID, its_id=message).first()
    if row is None:
        return None
    return Claimed(
        id=row.id, person_id=row.person_id, words=row.words, language=row.language, attempts=row.attempts,
        changes=row.changes, put_at=row.put_at,
    )  # fmt: skip


def sent_ref(unit: Unit, message: int) -> tuple[str, Mapping[str, Any]] | None:
    """(platform, ref) of a message that has been sent; None while it has not."""
    row = unit.execute(_BY_ID, its_id=message).first()
    return (row.platform, row.ref) if row and row.ref is not None else None


def sent(unit: Unit, message: int, platform: str, ref: Mapping[str, Any]) -> None:
    unit.execute(_SENT, its_id=message, moment=unit.now, through=platform, its_ref=dict(ref))


def later(unit: Unit, message: int, not_before: datetime, why: str) -> None:
    unit.execute(sql_update(_OUTBOX).where(_OUTBOX.c.id == message).values(not_before=not_before, why=why[:200]))


def stopped(unit: Unit, message: int, how: Sending, why: str) -> None:
    unit.execute(sql_update(_OUTBOX).where(_OUTBOX.c.id == message).values(sending=how, why=why[:200]))


def take_over(unit: Unit, message: int) -> None:
    """A change to a message that has not been sent: the earlier one gets its words, and this one is done with."""
    mine = unit.execute(select(_OUTBOX.c.words, _OUTBOX.c.changes).where(_OUTBOX.c.id == message)).one()
    unsent = _OUTBOX.c.sending.in_((Sending.WAITING, Sending.NO_ADDRESS))
    unit.execute(sql_update(_OUTBOX).where(_OUTBOX.c.id == mine.changes, unsent).values(words=mine.words))
    stopped(unit, message, Sending.TAKEN_OVER, "")


def has_address_now(unit: Unit, person: int) -> None:
    """The person has been met: what waited for an address is to be sent."""
    done = unit.execute(_HAS_ADDRESS, person=person, moment=unit.now)
    unit.to_say_now = unit.to_say_now or done.rowcount > 0


def next_due(connection: Connection) -> datetime | None:
    row = connection.execute(
        select(_OUTBOX.c.not_before).where(_OUTBOX.c.sending == Sending.WAITING).order_by(_OUTBOX.c.not_before).limit(1)
    ).first()
    return row.not_before if row else None


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
