"""The processes of a measurement: those who answer and the one who asks, spoken with in lines of JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import wire

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 5.0


@dataclass(frozen=True, kw_only=True)
class Timed:
    """What a job gave: each answer's seconds, the whole's, and how many messages came back by other ways."""

    took: Sequence[float]
    seconds: float
    said: int

    @property
    def pace(self) -> float:
        return len(self.took) / self.seconds


class Asker:
    """The load generator, which is also the bots' world."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.world = f"http://{wire.HOST}:{read(process)['port']}"

    def ask(self, door: str, port: int, *, clients: int, turns: int) -> Timed:
        assert self._process.stdin is not None
        job = {"door": door, "port": port, "clients": clients, "turns": turns}
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        return Timed(**read(self._process))


@contextmanager
def asker() -> Iterator[Asker]:
    with started("bench.load") as process:
        yield Asker(process)


@contextmanager
def bots(world: str, folder: Path, *names: str) -> Iterator[Mapping[str, int]]:
    """A process for each bot; its port by its name."""
    with ExitStack() as all_of_them:
        running = {
            name: all_of_them.enter_context(
                started("bench.serve", name, world, str(folder), log=folder / f"{name}.log")
            )
            for name in names
        }
        yield {name: int(read(process)["port"]) for name, process in running.items()}


@contextmanager
def started(module: str, *arguments: str, log: Path | None = None) -> Iterator[subprocess.Popen[str]]:
    """Runs until it is left, when its standard input is closed; then it has a few seconds."""
    with ExitStack() as files:
        told = files.enter_context(log.open("w", encoding="utf-8")) if log else None
        process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            cwd=ROOT,
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=told,
            text=True,
        )
        try:
            yield process
        finally:
            stop(process)


def stop(process: subprocess.Popen[str]) -> None:
    try:
        process.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()


def read(process: subprocess.Popen[str]) -> dict[str, Any]:
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        raise RuntimeError(
            f"a process of the bench ended with {process.wait()}; what it said stands above, or in its log"
        )
    told: dict[str, Any] = json.loads(line)
    if "error" in told:
        raise RuntimeError(told["error"])
    return told


def environment() -> dict[str, str]:
    """This one, without what would name another service or proxy, or keep bytecode from being written."""
    ours = ("KANALVAKT_", "SLACK_", "TEAMS_", "SMTP_")
    without = {"PYTHONDONTWRITEBYTECODE", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"}
    return {name: value for name, value in os.environ.items() if not name.startswith(ours) and name not in without}


def resident(pid: int) -> int:
    """Bytes of memory that a process holds."""
    status = Path(f"/proc/{pid}/status")
    if status.exists():
        line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) * 1024
    told = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, check=True, text=True)
    return int(told.stdout) * 1024
