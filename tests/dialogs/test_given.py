"""What a client says with a press: read when a button of ours can have said it, and refused whole when none can."""

from __future__ import annotations

import pytest

from dialogs import given
from dialogs.words import Press


@pytest.mark.parametrize(
    ("written", "number"),
    [
        (7, 7),
        ("7", 7),
        ("0", 0),
        ("", 0),
        (None, 0),
        ("²", 0),
        ("-1", 0),
        (-1, 0),
        ("1.5", 0),
        ("abc", 0),
        ("9" * 400, 0),
    ],
)
def test_a_number_is_read_where_there_is_one(written: object, number: int):
    assert given.number(written) == number


@pytest.mark.parametrize(
    "args",
    [
        {},
        {"channel": 1, "done": True, "text": "Hur snabbt måste vi svara?\nOch på helgen?"},
        {"at": "2026-11-25T09:30:00+00:00", "week": 53, "year": 2026},
        {"first": "2026-11-25", "last": "2026-11-27"},
        {"first": 4, "last": 6, "since": 1772923200},
        {"at": "", "channel": None},
    ],
)
def test_what_our_buttons_say_is_ours(args: dict[str, object]):
    assert Press(do="duty.later", args=args).is_ours  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "args",
    [
        {"channel": "abc"},
        {"channel": -1},
        {"channel": True},
        {"channel": 1.0},
        {"week": 0},
        {"week": 54},
        {"year": 1},
        {"year": 9999},
        {"at": "abc"},
        {"at": "2026-11-25"},
        {"at": "2026-11-25T09:30:00"},
        {"at": "9999-12-31T23:59:59+00:00"},
        {"at": 7},
        {"first": "0001-01-01"},
        {"last": "9999-12-31"},
        {"since": "i går"},
        {"text": "x" * 100_000},
        {"text": "a\0b"},
        {"text": "\ud800"},
        {"text": ["a"]},
        {"text": {"a": 1}},
        {"text": 10**25},
        {"text": float("inf")},
    ],
    ids=lambda args: repr(args)[:40],
)
def test_what_no_button_of_ours_says_is_not(args: dict[str, object]):
    assert not Press(do="duty.later", args=args).is_ours  # type: ignore[arg-type]
