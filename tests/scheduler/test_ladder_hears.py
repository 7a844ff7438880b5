"""Somebody has blocked the bot, or has never met it: when nobody has heard, the ladder's next rung does."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel

from register.obligations import deadlines, reminders, waking
from register.obligations.obligations import Duty
from scheduler import ticks
from scheduler.courier import Unreachable
from scheduler.postman import Postman
from tests.builders import Library
from tests.scheduler.couriers import Scripted

NUDGE = SQLModel.metadata.tables["nudge"]


@pytest.fixture
def library(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


class Refusing(Scripted):
    """Refuses these people, as a platform does that they have removed the bot from."""

    def __init__(self, *them) -> None:
        super().__init__()
        self._refused = {person.email for person in them}

    async def deliver(self, to, blocks):
        if to.user in self._refused:
            raise Unreachable("403")
        return await super().deliver(to, blocks)


async def a_comment_is_breached(library, courier) -> None:
    """One that nobody answers, up to the moment when its stages have been said for the first time."""

    def owe(unit):
        due = deadlines.reckon(unit.now, waking.counting(unit.pack)).due
        return reminders.begin(unit, Duty.REPLY, "k1", channel=library.channel.id, due_at=due)

    library.store.run_now("sater", owe)
    postman = Postman(library.store, courier, library.clock)
    for _ in range(30):
        ticks.remind(library.store)
        await postman.round()
        ticks.watch(library.store)
        if any(not stage.startswith("ladder") for _, stage in said(library)) and courier_is_done(library):
            return
        library.clock.later(hours=1)


def courier_is_done(library) -> bool:
    waiting = select(NUDGE.c.id).where(NUDGE.c.settled_at.is_(None), NUDGE.c.replaces.is_(None))
    return not library.store.run_now("sater", lambda unit: unit.execute(waiting).all())


def said(library) -> list[tuple[int, str]]:
    """Who is told which stage, whether it has reached them or not."""
    query = select(NUDGE.c.person_id, NUDGE.c.about).where(NUDGE.c.replaces.is_(None)).order_by(NUDGE.c.id)
    rows = library.store.run_now("sater", lambda unit: unit.execute(query).all())
    return [(row.person_id, row.about["stage_said"]) for row in rows]


def on_the_ladder(library) -> list[int]:
    return [person for person, stage in said(library) if stage.startswith("ladder")]


async def test_when_both_administrators_have_blocked_the_bot_their_chief_hears(library):
    await a_comment_is_breached(library, Refusing(library.eva, library.kalle))

    assert on_the_ladder(library) == [library.karin.id]


async def test_while_one_of_them_hears_the_ladder_waits(library):
    await a_comment_is_breached(library, Refusing(library.eva))

    assert {person for person, _ in said(library)} == {library.eva.id, library.kalle.id}
    assert on_the_ladder(library) == []


async def test_it_is_acted_on_once(library):
    await a_comment_is_breached(library, Refusing(library.eva, library.kalle))
    before = said(library)

    ticks.watch(library.store)

    assert said(library) == before
