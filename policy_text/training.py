"""Makes the model of `likeness` from the topics' questions: `python -m policy_text.training`, a minute or two.

Multinomial logistic regression, fitted by Adam on small batches with most features left out at random each time, so
that no topic leans on one writer's favourite words. Only here scipy is needed, for its sparse matrices. Everything
chosen here was chosen by questions of writers whom the model had not been trained on.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from policy_text import provenance
from policy_text import topics as catalogue
from policy_text.features import Hashes, Weights, features
from policy_text.likeness import MODEL, normalised
from policy_text.topics import Topic

Matrix: TypeAlias = "NDArray[np.float32]"

SEEN_IN = 2
"""A feature of one single text says more about its writer than about the topic."""
ABOUT = 0.5
"""What the sentence that says what a topic is about counts against one of its questions."""

LEFT_OUT = 0.85
"""The share of a text's features that is left out each time it is learnt from."""
TIMES = 2
"""Two trainings that leave out other features differ by two answers of a hundred; their mean is as good as the better one."""
ROUNDS = 40
BATCH = 512
PACE = 0.3
"""How far a weight may move in a step at first; less and less towards the end."""
INERTIA = 1e-4
"""Weights whose slope is much less than this stay where they are, so that most of them remain nothing."""
HELD_BACK = 1 / 100
"""How strongly weights are drawn towards nothing, against all examples together."""

SHARPNESS = 1.4
"""The scores are multiplied by this: learning with so much left out makes the model less sure than it may be."""
STEP = 0.25
"""Weights are stored as whole multiples of this, before sharpening; most become nothing and take no room."""


@dataclass(frozen=True, kw_only=True)
class Examples:
    texts: tuple[str, ...]
    topics: NDArray[np.int64]
    counts: Weights
    """What each counts against a question."""


def train(path: Path = MODEL, topics: Mapping[str, Topic] | None = None) -> None:
    """The same data give the same file on the same machine."""
    topics = catalogue.load() if topics is None else topics
    learnt = examples(topics)
    hashes, rarity, texts = table([features(text) for text in learnt.texts])
    each = [fit(texts, learnt, len(topics), seed) for seed in range(TIMES)]
    weights, bias = (np.asarray(sum(found) / TIMES, np.float32) for found in zip(*each, strict=True))
    store(path, topics=topics, hashes=hashes, rarity=rarity, weights=weights, bias=bias)


def examples(topics: Mapping[str, Topic]) -> Examples:
    """Every way of asking; and the topic's name and what it is about, as if they were asked."""
    found = [
        (text, number, count)
        for number, topic in enumerate(topics.values())
        for text, count in (
            *((question, 1.0) for question in topic.questions),
            (topic.name, 1.0),
            (_bounds_aside(topic.about), ABOUT),
        )
    ]
    return Examples(
        texts=tuple(text for text, _, _ in found),
        topics=np.array([number for _, number, _ in found]),
        counts=np.array([count for _, _, count in found], np.float32),
    )


def _bounds_aside(about: str) -> str:
    """Without what the topic is not: "Inte: borttagning (ta_bort_hur_snabbt)."."""
    return about.partition(" Inte:")[0]


def table(found: Sequence[tuple[Hashes, Weights]]) -> tuple[Hashes, Weights, csr_matrix]:
    """The features worth knowing, how rare each is, and the texts in terms of them."""
    hashes, seen = np.unique(np.concatenate([each for each, _ in found]), return_counts=True)
    kept = seen >= SEEN_IN
    hashes, seen = hashes[kept], seen[kept]
    # As it is stored, so that learning and asking count alike.
    rarity = (1 + np.log((1 + len(found)) / (1 + seen))).astype(np.float16).astype(np.float32)
    places, values = [], []
    for each, weights in found:
        near = np.minimum(np.searchsorted(hashes, each), len(hashes) - 1)
        known = hashes[near] == each
        places.append(near[known])
        values.append(normalised(weights[known] * rarity[near[known]]))
    ends = np.cumsum([0, *map(len, places)])
    texts = csr_matrix((np.concatenate(values), np.concatenate(places), ends), shape=(len(found), len(hashes)))
    return hashes, rarity, texts


def fit(texts: csr_matrix, learnt: Examples, topics: int, seed: int) -> tuple[Matrix, Weights]:
    """A weight for each feature and topic, and one for each topic alone."""
    chance = np.random.default_rng(seed)
    count, width = texts.shape
    weights = _Adam(np.zeros((width, topics), np.float32))
    bias = _Adam(np.zeros((1, topics), np.float32))
    for round in range(ROUNDS):
        order = chance.permutation(count)
        for start in range(0, count, BATCH):
            pace = PACE * (1 - (round + start / count) / ROUNDS)
            chosen = order[start : start + BATCH]
            batch, columns = _left_out(texts[chosen], chance)
            likely = batch @ weights.value[columns] + bias.value
            likely = np.exp(likely - likely.max(axis=1, keepdims=True))
            likely /= likely.sum(axis=1, keepdims=True)
            likely[np.arange(len(chosen)), learnt.topics[chosen]] -= 1
            wrong = likely * (learnt.counts[chosen] / len(chosen))[:, None]
            held_back = np.float32(HELD_BACK / count) * weights.value[columns]
            weights.move(columns, batch.T @ wrong + held_back, pace)
            bias.move(np.zeros(1, np.int64), wrong.sum(axis=0, keepdims=True), pace / 10)
    return weights.value, bias.value[0]


def _left_out(batch: csr_matrix, chance: np.random.Generator) -> tuple[csr_matrix, NDArray[np.int64]]:
    """A share of each text's features, made up for by the others' weight; and which columns are left at all."""
    kept = np.flatnonzero(chance.random(batch.nnz) >= LEFT_OUT)
    ends = np.searchsorted(kept, batch.indptr)
    columns, places = np.unique(batch.indices[kept], return_inverse=True)
    values = batch.data[kept] / np.float32(1 - LEFT_OUT)
    return csr_matrix((values, places, ends), shape=(batch.shape[0], len(columns))), columns


class _Adam:
    """Adam (Kingma & Ba 2014) over the rows that a step has touched."""

    def __init__(self, value: Matrix) -> None:
        self.value = value
        self._mean = np.zeros_like(value)
        self._square = np.zeros_like(value)
        self._steps = 0

    def move(self, rows: NDArray[np.int64], slope: Matrix, pace: float) -> None:
        self._steps += 1
        mean = 0.9 * self._mean[rows] + 0.1 * slope
        square = 0.99 * self._square[rows] + 0.01 * slope * slope
        self._mean[rows], self._square[rows] = mean, square
        moved = (mean / (1 - 0.9**self._steps)) / (np.sqrt(square / (1 - 0.99**self._steps)) + INERTIA)
        self.value[rows] -= np.float32(pace) * moved


def store(
    path: Path, *, topics: Mapping[str, Topic], hashes: Hashes, rarity: Weights, weights: Matrix, bias: Weights
) -> None:
    # What a feature gives to all topics alike decides nothing.
    weights = weights - np.median(weights, axis=1, keepdims=True)
    small = np.clip(np.rint(weights / STEP), -127, 127).astype(np.int8)
    facts = [
        topic.model_dump(mode="json", include={"id", "name", "kind", "private", "opens"}) for topic in topics.values()
    ]
    rows, columns = np.nonzero(small)
    np.savez_compressed(
        path,
        made_from=np.array(provenance.fingerprint(provenance.inputs())),
        topics=np.frombuffer(json.dumps(facts, ensure_ascii=False).encode(), np.uint8),
        hashes=hashes,
        rarity=rarity.astype(np.float16),
        counts=np.bincount(rows, minlength=len(hashes)).astype(np.uint16),
        columns=columns.astype(np.uint16),
        weights=small[rows, columns],
        step=np.float32(STEP * SHARPNESS),
        bias=(bias * SHARPNESS).astype(np.float32),
    )


if __name__ == "__main__":
    train()
