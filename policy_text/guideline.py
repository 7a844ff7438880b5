"""The guideline as it stands: sections, passages and sentences, word for word.

A `guideline.md` is Markdown with a few habits of its own:

    # Title of the guideline
    > A line about the document itself (who decided it, when); before the first section, it belongs to that one
    ## 5.1. Sektorerna {#5.1}          a section, its number if it has one, and its id
    ### Godkännande                    a heading inside a section
    - bullet, 1. numbered item, | a form's line to fill in, and paragraphs of one line each

and two marks that are never shown:

    <!-- lead-in -->                   inside a paragraph: the list's lead-in begins here, not at the paragraph's start
    <!-- end of lead-in -->            between bullets: those that follow stand on their own
"""

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

Kind = Literal["paragraph", "lead_in", "bullet", "numbered", "form", "heading", "about"]

LEAD_IN = "<!-- lead-in -->"
END_OF_LEAD_IN = "<!-- end of lead-in -->"

_SECTION = re.compile(r"## (?:(?P<number>\d+(?:\.\d+)*)\.? )?(?P<heading>.+?) \{#(?P<id>[a-z0-9.-]+)\}")
_NUMBERED = re.compile(r"(?P<number>\d+)\. (?P<text>.+)")
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-ZÅÄÖ”\"])")
_ABBREVIATION = re.compile(r"\b(?:t\.ex|bl\.a|osv|dvs|m\.m|kap|kl|nr|ca|resp|s\.k|f\.d|jfr)\.$")


class BrokenGuideline(ValueError):
    """A line of `guideline.md` that cannot be read: a code, and where."""

    def __init__(self, code: str, line: int, found: str) -> None:
        super().__init__(f"{code} at line {line}: {found}")
        self.code = code
        self.line = line
        self.found = found


class Passage(Struct, frozen=True, kw_only=True):
    """A piece of a section that can be quoted by itself, with the lead-in it needs to be understood."""

    id: str
    section: str
    kind: Kind
    text: str
    lead_in: str | None = None
    number: str | None = None


class Section(Struct, frozen=True, kw_only=True):
    id: str
    number: str | None
    heading: str
    passages: tuple[Passage, ...]


class Guideline(Struct, frozen=True, kw_only=True, dict=True):
    title: str
    sections: tuple[Section, ...]

    def section(self, id: str) -> Section | None:
        return self._by_id.get(id)

    def passages(self) -> Iterator[Passage]:
        for section in self.sections:
            yield from section.passages

    def contains(self, quote: str, section: str) -> bool:
        """Whether these words stand in that section, white space aside.

        Words of one section with others left out between them (a lead-in and its bullet) are written as lines;
        each line must stand there.
        """
        text = self._plain.get(section)
        lines = [collapse(line) for line in quote.splitlines() if line.strip()]
        return text is not None and bool(lines) and (collapse(quote) in text or all(line in text for line in lines))

    @cached_property
    def _by_id(self) -> dict[str, Section]:
        return {section.id: section for section in self.sections}

    @cached_property
    def _plain(self) -> dict[str, str]:
        return {
            section.id: collapse(" ".join((section.heading, *(_as_printed(passage) for passage in section.passages))))
            for section in self.sections
        }


def load(path: Path) -> Guideline:
    return parse(path.read_text(encoding="utf-8"))


def parse(text: str) -> Guideline:
    title = ""
    cover: list[str] = []
    sections: list[_Open] = []
    for count, raw in enumerate(text.splitlines(), start=1):
        line = raw.strip()
        if not line:
            continue
        if line.startswith("> ") and not sections:
            cover.append(line)
        elif line.startswith("# ") and not title:
            title = line[2:]
        elif line.startswith("## "):
            found = _SECTION.fullmatch(line)
            if found is None:
                raise BrokenGuideline("section_without_id", count, line)
            if any(section.id == found["id"] for section in sections):
                raise BrokenGuideline("section_id_twice", count, found["id"])
            sections.append(_Open(found["id"], found["number"], found["heading"]))
            for before in cover:
                sections[0].take(before)
            cover.clear()
        elif not sections:
            raise BrokenGuideline("text_outside_sections", count, line)
        else:
            sections[-1].take(line)
    if not title:
        raise BrokenGuideline("no_title", 1, "")
    if not sections:
        raise BrokenGuideline("no_sections", 1, "")
    return Guideline(title=title, sections=tuple(section.close() for section in sections))


def sentences(passage: Passage) -> tuple[str, ...]:
    """The passage cut into its sentences, each verbatim."""
    cut: list[str] = []
    for piece in _SENTENCE_END.split(passage.text):
        if cut and _ABBREVIATION.search(cut[-1]):
            cut[-1] = f"{cut[-1]} {piece}"
        else:
            cut.append(piece)
    return tuple(cut)


def collapse(text: str) -> str:
    """The same words with one blank between them, for comparing quotations."""
    return " ".join(text.split())


def _as_printed(passage: Passage) -> str:
    return f"{passage.number}. {passage.text}" if passage.number else passage.text


class _Open:
    """A section while it is being read."""

    def __init__(self, id: str, number: str | None, heading: str) -> None:
        self.id, self.number, self.heading = id, number, heading
        self.passages: list[Passage] = []
        self.lead_in: str | None = None

    def take(self, line: str) -> None:
        if line == END_OF_LEAD_IN:
            self.lead_in = None
        elif line.startswith("### "):
            self.lead_in = None
            self._add("heading", line[4:])
        elif line.startswith("> "):
            self._add("about", line[2:])
        elif line.startswith("- "):
            self._add("bullet", line[2:], lead_in=self.lead_in)
        elif line.startswith("| "):
            self._add("form", line[2:], lead_in=self.lead_in)
        elif numbered := _NUMBERED.fullmatch(line):
            self._add("numbered", numbered["text"], number=numbered["number"], lead_in=self.lead_in)
        else:
            self._paragraph(line)

    def _paragraph(self, line: str) -> None:
        self.lead_in = None
        before, mark, after = line.partition(LEAD_IN)
        lead_in = (after if mark else before).strip()
        if mark and before.strip():
            self._add("paragraph", before.strip())
        if mark or lead_in.endswith(":"):
            self.lead_in = lead_in
            self._add("lead_in", lead_in)
        else:
            self._add("paragraph", lead_in)

    def _add(self, kind: Kind, text: str, lead_in: str | None = None, number: str | None = None) -> None:
        place = f"{self.id}:{len(self.passages) + 1}"
        self.passages.append(Passage(id=place, section=self.id, kind=kind, text=text, lead_in=lead_in, number=number))

    def close(self) -> Section:
        led = {passage.lead_in for passage in self.passages}
        passages = tuple(
            replace(passage, kind="paragraph") if passage.kind == "lead_in" and passage.text not in led else passage
            for passage in self.passages
        )
        return Section(id=self.id, number=self.number, heading=self.heading, passages=passages)
