"""What is heard as being about the crisis while one is on, by whoever leads it or is told of it: nobody says "kris" each time."""

from __future__ import annotations

import re
from collections.abc import Callable

from dialogs import catalogue
from dialogs.everyday.daily_commands import Spoken
from dialogs.texts import in_a_crisis, vocabulary
from dialogs.turn import State

_UPDATE = re.compile(r"(?:nytt )?l(?:ä|a)ge(?:sbild)?\b[:,]?\s+(?P<rest>\S.*)", re.IGNORECASE | re.DOTALL)
"""  "läge Branden är under kontroll". """
_FEWEST = 3
"""Words: news of a crisis is a sentence."""


def read(text: str, opened: State | None, part_of: Callable[[], str]) -> Spoken | None:
    """The dialog that answers, or None. What is open may take any text, and then "läge …" is an answer there.

    `part_of`: what one has to do with the crisis that runs (`crisis_reading.part_of`), asked only when the words may be meant so.
    """
    free = opened is not None and opened.step in catalogue.dialogs()[opened.dialog].free
    update = None if free else _UPDATE.fullmatch(text)
    ends, looks, asks = (_is(text, one) for one in ("crisis_is_over", "crisis_picture", "crisis_what_now"))
    wants, rest = in_a_crisis.leads(text, alone=opened is None) if not free else ("", "")
    if wants in ("come", "leave", "only") and vocabulary.command(text) is not None:
        wants = ""
    told = in_a_crisis.told(text) if not free else ""
    if not (update or ends or looks or asks or wants or told) or not (part := part_of()):
        return None
    if part != "leads":
        return _told("what_now" if asks else told, opened, part)
    if update:
        return Spoken(dialog="crisis_run", args={"do": "update", "rest": update["rest"]})
    if ends or wants == "end":
        return Spoken(dialog="crisis_run", args={"do": "end"})
    if wants in ("come", "leave", "only"):
        return Spoken(dialog="crisis_run", args={"do": "scope", "moves": wants, "rest": rest})
    return Spoken(dialog="crisis") if looks or asks or wants or told == "what_now" else None


def _told(meaning: str, opened: State | None, part: str) -> Spoken | None:
    """Of whoever has been told. "Ok" answers what is open, if anything is, and else what has not been acknowledged."""
    match meaning:
        case "what_now":
            return Spoken(dialog="crisis")
        case "may_i":
            return Spoken(dialog="crisis_may_i")
        case "seen" if opened is None and part == "unseen":
            return Spoken(dialog="crisis_answer", args={"call_me": False})
        case "call":
            return Spoken(dialog="crisis_answer", args={"call_me": True})
        case _:
            return None


def may_be_news(text: str, part_of: Callable[[], str]) -> bool:
    """Whether what nobody else understood may be meant for all in the crisis: a sentence by whoever leads it."""
    return len(text.split()) >= _FEWEST and part_of() == "leads"


def _is(text: str, meaning: str) -> bool:
    return vocabulary.said(text, meaning) == (meaning, "")
