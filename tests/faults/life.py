"""A process that lives until it is killed: it makes nudges and sends them, or only sends what is there.

Importing the house takes a second, and two hundred lives would take minutes of it. So one process imports everything and waits;
each life is a fork of it, with a database connection, threads and a loop of its own, and starts in milliseconds.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, NoReturn

import structlog
from sqlalchemy import func, select

from dialogs.blocks import Blocks, as_text
from register import nudges
from register.nudges import Nudge
from register.people import people
from register.storage import outbox
from register.storage.store import Store, Unit
from scheduler.courier import AT_ONCE, Address, MessageRef, NotNow, Wait
from scheduler.postman import Postman
from tests.builders import ROOT, all_packs

ORGANISATION = "sater"
PEOPLE = 20
AT_A_TIME = 3
"""Nudges made in one unit."""


class Line:
    """A courier that hands each message to the platform as one line, over connections that are kept."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._free: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []

    def wait(self, to: Address, *, change: bool) -> Wait:
        return AT_ONCE

    async def deliver(self, to: Address, blocks: Blocks) -> MessageRef:
        try:
            line = self._free.pop() if self._free else await asyncio.open_connection("127.0.0.1", self._port)
            line[1].write(json.dumps(as_text(blocks)).encode() + b"\n")
            if await line[0].readline() != b"ok\n":
                raise NotNow("hung up")
        except OSError as error:
            raise NotNow(type(error).__name__) from error
        self._free.append(line)
        return {"ok": True}

    async def close(self) -> None:
        for _, writer in self._free:
            writer.close()
            await writer.wait_closed()

    async def update(self, to: Address, ref: MessageRef, blocks: Blocks) -> None:
        raise AssertionError("nothing is changed here")

    async def find(self, organisation: str, email: str) -> Sequence[Address]:
        return ()


def populate(unit: Unit, many: int = PEOPLE) -> None:
    """People who can be written to."""
    for n in range(many):
        id = people.add(unit, name=f"Eva Ek{n}", email=f"eva.ek{n}@sater.se")
        people.reached_by(unit, id, "line", f"U{n}", {})


def make(unit: Unit, many: int = AT_A_TIME, among: int = PEOPLE) -> None:
    """The next things to tell, numbered from what is there: a tick that is killed is run again and makes the same."""
    made = unit.execute(select(func.count()).select_from(Nudge.__table__)).scalar() or 0  # type: ignore[attr-defined]
    for n in range(made, made + many):
        person = n % among + 1
        nudges.put(
            unit, to=(person,), subject=f"person:{person}", stage=f"joined:n{n}", notice="people-joined", person=person,
            platform=f"n{n}",
        )  # fmt: skip


async def live(url: str, port: int, ahead: float, *, making: bool) -> None:
    """Until killed while `making`; else until nothing waits. `ahead` moves the clock, so that earlier lives' leases are over."""

    def clock() -> datetime:
        return datetime.now(UTC) + timedelta(seconds=ahead)

    store = Store(url, all_packs(), clock, workers=4)
    postman = Postman(store, Line(port), clock)
    store.on_say_now = postman.wake
    if not making:
        # One that has just failed is due again in a moment.
        for _ in range(50):
            await postman.round()
            if store.claim(lambda c: (nudges.due(c, clock()), outbox.next_due(c))).result() == ((), None):
                return
            await asyncio.sleep(0.2)
        raise SystemExit("something still waits")
    async with asyncio.TaskGroup() as living:
        living.create_task(postman.run(every=0.05))
        while True:
            await asyncio.wrap_future(store.run(ORGANISATION, make))
            await asyncio.sleep(0.01)


@dataclass
class Nursery:
    """Starts lives."""

    _process: subprocess.Popen[str]

    def start(self, url: str, port: int, ahead: float, *, making: bool) -> int:
        """The process id of a new life."""
        return int(self._ask({"url": url, "port": port, "ahead": ahead, "making": making}))

    def ended(self, pid: int) -> int:
        """Waits for one, and says how it went: 0, or minus the signal."""
        return int(self._ask({"pid": pid}))

    def kill(self, *pids: int) -> None:
        for pid in pids:
            os.kill(pid, signal.SIGKILL)
        for pid in pids:
            assert self.ended(pid) == -signal.SIGKILL, "it ended by itself before it was killed"

    def _ask(self, what: dict[str, Any]) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(what) + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline()


@contextmanager
def a_nursery() -> Iterator[Nursery]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.life"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        yield Nursery(process)
    finally:
        process.communicate()


def main() -> None:
    # What is printed is an answer; what is logged is for whoever reads a failing test.
    plain = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[plain], logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    all_packs()
    for line in sys.stdin:
        asked = json.loads(line)
        if "pid" in asked:
            _, status = os.waitpid(asked["pid"], 0)
            print(os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201  the answer
            continue
        pid = os.fork()
        if pid == 0:
            _only_live(asked)
        print(pid, flush=True)  # noqa: T201  the answer


def _only_live(asked: dict[str, Any]) -> NoReturn:
    """Never through the fork's own ending: what that would flush and close is its parent's."""
    os.close(0)
    ending = 1
    try:
        asyncio.run(live(asked["url"], asked["port"], asked["ahead"], making=asked["making"]))
        ending = 0
    finally:
        if ending:
            traceback.print_exc()
        os._exit(ending)


if __name__ == "__main__":
    main()
