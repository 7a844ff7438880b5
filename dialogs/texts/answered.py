"""What people type instead of pressing a button on a reminder: "jag tar den", "påminn mig i morgon", "påminn mig kl. 9"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Any

from msgspec import Struct, field

from dialogs.texts import dates
from register.obligations import calendar


class Answered(Struct, frozen=True, kw_only=True):
    dialog: str
    args: Mapping[str, Any] = field(default_factory=dict)


_TAKE = re.compile(
    r"^(?:jag\s+tar\s+(?:den|det|hand om (?:den|det))|i(?:'ll| will)\s+take\s+it"
    r"|det\s+kommer(?=\s*(?:$|[.!]|snart|strax|senare|ett|nu|i\s|på\s|idag|imorgon)))\b(?P<rest>.*)$",
    re.IGNORECASE,
)
_DONE = re.compile(r"^(?:(?:det\s+är\s+)?redan\s+gjort|already\s+done)\b(?P<rest>.*)$", re.IGNORECASE)
_WHY = re.compile(
    r"^(?:varför\s+får\s+jag\s+(?:det|den)\s+här|varför\s+skriver\s+du\s+(?:det|det här)?|why\s+do\s+i\s+get\s+this)\b",
    re.IGNORECASE,
)
_RECKON = re.compile(
    r"^(?:visa\s+uträkningen|hur\s+räknar\s+du|show\s+the\s+calculation)\b(?P<rest>.*)$", re.IGNORECASE
)
_PASS = re.compile(
    r"^(?:lämna\s+över\s+(?:den|det|svaret|påminnelsen)|hand\s+it\s+over"
    r"|(?:kan|skulle|får)\s+(?:nån|någon|ngn)(?:\s+annan)?(?:\s+kunna)?\s+(?:ta|fixa|göra|lösa|svara\s+på)\s+(?:den|det|dem)"
    r"|can\s+(?:someone|somebody)\s+else\s+(?:take|do|answer)\s+(?:it|them))\b(?P<rest>.*)$",
    re.IGNORECASE,
)
_CANNOT = re.compile(
    r"^(?:(?:nej|nä|men|tyvärr|oj|sorry)[,.! ]+)*(?:(?:jag|vi)\s+)?"
    r"(?:(?:hinner|orkar)\s+(?:verkligen\s+|tyvärr\s+)?(?:inte|inget)(?:\s+(?:nu|idag|i\s+dag|i\s+veckan|(?:den\s+här|denna)\s+veckan?|ensam|med\s+det(?:\s+här)?|"
    r"lägga\s+(?:ut|upp)(?:\s+(?:något|nåt|ett\s+till|mer))?|posta(?:\s+något)?|svara(?:\s+(?:på\s+den|nu))?))*"
    r"|det\s+blir\s+(?:inget|inga)(?:\s+(?:mer|till|inlägg|fler))*(?:\s+(?:idag|i\s+dag|i\s+veckan|(?:den\s+här|denna)\s+veckan?))?"
    r"|inte\s+(?:den\s+här|denna)\s+veckan?|skit\s+samma|spelar\s+ingen\s+roll"
    r"|(?:i|we)\s+(?:can.?t|cannot|have\s+no\s+time)(?:\s+(?:this\s+week|today))?|no\s+time)"
    r"(?:\s*[,.:;–-]\s*.{1,60})?[.! ]*$",
    re.IGNORECASE,
)
"""Why is nobody's business, and goes no further."""
_SOMEBODY_TAKES = re.compile(
    r"^(?P<who>[^\W\d_]{2,20}(?:\s+[^\W\d_]{2,20})?)\s+(?:tar|fixar|sköter|gör|löser|svarar\s+på|kan\s+ta|kan\s+göra|får\s+ta|takes|will\s+take)\s+"
    r"(?P<what>den|det|dem|dom|hand\s+om\s+(?:den|det)|inlägget|inläggen|svaret|kommentaren|uppsikten|it|them)"
    r"(?:\s+(?:i\s+stället|istället|åt\s+mig|idag|i\s+dag|nu))?[.! ]*$",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    "jag vi du ni de dom han hon hen man någon nån ingen vem alla det den som vår min i we you they he she who".split()
)
_REMIND = re.compile(
    r"^(?:(?:kan du|snälla|please|pls|can you|could you)\s+)?(?:påminna?\s+mig|remind\s+me)\b(?P<rest>.*)$",
    re.IGNORECASE,
)
_EVERY_DAY = re.compile(
    r"^\s*(?:(?:varje\s+dag|dagligen|every\s+day|om\s+dagens?\s+\w+)\s*)?(?:kl\.?|klockan|at)\s*(?P<hour>[01]?\d|2[0-3])"
    r"(?:[.:](?P<minute>[0-5]\d))?\s*(?:varje\s+dag|i\s+stället|framöver|every\s+day)?\s*[.!]?$",
    re.IGNORECASE,
)
_IN = re.compile(
    r"\bom\s+(?P<count>\d{1,2}|en|ett|två|tre|fyra)\s+(?P<unit>minuter|minut|timmar|timme|dagar|dag)\b"
    r"|\bin\s+(?P<count2>\d{1,2}|an?|one|two)\s+(?P<unit2>minutes?|hours?|days?)\b",
    re.IGNORECASE,
)
_COUNTS = {"en": 1, "ett": 1, "an": 1, "a": 1, "one": 1, "två": 2, "two": 2, "tre": 3, "fyra": 4}
_WEEKEND = re.compile(
    r"^(?P<who>jag|kollegan|min kollega|ingen|i|nobody|my colleague)\s+"
    r"(?:tittar\s+(?:till|in)|har\s+koll|looks?\s+in|will\s+look\s+in)\b.*\b(?:helgen|weekend)\b",
    re.IGNORECASE,
)
_WHO = {"jag": "me", "i": "me", "kollegan": "colleague", "min kollega": "colleague", "my colleague": "colleague"}
_LATER_TODAY = time(13)


_ABOUT = tuple(
    (duty, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for duty, words in (
        ("reply", r"svar\w*|besvara\w*|kommentar\w*|fråg\w+|meddelande\w*|answer\w*|repl\w+|comments?"),
        ("posts", r"inlägg\w*|posta\w*|publicera\w*|lägga?\s+(?:ut|upp)|post|posting"),
        ("supervision", r"titta\s+till|uppsikt\w*|kolla\w*|look\s+in"),
    )
)
"""What is to be reminded of, by the duty it is: "påminn mig i morgon om att svara"."""


def read(text: str, now: datetime) -> Answered | None:
    """The button that a text is, or None."""
    text = " ".join(text.split())
    weekend = _WEEKEND.match(text)
    if weekend is not None:
        return Answered(dialog="daily", args={"who": _WHO.get(weekend["who"].casefold(), "none")})
    for do, pattern in (("take", _TAKE), ("done", _DONE), ("why", _WHY), ("reckon", _RECKON), ("hand_over", _PASS)):
        found = pattern.match(text)
        if found is not None:
            rest = (found.groupdict().get("rest") or "").strip(" .,!?")
            return Answered(dialog="duty", args={"do": do, "rest": rest}) if len(rest.split()) <= 6 else None
    if _CANNOT.match(text):
        posts = re.search(r"\b(?:lägga|posta\w*|inlägg\w*|post)\b", text, re.IGNORECASE)
        return Answered(dialog="duty", args={"do": "cannot", "about": "posts" if posts else ""})
    other = _SOMEBODY_TAKES.match(text)
    if other is not None and other["who"].casefold().split()[0] not in _NOBODY:
        about = next((duty for duty, pattern in _ABOUT if pattern.search(other["what"])), "")
        return Answered(dialog="duty", args={"do": "hand_over", "name": other["who"], "about": about})
    reminded = _REMIND.match(text)
    return _reminded(reminded["rest"], now) if reminded is not None else None


def _reminded(rest: str, now: datetime) -> Answered:
    """ "påminn mig kl. 9" chooses the hour of the daily message; "påminn mig i morgon" is about one thing."""
    every = _EVERY_DAY.match(rest)
    if every is not None:
        return Answered(dialog="hours", args={"daily": f"{int(every['hour']):02d}:{every['minute'] or '00'}"})
    at = later(rest, now)
    about = next((duty for duty, pattern in _ABOUT if pattern.search(rest)), "")
    return Answered(
        dialog="duty", args={"do": "later", "at": at.isoformat() if at else None, "rest": "", "about": about}
    )


def later(text: str, now: datetime) -> datetime | None:
    """A moment to come: "om en timme", "i morgon kl. 9", "på måndag"."""
    span = _IN.search(text)
    if span is not None:
        word = (span["count"] or span["count2"]).casefold()
        count = int(word) if word.isdigit() else _COUNTS[word]
        unit = (span["unit"] or span["unit2"]).casefold()
        minutes = {"m": 1, "t": 60, "h": 60, "d": 1440}[unit[0]]
        return now + timedelta(minutes=count * minutes)
    clock = re.search(
        r"\b(?:kl\.?|klockan|at)\s*(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?\b", text, re.IGNORECASE
    )
    hour = time(int(clock["hour"]), int(clock["minute"] or 0)) if clock else None
    today = calendar.date_of(now)
    if clock:
        text = text[: clock.start()] + text[clock.end() :]
    found = dates.find(text, today, past=False)
    if found is None and hour is None and re.search(r"\b(?:i\s+eftermiddag|senare|later)\b", text, re.IGNORECASE):
        hour = _LATER_TODAY
    if found is None and hour is None:
        return None
    at = calendar.at(found[0] if found else today, hour or time(8))
    return at if at > now else None
