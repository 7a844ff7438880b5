"""People of the register whom somebody has named in words."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import bindparam, select

from register import addresses
from register.people import people
from register.people.people import Person, PersonView
from register.storage.store import Prepared, Unit, remembered

_PERSON = Person.__table__  # type: ignore[attr-defined]
_IS_HERE = _PERSON.c.left_at.is_(None)
_WITH_EMAILS = Prepared(select(_PERSON).where(_PERSON.c.email.in_(bindparam("emails", expanding=True)), _IS_HERE))
_NAMED = Prepared(
    select(_PERSON).where(_PERSON.c.name_key.in_(bindparam("names", expanding=True)), _IS_HERE), by="ix_person_name_key"
)


@remembered
def in_text(unit: Unit, text: str) -> tuple[PersonView, ...]:
    """People of the register named in a text, by e-mail or full name, in the order they are named."""
    emails = [match.lower() for match in addresses.EMAIL.findall(text)]
    words = re.findall(r"[\w'’-]+", text)
    names = {people.name_key(" ".join(words[i : i + n])) for n in (2, 3) for i in range(len(words) - n + 1)}
    by_email = unit.rows(_WITH_EMAILS, emails=tuple(emails)) if emails else ()
    by_name = unit.rows(_NAMED, names=tuple(sorted(names)[:400])) if names else ()
    rows = {row.id: row for row in (*by_email, *by_name)}.values()
    lowered = people.name_key(" ".join(words)) + " " + text.lower()

    def place(row: Any) -> int:
        return min((i for i in (lowered.find(row.name_key), text.lower().find(row.email)) if i >= 0), default=0)

    found = people.views(unit, (row.id for row in rows))
    return tuple(found[row.id] for row in sorted(rows, key=place))


def of_first_name(unit: Unit, name: str, most: int = 20) -> tuple[PersonView, ...]:
    """People who are here whose name begins so; nobody for what is no first name."""
    key = people.name_key(name)
    begins = _PERSON.c.name_key.startswith(f"{key} ", autoescape=True)
    rows = unit.execute(select(_PERSON.c.id).where(begins, _IS_HERE).order_by(_PERSON.c.name_key).limit(most))
    return tuple(people.views(unit, (row.id for row in rows)).values()) if key else ()
