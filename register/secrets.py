"""What must never be stored: passwords and personnummer. Found in a text, it is refused and said what to do about it."""

from __future__ import annotations

import re
from enum import StrEnum


class Secret(StrEnum):
    PASSWORD = "password"
    PERSONNUMMER = "personnummer"


_CALLED = r"\b(?:lösenord|losenord|passord|lösen|losen|password|passwd|pwd|pw)(?:et|ets|en|s)?\b"
_LOGIN = r"\b(?:inlogg\w*|login|användarnamn\w*|user(?:name)?|loggar? in (?:med|som|with))"
_IS = r"(?:är|var|blev|heter|blir|ska vara|is|was)\b(?:\s+(?:nu|numera|now)\b)?"
_SIGNS = r"[\s:=>–—-]*"
_WORD = r"[\"'”“»«‘’(]?(?P<word>[^\s\"”“»«]+)"
# What somebody calls a password is followed by one: at once ("lösen Sommar2026!"), after "är" or a colon or both
# ("Lösenordet är: Sommar2026!"), or after what it opens ("lösenordet till Facebook är Sommar2026!"). A rule about passwords
# ("lösenordet ska bytas") is none: what follows must look like one too.
_PASSWORD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_CALLED}{_SIGNS}(?:{_IS})?{_SIGNS}{_WORD}",
        rf"{_CALLED}\s+(?:till|för|på|hos|to|for)\s+(?:\S{{1,60}}\s+){{0,3}}?\S{{1,60}}?\s*(?:\b{_IS}|[:=]){_SIGNS}{_WORD}",
        # "vi bytte lösenordet till Höst2025"
        rf"\b(?:byt\w*|ändra\w*|sätt\w*|satt\w*|changed?|set)\s+(?:\S+\s+)?{_CALLED}\s+(?:till|to){_SIGNS}{_WORD}",
        # "inlogg: bibblan / Sommar2026!", "logga in med bibblan och Sommar2026!"
        rf"{_LOGIN}{_SIGNS}\S{{1,60}}?\s*(?:[/,;|]|\s(?:och|and)\s)\s*{_WORD}",
    )
)
# Whatever stands after "=" and ends the line, and the digits of a code.
_GIVEN = re.compile(
    rf"{_CALLED}\s*=\s*\S{{3,}}\s*$"
    r"|\b(?:pin|pin-?kod|pin code|passcode|portkod|engångskod|verifieringskod|säkerhetskod)(?:en)?\b"
    rf"{_SIGNS}(?:{_IS})?{_SIGNS}\d{{4,8}}(?![\d-])",
    re.IGNORECASE | re.MULTILINE,
)
_NO_PASSWORD = re.compile(
    r"1password|office365|microsoft365|\d{4}-\d\d(?:-\d\d)?|(?:19|20)\d\d|\d+[.:]\d+|.*://.*|www\..*|\S+@\S+\.\w+",
    re.IGNORECASE,
)
"""What looks like one and stands beside the word all the same: a vault, a date, a year, a time, an address."""

_DASH = r"\-‐‑‒–—―−"
"""What phones, Word and spreadsheets make of a hyphen."""

_APART = rf"(?(apart)[{_DASH}])"
_PERSONNUMMER = re.compile(
    rf"(?<![\d{_DASH}])(?P<century>(?:19|20)(?=\d\d(?P<apart>[{_DASH}])?))?(?P<digits>\d\d{_APART}\d\d{_APART}\d\d)"
    rf"(?P<sign>\s?[{_DASH}+]\s?|\s)?(?P<last>\d{{4}})(?![\d{_DASH}])"
)


def found_in(text: str) -> Secret | None:
    """The kind of secret that a text seems to hold, or None."""
    return next((kind for kind in Secret if holds(text, kind)), None)


def holds(text: str, kind: Secret) -> bool:
    """Whether a text seems to hold a secret of this kind; it may hold the other too."""
    if kind is Secret.PASSWORD:
        return bool(_GIVEN.search(text)) or any(
            _is_password(found["word"]) for pattern in _PASSWORD for found in pattern.finditer(text)
        )
    return any(_is_personnummer(found) for found in _PERSONNUMMER.finditer(text))


def found_in_place(text: str) -> Secret | None:
    """The same for a text that says where credentials are kept, in which people are most likely to paste them.

    A word of its own with letters, digits and a sign in it ("Sommar2026!"), or one lone word with several digits, is taken
    for a password; "1Password" and "valvet i KeePass, mappen 2B" are places.
    """
    words = [word.strip(".,;()") for word in text.split()]
    words = [word for word in words if "@" not in word.strip("@") and "://" not in word]
    alike = any(_has(word, r"[^\W\d_]", r"\d", r"[!#$%&@?*+^~§=]") and len(word) >= 6 for word in words)
    alone = len(words) == 1 and len(words[0]) >= 6 and _has(words[0], r"[^\W\d_]", r"\d.*\d")
    return Secret.PASSWORD if alike or alone else found_in(text)


def _has(word: str, *patterns: str) -> bool:
    return all(re.search(pattern, word) for pattern in patterns)


def _is_password(word: str) -> bool:
    """Letters with digits, or with a sign among them, or only digits: "bytt!" and "v. 12" are ordinary words."""
    word = word.strip(".,;:!?()/")
    if _NO_PASSWORD.fullmatch(word):
        return False
    if word.isdecimal():
        return len(word) >= 4
    return len(word) >= 5 and _has(word, r"[^\W\d_]", r"[\d!#$%&@?*+^~§=]")


def _is_personnummer(found: re.Match[str]) -> bool:
    """A date (a samordningsnummer adds 60 to the day) and a right check digit. 0708123456 is a telephone number."""
    digits = re.sub(rf"[{_DASH}]", "", found["digits"])
    if not found["century"] and not found["sign"] and digits.startswith("07"):
        return False
    month, day = int(digits[2:4]), int(digits[4:6])
    if not (1 <= month <= 12 and (1 <= day <= 31 or 61 <= day <= 91)):
        return False
    total = 0
    for index, digit in enumerate(digits + found["last"]):
        doubled = int(digit) * (2 - index % 2)
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0


_KEPT_IN = re.compile(
    r"mapp|låda|pärm|arkiv|diari|registrator|server|hårddisk|katalog|valv|skåp|system|sharepoint|onedrive|teams|usb"
    r"|\b[a-z]:|\bakten\b|ärende|folder|drive|archive|registrar|\bsafe\b|cabinet|binder"
)
"""Words that say where things are kept: a text without one of them is taken for something else."""


def is_place(text: str) -> bool:
    """Whether a text can say where something is kept: a line, of few words, that quotes nobody.

    Somebody in a hurry pastes the comment itself; what is no place is not stored (R078).
    """
    short = text.strip()
    is_short = 1 < len(short) <= 120 and "\n" not in short and len(short.split()) <= 12
    return is_short and not set(short) & set('"”“«»!?') and bool(_KEPT_IN.search(short.casefold()))
