"""A first pack out of somebody's guideline: the text cut into sections, and for each topic the likeliest passage or "silent".

What a communicator then goes through and corrects: an hour, not a week. Nothing here is certain, and nothing claims to be:
every suggestion carries how sure it is, and every number and step of the draft is marked as an assumption.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from math import exp
from pathlib import Path
from string import Template
from typing import TypeAlias

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from policy_text import guideline as texts
from policy_text.guideline import Guideline
from policy_text.likeness import Likeness
from policy_text.pack import Pack
from policy_text.parts import Quotation
from policy_text.search import Search, shares
from policy_text.topics import Kind, Topic

Scores: TypeAlias = "NDArray[np.float64]"
"""One for each passage."""

POLICY = Path(__file__).parent / "draft_policy.toml"
EXAMPLE = Path(__file__).parent / "draft_example.toml"
ENOUGH = 0.35
"""Less likely than this that the guideline says anything to a topic, and the draft says silent."""
SHOWN = 3
"""The likeliest passage and the next ones, to choose among."""

# Chosen by drafting each of the two packs that there are from the other one (tests/policy_text/test_drafts.py).
_AMONG = 4.0
"""What a passage's likeness to a topic among all topics is worth."""
_MIDDLE = 4.0
"""Likeness to the middle of a topic's questions."""
_ASKED = 2.0
"""Words shared with the questions, on the average."""
_QUOTED = 1.5
"""Words shared with what other packs quote for it; what they quote second is worth half."""
_NEAR = 0.5
"""What answers the topics next to this one, beside what answers the topic itself."""

# How sure: logistic curves through how often the draft was right.
_SPEAKS = (1.03, 1.61, -4.68)
"""That the guideline speaks of a topic: by the best score, by the share of other packs that do, and to begin with."""
_RIGHT = (5.87, -0.30)
"""That the likeliest passage is the right one: by its share of all that are likely."""

_MARKED = re.compile(r"(?P<depth>#{1,6})\s+(?P<heading>.+?)\s*#*")
_NUMBERED = re.compile(r"(?P<number>\d+(?:\.\d+)*)\.?\s+(?P<heading>[^\s.].{1,90}?)")
_GUESSED = re.compile(r"^\[\w+\] +# .*\(\d+ %\)\s*$", re.MULTILINE)
_CONTENTS = re.compile(r".*(?:\.{3,}|\t)\s*\d+")
"""A line of a table of contents, which nobody should be quoted."""

UNKNOWN = date(2000, 1, 1)
"""The day of decision in a draft whose guideline does not say it; `policy check` tells while it stands."""
_WORDS = tomllib.loads((Path(__file__).parent / "draft_words.toml").read_text(encoding="utf-8"))
_MONTHS: tuple[str, ...] = tuple(_WORDS["months"])
_NOUNS: tuple[tuple[str, str], ...] = tuple((noun, definite) for noun, definite in _WORDS["nouns"])
_DECIDED = re.compile(
    rf"\b(?:{'|'.join(_WORDS['decided'])})\w*\b[^.]{{0,80}}?\b(?:(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})"
    rf"|(?P<day>\d{{1,2}})\s+(?P<month>(?:{'|'.join(_MONTHS)})\w*)\s+(?P<year>\d{{4}}))",
    re.IGNORECASE,
)

_BULLET = re.compile(r"[-*•–▪]\s+(?P<text>.+)")
_FOLD = str.maketrans("åäöéü", "aaoeu")


class Suggestion(Struct, frozen=True, kw_only=True):
    """The likeliest passage for a topic, or None for silent; `sure` from 0 to 1. `others`: the next likely, best first."""

    topic: str
    passage: Quotation | None
    sure: float
    others: tuple[Quotation, ...] = ()


def cut(text: str, title: str) -> str:
    """Any Markdown or plain text as a `guideline.md`: sections with ids, paragraphs of one line, bullets."""
    lines = [f"# {title}"]
    seen: Counter[str] = Counter()
    paragraph: list[str] = []
    written = [line for line in text.splitlines() if not _CONTENTS.fullmatch(line.strip())]
    plain = sum(_heading(line.strip().replace("**", "")) is not None for line in written) < 2

    def close() -> None:
        if paragraph:
            lines.extend(("", " ".join(paragraph)))
            paragraph.clear()

    for number, raw in enumerate(written):
        line = raw.strip().replace("**", "")
        heading = _heading(line)
        if heading is None and plain and _stands_alone(written, number):
            heading = None, line
        if not seen and texts.collapse(line.lstrip("# ")).casefold() == texts.collapse(title).casefold():
            continue  # the title is said once, at the top
        if heading is not None:
            close()
            lines.extend(("", _section(*heading, seen)))
        elif not line:
            close()
        elif bullet := _BULLET.fullmatch(line):
            close()
            lines.append(f"- {bullet['text']}")
        else:
            if not seen:
                lines.extend(("", _section(None, title, seen)))
            paragraph.append(line)
    close()
    return "\n".join(lines) + "\n"


def suggest(
    text: Guideline, topics: Mapping[str, Topic], others: Sequence[Pack], likeness: Likeness
) -> dict[str, Suggestion]:
    """For each topic that a pack must map: the passages that read most like an answer to it, or silence.

    `others` are packs already gone through: what they quote is looked for here too, and what they are silent on, this
    guideline is likelier to be silent on. What answers a topic's neighbours is lifted: they often share a passage.
    """
    search = Search(text)
    passages = search.passages
    place = {topic.id: number for number, topic in enumerate(likeness.topics)}
    mapped = {id: topic for id, topic in topics.items() if topic.kind is not Kind.OFF_TOPIC and id in place}
    if not passages:
        return {id: Suggestion(topic=id, passage=None, sure=1.0) for id in mapped}
    flat = [passage.text.replace("\n", " ") for passage in passages]
    alike = np.stack([likeness.probabilities(each) for each in flat])
    vectors = [dict(zip(*likeness.vector(each), strict=True)) for each in flat]
    scores = {
        id: _AMONG * alike[:, place[id]]
        + _MIDDLE * _near_middle(topic.questions, vectors, likeness)
        + _ASKED * np.array(search.average(topic.questions))
        + _QUOTED * _quoted(id, search, others)
        for id, topic in mapped.items()
    }
    likely = {id: _shares_of(each) for id, each in scores.items()}
    return {
        id: _suggestion(id, passages, _lifted(likely, id, topic), _speaks(float(scores[id].max()), id, others))
        for id, topic in mapped.items()
    }


def _near_middle(questions: Iterable[str], vectors: Sequence[Mapping[int, float]], likeness: Likeness) -> Scores:
    middle = _middle(questions, likeness)
    return np.array(
        [sum(float(worth) * middle.get(feature, 0.0) for feature, worth in vector.items()) for vector in vectors]
    )


def _quoted(id: str, search: Search, others: Sequence[Pack]) -> Scores:
    """Words shared with what the other packs quote for a topic, best first in each."""
    passages = search.passages
    place = {passage: number for number, passage in enumerate(passages)}
    found = np.zeros(len(passages))
    for pack in others:
        for rank, quotation in enumerate(pack.topics.get(id, ())):
            for hit in search.nearest(quotation.text, len(passages)):
                number = place[hit.passage]
                found[number] = max(found[number], hit.score * 0.5 ** min(rank, 2))
    return np.array(shares(list(found)))


def _shares_of(scores: Scores) -> Scores:
    raised = np.exp(scores - scores.max())
    return np.asarray(raised / raised.sum())


def _lifted(likely: Mapping[str, Scores], id: str, topic: Topic) -> Scores:
    beside = [likely[near] for near in topic.near if near in likely]
    lifted = likely[id] + (_NEAR * np.mean(beside, axis=0) if beside else 0.0)
    return np.asarray(lifted / lifted.sum())


def _speaks(best: float, id: str, others: Sequence[Pack]) -> float:
    """How likely it is that the guideline says anything to a topic."""
    by_score, by_others, begins = _SPEAKS
    share = sum(bool(pack.topics.get(id)) for pack in others) / len(others) if others else 0.5
    return _logistic(by_score * best + by_others * share + begins)


def _suggestion(id: str, passages: Sequence[Quotation], likely: Scores, speaks: float) -> Suggestion:
    order = np.argsort(-likely, kind="stable")
    # The same words may stand twice in a guideline.
    first, *rest = list(dict.fromkeys(passages[number] for number in order))[:SHOWN]
    if speaks < ENOUGH:
        return Suggestion(topic=id, passage=None, sure=1 - speaks, others=(first, *rest))
    by_share, begins = _RIGHT
    right = _logistic(by_share * float(likely[order[0]]) + begins)
    return Suggestion(topic=id, passage=first, sure=speaks * right, others=tuple(rest))


def _logistic(value: float) -> float:
    return 1 / (1 + exp(-value))


def _middle(questions: Iterable[str], likeness: Likeness) -> Mapping[int, float]:
    """The features that a topic's questions have in common, by weight; their squares sum to 1."""
    summed: dict[int, float] = {}
    for question in questions:
        for feature, worth in zip(*likeness.vector(question), strict=True):
            summed[int(feature)] = summed.get(int(feature), 0.0) + float(worth)
    length = sum(worth * worth for worth in summed.values()) ** 0.5 or 1.0
    return {feature: worth / length for feature, worth in summed.items()}


def topics_toml(suggestions: Iterable[Suggestion], names: Mapping[str, str]) -> str:
    """A `topics.toml` to go through, the least sure first within each kind of answer; what may be right instead as comments."""
    ordered = sorted(suggestions, key=lambda one: (one.passage is None, one.sure))
    return "\n".join(line for one in ordered for line in _table(one, names.get(one.topic, "")))


def guesses(topics: str) -> int:
    """How many topics of a `topics.toml` still carry how sure the draft was of them."""
    return len(_GUESSED.findall(topics))


def filled(
    template: Path, *, id: str, name: str, short: str, domain: str, title: str, decided: str = UNKNOWN.isoformat()
) -> str:
    """`POLICY` or `EXAMPLE` for this municipality. The policy can be loaded at once; what it assumes is marked so."""
    noun, definite = _noun(title)
    values = {
        "id": id, "name": name, "short": short, "domain": domain, "title": title, "decided": decided,
        "noun": noun, "noun_definite": definite, "genitive": short if short[-1:] in "sxz" else f"{short}s",
    }  # fmt: skip
    safe = {key: value.replace("\\", "").replace('"', "”") for key, value in values.items()}
    return Template(template.read_text(encoding="utf-8")).substitute(safe)


def decided(text: str) -> date:
    """The day on which the guideline says that it was decided, else `UNKNOWN`."""
    for found in _DECIDED.finditer(texts.collapse(text)):
        try:
            if found["iso"]:
                return date.fromisoformat(found["iso"])
            return date(int(found["year"]), _MONTHS.index(found["month"].casefold()[:3]) + 1, int(found["day"]))
        except ValueError:
            continue
    return UNKNOWN


def _noun(title: str) -> tuple[str, str]:
    """What the guideline calls itself, and the same in the definite form: "policy", "policyn"."""
    words = title.casefold()
    return next(((noun, definite) for noun, definite in _NOUNS if re.search(rf"{noun}\b", words)), _NOUNS[0])


def _heading(line: str) -> tuple[str | None, str] | None:
    marked = _MARKED.fullmatch(line)
    inner = marked["heading"] if marked else line
    numbered = _NUMBERED.fullmatch(inner)
    if numbered and (marked or not inner.endswith((".", ":", ",", ";", "?", ")"))):
        return numbered["number"], numbered["heading"].strip(" :")
    return (None, inner) if marked else None


def _stands_alone(written: list[str], number: int) -> bool:
    """Whether a line looks like a heading where none is marked: short, capital, no full stop, nothing beside it."""
    line = written[number].strip()
    around = [written[n].strip() for n in (number - 1, number + 1) if 0 <= n < len(written)]
    short = 3 <= len(line) <= 60 and line[:1].isupper() and not line.endswith((".", ":", ",", ";"))
    return short and not any(around) and not _BULLET.fullmatch(line)


def _section(number: str | None, heading: str, seen: Counter[str]) -> str:
    slug = number or re.sub(r"[^a-z0-9]+", "-", heading.casefold().translate(_FOLD)).strip("-") or "avsnitt"
    seen[slug] += 1
    id = slug if seen[slug] == 1 else f"{slug}-{seen[slug]}"
    shown = f"{number}. {heading}" if number else heading
    return f"## {shown} {{#{id}}}"


def _table(one: Suggestion, name: str) -> Iterator[str]:
    yield f"[{one.topic}]  # {name} ({round(one.sure * 100)} %)"
    yield "silent = true" if one.passage is None else f"passages = [{_inline(one.passage)}]"
    for other in one.others:
        yield f"# passages = [{_inline(other)}]"
    yield ""


def _inline(passage: Quotation) -> str:
    lines = "\\n".join(_escaped(line) for line in passage.text.split("\n"))
    return f'{{ section = "{passage.section}", text = "{lines}" }}'


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
