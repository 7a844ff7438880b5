"""What is promised between code and texts: every id has its sentence, in both languages, and every press its answer."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialogs import catalogue, texts
from dialogs.texts import vocabulary
from register import errors
from tests.builders import ROOT

CODE = [path for room in ("dialogs", "bot", "scheduler") for path in sorted((ROOT / room).rglob("*.py"))]
VARIABLE = re.compile(r"\{ ?\$([\w-]+)")


def calls(path: Path, names: tuple[str, ...]) -> Iterator[ast.expr]:
    """The first argument of every call of these names in a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and node.args:
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in names:
                yield node.args[0]


def said() -> set[str]:
    return {
        arg.value
        for path in CODE
        for arg in calls(path, ("Say", "phrase"))
        if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
    }


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_everything_said_has_a_sentence(language):
    assert said()
    assert sorted(id for id in said() if not texts.exists(id, language)) == []


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_button_label_in_a_row_of_buttons_has_its_words(language):
    labels = set()
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and re.fullmatch(r"button-[a-z-]*[a-z]", node.value)
            ):
                labels.add(node.value)

    assert labels
    assert sorted(id for id in labels if not texts.exists(id, language)) == []


def test_both_languages_say_the_same_things():
    assert sorted(texts.ids("sv") ^ texts.ids("en")) == []


def variables(language: str) -> dict[str, set[str]]:
    """The values that each sentence of a language speaks of."""
    files = sorted((ROOT / "dialogs/texts").glob(f"*{language}.ftl"))
    source = "\n".join(file.read_text(encoding="utf-8") for file in files)
    found = re.finditer(r"^([\w-]+) =(.*?)(?=^[\w#-]|\Z)", source, re.MULTILINE | re.DOTALL)
    return {one[1]: set(VARIABLE.findall(one[2])) for one in found}


@pytest.mark.parametrize("language", texts.LANGUAGES)
@pytest.mark.parametrize("value", [1, 2, 12345])
def test_every_sentence_can_be_said(language, value):
    of = variables(language)
    every = {name: value for names in of.values() for name in names}

    assert of.keys() == texts.ids(language)
    assert [id for id in of if not texts.phrase(id, language, **every)] == []


def test_numbers_are_written_as_the_language_writes_them():
    assert texts.phrase("apply-stored", "sv", value=12345) == "Då skriver jag \ue00012\xa0345\ue001."
    assert "12,345" in texts.phrase("apply-stored", "en", value=12345)


def test_a_sentence_speaks_of_the_same_values_in_both_languages():
    swedish, english = variables("sv"), variables("en")

    assert {id: english[id] ^ swedish[id] for id in english if english[id] - swedish.get(id, set())} == {}


@pytest.mark.parametrize("language", texts.LANGUAGES)
@pytest.mark.parametrize("error", errors.every(), ids=lambda e: e.code)
def test_every_refusal_has_a_sentence(error, language):
    assert texts.exists(f"error-{error.code.replace('_', '-')}", language)


def test_no_word_opens_two_dialogs():
    seen: dict[str, str] = {}
    for command in vocabulary.commands():
        for words in command.words.values():
            for word in words:
                assert seen.setdefault(vocabulary.fold(word), command.id) == command.id, word


def test_every_command_opens_a_dialog_that_exists():
    assert [c.id for c in vocabulary.commands() if c.dialog not in catalogue.dialogs()] == []


def test_every_press_has_a_dialog_that_answers_it():
    presses = {
        arg.value
        for path in CODE
        if path.relative_to(ROOT).parts[0] == "dialogs"
        for arg in calls(path, ("press",))
        if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
    }

    assert presses
    missing = {
        do
        for do in presses
        for dialog, name in [do.split(".", 1)]
        if dialog not in catalogue.dialogs() or name not in catalogue.dialogs()[dialog].presses
    }
    assert missing == set()


def test_a_missing_value_is_an_error_and_never_half_a_sentence():
    with pytest.raises(texts.BrokenText):
        texts.phrase("apply-sent")


def test_what_a_person_writes_can_never_become_bold():
    said = texts.phrase("apply-stored", value="\ue000x\ue001")

    assert said == "Då skriver jag \ue000x\ue001."
    assert said.count("\ue000") == 1


def test_an_answer_of_any_length_can_be_said_back():
    assert texts.phrase("apply-stored", value="å" * 9_000) == f"Då skriver jag \ue000{'å' * 9_000}\ue001."
