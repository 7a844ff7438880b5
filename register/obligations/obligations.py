"""What a channel owes, when it falls due, and how far its reminders have come.

A row is one duty once: a reply to one comment, two posts in one week, a snapshot this year. It carries what others need
(who owes it, until when it is paused), so it never asks about crises or absences. What is to happen next stands in `next_at`,
under a partial index: a tick looks up what is due and never walks all channels.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import JSON, Column, Index, Integer, bindparam, func, select, text
from sqlalchemy import update as sql_update
from sqlalchemy.engine import Connection
from sqlmodel import Field

from register.errors import NotFound
from register.storage.statements import Claim
from register.storage.store import Owned, Prepared, Unit
from register.storage.tables import Utc, index_of_some, keys


class Duty(StrEnum):
    """What is owed. Which of them a municipality has, by which rule and in which stages, stands in its pack."""

    REPLY = "reply"
    POSTS = "posts"
    SUPERVISION = "supervision"
    REMOVAL = "removal"
    INACTIVE = "inactive"
    GAP = "gap"
    """R022–R024: too few administrators, no main responsible, no chief."""
    SUBSTITUTE = "substitute"
    CREDENTIALS = "credentials"
    CHECKLIST = "checklist"
    CONDITION = "condition"
    PUBLIC_LIST = "public_list"
    SNAPSHOT = "snapshot"
    REVIEW = "review"
    """The yearly look-over of one channel."""
    POLICY_REVIEW = "policy_review"
    ACCESS_TRY = "access_try"
    PRIVACY_SETTINGS = "privacy_settings"
    NETWORK = "network"
    DIARY = "diary"
    """Something stands in the registrator's "Till diariet"."""
    CLOSING = "closing"
    """One step of closing a channel."""
    INCIDENT = "incident"
    """A personal data incident: 72 hours to the dataskyddsombud."""
    CRISIS = "crisis"
    """A crisis notice to be acknowledged, or a crisis that nobody has ended."""


class How(StrEnum):
    """How an obligation ended."""

    DONE = "done"
    NOT_NEEDED = "not_needed"
    OVERTAKEN = "overtaken"
    """It no longer applies: the channel closed, the week was waived, somebody else's matter now."""
    MISSED = "missed"
    """Its time is over and nothing can be done about it any more (last week's posts)."""


ADMINISTRATORS = "administrators"
"""The value of `owed_by` for those who run the channel; otherwise a function or a role of the pack."""


_TOLD = "settled_at IS NULL AND stage <> '' AND channel_id IS NOT NULL"
"""What is open of a channel, and has been said to somebody."""
OF_ROLE, OF_PERSON = (
    "settled_at IS NULL AND owed_by <> 'administrators'",
    "settled_at IS NULL AND owed_by_id IS NOT NULL",
)
"""What is open and owed by a role or a function of the pack; and by one person. Nearly all is owed by administrators."""


class Obligation(Owned, table=True):
    """One duty of one channel (or of the municipality: no channel). `key` makes it one: (duty, key) is unique."""

    __table_args__ = (
        *keys(("duty", "key"), channel_id="channel", owed_by_id="person", taken_by="person", settled_by="person"),
        index_of_some("obligation_next", "next_at", where="settled_at IS NULL"),
        Index("obligation_of_channel", "organisation_id", "channel_id", "settled_at"),
        index_of_some("obligation_late", "organisation_id", "due_at", where="settled_at IS NULL"),
        index_of_some("obligation_told", "organisation_id", "channel_id", "due_at", where=_TOLD),
        index_of_some("obligation_open", "organisation_id", "duty", where="settled_at IS NULL"),
        index_of_some("obligation_of_role", "organisation_id", "owed_by", "duty", "stage", where=OF_ROLE),
        index_of_some("obligation_of_person", "organisation_id", "owed_by_id", where=OF_PERSON),
    )  # fmt: skip

    id: int | None = Field(default=None, primary_key=True)
    duty: str = Field(max_length=30)
    key: str = Field(max_length=120)
    channel_id: int | None = None
    about: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    """Ids that its words need: {"activity": 12}, {"year": 2026, "week": 47}."""
    since: datetime = Field(sa_type=Utc)
    """When the clock began to run."""
    due_at: datetime = Field(sa_type=Utc)
    owed_by: str = Field(default=ADMINISTRATORS, max_length=60)
    owed_by_id: int | None = None
    """One person, where it is one person's."""
    stage: str = Field(default="", max_length=40)
    """The last stage that has been said."""
    next_at: datetime = Field(sa_type=Utc)
    """When there is something to do about it next."""
    paused_until: datetime | None = Field(default=None, sa_type=Utc)
    paused_why: str = Field(default="", max_length=60)
    taken_by: int | None = None
    taken_until: datetime | None = Field(default=None, sa_type=Utc)
    settled_at: datetime | None = Field(default=None, sa_type=Utc)
    settled_by: int | None = None
    settled_how: str = Field(default="", max_length=20)


class ObligationView(NamedTuple):
    """As it was read. A named tuple, since a year of three hundred channels makes a million of them."""

    id: int
    duty: Duty
    key: str
    channel_id: int | None
    since: datetime
    due_at: datetime
    owed_by: str
    owed_by_id: int | None
    stage: str
    next_at: datetime
    paused_until: datetime | None
    paused_why: str
    taken_by: int | None
    taken_until: datetime | None
    settled_at: datetime | None
    settled_by: int | None
    settled_how: str
    about: Mapping[str, Any]

    @property
    def open(self) -> bool:
        return self.settled_at is None

    @property
    def subject(self) -> str:
        """What its nudges are about, for `nudges.put`."""
        return f"obligation:{self.id}"


_TABLE = Obligation.__table__  # type: ignore[attr-defined]
_OBLIGATION = select(*(_TABLE.c[name] for name in ObligationView._fields))
_DUTIES = {str(duty): duty for duty in Duty}
_FIRST_DUE = func.min(_TABLE.c.due_at).label("first")
_OWING = Prepared(
    select(_TABLE.c.channel_id, _FIRST_DUE)
    .where(text(_TOLD))
    .group_by(_TABLE.c.channel_id)
    .order_by(_FIRST_DUE)
    .limit(bindparam("most", type_=Integer)),
    by="obligation_told",
)
_LATE = Prepared(
    select(_TABLE.c.channel_id, _TABLE.c.duty)
    .where(_TABLE.c.settled_at.is_(None), _TABLE.c.channel_id.is_not(None), _TABLE.c.due_at < bindparam("now"))
    .order_by(_TABLE.c.due_at),
    by="obligation_late",
)


def owe(
    unit: Unit, duty: Duty, key: str, *, channel: int | None, due_at: datetime, since: datetime | None = None,
    owed_by: str = ADMINISTRATORS, owed_by_id: int | None = None, next_at: datetime | None = None, **about: Any,
) -> ObligationView | None:  # fmt: skip
    """A new obligation; None when this very one is there already, open or settled. It is looked at by the next tick."""
    new = unit.insert_new(
        Obligation, duty=duty, key=key, channel_id=channel, about=about, since=since or unit.now, due_at=due_at,
        owed_by=owed_by, owed_by_id=owed_by_id, stage="", next_at=next_at or unit.now, paused_why="", settled_how="",
    )  # fmt: skip
    return with_key(unit, duty, key) if new else None


def owe_all(unit: Unit, rows: Iterable[Mapping[str, Any]]) -> None:
    """Many new ones at once, but for those that are there already. Each row says what `owe` is told, in the columns' names."""
    standing = {"stage": "", "paused_until": None, "paused_why": "", "settled_how": ""}
    unit.insert_all_new(Obligation, [{**standing, **row} for row in rows])


_WRITE = Prepared(
    sql_update(_TABLE)
    .where(_TABLE.c.id == bindparam("this"), _TABLE.c.settled_at.is_(None))
    .values(
        stage=bindparam("new_stage"), next_at=bindparam("new_next_at"), taken_until=bindparam("new_taken_until"),
        settled_at=bindparam("new_settled_at"), settled_how=bindparam("new_settled_how"),
    )
)  # fmt: skip


def write_all(unit: Unit, them: Iterable[ObligationView]) -> None:
    """How far these have come, as a round of reminders has left them. What somebody has settled meanwhile stays settled."""
    unit.execute_all(
        _WRITE,
        [
            {
                "this": one.id, "new_stage": one.stage, "new_next_at": one.next_at, "new_taken_until": one.taken_until,
                "new_settled_at": one.settled_at, "new_settled_how": str(one.settled_how),
            }
            for one in them
        ],
    )  # fmt: skip


def load(unit: Unit, id: int) -> ObligationView:
    row = unit.execute(_OBLIGATION.where(_TABLE.c.id == id)).first()
    if row is None:
        raise NotFound(what="obligation", id=id)
    return _view(row)


def with_key(unit: Unit, duty: Duty, key: str) -> ObligationView | None:
    row = unit.execute(_OBLIGATION.where(_TABLE.c.duty == duty, _TABLE.c.key == key)).first()
    return _view(row) if row else None


_OPEN_OF = _OBLIGATION.where(
    _TABLE.c.channel_id.in_(bindparam("channels", expanding=True)), _TABLE.c.settled_at.is_(None)
).order_by(_TABLE.c.due_at, _TABLE.c.id)
_ALL_OPEN_OF = Prepared(_OPEN_OF, by="obligation_of_channel")
_SOME_OPEN_OF = Prepared(
    _OPEN_OF.where(_TABLE.c.duty.in_(bindparam("duties", expanding=True))), by="obligation_of_channel"
)


def open_of(unit: Unit, *channels: int, duties: Iterable[Duty] = ()) -> tuple[ObligationView, ...]:
    """What these channels owe now, what is due first before the rest; only some duties when they are named."""
    if not channels:
        return ()
    wanted = tuple(sorted(duties))
    rows = (
        unit.rows(_SOME_OPEN_OF, channels=channels, duties=wanted)
        if wanted
        else unit.rows(_ALL_OPEN_OF, channels=channels)
    )
    return tuple(_view(row) for row in rows)


def overtaken_at(unit: Unit, channel: int, moment: datetime) -> tuple[ObligationView, ...]:
    """What a channel owed until then, when somebody's decision ended it."""
    rows = unit.execute(
        _OBLIGATION.where(
            _TABLE.c.channel_id == channel, _TABLE.c.settled_at == moment, _TABLE.c.settled_how == How.OVERTAKEN
        ).order_by(_TABLE.c.id)
    )
    return tuple(_view(row) for row in rows)


def channels_owing(unit: Unit, most: int) -> tuple[int, ...]:
    """Ids of channels that have been told of something they owe, what is due first before the rest."""
    return tuple(row.channel_id for row in unit.rows(_OWING, most=most))


def late_by_channel(unit: Unit) -> Mapping[int, Sequence[Duty]]:
    """By channel, what is open and should have been done by now, the longest overdue first."""
    found: dict[int, list[Duty]] = {}
    for row in unit.rows(_LATE, now=unit.now):
        found.setdefault(row.channel_id, []).append(Duty(row.duty))
    return found


def oldest_open(unit: Unit, channel: int, duty: Duty) -> ObligationView | None:
    """The one of that kind that is due before the others."""
    row = unit.execute(
        _OBLIGATION.where(_TABLE.c.channel_id == channel, _TABLE.c.duty == duty, _TABLE.c.settled_at.is_(None))
        .order_by(_TABLE.c.due_at, _TABLE.c.id)
        .limit(1)
    ).first()
    return _view(row) if row else None


_OLDEST_LAST = Prepared(
    select(_TABLE.c.channel_id, _TABLE.c.id)
    .where(
        _TABLE.c.channel_id.in_(bindparam("channels", expanding=True)), _TABLE.c.duty == bindparam("kind"),
        _TABLE.c.settled_at.is_(None),
    )
    .order_by(_TABLE.c.due_at.desc(), _TABLE.c.id.desc()),
    by="obligation_of_channel",
)  # fmt: skip


def oldest_of(unit: Unit, channels: Sequence[int], duty: Duty) -> Mapping[int, int]:
    """The one of that kind that is due before the others, by channel."""
    return {row.channel_id: row.id for row in unit.execute(_OLDEST_LAST, channels=channels, kind=duty)}


def open_duty(unit: Unit, duty: Duty) -> tuple[ObligationView, ...]:
    """All of one kind that are open, what is due first before the rest."""
    rows = unit.execute(
        _OBLIGATION.where(_TABLE.c.duty == duty, _TABLE.c.settled_at.is_(None)).order_by(_TABLE.c.due_at, _TABLE.c.id)
    )
    return tuple(_view(row) for row in rows)


def owed_now(unit: Unit) -> frozenset[tuple[Duty, int | None]]:
    """Which duties are open, by channel."""
    rows = unit.execute(select(_TABLE.c.duty, _TABLE.c.channel_id).where(_TABLE.c.settled_at.is_(None)).distinct())
    return frozenset((Duty(row.duty), row.channel_id) for row in rows)


def settle(unit: Unit, id: int, how: How, by: int | None) -> bool:
    """Ends it. Whether it was open until now. Whoever has been told sees that it is over (`reminders.settled`)."""
    done = unit.execute(
        sql_update(_TABLE)
        .where(_TABLE.c.id == id, _TABLE.c.settled_at.is_(None))
        .values(settled_at=unit.now, settled_by=by, settled_how=how)
    )
    return bool(done.rowcount)


def reopen(unit: Unit, id: int) -> None:
    """It was ended by mistake: owed again, and looked at by the next tick. What has been said of it stays said."""
    unit.execute(
        sql_update(_TABLE)
        .where(_TABLE.c.id == id, _TABLE.c.settled_at.is_not(None))
        .values(settled_at=None, settled_by=None, settled_how="", next_at=unit.now)
    )


def change(unit: Unit, id: int, **values: Any) -> ObligationView:
    """Sets plain fields."""
    unit.execute(sql_update(_TABLE).where(_TABLE.c.id == id).values(**values))
    return load(unit, id)


def pause(unit: Unit, ids: Iterable[int], until: datetime, why: str) -> None:
    """Nothing is said of these until then; the deadline stands where it stood. An earlier end replaces a later one."""
    wanted = sorted(set(ids))
    if wanted:
        unit.execute(
            sql_update(_TABLE)
            .where(_TABLE.c.id.in_(wanted), _TABLE.c.settled_at.is_(None))
            .values(paused_until=until, paused_why=why, next_at=until)
        )


_OPEN_AT = _TABLE.c.settled_at.is_(None), _TABLE.c.next_at <= bindparam("moment", type_=_TABLE.c.next_at.type)
_ORGANISATIONS_DUE = Claim(select(_TABLE.c.organisation_id).where(*_OPEN_AT).distinct(), by="obligation_next")
_DUE = Prepared(
    _OBLIGATION.where(*_OPEN_AT)
    .order_by(_TABLE.c.next_at, _TABLE.c.id)
    .limit(bindparam("most", type_=Integer))
    .with_for_update(skip_locked=True),
    by="obligation_next",
)


def organisations_due(connection: Connection, now: datetime) -> Sequence[str]:
    """Which organisations have something due: ids only, across organisations."""
    return tuple(row.organisation_id for row in _ORGANISATIONS_DUE.on(connection, moment=now))


def due(unit: Unit, limit: int = 200) -> tuple[ObligationView, ...]:
    """What is due in this organisation, locked until the unit is over; what another process has locked is passed by."""
    return tuple(_view(row) for row in unit.execute(_DUE, moment=unit.now, most=limit))


NEVER = datetime(9999, 1, 1, tzinfo=UTC)
"""`next_at` of what nothing more is to be said of by itself."""


_NEXT_DUE = Claim(
    select(_TABLE.c.next_at)
    .where(_TABLE.c.settled_at.is_(None), _TABLE.c.next_at < NEVER)
    .order_by(_TABLE.c.next_at)
    .limit(1),
    by="obligation_next",
)


def next_due(connection: Connection) -> datetime | None:
    """When the next one is to be looked at, across organisations; None when nothing is to be said by itself."""
    row = _NEXT_DUE.on(connection).first()
    return row.next_at if row else None


def _view(row: Any) -> ObligationView:
    return ObligationView._make((row[0], _DUTIES[row[1]], *row[2:]))
