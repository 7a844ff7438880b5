"""Threads that carry out transactions: one for SQLite, which has one writer, and several for PostgreSQL.

With SQLite, those who wait while a commit is being written to disk share the next one: each in a savepoint of its own, so
that one that fails undoes only itself, and none is answered before the commit that holds it (performance.md: three times
as many turns on a disk that takes two milliseconds). One that is alone is undone with its transaction.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Any, Protocol, TypeAlias, TypeVar

from sqlalchemy.engine import Connection, Engine

from register.storage import trouble
from register.storage.whereabouts import Gone, Whereabouts

T = TypeVar("T")
Work: TypeAlias = "Callable[[Connection], T]"

MOST = 32
"""Transactions that share a commit at most, so that the first of them does not wait long for the last."""


class Lost(RuntimeError):
    """What was done together has been undone together, because of one of them or of the disk."""


class Writers(Protocol):
    def submit(self, work: Work[T], after: Callable[[], None] = lambda: None) -> Future[T]:
        """Work in a transaction; `after` is called once it is committed, and then the future is done."""
        ...

    def close(self) -> None:
        """What has been submitted is carried out first."""
        ...


class ManyWriters:
    """A transaction and a connection for each."""

    def __init__(self, engine: Engine, workers: int) -> None:
        self._engine = engine
        self._pool = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="store")

    def submit(self, work: Work[T], after: Callable[[], None] = lambda: None) -> Future[T]:
        return self._pool.submit(self._transact, work, after)

    def close(self) -> None:
        self._pool.shutdown(wait=True)

    def _transact(self, work: Work[T], after: Callable[[], None]) -> T:
        with self._engine.begin() as connection:
            result = work(connection)
        after()
        return result


class OneWriter:
    """One thread; those who wait share a commit."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._waiting: deque[_Waiting] = deque()
        self._called = False
        """Somebody has called for those who wait, and the thread has not come yet: one call is enough for all of them."""
        self._kept: Connection | None = None
        """Nobody else writes, so the connection need not be fetched and given back each time: a tenth of a turn."""
        self._files = Whereabouts(engine)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")

    def submit(self, work: Work[T], after: Callable[[], None] = lambda: None) -> Future[T]:
        one = _Waiting(work, after)
        self._waiting.append(one)
        if not self._called:
            self._called = True
            try:
                self._pool.submit(self._come)
            except RuntimeError:
                self._called = False
                self._waiting.remove(one)  # closed: nobody would come for it
                raise
        return one.future

    def close(self) -> None:
        with suppress(RuntimeError):  # closed before
            self._pool.submit(self._give_back)
        self._pool.shutdown(wait=True)

    def _give_back(self) -> None:
        if self._kept is not None:
            self._kept.close()
            self._kept = None

    def _open_anew(self) -> None:
        """A file that was opened when it could only be read stays so for as long as it is open."""
        if self._kept is not None:
            self._kept.invalidate()
        self._give_back()

    @property
    def _connection(self) -> Connection:
        if self._kept is not None and self._files.are_lost():
            self._save(self._kept)
        if self._kept is None:
            self._kept = self._engine.connect()
            self._files.opened()
        return self._kept

    def _save(self, kept: Connection) -> None:
        """What only we can reach any more is brought into the database, and then nobody here holds on to what is lost."""
        driver: Any = kept.connection.driver_connection
        driver.execute("PRAGMA wal_checkpoint(FULL)")
        self._open_anew()
        self._engine.dispose()

    def _come(self) -> None:
        # First, so that whoever waits from here on calls again.
        self._called = False
        while self._waiting:
            self._together()

    def _together(self) -> None:
        """Everybody who waits now, in one transaction."""
        group = [self._waiting.popleft() for _ in range(min(len(self._waiting), MOST))]
        group = [one for one in group if one.future.set_running_or_notify_cancel()]
        if not group:
            return
        try:
            connection = self._connection
            with connection.begin() as transaction:
                if len(group) == 1:
                    group[0].do(connection)
                    if group[0].failed:
                        transaction.rollback()
                else:
                    for one in group:
                        one.do_among_others(connection)
        except Exception as lost:  # noqa: BLE001  the transaction could not begin, undo what failed in it, or commit
            if not isinstance(lost, Gone):  # opened anew it would be another, and empty
                self._open_anew()
            for one in group:
                one.future.set_exception(lost)
            return
        if any(one.is_in_trouble for one in group):
            self._open_anew()
        for one in group:
            one.tell()


class _Waiting:
    """One piece of work, and what came of it until it may be told."""

    def __init__(self, work: Work[Any], after: Callable[[], None]) -> None:
        self.future: Future[Any] = Future()
        self._work, self._after = work, after
        self._result: Any = None
        self._failed: BaseException | None = None

    @property
    def failed(self) -> bool:
        return self._failed is not None

    @property
    def is_in_trouble(self) -> bool:
        """Whether it failed for the database's own sake."""
        return trouble.of(self._failed) is not None

    def do(self, connection: Connection) -> None:
        """Raises only when SQLite has rolled back by itself, so that nothing may be committed."""
        try:
            self._result = self._work(connection)
        except BaseException as failed:  # noqa: BLE001  handed to whoever waits for it, as an executor does
            self._failed = failed
        driver: Any = connection.connection.driver_connection
        if not driver.in_transaction:
            raise Lost("SQLite has rolled the whole transaction back") from self._failed

    def do_among_others(self, connection: Connection) -> None:
        """The same in a savepoint."""
        driver: Any = connection.connection.driver_connection
        driver.execute("SAVEPOINT one_of_several")
        self.do(connection)
        if self.failed:
            driver.execute("ROLLBACK TO one_of_several")
        driver.execute("RELEASE one_of_several")

    def tell(self) -> None:
        if self._failed is None:
            try:
                self._after()
            except Exception as failed:  # noqa: BLE001  the same
                self._failed = failed
        if self._failed is not None:
            self.future.set_exception(self._failed)
        else:
            self.future.set_result(self._result)
