"""The model's weights are kept in two shapes, and a question is scored with all of them whichever they are in."""

from __future__ import annotations

import numpy as np
import pytest

from policy_text.likeness import MODEL, Likeness


@pytest.mark.parametrize(
    "question",
    [
        "Hur snabbt måste vi svara?",
        "ändra verksamheten till Simhallen 7",
        "Our preschool wants to livestream the Lucia procession on TikTok, may we?",
        "hjullastarrapporten",
    ],
)
def test_a_question_is_as_likely_about_each_topic_as_all_weights_of_its_features_make_it(question):
    likeness = Likeness.load()
    rows, values = likeness.vector(question)
    with np.load(MODEL) as stored:
        ends = np.cumsum(stored["counts"], dtype=np.int64)
        scores = stored["bias"].astype(np.float64)
        for row, value in zip(rows, values, strict=True):
            own = slice(ends[row] - stored["counts"][row], ends[row])
            scores[stored["columns"][own]] += float(value) * float(stored["step"]) * stored["weights"][own]
    raised = np.exp(scores - scores.max())

    assert likeness.probabilities(question) == pytest.approx(raised / raised.sum(), abs=1e-5)


def test_a_word_is_known_by_its_stem_and_a_strange_one_is_not():
    likeness = Likeness.load()

    assert likeness.knows_one_of(["xyzzy", "kommentarerna"])
    assert not likeness.knows_one_of(["xyzzy", "qwertyuiop"])
    assert not likeness.knows_one_of([])
