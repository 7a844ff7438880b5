"""For which activity somebody wishes a channel, where their first words say so: "en insta för simhallen"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from dialogs.texts.vocabulary import fold, words_file

SHORTEST, MOST_WORDS = 4, 6


def activity(text: str, media: Collection[str]) -> str:
    """ "Simhallen", "Biblioteket i Hofors"; "" where none is named, or only what several may be called ("förskolan").

    `media` are words for social media, which are no activity: "ett konto på TikTok för fritidsgården".
    """
    folded = {fold(word) for word in media}
    for pattern in _patterns():
        for found in pattern.finditer(" ".join(text.split())):
            named = _name(found["of"], folded, starts=found.start("of") == 0)
            if named:
                return named[:1].upper() + named[1:]
    return ""


def _name(written: str, media: Collection[str], *, starts: bool) -> str:
    """What was written, without what only follows on it. `starts`: a capital at the beginning of a sentence tells nothing."""
    named = _ends().split(written, maxsplit=1)[0].strip()
    was_the = named.casefold().startswith("the ")
    named = re.split(r"\b(?:for|at|för|till|åt)\b", named[4:] if was_the else named, maxsplit=1)[0].strip()
    words = _before_medium(named.split(), media)
    if not words or len(words) > MOST_WORDS or len(words[0]) < SHORTEST or words[-1].casefold() in ("i", "på", "och"):
        return ""
    first = words[0].casefold()
    is_a_name = words[0][:1].isupper() and not starts
    is_known = is_a_name or was_the or _definite().search(first) is not None
    if first in _listed("never") or fold(first) in media or not is_known:
        return ""
    return "" if first in _listed("several") and not _is_named(words) else " ".join(words)


def _is_named(words: list[str]) -> bool:
    """ "förskolan Solgläntan", on a phone "förskolan solgläntan"."""
    return len(words) > 1 and (words[1][:1].isupper() or (len(words) == 2 and len(words[1]) > SHORTEST))


def _before_medium(words: list[str], media: Collection[str]) -> list[str]:
    """ "simhallen på facebook" → "simhallen"."""
    at = next((n for n, word in enumerate(words) if any(fold(word).startswith(one) for one in media)), len(words))
    kept = words[:at]
    return kept[:-1] if at < len(words) and kept and kept[-1].casefold() in ("på", "on", "i") else kept


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in _table()["patterns"])


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(_table()["ends"], re.IGNORECASE)


@cache
def _definite() -> re.Pattern[str]:
    return re.compile(_table()["definite"])


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(_table()[name])


def _table() -> Mapping[str, Any]:
    table: Mapping[str, Any] = words_file()["wished_for"]
    return table
