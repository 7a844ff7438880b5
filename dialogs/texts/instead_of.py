"""What is said and asked of somebody who stands in: "maria tar det", "vem är ersättare för Fatima?"."""

from __future__ import annotations

import re

from dialogs.texts.away_other import NOBODY

_NAME = r"[^\W\d_][\w'’-]+"
_WHO = rf"(?P<who>{_NAME}(?:\s+{_NAME}){{0,2}}?)"
_TAKES = re.compile(
    rf"^(?:(?:då|ok|okej|men|och|jo)[,\s]+)*{_WHO}\s+(?:tar|sköter|fixar|löser|kan\s+ta|får\s+ta|ska\s+ta|takes|can\s+take|will\s+take)"
    r"\s+(?:hand\s+om\s+)?(?:det|den|kanalen|kontot|sidan|över|it|over)(?:\s+(?:då|så\s+länge|under\s+tiden|medan\s+jag\s+är\s+borta|åt\s+mig|for\s+me))?[.!\s]*$"
    rf"|^det\s+tar\s+(?P<who_too>{_NAME}(?:\s+{_NAME}){{0,2}}?)(?:\s+då)?[.!\s]*$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^(?:(?:hej|men|och|du)[,\s]+)*(?:vem|vilka|vilken|who)\s+(?:är|blir|var|is|are)?\s*(?:det\s+som\s+)?"
    r"(?:ersättare|ersätter|vikarie|vikarierar|står\s+in|går\s+in|hoppar\s+in|täcker(?:\s+upp)?|(?:the\s+)?substitute|stands?\s+in|standing\s+in|covers?|covering)"
    rf"\s*(?:för|till|åt|for)?\s+{_WHO}(?:\s+(?:nu|i\s+dag|idag|i\s+veckan|på\s+.{{2,40}}|now|today))?[?.!\s]*$",
    re.IGNORECASE,
)
_ONESELF = frozenset({"mig", "me"})


def takes(text: str) -> str:
    """Who is said to take it: "maria tar det" → "maria"; "" where nobody is named."""
    found = _TAKES.match(" ".join(text.split()))
    who = (found["who"] or found["who_too"]) if found else ""
    return who if who and not NOBODY & set(who.casefold().split()) else ""


def asks(text: str) -> str:
    """For whom somebody to stand in is asked after: "vem är ersättare för Fatima?" → "Fatima", "mig" for oneself; "" else."""
    found = _ASKS.match(" ".join(text.split()))
    who = found["who"] if found else ""
    return who if who.casefold() in _ONESELF or (who and not NOBODY & set(who.casefold().split())) else ""


def is_oneself(who: str) -> bool:
    return who.casefold() in _ONESELF
