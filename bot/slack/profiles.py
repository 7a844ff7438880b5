"""Who somebody in Slack is, remembered, and never waited for longer than a turn can bear."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Generic, TypeVar

import structlog
from msgspec import Struct

from bot.slack.tasks import Tasks
from bot.slack.troubles import TROUBLES, trouble
from dialogs.blocks import clean

log = structlog.get_logger(__name__)

Value = TypeVar("Value")

PATIENCE = 1.5
"""Seconds. Slack waits three for the answer, and the turn needs some of them."""


class Profile(Struct, frozen=True, kw_only=True):
    """A person as the workspace knows them. `member`: one of its own people, neither guest nor stranger nor bot."""

    user: str
    name: str = ""
    email: str = ""
    member: bool = True


def profile(user: Mapping[str, Any], team: str) -> Profile:
    """What `users.info` and `users.lookupByEmail` tell."""
    about = user.get("profile") or {}
    foreign = ("is_restricted", "is_ultra_restricted", "is_stranger", "is_bot", "is_workflow_bot", "deleted")
    at_home = user.get("team_id", team) == team and user.get("id") != "USLACKBOT"
    return Profile(
        user=user["id"],
        name=clean(
            about.get("real_name") or user.get("real_name") or about.get("display_name") or user.get("name") or ""
        ),
        # An address that nobody has confirmed may be somebody else's, whose roles it would give.
        email="" if user.get("is_email_confirmed") is False else (about.get("email") or "").strip(),
        member=at_home and not any(user.get(mark) for mark in foreign),
    )


class Remembered(Generic[Value]):
    """Answers of a slow question by key, for an hour, the oldest forgotten when there are too many.

    A question is asked once however many wait for it, and goes on when they have stopped waiting: the next one gets it.
    """

    def __init__(
        self,
        about: str,
        ask: Callable[[str], Awaitable[Value]],
        tasks: Tasks,
        *,
        patience: float = PATIENCE,
        keep: float = 3600,
        most: int = 20_000,
    ) -> None:
        self._about, self._ask, self._tasks = about, ask, tasks
        self._patience, self._keep, self._most = patience, keep, most
        self._known: OrderedDict[str, tuple[float, Value]] = OrderedDict()
        self._asking: dict[str, asyncio.Task[Value]] = {}

    def put(self, key: str, value: Value) -> None:
        self._known[key] = (asyncio.get_running_loop().time() + self._keep, value)
        self._known.move_to_end(key)
        while len(self._known) > self._most:
            self._known.popitem(last=False)

    def known(self, key: str) -> Value | None:
        """The answer, if it is remembered."""
        until, value = self._known.get(key, (0.0, None))
        return value if value is not None and asyncio.get_running_loop().time() < until else None

    async def get(self, key: str) -> Value | None:
        """The answer, or None when it did not come in time or Slack would not say."""
        known = self.known(key)
        if known is not None:
            return known
        if key not in self._asking:
            self._asking[key] = asking = self._tasks.start(self._learn(key))
            asking.add_done_callback(lambda done: self._answered(key, done))
        try:
            async with asyncio.timeout(self._patience):
                return await asyncio.shield(self._asking[key])
        except TROUBLES as error:
            # A missing scope shows itself here, and would else look as if nobody had an e-mail address.
            log.warning("slack.untold", about=self._about, code=trouble(error).code)
            return None

    def _answered(self, key: str, done: asyncio.Task[Value]) -> None:
        del self._asking[key]
        # Looked at here, since whoever asked may have stopped waiting for it.
        if not done.cancelled():
            done.exception()

    async def _learn(self, key: str) -> Value:
        value = await self._ask(key)
        self.put(key, value)
        return value
