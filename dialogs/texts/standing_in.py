"""What somebody answers who has been named as a substitute: "ok då", "kan inte", "bara till onsdag", "vad innebär det?"."""

from __future__ import annotations

import re

from dialogs.texts.vocabulary import fold

_YES = re.compile(
    r"(?:ja|jo|ok|okej|okay|visst|absolut|javisst|sure|yes)?[,! ]*"
    r"(?:da|tack|visst|garna|absolut|det (?:gar|funkar|fungerar)(?: bra| fint)?|(?:det )?kan jag(?: gora| ta)?|kor(?: pa)?"
    r"|jag (?:kan|tar det|gor det|staller upp|hoppar in)(?: val| nog| ta det| gora det)?|i can|i will do it)?(?: da| tack)?"
)
_NO = re.compile(
    r"(?:nej|na|nae|nix|tyvarr|sorry|oj|no|hej)*[,! ]*(?:tyvarr |men )*"
    r"(?:(?:jag |det )?(?:kan|hinner|gar|funkar|fungerar) (?:tyvarr |nog |faktiskt )?inte"
    r"(?: da| de dagarna| den veckan| tyvarr| alls)*|nej|na|tyvarr|inte jag|i (?:can.?t|cannot)"
    r"|(?:jag )?(?:ar|har) (?:ju )?(?:sjalv )?(?:borta|ledig|semester|bortrest)(?: (?:da|ocksa|sjalv|de dagarna))*"
    r"|(?:ta|fraga) (?:nagon|nan) annan)(?:[,. ].{0,50})?"
)
_CHANGED = re.compile(
    r"(?:jag )?(?:angrade|angrar|andrade|andrar) mig[,. ]+(?:det )?(?:gar|kan|hinner|funkar)(?: jag)? inte.*"
    r"|(?:jag )?kan inte (?:langre|anda|trots allt).*"
)
_DAY = r"(?:mandag|tisdag|onsdag|torsdag|fredag|lordag|sondag|den \d|monday|tuesday|wednesday|thursday|friday)"
_PARTLY = re.compile(
    r"(?:ja|jo|ok|okej|visst)[,. ]+(?:men |fast )?(?:jag kan )?(?:bara|endast|inte|till|fram till|fran) .{2,60}"
    rf"|(?:jag )?(?:kan|tar det) (?:men |fast )?(?:bara |endast |till |fram till |fran ).{{2,60}}"
    rf"|(?:jag )?kan inte (?:pa )?{_DAY}.{{0,40}}|(?:men )?bara (?:till |pa |fran )?{_DAY}.{{0,40}}"
)
_MEANS = re.compile(
    r"(?:men |ok )*(?:vad (?:innebar|betyder|ingar|menas)(?: det| i det| med det| detta)*(?: att vara ersattare)?"
    r"|hur mycket (?:jobb|arbete|tid)(?: ar det| blir det| tar det| kravs)*|hur lang tid tar det"
    r"|vad ska jag gora(?: da| i sa fall)*|vad (?:maste|behover) jag gora(?: da)?"
    r"|what does (?:it|that) mean|how much work is it)"
)
_MOST = 12
"""Words: a longer text is about something else."""


def answer(text: str) -> str:
    """ "means", "changed", "partly", "no" or "yes"; "" for anything else."""
    folded = fold(text)
    if not folded or len(folded.split()) > _MOST:
        return ""
    ways = (("means", _MEANS), ("changed", _CHANGED), ("partly", _PARTLY), ("no", _NO), ("yes", _YES))
    return next((meaning for meaning, pattern in ways if pattern.fullmatch(folded)), "")
