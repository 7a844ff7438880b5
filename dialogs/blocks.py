"""What the doors show: words already put into a language, as a handful of shapes that every platform can draw.

Texts may hold bold runs, marked with `BOLD` and `END` (private characters that no input can contain). A renderer turns
them into its own markup with `marked`, or drops them with `plain`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from dialogs.words import Kind, Press, Style, Written
from register.characters import seen

BOLD, END = "\ue000", "\ue001"


class Paragraph(Written, frozen=True):
    text: str


class Title(Written, frozen=True):
    text: str


class Quotation(Written, frozen=True, kw_only=True):
    """Verbatim guideline text, where it stands ("Säters riktlinjer, § 6 Uppsikt och moderering"), our notes to it."""

    text: str
    source: str
    notes: tuple[str, ...] = ()

    @property
    def stop(self) -> str:
        """What ends the line that says where it stands: nothing where the heading ends itself ("Vad får jag lämna ut?")."""
        return "" if self.source.endswith(("?", "!", ".")) else "."


class BlockButton(Written, frozen=True, kw_only=True):
    label: str
    press: Press
    style: Style = Style.PLAIN


class Fact(Written, frozen=True, kw_only=True):
    label: str
    value: str
    button: BlockButton | None = None


class FactList(Written, frozen=True):
    facts: tuple[Fact, ...]


class Bullets(Written, frozen=True):
    items: tuple[str, ...]


class CopyText(Written, frozen=True, kw_only=True):
    text: str
    title: str | None = None


class ButtonRow(Written, frozen=True):
    buttons: tuple[BlockButton, ...]


class BlockOption(Written, frozen=True, kw_only=True):
    value: str
    label: str


class BlockField(Written, frozen=True, kw_only=True):
    """A field ready to be drawn. `value`: text, bool for CHECK, tuple of texts for CHOICES, None when empty."""

    key: str
    kind: Kind
    label: str
    hint: str | None
    options: tuple[BlockOption, ...]
    required: bool
    max_length: int
    value: str | bool | tuple[str, ...] | None = None
    problem: str | None = None


class FormBlock(Written, frozen=True, kw_only=True):
    name: str
    title: str
    intro: tuple[str, ...]
    submit: str
    press: Press
    fields: tuple[BlockField, ...]


Block: TypeAlias = "Paragraph | Title | Quotation | FactList | Bullets | CopyText | ButtonRow | FormBlock"
Blocks: TypeAlias = "tuple[Block, ...]"


def marked(text: str, start: str, end: str, escape: Callable[[str], str] = lambda text: text) -> str:
    """Text with bold runs between `start` and `end`, everything else through `escape`."""
    runs = text.split(BOLD)
    out = [escape(runs[0])]
    for run in runs[1:]:
        bold, _, rest = run.partition(END)
        out.append(f"{start}{escape(bold)}{end}{escape(rest)}")
    return "".join(out)


def plain(text: str) -> str:
    """Text without bold marks."""
    return text.replace(BOLD, "").replace(END, "")


def clean(text: str) -> str:
    """What somebody has written, without what no keyboard writes, no screen shows and no database keeps.

    NUL and other controls, halves of characters, our own marks for bold; and what is only there to deceive the eye: marks
    that turn the direction of the rest of a line, and characters without width that make a double of a name.
    """
    if text.isprintable():  # nearly everything: none of that is
        return text
    return seen(text)


def as_text(blocks: Blocks) -> str:
    """The whole message as plain text: the fallback of every card, a transcript's lines, an e-mail's body."""
    return "\n".join(line for block in blocks for line in _lines(block))


def _lines(block: Block) -> list[str]:
    match block:
        case Paragraph(text) | Title(text):
            return [plain(text)]
        case Quotation(text=text, source=source, notes=notes):
            return [f"”{text}” – {source}{'' if source.endswith('?') else '.'}", *(plain(note) for note in notes)]
        case FactList(facts):
            return [f"{f.label}: {plain(f.value)}" + (f" ({f.button.label})" if f.button else "") for f in facts]
        case Bullets(items):
            return [f"• {plain(item)}" for item in items]
        case CopyText(text=text, title=title):
            return [*([title] if title else []), text]
        case ButtonRow(row):
            return [" ".join(f"({button.label})" for button in row)]
        case FormBlock():
            return [f"[{block.title}]", *(f"{_asked(f)}" for f in block.fields), f"({block.submit})"]


def _asked(field: BlockField) -> str:
    options = f" ({' / '.join(o.label for o in field.options)})" if field.options else ""
    labels = {o.value: o.label for o in field.options}
    match field.value:
        case None | "" | ():
            filled = ""
        case tuple(chosen):
            filled = f" = {', '.join(labels.get(one, one) for one in chosen)}"
        case value:
            filled = f" = {labels.get(str(value), value)}"
    problem = f" ! {field.problem}" if field.problem else ""
    return f"  {field.label}{options}{filled}{problem}"
