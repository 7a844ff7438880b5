"""Who has been met: whether a platform takes what is written to somebody, kept with the person.

Nearly everybody has been, and those who have not are asked for among thousands who run channels or are told of a crisis.
"""

from __future__ import annotations

from functools import cache

from sqlalchemy import bindparam, select
from sqlalchemy import update as sql_update
from sqlmodel import SQLModel

from register.storage.store import Prepared, Unit

EMAIL = "email"
"""The way that needs nobody to have met the bot: everyone in the register has a work e-mail."""

NOT_MET = "NOT met"


def weigh(unit: Unit, person: int) -> None:
    """The ways to somebody have changed."""
    unit.execute(_weighed(), person=person)


@cache
def _weighed() -> Prepared:
    """Made when it is first asked for: the tables are those of whoever calls."""
    person, reach = SQLModel.metadata.tables["person"], SQLModel.metadata.tables["reach"]
    works = select(reach.c.id).where(
        reach.c.person_id == person.c.id, reach.c.unreachable == "",
        reach.c.platform != EMAIL,
    )  # fmt: skip
    return Prepared(sql_update(person).where(person.c.id == bindparam("person")).values(met=works.exists()))
