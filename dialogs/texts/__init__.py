"""Every sentence a person reads, by language: the only place in the house where prose stands.

The files are Project Fluent: `sv.ftl`, `en.ftl` and, where a subject is large, `<subject>.sv.ftl`. Bold is written
`**so**` in a file and becomes a pair of private characters, so that what a person has written can never turn into markup.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cache

from dialogs.texts.sentences import BrokenText, Sentences, UnknownText

__all__ = ("LANGUAGES", "BrokenText", "UnknownText", "day", "exists", "ids", "moment", "phrase")

LANGUAGES = ("sv", "en")


@cache
def sentences(language: str) -> Sentences:
    return Sentences(language)


def ids(language: str) -> frozenset[str]:
    return sentences(language).ids


def exists(id: str, language: str = "sv") -> bool:
    return id in sentences(language)


def phrase(id: str, language: str = "sv", /, **values: str | int | float) -> str:
    """The sentence with its values. Raises `UnknownText` or `BrokenText`: a half sentence is never shown."""
    return sentences(language).say(id, values)


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
