"""What a text means: a question, something wanted done, or an answer.

What the guideline says to it is worked out when somebody looks: nobody does at an answer in the middle of a form. It takes
milliseconds for a long text, and a unit holds the writer, so whoever opens the unit looks first at what is long or asks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace
from rapidfuzz import fuzz, process

from dialogs.texts import following, vocabulary
from policy_text import swedish
from policy_text.pack import Pack, Quotation
from register.questions.policy_questions import ExampleView

ALIKE = 90.0
"""How alike a text and a local example must be, of 100: a letter wrong or a word bent, not a word more or less."""


class Level(StrEnum):
    ANSWER = "answer"
    NEAR = "near"
    SILENT = "silent"
    NONE = "none"
    """Nobody has read it: there is no reader, or nothing to read."""


class Found(Struct, frozen=True, kw_only=True):
    """What the guideline says to a text. `wants` is the dialog that would do what is asked for, with how sure (0–1).

    `topic_name` is a noun phrase ("annonsering"); `private` topics are never stored with who asked.
    """

    level: Level = Level.NONE
    topic: str = ""
    topic_name: str = ""
    off_topic: bool = False
    private: bool = False
    passages: tuple[Quotation, ...] = ()
    sure: float = 0.0
    wants: str = ""
    wants_sure: float = 0.0
    either: tuple[str, ...] = ()
    """Two dialogs that may both be meant."""
    maybe: str = ""
    """A dialog that may be meant, when none clearly is: offered beside the answer."""
    elsewhere: str = ""
    """Another organisation that the text speaks of by name; its rules are never the answer."""


class Meaning(Struct, frozen=True, kw_only=True):
    """`asks`: it reads like a question, so it never becomes an answer in a form."""

    text: str
    asks: bool = False
    language: str = ""
    before: str = ""
    """The question that this one leans on."""
    refers: bool = False
    """Whether it only asks back about the answer to the one before, which then stays what a later question leans on."""
    look: Callable[[], Found] = Found
    """Works out what the guideline says to it, once."""

    @property
    def found(self) -> Found:
        return self.look()


Reader: TypeAlias = "Callable[[str, Pack, str | None], Found]"
"""Reads a question, with the one before it for those that lean on it ("och på helger?")."""

NOTHING = Meaning(text="")


def understand(
    text: str,
    pack: Pack,
    reader: Reader | None = None,
    previous: str | None = None,
    examples: Sequence[ExampleView] = (),
) -> Meaning:
    """`examples` are the organisation's own wordings, which lead to their topic whatever the reader makes of them."""
    text = text.strip()
    where = following.asks_where(text) and bool(previous)
    refers = where or (following.asks_who_decided(text) and bool(previous))

    @cache
    def look() -> Found:
        asked = previous if where and previous else text  # "var står det?" is answered by the same passages once more
        found = reader(asked, pack, None if where else previous) if reader and text else Found()
        return _by_example(text, pack, found, examples) if examples else found

    before = previous if previous and (swedish.leans(text) or refers) else ""
    return Meaning(
        text=text, asks=is_question(text), language=language_of(text), before=before, refers=refers, look=look
    )


def _by_example(text: str, pack: Pack, found: Found, examples: Sequence[ExampleView]) -> Found:
    """The topic of the local example that the text is like, the latest first; private stays private."""
    latest = examples[::-1]
    best = process.extractOne(
        vocabulary.fold(text), [vocabulary.fold(one.text) for one in latest], scorer=fuzz.ratio, score_cutoff=ALIKE
    )
    if best is None:
        return found
    example = latest[best[2]]
    passages = pack.topics.get(example.topic, ())
    level = Level.ANSWER if passages else Level.SILENT
    return replace(
        found, level=level, topic=example.topic, topic_name=example.topic_name, passages=passages, off_topic=False,
        sure=1.0, wants="", wants_sure=0.0, either=(), maybe="",
    )  # fmt: skip


def is_question(text: str) -> bool:
    """Whether a text asks something: it ends with a question mark, or begins as questions do.

    A long answer of several sentences that ends with one is still an answer.
    """
    short = " ".join(text.split())
    if not short or len(short) > 400:
        return False
    if short.endswith("?"):
        return short.count(".") + short.count("!") < 3
    after = short.rpartition("?")[2].strip()  # "konsekvensanalys?? vad är det"
    return bool(_opening().match(short.casefold())) or bool(after != short and _opening().match(after.casefold()))


def language_of(text: str) -> str:
    """ "sv" or "en" when the words tell, else "" (a name, a number, one word that is no command)."""
    command = vocabulary.command(text)
    if command is not None:
        return _languages()[command.id].get(vocabulary.fold(text), "")
    words = _LETTERS.findall(text.casefold())
    counts = {lang: sum(word in common for word in words) for lang, common in vocabulary.common_words().items()}
    best = max(counts, key=lambda lang: counts[lang])
    others = max(count for lang, count in counts.items() if lang != best)
    return best if counts[best] >= 2 and counts[best] > others else ""


_LETTERS = re.compile("[a-zåäö']+")


@cache
def _languages() -> Mapping[str, Mapping[str, str]]:
    """The language that each of a command's words is in, by the command; not of what is the same in both."""
    return {
        one.id: {
            vocabulary.fold(word): language
            for language, words in one.words.items()
            for word in words
            if sum(vocabulary.fold(word) in map(vocabulary.fold, others) for others in one.words.values()) == 1
        }
        for one in vocabulary.commands()
    }


def _opening() -> re.Pattern[str]:
    return vocabulary.question_opening()
