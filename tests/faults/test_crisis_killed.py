"""Killed in the middle of telling two thousand of a crisis, and started again: everyone is told, and few of them twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from register.crises.crisis_wishes import StartCrisis
from register.storage.outbox import LEASE
from tests.builders import ROOT, perform
from tests.register.crises.a_crisis import City

pytestmark = pytest.mark.faults

EVERYBODY = 2 * City.CHANNELS
PATIENCE = 300.0
ON_ITS_WAY = 1.0
"""Seconds, at most, between a message and the kill for it not to have been written down as sent."""


def a_life(url: str, file: Path, ahead: float) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-m", "tests.faults.crisis_life", url, str(file), str(ahead)]
    return subprocess.Popen(words, cwd=ROOT)


def sent(file: Path) -> list[tuple[str, float]]:
    """(who, when) of every notice that has been taken."""
    lines = file.read_text().splitlines() if file.exists() else []
    return [(who, float(at)) for who, _, at in (line.partition(" ") for line in lines)]


def wait_until(file: Path, many: int) -> None:
    end = time.monotonic() + PATIENCE
    while len(sent(file)) < many:
        assert time.monotonic() < end, "nothing more is sent"
        time.sleep(0.05)


def test_killed_while_two_thousand_are_told_and_started_again_nobody_is_lost(tmp_path: Path):
    city, file, kills = City(tmp_path), tmp_path / "sent.txt", []
    perform(city.store, StartCrisis(what="Vattenläcka."), city.lena)
    url = str(city.store.engine.url)
    city.store.close()

    for life, many in enumerate((300, 900, 1500)):
        process = a_life(url, file, life * (LEASE.total_seconds() + 1))
        wait_until(file, many)
        os.kill(process.pid, signal.SIGKILL)
        kills.append(time.monotonic())
        assert process.wait() == -signal.SIGKILL
    assert a_life(url, file, 3 * (LEASE.total_seconds() + 1)).wait(PATIENCE) == 0

    everything = [(who, at) for who, at in sent(file) if who.startswith("U")]
    times: dict[str, list[float]] = {}
    for who, at in everything:
        times.setdefault(who, []).append(at)
    doubles = {who: when for who, when in times.items() if len(when) > 1}
    assert len(times) == EVERYBODY
    assert [who for who, when in doubles.items() if not all(near(at, kills) for at in when[:-1])] == []


def near(at: float, kills: list[float]) -> bool:
    """Whether it was on its way when a life was killed."""
    return any(0 <= killed - at < ON_ITS_WAY for killed in kills)
