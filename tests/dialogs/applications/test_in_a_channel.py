"""`/kanal ansök` where others read along: the form is the asker's alone, and nothing of it stays there."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from dialogs.turn import Inbound, Place, PlaceKind, What
from dialogs.words import Ask
from register.applications import applications
from register.storage import conversations
from tests.builders import Chat, Library


class InTheChannel(Chat):
    """The same person in a channel with colleagues."""

    def inbound(self, what: What, key: str = "") -> Inbound:
        place = Place(kind=PlaceKind.SHARED, key="slack:C1")
        return replace(super().inbound(what, f"{key}channel-{self.count}"), place=place)


def test_a_slash_command_opens_the_form(tmp_path):
    house = Library(tmp_path)
    kalle = InTheChannel(house.store, house.kalle)

    kalle.command("kanal", "ansök")

    assert [type(word) for word in kalle.last.words] == [Ask]
    assert kalle.last.private


def test_what_is_filled_in_is_a_draft_that_goes_on_in_their_own_chat(tmp_path):
    house = Library(tmp_path)
    kalle = InTheChannel(house.store, house.kalle)
    kalle.command("kanal", "ansök")

    kalle.fill(medium="Facebook", unit="Simhallen", goals="Berätta om öppettider och simskola.")
    own = Chat(house.store, house.kalle).say("fortsätt")

    assert kalle.last.private
    assert own.startswith("Då fortsätter vi med Facebook för Simhallen")


def test_nothing_of_it_is_put_again_where_others_read(tmp_path):
    house = Library(tmp_path)
    kalle = InTheChannel(house.store, house.kalle)
    kalle.command("kanal", "ansök")
    kalle.fill(medium="Facebook", unit="Simhallen", goals="Berätta om öppettider och simskola.")

    said = kalle.say("vad kan du?")

    assert not {"Fråga", "Simhallen"} & set(said.split())
    assert house.store.run_now("sater", lambda unit: conversations.load(unit, house.kalle.id, "slack:C1").state) == ""


@pytest.mark.parametrize("wish", ["vi vill ha en Instagram för simhallen", "vem sköter bibliotekets Facebook?"])
def test_a_wish_and_what_the_register_answers_are_not_taken_up_there(tmp_path, wish):
    house = Library(tmp_path)
    kalle = InTheChannel(house.store, house.kalle)

    said = kalle.say(wish)

    assert said == "Det tar vi hellre i en privat chatt. Skriv till mig där, så visar jag."


def test_the_word_alone_is_still_answered_with_where_to_go(tmp_path):
    house = Library(tmp_path)
    kalle = InTheChannel(house.store, house.kalle)

    said = kalle.say("ansök")

    assert said == "Det tar vi hellre i en privat chatt. Skriv till mig där, så visar jag."
    assert house.store.run_now("sater", lambda unit: applications.by_applicant(unit, house.kalle.id)) == ()


def test_other_commands_are_too(tmp_path):
    house = Library(tmp_path)
    kalle = InTheChannel(house.store, house.kalle)

    said = kalle.command("kanal", "mina kanaler")

    assert said == "Det tar vi hellre i en privat chatt. Skriv till mig där, så visar jag."
