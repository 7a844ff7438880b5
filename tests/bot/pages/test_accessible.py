"""What is published and printed can be read by everybody: axe finds nothing, on a phone and on a desk, light and dark.

With KANALVAKT_SCREENSHOTS=FOLDER the pages are pictured too, for whoever wants to look at them.
"""

from __future__ import annotations

import os
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

import pytest
import typer
from aiohttp import web
from aiohttp.test_utils import unused_port
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import async_playwright
from typer.testing import CliRunner

from bot.commands import crisis_exporting, document_exporting
from bot.pages import printing
from bot.public.door import PublicDoor
from dialogs.applications import case_paper
from dialogs.people import person_paper
from dialogs.records import audit_paper
from policy_text.pack import Outcome
from register.applications import applications, case_file
from register.channels.channels import ChannelStatus
from register.crises.crisis_wishes import Acknowledge, EndCrisis, SendUpdate, StartCrisis
from register.people import people, person_data
from register.records import audit
from register.records.audit import Period
from register.records.diary import DocumentKind
from register.records.record_wishes import DecideClosing, NoteCopy, NoteRemoval, NoteRemoved, NoteReview, NoteSnapshot
from tests.bot.tryout.chromium import CHROMIUM, DESKTOP, PHONE, QUIETLY, SMALL
from tests.builders import a_channel, a_person, a_store, perform
from tests.casts import Sater

PICTURES = os.environ.get("KANALVAKT_SCREENSHOTS", "")
_WIDE = """Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll("*")].map(
  (one) => getComputedStyle(one).overflowX === "auto" && innerWidth < 600 ? one.scrollWidth : 0))"""
"""How wide a page is; on a phone with what could be scrolled sideways inside it."""

PAGES = (
    "public/sater",
    "public/sater/guideline",
    "public/gullspang/guideline",
    "case",
    "audit",
    "person",
    "removal",
    "closing",
    "crisis",
    "readiness",
)


def papers_of(sater: Sater, folder: Path) -> dict[str, str]:
    """A case with somebody protected in it, an audit with something in every section, what is known of somebody, and what
    goes to the diary."""
    case = sater.to_decide(competence="Båda har gått kursen. Sara Lind har varit med längst.")
    sater.settle(
        sater.anders, case, "decide", Outcome.APPROVE_WITH_CONDITIONS,
        details={"date": "2026-03-02", "reference": "Protokoll § 7",
                 "conditions": [{"text": "Texta alla filmer", "owner": sater.sara.id, "date": "2026-04-01"}]},
    )  # fmt: skip
    sater.store.run_now("sater", lambda unit: people.change(unit, sater.sara.id, protected=True, title="bibliotekarie"))
    pool = a_channel(
        sater.store, "Simhallen", sater.sara, sater.kalle, main=sater.sara, address="www.facebook.com/simhallen",
        unit="Simhallen", chief_id=sater.eva.id, department_id=sater.eva.department_id,
    )  # fmt: skip
    afterwards(sater, pool.id)
    a_channel(sater.store, "Museet", status=ChannelStatus.CLOSING, medium="instagram")

    def make(unit) -> dict[str, str]:
        whole = case_file.of(unit, applications.load(unit, case.id))
        about = person_data.about(unit, people.view(unit, sater.kalle.id))
        return {
            "case": printing.html(case_paper.paper(unit.pack, whole, unit.now)),
            "audit": printing.html(audit_paper.paper(unit.pack, audit.read(unit, Period()), unit.now)),
            "person": printing.html(person_paper.paper(unit.pack, about, unit.now)),
        }

    return {**sater.store.run_now("sater", make), **exported(sater, folder)}


def afterwards(sater: Sater, pool: int) -> None:
    """A removal, a snapshot, a look-over, a channel that closes, and a crisis that is over."""
    lena = a_person(sater.store, "Lena Åkerman", "kommunikationschef")
    removal = perform(sater.store, NoteRemoval(channel=pool, ground="offensive"), sater.kalle).id
    perform(sater.store, NoteCopy(removal=removal, place="mappen Borttaget på kommunens server"), sater.kalle)
    perform(sater.store, NoteRemoved(removal=removal, how="hidden"), sater.kalle)
    snapshot = NoteSnapshot(channel=pool, place="mappen Bilder", on=date(2026, 3, 2), ticked=("start_page",))
    perform(sater.store, snapshot, sater.kalle)
    answers = {item.key: "no" for item in sater.store.packs["sater"].checklists["review"]}
    perform(sater.store, NoteReview(channel=pool, answers=answers), sater.kalle)
    crisis = perform(sater.store, StartCrisis(what="Vattenläcka på Rådhustorget."), lena).id
    perform(sater.store, Acknowledge(crisis=crisis), sater.kalle)
    perform(sater.store, SendUpdate(crisis=crisis, text="Vattnet är tillbaka klockan tolv."), lena)
    perform(sater.store, EndCrisis(crisis=crisis), lena)
    hall = a_channel(sater.store, "Konserthuset", sater.kalle, chief_id=sater.eva.id)
    perform(
        sater.store,
        DecideClosing(channel=hall.id, why="Verksamheten har flyttat till kommunens huvudkonto."),
        sater.eva,
    )


def exported(sater: Sater, folder: Path) -> dict[str, str]:
    """The same as files, as the command line writes them."""
    opened = lambda: a_store(folder, sater.clock)  # noqa: E731  as the command line gives it
    commands = {
        "removal": (document_exporting.command(opened, DocumentKind.REMOVAL), ["1"]),
        "closing": (document_exporting.command(opened, DocumentKind.CLOSING), ["3"]),
        "crisis": (crisis_exporting.crisis_command(opened), ["1"]),
        "readiness": (crisis_exporting.readiness_command(opened), []),
    }
    made = {}
    for name, (command, words) in commands.items():
        app = typer.Typer()
        app.command()(command)
        file = folder / f"{name}.html"
        done = CliRunner().invoke(app, [*words, "--org", "sater", "--out", str(file)])
        assert done.exit_code == 0, done.output
        made[name] = file.read_text(encoding="utf-8")
    return made


@asynccontextmanager
async def served(sater: Sater, folder: Path):
    made = papers_of(sater, folder)
    app = web.Application()
    app.add_routes(PublicDoor(lambda: sater.store, sater.store.packs).routes())

    def show(html: str):
        async def handler(request: web.Request) -> web.Response:
            return web.Response(text=html, content_type="text/html")

        return handler

    app.add_routes([web.get(f"/{name}", show(html)) for name, html in made.items()])
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    port = unused_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield port
    finally:
        await runner.cleanup()


@pytest.mark.parametrize(
    ("size", "scheme"), [(DESKTOP, "light"), (SMALL, "light"), (PHONE, "dark")], ids=["desk", "small", "phone-dark"]
)
async def test_axe_finds_nothing_to_mend_on_what_is_published_and_printed(tmp_path, size, scheme):
    if not os.access(CHROMIUM, os.X_OK):
        pytest.skip(f"no browser at {CHROMIUM}: install chromium or set KANALVAKT_CHROMIUM")
    sater = Sater(tmp_path)
    found: dict[str, list[str]] = {}
    wide: list[str] = []
    async with served(sater, tmp_path) as port, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIETLY)
        page = await browser.new_page(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)
        for name in PAGES:
            await page.goto(f"http://127.0.0.1:{port}/{name}")
            assert await page.locator("html").get_attribute("lang") == "sv"
            assert await page.locator("h1").count() == 1
            results = await Axe().run(page)
            found[name] = [f"{v['id']}: {v['nodes'][0]['html']}" for v in results.response["violations"]]
            if await page.evaluate(_WIDE) > size[0]:
                wide.append(name)
            if PICTURES:
                file = f"{name.replace('/', '-')}-{size[0]}-{scheme}"
                await page.screenshot(path=Path(PICTURES) / f"{file}.png", full_page=True)
                if size == DESKTOP:
                    await page.pdf(path=Path(PICTURES) / f"{file}.pdf", prefer_css_page_size=True)
        await browser.close()
    sater.store.close()

    assert found == {name: [] for name in PAGES}
    assert wide == []
