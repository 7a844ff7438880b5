"""Whoever has left is served nothing and is back by nobody's naming them: the steward says so, and the journal says who."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from dialogs.turn import HomeOpened, Met
from register import journal
from register.channels import import_channels
from register.errors import AlreadySettled, HasLeft, NotAllowed, SomebodyLeft
from register.people import gone, import_people, people
from register.people.returning import SettleReturn
from register.wishes import AddAdministrator, GiveRole, LeaveOrganisation, SubmitApplication
from tests.builders import Chat, Library, a_draft, a_person, answers_for, as_text, perform, read_out, told


class WithSteward(Library):
    """And Tomas, who gives out roles, and Olle, who has left."""

    def __init__(self, folder):
        super().__init__(folder)
        self.tomas, self.olle = a_person(self.store, "Tomas Gran", "steward"), a_person(self.store, "Olle Gammal")
        perform(self.store, LeaveOrganisation(person=self.olle.id), self.tomas)
        self.clock.later(days=1)

    def is_gone(self):
        return self.store.run_now("sater", lambda unit: gone.since(unit, self.olle.id)) is not None

    def said_of_olle(self):
        rows = self.store.run_now("sater", lambda unit: journal.of(unit, "person", self.olle.id))
        return [(row.what, row.by) for row in rows]


@pytest.fixture
def house(tmp_path):
    made = WithSteward(tmp_path)
    yield made
    made.store.close()


@pytest.mark.parametrize("platform", ["tryout", "teams"], ids=["where they were known", "where they were not"])
def test_who_has_left_and_writes_is_told_so_and_sees_nothing(house, platform):
    olle = Chat(house.store, house.olle, platform=platform)

    said = [olle.say(text) for text in ("vad vet du om mig?", "mina kanaler", "vi vill ha en instagram för simhallen")]

    assert set(said) == {
        (
            "I registret står det att du har slutat, så jag kan inte visa något här. "
            "Stämmer det inte kan den systemansvariga ändra det, och vet redan att du har skrivit."
        )
    }
    assert house.is_gone()
    assert told(house.store, house.tomas) == ["people-wrote-gone"]


def test_in_english_to_whoever_had_english(house):
    house.store.run_now("sater", lambda unit: people.change(unit, house.olle.id, language="en"))

    assert Chat(house.store, house.olle).say("hello") == (
        "The register says that you have left, so I cannot show anything here. "
        "If that is not so, the steward can put it right, and already knows that you have written."
    )


def test_what_a_platform_tells_of_them_disturbs_nobody(house):
    olle = Chat(house.store, house.olle)

    assert olle.deliver(olle.inbound(Met(first=True))) == ""
    assert olle.deliver(olle.inbound(HomeOpened())) == ""
    assert told(house.store, house.tomas) == []


def test_the_steward_says_that_they_are_back_and_the_journal_says_who_said_it(house):
    olle, tomas = Chat(house.store, house.olle), Chat(house.store, house.tomas)
    olle.say("hej")
    [tomas.last] = read_out(house.store, house.tomas)

    tomas.press("Är tillbaka")

    assert not house.is_gone()
    assert house.said_of_olle()[-1] == ("person_came_back", house.tomas.id)
    [welcome] = read_out(house.store, house.olle)
    assert as_text(welcome).startswith("Nu finns du i registret igen.")
    assert "Du har inga ansökningar." in olle.say("mina ansökningar")


def test_a_no_stands_and_asks_nobody_again_until_they_have_been_back(house):
    olle = Chat(house.store, house.olle)
    olle.say("hej")
    read_out(house.store, house.tomas)

    perform(house.store, SettleReturn(person=house.olle.id, is_back=False), house.tomas)

    olle.say("hej igen")
    assert told(house.store, house.tomas) == []
    assert house.said_of_olle()[-1] == ("person_is_gone", house.tomas.id)
    with pytest.raises(AlreadySettled):
        perform(house.store, SettleReturn(person=house.olle.id, is_back=False), house.tomas)


def test_a_no_that_was_wrong_is_put_right(house):
    tomas = Chat(house.store, house.tomas)
    Chat(house.store, house.olle).say("hej")
    [tomas.last] = read_out(house.store, house.tomas)
    tomas.press("Nej")
    tomas.last = replace(tomas.last, words=tomas.last.replaces)

    tomas.press("Är tillbaka")

    assert not house.is_gone()
    with pytest.raises(AlreadySettled):
        perform(house.store, SettleReturn(person=house.olle.id, is_back=True), house.tomas)


def test_only_the_steward_answers(house):
    for stranger in (house.eva, house.karin, house.lena):
        with pytest.raises(NotAllowed):
            perform(house.store, SettleReturn(person=house.olle.id, is_back=True), stranger)


def test_nobody_is_back_by_being_named(house):
    draft = a_draft(house.store, house.eva, answers_for(house.eva, house.olle, chief=house.karin))
    named = AddAdministrator(channel=house.channel.id, name="Olle Gammal", email=house.olle.email)

    with pytest.raises(SomebodyLeft):
        perform(house.store, SubmitApplication(application=draft.id), house.eva)
    with pytest.raises(HasLeft) as refused:
        perform(house.store, named, house.eva)

    assert refused.value.facts == {"name": "Olle Gammal"}
    assert house.is_gone()


def test_nobody_is_back_by_standing_in_a_file(house):
    people_file = f"namn;e-post\nOlle Gammal;{house.olle.email}\n".encode()
    report = house.store.run_now("sater", lambda unit: import_people.run(unit, people_file, really=True))

    assert [(line.fate, line.why.code) for line in report.lines] == [("left_out", "has_left")]
    channels_file = f"namn;medium;administratörer\nSimhallen;facebook;{house.olle.email}, {house.eva.email}\n".encode()
    report = house.store.run_now("sater", lambda unit: import_channels.run(unit, channels_file, really=True))
    assert [(line.fate, [remark.code for remark in line.remarks]) for line in report.lines] == [("added", ["has_left"])]
    assert house.is_gone()


def test_a_role_given_by_the_steward_says_that_they_are_back(house):
    perform(house.store, GiveRole(name="", email=house.olle.email, role="registrator"), house.tomas)

    assert not house.is_gone()
    assert ("person_came_back", house.tomas.id) in house.said_of_olle()
