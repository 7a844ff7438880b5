"""Python's collector of what refers to itself in a circle: how often it looks, in a process that lives for months."""

from __future__ import annotations

import gc

from bot import heap

NEW_OBJECTS = 10_000
"""New objects until it looks through the new ones. Python's own 700 are made by five turns, of which hardly anything is left
in a circle: a twentieth of all the work, and a stop of ten milliseconds for everybody each thousandth turn."""


def settle() -> None:
    """Once everything has been loaded: that lives as long as the process, so it is never looked through.

    Halves the worst turn (performance.md). To look through it first for what could be thrown away finds nothing and takes a
    third of a second, in which nobody is answered.
    """
    heap.give_back()
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS)
    gc.enable()
