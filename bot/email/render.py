"""Blocks become a plain mail: a subject line, the text, and how to answer what has buttons in the chats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogs import blocks as b
from dialogs.texts import phrase

SUBJECT = 90
"""Characters of a subject line; a phone shows about half of it, and the beginning says the most."""

_ENDS = ",;:.–- "


def subject(blocks: b.Blocks, language: str) -> str:
    """What it is about: the first heading, and how many other things there are; without a heading, the first sentence."""
    titles = [b.plain(block.text) for block in blocks if isinstance(block, b.Title)]
    if titles:
        more = len(dict.fromkeys(titles)) - 1
        first = _shortened(titles[0])
        return phrase("email-subject-more", language, first=first, more=more) if more else first
    lines = [line.strip() for line in b.as_text(blocks).splitlines() if line.strip()]
    return _shortened(lines[0]) if lines else phrase("email-subject", language)


def text(blocks: b.Blocks, language: str, *, organisation: str, chats: Sequence[str], address: str) -> str:
    """The whole mail. `chats` are the open ones by name; `address` is where the service stands, when there is none."""
    said = [part for block in blocks for part in _parts(block)]
    labels = list(dict.fromkeys(_labels(blocks)))
    if labels:
        choices = ", ".join(labels)
        said.append(b.plain(phrase("email-choices", language, choices=choices, **_where(language, chats, address))))
    why = b.plain(phrase("email-why", language, **_where(language, chats, address)))
    return "\n\n".join([*said, f"{why}\n{phrase('email-signature', language, organisation=organisation)}"]) + "\n"


def _where(language: str, chats: Sequence[str], address: str) -> dict[str, str]:
    either = phrase("email-or", language).join(chats)
    return {"kind": "chat" if chats else "address" if address else "nowhere", "chat": either, "address": address}


def _parts(block: b.Block) -> Iterator[str]:
    """What a block says without its buttons, which are gathered last."""
    match block:
        case b.ButtonRow() | b.FormBlock():
            return
        case b.FactList(facts):
            yield "\n".join(f"{fact.label}: {b.plain(fact.value)}" for fact in facts)
        case b.Title(text=text):
            title = b.plain(text)
            yield f"{title}\n{'-' * len(title)}"
        case _:
            yield b.as_text((block,))


def _labels(blocks: b.Blocks) -> Iterator[str]:
    for block in blocks:
        match block:
            case b.ButtonRow(row):
                yield from (button.label for button in row)
            case b.FactList(facts):
                yield from (fact.button.label for fact in facts if fact.button)
            case b.FormBlock():
                yield block.submit
            case _:
                continue


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    if len(line) <= SUBJECT:
        return line.rstrip(_ENDS)
    return line[: SUBJECT - 1].rsplit(" ", 1)[0].rstrip(_ENDS) + "…"
