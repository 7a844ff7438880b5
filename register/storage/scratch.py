"""A register to try things on: a copy of one municipality's, or a pack's example, in a file that is thrown away.

What happened on its channels during the tried period is taken out and handed back as events, so that nothing is known before
it happens. Nothing that is done to the copy reaches the register it was copied from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import Struct
from sqlalchemy import bindparam, delete, event, select, update
from sqlmodel import SQLModel

from policy_text.example import Example
from policy_text.pack import Pack
from register import imports
from register.activity.activity import Activity, Kind
from register.channels import channels
from register.errors import RegisterError
from register.imports import fold
from register.obligations import calendar
from register.storage import schema, seed
from register.storage.store import Prepared, Store, Unit

LEFT_BEHIND = frozenset({"conversation", "inbox", "journal", "nudge", "obligation", "outbox"})
"""Tables that a copy has no use for: what has been said, and what will be worked out anew."""

COLUMNS: Mapping[str, Sequence[str]] = {
    "name": ("kanal", "kanalnamn", "channel", "konto", "sida"),
    "kind": ("slag", "typ", "vad", "type"),
    "at": ("nar", "tid", "datum", "tidpunkt", "when", "date", "publicerad"),
    "count": ("antal",),
    "thread": ("trad", "svarpa", "konversation"),
}
"""Words that may stand over each column of a file of what happened, folded."""

_KINDS: Mapping[str, Kind] = {
    "inlagg": Kind.POST, "post": Kind.POST, "kommentar": Kind.COMMENT, "comment": Kind.COMMENT,
    "meddelande": Kind.MESSAGE, "message": Kind.MESSAGE, "svar": Kind.REPLY, "reply": Kind.REPLY,
    "uppsikt": Kind.NOTHING, "lugnt": Kind.NOTHING, "seen": Kind.NOTHING,
}  # fmt: skip
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TABLE = Activity.__table__  # type: ignore[attr-defined]
_NUDGE, _OWED = (SQLModel.metadata.tables[name] for name in ("nudge", "obligation"))


class UnreadableLine(RegisterError):
    """A line of the file names no channel that is known, or nothing that can happen. Facts: `line`."""

    code = "unreadable_line"


class Event(Struct, frozen=True, kw_only=True, order=True):
    """Something that happens on a channel in the tried period."""

    at: datetime
    channel: int
    kind: Kind
    count: int = 1
    thread: str = ""
    key: str = ""


class Said(NamedTuple):
    """One nudge that would have been said."""

    person: int
    notice: str
    about: Mapping[str, Any]


@contextmanager
def a_store(folder: Path, pack: Pack, clock: Callable[[], datetime]) -> Iterator[Store]:
    """An empty register that need not survive a power cut: nothing is waited for on the disk."""
    store = Store(f"sqlite:///{folder / 'scratch.db'}", {pack.id: pack}, clock)
    event.listen(store.engine, "connect", _hurry)
    schema.make(store.engine)
    try:
        yield store
    finally:
        store.close()


def fill(store: Store, organisation: str, *, source: Store | None, example: Example | None) -> None:
    """The register of `source`, or the pack's example where there is none."""
    if source is not None:
        rows = source.run_now(organisation, _everything)
        store.run_now(organisation, lambda unit: _put(unit, rows))
    elif example is not None:
        store.run_now(organisation, lambda unit: seed.seed(unit, example))


def has_channels(store: Store, organisation: str) -> bool:
    return bool(store.run_now(organisation, channels.all_open))


def take_out(unit: Unit, first: datetime) -> list[Event]:
    """What has happened since then, taken out of the copy."""
    rows = unit.execute(select(_TABLE).where(_TABLE.c.at >= first).order_by(_TABLE.c.at, _TABLE.c.id)).all()
    unit.execute(delete(_TABLE).where(_TABLE.c.at >= first))
    events = [
        Event(
            at=r.at,
            channel=r.channel_id,
            kind=Kind(r.kind),
            count=r._mapping["count"],
            thread=r.thread or f"row:{r.id}",
            key=r.key,
        )
        for r in rows
    ]
    answers = [
        Event(at=max(r.at, r.settled_at), channel=r.channel_id, kind=Kind.REPLY, thread=r.thread or f"row:{r.id}")
        for r in rows if r.settled_at is not None
    ]  # fmt: skip
    return sorted([*events, *answers])


def read_events(unit: Unit, data: bytes) -> list[Event]:
    """A file of what happened: channel, what, when. Raises `UnreadableFile`, `UnreadableLine`."""
    known = {channels.text_key(channel.name): channel.id for channel in channels.all_open(unit)}
    known |= {str(channel.number): channel.id for channel in channels.all_open(unit)}
    found = []
    for line in imports.read(data, COLUMNS, ("name", "at")).lines:
        channel = known.get(channels.text_key(line["name"]))
        kind = _KINDS.get(fold(line["kind"]), Kind.POST if not line["kind"] else None)
        if channel is None or kind is None or (line["count"] and not line["count"].isdigit()):
            raise UnreadableLine(line=line.number)
        text = f"{line['at']}T12:00" if _DAY.fullmatch(line["at"].strip()) else line["at"]
        found.append(
            Event(
                at=calendar.parse_moment(text), channel=channel, kind=kind, count=int(line["count"] or 1),
                thread=line["thread"], key=f"line:{line.number}",
            )
        )  # fmt: skip
    return sorted(found)


def say_now(unit: Unit) -> list[Said]:
    """What the postman would claim now, but for what has been settled meanwhile; it is said with that."""
    rows = unit.execute(_TO_SAY, moment=unit.now).all()
    if not rows:
        return []
    unit.execute(_SAID, moment=unit.now)
    about = {int(row.about.get("obligation") or 0) for row in rows}
    over = {row.id for part in _parts(sorted(about)) for row in unit.execute(_OVER, ids=part)}
    return [
        Said(person=row.person_id, notice=row.notice, about=row.about)
        for row in rows if row.replaces is None and row.about.get("obligation") not in over
    ]  # fmt: skip


_WAITS = _NUDGE.c.settled_at.is_(None), _NUDGE.c.say_at <= bindparam("moment", type_=_NUDGE.c.say_at.type)
_TO_SAY = Prepared(
    select(_NUDGE.c.person_id, _NUDGE.c.notice, _NUDGE.c.about, _NUDGE.c.replaces)
    .where(*_WAITS)
    .order_by(_NUDGE.c.person_id, _NUDGE.c.id),
    by="nudge_waiting",
)
_SAID = Prepared(update(_NUDGE).where(*_WAITS).values(settled_at=bindparam("moment", type_=_NUDGE.c.say_at.type)))
_OVER = Prepared(
    select(_OWED.c.id).where(_OWED.c.id.in_(bindparam("ids", expanding=True)), _OWED.c.settled_at.is_not(None))
)


def _parts(ids: Sequence[int], size: int = 500) -> Iterator[Sequence[int]]:
    return (ids[start : start + size] for start in range(0, len(ids), size))


def forget_said(unit: Unit, before: datetime) -> None:
    """What was said long ago in a tried period is of no more use, and a year of it would fill the memory."""
    unit.execute(delete(_NUDGE).where(_NUDGE.c.say_at < before, _NUDGE.c.settled_at.is_not(None)))


def _everything(unit: Unit) -> dict[str, list[dict[str, Any]]]:
    found = {}
    for table in SQLModel.metadata.sorted_tables:
        if table.name not in LEFT_BEHIND:
            found[table.name] = [dict(row._mapping) for row in unit.execute(select(table))]
    return found


def _put(unit: Unit, rows: Mapping[str, list[dict[str, Any]]]) -> None:
    unit.connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    for table in SQLModel.metadata.sorted_tables:
        if rows.get(table.name):
            unit.connection.execute(table.insert(), rows[table.name])


def _hurry(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    for pragma in ("synchronous=OFF", "journal_mode=MEMORY", "secure_delete=OFF", "cache_size=-20000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
