"""Crisis mode while it runs and when it ends: answers, updates, corrections, scope, handing back."""

from __future__ import annotations

from pathlib import Path

import pytest

from register import journal, nudges
from register.crises import crisis_log
from register.crises.crisis_log import Happened
from register.crises.crisis_wishes import (
    Acknowledge,
    ChangeScope,
    CorrectEntry,
    EndCrisis,
    SendUpdate,
    TakeBack,
)
from register.crises.taken_over import Share
from register.errors import NotAllowed, NotPossibleNow
from register.obligations import obligations
from register.obligations.obligations import Duty
from register.records import diary
from register.records.diary import DocumentKind
from register.records.record_wishes import NoteDocumentDiary
from tests.builders import a_person, perform, told
from tests.register.crises.a_crisis import Town, sent_as


@pytest.fixture
def town(tmp_path: Path):
    made = Town(tmp_path)
    yield made
    made.store.close()


# ---- Answering -----------------------------------------------------------------------------------------------------


def test_an_answer_given_twice_counts_once(town):
    crisis = town.start()

    first = perform(town.store, Acknowledge(crisis=crisis.id), town.eva)
    second = perform(town.store, Acknowledge(crisis=crisis.id), town.eva)

    assert (first.values["already"], second.values["already"]) == (False, True)
    assert town.happened(crisis).count(Happened.ACKNOWLEDGED) == 1


def test_whoever_was_not_told_has_nothing_to_acknowledge(town):
    crisis = town.start(scope="channels", ids=(town.school.id,))

    with pytest.raises(NotAllowed):
        perform(town.store, Acknowledge(crisis=crisis.id), town.eva)


def test_one_who_wants_to_be_called_is_told_to_whoever_started_it(town):
    crisis = town.start()

    perform(town.store, Acknowledge(crisis=crisis.id, call_me=True), town.eva)

    assert "crisis-call" in told(town.store, town.lena)


def test_the_picture_waits_to_be_edited_once_however_many_answer(town):
    crisis = town.start()
    picture = town.store.run_now("sater", lambda unit: sent_as(unit, town.lena.id, "crisis-status"))

    for person in (town.eva, town.kalle, town.olle, town.britta):
        perform(town.store, Acknowledge(crisis=crisis.id), person)

    edits = town.store.run_now("sater", lambda unit: nudges.updates_of(unit, picture))
    assert [(row.notice, (row.say_at - town.clock.now).total_seconds()) for row in edits] == [("crisis-status", 3.0)]


# ---- While it runs -------------------------------------------------------------------------------------------------


def test_a_correction_keeps_the_earlier_text_and_is_told(town):
    crisis = town.start()
    sent = perform(town.store, SendUpdate(crisis=crisis.id, text="Vattnet är avstängt till kl. 6."), town.lena)

    perform(town.store, CorrectEntry(entry=sent.values["entry"], text="Vattnet är avstängt till kl. 9."), town.lena)

    rows = [row for row in town.store.run_now("sater", lambda unit: crisis_log.of(unit, crisis.id)) if row.text]
    assert [(row.text, row.corrects) for row in rows] == [
        ("Vattenläcka på Rådhustorget.", None),
        ("Vattnet är avstängt till kl. 6.", None),
        ("Vattnet är avstängt till kl. 9.", rows[1].id),
    ]
    assert told(town.store, town.eva)[-2:] == ["crisis-update", "crisis-corrected"]


def test_channels_that_come_in_or_leave_hear_it(town):
    crisis = town.start(scope="channels", ids=(town.channel.id,))

    perform(town.store, ChangeScope(crisis=crisis.id, come=(town.school.id,)), town.lena)
    widened = town.shares(town.school.id)
    perform(town.store, ChangeScope(crisis=crisis.id, leave=(town.school.id,)), town.lena)

    assert (widened, town.shares(town.school.id)) == ([Share.PUBLISH], [])
    assert told(town.store, town.olle) == ["crisis-started", "crisis-less"]
    assert not town.crisis(crisis.id).person(town.olle.id).waits


def test_the_last_channel_does_not_leave_a_crisis_that_goes_on(town):
    crisis = town.start(scope="channels", ids=(town.channel.id,))

    with pytest.raises(NotPossibleNow):
        perform(town.store, ChangeScope(crisis=crisis.id, leave=(town.channel.id,)), town.lena)


# ---- Ending --------------------------------------------------------------------------------------------------------


def test_at_the_end_every_channel_goes_back_and_each_administrator_may_acknowledge_it(town):
    crisis = town.start()
    perform(town.store, EndCrisis(crisis=crisis.id), town.lena)

    done = perform(town.store, TakeBack(crisis=crisis.id), town.eva)

    assert town.shares(town.channel.id) == []
    assert done.values["channels"] == 1
    assert perform(town.store, TakeBack(crisis=crisis.id), town.eva).values["already"] is True
    rows = town.store.run_now("sater", lambda unit: journal.of(unit, "channel", town.channel.id))
    assert [row.what for row in rows] == ["crisis_started", "crisis_ended", "taken_back"]


def test_the_figures_are_per_sector_and_never_per_person(town):
    crisis = town.start()
    town.clock.later(minutes=6)
    perform(town.store, Acknowledge(crisis=crisis.id), town.eva)

    perform(town.store, EndCrisis(crisis=crisis.id), town.lena)

    at = "2026-03-03T21:53:00+00:00"
    assert town.crisis(crisis.id).figures == {
        "departments": {
            "Sektor kultur": {"told": 2, "answered": 1, "unreachable": 0, "first": at, "last": at},
            "Sektor barn": {"told": 2, "answered": 0, "unreachable": 0, "first": "", "last": ""},
        }
    }


def test_the_log_of_a_crisis_waits_for_the_registrator_until_it_is_answered_that_of_an_exercise_does_not(town):
    birgitta = a_person(town.store, "Birgitta Lov", "registrator")
    crisis = town.start()
    perform(town.store, EndCrisis(crisis=crisis.id), town.lena)
    exercise = town.start(exercise=True)
    perform(town.store, EndCrisis(crisis=exercise.id), town.lena)

    (document,) = town.store.run_now("sater", diary.waiting)
    owed = town.store.run_now("sater", lambda unit: obligations.with_key(unit, Duty.DIARY, f"document:{document.id}"))
    assert (document.kind, document.subject_id, document.channel_id) == (DocumentKind.CRISIS, crisis.id, None)
    assert owed is not None
    assert owed.open
    perform(town.store, NoteDocumentDiary(document=document.id, number="KS 2026/1"), birgitta)
    assert town.store.run_now("sater", diary.waiting) == ()
    assert not town.store.run_now("sater", lambda unit: obligations.load(unit, owed.id)).open


def test_a_crisis_is_ended_once(town):
    crisis = town.start()
    perform(town.store, EndCrisis(crisis=crisis.id), town.lena)

    with pytest.raises(NotPossibleNow):
        perform(town.store, EndCrisis(crisis=crisis.id), town.lena)
