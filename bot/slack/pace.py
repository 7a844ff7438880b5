"""How fast Slack may be written to: about one message a second in a conversation, a few a second in a workspace."""

from __future__ import annotations

from collections.abc import Iterator

CONVERSATION = 1.0
"""Seconds between two messages to one conversation, counted from Slack's answer to the first."""

FORGET = 5000


class Pace:
    """Times are seconds on any clock that only moves forward."""

    def __init__(self, per_second: float) -> None:
        self._between = 1.0 / per_second
        self._next = 0.0
        self._next_in: dict[str, float] = {}

    def wait(self, conversation: str, now: float) -> float:
        """How long until the next message to this conversation may leave."""
        return max(self._next, self._next_in.get(conversation, 0.0), now) - now

    def sent(self, conversation: str, at: float) -> None:
        """A message leaves, or has just been answered, at this time."""
        self._next = max(self._next, at) + self._between
        self._next_in[conversation] = at + CONVERSATION
        if len(self._next_in) > FORGET:
            self._next_in = dict(self._still_waiting(at))

    def answered(self, conversation: str, at: float) -> None:
        """Slack counts from when it took the last one."""
        self._next_in[conversation] = at + CONVERSATION

    def _still_waiting(self, now: float) -> Iterator[tuple[str, float]]:
        return ((conversation, at) for conversation, at in self._next_in.items() if at > now)
