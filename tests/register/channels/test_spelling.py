"""Channels are found by how they are spelt: nearly right, at the beginning, in a sentence; and no longer when it has changed."""

from __future__ import annotations

import pytest

from register.channels import channels, spelling
from register.channels.channels import ChannelStatus
from tests.builders import a_channel
from tests.on_both import BOTH, a_store_on


@pytest.fixture(params=BOTH)
def store(request, tmp_path):
    with a_store_on(request.param, tmp_path) as made:
        yield made


def found(store, text, org="sater"):
    def named(unit):
        return [channels.load(unit, id).name for id in spelling.like(unit, text)]

    return sorted(store.run_now(org, named))


def test_a_channel_is_found_by_what_may_be_its_name_and_by_nothing_else(store):
    a_channel(store, "Simhallen", address="https://www.facebook.com/saterssim")
    a_channel(store, "Åsens förskola")
    may_be = (
        "simhallen", "Simhallen", "simhalen", "simmhallen", "sim", "hallen", "simhallen facebook", "facebook.com/saterssim",
        "en kommentar på simhallens sida", "vi ska till SIMHALLEN i morgon.",
    )  # fmt: skip
    cannot_be = ("", "hi", "en kommentar väntar sedan kl. 07", "facebook", "badhuset", "x" * 3000)

    assert [(text, found(store, text)) for text in may_be] == [(text, ["Simhallen"]) for text in may_be]
    assert [(text, found(store, text)) for text in cannot_be] == [(text, []) for text in cannot_be]


def test_letters_left_out_on_a_foreign_keyboard_are_no_hindrance(store):
    a_channel(store, "Åsens förskola")

    assert found(store, "asens forskola") == ["Åsens förskola"]
    assert found(store, "hur går det för åsens förskolas sida") == ["Åsens förskola"]


def test_a_channel_is_found_by_its_unit_and_by_what_it_is_called_now(store):
    channel = a_channel(store, "Läslusen", unit="Biblioteket")
    store.run_now("sater", lambda unit: channels.change(unit, channel.id, name="Bokmalen"))

    assert found(store, "biblioteket") == found(store, "bokmalen") == ["Bokmalen"]
    assert found(store, "läslusen") == []


def test_a_closed_channel_is_not_found_and_one_that_is_open_again_is(store):
    channel = a_channel(store, "Simhallen")

    store.run_now("sater", lambda unit: channels.change(unit, channel.id, status=ChannelStatus.CLOSED))
    closed = found(store, "simhallen")
    store.run_now("sater", lambda unit: channels.change(unit, channel.id, status=ChannelStatus.ACTIVE))

    assert closed == []
    assert found(store, "simhallen") == ["Simhallen"]


def test_another_municipality_finds_none_of_ours(store):
    a_channel(store, "Simhallen")

    assert found(store, "simhallen", org="gullspang") == []


def test_those_that_share_most_with_the_text_come_first(store):
    for n in range(12):
        a_channel(store, f"Bibliotek {n}")

    first = store.run_now("sater", lambda unit: channels.load(unit, spelling.like(unit, "bibliotek 7")[0]).name)

    assert first == "Bibliotek 7"
