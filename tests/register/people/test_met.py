"""Whether somebody has been met follows the ways to them, whichever way they came and went."""

from __future__ import annotations

import pytest

from register.channels import channels
from register.channels.channels import ChannelStatus, Origin
from register.people import people, person_data, runners
from tests.builders import a_store


@pytest.fixture
def store(tmp_path):
    made = a_store(tmp_path)
    yield made
    made.close()


def is_met(unit, person):
    """As those who run a channel and have not been met are found."""
    return person not in runners.not_met(unit)


def test_somebody_is_met_when_a_platform_is_heard_from_and_no_longer_when_it_refuses(store):
    def unit(unit):
        bo = people.add(unit, name="Bo Berg", email="bo@sater.se")
        a = runs(unit, bo)
        before = is_met(unit, a)
        meets(unit)
        met = is_met(unit, a)
        people.lost(unit, bo, "slack", "account_inactive")
        lost = is_met(unit, a)
        meets(unit, how={"team": "T2"})
        return before, met, lost, is_met(unit, a)

    assert store.run_now("sater", unit) == (False, True, False, True)


def test_a_mail_address_alone_is_no_meeting_and_a_way_that_was_found_is(store):
    def unit(unit):
        bo = runs(unit, people.add(unit, name="Bo Berg", email="bo@sater.se"))
        people.reached_by(unit, bo, "email", "bo@sater.se", {})
        by_mail = is_met(unit, bo)
        people.reached_by(unit, bo, "teams", "29:bo", {})
        return by_mail, is_met(unit, bo)

    assert store.run_now("sater", unit) == (False, True)


def test_whoever_has_been_forgotten_has_not_been_met(store):
    def unit(unit):
        bo = runs(unit, people.add(unit, name="Bo Berg", email="bo@sater.se"))
        people.reached_by(unit, bo, "teams", "29:bo", {})
        person_data.erase(unit, people.view(unit, bo), None)
        return is_met(unit, bo)

    assert store.run_now("sater", unit) is False


def meets(unit, how=None):
    return people.meet(
        unit, platform="slack", user="U1", name="Bo", email="bo@sater.se", member=True, how=how or {"team": "T1"}
    )


def runs(unit, person):
    made = channels.insert(
        unit, name="Simhallen", medium="facebook", origin=Origin.BEFORE_THE_BOT, status=ChannelStatus.ACTIVE
    )
    channels.appoint(unit, made.id, person, main=True)
    return person
