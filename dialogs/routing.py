"""Which dialog hears what was typed: the readers of words, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property
from typing import TypeAlias

from msgspec import Struct

from dialogs import catalogue, heard
from dialogs.applications import case_commands
from dialogs.applications.case_said import Pair
from dialogs.channels import register_commands
from dialogs.crises import crisis_commands
from dialogs.everyday import daily_commands, stand_in
from dialogs.facts import Facts
from dialogs.texts import drafted, standing_in, vocabulary
from dialogs.turn import Dialog, Event, Said, Started, State
from dialogs.understand import Meaning

Way: TypeAlias = tuple[Dialog, State, Event]
"""The dialog that hears something, from which state, and as what."""

DRAFTS = "review_draft"
"""The dialog that looks at a draft."""
IN_A_FORM = ("apply",)
"""What a slash command opens where others read along: a form that only the asker sees, answered in their own chat and
remembered nowhere."""
_BARE = {"kanal": "status", "policy": "ask_policy", "kris": "crisis"}
"""What a slash command opens by itself."""
_ALOUD = ("help", "ask_policy")
"""What may be said where others read along."""


class Surroundings(Struct, frozen=True, kw_only=True):
    """What the desk can tell of where words fall, asked only by a reader that the words give reason to."""

    facts: Callable[[Dialog, State, Event], Facts]
    """What a dialog needs to know."""

    is_asked: Callable[[], bool]
    """Whether anything has been asked of the person; in the middle of a conversation, since its question was put."""

    cases: Callable[[], Sequence[Pair]]
    """The cases that wait for the person."""

    asked_last: Callable[[], str]
    """The notice of what has been asked of the person last, answered or not; "" for nothing."""

    crisis: Callable[[], str]
    """The person's part in the crisis that runs (`crisis_reading.part_of`)."""


class Words(Struct, frozen=True, kw_only=True, dict=True):
    """What was typed in one delivery, where, when and in the middle of what."""

    text: str
    slash: str = ""
    meaning: Meaning
    now: datetime
    shared: bool
    """Whether others read along."""

    open: State | None
    around: Surroundings

    @cached_property
    def command(self) -> vocabulary.Command | None:
        return heard.command(self.text, self.slash, self.open)

    @cached_property
    def control(self) -> str:
        """The word that steers an open conversation ("back", "skip"); "" when it is none."""
        return heard.control(self.text, self.open)

    @cached_property
    def wants(self) -> str:
        """The dialog that does what is wanted. What answers an open question is not looked up."""
        looked_up = self.open is None or self.shared or self.meaning.asks
        return heard.wanted(self.meaning) if looked_up else ""

    def to(self, name: str, args: dict[str, object] | None = None, text: str = "") -> Way:
        return started(name, args or {}, text, self.meaning)

    def in_private(self, name: str, args: dict[str, object], text: str) -> Way:
        """Begun in a person's own chat; where others read along they are shown the way there."""
        return self.to("elsewhere") if self.shared else self.to(name, args, text)


def started(name: str, args: dict[str, object], text: str, meaning: Meaning) -> Way:
    dialog = catalogue.dialogs()[name]
    return dialog, fresh(dialog), Started(args=args, text=text, meaning=meaning)


def fresh(dialog: Dialog) -> State:
    return State(dialog=dialog.name, version=dialog.version, step=dialog.first)


def way(words: Words) -> Way:
    """The first reader that knows what the words mean has them heard; the last of them always does."""
    for reader in READERS:
        found = reader(words)
        if found is not None:
            return found
    raise AssertionError


def _draft(words: Words) -> Way | None:
    """A text to be looked at: given where one was asked for, or together with the words that ask ("granska: …")."""
    if words.command is not None or words.shared:
        return None
    open, slash = words.open, words.slash
    if open is not None and not slash and open.step in (dialog := catalogue.dialogs()[open.dialog]).drafts:
        return dialog, open, Said(text=words.text, meaning=words.meaning)
    wanted = open is None and heard.wanted(words.meaning) == DRAFTS
    loosely = open is None or bool(slash)
    if slash == "policy" or drafted.read(words.text, loosely=loosely, wanted=wanted) is None:
        return None
    return words.to(DRAFTS, {"wanted": wanted}, words.text)


def _slash(words: Words) -> Way | None:
    """What a slash command means by itself, or with words that are no command of its own."""
    text, slash, command = words.text, words.slash, words.command
    own = command is not None and command.slash == slash
    if slash == "policy" and text and not own:
        return words.to("ask_policy", {}, text)
    if slash and not text:
        return words.to(_BARE.get(slash, "help"), {"slash": slash})
    if slash == "kris" and not own:
        return words.to("crisis", {"form": True}, text)
    if slash == "kanal" and words.control == "send":
        return words.in_private("send", {"form": True}, "")
    return None


def _crisis(words: Words) -> Way | None:
    """A crisis in words of its own. Before all commands: in one, "status" is the crisis's."""
    if words.slash or words.shared:
        return None
    found = crisis_commands.read(words.text, words.open, words.around.crisis)
    return words.to(found.dialog, dict(found.args), words.text) if found is not None else None


def _command(words: Words) -> Way | None:
    """A command word for word."""
    command, slash = words.command, bool(words.slash)
    if command is None:
        return None
    if words.shared and command.dialog not in (*_ALOUD, *(IN_A_FORM if slash else ())):
        return words.to("elsewhere")
    if command.dialog == "welcome" and words.open is not None:
        return words.to("talk", {"kind": "again"})  # in the middle of something a greeting is no beginning
    return words.to(command.dialog, {**command.args, "form": slash}, words.text)


def _opening(words: Words) -> Way | None:
    """Words that begin something whatever follows them ("lägg till en kanal: …")."""
    opened = vocabulary.opening(words.text)
    return words.in_private(opened, {}, words.text) if opened and not words.meaning.asks else None


def _talk(words: Words) -> Way | None:
    """What people say to one another: thanks, a greeting, "vem är du?"."""
    kind = vocabulary.talk(words.text)
    if kind and (words.open is None or (words.text[:1].isalpha() and not words.control)):
        return words.to("talk", {"kind": kind})
    return None


def _stand_in(words: Words) -> Way | None:
    """Whoever has been named as a substitute says whether they can, or asks what it means."""
    if words.open is not None or words.shared or words.slash:
        return None
    does = standing_in.answer(words.text)
    if not does or words.around.asked_last() != stand_in.NOTICE:
        return None
    return words.to("stand_in", {"does": does}, words.text)


def _case(words: Words) -> Way | None:
    """What is said to a case that waits for the one who says it ("tillstyrk ärende 14")."""
    found = case_commands.read(words.text, words.open, words.meaning, words.around.is_asked, words.around.cases)
    if found is None or not (found.by_the_way or words.open is None):
        return None
    return words.in_private(found.dialog, found.args, words.text)


def _everyday(words: Words) -> Way | None:
    """What is told of the day: a post, a comment that waits, who is away."""
    open = words.open
    found = daily_commands.read(words.text, words.now, open.dialog if open is not None else None)
    if found is None or (open is None and heard.tells_of_no_post(found.dialog, words.meaning)):
        return None
    return words.in_private(found.dialog, dict(found.args), found.text)


def _where_it_is(words: Words) -> Way | None:
    """ "vem har den nu?", of what one has sent; before the register, which knows who runs a channel."""
    return words.to("under_way", {}, words.text) if words.control == "whose" and not words.shared else None


def _register(words: Words) -> Way | None:
    """What is asked of the register, or asked to be changed in it."""
    asks, wants = words.meaning.asks, words.wants
    found = register_commands.read(words.text, is_open=words.open is not None, asks=asks, wants=wants)
    return words.in_private(found.dialog, dict(found.args), words.text) if found is not None else None


def _open_question(words: Words) -> Way | None:
    """The question that is open. A question in return is answered from the guideline, unless it is about that very thing."""
    asks, open = words.meaning.asks and not words.control, words.open
    if open is None or words.shared:
        return None
    dialog = catalogue.dialogs()[open.dialog]
    said = Said(text=words.text, meaning=words.meaning)
    if asks and open.step not in dialog.free:
        facts = words.around.facts(dialog, open, said) if dialog.about else None
        if words.wants and open.step in dialog.passing:
            return words.to(words.wants, {}, words.text)
        if dialog.about is None or facts is None or not dialog.about(open, words.text, facts):
            return words.to("ask_policy", {"aside": True}, words.text)
    return dialog, open, said


def _stray(words: Words) -> Way | None:
    """An answer, or a word that steers, where nothing is open."""
    text, control = words.text, words.control
    if not words.shared and not words.meaning.asks and not control and vocabulary.is_short_answer(text):
        return words.to("talk", {"kind": "answer"}, text)
    if control in ("cancel", "back", "pause", "skip", "send", "wait", "restart"):
        return words.to("nothing_open", {"control": control})
    if control in ("resume", "drop", "sent", "left", "so_far"):
        return words.to("apply" if control in ("resume", "drop") else "my_applications", {}, text)
    return None


def _news(words: Words) -> Way | None:
    """A sentence that asks for nothing else, by whoever leads a crisis that runs: perhaps news for all who are in it."""
    if words.shared or words.open is not None or words.slash or words.meaning.asks:
        return None
    if words.wants not in ("", "crisis") or catalogue.told(words.text):
        return None
    if not crisis_commands.may_be_news(words.text, words.around.crisis):
        return None
    return words.to("crisis_run", {"do": "news"}, words.text)


def _wish(words: Words) -> Way | None:
    """What is wanted in words of one's own: told by how it is worded, one of two, or what the reader makes of it."""
    asks, form = words.meaning.asks, bool(words.slash)
    if (not asks or catalogue.wishes(words.text)) and (tells := catalogue.told(words.text)):
        return words.in_private(tells, {"form": form}, words.text)
    if not asks and not words.shared and (either := catalogue.either(words.meaning.found.either)):
        return words.to("which", {"either": either}, words.text)
    if words.wants and not heard.rather_asks(words.meaning):
        begin = words.to if words.wants in _ALOUD else words.in_private
        return begin(words.wants, {"form": form}, words.text)
    return None


def _touches(words: Words) -> Way | None:
    """What nobody makes anything of, from somebody whose answer to a case is waited for."""
    if words.shared or words.slash or not heard.says_little(words.text, words.meaning) or not words.around.cases():
        return None
    return words.to("case_said", {"rest": "touch"}, words.text)


def _at_last(words: Words) -> Way | None:
    name, args = heard.at_last(words.text, words.meaning, shared=words.shared)
    return words.to(name, args, words.text)


READERS: tuple[Callable[[Words], Way | None], ...] = (
    _draft, _slash, _crisis, _command, _opening, _talk, _stand_in, _case, _everyday, _where_it_is, _register,
    _open_question, _stray, _news, _wish, _touches, _at_last,
)  # fmt: skip
"""From what can only be meant to be heard here, to what may be meant."""
