"""The log is lines of facts: nothing that somebody sent makes a line of its own, or a terminal do something."""

from __future__ import annotations

import subprocess
import sys

import pytest

SAYS = """
import structlog
from bot import logs
logs.configure({style!r})
structlog.get_logger().warning("slack.refused", team="\\x1b]0;hej\\x07", key="Ev1\\n2026-03-02 [info] turn")
"""


@pytest.mark.parametrize("style", ["console", "json"])
def test_what_somebody_sent_is_one_line_of_plain_text(style: str):
    told = subprocess.run(
        [sys.executable, "-c", SAYS.format(style=style)], capture_output=True, check=True, text=True, timeout=60
    ).stderr

    assert told.count("\n") == 1
    assert told.removesuffix("\n").isprintable()
