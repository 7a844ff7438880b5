"""Moments as people tell them: "i går kl. 14.10", "i morse", "nyss", "förra veckan", "v. 47"."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from dialogs.texts import dates
from register.obligations import calendar
from register.obligations.calendar import Week

NOON = time(12)

_CLOCK = re.compile(
    r"\b(?:kl\.?|klockan|at|vid)\s*(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?(?!\d|[.:]\d)\b"
    r"|\b(?P<bare>[01]?\d|2[0-3])[.:](?P<bare_minute>[0-5]\d)\b",
    re.IGNORECASE,
)
_AFTER_DAY = re.compile(
    r"\b(?:i ?går|i ?dag|i (?:mån|tis|ons|tors|fre|lör|sön)dags|yesterday|today)(?: (?:kväll|eftermiddag|morse))?,? "
    r"(?P<clock>(?P<hour>[01]?\d|2[0-3]))(?=\s*(?:$|[,!;]|\.(?!\d)|(?:och|men|som|på|i|and|but|on)\b))",
    re.IGNORECASE,
)
"""A bare number right after the day: "sen igår 14"."""
_PARTS_OF_DAY = (
    ("i går morse", -1, time(8)), ("igår morse", -1, time(8)), ("i går kväll", -1, time(20)),
    ("igår kväll", -1, time(20)), ("i går eftermiddag", -1, time(14)), ("yesterday evening", -1, time(20)),
    ("i natt", 0, time(2)), ("inatt", 0, time(2)), ("i morse", 0, time(8)), ("imorse", 0, time(8)),
    ("this morning", 0, time(8)), ("i förmiddags", 0, time(10)), ("i eftermiddags", 0, time(14)),
    ("i lunchas", 0, NOON),
)  # fmt: skip
_JUST = ("alldeles nyss", "precis nyss", "nyss", "precis", "just nu", "just now", "just", "nu")
_WEEKS = (
    ("förra veckan", -1), ("förra v", -1), ("last week", -1), ("den här veckan", 0), ("denna vecka", 0),
    ("i veckan", 0), ("this week", 0),
)  # fmt: skip
_WEEK = re.compile(r"\b(?:v\.?|vecka|week)\s*(?P<week>\d{1,2})\b", re.IGNORECASE)


class When(Struct, frozen=True, kw_only=True):
    """`clock` None: only the day was told; `week`: only which week. `just`: it happened now."""

    day: date
    clock: time | None = None
    week: Week | None = None
    just: bool = False

    def moment(self, now: datetime) -> datetime:
        """The moment meant. A day without a time of day is noon, or now when it is today and not yet noon."""
        if self.just:
            return now
        if self.clock is not None:
            return calendar.at(self.day, self.clock)
        noon = calendar.at(self.day, NOON)
        return min(noon, now) if self.day == calendar.date_of(now) else noon


def find(text: str, now: datetime) -> tuple[When | None, str]:
    """What a text says about when something happened, and the text without it. None: it says nothing about that."""
    today = calendar.date_of(now)
    clock, text = _clock(text)
    for words, days, usual in _PARTS_OF_DAY:
        if (found := _word(words, text)) is not None:
            return When(day=today + timedelta(days=days), clock=clock or usual), _cut(text, found)
    for words, weeks in _WEEKS:
        if (found := _word(words, text)) is not None:
            return _of_week(Week.of_day(today + timedelta(weeks=weeks)), today), _cut(text, found)
    numbered = _WEEK.search(text)
    if numbered is not None and (week := _latest(int(numbered["week"]), today)) is not None:
        return _of_week(week, today), _cut(text, numbered)
    dated = dates.find(text, today, past=True)
    if dated is not None:
        return When(day=dated[0], clock=clock), dated[1]
    if clock is not None:
        return When(day=today, clock=clock), text
    for words in _JUST:
        if (found := _word(words, text)) is not None:
            return When(day=today, just=True), _cut(text, found)
    return None, text


def _clock(text: str) -> tuple[time | None, str]:
    found = _CLOCK.search(text)
    if found is None:
        bare = _AFTER_DAY.search(text)
        return (None, text) if bare is None else (time(int(bare["hour"])), _cut(text, bare, "clock"))
    hour, minute = found["hour"] or found["bare"], found["minute"] or found["bare_minute"] or "0"
    return time(int(hour) % 24, int(minute)), _cut(text, found)


def _of_week(week: Week, today: date) -> When:
    """A week that is over is told as its last day, this one as today."""
    return When(day=min(today, week.monday + timedelta(days=6)), week=week)


def _latest(number: int, today: date) -> Week | None:
    """The latest week of that number that has begun."""
    for year in (today.isocalendar().year, today.isocalendar().year - 1):
        try:
            week = Week(year=year, week=number)
        except calendar.WeekDoesNotExist:
            continue
        if week.monday <= today:
            return week
    return None


def _word(words: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE)


def _cut(text: str, found: re.Match[str], group: str | int = 0) -> str:
    return " ".join((text[: found.start(group)] + " " + text[found.end(group) :]).split()).strip(" ,;:.–-")
