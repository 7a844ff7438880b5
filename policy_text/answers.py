"""What a guideline says to a question: an answer, the nearest there is, or silence, and what the asker wants done."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Self

import numpy as np
from msgspec import Struct

from policy_text import swedish
from policy_text.features import LONGEST_TEXT, Weights
from policy_text.likeness import MODEL, Likeness
from policy_text.pack import Pack
from policy_text.parts import Quotation
from policy_text.search import Search
from policy_text.topics import Kind

SHOWN = 3

# Chosen on split A of the question sets; the README has what they give on split B.
RARER = 0.35
"""Silent topics are about half of all topics and a fifth of what is asked: each is that much rarer than another."""
WISHED = 0.4
"""What leads to a passage because it is something wanted done weighs less than what is asked about that passage."""
SILENT = 0.5
"""The guideline is silent when the topics it is silent on are together this likely."""
SURE = 0.35
"""A passage answers when the topics that lead to it are together this likely; below, it is only near."""
LATER = 0.3
"""What a topic's second passage is worth against its first, and the third against the second."""
STRANGE = 0.12
"""When no topic is as likely as this, the words of the guideline itself say what is nearest."""
WANTED = 0.5
MAYBE = 0.2
"""Something this likely to be wanted is offered beside the answer."""
RIVAL, SHARE = 0.2, 0.4
"""Two things are wanted alike when together they are wanted, and the second is this likely, and has this share of the first."""
PRIVATE = 0.2
"""Rather one question too many that is not stored than one about somebody's private life that is."""


class Level(StrEnum):
    ANSWER = "answer"
    NEAR = "near"
    SILENT = "silent"


class Answer(Struct, frozen=True, kw_only=True):
    """`passages` best first, also when the guideline is silent; `sure` is how likely the level's claim is (0–1).

    `topic` is empty when no topic is likelier than the others together that lead to the same level.
    `wants` is the dialog that does what is wanted, when something clearly is.
    """

    level: Level
    topic: str = ""
    topic_name: str = ""
    off_topic: bool = False
    private: bool = False
    passages: tuple[Quotation, ...] = ()
    sure: float = 0.0
    wants: str = ""
    wants_sure: float = 0.0
    either: tuple[str, ...] = ()
    """Two dialogs that may both be meant, the likelier first; empty when it is clear."""
    maybe: str = ""
    """The dialog that may be meant, when nothing clearly is."""


class Answers:
    """Loaded once; `answer` takes a fraction of a millisecond and remembers nothing."""

    def __init__(self, likeness: Likeness, packs: Mapping[str, Pack]) -> None:
        self._likeness = likeness
        self._views = {pack.id: _View(likeness, pack) for pack in packs.values()}

    @classmethod
    def load(cls, packs: Mapping[str, Pack], model: Path = MODEL) -> Self:
        return cls(Likeness.load(model), packs)

    def answer(self, question: str, pack: Pack, previous: str | None = None) -> Answer:
        """`previous` is the question before, for one that leans on it: "och på helger?"."""
        words = swedish.words(question[:LONGEST_TEXT])
        if not words or not self._likeness.knows_one_of(words):
            return Answer(level=Level.SILENT)  # pieces of words alone would make a topic out of anything
        return self._views[pack.id].answer(question, self._likely(question, previous))

    def _likely(self, question: str, previous: str | None) -> Weights:
        likely = self._likeness.probabilities(question)
        if not previous or not swedish.leans(question):
            return likely
        both = np.sqrt(likely * self._likeness.probabilities(f"{previous} {question}"))
        return np.asarray(both / both.sum(), dtype=np.float32)


class _View:
    """The topics as one municipality's guideline answers them."""

    def __init__(self, likeness: Likeness, pack: Pack) -> None:
        topics = likeness.topics
        self._topics = topics
        self._pack = pack
        is_want = np.array([topic.kind is Kind.WANT for topic in topics])
        self._is_off = tuple(topic.kind is Kind.OFF_TOPIC for topic in topics)
        self._private = np.flatnonzero([topic.private for topic in topics])
        mapped = [() if topic.kind is Kind.OFF_TOPIC else pack.topics.get(topic.id, ()) for topic in topics]
        is_unmapped = np.array([not passages for passages in mapped])
        self._is_silent = is_unmapped & ~is_want
        self._silent = np.flatnonzero(self._is_silent)
        self._passages = tuple(dict.fromkeys(passage for passages in mapped for passage in passages))
        place = {passage: number for number, passage in enumerate(self._passages)}
        leads = [
            (number, place[passage], rank)
            for number, passages in enumerate(mapped)
            for rank, passage in enumerate(passages)
            if passage not in passages[:rank]
        ]
        self._leading, self._led_to, ranks = np.array(leads, np.intp).reshape(-1, 3).T.copy()
        self._worth = (LATER**ranks).astype(np.float32)
        spoken = np.where(self._is_silent, RARER, np.where(is_want, WISHED, 1))
        self._how_often = np.where(is_want & is_unmapped, 0, spoken).astype(np.float32)
        self._dialogs = tuple(dialog for dialog in dict.fromkeys(topic.opens for topic in topics) if dialog)
        opening = [(number, self._dialogs.index(topic.opens)) for number, topic in enumerate(topics) if topic.opens]
        self._opening, self._opened = np.array(opening, np.intp).reshape(-1, 2).T.copy()

    @cached_property
    def _search(self) -> Search:
        return Search(self._pack.guideline)

    def answer(self, question: str, likely: Weights) -> Answer:
        wants, wants_sure, either, maybe = self._wanted(likely)
        # Whether something is wanted done and what the guideline says to it are two questions.
        asked = likely * self._how_often
        asked /= max(float(np.add.reduce(asked)), 1e-9)
        silence = float(np.add.reduce(asked[self._silent]))
        worth = np.bincount(self._led_to, asked[self._leading] * self._worth, len(self._passages))
        order = (-worth).argsort(kind="stable")[:SHOWN].tolist()
        passages = tuple(self._passages[number] for number in order if worth[number] > 0)
        silent = silence >= SILENT
        if silent:
            level, sure = Level.SILENT, silence
            best = int((asked * self._is_silent).argmax())
        else:
            sure = min(float(worth[order[0]]) if order else 0.0, 1.0)
            best = int(asked.argmax())
            spoken_of = not self._is_silent[best] or sure > silence
            level = Level.ANSWER if sure >= SURE and spoken_of else Level.NEAR
        if level is Level.NEAR and asked[best] < STRANGE:
            passages = self._with_words(question, passages)
        named = asked[best] >= STRANGE and bool(self._is_silent[best]) == silent
        return Answer(
            level=level,
            topic=self._topics[best].id if named else "",
            topic_name=self._topics[best].name if named else "",
            off_topic=silent and self._is_off[best],
            private=float(np.add.reduce(likely[self._private])) >= PRIVATE,
            passages=passages,
            sure=sure,
            wants=wants,
            wants_sure=wants_sure,
            either=either,
            maybe=maybe,
        )

    def _wanted(self, likely: Weights) -> tuple[str, float, tuple[str, ...], str]:
        """What is wanted and how surely, which two when it may be either, and what may be wanted when nothing clearly is."""
        sure = np.bincount(self._opened, likely[self._opening], len(self._dialogs))
        first = int(sure.argmax())
        best = float(sure[first])
        sure[first] = -1
        second = int(sure.argmax())
        next_best = float(sure[second])
        close = best + next_best >= WANTED and next_best >= max(RIVAL, SHARE * best)
        clear = best >= WANTED
        likeliest = self._dialogs[first]
        either = (likeliest, self._dialogs[second]) if close else ()
        return likeliest if clear else "", best, either, "" if clear or best < MAYBE else likeliest

    def _with_words(self, question: str, passages: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
        """Those of the topics and those that share words with the question, by turns."""
        found = [hit.passage for hit in self._search.nearest(question, SHOWN)]
        both = [passage for pair in zip(passages, found, strict=False) for passage in pair]
        return tuple(dict.fromkeys([*both, *passages, *found]))[:SHOWN]
