"""Who is told of criticism, of removals and of a taken account, when, and how often: once, and nothing of what it says."""

from __future__ import annotations

import pytest

from register.errors import NobodyToTell, NoNearestChief, NotFound, NotPossibleNow, SeveralChiefs
from register.people.people import PersonView
from register.records.record_wishes import LetStand, NoteCopy, NoteRemoval, NoteRemoved, NoteWrongRemoval
from register.records.telling_wishes import TellAccountSafe, TellAccountTaken, TellChief
from tests.builders import Library, a_channel, a_person, perform, told

KULTUR = "Kultur- och fritidsförvaltningen"


class YouthClub:
    """Gullspång: Emma runs a page that Anneli answers for; Pia is the nearest chief there."""

    def __init__(self, house: Library) -> None:
        self.house, self.store = house, house.store
        self.emma = self.person("Emma Norr", department=KULTUR)
        self.anneli = self.person("Anneli Ros", "verksamhetsansvarig_chef", department=KULTUR)
        self.channel = a_channel(
            self.store, "Fritidsgården", self.emma, main=self.emma, org="gullspang", chief_id=self.anneli.id
        )

    def person(self, name: str, *roles: str, department: str = "") -> PersonView:
        return a_person(self.store, name, *roles, org="gullspang", department=department)

    def wish(self, wish, by=None):
        return perform(self.store, wish, by or self.emma, "gullspang")

    def told(self, person: PersonView) -> list[str]:
        return told(self.store, person, "gullspang")

    def removed(self, ground: str = "advertising", by=None) -> int:
        removal: int = self.wish(NoteRemoval(channel=self.channel.id, ground=ground), by).id
        self.wish(NoteCopy(removal=removal, none="missed"), by)
        self.wish(NoteRemoved(removal=removal, how="hidden"), by)
        return removal


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def club(house):
    return YouthClub(house)


# ---- The chief of a channel, of what is removed (R009) --------------------------------------------------------------


def test_where_the_guideline_says_so_the_chief_hears_of_a_removal_in_the_next_daily_message(club):
    club.removed()
    assert club.told(club.anneli) == []

    club.house.clock.later(days=1)

    assert club.told(club.anneli) == ["removal-chief-done"]


def test_the_chief_hears_that_a_removal_was_wrong(club):
    removal = club.removed()
    club.wish(NoteWrongRemoval(removal=removal, restored=True))
    club.house.clock.later(days=1)

    assert club.told(club.anneli) == ["removal-chief-done", "removal-wrong"]


def test_what_was_let_stand_and_what_the_chief_removed_is_no_news_to_the_chief(club):
    removal = club.wish(NoteRemoval(channel=club.channel.id, ground="advertising")).id
    club.wish(LetStand(removal=removal))
    club.removed(by=club.anneli)
    club.house.clock.later(days=1)

    assert club.told(club.anneli) == []


def test_where_the_guideline_has_no_such_rule_the_chief_hears_of_no_ordinary_removal(house):
    removal = perform(house.store, NoteRemoval(channel=house.channel.id, ground="offensive"), house.eva).id
    perform(house.store, NoteCopy(removal=removal, none="missed"), house.eva)
    perform(house.store, NoteRemoved(removal=removal, how="hidden"), house.eva)
    perform(house.store, NoteWrongRemoval(removal=removal, restored=True), house.eva)
    house.clock.later(days=1)

    assert told(house.store, house.karin) == []


# ---- One's own chief, of criticism (R009) ---------------------------------------------------------------------------


def test_the_nearest_chief_of_the_department_goes_before_the_chief_of_the_channel(club):
    pia = club.person("Pia Lundin", "narmaste_chef", department=KULTUR)

    receipt = club.wish(TellChief(since=1, mistake="yes"))

    assert (receipt.id, club.told(pia), club.told(club.anneli)) == (pia.id, ["criticism-seen"], [])


def test_pressed_twice_the_chief_is_told_once_and_a_new_card_tells_anew(club):
    assert club.wish(TellChief(since=1)).values["again"] is False
    assert club.wish(TellChief(since=1)).values["again"] is True
    assert club.told(club.anneli) == ["criticism-seen"]

    club.wish(TellChief(since=2))

    assert club.told(club.anneli) == ["criticism-seen", "criticism-seen"]


def test_in_the_evening_the_chief_is_left_alone_until_the_next_waking_day(club):
    club.house.clock.later(hours=12)

    receipt = club.wish(TellChief(since=1))

    assert receipt.values["at"] > club.house.clock.now
    assert club.told(club.anneli) == []


def test_of_several_chiefs_whoever_asks_says_which_and_nobody_else_can_be_named(club):
    pia = club.person("Pia Lundin", "narmaste_chef", department=KULTUR)
    per = club.person("Per Ström", "narmaste_chef", department=KULTUR)
    with pytest.raises(SeveralChiefs) as refusal:
        club.wish(TellChief(since=1))
    assert refusal.value.facts["people"] == ((pia.id, "Pia Lundin"), (per.id, "Per Ström"))
    with pytest.raises(SeveralChiefs):
        club.wish(TellChief(since=1, person=club.anneli.id))

    club.wish(TellChief(since=1, person=per.id))

    assert (club.told(pia), club.told(per)) == ([], ["criticism-seen"])


def test_a_chief_is_never_their_own_nearest_chief(club):
    rolf = club.person("Rolf Hed", "forvaltningschef", department=KULTUR)

    club.wish(TellChief(since=1), club.anneli)

    assert club.told(rolf) == ["criticism-seen"]


def test_without_a_department_the_chief_of_ones_channel_is_told_and_without_either_nobody(club):
    nils = club.person("Nils Falk")
    with pytest.raises(NoNearestChief):
        club.wish(TellChief(since=1), nils)
    a_channel(club.store, "Simhallen", nils, org="gullspang", chief_id=club.anneli.id)

    club.wish(TellChief(since=1), nils)

    assert club.told(club.anneli) == ["criticism-seen"]


def test_where_the_guideline_has_no_such_rule_a_forged_press_tells_no_chief(house):
    with pytest.raises(NotPossibleNow):
        perform(house.store, TellChief(since=1), house.eva)

    assert told(house.store, house.karin) == []


# ---- A taken account -------------------------------------------------------------------------------------------------


def test_those_whom_the_pack_names_are_told_at_once_also_at_night(house):
    house.clock.later(hours=15)
    staff = a_person(house.store, "Elin Roos", "kommunikator")

    receipt = perform(house.store, TellAccountTaken(since=1, channel=house.channel.id), house.eva)

    assert receipt.values["told"] == ("Elin Roos", "Kalle Karlsson", "Lena Åkerman")
    assert [told(house.store, who) for who in (house.lena, staff, house.kalle, house.eva)] == [
        ["account-taken"], ["account-taken"], ["account-taken"], []
    ]  # fmt: skip


def test_pressed_twice_the_alarm_goes_out_once(house):
    wish = TellAccountTaken(since=1, channel=house.channel.id)
    perform(house.store, wish, house.eva)

    assert perform(house.store, wish, house.eva).values["again"] is True
    assert told(house.store, house.lena) == ["account-taken"]


def test_a_false_alarm_is_told_those_who_were_alarmed_once_and_by_whoever_alarmed_them(house):
    perform(house.store, TellAccountTaken(since=1, channel=house.channel.id), house.eva)
    with pytest.raises(NotPossibleNow):
        perform(house.store, TellAccountSafe(since=1, channel=house.channel.id), house.kalle)
    safe = TellAccountSafe(since=1, channel=house.channel.id)
    perform(house.store, safe, house.eva)

    assert perform(house.store, safe, house.eva).values["again"] is True
    assert told(house.store, house.lena) == ["account-taken", "account-safe"]


def test_whoever_leads_is_not_told_of_their_own_alarm_and_the_steward_is_told_where_nobody_else_is(house):
    with pytest.raises(NobodyToTell):
        perform(house.store, TellAccountTaken(since=1), house.lena)
    steward = a_person(house.store, "Tomas Gran", "steward")

    perform(house.store, TellAccountTaken(since=1), house.lena)

    assert told(house.store, steward) == ["account-taken"]


def test_another_municipalitys_channel_is_no_channel_here(club):
    with pytest.raises(NotFound):
        perform(club.store, TellAccountTaken(since=1, channel=club.channel.id + 999), club.house.eva)
