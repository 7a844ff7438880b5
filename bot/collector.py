"""Python's collector of what refers to itself in a circle: how often it looks, in a process that lives for months."""

from __future__ import annotations

import gc

from bot import heap

NEW_OBJECTS = 10_000
"""New objects until it looks through the new ones. Python's own 700 are made by five turns, of which hardly anything is left
in a circle: a twentieth of all the work, and a stop of ten milliseconds for everybody each thousandth turn."""


def settle() -> None:
    """Once everything has been loaded: that lives as long as the process, so it is never looked through again.

    Halves the worst turn (performance.md). It is looked through once, a fifth of a second at the end of the start: what
    loading has left in circles is a MiB that would be kept for months.
    """
    gc.collect()
    heap.give_back()
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS)
    gc.enable()
