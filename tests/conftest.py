"""What holds for every test: nothing is left out without a word, and in CI nothing is left out at all."""

from __future__ import annotations

import os
from collections.abc import Generator
from typing import TypeVar

import pytest
import structlog
from hypothesis import HealthCheck, settings

from bot import collector

NOTHING_SKIPPED = os.environ.get("KANALVAKT_NOTHING_SKIPPED") == "1"
LATER = {"faults": "kills and floods", "slow": "too long to wait for"}

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)
_left_out = pytest.StashKey[int]()


def _refuse_skip(report: Report) -> Report:
    # An expected failure also counts as skipped, but it did run.
    if NOTHING_SKIPPED and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{reason}\nNothing may be skipped while KANALVAKT_NOTHING_SKIPPED=1."
    return report


def pytest_configure() -> None:
    # As the service writes them. Where rich is installed structlog draws a traceback with all that its variables hold, which
    # takes seconds: what happens next in a test would wait for it.
    plain = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[structlog.processors.add_log_level, plain])
    if not os.environ.get("CI"):
        # No test is timed, on a busy machine least of all; where CI is set Hypothesis sees to that itself.
        settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
        settings.load_profile("unhurried")


def pytest_collection_finish() -> None:
    # As the service does when it has started: what has been loaded is not looked through again, a tenth of the suite's time.
    collector.settle()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    return _refuse_skip((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return _refuse_skip((yield))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.option.markexpr:
        return
    later = [item for item in items if any(item.get_closest_marker(mark) for mark in LATER)]
    if later:
        config.stash[_left_out] = len(later)
        config.hook.pytest_deselected(items=later)
        items[:] = [item for item in items if not any(item.get_closest_marker(mark) for mark in LATER)]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if count := config.stash.get(_left_out, 0):
        what = ", ".join(f"{mark} ({why})" for mark, why in LATER.items())
        terminalreporter.line(f"Left for `make faults`: {count} marked {what}")
