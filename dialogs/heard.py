"""What is made of a typed text before any conversation hears it: a command word for word, a wish, or rather a question."""

from __future__ import annotations

from dialogs import catalogue
from dialogs.guideline import ask_policy
from dialogs.texts import asked, vocabulary
from dialogs.turn import Command, FormSent, State, Typed, What
from dialogs.understand import Meaning

LONGEST = 10_000
"""Characters of one message that are read; nobody means more, and a form field holds 3,000."""

CLEARLY = 0.9
"""As surely as this, something else is wanted than that a post be noted."""
ASKED = 0.75
"""What reads like a question opens a conversation only when it is as sure as this; else it is answered, with a button."""


def is_command(what: Typed | Command) -> bool:
    """Whether a text is a command word for word, so that nobody needs to work out what it means."""
    command = vocabulary.command(what.text.strip()[:LONGEST])
    if isinstance(what, Command) and what.name == "policy":
        return command is not None and command.slash == what.name
    return command is not None


_ABOUT_A_DRAFT = ("left", "so_far", "not_yet", "who_sees")
"""What steers an application, and is a question like any other in another conversation."""
_WHOSE = "whose"
"""Asks where what has been sent is now."""
_WHAT_NOW = ("waiting", "under_way")


def command(text: str, slash: str, open: State | None) -> vocabulary.Command | None:
    """The command that a text is. "vad händer nu?" in the middle of an application is about that one."""
    found = vocabulary.command(text, slash) if text else None
    of_the_draft = open is not None and open.dialog == "apply" and vocabulary.control(text) == "left"
    return None if found is not None and found.dialog in _WHAT_NOW and of_the_draft and not slash else found


def control(text: str, open: State | None) -> str:
    """What a text does to what is open."""
    found = vocabulary.control(text)
    if found == _WHOSE and open is not None and open.step not in catalogue.dialogs()[open.dialog].passing:
        return ""  # a question like any other, where something is being written
    return "" if found in _ABOUT_A_DRAFT and open is not None and open.dialog != "apply" else found


def wanted(meaning: Meaning) -> str:
    """The dialog that does what a text wants; "" where it wants nothing. Not asked of an answer, which is not looked up."""
    return catalogue.wanted(meaning.found.wants)


def says_little(text: str, meaning: Meaning) -> bool:
    """Whether nobody knows what to make of a text that asks nothing."""
    return (
        not meaning.asks
        and at_last(text, meaning, shared=False)[0] == "ask_policy"
        and ask_policy.is_far_off(text, meaning)
    )


def tells_of_no_post(dialog: str, meaning: Meaning) -> bool:
    """Words about posts stand in many a wish: "kolla texten innan jag lägger ut den" tells of no post."""
    other = dialog == "record" and wanted(meaning) not in ("", "record", "daily")
    return other and meaning.found.wants_sure >= CLEARLY


def written(what: What) -> str:
    """Everything the person has written in this delivery."""
    match what:
        case Typed(text=text) | Command(text=text):
            return text
        case FormSent(values=values):
            return "\n".join(str(value) for value in values.values())
        case _:
            return ""


def at_last(text: str, meaning: Meaning, *, shared: bool) -> tuple[str, dict[str, object]]:
    """Where a text goes that is no command and no clear wish: to the guideline, or, a bare name, to the register first."""
    if not shared and (wish := not_wanted(meaning)):
        return "not_wanted", {"wish": wish}
    named = not shared and not meaning.asks and meaning.found.sure < CLEARLY and asked.is_bare(text)
    return ("look_up", {"what": "bare", "of": text}) if named else ("ask_policy", {})


def rather_asks(meaning: Meaning) -> bool:
    """Whether what may be a wish is worded as a question, and not surely enough a wish to be taken for one; or is not wanted."""
    return (meaning.asks and meaning.found.wants_sure < ASKED) or bool(not_wanted(meaning))


def not_wanted(meaning: Meaning) -> str:
    """What is said not to be wanted: "jag vill inte stänga kontot" → "close_channel"; "" of anything else."""
    wish = "" if meaning.asks else meaning.found.wants or meaning.found.maybe
    return vocabulary.turned_down(meaning.text, wish) if wish else ""
