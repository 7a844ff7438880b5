"""A crisis is told on the platform that each used last; one that is down holds nobody else up, and the picture follows soon."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from dialogs.blocks import Blocks, as_text
from register import nudges
from register.crises.crisis_wishes import Acknowledge
from register.people import people
from register.storage.store import Unit
from scheduler.courier import AT_ONCE, Address, NotNow, Wait
from scheduler.postman import Postman
from tests.builders import perform
from tests.register.crises.a_crisis import Town


class Platforms:
    """Slack and Teams; those that are down take nothing now."""

    def __init__(self, *down: str) -> None:
        self.down = set(down)
        self.told: list[tuple[str, str, str]] = []
        self.changed: list[tuple[str, str, str]] = []
        self.first = asyncio.Event()

    def wait(self, to: Address, *, change: bool) -> Wait:
        return AT_ONCE

    async def deliver(self, to: Address, blocks: Blocks) -> Mapping[str, Any]:
        if to.platform in self.down:
            raise NotNow("down")
        self.told.append((to.platform, to.user, as_text(blocks)))
        self.first.set()
        return {"number": len(self.told)}

    async def update(self, to: Address, ref: Mapping[str, Any], blocks: Blocks) -> None:
        self.changed.append((to.platform, to.user, as_text(blocks)))

    async def find(self, organisation: str, email: str) -> Any:
        return ()

    def heard(self, text: str) -> Counter[tuple[str, str]]:
        return Counter((platform, user) for platform, user, told in self.told if text in told)


@pytest.fixture
def town(tmp_path):
    made = Town(tmp_path)
    yield made
    made.store.close()


def reached(town: Town, person: int, platform: str) -> None:
    town.store.run_now("sater", lambda unit: people.reached_by(unit, person, platform, f"{platform}-{person}", {}))
    town.clock.later(seconds=1)


def a_postman(town: Town, courier: Platforms) -> Postman:
    return Postman(town.store, courier, town.clock)


async def test_when_slack_is_down_those_in_teams_are_told_and_the_others_when_it_is_back(town):
    for person, platform in ((town.eva, "slack"), (town.kalle, "teams"), (town.olle, "slack"), (town.britta, "teams")):
        reached(town, person.id, platform)
    courier = Platforms("slack")
    town.start()

    await a_postman(town, courier).round()
    meanwhile = courier.heard("publicerar nu också")
    courier.down.clear()
    town.clock.later(minutes=2)
    await a_postman(town, courier).round()

    assert meanwhile == {("teams", f"teams-{town.kalle.id}"): 1, ("teams", f"teams-{town.britta.id}"): 1}
    assert courier.heard("publicerar nu också") == {
        **meanwhile, ("slack", f"slack-{town.eva.id}"): 1, ("slack", f"slack-{town.olle.id}"): 1,
    }  # fmt: skip


async def test_one_who_is_in_both_gets_one_notice_where_they_were_last(town):
    for platform in ("slack", "teams"):
        reached(town, town.eva.id, platform)
    courier, ways = Platforms(), {f"slack-{town.eva.id}", f"teams-{town.eva.id}", town.eva.email}
    town.start()

    await a_postman(town, courier).round()

    evas = {platform: count for (platform, user), count in courier.heard("publicerar nu också").items() if user in ways}
    assert evas == {"teams": 1}


async def test_what_is_to_be_said_in_a_moment_is_not_left_until_the_postmans_next_look(town):
    reached(town, town.lena.id, "teams")
    courier = Platforms()
    postman = a_postman(town, courier)
    town.store.run_now("sater", lambda unit: _soon(unit, town.lena.id))
    running = asyncio.create_task(postman.run(every=30.0))
    await asyncio.sleep(0.1)
    town.clock.later(seconds=1)

    async with asyncio.timeout(10):
        await courier.first.wait()

    await postman.finish(running)


def _soon(unit: Unit, person: int) -> None:
    nudges.put(
        unit, to=(person,), subject="person:1", stage="joined:soon", notice="people-joined", person=person,
        platform="teams", say_at=unit.now + timedelta(seconds=1),
    )  # fmt: skip


async def test_the_picture_is_changed_in_place_once_for_many_answers(town):
    reached(town, town.lena.id, "teams")
    courier = Platforms()
    crisis = town.start()
    await a_postman(town, courier).round()

    for person in (town.eva, town.kalle, town.olle):
        perform(town.store, Acknowledge(crisis=crisis.id), person)
    await a_postman(town, courier).round()
    at_once = [text for _, user, text in courier.changed if user == f"teams-{town.lena.id}"]
    town.clock.later(seconds=4)
    await a_postman(town, courier).round()

    later = [text for _, user, text in courier.changed if user == f"teams-{town.lena.id}"]
    assert (len(at_once), len(later)) == (0, 1)
    assert "Sektor kultur: 2 har kvitterat, 0 inte än" in later[0]
