"""Day, time and place as people type them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from dialogs.texts import appointed
from dialogs.texts.appointed import Appointed

WEDNESDAY = datetime(2026, 11, 25, 9, tzinfo=UTC)
TENTH = date(2026, 12, 10)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("torsdag 10/12 kl 13", Appointed(day=TENTH, clock=time(13))),
        (
            "torsdag 10/12 kl 13 i Rådhuset, Stora salen",
            Appointed(day=TENTH, clock=time(13), place="Rådhuset, Stora salen"),
        ),
        ("den 10 december kl. 10–12 hos oss", Appointed(day=TENTH, clock=time(10), place="hos oss")),
        ("10/12 13.30 https://exempel.se/m", Appointed(day=TENTH, clock=time(13, 30), place="https://exempel.se/m")),
        ("måndagen den 14 december 10-12", Appointed(day=date(2026, 12, 14), clock=time(10))),
        ("i morgon kl 9 på Folkets hus", Appointed(day=date(2026, 11, 26), clock=time(9), place="Folkets hus")),
        ("Thursday 10 December at 13", Appointed(day=TENTH, clock=time(13))),
        ("på torsdag", Appointed(day=date(2026, 11, 26))),
        ("kl 10", Appointed(clock=time(10))),
        ("vi hörs", Appointed()),
    ],
)
def test_what_is_told_is_read_and_what_is_not_is_not_guessed(text, found):
    assert appointed.read(text, WEDNESDAY) == found


def test_a_weekday_that_is_not_the_days_own_is_told_and_not_taken_for_either():
    assert appointed.read("fredag 10/12 kl 13", WEDNESDAY) == Appointed(day=TENTH, clock=time(13), weekday=4)


@pytest.mark.parametrize(
    ("text", "by"),
    [("en vecka", timedelta(weeks=1)), ("två dagar tidigare", timedelta(days=-2)), ("till fredag", None)],
)
def test_how_far_something_is_moved(text, by):
    assert appointed.moved_by(text) == by
