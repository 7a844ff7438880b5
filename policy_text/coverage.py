"""What a pack's mapping leaves open: passages that no topic leads to, and topics that it does not mention."""

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct

from policy_text.guideline import Passage, collapse
from policy_text.pack import Pack
from policy_text.parts import Quotation
from policy_text.topics import Kind, Topic

Code = Literal["passage_without_topic", "topic_without_mapping", "mapping_without_topic"]


class Gap(Struct, frozen=True, kw_only=True):
    """`section` and `text` of a passage, or `topic` and `name` of a topic."""

    code: Code
    section: str = ""
    text: str = ""
    topic: str = ""
    name: str = ""


def gaps(pack: Pack, topics: Mapping[str, Topic]) -> list[Gap]:
    """Nothing of it breaks the pack: a topic without a mapping is answered as if the guideline were silent."""
    return [*_passages(pack), *_topics(pack, topics)]


def _topics(pack: Pack, topics: Mapping[str, Topic]) -> Iterator[Gap]:
    for topic in topics.values():
        # What has nothing to do with any guideline is not mapped.
        if topic.kind is not Kind.OFF_TOPIC and topic.id not in pack.topics:
            yield Gap(code="topic_without_mapping", topic=topic.id, name=topic.name)
    for id in pack.topics:
        if id not in topics:
            yield Gap(code="mapping_without_topic", topic=id)


def _passages(pack: Pack) -> Iterator[Gap]:
    quoted = {passage for passages in pack.topics.values() for passage in passages}
    for passage in pack.guideline.passages():
        # A heading or a line to fill in says nothing by itself, and a lead-in is quoted with its bullets.
        if passage.kind in ("heading", "form", "lead_in"):
            continue
        if not any(_overlap(passage, each) for each in quoted):
            yield Gap(code="passage_without_topic", section=passage.section, text=passage.text)


def _overlap(passage: Passage, quotation: Quotation) -> bool:
    """Whether a line of the quotation is a piece of the passage, or the passage of it; a lead-in is not enough."""
    if passage.section != quotation.section:
        return False
    text = collapse(passage.text)
    return any(line in text or text in line for line in map(collapse, quotation.text.splitlines()) if line)
