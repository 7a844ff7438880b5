"""The real service as a process of its own: started, asked, stopped, as an administrator would."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError

from aiohttp.test_utils import unused_port

STARTS_WITHIN = 30.0
"""Seconds; a busy machine is slow, and a service that never answers must not be waited for."""

_OURS = ("KANALVAKT_", "SLACK_", "TEAMS_", "SMTP_")


@dataclass(frozen=True, kw_only=True)
class Running:
    process: subprocess.Popen[bytes]
    port: int
    log: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def stop(self) -> tuple[int, float]:
        """SIGTERM: (how it ended, seconds it took)."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=30), time.monotonic() - began

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")


def clean(settings: Mapping[str, str]) -> dict[str, str]:
    """An environment with these settings of ours and no others."""
    return {**{key: value for key, value in os.environ.items() if not key.startswith(_OURS)}, **settings}


@contextmanager
def running(folder: Path, settings: Mapping[str, str] | None = None) -> Iterator[Running]:
    """The service as `make run` starts it, on SQLite in `folder`, with these settings and no others from the environment."""
    port = unused_port()
    (folder / "kanalvakt.toml").touch()
    given = {
        "KANALVAKT_PORT": str(port),
        "KANALVAKT_DATABASE": f"sqlite:///{folder / 'register.db'}",
        "KANALVAKT_TRYOUT_DATABASE": f"sqlite:///{folder / 'tryout.db'}",
        "KANALVAKT_SETTINGS": str(folder / "kanalvakt.toml"),
        **(settings or {}),
    }
    log = folder / f"service-{port}.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-OO", "-c", "from bot.entry import main; main()", "serve"],
            env=clean(given), stdout=out, stderr=subprocess.STDOUT,
        )  # fmt: skip
    service = Running(process=process, port=port, log=log)
    try:
        _wait_for(service)
        yield service
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def _wait_for(service: Running) -> None:
    end = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < end:
        if service.process.poll() is not None:
            raise AssertionError(f"the service did not start:\n{service.said()}")
        try:
            with urllib.request.urlopen(f"{service.address}/healthz", timeout=1):
                return
        except (URLError, OSError):
            time.sleep(0.05)
    raise AssertionError(f"the service did not answer:\n{service.said()}")
