"""What is said at an open question and is no answer to it: that nobody knows yet, that somebody else does, why it is asked."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from dialogs.texts.vocabulary import fold

KINDS = ("undecided", "knows", "not_me", "does")
_MOST_WORDS = 14
"""More than so many words are rather an answer."""


def kind(text: str, *, asks_who: bool) -> str:
    """ "undecided", "knows", "does" or "not_me"; "" for what may be an answer. `asks_who`: the question is about people."""
    if len(text.split()) > _MOST_WORDS or _cues().isdisjoint(_plain(text).split()):
        return ""
    kinds = KINDS[:-1] if asks_who else KINDS
    return next((one for one in kinds if _says(one, text)), "")


def meant_all_the_same(text: str) -> bool:
    """ "spara det ändå": what was not stored should be."""
    return _says("anyway", text)


def asks_why(text: str) -> bool:
    """ "varför frågar du det?"."""
    return _says("why", text)


def asks_how(text: str) -> str | None:
    """What it is asked how to answer: "vad för plan" → "plan", "" for the open question as such; None for anything else."""
    folded = _plain(text)
    found = next((m for pattern in _patterns()["how"] if (m := pattern.fullmatch(folded))), None)
    return None if found is None else found.groupdict().get("of") or ""


def _says(what: str, text: str) -> bool:
    folded = _plain(text)
    return any(pattern.fullmatch(folded) for pattern in _patterns()[what])


def _plain(text: str) -> str:
    return fold(" ".join(re.sub(r"[,.!?;:]", " ", text).split()))


@cache
def _cues() -> frozenset[str]:
    return frozenset(fold(word) for word in _file()["cues"])


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((resources.files("dialogs.texts") / "no_answer.toml").read_text(encoding="utf-8"))


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    names, aside = _file()["names"], ("names", "cues")
    file = {what: patterns for what, patterns in _file().items() if what not in aside}
    return {what: tuple(_compiled(one.replace("NAME", names)) for one in patterns) for what, patterns in file.items()}


def _compiled(pattern: str) -> re.Pattern[str]:
    """Folded like the text; in brackets, so that folding strips nothing off its ends."""
    return re.compile(fold(f"(?:{pattern})").replace("(?p<", "(?P<"))
