"""The whole of a case as it lies in the register: every version, every answer, what happened and who was told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import select
from sqlmodel import SQLModel

from register import journal
from register.applications import casework
from register.applications.applications import ApplicationView
from register.applications.casework import StepView
from register.channels import channels
from register.channels.channels import ChannelView
from register.people import people, recipients
from register.people.people import PersonView
from register.storage.store import Unit


class Version(Struct, frozen=True, kw_only=True):
    """What was sent, word for word."""

    version: int
    by: int
    at: datetime
    answers: Mapping[str, Any]


class Event(Struct, frozen=True, kw_only=True):
    """A line of the journal."""

    at: datetime
    by: int | None
    what: str
    rule: str


class Told(Struct, frozen=True, kw_only=True):
    """Somebody was told something of the case; `notice` is its kind."""

    at: datetime
    person: int
    notice: str


class CaseFile(Struct, frozen=True, kw_only=True):
    case: ApplicationView
    versions: tuple[Version, ...]
    steps: tuple[StepView, ...]
    events: tuple[Event, ...]
    told: tuple[Told, ...]
    channel: ChannelView | None
    people: Mapping[int, PersonView]
    departments: Mapping[int, str]


def of(unit: Unit, case: ApplicationView) -> CaseFile:
    versions = _versions(unit, case)
    steps = casework.of(unit, case)
    events = tuple(
        Event(at=row.at, by=row.by, what=row.what, rule=row.rule) for row in journal.of(unit, "application", case.id)
    )
    told = _told(unit, case)
    channel = channels.load(unit, case.channel_id) if case.channel_id is not None else None
    named = {person for one in versions for person in _named(one.answers)}
    named |= {*case.people, *(p for step in steps for p in step.people), *(one.by for one in versions)}
    named |= {event.by for event in events if event.by} | {one.person for one in told}
    if channel is not None:
        named |= {a.person_id for a in channel.administrators} | ({channel.chief_id} if channel.chief_id else set())
    return CaseFile(
        case=case, versions=versions, steps=steps, events=events, told=told, channel=channel,
        people=people.views(unit, named), departments=people.departments(unit),
    )  # fmt: skip


def _versions(unit: Unit, case: ApplicationView) -> tuple[Version, ...]:
    table = SQLModel.metadata.tables["application_version"]
    rows = unit.execute(select(table).where(table.c.application_id == case.id).order_by(table.c.version))
    return tuple(Version(version=row.version, by=row.by, at=row.at, answers=row.answers) for row in rows)


def _told(unit: Unit, case: ApplicationView) -> tuple[Told, ...]:
    """What was said of it to people; what was dropped before it was said is not here."""
    table = SQLModel.metadata.tables["nudge"]
    rows = unit.execute(
        select(table)
        .where(table.c.subject == recipients.subject(case), table.c.message_id.is_not(None), table.c.replaces.is_(None))
        .order_by(table.c.id)
    )
    return tuple(Told(at=row.settled_at, person=row.person_id, notice=row.notice) for row in rows)


def _named(answers: Mapping[str, Any]) -> set[int]:
    found: set[int] = set()
    for answer in answers.values():
        for entry in answer if isinstance(answer, list) else [answer]:
            if isinstance(entry, Mapping) and entry.get("person"):
                found.add(int(entry["person"]))
    return found
