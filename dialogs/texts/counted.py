"""A number as it is told on a phone: "två timmar", "en halvtimme", "ungefär 2 inlägg"; not just any that stands in a text."""

from __future__ import annotations

import re
from enum import StrEnum

from dialogs.texts import around, vocabulary
from dialogs.texts.vocabulary import fold

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_WORDS = {
    "ett": 1,
    **{word: n for n, word in enumerate("en tva tre fyra fem sex sju atta nio tio".split(), 1)},
    **{word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)},
}


class NoNumber(StrEnum):
    """Why there is none; what is said of it is called so."""

    NONE = "no-number"
    OF_ANOTHER_SPAN = "number-as-asked"
    """ "två timmar om dagen" where a week is asked for."""


def number(text: str, *, in_hours: bool) -> float | NoNumber:
    """`in_hours`: "30 minuter" is half an hour, "två dygn" is 48, "en och en halv" is 1.5."""
    digits = _NUMBER.search(text)
    word = next((n for w, n in _WORDS.items() if re.search(rf"\b{w}\b", fold(text))), None)
    told_in = vocabulary.told_in(text)
    if told_in & {"clock", "other_span"}:
        return NoNumber.OF_ANOTHER_SPAN
    if "half" in told_in and in_hours:
        return 0.5
    if (digits is None and word is None) or not around.is_only_a_number(text, _WORDS):
        return NoNumber.NONE
    value = float(digits[0].replace(",", ".")) if digits else float(word or 0)
    if not in_hours:
        return value
    value += 0.5 if "and_a_half" in told_in else 0
    return value / 60 if "minutes" in told_in else value * 24 if "days" in told_in else value
