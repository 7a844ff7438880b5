"""Every sentence a person reads, by language: the only place in the house where prose stands.

The files are Project Fluent: `sv.ftl`, `en.ftl` and, where a subject is large, `<subject>.sv.ftl`. Bold is written
`**so**` in a file and becomes a pair of private characters, so that what a person has written can never turn into markup.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache
from importlib import resources
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from dialogs.blocks import BOLD, END

LANGUAGES = ("sv", "en")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_MARK = "\ue002"
_MARKED = re.compile(f"{_MARK}\\d+{_MARK}")
_PRIVATE = str.maketrans("", "", BOLD + END + _MARK)
_LONGEST_VALUE = 2000
"""Fluent refuses a value over 2,500 characters; longer ones are put in after it has done its part."""


class UnknownText(KeyError):
    """No sentence has this id in this language."""


class BrokenText(ValueError):
    """A sentence could not be put together: a value is missing or the file is wrong."""


@cache
def bundle(language: str) -> FluentBundle:
    made = FluentBundle(["sv" if language == "sv" else "en-GB"], use_isolating=False)
    for file in sorted(resources.files("dialogs.texts").iterdir(), key=lambda f: f.name):
        if file.name == f"{language}.ftl" or file.name.endswith(f".{language}.ftl"):
            made.add_resource(FluentResource(_BOLD.sub(f"{BOLD}\\1{END}", file.read_text(encoding="utf-8"))))
    return made


def ids(language: str) -> frozenset[str]:
    return frozenset(bundle(language)._messages)


def exists(id: str, language: str = "sv") -> bool:
    return bool(bundle(language).has_message(id))


def phrase(id: str, language: str = "sv", /, **values: str | int | float) -> str:
    """The sentence with its values. Raises `UnknownText` or `BrokenText`: a half sentence is never shown."""
    texts = bundle(language)
    if not texts.has_message(id):
        raise UnknownText(f"{id} ({language})")
    pattern = texts.get_message(id).value
    if pattern is None:
        raise UnknownText(f"{id} ({language}) has no text of its own")
    clean: dict[str, Any] = {}
    long: dict[str, str] = {}
    for key, value in values.items():
        clean[key] = value.translate(_PRIVATE) if isinstance(value, str) else value
        if isinstance(value, str) and len(value) > _LONGEST_VALUE:
            mark = f"{_MARK}{len(long)}{_MARK}"
            long[mark], clean[key] = clean[key], mark
    text, errors = texts.format_pattern(pattern, clean)
    if errors:
        raise BrokenText(f"{id} ({language}): {errors}")
    return _MARKED.sub(lambda found: long[found[0]], str(text)) if long else str(text)


MONTHS = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}
DAYS = {
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}


def day(value: date, language: str, today: date) -> str:
    """A day as one says it: "i dag", "i går", "fredag 27 november", with the year when it is not this one."""
    named = {0: "day-today", -1: "day-yesterday", 1: "day-tomorrow"}.get((value - today).days)
    if named:
        return phrase(named, language)
    month, weekday = MONTHS[language][value.month - 1], DAYS[language][value.weekday()]
    if abs((value - today).days) <= 200:
        return f"{weekday} {value.day} {month}"
    return f"{value.day} {month} {value.year}"


def moment(value: datetime, language: str, now: datetime) -> str:
    """A moment as one says it, Swedish time: "i går kl. 14.10". `value` and `now` are local times."""
    clock = f"{value.hour:02d}.{value.minute:02d}"
    return phrase("moment", language, day=day(value.date(), language, now.date()), clock=clock)
