"""Which channels lack something, counted by the database as `gaps.of` counts for one: a thousand are not read to find ten."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Integer, and_, bindparam, case, func, or_, select

from register.channels import gaps
from register.channels.channels import Channel, ChannelStatus
from register.storage.store import Prepared, Unit

_CHANNEL = Channel.__table__  # type: ignore[attr-defined]
_IS_OPEN = _CHANNEL.c.status != ChannelStatus.CLOSED
_MOST, _START = bindparam("most", type_=Integer), bindparam("start", type_=Integer)

_OF_PEOPLE: tuple[ColumnElement[bool], ...] = (
    _CHANNEL.c.runners < bindparam("least"),
    _CHANNEL.c.mains != bindparam("mains"),
    _CHANNEL.c.chief_id.is_(None),
    and_(_CHANNEL.c.runners == 1, _CHANNEL.c.chief_runs.is_(True)),
)
_WHEN_ACTIVE: tuple[ColumnElement[bool], ...] = (_CHANNEL.c.address == "", _CHANNEL.c.credentials_kept == "")
_OLD_TRY = or_(_CHANNEL.c.access_tried_at.is_(None), _CHANNEL.c.access_tried_at < bindparam("tried_since"))
_OF_ACCESS = and_(_CHANNEL.c.unit_may_publish != "no", or_(_OLD_TRY, _CHANNEL.c.access_works.is_(False)))


class _Queries:
    """How many lack something, a page of those, and a page of the others."""

    def __init__(self, when_active: tuple[ColumnElement[bool], ...]) -> None:
        active = _CHANNEL.c.status == ChannelStatus.ACTIVE
        each = (*_OF_PEOPLE, *(and_(active, one) for one in when_active))
        several: Any = sum(case((one, 1), else_=0) for one in each)
        by_name = select(_CHANNEL.c.id).where(_IS_OPEN).order_by(_CHANNEL.c.name, _CHANNEL.c.id)
        # Counted once for each channel: said a second time, as a condition, it would be counted a second time.
        named = several.label("several")
        most_first = select(_CHANNEL.c.id, named).where(_IS_OPEN)
        most_first = most_first.order_by(named.desc(), _CHANNEL.c.name, _CHANNEL.c.id)
        self.count = Prepared(select(func.count().label("lacking")).select_from(_CHANNEL).where(_IS_OPEN, or_(*each)))
        self.some = Prepared(most_first.limit(_MOST).offset(_START))
        self.others = Prepared(by_name.where(several == 0).limit(_MOST).offset(_START), by="channel_called")


_WITHOUT_ACCESS, _WITH_ACCESS = _Queries(_WHEN_ACTIVE), _Queries((*_WHEN_ACTIVE, _OF_ACCESS))


def how_many(unit: Unit) -> int:
    """Channels that lack something."""
    return int(unit.rows(_asked(unit).count, **_values(unit))[0].lacking)


def some(unit: Unit, most: int, start: int = 0) -> tuple[int, ...]:
    """Ids of so many of them, those that lack most before the rest, then by name."""
    rows = unit.rows(_asked(unit).some, **_values(unit), most=most, start=start)
    return tuple(row.id for row in rows if row.several)


def others(unit: Unit, most: int, start: int = 0) -> tuple[int, ...]:
    """Ids of so many of those that lack nothing, by name."""
    return tuple(row.id for row in unit.rows(_asked(unit).others, **_values(unit), most=most, start=start))


def _asked(unit: Unit) -> _Queries:
    return _WITHOUT_ACCESS if unit.pack.numbers.access_try_months is None else _WITH_ACCESS


def _values(unit: Unit) -> Mapping[str, Any]:
    numbers, months = unit.pack.numbers, unit.pack.numbers.access_try_months
    tried = {} if months is None else {"tried_since": gaps.months_before(unit.now, months.value)}
    return {"least": numbers.min_administrators.value, "mains": numbers.main_administrators.value, **tried}
