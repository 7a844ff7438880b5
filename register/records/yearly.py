"""What is looked at once a year, channel by channel: the picture that is kept of it (R087) and the look-over (R021, R082)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import JSON, Column, Index, select
from sqlmodel import Field

from register.people import choices
from register.storage.store import Owned, Unit
from register.storage.tables import Utc, keys

SNAPSHOT, REVIEW = "snapshot", "review"
"""The checklists of the pack that these go by; `REVIEW` is also the list in the register of what is to be mended."""

YEARLY = 12
"""Months between snapshots that a municipality chooses, as R087 has it."""

SNAPSHOT_MONTHS = "snapshot_months"
"""The municipality's own choice (`register.people.choices`), where the guideline asks for no snapshots."""


class Snapshot(Owned, table=True):
    """A picture of a channel, saved outside the bot. `ticked` are the items of the pack's list that hold for it."""

    __table_args__ = (
        *keys(channel_id="channel", noted_by="person"),
        Index("snapshot_of_channel", "organisation_id", "channel_id", "taken_on"),
    )

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int
    taken_on: date
    place: str = Field(max_length=200)
    ticked: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    noted_at: datetime = Field(sa_type=Utc)
    noted_by: int


class Review(Owned, table=True):
    """One look-over of one channel: "yes" or "no" by item of the pack's list."""

    __table_args__ = (
        *keys(channel_id="channel", noted_by="person"),
        Index("review_of_channel", "organisation_id", "channel_id", "noted_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int
    answers: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    noted_at: datetime = Field(sa_type=Utc)
    noted_by: int


class SnapshotView(Struct, frozen=True, kw_only=True):
    id: int
    channel_id: int
    taken_on: date
    place: str
    ticked: tuple[str, ...]
    noted_at: datetime
    noted_by: int


class ReviewView(Struct, frozen=True, kw_only=True):
    id: int
    channel_id: int
    answers: Mapping[str, str]
    noted_at: datetime
    noted_by: int


_SNAPSHOT = Snapshot.__table__  # type: ignore[attr-defined]
_REVIEW = Review.__table__  # type: ignore[attr-defined]


def snapshot_months(unit: Unit) -> int | None:
    """How often a snapshot is due here: what the guideline says, else what the municipality has chosen."""
    number = unit.pack.numbers.snapshot_months
    if number is not None:
        return number.value
    chosen = choices.of(unit, SNAPSHOT_MONTHS).get(choices.EVERYBODY)
    return int(chosen) if chosen else None


def note_snapshot(unit: Unit, *, channel: int, on: date, place: str, ticked: tuple[str, ...], by: int) -> SnapshotView:
    unit.insert(
        Snapshot, channel_id=channel, taken_on=on, place=place, ticked=list(ticked), noted_at=unit.now, noted_by=by
    )
    found = snapshots(unit, channel)
    return found[0]


def snapshots(unit: Unit, channel: int) -> tuple[SnapshotView, ...]:
    """The channel's, the latest first."""
    rows = unit.execute(
        select(_SNAPSHOT)
        .where(_SNAPSHOT.c.channel_id == channel)
        .order_by(_SNAPSHOT.c.noted_at.desc(), _SNAPSHOT.c.id.desc())
    )
    return tuple(
        SnapshotView(ticked=tuple(row.ticked), **_plain(row, SnapshotView, "ticked")) for row in rows
    )  # fmt: skip


def note_review(unit: Unit, *, channel: int, answers: Mapping[str, str], by: int) -> ReviewView:
    unit.insert(Review, channel_id=channel, answers=dict(answers), noted_at=unit.now, noted_by=by)
    return reviews(unit, channel)[0]


def reviews(unit: Unit, channel: int) -> tuple[ReviewView, ...]:
    """The channel's, the latest first."""
    rows = unit.execute(
        select(_REVIEW).where(_REVIEW.c.channel_id == channel).order_by(_REVIEW.c.noted_at.desc(), _REVIEW.c.id.desc())
    )
    return tuple(ReviewView(**_plain(row, ReviewView)) for row in rows)


def _plain(row: Any, view: Any, *but: str) -> dict[str, Any]:
    return {name: getattr(row, name) for name in view.__struct_fields__ if name not in but}
