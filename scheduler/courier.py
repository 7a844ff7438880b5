"""The port that the postman sends through; `bot/courier.py` fulfils it with Slack, Teams, e-mail and the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeAlias

from msgspec import Struct, field

from dialogs.blocks import Blocks

MessageRef: TypeAlias = "Mapping[str, Any]"
"""What a platform needs to change a sent message later, as plain JSON."""


class Address(Struct, frozen=True, kw_only=True):
    """How one person is reached: `user` is the platform's id, `reach` its own way there (a conversation reference)."""

    organisation: str
    platform: str
    user: str
    reach: Mapping[str, Any] = field(default_factory=dict)


class Wait(Struct, frozen=True, kw_only=True):
    """Seconds until a message may leave: for anybody on that platform, and for this person."""

    everybody: float = 0.0
    person: float = 0.0


AT_ONCE = Wait()


class CourierError(Exception):
    """A message could not be handed over.

    ├── NotNow           busy, limited or out of reach for the moment: try again
    │   └── Paced        our own pace said so: try again, and it is nobody's fault
    ├── Unreachable      this person cannot be written to: removed, blocked, unknown
    ├── Closed           this door is not open in this house: nothing is known about the person
    └── CannotChange     what has been sent stands as it was sent (e-mail)
    """


class NotNow(CourierError):
    def __init__(self, reason: str, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after = retry_after


class Paced(NotNow):
    pass


class Unreachable(CourierError):
    pass


class Closed(CourierError):
    pass


class CannotChange(CourierError):
    pass


class Courier(Protocol):
    """A courier keeps its platform's pace itself; `wait` tells the postman beforehand, so that others may go first."""

    def wait(self, to: Address, *, change: bool) -> Wait: ...

    async def deliver(self, to: Address, blocks: Blocks) -> MessageRef: ...

    async def update(self, to: Address, ref: MessageRef, blocks: Blocks) -> None: ...

    async def find(self, organisation: str, email: str) -> Sequence[Address]:
        """Ways to whoever has this work e-mail and has not met the bot, the best first; none where nobody can tell."""
        ...
