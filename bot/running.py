"""`kanalvakt serve`, and how what is wrong with settings, packs or database is said; without the command line's libraries.

A service lives for months, and neither typer, nor rich, nor what the other commands need is of any use to it.
"""

from __future__ import annotations

import asyncio
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot import heap

if TYPE_CHECKING:
    from policy_text.pack import PackProblem
    from register.storage.schema import NoDatabase

WRONG = 2


def run() -> None:
    """Serves until it is told to stop. What is wrong is said in a sentence, not a traceback."""
    gc.disable()  # until the service has started; see `bot.entry`
    heap.one_for_all()
    with _alone():
        import structlog  # noqa: F401, PLC0415
    from bot import logs, reader, serve, settings  # noqa: PLC0415
    from policy_text import pack  # noqa: PLC0415

    with refusals_said():
        told = settings.read()
        for line in unknown_lines():
            print(line, file=sys.stderr)
        logs.configure(told.log)
        packs = pack.packs(told.packs)
        asyncio.run(serve.serve(told, packs, reader.load(packs), lambda line: print(line, flush=True)))


@contextmanager
def refusals_said() -> Iterator[None]:
    """What may be wrong before anything runs ends the process with a sentence for whoever started it."""
    from bot.settings import BrokenSettings  # noqa: PLC0415
    from dialogs.texts import phrase  # noqa: PLC0415
    from policy_text.pack import BrokenPack  # noqa: PLC0415
    from register.storage.schema import NewerSchema, NoDatabase, OldSchema, SchemaError  # noqa: PLC0415

    known = {OldSchema: "old", NewerSchema: "new"}
    try:
        yield
    except BrokenSettings as broken:
        lines = [phrase(f"settings-{broken.trouble}", key=broken.key, detail=broken.detail)]
    except SchemaError as wrong:
        lines = [
            database_line(wrong) if isinstance(wrong, NoDatabase) else phrase(f"check-database-{known[type(wrong)]}")
        ]
    except BrokenPack as broken:
        lines = problem_lines(broken.problems)
    else:
        return
    print("\n".join(lines), file=sys.stderr)
    raise SystemExit(WRONG)


def unknown_lines() -> list[str]:
    """Variables that look like ours and that nobody reads: whoever misspelt one would wait in vain for what it does."""
    from bot.settings import unknown  # noqa: PLC0415
    from dialogs.texts import phrase  # noqa: PLC0415

    found = unknown(os.environ).items()
    return [phrase("settings-unknown", name=name, near=near or "none") for name, near in found]


def database_line(wrong: NoDatabase) -> str:
    """What is the matter with the database, and how to mend it."""
    from dialogs.texts import phrase  # noqa: PLC0415

    return phrase("check-database-failed", why=str(wrong), kind=str(wrong.trouble or "other"))


def problem_lines(problems: Sequence[PackProblem]) -> list[str]:
    from dialogs.texts import phrase  # noqa: PLC0415

    lines = [
        phrase(
            "pack-problem", file=p.file, key=p.key or "–", code=p.code, expected=str(p.expected or "none"),
            found=str(p.found or "none"),
        )
        for p in problems
    ]  # fmt: skip
    return [*lines, phrase("pack-problems", count=len(problems))]


@contextmanager
def _alone() -> Iterator[None]:
    """structlog takes rich where there is one, for tracebacks that we never write: they show what variables hold."""
    hidden = "rich" not in sys.modules
    if hidden:
        sys.modules["rich"] = None  # type: ignore[assignment]  # as Python says that there is no such module
    try:
        yield
    finally:
        if hidden:
            del sys.modules["rich"]
