"""How well questions by other authors are answered, in the same measures as the sets' own `qa_eval.py`."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from policy_text.answers import Answer, Answers, Level
from policy_text.guideline import Guideline
from policy_text.pack import Pack
from policy_text.parts import Quotation
from policy_text.search import LONGEST


class Asked(Struct, frozen=True, kw_only=True):
    """A question of a set. No `sections`: the guideline does not answer it."""

    id: str
    org: str
    text: str
    kind: str
    split: str
    sections: tuple[str, ...]
    pieces: tuple[str, ...]
    """Words of the guideline; a right quotation includes one of them."""

    @property
    def answerable(self) -> bool:
        return bool(self.sections)

    def answered_by(self, passage: Quotation) -> bool:
        words = plain(passage.text)
        return (
            len(words.split()) <= LONGEST
            and passage.section in self.sections
            and any(piece in words for piece in self.pieces)
        )


class Scores(Struct, frozen=True, kw_only=True):
    """Shares of 0–1; None where there is nothing to count. `refused` counts what was met with silence."""

    n: int
    hit1: float | None
    hit3: float | None
    rank1: float | None
    rank3: float | None
    refused: int
    refusal_precision: float | None
    refusal_recall: float | None
    answer_precision: float | None
    verbatim: float | None
    words1: float | None


class Silence(Struct, frozen=True, kw_only=True):
    """What was made of questions that no guideline answers. Shares of 0–1; None where there is nothing to count."""

    n: int
    refused: float | None
    said_off_topic: float | None
    """Refused as nothing to do with the guideline."""


def read(path: Path) -> tuple[Asked, ...]:
    return tuple(_asked(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


def ask(answers: Answers, packs: Mapping[str, Pack], asked: Iterable[Asked]) -> dict[str, Answer]:
    return {each.id: answers.answer(each.text, packs[each.org]) for each in asked}


def by(asked: Sequence[Asked], group: Callable[[Asked], str]) -> dict[str, tuple[Asked, ...]]:
    """The questions in groups, in the order in which these first appear."""
    found: dict[str, list[Asked]] = {}
    for each in asked:
        found.setdefault(group(each), []).append(each)
    return {name: tuple(members) for name, members in found.items()}


def score(asked: Sequence[Asked], given: Mapping[str, Answer], guidelines: Mapping[str, Guideline]) -> Scores:
    answerable = [each for each in asked if each.answerable]
    others = [each for each in asked if not each.answerable]
    refused = [each for each in asked if _refused(given[each.id])]
    answered = [each for each in asked if not _refused(given[each.id]) and given[each.id].passages]
    shown = [(each.org, passage) for each in asked for passage in given[each.id].passages[:3]]
    return Scores(
        n=len(asked),
        hit1=_share(_right(each, given[each.id], 1) and each not in refused for each in answerable),
        hit3=_share(_right(each, given[each.id], 3) and each not in refused for each in answerable),
        rank1=_share(_right(each, given[each.id], 1) for each in answerable),
        rank3=_share(_right(each, given[each.id], 3) for each in answerable),
        refused=len(refused),
        refusal_precision=_share(not each.answerable for each in refused),
        refusal_recall=_share(each in refused for each in others),
        answer_precision=_share(each.answerable and _right(each, given[each.id], 1) for each in answered),
        verbatim=_share(guidelines[org].contains(passage.text, passage.section) for org, passage in shown),
        words1=_mean([len(plain(given[each.id].passages[0].text).split()) for each in answered]),
    )


def off_topic(path: Path) -> frozenset[str]:
    """The ids of the questions that have nothing to do with any guideline, one a line."""
    return frozenset(path.read_text(encoding="utf-8").split())


def silences(asked: Sequence[Asked], given: Mapping[str, Answer], off: frozenset[str]) -> tuple[Silence, Silence]:
    """The unanswerable ones: those near the guideline's subject, and those off it."""
    others = [each for each in asked if not each.answerable]
    near, far = ([each for each in others if (each.id in off) is is_off] for is_off in (False, True))
    return _silence(near, given), _silence(far, given)


def plain(text: str) -> str:
    """The same text is the same whatever its white space and bold marks are."""
    text = unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("*", "")
    return re.sub(r"\s+", " ", text).strip()


def _silence(asked: Sequence[Asked], given: Mapping[str, Answer]) -> Silence:
    return Silence(
        n=len(asked),
        refused=_share(_refused(given[each.id]) for each in asked),
        said_off_topic=_share(given[each.id].off_topic for each in asked),
    )


def _asked(line: Mapping[str, Any]) -> Asked:
    pieces = [line["must_contain"], *(line.get("must_contain_alt") or ())]
    return Asked(
        id=line["id"],
        org=line["org"],
        text=line["question"],
        kind=line["kind"],
        split=line.get("split") or "",
        sections=tuple(line["sections"]),
        pieces=tuple(plain(piece) for piece in pieces if piece),
    )


def _refused(answer: Answer) -> bool:
    return answer.level is Level.SILENT


def _right(asked: Asked, answer: Answer, among: int) -> bool:
    return any(asked.answered_by(passage) for passage in answer.passages[:among])


def _share(found: Iterable[bool]) -> float | None:
    return _mean([float(each) for each in found])


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None
