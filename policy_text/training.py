"""Makes the model of `likeness` from the topics' questions: `python -m policy_text.training`, a minute or two.

The only module that needs scikit-learn. Everything chosen here was chosen on questions by other authors than those
trained on; the README tells what was tried.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from policy_text import provenance
from policy_text import topics as catalogue
from policy_text.features import Hashes, Weights, features
from policy_text.likeness import MODEL, normalised
from policy_text.topics import Topic

SEEN_IN = 2
"""A piece of a word that stands in fewer questions says more about who wrote it than about the topic."""

STRENGTH = 30.0
"""How closely the model may follow its examples (scikit-learn's C)."""

SHARPNESS = 2.1
"""The scores are multiplied by this: the model is less sure of questions by others than it may be."""

STEP = 0.1
"""Weights are stored as whole multiples of this, before sharpening; four of five become nothing."""


def train(path: Path = MODEL, topics: Mapping[str, Topic] | None = None) -> None:
    """The file is the same, byte for byte, on the same machine."""
    topics = catalogue.load() if topics is None else topics
    texts, labels = examples(topics)
    hashes, rarity, rows = table([features(text) for text in texts])
    weights, bias = fit(rows, labels, len(hashes), len(topics))
    store(path, topics=topics, hashes=hashes, rarity=rarity, weights=weights, bias=bias)


def examples(topics: Mapping[str, Topic]) -> tuple[list[str], NDArray[np.int64]]:
    """Every way of asking with its topic's number; the topic's name is one of them."""
    texts, labels = [], []
    for number, topic in enumerate(topics.values()):
        for text in (*topic.questions, topic.name):
            texts.append(text)
            labels.append(number)
    return texts, np.array(labels)


def table(
    found: Sequence[tuple[Hashes, Weights]],
) -> tuple[Hashes, Weights, list[tuple[NDArray[np.int64], Weights]]]:
    """The features worth knowing, how rare each is, and the texts in terms of them."""
    hashes, seen = np.unique(np.concatenate([each for each, _ in found]), return_counts=True)
    kept = seen >= SEEN_IN
    hashes, seen = hashes[kept], seen[kept]
    # As it is stored, so that training and asking count alike.
    rarity = (1 + np.log((1 + len(found)) / (1 + seen))).astype(np.float16).astype(np.float32)
    rows = []
    for each, weights in found:
        places = np.minimum(np.searchsorted(hashes, each), len(hashes) - 1)
        known = hashes[places] == each
        rows.append((places[known], normalised(weights[known] * rarity[places[known]])))
    return hashes, rarity, rows


def fit(
    rows: Sequence[tuple[NDArray[np.int64], Weights]], labels: NDArray[np.int64], width: int, topics: int
) -> tuple[NDArray[np.float32], Weights]:
    """A weight for each feature and topic, and one for each topic alone."""
    ends = np.cumsum([0, *(len(places) for places, _ in rows)])
    places = np.concatenate([places for places, _ in rows])
    values = np.concatenate([values for _, values in rows])
    questions = csr_matrix((values, places, ends), shape=(len(rows), width))
    model = LogisticRegression(C=STRENGTH, max_iter=200, tol=1e-3).fit(questions, labels)
    assert model.classes_.tolist() == list(range(topics))
    return model.coef_.T.astype(np.float32), model.intercept_.astype(np.float32)


def store(
    path: Path,
    *,
    topics: Mapping[str, Topic],
    hashes: Hashes,
    rarity: Weights,
    weights: NDArray[np.float32],
    bias: Weights,
) -> None:
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
