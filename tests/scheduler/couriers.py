"""Couriers that go nowhere: one that does as it is told and keeps what it was given."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from dialogs.blocks import Blocks, as_text
from scheduler.courier import AT_ONCE, Address, CannotChange, Closed, MessageRef, Wait


class Scripted:
    """Does what the script says, message by message, and keeps what it was given.

    `closed` platforms are not open, `waits` says how long each would have to, `mail` is a platform where nothing can be changed.
    """

    def __init__(self, *script: Exception | None) -> None:
        self.script = list(script)
        self.members: dict[str, Sequence[Address]] = {}
        self.delivered: list[tuple[str, str]] = []
        self.changed: list[tuple[str, object, str]] = []
        self.closed: set[str] = set()
        self.waits: dict[str, Wait] = {}
        self.trouble_finding: Exception | None = None
        self.takes = 0.0

    def wait(self, to: Address, *, change: bool) -> Wait:
        return self.waits.get(to.platform, AT_ONCE)

    async def deliver(self, to: Address, blocks: Blocks) -> MessageRef:
        if to.platform in self.closed:
            raise Closed(to.platform)
        self._next()
        if self.takes:
            await asyncio.sleep(self.takes)
        self.delivered.append((to.platform, as_text(blocks)))
        return {"number": len(self.delivered)}

    async def update(self, to: Address, ref: MessageRef, blocks: Blocks) -> None:
        if to.platform == "email":
            raise CannotChange("email")
        self._next()
        self.changed.append((to.platform, ref["number"], as_text(blocks)))

    async def find(self, organisation: str, email: str) -> Sequence[Address]:
        if self.trouble_finding is not None:
            raise self.trouble_finding
        return self.members.get(email, ())

    @property
    def texts(self) -> list[str]:
        return [text for _, text in self.delivered]

    def _next(self) -> None:
        step: Any = self.script.pop(0) if self.script else None
        if step is not None:
            raise step
