"""A chief answers for channels as long as they are chief: the role taken, somebody else does, or it is a named gap."""

from __future__ import annotations

import pytest

from register.channels import gaps
from register.channels.gaps import Gap
from register.errors import ChiefIsOnlyAdministrator, NoChief, NotAllowed
from register.people import people
from register.wishes import AddAdministrator, GiveRole, SetChannelChief, SettleChange, TakeRole
from tests.builders import Chat, Library, a_channel, a_person, all_packs, journal_of, perform, seen, told


class WithSteward(Library):
    """And Tomas, who gives and takes roles."""

    def __init__(self, folder):
        super().__init__(folder)
        self.tomas = a_person(self.store, "Tomas Gran", "steward")


@pytest.fixture
def house(tmp_path):
    made = WithSteward(tmp_path)
    yield made
    made.store.close()


def taken(house, **values):
    return perform(house.store, TakeRole(person=house.karin.id, role="sektorchef", **values), house.tomas)


def view(house, person):
    return house.store.run_now("sater", lambda unit: people.view(unit, person))


def new_administrator(house):
    return AddAdministrator(channel=house.channel.id, name="Vera Vän", email="vera.van@sater.se")


@pytest.mark.parametrize("of_department", [True, False], ids=["the department's", "wherever it is held"])
def test_whoever_has_lost_the_role_decides_nothing_more_and_the_channel_lacks_a_chief(house, of_department):
    done = taken(house, **({"department_id": house.karin.department_id} if of_department else {}))

    assert gaps.of_people(house.now(), all_packs()["sater"]) == (Gap.NO_CHIEF,)
    assert done.values["without_chief"] == ("Biblioteket",)
    assert journal_of(house.store, house.channel)[-1] == ("chief_gone", "R022")
    with pytest.raises(NotAllowed):
        perform(house.store, new_administrator(house), house.karin)
    with pytest.raises(NoChief):
        perform(house.store, new_administrator(house), house.eva)


def test_a_question_that_waited_for_the_former_chief_goes_to_the_next(house):
    asked = perform(house.store, new_administrator(house), house.eva).values["change"]
    taken(house, department_id=house.karin.department_id)

    with pytest.raises(NotAllowed):
        perform(house.store, SettleChange(change=asked, approve=True), house.karin)
    give = GiveRole(name="Peter Holm", email="peter.holm@sater.se", role="sektorchef", department="Sektor kultur")
    peter = view(house, perform(house.store, give, house.tomas).id)

    assert house.now().chief_id == peter.id
    assert "channel-change-asked" in told(house.store, peter)
    perform(house.store, SettleChange(change=asked, approve=True), peter)
    assert len(house.runs()) == 3


def test_a_chief_of_another_department_as_well_keeps_what_is_answered_for_there(house):
    other = a_channel(house.store, "Simhallen", house.eva, house.kalle, main=house.eva, chief_id=house.karin.id)
    give = GiveRole(name=house.karin.name, email=house.karin.email, role="sektorchef", department="Sektor teknik")
    perform(house.store, give, house.tomas)

    taken(house, department_id=house.karin.department_id)

    assert house.now().chief_id is None
    assert seen(house.store, other).chief_id == house.karin.id


def test_old_rows_with_a_chief_without_the_role_give_them_no_say(house):
    channel = a_channel(house.store, "Ungdomsgården", house.eva, house.kalle, main=house.eva, chief_id=house.kalle.id)

    asked = perform(
        house.store, AddAdministrator(channel=channel.id, name="Vera Vän", email="vera.van@sater.se"), house.eva
    )

    assert asked.values["waits"]
    with pytest.raises(NotAllowed):
        perform(house.store, SettleChange(change=asked.values["change"], approve=True), house.kalle)


def test_the_steward_hears_which_channels_nobody_is_chief_of(house):
    chat = Chat(house.store, house.tomas)
    chat.say("roller")

    chat.say("Karin Strand")

    said = chat.press("Ta bort rollen")

    assert "Biblioteket har nu ingen sektorchef. Den som får rollen nästa gång svarar för den." in said


# ---- A chief who would run it alone ------------------------------------------------------------------------------------


def test_nobody_becomes_chief_of_a_channel_that_they_run_alone(house):
    alone = a_channel(house.store, "Simhallen", house.karin, main=house.karin)

    for by in (house.lena, house.tomas):
        with pytest.raises(ChiefIsOnlyAdministrator):
            perform(house.store, SetChannelChief(channel=alone.id, name="Karin Strand", email=house.karin.email), by)

    assert seen(house.store, alone).chief_id is None


def test_a_role_that_is_given_makes_no_such_gap_either(house):
    sole = a_person(house.store, "Peter Holm", department="Sektor teknik")
    alone = a_channel(house.store, "Simhallen", sole, main=sole, department_id=sole.department_id)

    give = GiveRole(name="Peter Holm", email=sole.email, role="sektorchef", department="Sektor teknik")
    perform(house.store, give, house.tomas)

    assert seen(house.store, alone).chief_id is None
