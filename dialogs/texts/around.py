"""What people put around an answer: a guess ("tror jag"), a hum, a number's unit, and what is neither a yes nor an answer yet."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from dialogs.texts.vocabulary import fold

_MOST_WORDS = 24
"""A longer text that names a medium is about something else as well."""
_MOST_NOT_YET = 12


def bare(text: str) -> str:
    """The answer without what is only said around it: "barn och utbildning tror jag" → "barn och utbildning"."""
    kept = text.strip().strip(".,!?:; ")
    while kept:
        folded = fold(kept)
        if len(folded) != len(kept):
            return kept
        before, after = _hedges()
        if (found := before.match(folded)) or (found := after.search(folded)):
            start, end = found.span()
            kept = (kept[end:] if start == 0 else kept[:start]).strip(" .,!?:;")
            continue
        return kept
    return text.strip()


def is_hum(text: str) -> bool:
    """ "mm", "aha 😀": heard, and nothing said."""
    words = re.sub(r"[^\w ]", " ", fold(text)).split()
    return bool(words) and " ".join(words) in _hums()


def is_only_a_number(text: str, numbers: Collection[str]) -> bool:
    """Whether only how many is said: "ungefär 2 timmar i veckan", not "gjord 1 mars". `numbers` are the words for them."""
    units, words = _around_numbers()
    said = re.findall(r"[^\W\d_]+|\d+(?:[.,]\d+)?", fold(text))
    counts = [n for n, word in enumerate(said) if word[0].isdigit() or word in numbers]
    if any(n + 1 < len(said) and units.fullmatch(said[n + 1]) for n in counts):
        return True
    others = [w for w in said if not (w[0].isdigit() or w in numbers or w in words or units.fullmatch(w))]
    return not others


def another_medium(text: str, media: Collection[str]) -> str:
    """The medium that is wanted instead, as it was written: "det får bli tiktok istället för insta" → "tiktok"; "" of none."""
    folded = fold(text)
    if len(folded.split()) > _MOST_WORDS:
        return ""
    found = next((m for pattern in _another(frozenset(media)) if (m := pattern.fullmatch(folded))), None)
    return found["new"] if found is not None else ""


def is_not_yet(text: str) -> bool:
    """ "vi håller på med den", "vi väntar på dataskyddsombudet"."""
    folded = fold(" ".join(re.sub(r"[,.!?;:]", " ", text).split()))
    return len(folded.split()) <= _MOST_NOT_YET and any(pattern.fullmatch(folded) for pattern in _not_yet())


@cache
def _hedges() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = _file()["hedged"]
    before, after = ("|".join(fold(f"(?:{one})") for one in table[side]) for side in ("before", "after"))
    return re.compile(rf"(?:{before})(?:[ ,.:]+|$)"), re.compile(rf"(?:^|[ ,.:]+)(?:{after})$")


@cache
def _hums() -> frozenset[str]:
    return frozenset(fold(word) for word in _file()["hum"]["words"])


@cache
def _around_numbers() -> tuple[re.Pattern[str], frozenset[str]]:
    table = _file()["number"]
    units = re.compile("|".join(fold(f"(?:{one})") for one in table["units"]))
    return units, frozenset(fold(word) for word in table["words"])


@lru_cache(maxsize=8)
def _another(media: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    names = "|".join(re.escape(fold(one)) + r"\w*" for one in sorted(media, key=len, reverse=True) if len(one) > 1)
    return tuple(
        re.compile(fold(f"(?:{one})").replace("<new>", f"(?P<new>{names})").replace("<old>", f"(?:{names})"))
        for one in _file()["another_medium"]["patterns"]
    )


@cache
def _not_yet() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(fold(f"(?:{one})")) for one in _file()["not_yet"]["patterns"])


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((resources.files("dialogs.texts") / "around.toml").read_text(encoding="utf-8"))
