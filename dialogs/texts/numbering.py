"""A number that somebody has got from somewhere else, found in how they tell it: "den fick nummer AB-4711, tack"."""

from __future__ import annotations

import re

from dialogs.texts import vocabulary

_WORDS_ALONE = 3
"""So few words are a number and little else; in more it must be said that it is one."""
_SERIES = re.compile(r"[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,4}")
"""What may stand before it and belong to it: "KS 2026/123"."""


def found_in(text: str) -> str:
    """The number as it was written, or ""."""
    words = text.split()
    if len(words) > _WORDS_ALONE and not vocabulary.tells(text, "number_told"):
        return ""
    here = [n for n, word in enumerate(words) if any(char.isdigit() for char in word)]
    if not here:
        return ""
    last = words[here[-1]] if _is_taken_back(words, here[-1]) else words[here[0]]
    place = words.index(last)
    series = words[place - 1] if place and _SERIES.fullmatch(words[place - 1]) and words[place - 1].isupper() else ""
    return f"{series} {last}".strip(" ,.;:!?\"”'()").removeprefix("#")


def _is_taken_back(words: list[str], place: int) -> bool:
    """ "inte AB-4711 utan AB-4712": the last one holds."""
    return "utan" in (word.casefold() for word in words[:place])
