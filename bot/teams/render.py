"""Blocks as Teams takes them: text where there is only text, else cards. Pure, and nothing is cut silently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import assert_never

from bot.teams import adaptive
from bot.teams import elements as e
from bot.teams.elements import Drawn, Part, Run
from bot.teams.forms import form
from dialogs import blocks as b
from dialogs import texts

MOST_MESSAGE = 8_000
"""Characters of a message without a card."""

__all__ = ["Drawn", "cards", "finished", "form", "messages"]


def messages(blocks: b.Blocks, language: str) -> tuple[Drawn, ...]:
    """The message, in as many as it takes. A form among the blocks gets a card of its own."""
    paragraphs = [block.text for block in blocks if isinstance(block, b.Paragraph)]
    return tuple(_texts(paragraphs)) if len(paragraphs) == len(blocks) else cards(blocks, language)


def cards(blocks: b.Blocks, language: str) -> tuple[Drawn, ...]:
    """The same, always as cards: a card that was pressed can become another card, but not text."""
    drawn: list[Drawn] = []
    parts: list[Part] = []
    for block in blocks:
        if isinstance(block, b.FormBlock):
            drawn += [*_packed(parts, language), form(block, language)]
            parts = []
        else:
            parts += _parts(block)
    return (*drawn, *_packed(parts, language))


def finished(title: str, language: str) -> Drawn:
    """What a form becomes when it has been sent in and nothing else takes its place."""
    return e.card(e.rich(texts.phrase("teams-form-done", language, title=title), subtle=True), language)


# Text without a card


def _texts(paragraphs: Sequence[str]) -> Iterator[Drawn]:
    pieces = [piece for text in paragraphs for piece in e.groups(text, MOST_MESSAGE)]
    while pieces:
        count = length = 0
        while count < len(pieces) and (count == 0 or length + _length(pieces[count]) <= MOST_MESSAGE):
            length += _length(pieces[count])
            count += 1
        yield _text(pieces[:count])
        pieces = pieces[count:]


def _text(paragraphs: Sequence[Sequence[Run]]) -> Drawn:
    text = "\n".join("".join(run.text for run in runs) for runs in paragraphs)
    if len(paragraphs) == 1:
        return Drawn(preview=e.preview(text), xml=_xml(paragraphs[0]))
    return Drawn(preview=e.preview(text), xml="".join(f"<p>{_xml(runs)}</p>" for runs in paragraphs))


def _xml(runs: Sequence[Run]) -> str:
    """Never Teams' Markdown, which would read what somebody has written, nor its plain text, which clients read as that."""
    shown = ((run, escape(run.text, quote=False).replace("\n", "<br/>")) for run in runs)
    return "".join(f"<b>{text}</b>" if run.bold else text for run, text in shown)


def _length(runs: Sequence[Run]) -> int:
    return sum(len(run.text) for run in runs)


# Cards


def _packed(parts: Sequence[Part], language: str) -> Iterator[Drawn]:
    """As few cards as hold the parts, in order. Buttons stay with what they are about, where there is room for both."""
    if not parts:
        return
    whole = e.card(parts, language)
    if e.size(whole.card) <= e.CARD:
        yield whole
        return
    now: list[Part] = []
    for at, part in enumerate(parts):
        beside = [one for one in parts[at + 1 : at + 2] if one.element["type"] == "ActionSet"]
        if now and not _fit([*now, part, *beside]):
            yield e.card(now, language)
            now = []
        now.append(part)
    yield e.card(now, language)


def _fit(parts: Sequence[Part]) -> bool:
    text = sum(part.text_bytes for part in parts)
    body = sum(part.bytes for part in parts)
    return body + (text if text <= e.FALLBACK else 0) + e.FRAME <= e.CARD


def _parts(block: b.Block) -> list[Part]:
    match block:
        case b.Paragraph(text):
            return e.rich(text)
        case b.Title(text):
            return e.heading(text)
        case b.Quotation():
            return _quotation(block)
        case b.FactList(facts):
            return [part for fact in facts for part in _fact(fact)]
        case b.Bullets(items):
            return [part for item in items for part in e.rich(f"• {item}", gap="Small")]
        case b.CopyText():
            title = e.bold(block.title) if block.title else []
            return [*title, *e.boxed(e.rich(block.text, monospace=True))]
        case b.ButtonRow(row):
            return e.rows(row)
        case b.FormBlock():
            raise ValueError("a form has a card of its own")
        case _:
            assert_never(block)


def _quotation(quote: b.Quotation) -> list[Part]:
    said = e.rich(f"”{e.clean(quote.text)}”")
    source = e.rich(f"– {e.clean(quote.source)}{quote.stop}", gap="Small", subtle=True)
    notes = [part for note in quote.notes for part in e.rich(note, gap="Small", subtle=True)]
    return e.boxed([*said, *source, *notes])


def _fact(fact: b.Fact) -> list[Part]:
    """The value under its label: beside it there is no room on a phone. A button stands to the right of both.

    A value that is too long for that has its button after it.
    """
    label, values = e.clean(fact.label), e.rich(fact.value, gap="None")
    value = "".join(part.text for part in values)
    if len(label) + len(value) > e.MOST_TEXT:
        return [*e.bold(label), *values, *(e.rows([fact.button]) if fact.button else [])]
    items = [part.element for part in (*e.bold(label), *values)]
    text = f"{label}: {value}"
    if fact.button is None:
        return [Part(adaptive.container(items, gap="Small"), text)]
    beside = adaptive.action_set([e.button(fact.button, of=label[:100])])
    row = adaptive.columns(("stretch", items), ("auto", [beside]), gap="Small")
    return [Part(row, f"{text} ({e.clean(fact.button.label)})")]
