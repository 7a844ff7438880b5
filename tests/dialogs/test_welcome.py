"""Where a chat is opened before anything is said: a welcome, once."""

from __future__ import annotations

import pytest

from dialogs import desk
from dialogs.turn import Actor, Inbound, Met, Place, PlaceKind
from dialogs.understand import NOTHING
from tests.builders import a_store


@pytest.fixture
def store(tmp_path):
    made = a_store(tmp_path)
    yield made
    made.close()


def test_a_welcome_is_said_once_and_to_nobody_who_is_a_stranger(store):
    def opens(user, email="eva.ek@sater.se"):
        inbound = Inbound(
            key=f"{user}-{store.clock().timestamp()}", organisation="sater",
            actor=Actor(platform="slack", user=user, name="Eva Ek", email=email, reach={}),
            place=Place(kind=PlaceKind.PERSONAL, key=f"slack:{user}"), what=Met(first=True),
        )  # fmt: skip
        store.clock.later(seconds=1)
        return [word.id for word in store.run_now("sater", lambda unit: desk.answer(unit, inbound, NOTHING)).words[:1]]

    assert (opens("U1"), opens("U1")) == (["welcome"], [])
    assert (opens("U2", "eva@example.com"), opens("U3", "")) == ([], [])
