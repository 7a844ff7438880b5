"""What is said of somebody else's absence: "Ulf är sjuk", "Maria är borta till fredag", "Oskar är tillbaka", "vem är borta?".

As of one's own, only days come out of it, and whose.
"""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from dialogs.texts import DAYS, away
from dialogs.texts.away import Away
from dialogs.texts.vocabulary import fold


class Other(Struct, frozen=True, kw_only=True):
    """`who`: the name as it was written; "" for the writer. `told`: the days."""

    who: str
    told: Away


_NAME = r"[^\W\d_][\w'’-]+"
_OTHER = re.compile(
    rf"^(?:hej[,! ]+)?(?:tyvärr[, ]+)?(?:(?:jag tror(?: att)?|att|i dag|idag)\s+)?(?:(?:min|vår)\s+)?(?:kolleg(?:a|an)\s+)?"
    rf"(?P<who>{_NAME}(?:\s+{_NAME}){{0,2}}?)\s+(?:är|blir|blev|har\s+blivit|ligger|ska|skall|går|kommer|jobbar|arbetar|vabbar|"
    rf"vabar|is|will\s+be)\b(?P<rest>.*)$",
    re.IGNORECASE,
)
NOBODY = frozenset(
    "jag vi ni du det den de dem hon han hen man en ett alla ingen någon nån inget något vem vad allt här där nu i på om när "
    "min mitt vår vårt kontot kanalen sidan inlägget inläggen kommentaren kommentarerna kommentar posten bilden filmen "
    "meddelandet knappen länken strömmen elen vattnet värmen nätet internet bredbandet telefonin vägen trafiken branden läckan "
    "stormen skolan förskolan biblioteket systemet servern appen webben "
    "it i'm you we they she he nobody everybody somebody my our the a which who what".split()
)
"""What begins such a sentence and is nobody's name."""
_STANDS_IN = re.compile(
    rf"(?:^|[,.;:]\s*|\boch\s+|\bmen\s+)(?P<who>{_NAME}(?:\s+{_NAME}){{0,2}}?)\s+(?:ersätter|vikarierar\s+för|vickar\s+för|går\s+in\s+för|"
    rf"hoppar\s+in\s+för|täcker(?:\s+upp)?\s+för|står\s+in\s+för|tar\s+över\s+(?:efter|för)|covers\s+for|stands\s+in\s+for)\s+(?:mig|me)\b",
    re.IGNORECASE,
)
_IS_SHE = re.compile(
    rf"^(?:är|is)\s+(?P<who>{_NAME}(?:\s+{_NAME}){{0,2}}?)\s+(?:fortfarande\s+|still\s+)?"
    r"(?:borta|sjuk|ledig|frånvarande|tillbaka|frisk|här|på\s+plats|på\s+semester|away|back|off)\b[^.]*$",
    re.IGNORECASE,
)
_WEEKDAYS = {
    way: at for names in DAYS.values() for at, name in enumerate(names) for way in (fold(name), name.casefold())
}
_DAY = "|".join(_WEEKDAYS)
_WEEKLY = re.compile(
    rf"\b(?:på\s+|alla\s+|on\s+)?(?P<plural>{_DAY})(?:ar(?:na)?|s)\b|\b(?:varje|var|every)\s+(?P<every>{_DAY})\b",
    re.IGNORECASE,
)
_LONG = re.compile(r"\b(?:semester\w*|\w+led(?:ig|ighet)|vacation|holiday|leave)\b", re.IGNORECASE)
"""What is hardly for the day alone, so the days are asked for."""
_NO_NAME = frozenset("hemma fortfarande tyvärr borta sjuk ledig inte nu också tillbaka frisk redan still not".split())
_BACK = re.compile(r"^\s*(?:nu\s+)?(?:tillbaka|frisk|åter|på\s+plats\s+igen|back)\b", re.IGNORECASE)
_WHO_IS_AWAY = re.compile(
    r"^(?:vem|vilka|är\s+(?:det\s+)?någon|nån|who)\s*(?:alla\s+)?(?:är|som\s+är|is|are)?\s*(?:det\s+som\s+är\s+)?"
    r"(?:borta|lediga?|frånvarande|sjuka?|på\s+semester|away|off)\b(?P<rest>.*)$",
    re.IGNORECASE,
)


def read(text: str, today: date) -> Other | None:
    """Whose absence a sentence tells, and which days; None where it tells nothing of the kind."""
    text = " ".join(text.split())
    found = _OTHER.match(text) if len(text) <= away.LONGEST and not text.endswith("?") else None
    if found is None or NOBODY & set(found["who"].casefold().split()):
        return None
    said = text[found.end("who") :].strip()
    if _BACK.match(found["rest"]):
        return Other(who=found["who"], told=Away(back=True, reasoned=away.gives_reason(said)))
    told = away.told_of(said, today)
    if told is not None and away.days(said, today) is None and not told.until_further and _LONG.search(said):
        told = Away(reasoned=told.reasoned)
    if told is None and away.gives_reason(said):
        span = away.days(said, today)
        told = Away(first=span[0], last=span[1], reasoned=True) if span else Away(reasoned=True)
    return Other(who=found["who"], told=told) if told is not None else None


def stands_in(text: str, today: date) -> Other | None:
    """ "ulf sander ersätter mig v. 50": who, and the days, where they are told."""
    text = " ".join(text.split())
    found = _STANDS_IN.search(text) if len(text) <= away.LONGEST and not text.endswith("?") else None
    if found is None or NOBODY & set(found["who"].casefold().split()):
        return None
    besides = f"{text[: found.start()]} {text[found.end() :]}"
    span = away.days(besides, today)
    further = away.until_further(besides)
    first, last = span or (today if further else None, None)
    told = Away(first=first, last=last, until_further=further, reasoned=away.gives_reason(besides))
    return Other(who=found["who"], told=told)


def asks_about(text: str) -> str:
    """Whom a question is about: "är Maria borta?" → "Maria"; "" where it asks no such."""
    found = _IS_SHE.match(" ".join(text.split()))
    return found["who"] if found and not (NOBODY | _NO_NAME) & set(found["who"].casefold().split()) else ""


def asked_days(text: str, today: date) -> tuple[date, date]:
    """The days that such a question is about: today, where none are named."""
    first, last = away.days(re.sub(r"\bi veckan\b", "den här veckan", text, flags=re.IGNORECASE), today) or (
        today,
        today,
    )
    return first, last or first


def weekly(text: str) -> int | None:
    """The day that comes back every week: "jag jobbar inte på fredagar" → 4."""
    found = _WEEKLY.search(text)
    return _WEEKDAYS[(found["plural"] or found["every"]).casefold()] if found and away.is_own(text) else None


def asks_who(text: str) -> bool:
    """ "vem är borta?", "vilka är lediga i veckan"."""
    return bool(_WHO_IS_AWAY.match(" ".join(text.split())))
