"""What is seen of the whole register at a time."""

from __future__ import annotations

from msgspec import Struct

from register.channels.channels import ChannelView

MANY = 200
"""Channels; the largest municipalities have about as many. What is to be mended in more than that is gone through when asked."""

PAGE = 10
"""Channels of a page: as many as one takes in on a phone."""


class Listed(Struct, frozen=True, kw_only=True):
    """A page of some of the channels: where it begins, and how many they are in all."""

    channels: tuple[ChannelView, ...] = ()
    start: int = 0
    count: int = 0


class Register(Struct, frozen=True, kw_only=True):
    """Of all that are open: those to mend, the others, those that were named. None: not asked for.

    `every`: the others are every channel, by name, since what is to be mended has not been gone through.
    """

    count: int = 0
    gaps: Listed | None = None
    rest: Listed | None = None
    named: Listed | None = None
    every: bool = False

    @property
    def channels(self) -> tuple[ChannelView, ...]:
        """Those that are shown with their people: the only one that was named. The rest are a line each."""
        return self.named.channels if self.named is not None and self.named.count == 1 else ()
