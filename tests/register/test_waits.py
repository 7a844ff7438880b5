"""What waits for one person, of every kind; and that many channels cost no more questions than one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from register import waits
from register.activity.activity import Kind
from register.channels import channels
from register.obligations import obligations
from register.obligations.daily_wishes import NoteWaiting, TakeDuty
from register.obligations.obligations import Duty
from register.people import people
from register.records.record_wishes import ProposeClosing
from register.wishes import AnswerQuestion, SendQuestion
from tests.builders import Library, a_channel, a_person, perform


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def waiting(house, person):
    def read(unit):
        me = people.view(unit, person.id)
        own = (*channels.of_administrator(unit, me.id), *channels.of_chief(unit, me.id))
        return waits.of(unit, me, {one.id: one for one in own}.values())

    return house.store.run_now("sater", read)


def owe(house, duty, key="one", **values: Any):
    values = {"channel": house.channel.id, "due_at": house.clock.now + timedelta(days=1), **values}
    return house.store.run_now("sater", lambda unit: obligations.owe(unit, duty, key, **values))


def a_comment(house, **values: Any):
    values = {"channel": house.channel.id, "kind": Kind.COMMENT, "at": house.clock.now, **values}
    perform(house.store, NoteWaiting(**values), house.eva)


def test_a_comment_waits_for_everybody_who_runs_the_channel_and_not_for_their_chief(house):
    a_comment(house, count=2)

    (for_kalle,) = waiting(house, house.kalle).comments
    assert (for_kalle.channel, for_kalle.kind, for_kalle.count) == (house.channel.id, Kind.COMMENT, 2)
    assert waiting(house, house.karin).comments == ()


def test_what_a_colleague_has_taken_waits_for_them_alone(house):
    a_comment(house)
    (one,) = waiting(house, house.kalle).comments
    perform(house.store, TakeDuty(obligation=one.obligation), house.eva)

    assert waiting(house, house.kalle).comments == ()
    assert len(waiting(house, house.eva).comments) == 1


def test_the_week_waits_once_it_has_been_spoken_of_and_a_removal_at_once(house):
    week, removal = owe(house, Duty.POSTS), owe(house, Duty.REMOVAL)

    assert [one.id for one in waiting(house, house.eva).owed] == [removal.id]

    house.store.run_now("sater", lambda unit: obligations.change(unit, week.id, stage="behind"))

    assert {one.id for one in waiting(house, house.eva).owed} == {week.id, removal.id}


def test_what_is_paused_does_not_wait(house):
    one = owe(house, Duty.REMOVAL)
    until = house.clock.now + timedelta(days=1)
    house.store.run_now("sater", lambda unit: obligations.pause(unit, (one.id,), until, "crisis"))

    assert waiting(house, house.eva).owed == ()


def test_a_gap_that_has_been_mended_does_not_wait_for_the_next_round(house):
    one = owe(house, Duty.GAP, owed_by="chief")
    house.store.run_now("sater", lambda unit: obligations.change(unit, one.id, stage="first"))

    assert waiting(house, house.karin).owed == ()

    house.store.run_now("sater", lambda unit: channels.stand_down(unit, house.channel.id, house.kalle.id))

    assert [owed.id for owed in waiting(house, house.karin).owed] == [one.id]


def test_a_roles_duty_waits_for_its_holders_and_a_departments_only_for_their_own(house):
    registrar = a_person(house.store, "Rut Arkiv", "registrator")
    elsewhere = a_person(house.store, "Nils Norr", "sektorchef", department="Sektor teknik")
    paper = owe(house, Duty.DIARY, channel=None, owed_by="registrator")
    owe(house, Duty.SUBSTITUTE, owed_by="sektorchef")

    assert [one.id for one in waiting(house, registrar).for_diary] == [paper.id]
    assert len(waiting(house, house.karin).owed) == 1
    assert waiting(house, elsewhere).owed == ()


def test_a_proposal_to_close_waits_for_whoever_decides_it(house):
    perform(house.store, ProposeClosing(channel=house.channel.id, why="Ingen använder den."), house.kalle)

    assert [one.by for one in waiting(house, house.karin).proposals] == [house.kalle.id]
    assert waiting(house, house.kalle).proposals == ()


def test_a_question_waits_for_those_who_answer_until_it_is_answered(house):
    asked = perform(house.store, SendQuestion(text="Får vi annonsera?"), house.eva).id

    assert [one.id for one in waiting(house, house.lena).questions] == [asked]
    assert waiting(house, house.eva).questions == ()

    perform(house.store, AnswerQuestion(asked=asked, text="Ja, fråga oss först."), house.lena)

    assert waiting(house, house.lena).questions == ()


def test_what_waits_asks_no_more_of_the_database_with_thirty_channels_than_with_one(house):
    a_comment(house)
    few = statements(house)
    for number in range(30):
        made = a_channel(
            house.store, f"Skolan {number}", house.eva, house.kalle, main=house.eva, chief_id=house.karin.id
        )
        a_comment(house, channel=made.id)
        owe(house, Duty.REMOVAL, f"{number}", channel=made.id)

    assert len(waiting(house, house.eva).comments) == 31
    assert statements(house) == few


def statements(house) -> int:
    asked: list[str] = []
    driver: Any = house.store.claim(lambda connection: connection.connection.driver_connection).result()
    house.store.claim(lambda _: driver.set_trace_callback(asked.append)).result()
    waiting(house, house.eva)
    house.store.claim(lambda _: driver.set_trace_callback(None)).result()
    return sum(one.lstrip().startswith("SELECT") for one in asked)
