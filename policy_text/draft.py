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
from policy_text.pack import Pack
from policy_text.parts import Quotation
from policy_text.search import Search
from policy_text.topics import Kind, Topic

POLICY = Path(__file__).parent / "draft_policy.toml"
ENOUGH = 0.42
"""Below this a passage shares words with the topic and no more: the draft says silent."""

_ASKED = 24
"""Ways of asking that are tried on the guideline, spread over a topic's questions."""

_MARKED = re.compile(r"(?P<depth>#{1,6})\s+(?P<heading>.+?)\s*#*")
_NUMBERED = re.compile(r"(?P<number>\d+(?:\.\d+)*)\.?\s+(?P<heading>[^\s.].{1,90}?)")
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

    def close() -> None:
        if paragraph:
            lines.extend(("", " ".join(paragraph)))
            paragraph.clear()

    for raw in text.splitlines():
        line = raw.strip().replace("**", "")
        heading = _heading(line)
        if heading is not None:
            close()
            if texts.collapse(heading[1]).casefold() == texts.collapse(title).casefold() and not seen:
                continue
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


def suggest(text: Guideline, topics: Mapping[str, Topic], others: Sequence[Pack]) -> dict[str, Suggestion]:
    """For each topic that a pack must map. `others` are packs already gone through: what they quote is what to look for."""
    search = Search(text)
    known = [(pack, Search(pack.guideline)) for pack in others]
    found = {}
    for id, topic in topics.items():
        if topic.kind is Kind.OFF_TOPIC:
            continue
        weights: dict[Quotation, float] = {}
        for pack, own in known:
            for quoted in pack.topics.get(id, ())[:1]:
                for hit in search.nearest(quoted.text, 2):
                    itself = own.nearest(quoted.text, 1)
                    likeness = min(hit.score / itself[0].score, 1.0) if itself else 0.0
                    weights[hit.passage] = max(weights.get(hit.passage, 0.0), likeness)
        for passage, share in _asked_for(search, topic).items():
            weights[passage] = 0.75 * weights.get(passage, 0.0) + 0.45 * share
        best = max(weights, key=lambda passage: weights[passage], default=None)
        sure = weights[best] if best is not None else 0.0
        passage = best if sure >= ENOUGH else None
        found[id] = Suggestion(topic=id, passage=passage, sure=min(sure if passage else 1 - sure, 1.0))
    return found


def topics_toml(suggestions: Iterable[Suggestion], names: Mapping[str, str]) -> str:
    """A `topics.toml` to go through, the least sure first within each kind of answer."""
    ordered = sorted(suggestions, key=lambda one: (one.passage is None, one.sure))
    return "\n".join(line for one in ordered for line in _table(one, names.get(one.topic, "")))


def policy_toml(*, id: str, name: str, short: str, domain: str, title: str) -> str:
    """A `policy.toml` that can be loaded at once, with everything it assumes marked as assumed."""
    values = {"id": id, "name": name, "short": short, "domain": domain, "title": title}
    safe = {key: value.replace("\\", "").replace('"', "”") for key, value in values.items()}
    return Template(POLICY.read_text(encoding="utf-8")).substitute(safe)


def _asked_for(search: Search, topic: Topic) -> dict[Quotation, float]:
    """The share of the topic's questions that each passage is nearest to."""
    step = max(len(topic.questions) // _ASKED, 1)
    asked = topic.questions[::step][:_ASKED]
    hits = [search.nearest(question, 1) for question in asked]
    counted = Counter(hit[0].passage for hit in hits if hit)
    return {passage: times / len(asked) for passage, times in counted.items()}


def _heading(line: str) -> tuple[str | None, str] | None:
    marked = _MARKED.fullmatch(line)
    inner = marked["heading"] if marked else line
    numbered = _NUMBERED.fullmatch(inner)
    if numbered and (marked or not inner.endswith((".", ":", ",", ";"))):
        return numbered["number"], numbered["heading"].strip(" :")
    return (None, inner) if marked else None


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
