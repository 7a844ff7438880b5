"""Debian's chromium, driven by playwright: the page in a real browser, with a scripted stage behind it."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from aiohttp.test_utils import unused_port
from playwright.async_api import Page, async_playwright

from bot.tryout.door import TryoutDoor
from tests.bot.tryout.scripted import ScriptedStage

CHROMIUM = os.environ.get("KANALVAKT_CHROMIUM", "/usr/bin/chromium")
QUIETLY = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
DESKTOP, PHONE, SMALL = (1280, 800), (390, 844), (320, 640)


@asynccontextmanager
async def served(stage: ScriptedStage, port: int) -> AsyncIterator[None]:
    app = web.Application()
    app.add_routes(TryoutDoor(stage).routes())
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield
    finally:
        await runner.cleanup()


@asynccontextmanager
async def opened(port: int, size: tuple[int, int] = DESKTOP, path: str = "/") -> AsyncIterator[Page]:
    """The page in a browser. Nothing may go wrong in its console, and nothing may be fetched from anywhere else."""
    if not os.access(CHROMIUM, os.X_OK):
        pytest.skip(f"no browser at {CHROMIUM}: install chromium or set KANALVAKT_CHROMIUM")
    complaints: list[str] = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIETLY)
        context = await browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="sv-SE")
        await context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = await context.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console", lambda line: complaints.append(line.text) if "Content Security Policy" in line.text else None
        )
        page.on(
            "request", lambda asked: complaints.append(asked.url) if f"//127.0.0.1:{port}/" not in asked.url else None
        )
        await page.goto(f"http://127.0.0.1:{port}{path}")
        await page.locator("#log .entry").first.wait_for(state="attached")
        yield page
        await browser.close()
    assert complaints == []


@asynccontextmanager
async def a_page_in_chromium(
    stage: ScriptedStage | None = None, size: tuple[int, int] = DESKTOP, path: str = "/"
) -> AsyncIterator[Page]:
    port = unused_port()
    async with served(stage or ScriptedStage(), port), opened(port, size, path) as page:
        yield page
