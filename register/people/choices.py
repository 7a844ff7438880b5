"""What people choose while it runs: an hour for the daily message, a kind of reminder switched off, a beredskap flag.

The third home of settings (house.md): the pack holds what the guideline says, the environment holds the installation, and
what somebody has chosen stands here and in the journal. A choice is one person's, or the municipality's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import JSON, Column, bindparam, delete, select
from sqlmodel import Field

from register import journal
from register.storage.statements import Prepared
from register.storage.store import Owned, Unit
from register.storage.tables import keys

EVERYBODY = 0
"""The person of a choice that holds for the whole municipality."""


class Choice(Owned, table=True):
    """One choice. `key` names it ("daily_at", "off:posts"), `value` is small plain JSON."""

    __table_args__ = keys(("person_id", "key"))

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(default=EVERYBODY, index=True)
    key: str = Field(max_length=60)
    value: Any = Field(default=None, sa_column=Column(JSON))


_TABLE = Choice.__table__  # type: ignore[attr-defined]
_OF = Prepared(
    select(_TABLE.c.person_id, _TABLE.c.value).where(
        _TABLE.c.key == bindparam("name"), _TABLE.c.person_id.in_(bindparam("people", expanding=True))
    )
)
_THOSE = Prepared(
    select(_TABLE.c.key, _TABLE.c.value).where(
        _TABLE.c.person_id == EVERYBODY, _TABLE.c.key.in_(bindparam("names", expanding=True))
    )
)
_ALL_OF = Prepared(
    select(_TABLE.c.key, _TABLE.c.value).where(_TABLE.c.person_id == bindparam("person")).order_by(_TABLE.c.key)
)


def of(unit: Unit, key: str, people: Iterable[int] = (EVERYBODY,)) -> Mapping[int, Any]:
    """What has been chosen, by person (or `EVERYBODY`); those who have chosen nothing are not in it."""
    wanted = sorted(set(people))
    return {row.person_id: row.value for row in unit.execute(_OF, name=key, people=wanted)} if wanted else {}


def those(unit: Unit, keys: Iterable[str]) -> Mapping[str, Any]:
    """What the municipality has chosen under these keys."""
    wanted = sorted(set(keys))
    if not wanted:
        return {}
    return {row.key: row.value for row in unit.execute(_THOSE, names=wanted)}


def all_of(unit: Unit, person: int = EVERYBODY) -> Mapping[str, Any]:
    """Everything that one person, or the municipality, has chosen."""
    return {row.key: row.value for row in unit.rows(_ALL_OF, person=person)}


def choose(unit: Unit, key: str, value: Any, *, by: int, person: int = EVERYBODY) -> None:
    """Sets a choice; None takes it back."""
    unit.execute(delete(_TABLE).where(_TABLE.c.person_id == person, _TABLE.c.key == key))
    if value is not None:
        unit.insert(Choice, person_id=person, key=key, value=value)
    subject = ("person", person) if person else ("register", 0)
    journal.write(unit, "chosen", *subject, by, key=key, value=value)


def note(unit: Unit, key: str, value: Any) -> None:
    """Sets what nobody has chosen but the house keeps by the same name (when a source was last heard); not journalled."""
    unit.execute(delete(_TABLE).where(_TABLE.c.person_id == EVERYBODY, _TABLE.c.key == key))
    unit.insert(Choice, person_id=EVERYBODY, key=key, value=value)


def drop(unit: Unit, keys: Iterable[str]) -> None:
    """The municipality's choices of these names are forgotten: their time is over."""
    unit.execute(delete(_TABLE).where(_TABLE.c.person_id == EVERYBODY, _TABLE.c.key.in_(sorted(keys))))
