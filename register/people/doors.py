"""Which ways out to people the running service has, and whom it cannot reach by any of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct
from sqlalchemy import delete, select
from sqlmodel import Field, SQLModel

from register.people import met, people, runners
from register.people.people import PersonView
from register.storage import outbox
from register.storage.store import Owned, Unit
from register.storage.tables import Utc, keys

EMAIL = met.EMAIL

FRESH = timedelta(days=7)
"""How old a message may be that a newly opened door still takes out; an older one says what may long be over."""


class Door(Owned, table=True):
    """A platform that the service was open on when it last started."""

    __table_args__ = keys(("platform",))

    id: int | None = Field(default=None, primary_key=True)
    platform: str = Field(max_length=20)
    opened_at: datetime = Field(sa_type=Utc)


_DOOR = Door.__table__  # type: ignore[attr-defined]


def opened(unit: Unit, platforms: Iterable[str]) -> None:
    """The service has started with these. Through a new one, what waited for an address is tried again."""
    now, before = set(platforms), standing_open(unit)
    unit.execute(delete(_DOOR).where(_DOOR.c.platform.not_in(sorted(now))))
    for platform in sorted(now - before):
        unit.insert_new(Door, platform=platform, opened_at=unit.now)
    if now - before:
        outbox.door_opened(unit, since=unit.now - FRESH)


def standing_open(unit: Unit) -> frozenset[str]:
    return frozenset(row.platform for row in unit.execute(select(_DOOR.c.platform)))


class Ways(Struct, frozen=True, kw_only=True):
    """How one person is reached: platforms that work, the one used last first; whether a mail to them has come back."""

    reaches: tuple[Any, ...] = ()
    mail_returned: bool = False


def ways(unit: Unit, them: Mapping[int, PersonView]) -> Mapping[int, Ways]:
    """The ways to each of these people, in one read."""
    theirs: dict[int, list[Any]] = {id: [] for id in them}
    for reach in _reaches(unit, them):
        theirs[reach.person_id].append(reach)
    return {
        id: Ways(
            reaches=tuple(r for r in theirs[id] if not r.unreachable and r.platform != EMAIL),
            mail_returned=any(_returned(r, person) for r in theirs[id]),
        )
        for id, person in them.items()
    }


def out_of_reach(unit: Unit, ids: Iterable[int], *, by_email: bool | None = None) -> tuple[tuple[PersonView, str], ...]:
    """Those of these people whom nothing can be sent to, and why: "never_met", or what the platform said last.

    Where e-mail is a way out, only those whose mail has come back are. `by_email` None: as the service last started.
    """
    # Nearly everybody is met in a chat: the few who are not are all that need to be looked at.
    ids = frozenset(ids)
    if not ids:
        return ()
    them = people.views(unit, _not_met(unit, ids))
    mail = EMAIL in standing_open(unit) if by_email is None else by_email
    reasons = {r.person_id: r.unreachable for r in reversed(_reaches(unit, them)) if r.unreachable}
    found = [
        them[id]
        for id, way in ways(unit, them).items()
        if not way.reaches and not (mail and people.is_ours(unit, them[id].email) and not way.mail_returned)
    ]
    return tuple((p, reasons.get(p.id, "never_met")) for p in sorted(found, key=lambda p: p.shown))


def out_of_reach_at_work(unit: Unit) -> tuple[tuple[PersonView, str], ...]:
    """The same of everybody with something to do: those with a role, and those who run a channel."""
    # Asked for by the database itself who they are: thousands run channels, and nearly all of them have been met.
    return out_of_reach(unit, {p.id for p in people.with_roles(unit)} | runners.not_met(unit))


def out_of_reach_of_channels(unit: Unit) -> frozenset[int]:
    """Those who run a channel or answer for one, and whom nothing can be sent to."""
    found = out_of_reach(unit, runners.not_met(unit) | runners.chiefs_not_met(unit))
    return frozenset(person.id for person, _ in found)


def _not_met(unit: Unit, ids: Iterable[int]) -> frozenset[int]:
    """Those of these people who have no way through a platform that works."""
    wanted = frozenset(ids)
    reach = SQLModel.metadata.tables["reach"]
    works = select(reach.c.person_id).where(reach.c.unreachable == "", reach.c.platform != EMAIL)
    return wanted - {row.person_id for row in unit.execute(works.where(reach.c.person_id.in_(sorted(wanted))))}


def _reaches(unit: Unit, them: Iterable[int]) -> Sequence[Any]:
    """Every way that there is or was, the one used last first."""
    reach = SQLModel.metadata.tables["reach"]
    query = select(reach).where(reach.c.person_id.in_(sorted(them)))
    return unit.execute(query.order_by(reach.c.used_at.desc(), reach.c.id.desc())).all()


def _returned(reach: Any, person: PersonView) -> bool:
    # A mail that came back says nothing about an address that has been changed since.
    return reach.platform == EMAIL and bool(reach.unreachable) and reach.user == person.email
