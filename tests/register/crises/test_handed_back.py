"""What has come back after a crisis is asked for until one of those who run it has said so."""

from __future__ import annotations

from datetime import timedelta

import pytest

from register.crises import handed_back
from register.crises.crisis_wishes import ChangeScope, EndCrisis, TakeBack
from tests.builders import a_person, perform
from tests.register.crises.a_crisis import Town


@pytest.fixture
def town(tmp_path):
    made = Town(tmp_path)
    yield made
    made.store.close()


def asked(town, person, *channels):
    ids = channels or (town.school.id,)
    found = town.store.run_now("sater", lambda unit: handed_back.of(unit, person.id, ids))
    return [(one.crisis, one.channels) for one in found]


def test_a_channel_that_is_back_is_asked_for_until_one_of_its_administrators_has_said_so(town):
    crisis = town.start()
    assert asked(town, town.olle) == []

    perform(town.store, EndCrisis(crisis=crisis.id), town.lena)
    assert asked(town, town.olle) == asked(town, town.britta) == [(crisis.id, (town.school.id,))]

    perform(town.store, TakeBack(crisis=crisis.id), town.britta)
    assert asked(town, town.olle) == asked(town, town.britta) == []


def test_a_channel_that_has_come_in_again_is_not_back(town):
    crisis = town.start()
    perform(town.store, ChangeScope(crisis=crisis.id, leave=(town.school.id,)), town.lena)
    assert asked(town, town.olle) == [(crisis.id, (town.school.id,))]
    town.at(23, 30)

    perform(town.store, ChangeScope(crisis=crisis.id, come=(town.school.id,)), town.lena)

    assert asked(town, town.olle) == []


def test_an_exercise_hands_nothing_back(town):
    crisis = town.start(exercise=True)
    perform(town.store, EndCrisis(crisis=crisis.id), town.lena)

    assert asked(town, town.olle) == []


def test_whoever_was_not_told_of_the_crisis_is_not_asked(town):
    crisis = town.start()
    newcomer = a_person(town.store, "Nora Ny")
    perform(town.store, EndCrisis(crisis=crisis.id), town.lena)

    assert asked(town, newcomer) == []


def test_after_a_month_it_is_not_asked_for_any_more(town):
    crisis = town.start()
    perform(town.store, EndCrisis(crisis=crisis.id), town.lena)
    town.clock.now += timedelta(days=31)

    assert asked(town, town.olle) == []
