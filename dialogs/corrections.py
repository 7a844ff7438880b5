"""When somebody takes something back: which answer they mean, and what it becomes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct

from dialogs import answers as reading
from dialogs import options
from dialogs.applications import questions, together
from dialogs.applications.questions import Item
from dialogs.facts import Facts
from dialogs.texts import around, first_words, naming, vocabulary, wished_for
from dialogs.texts.vocabulary import fold
from dialogs.wording import Speaker
from dialogs.words import Say
from policy_text import swedish
from policy_text.pack import Option, QuestionKind
from register import addresses
from register.applications.applications import ApplicationView


class Change(Struct, frozen=True, kw_only=True):
    """`value` None: the answer is named but not what it should be, so it is asked for."""

    item: Item
    value: Any = None
    problem: Say | None = None
    half: reading.Reading | None = None
    """What is left when somebody is taken away again: answered like any answer, and whoever is missing is asked for."""


def read(facts: Facts, case: ApplicationView, text: str, *, open_item: Item | None, just: str | None) -> Change | None:
    """The change that a text asks for, or None when it is no correction."""
    every = questions.items(facts.pack, facts.departments)
    if (one := _of_one_answer(facts, case, every, text, just)) is not None:
        return one
    if (other := _another_medium(facts, case, every, text)) is not None:
        return other
    edit = vocabulary.edit(text)
    if edit is not None:
        item = _numbered(every, edit.number) if edit.number else questions.named(every, edit.field)
        if item is not None:
            return _changed(facts, case, item, _whole(item, edit.new, text)) if edit.new else Change(item=item)
    people = next((i for i in every if i.key == "administrators" and _names_one(case.answers.get(i.key), text)), None)
    if people is not None and (open_item is None or open_item.key != people.key):
        found = reading.read(people, text, facts, before=case.answers.get(people.key))
        return Change(item=people, half=found)
    taken_back = vocabulary.correction(text)
    if taken_back is None:
        return None
    new, old = taken_back
    if old:
        # What was just answered is meant, where it holds the old words; two answers may well be "2".
        item = _holding(facts, case, tuple(sorted(every, key=lambda one: one.key != just)), old)
        return _swapped(facts, case, item, new, old) if item else None
    item = _fitting(case, every, new, just)
    return _changed(facts, case, item, _whole(item, new, text)) if item else None


def _of_one_answer(
    facts: Facts, case: ApplicationView, every: tuple[Item, ...], text: str, just: str | None
) -> Change | None:
    """ "ändra det till …" (the latest), "nej, planen ska vara …", "lägg till … i målgruppen", "ta bort målgruppen"."""
    if (last := vocabulary.of_one_answer(text, "last")) is not None:
        item = next((i for i in every if i.key == just and case.answers.get(i.key) is not None), None)
        return _changed(facts, case, item, _whole(item, last[1], text)) if item is not None else None
    for how in ("of_field", "add_to", "clear"):
        said = vocabulary.of_one_answer(text, how)
        item = questions.named(every, said[0], by_label=True) if said is not None else None
        if said is None or item is None or case.answers.get(item.key) is None:
            continue
        if how == "clear":
            return Change(item=item)
        return _changed(facts, case, item, said[1]) if how == "of_field" else _added(facts, case, item, said[1])
    return None


def _another_medium(facts: Facts, case: ApplicationView, every: tuple[Item, ...], text: str) -> Change | None:
    """ "vi har snackat ihop oss, det får bli tiktok istället", whatever is asked for; the medium that stands is no other."""
    medium = next((i for i in every if i.key == "medium" and case.answers.get(i.key)), None)
    named = around.another_medium(text, _words_of(medium.options)) if medium is not None else ""
    option = options.find(medium.options, named) if medium is not None and named else None
    if medium is None or option is None or option.id == case.answers[medium.key]:
        return None
    return Change(item=medium, value=option.id)


def _added(facts: Facts, case: ApplicationView, item: Item, new: str) -> Change | None:
    """One more person, or some more words; a choice or a number has nothing to be added to."""
    before = case.answers.get(item.key)
    if item.kind is QuestionKind.PEOPLE:
        found = reading.read(item, new, facts, before=before)
        return Change(item=item, value=found.value, problem=found.problem if found.value is None else None)
    if item.kind not in (QuestionKind.TEXT, QuestionKind.LINE, QuestionKind.SCHEDULE) or not isinstance(before, str):
        return None
    return _changed(facts, case, item, f"{before.rstrip(' .')}, {new}")


def _whole(item: Item, new: str, text: str) -> str:
    """A longer text keeps the full stop that ends it; after a name or a number it only ended the sentence."""
    long = item.kind in (QuestionKind.TEXT, QuestionKind.SCHEDULE)
    return f"{new}." if long and text.rstrip().endswith(".") else new


def hints(facts: Facts, text: str) -> Mapping[str, Any]:
    """What the first words already tell: "vi behöver en insta för simhallen" names the medium and the activity."""
    medium = facts.pack.question("medium")
    if medium is None or not text or vocabulary.command(text):
        return {}
    if vocabulary.tells(text, "rather_another"):
        text = re.split(r"\b(?:utan|but)\b", text, maxsplit=1, flags=re.IGNORECASE)[1]
    as_written = _named_medium(medium.options, re.findall(r"[\w/-]+", text))
    option = as_written or _named_medium(medium.options, swedish.words(text))  # "fejsbok", "insta gram"
    told = {"medium": option.id} if option is not None else {}
    unit = questions.item(facts.pack, facts.departments, "unit")
    named = wished_for.activity(text, _words_of(medium.options)) if unit is not None else ""
    if unit is not None and named and reading.read(unit, named, facts).value is not None:
        told |= together.told(facts, unit, named)
    return {**told, **_besides(facts, text)} if len(first_words.sentences(text)) > 1 else told


def _besides(facts: Facts, text: str) -> Mapping[str, Any]:
    """What further sentences tell that is a whole answer to a question of the pack's."""
    found: dict[str, Any] = {}
    several_chiefs = questions.item(facts.pack, facts.departments, "assignment") is not None
    for key, written in first_words.told(text).items():
        if key == "chief" and several_chiefs:
            continue  # which of them is meant is not said
        item = questions.item(facts.pack, facts.departments, key)
        read = reading.read(item, written[:1].upper() + written[1:], facts) if item is not None else None
        if read is not None and read.value is not None and read.problem is None:
            found[key] = read.value
    return found


def _words_of(options: Sequence[Option]) -> frozenset[str]:
    return frozenset(name for option in options for name in (option.label, *option.words) if len(name) > 1)


def _named_medium(options: Sequence[Option], words: Sequence[str]) -> Option | None:
    """The option that the first word to name one names."""
    names = [(_name(name), option) for option in options for name in (option.label, *option.words) if len(name) > 1]
    for word in map(fold, words):
        for name, option in names:
            if word.startswith(name):
                return option
    return None


_name = lru_cache(maxsize=256)(fold)
"""A pack's own words, which are the same in every text."""


def _numbered(every: tuple[Item, ...], number: int) -> Item | None:
    return next((i for i in every if i.number == number), None)


def _holding(facts: Facts, case: ApplicationView, every: tuple[Item, ...], old: str) -> Item | None:
    """The answered item in which the old words stand."""
    speaker = Speaker(language=facts.language, now=facts.now)
    for item in every:
        value = case.answers.get(item.key)
        if value is None:
            continue
        option = options.find(item.options, old) if item.options else None
        if option is not None and option.id == value:
            return item
        if item.kind is QuestionKind.NUMBER and reading.read(item, old, facts).value == value:
            return item
        if fold(old) in fold(speaker.line(reading.shown(item, value))):
            return item
    return None


def _fitting(case: ApplicationView, every: tuple[Item, ...], new: str, just: str | None) -> Item | None:
    """The item that the new words are an answer to: a choice that has them among its options, else the last answered."""
    if addresses.is_on_the_web(new):
        return next((i for i in every if i.kind is QuestionKind.URL and case.answers.get(i.key)), None)
    spelled_out = next((i for i in every if _begins_with(case.answers.get(i.key), i, new)), None)
    if spelled_out is not None:
        return spelled_out
    last = next((i for i in every if i.key == just), None)
    if last is not None and (not last.options or options.find(last.options, new)):
        by_option = [i for i in every if i.options and case.answers.get(i.key) and options.find(i.options, new)]
        short = len(new.split()) <= 3
        return by_option[0] if by_option and short and not last.options else last
    return next((i for i in every if i.options and case.answers.get(i.key) and options.find(i.options, new)), last)


def _names_one(entries: Any, text: str) -> bool:
    """ "nej inte amir": one of those just named is taken away, whatever is asked for now."""
    return any(reading.is_called(entry, naming.not_them(text)) for entry in entries or ())


def _begins_with(value: Any, item: Item, new: str) -> bool:
    """ "solgläntan" → "förskolan Solgläntan i Gustafs": the answer itself, said more fully."""
    return item.kind is QuestionKind.LINE and isinstance(value, str) and len(value) > 3 and fold(value) in fold(new)


def _changed(facts: Facts, case: ApplicationView, item: Item, new: str) -> Change:
    before = None if item.kind is QuestionKind.PEOPLE else case.answers.get(item.key)
    found = reading.read(item, new, facts, before=before)
    return Change(item=item, value=found.value, problem=found.problem if found.value is None else None)


def _swapped(facts: Facts, case: ApplicationView, item: Item, new: str, old: str) -> Change:
    """In a longer text only the words that were wrong are exchanged."""
    value = case.answers.get(item.key)
    if item.kind is QuestionKind.PEOPLE and isinstance(value, list):
        stay = [entry for entry in value if not reading.is_called(entry, old)]
        found = reading.read(item, new, facts, before=stay)
        return (
            Change(item=item, value=found.value, problem=found.problem)
            if found.problem is None
            else Change(item=item, half=found)
        )
    if item.kind in (QuestionKind.TEXT, QuestionKind.LINE) and isinstance(value, str) and fold(value) != fold(old):
        return Change(item=item, value=re.sub(re.escape(old), lambda _: new, value, flags=re.IGNORECASE))
    return _changed(facts, case, item, new)
