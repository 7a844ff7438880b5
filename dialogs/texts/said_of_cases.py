"""What somebody says to a case that waits for their answer without its number: a yes, a no, a verb and what it is called."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from dialogs.texts.vocabulary import fold

_SHORT = 10
"""Words: a longer yes or no has more in it than that."""
_NO_DAY = r"(?![/.:-]?\d)(?!/)(?!\s*(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec))"
_NUMBERS = re.compile(rf"(?:\s*(?:,|&|\+|\b(?:och|samt|and)\b)\s*(?:ärende\s+)?\d{{1,6}}\b{_NO_DAY})+", re.IGNORECASE)
_BARE_NUMBERS = re.compile(rf"(?:[\s,]*(?:och|samt|and)?\s*\d{{1,6}}\b{_NO_DAY})+", re.IGNORECASE)


def yes(text: str) -> frozenset[str]:
    """The kinds of step that it is a yes to by its own words ("accept", "assign", "know"); "plain" of a bare one."""
    folded = _plain(text)
    if len(folded.split()) > _SHORT:
        return frozenset()
    if re.fullmatch(r"(?:ja|japp|jo|jajaman|yes)(?: (?:tack|garna|det gor jag|absolut|da))*", folded):
        return frozenset({"plain"})
    return frozenset(kind for kind, pattern in _yes() if pattern.fullmatch(folded))


def no(text: str) -> bool:
    """ "jag vill helst inte", "nej", "vi har inte tid med det"."""
    folded = _plain(text)
    return len(folded.split()) <= _SHORT and (
        folded in ("nej", "na", "nej tack", "no") or bool(_no().fullmatch(folded))
    )


def verb(text: str) -> str:
    """What is to become of a case, by the first word for it; "" where none is said, or where it is said not to be."""
    folded = fold(text)
    found = sorted((m.start(), name) for name in _OUTCOMES if (m := _verbs()[name].search(folded)))
    if not found or _verbs()["not"].search(folded[: found[0][0] + 24]):
        return ""
    return found[0][1]


def is_of_the_one(text: str) -> bool:
    """Whether nothing that may be a name follows the verb: "jag tillstyrker under förutsättning att …"."""
    folded = fold(text)
    found = min(
        (m for name in _OUTCOMES if (m := _verbs()[name].search(folded))), key=lambda m: m.start(), default=None
    )
    return found is not None and _verbs()["unnamed"].match(folded[found.end() :]) is not None


_OUTCOMES = ("recommend", "advise_against", "return", "reject", "approve", "assign", "yes", "no", "see")


def says(text: str, what: str) -> re.Match[str] | None:
    """A word of one kind ("all", "but", "later", "condition", "approve", …) in a text that is folded."""
    return _verbs()[what].search(text)


def several(rest: str) -> tuple[int, ...]:
    """The further numbers of "tillstyrk 1, 2 och 3: bra" after the first; a day ("14, 16 mars", "14, 3/12") is none of them."""
    found = _NUMBERS.match(rest)
    joined = found[0] if found else ""
    bare = _BARE_NUMBERS.fullmatch(rest.strip(" .!"))
    return tuple(int(one) for one in re.findall(r"\d+", rest if bare else joined))


def without_preposition(words: str) -> str:
    """ "ge uppdraget för" → "ge uppdraget": what stands between what is done and the case's number."""
    return _verbs()["preposition"].sub("", fold(words))


def reason(text: str) -> str:
    """What is said besides the verb: after the clause that has it ("tiktok avstyrker jag, säkerhetspolisen avråder"), else all of
    a text in which the verb only follows; "" of the verb alone."""
    first, *rest = re.split(r"[.,:;\n–]\s*", text.strip(), maxsplit=1)
    if not verb(first):
        return text.strip()
    said = rest[0].strip() if rest else ""
    return said or (text.strip() if len(first.split()) >= _SAYS_MORE or _verbs()["return"].search(fold(first)) else "")


_SAYS_MORE = 6
"""Words: with a name and a verb there are fewer."""


def _plain(text: str) -> str:
    return fold(" ".join(re.sub(r"[,.!?;:]", " ", text).split()))


@cache
def _yes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, _whole(patterns)) for kind, patterns in _file()["yes"].items())


@cache
def _no() -> re.Pattern[str]:
    return _whole(_file()["no"]["patterns"])


def _whole(patterns: list[str]) -> re.Pattern[str]:
    """A whole text: what is polite, one of these, what is soft. The text is without punctuation."""
    head, tail = (fold(f"(?:{_file()[end]})").replace("[ ,.!]", " ") for end in ("head", "tail"))
    return re.compile(f"{head}(?:{'|'.join(fold(f'(?:{one})') for one in patterns)}){tail}")


@cache
def _verbs() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(fold(f"(?:{pattern})")) for name, pattern in _file()["verbs"].items()}


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((resources.files("dialogs.texts") / "said_of_cases.toml").read_text(encoding="utf-8"))
