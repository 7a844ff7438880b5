"""Who runs a channel day by day (GU-P6): posts and answers. It may be its administrators, or somebody else.

Rows and reads. Running a channel gives no right to change it; who may say who does so is decided in `daily_care`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy import update as sql_update
from sqlmodel import Field

from register.storage.statements import Prepared
from register.storage.store import Owned, Unit
from register.storage.tables import Utc, keys


class DailyRunner(Owned, table=True):
    """That somebody runs a channel, from when to when."""

    __tablename__ = "daily_runner"
    __table_args__ = keys(("channel_id", "person_id", "since"), channel_id="channel", person_id="person")

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int = Field(index=True)
    person_id: int = Field(index=True)
    since: datetime = Field(sa_type=Utc)
    until: datetime | None = Field(default=None, sa_type=Utc)


_TABLE = DailyRunner.__table__  # type: ignore[attr-defined]

# What nearly every turn asks.
_NOW = select(_TABLE.c.channel_id, _TABLE.c.person_id).where(_TABLE.c.until.is_(None)).order_by(_TABLE.c.id)
_OF = Prepared(_NOW.where(_TABLE.c.channel_id.in_(bindparam("ids", expanding=True))))
RUN_BY = Prepared(_NOW.where(_TABLE.c.person_id == bindparam("person")))


def of(unit: Unit, channels: Iterable[int]) -> Mapping[int, tuple[int, ...]]:
    """Those who run each of the channels now, in the order they were named."""
    found: dict[int, tuple[int, ...]] = {}
    ids = tuple(channels)
    for row in unit.rows(_OF, ids=ids) if ids else ():
        found[row.channel_id] = (*found.get(row.channel_id, ()), row.person_id)
    return found


def channels_of(unit: Unit, person: int) -> tuple[int, ...]:
    """Ids of the channels somebody runs."""
    return tuple(row.channel_id for row in unit.rows(RUN_BY, person=person))


def name(unit: Unit, channel: int, people: Iterable[int]) -> None:
    """These run it from now on, and nobody else. Whoever stays keeps the day they began."""
    wanted = tuple(dict.fromkeys(people))
    now = of(unit, (channel,)).get(channel, ())
    for person in now:
        if person not in wanted:
            end(unit, channel, person)
    for person in wanted:
        if person not in now:
            _begin(unit, channel, person)


def end(unit: Unit, channel: int, person: int) -> None:
    unit.execute(
        sql_update(_TABLE)
        .where(_TABLE.c.channel_id == channel, _TABLE.c.person_id == person, _TABLE.c.until.is_(None))
        .values(until=unit.now)
    )


def _begin(unit: Unit, channel: int, person: int) -> None:
    """Whoever stopped at this very moment goes on."""
    again = unit.execute(
        sql_update(_TABLE)
        .where(_TABLE.c.channel_id == channel, _TABLE.c.person_id == person, _TABLE.c.since == unit.now)
        .values(until=None)
    )
    if not again.rowcount:
        unit.insert(DailyRunner, channel_id=channel, person_id=person, since=unit.now, until=None)
