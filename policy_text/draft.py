"""A first pack out of somebody's guideline: the text cut into sections, and for each topic the likeliest passage or "silent".

What a communicator then goes through and corrects: an hour, not a week. Nothing here is certain, and nothing claims to be:
every suggestion carries how sure it is, and every number and step of the draft is marked as an assumption.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template

from policy_text import guideline as texts
from policy_text.guideline import Guideline
from policy_text.likeness import Likeness
from policy_text.pack import Pack
from policy_text.parts import Quotation
from policy_text.search import Search
from policy_text.topics import Kind, Topic

POLICY = Path(__file__).parent / "draft_policy.toml"
EXAMPLE = Path(__file__).parent / "draft_example.toml"
ENOUGH = 0.25
"""Below this the draft says silent. Chosen by drafting each of the two packs from the other one."""

_MIDDLE = 0.75
"""What likeness to the middle of a topic's questions is worth beside likeness to the topic among all topics."""

_WORDS = 0.02
"""What a shared word is worth beside likeness to how people ask."""

_MARKED = re.compile(r"(?P<depth>#{1,6})\s+(?P<heading>.+?)\s*#*")
_NUMBERED = re.compile(r"(?P<number>\d+(?:\.\d+)*)\.?\s+(?P<heading>[^\s.].{1,90}?)")
_CONTENTS = re.compile(r".*(?:\.{3,}|\t)\s*\d+")
"""A line of a table of contents, which nobody should be quoted."""

_BULLET = re.compile(r"[-*•–▪]\s+(?P<text>.+)")
_FOLD = str.maketrans("åäöéü", "aaoeu")


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """The likeliest passage for a topic, or None for silent; `sure` from 0 to 1."""

    topic: str
    passage: Quotation | None
    sure: float


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
    """For each topic that a pack must map: the passage that reads most like an answer to it.

    Likeness to how people ask about the topic counts most; words shared with what `others` (packs already gone through)
    quote for it break ties.
    """
    search = Search(text)
    passages = search.passages
    flat = [passage.text.replace("\n", " ") for passage in passages]
    alike = [likeness.probabilities(each) for each in flat]
    vectors = [dict(zip(*likeness.vector(each), strict=True)) for each in flat]
    place = {topic.id: number for number, topic in enumerate(likeness.topics)}
    found = {}
    for id, topic in topics.items():
        if topic.kind is Kind.OFF_TOPIC or id not in place:
            continue
        words: dict[Quotation, float] = {}
        for quoted in (quotation for pack in others for quotation in pack.topics.get(id, ())[:2]):
            for hit in search.nearest(quoted.text, 3):
                words[hit.passage] = max(words.get(hit.passage, 0.0), hit.score)
        middle = _middle(topic.questions, likeness)
        scores = [
            float(one[place[id]])
            + _MIDDLE * sum(float(worth) * middle.get(feature, 0.0) for feature, worth in vector.items())
            + _WORDS * words.get(passage, 0.0)
            for passage, one, vector in zip(passages, alike, vectors, strict=True)
        ]
        best = max(range(len(scores)), key=scores.__getitem__, default=None)
        sure = min(scores[best], 1.0) if best is not None else 0.0
        passage = passages[best] if best is not None and sure >= ENOUGH else None
        found[id] = Suggestion(topic=id, passage=passage, sure=sure if passage else 1 - sure)
    return found


def _middle(questions: Iterable[str], likeness: Likeness) -> Mapping[int, float]:
    """The features that a topic's questions have in common, by weight; their squares sum to 1."""
    summed: dict[int, float] = {}
    for question in questions:
        for feature, worth in zip(*likeness.vector(question), strict=True):
            summed[int(feature)] = summed.get(int(feature), 0.0) + float(worth)
    length = sum(worth * worth for worth in summed.values()) ** 0.5 or 1.0
    return {feature: worth / length for feature, worth in summed.items()}


def topics_toml(suggestions: Iterable[Suggestion], names: Mapping[str, str]) -> str:
    """A `topics.toml` to go through, the least sure first within each kind of answer."""
    ordered = sorted(suggestions, key=lambda one: (one.passage is None, one.sure))
    return "\n".join(line for one in ordered for line in _table(one, names.get(one.topic, "")))


def filled(template: Path, *, id: str, name: str, short: str, domain: str, title: str) -> str:
    """`POLICY` or `EXAMPLE` for this municipality. The policy can be loaded at once; what it assumes is marked so."""
    values = {"id": id, "name": name, "short": short, "domain": domain, "title": title}
    safe = {key: value.replace("\\", "").replace('"', "”") for key, value in values.items()}
    return Template(template.read_text(encoding="utf-8")).substitute(safe)


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
    if one.passage is None:
        yield "silent = true"
    else:
        lines = "\\n".join(_escaped(line) for line in one.passage.text.split("\n"))
        yield f'passages = [{{ section = "{one.passage.section}", text = "{lines}" }}]'
    yield ""


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
