"""Whether SQLite's files are still the ones that whoever looks for them finds.

A file that is taken away under a process goes on taking what it writes, and is gone when the process is. The write-ahead log
holds what has been committed lately (https://www.sqlite.org/howtocorrupt.html, 1.4 and 2.2), so a tidy hand takes it with it.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TypeAlias

from sqlalchemy.engine import Engine

EVERY = 0.25
"""Seconds between two looks, which let other threads in as every call of the system does: at full load, one turn in a hundred."""

_BESIDE = ("-wal", "-shm")

_Place: TypeAlias = "tuple[int, int] | None"
"""Device and number of a file; None where there is none."""


class Gone(RuntimeError):
    """The database is not where it was, or another lies there. It may be put back; nothing is written meanwhile."""


class Whereabouts:
    """Of the files of the connection that was opened last."""

    def __init__(self, engine: Engine) -> None:
        url = engine.url
        # What is told as an address ("file:…?mode=ro") is nobody's to write to.
        self._file = Path(url.database) if url.database and "uri" not in url.query else None
        self._opened: dict[str, _Place] = {}
        self._next = 0.0
        """When we look again (`time.monotonic`)."""

    def opened(self) -> None:
        self._opened = {ending: self._place(ending) for ending in ("", *_BESIDE)}
        self._next = 0.0

    def are_lost(self) -> bool:
        """True when what lies beside the database has been taken away, or something else put there. Raises `Gone`."""
        now = time.monotonic()
        if self._file is None or now < self._next:
            return False
        if self._place("") != self._opened[""]:
            raise Gone(self._file.name)
        self._next = now + EVERY
        return any(self._place(ending) != self._opened[ending] for ending in _BESIDE)

    def _place(self, ending: str) -> _Place:
        try:
            found = os.stat(f"{self._file}{ending}")
        except OSError:
            return None
        return found.st_dev, found.st_ino
