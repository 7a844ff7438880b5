"""Logs are facts in fields: ids and counts, never names, texts or tokens."""

from __future__ import annotations

import logging
import sys
from typing import Literal

import structlog

_QUIET = (
    "aiohttp.access",
    "apscheduler",
    "msrest",
    "botbuilder",
    "slack_bolt",
    "slack_sdk",
    "alembic",
    "asyncio",
    "urllib3",
)
"""Libraries that would write payloads, addresses or every tick; only their warnings are let through."""


def configure(style: Literal["console", "json"], level: int = logging.INFO) -> None:
    logging.basicConfig(format="%(message)s", stream=sys.stderr, level=level, force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    # A plain traceback: the prettier one prints local variables, and people's words are among them.
    last: structlog.types.Processor = (
        structlog.processors.JSONRenderer()
        if style == "json"
        else structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
        )
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info if style == "json" else _seen,
            last,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        # A line in one piece: printing it takes two calls of the system, at each of which another thread takes over.
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )


def _seen(_logger: object, _name: str, event: structlog.types.EventDict) -> structlog.types.EventDict:
    """What a terminal would take for a command (its colours, its title) is written as what it is."""
    return {
        name: value if not isinstance(value, str) or value.isprintable() else ascii(value)[1:-1]
        for name, value in event.items()
    }


def quiet() -> None:
    """Only what goes wrong: for commands that print something else."""
    configure("console", logging.ERROR)
