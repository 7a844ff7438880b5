"""A house answers whatever happens in it: what goes wrong with us is said, never thrown at the door."""

from __future__ import annotations

import re

import structlog

from bot.app import build
from bot.tryout.house import Mailbox
from dialogs import blocks
from dialogs.turn import Actor, Inbound, Place, PlaceKind, Typed
from register.storage import inbox
from tests.builders import a_store


async def test_an_answer_that_cannot_be_worded_is_said_to_be_a_fault_of_ours(tmp_path):
    # Stored by another version and delivered again by the platform: to throw would only make it come once more.
    stored = '{"_":"Reply","words":[{"_":"Say","id":"a-text-that-is-gone","values":{}}]}'
    store = a_store(tmp_path)
    store.run_now("sater", lambda unit: inbox.claim(unit, "seen"))
    store.run_now("sater", lambda unit: inbox.settle(unit, "seen", stored))
    house = build(store, store.clock, Mailbox(store.clock))
    with structlog.testing.capture_logs() as logs:
        spoken = await house.hear(
            Inbound(
                key="seen",
                organisation="sater",
                actor=Actor(platform="tryout", user="eva", name="Eva Ek", email="eva.ek@sater.se"),
                place=Place(kind=PlaceKind.PERSONAL, key="tryout:eva"),
                what=Typed(text="hej"),
            )
        )
    house.close()

    (said,) = re.findall(r"Något gick fel hos oss\..*Referens (\w{4})\.", blocks.as_text(spoken.blocks))
    assert [(one["event"], one["reference"]) for one in logs] == [("turn_failed", said)]
