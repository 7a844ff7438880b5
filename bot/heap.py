"""glibc's heap, for a service that lives for months: one for all threads, and what the start leaves unused is given back.

Elsewhere than on glibc (macOS, musl, Windows) nothing is done.
"""

from __future__ import annotations

import ctypes
from typing import Any

_ARENA_MAX = -8
"""glibc's own number for how many heaps there may be (`M_ARENA_MAX` in malloc.h)."""


def one_for_all() -> None:
    """A heap of its own for each thread is of no use to the others when it is freed: two MiB of eight threads. Under Python's
    lock they seldom ask at the same time."""
    if set_up := _ours("mallopt"):
        set_up(_ARENA_MAX, 1)


def give_back() -> None:
    """What loading has left free goes back to the system: a MiB, in a few milliseconds."""
    if trim := _ours("malloc_trim"):
        trim(0)


def _ours(name: str) -> Any:
    try:
        return getattr(ctypes.CDLL(None), name)
    except (AttributeError, OSError, TypeError):
        return None
