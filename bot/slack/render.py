"""Blocks become Block Kit: pure, within Slack's limits, and never less than what was said.

What does not fit in one message becomes several, cut between blocks or sentences. A label too long for its button or
option is shortened there with an ellipsis and stands in full above it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from bot.slack.richtext import (
    BRACES,
    HEAVIEST,
    PIECE,
    Json,
    Run,
    Runs,
    at_most,
    beside,
    clean,
    escaped,
    is_light,
    length,
    paragraph,
    pieces,
    plain,
    quote,
    rich,
    runs,
    section,
    styled,
    text_of,
    weight,
)
from dialogs import blocks as b
from dialogs import codec
from dialogs.texts import phrase
from dialogs.words import Style

BLOCKS = 50
HOME_BLOCKS = 100
MESSAGE = 13_000
"""Characters of all blocks of a message as JSON. Slack refuses somewhere above 13,100 and does not say what it counts."""

HOME = 200_000
"""Slack refuses a view above 250 kB."""

HEADER = 150
LABEL = 75
VALUE = 2000
NUMBER = '{"block_id":"999"},'
"""What each block is given besides."""

IN_A_ROW = 5
LONG_FACT = 80
"""A label and its value up to this length stand on one line; beyond it the value gets lines of its own."""


class Message(Struct, frozen=True, kw_only=True):
    """One message: its blocks, and the same in plain text for notifications and screen readers."""

    blocks: Sequence[Json]
    text: str

    def body(self) -> Json:
        return {"blocks": list(self.blocks), "text": escaped(self.text)}


class Drawn(NamedTuple):
    """One Slack block, and what it says."""

    block: Json
    text: str


def messages(blocks: b.Blocks) -> tuple[Message, ...]:
    """The blocks as one message or, where they do not fit, several. Nothing said is no message."""
    return tuple(
        Message(blocks=_numbered([d.block for d in part]), text="\n".join(d.text for d in part))
        for part in _packed(draw(blocks), BLOCKS, MESSAGE)
    )


def plain_messages(blocks: b.Blocks) -> tuple[str, ...]:
    """The same as text alone, for when Slack will not take the blocks."""
    return tuple(escaped(text_of(piece)) for piece in pieces(runs(b.plain(b.as_text(blocks)))))


def home(blocks: b.Blocks, language: str, answered: str | None = None) -> Json:
    """The App Home view. It cannot be split, so when it is full its last line says where the rest is.

    `answered` is the address of the chat, when a press here has been answered there, out of sight.
    """
    notice = [_answered_elsewhere(answered, language)] if answered else []
    drawn = list(draw(blocks)) or list(_paragraph(phrase("slack-home-empty", language)))
    first, *rest = _packed([*notice, *drawn], HOME_BLOCKS - 1, HOME)
    shown = [*first, *_paragraph(phrase("slack-home-more", language))] if rest else first
    return {"type": "home", "blocks": _numbered([d.block for d in shown])}


def _answered_elsewhere(address: str, language: str) -> Drawn:
    text = phrase("slack-home-answered", language)
    to_chat = {
        "type": "button",
        "text": plain(phrase("slack-button-messages", language)),
        "action_id": "messages",
        "url": address,
    }
    return Drawn({"type": "section", "text": plain(text), "accessory": to_chat}, text)


def draw(blocks: Iterable[b.Block]) -> Iterator[Drawn]:
    for block in blocks:
        match block:
            case b.Paragraph(text):
                yield from _paragraph(text)
            case b.Title(text):
                yield from _title(text)
            case b.Quotation():
                yield from _quotation(block)
            case b.FactList(facts):
                yield from _facts(facts)
            case b.Bullets(items):
                yield from _bullets(items)
            case b.CopyText():
                yield from _copy_text(block)
            case b.ButtonRow(buttons):
                yield from _buttons(buttons)
            case b.FormBlock():
                yield from _closed_form(block)


def button(shown: b.BlockButton, number: int) -> Json:
    """A button. Its press goes along as JSON and comes back when it is pressed."""
    return labelled_button(shown.label, codec.dumps(shown.press), number, shown.style)


def labelled_button(label: str, value: str, number: int, style: Style = Style.PLAIN) -> Json:
    if len(value) > VALUE:
        raise ValueError(f"a button's value holds {VALUE} characters, not {len(value)}")
    look = {} if style is Style.PLAIN else {"style": style.value}
    return {
        "type": "button",
        "text": plain(shortened(label, LABEL)),
        "action_id": f"press-{number}",
        "value": value,
        **look,
    }


def shortened(label: str, room: int) -> str:
    """A label that fits; an ellipsis says that it went on. Whoever shortens shows the whole label elsewhere."""
    text = clean(b.plain(label)).strip() or "…"
    return text if len(text) <= room else f"{text[: room - 1].rstrip()}…"


def _paragraph(text: str) -> Iterator[Drawn]:
    for piece in pieces(runs(text)):
        yield Drawn(section(piece), text_of(piece))


def _title(text: str) -> Iterator[Drawn]:
    said = clean(b.plain(text)).strip()
    if 0 < len(said) <= HEADER and "\n" not in said:
        yield Drawn({"type": "header", "text": plain(said)}, said)
    else:
        for piece in pieces((Run(said, bold=True),)):
            yield Drawn(section(piece), text_of(piece))


def _quotation(quoted: b.Quotation) -> Iterator[Drawn]:
    words: tuple[Run, ...] = (
        Run(f"”{clean(b.plain(quoted.text))}” – "),
        Run(clean(b.plain(quoted.source)), italic=True),
    )
    if quoted.stop:
        words = (*words, Run(quoted.stop))
    for piece in pieces(words):
        yield Drawn(quote(piece), text_of(piece))
    for note in quoted.notes:
        yield from _paragraph(note)


def _facts(facts: Iterable[b.Fact]) -> Iterator[Drawn]:
    """Facts with a button stand alone, with the button beside them; others share a section, so that a list stays a list."""
    waiting: list[Runs] = []
    for fact in facts:
        said = _fact(fact)
        if fact.button or sum(map(length, waiting)) + length(said) > PIECE:
            yield from _together(waiting)
            waiting = []
        if fact.button:
            yield from _fact_with_button(said, fact.button)
        else:
            waiting.append(said)
    yield from _together(waiting)


def _fact(fact: b.Fact) -> Runs:
    label, value = clean(b.plain(fact.label)).strip(), runs(fact.value)
    name = label if label.endswith(("?", ":", ".", "!")) else f"{label}:"
    gap = "\n" if len(name) + length(value) > LONG_FACT or "\n" in text_of(value) else " "
    return (Run(name, bold=True), Run(gap), *value)


def _together(facts: Sequence[Runs]) -> Iterator[Drawn]:
    if not facts:
        return
    gap = "\n\n" if any("\n" in text_of(fact) for fact in facts) else "\n"
    said: Runs = facts[0]
    for fact in facts[1:]:
        said = (*said, Run(gap), *fact)
    # One value that must be shown exactly does not make the others plainer.
    if len(facts) > 1 and styled(said) is None:
        for fact in facts:
            yield from _together([fact])
        return
    for piece in pieces(said):
        yield Drawn(section(piece), text_of(piece))


def _fact_with_button(said: Runs, shown: b.BlockButton) -> Iterator[Drawn]:
    *before, last = pieces(said)
    for piece in before:
        yield Drawn(section(piece), text_of(piece))
    yield from _long_labels([shown.label])
    drawn = {"type": "section", "text": beside(last), "accessory": button(shown, 0)}
    yield Drawn(drawn, f"{text_of(last)} ({shown.label})")


def _bullets(items: Iterable[str]) -> Iterator[Drawn]:
    points: list[Runs] = []
    filled = 0
    said = [runs(item) for item in items]
    if sum(at_most(item) + BRACES for item in said) <= HEAVIEST:
        points = [item for item in said if text_of(item).strip()]
        said = []
    for item in said:
        # What is left of a point longer than a section follows it as text.
        for number, piece in enumerate(pieces(item)):
            heavy = weight(paragraph(piece))
            if points and (number or filled + heavy > HEAVIEST):
                yield _list(points)
                points, filled = [], 0
            if number:
                yield Drawn(section(piece), text_of(piece))
            else:
                points.append(piece)
                filled += heavy
    if points:
        yield _list(points)


def _list(points: Sequence[Runs]) -> Drawn:
    drawn = rich({"type": "rich_text_list", "style": "bullet", "elements": [paragraph(point) for point in points]})
    return Drawn(drawn, "\n".join(f"• {text_of(point)}" for point in points))


def _copy_text(copy: b.CopyText) -> Iterator[Drawn]:
    if copy.title:
        for piece in pieces((Run(clean(b.plain(copy.title)), bold=True),)):
            yield Drawn(section(piece), text_of(piece))
    for piece in pieces((Run(clean(b.plain(copy.text))),)):
        # Plain text, not links: what is copied is to be what was written.
        text = {"type": "text", "text": text_of(piece)}
        yield Drawn(rich({"type": "rich_text_preformatted", "elements": [text]}), text_of(piece))


def _buttons(buttons: Sequence[b.BlockButton]) -> Iterator[Drawn]:
    yield from _long_labels([shown.label for shown in buttons])
    for start in range(0, len(buttons), IN_A_ROW):
        row = buttons[start : start + IN_A_ROW]
        elements = [button(shown, number) for number, shown in enumerate(row)]
        yield Drawn({"type": "actions", "elements": elements}, " ".join(f"({shown.label})" for shown in row))


def _long_labels(labels: Iterable[str]) -> Iterator[Drawn]:
    if long := [label for label in labels if len(label) > LABEL]:
        yield from _bullets(long)


def _closed_form(form: b.FormBlock) -> Iterator[Drawn]:
    """A form in a message, where it cannot be filled in: what it is about, and a button with its press."""
    yield from _title(form.title)
    for line in form.intro:
        yield from _paragraph(line)
    yield from _buttons([b.BlockButton(label=form.submit, press=form.press, style=Style.PRIMARY)])


def _packed(drawn: Iterable[Drawn], most: int, heaviest: int) -> list[list[Drawn]]:
    """Blocks in order, as few parts as hold them. Buttons go along with what they are about."""
    parts: list[list[Drawn]] = []
    part: list[Drawn] = []
    filled = 0
    drawn = list(drawn)
    # Nearly all that is said fits in one, so all is weighed at once before each by itself.
    if 0 < len(drawn) <= most and is_light([one.block for one in drawn], heaviest - len(NUMBER) * len(drawn)):
        return [drawn]
    for one in drawn:
        heavy = weight(one.block) + len(NUMBER)
        if part and (len(part) == most or filled + heavy > heaviest):
            about = [part.pop()] if one.block["type"] == "actions" and len(part) > 1 else []
            parts.append(part)
            part, filled = about, sum(weight(moved.block) for moved in about)
        part.append(one)
        filled += heavy
    return [*parts, part] if part else parts


def _numbered(blocks: Iterable[Json]) -> list[Json]:
    return [{**block, "block_id": f"b{number}"} for number, block in enumerate(blocks)]
