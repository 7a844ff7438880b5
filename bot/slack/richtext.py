"""Text as Slack draws it literally: rich text and plain text need no escaping, and long text is cut only where it may be."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from bot import scribe
from dialogs.blocks import BOLD, END

Json: TypeAlias = "dict[str, Any]"

PIECE = 3000
"""Characters in one section. Rich text has no documented limit of its own, so it keeps to the same one."""

HEAVIEST = 9000
"""One piece as ASCII JSON, in which an å is six characters and an emoji twelve: what Slack counts is not said."""

BRACES = 80
"""More than an element of rich text takes besides its text."""

URL = re.compile(r"https?://[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#][^\s<>|”\"]*[^\s<>|”\".,;:!?)\]'’*`])?/?")
# Characters that JSON, Slack or a screen cannot show. Line breaks and tabs stay.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HALF = re.compile("[\ud800-\udfff]")
_UNCLEAN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_MARKUP_AT_ALL = re.compile("[*_~`:>&]")
_MARKUP = re.compile(r"[*_~`]|:[\w+'-]+:|^\s*(>|&gt;)", re.MULTILINE)

_STYLES: Mapping[tuple[bool, bool], Json] = {
    (False, False): {},
    (True, False): {"style": {"bold": True}},
    (False, True): {"style": {"italic": True}},
    (True, True): {"style": {"bold": True, "italic": True}},
}


class Run(NamedTuple):
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False


Runs: TypeAlias = "tuple[Run, ...]"


def clean(text: str) -> str:
    """The text without what no one can see, so that Slack takes it."""
    if text.isprintable() or not _UNCLEAN.search(text):
        return text
    return _HALF.sub("\ufffd", _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))


def runs(text: str) -> Runs:
    """Text with bold marks as runs."""
    text = clean(text)
    if BOLD not in text and END not in text:
        return (Run(text),) if text else ()
    first, *rest = text.split(BOLD)
    found = [Run(first.replace(END, ""))]
    for part in rest:
        bold, _, after = part.partition(END)
        found += [Run(bold, bold=True), Run(after.replace(END, ""))]
    return tuple(run for run in found if run.text)


def length(said: Runs) -> int:
    return sum(len(run.text) for run in said)


def text_of(said: Runs) -> str:
    if len(said) == 1:
        return said[0].text
    return "".join(run.text for run in said)


def weight(value: object) -> int:
    """Characters as JSON in ASCII."""
    return len(json.dumps(value, check_circular=False))


def is_light(value: object, most: int) -> bool:
    """Whether it surely weighs no more: nearly all that is said is far too light to need the scale."""
    return scribe.fits_in_ascii(scribe.written(value), most)


def at_most(said: Runs) -> int:
    """What these runs weigh at most, without writing them down: most of what is said is far too short to need a scale.

    A character is twelve at most, and each run, each link and what stands after it has its braces.
    """
    text = text_of(said)
    return 12 * len(text) + BRACES * (len(said) + 2 * text.count("http"))


def pieces(said: Runs, room: int = PIECE) -> Iterator[Runs]:
    """The runs in pieces that fit a section each, cut between paragraphs, lines, sentences or words where there is one."""
    text = text_of(said)
    if len(text) <= room and at_most(said) <= HEAVIEST:
        # Nearly all that is said.
        if text.strip():
            yield said
        return
    start = 0
    for end in _cuts(text, room):
        piece = _between(said, start, end)
        if length(piece) > 1 and at_most(piece) > HEAVIEST and weight(inline(piece)) > HEAVIEST:
            yield from pieces(piece, length(piece) // 2)
        elif text_of(piece).strip():
            yield piece
        start = end


def _cuts(text: str, room: int) -> Iterator[int]:
    start = 0
    while len(text) - start > room:
        window = text[start : start + room]
        # Not in the first half: a short paragraph before a long one would be a stub.
        found = (window.rfind(gap) + len(gap) for gap in ("\n\n", "\n", ". ", " "))
        start += next((cut for cut in found if cut > room // 2), room)
        yield start
    yield len(text)


def _between(said: Runs, start: int, end: int) -> Runs:
    out, at = [], 0
    for run in said:
        part = run.text[max(start - at, 0) : max(end - at, 0)]
        if part:
            out.append(Run(part, bold=run.bold, italic=run.italic))
        at += len(run.text)
    return tuple(out)


def inline(said: Runs) -> list[Json]:
    """Rich text elements: text in its style, addresses as links. Nothing in them is read as markup."""
    return [element for run in said if run.text for element in _elements(run)]


def _elements(run: Run) -> Iterable[Json]:
    return _linked(run) if "://" in run.text else (_element(run, run.text),)


def _element(run: Run, text: str) -> Json:
    return {"type": "text", "text": text, **_STYLES[run.bold, run.italic]}


def _linked(run: Run) -> Iterator[Json]:
    at = 0
    for link in URL.finditer(run.text):
        if link.start() > at:
            yield _element(run, run.text[at : link.start()])
        yield {"type": "link", "url": link.group(), **_STYLES[run.bold, run.italic]}
        at = link.end()
    if at < len(run.text):
        yield _element(run, run.text[at:])


def section(said: Runs) -> Json:
    """A paragraph: a plain section where markup can be trusted, which every client draws; else rich text, which is exact."""
    text = styled(said)
    return {"type": "section", "text": text} if text else rich(paragraph(said))


def quote(said: Runs) -> Json:
    """The same, as a quotation."""
    text = styled(said)
    quoted = {**text, "text": "> " + text["text"].replace("\n", "\n> ")} if text else None
    if quoted and len(quoted["text"]) <= PIECE:
        return {"type": "section", "text": quoted}
    return rich({"type": "rich_text_quote", "elements": inline(said)})


def beside(said: Runs) -> Json:
    """The text of a section with a button beside it, which cannot be rich: plain where markup cannot be trusted."""
    return styled(said) or plain(text_of(said))


def paragraph(said: Runs) -> Json:
    return {"type": "rich_text_section", "elements": inline(said)}


def rich(*elements: Json) -> Json:
    return {"type": "rich_text", "elements": list(elements)}


def plain(text: str) -> Json:
    """A plain text object: shown as it is, so it is not escaped either."""
    return {"type": "plain_text", "text": text, "emoji": False}


def escaped(text: str) -> str:
    """Text for the places where Slack always reads markup: nobody is called upon, nothing is linked behind a name."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def styled(said: Runs) -> Json | None:
    """The runs as Slack's markup, or None where something in them would be read as markup that is not ours.

    Slack has no way to escape `*` or `_`, and what a person wrote is to stand as written.
    """
    text = text_of(said)
    if _MARKUP_AT_ALL.search(text) and _MARKUP.search(URL.sub("", text)):
        return None
    if any(run.bold or run.italic for run in said):
        around = ["", *(run.text for run in said), ""]
        text = "".join(map(_marked, around, said, around[2:]))
    else:
        text = _with_links(text)
    return {"type": "mrkdwn", "text": text, "verbatim": True} if len(text) <= PIECE else None


def _marked(before: str, run: Run, after: str) -> str:
    # A mark is read only at the edge of a word, within one line.
    inside = before[-1:].isalnum() or after[:1].isalnum()
    if inside or run.text != run.text.strip() or "\n" in run.text or URL.search(run.text):
        return _with_links(run.text)
    mark = "*" if run.bold else "_" if run.italic else ""
    return f"{mark}{escaped(run.text)}{mark}"


def _with_links(text: str) -> str:
    if "://" not in text:
        return escaped(text)
    out, at = "", 0
    for link in URL.finditer(text):
        out += f"{escaped(text[at : link.start()])}<{escaped(link.group())}>"
        at = link.end()
    return out + escaped(text[at:])
