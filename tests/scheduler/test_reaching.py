"""Whom no platform reaches hears by mail; whom nothing reaches is noted, so that the next rung of the ladder may hear."""

from __future__ import annotations

import asyncio

import pytest

from register import nudges
from register.people import doors, people, untold
from register.storage import outbox
from register.storage.outbox import Sending
from scheduler.courier import Address, NotNow, Paced, Unreachable
from scheduler.errands import MOST_ATTEMPTS
from scheduler.postman import Postman
from tests.builders import Clock, a_person, a_store
from tests.scheduler.couriers import Scripted
from tests.scheduler.posting import not_told, nudge, put, row, somebody_new


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path, clock):
    made = a_store(tmp_path, clock)
    yield made
    made.close()


def mail(person) -> Address:
    return Address(organisation="sater", platform="email", user=person.email)


def reachable(store, person) -> bool:
    return not store.run_now("sater", lambda unit: doors.out_of_reach(unit, (person.id,)))


async def test_the_platform_last_used_comes_first_and_mail_last(store, clock):
    eva = a_person(store, "Eva Ek")
    clock.later(minutes=1)
    store.run_now("sater", lambda unit: people.reached_by(unit, eva.id, "teams", "29:eva", {}))
    courier = Scripted(Unreachable("403"), Unreachable("account_inactive"))
    courier.members[eva.email] = [mail(eva)]
    put(store, eva)

    await Postman(store, courier, clock).round()

    assert courier.delivered == [("email", "Hej")]


async def test_a_member_of_a_chat_who_has_never_met_the_bot_is_written_to_there_and_not_by_mail(store, clock):
    ny = somebody_new(store, "Ny Nilsson")
    courier = Scripted()
    courier.members[ny.email] = [Address(organisation="sater", platform="slack", user="U9"), mail(ny)]
    put(store, ny)

    await Postman(store, courier, clock).round()

    assert courier.delivered == [("slack", "Hej")]


async def test_who_got_a_mail_is_still_looked_for_in_the_chats_next_time(store, clock):
    ny = somebody_new(store, "Ny Nilsson")
    courier = Scripted()
    courier.members[ny.email] = [mail(ny)]
    postman = Postman(store, courier, clock)
    put(store, ny, "först")
    await postman.round()

    courier.members[ny.email] = [Address(organisation="sater", platform="slack", user="U9"), mail(ny)]
    put(store, ny, "sedan")
    await postman.round()

    assert courier.delivered == [("email", "först"), ("slack", "sedan")]


async def test_with_mail_nobody_with_a_work_address_is_out_of_reach_until_a_mail_comes_back(store, clock):
    ny = somebody_new(store, "Ny Nilsson")
    assert not reachable(store, ny)
    store.run_now("sater", lambda unit: doors.opened(unit, ("slack", "email")))
    assert reachable(store, ny)

    courier = Scripted(Unreachable("550 5.1.1"))
    courier.members[ny.email] = [mail(ny)]
    put(store, ny)
    await Postman(store, courier, clock).round()

    (found,) = store.run_now("sater", lambda unit: doors.out_of_reach(unit, (ny.id,)))
    assert found[1] == "550 5.1.1"
    put(store, ny, "igen")
    await Postman(store, courier, clock).round()
    assert courier.delivered == []

    store.run_now("sater", lambda unit: people.change(unit, ny.id, email="nytt.namn@sater.se"))
    assert reachable(store, ny)


async def test_a_door_that_is_closed_makes_nobody_unreachable(store, clock):
    eva = a_person(store, "Eva Ek")
    courier = Scripted()
    courier.closed.add("tryout")
    message = put(store, eva)

    await Postman(store, courier, clock).round()

    assert row(store, message).sending == Sending.NO_ADDRESS
    assert reachable(store, eva)


async def test_a_door_that_opens_takes_what_waited_for_an_address_unless_it_is_old(store, clock):
    ny = somebody_new(store, "Ny Nilsson")
    courier = Scripted()
    put(store, ny, "förra månaden")
    await Postman(store, courier, clock).round()
    clock.later(days=20)
    put(store, ny, "i går")
    await Postman(store, courier, clock).round()
    clock.later(days=1)

    store.run_now("sater", lambda unit: doors.opened(unit, ("email",)))
    courier.members[ny.email] = [mail(ny)]
    await Postman(store, courier, clock).round()

    assert courier.texts == ["i går"]


async def test_somebody_who_cannot_be_told_is_noted_with_what_it_was(store, clock):
    ny, eva = somebody_new(store, "Ny Nilsson"), a_person(store, "Eva Ek")
    nudge(store, ny, "slack", eva)
    nudge(store, eva, "teams", eva)

    await Postman(store, Scripted(), clock).round()

    assert not_told(store) == [(ny.id, "joined:slack", "")]
    assert store.claim(lambda c: untold.organisations_due(c, clock())).result() == ("sater",)


async def test_a_person_who_has_blocked_the_bot_is_noted_with_what_the_platform_said(store, clock):
    eva = a_person(store, "Eva Ek")
    nudge(store, eva, "slack", eva)

    await Postman(store, Scripted(Unreachable("403 blocked")), clock).round()

    assert not_told(store) == [(eva.id, "joined:slack", "403 blocked")]


async def test_a_message_that_is_given_up_is_noted_too(store, clock):
    eva = a_person(store, "Eva Ek")
    nudge(store, eva, "slack", eva)
    postman = Postman(store, Scripted(*[NotNow("503", retry_after=1)] * 50), clock)
    for _ in range(MOST_ATTEMPTS + 1):
        await postman.round()
        clock.later(minutes=1)

    assert not_told(store) == [(eva.id, "joined:slack", "503")]


async def test_who_acts_on_it_sees_it_once(store, clock):
    ny, eva = somebody_new(store, "Ny Nilsson"), a_person(store, "Eva Ek")
    nudge(store, ny, "slack", eva)
    await Postman(store, Scripted(), clock).round()

    store.run_now("sater", lambda unit: untold.settle(unit, [one.id for one in untold.waiting(unit)]))

    assert not_told(store) == []
    assert store.claim(lambda c: untold.organisations_due(c, clock())).result() == ()


async def test_what_arrives_after_all_is_no_longer_noted(store, clock):
    ny, eva = somebody_new(store, "Ny Nilsson"), a_person(store, "Eva Ek")
    nudge(store, ny, "slack", eva)
    courier = Scripted()
    postman = Postman(store, courier, clock)
    await postman.round()

    def meet(unit) -> None:
        people.meet(unit, platform="slack", user="U1", name="", email=ny.email, member=True, how={})
        outbox.has_address_now(unit, ny.id)

    store.run_now("sater", meet)
    await postman.round()

    assert not_told(store) == []
    assert [platform for platform, _ in courier.delivered] == ["slack"]


async def test_a_platform_that_cannot_be_asked_just_now_is_asked_again(store, clock):
    ny = somebody_new(store, "Ny Nilsson")
    message = put(store, ny)
    courier = Scripted()
    courier.trouble_finding = NotNow("ratelimited", retry_after=30)
    postman = Postman(store, courier, clock)
    await postman.round()
    assert row(store, message).sending == Sending.WAITING

    courier.trouble_finding = None
    courier.members[ny.email] = [Address(organisation="sater", platform="slack", user="U9")]
    clock.later(seconds=30)
    await postman.round()

    assert courier.delivered == [("slack", "Hej")]


async def test_our_own_pace_never_uses_up_a_messages_attempts(store, clock):
    message = put(store, a_person(store, "Eva Ek"))
    courier = Scripted(*[Paced("paced", retry_after=30)] * (MOST_ATTEMPTS + 3))
    postman = Postman(store, courier, clock)
    for _ in range(MOST_ATTEMPTS + 4):
        await postman.round()
        clock.later(seconds=30)

    assert courier.texts == ["Hej"]
    assert row(store, message).attempts == 1


async def test_a_mail_is_followed_by_another_only_to_call_off_what_alarmed(store, clock):
    ny = somebody_new(store, "Ny Nilsson")
    courier = Scripted()
    courier.members[ny.email] = [mail(ny)]
    postman = Postman(store, courier, clock)
    ordinary, alarm = put(store, ny, "Ny ansökan"), put(store, ny, "Kris på Biblioteket", urgency=2)
    await postman.round()

    over = put(store, ny, "Redan tillstyrkt", changes=ordinary)
    put(store, ny, "Krisläget är över", changes=alarm)
    await postman.round()

    assert courier.texts == ["Kris på Biblioteket", "Ny ansökan", "Krisläget är över"]
    assert row(store, over).sending == Sending.NOT_NEEDED


async def test_a_change_that_comes_while_the_message_waits_for_its_turn_goes_out_in_its_place(store, clock):
    eva = a_person(store, "Eva Ek")
    courier = Scripted()
    first = put(store, eva, "Ny ansökan (Tillstyrk)")
    change = put(store, eva, "Redan beslutat", changes=first)

    await Postman(store, courier, clock).round()

    assert (courier.texts, courier.changed) == (["Redan beslutat"], [])
    assert [row(store, one).sending for one in (first, change)] == [Sending.SENT, Sending.TAKEN_OVER]


async def test_a_change_waits_while_another_process_may_be_handing_the_message_over(store, clock):
    eva = a_person(store, "Eva Ek")
    first = put(store, eva, "Ny ansökan")
    await asyncio.wrap_future(store.claim(lambda c: outbox.claim(c, clock(), ("sater",))))
    put(store, eva, "Redan beslutat", changes=first)
    courier = Scripted()
    postman = Postman(store, courier, clock)
    await postman.round()
    assert (courier.delivered, courier.changed) == ([], [])

    store.run_now("sater", lambda unit: outbox.sent(unit, first, "tryout", {"number": 7}))
    clock.later(seconds=6)
    await postman.round()

    assert courier.changed == [("tryout", 7, "Redan beslutat")]


async def test_a_nudge_that_cannot_be_worded_silences_nobody_else(store, clock):
    eva, bo = a_person(store, "Eva Ek"), a_person(store, "Bo Berg")
    store.run_now("sater", lambda unit: nudges.put(unit, to=(eva.id,), subject="s", stage="t", notice="finns-inte"))
    nudge(store, bo, "slack", eva)
    courier = Scripted()

    await Postman(store, courier, clock).round()

    assert len(courier.delivered) == 1
    assert store.claim(lambda c: nudges.due(c, clock())).result() == ()
    clock.later(minutes=10)
    assert store.claim(lambda c: nudges.due(c, clock())).result() == (("sater", eva.id),)
