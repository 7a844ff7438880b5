"""The whole service as a process: how soon it answers, and how much memory it takes with everything open."""

from __future__ import annotations

import asyncio
import compileall
import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench import people, table, wire
from bench.processes import ROOT, asker, environment, resident, stop
from bench.table import Row

STARTS = 5
ROOMS = ("policy_text", "register", "dialogs", "scheduler", "bot")
LONGEST = 20.0
MIB = 1024 * 1024

HEALTH = wire.request("/healthz", b"", {}, "GET")


def start(folder: Path) -> Iterator[Row]:
    for room in ROOMS:
        compileall.compile_dir(ROOT / room, quiet=2, optimize=2)
    took, held = [], []
    with asker() as asking:
        settings = _settings(folder, asking.world)
        for n in range(STARTS + 1):
            with _service(folder, settings, n) as (port, process):
                seconds = asyncio.run(_healthy(port, process))
                # The first one makes the database, which happens once in its life.
                if n:
                    took.append(seconds)
                    asking.ask("slack", port, clients=4, turns=80)
                    held.append(resident(process.pid))
    soonest, most = table.middle(took), max(held) / MIB
    yield Row(
        what="Start till första friska svar, båda dörrarna", ours=f"{table.number(soonest)} s", goal="≤ 1,5 s",
        met=soonest <= 1.5,
    )  # fmt: skip
    yield Row(
        what="Minne med båda dörrarna och svaren laddade, efter 80 turer", ours=f"{most:.0f} MiB", goal="≤ 150 MiB",
        met=most <= 150,
    )  # fmt: skip


def _settings(folder: Path, world: str) -> Path:
    file = folder / "kanalvakt.toml"
    file.write_text(
        f"""
database = "sqlite:///{folder / "service.db"}"
[organisation.sater.slack]
bot_token = "xoxb-bench"
signing_secret = {json.dumps(people.SECRET)}
team_id = "{people.TEAM}"
api_base = "{world}/api/"
[organisation.sater.teams]
app_id = "{people.APP}"
app_password = "secret"
tenant_id = "{people.TENANT}"
""",
        encoding="utf-8",
    )
    return file


@contextmanager
def _service(folder: Path, settings: Path, n: int) -> Iterator[tuple[int, subprocess.Popen[str]]]:
    """`kanalvakt serve` on a free port, as `make run` starts it."""
    with socket.socket() as free:
        free.bind((wire.HOST, 0))
        port: int = free.getsockname()[1]
    told = {"KANALVAKT_SETTINGS": str(settings), "KANALVAKT_PORT": str(port)}
    with (folder / f"service-{n}.log").open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            [sys.executable, "-OO", "-c", "from bot.entry import main; main()", "serve"],
            cwd=ROOT, env=environment() | told, stdin=subprocess.PIPE, stdout=log, stderr=log, text=True,
        )  # fmt: skip
        try:
            yield port, process
        finally:
            process.terminate()
            stop(process)


async def _healthy(port: int, process: subprocess.Popen[str]) -> float:
    """Seconds until it answers that it is well; asked every few milliseconds, as soon as it listens."""
    began = time.perf_counter()
    while time.perf_counter() - began < LONGEST and process.poll() is None:
        try:
            client = await wire.Client.to(port)
            if await client.send(HEALTH) == 200:
                await client.close()
                return time.perf_counter() - began
        except (OSError, asyncio.IncompleteReadError):
            pass
        await asyncio.sleep(0.005)
    raise RuntimeError(f"the service did not answer on {port}; its log says why")
