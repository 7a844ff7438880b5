"""The last that somebody was told and that asks something, and how it is worded anew: the same on both kinds of database."""

from __future__ import annotations

import pytest

from register import cards, nudges
from register.nudges import Urgency
from tests.builders import a_person
from tests.on_both import BOTH, a_store_on

NOTICES = ("meeting", "crisis-started", "case-step", "circular")


@pytest.fixture(params=BOTH)
def told(request, tmp_path):
    """(a unit, who): three things have been said to them, a crisis second; the fourth has not gone out."""
    with a_store_on(request.param, tmp_path) as store:
        eva = a_person(store, "Eva Strand")

        def put(unit):
            for message, notice in enumerate(NOTICES, start=101):
                urgency = Urgency.CRISIS if notice == "crisis-started" else Urgency.ORDINARY
                nudges.put(unit, to=(eva.id,), subject=notice, stage="first", notice=notice, urgency=urgency)
                (row,) = (one for one in nudges.open_for(unit, eva.id) if one.notice == notice)
                if notice != "circular":
                    nudges.settle(unit, row.id, message)

        store.run_now("sater", put)
        yield store, eva.id


def test_a_crisis_comes_first_and_then_the_latest_that_has_gone_out(told):
    store, eva = told
    found = store.run_now("sater", lambda unit: cards.told_last(unit, eva, NOTICES))

    assert [one.notice for one in found] == ["crisis-started", "case-step", "meeting"]


def test_what_is_of_another_kind_is_passed_by(told):
    store, eva = told
    found = store.run_now("sater", lambda unit: cards.told_last(unit, eva, ("meeting",)))

    assert [one.notice for one in found] == ["meeting"]


def test_a_card_that_has_gone_out_is_worded_anew_in_its_place_and_what_waits_is_left(told):
    store, eva = told

    def mend(unit):
        for notice in ("case-step", "circular"):
            cards.mend(unit, subject=notice, stage="first", by="decided", notice=notice)
        return [(one.notice, one.replaces) for one in nudges.open_for(unit, eva)]

    assert sorted(store.run_now("sater", mend), key=str) == [("case-step", 103), ("circular", None)]
