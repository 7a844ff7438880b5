"""The pieces that cards are put together from: text, headings, boxes and buttons, each with the same as plain text.

What a person or a guideline has written is drawn with `RichTextBlock`, whose text is never read as Markdown, so there is
nothing in it to escape; it keeps its line breaks too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from msgspec import Struct

from bot import scribe
from bot.teams import adaptive
from bot.teams.adaptive import Element, Gap
from bot.teams.hear import OURS
from dialogs import blocks as b
from dialogs import codec, texts
from dialogs.words import Press, Style

CARD = 25_000
"""Bytes of one card. Teams takes messages of 100 KB, counted in two bytes a character; long before that, phones get slow."""

FALLBACK = 5_500
"""Bytes of the same as text that a card can spare; what has more is shown as a card or not at all, and says so."""

FRAME = 400
"""Bytes of a card without its body and its text."""

MOST_TEXT = 3_000
"""Characters in one element: as much as a field of a form holds, and never more than 12,000 bytes."""

BUTTONS_IN_A_ROW = 4
PREVIEW = 150

# What TextBlock would read as Markdown: a heading with any of it is drawn as rich text instead.
_MARKDOWN = re.compile(r"[*_`~\[\]\\<>&|{}]|^\s*(?:[-+•#]|\d+[.)])", re.MULTILINE)
# Nobody writes these, and JSON needs six characters for each; tabs and line breaks stay.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

_LOOKS: dict[Style, adaptive.Look] = {
    Style.PLAIN: "default",
    Style.PRIMARY: "positive",
    Style.DANGER: "destructive",
}


class Drawn(Struct, frozen=True, kw_only=True):
    """One message: a card, or text in Teams' XML. `preview` is what a notification shows of it."""

    preview: str
    xml: str = ""
    card: dict[str, Any] | None = None


class Part(Struct, frozen=True, dict=True):
    """A piece of a card, and the same as text."""

    element: Element
    text: str

    @cached_property
    def bytes(self) -> int:
        return size(self.element) + 2

    @cached_property
    def text_bytes(self) -> int:
        return size(self.text)


class Run(NamedTuple):
    text: str
    bold: bool


def card(parts: Sequence[Part], language: str) -> Drawn:
    """One card of all the parts, however many they are."""
    text = "\n".join(part.text for part in parts)
    fallback = text if size(text) <= FALLBACK else texts.phrase("teams-too-long", language)
    whole = adaptive.card([part.element for part in parts], language=language, fallback=fallback)
    return Drawn(preview=preview(text), card=whole)


def size(value: object) -> int:
    """Bytes as JSON at most, were it written with a space after each comma and colon, as the standard library does."""
    raw = scribe.written(value)
    return len(raw) + raw.count(b",") + raw.count(b":")


def clean(text: str) -> str:
    """Text as it is shown where there is no bold."""
    return text if text.isprintable() else _CONTROL.sub("", b.plain(text))


def preview(text: str) -> str:
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line if len(line) <= PREVIEW else f"{line[: PREVIEW - 1].rstrip()}…"


# Text


def rich(text: str, *, gap: Gap | None = None, bold: bool = False, **look: Any) -> list[Part]:
    """A text in as many elements as it takes; those after the first follow it without a gap."""
    parts = []
    for count, group in enumerate(groups(text, MOST_TEXT)):
        runs = [adaptive.text_run(run.text, bold=bold or run.bold, **look) for run in group]
        element = adaptive.rich_text(runs, gap="None" if count else gap)
        parts.append(Part(element, "".join(run.text for run in group)))
    return parts


def bold(text: str) -> list[Part]:
    return rich(clean(text), bold=True)


def heading(text: str) -> list[Part]:
    """A heading that a screen reader knows as one, where that can be had without Markdown reading the text."""
    shown = clean(text)
    if _MARKDOWN.search(shown) or len(shown) > MOST_TEXT:
        return rich(shown, bold=True, size="Medium")
    return [Part(adaptive.heading(shown), shown)]


def boxed(parts: Sequence[Part]) -> list[Part]:
    """Parts in an emphasised box; in several, where one would be too long."""
    boxes: list[list[Part]] = []
    room = 0
    for part in parts:
        if len(part.text) > room:
            boxes.append([])
            room = MOST_TEXT
        boxes[-1].append(part)
        room -= len(part.text)
    return [
        Part(adaptive.container([part.element for part in box], emphasised=True), "\n".join(part.text for part in box))
        for box in boxes
    ]


def groups(text: str, most: int) -> list[list[Run]]:
    """The runs of a text, in groups of at most `most` characters; no character is lost between them."""
    runs = _runs(text)
    if len(text) <= most:
        # Nearly all that is said.
        return [runs] if runs else []
    made: list[list[Run]] = []
    room = 0
    for run in runs:
        for piece in _pieces(run.text, most):
            if len(piece) > room:
                made.append([])
                room = most
            made[-1].append(Run(piece, run.bold))
            room -= len(piece)
    return made


def _runs(text: str) -> list[Run]:
    if text.isprintable():  # no bold marks, no controls and no lines
        return [Run(text, False)] if text else []
    text = _CONTROL.sub("", text)
    if b.BOLD not in text and b.END not in text:
        pieces = [(text, False)]
    else:
        first, *rest = text.split(b.BOLD)
        pieces = [(first, False)]
        for part in rest:
            inner, _, after = part.partition(b.END)
            pieces += [(inner, True), (after, False)]
    return [Run(shown, is_bold) for piece, is_bold in pieces if (shown := b.plain(piece))]


def _pieces(text: str, most: int) -> Iterator[str]:
    """Cut after a line, else after a word, else anywhere."""
    while len(text) > most:
        cut = text.rfind("\n", most // 2, most) + 1 or text.rfind(" ", most // 2, most) + 1 or most
        yield text[:cut]
        text = text[cut:]
    yield text


# Buttons


def rows(buttons: Iterable[b.BlockButton]) -> list[Part]:
    """Rows of four: of more than six in one, Teams leaves out the rest."""
    all, made = tuple(buttons), []
    for start in range(0, len(all), BUTTONS_IN_A_ROW):
        row = all[start : start + BUTTONS_IN_A_ROW]
        shown = " ".join(f"({clean(button.label)})" for button in row)
        made.append(Part(adaptive.action_set([button(one) for one in row]), shown))
    return made


def button(told: b.BlockButton, of: str = "") -> Element:
    """`of` tells several alike apart for somebody who hears them ("Ändra: Syfte")."""
    tooltip = f"{clean(told.label)}: {of}" if of else None
    return action(told.label, told.press, style=told.style, tooltip=tooltip)


def action(
    label: str,
    press: Press,
    *,
    style: Style = Style.PLAIN,
    tooltip: str | None = None,
    form: dict[str, Any] | None = None,
) -> Element:
    """A press on its way out. Only a form's takes inputs along."""
    told = {OURS: {"press": codec.plain(press)} | (form or {})}
    return adaptive.action(
        clean(label), verb=press.do, data=told, look=_LOOKS[style], with_inputs=form is not None, tooltip=tooltip
    )
