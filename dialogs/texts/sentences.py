"""One language's sentences: each is read from its file when it is first said, since most are never said in a process.

A sentence that only puts values in, as most do, is put together here; one that chooses (plurals, cases) is left to Fluent.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from importlib import resources

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor
from msgspec import Struct

from dialogs.blocks import BOLD, END

MARK = "\ue002"
PRIVATE = str.maketrans("", "", BOLD + END + MARK)
LONGEST_VALUE = 2000
"""Fluent refuses a value over 2,500 characters; longer ones are put in after it has done its part."""

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_MARKED = re.compile(f"{MARK}\\d+{MARK}")
# An entry goes on until the next one begins, or a comment: what belongs to it is indented, or closes a choice.
_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=.*?(?=^-?[a-zA-Z][\w-]* *=|^#|\Z)", re.MULTILINE | re.DOTALL)


class UnknownText(KeyError):
    """No sentence has this id in this language."""


class BrokenText(ValueError):
    """A sentence could not be put together: a value is missing or the file is wrong."""


class Gap(Struct, frozen=True):
    """Where a value goes."""

    name: str


class Sentences:
    """`file`s of a language are `sv.ftl` and `<subject>.sv.ftl`; of two entries with one name the first counts."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._entries: dict[str, str] = {}
        self._made: dict[str, str | tuple[str | Gap, ...] | None] = {}
        self._known: set[str] = set()
        self._reading = threading.Lock()
        for file in sorted(resources.files("dialogs.texts").iterdir(), key=lambda f: f.name):
            if file.name == f"{language}.ftl" or file.name.endswith(f".{language}.ftl"):
                source = _BOLD.sub(f"{BOLD}\\1{END}", file.read_text(encoding="utf-8"))
                for entry in _ENTRY.finditer(source):
                    self._entries.setdefault(entry[1], entry[0])

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(id for id in self._entries if not id.startswith("-"))

    def __contains__(self, id: str) -> bool:
        return id in self._entries and not id.startswith("-")

    def say(self, id: str, values: Mapping[str, str | int | float]) -> str:
        if id not in self._made:
            with self._reading:  # the writer's thread words things too
                self._made[id] = self._make(id)
        parts = self._made[id]
        if isinstance(parts, str):
            return parts
        if parts is None:
            return self._chosen(id, values)
        try:
            return "".join([part if isinstance(part, str) else self._shown(values[part.name]) for part in parts])
        except KeyError as missing:
            raise BrokenText(f"{id} ({self.language}): no value for {missing}") from missing

    def _make(self, id: str) -> str | tuple[str | Gap, ...] | None:
        """The sentence, in pieces where values go in; None when Fluent must put it together."""
        if id not in self:
            raise UnknownText(f"{id} ({self.language})")
        message = self._read(id)
        if message.value is None:
            raise UnknownText(f"{id} ({self.language}) has no text of its own")
        try:
            pieces = tuple(self._pieces(message.value))
        except _Chooses:
            return None
        return pieces if any(isinstance(piece, Gap) for piece in pieces) else "".join(map(str, pieces))

    def _read(self, id: str) -> ast.Message | ast.Term:
        """An entry, made known to Fluent together with all that it refers to."""
        if id not in self._entries:
            raise BrokenText(f"{self.language}: refers to {id}, which does not exist")
        resource = FluentResource(self._entries[id])
        entry = resource.body[0]
        if len(resource.body) != 1 or not isinstance(entry, ast.Message | ast.Term):
            raise BrokenText(f"{id} ({self.language}): cannot be read")
        self._bundle.add_resource(resource)
        references = _References()
        references.visit(entry)
        for other in references.found - self._known:
            self._known.add(other)
            self._read(other)
        return entry

    def _pieces(self, pattern: ast.Pattern) -> Iterator[str | Gap]:
        for element in pattern.elements:
            match element:
                case ast.TextElement(value=text):
                    yield text
                case ast.Placeable(expression=ast.VariableReference(id=ast.Identifier(name=name))):
                    yield Gap(name)
                case ast.Placeable(expression=ast.StringLiteral() as literal):
                    yield literal.parse()["value"]
                case ast.Placeable(expression=ast.MessageReference(id=ast.Identifier(name=name), attribute=None)):
                    other = self._read(name).value
                    if other is None:
                        raise _Chooses
                    yield from self._pieces(other)
                case _:
                    raise _Chooses

    def _shown(self, value: str | int | float) -> str:
        return _without_private(value) if isinstance(value, str) else self._number(value)

    @cached_property
    def _bundle(self) -> FluentBundle:
        made = FluentBundle(["sv" if self.language == "sv" else "en-GB"], use_isolating=False)
        made.add_resource(FluentResource("the-number = { $value }"))
        return made

    @lru_cache(maxsize=4096)  # noqa: B019  there is one of these for each language, and it lives as long as the process
    def _number(self, value: float) -> str:
        return self._put_together("the-number", {"value": value})

    def _chosen(self, id: str, values: Mapping[str, str | int | float]) -> str:
        if all(type(value) is int for value in values.values()):
            return self._by_numbers(id, tuple(values.items()))
        clean: dict[str, str | int | float] = {}
        long: dict[str, str] = {}
        for key, value in values.items():
            clean[key] = shown = _without_private(value) if isinstance(value, str) else value
            if isinstance(shown, str) and len(shown) > LONGEST_VALUE:
                clean[key] = mark = f"{MARK}{len(long)}{MARK}"
                long[mark] = shown
        text = self._put_together(id, clean)
        return _MARKED.sub(lambda found: long[found[0]], text) if long else text

    @lru_cache(maxsize=1024)  # noqa: B019  the same
    def _by_numbers(self, id: str, values: tuple[tuple[str, int], ...]) -> str:
        """What chooses by whole numbers alone: days, months, how many. Nothing that a person has written is in it."""
        return self._put_together(id, dict(values))

    def _put_together(self, id: str, values: Mapping[str, str | int | float]) -> str:
        pattern = self._bundle.get_message(id).value
        assert pattern is not None, id
        text, errors = self._bundle.format_pattern(pattern, dict(values))
        if errors:
            raise BrokenText(f"{id} ({self.language}): {errors}")
        return str(text)


def _without_private(text: str) -> str:
    return text.translate(PRIVATE) if BOLD in text or END in text or MARK in text else text


class _Chooses(Exception):
    """A sentence does more than put values in."""


class _References(Visitor):
    """The messages and terms that an entry speaks of."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802  Fluent's own way to name it
        self.found.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.found.add(f"-{node.id.name}")
        self.generic_visit(node)
