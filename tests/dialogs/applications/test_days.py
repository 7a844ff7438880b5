"""Days of the week as people write them, where a plan says which days a channel is looked after."""

from __future__ import annotations

import pytest

from dialogs import options
from dialogs.applications import questions
from dialogs.wording import Speaker
from tests.builders import MONDAY, all_packs

WORKDAYS = ["mon", "tue", "wed", "thu", "fri"]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("måndag till fredag", WORKDAYS),
        ("mån–fre", WORKDAYS),
        ("måndag t.o.m. fredag och söndag", [*WORKDAYS, "sun"]),
        ("varje vardag", WORKDAYS),
        ("alla dagar", [*WORKDAYS, "sat", "sun"]),
        ("tis, tors", ["tue", "thu"]),
        ("fredag", ["fri"]),
    ],
)
def test_days_are_read_as_they_are_written(said: str, days: list[str]) -> None:
    item = questions.item(all_packs()["gullspang"], {}, "watch.days")
    assert item is not None

    assert options.chosen(item, said) == days


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (WORKDAYS, "måndag till fredag"),
        ([*WORKDAYS, "sun"], "måndag till fredag och söndag"),
        (["mon", "wed", "fri"], "måndag, onsdag och fredag"),
        (["sat", "sun"], "lördag och söndag"),
        (["tue"], "tisdag"),
        ([*WORKDAYS, "sat", "sun"], "alla dagar"),
    ],
)
def test_days_are_said_as_one_says_them_and_are_read_back_as_the_same(days: list[str], said: str) -> None:
    item = questions.item(all_packs()["gullspang"], {}, "watch.days")
    assert item is not None
    told = Speaker(language="sv", now=MONDAY).line(options.in_words(item, days))

    assert told == said
    assert options.chosen(item, told) == days
