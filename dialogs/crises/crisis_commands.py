"""What is heard as being about the crisis while one is on, by whoever leads it or is told of it: nobody says "kris" each time."""

from __future__ import annotations

import re
from collections.abc import Callable

from dialogs import catalogue
from dialogs.everyday.daily_commands import Spoken
from dialogs.texts import vocabulary
from dialogs.turn import State

_UPDATE = re.compile(r"(?:nytt )?l(?:ä|a)ge(?:sbild)?\b[:,]?\s+(?P<rest>\S.*)", re.IGNORECASE | re.DOTALL)
"""  "läge Branden är under kontroll". """


def read(text: str, opened: State | None, part_of: Callable[[], str]) -> Spoken | None:
    """The dialog that answers, or None. What is open may take any text, and then "läge …" is an answer there.

    `part_of`: what one has to do with the crisis that runs (`crisis_reading.part_of`), asked only when the words may be meant so.
    """
    free = opened is not None and opened.step in catalogue.dialogs()[opened.dialog].free
    told = None if free else _UPDATE.fullmatch(text)
    ends, looks, asks = (_is(text, one) for one in ("crisis_is_over", "crisis_picture", "crisis_what_now"))
    if not (told or ends or looks or asks) or not (part := part_of()):
        return None
    if part != "leads":
        return Spoken(dialog="crisis") if asks else None
    if told:
        return Spoken(dialog="crisis_run", args={"do": "update", "rest": told["rest"]})
    return Spoken(dialog="crisis_run", args={"do": "end"}) if ends else Spoken(dialog="crisis")


def _is(text: str, meaning: str) -> bool:
    return vocabulary.said(text, meaning) == (meaning, "")
