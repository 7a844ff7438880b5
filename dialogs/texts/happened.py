"""What people say has happened on a channel: "vi la ut två inlägg på insta i går", "jag har svarat", "allt lugnt".

Only what kind of thing, how many and when is taken out of it; the words themselves go no further.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from dialogs.texts import coming, times
from dialogs.texts.times import When
from dialogs.texts.vocabulary import fold


class What(StrEnum):
    POSTS = "posts"
    NO_POSTS = "no_posts"
    COMMENT = "comment"
    MESSAGE = "message"
    REPLIED = "replied"
    ALL_REPLIED = "all_replied"
    NO_REPLY_NEEDED = "no_reply_needed"
    CALM = "calm"


class Told(Struct, frozen=True, kw_only=True):
    """`sure`: the words leave no doubt, so no reader need be asked. `rest` is what may name the channel."""

    what: What
    count: int = 1
    when: When | None = None
    rest: str = ""
    link: str = ""
    sure: bool = True


def corrected(text: str) -> int | None:
    """How many it was instead: "nej, tre", "det var två", "två stycken menar jag". A number alone corrects nothing."""
    found = _CORRECTED.match(" ".join(text.split()))
    if found is None or not (found["no"] or found["was"] or found["meant"]):
        return None
    written = found["count"].casefold()
    return int(written) if written.isdigit() else _COUNTS[written]


LONGEST = 220
"""Characters; a longer text is about something else too."""

_COUNTS = {
    "inga": 0, "inget": 0, "ingen": 0, "noll": 0, "no": 0, "ett": 1, "en": 1, "a": 1, "one": 1, "två": 2, "tva": 2,
    "two": 2, "par": 2, "tre": 3, "three": 3, "fyra": 4, "four": 4, "fem": 5, "five": 5, "sex": 6, "six": 6, "sju": 7,
    "åtta": 8, "nio": 9, "tio": 10,
}  # fmt: skip
_NUMBER = rf"(?P<count>\d{{1,2}}|{'|'.join(sorted(_COUNTS, key=len, reverse=True))})"
_NO = r"(?:nej|nä|nix|oj|förlåt|ursäkta|fel|men|eller|hoppsan|no|sorry|oops|wait|vänta)"
_IT_WAS = (
    r"(?:det\s+(?:var|blev|är|skulle\s+vara|ska\s+vara|ska\s+stå)|(?:jag|vi)\s+(?:menade|menar|la\s+ut|skrev\s+fel)"
    r"|it\s+was|i\s+mean|i\s+meant|there\s+were|make\s+it)"
)
_CORRECTED = re.compile(
    rf"^(?P<no>(?:{_NO}[\s,.!]+)*)(?P<was>(?:{_IT_WAS}[\s,]+)?)(?:ju\s+|visst\s+|faktiskt\s+|bara\s+|nog\s+|only\s+|actually\s+)*"
    rf"{_NUMBER}(?:\s+(?:st|stycken|inlägg|kommentarer|meddelanden|posts|comments))?"
    r"(?P<meant>(?:[\s,]+(?:menar\s+jag|menade\s+jag|ska\s+det\s+(?:vara|stå)|i\s+mean|inte\s+\w+|not\s+\w+))?)[\s.!]*$",
    re.IGNORECASE,
)
_POST = r"(?:inlägg|inläggen|inlägget|inlagg|post|posts|posten|story|stories|reel|reels|bild|bilder|film|filmer|video)"
_POSTED = re.compile(
    rf"\b(?:(?:vi|jag)\s+(?:har\s+)?)?(?:la|lade|lagt|lägger)\s+(?:vi\s+|jag\s+)?(?:precis\s+|redan\s+)?(?:ut|upp)\b"
    rf"|\b(?:postade|postat|publicerade|publicerat)\b|\b(?:we|i)\s+(?:have\s+)?(?:just\s+)?(?:posted|published)\b"
    rf"|^(?:ett|en|två|tre|fyra|fem|\d+|nya?|nytt)\s+(?:nya?\s+|nytt\s+)?{_POST}\b|\b{_POST}\s+(?:ute|uppe|gjort|klart|gjorda|klara)\b"
    rf"|^(?:anteckna|notera|registrera|bocka av|skriv upp|log)\b.*\b{_POST}\b|^inlägg\b|^inlagg\b|^posts?\b",
    re.IGNORECASE,
)
_WRONG = re.compile(
    r"\b(?:sekretess\w*|hemlig\w*|konfidentiell\w*|känslig\w*|personuppgift\w*|råkade|råkat|confidential|secret)\b"
    r"|\b(?:fel\s+(?:inlägg|bild|text|film|kanal|konto|sida)|av misstag|misstag|inte\s+(?:skulle|borde|fick)|by mistake|wrong)\b",
    re.IGNORECASE,
)
"""Something posted that should not have been: that is no post to be counted."""
_OTHERS = re.compile(
    r"^(?:en |någon |nån |a )?(?:annan )?(?:elev\w*|förälder|föräldrar\w*|besökar\w*|anhörig\w*|brukare\w*|boende|kund\w*|"
    r"mamma\w*|pappa\w*|granne\w*|någon|nån|folk|de|dom|hon|han|somebody|someone|pupil|visitor|they|he|she)\b"
    r"|\b(?:sin|sitt|sina|her|his|their)\s+(?:egen |egna |eget |own |privata? )?"
    r"(?:story|insta\w*|facebook\w*|sida|konto|profil|account|page)\b"
    r"|^(?:måste|får|ska|kan|bör|vad|när|om|innan|hur|vem|varför|may|must|can|should|what|when|if|before)\b",
    re.IGNORECASE,
)
"""What an outsider has put out, or a colleague on a page of their own, is no post of ours; nor what is only asked about."""
_NONE_POSTED = re.compile(
    rf"^(?:vi har |jag har )?(?:inga|inget|noll|no)\s+{_POST}\b|\bhar inte (?:lagt|postat|publicerat)\b", re.IGNORECASE
)
_WAITS = re.compile(
    r"\b(?P<what>kommentar(?:er|en|erna)?|fråg(?:a|or|an|orna)|meddelande(?:n|t|na)?|dm|dms|comments?|messages?|något|"
    r"nagot|någon|something)\b.*\b(?:vänta[rt]?|väntat|obesvarad(?:e|t)?|behöver svar|waiting|unanswered)\b"
    r"|\b(?:vänta[rt]|waiting|obesvarad(?:e|t)?)\b.*\b(?P<what2>kommentar\w*|fråg\w+|meddelande\w*|dm|comments?|messages?)\b"
    r"|^(?:\d{1,2}|en|ett|två|tre|fyra|a|one|two|three)?\s*(?:ny|nya|nytt|new)\s+(?P<what3>kommentar\w*|fråg\w+|meddelande\w*|dm|comment|message)\b",
    re.IGNORECASE,
)
_LETTER = (
    r"(?:kommentar(?:er|en|erna)?|fråg(?:a|or|an|orna)|meddelande(?:n|t|na)?|dm|dms|comments?|messages?|questions?)"
)
_ARRIVED = re.compile(
    r"\b(?:fått|fick|kom|kommit|dök upp|dykt upp|got|received)\b"
    rf"(?:\s+(?!från\b)[\w-]+){{0,4}}?\s+(?P<what>{_LETTER})\b"
    r"(?! (?:från|from) (?:facebook|meta|insta\w*|google|plattformen|chefen|(?:en |min )?kolleg\w*|kommunikation\w*|"
    r"er|dig|you)\b)"
    rf"|\b(?P<what2>{_LETTER})\s+(?:har\s+)?"
    r"(?:kom|kommit|inkom|trillade in|dök upp|came|arrived)\b"
    r"|^(?:hej[,! ]+)?(?:det (?:är|var) )?(?:någon|nån|en\s+[\w-]+|folk|besökare|someone|somebody|a visitor)\s+"
    r"(?:som\s+)?(?:har\s+|has\s+)?"
    r"(?:undrar|undrade|undrat|frågar|frågade|frågat|skrev|skrivit|kommenterade|kommenterat|asked|wrote|commented|wondered)\b",
    re.IGNORECASE,
)
"""What has come in from somebody outside, without a word about its waiting."""
_PRIVATE = re.compile(r"\b(?:messenger|dm|dms|inboxen|inkorgen|inbox)\b", re.IGNORECASE)
_ON_A_CHANNEL = re.compile(
    r"\b(?:facebook\w*|fb|fejj?an|insta\w*|ig|messenger|linkedin|youtube|tiktok|x|twitter|dm|sidan|kontot|kanalen|"
    r"inlägget|inboxen|kommentar\w*|comment\w*|page)\b",
    re.IGNORECASE,
)
_GRAVE = re.compile(
    r"\b(?:hot\w*|hat\w*|rasis\w*|kränk\w*|taskig\w*|elak\w*|påhopp\w*|personangrepp|spam\w*|reklam\w*|svordom\w*|svär|"
    r"porr\w*|naken\w*|sekretess\w*|hemlig\w*|personnummer|ta bort|död\w*|idiot\w*|threat\w*|racis\w*|abus\w*|remove|delete)\b"
    r"|\b(?:vad|hur|ska|får|måste|kan|bör) (?:gör|ska|svarar|vi|jag|man)\b"
    r"|\b(?:what|how|should|may|must|can) (?:do|should|we|i)\b"
    r"|\b(?:svarat|svarade|besvarade|answered|replied)\b|\bom (?:vi|jag|man) (?:får|kan|måste|ska|bör)\b",
    re.IGNORECASE,
)
"""What is more than a waiting comment: it is asked about, or is to be removed, or is answered."""
_STILL_OPEN = re.compile(
    r"\b(?:har |har jag |har vi |vi har |jag har )?(?:inte|ej|ännu inte) (?:hunnit )?(?:svara\w*|besvara\w*)"
    r"(?: (?:än|ännu|på (?:den|det|dem|dom)))*|\bnot answered(?: yet)?\b|\bhave(?: not|n.t) (?:answered|replied)(?: yet)?\b",
    re.IGNORECASE,
)
_MESSAGES = ("meddel", "dm", "messag")
_ALL = re.compile(
    r"\b(?:allt|alla|alla frågor|all|everything)\s+(?:är\s+)?(?:nu\s+)?(?:besvara(?:t|de|d)|svarad[ae]?|answered)\b"
    r"|\b(?:svarat|svarade|replied to)\s+(?:på\s+)?(?:alla|allt|everyone|everything)\b",
    re.IGNORECASE,
)
_REPLIED = re.compile(
    r"^(?:nu\s+)?(?:(?:jag|vi|i|we|det|den)(?:'ve)?\s+)?(?:har\s+|have\s+)?(?:nu\s+)?(?:svarat|svarade|besvarat|besvarade|replied|answered)\b"
    r"|^(?:det är |den är |de är )?(?:redan\s+)?besvara(?:d|de|t)\b|^svar(?:et)?\s+(?:är\s+)?(?:skickat|lämnat|gjort)\b"
    r"|\b(?:är|blev)\s+besvarad(?:e)?\b|\b(?:nu|just)\s+(?:har\s+)?(?:jag|vi)\s+svarat\b",
    re.IGNORECASE,
)
_NO_REPLY = re.compile(
    r"\b(?:struntar i|hoppar över|skippar|svarar inte på|ska vi inte svara på|behöver vi inte svara på|låter(?: vi)?)\s+"
    r"(?:den|det|dem|dom|kommentaren|frågan)\b(?: vara)?"
    r"|\bingen idé att svara\b|\binget att svara på\b|\b(?:behöver|ska) (?:inte|ej) (?:svara|svaras|besvaras)\b|"
    r"\b(?:behöver|behöver den|kräver|behövs)\s+(?:inget|inte (?:något\s+)?)\s*svar\b|\bno reply needed\b",
    re.IGNORECASE,
)
_CALM = re.compile(
    r"^(?:allt\s+(?:är\s+)?lugnt|lugnt|inget nytt|inget väntar|all quiet|all calm|tittat till|har tittat till)\b"
    r"|\b(?:jag|vi)\s+(?:har\s+)?(?:tittat|kollat|tittade|kollade)\s+(?:till|igenom)?\b|\btittade? till\b|\ballt lugnt\b",
    re.IGNORECASE,
)
_LINK = re.compile(r"https?://\S+")
_WEAK = re.compile(r"\b(?:bild|bilder|film|filmer|video|story|stories)\b", re.IGNORECASE)


def read(text: str, now: datetime) -> Told | None:
    """What a text tells, or None when it tells nothing of the kind. A question tells nothing."""
    text = " ".join(text.split())
    if not text or len(text) > LONGEST or text.endswith("?"):
        return None
    link = next(iter(_LINK.findall(text)), "")
    plain = text.replace(link, "") if link else text
    what = _what(plain, lambda: times.find(plain, now)[0] is not None)
    if what is None:
        return None
    when, rest = times.find(plain, now)
    return Told(what=what, count=_count(plain), when=when, rest=channel_words(rest), link=link)


_FIRST_WORDS = r"^(?:(?:nej|nä|oj|förlåt|ursäkta|fel|sorry|no|men|hoppsan|aj)[,.! ]+)*"
_TAKES_BACK = re.compile(
    _FIRST_WORDS + r"(?:(?:kan du |jag vill )?(?:ta bort|radera|stryk|ångra) "
    r"(?:det|den|dem|inlägget|(?:det |den )?(?:sista|senaste|där|här))\b"
    r"|(?:jag )?(?:råkade )?(?:räkna(?:de)?|skriva|skrev|trycka|tryckte|noterade) fel\b|fel (?:kanal|konto|sida|vecka|dag)\b"
    r"|det (?:var|blev) (?:inte (?:vi|jag|vår|vårt)|fel)\b|(?:remove|undo) (?:it|that|the last)|(?:i )?miscounted|that was wrong)"
    r".{0,50}$",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    _FIRST_WORDS
    + r"(?:(?:det|den|dem|de|it|that) (?:var|gällde|är|skulle vara|ska vara|was|is) (?:på|i|till|för|on|for) (?P<where>.+?)"
    r"(?:,? (?:och )?(?:inte|ej|not)\b.*)?|(?:det var )?inte (?:på )?[\w-]+ utan (?:på )?(?P<instead>.+?))[.! ]*$",
    re.IGNORECASE,
)


def takes_back(text: str) -> bool:
    """Whether what was noted a moment ago is said to be wrong: "ta bort det sista, jag räknade fel"."""
    return bool(_TAKES_BACK.match(" ".join(text.split())))


def elsewhere(text: str) -> str:
    """The channel that it was really on: "nej, det var på insta, inte fb"; "" where none is said."""
    found = _ELSEWHERE.match(" ".join(text.split()))
    return (found["where"] or found["instead"] or "").strip() if found else ""


def _what(text: str, timed: Callable[[], bool]) -> What | None:
    if _NO_REPLY.search(text):
        return What.NO_REPLY_NEEDED
    if _NONE_POSTED.search(text):
        return What.NO_POSTS
    if _ALL.search(text):
        return What.ALL_REPLIED
    waits = _WAITS.search(text)
    if waits is None:
        return _came_in(text, timed) or _done(text)
    return _kind(waits["what"] or waits["what2"] or waits["what3"] or "", text)


def _kind(named: str, text: str) -> What:
    """A question is a comment, but for one that came where nobody else reads."""
    private = fold(named).startswith(_MESSAGES) or _PRIVATE.search(text)
    return What.MESSAGE if private else What.COMMENT


def _came_in(text: str, timed: Callable[[], bool]) -> What | None:
    """Something from outside that nobody says is answered: it waits. On which channel, or when, has to be said as well."""
    open = _STILL_OPEN.search(text)
    plain = _STILL_OPEN.sub(" ", text)
    found = _ARRIVED.search(plain)
    if found is None or _GRAVE.search(plain) or not (_ON_A_CHANNEL.search(plain) or open or timed()):
        return None
    named = found["what"] or found["what2"] or ""
    anybodys = fold(named).startswith(("frag", "question")) or not named
    if anybodys and not (_ON_A_CHANNEL.search(plain) or open):
        return None
    return _kind(named, plain)


def _done(text: str) -> What | None:
    if _STILL_OPEN.search(text):
        return None
    if _WRONG.search(text) or _OTHERS.search(text):
        return None
    if _POSTED.search(text) and not (coming.is_present(text) or coming.is_told(text)):
        return What.POSTS
    if _REPLIED.search(text):
        return What.REPLIED
    return What.CALM if _CALM.search(text) else None


_DID = (
    r"\b(?:(?:la|lade|lagt)\s+(?:vi\s+|jag\s+)?(?:ut|upp)|postade|postat|publicerade|publicerat|posted|published"
    r"|(?:svarat|svarade|replied|answered)(?:\s+(?:på|to))?)"
)
_SPAN = r"dag|vecka|veckor|timm|minut|månad|gång|of|day|week|hour|minute|month|time|[.:]\d"
"""What is counted in a span of time is no number of posts: "la ut två dagar i rad"."""


def _count(text: str) -> int:
    """How many: the number that stands before what is counted, or after what was done with it; else one."""
    found = re.search(
        rf"\b{_NUMBER}\s+(?:nya?\s+|korta\s+)?(?:{_POST[3:-1]}|kommentar\w*|fråg\w+|meddelande\w*|dms?|comments?|messages?|svar)\b",
        text,
        re.IGNORECASE,
    ) or re.search(rf"{_DID}\s+(?:totalt\s+|hela\s+|exakt\s+)?{_NUMBER}\b(?!\s*(?:{_SPAN}))", text, re.IGNORECASE)
    if found is None:
        return 1
    word = found["count"].casefold()
    return int(word) if word.isdigit() else _COUNTS.get(word, 1)


_NOISE = re.compile(
    r"\b(?:vi|jag|har|la|lade|lagt|ut|upp|ett|en|två|tre|fyra|fem|\d{1,2}|nya?|inlägg\w*|inlagg|posts?|postat|postade|"
    r"publicerat|publicerade|kommentar\w*|fråg\w+|meddelande\w*|väntar|väntat|sedan|since|svarat|svarade|besvarat|"
    r"besvarad\w*|allt|alla|är|det|den|de|nu|redan|som|på|i|hos|åt|till|från|vår|vårt|våra|min|mitt|on|our|the|at|we|"
    r"anteckna|notera|registrera|no|inga|inget|något|någon|lugnt|tittat|kollat|behöver|svar|obesvarad\w*|har|och|"
    r"veckans|veckan|skriv|one|two|three|fått|fick|kom|kommit|in|st|lägger|bocka|av|posted|comment|message|replied|answered|story|reel|bild\w*|film\w*|om|precis)\b",
    re.IGNORECASE,
)


def channel_words(rest: str) -> str:
    """What is left when everything that names no channel is taken away: "bibliotekets Facebook"."""
    return " ".join(re.sub(r"[,.;:!–-]", " ", _NOISE.sub(" ", rest)).split())
