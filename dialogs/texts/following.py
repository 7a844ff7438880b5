"""What is asked of an answer just given: "var står det?", "vem bestämde det?"."""

from __future__ import annotations

import re

from dialogs.texts.vocabulary import fold

_WHERE = re.compile(
    r"(?:ok |okej |men |och |ja |jaha )*(?:(?:var|vart) (?:nagonstans )?(?:star|finns|kan jag lasa|laser jag|hittar jag)"
    r" (?:det|detta|om det|mer om det)(?: skrivet| nagonstans| exakt| att lasa)*"
    r"|(?:i )?vilken (?:paragraf|punkt|sida)(?: (?:ar|star) det(?: i)?)?"
    r"|kan du visa (?:mig )?var det star"
    r"|where (?:does it say (?:that|so)|is (?:that|it) written|can i read (?:that|it))|which section(?: is (?:that|it))?)"
)
_DECIDED = re.compile(
    r"(?:ok |okej |men |och |ja |jaha )*(?:vem|vilka|nar) (?:har |ar det som (?:har )?)?"
    r"(?:bestamt|bestamde|bestamdes|beslutat|beslutade|beslutades|kommit pa|hittat pa|skrivit|skrev|antog|antagit|antogs) "
    r"(?P<what>det|detta|det har|dem|det dar|reglerna|regeln|riktlinjerna|policyn)"
    r"(?: egentligen| da)*|(?:who|when) (?:decided|was) (?P<also>that|it|this|the rules|the guidelines|the policy)(?: decided)?"
)
_NAMED = frozenset({"reglerna", "riktlinjerna", "policyn", "the rules", "the guidelines", "the policy"})


def asks_where(text: str) -> bool:
    """Whether it asks for the place of what was just answered."""
    return bool(_WHERE.fullmatch(fold(text)))


def asks_who_decided(text: str) -> bool:
    """Whether it asks who decided the guideline, or when: by its name, or as what was just quoted."""
    return bool(_DECIDED.fullmatch(fold(text)))


def by_name(text: str) -> bool:
    """Whether the guideline itself is named, so that it leans on nothing before it."""
    found = _DECIDED.fullmatch(fold(text))
    return found is not None and (found["what"] or found["also"]) in _NAMED
