"""Channels in the register, who administers them, and what is left to set up.

Rows and reads; who may change what is decided in `channel_care` and `administrators`, what is lacking is named by `gaps`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct, field
from sqlalchemy import JSON, Column, Index, Row, bindparam, func, select
from sqlalchemy import update as sql_update
from sqlmodel import Field

from register import journal
from register.applications import promised
from register.applications.applications import ApplicationView
from register.channels import daily, spelling
from register.errors import NotFound
from register.storage.store import Owned, Prepared, Unit, remembered
from register.storage.tables import Utc, index_of_some, keys

NO_SHARED_CREDENTIALS = "none"
"""What `credentials_kept` says of a channel without credentials of its own."""


class ChannelStatus(StrEnum):
    SETTING_UP = "setting_up"
    ACTIVE = "active"
    CLOSING = "closing"
    CLOSED = "closed"


class Origin(StrEnum):
    APPLICATION = "application"
    BEFORE_THE_BOT = "before_the_bot"


class Channel(Owned, table=True):
    """One account on one social medium. `plan` is what its application promised (answers of the schedule question)."""

    __table_args__ = (
        *keys(("number",), department_id="department", chief_id="person", application_id="application"),
        Index("channel_status", "organisation_id", "status"),
        Index("channel_address", "organisation_id", "address_key"),
        Index("channel_name", "organisation_id", "medium", "name_key"),
        Index("channel_called", "organisation_id", "name"),
        Index("channel_chief", "organisation_id", "chief_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    number: int
    name: str = Field(max_length=200)
    name_key: str = Field(default="", max_length=200)
    unit: str = Field(default="", max_length=200)
    """The part of the municipality that speaks in it ("Biblioteket"); its department is wider."""
    unit_key: str = Field(default="", max_length=200)
    medium: str = Field(max_length=60)
    address: str = Field(default="", max_length=500)
    address_key: str = Field(default="", max_length=500)
    """The address as it is compared: databases do not fold Å alike, so keys are made here."""
    department_id: int | None = None
    chief_id: int | None = None
    purpose: str = ""
    plan: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    contact: str = Field(default="", max_length=200)
    status: str = Field(default=ChannelStatus.SETTING_UP, max_length=20)
    origin: str = Field(default=Origin.APPLICATION, max_length=20)
    application_id: int | None = None
    unit_may_publish: str = Field(default="", max_length=10)
    """What the application said of whether the communications unit can publish: "yes", "no" or unknown."""
    access_works: bool | None = None
    access_tried_at: datetime | None = Field(default=None, sa_type=Utc)
    credentials_kept: str = Field(default="", max_length=200)
    """Where they are kept (R028), never what they are; `NO_SHARED_CREDENTIALS` when everybody logs in as themselves."""
    opened_at: datetime = Field(sa_type=Utc)
    active_at: datetime | None = Field(default=None, sa_type=Utc)
    changed_at: datetime = Field(sa_type=Utc)
    runners: int = 0
    mains: int = 0
    chief_runs: bool = False
    """How many administer it now, how many of them are main, whether its chief does: a thousand are judged by that alone."""


class ChannelAdministrator(Owned, table=True):
    __tablename__ = "channel_administrator"
    __table_args__ = (
        *keys(("channel_id", "person_id", "since"), channel_id="channel", person_id="person"),
        index_of_some("channel_administrator_now", "organisation_id", "channel_id", "person_id", "main", where="until IS NULL"),
    )  # fmt: skip

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int = Field(index=True)
    person_id: int = Field(index=True)
    main: bool = False
    since: datetime = Field(sa_type=Utc)
    until: datetime | None = Field(default=None, sa_type=Utc)


class ChecklistRow(Owned, table=True):
    """One thing to do for a channel: an item of the pack's list (`key`), or a condition of the decision (`text`)."""

    __tablename__ = "checklist_row"
    __table_args__ = keys(channel_id="channel", owner_id="person", done_by="person")

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int = Field(index=True)
    list: str = Field(max_length=40)
    key: str = Field(default="", max_length=60)
    text: str = ""
    owner: str = Field(default="administrators", max_length=60)
    """Who does it: "administrators" or a function of the pack; or `owner_id` by name."""
    owner_id: int | None = None
    due_on: date | None = None
    done_at: datetime | None = Field(default=None, sa_type=Utc)
    done_by: int | None = None
    place: str = Field(default="", max_length=200, sa_column_kwargs={"server_default": ""})
    """Where it now lies, for the items that ask for that (an archive)."""


class AdministratorView(Struct, frozen=True, kw_only=True):
    person_id: int
    main: bool
    since: datetime


class ChecklistView(Struct, frozen=True, kw_only=True):
    id: int
    list: str
    key: str
    text: str
    owner: str
    owner_id: int | None
    due_on: date | None
    done_at: datetime | None
    done_by: int | None
    place: str = ""


class ChannelView(Struct, frozen=True, kw_only=True):
    """A channel as a step may see it."""

    id: int
    number: int
    name: str
    unit: str
    medium: str
    address: str
    department_id: int | None
    chief_id: int | None
    purpose: str
    plan: Mapping[str, Any]
    contact: str
    status: ChannelStatus
    origin: Origin
    application_id: int | None
    unit_may_publish: str
    access_works: bool | None
    access_tried_at: datetime | None
    credentials_kept: str
    opened_at: datetime
    active_at: datetime | None
    changed_at: datetime
    administrators: tuple[AdministratorView, ...] = ()
    daily: tuple[int, ...] = ()
    """Ids of those who run it day by day, where that has been said."""
    checklist: tuple[ChecklistView, ...] = field(default=())

    @property
    def main(self) -> int | None:
        return next((a.person_id for a in self.administrators if a.main), None)

    @property
    def to_do(self) -> tuple[ChecklistView, ...]:
        """Its checklist as it stands now: while it is being closed that is all that is left to do."""
        ends = self.status not in (ChannelStatus.SETTING_UP, ChannelStatus.ACTIVE)
        return tuple(row for row in self.checklist if (row.list == "closing") == ends)

    @property
    def left_to_do(self) -> tuple[ChecklistView, ...]:
        return tuple(row for row in self.to_do if row.done_at is None)

    @property
    def people(self) -> tuple[int, ...]:
        """Everyone who administers it or runs it."""
        return tuple(dict.fromkeys((*(a.person_id for a in self.administrators), *self.daily)))

    def administered_by(self, person: int) -> bool:
        return any(a.person_id == person for a in self.administrators)


_TABLE = Channel.__table__  # type: ignore[attr-defined]
_ADMIN = ChannelAdministrator.__table__  # type: ignore[attr-defined]
_ROW = ChecklistRow.__table__  # type: ignore[attr-defined]
PARTS = tuple(_TABLE.c[name] for name in ChannelView.__struct_fields__ if name in _TABLE.c)
"""The columns that a view is made of."""
_BY_ID = Prepared(select(*PARTS).where(_TABLE.c.id == bindparam("its_id")))
_NOT_CLOSED = select(*PARTS).where(_TABLE.c.status != ChannelStatus.CLOSED).order_by(_TABLE.c.name)
_OPEN = Prepared(_NOT_CLOSED)
_ADMINISTERED = _NOT_CLOSED.join(_ADMIN, _ADMIN.c.channel_id == _TABLE.c.id).where(_ADMIN.c.until.is_(None))
OF_ADMINISTRATOR = Prepared(_ADMINISTERED.where(_ADMIN.c.person_id == bindparam("person")))
_AMONG = Prepared(_NOT_CLOSED.where(_TABLE.c.id.in_(bindparam("ids", expanding=True))))
OF_CHIEF = Prepared(_NOT_CLOSED.where(_TABLE.c.chief_id == bindparam("person")))
_NOW = select(_ADMIN).where(_ADMIN.c.until.is_(None)).order_by(_ADMIN.c.main.desc(), _ADMIN.c.id)
_ADMINISTRATORS = Prepared(_NOW.where(_ADMIN.c.channel_id.in_(bindparam("ids", expanding=True))))
_THEM = _ADMIN.c.channel_id == bindparam("its_id"), _ADMIN.c.until.is_(None)
_COUNT = Prepared(
    sql_update(_TABLE)
    .where(_TABLE.c.id == bindparam("its_id"))
    .values(
        runners=select(func.count(_ADMIN.c.person_id.distinct())).where(*_THEM).scalar_subquery(),
        mains=select(func.count()).where(*_THEM, _ADMIN.c.main.is_(True)).scalar_subquery(),
        chief_runs=select(_ADMIN.c.id).where(*_THEM, _ADMIN.c.person_id == _TABLE.c.chief_id).exists(),
    )
)
_CHECKLISTS = Prepared(select(_ROW).where(_ROW.c.channel_id.in_(bindparam("ids", expanding=True))).order_by(_ROW.c.id))


def open_for(
    unit: Unit, case: ApplicationView, conditions: tuple[Mapping[str, Any], ...], by: int | None
) -> ChannelView:
    """The approved application becomes a channel being set up, with its administrators and its checklist."""
    answers = case.answers
    id = _insert(
        unit, name=name_of(answers), origin=Origin.APPLICATION, application_id=case.id,
        **promised.in_application(unit.pack, answers),
    )  # fmt: skip
    for entry in answers.get("administrators", ()):
        appoint(unit, id, entry["person"], main=bool(entry.get("main")))
    for item in unit.pack.checklists["set_up"]:
        unit.insert(ChecklistRow, channel_id=id, list="set_up", key=item.key, text="", owner=item.owner)
    for condition in conditions:
        add_condition(unit, id, condition)
    rule = "R011" if "R011" in unit.pack.rules else ""
    journal.write(unit, "channel_opened", "channel", id, by, rule, application=case.id)
    return load(unit, id)


def add_condition(unit: Unit, channel: int, condition: Mapping[str, Any]) -> None:
    """A condition of the decision: text, and perhaps an owner (person id) and a date."""
    due = condition.get("date")
    unit.insert(
        ChecklistRow, channel_id=channel, list="conditions", key="", text=str(condition["text"]), owner="administrators",
        owner_id=condition.get("owner"), due_on=date.fromisoformat(due) if due else None,
    )  # fmt: skip


def insert(unit: Unit, /, **values: Any) -> ChannelView:
    """A channel as it stands; imports and "lägg till en befintlig kanal"."""
    return load(unit, _insert(unit, **values))


def appoint(unit: Unit, channel: int, person: int, *, main: bool = False) -> None:
    """Makes somebody administrator. Whoever stepped down at this very moment takes the place up again."""
    same = (_ADMIN.c.channel_id == channel, _ADMIN.c.person_id == person, _ADMIN.c.since == unit.now)
    if not unit.execute(sql_update(_ADMIN).where(*same).values(until=None, main=main)).rowcount:
        unit.insert(ChannelAdministrator, channel_id=channel, person_id=person, main=main, since=unit.now, until=None)
    unit.execute(_COUNT, its_id=channel)


@remembered
def load(unit: Unit, id: int) -> ChannelView:
    found = views(unit, unit.rows(_BY_ID, its_id=id))
    if not found:
        raise NotFound(what="channel", id=id)
    return found[0]


def all_open(unit: Unit) -> tuple[ChannelView, ...]:
    """Every channel not closed, by name."""
    return views(unit, unit.rows(_OPEN))


@remembered
def of_administrator(unit: Unit, person: int) -> tuple[ChannelView, ...]:
    return views(unit, unit.rows(OF_ADMINISTRATOR, person=person))


def of_daily(unit: Unit, person: int) -> tuple[ChannelView, ...]:
    """Those somebody runs day by day, whether or not they also administer them."""
    ids = tuple(daily.channels_of(unit, person))
    return views(unit, unit.rows(_AMONG, ids=ids)) if ids else ()


@remembered
def of_chief(unit: Unit, person: int) -> tuple[ChannelView, ...]:
    return views(unit, unit.rows(OF_CHIEF, person=person))


def change(unit: Unit, id: int, /, **values: Any) -> ChannelView:
    """Sets plain fields of a channel and notes that it changed."""
    values |= _keys(values)
    unit.execute(sql_update(_TABLE).where(_TABLE.c.id == id).values(changed_at=unit.now, **values))
    if "chief_id" in values:
        unit.execute(_COUNT, its_id=id)
    changed = load(unit, id)
    if values.keys() & {"name", "unit", "address", "status"}:
        called = (changed.name, changed.unit) if changed.status != ChannelStatus.CLOSED else ()
        spelling.write(unit, id, called, plain_address(changed.address))
    return changed


def checklist_row(unit: Unit, id: int) -> tuple[int, ChecklistView]:
    """(channel id, row)."""
    row = unit.execute(select(_ROW).where(_ROW.c.id == id)).first()
    if row is None:
        raise NotFound(what="checklist_row", id=id)
    return row.channel_id, _checklist(row)


def stand_down(unit: Unit, channel: int, person: int) -> None:
    now = sql_update(_ADMIN).where(_ADMIN.c.channel_id == channel, _ADMIN.c.until.is_(None))
    unit.execute(now.where(_ADMIN.c.person_id == person).values(until=unit.now, main=False))
    unit.execute(_COUNT, its_id=channel)


def set_main(unit: Unit, channel: int, person: int) -> None:
    current = sql_update(_ADMIN).where(_ADMIN.c.channel_id == channel, _ADMIN.c.until.is_(None))
    unit.execute(current.values(main=False))
    unit.execute(current.where(_ADMIN.c.person_id == person).values(main=True))
    unit.execute(_COUNT, its_id=channel)


def plain_address(address: str) -> str:
    """An address as it is compared: no scheme, no www or m, no closing slash."""
    short = address.strip().casefold().removeprefix("https://").removeprefix("http://")
    return short.removeprefix("www.").removeprefix("m.").rstrip("/")


def text_key(text: str) -> str:
    """A name as it is compared."""
    return " ".join(text.casefold().split())


def _keys(values: Mapping[str, Any]) -> dict[str, str]:
    made = {f"{name}_key": text_key(str(values[name])) for name in ("name", "unit") if name in values}
    return made | ({"address_key": plain_address(str(values["address"]))} if "address" in values else {})


def name_of(answers: Mapping[str, Any]) -> str:
    """What a channel is called until somebody names it: its unit ("Biblioteket")."""
    return str(answers.get("name") or answers.get("unit") or "")


def _insert(unit: Unit, /, **values: Any) -> int:
    unit.alone_with("channel numbers")
    highest = unit.execute(select(func.max(_TABLE.c.number).label("highest"))).one().highest
    standing: dict[str, Any] = {
        "unit": "", "address": "", "department_id": None, "chief_id": None, "purpose": "", "plan": {}, "contact": "",
        "status": ChannelStatus.SETTING_UP, "application_id": None, "unit_may_publish": "", "credentials_kept": "",
        "opened_at": unit.now,
    }  # fmt: skip
    merged = {**standing, **values}
    merged["address"] = str(merged["address"]).strip()
    id = unit.insert(Channel, number=(highest or 0) + 1, changed_at=unit.now, **merged, **_keys(merged))
    spelling.write(unit, id, (merged["name"], merged["unit"]), plain_address(merged["address"]))
    return id


def views(unit: Unit, rows: Any) -> tuple[ChannelView, ...]:
    ids = tuple(row.id for row in rows)
    if not ids:
        return ()
    people: dict[int, list[AdministratorView]] = {}
    for row in unit.rows(_ADMINISTRATORS, ids=ids):
        one = AdministratorView(person_id=row.person_id, main=row.main, since=row.since)
        people.setdefault(row.channel_id, []).append(one)
    run_by = daily.of(unit, ids)
    lists: dict[int, list[ChecklistView]] = {}
    for row in unit.rows(_CHECKLISTS, ids=ids):
        lists.setdefault(row.channel_id, []).append(_checklist(row))
    return tuple(
        ChannelView(
            **{name: getattr(row, name) for name in _PLAIN},
            status=ChannelStatus(row.status),
            origin=Origin(row.origin),
            administrators=tuple(people.get(row.id, ())),
            daily=run_by.get(row.id, ()),
            checklist=tuple(lists.get(row.id, ())),
        )
        for row in rows
    )


_PLAIN = [part.name for part in PARTS if part.name not in ("status", "origin")]


def _checklist(row: Row[Any]) -> ChecklistView:
    return ChecklistView(**{name: getattr(row, name) for name in ChecklistView.__struct_fields__})
