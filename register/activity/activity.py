"""What happened on a channel: posts, what citizens wrote (when and where, never what), our replies, removals.

A row says that something happened, when, who told us and where it can be read. No name and no word of a citizen is ever
stored. A comment or a message is open until it is settled: service is owed to each person who writes (R048, R070).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct
from sqlalchemy import Index, Integer, bindparam, delete, func, select, text
from sqlalchemy import update as sql_update
from sqlmodel import Field

from register.errors import NotFound
from register.storage.store import Owned, Prepared, Unit
from register.storage.tables import Utc, index_of_some, keys


class Kind(StrEnum):
    POST = "post"
    COMMENT = "comment"
    """A citizen's comment on a post, or a thread of them."""
    MESSAGE = "message"
    """A citizen's private message to the channel."""
    REPLY = "reply"
    REMOVAL = "removal"
    NOTHING = "nothing"
    """Somebody looked, and there was nothing: no post that week, nobody waiting. Unknown is not zero, and this is zero."""


WAITS = frozenset({Kind.COMMENT, Kind.MESSAGE})
"""What somebody waits for an answer to."""


class Settled(StrEnum):
    """How a comment or a message came to need nothing more."""

    REPLIED = "replied"
    NO_REPLY_NEEDED = "no_reply_needed"
    REMOVED = "removed"


_WAITING = "settled_at IS NULL AND kind IN ('comment', 'message')"
"""What waits, in the words of its index: a database does not see that values given later come to the same."""


class Activity(Owned, table=True):
    """One thing that happened, or `count` alike. `key` is the teller's own name of it, so that it is told once."""

    __table_args__ = (
        *keys(("channel_id", "key"), channel_id="channel", by="person", settled_by="person"),
        Index("activity_of_channel", "organisation_id", "channel_id", "kind", "at"),
        index_of_some("activity_waiting", "organisation_id", "channel_id", where=_WAITING),
        Index("activity_at", "organisation_id", "at"),
    )  # fmt: skip

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int
    kind: str = Field(max_length=20)
    at: datetime = Field(sa_type=Utc)
    """When it happened on the channel."""
    noted_at: datetime = Field(sa_type=Utc)
    by: int | None = None
    """Who told us; None when a source did."""
    source: str = Field(default="chat", max_length=60)
    """ "chat", "import", or the name of a source."""
    link: str = Field(default="", max_length=500)
    key: str = Field(max_length=200)
    thread: str = Field(default="", max_length=200)
    """The source's own name of the thread it belongs to: a reply there settles what waits there."""
    count: int = 1
    settled_at: datetime | None = Field(default=None, sa_type=Utc)
    settled_by: int | None = None
    settled_how: str = Field(default="", max_length=20)


class ActivityView(Struct, frozen=True, kw_only=True):
    id: int
    channel_id: int
    kind: Kind
    at: datetime
    by: int | None
    source: str
    link: str
    thread: str
    count: int
    settled_at: datetime | None
    settled_how: str


_TABLE = Activity.__table__  # type: ignore[attr-defined]


def note(
    unit: Unit, *, channel: int, kind: Kind, at: datetime, by: int | None, key: str = "", source: str = "chat",
    link: str = "", thread: str = "", count: int = 1,
) -> int | None:  # fmt: skip
    """A row; its id, or None when the same thing has been told before (`key` within the channel)."""
    key = key or f"{source}:{kind}:{by or 0}:{unit.now.timestamp():.6f}:{at.timestamp():.0f}"
    new = unit.insert_new(
        Activity, channel_id=channel, kind=kind, at=at, noted_at=unit.now, by=by, source=source, link=link[:500],
        key=key[:200], thread=thread[:200], count=count, settled_at=None, settled_how="",
    )  # fmt: skip
    if not new:
        return None
    row = unit.execute(select(_TABLE.c.id).where(_TABLE.c.channel_id == channel, _TABLE.c.key == key[:200])).one()
    return int(row.id)


def load(unit: Unit, id: int) -> ActivityView:
    row = unit.execute(select(_TABLE).where(_TABLE.c.id == id)).first()
    if row is None:
        raise NotFound(what="activity", id=id)
    return _view(row)


_WAIT_ON = Prepared(
    select(_TABLE)
    .where(text(_WAITING), _TABLE.c.channel_id.in_(bindparam("channels", expanding=True)))
    .order_by(_TABLE.c.at, _TABLE.c.id)
)
_OLDEST = func.min(_TABLE.c.at).label("oldest")
_WHERE_SOMETHING_WAITS = Prepared(
    select(_TABLE.c.channel_id, _OLDEST)
    .where(text(_WAITING))
    .group_by(_TABLE.c.channel_id)
    .order_by(_OLDEST)
    .limit(bindparam("most", type_=Integer))
)


def waiting(unit: Unit, *channels: int) -> tuple[ActivityView, ...]:
    """What waits for an answer on these channels, the oldest first."""
    return tuple(_view(row) for row in unit.rows(_WAIT_ON, channels=channels)) if channels else ()


def where_something_waits(unit: Unit, most: int) -> tuple[int, ...]:
    """Ids of channels where something waits for an answer, what has waited longest first."""
    return tuple(row.channel_id for row in unit.rows(_WHERE_SOMETHING_WAITS, most=most))


def settle(unit: Unit, id: int, how: Settled, by: int | None) -> bool:
    """Whether it was open until now."""
    done = unit.execute(
        sql_update(_TABLE)
        .where(_TABLE.c.id == id, _TABLE.c.settled_at.is_(None))
        .values(settled_at=unit.now, settled_by=by, settled_how=how)
    )
    return bool(done.rowcount)


def reopen(unit: Unit, ids: Iterable[int]) -> None:
    """What was settled by mistake waits again."""
    unit.execute(
        sql_update(_TABLE)
        .where(_TABLE.c.id.in_(sorted(set(ids))))
        .values(settled_at=None, settled_by=None, settled_how="")
    )


def forget(unit: Unit, ids: Iterable[int]) -> None:
    """Told by mistake: it never happened."""
    unit.execute(delete(_TABLE).where(_TABLE.c.id.in_(sorted(set(ids)))))


def of_ids(unit: Unit, ids: Iterable[int]) -> tuple[ActivityView, ...]:
    """Those of these that there are, the oldest first."""
    wanted = sorted(set(ids))
    if not wanted:
        return ()
    rows = unit.execute(select(_TABLE).where(_TABLE.c.id.in_(wanted)).order_by(_TABLE.c.at, _TABLE.c.id))
    return tuple(_view(row) for row in rows)


def in_thread(unit: Unit, channel: int, thread: str) -> tuple[ActivityView, ...]:
    """What waits in one thread of a source."""
    if not thread:
        return ()
    rows = unit.execute(
        select(_TABLE).where(
            _TABLE.c.channel_id == channel, _TABLE.c.thread == thread, _TABLE.c.kind.in_(sorted(WAITS)),
            _TABLE.c.settled_at.is_(None),
        )
    )  # fmt: skip
    return tuple(_view(row) for row in rows)


def has_key(unit: Unit, channel: int, key: str) -> bool:
    """Whether the same thing has been told before."""
    query = select(_TABLE.c.id).where(_TABLE.c.channel_id == channel, _TABLE.c.key == key[:200])
    return unit.execute(query).first() is not None


def posts_between(unit: Unit, channel: int, start: datetime, end: datetime) -> int | None:
    """How many posts we know of in `[start, end)`; None when nobody has told us anything about that time."""
    row = unit.execute(
        select(func.sum(_TABLE.c.count).label("posts")).where(
            _TABLE.c.channel_id == channel, _TABLE.c.kind == Kind.POST, _TABLE.c.at >= start, _TABLE.c.at < end
        )
    ).one()
    if row.posts is not None:
        return int(row.posts)
    nothing = unit.execute(
        select(_TABLE.c.id)
        .where(_TABLE.c.channel_id == channel, _TABLE.c.kind == Kind.NOTHING, _TABLE.c.key.like("posts:%"),
               _TABLE.c.at >= start, _TABLE.c.at < end)
        .limit(1)
    ).first()  # fmt: skip
    return 0 if nothing is not None else None


_BETWEEN = (_TABLE.c.at >= bindparam("start"), _TABLE.c.at < bindparam("end"))
_SAID_NONE = Prepared(
    select(_TABLE.c.channel_id).where(_TABLE.c.kind == Kind.NOTHING, _TABLE.c.key.like("posts:%"), *_BETWEEN),
    by="activity_at",
)
_POSTS = Prepared(
    select(_TABLE.c.channel_id, func.sum(_TABLE.c.count).label("posts"))
    .where(_TABLE.c.kind == Kind.POST, *_BETWEEN)
    .group_by(_TABLE.c.channel_id),
    by="activity_at",
)
_HEARD = Prepared(select(_TABLE.c.channel_id).where(_TABLE.c.at >= bindparam("since")).distinct(), by="activity_at")


def posts_of_all(unit: Unit, start: datetime, end: datetime) -> Mapping[int, int]:
    """By channel, how many posts we know of in `[start, end)`; a channel that nobody has told us of is not in it."""
    none, posts = (unit.rows(query, start=start, end=end) for query in (_SAID_NONE, _POSTS))
    return {**{row.channel_id: 0 for row in none}, **{row.channel_id: int(row.posts) for row in posts}}


def heard_of(unit: Unit, since: datetime) -> frozenset[int]:
    """Channels where something is known to have happened since then, or somebody has looked."""
    return frozenset(row.channel_id for row in unit.rows(_HEARD, since=since))


def last(unit: Unit, channel: int, kinds: frozenset[Kind]) -> datetime | None:
    """When something of these kinds last happened there, as far as we know."""
    row = unit.execute(
        select(func.max(_TABLE.c.at).label("at")).where(
            _TABLE.c.channel_id == channel, _TABLE.c.kind.in_(sorted(kinds))
        )
    ).one()
    return row.at  # type: ignore[no-any-return]


def _view(row: Any) -> ActivityView:
    values: Mapping[str, Any] = row._asdict()
    plain = ("id", "channel_id", "at", "by", "source", "link", "thread", "count", "settled_at", "settled_how")
    return ActivityView(kind=Kind(row.kind), **{name: values[name] for name in plain})
