"""What somebody tells in the same breath as the wish: the purpose, for whom, who is to run it, who the chief is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


def sentences(text: str) -> list[str]:
    return [one.strip() for one in _sentences().split(text.strip()) if one.strip()]


def told(text: str) -> Mapping[str, str]:
    """The words of an answer by its question's key, from the sentences that are about nothing else; the first of each."""
    found: dict[str, str] = {}
    for sentence in sentences(text):
        for key, patterns in _told().items():
            match = next((m for pattern in patterns if (m := pattern.match(sentence))), None)
            if match is not None and key not in found:
                found[key] = match["of"].strip()
                break
    return found


@cache
def _sentences() -> re.Pattern[str]:
    return re.compile(str(_file()["sentences"]), re.IGNORECASE)


@cache
def _told() -> Mapping[str, tuple[re.Pattern[str], ...]]:
    return {key: tuple(re.compile(one, re.IGNORECASE) for one in patterns) for key, patterns in _file()["told"].items()}


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((resources.files("dialogs.texts") / "first_words.toml").read_text(encoding="utf-8"))
