"""A story as a text file that a communicator can proofread: the grammar, read and written.

    org = sater
    cast: Sökande = anställd, Chefen = sektorchef, Administratör 2 = administratör
    påminnelser = ja                      the example's channels owe what they owe, and are reminded; otherwise they are not
    e-tjänst = https://e.example          applications are sent there, as the pack has it once it is its official way

    # En rubrik, valfri
    @ 2026-03-02 09:00                    the clock moves here (Swedish time), and what falls due is said
    Sökande: vi vill ha en facebooksida   something typed
    Sökande: /kanal ansök                 a slash command
    Sökande: (Skicka)                     a button on the latest card of hers that has it
    Sökande: (Ändra: Syfte)               the one beside "Syfte", where several are alike
    Sökande: (Skicka)@kort 2              on her second card, which may be an old one
    Sökande: (Skicka)@kort 2 hos Chefen   on Chefen's, which she has got hold of
    Sökande: [Etikett=svar; Etikett=svar] fills in the open form and sends it
    Bot: Hej!                             what is said back, where she is
         Indented lines continue, also after an empty one.
    Bot (bara hen): …                     only she sees it (in a shared place)
    Bot till Chefen: …                    a notice to somebody else
    Bot ersätter kort 1: …                her own first card becomes this
    Bot ersätter kort 1 för Chefen: …     somebody else's

The head ends at the first `@`. Lines that begin with `#` are remarks. A card is a message with buttons or a form; each
person's are numbered from 1. In what is expected, `…` stands for any text. Who is who comes from
the pack's `example.toml`: a role's title, or a name from there; or `utomstående NAMN E-POST`, somebody of another
organisation who can see the bot all the same (a guest, a channel shared between two).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

OUTSIDER = "utomstående"
"""Begins, in the cast, somebody of another organisation."""

STOCKHOLM = ZoneInfo("Europe/Stockholm")


class BrokenTranscript(ValueError):
    """A line that is no line of a transcript."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(f"{line}: {text}")
        self.line, self.text = line, text


class Remark(Struct, frozen=True, kw_only=True):
    text: str
    """With its `#`, or empty."""


class Moves(Struct, frozen=True, kw_only=True):
    at: datetime


class Does(Struct, frozen=True, kw_only=True):
    """Somebody says or does something."""

    who: str
    text: str


class Bot(Struct, frozen=True, kw_only=True):
    """What the bot says: where the last one who did something is, to somebody else, or in place of an earlier card."""

    text: str
    to: str = ""
    private: bool = False
    card: int | None = None


Line: TypeAlias = "Remark | Moves | Does | Bot"


class Story(Struct, frozen=True, kw_only=True):
    organisation: str
    cast: Mapping[str, str]
    lines: tuple[Line, ...]
    owed: bool = False
    """Whether the example's channels owe what they owe from the beginning, and are reminded of it."""
    eservice: str = ""
    """The address of the e-service where applications are sent; "" as the pack has it."""


class Press(Struct, frozen=True, kw_only=True):
    """A button that somebody presses. `card` 0: the newest that has it; `whose` "": one's own."""

    label: str
    card: int = 0
    whose: str = ""


def pressed(text: str) -> Press | None:
    """The button that a line presses, if it presses one."""
    found = re.fullmatch(r"\((?P<label>.+)\)(?:@kort (?P<card>\d+)(?: hos (?P<whose>.+))?)?", text)
    if found is None:
        return None
    return Press(label=found["label"], card=int(found["card"] or 0), whose=found["whose"] or "")


_BOT = re.compile(
    r"^Bot(?: (?P<private>\(bara hen\))| till (?P<to>[^:(]+?)(?P<also> \(bara hen\))?"
    r"| ersätter kort (?P<card>\d+)(?: för (?P<of>[^:]+?))?)?:(?: (?P<text>.*))?$"
)
_DOES = re.compile(r"^(?P<who>[^\s:#@][^:]*?): (?P<text>.*)$")
_INDENT = "     "


def read(text: str) -> Story:
    organisation = ""
    cast: dict[str, str] = {}
    lines: list[Line] = []
    begun = owed = False
    eservice = ""
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.rstrip()
        if not begun and line.startswith("påminnelser ="):
            owed = line.partition("=")[2].strip() == "ja"
            continue
        if not begun and line.startswith("e-tjänst ="):
            eservice = line.partition("=")[2].strip()
            continue
        if not begun and not line.startswith("@"):
            organisation, cast = _head(line, number, organisation, cast)
            if line.startswith("#") or not line:
                lines.append(Remark(text=line))
            continue
        begun = True
        if not line or line.startswith("#"):
            lines.append(Remark(text=line))
        elif line.startswith("@"):
            lines.append(Moves(at=_moment(line, number)))
        elif line.startswith(_INDENT) and (last := _unfinished(lines)) is not None:
            breaks = "\n"
            while lines.pop() is not last:
                breaks += "\n"
            lines.append(replace(last, text=f"{last.text}{breaks}{line[len(_INDENT) :]}"))
        elif found := _BOT.match(line):
            lines.append(_bot(found))
        elif found := _DOES.match(line):
            if found["who"] not in cast:
                raise BrokenTranscript(number, line)
            lines.append(Does(who=found["who"], text=found["text"]))
        else:
            raise BrokenTranscript(number, line)
    if not organisation or not begun:
        raise BrokenTranscript(1, text[:40])
    return Story(organisation=organisation, cast=cast, lines=tuple(lines), owed=owed, eservice=eservice)


def _unfinished(lines: list[Line]) -> Bot | None:
    """The line of the bot's that an indented line continues; empty lines between them are part of what it says."""
    for line in reversed(lines):
        if line != Remark(text=""):
            return line if isinstance(line, Bot) else None
    return None


def write(story: Story) -> str:
    """The story as text; reading it back gives the same story."""
    head = [f"org = {story.organisation}", "cast: " + ", ".join(f"{name} = {who}" for name, who in story.cast.items())]
    head += ["påminnelser = ja"] if story.owed else []
    head += [f"e-tjänst = {story.eservice}"] if story.eservice else []
    return "\n".join([*head, *(line for one in story.lines for line in _written(one))]) + "\n"


def _written(line: Line) -> Iterable[str]:
    match line:
        case Remark(text=text):
            yield text
        case Moves(at=at):
            yield f"@ {at.astimezone(STOCKHOLM):%Y-%m-%d %H:%M}"
        case Does(who=who, text=text):
            yield f"{who}: {text}"
        case Bot(text=text):
            first, *more = text.split("\n")
            yield f"{_speaker(line)}: {first}".rstrip()
            yield from (f"{_INDENT}{one}".rstrip() for one in more)


def _speaker(line: Bot) -> str:
    if line.card is not None:
        return f"Bot ersätter kort {line.card}" + (f" för {line.to}" if line.to else "")
    return "Bot" + (f" till {line.to}" if line.to else "") + (" (bara hen)" if line.private else "")


def _head(line: str, number: int, organisation: str, cast: dict[str, str]) -> tuple[str, dict[str, str]]:
    if not line or line.startswith("#"):
        return organisation, cast
    if line.startswith("org ="):
        return line.partition("=")[2].strip(), cast
    if line.startswith("cast:"):
        pairs = (pair.partition("=") for pair in line.partition(":")[2].split(","))
        return organisation, cast | {name.strip(): who.strip() for name, _, who in pairs}
    raise BrokenTranscript(number, line)


def _moment(line: str, number: int) -> datetime:
    try:
        return datetime.strptime(line[1:].strip(), "%Y-%m-%d %H:%M").replace(tzinfo=STOCKHOLM)
    except ValueError as wrong:
        raise BrokenTranscript(number, line) from wrong


def _bot(found: re.Match[str]) -> Bot:
    card = int(found["card"]) if found["card"] else None
    private = bool(found["private"] or found["also"])
    return Bot(text=found["text"] or "", to=(found["to"] or found["of"] or "").strip(), private=private, card=card)


def matches(expected: Bot, heard: Bot) -> bool:
    """Whether what was heard is what was expected, `…` standing for any text."""
    if (expected.to, expected.card) != (heard.to, heard.card):
        return False
    pattern = ".*".join(re.escape(part) for part in expected.text.split("…"))
    return re.fullmatch(pattern, heard.text, re.DOTALL) is not None
