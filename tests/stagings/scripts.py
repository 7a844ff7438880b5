"""The stories as scripts that any platform can stage: who does what, and what each is then to hear."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from bot import reader
from bot.stories import stage, transcript
from bot.stories.transcript import Bot, Does, Moves, Remark, Story
from dialogs.understand import Reader
from policy_text import example, pack
from policy_text.example import Example
from policy_text.pack import Pack
from tests.sources import ROOT

FOLDER = ROOT / "tests" / "transcripts"
ORGANISATIONS = ("sater", "gullspang")


@dataclass
class Heard:
    """What each person was shown after one line of the story, in order."""

    by_name: dict[str, list[str]] = field(default_factory=dict)
    forms: dict[str, int] = field(default_factory=dict)
    """How many forms each was shown."""
    said: dict[str, list[str]] = field(default_factory=dict)
    """The same without what only a form has: its introduction and hints, which a story leaves out."""

    def add(self, name: str, text: str) -> None:
        self.by_name.setdefault(name, []).append(text)
        self.said.setdefault(name, []).append(text)

    def add_beside(self, name: str, text: str) -> None:
        """What a platform says of itself, which no story has."""
        self.by_name.setdefault(name, []).append(text)

    def add_form(self, name: str, text: str) -> None:
        self.by_name.setdefault(name, []).append(text)
        self.forms[name] = self.forms.get(name, 0) + 1


@dataclass(frozen=True, kw_only=True)
class Act:
    """One line that somebody does, or a move of the clock, and what the bot then says to whom."""

    line: Does | Moves
    said: tuple[Bot, ...]

    def to(self, bot: Bot) -> str:
        """Who hears a line: the one it names, else the one who did something."""
        return bot.to or (self.line.who if isinstance(self.line, Does) else "")


def names() -> list[str]:
    return sorted(file.stem for file in FOLDER.glob("*.txt"))


def story(name: str) -> Story:
    return transcript.read((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))


def slashes(told: Story) -> bool:
    """Whether it has a slash command, which opens a form where typed words do not."""
    return any(isinstance(line, Does) and line.text.startswith("/") for line in told.lines)


def acts(told: Story) -> list[Act]:
    found: list[tuple[Does | Moves, list[Bot]]] = []
    for line in told.lines:
        match line:
            case Does() | Moves():
                found.append((line, []))
            case Bot():
                found[-1][1].append(line)
            case Remark():
                continue
    return [Act(line=line, said=tuple(said)) for line, said in found]


def lost(script: list[Act], heard: list[Heard]) -> list[str]:
    """Lines of the bot whose words were not all shown, in order, to whom they were meant."""
    missing = []
    for act, told in zip(script, heard, strict=True):
        for bot in act.said:
            name = act.to(bot)
            shown = words(" ".join(told.by_name.get(name, ())))
            missing += [f"{name}: {line}" for line in bot.text.split("\n") if not _stands_in(words(line), shown)]
    return missing


def added(script: list[Act], heard: list[Heard]) -> list[str]:
    """What anybody was shown that the story does not say they are: a message, a word, a form, or anything at all.

    In what order is `lost`'s affair: a form opens before what is said beside it, a card changes before a new one comes.
    """
    more = []
    for act, told in zip(script, heard, strict=True):
        for name in told.by_name:
            meant = [bot.text for bot in act.said if act.to(bot) == name]
            surplus = Counter(words(" ".join(told.said.get(name, ())))) - Counter(words(" ".join(meant)))
            surplus -= Counter({word: surplus[word] for word in FURNITURE})
            forms = sum(len(re.findall(r"^\[", text, re.MULTILINE)) for text in meant)
            if surplus or told.forms.get(name, 0) > forms:
                more.append(f"{name}: {' '.join(surplus.elements())} ({told.forms.get(name, 0)} forms of {forms})")
    return more


FURNITURE = frozenset({"Kopiera"})
"""What is put beside a text to copy."""


def differing(script: list[Act], heard: list[Heard]) -> list[tuple[str, str]]:
    """(expected, shown) wherever all that a person is shown after a line is not, letter for letter, what was expected.

    Where one line ends and the next begins differs between platforms, so every run of white space counts as one.
    """
    found = []
    for act, told in zip(script, heard, strict=True):
        everyone = dict.fromkeys([*(act.to(bot) for bot in act.said), *told.by_name])
        for name in everyone:
            expected = _flat(" ".join(bot.text for bot in act.said if act.to(bot) == name))
            shown = _flat(" ".join(told.by_name.get(name, ())))
            if expected != shown:
                found.append((f"{name}: {expected}", f"{name}: {shown}"))
    return found


def missing_words(wanted: str, shown: str) -> list[str]:
    """The words of a text that are not shown, in order."""
    rest = iter(words(shown))
    return [word for word in words(wanted) if word not in rest]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def pairs(text: str) -> dict[str, str]:
    """What a line fills in, "[Etikett=svar; Etikett=svar]", by the beginning of the label."""
    found = (pair.partition("=") for pair in re.split(r";\s*(?=[^;=]+=)", text[1:-1]))
    return {label.strip(): answer.strip().replace(" / ", "\n") for label, _, answer in found}


def labelled(labels: list[str], answers: Mapping[str, str]) -> dict[str, str]:
    """The same by the whole label."""
    return {next(label for label in labels if label.startswith(begun)): told for begun, told in answers.items()}


def cast(told: Story) -> dict[str, tuple[str, str]]:
    """(e-mail, name) by who it is in the story."""
    found, of = _example(told.organisation), packs()[told.organisation]
    people = {name: stage.cast(found, of, who) for name, who in told.cast.items()}
    return {name: (person.email, person.name) for name, person in people.items()}


def outsiders(told: Story) -> dict[str, str]:
    """Names by e-mail of those in it who belong to another organisation."""
    found, of = _example(told.organisation), packs()[told.organisation]
    people = (stage.cast(found, of, who) for who in told.cast.values())
    return {person.email: person.name for person in people if person.outsider}


def everyone(organisation: str) -> Example:
    return _example(organisation)


@cache
def packs() -> Mapping[str, Pack]:
    return {name: pack.load(folder(name)) for name in ORGANISATIONS}


@cache
def the_reader() -> Reader:
    return reader.load(packs())


def folder(organisation: str) -> Path:
    return ROOT / "policy_text" / organisation


@cache
def _example(organisation: str) -> Example:
    return example.load(folder(organisation), packs()[organisation])


def _stands_in(wanted: list[str], shown: list[str]) -> bool:
    rest = iter(shown)
    return all(word in rest for word in wanted)


def _flat(text: str) -> str:
    return " ".join(text.split())
