"""The database is gone for a while: what was being sent is not sent again, and everything else follows when it is back."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import suppress

import pytest
import structlog
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from register import nudges
from register.storage import outbox, schema
from register.storage.store import Store
from scheduler import clock
from scheduler.postman import Postman
from tests.builders import all_packs
from tests.faults.away import a_wire_to
from tests.faults.life import ORGANISATION, Line, make, populate
from tests.faults.stub import Platform, a_platform
from tests.postgres import a_database, a_server

pytestmark = pytest.mark.faults

A_MINUTE = 60.0
LOCKED = 15.0
"""Longer than SQLite waits for a lock by itself (`busy_timeout`, ten seconds)."""

STOPPED = 5.0

MADE = 90


@pytest.fixture(autouse=True)
def quiet():
    # Each try that fails says so with its whole story, for a minute.
    with structlog.testing.capture_logs():
        yield


async def through(
    store: Store, platform: Platform, cut: Callable[[], None], mend: Callable[[], None], away: float
) -> None:
    """Things are told before, while and after the database is away."""
    platform.slowest = 1.0
    courier = Line(platform.port)
    postman = Postman(store, courier, clock.now)
    store.on_say_now = postman.wake
    running = asyncio.create_task(postman.run(every=1.0))
    for _ in range(10):
        await asyncio.wrap_future(store.run(ORGANISATION, make))
    # Cut while messages are on their way: they arrive, and cannot be written down.
    while platform.messages < 5:  # noqa: ASYNC110  the platform counts in a thread of its own
        await asyncio.sleep(0.001)
    cut()
    refused = 0
    end = asyncio.get_running_loop().time() + away
    while asyncio.get_running_loop().time() < end:
        # Somebody goes on trying, as ticks and people do.
        with suppress(SQLAlchemyError):
            await asyncio.wrap_future(store.run(ORGANISATION, make))
            refused -= 1
        refused += 1
        await asyncio.sleep(away / 20)
    platform.slowest = 0.01
    mend()
    assert refused > 0
    assert not running.done()
    while len(platform.told) < MADE:
        with suppress(SQLAlchemyError):
            await asyncio.wrap_future(store.run(ORGANISATION, make))
        await asyncio.sleep(0.02)
    await nothing_waits(store)
    await postman.finish(running)
    await courier.close()


async def nothing_waits(store: Store) -> None:
    async with asyncio.timeout(30):
        while await asyncio.wrap_future(store.claim(_waiting)):  # noqa: ASYNC110  only the database knows
            await asyncio.sleep(0.1)


def _waiting(connection) -> bool:
    return bool(nudges.due(connection, clock.now())) or outbox.next_due(connection) is not None


def made(store: Store) -> list[str]:
    return sorted(f"n{n}" for n in range(store.run_now(ORGANISATION, _count)))


def _count(unit) -> int:
    before = nudges.Nudge.__table__  # type: ignore[attr-defined]
    return len(unit.execute(before.select()).all())


def test_a_postgresql_that_is_away_for_a_minute(tmp_path):
    with a_database() as url, a_wire_to(url) as line, a_platform() as platform:
        store = Store(line.url, all_packs(), clock.now, workers=4)
        schema.make(store.engine)
        store.run_now(ORGANISATION, populate)
        asyncio.run(asyncio.wait_for(through(store, platform, line.cut, line.mend, A_MINUTE), timeout=180))
        everything = made(store)
        store.close()

    assert sorted(platform.told) == everything
    assert platform.doubles == {}


def test_a_postgresql_that_is_stopped_and_started_again(tmp_path):
    with a_server() as server, a_platform() as platform:
        url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
        store = Store(url.render_as_string(hide_password=False), all_packs(), clock.now, workers=4)
        schema.make(store.engine)
        store.run_now(ORGANISATION, populate)
        asyncio.run(
            asyncio.wait_for(
                through(store, platform, server.stop, server.ensure_postgres_running, STOPPED), timeout=180
            )
        )  # fmt: skip
        everything = made(store)
        store.close()

    assert sorted(platform.told) == everything
    assert platform.doubles == {}


def test_a_sqlite_file_that_somebody_else_holds(tmp_path):
    with a_platform() as platform:
        store = Store(f"sqlite:///{tmp_path / 'k.db'}", all_packs(), clock.now)
        schema.make(store.engine)
        store.run_now(ORGANISATION, populate)
        holder = sqlite3.connect(tmp_path / "k.db", isolation_level=None, timeout=10, check_same_thread=False)
        asyncio.run(
            asyncio.wait_for(
                through(
                    store, platform, lambda: _hold(holder), lambda: _let_go(holder), LOCKED,
                ),
                timeout=180,
            )
        )  # fmt: skip
        everything = made(store)
        holder.close()
        store.close()

    assert sorted(platform.told) == everything
    assert platform.doubles == {}


def _hold(holder: sqlite3.Connection) -> None:
    holder.execute("BEGIN IMMEDIATE")


def _let_go(holder: sqlite3.Connection) -> None:
    holder.execute("ROLLBACK")
