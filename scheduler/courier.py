"""The port that the postman sends through; `bot/courier.py` fulfils it with Slack, Teams and the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias

from dialogs.blocks import Blocks

MessageRef: TypeAlias = "Mapping[str, Any]"
"""What a platform needs to change a sent message later, as plain JSON."""


@dataclass(frozen=True, kw_only=True)
class Address:
    """How one person is reached: `user` is the platform's id, `reach` its own way there (a conversation reference)."""

    organisation: str
    platform: str
    user: str
    reach: Mapping[str, Any] = field(default_factory=dict)


class CourierError(Exception):
    """A message could not be handed over.

    ├── NotNow       busy, limited or out of reach for the moment: try again
    └── Unreachable  this person cannot be written to: removed, blocked, unknown
    """


class NotNow(CourierError):
    def __init__(self, reason: str, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after = retry_after


class Unreachable(CourierError):
    pass


class Courier(Protocol):
    async def deliver(self, to: Address, blocks: Blocks) -> MessageRef: ...

    async def update(self, to: Address, ref: MessageRef, blocks: Blocks) -> None: ...

    async def find(self, organisation: str, email: str) -> Address | None:
        """A member with this work e-mail who has not met the bot; None where a platform cannot tell."""
        ...
