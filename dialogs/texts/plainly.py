"""Numbers and days that a sentence about how an account is run says plainly: "två gånger i veckan", "tittar varje vardag".

Only what can mean one thing is read. A range, two different numbers, or days of which it is not said what is done on them are
nothing here: then it is asked.
"""

from __future__ import annotations

import re

from policy_text.duties import WEEKDAYS

_NUMBERS = {
    **{word: n for n, word in enumerate("noll en två tre fyra fem sex sju åtta nio tio".split())},
    **{word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)},
    "ett": 1, "once": 1, "twice": 2,
}  # fmt: skip
_N = rf"(?P<n>\d{{1,3}}|{'|'.join(_NUMBERS)})"
_NOT_ONE = rf"(?<!\d)(?:\d+|{'|'.join(_NUMBERS)})\s*(?:[–/-]|till|eller|to|or)\s*"
_WEEK = r"(?:i\s+veckan|per\s+vecka|/\s*vecka|varje\s+vecka|a\s+week|per\s+week|every\s+week)"
_PER_WEEK = {
    "posts_per_week": re.compile(
        rf"\b{_N}(?:\s+(?:nya\s+)?(?:inlägg|poster|gånger|gång|ggr|uppdateringar|posts?|times|updates))?\s*{_WEEK}",
        re.IGNORECASE,
    ),
    "hours_per_week": re.compile(rf"\b{_N}\s*(?:timm\w+|tim|h|hours?)\s*{_WEEK}", re.IGNORECASE),
    "removal_hours": re.compile(
        rf"\b(?:ta|tar|tas|remove|removed|take\s+down|taken\s+down)\b(?:\s+\w+){{0,4}}?(?:\s+bort)?(?:\s+\w+){{0,6}}?"
        rf"\s+(?:inom|within)\s+{_N}\s+(?:timm\w+|h\b|hours?)",
        re.IGNORECASE,
    ),
}
"""What a pack's questions may ask for as a number, by the key that the register reckons with."""
_OF_HOURS = ("hours_per_week", "removal_hours")
_BARE_HOURS = re.compile(rf"\s*{_N}\s*(?:timm\w+|tim|h|hours?)?[\s.!]*", re.IGNORECASE)
"""Alone in the answer to how many hours there are in a week."""
_EACH = re.compile(r"\b(?:var|var\s+och\s+en|vardera|per\s+person|styck|each|apiece)\b", re.IGNORECASE)
_HOURS = re.compile(r"\b(?:timm\w+|tim|h|hours?)\b", re.IGNORECASE)
_MAYBE = re.compile(
    r"\b(?:kanske|ungefär|cirka|ca|max|högst|upp\s+till|helst|maybe|about|at\s+most|up\s+to)\b", re.IGNORECASE
)

_LOOKS = re.compile(
    r"\b(?:titta\w*|kolla\w*|kontroller\w*|bevaka\w*|har\s+koll|har\s+uppsikt|håller\s+uppsikt|look\w*|check\w*|monitor\w*)\b",
    re.IGNORECASE,
)
_POSTS = re.compile(
    r"\b(?:lägg\w*|publicer\w*|posta\w*|skriv\w*|uppdater\w*|svara\w*|post\w*|publish\w*|updat\w*|answer\w*)\b",
    re.IGNORECASE,
)
_JOINS = re.compile(r"(?:,|\boch\b|\band\b)(?!.*(?:,|\boch\b|\band\b))", re.IGNORECASE)
"""The last of what joins."""
_BUT = re.compile(
    r"\b(?:utom|inte|ej|ibland|om|varannan|kanske|helst|except|not|sometimes|every\s+other)\b", re.IGNORECASE
)
_WORKDAYS = re.compile(r"\b(?:vardag\w*|arbetsdag\w*|weekdays?|working\s+days?)\b", re.IGNORECASE)
_EVERY_DAY = re.compile(r"\b(?:varje\s+dag|alla\s+dagar|dagligen|every\s+day|daily)\b", re.IGNORECASE)
_DAY = (
    "(?P<{0}>mån(?:dag)?|tis(?:dag)?|ons(?:dag)?|tors(?:dag)?|fre(?:dag)?|lör(?:dag)?|sön(?:dag)?"
    "|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:ar|arna|en|s)?"
)
_SPAN = re.compile(
    rf"\b{_DAY.format('first')}\s*(?:[–-]|till(?:\s+och\s+med)?|to)\s*{_DAY.format('last')}\b", re.IGNORECASE
)
_ONE_DAY = re.compile(rf"\b{_DAY.format('day')}\b", re.IGNORECASE)
_BEGIN = {
    "må": 0,
    "mo": 0,
    "ti": 1,
    "tu": 1,
    "on": 2,
    "we": 2,
    "to": 3,
    "th": 3,
    "fr": 4,
    "lö": 5,
    "sa": 5,
    "sö": 6,
    "su": 6,
}


def number(text: str, what: str) -> int | None:
    """How many, where the text says one number of it and nothing that makes it less sure."""
    pattern = _PER_WEEK.get(what)
    if pattern is None:
        return None
    found = [one for one in pattern.finditer(text) if not _HOURS.search(one[0]) or what in _OF_HOURS]
    if what == "hours_per_week":
        alone = _BARE_HOURS.fullmatch(text)
        found = [alone] if alone else [] if _EACH.search(text) else found
    if len(found) != 1:
        return None
    before = text[max(0, found[0].start() - 20) : found[0].start("n")]
    if re.search(_NOT_ONE + "$", before, re.IGNORECASE) or _MAYBE.search(before.rpartition(",")[2]):
        return None
    written = found[0]["n"].casefold()
    return int(written) if written.isdigit() else _NUMBERS[written]


def days(text: str) -> tuple[str, ...]:
    """On which days somebody looks in, as ids of `WEEKDAYS`; () where the text does not say just that."""
    spans = []
    for sentence in re.split(r"[.!;\n]", text):
        looks = list(_LOOKS.finditer(sentence))
        if looks:
            spans.append(_until_something_else(sentence[looks[0].end() :]))
    said = {_days_of(span) for span in spans} - {()}
    return said.pop() if len(said) == 1 else ()


def _until_something_else(told: str) -> str:
    """Up to what else is done, and without the days just before it: "varje vardag, och på lördagar svarar Jenny"."""
    other = _POSTS.search(told)
    return _JOINS.split(told[: other.start()])[0] if other else told


def _days_of(span: str) -> tuple[str, ...]:
    if _BUT.search(span):
        return ()
    if _EVERY_DAY.search(span):
        return WEEKDAYS
    found = set(WEEKDAYS[:5]) if _WORKDAYS.search(span) else set()
    for one in _SPAN.finditer(span):
        first, last = (_BEGIN[one[name][:2].casefold()] for name in ("first", "last"))
        found |= set(WEEKDAYS[first : last + 1])
    found |= {WEEKDAYS[_BEGIN[one["day"][:2].casefold()]] for one in _ONE_DAY.finditer(span)}
    return tuple(day for day in WEEKDAYS if day in found)
