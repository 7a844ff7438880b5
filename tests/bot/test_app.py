"""A house answers whatever happens in it: what goes wrong with us is said, never thrown at the door."""

from __future__ import annotations

import re
import threading
from itertools import count

import structlog

from bot.app import build
from bot.tryout.house import Mailbox
from dialogs import blocks
from dialogs.turn import Actor, Inbound, Place, PlaceKind, Typed
from dialogs.understand import Found
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


async def test_a_register_that_cannot_be_written_is_said_and_the_next_try_is_taken_in(tmp_path):
    store = a_store(tmp_path)
    house = build(store, store.clock, Mailbox(store.clock))
    store.claim(lambda connection: connection.exec_driver_sql("PRAGMA query_only = ON")).result()
    hej = Inbound(
        key="one",
        organisation="sater",
        actor=Actor(platform="tryout", user="eva", name="Eva Ek", email="eva.ek@sater.se"),
        place=Place(kind=PlaceKind.PERSONAL, key="tryout:eva"),
        what=Typed(text="hej"),
    )
    with structlog.testing.capture_logs() as logs:
        refused, heard = await house.hear(hej), await house.hear(hej)
    house.close()

    (said,) = re.findall(
        r"Jag kommer inte åt mitt register just nu.*Referens (\w{4})\.", blocks.as_text(refused.blocks)
    )
    assert blocks.as_text(heard.blocks).startswith("Hej! Jag hjälper dig med kommunens sociala medier.")
    assert [(one["event"], one.get("reference"), one.get("database")) for one in logs] == [
        ("turn_failed", said, "read_only"), ("turn", None, None)
    ]  # fmt: skip


async def test_the_guideline_is_looked_in_for_what_is_asked_and_not_for_what_is_answered(tmp_path):
    looked: list[tuple[str, str]] = []

    def read(text, pack, previous):
        looked.append((text[:30], threading.current_thread().name))
        return Found()

    store = a_store(tmp_path)
    house = build(store, store.clock, Mailbox(store.clock), read)
    keys = count(1)
    for text in (
        "ansök",
        "Facebook",
        "Simhallen",
        "nej, det ska vara Instagram",
        "hur snabbt måste vi svara?",
        "Vi vill visa vad som händer. " * 20,
    ):
        await house.hear(
            Inbound(
                key=str(next(keys)),
                organisation="sater",
                actor=Actor(platform="tryout", user="eva", name="Eva Ek", email="eva.ek@sater.se"),
                place=Place(kind=PlaceKind.PERSONAL, key="tryout:eva"),
                what=Typed(text=text),
            )
        )
    house.close()

    # The long one may take milliseconds, so it is read before its unit holds the writer, and not on the loop either.
    assert looked == [("hur snabbt måste vi svara?", "MainThread"), ("Vi vill visa vad som händer. V", "reader_0")]
