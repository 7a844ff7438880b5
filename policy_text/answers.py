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
        self._is_want = np.array([topic.kind is Kind.WANT for topic in topics])
        self._is_off = np.array([topic.kind is Kind.OFF_TOPIC for topic in topics])
        self._is_private = np.array([topic.private for topic in topics])
        mapped = [() if topic.kind is Kind.OFF_TOPIC else pack.topics.get(topic.id, ()) for topic in topics]
        self._is_silent = np.array([not passages for passages in mapped]) & ~self._is_want
        self._passages = tuple(dict.fromkeys(passage for passages in mapped for passage in passages))
        self._leads = np.zeros((len(topics), len(self._passages)), np.float32)
        place = {passage: number for number, passage in enumerate(self._passages)}
        for number, passages in enumerate(mapped):
            for rank, passage in enumerate(passages):
                column = place[passage]
                self._leads[number, column] = max(self._leads[number, column], LATER**rank)
        nothing_to_say = self._is_want & ~self._leads.any(axis=1)
        spoken = np.where(self._is_silent, RARER, np.where(self._is_want, WISHED, 1))
        self._how_often = np.where(nothing_to_say, 0, spoken).astype(np.float32)
        self._dialogs = tuple(dialog for dialog in dict.fromkeys(topic.opens for topic in topics) if dialog)
        self._opens = np.array([[topic.opens == dialog for topic in topics] for dialog in self._dialogs], np.float32)

    @cached_property
    def _search(self) -> Search:
        return Search(self._pack.guideline)

    def answer(self, question: str, likely: Weights) -> Answer:
        wants, wants_sure, either, maybe = self._wanted(likely)
        # Whether something is wanted done and what the guideline says to it are two questions.
        asked = likely * self._how_often
        asked = asked / max(float(asked.sum()), 1e-9)
        silence = float(asked[self._is_silent].sum())
        worth = asked @ self._leads
        order = np.argsort(-worth, kind="stable")[:SHOWN]
        passages = tuple(self._passages[number] for number in order if worth[number] > 0)
        best = int(asked.argmax())
        silent = silence >= SILENT
        if silent:
            level, sure = Level.SILENT, silence
            best = int((asked * self._is_silent).argmax())
        else:
            sure = min(float(worth[order[0]]) if len(order) else 0.0, 1.0)
            spoken_of = not self._is_silent[best] or sure > silence
            level = Level.ANSWER if sure >= SURE and spoken_of else Level.NEAR
        if level is Level.NEAR and asked[best] < STRANGE:
            passages = self._with_words(question, passages)
        named = asked[best] >= STRANGE and bool(self._is_silent[best]) == silent
        return Answer(
            level=level,
            topic=self._topics[best].id if named else "",
            topic_name=self._topics[best].name if named else "",
            off_topic=silent and bool(self._is_off[best]),
            private=float(likely[self._is_private].sum()) >= PRIVATE,
            passages=passages,
            sure=sure,
            wants=wants,
            wants_sure=wants_sure,
            either=either,
            maybe=maybe,
        )

    def _wanted(self, likely: Weights) -> tuple[str, float, tuple[str, ...], str]:
        """What is wanted and how surely, which two when it may be either, and what may be wanted when nothing clearly is."""
        sure = dict(zip(self._dialogs, (self._opens @ likely).tolist(), strict=True))
        first, second = (*sorted(sure, key=sure.__getitem__, reverse=True), "", "")[:2]
        best, next_best = sure.get(first, 0.0), sure.get(second, 0.0)
        close = best + next_best >= WANTED and next_best >= max(RIVAL, SHARE * best)
        clear = best >= WANTED
        return first if clear else "", best, (first, second) if close else (), "" if clear or best < MAYBE else first

    def _with_words(self, question: str, passages: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
        """Those of the topics and those that share words with the question, by turns."""
        found = [hit.passage for hit in self._search.nearest(question, SHOWN)]
        both = [passage for pair in zip(passages, found, strict=False) for passage in pair]
        return tuple(dict.fromkeys([*both, *passages, *found]))[:SHOWN]
