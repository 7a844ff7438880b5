"""People as a form is filled in with them: by name and e-mail, somebody with a protected identity by function alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

Named = tuple[Mapping[str, Any], str]
"""Somebody as an answer names them, and how they are shown."""


def line(entry: Mapping[str, Any], shown: str) -> str:
    return shown if shown != entry["name"] else _whole(entry)


def read_back(written: str, them: Iterable[Named]) -> str:
    """What stands in the field, with those who stood there by function as the answer names them: they are the same still."""
    lines = written.splitlines()
    for entry, shown in them:
        place = next((n for n, one in enumerate(lines) if shown != entry["name"] and _is_just(one, shown)), None)
        if place is not None:
            lines[place] = _whole(entry) + lines[place].strip()[len(shown) :]
    return "\n".join(lines)


def _whole(entry: Mapping[str, Any]) -> str:
    return f"{entry['name']} {entry['email']}"


def _is_just(line: str, shown: str) -> bool:
    """A function, and at most that they are main besides."""
    return re.fullmatch(rf"{re.escape(shown)}\s*(\(.*\))?", line.strip(), re.IGNORECASE) is not None
