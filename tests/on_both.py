"""A store on each of the two kinds of database, for tests that promise the same of both."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from register.storage import schema
from register.storage.store import Store
from tests.builders import Clock, a_store, all_packs
from tests.postgres import a_database

BOTH = ("sqlite", "postgresql")


@contextmanager
def a_store_on(
    kind: str, folder: Path, clock: Callable[[], datetime] | None = None, workers: int = 2
) -> Iterator[Store]:
    if kind == "sqlite":
        made = a_store(folder)
        yield made
        made.close()
        return
    with a_database() as url:
        made = Store(url, all_packs(), clock or Clock(), workers=workers)
        schema.make(made.engine)
        yield made
        made.close()
