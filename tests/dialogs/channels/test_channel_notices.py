"""What people are told about channels: worded, one for each that the register puts, and dropped when it no longer holds."""

from __future__ import annotations

import re

import pytest

from dialogs.channels import channel_notices
from register.wishes import (
    ActivateChannel,
    AddChannel,
    NoteAccessTried,
    SetChannelAddress,
    SetChannelChief,
    SetMainAdministrator,
    WithdrawChange,
)
from tests.builders import ROOT, Chat, Library, a_person, as_text, perform, read_out


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def told(house, person):
    return [as_text(letter) for letter in read_out(house.store, person)]


def test_every_notice_that_the_register_puts_about_channels_and_people_is_worded():
    files = [ROOT / "register" / name for name in ("channels/channel_news.py", "people/people.py")]
    put = {found for file in files for found in re.findall(r'"((?:channel|people)-[a-z-]+)"', file.read_text("utf-8"))}

    assert put == set(channel_notices.NOTICES)


def test_a_channel_that_runs_is_told_to_the_one_who_keeps_the_public_list(house):
    channel = house.set_up(address="www.facebook.com/simhallen")
    perform(house.store, ActivateChannel(channel=channel.id), house.eva)

    assert told(house, house.lena) == [
        "Simhallen på Facebook är igång: www.facebook.com/simhallen. Lägg till den i förteckningen på webbplatsen.\n(Visa)"
    ]


def test_those_named_in_an_added_channel_may_say_that_it_is_wrong(house):
    values = {
        "name": "Museet", "medium": "instagram", "address": "instagram.com/museet",
        "administrators": [{"name": "Kalle", "email": house.kalle.email}],
    }  # fmt: skip
    perform(house.store, AddChannel(values=values), house.lena)

    assert told(house, house.kalle)[0].splitlines()[0] == (
        "Museet på Instagram är tillagd i registret, och du står som administratör. Säg till om det är fel."
    )


def test_a_new_address_and_a_new_chief_are_told_to_those_it_concerns(house):
    peter = a_person(house.store, "Peter Holm", "sektorchef", department="Sektor barn")
    perform(house.store, SetChannelAddress(channel=house.channel.id, address="facebook.com/nytt"), house.eva)
    perform(house.store, SetChannelChief(channel=house.channel.id, name="Peter", email=peter.email), house.eva)

    assert told(house, house.lena)[0].splitlines()[0] == ("Biblioteket på Facebook har ny adress: facebook.com/nytt.")
    assert told(house, peter)[0].splitlines()[0] == "Du står nu som sektorchef för Biblioteket på Facebook."


def test_what_has_been_settled_meanwhile_is_never_said(house):
    perform(house.store, NoteAccessTried(channel=house.channel.id, works=False), house.lena)
    perform(house.store, NoteAccessTried(channel=house.channel.id, works=True), house.lena)
    asked = perform(house.store, SetMainAdministrator(channel=house.channel.id, person=house.kalle.id), house.eva)
    perform(house.store, WithdrawChange(change=asked.id), house.eva)

    assert told(house, house.eva) == []
    assert told(house, house.karin) == []


def test_the_steward_hears_of_somebody_with_a_role_who_comes_for_the_first_time(house):
    tomas = a_person(house.store, "Tomas Gran", "steward")
    karin = Chat(house.store, house.karin, platform="slack")
    karin.say("hej")

    assert told(house, tomas)[0].splitlines() == [
        "Karin Strand, som har en roll, har skrivit till boten för första gången (i Slack). Säg till om det inte stämmer.",
        "(Visa)",
    ]
