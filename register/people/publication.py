"""What may be shown of somebody with a protected identity in words that others wrote: what they do, not who they are."""

from __future__ import annotations

import re
from functools import lru_cache

from sqlalchemy import select

from policy_text.pack import Pack
from register.people import people
from register.people.people import Person, PersonView
from register.storage.store import Prepared, Unit, standing

_PERSON = Person.__table__  # type: ignore[attr-defined]
_PROTECTED = Prepared(select(_PERSON.c.id).where(_PERSON.c.protected).order_by(_PERSON.c.id))


@standing
def protected(unit: Unit) -> tuple[PersonView, ...]:
    """Everybody whose identity is protected, those too who have left: it is no less protected then."""
    found = people.views(unit, (row.id for row in unit.rows(_PROTECTED)))
    return tuple(found[id] for id in sorted(found))


def of(unit: Unit, text: str) -> str:
    """A text as it may be published."""
    for person in protected(unit) if text else ():
        text = veiled(text, person, function_of(unit.pack, person))
    return text


def shown(pack: Pack, person: PersonView) -> str:
    """A name, or the function of somebody with a protected identity."""
    return function_of(pack, person) if person.protected else person.name


def function_of(pack: Pack, person: PersonView) -> str:
    """What somebody does: their title, else the first of their roles."""
    return person.title or role_of(pack, person)


def role_of(pack: Pack, person: PersonView) -> str:
    held = sorted(h.role for h in person.roles if h.role in pack.roles)
    return pack.title_of(held[0] if held else pack.functions.employee)


def veiled(text: str, person: PersonView, instead: str) -> str:
    """A text in which `instead` stands for somebody's full name, and their e-mail is left out."""
    name, email = _patterns(person.name, person.email)
    text = name.sub(lambda found: f"{instead}{found[1]}", text) if name else text
    return email.sub("", text).strip() if email and email.search(text) else text


@lru_cache(maxsize=1024)
def _patterns(name: str, email: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """A whole name, its genitive too, however it is spaced; an e-mail, in brackets or after a comma."""
    words = r"\s+".join(map(re.escape, name.split()))
    whole = rf"(?<!\w)(?<!\w-){words}(s?)(?!\w)"
    written = rf"[\s,;(<]*(?<![\w.+-]){re.escape(email)}(?![\w-])[)>]*"
    return (
        re.compile(whole, re.IGNORECASE) if words else None,
        re.compile(written, re.IGNORECASE) if email else None,
    )
