"""`kanalvakt export crisis` and `export readiness`: whole, readable without a computer, and journalled."""

from __future__ import annotations

import csv
import io

import pytest
import typer
from typer.testing import CliRunner

from bot.commands import crisis_exporting
from register import journal
from register.crises.crisis_wishes import CorrectEntry, SendUpdate
from tests.builders import Clock, a_store, perform
from tests.register.crises.a_crisis import Town


@pytest.fixture
def town(tmp_path):
    made = Town(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def run(town, tmp_path):
    app = typer.Typer()
    opened = lambda: a_store(tmp_path, Clock(town.clock.now))  # noqa: E731  as the command line gives it
    app.command("crisis")(crisis_exporting.crisis_command(opened))
    app.command("readiness")(crisis_exporting.readiness_command(opened))
    return lambda *words: CliRunner().invoke(app, [*words, "--org", "sater"])


def test_a_crisis_is_written_with_times_functions_and_its_rule_and_no_names(town, run, tmp_path):
    crisis = town.start()
    sent = perform(town.store, SendUpdate(crisis=crisis.id, text="Vattnet är borta."), town.lena)
    perform(town.store, CorrectEntry(entry=sent.values["entry"], text="Vattnet är tillbaka."), town.lena)

    done = run("crisis", "1", "--out", str(tmp_path / "ut"))

    assert done.exit_code == 0, done.output
    markdown = (tmp_path / "ut/krislage-1.md").read_text(encoding="utf-8")
    page = (tmp_path / "ut/krislage-1.html").read_text(encoding="utf-8")
    rows = list(
        csv.reader(io.StringIO((tmp_path / "ut/krislage-1.csv").read_bytes().decode("utf-8-sig")), delimiter=";")
    )
    assert (
        "| 2026-03-03 22.47 | Kommunikationschefen startade. Vattenläcka på Rådhustorget. | Kommunikationschefen |"
        in markdown
    )
    assert '<th scope="col" role="columnheader">Funktion</th>' in page
    assert "- Regel: Säters kommuns riktlinjer för sociala medier, § 5.2" in markdown
    assert "Kommunikationschefen rättade läget. Vattnet är tillbaka." in page
    assert [row[2:7] for row in rows[1:4]] == [
        ["kommunikationschefen", "startat", "Vattenläcka på Rådhustorget.", "", "R091"],
        ["kommunikationschefen", "läge", "Vattnet är borta.", "", "R091"],
        ["kommunikationschefen", "läge", "Vattnet är tillbaka.", rows[2][0], "R091"],
    ]
    assert [name for name in ("Lena", "Eva Ek", "Kalle") if name in markdown + page] == []
    told = town.store.run_now("sater", lambda unit: journal.of(unit, "crisis", crisis.id))
    assert told[-1].what == "crisis_exported"


def test_a_crisis_that_is_not_there_is_said(run):
    done = run("crisis", "9")

    assert (done.exit_code, done.stderr) == (2, "Det finns inget krisläge 9.\n")


def test_readiness_on_paper_says_whom_to_ring_and_where_one_gets_in(town, run, tmp_path):
    done = run("readiness", "--out", str(tmp_path / "beredskap.html"))

    page = (tmp_path / "beredskap.html").read_text(encoding="utf-8")
    assert done.exit_code == 0, done.output
    for words in (
        "Lena Åkerman",
        "kommunikationschef",
        "Biblioteket på Facebook",
        "Eva Ek",
        "Karin Strand",
        "inte prövat",
    ):
        assert words in page
