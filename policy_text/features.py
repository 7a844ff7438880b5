"""A question as numbers: pieces of its words, their stems and pairs of stems, hashed, each with a weight."""

import zlib
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from policy_text import swedish

Hashes: TypeAlias = "NDArray[np.uint32]"
Weights: TypeAlias = "NDArray[np.float32]"

SHORTEST, LONGEST = 2, 5
LONGEST_TEXT = 2_000
"""What stands after that many characters is not read: nobody's question is that long, and a turn must be quick."""

ENGLISH = np.float32(0.7)
"""What the Swedish words nearest to English ones weigh, beside the English words themselves."""

# Multipliers of the rolling hash, odd and well mixed (splitmix64); overflow is meant.
_STEP = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xBF58476D1CE4E5B9)
_UPPER = np.uint64(32)
_BLANK = ord(" ")


def features(text: str) -> tuple[Hashes, Weights]:
    """Sorted, each once. The hashes are those of any machine: they stand in the model's file."""
    words = swedish.words(text[:LONGEST_TEXT])
    nearest = swedish.in_swedish(words)
    hashes, weights = _counted(np.concatenate([_grams(words), _stems(words)]))
    if not nearest:
        return hashes, weights
    others, other_weights = _counted(np.concatenate([_grams(nearest), _stems(nearest)]))
    return _heavier(np.concatenate([hashes, others]), np.concatenate([weights, ENGLISH * other_weights]))


def _counted(hashes: Hashes) -> tuple[Hashes, Weights]:
    each, times = np.unique(hashes, return_counts=True)
    return each, (1 + np.log(times)).astype(np.float32)


def _heavier(hashes: Hashes, weights: Weights) -> tuple[Hashes, Weights]:
    order = np.argsort(hashes, kind="stable")
    each, first = np.unique(hashes[order], return_index=True)
    return each, np.maximum.reduceat(weights[order], first)


def _grams(words: Sequence[str]) -> Hashes:
    """Two to five letters in a row, word by word with a blank before and after, in a few passes over the whole text."""
    letters = swedish.fold(f" {'  '.join(words)} ").encode("utf-32-le")
    codes = np.frombuffer(letters, dtype="<u4").astype(np.uint64)
    between = (codes[:-1] == _BLANK) & (codes[1:] == _BLANK)
    before = np.concatenate([[0], np.cumsum(between)])
    found: list[Hashes] = []
    rolling = codes
    for length in range(2, LONGEST + 1):
        if len(codes) < length:
            break
        rolling = rolling[:-1] * _STEP + codes[length - 1 :]
        if length >= SHORTEST:
            whole = before[length - 1 :] == before[: 1 - length]
            found.append(_mixed(rolling[whole], length))
    return np.concatenate(found) if found else np.empty(0, np.uint32)


def _stems(words: Sequence[str]) -> Hashes:
    """The stems, and each with the next; the first and the last also with the edge of the text."""
    alone = np.array([0, *(_hash(swedish.stem(word)) for word in words), 0], dtype=np.uint64)
    pairs = alone[:-1] * _STEP + alone[1:]
    return np.concatenate([_mixed(alone[1:-1], LONGEST + 1), _mixed(pairs, LONGEST + 2)])


@lru_cache(maxsize=50_000)
def _hash(stem: str) -> int:
    return zlib.crc32(stem.encode())


def _mixed(values: NDArray[np.uint64], kind: int) -> Hashes:
    """So that a stem and a piece of a word with the same value are not the same."""
    values = (values + np.uint64(kind)) * _MIX
    values ^= values >> np.uint64(29)
    return ((values * _STEP) >> _UPPER).astype(np.uint32)
