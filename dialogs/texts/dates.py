"""Days as people write them ("16 mars", "i går", "i måndags", "2026-03-16", "16/3"), and as documents do."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dialogs.texts import DAYS, MONTHS
from dialogs.texts.vocabulary import fold

_RELATIVE = {
    "i dag": 0, "idag": 0, "today": 0, "i gar": -1, "igar": -1, "yesterday": -1, "i forrgar": -2, "i morgon": 1,
    "imorgon": 1, "tomorrow": 1,
}  # fmt: skip
_ISO = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b")
_SLASH = re.compile(r"\b(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:[-/ ](?P<year>\d{4}))?\b")
_MONTH = "|".join(
    sorted({part for names in MONTHS.values() for name in names for part in (fold(name), fold(name)[:3])}, key=len)[
        ::-1
    ]
)
_WRITTEN = re.compile(rf"\b(?:den )?(?P<day>\d{{1,2}})(?::?e)? (?P<name>{_MONTH})\b\.?(?: (?P<year>\d{{4}}))?\b")
_ENGLISH = re.compile(rf"\b(?P<name>{_MONTH}) (?P<day>\d{{1,2}})(?:,? (?P<year>\d{{4}}))?\b")
_WEEKDAY = re.compile(
    rf"\b(?:(?:i|pa|on|last|next) )?(?P<weekday>{'|'.join(fold(name) for names in DAYS.values() for name in names)})s?\b"
)


def find(text: str, today: date, *, past: bool) -> tuple[date, str] | None:
    """The first day named in a text, and the text without it. Without a year it is the last such day, or the next."""
    lowered = text.lower().translate(_LETTERS)
    # A few foreign letters grow when lowered; places in the text must stay places in the text.
    folded = lowered if len(lowered) == len(text) else text
    for word, days in _RELATIVE.items():
        found = re.search(rf"\b{word}\b", folded)
        if found:
            return today + timedelta(days=days), _without(text, found)
    for pattern in (_ISO, _SLASH, _WRITTEN, _ENGLISH):
        found = pattern.search(folded)
        if found:
            day = _dated(found.groupdict(), today, past=past)
            return (day, _without(text, found)) if day else None
    found = _WEEKDAY.search(folded)
    return (_weekday(found["weekday"], today, past=past), _without(text, found)) if found else None


def read(text: str, today: date, *, past: bool) -> date | None:
    """The day that a whole text is."""
    found = find(text.strip(), today, past=past)
    return found[0] if found and not re.search(r"\w", found[1]) else None


def in_full(day: date, language: str) -> str:
    """A day as a document says it: "16 mars 2026"."""
    return f"{day.day} {MONTHS[language][day.month - 1]} {day.year}"


_LETTERS = str.maketrans("åäöéü", "aaoeu")


def _without(text: str, found: re.Match[str]) -> str:
    before, after = text[: found.start()], text[found.end() :]
    return (before.rstrip(" ") + " " + after.lstrip(" ") if before.strip() and after.strip() else before + after).strip(
        " ,;:.–-"
    )


def _dated(parts: dict[str, str | None], today: date, *, past: bool) -> date | None:
    month = int(parts.get("month") or _month(parts.get("name") or ""))
    year, day = parts.get("year"), int(parts["day"] or 0)
    try:
        if year:
            return date(int(year), month, day)
        this = date(today.year, month, day)
        if past and this > today:
            return date(today.year - 1, month, day)
        if not past and this < today:
            return date(today.year + 1, month, day)
    except ValueError:
        return None
    return this


def _month(name: str) -> int:
    return next(n for names in MONTHS.values() for n, month in enumerate(names, 1) if fold(month)[:3] == name[:3])


def _weekday(name: str, today: date, *, past: bool) -> date:
    wanted = next(n for names in DAYS.values() for n, weekday in enumerate(names) if fold(weekday) == name)
    away = (today.weekday() - wanted) % 7 or 7
    return today - timedelta(days=away) if past else today + timedelta(days=(wanted - today.weekday()) % 7 or 7)
