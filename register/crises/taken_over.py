"""What the communications unit has taken over of a channel, from when and until when: in a crisis, or because a sector asked.

Säter § 5.2 (crisis) and § 5.3 (a sector hands over, wholly or in part): kommunstyrelsens sektor answers for what the unit
publishes; the channel itself stays where it is. The obligations' own rows say who owes them, so nothing else asks here: whatever
begins or ends a row of this table also moves the open obligations (`moves.move`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from msgspec import Struct
from sqlalchemy import Index, bindparam, select
from sqlalchemy import update as sql_update
from sqlmodel import Field

from policy_text.pack import Pack
from register.obligations.obligations import ADMINISTRATORS, Duty
from register.storage.store import Owned, Prepared, Unit
from register.storage.tables import Utc, index_of_some, keys


class Share(StrEnum):
    """Which part of it."""

    PUBLISH = "publish"
    """The unit may publish beside the administrators."""
    POSTS = "posts"
    """The unit owes the posts."""
    REPLIES = "replies"
    """The unit owes the replies."""


class Why(StrEnum):
    CRISIS = "crisis"
    HAND_OVER = "hand_over"


class TakenOver(Owned, table=True):
    __tablename__ = "taken_over"
    __table_args__ = (
        *keys(channel_id="channel"),
        index_of_some("taken_over_now", "organisation_id", "channel_id", where="until IS NULL"),
        Index("taken_over_why", "organisation_id", "why", "why_id"),
    )  # fmt: skip

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int
    share: str = Field(max_length=20)
    why: str = Field(max_length=20)
    why_id: int
    since: datetime = Field(sa_type=Utc)
    until: datetime | None = Field(default=None, sa_type=Utc)


class TakenOverView(Struct, frozen=True, kw_only=True):
    channel_id: int
    share: Share
    why: Why
    why_id: int
    since: datetime


_TABLE = TakenOver.__table__  # type: ignore[attr-defined]
_NOW = Prepared(
    select(_TABLE)
    .where(_TABLE.c.channel_id.in_(bindparam("channels", expanding=True)), _TABLE.c.until.is_(None))
    .order_by(_TABLE.c.id)
)


def begin(unit: Unit, channels: Iterable[int], shares: Iterable[Share], why: Why, why_id: int) -> None:
    """From now on, for each of these channels."""
    shares = tuple(shares)
    unit.insert_many(
        TakenOver,
        [
            {"channel_id": channel, "share": share, "why": why, "why_id": why_id, "since": unit.now, "until": None}
            for channel in channels
            for share in shares
        ],
    )


def end(unit: Unit, why: Why, why_id: int, channels: Iterable[int] | None = None) -> None:
    """Until now; for all that was taken over for this reason, or only for some channels."""
    query = sql_update(_TABLE).where(_TABLE.c.why == why, _TABLE.c.why_id == why_id, _TABLE.c.until.is_(None))
    if channels is not None:
        query = query.where(_TABLE.c.channel_id.in_(sorted(channels)))
    unit.execute(query.values(until=unit.now))


def now(unit: Unit, *channels: int) -> Mapping[int, tuple[TakenOverView, ...]]:
    """What is taken over of these channels at this moment."""
    found: dict[int, list[TakenOverView]] = {}
    if channels:
        for row in unit.execute(_NOW, channels=channels):
            found.setdefault(row.channel_id, []).append(_view(row))
    return {channel: tuple(rows) for channel, rows in found.items()}


def has(unit: Unit, channel: int, share: Share) -> bool:
    return any(one.share is share for one in now(unit, channel).get(channel, ()))


def owed_by(pack: Pack, taken: Iterable[TakenOverView], duty: Duty) -> str:
    """Who owes this duty of a channel of which so much is taken over."""
    share = {Duty.REPLY: Share.REPLIES, Duty.POSTS: Share.POSTS}.get(duty)
    if share is not None and any(one.share is share for one in taken):
        return pack.functions.communications_staff
    return ADMINISTRATORS


def until_somebody_ends_it(unit: Unit) -> datetime:
    """A pause has an end; that of a crisis is put there by whoever ends it."""
    return unit.now + timedelta(days=3650)


def rests(taken: Iterable[TakenOverView]) -> bool:
    """Whether posts are not asked for: in a crisis (a marked assumption), never because a sector handed over."""
    return any(one.why is Why.CRISIS for one in taken)


def _view(row: Any) -> TakenOverView:
    return TakenOverView(
        channel_id=row.channel_id, share=Share(row.share), why=Why(row.why), why_id=row.why_id, since=row.since
    )
