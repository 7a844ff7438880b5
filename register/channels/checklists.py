"""Rows of a channel's checklist: done or not, and put there while it runs: what the yearly look-over found, steps of closing."""

from __future__ import annotations

from datetime import date

from sqlalchemy import delete
from sqlalchemy import update as sql_update

from register.channels.channels import ChecklistRow
from register.storage.store import Unit

_ROW = ChecklistRow.__table__  # type: ignore[attr-defined]


def add_row(unit: Unit, channel: int, *, list: str, key: str, owner: str, due_on: date | None = None) -> int:
    """An item of a list of the pack's; its id."""
    return unit.insert(
        ChecklistRow, channel_id=channel, list=list, key=key, text="", owner=owner, due_on=due_on, place=""
    )  # fmt: skip


def tick(unit: Unit, id: int, *, done: bool, by: int) -> None:
    at, who = (unit.now, by) if done else (None, None)
    unit.execute(sql_update(_ROW).where(_ROW.c.id == id).values(done_at=at, done_by=who))


def note_row(unit: Unit, id: int, place: str) -> None:
    unit.execute(sql_update(_ROW).where(_ROW.c.id == id).values(place=place))


def drop_rows(unit: Unit, channel: int, list: str) -> None:
    """A whole list is no longer to be done."""
    unit.execute(delete(_ROW).where(_ROW.c.channel_id == channel, _ROW.c.list == list))
