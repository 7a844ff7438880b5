"""What a draft holds of what the pack asks us to look for. Reads a text and returns findings; keeps nothing of it.

It claims only what can be seen in the words. What the words mean, whether they are true or kind, is left to the reader.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from msgspec import Struct

from dialogs import understand
from dialogs.guideline import draft_people
from policy_text import proofreading, readability
from policy_text.parts import Organisation
from policy_text.proofreading import OF_FILMS, OF_PICTURES, Check, DraftCheck
from register import addresses, secrets
from register.secrets import Secret

REPLY, POST = "reply", "post"

MOST_SHOWN = 5
"""Words shown of one kind."""

_TELEPHONE = re.compile(r"(?<![\w/-])(?:\+46|0046|0)[ ()-]*\d(?:[ ()/–-]*\d){6,11}(?![\w-])")
_MARKS = re.compile(r"[!?]{2,}")
# Two long words or three of any length: "SFI" and "BVC SFI" are names of things.
_LOUD = re.compile(r"(?:\b[A-ZÅÄÖÉ]{4,}\b[^\w\n]*){2,}|(?:\b[A-ZÅÄÖÉ]{2,}\b[^\w\n]*){3,}")
_NAME = re.compile(r"^[A-ZÅÄÖÉÜ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöé]+)?$")
_A_MAN = re.compile(r"(?<!\w)en\s+(?:\w+\s+)?man(?!\w)", re.IGNORECASE)


class Finding(Struct, frozen=True, kw_only=True):
    """One thing found. `what` tells the cases of a check apart; `words` are the draft's own, to be shown and not kept."""

    check: DraftCheck
    what: str
    words: tuple[str, ...] = ()
    count: int = 0
    sentence: str = ""


def read(
    text: str, checks: Sequence[DraftCheck], *, kind: str, own_domains: Sequence[str], own: Organisation | None = None,
    names: Sequence[str] = (),
) -> tuple[Finding, ...]:  # fmt: skip
    """Everything in the draft that the checks look for, in the pack's order. `kind`: a reply, a post, or "" unknown.

    `own`: whose names and accounts are no partners of ours; `names`: those who work here whose full names stand in the draft.
    """
    english = understand.language_of(text) == "en"
    found = (
        _people(text, check, own, names) or _look(text, check, kind, own_domains, english=english) for check in checks
    )
    return tuple(one for one in found if one is not None)


def of_media(checks: Sequence[DraftCheck], wanted: Collection[Check]) -> tuple[Finding, ...]:
    """What a picture or a film lacks, where the guideline says that it needs it."""
    return tuple(Finding(check=check, what=check.check) for check in checks if check.check in wanted)


def media_of(text: str) -> str:
    """What the text says goes with it: "image", "film", "both" or ""."""
    return _both(text, "picture", "moving")


def media_in(name: str) -> str:
    """The same for what it is meant for, by the medium's name: Instagram has no text without a picture."""
    return _both(name, "image_media", "film_media")


def asks_of_media(checks: Sequence[DraftCheck], media: str = "both") -> bool:
    """Whether anything is looked for of pictures, of films, or of either."""
    wanted = {"image": OF_PICTURES, "film": OF_FILMS}.get(media, OF_PICTURES | OF_FILMS)
    return any(check.check in wanted for check in checks)


def _look(text: str, check: DraftCheck, kind: str, own: Sequence[str], *, english: bool) -> Finding | None:
    match check.check:
        case Check.PASSWORD:
            return Finding(check=check, what="password") if secrets.holds(text, Secret.PASSWORD) else None
        case Check.PERSONNUMMER:
            return Finding(check=check, what="personnummer") if secrets.holds(text, Secret.PERSONNUMMER) else None
        case Check.TELEPHONE:
            count = sum(not secrets.holds(one[0], Secret.PERSONNUMMER) for one in _TELEPHONE.finditer(text))
            return Finding(check=check, what="telephone", count=count) if count else None
        case Check.EMAIL:
            count = sum(
                not one.casefold().partition("@")[2].endswith(tuple(own)) for one in addresses.EMAIL.findall(text)
            )
            return Finding(check=check, what="email", count=count) if count else None
        case Check.SIGNATURE:
            what = _signature(text) if kind != POST else ""
            return Finding(check=check, what=f"{what}-if-reply" if what and not kind else what) if what else None
        case Check.DU:
            return None if english else _du(text, check, kind)
        case Check.PROMISE | Check.SWEARING | Check.CONDESCENSION:
            words = proofreading.found(text, (*proofreading.words(check.check), *check.words))
            return Finding(check=check, what=check.check, words=words[:MOST_SHOWN]) if words else None
        case Check.SHOUTING:
            return _shouting(text, check)
        case Check.READABLE:
            return None if english else _hard(text, check)
        case Check.ALT_TEXT | Check.CAPTIONS | Check.IMAGE_RULES | Check.COLLEAGUE | Check.PARTNER | Check.MENTION:
            return None


def _people(text: str, check: DraftCheck, own: Organisation | None, names: Sequence[str]) -> Finding | None:
    match check.check:
        case Check.COLLEAGUE:
            words = draft_people.colleagues(text, names)
        case Check.PARTNER:
            words = draft_people.partners(text, own.name if own else "–", check.words)
        case Check.MENTION:
            words = draft_people.mentions(text, own.short if own else "–")
        case _:
            return None
    return Finding(check=check, what=check.check, words=words[:MOST_SHOWN], count=len(words)) if words else None


def _both(text: str, image: str, film: str) -> str:
    pictured, filmed = (bool(proofreading.found(text, proofreading.words(kind))) for kind in (image, film))
    return "both" if pictured and filmed else "image" if pictured else "film" if filmed else ""


def _du(text: str, check: DraftCheck, kind: str) -> Finding | None:
    """Another word for the reader; or, in a reply, none at all."""
    words = proofreading.found(_A_MAN.sub(" ", text), (*proofreading.words(check.check), *check.words))
    if words:
        return Finding(check=check, what="du", words=words[:MOST_SHOWN])
    if kind == REPLY and not proofreading.found(text, proofreading.words("called_du")):
        return Finding(check=check, what="du-none")
    return None


def _shouting(text: str, check: DraftCheck) -> Finding | None:
    loud = tuple(" ".join(one[0].split()).strip(" .,:;!?–-") for one in _LOUD.finditer(text))
    if loud:
        return Finding(check=check, what="shouting", words=loud[:MOST_SHOWN])
    marks = tuple(dict.fromkeys(_MARKS.findall(text)))
    return Finding(check=check, what="marks", words=marks[:MOST_SHOWN]) if marks else None


def _hard(text: str, check: DraftCheck) -> Finding | None:
    found = readability.measured(text)
    if found is None or check.limit is None or found.lix < check.limit:
        return None
    what = "readable" if found.hardest else "readable-throughout"
    return Finding(check=check, what=what, count=found.lix, sentence=found.hardest)


# The signature


def _signature(text: str) -> str:
    """What is missing of "Anna, bibliotekarie" at the end: "" (nothing), "signature-none", "-function" or "-name"."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        return "signature-none"
    signed = _after_greeting(lines)
    if signed is None:
        return "signature-none"
    parts = [part.strip(" .") for part in re.split(r"[,\n|/–]|\s-\s", signed) if part.strip(" .")]
    words = parts[0].split() if parts else []
    if not words:
        return "signature-none"
    names = next((place for place, word in enumerate(words) if not _NAME.match(word)), len(words))
    if not names or any(word.casefold().endswith(proofreading.words("not_a_name")) for word in words[: names + 1]):
        return "signature-name"
    has_function = len(parts) > 1 or names < len(words)
    return "" if has_function else "signature-function"


def _after_greeting(lines: list[str]) -> str | None:
    """What comes after "Hälsningar" or a dash at the end; or a last line that looks like a signature by itself."""
    last = "\n".join(lines[-3:])
    folded = last.casefold()
    starts = [
        (found.start(), found.end())
        for word in proofreading.words("signing_off")
        for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", folded)
    ]
    if starts:
        begins = max(starts)
        return last[begins[1] :].strip(" ,!.\n") or ""
    slashed = re.search(r"(?:^|[\s.!?])(?://?|[–—-])\s?(?P<who>[A-ZÅÄÖÉ][^.!?\n]*(?:\n[^.!?\n]+)?)$", last)
    if slashed:
        return slashed["who"]
    tail = re.split(r"(?<=[.!?])\s+", lines[-1])[-1]
    head = re.split(r"[,\s]", tail)[0]
    if len(lines) > 1 and len(tail.split()) <= 6 and _NAME.match(head) and not re.search(r"[.!?]$", tail):
        return tail
    if len(lines) > 2 and _NAME.match(lines[-2].split()[0]) and len(lines[-2].split()) <= 3 and len(tail.split()) <= 5:
        return f"{lines[-2]}\n{tail}"
    if "," in tail and len(tail.split()) <= 5 and _NAME.match(head) and not re.search(r"[!?]$", tail):
        return tail
    return None
