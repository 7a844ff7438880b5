"""Days of the week as people write them, where a plan says which days a channel is looked after."""

from __future__ import annotations

import pytest

from dialogs import answers
from dialogs.applications import questions
from tests.builders import all_packs

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

    assert answers.chosen(item, said) == days
