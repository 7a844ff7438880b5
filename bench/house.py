"""A house to measure: both packs on a fresh SQLite file, as durable as in service, and people who can talk to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache
from itertools import count
from pathlib import Path

from bot import collector, reader
from bot.app import LivingHouse, build
from bot.courier import ByPlatform
from bot.settings import BUILT_IN
from dialogs.turn import Actor, Inbound, Place, PlaceKind, What
from policy_text import pack as packs_room
from policy_text.pack import Pack
from register.storage import schema
from register.storage.store import Store
from scheduler.courier import Courier

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
ORGANISATION = "sater"

_count = count(1)


@cache
def packs() -> Mapping[str, Pack]:
    return packs_room.packs([BUILT_IN / name for name in ("sater", "gullspang")])


def a_house(folder: Path, clock: Callable[[], datetime], couriers: Mapping[str, Courier]) -> LivingHouse:
    store = Store(f"sqlite:///{folder / 'bench.db'}", packs(), clock)
    schema.make(store.engine)
    house = build(store, clock, ByPlatform(couriers), reader.load(packs()))
    # As the service does once it has started.
    collector.settle()
    return house


def standing_still() -> datetime:
    return MONDAY


def delivery(email: str, name: str, what: What) -> Inbound:
    """What a door would hand over when this person says or does something in their own chat."""
    return Inbound(
        key=f"bench-{next(_count)}",
        organisation=ORGANISATION,
        actor=Actor(platform="bench", user=email, name=name, email=email, reach={"user": email}),
        place=Place(kind=PlaceKind.PERSONAL, key=f"bench:{email}"),
        what=what,
    )
