"""What went wrong, as it may stand in a log: where and of what kind, without what anybody had written.

An error tells of the value that it stumbled over: "invalid literal for int(): 'Eva Ek'", and PostgreSQL of the whole row.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator
from itertools import chain
from typing import Any

from register.errors import RegisterError

_LONGEST = 300
_DETAIL = re.compile(r"^(?:DETAIL|CONTEXT|HINT|LINE \d+|\[SQL|\[parameters)\b.*", re.MULTILINE | re.DOTALL)
_QUOTED = re.compile(r"""(["'`])(?!\1)(?P<inside>.*?)\1|[“”«»](?P<other>.*?)[“”«»]""", re.DOTALL)
_A_NAME_OF_OURS = re.compile(r"[a-z_][a-z0-9_.-]{0,60}")
_PERSONAL = re.compile(r"\S+@\S+|\+?\d[\d \-]{5,}\d")


def told(exc_info: Any) -> str:
    """The traceback of it and of all that led to it, oldest first. `exc_info` as from `sys.exc_info`."""
    return "\n\n".join(_one(error) for error in reversed(list(_chain(exc_info[1]))))


def without_words(message: str) -> str:
    """A message without what it quotes, but for names as code has them, and without a database's details."""
    short = _DETAIL.sub("", message).strip()
    short = _QUOTED.sub(_unless_ours, short)
    return _PERSONAL.sub("…", short)[:_LONGEST]


def _unless_ours(found: re.Match[str]) -> str:
    return found[0] if _A_NAME_OF_OURS.fullmatch(found["inside"] or "") else "'…'"


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    now: BaseException | None = error
    while now is not None and id(now) not in seen:
        seen.add(id(now))
        yield now
        now = now.__cause__ or (None if now.__suppress_context__ else now.__context__)


def _one(error: BaseException) -> str:
    lines = (
        ["Traceback (most recent call last):\n", *traceback.format_tb(error.__traceback__)]
        if error.__traceback__
        else []
    )
    kind = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    # What the register refuses is told by its code; its facts are names and addresses.
    message = error.code if isinstance(error, RegisterError) else without_words(str(error))
    lines.append(f"{kind}: {message}" if message else kind)
    inner = error.exceptions if isinstance(error, BaseExceptionGroup) else ()
    return "".join(chain(lines, (f"\n  | {told((None, one, None))}".replace("\n", "\n  | ") for one in inner)))
