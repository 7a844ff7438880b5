"""The words people type, read from `vocabulary.toml`: commands, what steers a conversation, yes and no."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from msgspec import Struct, field

_FOLD = str.maketrans("åäöéü", "aaoeu", "\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
"""Also what only colours an emoji: a thumb up is the same in every skin."""


class Command(Struct, frozen=True, kw_only=True):
    """A word, or a few, that open a dialog. `slash` is the Slack command they belong to, "" where there is none."""

    id: str
    dialog: str
    args: Mapping[str, str] = field(default_factory=dict)
    slash: str = ""
    menu: bool = False
    after_slash: tuple[str, ...] = ()
    """Words that open it only as a slash command: typed in a conversation they may mean something else there."""
    words: Mapping[str, tuple[str, ...]]


_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
"""A letter three times or more: "jaaa", "neeej"."""


@lru_cache(maxsize=16)  # some twenty readers ask it of the same text in a turn
def fold(text: str) -> str:
    """A text as it is matched: lower case, å ä ö folded, single spaces, no closing punctuation."""
    return " ".join(text.casefold().translate(_FOLD).split()).strip(" .!?,:;")


@cache
def commands() -> tuple[Command, ...]:
    return tuple(
        Command(
            id=id,
            dialog=table["dialog"],
            args=table.get("args", {}),
            slash=table.get("slash", ""),
            menu=table.get("menu", False),
            after_slash=tuple(table.get("after_slash", ())),
            words={"sv": tuple(table["sv"]), "en": tuple(table["en"])},
        )
        for id, table in words_file()["commands"].items()
    )


def stands_in(name: str, text: str) -> bool:
    """Whether a name stands in a longer text, bent as Swedish bends it: "Biblioteket" in "… på bibliotekets sida"."""
    named, words = fold(name), fold(text)
    return len(named) > 4 and (named in words or named[: max(5, len(named) - 2)] in words)


def command(text: str, slash: str = "") -> Command | None:
    """The command that a whole text is, if it is one; `slash` is the slash command that it was written after."""
    return _by_word().get(fold(text)) or (_after_slash().get((slash, fold(text))) if slash else None)


def opening(text: str) -> str:
    """The dialog that the first words of a text open together with what follows them, or ""."""
    folded = fold(text).replace(":", " ").replace(",", " ")
    begin_alike = _openings().get(folded.partition(" ")[0], ())
    return next((name for word, name in begin_alike if folded == word or folded.startswith(word + " ")), "")


@lru_cache(maxsize=16)
def control(text: str) -> str:
    """What a text does to an open conversation ("back", "skip", …), or ""."""
    folded = fold(text)
    alike = (name for name, pattern in _controls_like() if pattern.fullmatch(folded))
    said = _controls().get(folded) or next(alike, "") or ("pause" if _talk().get(folded) == "bye" else "")
    return "skip" if said == "unsure" else said


def is_unsure(text: str) -> bool:
    """ "vet inte": passed over, and told that it is all right."""
    return _controls().get(fold(text)) == "unsure"


EXPLAIN = "förklara"
"""Asks what the open question means."""


def meant(text: str) -> str:
    """What a text asks the meaning of: "vad menas med konsekvensanalys?" → "konsekvensanalys"; "" where it asks no such."""
    found = _what_is().fullmatch(fold(text))
    return found["what"] if found else ""


def talk(text: str) -> str:
    """What is only said to be kind ("thanks", "bye", …), or ""."""
    folded = fold(text)
    return _talk().get(folded) or next((kind for kind, said in _talk_like() if said.fullmatch(folded)), "")


def yes_or_no(text: str) -> tuple[str, str]:
    """("yes" | "no" | "", what was said after it): "nej, för att …" → ("no", "för att …"). "jaaa" is a yes too."""
    said = _DRAWN_OUT.sub(r"\1", text)
    folded = fold(said)
    for answer in ("yes", "no"):
        if folded in _folded(f"{answer}_alone"):
            return answer, ""
    for answer, word in _yes_and_no():
        found = word.match(folded)
        if found:
            return answer, said.strip()[found.end() :].strip(" ,.!:;–-")
    return "", text


def is_ok(text: str) -> bool:
    """ "ok", "bra": seen, and agreed with, rather than an answer to a question."""
    return fold(text) in _folded("yes_alone")


def is_short_answer(text: str) -> bool:
    """A yes or a no with few words after it, said when nothing has been asked: "ja det är bra"."""
    words = text.split()
    begins = bool(yes_or_no(text)[0]) or bool(words and fold(words[0]) in _folded("yes_first"))
    return begins and len(words) <= 8 and not tells(text, "goes_on")


def is_me(text: str) -> bool:
    return fold(text) in _folded("me")


def everybody() -> tuple[str, ...]:
    """How one says that all are meant."""
    return tuple(words_file()["answers"]["everybody"])


def each_named(text: str) -> list[str]:
    """The people of a list, as they are parted: by a comma, a line, or a word that joins them."""
    joined = "|".join(re.escape(word) for word in words_file()["answers"]["joined"])
    return re.split(rf"[,;\n+&]|\b(?:{joined})\b", text, flags=re.IGNORECASE)


def says_main(text: str) -> bool:
    folded = fold(text)
    return any(word in folded for word in _folded("main"))


def said(text: str, *meanings: str) -> tuple[str, str]:
    """(which of these meanings, what is said besides): "klart: 3" and "3 klart" are ("tick", "3"); ("", text) when none."""
    folded = fold(text)
    firsts, lasts, pairs = _meaning(*meanings)
    if ":" in text and (meaning := dict(pairs).get(fold(text.partition(":")[0]))):
        return meaning, " ".join(text.partition(":")[2].split()).strip(" .,:;–-")
    if folded.partition(" ")[0] not in firsts and folded.rpartition(" ")[2] not in lasts:
        return "", text
    for word, meaning in pairs:
        if folded == word:
            return meaning, ""
        if folded.startswith(word + " "):
            return meaning, " ".join(text.split())[len(word) :].strip(" .,:;–-")
        if folded.endswith(" " + word):
            return meaning, " ".join(text.split()).rstrip(" .!?,:;")[: -len(word)].strip(" .,:;–-")
    return "", text


def guide_answer(text: str, option: str, *, anywhere: bool = True) -> bool:
    """Whether a text answers a guide's question with this option: it begins with one of its words, or holds it anywhere."""
    folded = f"{fold(text)} "
    for word in words_file()["guides"].get(option, ()):
        found = re.search(rf"(?<!\w){re.escape(fold(word))}(?!\w)", folded)
        if found and (anywhere or found.start() == 0):
            return True
    return False


def correction(text: str) -> tuple[str, str] | None:
    """("new", "old" or "") when a text takes something back: "nej, det ska vara Instagram, inte Facebook"."""
    for pattern in _patterns("patterns"):
        found = pattern.match(text.strip())
        if found:
            return found["new"].strip(" ,"), (found.groupdict().get("old") or "").strip(" ,")
    return None


def told_in(text: str) -> frozenset[str]:
    """What a number is told in (section `hours`): "minutes", "days", "half", "and_a_half", "clock", "other_span"."""
    folded = fold(text)
    table = words_file()["hours"]
    return frozenset(
        what
        for what, words in table.items()
        if any(re.search(rf"(?<![^\W\d_]){re.escape(fold(one))}\b", folded) for one in words)
    )


def left_out(text: str) -> tuple[str, str]:
    """(what is meant, what is left out of it): "alla dagar utom söndag"; ("…", "") when nothing is."""
    for word in words_file()["but"]["words"]:
        before, found, after = text.partition(f" {word} ")
        if found:
            return before, after
    return text, ""


def of_one_answer(text: str, how: str) -> tuple[str, str] | None:
    """(which answer, what is said of it) by the patterns of one kind: "of_field", "add_to", "clear", or "last" for the latest."""
    for pattern in _patterns(how):
        found = pattern.match(text.strip())
        if found:
            groups = found.groupdict()
            return (groups.get("field") or "").strip(), (groups.get("new") or "").strip(" ,")
    return None


def tells(text: str, what: str) -> bool:
    """Whether a text says something of this kind (section `tells`): that a removal was wrong, that it is only criticism."""
    folded = fold(text)
    return any(pattern.search(folded) for pattern in _told(what))


def turned_down(text: str, wish: str) -> str:
    """The wish that a text says is not wanted, where its words are near this one (section `turned_down`); "" of others."""
    folded = fold(text)
    for name, patterns in words_file()["turned_down"].get(wish, {}).items():
        if any(re.search(fold(f"(?:{pattern})"), folded) for pattern in patterns):
            return str(name)
    return ""


class Edit(Struct, frozen=True, kw_only=True):
    number: int | None = None
    field: str = ""
    new: str = ""


def edit(text: str) -> Edit | None:
    """What a text wants changed: "ändra fråga 3", "ändra verksamheten till Biblioteket"."""
    for pattern in _patterns("edit"):
        found = pattern.match(text.strip())
        if found:
            groups = found.groupdict()
            number = groups.get("number")
            return Edit(
                number=int(number) if number else None,
                field=(groups.get("field") or "").strip(),
                new=(groups.get("new") or "").strip(),
            )
    return None


@cache
def case_words() -> Mapping[str, str]:
    """What is done with a case, by each folded way of saying it."""
    return {fold(word): do for do, words in words_file()["cases"].items() for word in words}


@cache
def case_nouns() -> tuple[str, ...]:
    """What may stand before a case's number, written with and without å ä ö."""
    nouns = words_file()["case"]["nouns"]
    return tuple(dict.fromkeys((*nouns, *(fold(noun) for noun in nouns))))


@cache
def question_opening() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{opening})" for opening in words_file()["questions"]["openings"]))


@cache
def common_words() -> Mapping[str, frozenset[str]]:
    return {language: frozenset(words) for language, words in words_file()["common"].items()}


@cache
def words_file() -> dict[str, Any]:
    """`vocabulary.toml` as it stands, for a reader of a part of it."""
    return tomllib.loads((resources.files("dialogs.texts") / "vocabulary.toml").read_text(encoding="utf-8"))


@cache
def _by_word() -> Mapping[str, Command]:
    return {fold(word): one for one in commands() for words in one.words.values() for word in words}


@cache
def _openings() -> Mapping[str, Sequence[tuple[str, str]]]:
    """Those that begin with the same word, by it, as they stand."""
    by_first: dict[str, list[tuple[str, str]]] = {}
    for name, words in words_file()["openings"].items():
        for word in map(fold, words):
            by_first.setdefault(word.partition(" ")[0], []).append((word, name))
    return by_first


@cache
def _yes_and_no() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The ways of saying yes and then those of saying no, the longest first."""
    said = {answer: sorted(words_file()["answers"][answer], key=len, reverse=True) for answer in ("yes", "no")}
    return tuple(
        (answer, re.compile(rf"(?:{'|'.join(re.escape(fold(word)) for word in words)})(?=$|[\s,.!:;–-])"))
        for answer, words in said.items()
    )


@cache
def _folded(answer: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words_file()["answers"][answer])


@cache
def _after_slash() -> Mapping[tuple[str, str], Command]:
    return {(one.slash, fold(word)): one for one in commands() for word in one.after_slash}


@cache
def _controls() -> Mapping[str, str]:
    return {fold(word): name for name, words in words_file()["controls"].items() for word in words}


@cache
def _controls_like() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = words_file()["controls_like"]
    return tuple((name, re.compile(pattern)) for name, patterns in table.items() for pattern in patterns)


@cache
def _what_is() -> re.Pattern[str]:
    return re.compile(str(words_file()["questions"]["what_is"]))


@cache
def _talk() -> Mapping[str, str]:
    return {fold(word): name for name, words in words_file()["talk"].items() for word in words}


@cache
def _talk_like() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = words_file()["talk_like"]
    return tuple((name, re.compile(pattern)) for name, patterns in table.items() for pattern in patterns)


@cache
def _meaning(*meanings: str) -> tuple[frozenset[str], frozenset[str], tuple[tuple[str, str], ...]]:
    """What a text with any of these begins with, or else ends with; and (word, meaning) pairs.

    The longest pairs first, so that "kliv av" is not taken for a shorter word within it.
    """
    table = words_file()["meanings"]
    pairs = [(fold(word), name) for name, words in table.items() if name in meanings for word in words]
    firsts, lasts = ({word.split()[at] for word, _ in pairs} for at in (0, -1))
    return frozenset(firsts), frozenset(lasts), tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def _told(what: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(fold(pattern)) for pattern in words_file()["tells"][what])


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    """With or without å ä ö: capitals on a phone are often written "ANDRA FRAGA 3"."""
    written = str.maketrans({"å": "[åa]", "ä": "[äa]", "ö": "[öo]"})
    patterns = (pattern.translate(written) for pattern in words_file()["corrections"][name])
    return tuple(re.compile(pattern, re.IGNORECASE | re.DOTALL) for pattern in patterns)
