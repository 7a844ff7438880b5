"""The ground gives way in the middle of a turn: it is said with a reference, nothing is half done, and the next one goes on."""

from __future__ import annotations

import asyncio
import re
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import structlog
from sqlalchemy import create_engine, text
from sqlmodel import SQLModel

from bot.app import LivingHouse, build
from bot.house import Spoken
from bot.tryout.house import Mailbox
from dialogs import blocks
from dialogs.turn import Actor, Inbound, Place, PlaceKind, Typed
from register.storage import schema
from register.storage.store import Store
from register.storage.whereabouts import EVERY
from tests.builders import Clock, a_store, all_packs
from tests.faults.away import a_wire_to
from tests.postgres import a_database

OUT_OF_REACH = re.compile(r"Jag kommer inte åt mitt register just nu, .* Referens [0-9A-F]{4}\.")
BEGUN = "Fråga 1 av 10"


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    with structlog.testing.capture_logs():
        yield


def a_house(store: Store) -> LivingHouse:
    return build(store, store.clock, Mailbox(store.clock))


def says(words: str, key: str) -> Inbound:
    return Inbound(
        key=key,
        organisation="sater",
        actor=Actor(platform="tryout", user="eva", name="Eva Ek", email="eva.ek@sater.se"),
        place=Place(kind=PlaceKind.PERSONAL, key="tryout:eva"),
        what=Typed(text=words),
    )


async def heard(house: LivingHouse, words: str, key: str) -> str:
    return as_text(await house.hear(says(words, key)))


def as_text(spoken: Spoken) -> str:
    return blocks.as_text(spoken.blocks)


def counted(store: Store) -> dict[str, int]:
    """How many rows each table has, those that have any."""
    with store.engine.connect() as connection:
        found = {
            name: int(connection.execute(text(f'SELECT count(*) FROM "{name}"')).scalar_one())
            for name in SQLModel.metadata.tables
        }
    return {name: count for name, count in found.items() if count}


# SQLite


@contextmanager
def no_file_grows_beyond(size: int) -> Iterator[None]:
    """What is written past it is refused by the system, as a disk without room refuses it."""
    before, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before, most))


async def test_a_write_ahead_log_that_is_full_in_the_middle_of_a_commit_leaves_nothing_half_done(tmp_path):
    store = a_store(tmp_path)
    house = a_house(store)
    await heard(house, "hej", "before")
    before, log = counted(store), tmp_path / "kanalvakt.db-wal"
    # One page of the turn gets in, and not the next.
    with no_file_grows_beyond(log.stat().st_size + 5000):
        refused = await heard(house, "ansök", "in the middle")
    after = counted(store)
    again = await heard(house, "ansök", "in the middle")
    house.close()

    assert OUT_OF_REACH.search(refused)
    assert after == before
    assert BEGUN in again


async def test_a_write_ahead_log_that_somebody_has_thrown_away_takes_nothing_with_it(tmp_path):
    store = a_store(tmp_path)
    house = a_house(store)
    await heard(house, "ansök", "one")
    for name in ("kanalvakt.db-wal", "kanalvakt.db-shm"):
        (tmp_path / name).unlink()
    await asyncio.sleep(EVERY)
    second = await heard(house, "Facebook", "two")
    # Killed here, it would leave what lies in the files, and nothing else.
    found = rows_in_a_copy(tmp_path, tmp_path / "copy")
    house.close()

    assert "Fråga 2 av 10" in second
    assert found["inbox"] == 2
    assert found["application"] == 1


def rows_in_a_copy(folder: Path, copy: Path) -> dict[str, int]:
    copy.mkdir()
    for file in folder.glob("kanalvakt.db*"):
        (copy / file.name).write_bytes(file.read_bytes())
    store = Store(f"sqlite:///{copy / 'kanalvakt.db'}", all_packs(), Clock())
    found = counted(store)
    store.close()
    return found


@pytest.mark.parametrize("instead", [False, True], ids=["gone", "another in its place"])
async def test_nothing_is_written_to_a_file_that_nobody_will_find_again(tmp_path, instead: bool):
    store = a_store(tmp_path)
    house = a_house(store)
    await heard(house, "hej", "before")
    file, aside = tmp_path / "kanalvakt.db", tmp_path / "aside.db"
    file.rename(aside)
    if instead:
        file.write_bytes(aside.read_bytes())
    await asyncio.sleep(EVERY)
    refused = [await heard(house, "ansök", "one") for _ in range(2)]
    left = sorted(path.name for path in tmp_path.glob("*.db"))
    aside.rename(file)
    again = await heard(house, "ansök", "one")
    house.close()

    assert all(OUT_OF_REACH.search(one) for one in refused)
    assert left == ["aside.db", *(["kanalvakt.db"] if instead else [])]
    assert BEGUN in again


def test_a_log_that_cannot_be_made_is_told_at_start(tmp_path):
    store = a_store(tmp_path)
    store.close()
    (tmp_path / "kanalvakt.db-wal").mkdir()
    again = Store(f"sqlite:///{tmp_path / 'kanalvakt.db'}", all_packs(), Clock())

    with pytest.raises(schema.NoDatabase) as refused:
        schema.open_or_refuse(again.engine)
    again.close()

    assert str(refused.value.trouble) == "away"


# PostgreSQL


@contextmanager
def a_postgresql() -> Iterator[tuple[Store, str]]:
    with a_database() as url:
        store = Store(url, all_packs(), Clock(), workers=4)
        schema.make(store.engine)
        yield store, url


WAITS = text("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
LET_GO = text(
    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid != pg_backend_pid()"
)


async def test_a_postgresql_that_lets_go_between_two_statements_leaves_nothing_half_done():
    with a_postgresql() as (store, url):
        house, outside = a_house(store), create_engine(url)
        await heard(house, "hej", "before")
        before = counted(store)
        with outside.connect() as holder, outside.connect() as killer:
            # The turn comes as far as this table.
            holder.execute(text("LOCK TABLE application IN ACCESS EXCLUSIVE MODE"))
            turn = asyncio.create_task(heard(house, "ansök", "in the middle"))
            while (pid := killer.execute(WAITS).scalar()) is None:
                killer.rollback()
                await asyncio.sleep(0.01)
            killer.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pid})
            refused = await turn
        after = counted(store)
        again = await heard(house, "ansök", "in the middle")
        outside.dispose()
        house.close()

    assert OUT_OF_REACH.search(refused)
    assert after == before
    assert BEGUN in again


async def test_nobody_notices_a_postgresql_that_was_started_again_since_they_last_wrote():
    with a_postgresql() as (store, url):
        house, outside = a_house(store), create_engine(url)
        # So many connections as there are workers.
        await asyncio.gather(*(heard(house, "hej", f"before {n}") for n in range(8)))
        with outside.connect() as killer:
            ended = killer.execute(LET_GO).scalar_one()
        said = [await heard(house, "hej", f"after {n}") for n in range(8)]
        outside.dispose()
        house.close()

    assert ended > 1
    assert [one for one in said if OUT_OF_REACH.search(one)] == []


async def test_what_was_committed_though_nobody_heard_of_it_is_done_once_and_answered_as_it_was():
    with a_database() as url, a_wire_to(url) as line:
        store = Store(line.url, all_packs(), Clock(), workers=4)
        schema.make(store.engine)
        house = a_house(store)
        await heard(house, "hej", "before")
        line.cut_after(b"COMMIT")
        lost = await heard(house, "ansök", "one")
        line.mend()
        again = await heard(house, "ansök", "one")
        found = counted(store)
        house.close()

    assert OUT_OF_REACH.search(lost)
    assert BEGUN in again
    assert (found["inbox"], found["application"]) == (2, 1)
