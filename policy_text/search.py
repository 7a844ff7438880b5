"""Which sentences of a guideline share words with a question: where no topic fits, the nearest thing to an answer."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import log

from msgspec import Struct

from policy_text import guideline, swedish
from policy_text.guideline import Guideline, Passage
from policy_text.parts import Quotation

LONGEST = 150
"""Words; what is longer is a chapter, not a quotation."""

SATURATION, LENGTH = 1.2, 0.6
HEADING = 0.4
"""A word of the heading, or of the paragraph around the sentence, against one of the sentence itself."""
FORM = 0.6
"""What a form asks is seldom what is asked about."""


class Hit(Struct, frozen=True, kw_only=True):
    passage: Quotation
    score: float


class _Entry(Struct, frozen=True, kw_only=True):
    passage: Quotation
    counts: dict[str, float]
    length: float
    worth: float


class Search:
    """BM25 over the sentences and bullets of one guideline, by stems and by compounds known in both halves."""

    def __init__(self, text: Guideline) -> None:
        self._entries = tuple(_entries(text))
        seen = Counter(stem for entry in self._entries for stem in entry.counts)
        total = len(self._entries)
        self._rarity = {stem: log(1 + (total - count + 0.5) / (count + 0.5)) for stem, count in seen.items()}
        self._mean = sum(entry.length for entry in self._entries) / max(total, 1)

    @property
    def passages(self) -> tuple[Quotation, ...]:
        """Everything that can be quoted: sentences, and bullets with their lead-in."""
        return tuple(entry.passage for entry in self._entries)

    def nearest(self, question: str, count: int = 3) -> tuple[Hit, ...]:
        """Best first; nothing where no word but the commonest is shared."""
        wanted = tuple(self._wanted(question))
        hits = [Hit(passage=entry.passage, score=self._score(entry, wanted)) for entry in self._entries]
        best = sorted((hit for hit in hits if hit.score > 0), key=lambda hit: -hit.score)
        return tuple(best[:count])

    def average(self, questions: Iterable[str]) -> tuple[float, ...]:
        """How well each of `passages` fits, taken over all these questions; the best is 1, where any fits at all."""
        wanted = Counter(stems for question in questions for stems in self._wanted(question))
        scores = [sum(count * self._one(entry, stems) for stems, count in wanted.items()) for entry in self._entries]
        return shares(scores)

    def _wanted(self, question: str) -> Iterator[tuple[str, ...]]:
        """A stem each, or the two of a compound, which count only together."""
        written = swedish.words(question)
        nearest = swedish.in_swedish(written) if swedish.is_english(written) else swedish.plain(written)
        for word in dict.fromkeys(nearest):
            stem = swedish.stem(word)
            if word in swedish.STOP or len(stem) < 2:
                continue
            if stem in self._rarity:
                yield (stem,)
            elif cut := swedish.halves(word, self._rarity):
                yield cut

    def _score(self, entry: _Entry, wanted: tuple[tuple[str, ...], ...]) -> float:
        return sum(self._one(entry, stems) for stems in wanted)

    def _one(self, entry: _Entry, stems: tuple[str, ...]) -> float:
        times = min(entry.counts.get(stem, 0.0) for stem in stems)
        if not times:
            return 0.0
        damped = SATURATION * (1 - LENGTH + LENGTH * entry.length / self._mean)
        rarity = min(self._rarity[stem] for stem in stems)
        return rarity * times * (SATURATION + 1) / (times + damped) * entry.worth


def shares(scores: Sequence[float]) -> tuple[float, ...]:
    """Each as a share of the best; all nothing where none is more."""
    best = max(scores, default=0.0)
    return tuple(score / best for score in scores) if best > 0 else (0.0,) * len(scores)


def _entries(text: Guideline) -> Iterator[_Entry]:
    for section in text.sections:
        heading = _counts(section.heading)
        for passage in section.passages:
            if passage.kind in ("heading", "about", "lead_in"):
                continue
            around = dict.fromkeys({*heading, *_counts(passage.text)}, HEADING)
            for quotation in _cut(passage):
                counts = _counts(quotation)
                yield _Entry(
                    passage=Quotation(section=section.id, text=quotation),
                    counts={**around, **counts},
                    length=sum(counts.values()),
                    worth=FORM if passage.kind == "form" or quotation.endswith("?") else 1.0,
                )


def _cut(passage: Passage) -> Iterator[str]:
    """A bullet with its lead-in; a paragraph sentence by sentence."""
    if passage.lead_in:
        whole = f"{passage.lead_in}\n{passage.text}"
        yield whole if len(whole.split()) <= LONGEST else passage.text
        return
    yield from (sentence for sentence in guideline.sentences(passage) if len(sentence.split()) <= LONGEST)


def _counts(text: str) -> dict[str, float]:
    return dict(Counter(swedish.stem(word) for word in swedish.words(text) if word not in swedish.STOP))
