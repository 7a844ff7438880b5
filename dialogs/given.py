"""What comes with a press, a form or a saved state, read: a number, a moment, a text of ours, or nothing we can use.

A client sends what it likes. What reaches a rule from here is small enough to be stored, and near enough to be reckoned with.
"""

from __future__ import annotations

from datetime import date, datetime

_LARGEST = 2**53
"""No number of ours is larger, and a client that reads JSON as JavaScript does keeps none that is."""

_LONGEST = 4000
"""Characters in a press' text. The longest of ours is a question that was asked, and Slack's buttons hold two thousand."""

YEARS = range(2000, 2101)
"""Nothing here happened before, or will be reckoned with after: a day beside the end of time has no tomorrow."""


def number(value: object) -> int:
    """A whole number of ours, written or not; 0 when it is none."""
    written = str(value or "")
    return int(written) if written.isdecimal() and len(written) < 16 else 0


def is_storable(value: object) -> bool:
    """Whether it is plain, of a size that we send, and what every database keeps."""
    match value:
        case str():
            return (
                len(value) <= _LONGEST and "\0" not in value and not any("\ud800" <= one <= "\udfff" for one in value)
            )
        case None | bool():
            return True
        case int() | float():
            return -_LARGEST < value < _LARGEST  # neither infinity nor what is no number at all is
        case _:
            return False


def is_day(value: object) -> bool:
    """A day as we write it. Under the same names stand numbers too, of a row or a second, which need no calendar."""
    if isinstance(value, int):
        return True
    try:
        return date.fromisoformat(str(value)).year in YEARS
    except ValueError:
        return False


def is_moment(value: object) -> bool:
    """A moment says how far from UTC it is, or nobody knows when it is."""
    try:
        found = datetime.fromisoformat(str(value))
    except ValueError:
        return False
    return found.tzinfo is not None and found.year in YEARS
