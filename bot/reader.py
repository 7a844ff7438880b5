"""The reader of questions: the guideline's answers, loaded once and handed to every house."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from dialogs.guideline.chosen_reader import MOST_CANDIDATES
from dialogs.texts.vocabulary import fold
from dialogs.understand import Found, Level, Reader
from policy_text.answers import Answers
from policy_text.pack import Pack, Quotation
from policy_text.search import Search

Nearest: TypeAlias = "Callable[[str, Pack, Found], tuple[Quotation, ...]]"
"""The passages that a better reader may choose among, best first."""


def load(packs: Mapping[str, Pack]) -> Reader:
    answers = Answers.load(packs)
    names = {word: name for pack in packs.values() for word, name in _names(pack).items()}
    others = {
        pack.id: {word: name for word, name in names.items() if word not in _names(pack)} for pack in packs.values()
    }

    def read(text: str, pack: Pack, previous: str | None) -> Found:
        told = answers.answer(text, pack, previous)
        said = fold(text).split()
        return Found(
            level=Level(told.level.value), topic=told.topic, topic_name=told.topic_name, off_topic=told.off_topic,
            private=told.private, passages=told.passages, sure=told.sure, wants=told.wants, wants_sure=told.wants_sure,
            either=told.either, maybe=told.maybe,
            elsewhere=next((name for word, name in others[pack.id].items() if word in said), ""),
        )  # fmt: skip

    return read


def _names(pack: Pack) -> Mapping[str, str]:
    """The words that name an organisation: "gullspang", "gullspangs", folded, with its name as it is written."""
    return {f"{pack.id}{ending}": pack.organisation.name for ending in ("", "s")}


def nearest() -> Nearest:
    """What the built-in reader found, then the guideline's sentences that share words with the question."""

    searches: dict[str, Search] = {}

    def near(text: str, pack: Pack, found: Found) -> tuple[Quotation, ...]:
        if pack.id not in searches:
            searches[pack.id] = Search(pack.guideline)
        hits = (hit.passage for hit in searches[pack.id].nearest(text, MOST_CANDIDATES))
        return tuple(dict.fromkeys([*found.passages, *hits]))[:MOST_CANDIDATES]

    return near
