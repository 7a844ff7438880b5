"""The port for sources that fetch by themselves: YouTube, a feed, a page's own interface, each behind one small Protocol.

No source fetches yet: what the house hears comes in chat, by file and by the webhook (`door.py`), so nothing calls `gather`
on the clock. To add one: write a class that fulfils `Source` in a file of its own here, with what it connects to read in
`bot.settings`; let `bot.serve` run `gather` for it as often as its limits allow, with the moment it was asked last. What it
tells is then taken in once however often it is told, and `gather` sees to that its silence is noted and its owner hears.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

import structlog

from register.activity import arrivals, sources
from register.activity.arrivals import Happening, Outcome
from register.storage.store import Store

log = structlog.get_logger()


class SourceSilent(Exception):
    """The source did not answer, or answered with a refusal. `why` is a code or a status, never a text."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Source(Protocol):
    """One connection to one place where things happen.

    `name` is what it is called in the register; `owner` the person who set it up and hears when it goes silent (None: the
    steward). `since` returns what has happened after a moment, texts and names already left behind.
    """

    @property
    def name(self) -> str: ...

    @property
    def owner(self) -> int | None: ...

    async def since(self, moment: datetime) -> Sequence[Happening]: ...


async def gather(store: Store, organisation: str, source: Source, moment: datetime) -> Outcome | None:
    """Asks the source and takes in what it tells, in one unit. None when it was silent, which is noted and told."""
    try:
        told = await source.since(moment)
    except SourceSilent as silent:
        log.info("source_silent", source=source.name, organisation=organisation, why=silent.why)
        why = silent.why
        await asyncio.wrap_future(store.run(organisation, lambda unit: sources.failed(unit, source.name, why)))
        await asyncio.wrap_future(store.run(organisation, sources.look))
        return None
    return await asyncio.wrap_future(
        store.run(organisation, lambda unit: arrivals.take_in(unit, source.name, told, owner=source.owner))
    )
