"""To which department something belongs, by words that the pack has for it: "förskola", "simhall"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dialogs.texts.vocabulary import fold
from policy_text.pack import Pack

MOST_WORDS = 5
"""In a longer text a word like "biblioteket" says what it is about rather than where somebody belongs."""
SHORT = 4
"""Letters: so short a word has to begin one, so that "park" is not in "sparkcykel"."""


def department(text: str, departments: Mapping[int, str], pack: Pack) -> int | None:
    """The one whose word stands in a text, the longest word first: "kulturskolan" is not just any "skola". None: two, or none."""
    folded, ids = fold(text), {fold(name): id for id, name in departments.items()}
    found = [
        (len(word), ids[fold(one.unit)])
        for one in pack.unit_words
        for word in map(fold, one.words)
        if fold(one.unit) in ids and (word in folded if len(word) > SHORT else re.search(rf"\b{word}", folded))
    ]
    longest = {id for length, id in found if length == max(found)[0]}
    return longest.pop() if len(longest) == 1 else None
