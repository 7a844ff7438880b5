"""Absence in one sentence: "jag är på semester v. 28–31", "borta i morgon", "vab i dag", "tillbaka".

Only days come out of it. Why somebody is away is nobody's business: the words that say so are looked for once, here, so
that the bot can say that it has let them go, and are handed on to nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from msgspec import Struct

from dialogs.texts import DAYS, MONTHS, dates
from dialogs.texts.vocabulary import fold
from register.obligations.calendar import Week, WeekDoesNotExist


class Away(Struct, frozen=True, kw_only=True):
    """`first` None: the days were not told. `last` None with `until_further`: no end yet; without: it was not told.

    `back`: the opposite, somebody is at work again. `reasoned`: more was said than days, and has been let go.
    """

    first: date | None = None
    last: date | None = None
    until_further: bool = False
    back: bool = False
    reasoned: bool = False
    back_on: date | None = None
    """The day somebody says that they will be back, which ends or moves an absence that is known."""


LONGEST = 300

# What a reason sounds like. Nothing of this is kept; it only lets the bot say that it was let go.
_REASON = re.compile(
    r"\b(?:sjuk\w*|vab\w*|magsjuk\w*|förkyl\w*|influensa\w*|feber\w*|covid\w*|corona\w*|migrän\w*|frisk\w*|läkar\w*|"
    r"tandläkar\w*|operer\w*|operation\w*|sjukhus\w*|rehab\w*|utmattad\w*|utmattning\w*|utbränd\w*|deprim\w*|depression\w*|"
    r"kräks|kräkt\w*|hostar|snuv\w*|ryggskott\w*|brutit|bröt|cancer\w*|behandling\w*|förlossning\w*|gravid\w*|föda|"
    r"föräldraled\w*|mammaled\w*|pappaled\w*|tjänstled\w*|begravning\w*|dödsfall\w*|vård\s+av\s+barn|ont\s+i|mår\s+dåligt|"
    r"sick\w*|ill|flu|surgery|hospital|parental|maternity|paternity|funeral|doctor\w*|semester\w*|vacation|holiday|"
    r"kurs\w*|utbildning\w*|konferens\w*)\b",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"\b(?:borta|ledig\w*|frånvarande|frånvaro|bortrest|(?:är|ligger|stannar|blir)\s+hemma|^hemma|inte\s+på\s+(?:plats|jobbet)|jobbar\s+inte|arbetar\s+inte|"
    r"kommer\s+inte\s+in(?!\s+på\s+(?!jobbet|kontoret))|away|off|on\s+leave|out\s+of\s+office|semest\w+|sjuk\w*|vab\w*|magsjuk\w*|förkyld|"
    r"föräldraledig\w*|tjänstledig\w*|sick|ill|vacation|holiday|(?:på|går)\s+kurs|^kurs)\b",
    re.IGNORECASE,
)
_MINE = re.compile(
    r"^(?:hej[,! ]+)?(?:ursäkta[,! ]+)?(?:(?:jag|i|i'm|im|är|ska|blir|går|ligger|har|on|off|out|av|på|anmäl\w*|lägg\s+in|"
    r"registrera|borta|ledig\w*|sjuk\w*|vab\w*|magsjuk|förkyld|bortrest|hemma|semester|frånvaro|frånvarande|föräldraledig|"
    r"tjänstledig|sick|ill|away|vacation|kurs|tyvärr|idag|i\s+dag|imorgon|i\s+morgon)\b)",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"^(?:(?:jag|i|i'm|nu)\s+)?(?:är\s+|am\s+)?(?:nu\s+)?(?:tillbaka|frisk|åter|på\s+plats\s+igen|back)(?:\s+(?:igen|nu|now|"
    r"again|på\s+jobbet|i\s+tjänst|från\s+\w+))*[.! ]*$|^ta\s+bort\s+(?:min\s+)?frånvaro(?:n)?[.! ]*$"
    r"|^(?:jag\s+)?(?:är\s+)?tillbaka\s+(?:på\s+jobbet|från\s+\w+)[.! ]*$",
    re.IGNORECASE,
)
_COMES_BACK = re.compile(
    r"^(?:(?:nej|nä|oj|ok|men|förresten|no)[,.! ]+)*(?:(?:jag|i|i'm|i'll)\s+)?(?:är|kommer|blir|am|will\s+be|be)\s+"
    r"(?:nog\s+|ändå\s+)?"
    r"(?:tillbaka|åter|back)\b",
    re.IGNORECASE,
)
_FURTHER = re.compile(r"\btills?\s+vidare\b|\bpå\s+obestämd\s+tid\b|\buntil\s+further\b", re.IGNORECASE)
_MENTION = re.compile(r"\b(?:inte\s+borta|inte\s+ledig)\b", re.IGNORECASE)


def read(text: str, today: date) -> Away | None:
    """What a sentence says of its writer's absence, or None when it says nothing of the kind."""
    text = " ".join(text.split())
    if not text or len(text) > LONGEST or text.endswith("?") or _MENTION.search(text):
        return None
    if _BACK.match(text):
        return Away(back=True, reasoned=gives_reason(text))
    if _COMES_BACK.match(text) and (day := back_on(text, today)) is not None:
        return Away(back_on=day, reasoned=gives_reason(text))
    return told_of(text, today) if _MINE.match(text) else None


def told_of(text: str, today: date) -> Away | None:
    """The days of a sentence that tells of an absence, whosever it is; None where it tells of none."""
    if not _AWAY.search(text) or _MENTION.search(text):
        return None
    reasoned, span = bool(_REASON.search(text)), days(text, today)
    if _FURTHER.search(text):
        return Away(first=span[0] if span else today, until_further=True, reasoned=reasoned)
    if span is not None:
        return Away(first=span[0], last=span[1], reasoned=reasoned)
    if _is_now(text):
        return Away(first=today, last=today, reasoned=reasoned)
    return Away(reasoned=reasoned)


def gives_reason(text: str) -> bool:
    return bool(_REASON.search(text))


def until_further(text: str) -> bool:
    return bool(_FURTHER.search(text))


def is_own(text: str) -> bool:
    """Whether it is the writer who is away."""
    return bool(_MINE.match(text) and _AWAY.search(text))


def back_on(text: str, today: date) -> date | None:
    """The day somebody says that they are back ("är tillbaka i morgon"); until then they are still away."""
    found = re.search(r"\b(?:tillbaka|åter|back)\s+(?P<day>.+)$", text, re.IGNORECASE)
    day = (
        _day(found["day"], today) if found and not re.search(r"\b(?:borta|ledig|away)\b", text, re.IGNORECASE) else None
    )
    return day if day is not None and day > today else None


def days(text: str, today: date) -> tuple[date, date | None] | None:
    """The days a text names, first and last; no last when only a beginning is told ("från måndag")."""
    for reading in _READINGS:
        found = reading(text, today)
        if found is not None:
            return found
    return None


_NOW = re.compile(
    r"\b(?:är|ligger|am|i'm|blev|har blivit)\b|^(?:sjuk|vab\w*|magsjuk|förkyld|sick|ill|hemma)\b", re.IGNORECASE
)


def _is_now(text: str) -> bool:
    """ "jag är borta", "sjuk": without a day it is today; "jag ska på semester" is not."""
    return bool(_NOW.search(text)) and not re.search(r"\b(?:ska|skall|kommer att|going)\b", text, re.IGNORECASE)


# ---- Readings, the most telling first ------------------------------------------------------------------------------

Span = tuple[date, date | None]

_DASH = r"\s*(?:-|–|—|till(?:\s+och\s+med)?|t\.?\s?o\.?\s?m\.?|to|through|och)\s*"
_WEEKS = re.compile(
    rf"\b(?:v\.?|veckorna|vecka|weeks?)\s*(?P<first>\d{{1,2}})(?:{_DASH}(?:v\.?|vecka)?\s*(?P<last>\d{{1,2}}))?\b",
    re.IGNORECASE,
)
_MONTH_NAME = "|".join(
    sorted({n for names in MONTHS.values() for name in names for n in (name, name[:3])}, key=len)[::-1]
)
_DAYS_OF_MONTH = re.compile(
    rf"\b(?:den\s+)?(?P<first>\d{{1,2}})(?::?e)?{_DASH}(?:den\s+)?(?P<last>\d{{1,2}})(?::?e)?\s+(?P<month>{_MONTH_NAME})\w*\b",
    re.IGNORECASE,
)
_WEEKDAY_NAMES = {fold(n): i for names in DAYS.values() for i, n in enumerate(names)}
_SHORT_DAYS = {
    "man": 0,
    "mon": 0,
    "tis": 1,
    "tue": 1,
    "ons": 2,
    "wed": 2,
    "tors": 3,
    "tor": 3,
    "thu": 3,
    "fre": 4,
    "fri": 4,
}
_FROM_TO = re.compile(
    r"(?:\bfrån\s+(?:och\s+med\s+)?|\bfr\.?o\.?m\.?\s+|\bfrom\s+)?(?P<first>.+?)\s*(?:-|–|—|\btill\s+och\s+med\b|\bt\.?o\.?m\.?|"
    r"\btill\b|\bto\b|\buntil\b|\boch\b|\band\b)\s*(?P<last>.+)",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:från|fr\.?o\.?m\.?|from|starting)\s+(?:och\s+med\s+)?(?P<first>.+)", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:till\s+och\s+med|t\.?o\.?m\.?|till|until|through)\s+(?P<last>.+)", re.IGNORECASE)
_FOR = re.compile(
    r"\b(?P<count>\d{1,2}|en|ett|två|tre|fyra|fem|sex|one|two|three)\s+(?P<unit>dagar|dag|veckor|vecka|månader|månad|days?|weeks?|months?)\b",
    re.IGNORECASE,
)
_NUMBERS = {"en": 1, "ett": 1, "one": 1, "två": 2, "two": 2, "tre": 3, "three": 3, "fyra": 4, "fem": 5, "sex": 6}


_DAY_IN_WEEK = re.compile(
    rf"\b(?:(?P<from>fran|fr\.?o\.?m\.?|from)\s+(?:och\s+med\s+)?|(?P<to>till|t\.?o\.?m\.?|until)\s+(?:och\s+med\s+)?|pa\s+)?"
    rf"(?P<day>{'|'.join(sorted((*_WEEKDAY_NAMES, *_SHORT_DAYS), key=len, reverse=True))})(?:en)?\b",
    re.IGNORECASE,
)


def _days_in_week(text: str, today: date) -> Span | None:
    """Weekdays of a week that is named with them: "tis–ons nästa vecka", "torsdag v. 50"."""
    week = _WEEKS.search(text)
    whole = _named_weeks(text, today) if week is None else None if week["last"] else _weeks(text, today)
    named = list(_DAY_IN_WEEK.finditer(fold(text)))
    if whole is None or not named or whole[1] is None:
        return None
    monday = whole[1] - timedelta(days=6)
    ats = [monday + timedelta(days={**_WEEKDAY_NAMES, **_SHORT_DAYS}[one["day"]]) for one in named]
    if len(named) == 1 and named[0]["from"]:
        return ats[0], whole[1]
    if len(named) == 1 and named[0]["to"]:
        return min(today, ats[0]), ats[0]
    return (ats[0], ats[-1]) if ats[0] <= ats[-1] else None


def _between_holidays(text: str, today: date) -> Span | None:
    """ "mellan jul och nyår": the days between the holidays."""
    if not re.search(
        r"\bmellan\s+jul\s+och\s+nyår\b|\bi?\s*mellandagarna\b|\bbetween\s+christmas\s+and\s+new\s+year",
        text,
        re.IGNORECASE,
    ):
        return None
    first = date(today.year, 12, 27)
    return max(first, today), date(today.year, 12, 30)


def _whole_month(text: str, today: date) -> Span | None:
    """ "hela juli"."""
    found = re.search(rf"\b(?:hela|all\s+of|all)\s+(?P<month>{_MONTH_NAME})\b", text, re.IGNORECASE)
    first = dates.read(f"1 {found['month']}", today, past=False) if found else None
    if first is None:
        return None
    return first, (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _weeks(text: str, today: date) -> Span | None:
    found = _WEEKS.search(text)
    if found is None:
        return None
    first = _week(int(found["first"]), today)
    last = _week(int(found["last"]), today) if found["last"] else first
    if first is None or last is None:
        return None
    if last.monday < first.monday:
        last = _week_of(first.year + 1, last.week) or last
    # In the week that is going on, the days that are over are not absence any more.
    return max(first.monday, min(today, first.monday + timedelta(days=6))), last.monday + timedelta(days=6)


def _week(number: int, today: date) -> Week | None:
    year = today.isocalendar().year
    this = _week_of(year, number)
    if this is not None and this.monday + timedelta(days=6) >= today:
        return this
    return _week_of(year + 1, number)


def _week_of(year: int, number: int) -> Week | None:
    try:
        return Week(year=year, week=number)
    except WeekDoesNotExist:
        return None


def _days_of_month(text: str, today: date) -> Span | None:
    found = _DAYS_OF_MONTH.search(text)
    if found is None:
        return None
    last = dates.read(f"{found['last']} {found['month']}", today, past=False)
    if last is None:
        return None
    try:
        return last.replace(day=int(found["first"])), last
    except ValueError:
        return None


def _named_weeks(text: str, today: date) -> Span | None:
    monday = today - timedelta(days=today.weekday())
    if re.search(r"\b(?:nästa\s+vecka|next\s+week)\b", text, re.IGNORECASE):
        return monday + timedelta(days=7), monday + timedelta(days=13)
    if re.search(
        r"\b(?:hela\s+veckan|den\s+här\s+veckan|resten\s+av\s+veckan|denna\s+vecka|this\s+week)\b", text, re.IGNORECASE
    ):
        return today, monday + timedelta(days=6)
    return None


def _from_to(text: str, today: date) -> Span | None:
    found = _FROM_TO.search(text)
    if found is None:
        return None
    first = _day(found["first"], today)
    if first is None:
        return None
    last = _day(found["last"], first, same=re.search(r"\b(?:och|and)\b", text) is None)
    return (first, last) if last is not None and last >= first else None


def _from(text: str, today: date) -> Span | None:
    found = _FROM.search(text)
    first = _day(found["first"], today) if found else None
    if first is None:
        return None
    length = _length(text)
    return (first, first + length - timedelta(days=1)) if length else (first, None)


def _until(text: str, today: date) -> Span | None:
    found = _UNTIL.search(text)
    last = _day(found["last"], today, same=False) if found else None
    return (today, last) if last is not None else None


def _for(text: str, today: date) -> Span | None:
    length = _length(text)
    if length is None:
        return None
    first = _day(text, today) or today
    return first, first + length - timedelta(days=1)


def _one(text: str, today: date) -> Span | None:
    day = _day(text, today)
    return (day, day) if day is not None else None


def _length(text: str) -> timedelta | None:
    found = _FOR.search(text)
    if found is None:
        return None
    count = int(found["count"]) if found["count"].isdigit() else _NUMBERS[found["count"].casefold()]
    days_in = {"d": 1, "v": 7, "w": 7, "m": 30}[found["unit"][0].casefold()]
    return timedelta(days=count * days_in) if 0 < count * days_in <= 730 else None


def _day(text: str, today: date, *, same: bool = True) -> date | None:
    """The first day a text names; a weekday is the next such, today included, and "20:e" is that day of a month to come."""
    found = dates.find(text, today, past=False)
    folded = fold(text)
    if found is not None:
        named = re.search(rf"\b({'|'.join(_WEEKDAY_NAMES)})s?\b", folded)
        is_weekday = named is not None and not re.search(r"\d", text)
        return _next(_WEEKDAY_NAMES[named[1]], today, same=same) if named is not None and is_weekday else found[0]
    short = re.search(rf"\b({'|'.join(sorted(_SHORT_DAYS, key=len, reverse=True))})\b", folded)
    if short is not None:
        return _next(_SHORT_DAYS[short[1]], today, same=same)
    numbered = re.search(r"\b(?:den\s+)(?P<day>\d{1,2})(?::?e)?\b|\b(?P<th>\d{1,2}):e\b", text, re.IGNORECASE)
    return _day_of_month(int(numbered["day"] or numbered["th"]), today) if numbered is not None else None


def _next(weekday: int, today: date, *, same: bool) -> date:
    ahead = (weekday - today.weekday()) % 7
    return today + timedelta(days=ahead if ahead or same else 7)


def _day_of_month(day: int, today: date) -> date | None:
    for months in range(3):
        year, month = divmod(today.month - 1 + months, 12)
        try:
            found = date(today.year + year, month + 1, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None


_READINGS: tuple[Callable[[str, date], Span | None], ...] = (
    _days_in_week, _between_holidays, _whole_month, _weeks, _days_of_month, _named_weeks, _from_to, _from, _until, _for, _one,
)  # fmt: skip
