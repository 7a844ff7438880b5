"""The buttons of a reminder: who may press them, what they do, and what a second press finds."""

from __future__ import annotations

from datetime import timedelta

import pytest

from register.activity import activity
from register.activity.activity import Kind
from register.errors import AlreadySettled, NobodyToTell, NotAllowed, NotFound, NotTheirDays
from register.obligations import obligations, reminders
from register.obligations.daily_wishes import (
    AcknowledgeMessage,
    ChooseHours,
    KeepChannel,
    NoteWaiting,
    PassDuty,
    RemindMe,
    SendMessage,
    SettleDuty,
    SwitchKind,
    TakeDuty,
)
from register.obligations.obligations import Duty
from register.people import choices
from tests.builders import Library, a_person, perform, told


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def a_reply(house) -> int:
    """Something that waits since two hours, and what is owed for it."""
    at = house.clock.now - timedelta(hours=2)
    perform(house.store, NoteWaiting(channel=house.channel.id, kind=Kind.COMMENT, at=at), house.eva)
    return int(owed(house, Duty.REPLY)[0].id)


def owed(house, duty):
    return house.store.run_now("sater", lambda unit: obligations.open_of(unit, house.channel.id, duties=(duty,)))


def begun(house, duty) -> int:
    due = house.clock.now + timedelta(days=5)
    made = house.store.run_now(
        "sater",
        lambda unit: reminders.begin(unit, duty, "x", channel=house.channel.id, due_at=due, owed_by="chief"),
    )
    assert made is not None
    return int(made.id)


def test_done_takes_its_comment_with_it(house):
    perform(house.store, SettleDuty(obligation=a_reply(house)), house.kalle)

    assert house.store.run_now("sater", lambda unit: activity.waiting(unit, house.channel.id)) == ()


def test_a_second_press_finds_who_was_first(house):
    one = a_reply(house)
    perform(house.store, SettleDuty(obligation=one, needed=False), house.kalle)

    with pytest.raises(AlreadySettled) as refused:
        perform(house.store, SettleDuty(obligation=one), house.eva)

    assert refused.value.facts["by"] == "Kalle Karlsson"


def test_what_somebody_holds_is_not_taken_from_them(house):
    one = a_reply(house)
    perform(house.store, TakeDuty(obligation=one), house.eva)

    with pytest.raises(AlreadySettled):
        perform(house.store, TakeDuty(obligation=one), house.kalle)
    perform(house.store, SettleDuty(obligation=one), house.kalle)

    assert owed(house, Duty.REPLY) == ()


def test_a_stranger_and_another_municipality_are_refused(house):
    one = a_reply(house)
    stranger, other = a_person(house.store, "Sven Ek"), a_person(house.store, "Emma Norr", org="gullspang")

    with pytest.raises(NotAllowed):
        perform(house.store, TakeDuty(obligation=one), stranger)
    with pytest.raises(NotFound):
        perform(house.store, TakeDuty(obligation=one), other, "gullspang")


def test_handed_over_it_is_the_colleagues_and_nobody_elses(house):
    one = a_reply(house)

    with pytest.raises(NotFound):
        perform(house.store, PassDuty(obligation=one, to=house.lena.id), house.eva)
    perform(house.store, PassDuty(obligation=one, to=house.kalle.id), house.eva)

    assert [row.owed_by_id for row in owed(house, Duty.REPLY)] == [house.kalle.id]
    assert told(house.store, house.kalle) == ["duty-reply"]


def test_handed_over_twice_it_is_told_once(house):
    one = a_reply(house)
    for _ in range(2):
        perform(house.store, PassDuty(obligation=one, to=house.kalle.id), house.eva)
        house.clock.later(minutes=1)

    assert told(house.store, house.kalle) == ["duty-reply"]


def test_a_reminder_is_for_a_time_to_come(house):
    one = a_reply(house)

    perform(house.store, RemindMe(obligation=one, at=house.clock.now + timedelta(hours=1)), house.eva)
    house.clock.later(hours=1)

    assert told(house.store, house.eva) == ["duty-reply"]


def test_only_the_chief_keeps_a_still_channel(house):
    one = begun(house, Duty.INACTIVE)

    with pytest.raises(NotAllowed):
        perform(house.store, KeepChannel(obligation=one, reason="Den behövs"), house.eva)
    perform(house.store, KeepChannel(obligation=one, reason="Den behövs till sommaren"), house.karin)

    # It is watched again from now on, and asked about when it has been still for as long once more.
    (watched,) = owed(house, Duty.INACTIVE)
    assert (watched.id != one, watched.next_at > house.clock.now + timedelta(days=50)) == (True, True)


def test_hours_are_ones_own_and_can_be_given_back(house):
    perform(house.store, ChooseHours(daily="09:00", start="08:30", end="16:00"), house.eva)
    assert house.store.run_now("sater", lambda unit: choices.all_of(unit, house.eva.id)) == {
        "daily_at": "09:00", "waking": ["08:30", "16:00"],
    }  # fmt: skip

    perform(house.store, ChooseHours(daily="", start="", end=""), house.eva)

    assert house.store.run_now("sater", lambda unit: choices.all_of(unit, house.eva.id)) == {}
    with pytest.raises(NotTheirDays):
        perform(house.store, ChooseHours(start="16:00", end="08:00"), house.eva)


def test_a_kind_is_switched_off_by_those_who_keep_the_register_and_never_a_crisis(house):
    perform(house.store, SwitchKind(duty="posts", on=False), house.lena)

    assert house.store.run_now("sater", choices.all_of) == {"off:posts": True}
    with pytest.raises(NotAllowed):
        perform(house.store, SwitchKind(duty="posts", on=True), house.eva)
    with pytest.raises(NotFound):
        perform(house.store, SwitchKind(duty="crisis", on=False), house.lena)


def test_a_message_reaches_those_who_run_the_channels_and_is_acknowledged_once(house):
    sent = perform(house.store, SendMessage(text="Vi ses på fredag.", to="medium:facebook"), house.lena)
    assert (sent.values["people"], told(house.store, house.eva)) == (2, ["circular"])

    perform(house.store, AcknowledgeMessage(message=sent.id), house.eva)

    with pytest.raises(AlreadySettled):
        perform(house.store, AcknowledgeMessage(message=sent.id), house.eva)
    with pytest.raises(NotFound):
        perform(house.store, AcknowledgeMessage(message=sent.id), house.karin)


def test_a_chief_writes_to_their_own_and_nobody_writes_to_no_one(house):
    perform(house.store, SendMessage(text="Hej", to=f"channel:{house.channel.id}"), house.karin)

    with pytest.raises(NotAllowed):
        perform(house.store, SendMessage(text="Hej", to="all"), house.eva)
    with pytest.raises(NobodyToTell):
        perform(house.store, SendMessage(text="Hej", to="medium:tiktok"), house.lena)
