"""Who hears of what a channel owes: those who run it, then up the pack's ladder, with absences and substitutes in it.

Everything is read at once for all channels of a tick (`Circle.of`), so that fifty due rows cost as many reads as one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from msgspec import Struct, field
from sqlalchemy import BindParameter, bindparam, select

from policy_text.duties import OWNER
from policy_text.pack import Pack, Rung
from register.channels import daily
from register.channels.channels import Channel, ChannelAdministrator, ChannelStatus
from register.obligations.obligations import ADMINISTRATORS, ObligationView
from register.people import absences, doors
from register.people.absences import AbsenceView, SubstituteView
from register.people.people import Person, Reach, RoleHeld
from register.storage.store import Prepared, Unit

OTHER_ADMINISTRATOR, SUBSTITUTE, CHIEF = "other_administrator", "substitute", "chief"
COMMUNICATIONS_LEAD = "communications_lead"


class Runs(Struct, frozen=True, kw_only=True):
    """Who runs one channel and answers for it, as far as nudges care."""

    administrators: tuple[int, ...] = ()
    """Those present or not, the main one first."""
    daily: frozenset[int] = frozenset()
    """Those who run it day by day, administrators or not, where that has been said."""
    chief: int | None = None
    department: int | None = None
    status: str = ChannelStatus.ACTIVE
    plan: Mapping[str, Any] = field(default_factory=dict)


class Circle(Struct, frozen=True, kw_only=True, dict=True):
    """The people around some channels: who runs them, who is away when, who stands in, who holds which role."""

    pack: Pack
    channels: Mapping[int, Runs]
    away: tuple[AbsenceView, ...] = ()
    substitutes: tuple[SubstituteView, ...] = ()
    holders: Mapping[str, tuple[tuple[int, int | None], ...]] = field(default_factory=dict)
    """By role: (person, department)."""
    gone: frozenset[int] = frozenset()
    """Those who have left the municipality."""

    @classmethod
    def of(cls, unit: Unit, channels: Iterable[int | None]) -> Circle:
        """Reads what is needed for these channels; absences and substitutes from today on."""
        ids = sorted({id for id in channels if id is not None})
        found = _channels(unit, ids)
        holders = _holders(unit)
        standing_in = absences.substitutes(unit, *ids)
        everyone = {
            p for runs in found.values() for p in (*runs.administrators, *runs.daily, runs.chief) if p is not None
        }
        everyone |= {one.person_id for one in standing_in}
        everyone |= {person for held in holders.values() for person, _ in held}
        return cls(
            pack=unit.pack, channels=found, holders=holders, substitutes=standing_in,
            away=absences.of_people(unit, everyone), gone=_gone(unit, everyone),
        )  # fmt: skip

    def everyone(self) -> frozenset[int]:
        """All who may be told something."""
        every = self.channels.values()
        run = {p for runs in every for p in (*runs.administrators, *runs.daily, runs.chief) if p is not None}
        held = {person for those in self.holders.values() for person, _ in those}
        return frozenset(run | held | {one.person_id for one in self.substitutes}) - self.gone

    @cached_property
    def _absent(self) -> dict[date, frozenset[int]]:
        """Those who are not there, by the days that somebody has asked about."""
        return {}

    def present(self, them: Iterable[int | None], day: date) -> frozenset[int]:
        absent = self._absent.get(day)
        if absent is None:
            absent = self._absent[day] = self.gone | {one.person_id for one in self.away if one.covers(day)}
        return frozenset(p for p in them if p is not None and p not in absent)

    def running(self, channel: int, day: date) -> frozenset[int]:
        """Those who look after a channel that day: whoever does so daily, else all administrators; substitutes for the absent."""
        runs = self.channels[channel]
        usual = runs.daily or frozenset(runs.administrators)
        here = self.present(usual, day)
        return here | self.standing_in(channel, day, frozenset(usual) - here)

    def standing_in(self, channel: int, day: date, instead_of: Collection[int] | None = None) -> frozenset[int]:
        found = (
            one.person_id for one in self.substitutes
            if one.channel_id == channel and one.covers(day) and (instead_of is None or one.instead_of in instead_of)
        )  # fmt: skip
        return self.present(found, day)

    def holding(self, role: str, department: int | None, day: date) -> frozenset[int]:
        """Those present who hold a role: for this department or for all, or, without a department, anywhere."""
        found = {person for person, of in self.holders.get(role, ()) if department is None or of in (None, department)}
        return self.present(found, day)


def who(circle: Circle, obligation: ObligationView, rung: str, day: date) -> frozenset[int]:
    """The people on one rung of the ladder who are there that day; empty where there is nobody.

    `rung` is "owner" (whoever it is owed by), a rung of the pack's ladder, a function, or a role.
    """
    if rung == OWNER:
        return owners(circle, obligation, day)
    channel = obligation.channel_id if obligation.channel_id in circle.channels else None
    match rung:
        case "administrators":
            return circle.running(channel, day) if channel is not None else frozenset()
        case "other_administrator":
            if channel is None:
                return frozenset()
            told = {obligation.taken_by} if obligation.taken_by else circle.running(channel, day)
            return circle.present(circle.channels[channel].administrators, day) - told
        case "substitute":
            return circle.standing_in(channel, day) if channel is not None else frozenset()
        case "chief":
            return circle.present((circle.channels[channel].chief,), day) if channel is not None else frozenset()
        case _:
            role = str(getattr(circle.pack.functions, rung, None) or rung)
            department = circle.channels[channel].department if channel is not None else None
            return circle.holding(role, department, day)


def owners(circle: Circle, obligation: ObligationView, day: date) -> frozenset[int]:
    """Whoever it is owed by and is there that day."""
    if obligation.owed_by_id is not None:
        return circle.present((obligation.owed_by_id,), day)
    if obligation.owed_by == ADMINISTRATORS and obligation.channel_id not in circle.channels:
        return frozenset()
    functions = circle.pack.functions
    if obligation.owed_by == functions.communications_staff:
        # What the communications unit has taken over of a sector is owed by the unit's own people, whatever their department;
        # where nobody works there, by whoever leads it.
        staff = circle.holding(functions.communications_staff, None, day)
        return staff or circle.holding(functions.communications_lead, None, day)
    return who(circle, obligation, obligation.owed_by, day)


def rungs(pack: Pack) -> tuple[Rung, ...]:
    """The ladder above those who are told first."""
    return tuple(rung for rung in pack.ladder if rung.who != ADMINISTRATORS)


def unreachable(unit: Unit, them: Iterable[int]) -> frozenset[int]:
    """Those of these people whom nothing can be sent to because every way to them has been refused."""
    wanted = sorted(set(them))
    if not wanted:
        return frozenset()
    refused: set[int] = set()
    works: set[int] = set()
    for row in unit.execute(_REACHES, ids=wanted):
        (refused if row.unreachable else works).add(row.person_id)
    # Few have been refused; of those, some may still get mail.
    return (
        frozenset(person.id for person, _ in doors.out_of_reach(unit, refused - works))
        if refused - works
        else frozenset()
    )


_CHANNEL = Channel.__table__  # type: ignore[attr-defined]
_ADMIN = ChannelAdministrator.__table__  # type: ignore[attr-defined]
_ROLE = RoleHeld.__table__  # type: ignore[attr-defined]
_PERSON = Person.__table__  # type: ignore[attr-defined]
_REACH = Reach.__table__  # type: ignore[attr-defined]
_IDS: BindParameter[int] = bindparam("ids", expanding=True)

# What every round of reminders asks.
_RUN = Prepared(
    select(_CHANNEL.c.id, _CHANNEL.c.chief_id, _CHANNEL.c.department_id, _CHANNEL.c.status, _CHANNEL.c.plan).where(
        _CHANNEL.c.id.in_(_IDS)
    )
)
_ADMINISTER = Prepared(
    select(_ADMIN.c.channel_id, _ADMIN.c.person_id)
    .where(_ADMIN.c.channel_id.in_(_IDS), _ADMIN.c.until.is_(None))
    .order_by(_ADMIN.c.main.desc(), _ADMIN.c.id)
)
_HOLD = Prepared(select(_ROLE.c.role, _ROLE.c.person_id, _ROLE.c.department_id).order_by(_ROLE.c.id))
_LEFT = Prepared(select(_PERSON.c.id).where(_PERSON.c.id.in_(_IDS), _PERSON.c.left_at.is_not(None)))
_REACHES = Prepared(select(_REACH.c.person_id, _REACH.c.unreachable).where(_REACH.c.person_id.in_(_IDS)))


def _channels(unit: Unit, ids: list[int]) -> dict[int, Runs]:
    if not ids:
        return {}
    run_by = daily.of(unit, ids)
    administered_by: dict[int, list[int]] = {}
    for row in unit.execute(_ADMINISTER, ids=ids):
        administered_by.setdefault(row.channel_id, []).append(row.person_id)
    return {
        row.id: Runs(
            administrators=tuple(administered_by.get(row.id, ())),
            daily=frozenset(run_by.get(row.id, ())),
            chief=row.chief_id, department=row.department_id, status=row.status, plan=row.plan or {},
        )
        for row in unit.execute(_RUN, ids=ids)
    }  # fmt: skip


def _holders(unit: Unit) -> dict[str, tuple[tuple[int, int | None], ...]]:
    found: dict[str, tuple[tuple[int, int | None], ...]] = {}
    for row in unit.execute(_HOLD):
        found[row.role] = (*found.get(row.role, ()), (row.person_id, row.department_id))
    return found


def _gone(unit: Unit, them: Iterable[int]) -> frozenset[int]:
    wanted = sorted(set(them))
    if not wanted:
        return frozenset()
    return frozenset(row.id for row in unit.execute(_LEFT, ids=wanted))
