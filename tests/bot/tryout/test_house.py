"""The try-out page's own house: what is planned is there from the first look, and its clock goes to what is told somebody."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.tryout import speak
from bot.tryout.house import TryoutHouse
from dialogs import blocks as b
from tests.builders import ROOT, all_packs

FRIDAY = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)
"""Half past ten in Sweden: the day's question has been asked for today, and is asked again at three."""


@pytest.fixture
def house(tmp_path):
    folders = {id: ROOT / "policy_text" / id for id in all_packs()}
    made = TryoutHouse(f"sqlite:///{tmp_path / 'tryout.db'}", all_packs(), folders, lambda: FRIDAY)
    yield made
    made.close()


def told(house: TryoutHouse, organisation: str) -> set[str]:
    return {one.to.partition("@")[0] for one in house.mailbox(organisation, 0) if one.replaces is None}


def test_the_first_look_says_what_is_planned(house):
    assert house.next_event() == datetime(2026, 11, 27, 14, 0, tzinfo=UTC)


async def test_starting_over_plans_anew(house):
    await house.move_clock(datetime(2026, 12, 7, 12, 0, tzinfo=UTC))

    await house.restart()

    assert (house.now, house.next_event()) == (FRIDAY, datetime(2026, 11, 27, 14, 0, tzinfo=UTC))
    assert told(house, "sater") == set()


@pytest.mark.parametrize("organisation", ["sater", "gullspang"])
async def test_the_next_event_over_a_weekend_is_when_somebody_is_told_something(house, organisation):
    await house.move_clock(datetime(2026, 11, 27, 17, 0, tzinfo=UTC))
    before = len(house.mailbox(organisation, 0))

    await house.move_to_event(organisation)

    assert house.now.replace(second=0) == datetime(2026, 11, 30, 7, 0, tzinfo=UTC)
    assert any(one.replaces is None for one in house.mailbox(organisation, 0)[before:])


async def test_monday_morning_says_to_whom_and_about_what(house):
    await house.move_clock(datetime(2026, 11, 30, 7, 0, tzinfo=UTC))

    monday = [one for one in house.mailbox("sater", 0) if one.at >= datetime(2026, 11, 30, tzinfo=UTC)]
    report = next(b.as_text(one.blocks) for one in monday if one.to.startswith("karin.akerman"))
    fatima = next(b.as_text(one.blocks) for one in monday if one.to.startswith("fatima.ali") and one.replaces is None)
    assert report.startswith("Veckan som börjar, v. 49")
    assert "Hur ser det ut på Bibliotekets Facebook i dag?" in fatima


def test_days_off_are_the_municipality_s_own_and_holidays_are_named(house):
    found = house.days_off("sater", datetime(2026, 12, 23, 12, tzinfo=UTC), datetime(2026, 12, 27, 12, tzinfo=UTC))

    assert [day for day, _ in found] == [date(2026, 12, day) for day in (24, 25, 26, 27)]
    assert [name for _, name in found][:2] == ["Julafton", "Juldagen"]


def test_those_who_look_after_a_channel_are_known(house):
    runs = {one.name for one in house.people("sater") if one.runs}

    assert runs >= {"Fatima Ali", "Johan Nyman", "Oskar Dahl"}
    assert "Sara Lind" not in runs


def test_a_holiday_is_named_and_of_a_long_move_the_rest_are_counted():
    easter = [(date(2026, 4, day), name) for day, name in ((3, "Långfredagen"), (4, ""), (5, "Påskdagen"), (6, ""))]

    said = speak.passed([*easter, *[(date(2026, 4, day), "") for day in (11, 12, 18)]], "sv")

    assert said.startswith(
        "Lediga dagar på vägen: fredag 3 april (Långfredagen), lördag 4 april, söndag 5 april (Påskdagen), "
        "måndag 6 april, lördag 11 april, söndag 12 april och 1 till. De räknas inte"
    )
