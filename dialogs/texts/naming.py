"""How people are named and spoken of in a line or two: added, left out, leaving, made main, on a phone without capitals."""

from __future__ import annotations

import re

from dialogs.texts import vocabulary
from dialogs.texts.vocabulary import fold

_NOT_THEM = re.compile(r"(?:nej )?(?:ta bort|stryk|inte|utan|remove|not) (?P<who>.+)")
_FULL_NAME = re.compile(
    r"(?!(?:vet|jag|vi|ni|du|inte|ingen|ta|min|mina|kollegan|den|det|alla|någon|bara|kan|ska|visa|vad|vem|hur|ja|nej|ok|"
    r"samma|hoppa|byt|skriv|som|vår|en|ett)\b)[a-zåäöé-]{3,} [a-zåäöé-]{3,}"
)
_ADMINISTRATOR = re.compile(
    r"^(?:ta bort|lägg till|utse|byt ut)\s+(?:[A-ZÅÄÖÉ][\w'’-]+\s+[A-ZÅÄÖÉ][\w'’-]+|\S+@\S+)"
    r"(?:\s+(?:från|på|till|som|för|i)\s+.+)?$"
    r"|^(?i:ta bort|lägg till|byt ut)\s+[\w-]+(?:\s+[\w-]+)?\s+(?:som\s+(?:administratör|huvudansvarig)|därifrån|där)\b.*$"
)


def not_them(text: str) -> str:
    """Who is to be left out, of people just named: "nej inte amir" → "amir"; "" where nobody is."""
    found = _NOT_THEM.fullmatch(fold(text))
    return found["who"] if found else ""


def who_alone(text: str) -> str:
    """ "mig som administratör på badets sida" → "mig"."""
    return re.split(r"\b(?:som|till|på|för|as|to|on)\b", text, maxsplit=1)[0]


_NO_NAME = re.compile(
    r"(?:jag|mig|me|vi|oss|du|ni|hon|han|hen|den|det|de|dom|någon|nån|ingen|alla|kollega\w*|chef\w*|vem|nu|snart|idag|ja|nej|ok|"
    r"en|ett|min|mitt|mina|vår|våra|i|kontot|kanalen|sidan|tack|här|där|igen|gärna|she|he|they|who|nobody|somebody|my)"
)


def first_name(text: str) -> str:
    """The one word that is left when what is to be done has been taken away, and may be a first name: "lämna över till Maria"."""
    folded = without_to(who_alone(without_to(vocabulary.said(text, *_DONE_WITH)[1]))).strip(" .!?,")
    is_one = re.fullmatch(r"[^\W\d_]{2,20}(?:-[^\W\d_]{2,20})?", folded) is not None
    return folded if is_one and _NO_NAME.fullmatch(folded.casefold()) is None else ""


def are_two(text: str) -> bool:
    """ "jag och johan": two that are named together, and nothing said of them."""
    return len(text.split()) <= 4 and "," not in text and len(vocabulary.each_named(text)) == 2


def may_be_called(text: str) -> bool:
    """Whether words may be somebody's name: "min kollega" is nobody's."""
    words = text.casefold().split()
    return bool(words) and all(_NO_NAME.fullmatch(word) is None for word in words)


_DONE_WITH = ("hand_over", "add", "remove", "main", "leave")


_WITHIN = re.compile(r"(?P<what>.+?) (?:i|inom|på|under|hos|in) (?P<where>.+)", re.IGNORECASE | re.DOTALL)


def within(text: str) -> tuple[str, str]:
    """What is said to be in something, and in what: "Gata och park i samhällsbyggnad"; the whole text and "" otherwise."""
    found = _WITHIN.fullmatch(text.strip())
    return (found["what"], found["where"]) if found else (text.strip(), "")


_THEIRS = re.compile(
    r"\b(?!(?:kommunens|vars|vilkens|dess|deras|allas|dagens|veckans|årets|alltings)\b)[a-zåäö]{3,}s (?:\w+ )?"
    r"(?:blogg|sida|kanal|konto|facebook|fb|instagram|insta|youtube|linkedin|twitter)\w*",
)


def speaks_of_theirs(text: str) -> bool:
    """Whether an account is spoken of as somebody's: "skolans blogg", "simhallens gamla sida"."""
    return _THEIRS.search(text.casefold()) is not None


def before_is(text: str) -> str:
    """ "lena är huvudansvarig" → "lena"."""
    return re.split(r"\b(?:är|ska vara|blir|is)\b", text.strip(), maxsplit=1)[0].strip()


_WRITTEN_NAME = re.compile(r"[^\W\d_a-zåäöé][\w'’-]+(?: [^\W\d_a-zåäöé][\w'’-]+){1,2}")
_SHOUTED = 3
"""Words in nothing but capitals that may still be a name; more are a sentence."""


def full_name(text: str) -> str:
    """Two or three words in a row with capitals, as a name is written; "" where a sentence only begins with one."""
    if text.isupper() and len(text.split()) > _SHOUTED:
        return ""
    found = _WRITTEN_NAME.search(text)
    return found[0] if found else ""


def may_be_a_name(text: str) -> bool:
    """Two words that may be a first and a last name, written without capitals."""
    return _FULL_NAME.fullmatch(text) is not None


def changes_administrators(text: str) -> bool:
    """ "ta bort Eva Ek från …". Names are written with capitals here, so that "ta bort ett inlägg" stays what it is."""
    return _ADMINISTRATOR.match(text.strip(" .!")) is not None


_ADDS = re.compile(
    r"\b(?:kan|ska|vill|får|skulle kunna|will|can)\s+(?:också\s+|gärna\s+)?(?:vara|bli|hjälpa|sköta|be|become|help)\b"
    r"|\bny(?:a)?\s+(?:kollega|medarbetare)\b"
    r"|\bblir\s+(?:ny\s+)?administratör\b|\bsom\s+(?:ny\s+)?administratör\b|\bnew\s+colleague\b",
    re.IGNORECASE,
)


def adds_somebody(text: str) -> bool:
    """ "vi har fått en ny kollega, Sara Lind", "Amir Haddad kan vara administratör"; a question adds nobody."""
    return not text.rstrip().endswith("?") and _ADDS.search(text) is not None


def leaves(text: str) -> bool:
    """ "Eva Ek slutar", "ta bort Eva Ek": about somebody else."""
    return bool(vocabulary.said(text, "leave", "remove")[0]) or bool(
        re.search(r"\b(?:slutar|slutat|leaving|left)\b", fold(text))
    )


def changes(text: str) -> bool:
    """ "byt sektorchef …", "ny registrator: …", "gör Sara till …"."""
    return bool(re.match(r"(?:byt|byta|bytt|ny|nytt|andra|gor|utse|lagg till|change|new|make)\b", fold(text)))


def place_of(text: str) -> str:
    """What a role is held for: "sektorchef för kultur" → "kultur"."""
    found = re.search(r"\b(?:för|på|i|of|for)\s+(.+)$", text, re.IGNORECASE)
    return found[1] if found else ""


def without_to(text: str) -> str:
    """ "till alla" → "alla"."""
    return re.sub(r"^\s*(?:till|åt|to)\s+", "", text, flags=re.IGNORECASE)
