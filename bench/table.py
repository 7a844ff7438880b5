"""The one table that the bench prints, as Markdown, so that it can stand in the README as it is."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

HEAD = ("Mått", "Kanalvakt", "Jämfört med", "Kvot", "Mål", "Nått")
NOTHING = "–"


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line. `peer` and `ratio` are empty where there is nothing to stand beside; `met` is None where there is no goal.

    `named` is what the line counts, where that is too much for a table: it is told below.
    """

    what: str
    ours: str
    peer: str = NOTHING
    ratio: str = NOTHING
    goal: str = NOTHING
    met: bool | None = None
    named: Sequence[str] = ()

    @property
    def cells(self) -> Sequence[str]:
        reached = {True: "ja", False: "**nej**", None: NOTHING}[self.met]
        return (self.what, self.ours, self.peer, self.ratio, self.goal, reached)


def markdown(rows: Iterable[Row]) -> str:
    lines = [HEAD, *(row.cells for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]

    def shown(line: Sequence[str]) -> str:
        return "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |"

    return "\n".join([shown(HEAD), shown(["-" * width for width in widths]), *map(shown, lines[1:])])


def share(values: Sequence[float], part: float) -> float:
    """The value that this part of them stay at or under: 0.5 the middle one, 0.99 all but the slowest."""
    ordered = sorted(values)
    return ordered[math.ceil(len(ordered) * part) - 1]


def middle(values: Iterable[float]) -> float:
    return median(values)


def number(value: float) -> str:
    """Three figures at most, as Swedish writes them."""
    decimals = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{decimals}f}".replace(",", "\u00a0").replace(".", ",")


def count(value: int) -> str:
    return f"{value:,}".replace(",", "\u00a0")


def ms(seconds: float) -> str:
    return f"{number(seconds * 1000)} ms"


def us(seconds: float) -> str:
    return f"{number(seconds * 1_000_000)} µs"


def per_second(value: float) -> str:
    return f"{value:,.0f}/s".replace(",", "\u00a0")


def times(value: float) -> str:
    return f"{number(value)} ×"
