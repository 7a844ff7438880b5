"""How like a question is to the ways in which people ask about each topic: the trained model, at work."""

import json
from bisect import bisect_left
from collections.abc import Sequence
from math import sqrt
from pathlib import Path
from typing import Self

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from policy_text.features import Hashes, Weights, features, stems
from policy_text.topics import FOLDER, Kind

MODEL = FOLDER / "model.npz"

COMMON = 100
"""A feature that tells for or against as many topics as this has its weights in a row of their own, nothings and all.

Nine weights of ten that a question meets are in such rows, and the rows together are smaller: no weight needs its column.
"""
_RARE = 0
"""The row of all other features, of nothings."""


class Known(Struct, frozen=True, kw_only=True):
    """What an answer needs to know of a topic, without its thousands of questions."""

    id: str
    name: str
    kind: Kind
    private: bool
    opens: str


class Likeness:
    """A linear model over hashed features. Most weights are nothing, so of the rarer features only the others are kept."""

    def __init__(
        self,
        *,
        topics: tuple[Known, ...],
        hashes: Hashes,
        rarity: Weights,
        counts: NDArray[np.uint16],
        columns: NDArray[np.uint16],
        weights: NDArray[np.int8],
        step: float,
        bias: Weights,
    ) -> None:
        self.topics = topics
        self._hashes = hashes
        self._sorted = hashes.data
        self._rarity = rarity
        self._step = step
        self._bias = bias
        is_common = counts >= COMMON
        self._common, self._place = _rows(is_common, counts, columns, weights, len(topics))
        rare = np.repeat(~is_common, counts)
        self._columns, self._weights = columns[rare], weights[rare]
        self._starts = np.concatenate([[0], np.cumsum(counts * ~is_common)]).astype(np.int32).data

    @classmethod
    def load(cls, path: Path = MODEL) -> Self:
        with np.load(path) as stored:
            return cls(
                topics=tuple(
                    Known(**{**facts, "kind": Kind(facts["kind"])}) for facts in json.loads(stored["topics"].tobytes())
                ),
                hashes=stored["hashes"],
                rarity=stored["rarity"].astype(np.float32),
                counts=stored["counts"],
                columns=stored["columns"],
                weights=stored["weights"],
                step=float(stored["step"]),
                bias=stored["bias"].astype(np.float32),
            )

    def probabilities(self, text: str) -> Weights:
        """One for each topic, in the order of `topics`; together 1."""
        scores = self._scores(text)
        scores -= np.maximum.reduce(scores)
        likely: Weights = np.exp(scores, out=scores)
        likely /= np.add.reduce(likely)
        return likely

    def knows_one_of(self, words: Sequence[str]) -> bool:
        """Whether any of these words, by its stem, stands in the questions that were trained on."""
        return any(self._knows(stem) for stem in stems(words).tolist())

    def _knows(self, hash: int) -> bool:
        place = bisect_left(self._sorted, hash)
        return place < len(self._sorted) and self._sorted[place] == hash

    def _scores(self, text: str) -> Weights:
        features, values = self.vector(text)
        places = self._place[features]
        rows = self._common[places]
        rare = (places == _RARE).nonzero()[0]
        for row, feature in zip(rare.tolist(), features[rare].tolist(), strict=True):
            first, end = self._starts[feature], self._starts[feature + 1]
            rows[row].put(self._columns[first:end], self._weights[first:end])
        scores: Weights = values.dot(rows.astype(np.float32))
        scores *= self._step
        scores += self._bias
        return scores

    def vector(self, text: str) -> tuple[NDArray[np.int64], Weights]:
        """The features of the text that the model knows, and their weights; their squares sum to 1."""
        hashes, weights = features(text)
        places = self._hashes.searchsorted(hashes)
        known = self._hashes.take(places, mode="clip") == hashes
        rows = places[known]
        return rows, normalised(weights[known] * self._rarity[rows])


def _rows(
    is_common: NDArray[np.bool_],
    counts: NDArray[np.uint16],
    columns: NDArray[np.uint16],
    weights: NDArray[np.int8],
    topics: int,
) -> tuple[NDArray[np.int8], NDArray[np.uint16]]:
    """The rows of the common features, and in which of them a feature's weights are: `_RARE` for those that have none."""
    found = np.flatnonzero(is_common)
    rows = np.zeros((len(found) + 1, topics), np.int8)
    ends = np.cumsum(counts, dtype=np.int64)[found].tolist()
    for row, end, count in zip(rows[1:], ends, counts[found].tolist(), strict=True):
        row[columns[end - count : end]] = weights[end - count : end]
    return rows, (np.cumsum(is_common) * is_common).astype(np.uint16)


def normalised(values: Weights) -> Weights:
    length = sqrt(values.dot(values))
    return values / length if length else values
