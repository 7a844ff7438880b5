"""How the service listens, whoever calls: what no caller may cost it, nor write in its log."""

from __future__ import annotations

import logging

import structlog
from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

log = structlog.get_logger(__name__)

IDLE = 300.0
"""Seconds that a connection may be open without a whole request's headers: longer than any proxy keeps one that it means to
use again, and not the hour that aiohttp gives a stranger who sends a letter now and then."""

STOPPING = 5.0
"""Seconds for requests under way when we stop."""


def runner(app: web.Application, idle: float = IDLE) -> web.AppRunner:
    return web.AppRunner(
        app,
        access_log=None,
        logger=_FAULTS,
        handle_signals=False,
        shutdown_timeout=STOPPING,
        keepalive_timeout=idle,
        # Nobody who calls us compresses what they send: nothing is unpacked for a stranger, and a signature is of what came.
        auto_decompress=False,
    )


def _told(record: logging.LogRecord) -> bool:
    """aiohttp tells of a request that is none with the line that it stumbled over, a token or a name among it, and who called.

    Nothing goes on from here: it is told in our own way.
    """
    error = record.exc_info[1] if record.exc_info else None
    if isinstance(error, HttpProcessingError):
        log.info("request_refused", why=type(error).__name__)
    elif record.levelno >= logging.ERROR:
        log.error("request_failed", exc_info=error)
    return False


_FAULTS = logging.getLogger("bot.listening")
_FAULTS.addFilter(_told)
