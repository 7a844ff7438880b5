"""What must never be stored: passwords and personnummer. Found in a text, it is refused and said what to do about it."""

from __future__ import annotations

import re
from enum import StrEnum


class Secret(StrEnum):
    PASSWORD = "password"
    PERSONNUMMER = "personnummer"


# "lösenordet är Sommar2026!", "pw: hunter2". A rule about passwords ("lösenordet ska bytas") is no password: what follows
# must look like one, with a digit or a sign in it.
_CALLED = r"\b(?:lösenord|losenord|lösen|losen|password|passwd|pwd|pw|pinkod|pin-kod)\w*"
_PASSWORD = re.compile(
    rf"{_CALLED}\s*(?:till \S+ )?(?:är|var|heter|blev|blir|ska vara|=|:|is|was|-)\s*"
    r"(?P<word>(?=\S*[\d!#$%&@?*+^~§])\S{5,})"
    rf"|{_CALLED}\s+(?:till |to )?(?=\S*[^\W\d_])(?=\S*\d)(?=\S*(?:\d\D*\d|[!#$%&@*+^~§=]))\S{{6,}}",
    re.IGNORECASE,
)
"""With a word that says so before it, or at once after: then it has to look like one, with letters, digits and more."""
_PERSONNUMMER = re.compile(r"(?<![\d-])(?P<century>19|20)?(?P<digits>\d{6})(?P<sign>[-+ ]?)(?P<last>\d{4})(?![\d-])")


def found_in(text: str) -> Secret | None:
    """The kind of secret that a text seems to hold, or None."""
    return next((kind for kind in Secret if holds(text, kind)), None)


def holds(text: str, kind: Secret) -> bool:
    """Whether a text seems to hold a secret of this kind; it may hold the other too."""
    if kind is Secret.PASSWORD:
        return _PASSWORD.search(text) is not None
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


def _is_personnummer(found: re.Match[str]) -> bool:
    """A date (a samordningsnummer adds 60 to the day) and a right check digit. 0708123456 is a telephone number."""
    digits = found["digits"]
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
