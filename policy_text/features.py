"""A question as numbers: pieces of its words, their stems and pairs of stems, hashed, each with a weight."""

import re
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from policy_text import swedish

Hashes: TypeAlias = "NDArray[np.uint32]"
Weights: TypeAlias = "NDArray[np.float32]"

# All of these were chosen by questions of writers whom the model had not been trained on.
SHORTEST, LONGEST = 3, 4
"""Letters in a piece of a word, the blank before and after it among them."""
STEM, PAIR = 2.5, 1.75
"""What a stem and a pair of neighbouring stems weigh against a piece of a word."""
BACKGROUND = 0.6
"""In a text that asks somewhere ("?"), what the sentences weigh that only tell: they belong to other topics."""
ENGLISH = 0.7
"""What the Swedish words nearest to English ones weigh, beside the English words themselves."""

LONGEST_TEXT = 2_000
"""What stands after that many characters is not read: nobody's question is that long, and a turn must be quick."""

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_WORDS_KEPT = 4096
"""Words whose features are remembered; most of what is asked is asked in a few thousand."""
# Multipliers of the rolling hash, odd and well mixed (splitmix64), and the 64 bits it is kept in.
_STEP, _MIX = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9
_64_BITS = 0xFFFF_FFFF_FFFF_FFFF


def features(text: str) -> tuple[Hashes, Weights]:
    """Sorted, each once. The hashes are the same on every machine: they stand in the model's file."""
    heaviest: dict[int, float] = {}
    for words, weight in _streams(text[:LONGEST_TEXT]):
        for found, worth in ((_pieces(words), 1.0), (_stems(words), STEM), (_pairs(words), PAIR)):
            for each, times in Counter(found).items():
                weighs = _weighs(weight * worth, times)
                if weighs > heaviest.get(each, 0.0):
                    heaviest[each] = weighs
    hashes = sorted(heaviest)
    return np.array(hashes, np.uint32), np.array([heaviest[each] for each in hashes], np.float32)


def stems(words: Sequence[str]) -> Hashes:
    """The hashes of whole words, by their stems."""
    return np.array(_stems(words), np.uint32)


@lru_cache(maxsize=1024)
def _weighs(worth: float, times: int) -> float:
    """What a feature that stands so many times in a text weighs, as exactly as the model was trained with it."""
    return float(np.float32(worth * (1 + np.log(times))))


def _streams(text: str) -> Iterator[tuple[list[str], float]]:
    """The words that ask and those that only tell, each as they are written and in Swedish, with what they weigh."""
    sentences = [(swedish.words(sentence), "?" in sentence) for sentence in _SENTENCE_END.split(text)]
    asks = any(asking for words, asking in sentences if words)
    asked = [word for words, asking in sentences if asking or not asks for word in words]
    told = [word for words, asking in sentences if asks and not asking for word in words]
    english = swedish.is_english([*asked, *told])
    for words, weight in ((asked, 1.0), (told, BACKGROUND)):
        if words:
            yield words, weight
            if english and (nearest := swedish.in_swedish(words)):
                yield nearest, weight * ENGLISH


def _pieces(words: Sequence[str]) -> Iterable[int]:
    return chain.from_iterable(map(_pieces_of, words))


@lru_cache(maxsize=_WORDS_KEPT)
def _pieces_of(word: str) -> Sequence[int]:
    """Some letters in a row, with the blanks around the word."""
    letters = [ord(letter) for letter in f" {swedish.fold(word)} "]
    found = array("I")
    for length in range(SHORTEST, LONGEST + 1):
        for first in range(len(letters) - length + 1):
            rolling = 0
            for letter in letters[first : first + length]:
                rolling = rolling * _STEP + letter
            found.append(_mixed(rolling, length))
    return found


def _stems(words: Sequence[str]) -> list[int]:
    return [_stem(word) for word in words]


@lru_cache(maxsize=_WORDS_KEPT)
def _stem(word: str) -> int:
    return _mixed(_hash(word), LONGEST + 1)


def _pairs(words: Sequence[str]) -> list[int]:
    """Each stem with the next; the first and the last also with the edge of the text."""
    stems = [0, *map(_hash, words), 0]
    return [_mixed(one * _STEP + after, LONGEST + 2) for one, after in pairwise(stems)]


@lru_cache(maxsize=50_000)
def _hash(word: str) -> int:
    return zlib.crc32(swedish.stem(word).encode())


def _mixed(value: int, kind: int) -> int:
    """So that a stem and a piece of a word with the same value are not the same."""
    value = (value + kind) * _MIX & _64_BITS
    value ^= value >> 29
    return (value * _STEP & _64_BITS) >> 32
