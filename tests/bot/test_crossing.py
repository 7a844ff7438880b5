"""What other threads have done comes over to the loop: together, with its troubles, and to whoever still waits."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from typing import Any

import pytest

from bot.crossing import Crossing


class Counting(asyncio.SelectorEventLoop):
    """A loop that counts how often another thread wakes it."""

    woken = 0

    def call_soon_threadsafe(self, *told: Any, **others: Any) -> asyncio.Handle:  # type: ignore[override]  # any of its own
        self.woken += 1
        return super().call_soon_threadsafe(*told, **others)


def test_those_who_are_done_together_wake_the_loop_once():
    loop, crossing = Counting(), Crossing()
    futures: list[Future[int]] = [Future() for _ in range(16)]

    async def together() -> list[int]:
        waiting = [asyncio.ensure_future(crossing.over(future)) for future in futures]
        await asyncio.sleep(0)
        for n, future in enumerate(futures):
            future.set_result(n)
        return await asyncio.gather(*waiting)

    came = loop.run_until_complete(together())
    loop.close()

    assert came == list(range(16))
    assert loop.woken == 1


async def test_whoever_comes_later_wakes_the_loop_again():
    crossing, first, second = Crossing(), Future[str](), Future[str]()
    one = asyncio.ensure_future(crossing.over(first))
    other = asyncio.ensure_future(crossing.over(second))
    await asyncio.sleep(0)

    first.set_result("first")
    assert await one == "first"

    second.set_result("second")
    assert await other == "second"


async def test_what_went_wrong_there_is_raised_here():
    crossing, broken = Crossing(), Future[None]()
    broken.set_exception(ValueError("undone"))

    with pytest.raises(ValueError, match="undone"):
        await crossing.over(broken)


async def test_what_nobody_waits_for_any_more_is_not_begun():
    crossing, unbegun = Crossing(), Future[None]()
    waiting = asyncio.ensure_future(crossing.over(unbegun))
    await asyncio.sleep(0)

    waiting.cancel()
    await asyncio.wait({waiting})

    assert unbegun.cancelled()


async def test_what_was_taken_back_there_is_cancelled_here():
    crossing, taken_back = Crossing(), Future[None]()
    taken_back.cancel()

    with pytest.raises(asyncio.CancelledError):
        await crossing.over(taken_back)


def test_one_that_comes_when_the_loop_is_gone_does_not_keep_the_next_loop_asleep():
    crossing, late, next_one = Crossing(), Future[None](), Future[str]()
    late.set_running_or_notify_cancel()

    async def left() -> None:
        waiting = asyncio.ensure_future(crossing.over(late))
        await asyncio.sleep(0)
        waiting.cancel()

    asyncio.run(left())
    late.set_result(None)
    next_one.set_result("here")

    assert asyncio.run(crossing.over(next_one)) == "here"
