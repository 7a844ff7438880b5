"""When and where people are to meet, as it is typed: "torsdag 10/12 kl 13 i Rådhuset", "flytta den till 14 december kl 10"."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from dialogs.texts import DAYS, dates
from dialogs.texts.vocabulary import fold
from register.obligations import calendar

LONGEST = 300


class Appointed(Struct, frozen=True, kw_only=True):
    """What is told of it; None, or "", what is not. `weekday`: one was named, and the day is another."""

    day: date | None = None
    clock: time | None = None
    place: str = ""
    weekday: int | None = None


_CLOCK = re.compile(
    r"\b(?:kl\.?|klockan|at|från)\s*(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?(?P<to>\s*(?:-|–|till)\s*\d{1,2}(?:[.:]\d\d)?)?\b"
    r"|\b(?P<bare>[01]?\d|2[0-3])[.:](?P<bare_minute>[0-5]\d)(?P<bare_to>\s*(?:-|–|till)\s*\d{1,2}(?:[.:]\d\d)?)?\b",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\b(?P<hour>[01]?\d|2[0-3])\s*[-–]\s*\d{1,2}\b")
"""A time of day by its beginning and its end alone: "14 december 10–12"."""
_WEEKDAYS = {
    way: at for names in DAYS.values() for at, name in enumerate(names) for way in (fold(name), name.casefold())
}
_WEEKDAY = re.compile(rf"\b(?:på\s+|on\s+)?(?P<name>{'|'.join(_WEEKDAYS)})(?:en)?\b", re.IGNORECASE)
_PLACE = re.compile(r"^(?:i|på|vid|plats:?|in|at)\s+", re.IGNORECASE)
_LEADING = re.compile(r"^(?:(?:den|och|on|the)\b|[\s,;:.–-])+", re.IGNORECASE)
_SPAN = re.compile(
    r"\b(?P<count>\d{1,2}|en|ett|två|tre|fyra|one|two|three)\s+(?P<unit>dag|dagar|vecka|veckor|days?|weeks?)\b",
    re.IGNORECASE,
)
_COUNTS = {"en": 1, "ett": 1, "one": 1, "två": 2, "two": 2, "tre": 3, "three": 3, "fyra": 4}
_EARLIER = re.compile(r"\b(?:tidigare|tidigarelägg\w*|earlier|bring forward)\b", re.IGNORECASE)


_MOVES = re.compile(
    r"\b(?:flytta\w*|skjut\w*\s+(?:upp|fram)|tidigarel\w+|senarel\w+|byt\w*\s+(?:dag|tid|datum)|move|postpone)\b",
    re.IGNORECASE,
)
_CALLS_OFF = re.compile(r"\b(?:ställ\w*\s+in|avlys\w*|avboka\w*|call\s+off|cancel)\b", re.IGNORECASE)
_OPENING = re.compile(r"^.*?\b(?:nätverks?\w*|natverks?\w*|träff\w*|traff\w*|meeting)\b", re.IGNORECASE)
"""What a sentence begins with before it comes to day and place: "bjud in till nätverksträff"."""
_TO = re.compile(r"\b(?:till|to)\b", re.IGNORECASE)


def asks_to_move(text: str) -> bool:
    return bool(_MOVES.search(text))


def asks_to_call_off(text: str) -> bool:
    return bool(_CALLS_OFF.search(text))


def besides(text: str) -> str:
    """What a sentence about a meeting says besides that it is about one."""
    return _OPENING.sub("", text, count=1)


def from_to(text: str) -> tuple[str, str]:
    """What stands before and after the last "till"; all of it after, where there is none."""
    found = list(_TO.finditer(text))
    return (text[: found[-1].start()].strip(), text[found[-1].end() :].strip()) if found else ("", text.strip())


def place(text: str) -> str:
    """ "i Rådhuset" → "Rådhuset"."""
    return _PLACE.sub("", text.strip())


def read(text: str, now: datetime) -> Appointed:
    """Day, time of day and place; a day without a year is the next such."""
    text = " ".join(text.split())[:LONGEST]
    found = _CLOCK.search(text)
    clock = (
        time(int(found["hour"] or found["bare"]), int(found["minute"] or found["bare_minute"] or 0)) if found else None
    )
    rest = _cut(text, found) if found else text
    today = calendar.date_of(now)
    named = _WEEKDAY.search(rest)
    dated = dates.find(_cut(rest, named) if named else rest, today, past=False)
    if dated is None and named is not None:
        dated = dates.find(rest, today, past=False)
    if dated is None:
        return Appointed(clock=clock, place=_place(rest) if clock else "")
    day, rest = dated
    span = _RANGE.search(rest) if clock is None else None
    if span is not None:
        clock, rest = time(int(span["hour"])), _cut(rest, span)
    wanted = _WEEKDAYS[named["name"].casefold()] if named else day.weekday()
    return Appointed(day=day, clock=clock, place=_place(rest), weekday=wanted if wanted != day.weekday() else None)


def moved_by(text: str) -> timedelta | None:
    """ "en vecka", "två dagar tidigare"; None where no length is told."""
    found = _SPAN.search(text)
    if found is None:
        return None
    word = found["count"].casefold()
    days = (int(word) if word.isdigit() else _COUNTS[word]) * (1 if found["unit"][0].casefold() == "d" else 7)
    return timedelta(days=-days if _EARLIER.search(text) else days)


def _place(rest: str) -> str:
    """What is left when day and time are taken away, where it says where: "i Rådhuset" → "Rådhuset"."""
    rest = _LEADING.sub("", rest).strip(" ,;:.–-")
    found = _PLACE.match(rest)
    if found:
        return rest[found.end() :].strip()
    return rest if rest.startswith(("hos ", "http://", "https://")) else ""


def _cut(text: str, found: re.Match[str]) -> str:
    return " ".join((text[: found.start()] + " " + text[found.end() :]).split()).strip(" ,;:.–-")
