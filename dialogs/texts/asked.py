"""What is asked of the register and not of the guideline, read: who runs a channel, who leaves, how many there are."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from typing import Any

from dialogs.texts.vocabulary import fold

_GOES = "(?:slutar|har slutat|ska sluta|slutade|is leaving|has left)"
_LEAVES = re.compile(
    rf"(?!jag |vi |i |we |kontot |kanalen |sidan )(?:(?P<who>[\w-]+ [\w-]+(?: [\w-]+)?) {_GOES}|(?P<one>[\w-]+) {_GOES})"
    r"(?: (?:pa|i|nu|den|vid|efter|on|in|next|the)\b.{0,30})?"
)


def looked_up(text: str) -> tuple[str, str]:
    """What is asked of the register ("mine", "outcome", "runs", "holds", "card", "named"), and about what; ("", "") for none."""
    folded, plain = fold(text), " ".join(text.split()).strip(" .!?,:;")
    for what, pattern in _look_up():
        if found := pattern.fullmatch(folded):
            return what, plain[found.start("of") : found.end("of")] if len(plain) == len(folded) else found["of"]
    return "", ""


def asks_register(text: str) -> bool:
    """ "hur många kanaler har vi?", "vilka saknar två administratörer?"."""
    return _any_of("register_asked").fullmatch(fold(text)) is not None


def is_bare(text: str) -> bool:
    """A word or two that may name an activity, and nothing that is asked or wanted: "ungdomsgården"."""
    return re.fullmatch(r"[^\W\d_]{5,}(?: [^\W\d_]{2,}){0,2}[.!]*", text.strip()) is not None


def asks_receipts(text: str) -> bool:
    """ "har alla läst det jag skickade i fredags?"."""
    return _any_of("receipts").fullmatch(fold(text)) is not None


def asks_posts(text: str) -> bool:
    """ "hur många inlägg har vi den här veckan?". "Hur många har vi" alone asks of something else."""
    folded = fold(text)
    return ("inlagg" in folded or "lagt ut" in folded or "post" in folded) and bool(
        _any_of("posts_asked").fullmatch(folded)
    )


def asks_status(text: str) -> bool:
    """ "vilka har inte lagt ut något?"."""
    return _any_of("status_asked").fullmatch(fold(text)) is not None


def done_by_name(text: str) -> str:
    """What is to be done with a channel that is named: "close" of "stäng gata och parks instagram", "review", or ""."""
    folded = fold(text)
    for do, pattern in _file()["by_name"].items():
        found = re.fullmatch(pattern, folded)
        if found and _MEDIUM.search(found["of"]):
            return str(do)
    return ""


_MEDIUM = re.compile(r"\b(?:facebook|fb|instagram|insta|youtube|linkedin|tiktok)\w*$")


def sent_in_one(text: str) -> tuple[str, str]:
    """(to whom, what) of "skicka ett meddelande till alla: strömmen är borta"; ("", "") of anything else."""
    for pattern in _file()["sent_in_one"]["patterns"]:
        found = re.match(pattern, text.strip(), re.IGNORECASE | re.DOTALL)
        if found:
            told = found["text"].strip()
            return found["to"].strip(), told[:1].upper() + told[1:]
    return "", ""


def of_others(text: str, do: str) -> str | None:
    """Whom somebody wants to "hand_draft" to or "remind": "kan oskar fylla i resten" → "oskar"; None of anything else."""
    said = text.strip(" .!?")
    for pattern in _asked_of_others(do):
        found = pattern.fullmatch(said)
        if found:
            return (found.groupdict().get("who") or "").strip(" ,.")
    return None


def of_a_card(text: str) -> str:
    """What is asked about something that waits for one's own answer ("must", "when", "no", …); "" of anything else."""
    folded = fold(re.sub(r"[,.!?;:]", " ", text))
    if len(folded) > _A_SHORT_QUESTION:
        return ""
    return next((what for what, pattern in _of_a_card() if pattern.fullmatch(folded)), "")


_A_SHORT_QUESTION = 90
"""Letters; in a longer one more is asked than what a card can answer."""


def changes_own(text: str) -> str | None:
    """Which answer of one's own application is to be changed, "" for just "ändra i ansökan"; None of anything else."""
    found = _any_of("own_change").fullmatch(fold(text))
    return None if found is None else found["of"] or ""


def of_papers(text: str) -> str:
    """ "copy" of "exportera ansökan", "enclosure" of "kan jag bifoga en fil"; "" of anything else."""
    folded = fold(text)
    return next((what for what, pattern in _of_papers() if pattern.fullmatch(folded)), "")


def i_leave(text: str) -> bool:
    """ "jag slutar på kommunen nu på fredag"."""
    return _any_of("i_leave").fullmatch(fold(text)) is not None


def is_for_steward(text: str, what: str) -> bool:
    """Whether a text is about people and roles ("steward"), about who cannot be reached, or done on the computer."""
    return _steward_asked()[what].fullmatch(fold(text)) is not None


def somebody_leaves(text: str) -> str:
    """Who is said to leave: "oskar dahl slutar på fredag" → "oskar dahl"; "" where nobody else is."""
    found = _LEAVES.fullmatch(fold(text))
    return (found["who"] or found["one"]) if found else ""


def about_others(text: str) -> bool:
    """ "vem är borta?", "är Fatima sjuk": asks about others, and tells nothing of the one who writes."""
    return _ABOUT_OTHERS.match(text) is not None


_ABOUT_OTHERS = re.compile(
    r"^(?:vem|vems|vilka|vilken|vilket|hur många|hur mycket|who|which|how many)\b"
    r"|^(?:lista|visa|ge mig|list|show)\b.*\b(?:frågor|kommentarer|kanaler|konton|questions|comments|channels)\b"
    r"|^är (?!hemma|fortfarande|tyvärr|borta|sjuk|ledig|på|inte|nu|också)\S+ (?:\S+ )?(?:sjuk|borta|ledig|tillbaka|frisk)\W*$",
    re.IGNORECASE,
)


@cache
def _of_a_card() -> tuple[tuple[str, re.Pattern[str]], ...]:
    head = "(?:men |och |jaha |okej |ok |hej |nej |forlat |ursakta |du |but |and |so )*"
    tail = (
        "(?: (?:nu|da|egentligen|ens|har|(?:pa|med) (?:det|det har|detta|den)|i dag|idag|in|now|then|this|it|to this))*"
    )
    table = _file()["of_a_card"]
    return tuple(
        (what, re.compile(head + "(?:" + "|".join(f"(?:{one})".replace("TAIL", tail) for one in patterns) + ")"))
        for what, patterns in table.items()
    )


@cache
def _of_papers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = _file()["of_papers"]
    return tuple((what, re.compile("|".join(f"(?:{one})" for one in patterns))) for what, patterns in table.items())


@cache
def _asked_of_others(do: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in _file()["of_others"][do])


@cache
def _look_up() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((what, re.compile(pattern)) for what, pattern in _file()["look_up"].items())


@cache
def _any_of(table: str) -> re.Pattern[str]:
    return _either(_file()[table]["patterns"])


@cache
def _steward_asked() -> Mapping[str, re.Pattern[str]]:
    return {what: _either(patterns) for what, patterns in _file()["steward_asked"].items()}


def _either(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((resources.files("dialogs.texts") / "asked.toml").read_text(encoding="utf-8"))
