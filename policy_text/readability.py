"""How hard a Swedish text is to read, by LIX: the words of a mean sentence, and the share of long words.

LIX is C.-H. Björnsson's (Läsbarhet, Liber 1968): words per sentence + 100 × words of more than six letters per word. His
scale: under 30 very easy, 30–40 easy, 40–50 medium (newspapers), 50–60 hard (official texts), over 60 very hard. It counts
and does not understand, so it is a thermometer and no judge, and it says little about a text of a few words.
"""

from __future__ import annotations

import re

from msgspec import Struct

LONG = 6
"""A word with more letters than this is long."""

FEWEST = 20
"""Words below which the index swings too much to be told."""

FEWEST_IN_SENTENCE = 8
"""Words below which a sentence is never called the hardest."""

# A sentence ends where a capital letter follows, so that "kl. 15.00" and "nr 3" do not end one; and at the end of a line.
_END = re.compile(r"(?<=[.!?…])[”\")]*\s+(?=[”\"(–-]*\s*[A-ZÅÄÖÉ])|\n+")
_SPACES = re.compile(r"[^\S\n]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


class Readability(Struct, frozen=True, kw_only=True):
    """`lix` is rounded to a whole number; `hardest` is the sentence with the highest index of its own, "" where none counts."""

    lix: int
    words: int
    hardest: str = ""


def measured(text: str) -> Readability | None:
    """None for a text too short to be measured."""
    sentences = [sentence for sentence in sentences_of(text) if _WORD.search(sentence)]
    words = [word for sentence in sentences for word in _WORD.findall(sentence)]
    if len(words) < FEWEST:
        return None
    weighed = [(_lix(_WORD.findall(sentence), 1), sentence) for sentence in sentences]
    heavy = [pair for pair in weighed if len(_WORD.findall(pair[1])) >= FEWEST_IN_SENTENCE]
    hardest = max(heavy, key=lambda pair: pair[0])[1] if heavy else ""
    return Readability(lix=round(_lix(words, len(sentences))), words=len(words), hardest=hardest)


def sentences_of(text: str) -> list[str]:
    flat = _SPACES.sub(" ", text)  # a long run of spaces would be gone through over and over
    return [sentence.strip() for sentence in _END.split(flat) if sentence.strip()]


def _lix(words: list[str], sentences: int) -> float:
    long = sum(sum(letter.isalpha() for letter in word) > LONG for word in words)
    return len(words) / sentences + 100 * long / len(words)
