"""An answer of an application as others may read it: nobody with a protected identity stands in it by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs import answers as reading
from dialogs.applications.questions import Item
from dialogs.facts import Facts
from dialogs.words import Line, Plain, Say
from policy_text.pack import QuestionKind
from register.people import publication
from register.people.people import PersonView


def of(facts: Facts, item: Item, value: Any) -> Line:
    """An answer as it is read back, in the draft and in every card."""
    if value and item.kind in (QuestionKind.PEOPLE, QuestionKind.PERSON):
        entries = [value] if isinstance(value, Mapping) else list(value)
        people = ((entry, name(facts, entry)) for entry in entries)
        return Say(
            "answer-people", people=tuple(reading.marked(item, n) if e.get("main") else Plain(n) for e, n in people)
        )
    if isinstance(value, Mapping) and value.get("reason"):
        return reading.shown(item, {**value, "reason": veiled(facts, str(value["reason"]))})
    return reading.shown(item, veiled(facts, value) if isinstance(value, str) else value)


def name(facts: Facts, entry: Mapping[str, Any]) -> str:
    """Somebody named in an answer: by name, or by function where the identity is protected."""
    person = protected(facts, entry)
    return str(entry["name"]) if person is None else publication.function_of(facts.pack, person)


def protected(facts: Facts, entry: Mapping[str, Any]) -> PersonView | None:
    """Who it is, if the identity is protected. A draft names people by e-mail: they are of the register once it is sent."""
    for person in facts.protected:
        if person.id == entry.get("person") or person.email == str(entry.get("email", "")).lower():
            return person
    return None


def veiled(facts: Facts, text: str) -> str:
    """A text in which nobody with a protected identity stands by their full name or e-mail."""
    for person in facts.protected:
        text = publication.veiled(text, person, publication.function_of(facts.pack, person))
    return text
