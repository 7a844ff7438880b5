"""What happened on a channel: told once, settles what was owed, and can be taken back by whoever told it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from register.activity import activity
from register.activity.activity import Kind
from register.errors import AlreadySettled, NotAllowed, NotFound, NotHappenedYet
from register.obligations import obligations
from register.obligations.calendar import Week
from register.obligations.daily_wishes import (
    AnswerWeek,
    NoteCalm,
    NotePosts,
    NoteWaiting,
    SettleAllWaiting,
    SettleWaiting,
    TakeBack,
)
from register.obligations.obligations import Duty
from tests.builders import Library, a_channel, a_person, perform


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def waiting(house):
    return house.store.run_now("sater", lambda unit: activity.waiting(unit, house.channel.id))


def owed(house, *duties):
    return house.store.run_now("sater", lambda unit: obligations.open_of(unit, house.channel.id, duties=duties))


def ago(house, **by):
    return house.clock.now - timedelta(**by)


def test_each_that_waits_is_owed_an_answer_by_itself(house):
    receipt = perform(
        house.store,
        NoteWaiting(channel=house.channel.id, kind=Kind.COMMENT, at=ago(house, hours=1), count=2),
        house.eva,
    )

    assert receipt.values["waiting"] == 2
    assert [one.due_at for one in owed(house, Duty.REPLY)] == [house.clock.now + timedelta(hours=23)] * 2


def test_an_answer_settles_its_own_and_the_oldest_left_sets_the_time(house):
    for hours in (5, 2):
        wish = NoteWaiting(channel=house.channel.id, kind=Kind.MESSAGE, at=ago(house, hours=hours))
        perform(house.store, wish, house.eva)
    first = waiting(house)[0]

    receipt = perform(house.store, SettleWaiting(activities=(first.id,)), house.kalle)

    assert receipt.values["due"] == house.clock.now + timedelta(hours=22)
    assert [one.about["activity"] for one in owed(house, Duty.REPLY)] == [waiting(house)[0].id]


def test_what_needs_no_answer_is_settled_and_nobody_asks_why(house):
    perform(house.store, NoteWaiting(channel=house.channel.id, kind=Kind.COMMENT, at=ago(house, hours=1)), house.eva)

    perform(house.store, SettleWaiting(activities=(waiting(house)[0].id,), needed=False), house.eva)

    assert waiting(house) == ()
    assert owed(house, Duty.REPLY) == ()


def test_everything_on_a_channel_is_settled_at_once_and_once(house):
    wish = NoteWaiting(channel=house.channel.id, kind=Kind.COMMENT, at=ago(house, hours=1), count=3)
    perform(house.store, wish, house.eva)

    first = perform(house.store, SettleAllWaiting(channels=(house.channel.id,)), house.eva)
    again = perform(house.store, SettleAllWaiting(channels=(house.channel.id,)), house.kalle)

    assert (first.values["settled"], again.values["settled"]) == (3, 0)


def test_an_answer_that_somebody_was_first_with_is_told_so(house):
    perform(house.store, NoteWaiting(channel=house.channel.id, kind=Kind.COMMENT, at=ago(house, hours=1)), house.eva)
    one = waiting(house)[0].id
    perform(house.store, SettleWaiting(activities=(one,)), house.eva)

    with pytest.raises(AlreadySettled):
        perform(house.store, SettleWaiting(activities=(one,)), house.kalle)


def test_taking_back_makes_it_as_if_nothing_had_been_said(house):
    noted = perform(
        house.store, NoteWaiting(channel=house.channel.id, kind=Kind.COMMENT, at=ago(house, hours=1)), house.eva
    )
    settled = perform(house.store, SettleAllWaiting(channels=(house.channel.id,)), house.eva)

    perform(house.store, TakeBack(told=settled.values["told"]), house.eva)
    assert len(waiting(house)) == len(owed(house, Duty.REPLY)) == 1

    perform(house.store, TakeBack(told=noted.values["told"]), house.eva)
    assert waiting(house) == owed(house, Duty.REPLY) == ()


def test_only_whoever_told_it_takes_it_back_and_only_once(house):
    told = perform(house.store, NotePosts(channel=house.channel.id, at=ago(house, hours=1)), house.eva).values["told"]

    with pytest.raises(NotFound):
        perform(house.store, TakeBack(told=told), house.kalle)
    perform(house.store, TakeBack(told=told), house.eva)
    with pytest.raises(AlreadySettled):
        perform(house.store, TakeBack(told=told), house.eva)


def test_posts_are_counted_by_the_week_they_were_in(house):
    perform(house.store, NotePosts(channel=house.channel.id, at=ago(house, days=3), count=2), house.eva)
    receipt = perform(house.store, NotePosts(channel=house.channel.id, at=ago(house, minutes=5)), house.eva)

    assert (receipt.values["posts"], receipt.values["needed"]) == (1, 2)


def test_a_week_that_is_known_is_not_asked_again(house):
    week = Week.of(house.clock.now).previous
    answer = AnswerWeek(channel=house.channel.id, year=week.year, week=week.week, count=0)
    perform(house.store, answer, house.eva)

    with pytest.raises(AlreadySettled):
        perform(house.store, answer, house.kalle)

    assert house.store.run_now(
        "sater", lambda unit: activity.posts_between(unit, house.channel.id, week.start, week.end)
    ) == 0  # fmt: skip


def test_what_lies_ahead_has_not_happened(house):
    with pytest.raises(NotHappenedYet):
        perform(house.store, NotePosts(channel=house.channel.id, at=house.clock.now + timedelta(hours=1)), house.eva)


def test_all_quiet_says_what_still_stands_as_waiting(house):
    perform(house.store, NoteWaiting(channel=house.channel.id, kind=Kind.COMMENT, at=ago(house, hours=1)), house.eva)

    receipt = perform(house.store, NoteCalm(channels=(house.channel.id,)), house.kalle)

    assert receipt.values["waiting"] == 1


def test_a_stranger_to_the_channel_says_nothing_of_it(house):
    stranger = a_person(house.store, "Sven Ek")

    with pytest.raises(NotAllowed):
        perform(house.store, NotePosts(channel=house.channel.id, at=house.clock.now), stranger)


def test_another_municipality_has_no_such_channel(house):
    other = a_person(house.store, "Emma Norr", org="gullspang")

    with pytest.raises(NotFound):
        perform(house.store, NotePosts(channel=house.channel.id, at=house.clock.now), other, "gullspang")


def test_where_the_guideline_sets_no_time_nothing_falls_due(house):
    emma = a_person(house.store, "Emma Norr", org="gullspang")
    channel = a_channel(house.store, "Fritidsgården", emma, main=emma, org="gullspang")

    receipt = perform(
        house.store, NoteWaiting(channel=channel.id, kind=Kind.COMMENT, at=ago(house, hours=1)), emma, "gullspang"
    )

    assert (receipt.values["waiting"], receipt.values["due"]) == (1, None)
