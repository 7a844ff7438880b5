"""Everything that is held about a person, table by table, and what the law lets go when somebody asks to be forgotten.

Every column that refers to a person stands in `HOLDINGS`; a test walks all tables and proves it, so that a new one cannot
be forgotten. A new noun adds its table there: with `erase` where nothing needs to be kept, else with the kind of record
whose row in the pack's gallring table says why it is (public records are kept: GDPR article 17.3 b and d, arkivlagen).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import Column, Integer, Text, cast, delete, false, literal, or_, select, tuple_
from sqlalchemy import update as sql_update
from sqlmodel import SQLModel

from register import journal
from register.applications import mentions
from register.people import people
from register.people.people import PersonView
from register.storage.store import Unit


class Holding(Struct, frozen=True, kw_only=True):
    """One kind of thing held: the table, the columns that refer to the person, what a list shows of each row.

    `written`: columns of words in which the person's e-mail may stand. `erase` says what an erasure does with the rows;
    `kept_as` is the kind of record they belong to when they must be kept.
    """

    id: str
    table: str
    columns: tuple[str, ...]
    shows: tuple[str, ...]
    written: tuple[str, ...] = ()
    answers: str = ""
    """The column of the application whose answers the row holds; the person may be named in them (`mentions`)."""
    but: str = ""
    """A column: rows in which it refers to the person belong to another holding."""
    subject: str = ""
    """Rows of the journal whose subject, of this kind, is the person."""
    only: str = ""
    """"drafts" or "sent": which rows of `application`."""
    erase: Callable[[Unit, Holding, int], int] | None = None
    kept_as: str = ""


class Held(Struct, frozen=True, kw_only=True):
    """What was found of one holding, the newest first; `count` may be more than the rows that are shown."""

    holding: Holding
    count: int
    rows: tuple[Mapping[str, Any], ...]


class Erased(Struct, frozen=True, kw_only=True):
    """What an erasure does, or would do: counts by holding, and whether the person's own row goes too."""

    gone: Mapping[str, int]
    kept: Mapping[str, int]
    whole: bool


class AboutMe(Struct, frozen=True, kw_only=True):
    """All that was found, with what the rows refer to by id: names of channels and departments, numbers of cases."""

    person: PersonView
    held: tuple[Held, ...]
    channels: Mapping[int, str]
    cases: Mapping[int, int]
    departments: Mapping[int, str]
    most: int | None = None
    """At most so many rows of each kind are here; None: all."""


def _delete(unit: Unit, holding: Holding, person: int) -> int:
    return unit.execute(delete(_table(holding)).where(_about(holding, person, ""))).rowcount


def _let_go(unit: Unit, holding: Holding, person: int) -> int:
    """A draft that somebody else is to send is no longer in this person's hands."""
    table = _table(holding)
    unit.execute(sql_update(table).where(table.c.handed_to == person).values(handed_to=None, handed_at=None))
    own = (table.c.applicant_id == person) & _which(holding)
    return unit.execute(delete(table).where(own)).rowcount


def _clear(unit: Unit, holding: Holding, person: int) -> int:
    people.change(unit, person, phone="", language="", met=False)
    return 1


HOLDINGS: tuple[Holding, ...] = (
    Holding(
        id="person", table="person", columns=("id",), erase=_clear,
        shows=("name", "email", "phone", "title", "department_id", "language", "protected", "left_at"),
    ),
    Holding(id="roles", table="role_held", columns=("person_id",), shows=("role", "department_id"), kept_as="people"),
    Holding(
        id="reach", table="reach", columns=("person_id",), shows=("platform", "user", "used_at"), erase=_delete
    ),
    Holding(id="conversations", table="conversation", columns=("person_id",), shows=("place", "at"), erase=_delete),
    Holding(
        id="drafts", table="application", columns=("applicant_id", "handed_to"), only="drafts",
        shows=("number", "status", "started_at"), erase=_let_go,
    ),
    Holding(
        id="named", table="application", columns=(), answers="id", only="drafts", but="applicant_id",
        shows=("number", "status", "started_at"), kept_as="drafts",
    ),
    Holding(
        id="cases", table="application", columns=("applicant_id", "handed_to", "diary_settled_by"), only="sent",
        answers="id", shows=("number", "status", "sent_at"), kept_as="cases",
    ),
    Holding(
        id="versions", table="application_version", columns=("by",), answers="application_id",
        shows=("application_id", "version", "at"), kept_as="cases",
    ),
    Holding(
        id="steps", table="case_step", columns=("person_id", "settled_by"),
        shows=("application_id", "step", "outcome", "settled_at"), kept_as="cases",
    ),
    Holding(
        id="chief", table="channel", columns=("chief_id",), written=("contact",), shows=("name", "status"),
        kept_as="channels",
    ),
    Holding(
        id="administrator", table="channel_administrator", columns=("person_id",),
        shows=("channel_id", "main", "since", "until"), kept_as="channels",
    ),
    Holding(
        id="checklist", table="checklist_row", columns=("owner_id", "done_by"),
        shows=("channel_id", "due_on", "done_at"), kept_as="channels",
    ),
    Holding(
        id="changes", table="administrator_change", columns=("person_id", "leaving_id", "by", "settled_by"),
        shows=("channel_id", "kind", "at", "outcome"), kept_as="channels",
    ),
    Holding(
        id="questions", table="policy_question", columns=("asker_id",), shows=("asked_at", "text"), erase=_delete
    ),
    Holding(
        id="answers", table="policy_question", columns=("answered_by",), shows=("answered_at", "answer"),
        kept_as="questions",
    ),
    Holding(id="nudges", table="nudge", columns=("person_id",), shows=("say_at", "notice"), erase=_delete),
    Holding(
        id="messages", table="outbox", columns=("person_id",), shows=("put_at", "platform", "words"), erase=_delete
    ),
    Holding(id="untold", table="untold", columns=("person_id",), shows=("at", "why"), erase=_delete),
    Holding(
        id="absences", table="absence", columns=("person_id",), shows=("first", "last", "until_further"), erase=_delete
    ),
    Holding(
        id="noted_absences", table="absence", columns=("noted_by",), but="person_id",
        shows=("noted_at", "first", "last"), kept_as="absences",
    ),
    Holding(
        id="substitute", table="substitute", columns=("person_id", "instead_of", "named_by"),
        shows=("channel_id", "first", "last"), kept_as="absences",
    ),
    Holding(
        id="activity", table="activity", columns=("by", "settled_by"), shows=("channel_id", "kind", "at", "settled_how"),
        kept_as="activity",
    ),
    Holding(
        id="obligations", table="obligation", columns=("owed_by_id", "taken_by", "settled_by"),
        shows=("channel_id", "duty", "since", "settled_at"), kept_as="obligations",
    ),
    Holding(id="choices", table="choice", columns=("person_id",), shows=("key", "value"), erase=_delete),
    Holding(
        id="crises", table="crisis", columns=("started_by", "ended_by"), shows=("number", "started_at", "ended_at"),
        kept_as="crisis_logs",
    ),
    Holding(
        id="crisis_part", table="crisis_person", columns=("person_id",), shows=("told_at", "acknowledged_at"),
        kept_as="crisis_logs",
    ),
    Holding(
        id="crisis_log", table="crisis_entry", columns=("by",), shows=("at", "what", "text"), kept_as="crisis_logs"
    ),
    Holding(
        id="crisis_back", table="crisis_channel", columns=("back_by",), shows=("channel_id", "back_at"),
        kept_as="crisis_logs",
    ),
    Holding(
        id="hand_overs", table="hand_over", columns=("offered_by", "answered_by", "ended_by"),
        shows=("offered_at", "first", "last"), kept_as="channels",
    ),
    Holding(
        id="daily", table="daily_runner", columns=("person_id",),
        shows=("channel_id", "since", "until"), kept_as="channels"
    ),
    Holding(
        id="circulars", table="circular", columns=("by",),
        shows=("sent_at", "to", "text"), kept_as="circulars"
    ),
    Holding(
        id="receipts", table="circular_receipt", columns=("person_id",),
        shows=("acknowledged_at",), kept_as="circulars"
    ),
    Holding(
        id="meetings", table="meeting", columns=("called_by", "noted_by"),
        shows=("called_at", "at", "place"), kept_as="circulars"
    ),
    Holding(
        id="meeting_guests", table="meeting_guest", columns=("person_id",),
        shows=("comes", "answered_at", "present"), kept_as="circulars"
    ),
    Holding(
        id="removals", table="removal", columns=("seen_by", "copied_by", "removed_by", "stood_by", "wrong_by"),
        shows=("number", "channel_id", "seen_at", "removed_at"), kept_as="removals"
    ),
    Holding(
        id="diary_documents", table="diary_document", columns=("made_by", "settled_by"),
        shows=("number", "channel_id", "made_at", "settled_at"), kept_as="removals"
    ),
    Holding(
        id="closings", table="closing", columns=("asked_by", "decided_by", "ended_by"),
        shows=("channel_id", "asked_at", "decided_at", "ended_at"), kept_as="yearly"
    ),
    Holding(
        id="snapshots", table="snapshot", columns=("noted_by",),
        shows=("channel_id", "taken_on", "place"), kept_as="yearly"
    ),
    Holding(
        id="reviews", table="review", columns=("noted_by",),
        shows=("channel_id", "noted_at"), kept_as="yearly"
    ),
    Holding(
        id="website", table="public_change", columns=("settled_by",), shows=("settled_at", "number"),
        kept_as="public_list",
    ),
    Holding(id="journal", table="journal", columns=("by",), shows=("at", "what"), kept_as="journal"),
    Holding(
        id="journal_about", table="journal", columns=(), subject="person", but="by", shows=("at", "what"),
        kept_as="journal",
    ),
)  # fmt: skip
"""In the order that a person would want to read it."""

NOBODYS: Mapping[str, str] = {
    "department": "a part of the municipality",
    "inbox": "answers by the platform's own key, without a person",
    "application_mention": "where the answers of an application name somebody: it is listed itself",
    "local_instruction": "signed by a role",
    "local_example": "a way of asking, without who asked",
    "asked_count": "counts",
    "door": "a platform that the service is open on",
    "taken_over": "what the communications unit has taken over of a channel",
    "channel_spelling": "what channels are called, in pieces",
}
"""Tables that hold nothing about anybody, and why; the test wants each table here or in `HOLDINGS`."""


def held(unit: Unit, person: PersonView, most: int | None = None) -> tuple[Held, ...]:
    """All that there is about somebody, at most so many rows of each kind."""
    found = []
    for holding in HOLDINGS:
        table = _table(holding)
        about = _about(holding, person.id, person.email)
        rows = unit.execute(select(table).where(about).order_by(table.c.id.desc())).all()
        if rows:
            shown = rows if most is None else rows[:most]
            picked = tuple({name: getattr(row, name) for name in holding.shows} for row in shown)
            found.append(Held(holding=holding, count=len(rows), rows=picked))
    return tuple(found)


def plan_erasure(unit: Unit, person: PersonView) -> Erased:
    """What an erasure would do. The person's own row goes only when nothing that is kept refers to it."""
    there = held(unit, person, most=0)
    gone = {one.holding.id: one.count for one in there if one.holding.erase is not None}
    kept = {one.holding.id: one.count for one in there if one.holding.erase is None}
    return Erased(gone=gone, kept=kept, whole=not kept)


def erase(unit: Unit, person: PersonView, by: int | None, operator: str = "") -> Erased:
    """Takes away what nobody needs to keep. Done twice it finds nothing more; what is kept is kept as the public's record."""
    planned = plan_erasure(unit, person)
    for holding in HOLDINGS:
        if holding.erase is not None:
            holding.erase(unit, holding, person.id)
    if planned.whole:
        row = SQLModel.metadata.tables["person"]
        unit.execute(delete(row).where(row.c.id == person.id))
    details = {"operator": operator} if operator else {}
    journal.write(
        unit, "person_erased", "person", person.id, by, gone=dict(planned.gone), whole=planned.whole, **details
    )
    return planned


def forget_who_left(unit: Unit, before: datetime) -> int:
    """How to reach those who left before is taken away, with what was said to them; how many they were."""
    found = _left_with_contact(unit, before)
    for person in found:
        for holding in HOLDINGS:
            if holding.erase is not None:
                holding.erase(unit, holding, person)
    return len(found)


def _left_with_contact(unit: Unit, before: datetime) -> list[int]:
    person, reach = SQLModel.metadata.tables["person"], SQLModel.metadata.tables["reach"]
    left = {row.id: row for row in unit.execute(select(person).where(person.c.left_at < before))}
    reached = {
        row.person_id for row in unit.execute(select(reach.c.person_id).where(reach.c.person_id.in_(sorted(left))))
    }
    return [id for id, row in left.items() if row.phone or row.language or id in reached]


def about(unit: Unit, person: PersonView, most: int | None = None) -> AboutMe:
    """All that there is about somebody, ready to be worded; at most so many rows of each kind."""
    found = held(unit, person, most)
    wanted = {
        name: sorted({row[name] for one in found for row in one.rows if row.get(name)})
        for name in ("channel_id", "application_id")
    }
    channel, application = (SQLModel.metadata.tables[name] for name in ("channel", "application"))
    names = select(channel.c.id, channel.c.name).where(channel.c.id.in_(wanted["channel_id"]))
    numbers = select(application.c.id, application.c.number).where(application.c.id.in_(wanted["application_id"]))
    return AboutMe(
        person=person, held=found, channels={row.id: row.name for row in unit.execute(names)},
        cases={row.id: row.number for row in unit.execute(numbers)}, departments=people.departments(unit), most=most,
    )  # fmt: skip


def person_columns() -> Iterable[tuple[str, str]]:
    """(table, column) of every column of the schema that refers to a person, by reference or by its name."""
    for table in SQLModel.metadata.sorted_tables:
        refers = {key.parent.name for key in table.foreign_keys if key.column.table.name == "person"}
        refers -= {"organisation_id"}
        refers |= {column.name for column in table.c if _sounds_like_a_person(column)}
        yield from ((table.name, name) for name in sorted(refers))


def _sounds_like_a_person(column: Column[Any]) -> bool:
    """A number that somebody forgot to make a reference ("by"); a role of the pack is a word, not a number."""
    name = column.name
    return isinstance(column.type, Integer) and (name == "by" or name.endswith("_by") or "person" in name)


def _table(holding: Holding) -> Any:
    return SQLModel.metadata.tables[holding.table]


def _about(holding: Holding, person: int, email: str) -> Any:
    """Rows that refer to the person, or in which they are named."""
    table = _table(holding)
    clauses = [table.c[name] == person for name in holding.columns]
    if email:
        clauses += [
            cast(table.c[name], Text).ilike(f"%{_literal(text)}%", escape="\\")
            for name in holding.written
            for text in {email, json.dumps(email)[1:-1]}
        ]
    if holding.answers and email:
        version = table.c.version if holding.answers != "id" else literal(mentions.AS_IT_STANDS)
        naming = mentions.naming(mentions.keys_of(person, email))
        clauses.append(tuple_(table.c[holding.answers], version).in_(naming))
    if holding.subject:
        clauses.append((table.c.subject == holding.subject) & (table.c.subject_id == person))
    about = or_(false(), *clauses) & _which(holding)
    if not holding.but:
        return about
    others = table.c[holding.but]
    return about & ((others != person) | others.is_(None))


def _which(holding: Holding) -> Any:
    table = _table(holding)
    match holding.only:
        case "drafts":
            return table.c.version == 0
        case "sent":
            return table.c.version > 0
        case _:
            return table.c.id.is_not(None)


def _literal(text: str) -> str:
    for sign in ("\\", "%", "_"):
        text = text.replace(sign, f"\\{sign}")
    return text


def with_email(unit: Unit, email: str) -> PersonView | None:
    """The person with this e-mail, at work or not."""
    table = SQLModel.metadata.tables["person"]
    row = unit.execute(select(table.c.id).where(table.c.email == email.strip().lower())).first()
    return people.view(unit, row.id) if row else None
