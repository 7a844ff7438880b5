"""The only home of APScheduler: which tick, how often. It only ticks; what is due stands in the tables.

Interval triggers, not cron: a cron at 02.30 fires twice on the night the clocks go back (platforms.md, "Time"). Jobs live
in memory and are coalesced, and the misfire grace is said out loud, since the default of one second drops late ticks.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from register.storage.store import Store
from scheduler import ticks


def now() -> datetime:
    """The real clock, UTC."""
    return datetime.now(UTC)


def start(store: Store, wake: Callable[[], None]) -> AsyncIOScheduler:
    """Starts ticking in the running loop, all at once: what is due and the postman every minute, a look over the register
    every hour, a sweep every six."""
    scheduler = AsyncIOScheduler(timezone=UTC)

    async def sweep() -> None:
        await asyncio.to_thread(ticks.sweep, store)

    async def look_over() -> None:
        await asyncio.to_thread(ticks.look_over, store)

    async def remind() -> None:
        await asyncio.to_thread(ticks.remind, store)
        await asyncio.to_thread(ticks.watch, store)
        wake()

    habits = {"coalesce": True, "max_instances": 1, "misfire_grace_time": 3600}
    scheduler.add_job(sweep, "interval", hours=6, next_run_time=now(), **habits)
    scheduler.add_job(look_over, "interval", hours=1, next_run_time=now(), **habits)
    scheduler.add_job(remind, "interval", minutes=1, next_run_time=now(), **habits)
    scheduler.start()
    return scheduler
