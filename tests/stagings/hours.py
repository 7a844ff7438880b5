"""Time for the doors of a staging: what a platform's pace makes them wait for has passed at once."""

from __future__ import annotations

import asyncio
from typing import Any


class Hours(asyncio.SelectorEventLoop):
    """A loop whose clock can be moved forward, so that nobody waits for the pace between what people do."""

    ahead = 0.0

    def __init__(self) -> None:
        super().__init__()
        self._really = self._selector.select  # type: ignore[attr-defined]
        self._selector.select = self._select  # type: ignore[attr-defined]

    def _select(self, timeout: float | None = None) -> Any:
        """Where nothing happens for a moment, the second that a platform wants between two messages has passed."""
        found = self._really(timeout if timeout is None else min(timeout, 0.03))
        if not found and timeout is not None and timeout > 0.03:
            self.ahead += min(timeout, 1.2)
        return found

    def time(self) -> float:
        return super().time() + self.ahead
