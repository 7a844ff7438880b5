"""A turn is a function: an event and a saved state go in; a new state, some words and perhaps a wish come out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from dialogs.understand import NOTHING, Meaning
from dialogs.words import Message, Press, Written
from register.errors import RegisterError
from register.wishes import Receipt, Wish

if TYPE_CHECKING:
    from dialogs.facts import Facts, Need

Answers: TypeAlias = "Mapping[str, Any]"


class State(Written, frozen=True, kw_only=True):
    """Where a conversation stands: saved as JSON, never pickled. Steps have names, so an inserted step moves nobody."""

    dialog: str
    version: int
    step: str
    answers: Answers = field(default_factory=dict)
    astray: int = 0
    """How many times in a row something was said that could not be read as an answer here."""


# What goes into a step.


class Started(Struct, frozen=True, kw_only=True):
    """The dialog is opened by a command, a press or something said; `args` are what came with it."""

    args: Answers = field(default_factory=dict)
    text: str = ""
    meaning: Meaning = field(default_factory=lambda: NOTHING)


class Said(Struct, frozen=True, kw_only=True):
    """Something was typed. `meaning` is what it was understood as, before the unit was opened."""

    text: str
    meaning: Meaning


class Filled(Struct, frozen=True, kw_only=True):
    """A form was sent in: its raw values by field key, and the form's own press with its args."""

    values: Mapping[str, Any]
    press: Press


class Pressed(Struct, frozen=True, kw_only=True):
    """`meaning` is what the question that the press carries was understood as, where it carries one."""

    press: Press
    meaning: Meaning = field(default_factory=lambda: NOTHING)


class Done(Struct, frozen=True, kw_only=True):
    """The wish was carried out."""

    receipt: Receipt


class Refused(Struct, frozen=True, kw_only=True):
    """The wish was refused, with the reason and its facts. Nothing of it has been stored."""

    error: RegisterError


class Cancelled(Struct, frozen=True, kw_only=True):
    """The person broke off ("avbryt")."""


Event: TypeAlias = "Started | Said | Filled | Pressed | Done | Refused | Cancelled"


class Goto(Struct, frozen=True, kw_only=True):
    """Hand the conversation over to another dialog; `otherwise` is said where this house has no such dialog."""

    dialog: str
    args: Answers = field(default_factory=dict)
    text: str = ""
    """What the person said that the other dialog is to hear as its first words."""
    otherwise: Message = ()


class Turn(Struct, frozen=True, kw_only=True):
    """What a step answers.

    next      the step to stand on; None ends the dialog (what was open before it is asked again by nobody)
    words     said in the place where the person is
    replaces  what the pressed card becomes; None leaves it as it is
    answers   merged into the state's answers
    wish      asked of the register; its outcome comes back to `next` as Done or Refused in the same turn
    goto      another dialog takes over
    closes    the open form is done with (an Ask among the words shows the next one instead)
    aside     an answer by the way: the conversation stays exactly where it was
    public    everybody in a shared place is to see it
    kept      False: said and not stored, not even for a redelivery; it speaks of something private
    reread    the guideline has been asked: a better reader, where there is one, may be asked after the commit
    lost      what was said could not be read here, so it may be meant for something else; `words` say so
    """

    next: str | None = None
    words: Message = ()
    replaces: Message | None = None
    answers: Answers = field(default_factory=dict)
    wish: Wish | None = None
    goto: Goto | None = None
    closes: bool = True
    aside: bool = False
    public: bool = False
    kept: bool = True
    reread: bool = False
    lost: bool = False


Step: TypeAlias = "Callable[[State, Any, Facts], Turn]"
Again: TypeAlias = "Callable[[State, Facts], Message]"
Upgrade: TypeAlias = "Callable[[Answers], Answers]"


class Dialog(Struct, frozen=True, kw_only=True):
    """One conversation as a table: its steps by name, and the presses that may come at any time from a card.

    A press "apply.edit" goes to `presses["edit"]`, whatever step the conversation stands on; forms come in the same way.
    `needs` says what its facts must hold besides the standing ones. `again` puts the open question once more, after
    something else has been answered by the way. `free` are steps whose answer may well be a question ("Vem modererar?").
    `drafts` are steps and presses that take in a text of the person's own to look at: it is taken whole, whatever it looks
    like, a secret in it is for the dialog to tell, and nothing of the turn is kept.
    """

    name: str
    version: int = 1
    first: str = "start"
    steps: Mapping[str, Step]
    presses: Mapping[str, Step] = field(default_factory=dict)
    needs: frozenset[Need] = frozenset()
    again: Again | None = None
    free: frozenset[str] = frozenset()
    drafts: frozenset[str] = frozenset()
    passing: frozenset[str] = frozenset()
    about: Callable[[State, str, Facts], bool] | None = None
    upgrades: Mapping[int, Upgrade] = field(default_factory=dict)


class NoSuchStep(LookupError):
    """A saved state or a press names a step that the dialog no longer has."""


def advance(dialog: Dialog, state: State, event: Event, facts: Facts) -> tuple[State | None, Turn]:
    """One step: the state after it (None when the dialog is over) and the turn."""
    match event:
        case Pressed(press=press) | Filled(press=press):
            step = dialog.presses.get(press.name)
            if step is None or not _takes(step, event):
                raise NoSuchStep(press.do)
        case _:
            step = dialog.steps.get(state.step)
            if step is None:
                raise NoSuchStep(f"{dialog.name}.{state.step}")
    turn = step(state, event, facts)
    if turn.aside:
        return state, turn
    if turn.next is None:
        return None, turn
    return replace(state, step=turn.next, answers={**state.answers, **turn.answers}), turn


def _takes(step: Step, event: Event) -> bool:
    """Whether a press step is for buttons, for forms, or for both; a form's name on a button is none of ours."""
    wanted = str(getattr(step, "__annotations__", {}).get("event", "Event"))
    return wanted == "Event" or type(event).__name__ in wanted


def lifted(dialog: Dialog, saved: State) -> State | None:
    """The saved state at the dialog's present version; None when it is too old or too new to be read."""
    version, answers = saved.version, saved.answers
    while version < dialog.version:
        upgrade = dialog.upgrades.get(version)
        if upgrade is None:
            return None
        answers, version = upgrade(answers), version + 1
    if version != dialog.version or saved.step not in dialog.steps:
        return None
    return replace(saved, version=version, answers=answers)


def takes_draft(dialog: Dialog, state: State, event: Event) -> bool:
    """Whether what has come in is a text to look at and forget."""
    match event:
        case Pressed(press=press) | Filled(press=press):
            return press.name in dialog.drafts
        case Started(text=text):
            return bool(text) and dialog.first in dialog.drafts
        case _:
            return state.step in dialog.drafts


# What comes in from a door.


class PlaceKind(StrEnum):
    PERSONAL = "personal"
    SHARED = "shared"
    """A channel, a group chat or a thread: others read along, so nothing personal is said there."""


class Place(Struct, frozen=True, kw_only=True):
    """Where something was said. `key` is the platform's own name for it ("slack:D024BE91L")."""

    kind: PlaceKind
    key: str


class Actor(Struct, frozen=True, kw_only=True):
    """Who did it, as the platform tells it. `member` is False for guests and strangers, who are never joined by e-mail.

    `reach` is how this person can be written to later (a Teams conversation reference, a Slack user id), as plain JSON.
    """

    platform: str
    user: str
    name: str = ""
    email: str = ""
    member: bool = True
    reach: Mapping[str, Any] | None = None


class Typed(Written, frozen=True, kw_only=True):
    """Words typed, mention removed. In a shared place the bot only hears what is said to it."""

    text: str


class Command(Written, frozen=True, kw_only=True):
    """A slash command: its name without the slash ("kanal") and the words after it ("ansök")."""

    name: str
    text: str


class ButtonPressed(Written, frozen=True, kw_only=True):
    press: Press


class FormSent(Written, frozen=True, kw_only=True):
    press: Press
    values: Mapping[str, Any]


class HomeOpened(Written, frozen=True, kw_only=True):
    """The person's own page was opened (App Home, the personal tab): answered with all that concerns them."""


class Met(Written, frozen=True, kw_only=True):
    """The bot was installed or added: a welcome. `first`: only for somebody who has not been met there before."""

    first: bool = False


What: TypeAlias = "Typed | Command | ButtonPressed | FormSent | HomeOpened | Met"


class Inbound(Struct, frozen=True, kw_only=True):
    """One delivery. `key` is the platform's own id of it, so that a redelivery is answered and not done again."""

    key: str
    organisation: str
    actor: Actor
    place: Place
    what: What


class Reply(Written, frozen=True, kw_only=True):
    """What the desk answers a delivery with, in words. `private`: only the asker should see it in a shared place.

    `public`: everybody there should, also where the platform would have shown it to the asker alone. `kept`: False when
    nothing of the turn may be remembered, not even for the next question to lean on.
    """

    words: Message = ()
    replaces: Message | None = None
    language: str = "sv"
    private: bool = False
    closes: bool = True
    public: bool = False
    reread: bool = False
    kept: bool = True
