"""What somebody should have been told and could not be: the nudge, and whether anybody has acted on it.

The postman writes here when a message ends without having reached its person; whoever runs the ladder reads it, lets the next
rung hear, and settles it. Nothing is decided here, and the same nudge stands here once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import delete, select
from sqlalchemy import update as sql_update
from sqlalchemy.engine import Connection
from sqlmodel import Field

from register import nudges
from register.storage.store import Owned, Unit
from register.storage.tables import Utc, index_of_some, keys


class Untold(Owned, table=True):
    __table_args__ = (
        *keys(("nudge_id",), nudge_id="nudge", person_id="person", message_id="outbox"),
        index_of_some("untold_open", "organisation_id", where="settled_at IS NULL"),
    )  # fmt: skip

    id: int | None = Field(default=None, primary_key=True)
    nudge_id: int
    person_id: int
    message_id: int = Field(index=True)
    why: str = Field(default="", max_length=200)
    """What the platform said; empty where there is no address at all."""
    at: datetime = Field(sa_type=Utc)
    settled_at: datetime | None = Field(default=None, sa_type=Utc)
    """When somebody had acted on it: the next rung has heard."""


class UntoldView(Struct, frozen=True, kw_only=True):
    """One nudge that did not reach its person, with what it was about."""

    id: int
    nudge: int
    person: int
    subject: str
    stage: str
    notice: str
    about: Mapping[str, Any]
    urgency: int
    why: str
    at: datetime


_UNTOLD = Untold.__table__  # type: ignore[attr-defined]
_NUDGE = nudges.Nudge.__table__  # type: ignore[attr-defined]


def note(unit: Unit, message: int, why: str) -> None:
    """The message has ended without reaching its person. What only changed an earlier message told nothing new."""
    for nudge in nudges.of_message(unit, message):
        unit.insert_new(
            Untold, nudge_id=nudge.id, person_id=nudge.person_id, message_id=message, why=why[:200], at=unit.now,
            settled_at=None,
        )  # fmt: skip


def reached(unit: Unit, message: int) -> None:
    """It arrived after all (the person wrote to us, a door was opened): what nobody has acted on is withdrawn."""
    unit.execute(delete(_UNTOLD).where(_UNTOLD.c.message_id == message, _UNTOLD.c.settled_at.is_(None)))


def organisations_due(connection: Connection, now: datetime) -> Sequence[str]:
    """Where something stands open and may be acted on now: ids only, across organisations."""
    rows = connection.execute(
        select(_UNTOLD.c.organisation_id).where(_UNTOLD.c.settled_at.is_(None), _UNTOLD.c.at <= now).distinct()
    )
    return tuple(sorted(row.organisation_id for row in rows))


def of_stage(unit: Unit, subject: str, stage: str) -> frozenset[int]:
    """The nudges of one stage that did not reach their people, acted on or not."""
    rows = unit.execute(
        select(_UNTOLD.c.nudge_id)
        .join(_NUDGE, _NUDGE.c.id == _UNTOLD.c.nudge_id)
        .where(_NUDGE.c.subject == subject, _NUDGE.c.stage == stage)
    )
    return frozenset(row.nudge_id for row in rows)


def waiting(unit: Unit) -> tuple[UntoldView, ...]:
    """What nobody has acted on, oldest first. Two processes that look at the same time get different rows."""
    # The columns are named one by one: both tables have an id.
    rows = unit.execute(
        select(
            _UNTOLD.c.id, _UNTOLD.c.nudge_id, _UNTOLD.c.person_id, _UNTOLD.c.why, _UNTOLD.c.at, _NUDGE.c.subject,
            _NUDGE.c.stage, _NUDGE.c.notice, _NUDGE.c.about, _NUDGE.c.urgency,
        )
        .join(_NUDGE, _NUDGE.c.id == _UNTOLD.c.nudge_id)
        .where(_UNTOLD.c.settled_at.is_(None))
        .order_by(_UNTOLD.c.at, _UNTOLD.c.id)
        .with_for_update(of=_UNTOLD, skip_locked=True)
    )  # fmt: skip
    return tuple(
        UntoldView(
            id=row.id, nudge=row.nudge_id, person=row.person_id, subject=row.subject, stage=row.stage,
            notice=row.notice, about=row.about, urgency=row.urgency, why=row.why, at=row.at,
        )
        for row in rows
    )  # fmt: skip


def settle(unit: Unit, untold: Iterable[int]) -> None:
    """Acted on: somebody else has been told, or nobody needs to be."""
    unit.execute(sql_update(_UNTOLD).where(_UNTOLD.c.id.in_(list(untold))).values(settled_at=unit.now))
