"""Several diary numbers in a line: "ärende 1 KS 2026/112, ärende 3 KS 2026/113", "dnr KS 2026/112 för ärende 1 och …"."""

from __future__ import annotations

import re

_NUMBERED = re.compile(
    r"(?P<dnr>(?:\b[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,7}[ -]?)?(?<![\d/-])\d{4}[/:-]\d{1,6}(?![\d-]))"
    r"|(?<![\d/:.-])\b(?P<case>\d{1,5})\b(?![/-]\d)"
)
_MOST_WORDS = 8
"""With one number there is little else in the text."""


def pairs(text: str) -> tuple[tuple[int, str], ...]:
    """(case, diary number) in the order of the text; () unless each case has just one number of its own."""
    found = [(m.lastgroup or "", m[0].strip()) for m in _NUMBERED.finditer(text)]
    kinds = [kind for kind, _ in found]
    too_much = len(found) == 2 and len(text.split()) > _MOST_WORDS
    if not found or too_much or len(found) % 2 or kinds != kinds[:2] * (len(kinds) // 2) or kinds[0] == kinds[1]:
        return ()
    two_and_two = zip(found[::2], found[1::2], strict=True)
    told = [dict((first, second)) for first, second in two_and_two]
    return tuple((int(one["case"]), one["dnr"]) for one in told)
