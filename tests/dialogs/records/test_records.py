"""Gallring, "Vad vet du om mig?" and the website's list in chat: for whom they are, and what they never keep."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import select
from sqlmodel import SQLModel

from dialogs.texts import exists, phrase
from dialogs.turn import Place, PlaceKind, Typed
from dialogs.words import press
from register.people.person_data import HOLDINGS
from register.wishes import SendQuestion, SetChannelAddress
from scheduler import ticks
from tests.builders import Chat, Library, a_person, perform, read_out


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def chat(house, who) -> Chat:
    return Chat(house.store, who)


def in_a_channel(house, who, text: str) -> str:
    talk = chat(house, who)
    inbound = talk.inbound(Typed(text=text))
    place = Place(kind=PlaceKind.SHARED, key="slack:C1")
    return talk.deliver(replace(inbound, place=place), text)


def test_everyone_hears_all_that_is_known_of_them_and_row_by_row_if_they_like(house):
    perform(house.store, SendQuestion(text="Får vi ha tävlingar?"), house.eva)
    talk = chat(house, house.eva)

    told = talk.say("Vad vet du om mig?")
    assert "Namn: Eva Ek" in told
    assert "• Frågor skickade till någon: 1" in told
    assert "• Kanaler som sköts eller har skötts: 1" in told
    assert "Får vi ha tävlingar?" in talk.press("Visa allt")
    assert "Biblioteket. huvudansvarig: ja" in talk.text()


def test_what_is_known_of_somebody_is_not_kept_once_more_for_a_redelivery(house):
    talk = chat(house, house.eva)
    talk.say("Vad vet du om mig?")
    talk.press("Visa allt")

    replies = house.store.run_now(
        "sater", lambda unit: [row.reply for row in unit.execute(select(SQLModel.metadata.tables["inbox"]))]
    )
    assert replies == ["", ""]


def test_where_others_read_along_nobody_is_told_what_is_known_of_them(house):
    assert "Namn" not in in_a_channel(house, house.eva, "vad vet du om mig?")
    assert "Namn" not in in_a_channel(house, house.eva, "mina uppgifter")


def test_everything_that_may_be_held_has_its_words_in_both_languages():
    wanted = [f"held-{holding.id}" for holding in HOLDINGS]
    wanted += [f"held-column-{name}" for holding in HOLDINGS if holding.id != "person" for name in holding.shows]
    wanted += [f"kept-{holding.kept_as}" for holding in HOLDINGS if holding.kept_as]

    missing = [(id, lang) for id in wanted for lang in ("sv", "en") if not exists(id.replace("_", "-"), lang)]
    assert missing == []


def test_the_table_of_gallring_says_what_was_last_deleted(house):
    steward = a_person(house.store, "Tomas Gran", "steward")
    chat(house, house.eva).say("hej")
    house.clock.later(days=31)
    ticks.sweep(house.store)

    assert (
        "Samtal: 30 dagar. Var ett samtal stod. Det som betyder något finns i registret. "
        "(Antagande, inte ur riktlinjen.)"
    ) in chat(house, steward).say("gallring")
    assert "Svar på meddelanden: 14 dagar" in chat(house, steward).say("gallring")
    assert "Senast gallrat i dag kl. 10.00: 1." in chat(house, steward).say("gallring")


def test_the_table_of_gallring_is_for_those_who_answer_for_it(house):
    assert chat(house, house.eva).say("gallring") == (
        "Gallringstabellen är till för den systemansvariga och registratorn."
    )
    assert "Så länge sparas det" in chat(house, a_person(house.store, "Rut Ek", "registrator")).say("gallring")


def test_a_change_for_the_website_is_settled_once_and_the_second_hears_by_whom(house):
    ticks.sweep(house.store)
    other = a_person(house.store, "Ola Nord", "kommunikator")
    perform(house.store, SetChannelAddress(channel=house.channel.id, address="https://facebook.com/nytt"), house.eva)
    read_out(house.store, house.lena)
    first = chat(house, house.lena)
    assert first.say("webbens lista").startswith(
        "Webbens lista behöver uppdateras: Biblioteket på Facebook har ny adress, https://facebook.com/nytt."
    )
    late = first.button("Klart")
    first.press("Klart")
    assert first.replaced() == "Tack. Då stämmer webbens lista."

    house.clock.now += timedelta(hours=1)
    second = chat(house, other)
    second.send_press(late)
    assert second.replaced() == "Lena Åkerman uppdaterade webbens lista i dag kl. 09.00."
    assert second.say("webbens lista") == "Webbens lista stämmer med registret."


def test_a_stranger_to_the_website_is_told_who_keeps_it(house):
    ticks.sweep(house.store)
    perform(house.store, SetChannelAddress(channel=house.channel.id, address="https://facebook.com/nytt"), house.eva)
    talk = chat(house, house.eva)

    assert talk.say("webbens lista") == "Webbens lista sköts av kommunikationsenheten."
    talk.send_press(press("website.done", first=1, last=9))
    assert "kommunikationschefen" in talk.text()
    assert chat(house, house.lena).say("webbens lista").startswith("Webbens lista behöver uppdateras")


def test_a_press_that_names_no_change_says_so(house):
    talk = chat(house, house.lena)
    said = talk.send_press(press("website.done", first=0, last=None))

    assert said == phrase("error-not-found")


def test_what_a_pack_has_no_row_for_is_said_plainly(house):
    pack = house.store.packs["sater"]
    house.store.packs = {**house.store.packs, "sater": pack.model_copy(update={"gallring": ()})}
    told = chat(house, a_person(house.store, "Tomas Gran", "steward")).say("gallring").splitlines()

    assert "Utkast: 180 dagar, enligt Kanalvakts eget antagande." in told
    assert "Journal: Gallras inte. Paketet säger inget om det." in told
