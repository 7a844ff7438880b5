"""Channels at a glance: how many, which names, the first of them; read without all that hangs on each.

A municipality may have a thousand. To read them all with their people and lists takes as long as twenty turns, so a
conversation that begins reads what it shows: a count, a page, those that what was said may mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from msgspec import Struct
from sqlalchemy import Integer, and_, bindparam, case, func, not_, null, select, type_coerce

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


class Kinds(Struct, frozen=True, kw_only=True):
    """The departments and media of some channels, each in the order of its first channel by name."""

    departments: tuple[int, ...] = ()
    media: tuple[str, ...] = ()


class Outline(NamedTuple):
    """What a channel's standing hangs on. `began`: it was there before the moment that was asked about.

    `in_order`: it has as many administrators, and main ones, as the rules ask for (R022, R023).
    """

    id: int
    name: str
    status: str
    department_id: int | None
    chief_id: int | None
    plan: Mapping[str, Any] | None
    began: bool
    in_order: bool

    @property
    def is_active(self) -> bool:
        return self.status == ChannelStatus.ACTIVE

    @property
    def is_sound(self) -> bool:
        """Whether it has a chief, and the administrators that it should."""
        return self.chief_id is not None and bool(self.in_order)


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
_BY_NAME = select(*channels.PARTS).where(_IS_OPEN).order_by(_TABLE.c.name)
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
_ORDER = and_(_TABLE.c.runners >= bindparam("least"), _TABLE.c.mains == bindparam("mains"))
_SOUND = and_(_TABLE.c.chief_id.is_not(None), _ORDER)
_ACTIVE = _TABLE.c.status == ChannelStatus.ACTIVE
# As SQLite gives them: true or not, and a thousand are not made into True and False.
_BEGAN, _IN_ORDER = (
    type_coerce(one, Integer).label(name)
    for name, one in (
        ("began", func.coalesce(_TABLE.c.active_at, _TABLE.c.opened_at) < bindparam("moment")), ("in_order", _ORDER),
    )
)  # fmt: skip
_PLAIN = tuple(_TABLE.c[name] for name in ("id", "name", "status", "department_id", "chief_id"))
_NO_PLAN = null().label("plan")
_OUTLINES = {
    planned: Prepared(
        select(*_PLAIN, plan, _BEGAN, _IN_ORDER).where(_IS_OPEN, _TABLE.c.id.in_(_IDS)).order_by(_TABLE.c.name)
    )
    for planned, plan in ((True, _TABLE.c.plan), (False, _NO_PLAN))
}
_COUNT: Any = select(
    func.count().label("every"), func.count(case((_ACTIVE, 1))).label("active"),
    func.count(case((and_(_ACTIVE, _SOUND), 1))).label("sound"),
)  # fmt: skip
_COUNTED = Prepared(_COUNT.select_from(_TABLE).where(_IS_OPEN))
_OTHERS = select(_TABLE.c.id, _TABLE.c.name).where(_IS_OPEN, _TABLE.c.id.not_in(bindparam("but", expanding=True)))
_OTHERS = _OTHERS.order_by(_TABLE.c.name).limit(_MOST)
_FIRST_INACTIVE, _FIRST_SOUND, _FIRST_UNSOUND = (
    Prepared(_OTHERS.where(which), by="channel_called")
    for which in (not_(_ACTIVE), and_(_ACTIVE, _SOUND), and_(_ACTIVE, not_(_SOUND)))
)


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


def outlines(unit: Unit, moment: datetime, ids: Iterable[int]) -> Sequence[Outline]:
    """Of those of these that are open, by name. Its plan is there where the guideline leaves the number of posts to it."""
    wanted, planned = tuple(sorted(set(ids))), unit.pack.numbers.posts_per_week is None
    rows = unit.rows(_OUTLINES[planned], moment=moment, ids=wanted, **_asked_for(unit)) if wanted else ()
    return tuple(Outline._make(row) for row in rows)


class Counted(NamedTuple):
    """Channels that are open, those of them that run, and those of these that are sound."""

    every: int
    active: int
    sound: int


def counted(unit: Unit) -> Counted:
    return Counted._make(unit.rows(_COUNTED, **_asked_for(unit))[0])


def first_inactive(unit: Unit, most: int, but: Iterable[int]) -> Sequence[Any]:
    """Id and name of the first that are open and do not run, by name; `but` those."""
    return unit.rows(_FIRST_INACTIVE, most=most, but=tuple(sorted(but)))


def first_active(unit: Unit, most: int, but: Iterable[int], *, sound: bool) -> Sequence[Any]:
    """The same of those that run and are sound, or are not."""
    query = _FIRST_SOUND if sound else _FIRST_UNSOUND
    return unit.rows(query, most=most, but=tuple(sorted(but)), **_asked_for(unit))


def _asked_for(unit: Unit) -> Mapping[str, int]:
    """What the rules ask of those who administer a channel (R022, R023)."""
    numbers = unit.pack.numbers
    return {"least": numbers.min_administrators.value, "mains": numbers.main_administrators.value}
