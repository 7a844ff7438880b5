"""Everyone who runs a channel, read without the channels: with a thousand of them those take longer than twenty turns."""

from __future__ import annotations

from sqlalchemy import select

from register.channels import Channel, ChannelAdministrator, ChannelStatus
from register.daily import DailyRunner
from register.statements import Prepared
from register.store import Unit

_CHANNEL = Channel.__table__  # type: ignore[attr-defined]
_ADMIN = ChannelAdministrator.__table__  # type: ignore[attr-defined]
_DAILY = DailyRunner.__table__  # type: ignore[attr-defined]
_IS_OPEN = _CHANNEL.c.status != ChannelStatus.CLOSED
_QUERIES = tuple(
    Prepared(
        select(table.c.person_id)
        .join(_CHANNEL, _CHANNEL.c.id == table.c.channel_id)
        .where(table.c.until.is_(None), _IS_OPEN)
    )
    for table in (_ADMIN, _DAILY)
)


def everyone(unit: Unit) -> frozenset[int]:
    """Those who administer or run a channel that is not closed."""
    return frozenset(row.person_id for query in _QUERIES for row in unit.rows(query))
