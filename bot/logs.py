"""Logs are facts in fields: ids and counts, never names, texts or tokens."""

from __future__ import annotations

import logging
import sys
from typing import Literal

import structlog

from bot import tracebacks

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
    guests = logging.StreamHandler(sys.stderr)
    guests.setFormatter(_Guests())
    logging.basicConfig(handlers=[guests], level=level, force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    last: structlog.types.Processor = (
        structlog.processors.JSONRenderer()
        if style == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _seen,
            structlog.processors.ExceptionRenderer(tracebacks.told),
            last,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        # A line in one piece: printing it takes two calls of the system, at each of which another thread takes over.
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )


def _seen(_logger: object, _name: str, event: structlog.types.EventDict) -> structlog.types.EventDict:
    """What a terminal would take for a command (its colours, its title) is written as what it is."""
    return {name: _printable(value) if isinstance(value, str) else value for name, value in event.items()}


def _printable(text: str) -> str:
    return text if text.isprintable() else ascii(text)[1:-1]


class _Guests(logging.Formatter):
    """What a library has to say: where and of what kind, but for what anybody had written (`bot.tracebacks`)."""

    def format(self, record: logging.LogRecord) -> str:
        line = _printable(tracebacks.without_words(record.getMessage()))
        if record.exc_info is None or record.exc_info[1] is None:
            return line
        return f"{line}\n{tracebacks.told(record.exc_info)}"


def quiet() -> None:
    """Only what goes wrong: for commands that print something else."""
    configure("console", logging.ERROR)
