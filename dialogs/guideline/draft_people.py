"""Whom a draft names: colleagues, partners, and accounts that are marked (R059). Never the one who signs it (R050).

A person of the register is known by the full name; anybody else only by what stands before the name ("min kollega Anna"),
since a first name alone may be whoever is answered. That a name is in the register is never said: the draft's own words
are shown, and what the guideline asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from policy_text import proofreading

_NAME = r"[A-ZÅÄÖÉÜ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöé]+)?"
_NAMES = rf"{_NAME}(?:\s+{_NAME})?"
_TITLE = r"[A-ZÅÄÖÉ0-9][\w&.-]*\w|[A-ZÅÄÖÉ]"
_TITLES = rf"(?:{_TITLE})(?:\s+(?:{_TITLE}))*"
_MENTION = re.compile(r"(?<![\w.@/+-])@\w[\w.]*\w")

_SIGNATURE_WORDS = 6
"""A last line of at most so many words that begins with a name is a signature."""


def colleagues(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Those named, as the text spells them. `names`: people of the register whose full names stand in it."""
    found = [hit for name in names for hit in _full_name(text, name)]
    known = {word for one in found for word in one.split()}
    spoken = _after(text, proofreading.words("colleague"), _NAMES)
    found += [one for one in spoken if one.split()[-1] not in known]
    return tuple(dict.fromkeys(found))


def partners(text: str, own: str, words: Sequence[str]) -> tuple[str, ...]:
    """Those that the text says we work with, or that the pack names. `own`: the municipality's name, which is none."""
    named = list(proofreading.found(text, words))
    named += _after(text, proofreading.words("partner"), _TITLES)
    perhaps = _after(text, proofreading.words("perhaps_partner"), _TITLES)
    named += [one for one in perhaps if _like_an_organisation(one)]
    ours, its_place = own.casefold(), own.casefold().split()[0]
    theirs = (one for one in named if not one.casefold().startswith(ours) and one.casefold() != its_place)
    return tuple(dict.fromkeys(theirs))


def mentions(text: str, own: str) -> tuple[str, ...]:
    """Accounts marked with @, but for the municipality's own, which have its name in theirs."""
    ours = proofreading.folded(own).replace(" ", "")
    return tuple(dict.fromkeys(one for one in _MENTION.findall(text) if ours not in proofreading.folded(one)))


def _full_name(text: str, name: str) -> list[str]:
    """Where the name stands as a name: not in what signs the text, and not in a street or a school called after somebody."""
    wanted = r"\s+".join(map(re.escape, name.split()))
    after = "|".join(map(re.escape, proofreading.words("called_after")))
    found = re.finditer(rf"(?<!\w)(?P<name>{wanted})(?:s(?!\w)(?!\s+(?:{after}))|(?!\w))", text)
    return [hit["name"] for hit in found if not _signs(text, hit.start())]


def _signs(text: str, at: int) -> bool:
    """Whether what begins here is the signature: it stands after a greeting or a dash, or is a short last line by itself."""
    before, line = text[:at], text[at:].split("\n", 1)[0]
    if text[at:].count("\n") > 1 or "." in line.rstrip(" .\n") or len(line.split()) > _SIGNATURE_WORDS:
        return False
    head = before.casefold().rstrip(" ,!\n\t")
    greeted = any(head.endswith(word) for word in proofreading.words("signing_off"))
    dashed = bool(re.search(r"(?:^|[\s.!?])(?://?|[–—-])$", head))
    alone = not before.rpartition("\n")[2].strip() and "\n" in before
    return greeted or dashed or alone


def _after(text: str, leads: Iterable[str], what: str) -> list[str]:
    """What stands right after one of the leads, which may be spelled with a capital letter."""
    several = "|".join(r"\s+".join(map(re.escape, lead.split())) for lead in leads)
    found = re.finditer(rf"(?<!\w)(?i:{several}),?\s+(?P<what>{what})", text)
    return [hit["what"] for hit in found if not hit["what"].casefold().endswith(proofreading.words("not_a_name"))]


def _like_an_organisation(name: str) -> bool:
    words = name.casefold().split()
    last = proofreading.words("organisation_ends")
    return any(word in proofreading.words("organisation_words") or word.endswith(last) for word in words)
