"""Which channels lack something, counted by the database as `gaps.of` counts for one: a thousand are not read to find ten."""

from __future__ import annotations

from itertools import takewhile
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, case, func, or_, select

from register.channels import gaps
from register.channels.channels import Channel, ChannelAdministrator, ChannelStatus
from register.storage.statements import OURS
from register.storage.store import Prepared, Unit

_CHANNEL = Channel.__table__  # type: ignore[attr-defined]
_ADMIN = ChannelAdministrator.__table__  # type: ignore[attr-defined]

_NOW = select(_ADMIN.c.channel_id).where(_ADMIN.c.organisation_id == bindparam(OURS), _ADMIN.c.until.is_(None))
_EACH = _NOW.group_by(_ADMIN.c.channel_id)
_PEOPLE = func.count(_ADMIN.c.person_id.distinct())
_MAINS = func.sum(case((_ADMIN.c.main.is_(True), 1), else_=0))
_ID = _CHANNEL.c.id
_CHIEF_IS_ONE = _NOW.where(_ADMIN.c.channel_id == _ID, _ADMIN.c.person_id == _CHANNEL.c.chief_id).correlate(_CHANNEL)

_OF_PEOPLE: tuple[ColumnElement[bool], ...] = (
    _ID.not_in(_EACH.having(bindparam("least") <= _PEOPLE)),
    _ID.not_in(_EACH.having(bindparam("mains") == _MAINS)),
    _CHANNEL.c.chief_id.is_(None),
    and_(_ID.in_(_EACH.having(_PEOPLE == 1)), _CHIEF_IS_ONE.exists()),
)
_WHEN_ACTIVE: tuple[ColumnElement[bool], ...] = (_CHANNEL.c.address == "", _CHANNEL.c.credentials_kept == "")
_OLD_TRY = or_(_CHANNEL.c.access_tried_at.is_(None), _CHANNEL.c.access_tried_at < bindparam("tried_since"))
_OF_ACCESS = and_(_CHANNEL.c.unit_may_publish != "no", or_(_OLD_TRY, _CHANNEL.c.access_works.is_(False)))


def _counted(when_active: tuple[ColumnElement[bool], ...]) -> Prepared:
    active = _CHANNEL.c.status == ChannelStatus.ACTIVE
    each = (*_OF_PEOPLE, *(and_(active, one) for one in when_active))
    several: Any = sum(case((one, 1), else_=0) for one in each)
    named = several.label("several")
    # Counted once for each channel: said a second time, as a condition, it would be counted a second time.
    query = select(_ID, named).where(_CHANNEL.c.status != ChannelStatus.CLOSED)
    return Prepared(query.order_by(named.desc(), _CHANNEL.c.name, _ID))


_WITHOUT_ACCESS, _WITH_ACCESS = _counted(_WHEN_ACTIVE), _counted((*_WHEN_ACTIVE, _OF_ACCESS))


def most_first(unit: Unit) -> tuple[int, ...]:
    """Ids of the channels that lack something, those that lack most before the rest, then by name."""
    numbers, months = unit.pack.numbers, unit.pack.numbers.access_try_months
    values: dict[str, Any] = {
        "least": numbers.min_administrators.value, "mains": numbers.main_administrators.value,
    }  # fmt: skip
    if months is not None:
        values["tried_since"] = gaps.months_before(unit.now, months.value)
    # Not remembered: who runs a channel is not among the query's own tables.
    rows = unit.execute(_WITH_ACCESS if months is not None else _WITHOUT_ACCESS, **values)
    return tuple(row.id for row in takewhile(lambda row: row.several, rows))
