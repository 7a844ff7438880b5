"""The picture that is kept up to date: asked for again it is one all the same, further down."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from register import nudges
from register.crises.crisis_wishes import Acknowledge, EndCrisis, ShowPicture
from register.errors import NotAllowed, NotPossibleNow
from register.people.people import PersonView
from register.storage.store import Unit
from tests.builders import a_person, perform
from tests.register.crises.a_crisis import Town, sent_as


@pytest.fixture
def town(tmp_path: Path):
    made = Town(tmp_path)
    yield made
    made.store.close()


def sent(town: Town, person: PersonView) -> int:
    """The message that the picture they wait for becomes."""
    return town.store.run_now("sater", lambda unit: sent_as(unit, person.id, "crisis-status"))


def edits(town: Town, message: int) -> list[str]:
    def waiting(unit: Unit) -> list[str]:
        return [row.notice for row in nudges.updates_of(unit, message) if row.settled_at is None]

    return town.store.run_now("sater", waiting)


def test_asked_for_again_the_earlier_picture_becomes_a_line_and_only_the_new_one_is_edited(town):
    crisis = town.start()
    first = sent(town, town.lena)

    perform(town.store, ShowPicture(crisis=crisis.id), town.lena)
    second = sent(town, town.lena)
    perform(town.store, Acknowledge(crisis=crisis.id), town.eva)

    assert (edits(town, first), edits(town, second)) == (["crisis-moved"], ["crisis-status"])


def test_an_edit_that_waited_for_the_earlier_picture_is_dropped(town):
    crisis = town.start()
    first = sent(town, town.lena)
    perform(town.store, Acknowledge(crisis=crisis.id), town.eva)

    perform(town.store, ShowPicture(crisis=crisis.id), town.lena)

    assert edits(town, first) == ["crisis-moved"]


def test_a_picture_that_is_on_its_way_is_not_sent_twice(town):
    crisis = town.start()

    perform(town.store, ShowPicture(crisis=crisis.id), town.lena)
    sent(town, town.lena)

    with pytest.raises(StopIteration):
        sent(town, town.lena)


def test_one_outside_the_unit_who_may_lead_has_a_picture_kept_up_to_date_once_it_is_asked_for(town):
    on_duty = a_person(town.store, "Per Holmgren", "tjansteperson_i_beredskap")
    crisis = town.start()
    perform(town.store, ShowPicture(crisis=crisis.id), on_duty)
    picture = sent(town, on_duty)

    perform(town.store, EndCrisis(crisis=crisis.id), town.lena)
    town.clock.now += timedelta(seconds=5)

    assert edits(town, picture) == ["crisis-status"]


def test_one_who_may_not_lead_gets_no_picture(town):
    crisis = town.start()

    with pytest.raises(NotAllowed):
        perform(town.store, ShowPicture(crisis=crisis.id), town.eva)


def test_there_is_no_picture_of_one_that_is_over(town):
    crisis = town.start()
    perform(town.store, EndCrisis(crisis=crisis.id), town.lena)

    with pytest.raises(NotPossibleNow):
        perform(town.store, ShowPicture(crisis=crisis.id), town.lena)
