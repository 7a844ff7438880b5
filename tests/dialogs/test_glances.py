"""Among many channels a text means what it means among few: found by their spelling, as if every name had been read."""

from __future__ import annotations

import pytest

from dialogs import glances
from dialogs.channels import channel_reading
from register.activity import activity
from register.activity.activity import Kind
from register.channels import glimpses
from tests.builders import a_channel, a_store

PLACES = (
    "Biblioteket", "Stora Skedvi bibliotek", "Simhallen", "Sporthallen", "Kulturskolan", "Kulturhuset", "Åsens förskola",
    "Gärdets förskola", "Enbacka skola", "Enbacka förskola", "Klockarskolan", "Kommunen", "Näringsliv", "Räddningstjänsten",
    "Vatten och avlopp", "Ungdomsgården", "Fritidsbanken", "Hemtjänsten", "Skönvik äldreboende", "Parker och torg", "IT",
)  # fmt: skip
"""More than are read whole, on two media each."""


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    store = a_store(tmp_path_factory.mktemp("town"))
    for place in PLACES:
        for medium in ("facebook", "instagram"):
            address = f"https://{medium}.com/{place.lower().replace(' ', '')}"
            a_channel(
                store, f"{place} på {medium}" if place == "IT" else place, medium=medium, address=address, unit=place
            )
    yield store
    store.close()


@pytest.mark.parametrize(
    "text",
    ["biblioteket", "bibliotek", "simhallens facebook", "simhalen", "simhallen instagram", "enbacka", "skola", "förskola",
     "facebook", "insta", "instagram.com/kulturhuset", "vi la ut ett inlägg på kulturskolans sida i går", "åsens forskola",
     "räddningstjänst", "klockarskolan på facebook", "torg", "vem sköter äldreboendet i skönvik?", "it", "kommunens sida",
     "vatten", "en kommentar väntar sedan kl. 07", "hej", "ungdomsgarden", "nringsliv", "Fritidsbanken!", "x", ""],
)  # fmt: skip
def test_what_a_text_may_mean_is_what_reading_every_name_would_find(town, text):
    def both(unit):
        every = glimpses.names(unit)
        likely = channel_reading.called_like(text, every, unit.pack)[:25]
        likely += channel_reading.standing_in(text, every)[:25]
        return set(glances.named(unit, (text,))), {one.id for one in likely}

    by_spelling, by_reading = town.run_now("sater", both)

    assert by_spelling == by_reading


def test_there_are_more_than_are_read_whole(town):
    assert not town.run_now("sater", glances.are_few)


def test_somebody_who_runs_none_chooses_among_a_few_and_first_where_something_waits(town):
    def offered(unit):
        last = glimpses.names(unit)[-1]
        activity.note(unit, channel=last.id, kind=Kind.COMMENT, at=unit.now, by=None)
        return last.id, [one.id for one in glances.offered(unit, ("vi la ut ett inlägg",))]

    last, found = town.run_now("sater", offered)

    assert len(found) == glances.OFFERED
    assert last in found


def test_of_a_medium_that_is_named_only_its_channels_are_offered(town):
    found = town.run_now("sater", lambda unit: glances.offered(unit, ("vi la ut ett inlägg på insta",)))

    assert {one.medium for one in found} == {"instagram"}
    assert len(found) == glances.OFFERED
