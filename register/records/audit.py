"""What revisors ask for, section by section: columns with what kind of value they hold, and rows of codes and values.

A new noun joins by adding a `Section` to `SECTIONS`; its headings stand in `dialogs/texts/audit.*.ftl` as "audit-<section>"
and "audit-column-<column>", its codes as "audit-code-<code>" (a test holds to it).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct
from sqlalchemy import select
from sqlmodel import SQLModel

from policy_text.pack import StepKind
from register import journal
from register.applications import applications, casework
from register.channels import channels, gaps
from register.obligations import calendar
from register.people import people
from register.people.people import PersonView
from register.records import gallring, removals
from register.records.closings import ClosingStatus
from register.records.diary import DocumentKind
from register.records.yearly import REVIEW, SNAPSHOT
from register.storage.store import Unit


class As(StrEnum):
    """How a value is to be read."""

    TEXT = "text"
    CODE = "code"
    """A word of ours, with a text of its own."""
    DAY = "day"
    PERSON = "person"
    """The id of a person: shown by name, or by function where the identity is protected."""
    PEOPLE = "people"
    MEDIUM = "medium"
    ROLE = "role"
    YES_NO = "yes_no"


class Period(Struct, frozen=True, kw_only=True):
    """Both days are in it; None: from the beginning, until today."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: date | None) -> bool:
        if day is None:
            return False
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def touches(self, since: date, until: date | None) -> bool:
        """Whether something that went on from one day to another was going on in it."""
        begun = self.last is None or since <= self.last
        return begun and (self.first is None or until is None or until >= self.first)


Row = tuple[Any, ...]
Reads = Callable[[Unit, Period], Iterable[Row]]


class Section(Struct, frozen=True, kw_only=True):
    id: str
    columns: tuple[tuple[str, As], ...]
    rows: Reads


class Read(Struct, frozen=True, kw_only=True):
    """A section with its rows, and everyone they refer to."""

    section: Section
    rows: tuple[Row, ...]


class Audit(Struct, frozen=True, kw_only=True):
    period: Period
    sections: tuple[Read, ...]
    people: Mapping[int, PersonView]


def read(unit: Unit, period: Period, sections: Iterable[Section] | None = None) -> Audit:
    """The sections with their rows, all by default."""
    found = tuple(
        Read(section=one, rows=tuple(one.rows(unit, period)))
        for one in (sections if sections is not None else SECTIONS)
    )
    return Audit(period=period, sections=found, people=people.views(unit, _people(found)))


def register_of(unit: Unit, department: int | None) -> Audit:
    """The register of channels, of one department or all (R044)."""

    def rows(unit: Unit, period: Period) -> Iterable[Row]:
        return (row for row, belongs in _register(unit) if department is None or belongs == department)

    return read(unit, Period(), (Section(id="register", columns=REGISTER, rows=rows),))


REGISTER: tuple[tuple[str, As], ...] = (
    ("number", As.TEXT), ("name", As.TEXT), ("medium", As.MEDIUM), ("address", As.TEXT), ("unit", As.TEXT),
    ("department", As.TEXT), ("purpose", As.TEXT), ("chief", As.PERSON), ("administrators", As.PEOPLE),
    ("status", As.CODE), ("opened", As.DAY), ("active", As.DAY), ("changed", As.DAY),
)  # fmt: skip


def _register(unit: Unit) -> Iterable[tuple[Row, int | None]]:
    departments = people.departments(unit)
    for channel in _every_channel(unit):
        row = (
            channel.number, channel.name, channel.medium, channel.address, channel.unit,
            departments.get(channel.department_id or 0, ""), channel.purpose, channel.chief_id,
            tuple(a.person_id for a in channel.administrators), str(channel.status), _day(channel.opened_at),
            _day(channel.active_at), _day(channel.changed_at),
        )  # fmt: skip
        yield row, channel.department_id


def _every_channel(unit: Unit) -> list[channels.ChannelView]:
    """Closed ones too, by number."""
    table = SQLModel.metadata.tables["channel"]
    ids = [row.id for row in unit.execute(select(table.c.id).order_by(table.c.number))]
    return [channels.load(unit, id) for id in ids]


def _channels(unit: Unit, period: Period) -> Iterable[Row]:
    departments = people.departments(unit)
    for channel in _every_channel(unit):
        if period.touches(_date(channel.opened_at), None):
            yield (
                channel.name, channel.medium, channel.address, departments.get(channel.department_id or 0, ""),
                channel.chief_id, str(channel.status), _day(channel.opened_at), _day(channel.active_at),
            )  # fmt: skip


def _administrators(unit: Unit, period: Period) -> Iterable[Row]:
    table = SQLModel.metadata.tables["channel_administrator"]
    names = {channel.id: channel.name for channel in _every_channel(unit)}
    rows = unit.execute(select(table).order_by(table.c.since, table.c.id)).all()
    functions = unit.pack.functions
    for row in sorted(rows, key=lambda row: (names[row.channel_id].casefold(), row.since, row.id)):
        if period.touches(_date(row.since), _day(row.until)):
            role = functions.main_administrator if row.main else functions.administrator
            yield (names[row.channel_id], role, row.person_id, _day(row.since), _day(row.until))


def _decisions(unit: Unit, period: Period) -> Iterable[Row]:
    table = SQLModel.metadata.tables["case_step"]
    settled = unit.execute(select(table.c.application_id).where(table.c.settled_at.is_not(None)))
    cases = applications.views(unit, {row.application_id for row in settled})
    for id, steps in sorted(casework.of_all(unit, cases).items()):
        case = cases[id]
        for step in steps:
            decides = step.rule.kind is StepKind.DECIDE or (unit.pack.functions.decider == unit.pack.functions.chief
                                                           and step.rule.by == "chief")  # fmt: skip
            if not decides or step.settled_at is None or not period.holds(_date(step.settled_at)):
                continue
            on = step.details.get("date")
            yield (
                str(case.number), case.diary_number, channels.name_of(case.answers), str(case.answers.get("medium") or ""),
                step.outcome, date.fromisoformat(on) if on else _date(step.settled_at),
                str(step.details.get("body") or step.rule.by), str(step.details.get("reference") or ""), step.settled_by,
                step.void,
            )  # fmt: skip


def _conditions(unit: Unit, period: Period) -> Iterable[Row]:
    for channel in _every_channel(unit):
        for row in channel.checklist:
            if row.list == "conditions" and period.touches(_date(channel.opened_at), _day(row.done_at)):
                yield (channel.name, row.text, row.owner_id, row.due_on, _day(row.done_at), row.done_by)


def _gaps(unit: Unit, period: Period) -> Iterable[Row]:
    """As it stands now: what was lacking earlier is not kept."""
    for channel in channels.all_open(unit):
        for gap in gaps.of(channel, unit.pack, unit.now):
            yield (channel.name, channel.medium, str(gap))


def _removals(unit: Unit, period: Period) -> Iterable[Row]:
    """That, when and on which ground; nothing of what was removed is known here (R078)."""
    known = {channel.id: channel for channel in _every_channel(unit)}
    grounds = {ground.id: ground.label for ground in unit.pack.removal_grounds}
    table = SQLModel.metadata.tables["diary_document"]
    entered = {
        row.subject_id: row.diary_number
        for row in unit.execute(select(table).where(table.c.kind == DocumentKind.REMOVAL))
    }
    for one in removals.every(unit):
        settled = one.removed_at or one.stood_at
        if period.touches(_date(one.seen_at), _day(settled)):
            channel = known[one.channel_id]
            yield (
                str(one.number), channel.name, channel.medium, grounds.get(one.ground, one.ground), _day(one.seen_at),
                one.how or str(one.status), _day(settled), one.removed_as, one.copied, one.wrong_at is not None,
                entered.get(one.id, ""),
            )  # fmt: skip


def _snapshots(unit: Unit, period: Period) -> Iterable[Row]:
    known = {channel.id: channel for channel in _every_channel(unit)}
    asked = [item.key for item in unit.pack.checklists.get(SNAPSHOT, ())]
    table = SQLModel.metadata.tables["snapshot"]
    for row in unit.execute(select(table).order_by(table.c.taken_on, table.c.id)):
        if period.holds(row.taken_on):
            channel = known[row.channel_id]
            ticked = f"{sum(key in row.ticked for key in asked)}/{len(asked)}"
            yield (channel.name, channel.medium, row.taken_on, row.place, ticked, row.noted_by)


def _reviews(unit: Unit, period: Period) -> Iterable[Row]:
    known = {channel.id: channel for channel in _every_channel(unit)}
    items = {item.key: item.text for item in unit.pack.checklists.get(REVIEW, ())}
    table = SQLModel.metadata.tables["review"]
    for row in unit.execute(select(table).order_by(table.c.noted_at, table.c.id)):
        if period.holds(_date(row.noted_at)):
            channel = known[row.channel_id]
            lacking = [items.get(key, key) for key, answer in row.answers.items() if answer == "no"]
            yield (channel.name, channel.medium, _day(row.noted_at), " ".join(lacking), row.noted_by)


def _closings(unit: Unit, period: Period) -> Iterable[Row]:
    known = {channel.id: channel for channel in _every_channel(unit)}
    table = SQLModel.metadata.tables["closing"]
    for row in unit.execute(select(table).order_by(table.c.asked_at, table.c.id)):
        if period.touches(_date(row.asked_at), _day(row.ended_at)):
            channel = known[row.channel_id]
            # Of a channel this is "avslutas"; "behandlas" is of an application.
            status = "closing" if row.status == ClosingStatus.UNDER_WAY else row.status
            places = "; ".join(step.place for step in channel.checklist if step.list == "closing" and step.place)
            yield (
                channel.name, channel.medium, row.why, _day(row.decided_at), row.decided_as, status, _day(row.ended_at),
                places,
            )  # fmt: skip


def _crises(unit: Unit, period: Period) -> Iterable[Row]:
    table = SQLModel.metadata.tables["crisis"]
    for row in unit.execute(select(table).order_by(table.c.number)):
        if period.touches(_date(row.started_at), _day(row.ended_at)):
            yield (
                str(row.number), row.what, row.exercise, _day(row.started_at), row.started_by, _day(row.ended_at),
            )  # fmt: skip


def _gallring(unit: Unit, period: Period) -> Iterable[Row]:
    for row in reversed(journal.latest(unit, "gallring", 5_000)):
        if row.what == gallring.FORGETS and period.holds(_date(row.at)):
            yield (_date(row.at), row.details["kind"], str(row.details["count"]))


SECTIONS: tuple[Section, ...] = (
    Section(
        id="channels",
        columns=(
            ("name", As.TEXT), ("medium", As.MEDIUM), ("address", As.TEXT), ("department", As.TEXT),
            ("chief", As.PERSON), ("status", As.CODE), ("opened", As.DAY), ("active", As.DAY),
        ),
        rows=_channels,
    ),
    Section(
        id="administrators",
        columns=(
            ("name", As.TEXT), ("function", As.ROLE), ("person", As.PERSON), ("since", As.DAY), ("until", As.DAY),
        ),
        rows=_administrators,
    ),
    Section(
        id="decisions",
        columns=(
            ("case", As.TEXT), ("diary", As.TEXT), ("name", As.TEXT), ("medium", As.MEDIUM), ("outcome", As.CODE),
            ("decided", As.DAY), ("body", As.ROLE), ("reference", As.TEXT), ("entered", As.PERSON), ("void", As.YES_NO),
        ),
        rows=_decisions,
    ),
    Section(
        id="conditions",
        columns=(
            ("name", As.TEXT), ("condition", As.TEXT), ("owner", As.PERSON), ("due", As.DAY), ("done", As.DAY),
            ("done_by", As.PERSON),
        ),
        rows=_conditions,
    ),
    Section(id="gaps", columns=(("name", As.TEXT), ("medium", As.MEDIUM), ("gap", As.CODE)), rows=_gaps),
    Section(
        id="removals",
        columns=(
            ("number", As.TEXT), ("name", As.TEXT), ("medium", As.MEDIUM), ("ground", As.TEXT), ("seen", As.DAY),
            ("what_was_done", As.CODE), ("day", As.DAY), ("function", As.ROLE), ("copy", As.CODE), ("wrong", As.YES_NO),
            ("diary", As.TEXT),
        ),
        rows=_removals,
    ),
    Section(
        id="snapshots",
        columns=(
            ("name", As.TEXT), ("medium", As.MEDIUM), ("day", As.DAY), ("place", As.TEXT), ("ticked", As.TEXT),
            ("person", As.PERSON),
        ),
        rows=_snapshots,
    ),
    Section(
        id="reviews",
        columns=(
            ("name", As.TEXT), ("medium", As.MEDIUM), ("day", As.DAY), ("lacking", As.TEXT), ("person", As.PERSON),
        ),
        rows=_reviews,
    ),
    Section(
        id="closings",
        columns=(
            ("name", As.TEXT), ("medium", As.MEDIUM), ("why", As.TEXT), ("decided", As.DAY), ("body", As.ROLE),
            ("status", As.CODE), ("ended", As.DAY), ("archived", As.TEXT),
        ),
        rows=_closings,
    ),
    Section(
        id="crises",
        columns=(
            ("number", As.TEXT), ("what", As.TEXT), ("exercise", As.YES_NO), ("started", As.DAY),
            ("started_by", As.PERSON), ("ended", As.DAY),
        ),
        rows=_crises,
    ),
    Section(id="gallring", columns=(("day", As.DAY), ("kind", As.CODE), ("count", As.TEXT)), rows=_gallring),
)  # fmt: skip
"""In the order that they are read."""


def _people(found: Iterable[Read]) -> set[int]:
    ids: set[int] = set()
    for one in found:
        for row in one.rows:
            for (_, kind), value in zip(one.section.columns, row, strict=True):
                if kind is As.PERSON and value:
                    ids.add(value)
                elif kind is As.PEOPLE:
                    ids |= set(value)
    return ids


def _date(moment: datetime) -> date:
    return calendar.date_of(moment)


def _day(moment: datetime | None) -> date | None:
    return calendar.date_of(moment) if moment is not None else None
