"""What has been answered since a form was opened: the form says what it was filled in with, a mark for each answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from zlib import crc32

from msgspec import Struct

from dialogs import called, filled_in
from dialogs.applications import answer_words
from dialogs.applications.questions import Item
from dialogs.facts import Facts
from dialogs.words import Value
from policy_text.pack import QuestionKind

REASON = ".reason"
"""What stands after an answer's key in the key of its reason's field."""

_BETWEEN = "."


class Since(Struct, frozen=True, kw_only=True):
    """Keys of what had another answer in the draft than the form had been filled in with.

    kept   untouched in the form, so the draft's answer stands
    both   changed in the form too, into something else
    """

    kept: tuple[str, ...]
    both: tuple[str, ...]


def stamp(facts: Facts, items: Sequence[Item], answers: Mapping[str, Any]) -> str:
    """What a form with these items is filled in with, in few enough characters for a button to carry."""
    return _BETWEEN.join(_mark(facts, item, filled(facts, item, answers.get(item.key))) for item in items)


def compare(
    facts: Facts, items: Sequence[Item], answers: Mapping[str, Any], seen: str, raw: Mapping[str, Any]
) -> Since:
    """`seen` is the form's own stamp. Without one (a card from before there were stamps) every answer may be newer."""
    marks = seen.split(_BETWEEN)
    known = len(marks) == len(items)
    kept: list[str] = []
    both: list[str] = []
    for item, was in zip(items, marks if known else [""] * len(items), strict=True):
        now = _mark(facts, item, filled(facts, item, answers.get(item.key)))
        sent = _mark(facts, item, {key: raw.get(key) for key in keys(item)})
        if now in (was, sent):
            continue
        if sent in (was, _NOTHING):
            kept.append(item.key)
        elif now != _NOTHING:
            both.append(item.key)
    return Since(kept=tuple(kept), both=tuple(both))


def keys(item: Item) -> tuple[str, ...]:
    """The fields that one answer is filled in with."""
    return (item.key, item.key + REASON) if item.kind is QuestionKind.YES_NO_REASON else (item.key,)


def filled(facts: Facts, item: Item, value: Any) -> dict[str, Value]:
    """An answer as the fields of a form hold it."""
    if value is None:
        return {}
    match item.kind:
        case QuestionKind.YES_NO_REASON:
            return {item.key: value["value"], item.key + REASON: value.get("reason", "")}
        case QuestionKind.PEOPLE:
            return {item.key: "\n".join(_person_line(facts, e) for e in value)}
        case QuestionKind.PERSON:
            return {item.key: _person_line(facts, value)}
        case QuestionKind.CHOICE if item.other:
            return {item.key: next((o.label for o in item.options if o.id == value), str(value))}
        case QuestionKind.CHOICES:
            return {item.key: tuple(value)}
        case _:
            return {item.key: str(value)}


def _person_line(facts: Facts, entry: Mapping[str, Any]) -> str:
    shown = filled_in.line(entry, answer_words.name(facts, entry))
    return shown + (f" ({called.main_mark(facts)})" if entry.get("main") else "")


_NOTHING = "-"


def _mark(facts: Facts, item: Item, fields: Mapping[str, Any]) -> str:
    """The same for what is the same to a reader: clients send line breaks and spaces in ways of their own."""
    texts = [_text(facts, item, fields.get(key)) for key in keys(item)]
    return f"{crc32(repr(texts).encode()):x}" if any(texts) else _NOTHING


def _text(facts: Facts, item: Item, value: Any) -> str:
    if isinstance(value, (tuple, list)):
        return " ".join(sorted(str(one) for one in value))
    text = " ".join(str(value if value is not None else "").split())
    if item.kind is QuestionKind.PEOPLE:
        # The same people, though the language has been changed since.
        noun = facts.pack.words.main_administrator
        for mark in (noun.english, noun.mark or noun.indefinite):
            text = text.replace(f"({mark})", "(*)")
    return text
