"""Who runs channels, read without the channels: with a thousand of them those take longer than twenty turns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import bindparam, case, func, select, text

from register.channels.channels import Channel, ChannelAdministrator, ChannelStatus
from register.channels.daily import DailyRunner
from register.people import met, people
from register.storage.statements import Prepared
from register.storage.store import Unit

_CHANNEL = Channel.__table__  # type: ignore[attr-defined]
_ADMIN = ChannelAdministrator.__table__  # type: ignore[attr-defined]
_DAILY = DailyRunner.__table__  # type: ignore[attr-defined]
_PERSON = people.Person.__table__  # type: ignore[attr-defined]
_IDS: Any = bindparam("ids", expanding=True)

_EVERYONE = tuple(
    select(table.c.person_id)
    .join(_CHANNEL, _CHANNEL.c.id == table.c.channel_id)
    .where(table.c.until.is_(None), _CHANNEL.c.status != ChannelStatus.CLOSED)
    for table in (_ADMIN, _DAILY)
)
_AMONG = tuple(
    query.where(table.c.person_id.in_(_IDS)) for query, table in zip(_EVERYONE, (_ADMIN, _DAILY), strict=True)
)
_EVERYBODY, _OF_THESE = (tuple(Prepared(query) for query in queries) for queries in (_EVERYONE, _AMONG))
_HOW_MANY = Prepared(_EVERYONE[0].with_only_columns(func.count(_ADMIN.c.person_id.distinct()).label("people")))
_FIRST_OF = Prepared(_AMONG[0].add_columns(func.min(_CHANNEL.c.name).label("first")).group_by(_ADMIN.c.person_id))

NOT_MET = select(_PERSON.c.id).where(text(met.NOT_MET))
"""Ids of those whom no platform takes anything to. A part of another query."""

_NOT_MET = tuple(
    Prepared(select(table.c.person_id).where(table.c.until.is_(None), table.c.person_id.in_(NOT_MET)))
    for table in (_ADMIN, _DAILY)
)
_CHIEFS_NOT_MET = Prepared(
    select(_CHANNEL.c.chief_id)
    .where(_CHANNEL.c.status != ChannelStatus.CLOSED, _CHANNEL.c.chief_id.in_(NOT_MET))
    .distinct()
)

_NOW = select(_ADMIN.c.channel_id).where(_ADMIN.c.until.is_(None)).group_by(_ADMIN.c.channel_id)
_HERE = func.sum(case((_ADMIN.c.person_id.in_(bindparam("away", expanding=True)), 0), else_=1))
_RUN_BY_NONE_BUT = Prepared(_NOW.having(_HERE == 0))


def everyone(unit: Unit) -> frozenset[int]:
    """Those who administer or run a channel that is not closed."""
    return frozenset(row.person_id for query in _EVERYBODY for row in unit.rows(query))


def administrators(unit: Unit) -> frozenset[int]:
    """Those who administer one."""
    return frozenset(row.person_id for row in unit.rows(_EVERYBODY[0]))


def how_many_administrators(unit: Unit) -> int:
    return int(unit.rows(_HOW_MANY)[0].people)


def first_channels(unit: Unit, them: Iterable[int]) -> Mapping[int, str]:
    """By person, the name of the first channel that they administer."""
    ids = tuple(sorted(set(them)))
    return {row.person_id: row.first for row in unit.rows(_FIRST_OF, ids=ids)} if ids else {}


def not_met(unit: Unit) -> frozenset[int]:
    """Those who administer or run a channel, and whom no platform takes anything to."""
    # Channels come last, since nearly everybody has been met. What a round asks once is not worth remembering.
    found = tuple(sorted({row.person_id for query in _NOT_MET for row in unit.execute(query)}))
    if not found:
        return frozenset()
    return frozenset(row.person_id for query in _OF_THESE for row in unit.execute(query, ids=found))


def chiefs_not_met(unit: Unit) -> frozenset[int]:
    """The same of those who answer for one."""
    return frozenset(row.chief_id for row in unit.execute(_CHIEFS_NOT_MET))


def run_by_none_but(unit: Unit, away: Iterable[int]) -> frozenset[int]:
    """Channels whose every administrator is among these."""
    them = tuple(sorted(away))
    return frozenset(row.channel_id for row in unit.rows(_RUN_BY_NONE_BUT, away=them)) if them else frozenset()
