"""How like a question is to the ways in which people ask about each topic: the trained model, at work."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Self

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from policy_text.features import Hashes, Weights, features, stems
from policy_text.topics import FOLDER, Kind

MODEL = FOLDER / "model.npz"


class Known(Struct, frozen=True, kw_only=True):
    """What an answer needs to know of a topic, without its thousands of questions."""

    id: str
    name: str
    kind: Kind
    private: bool
    opens: str


class Likeness:
    """A linear model over hashed features. Most weights are nothing, so only the others are kept, row by row."""

    def __init__(
        self,
        *,
        topics: tuple[Known, ...],
        hashes: Hashes,
        rarity: Weights,
        starts: NDArray[np.int64],
        columns: NDArray[np.uint16],
        weights: NDArray[np.int8],
        step: float,
        bias: Weights,
    ) -> None:
        self.topics = topics
        self._hashes = hashes
        self._rarity = rarity
        self._starts = starts
        self._columns = columns
        self._weights = weights
        self._step = step
        self._bias = bias

    @classmethod
    def load(cls, path: Path = MODEL) -> Self:
        with np.load(path) as stored:
            counts = stored["counts"].astype(np.int64)
            return cls(
                topics=tuple(
                    Known(**{**facts, "kind": Kind(facts["kind"])}) for facts in json.loads(stored["topics"].tobytes())
                ),
                hashes=stored["hashes"],
                rarity=stored["rarity"].astype(np.float32),
                starts=np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)]),
                columns=stored["columns"],
                weights=stored["weights"],
                step=float(stored["step"]),
                bias=stored["bias"].astype(np.float32),
            )

    def probabilities(self, text: str) -> Weights:
        """One for each topic, in the order of `topics`; together 1."""
        scores = self._scores(text)
        scores = np.exp(scores - scores.max())
        return np.asarray(scores / scores.sum(), dtype=np.float32)

    def knows_one_of(self, words: Sequence[str]) -> bool:
        """Whether any of these words, by its stem, stands in the questions that were trained on."""
        found = stems(words)
        places = np.minimum(np.searchsorted(self._hashes, found), len(self._hashes) - 1)
        return bool((self._hashes[places] == found).any())

    def _scores(self, text: str) -> NDArray[np.float64]:
        rows, values = self.vector(text)
        starts, counts = self._starts[rows], self._starts[rows + 1] - self._starts[rows]
        ends = np.cumsum(counts)
        if not len(ends) or not ends[-1]:
            return self._bias.astype(np.float64)
        # The places of all weights of all rows, one after the other.
        places = np.arange(ends[-1]) + np.repeat(starts - ends + counts, counts)
        worth = self._weights[places] * np.repeat(values, counts)
        summed = np.bincount(self._columns[places], weights=worth, minlength=len(self.topics))
        return np.asarray(summed * self._step + self._bias, dtype=np.float64)

    def vector(self, text: str) -> tuple[NDArray[np.int64], Weights]:
        """The features of the text that the model knows, and their weights; their squares sum to 1."""
        hashes, weights = features(text)
        places = np.searchsorted(self._hashes, hashes)
        places[places == len(self._hashes)] = 0
        known = self._hashes[places] == hashes
        rows = places[known]
        return rows, normalised(weights[known] * self._rarity[rows])


def normalised(values: Weights) -> Weights:
    length = float(np.sqrt(np.dot(values, values)))
    return np.asarray(values / length, dtype=np.float32) if length else values
