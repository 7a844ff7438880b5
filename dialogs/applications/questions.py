"""A pack's questions as the items one answers one at a time: each question, and after it the parts that are computed with.

An item's key is where its answer stands in the application: "watch", and its part "watch.posts_per_week".
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from msgspec import Struct
from rapidfuzz import fuzz

from dialogs.texts.vocabulary import fold
from policy_text.pack import Option, Pack, Question, QuestionKind, QuestionPart
from policy_text.parts import Noun


class Item(Struct, frozen=True, kw_only=True):
    """One thing asked. `number` is its question's place in the application, from 1."""

    key: str
    number: int
    question: Question
    part: QuestionPart | None = None
    options: tuple[Option, ...] = ()
    main: Noun
    """What the pack calls the one among the administrators who answers for the channel."""

    @property
    def kind(self) -> QuestionKind:
        return QuestionKind(self.part.kind) if self.part else self.question.kind

    @property
    def label(self) -> str:
        return self.part.label if self.part else self.question.label

    @property
    def help(self) -> str:
        return self.part.help if self.part else self.question.help

    @property
    def required(self) -> bool:
        return self.part.required if self.part else self.question.required

    @property
    def max_length(self) -> int:
        return self.part.max_length if self.part else self.question.max_length

    @property
    def min_length(self) -> int:
        return 0 if self.part else self.question.min_length

    @property
    def other(self) -> bool:
        return self.question.other if self.part is None else False

    @property
    def of_departments(self) -> bool:
        """Whether the municipality's own departments are what is chosen among."""
        return self.part is not None and self.part.options_from == "units"

    @property
    def minimum(self) -> int | None:
        return self.part.minimum if self.part else self.question.minimum

    @property
    def maximum(self) -> int | None:
        return self.part.maximum if self.part else self.question.maximum


_KEPT = 32
_kept: dict[tuple[object, ...], tuple[Pack, tuple[Item, ...]]] = {}
"""What packs ask with their departments, by both; the pack is kept with it, so that its id is nobody else's."""


def items(pack: Pack, departments: Mapping[int, str]) -> tuple[Item, ...]:
    """Everything the pack asks, in order. A part about the municipality's departments is left out when none are known.

    Put together once: a turn in an application asks for them seven times.
    """
    key = (id(pack), *departments.items())
    kept = _kept.get(key)
    if kept is None:
        if len(_kept) >= _KEPT:
            _kept.clear()
        kept = _kept[key] = (pack, _put_together(pack, departments))
    return kept[1]


def _put_together(pack: Pack, departments: Mapping[int, str]) -> tuple[Item, ...]:
    found: list[Item] = []
    main = pack.words.main_administrator
    for number, question in enumerate(pack.questions, 1):
        found.append(Item(key=question.key, number=number, question=question, options=question.options, main=main))
        for part in question.parts:
            options = part.options
            if part.options_from == "units":
                options = tuple(Option(id=f"d{id}", label=name[:40]) for id, name in departments.items())
                if not options:
                    continue
            found.append(
                Item(
                    key=f"{question.key}.{part.key}", number=number, question=question, part=part, options=options,
                    main=main,
                )
            )  # fmt: skip
    return tuple(found)


def item(pack: Pack, departments: Mapping[int, str], key: str) -> Item | None:
    return next((one for one in items(pack, departments) if one.key == key), None)


def unanswered(all_items: tuple[Item, ...], answers: Mapping[str, Any], min_administrators: int) -> tuple[Item, ...]:
    """Items without an answer, or with half of one; what may be left out is among them."""
    return tuple(
        one for one in all_items if answers.get(one.key) is None or _is_missing(one, answers, min_administrators)
    )


def missing(all_items: tuple[Item, ...], answers: Mapping[str, Any], min_administrators: int) -> tuple[Item, ...]:
    """What must still be answered before the application can be sent."""
    return tuple(one for one in all_items if _is_missing(one, answers, min_administrators))


def _is_missing(item: Item, answers: Mapping[str, Any], min_administrators: int) -> bool:
    answer, kind = answers.get(item.key), item.kind
    if kind is QuestionKind.PEOPLE and item.required:
        need = min_administrators if item.key == "administrators" else 1
        return len(answer or ()) < need
    if kind is QuestionKind.YES_NO_REASON and isinstance(answer, Mapping):
        return answer.get("value") == item.question.reason_when and not answer.get("reason")
    return item.required and answer in (None, "", [], ())


BY_TEXT, BY_LABEL = 75.0, 82.0
"""How like, of 100, what is said must be; by the label alone a name ("Olle") must not be taken for one."""
BEGUN, LONGER = 5.0, 8.0
"""What it is worth that one begins with the other, and what it costs that a whole question is long enough to hold anything."""


def named(all_items: tuple[Item, ...], text: str, *, by_label: bool = False) -> Item | None:
    """The item that somebody means by "verksamheten", "syftet", "administratörerna"; `by_label`: by nothing but its label."""
    wanted = fold(text)
    best, score, close = None, float(BY_LABEL if by_label else BY_TEXT), 0.0
    likeness = fuzz.partial_ratio if len(wanted) > 3 else fuzz.ratio
    for one in all_items:
        for name in (one.label, one.key, *(() if one.part or by_label else (one.question.text,))):
            as_matched, words = _folded(name)
            # What is less alike than this is 0 at once: no beginning makes it the best.
            found = likeness(wanted, as_matched, score_cutoff=score - BEGUN)
            if not found:
                continue
            found -= LONGER if name == one.question.text else 0
            # "bevakningen" is "Bevakning och uppdatering" before it is half of "omvärldsbevakning".
            found += BEGUN if any(word.startswith(wanted) or wanted.startswith(word) for word in words) else 0
            # "verksamhetsmålen" has all of "Verksamhet" in it, and more of "Verksamhetsmål".
            closer = fuzz.ratio(wanted, as_matched) if found >= score else 0.0
            if found > score or (found == score and (best is None or closer > close)):
                best, score, close = one, found, closer
    return best


def speaks_of(item: Item, text: str) -> bool:
    """Whether a word or two are of what the item asks ("konsekvensanalys", "en sektor")."""
    said = [word for word in fold(text).split() if len(word) > 3]
    _, words = _folded(f"{item.label} {item.question.text}".replace("?", " "))
    return any(fuzz.ratio(word, one) >= 80 or one.startswith(word[:6]) for word in said for one in words)


@lru_cache(maxsize=1024)
def _folded(name: str) -> tuple[str, tuple[str, ...]]:
    """What the packs and departments are called, as it is matched: whole, and its longer words."""
    folded = fold(name)
    return folded, tuple(word for word in folded.split() if len(word) > 3)
