"""People and channels from files: what would be added, changed or left out, line by line, and then done.

A dry run does everything and undoes it, so that what it reports is what will happen.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from enum import StrEnum
from typing import Any

from msgspec import Struct, field

from register.channels.gaps import Gap
from register.characters import seen
from register.errors import RegisterError
from register.storage.store import Unit

MOST_LINES = 20_000


class Fate(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    LEFT_OUT = "left_out"


class Remark(Struct, frozen=True, kw_only=True):
    """Something about a line: a code, and the values its sentence needs."""

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


class Difference(Struct, frozen=True, kw_only=True):
    """One field of something that was there: what stood and what stands now."""

    field: str
    old: str
    new: str


class Imported(Struct, frozen=True, kw_only=True):
    """What became of one line. `what` is the name shown; `why` says why it was left out."""

    line: int
    what: str
    fate: Fate
    differences: tuple[Difference, ...] = ()
    why: Remark | None = None
    remarks: tuple[Remark, ...] = ()


class Incomplete(Struct, frozen=True, kw_only=True):
    """A channel that lacks something, after the import."""

    number: int
    name: str
    gaps: tuple[Gap, ...]
    missing: tuple[str, ...] = ()
    """Plain fields without a value: "purpose", "contact"."""


class Report(Struct, frozen=True, kw_only=True):
    really: bool
    lines: tuple[Imported, ...]
    unknown_columns: tuple[str, ...] = ()
    complete: int = 0
    incomplete: tuple[Incomplete, ...] = ()

    def count(self, fate: Fate) -> int:
        return sum(line.fate == fate for line in self.lines)


class Line(Struct, frozen=True, kw_only=True):
    """A line of the file: its number as an editor counts, and its cells by column."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


class Table(Struct, frozen=True, kw_only=True):
    lines: tuple[Line, ...]
    columns: frozenset[str]
    unknown: tuple[str, ...] = ()


class UnreadableFile(RegisterError):
    """Facts: `why` ("empty", "no_columns", "too_long", "not_text"), `columns` that were asked for."""

    code = "unreadable_file"


class _OnlyTried(Exception):
    """Undoes what was done to see what would happen."""


class LeftOut(Exception):
    """A line that cannot be imported; its remark says why."""

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.remark = Remark(code=code, facts=facts)


def read(data: bytes, columns: Mapping[str, Sequence[str]], needed: Sequence[str]) -> Table:
    """A table of what people save from Excel: ; , or tab, with or without BOM, UTF-8 or Windows' own, å ä ö or not.

    `columns` gives the words that may stand over each column.
    """
    text = seen(_text(data))
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)))
    starts = _line_numbers(text, _delimiter(text))
    first = next((index for index, row in enumerate(rows) if any(cell.strip() for cell in row)), None)
    if first is None:
        raise UnreadableFile(why="empty", columns=tuple(needed))
    by_word = {fold(word): column for column, words in columns.items() for word in (column, *words)}
    header = [by_word.get(fold(cell)) for cell in rows[first]]
    missing = [column for column in needed if column not in header]
    if missing:
        raise UnreadableFile(why="no_columns", columns=tuple(missing))
    if len(rows) > MOST_LINES:
        raise UnreadableFile(why="too_long", columns=())
    lines = [
        Line(number=starts[index], cells={c: cell.strip() for c, cell in zip(header, row, strict=False) if c})
        for index, row in enumerate(rows)
        if index > first and any(cell.strip() for cell in row)
    ]
    unknown = tuple(
        cell.strip() for cell, column in zip(rows[first], header, strict=True) if not column and cell.strip()
    )
    return Table(lines=tuple(lines), columns=frozenset(filter(None, header)), unknown=unknown)


def each(table: Table, one: Callable[[Line], Imported], unit: Unit) -> tuple[Imported, ...]:
    """Every line by itself: one that is refused leaves nothing behind and does not stop the others."""
    return tuple(_one(line, one, unit) for line in table.lines)


@contextmanager
def tried(unit: Unit, *, really: bool) -> Iterator[None]:
    """Everything inside is done, and undone again unless `really`."""
    say_now = unit.to_say_now
    with suppress(_OnlyTried), unit.savepoint():
        yield
        if not really:
            unit.to_say_now = say_now
            raise _OnlyTried


def fold(text: str) -> str:
    """A header as it is matched: "E-postadress " and "epostadress" are one."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^a-z0-9]", "", "".join(char for char in plain if not unicodedata.combining(char)))


def is_yes(cell: str) -> bool:
    return fold(cell) in {"ja", "j", "x", "1", "yes", "y", "true", "sant", "skyddad"}


def several(cell: str) -> list[str]:
    """The parts of a cell that holds several things."""
    return [part.strip() for part in re.split(r"[,;|\n]", cell) if part.strip()]


def _one(line: Line, work: Callable[[Line], Imported], unit: Unit) -> Imported:
    try:
        with unit.savepoint():
            return work(line)
    except LeftOut as left:
        why = left.remark
    except RegisterError as refused:
        why = Remark(code=refused.code, facts=refused.facts)
    what = line["name"] or line["email"] or line["address"]
    return Imported(line=line.number, what=what, fate=Fate.LEFT_OUT, why=why)


def _text(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data:
        raise UnreadableFile(why="not_text", columns=())
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _delimiter(text: str) -> str:
    """What stands between the headers, most often."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(";\t,", key=first.count)


def _line_numbers(text: str, delimiter: str) -> list[int]:
    """The line on which each row begins; a cell with line breaks makes its row several lines long."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    numbers, before = [], 0
    for _ in reader:
        numbers.append(before + 1)
        before = reader.line_num
    return numbers
