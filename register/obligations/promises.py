"""When a channel must answer: by the guideline's reply time, or by what its own activity plan promises in so many words (GU-P7).

A plan is free text. Only a sentence about answering that names one time is taken at its word; anything else is no promise,
for a time nobody has written is never made up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from policy_text.pack import Pack
from policy_text.swedish import NUMBERS
from register.obligations import calendar, deadlines, waking
from register.obligations.calendar import CountingRule
from register.obligations.obligations import Duty

MOST_HOURS = 14 * 24
"""A plan that seems to promise more than two weeks has been misread."""

_DAYS_OFF: Mapping[str, calendar.Kind] = {"sat": calendar.Kind.SATURDAY, "sun": calendar.Kind.SUNDAY}

_SENTENCE = re.compile(r"[.!?;\n]+")
_ANSWERS = re.compile(r"\b(?:svar\w*|besvar\w*)\b", re.IGNORECASE)
_SOMETHING_ELSE = re.compile(r"\b(?:ta|tas|tar|plocka\w*)\s+bort\b|\bbort\b|avpubliceras?|radera\w*", re.IGNORECASE)
_WITHIN = re.compile(
    r"\binom\s+(\d{1,3}|" + "|".join(NUMBERS) + r")\s*(tim\w*|h\b|dygn|arbetsdag\w*|vardag\w*|dag\w*|veck\w*)",
    re.IGNORECASE,
)
_WORKDAYS = re.compile(r"\b(?:arbetsdag|vardag)\w*", re.IGNORECASE)


class Promise(Struct, frozen=True, kw_only=True):
    """Hours to answer in, and whether the plan itself says that only working days count."""

    hours: int
    workdays: bool = False


def promised(text: str) -> Promise | None:
    """What the free text of a plan promises about answering; None where it says nothing, or several things."""
    found = {one for sentence in _SENTENCE.split(text) for one in _in(sentence)}
    return found.pop() if len(found) == 1 else None


def rule(pack: Pack, plan: Mapping[str, Any]) -> CountingRule | None:
    """How to reckon when a channel must have answered; None where neither the guideline nor its plan sets a time."""
    if pack.numbers.reply is not None:
        return deadlines.rule_of(pack.numbers.reply)
    promise = promised(str(plan.get("text") or "")) if pack.duty(Duty.REPLY).from_plan else None
    if promise is None:
        return None
    usual = replace(waking.counting(pack), hours=promise.hours)
    if promise.workdays:
        return usual
    # A day that the plan names is watched and counts; where it names none, every hour counts, as it says.
    watched = frozenset(plan.get("days") or _DAYS_OFF)
    off = frozenset(kind for day, kind in _DAYS_OFF.items() if day not in watched)
    return replace(usual, days_off=off, eves_count=True)


def _in(sentence: str) -> list[Promise]:
    if not _ANSWERS.search(sentence) or _SOMETHING_ELSE.search(sentence):
        return []
    workdays = bool(_WORKDAYS.search(sentence))
    made = [_hours(number, unit) for number, unit in _WITHIN.findall(sentence)]
    return [Promise(hours=hours, workdays=workdays) for hours in made if 0 < hours <= MOST_HOURS]


def _hours(number: str, unit: str) -> int:
    count = int(number) if number.isdigit() else NUMBERS[number.casefold()]
    start = unit.casefold()
    return count * (1 if start.startswith(("tim", "h")) else 7 * 24 if start.startswith("veck") else 24)
