"""What a text is looked at for before it is published: which checks a municipality has, and the words they look for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from pathlib import Path

from pydantic import Field, model_validator

from policy_text.parts import Grounded, Text

WORDS = Path(__file__).parent / "proofreading.toml"

_FOLD = str.maketrans("åäöéü", "aaoeu")


class Check(StrEnum):
    PASSWORD = "password"
    PERSONNUMMER = "personnummer"
    TELEPHONE = "telephone"
    EMAIL = "email"
    """An address that is not the municipality's own."""
    COLLEAGUE = "colleague"
    """Somebody who works here is named (R059)."""
    PARTNER = "partner"
    """An organisation that the municipality works with is named."""
    MENTION = "mention"
    """An account that is not the municipality's own is marked with @."""
    SIGNATURE = "signature"
    """A reply signed with first name and function (R050)."""
    DU = "du"
    """The reader is called "du" (R053)."""
    PROMISE = "promise"
    """More than the official line (R055)."""
    READABLE = "readable"
    """LIX under `limit` (R047)."""
    SWEARING = "swearing"
    CONDESCENSION = "condescension"
    SHOUTING = "shouting"
    """Capitals, and marks in a row."""
    ALT_TEXT = "alt_text"
    CAPTIONS = "captions"
    """Both of R052; asked about, since neither can be read out of the words."""
    IMAGE_RULES = "image_rules"
    """What else the guideline says about pictures."""


OF_PICTURES = frozenset({Check.ALT_TEXT, Check.IMAGE_RULES})
OF_FILMS = frozenset({Check.CAPTIONS})


class DraftCheck(Grounded):
    """One thing to look for. With a quote and `assumption` the quote is read so by us, or the limit is ours."""

    check: Check
    words: tuple[Text, ...] = ()
    """The municipality's own, besides those of the house."""
    limit: int | None = Field(default=None, ge=20, le=80)
    """The LIX from which a text is called hard."""

    @model_validator(mode="after")
    def _has_its_limit(self) -> DraftCheck:
        if (self.limit is not None) != (self.check is Check.READABLE):
            raise ValueError("limit_where_readable")
        return self


USUAL = (
    DraftCheck(check=Check.PASSWORD, assumption=True),
    DraftCheck(check=Check.PERSONNUMMER, assumption=True),
    DraftCheck(check=Check.TELEPHONE, assumption=True),
    DraftCheck(check=Check.SWEARING, assumption=True),
    DraftCheck(check=Check.READABLE, assumption=True, limit=50),
)
"""What is looked for where a pack says nothing about it."""


@cache
def words(kind: str) -> tuple[str, ...]:
    """The house's own words of a kind (`proofreading.toml`); none where the kind has no words."""
    table = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    return tuple(table.get(kind, ()))


def folded(text: str) -> str:
    """Without capitals and dots over letters; as long as the text."""
    return text.casefold().translate(_FOLD)


def found(text: str, these: Iterable[str]) -> tuple[str, ...]:
    """Those of the words and phrases that stand in the text, as whole words and as the text spells them, each once."""
    folded = text.casefold().translate(_FOLD)
    hits: dict[str, str] = {}
    for word in these:
        wanted = r"\s+".join(map(re.escape, word.casefold().translate(_FOLD).split()))
        hit = re.search(rf"(?<!\w){wanted}(?!\w)", folded)
        if hit:
            hits.setdefault(hit[0], text[hit.start() : hit.end()])
    longest = sorted(hits, key=len, reverse=True)
    kept = [hit for place, hit in enumerate(longest) if not any(hit in longer for longer in longest[:place])]
    return tuple(hits[hit] for hit in sorted(kept, key=folded.index))
