"""Where each conversation stands: opaque saved states with a revision. They are not the record, and expire."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct
from sqlalchemy import Text, bindparam, delete, select
from sqlalchemy import update as sql_update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Field

from register.storage.store import Owned, Prepared, Unit
from register.storage.tables import Utc, keys


class Conversation(Owned, table=True):
    """One person in one place. `revision` rises with every turn, so that an old card can be told from the open one."""

    __table_args__ = keys(("person_id", "place"), person_id="person")

    id: int | None = Field(default=None, primary_key=True)
    person_id: int
    place: str = Field(max_length=200)
    state: str = Field(default="", sa_type=Text)
    revision: int = 0
    at: datetime = Field(sa_type=Utc, index=True)


class Saved(Struct, frozen=True, kw_only=True):
    id: int | None
    state: str
    revision: int
    at: datetime | None


class Moved(RuntimeError):
    """Another turn came in between: run this one again from the top."""


_TABLE = Conversation.__table__  # type: ignore[attr-defined]
_LOAD = Prepared(
    select(_TABLE.c.id, _TABLE.c.state, _TABLE.c.revision, _TABLE.c.at).where(
        _TABLE.c.person_id == bindparam("person"), _TABLE.c.place == bindparam("place")
    )
)
_SAVE = Prepared(
    sql_update(_TABLE)
    .where(_TABLE.c.id == bindparam("its_id"), _TABLE.c.revision == bindparam("before"))
    .values(state=bindparam("now_state"), revision=bindparam("before") + 1, at=bindparam("now_at"))
)


def load(unit: Unit, person_id: int, place: str) -> Saved:
    row = next(iter(unit.rows(_LOAD, person=person_id, place=place)), None)
    if row is None:
        return Saved(id=None, state="", revision=0, at=None)
    return Saved(id=row.id, state=row.state, revision=row.revision, at=row.at)


def save(unit: Unit, person_id: int, place: str, before: Saved, state: str) -> int:
    """Stores the state and returns its revision. Raises `Moved` when another turn got there first."""
    if before.id is None:
        try:
            unit.insert(Conversation, person_id=person_id, place=place, state=state, revision=1, at=unit.now)
        except IntegrityError as clash:
            raise Moved from clash
        return 1
    done = unit.execute(_SAVE, its_id=before.id, before=before.revision, now_state=state, now_at=unit.now)
    if done.rowcount != 1:
        raise Moved
    return before.revision + 1


def forget_before(unit: Unit, moment: datetime) -> int:
    return unit.execute(delete(_TABLE).where(_TABLE.c.at < moment)).rowcount
