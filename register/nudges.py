"""What is to be told whom: a subject, a stage of it, a person, and when it may be said. Worded when it is claimed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any

from sqlalchemy import JSON, Column, ColumnElement, Index, bindparam, delete, func, select, text
from sqlalchemy import update as sql_update
from sqlalchemy.engine import Connection
from sqlmodel import Field, SQLModel

from register.storage.statements import Claim
from register.storage.store import Owned, Prepared, Unit
from register.storage.tables import Utc, index_of_some, keys


class Urgency(IntEnum):
    ORDINARY = 0
    BREACH = 1
    CRISIS = 2


class Nudge(Owned, table=True):
    """One thing to tell one person. A repeated tick adds nothing: (subject, stage, person) is unique.

    `notice` names how it is worded (`dialogs.notices`), `about` holds the ids it needs. `replaces` is an earlier message
    that becomes this one instead of a new message being sent.
    """

    __table_args__ = (
        *keys(("subject", "stage", "person_id"), person_id="person"),
        # Who has been disturbed today is asked by every round, however much was said to them in the year before.
        Index("nudge_of_person", "organisation_id", "person_id", "urgency", "say_at"),
        index_of_some("nudge_waiting", "say_at", where="settled_at IS NULL"),
    )  # fmt: skip

    id: int | None = Field(default=None, primary_key=True)
    person_id: int
    subject: str = Field(max_length=60)
    stage: str = Field(max_length=80)
    notice: str = Field(max_length=60)
    about: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    urgency: int = int(Urgency.ORDINARY)
    say_at: datetime = Field(sa_type=Utc)
    settled_at: datetime | None = Field(default=None, sa_type=Utc)
    """When it was handed to the outbox, or dropped because it no longer held."""
    message_id: int | None = Field(default=None, index=True)
    replaces: int | None = Field(default=None, index=True)


SENDER = "sender"
"""In `about`: the person whose wish made us tell it."""

_NUDGE = Nudge.__table__  # type: ignore[attr-defined]
_MOST_URGENT = select(_NUDGE).order_by(_NUDGE.c.urgency.desc(), _NUDGE.c.say_at, _NUDGE.c.id)
_OF_MESSAGE = Prepared(_MOST_URGENT.where(_NUDGE.c.message_id == bindparam("message"), _NUDGE.c.replaces.is_(None)))
_SETTLE = Prepared(
    sql_update(_NUDGE)
    .where(_NUDGE.c.id == bindparam("its_id"))
    .values(settled_at=bindparam("moment"), message_id=bindparam("message"))
)


def put(
    unit: Unit, *, to: Iterable[int], subject: str, stage: str, notice: str, say_at: datetime | None = None,
    urgency: Urgency = Urgency.ORDINARY, replaces: int | None = None, anonymous: bool = False, **about: Any,
) -> None:  # fmt: skip
    """Something to tell each of these people, once. Without `say_at` it is said at once.

    Whose wish it follows from is kept with it, so that they hear when it cannot be delivered; `anonymous`: it is not.
    """
    people = sorted(set(to))
    if unit.acting is not None and replaces is None and not anonymous:
        about = {**about, SENDER: unit.acting}
    for person in people:
        # The key decides, also between two processes that tick at the same time.
        unit.insert_new(
            Nudge, person_id=person, subject=subject, stage=stage, notice=notice, about=about, urgency=int(urgency),
            say_at=say_at or unit.now, replaces=replaces, settled_at=None,
        )  # fmt: skip
    unit.to_say_now = unit.to_say_now or (bool(people) and say_at is None)


def put_each(
    unit: Unit, people: Iterable[int], *, subject: str, stage: str, notice: str, urgency: Urgency, **about: Any
) -> None:
    """The same to thousands, at once, in one go: each has a subject of their own (`subject:person`), so that one person's
    answer changes nobody else's card. Those who have been told this stage already are passed by."""
    subjects = {f"{subject}:{person}": person for person in sorted(set(people))}
    if not subjects:
        return
    known = {
        row.subject
        for row in unit.execute(
            select(_NUDGE.c.subject).where(_NUDGE.c.stage == stage, _NUDGE.c.subject.in_(sorted(subjects)))
        )
    }
    unit.insert_many(
        Nudge,
        [
            {"person_id": person, "subject": one, "stage": stage, "notice": notice, "about": about,
             "urgency": int(urgency), "say_at": unit.now, "replaces": None, "settled_at": None}
            for one, person in subjects.items()
            if one not in known
        ],
    )  # fmt: skip
    unit.to_say_now = True


def edit_soon(
    unit: Unit, people: Iterable[int], *, subject: str, stage: str, notice: str, pause: timedelta, urgency: Urgency, **about: Any,
) -> None:  # fmt: skip
    """Each one's message of this stage is edited in place, once, at most every `pause` however often this is asked.

    What is worded later is worded from what is true then, so one edit that waits is enough; a message that has not gone out
    needs none.
    """
    mine = _NUDGE.c.subject.in_(sorted(f"{subject}:{person}" for person in set(people)))
    sent = unit.execute(
        select(_NUDGE.c.id, _NUDGE.c.person_id, _NUDGE.c.subject, _NUDGE.c.message_id).where(
            mine, _NUDGE.c.stage == stage, _NUDGE.c.message_id.is_not(None), _NUDGE.c.replaces.is_(None)
        )
    ).all()
    edits = unit.execute(
        select(_NUDGE.c.replaces, _NUDGE.c.settled_at, _NUDGE.c.say_at).where(mine, _NUDGE.c.replaces.is_not(None))
    ).all()
    waiting = {row.replaces for row in edits if row.settled_at is None}
    last: dict[int, datetime] = {}
    for row in edits:
        last[row.replaces] = max(row.say_at, last.get(row.replaces, row.say_at))
    unit.insert_many(
        Nudge,
        [
            {"person_id": row.person_id, "subject": row.subject, "stage": f"edit:{row.id}:{unit.now.timestamp():.6f}",
             "notice": notice, "about": {"of": row.id, **about}, "urgency": int(urgency),
             "say_at": max(unit.now + pause, last.get(row.message_id, unit.now) + pause), "replaces": row.message_id,
             "settled_at": None}
            for row in sent
            if row.message_id not in waiting
        ],
    )  # fmt: skip


def tell_anew(
    unit: Unit, person: int, *, subject: str, stage: str, notice: str, line: str, urgency: Urgency, **about: Any
) -> None:
    """A message that is edited in place (`edit_soon`) is told again further down; the earlier one becomes `line`.

    It is then of a stage of its own, and so edited no more. One that has not gone out yet is on its way as it is.
    """
    mine = (_NUDGE.c.subject == subject, _NUDGE.c.person_id == person)
    before = unit.execute(
        select(_NUDGE.c.id, _NUDGE.c.message_id, _NUDGE.c.settled_at)
        .where(*mine, _NUDGE.c.stage == stage, _NUDGE.c.replaces.is_(None))
        .with_for_update()
    ).first()
    if before is not None and before.settled_at is None:
        return
    if before is not None:
        unit.execute(sql_update(_NUDGE).where(_NUDGE.c.id == before.id).values(stage=f"{stage}:{before.id}"))
    if before is not None and before.message_id is not None:
        edits = (*mine, _NUDGE.c.replaces == before.message_id, _NUDGE.c.settled_at.is_(None))
        unit.execute(sql_update(_NUDGE).where(*edits).values(settled_at=unit.now))
        put(
            unit, to=(person,), subject=subject, stage=f"moved:{before.id}", notice=line, replaces=before.message_id,
            of=before.id, **about,
        )  # fmt: skip
    put(unit, to=(person,), subject=subject, stage=stage, notice=notice, urgency=urgency, anonymous=True, **about)


def put_all(unit: Unit, rows: Sequence[Mapping[str, Any]]) -> None:
    """Many at once, in the columns' names; what has been put before is left as it is."""
    unit.insert_all_new(Nudge, [{"replaces": None, "settled_at": None, **row} for row in rows])


def overtake(
    unit: Unit, *, subject: str, stage: str, by: str, notice: str, but: int | None = None, card: int | None = None,
    **about: Any,
) -> None:  # fmt: skip
    """A stage is over: what has not been said is dropped, what has been said becomes a line without buttons.

    `by` names the new stage; `but` is the person whose own card has just been replaced in the answer, or `card` the very
    nudge. A message that holds more than this one is never replaced in an answer, so it is always updated.
    """
    # Locked, so that one that is being worded at this moment is waited for, and its message is then changed.
    rows = unit.execute(
        select(_NUDGE.c.id, _NUDGE.c.person_id, _NUDGE.c.message_id, _NUDGE.c.settled_at)
        .where(_NUDGE.c.subject == subject, _NUDGE.c.stage == stage, _NUDGE.c.replaces.is_(None))
        .order_by(_NUDGE.c.id)
        .with_for_update()
    ).all()
    waiting = [row.id for row in rows if row.settled_at is None]
    if waiting:
        unit.execute(sql_update(_NUDGE).where(_NUDGE.c.id.in_(waiting)).values(settled_at=unit.now))
    for row in rows:
        if row.message_id is None:
            continue
        is_replaced = row.person_id == but or row.id == card
        if is_replaced and len(of_message(unit, row.message_id)) == 1:
            continue
        put(
            unit, to=(row.person_id,), subject=subject, stage=f"{by}:{row.message_id}:{row.id}", notice=notice,
            replaces=row.message_id, of=row.id, **about,
        )  # fmt: skip


def overtake_each(
    unit: Unit,
    people: Iterable[int],
    *,
    subject: str,
    stage: str,
    by: str,
    notice: str,
    card: int | None = None,
    **about: Any,
) -> None:
    """The same for what `put_each` put: each one's own message of this stage becomes a line, in one go.

    What is a line already stays one. `card` is the nudge whose own card is replaced in the answer.
    """
    subjects = sorted(f"{subject}:{person}" for person in set(people))
    mine = (_NUDGE.c.subject.in_(subjects), _NUDGE.c.stage == stage, _NUDGE.c.replaces.is_(None))
    rows = unit.execute(
        select(_NUDGE.c.id, _NUDGE.c.person_id, _NUDGE.c.subject, _NUDGE.c.message_id).where(*mine)
    ).all()
    unit.execute(sql_update(_NUDGE).where(*mine, _NUDGE.c.settled_at.is_(None)).values(settled_at=unit.now))
    messages = [row.message_id for row in rows if row.message_id is not None]
    over = {row.replaces for row in unit.execute(select(_NUDGE.c.replaces).where(_NUDGE.c.replaces.in_(messages)))}
    told = [row for row in rows if row.message_id is not None and row.message_id not in over and row.id != card]
    unit.insert_many(
        Nudge,
        [
            {"person_id": row.person_id, "subject": row.subject, "stage": f"{by}:{row.message_id}:{row.id}", "notice": notice,
             "about": {"of": row.id, **about}, "urgency": int(Urgency.ORDINARY), "say_at": unit.now, "replaces": row.message_id,
             "settled_at": None}
            for row in told
        ],
    )  # fmt: skip
    unit.to_say_now = unit.to_say_now or bool(told)


def of_message(unit: Unit, message: int) -> tuple[Any, ...]:
    """What one message told when it was sent, in its order."""
    return tuple(unit.rows(_OF_MESSAGE, message=message))


def updates_of(unit: Unit, message: int) -> tuple[Any, ...]:
    """What has overtaken parts of one message, oldest first; `about["of"]` is the nudge that each has overtaken."""
    return tuple(unit.execute(select(_NUDGE).where(_NUDGE.c.replaces == message).order_by(_NUDGE.c.id)))


def was_put(unit: Unit, subject: str, stage: str) -> bool:
    """Whether this stage has been put to anybody."""
    query = select(_NUDGE.c.id).where(_NUDGE.c.subject == subject, _NUDGE.c.stage == stage).limit(1)
    return unit.execute(query).first() is not None


def last_said(unit: Unit, subject: str) -> Mapping[str, Any]:
    """What the words of its latest stage needed, whoever they were for."""
    query = select(_NUDGE.c.about).where(_NUDGE.c.subject == subject, _NUDGE.c.replaces.is_(None))
    row = unit.execute(query.order_by(_NUDGE.c.id.desc()).limit(1)).first()
    return dict(row.about) if row is not None else {}


def was_told(unit: Unit, subject: str, person: int) -> bool:
    """Whether this person has been, or is about to be, told of it."""
    query = select(_NUDGE.c.id).where(_NUDGE.c.subject == subject, _NUDGE.c.person_id == person).limit(1)
    return unit.execute(query).first() is not None


def heard(unit: Unit, subject: str) -> frozenset[int]:
    """Those who have been told something of it, not those who are only about to be."""
    query = select(_NUDGE.c.person_id).where(_NUDGE.c.subject == subject, _NUDGE.c.message_id.is_not(None))
    return frozenset(row.person_id for row in unit.execute(query))


def due(connection: Connection, now: datetime, limit: int = 500) -> Sequence[tuple[str, int]]:
    """(organisation, person) pairs with something to be told now, most urgent first: ids only, across organisations."""
    rows = connection.execute(
        select(_NUDGE.c.organisation_id, _NUDGE.c.person_id, _NUDGE.c.urgency)
        .where(_NUDGE.c.settled_at.is_(None), _NUDGE.c.say_at <= now)
        .order_by(_NUDGE.c.urgency.desc(), _NUDGE.c.say_at, _NUDGE.c.id)
        .limit(limit)
    )
    return tuple(dict.fromkeys((row.organisation_id, row.person_id) for row in rows))


_ORGANISATIONS_DUE = Claim(
    select(_NUDGE.c.organisation_id, func.max(_NUDGE.c.urgency).label("most"))
    .where(_NUDGE.c.settled_at.is_(None), _NUDGE.c.say_at <= bindparam("moment", type_=_NUDGE.c.say_at.type))
    .group_by(_NUDGE.c.organisation_id)
    .order_by(text("most DESC"), _NUDGE.c.organisation_id),
    by="nudge_waiting",
)


def organisations_due(connection: Connection, now: datetime) -> Sequence[str]:
    """Where something is to be told now, the most urgent first."""
    return tuple(row.organisation_id for row in _ORGANISATIONS_DUE.on(connection, moment=now))


def take(unit: Unit, limit: int) -> tuple[int, ...]:
    """People with something to be told now, the most urgent first, whom nobody else words for until this unit is over.

    On PostgreSQL the rows are locked and so is each person, and whatever another process has locked is passed by: two
    processes share the people between them and never word for the same one. SQLite has one writer and needs no locks.
    """
    rows = unit.execute(
        select(_NUDGE.c.person_id)
        .where(_NUDGE.c.settled_at.is_(None), _NUDGE.c.say_at <= unit.now)
        .order_by(_NUDGE.c.urgency.desc(), _NUDGE.c.say_at, _NUDGE.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    wanted = tuple(dict.fromkeys(row.person_id for row in rows))
    if not wanted or unit.is_sqlite:
        return wanted
    person = SQLModel.metadata.tables["person"].c.id
    # Not the strongest lock: others may still put new rows that refer to the person.
    mine = select(person).where(person.in_(wanted)).with_for_update(key_share=True, skip_locked=True)
    ours = {row.id for row in unit.execute(mine)}
    return tuple(id for id in wanted if id in ours)


def untold(unit: Unit, subject: str, stage: str) -> Mapping[int, Mapping[str, Any]]:
    """What `about` holds of a stage that has not been told yet, by person."""
    query = select(_NUDGE.c.person_id, _NUDGE.c.about).where(
        _NUDGE.c.subject == subject, _NUDGE.c.stage == stage, _NUDGE.c.settled_at.is_(None)
    )
    return {row.person_id: row.about for row in unit.execute(query)}


def open_for(unit: Unit, person_id: int) -> tuple[Any, ...]:
    """What a person is to be told now. What somebody else is changing at this moment is left for the next time."""
    return tuple(
        unit.execute(
            _MOST_URGENT.where(
                _NUDGE.c.person_id == person_id, _NUDGE.c.settled_at.is_(None), _NUDGE.c.say_at <= unit.now
            ).with_for_update(skip_locked=True)
        )
    )


def settle(unit: Unit, nudge: int, message: int | None) -> None:
    """Handed over as `message`; None: dropped, it no longer held."""
    unit.execute(_SETTLE, its_id=nudge, moment=unit.now, message=message)


def settle_all(unit: Unit, nudges: Sequence[int], message: int | None) -> None:
    unit.execute(sql_update(_NUDGE).where(_NUDGE.c.id.in_(nudges)).values(settled_at=unit.now, message_id=message))


def put_off(unit: Unit, nudges: Sequence[int], until: datetime) -> None:
    """They could not be worded: a fault of ours, tried again when somebody may have mended it."""
    unit.execute(sql_update(_NUDGE).where(_NUDGE.c.id.in_(nudges)).values(say_at=until))


def waits(unit: Unit, *, subject: str, person: int) -> bool:
    """Whether something of a subject is still to be told to one person."""
    return unit.execute(select(_NUDGE.c.id).where(*_untold(subject, person)).limit(1)).first() is not None


def drop(unit: Unit, *, subject: str, person: int) -> int:
    """What has not been told to one person of a subject never is; how much it was."""
    return unit.execute(sql_update(_NUDGE).where(*_untold(subject, person)).values(settled_at=unit.now)).rowcount


def _untold(subject: str, person: int) -> tuple[ColumnElement[bool], ...]:
    return (_NUDGE.c.subject == subject, _NUDGE.c.person_id == person, _NUDGE.c.settled_at.is_(None))


def next_after(connection: Connection, now: datetime) -> datetime | None:
    """When the first of what is not to be said yet is, across organisations."""
    later = select(_NUDGE.c.say_at).where(_NUDGE.c.settled_at.is_(None), _NUDGE.c.say_at > now)
    row = connection.execute(later.order_by(_NUDGE.c.say_at).limit(1)).first()
    return row.say_at if row else None


def next_due(connection: Connection) -> datetime | None:
    """When the next thing is to be said, across organisations."""
    row = connection.execute(
        select(_NUDGE.c.say_at).where(_NUDGE.c.settled_at.is_(None)).order_by(_NUDGE.c.say_at).limit(1)
    ).first()
    return row.say_at if row else None


def forget_before(unit: Unit, moment: datetime) -> int:
    """What was said, or dropped, before. The time must be longer than anything may stay open, or a tick would say it again."""
    return unit.execute(delete(_NUDGE).where(_NUDGE.c.settled_at < moment)).rowcount
