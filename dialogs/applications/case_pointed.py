"""Which of several cases somebody means who gives no number: by what it is for, by its medium, or by who applies."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

from dialogs.facts import Facts
from dialogs.texts.vocabulary import fold
from register.applications.applications import ApplicationView

Of = TypeVar("Of")
LONG_ENOUGH = 5
"""Letters: a shorter word of a name is in too much."""


def names(facts: Facts, cases: Sequence[ApplicationView]) -> Mapping[int, frozenset[str]]:
    """The words, folded and without their last letters, that none but this one of them goes by, by the case's id."""
    words = {case.id: _words(facts, case) for case in cases}
    return {
        id: frozenset(one for one in theirs if sum(one in others for others in words.values()) == 1)
        for id, theirs in words.items()
    }


def meant(facts: Facts, text: str, cases: Sequence[ApplicationView]) -> tuple[ApplicationView, ...]:
    """Those of the cases that a text names."""
    folded, theirs = fold(text), names(facts, cases)
    return tuple(case for case in cases if any(stands(one, folded) for one in theirs[case.id]))


def is_for(text: str, case: ApplicationView) -> bool:
    """Whether a text speaks of what a case is for."""
    folded = fold(text)
    return any(stands(word, folded) for word in _of_unit(case))


def stands(name: str, folded: str) -> re.Match[str] | None:
    return re.search(rf"\b{re.escape(name)}\w*", folded)


def _words(facts: Facts, case: ApplicationView) -> set[str]:
    medium = facts.pack.question("medium")
    options = medium.options if medium is not None else ()
    of_medium = next((option for option in options if option.id == case.answers.get("medium")), None)
    found = _of_unit(case)
    if of_medium is not None:
        found |= {fold(name) for name in (of_medium.label, *of_medium.words) if len(name) > 2}
    return found | {word for word in fold(facts.shown(case.applicant_id)).split() if len(word) > 2}


def _of_unit(case: ApplicationView) -> set[str]:
    words = re.findall(r"[^\W\d_]+", fold(str(case.answers.get("unit") or "")))
    return {word[: max(LONG_ENOUGH, len(word) - 2)] for word in words if len(word) >= LONG_ENOUGH}
