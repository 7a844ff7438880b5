"""A post that is on its way, and not out: "lägger ut på måndag", "ska fixa ett till i eftermiddag", "har ett på gång".

What is only intended must never be counted as done: it answers the reminder ("Det kommer"), and the bot asks again.
"""

from __future__ import annotations

import re
from datetime import datetime

from dialogs.texts import answered

_OUT = r"(?:ut|upp|dit)\b"
_ONE = r"(?:inlägg\w*|inlagg\w*|posts?|story|stories|reels?|ett|två|one|two)"
_WHAT = rf"(?:{_ONE}|en|tre|nåt|något|det|den|dem|dom|some|something|it|them)"
_UNSURE = re.compile(
    r"\b(?:inte|ej|aldrig|not|never|don.?t|won.?t|påminna?|remind|kanske|maybe|om (?:vi|jag)|när (?:vi|jag)|"
    r"if (?:we|i)|when (?:we|i)|varje|gånger|gång i|brukar|alltid|every|times|usually)\b",
    re.IGNORECASE,
)
"""What takes it back, puts it in doubt, or tells of a habit."""
_FIRST = r"^(?:(?:ja|jo|nej|ok|okej|men|yes|no)[,.! ]+)*(?:(?:vi|jag|we|i)(?:['’]ll)? )?"
_MEANS = (
    r"(?:ska|skall|kommer(?: att)?|tänker|tänkte|planerar(?: att)?|hinner|hoppas(?: kunna)?|försöker|"
    r"(?:har )?tänkt(?: att)?|siktar på att)(?! (?:vi|jag|man|ni)\b)"
)
_INTENDS = re.compile(
    rf"{_FIRST}(?:{_MEANS}(?: \w+){{0,3}}? (?:lägga (?:\w+ ){{0,2}}?{_OUT}|posta|publicera|"
    r"göra (?:ett|två|nya) inlägg|fixa (?:ett|två|inlägg\w*))"
    r"|(?:will|going to|are going to|am going to|plan to|planning to) (?:post|publish|put (?:\w+ ){0,2}?up)"
    r"|(?:(?<=ll )(?:post|publish))\b|(?:posting|publishing)\b)",
    re.IGNORECASE,
)
_PRESENT = re.compile(rf"{_FIRST}(?:(?:lägger|slänger) (?:\w+ ){{0,2}}?{_OUT}|postar|publicerar)\b", re.IGNORECASE)
_ON_ITS_WAY = re.compile(
    rf"{_FIRST}(?:har |det är |är )?(?:{_WHAT} )?(?:till )?(?:är )?"
    r"(?:på gång|på väg|planerat|schemalagt|tidsinställt|förberett)\b"
    rf"|^{_ONE} (?:till )?kommer\b|^kommer {_ONE}\b|^one (?:more )?is (?:coming|on its way|scheduled)\b",
    re.IGNORECASE,
)
_THIS_MOMENT = re.compile(r"\b(?:nu|just nu|precis|nyss)\b", re.IGNORECASE)


def is_told(text: str) -> bool:
    """Whether a text says that something will be posted. In the present it is to come, but for what happens this moment."""
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST or text.endswith("?") or _UNSURE.search(text):
        return False
    if _PRESENT.search(text):
        return is_present(text)
    return bool(_INTENDS.search(text) or _ON_ITS_WAY.search(text))


def is_present(text: str) -> bool:
    """Whether it speaks in the present of what does not happen this moment: a habit or an intention, and nothing that is out."""
    return bool(_PRESENT.search(text)) and _THIS_MOMENT.search(text) is None


def when(text: str, now: datetime) -> datetime | None:
    """The moment it is promised for, where one is told."""
    return answered.later(text, now)


_LONGEST = 160
"""Characters; a longer text is about something else too."""
