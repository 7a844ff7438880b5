"""What the try-out page needs of the house behind it: people to be, a mailbox to look into and a clock to move."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from msgspec import Struct

from bot.house import Spoken
from dialogs.blocks import Blocks
from dialogs.turn import Inbound


class TryoutPerson(Struct, frozen=True, kw_only=True):
    """Somebody to be on the page. `key` is the work e-mail, `function` what they do ("kommunikationschef")."""

    key: str
    name: str
    function: str
    runs: bool = False
    """Whether they look after a channel, and so have something to say about one."""


class Delivered(Struct, frozen=True, kw_only=True):
    """One message that the postman has handed over. `replaces` is the number of the earlier one that it takes the place of."""

    number: int
    to: str
    at: datetime
    blocks: Blocks
    replaces: int | None = None


class TryoutStage(Protocol):
    """A house of its own for the page, with its own database and its own clock."""

    @property
    def now(self) -> datetime: ...

    def organisations(self) -> Sequence[tuple[str, str]]:
        """Id and name of each municipality, in the order they are offered."""
        ...

    def people(self, organisation: str) -> Sequence[TryoutPerson]:
        """One person per role from the example register, the first being who the newcomer is."""
        ...

    async def hear(self, inbound: Inbound) -> Spoken: ...

    def mailbox(self, organisation: str, since: int) -> Sequence[Delivered]:
        """What has been delivered after number `since`, oldest first."""
        ...

    async def move_clock(self, to: datetime) -> None:
        """Forward only; steps through each next due time on the way."""
        ...

    async def move_to_event(self, organisation: str) -> None:
        """Forward to the first moment when somebody there is told something; past what happens in silence."""
        ...

    def next_event(self) -> datetime | None:
        """When something will be looked at by itself, or None when nothing is planned."""
        ...

    def days_off(self, organisation: str, since: datetime, until: datetime) -> Sequence[tuple[date, str]]:
        """The days off that lie after one moment and up to another, with the name of a holiday."""
        ...

    async def restart(self) -> None:
        """A new house: the example register as it was, an empty mailbox numbered from the beginning."""
        ...
