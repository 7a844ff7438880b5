"""Closing a channel: who decides, the order of the steps, the last one, and changing one's mind before it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from register.channels import channels, checklists, public_list
from register.channels.channels import ChannelStatus
from register.errors import AlreadySettled, DetailsMissing, LooksSecret, NotAllowed, NotPossibleNow, StepsBefore
from register.obligations import calendar, obligations, reminders
from register.obligations import told as nudges_of_it
from register.obligations.obligations import Duty, How
from register.records import closing_care, closings
from register.records.closings import ClosingStatus
from register.records.record_wishes import AnswerClosing, DecideClosing, ProposeClosing, TickClosing, UndoClosing
from tests.builders import MONDAY, Library, a_channel, a_person, perform, read_out, told
from tests.clocks import pass_time, said

STEPS = ["visitors_told", "archived", "main_account", "public_list", "account_closed", "access_gone"]


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def decide(house: Library, why: str = "Verksamheten har upphört.") -> int:
    return perform(house.store, DecideClosing(channel=house.channel.id, why=why), house.karin).id


def row(house: Library, key: str) -> int:
    return next(one.id for one in house.now().checklist if one.list == "closing" and one.key == key)


def tick(house: Library, key: str, by=None, **values):
    return perform(house.store, TickClosing(row=row(house, key), **values), by or house.eva)


def owed(house: Library, *duties: Duty) -> list[str]:
    found = house.store.run_now("sater", lambda unit: obligations.open_of(unit, house.channel.id, duties=duties))
    return [str(one.about.get("row") or one.duty) for one in found]


def closing(house: Library) -> closings.ClosingView:
    found = house.store.run_now("sater", lambda unit: closings.of_channel(unit, house.channel.id))
    assert found is not None
    return found


# ---- Who decides ---------------------------------------------------------------------------------------------------


def test_in_sater_the_chief_decides_and_others_ask(house):
    for person in (house.eva, house.lena):
        with pytest.raises(NotAllowed):
            perform(house.store, DecideClosing(channel=house.channel.id, why="Ingen läser."), person)

    perform(house.store, ProposeClosing(channel=house.channel.id, why="Ingen läser."), house.eva)

    assert (closing(house).status, house.now().status) == (ClosingStatus.PROPOSED, ChannelStatus.ACTIVE)
    assert told(house.store, house.karin) == ["closing-proposed"]


def test_in_gullspang_the_account_manager_decides(tmp_path):
    house = Library(tmp_path)
    emma, viktor = (a_person(house.store, name, org="gullspang") for name in ("Emma Norr", "Viktor Ahl"))
    channel = a_channel(house.store, "Fritidsgården", emma, viktor, main=emma, org="gullspang")

    with pytest.raises(NotAllowed):
        perform(house.store, DecideClosing(channel=channel.id, why="Ingen läser."), viktor, "gullspang")
    perform(house.store, DecideClosing(channel=channel.id, why="Ingen läser."), emma, "gullspang")

    found = house.store.run_now("gullspang", lambda unit: closings.of_channel(unit, channel.id))
    assert found is not None
    assert (found.decided_by, found.decided_as) == (emma.id, "huvudadministrator")
    house.store.close()


def test_somebody_who_has_nothing_to_do_with_it_may_not_even_ask(house):
    sara = a_person(house.store, "Sara Lind")

    with pytest.raises(NotAllowed):
        perform(house.store, ProposeClosing(channel=house.channel.id, why="Ingen läser."), sara)


def test_a_proposal_is_answered_once(house):
    id = perform(house.store, ProposeClosing(channel=house.channel.id, why="Ingen läser."), house.eva).id
    perform(house.store, AnswerClosing(closing=id, approve=False), house.karin)

    with pytest.raises(AlreadySettled):
        perform(house.store, AnswerClosing(closing=id, approve=True), house.karin)

    assert house.now().status == ChannelStatus.ACTIVE
    assert told(house.store, house.eva) == ["closing-answered"]


def test_a_reason_is_asked_for_and_no_secret_is_one(house):
    with pytest.raises(DetailsMissing):
        decide(house, "  ")
    with pytest.raises(LooksSecret):
        decide(house, "Lösenordet är Sommar2026!")


def test_it_is_not_decided_twice(house):
    decide(house)

    with pytest.raises(AlreadySettled):
        decide(house)


# ---- The steps -----------------------------------------------------------------------------------------------------


def test_each_step_is_a_row_with_an_owner_and_what_can_be_done_now_is_owed(house):
    decide(house)

    rows = [one for one in house.now().checklist if one.list == "closing"]
    assert [one.key for one in rows] == STEPS
    assert [one.owner for one in rows] == [
        "administrators", "administrators", "communications_lead", "communications_lead", "administrators", "administrators",
    ]  # fmt: skip
    assert house.now().status == ChannelStatus.CLOSING
    assert owed(house, Duty.CLOSING) == [str(row(house, key)) for key in STEPS[:4]]


def test_the_account_is_not_closed_before_it_is_archived(house):
    decide(house)
    tick(house, "visitors_told")

    with pytest.raises(StepsBefore) as refused:
        tick(house, "account_closed")

    assert refused.value.facts["keys"] == ("archived",)


def test_an_archive_without_a_place_is_none(house):
    decide(house)

    with pytest.raises(DetailsMissing):
        tick(house, "archived")
    tick(house, "archived", place="e-arkivet, serie 14")

    assert next(one.place for one in house.now().checklist if one.key == "archived") == "e-arkivet, serie 14"


def test_a_step_belongs_to_its_owner_and_the_lead_follows_them_all_up(house):
    decide(house)

    with pytest.raises(NotAllowed):
        tick(house, "public_list", house.eva)
    tick(house, "public_list", house.lena)
    tick(house, "visitors_told", house.lena)

    assert len(house.now().left_to_do) == 4


def test_a_step_done_late_gives_those_after_it_a_week(house):
    decide(house)
    tick(house, "visitors_told")
    house.clock.later(days=40)

    tick(house, "archived", place="e-arkivet")

    found = house.store.run_now(
        "sater", lambda unit: obligations.open_of(unit, house.channel.id, duties=(Duty.CLOSING,))
    )
    due = {one.about["row"]: one.due_at for one in found}
    assert due[row(house, "account_closed")] == MONDAY + timedelta(days=47)


def test_a_forgotten_step_is_said_every_other_week_for_as_long_as_it_is_forgotten(house):
    decide(house)
    for key in ("visitors_told", "main_account", "public_list"):
        tick(house, key, house.lena)

    pass_time(house, "2026-06-01 12:00")
    to_eva = [line for line in said(house, lambda row: row.notice == "duty-closing") if " eva " in line]

    assert to_eva == [
        "30/03 08:00 eva near", "02/04 08:00 eva breach", "08/04 08:00 eva again", "24/04 08:00 eva again:2026-04-24",
        "08/05 08:00 eva again:2026-05-08", "22/05 08:00 eva again:2026-05-22",
    ]  # fmt: skip


def test_the_last_step_closes_the_channel_and_what_it_owed_is_over(house):
    decide(house)
    house.store.run_now("sater", lambda unit: reminders.begin(
        unit, Duty.REPLY, "comment:1", channel=house.channel.id, due_at=unit.now + timedelta(hours=24)
    ))  # fmt: skip
    for key in STEPS[:-1]:
        tick(house, key, house.lena, place="e-arkivet" if key == "archived" else "")
    assert house.now().status == ChannelStatus.CLOSING

    tick(house, "access_gone", house.eva)

    assert (house.now().status, closing(house).status) == (ChannelStatus.CLOSED, ClosingStatus.CLOSED)
    assert owed(house, Duty.CLOSING, Duty.REPLY) == []
    assert owed(house, Duty.DIARY) == ["diary"]
    with pytest.raises(NotPossibleNow):
        perform(house.store, UndoClosing(channel=house.channel.id), house.karin)


def test_what_is_owed_by_the_year_or_the_week_ends_with_the_decision_but_not_what_citizens_wait_for(house):
    for duty in (Duty.POSTS, Duty.SNAPSHOT, Duty.REPLY):
        house.store.run_now("sater", lambda unit, duty=duty: reminders.begin(
            unit, duty, "1", channel=house.channel.id, due_at=unit.now + timedelta(days=5)
        ))  # fmt: skip

    decide(house)

    assert owed(house, Duty.POSTS, Duty.SNAPSHOT, Duty.REPLY) == ["reply"]
    ended = house.store.run_now("sater", lambda unit: obligations.with_key(unit, Duty.POSTS, "1"))
    assert ended.settled_how == How.OVERTAKEN


def test_it_stands_in_the_public_list_as_closing_until_it_has_been_taken_away(house):
    assert published(house) == [("Biblioteket", "active")]

    decide(house)
    assert published(house) == [("Biblioteket", "closing")]

    tick(house, "main_account", house.lena)
    assert published(house) == [("Biblioteket", "closing")]

    tick(house, "public_list", house.lena)
    assert published(house) == []

    tick(house, "public_list", house.lena, done=False)
    assert published(house) == [("Biblioteket", "closing")]


def published(house: Library) -> list[tuple[str, str]]:
    return [(one.values["name"], one.values["state"]) for one in house.store.run_now("sater", public_list.entries)]


# ---- Taken back ----------------------------------------------------------------------------------------------------


def test_it_can_be_taken_back_before_the_last_step(house):
    decide(house)
    tick(house, "visitors_told")

    with pytest.raises(NotAllowed):
        perform(house.store, UndoClosing(channel=house.channel.id), house.eva)
    perform(house.store, UndoClosing(channel=house.channel.id), house.karin)

    assert (house.now().status, closing(house).status) == (ChannelStatus.ACTIVE, ClosingStatus.UNDONE)
    assert [one for one in house.now().checklist if one.list == "closing"] == []
    assert owed(house, Duty.CLOSING) == []


def test_what_the_decision_ended_is_owed_again_when_it_is_taken_back(house):
    week = calendar.Week.of(house.clock.now)
    begin(house, Duty.POSTS, f"{house.channel.id}:{week.year}-{week.week}", days=4)
    begin(house, Duty.CONDITION, "row:7", days=20, row=7)
    begin(house, Duty.SNAPSHOT, "channel:1:2026-03-30:0", days=28)
    before = standing(house)
    decide(house)
    assert standing(house) == []
    house.clock.later(days=1)

    perform(house.store, UndoClosing(channel=house.channel.id), house.karin)

    assert set(before) <= set(standing(house))
    assert owed(house, Duty.CONDITION) == ["7"]


def test_what_should_have_been_done_meanwhile_gets_a_week_and_posts_of_a_week_that_is_over_are_not_asked_for(house):
    begin(house, Duty.POSTS, "posts:last-week", days=4)
    begin(house, Duty.CONDITION, "row:7", days=4, row=7)
    decide(house)
    house.clock.later(days=10)

    perform(house.store, UndoClosing(channel=house.channel.id), house.karin)

    found = {one[:2]: one[2] for one in standing(house)}
    assert ("posts", "posts:last-week") not in found
    assert found["condition", "row:7"] == house.clock.now + timedelta(days=7)


def test_a_channel_kept_twice_owes_the_same_once(house):
    begin(house, Duty.CONDITION, "row:7", days=30, row=7)
    for _ in range(2):
        decide(house)
        house.clock.later(hours=1)
        perform(house.store, UndoClosing(channel=house.channel.id), house.karin)

    assert [one[1] for one in standing(house) if one[0] == "condition"] == ["row:7"]


def test_what_is_owed_again_is_told_from_the_beginning(house):
    begin(house, Duty.POSTS, "posts:1", days=4)
    house.store.run_now("sater", lambda unit: say_first(unit, house.channel.id))
    read_out(house.store, house.eva)
    decide(house)
    house.clock.later(hours=1)
    perform(house.store, UndoClosing(channel=house.channel.id), house.karin)
    read_out(house.store, house.eva)

    house.store.run_now("sater", lambda unit: say_first(unit, house.channel.id))

    assert "duty-posts" in told(house.store, house.eva)


def begin(house: Library, duty: Duty, key: str, *, days: int, **about) -> None:
    house.store.run_now("sater", lambda unit: reminders.begin(
        unit, duty, key, channel=house.channel.id, due_at=unit.now + timedelta(days=days), **about
    ))  # fmt: skip


def standing(house: Library) -> list[tuple[str, str, datetime]]:
    """What the channel owes now, but for what goes on whatever is decided."""
    found = house.store.run_now("sater", lambda unit: obligations.open_of(unit, house.channel.id))
    return [(str(one.duty), one.key, one.due_at) for one in found if one.duty not in closing_care.GOES_ON]


def say_first(unit, channel: int) -> None:
    (one,) = obligations.open_of(unit, channel, duties=(Duty.POSTS,))
    administrators = (a.person_id for a in channels.load(unit, channel).administrators)
    nudges_of_it.say(unit, one, "first", dict.fromkeys(administrators, unit.now))


def test_an_old_step_of_a_closing_taken_back_does_nothing(house):
    decide(house)
    old = row(house, "visitors_told")
    perform(house.store, UndoClosing(channel=house.channel.id), house.karin)
    decide(house)

    assert old not in {one.id for one in house.now().checklist}
    assert len(house.now().left_to_do) == 6


def test_whoever_asked_may_take_the_question_back(house):
    perform(house.store, ProposeClosing(channel=house.channel.id, why="Ingen läser."), house.eva)

    with pytest.raises(NotAllowed):
        perform(house.store, UndoClosing(channel=house.channel.id), house.kalle)
    perform(house.store, UndoClosing(channel=house.channel.id), house.eva)

    assert closing(house).status is ClosingStatus.UNDONE


def test_other_rows_are_not_steps_of_a_closing(house):
    other = house.store.run_now("sater", lambda unit: checklists.add_row(
        unit, house.channel.id, list="review", key="time", owner="administrators"
    ))  # fmt: skip
    decide(house)

    with pytest.raises(NotPossibleNow):
        perform(house.store, TickClosing(row=other), house.eva)
