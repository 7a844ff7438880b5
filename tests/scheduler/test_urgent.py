"""What is urgent never waits behind what is much, and a slow platform never in another's way."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import event

from register.people import people
from register.storage.outbox import Sending
from scheduler.courier import Wait
from scheduler.pace import Limit, Pace
from scheduler.postman import Postman
from scheduler.round import BATCH
from tests.builders import Clock, a_person, a_store
from tests.scheduler.couriers import Scripted
from tests.scheduler.posting import nudge, put, row


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path, clock):
    made = a_store(tmp_path, clock)
    yield made
    made.close()


class Paced(Scripted):
    """A platform that takes so many a second, as the couriers do."""

    def __init__(self, **per_second: float) -> None:
        super().__init__()
        self._pace = Pace()
        self._limits = {name: (Limit.per_second(rate),) for name, rate in per_second.items()}

    def wait(self, to, *, change):
        limits = self._limits.get(to.platform)
        return Wait(everybody=self._pace.wait({to.platform: limits})) if limits else Wait()

    async def deliver(self, to, blocks):
        limits = self._limits.get(to.platform)
        turn = await self._pace.turn({to.platform: limits} if limits else {})
        try:
            return await super().deliver(to, blocks)
        finally:
            turn.answered()


async def until(holds) -> None:
    async with asyncio.timeout(10):
        while not holds():  # noqa: ASYNC110  what is waited for is done by the postman's own tasks
            await asyncio.sleep(0.01)


async def test_an_urgent_message_that_comes_later_passes_a_thousand_that_wait(store, clock):
    crowd = [a_person(store, f"Eva Ek{n}") for n in range(20)]
    eva = a_person(store, "Eva Ekvall")
    for n in range(1000):
        put(store, crowd[n % 20], f"utskick {n}")
    courier = Paced(tryout=20)
    postman = Postman(store, courier, clock)
    store.on_say_now = postman.wake
    running = asyncio.create_task(postman.run())
    await until(lambda: len(courier.delivered) >= 5)

    put(store, eva, "kris", urgency=2)
    postman.wake()
    await until(lambda: "kris" in courier.texts)

    # At twenty a second, those that left while it was being claimed.
    assert courier.texts.index("kris") < 40
    await postman.finish(running)


async def test_a_crisis_is_said_before_what_is_already_put_to_the_same_person(store, clock):
    eva = a_person(store, "Eva Ek")
    for n in range(30):
        put(store, eva, f"utskick {n}")
    nudge(store, eva, "vattenläckan", eva, urgency=2)
    courier = Scripted()

    await Postman(store, courier, clock).round()

    assert "vattenläckan" in courier.texts[0]
    assert courier.texts[1:] == [f"utskick {n}" for n in range(30)]


async def test_a_slow_platform_does_not_stand_in_anothers_way(store, clock):
    eva, bo = a_person(store, "Eva Ek"), a_person(store, "Bo Berg")
    clock.later(minutes=1)
    store.run_now("sater", lambda unit: people.reached_by(unit, bo.id, "teams", "29:bo", {}))
    for n in range(2 * BATCH):
        put(store, eva, f"långsamt {n}")
    for n in range(30):
        put(store, bo, f"snabbt {n}")
    courier = Paced(tryout=10)
    postman = Postman(store, courier, clock)
    running = asyncio.create_task(postman.run())

    await until(lambda: sum(platform == "teams" for platform, _ in courier.delivered) == 30)

    assert sum(platform == "tryout" for platform, _ in courier.delivered) < 20
    await postman.finish(running)


async def test_a_person_gets_one_message_at_a_time_in_order(store, clock):
    eva = a_person(store, "Eva Ek")
    for n in range(5):
        put(store, eva, f"nummer {n}")
    courier = Scripted()
    courier.takes = 0.01

    await Postman(store, courier, clock).round()

    assert courier.texts == [f"nummer {n}" for n in range(5)]


async def test_many_messages_cost_few_transactions(store, clock):
    for n in range(60):
        put(store, a_person(store, f"Eva Ek{n}"))
    commits = []
    event.listen(store.engine, "commit", lambda connection: commits.append(1))
    courier = Scripted()

    await Postman(store, courier, clock).round()

    assert len(courier.delivered) == 60
    assert len(commits) < 20


async def test_what_is_answered_while_others_are_being_written_down_is_written_down_too(store, clock):
    messages = [put(store, a_person(store, f"Eva Ek{n}")) for n in range(60)]

    class Uneven(Scripted):
        async def deliver(self, to, blocks):
            self.takes = len(self.delivered) % 7 / 1000
            return await super().deliver(to, blocks)

    await Postman(store, Uneven(), clock).round()

    assert {row(store, message).sending for message in messages} == {Sending.SENT}


async def test_who_stops_gives_back_what_was_never_tried(store, clock):
    messages = [put(store, a_person(store, f"Eva Ek{n}")) for n in range(10)]
    courier = Scripted()
    courier.waits["tryout"] = Wait(everybody=60.0)
    postman = Postman(store, courier, clock)
    running = asyncio.create_task(postman.run())
    await until(lambda: row(store, messages[0]).leased_until is not None)

    await postman.finish(running)

    assert {(r.leased_until, r.attempts) for r in (row(store, m) for m in messages)} == {(None, 0)}
    courier.waits.clear()
    assert await Postman(store, courier, clock).round() == 10


async def test_what_is_being_sent_when_it_stops_is_sent_and_written_down(store, clock):
    message = put(store, a_person(store, "Eva Ek"))
    courier = Scripted()
    courier.takes = 0.2
    postman = Postman(store, courier, clock)
    running = asyncio.create_task(postman.run())
    await until(lambda: row(store, message).leased_until is not None)
    await asyncio.sleep(0.05)

    await postman.finish(running)

    assert (courier.texts, row(store, message).sending) == (["Hej"], Sending.SENT)


async def test_what_may_be_tried_again_in_a_moment_is_not_left_for_the_next_half_minute(store):
    from scheduler import clock as real  # noqa: PLC0415  this one test waits for the real clock
    from scheduler.courier import NotNow  # noqa: PLC0415

    store.clock = real.now
    put(store, a_person(store, "Eva Ek"))
    courier = Scripted(NotNow("429", retry_after=0.3))
    postman = Postman(store, courier, real.now)
    running = asyncio.create_task(postman.run())

    await until(lambda: courier.texts == ["Hej"])

    await postman.finish(running)
