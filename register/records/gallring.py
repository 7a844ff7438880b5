"""Gallring: what is deleted when it is too old, kind by kind, as the municipality's own table says; the rest is kept.

Each table of the register belongs to exactly one kind here (a test holds to it), so that nothing new is kept for ever by
oversight. A new noun adds its table to a kind, or a kind with the function that forgets. What is deleted is journalled as a
count and a kind, never with its contents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct
from sqlalchemy import Date, delete, select
from sqlmodel import SQLModel

from policy_text.pack import GallringRow, Number, Pack
from register import journal, nudges
from register.applications import drafts
from register.channels import gaps, public_changes
from register.obligations import calendar
from register.people import person_data
from register.questions import policy_questions
from register.storage import conversations, inbox, outbox
from register.storage.store import Unit

FORGETS = "gallrat"
"""What the journal calls it."""

Forget = Callable[[Unit, datetime], int]
"""Deletes what was over before a moment, and says how many that were."""


class Kind(Struct, frozen=True, kw_only=True):
    """One kind of record. `forget` None: nothing of it is ever deleted here, only handed to the e-archive.

    `standing` says how many days it is kept where a pack has no row for it; None: until there is one.
    """

    id: str
    tables: tuple[str, ...]
    forget: Forget | None = None
    standing: Callable[[Pack], int] | None = None


class Gallrat(Struct, frozen=True, kw_only=True):
    """What was last deleted of one kind: how many, and when."""

    count: int
    at: datetime


def _messages(unit: Unit, before: datetime) -> int:
    """What could not be told goes with its nudge and its message."""
    nudge, message, untold = (SQLModel.metadata.tables[name] for name in ("nudge", "outbox", "untold"))
    said = untold.c.nudge_id.in_(select(nudge.c.id).where(nudge.c.settled_at < before))
    unit.execute(
        delete(untold).where(said | untold.c.message_id.in_(select(message.c.id).where(message.c.put_at < before)))
    )
    return nudges.forget_before(unit, before) + outbox.forget_before(unit, before)


def over(table: str, column: str) -> Forget:
    """Forgets rows of a table whose `column`, a moment or a day, is before; for nouns that need no care of their own.

    A row that another table still refers to is kept for as long as that one is.
    """

    def forget(unit: Unit, before: datetime) -> int:
        found = SQLModel.metadata.tables[table]
        is_old = found.c[column] < (calendar.date_of(before) if isinstance(found.c[column].type, Date) else before)
        is_free = [found.c.id.not_in(select(key).where(key.is_not(None))) for key in _referring_to(table)]
        return unit.execute(delete(found).where(is_old, *is_free)).rowcount

    return forget


def _referring_to(table: str) -> Iterator[Any]:
    """The columns that hold ids of this table's rows."""
    for other in SQLModel.metadata.sorted_tables:
        for key in other.foreign_keys:
            if key.column.table.name == table and key.column.name == "id":
                yield key.parent


def _absences(unit: Unit, before: datetime) -> int:
    return over("substitute", "last")(unit, before) + _absent(unit, before)


def _absent(unit: Unit, before: datetime) -> int:
    """Those that are over; one until further has no last day yet."""
    table = SQLModel.metadata.tables["absence"]
    ended = (table.c.last < calendar.date_of(before)) & table.c.until_further.is_(False)
    return unit.execute(delete(table).where(ended | (table.c.over_at < before))).rowcount


def _circulars(unit: Unit, before: datetime) -> int:
    """Circulars sent before, with who had them; meetings held before, with who was invited."""
    return _with_people(unit, before, "circular", "sent_at", "circular_receipt") + _with_people(
        unit, before, "meeting", "at", "meeting_guest"
    )


def _with_people(unit: Unit, before: datetime, whole: str, column: str, part: str) -> int:
    one, theirs = SQLModel.metadata.tables[whole], SQLModel.metadata.tables[part]
    old = [row.id for row in unit.execute(select(one.c.id).where(one.c[column] < before))]
    unit.execute(delete(theirs).where(theirs.c[f"{whole}_id"].in_(old)))
    return unit.execute(delete(one).where(one.c.id.in_(old))).rowcount


KINDS: tuple[Kind, ...] = (
    Kind(
        id="drafts", tables=(), forget=drafts.sweep, standing=lambda pack: pack.numbers.draft_delete_days.value
    ),
    Kind(
        id="conversations", tables=("conversation",), forget=conversations.forget_before, standing=lambda pack: 30
    ),
    Kind(id="inbox", tables=("inbox",), forget=inbox.forget_before),
    Kind(id="messages", tables=("nudge", "outbox", "untold", "door"), forget=_messages),
    Kind(id="questions", tables=("policy_question",), forget=policy_questions.forget_before),
    Kind(
        id="instructions", tables=("local_instruction", "local_example", "asked_count"),
        forget=policy_questions.forget_dropped,
    ),
    Kind(id="absences", tables=("absence", "substitute"), forget=_absences),
    Kind(id="activity", tables=("activity",), forget=over("activity", "at")),
    Kind(id="obligations", tables=("obligation",), forget=over("obligation", "settled_at")),
    Kind(id="people", tables=("person", "role_held", "reach", "department", "choice"), forget=person_data.forget_who_left),
    Kind(id="public_list", tables=("public_change",), forget=public_changes.forget_before),
    Kind(id="cases", tables=("application", "application_mention", "application_version", "case_step")),
    Kind(
        id="channels",
        tables=(
            "channel", "channel_administrator", "checklist_row", "administrator_change", "daily_runner",
            "hand_over", "taken_over", "channel_spelling",
        ),
    ),
    Kind(id="crisis_logs", tables=("crisis", "crisis_channel", "crisis_entry", "crisis_person")),
    Kind(id="circulars", tables=("circular", "circular_receipt", "meeting", "meeting_guest"), forget=_circulars),
    Kind(id="removals", tables=("removal", "diary_document")),
    Kind(id="yearly", tables=("closing", "snapshot", "review")),
    Kind(id="journal", tables=("journal",)),
)  # fmt: skip
"""Every kind of record, in the order that the table is shown. A draft is a row of `application` that was never sent."""


def sweep(unit: Unit) -> None:
    """Deletes what is too old, each kind by its row; done twice it finds nothing more."""
    for kind in KINDS:
        before = too_old(kind, unit.pack, unit.now)
        if kind.forget is None or before is None:
            continue
        count = kind.forget(unit, before)
        if count:
            row = unit.pack.gallring_of(kind.id)
            rule = (row.rule if row else None) or ""
            journal.write(
                unit, FORGETS, "gallring", 0, None, rule, kind=kind.id, count=count, before=before.isoformat()
            )


def too_old(kind: Kind, pack: Pack, now: datetime) -> datetime | None:
    """What was over before this is deleted; None: it is kept."""
    row = pack.gallring_of(kind.id)
    if row is None:
        return now - timedelta(days=kind.standing(pack)) if kind.standing else None
    if row.months is not None:
        return gaps.months_before(now, row.months)
    days = days_of(row, pack)
    return now - timedelta(days=days) if days is not None else None


def days_of(row: GallringRow, pack: Pack) -> int | None:
    """The row's time in days, its own or a number of the pack; None where it has none."""
    if row.number is None:
        return row.days
    number = getattr(pack.numbers, row.number)
    return number.value if isinstance(number, Number) else None


def lacking(pack: Pack) -> tuple[str, ...]:
    """Kinds that the pack's table says nothing of."""
    return tuple(kind.id for kind in KINDS if pack.gallring_of(kind.id) is None)


def unknown(pack: Pack) -> tuple[str, ...]:
    """Rows of the pack's table for something that nothing here is."""
    known = {kind.id for kind in KINDS}
    return tuple(row.kind for row in pack.gallring if row.kind not in known)


def latest(unit: Unit) -> Mapping[str, Gallrat]:
    """What was last deleted, by kind."""
    found: dict[str, Gallrat] = {}
    for row in journal.latest(unit, "gallring", 200):
        found.setdefault(row.details["kind"], Gallrat(count=row.details["count"], at=calendar.local(row.at)))
    return found
