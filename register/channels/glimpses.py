"""Channels at a glance: how many, which names, the first of them; read without all that hangs on each.

A municipality may have a thousand. To read them all with their people and lists takes as long as twenty turns, so a
conversation that begins reads what it shows: a count, a page, those that what was said may mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Integer, and_, bindparam, func, null, select, type_coerce

from register.channels import channels
from register.channels.channels import Channel, ChannelStatus, ChannelView
from register.storage.statements import Prepared
from register.storage.store import Unit


class Name(NamedTuple):
    """What a channel may be called by."""

    id: int
    name: str
    unit: str
    medium: str
    address: str


@dataclass(frozen=True, kw_only=True)
class Kinds:
    """The departments and media of some channels, each in the order of its first channel by name."""

    departments: tuple[int, ...] = ()
    media: tuple[str, ...] = ()


class Outline(NamedTuple):
    """What a channel's standing hangs on. `began`: it was there before the moment that was asked about.

    `in_order`: it has as many administrators, and main ones, as the rules ask for (R022, R023).
    """

    id: int
    status: str
    department_id: int | None
    chief_id: int | None
    plan: Mapping[str, Any] | None
    began: bool
    in_order: bool


_TABLE = Channel.__table__  # type: ignore[attr-defined]
_IS_OPEN = _TABLE.c.status != ChannelStatus.CLOSED
_OF_CHIEF = _TABLE.c.chief_id == bindparam("chief")
_MOST = bindparam("most", type_=Integer)
_IDS: Any = bindparam("ids", expanding=True)
_NAMES = select(*(_TABLE.c[name] for name in Name._fields)).where(_IS_OPEN).order_by(_TABLE.c.name)
_HOW_MANY = Prepared(select(func.count(_TABLE.c.id).label("open")).where(_IS_OPEN))
_EVERY_NAME, _FIRST_NAMES = Prepared(_NAMES), Prepared(_NAMES.limit(_MOST))
_NAMES_FROM = Prepared(_NAMES.limit(_MOST).offset(bindparam("start", type_=Integer)))
_NAMES_OF = Prepared(_NAMES.where(_TABLE.c.id.in_(_IDS)))
_NAMES_ON = Prepared(_NAMES.where(_TABLE.c.medium.in_(bindparam("media", expanding=True))))
_NAMES_OF_CHIEF = Prepared(_NAMES.where(_OF_CHIEF).limit(_MOST))
_BY_NAME = select(_TABLE).where(_IS_OPEN).order_by(_TABLE.c.name)
_SOME = Prepared(_BY_NAME.where(_TABLE.c.id.in_(_IDS)))
_FIRST_ON = Prepared(_BY_NAME.where(_TABLE.c.medium == bindparam("medium")).limit(_MOST))
_DEPARTMENTS, _MEDIA = (
    select(column, func.min(_TABLE.c.name).label("first")).where(_IS_OPEN).group_by(column).order_by("first")
    for column in (_TABLE.c.department_id, _TABLE.c.medium)
)
_KINDS = {
    False: (Prepared(_DEPARTMENTS), Prepared(_MEDIA)),
    True: (Prepared(_DEPARTMENTS.where(_OF_CHIEF)), Prepared(_MEDIA.where(_OF_CHIEF))),
}
# As SQLite gives them: true or not, and a thousand are not made into True and False.
_BEGAN, _RUN = (
    type_coerce(one, Integer).label(name)
    for name, one in (
        ("began", func.coalesce(_TABLE.c.active_at, _TABLE.c.opened_at) < bindparam("moment")),
        ("in_order", and_(_TABLE.c.runners >= bindparam("least"), _TABLE.c.mains == bindparam("mains"))),
    )
)
_PLAIN = tuple(_TABLE.c[name] for name in ("id", "status", "department_id", "chief_id"))
_NO_PLAN = null().label("plan")
_OUTLINES = {
    planned: Prepared(select(*_PLAIN, plan, _BEGAN, _RUN).where(_IS_OPEN).order_by(_TABLE.c.name))
    for planned, plan in ((True, _TABLE.c.plan), (False, _NO_PLAN))
}


def how_many(unit: Unit) -> int:
    """Channels that are not closed."""
    return int(unit.rows(_HOW_MANY)[0].open)


def names(unit: Unit) -> Sequence[Name]:
    """Of every channel that is open, by name."""
    return unit.rows(_EVERY_NAME)


def first_names(unit: Unit, most: int, chief: int | None = None) -> Sequence[Name]:
    """The first of them; of those that a chief answers for, where one is named."""
    return unit.rows(_FIRST_NAMES, most=most) if chief is None else unit.rows(_NAMES_OF_CHIEF, chief=chief, most=most)


def page_of_names(unit: Unit, most: int, start: int) -> Sequence[Name]:
    return unit.rows(_NAMES_FROM, most=most, start=start)


def names_of(unit: Unit, ids: Iterable[int]) -> Sequence[Name]:
    """Of those of these channels that are open, by name."""
    wanted = tuple(sorted(set(ids)))
    return unit.rows(_NAMES_OF, ids=wanted) if wanted else ()


def names_on(unit: Unit, media: Iterable[str]) -> Sequence[Name]:
    """Of every channel on these media, by name."""
    wanted = tuple(sorted(set(media)))
    return unit.rows(_NAMES_ON, media=wanted) if wanted else ()


def some(unit: Unit, ids: Iterable[int]) -> tuple[ChannelView, ...]:
    """Those of these channels that are open, by name."""
    wanted = tuple(sorted(set(ids)))
    return channels.views(unit, unit.rows(_SOME, ids=wanted)) if wanted else ()


def first_on(unit: Unit, medium: str, most: int) -> tuple[ChannelView, ...]:
    """The first channels on a medium, by name."""
    return channels.views(unit, unit.rows(_FIRST_ON, medium=medium, most=most))


def kinds(unit: Unit, chief: int | None = None) -> Kinds:
    """Of all open channels, or of those that a chief answers for."""
    departments, media = (
        unit.rows(query, **({} if chief is None else {"chief": chief})) for query in _KINDS[chief is not None]
    )
    return Kinds(
        departments=tuple(row.department_id for row in departments if row.department_id is not None),
        media=tuple(row.medium for row in media),
    )


def outlines(unit: Unit, moment: datetime) -> Sequence[Outline]:
    """Of every channel that is open, by name. Its plan is there where the guideline leaves the number of posts to it."""
    numbers = unit.pack.numbers
    least, mains = numbers.min_administrators.value, numbers.main_administrators.value
    planned = numbers.posts_per_week is None
    return unit.rows(_OUTLINES[planned], moment=moment, least=least, mains=mains)
