"""Words as Swedes write them at work, brought nearer to each other: endings, chat forms, English, compounds."""

import re
import threading
import tomllib
from collections.abc import Collection, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import Stemmer

LEXICON = Path(__file__).parent / "swedish.toml"

_OWN = threading.local()

_WORD = re.compile(r"[^\W_]+")
_FOLD = str.maketrans("åäöéèêëüáàíóúñç", "aaoeeeeuaaiounc")

LEANS = 8
"""A question with more words than this stands on its own."""

# Words that bear the sentence and say nothing about what it is about.
STOP = frozenset(
    "alla allt att av bara blev bli blir de dem den denna dess det detta dig din ditt du där efter ej eller en ett finns "
    "från få får för gör göra gäller ha hade han har hennes hon hos hur här i in inte ja jag kan kunna man med men mig "
    "min mitt måste ni nog nu när någon något några och om oss på sedan ser sig sin sina ska skall skulle som så till "
    "under upp ut utan vad var vara varför vem vi vid vilka vilken vilket vill vår våra är över "
    "a an and any are be can do does for have how i if in is it may my of on or our should that the there they to we "
    "what when where which who why with you".split()
)


def words(text: str) -> list[str]:
    """In lower case, and the media by their right names: "fejsbok sida" is "facebook sida"."""
    return _WORD.findall(_media().sub(_named, text.casefold()))


def fold(word: str) -> str:
    """Without the dots and rings that are left out on a foreign keyboard."""
    return word.translate(_FOLD)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Folded after the endings are off: the stemmer knows "frågorna", not "fragorna"."""
    return fold(_stemmer("swedish").stemWord(word))


def plain(written: Sequence[str]) -> list[str]:
    """Chat forms as they are written elsewhere: "nåt" as "något", "insta" as "instagram"."""
    chat = _lexicon()["chat"]
    return [word for one in written for word in chat.get(one, (one,))]


def in_swedish(written: Sequence[str]) -> list[str]:
    """The Swedish words nearest to English ones, as far as the list knows them."""
    english = _lexicon()["english"]
    return [word for one in written for word in english.get(_stemmer("english").stemWord(one), ())]


def is_english(written: Collection[str]) -> bool:
    common = _lexicon()["common"]
    return sum(word in common["en"] for word in written) > sum(word in common["sv"] for word in written)


def leans(text: str) -> bool:
    """Whether a question is too short, or begins as one does that goes on from the one before it: "vem då?"."""
    written = words(text)
    if not written or len(written) > LEANS:
        return False
    onward = _lexicon()["common"]["onward"]
    return written[0] in onward or written[-1] in onward or all(word in STOP | onward for word in written)


def halves(word: str, known: Collection[str]) -> tuple[str, str] | None:
    """The two stems that a compound is made of, both `known`: "kanalansökan" → "kanal", "ansok".

    Half of a compound is no evidence, so one that is known in half is not cut.
    """
    folded = fold(word)
    for cut in range(len(folded) - 3, 2, -1):
        first, second = folded[:cut], stem(word[cut:])
        if second not in known or len(second) < 3:
            continue
        for joint in (first, first.removesuffix("s"), stem(word[:cut])):
            if len(joint) >= 3 and joint in known:
                return joint, second
    return None


def _named(found: re.Match[str]) -> str:
    return str(found.lastgroup)


@cache
def _media() -> re.Pattern[str]:
    """Each medium's spellings, as a group by its name, at the beginning of a word."""
    spellings = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _lexicon()["media"].items())
    return re.compile(rf"\b(?:{spellings})")


def _stemmer(language: str) -> Any:
    """One for each thread: a stemmer holds the word it works on, and two threads in it cut each other's endings."""
    own = _OWN.__dict__
    if language not in own:
        own[language] = Stemmer.Stemmer(language, 0)  # what it has worked out is remembered by `stem`
    return own[language]


@cache
def _lexicon() -> dict[str, dict[str, Any]]:
    raw = tomllib.loads(LEXICON.read_text(encoding="utf-8"))
    english: dict[str, list[str]] = {}
    for words_, nearest in raw["english"].items():
        for word in words_.split():
            known = english.setdefault(_stemmer("english").stemWord(word), [])
            known += [each for each in nearest.split() if each not in known]
    return {
        "chat": {word: nearest.split() for word, nearest in raw["chat"].items()},
        "english": english,
        "media": raw["media"],
        "common": {language: frozenset(common.split()) for language, common in raw["common"].items()},
    }


_COUNTED = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio")
NUMBERS: Mapping[str, int] = {**{word: n for n, word in enumerate(_COUNTED)}, "ett": 1}
"""Small numbers as they are written in words."""
