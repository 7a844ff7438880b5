"""The guideline's own advice, one a week to whoever asks, and to nobody else (R063)."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from register import nudges
from register.errors import NotFound
from register.people.people import PersonView
from register.storage.store import Store
from register.wishes import FollowTips, StopTips
from tests.builders import Chat, Clock, a_person, a_store, all_packs, as_text, perform, read_out

STOCKHOLM = ZoneInfo("Europe/Stockholm")
WEDNESDAY = datetime(2026, 3, 18, 9, 0, tzinfo=UTC)
TIPS = all_packs()["gullspang"].tips


@pytest.fixture
def clock():
    return Clock(WEDNESDAY)


@pytest.fixture
def store(tmp_path, clock):
    store = a_store(tmp_path, clock)
    yield store
    store.close()


@pytest.fixture
def gunnar(store):
    return a_person(store, "Gunnar Gran", org="gullspang")


def follow(store: Store, who: PersonView) -> object:
    return perform(store, FollowTips(), who, "gullspang").values["already"]


def days(store: Store, clock: Clock, who: PersonView) -> list[str]:
    """When each of the person's tips is to be said, Swedish time."""
    before, clock.now = clock.now, datetime(2027, 1, 1, tzinfo=UTC)
    rows = store.run_now("gullspang", lambda unit: nudges.open_for(unit, who.id))
    clock.now = before
    return [row.say_at.astimezone(STOCKHOLM).strftime("%a %d %b %H.%M") for row in rows]


def test_each_piece_of_advice_comes_once_on_a_monday_morning_or_the_first_day_that_counts(store, clock, gunnar):
    follow(store, gunnar)

    assert days(store, clock, gunnar) == [
        "Mon 23 Mar 08.00",
        "Mon 30 Mar 08.00",
        "Tue 07 Apr 08.00",
        "Mon 13 Apr 08.00",
        "Mon 20 Apr 08.00",
        "Mon 27 Apr 08.00",
        "Mon 04 May 08.00",
        "Mon 11 May 08.00",
    ]


def test_to_ask_twice_changes_nothing(store, clock, gunnar):
    assert follow(store, gunnar) is False
    clock.later(days=1)

    assert follow(store, gunnar) is True
    assert len(days(store, clock, gunnar)) == len(TIPS)


def test_whoever_stops_hears_no_more_and_may_begin_again(store, clock, gunnar):
    follow(store, gunnar)
    assert perform(store, StopTips(), gunnar, "gullspang").values["stopped"] is True
    assert days(store, clock, gunnar) == []
    assert perform(store, StopTips(), gunnar, "gullspang").values["stopped"] is False

    clock.later(minutes=1)
    follow(store, gunnar)

    assert len(days(store, clock, gunnar)) == len(TIPS)


def test_nobody_else_hears_of_it(store, clock, gunnar):
    greta = a_person(store, "Greta Gran", org="gullspang")
    follow(store, gunnar)

    assert days(store, clock, greta) == []


def test_the_advice_is_the_policys_own_words_and_the_last_one_says_that_it_is(store, clock, gunnar):
    follow(store, gunnar)
    clock.now = datetime(2026, 5, 12, 9, 0, tzinfo=UTC)

    said = "\n".join(as_text(reply, clock.now) for reply in read_out(store, gunnar, "gullspang"))

    assert all(f"”{tip.text}”" in said for tip in TIPS)
    assert said.count("Det var det sista rådet.") == 1


def test_a_guideline_without_advice_says_so_and_the_register_refuses(store):
    eva = a_person(store, "Eva Ek")

    assert Chat(store, eva).say("veckans råd") == "Säters riktlinjer har ingen samling råd att ge."
    assert Chat(store, eva).say("ett råd i veckan") == "Säters riktlinjer har ingen samling råd att ge."
    with pytest.raises(NotFound):
        perform(store, FollowTips(), eva)


def test_it_is_asked_for_and_stopped_in_words(store, gunnar):
    chat = Chat(store, gunnar, "gullspang")

    assert chat.say("ett råd i veckan").startswith(
        "Då får du ett råd varje måndag i 8 veckor, första gången måndag 23 mars"
    )
    assert chat.say("sluta med råden").startswith("Då får du inga fler råd.")


def test_none_of_the_advice_is_about_private_use():
    assert not any("privata profil" in tip.text or "sociala medier privat" in tip.text for tip in TIPS)
