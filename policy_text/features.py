"""A question as numbers: pieces of its words, their stems and pairs of stems, hashed, each with a weight."""

import re
import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
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
_BLANK = ord(" ")
# Multipliers of the rolling hash, odd and well mixed (splitmix64); overflow is meant.
_STEP = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xBF58476D1CE4E5B9)


def features(text: str) -> tuple[Hashes, Weights]:
    """Sorted, each once. The hashes are the same on every machine: they stand in the model's file."""
    hashes: list[Hashes] = [np.empty(0, np.uint32)]
    weights: list[Weights] = [np.empty(0, np.float32)]
    for words, weight in _streams(text[:LONGEST_TEXT]):
        for found, worth in ((_pieces(words), 1.0), (_stems(words), STEM), (_pairs(words), PAIR)):
            each, times = np.unique(found, return_counts=True)
            hashes.append(each)
            weights.append(np.asarray(weight * worth * (1 + np.log(times)), np.float32))
    return _heaviest(np.concatenate(hashes), np.concatenate(weights))


def words_of(text: str) -> Hashes:
    """The hashes of the text's whole words, by their stems."""
    return _stems(swedish.words(text[:LONGEST_TEXT]))


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


def _heaviest(hashes: Hashes, weights: Weights) -> tuple[Hashes, Weights]:
    if not len(hashes):
        return hashes, weights
    order = np.argsort(hashes, kind="stable")
    each, first = np.unique(hashes[order], return_index=True)
    return each, np.maximum.reduceat(weights[order], first)


def _pieces(words: Sequence[str]) -> Hashes:
    """Some letters in a row, word by word, in a few passes over the whole text."""
    letters = swedish.fold(f" {'  '.join(words)} ").encode("utf-32-le")
    codes = np.frombuffer(letters, dtype="<u4").astype(np.uint64)
    between = (codes[:-1] == _BLANK) & (codes[1:] == _BLANK)
    before = np.concatenate([[0], np.cumsum(between)])
    found: list[Hashes] = []
    rolling = codes
    for length in range(2, min(LONGEST, len(codes)) + 1):
        rolling = rolling[:-1] * _STEP + codes[length - 1 :]
        if length >= SHORTEST:
            whole = before[length - 1 :] == before[: 1 - length]
            found.append(_mixed(rolling[whole], length))
    return np.concatenate(found)


def _stems(words: Sequence[str]) -> Hashes:
    return _mixed(_hashes(words), LONGEST + 1)


def _pairs(words: Sequence[str]) -> Hashes:
    """Each stem with the next; the first and the last also with the edge of the text."""
    stems = np.concatenate([np.zeros(1, np.uint64), _hashes(words), np.zeros(1, np.uint64)])
    return _mixed(stems[:-1] * _STEP + stems[1:], LONGEST + 2)


def _hashes(words: Sequence[str]) -> NDArray[np.uint64]:
    return np.array([_hash(swedish.stem(word)) for word in words], dtype=np.uint64)


@lru_cache(maxsize=50_000)
def _hash(stem: str) -> int:
    return zlib.crc32(stem.encode())


def _mixed(values: NDArray[np.uint64], kind: int) -> Hashes:
    """So that a stem and a piece of a word with the same value are not the same."""
    values = (values + np.uint64(kind)) * _MIX
    values ^= values >> np.uint64(29)
    return ((values * _STEP) >> np.uint64(32)).astype(np.uint32)
