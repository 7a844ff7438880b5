"""The wishes about people: roles given and taken, the language somebody wants."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import update as sql_update

from register import journal
from register.people import Person, PersonView
from register.store import Unit
from register.wishes import ChooseLanguage, Receipt, Rule, Wish


def choose_language(unit: Unit, wish: ChooseLanguage, by: PersonView) -> Receipt:
    table = Person.__table__  # type: ignore[attr-defined]
    unit.execute(sql_update(table).where(table.c.id == by.id).values(language=wish.language))
    journal.write(unit, "language_chosen", "person", by.id, by.id, language=wish.language)
    return Receipt(id=by.id, values={"language": wish.language})


RULES: Mapping[type[Wish], Rule] = {ChooseLanguage: choose_language}
