"""Fills a fresh register with a pack's invented municipality: where the try-out page, play and stories begin."""

from __future__ import annotations

from datetime import date, datetime, time

from policy_text.example import Example, ExampleChannel
from policy_text.pack import RoleScope
from register import journal
from register.channels import channels
from register.channels.channels import ChannelStatus, Origin
from register.obligations import calendar
from register.people import people
from register.storage.store import Unit

_NOON = time(12)


def seed(unit: Unit, example: Example) -> None:
    """Departments, people with their roles, and channels with their administrators, gaps and all.

    What was registered before the bot is said to be kept by the communications lead.
    """
    departments = {one.id: people.department_named(unit, one.name) for one in example.units}
    them = {
        one.id: people.add(
            unit, name=one.name, email=one.email, phone=one.phone, title=unit.pack.title_of(one.role),
            department_id=departments[one.unit],
        )
        for one in example.people
    }  # fmt: skip
    for one in example.people:
        for role in one.roles:
            people.give(unit, them[one.id], role)
    for part in example.units:
        for role, holder in part.roles.items():
            per_unit = unit.pack.roles[role].scope is RoleScope.UNIT
            people.give(unit, them[holder], role, departments[part.id] if per_unit else None)
    chiefs = {part.id: them.get(part.roles.get(unit.pack.functions.chief, "")) for part in example.units}
    for channel in example.channels:
        _channel(unit, channel, departments[channel.unit], chiefs[channel.unit], them)
    journal.write(unit, "example_seeded", "register", 0, None, people=len(them), channels=len(example.channels))


def _channel(unit: Unit, one: ExampleChannel, department: int, chief: int | None, them: dict[str, int]) -> None:
    lead = unit.pack.roles[unit.pack.functions.communications_lead].definite
    since, tried = _noon(one.since), one.communications_access
    made = channels.insert(
        unit, name=one.name, unit=one.activity, medium=one.medium, address=one.address, department_id=department,
        chief_id=chief, purpose=one.purpose, plan=one.plan.model_dump() if one.plan else {}, contact=one.activity,
        status=ChannelStatus.ACTIVE, origin=Origin.BEFORE_THE_BOT, opened_at=since, active_at=since,
        credentials_kept=lead if one.credentials_registered else "",
        access_works=True if tried else None, access_tried_at=_noon(tried) if tried else None,
    )  # fmt: skip
    for administrator in one.administrators:
        channels.appoint(unit, made.id, them[administrator], main=administrator == one.main)


def _noon(day: date) -> datetime:
    return calendar.at(day, _NOON)
