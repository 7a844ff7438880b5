"""An answer that has its follow-up questions' answers in it: "Simhallen, kultur och fritid" is a unit and its department.

"Två gånger i veckan, och vi tittar varje vardag" says how many and which days: what is said plainly is not asked once more.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from dialogs.applications import questions
from dialogs.applications.questions import Item
from dialogs.facts import Facts
from dialogs.texts import naming, plainly
from dialogs.texts.vocabulary import fold
from policy_text.duties import WEEKDAYS
from policy_text.pack import Option, QuestionKind

_APART = re.compile(r"\s*[,;/()]\s*|\s+[–-]\s+")
SHORTEST = 6
"""Letters of what may be a department's name: "kultur" is, "barn" is in too much."""


def told(facts: Facts, item: Item, value: Any) -> Mapping[str, Any]:
    """What is to be stored: the answer, and apart what it says of what is asked next."""
    return {**_with_department(facts, item, value), **_plainly(facts, item, value)}


def _plainly(facts: Facts, item: Item, value: Any) -> Mapping[str, Any]:
    """What an earlier text said is said anew by this one; what was answered by itself stays."""
    if item.part is not None or not isinstance(value, str):
        return {}
    answers = facts.case.answers if facts.case is not None else {}
    before = answers.get(item.key)
    found: dict[str, Any] = {}
    for one in questions.items(facts.pack, facts.departments):
        if one.question is not item.question or one.part is None:
            continue
        said, stands = _said(one, value), answers.get(one.key)
        is_of_before = isinstance(before, str) and _said(one, before) == stands
        if said is not None and said != stands and (stands is None or is_of_before):
            found[one.key] = said
    return found


def _said(part: Item, text: str) -> Any:
    if part.kind is QuestionKind.CHOICES and tuple(option.id for option in part.options) == WEEKDAYS:
        return list(plainly.days(text)) or None
    number = plainly.number(text, part.key.rpartition(".")[2]) if part.kind is QuestionKind.NUMBER else None
    low, high = part.minimum, part.maximum
    return number if number is not None and (low or 0) <= number <= (high or number) else None


def _with_department(facts: Facts, item: Item, value: Any) -> Mapping[str, Any]:
    """The department apart, where one is named beside the answer; Gullspång asks for both in one."""
    part = _part(facts, item)
    if part is None or not isinstance(value, str):
        return {item.key: value}
    pieces = [piece for piece in _APART.split(value) if piece]
    if len(pieces) == 1:
        pieces = [piece for piece in naming.within(value) if piece]
    named = {piece: option for piece in pieces if (option := _department(part.options, piece)) is not None}
    rest = [piece for piece in pieces if piece not in named]
    if len(named) != 1 or not rest or (len(rest) > 1 and "/" in value):
        return {item.key: value}
    return {item.key: ", ".join(rest), part.key: next(iter(named.values())).id}


def _department(options: Sequence[Option], piece: str) -> Option | None:
    """By its name, or as one says it: "kultur och fritid" is Kultur- och fritidsförvaltningen. Two of them is none."""
    wanted = fold(piece).replace("-", "")
    found = [one for one in options if wanted in fold(one.label).replace("-", "")]
    return found[0] if len(wanted) >= SHORTEST and len(found) == 1 else None


def _part(facts: Facts, item: Item) -> Item | None:
    """The follow-up question about the organisation's departments that belongs to a question."""
    if item.part is not None:
        return None
    every = questions.items(facts.pack, facts.departments)
    return next((one for one in every if one.question is item.question and one.of_departments), None)
