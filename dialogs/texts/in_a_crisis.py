"""What people say while crisis mode is on: nobody says "kris" each time, at night, on a phone.

Only who leads it, or has been told of it, is ever read here; to others the same words mean what they always do.
"""

from __future__ import annotations

import re

from dialogs.texts.vocabulary import fold

_BEFORE = (
    r"(?:(?:ok|okej|nu|sa|da|bra|nej|oj|klart|vi ar klara|det blev fel|det ar lugnt|det ar over|faran ar over)[,.! ]+)*"
)
_IT = r"(?:krisen|krislaget|krislage|ovningen|den|det|the crisis|the exercise)"
_ENDS = re.compile(
    rf"{_BEFORE}(?:(?:avblas|avsluta|stang av|stoppa|blas av|end|call off) {_IT}|avblas|blas av"
    r"|(?:lamna|ge) tillbaka(?: (?:kanalerna|allt|alltihop|alla kanaler|dem|det))?"
    rf"|{_IT} ar (?:nu )?(?:slut|over|avblast|avslutad|forbi|klar))(?: nu| tack)*"
)
_COMES = re.compile(
    rf"{_BEFORE}(?:kan vi |vi maste |vi tar )?(?:ta (?:aven |ocksa )?med|lagg till|utoka (?:med|till)|utvidga (?:med|till)|"
    r"aven|det galler (?:aven|ocksa)|include|add) (?P<rest>.+?)(?: ocksa| med| nu| i krislaget)*"
)
_LEAVES = re.compile(
    rf"{_BEFORE}(?:ta bort|slapp|undanta|ta ut|lamna tillbaka|leave out|release) (?P<rest>.+?)"
    r"(?: ur krislaget| fran krislaget| nu)*"
)
_ONLY = re.compile(
    rf"{_BEFORE}(?:(?:det (?:galler|ar|ska vara|skulle vara) )?(?:bara|endast|enbart)|begransa (?:det |krislaget )?till|"
    r"it is only|only) (?P<rest>.+?)(?: nu| som galler)*"
)
_PICTURE = re.compile(
    r"(?:vilka|vem|har alla|hur manga)(?: (?:har|som|ar|det|inte|aldrig|horde|hort))*"
    r" (?:svarat|kvitterat|kvitterade|last|sett|hort av sig|av sig)(?: an| annu| nu)*"
    r"|vem (?:har )?(?:startade|startat) (?:krisen|krislaget|ovningen|kris|det)(?: an)?"
    r"|(?:visa |skicka )?(?:mig )?(?:ring|telefon)listan?|(?:telefon)?numren"
    r"|vem (?:ska|kan|behover) (?:jag|vi) ringa(?: nu| till)?"
)
_WHAT_NOW = re.compile(
    r"(?:men |va |vad|what) ?(?:ar det som |ar det |har |is )?(?:hander|hant|har hant|happening|happened)"
    r"(?: nu| egentligen| nagonstans| now)*"
    r"|vad (?:gor|ska|behover|maste|kan) (?:jag|vi)(?: gora)?(?: nu| da)*|vad galler(?: nu| for oss| for mig)*"
    r"|(?:ar det(?: har| dar)?|ar detta|is (?:it|this)) (?:pa riktigt|skarpt|en ovning|bara en ovning|allvar|real|an exercise)"
    r"|what (?:do|should) (?:i|we) do(?: now)?|hur lange(?: pagar det| haller det pa| galler det)"
)
_MAY_I = re.compile(
    r"(?:far|kan|ska|bor) (?:jag|vi|man) (?:nu |fortfarande |anda )?(?:publicera|lagga (?:ut|upp)|posta|skriva|dela)\b.*"
    r"|(?:may|can) (?:i|we) (?:still )?(?:publish|post)\b.*"
)
_SEEN = re.compile(
    r"(?:ja |ok |okej |tack )*(?:ok|okej|uppfattat|mottaget|kvitterar|kvitterat|kvittera|last|har last|sett|forstatt|japp|ja"
    r"|(?:jag|vi) (?:har )?(?:last|sett|kvitterar|kvitterat|ar med|forstar)(?: det| meddelandet)?|"
    r"acknowledged|got it|read)(?: tack)?"
)
_CALL = re.compile(
    r"(?:(?:kan (?:du|ni|nan|nagon) )?ring(?:a)?(?: upp)? mig|jag vill bli uppringd|(?:please )?call me)(?: nu| tack| now)*"
)
_ALONE = frozenset({"avblas", "blas av", "lamna tillbaka", "ge tillbaka"})
"""Words that might steer another conversation that is open."""
_MOST = {"only": 4, "come": 8, "leave": 8}
"""Words of what it is to be about: more is a sentence about something else."""
_NO_CHANNEL = re.compile(r"\b(?:inlagg\w*|kommentar\w*|bild\w*|film\w*|posts?|comments?|mig|utkast\w*|ansokan)\b")
"""What is taken away or added is no channel, then."""


_WHEN = re.compile(
    r"(?:i ?dag|nu|i ?morgon|i eftermiddag|i formiddag|pa \w+dag|today|now|this afternoon)(?: kl \d+(?:[.:]\d+)?)?"
)


def is_when(text: str) -> bool:
    """Whether "vi ska öva kris i dag" says no more than when."""
    return bool(_WHEN.fullmatch(fold(text)))


def leads(text: str, *, alone: bool) -> tuple[str, str]:
    """(what whoever leads it wants, the rest as it was): "end", "come", "leave", "only" or "picture"; ("", "") for nothing.

    `alone`: no other conversation is open.
    """
    folded = fold(text)
    if _ENDS.fullmatch(folded) and (alone or folded not in _ALONE):
        return "end", ""
    for meaning, pattern in (("only", _ONLY), ("come", _COMES), ("leave", _LEAVES)):
        found = pattern.fullmatch(folded) if alone else None
        if found is not None and not _NO_CHANNEL.search(folded) and len(found["rest"].split()) <= _MOST[meaning]:
            return meaning, found["rest"].strip(" .,!")
    return ("picture", "") if _PICTURE.fullmatch(folded) else ("", "")


def told(text: str) -> str:
    """What somebody who has been told of it asks or answers: "what_now", "may_i", "seen", "call" or ""."""
    folded = fold(text)
    ways = (("call", _CALL), ("seen", _SEEN), ("may_i", _MAY_I), ("what_now", _WHAT_NOW))
    return next((meaning for meaning, pattern in ways if pattern.fullmatch(folded)), "")
