"""How the service listens, whoever calls: what no caller may cost it."""

from __future__ import annotations

from aiohttp import web

IDLE = 300.0
"""Seconds that a connection may be open without a whole request's headers: longer than any proxy keeps one that it means to
use again, and not the hour that aiohttp gives a stranger who sends a letter now and then."""

STOPPING = 5.0
"""Seconds for requests under way when we stop."""


def runner(app: web.Application, idle: float = IDLE) -> web.AppRunner:
    return web.AppRunner(
        app,
        access_log=None,
        handle_signals=False,
        shutdown_timeout=STOPPING,
        keepalive_timeout=idle,
        # Nobody who calls us compresses what they send: nothing is unpacked for a stranger, and a signature is of what came.
        auto_decompress=False,
    )
