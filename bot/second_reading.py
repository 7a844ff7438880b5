"""Asks a better reader once the turn has been committed; when it chose otherwise, that is told as a second event."""

from __future__ import annotations

import asyncio
import hashlib
from typing import TYPE_CHECKING

import structlog

from dialogs.guideline import chosen_reader
from dialogs.guideline.chosen_reader import Chooser
from dialogs.turn import Inbound
from dialogs.understand import Meaning
from policy_text.pack import Pack
from register.questions import policy_care
from register.storage.store import Store

if TYPE_CHECKING:
    from bot.reader import Nearest  # it loads the model's libraries, which a house without a reader can do without

log = structlog.get_logger()

MOST_AT_ONCE = 8
"""Questions being read a second time; with more than that, the built-in choice stands."""


class SecondReading:
    """`begin` returns at once: no unit, no answer and no platform ever waits for it."""

    def __init__(self, chooser: Chooser, nearest: Nearest) -> None:
        self._chooser, self._nearest = chooser, nearest
        self._under_way: set[asyncio.Task[None]] = set()

    def begin(self, store: Store, inbound: Inbound, meaning: Meaning) -> None:
        if not chosen_reader.may_be_asked(meaning.found) or len(self._under_way) >= MOST_AT_ONCE:
            return
        task = asyncio.get_running_loop().create_task(self._read(store, inbound, meaning))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def finish(self) -> None:
        """Waits for what is under way."""
        await asyncio.gather(*self._under_way)

    async def _read(self, store: Store, inbound: Inbound, meaning: Meaning) -> None:
        try:
            await self._told(store, inbound, meaning, store.packs[inbound.organisation])
        except Exception:
            log.exception("second_reading_failed", organisation=inbound.organisation, key=inbound.key)

    async def _told(self, store: Store, inbound: Inbound, meaning: Meaning, pack: Pack) -> None:
        asked = f"{meaning.before} {meaning.text}".strip()
        passages = await asyncio.to_thread(self._nearest, asked, pack, meaning.found)
        choice = await self._chooser.choose(asked, chosen_reader.candidates(passages))
        if choice is None:
            return
        picked = chosen_reader.chosen(choice, passages)
        if not chosen_reader.differs(meaning.found, picked):
            return
        stage = hashlib.sha256(inbound.key.encode()).hexdigest()[:40]
        told = tuple((passage.section, passage.text) for passage in picked)
        actor = inbound.actor
        await asyncio.wrap_future(
            store.run(
                inbound.organisation,
                lambda unit: policy_care.read_again(unit, actor.platform, actor.user, stage, told),
            )
        )
