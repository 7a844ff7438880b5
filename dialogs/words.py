"""The words a turn answers with: ids and values, never sentences, so that the language is chosen when they are shown.

A message is a tuple of words. `Say` is one paragraph whose sentence stands in `dialogs/texts`; `Plain` carries text that
somebody else wrote (an answer, a title from the pack). Doors never see these: `wording` turns them into `blocks`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import NoReturn, TypeAlias

from msgspec import Struct, field
from msgspec.structs import force_setattr, replace

from dialogs import given

Scalar: TypeAlias = "str | int | float | bool | None"
Value: TypeAlias = "Scalar | datetime | date | Say | Plain | tuple[Say | Plain | str, ...]"


MARK = "_"
"""Where a kind is named among what is written; no key of anybody else's begins so."""


class Written(Struct, frozen=True, tag_field=MARK, tag=True, omit_defaults=True):
    """What is written as JSON (`codec`): with the name of its kind, and without what is as it is to begin with."""


class Plain(Written, frozen=True):
    """Text written by a person or taken from a pack; shown as it is, never read as markup."""

    text: str


class Say:
    """One sentence or paragraph of ours: its id in `dialogs/texts` and the values it needs.

    Moments and days are given as `datetime` and `date`; how they are said ("i går kl. 14.10") is decided when shown.
    No `Struct`, which would be written with days that cannot be told from text: `codec` writes it.
    """

    __slots__ = ("id", "values")

    id: str
    values: Mapping[str, Value]

    def __init__(self, id: str, /, **values: Value) -> None:
        object.__setattr__(self, "id", id)
        object.__setattr__(self, "values", values)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"what is said does not change: {name}")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Say):
            return NotImplemented
        return self.id == other.id and self.values == other.values

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"Say({', '.join([repr(self.id), *(f'{name}={value!r}' for name, value in self.values.items())])})"


Line: TypeAlias = "Say | Plain"


NUMBERED = frozenset({
    "absence", "activity", "application", "asked", "away", "card", "change", "channel", "closing", "count", "crisis",
    "department", "document", "entry", "hand_over", "instruction", "meeting", "message", "moves", "obligation", "page",
    "person", "removal", "row", "start", "step_row", "substitute", "told", "week", "year",
})  # fmt: skip
"""What a press says in whole numbers: which row of the register, or how many."""

_WHEN = {"at": given.is_moment, **dict.fromkeys(("first", "last", "since", "until"), given.is_day)}
"""What a press says of when something is; days may be given as what they are days of, a number."""

_WITHIN = {"week": range(1, 54), "year": given.YEARS}


class Press(Written, frozen=True, kw_only=True, omit_defaults=False):
    """What a button says when pressed. It grants nothing: `register` decides from facts who may do what.

    `do` is "dialog.press" ("apply.edit"); `args` are small JSON values. A latched press belongs to the question that was
    open when it was shown: the desk stamps `revision` on it, and refuses it when the conversation has moved on. It is
    written whole, since it goes out of the house on a button and comes back from somebody else's.
    """

    do: str
    args: Mapping[str, Scalar] = field(default_factory=dict)
    latched: bool = False
    revision: int | None = None

    @property
    def dialog(self) -> str:
        return self.do.partition(".")[0]

    @property
    def is_ours(self) -> bool:
        """Whether a button of ours can have carried this: a client may send whatever it likes."""
        args = self.args
        whole = (args[name] for name in NUMBERED if args.get(name) is not None)
        when = ((reads, args[name]) for name, reads in _WHEN.items() if args.get(name))
        return (
            all(given.is_storable(value) for value in args.values())
            and not any(name.startswith(MARK) for name in args)
            and all(isinstance(value, int) and not isinstance(value, bool) and value >= 0 for value in whole)
            and all(reads(value) for reads, value in when)
            and all(args[name] in within for name, within in _WITHIN.items() if args.get(name) is not None)
        )

    @property
    def name(self) -> str:
        return self.do.partition(".")[2]


class Style(StrEnum):
    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"


class Button(Written, frozen=True, kw_only=True):
    label: Line
    press: Press
    style: Style = Style.PLAIN


class Buttons(Written, frozen=True):
    """A row of buttons under what was just said. At most four; the rest belong under (Mer)."""

    buttons: tuple[Button, ...]


class Heading(Written, frozen=True):
    text: Line


class Quote(Written, frozen=True, kw_only=True):
    """The guideline's own words, verbatim, with where they stand. `notes` are ids of our own remarks (outdated law)."""

    text: str
    section: str
    source: str
    notes: tuple[Line, ...] = ()


class Row(Written, frozen=True, kw_only=True):
    label: Line
    value: Line
    button: Button | None = None


class Rows(Written, frozen=True):
    """Label and value, one under the other: a whole application, a channel's facts."""

    rows: tuple[Row, ...]


class Items(Written, frozen=True):
    """A bulleted list."""

    items: tuple[Line, ...]


class Copyable(Written, frozen=True, kw_only=True):
    """A text made to be copied elsewhere; shown with its line breaks kept."""

    text: str
    title: Line | None = None


class Ask(Written, frozen=True, kw_only=True):
    """A form to be filled in: opened as a modal in Slack, as a card in Teams, as a form on the page.

    `values` fill it in beforehand, `problems` say per field what to mend.
    """

    form: Form
    values: Mapping[str, Value] = field(default_factory=dict)
    problems: Mapping[str, Say] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """A form takes a day in as text, and is filled in with the same."""
        if any(isinstance(value, date) for value in self.values.values()):
            values = self.values.items()
            filled = {key: value.isoformat() if isinstance(value, date) else value for key, value in values}
            force_setattr(self, "values", filled)


class Kind(StrEnum):
    """What a field takes in. Values come back as text, except `CHECK` (bool) and `CHOICES` (list of texts)."""

    LINE = "line"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    EMAIL = "email"
    URL = "url"
    CHOICE = "choice"
    CHOICES = "choices"
    CHECK = "check"


class Option(Written, frozen=True, kw_only=True):
    value: str
    label: Line


class Field(Written, frozen=True, kw_only=True):
    """One thing a form asks for. `max_length` in characters; Slack shows at most 3,000 in a text field."""

    key: str
    kind: Kind
    label: Line
    hint: Line | None = None
    options: tuple[Option, ...] = ()
    required: bool = True
    max_length: int = 3000


class Form(Written, frozen=True, kw_only=True):
    """A form as data: the same one becomes a modal, an Adaptive Card, a web form and a line in a transcript.

    `title` at most 24 characters (Slack's modal title). `press` says which dialog and press name reads it ("apply.page"),
    and its args come back with the values.
    """

    name: str
    title: Line
    press: Press
    fields: tuple[Field, ...]
    intro: tuple[Line, ...] = ()
    submit: Line = field(default_factory=lambda: Say("button-send-in"))


Word: TypeAlias = "Say | Plain | Heading | Quote | Rows | Items | Copyable | Buttons | Ask"
Message: TypeAlias = "tuple[Word, ...]"


def buttons(*pairs: tuple[str, Press] | Button) -> Buttons:
    """A row of buttons from (text id, press) pairs."""
    return Buttons(tuple(b if isinstance(b, Button) else Button(label=Say(b[0]), press=b[1]) for b in pairs))


def press(do: str, /, *, latched: bool = False, **args: Scalar) -> Press:
    return Press(do=do, args=args, latched=latched)


def latch(message: Message, revision: int) -> Message:
    """The message with `revision` stamped on every latched press, so that an old card can be told apart."""

    def stamp(one: Press) -> Press:
        return Press(do=one.do, args=one.args, latched=True, revision=revision) if one.latched else one

    return each_press(message, stamp)


def stamped(message: Message, **args: Scalar) -> Message:
    """The message with these arguments on every press: where the button stands, so that the right card is replaced."""
    return each_press(message, lambda one: replace(one, args={**one.args, **args}))


def each_press(message: Message, change: Callable[[Press], Press]) -> Message:
    def changed(button: Button) -> Button:
        press = change(button.press)
        return button if press is button.press else Button(label=button.label, press=press, style=button.style)

    def with_button(row: Row, button: Button) -> Row:
        return row if button is row.button else replace(row, button=button)

    def one(word: Word) -> Word:
        match word:
            case Buttons(row):
                return Buttons(tuple(changed(b) for b in row))
            case Rows(rows):
                return Rows(tuple(with_button(r, changed(r.button)) if r.button else r for r in rows))
            case Ask(form=form):
                return replace(word, form=replace(form, press=change(form.press)))
            case _:
                return word

    return tuple(one(word) for word in message)
