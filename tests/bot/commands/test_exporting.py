"""`kanalvakt export`: files that are whole, marked and journalled, and refusals that say what to do."""

from __future__ import annotations

import csv
import io

import pytest
import typer
from typer.testing import CliRunner

from bot.commands import exporting
from policy_text.pack import Outcome
from register import journal
from register.people import people
from tests.builders import Clock, a_draft, a_store
from tests.casts import Sater


@pytest.fixture
def sater(tmp_path):
    made = Sater(tmp_path)
    made.settle(
        made.anders, made.to_decide(), "decide", Outcome.APPROVE, details={"date": "2026-03-02", "reference": "§ 7"}
    )  # fmt: skip
    made.store.run_now("sater", lambda unit: people.change(unit, made.sara.id, protected=True, title="bibliotekarie"))
    yield made
    made.store.close()


@pytest.fixture
def run(sater, tmp_path):
    app = typer.Typer()
    opened = lambda: a_again(tmp_path)  # noqa: E731  as the command line gives it
    app.command("case")(exporting.case_command(opened))
    app.command("register")(exporting.register_command(opened))
    app.command("audit")(exporting.audit_command(opened))
    return lambda *words: CliRunner().invoke(app, [*words, "--org", "sater"])


CASE = 1
"""The one there is."""


def a_again(folder):
    return a_store(folder, Clock())


def events(sater, subject: str, id: int) -> list[tuple[str, int | None]]:
    return [(row.what, row.by) for row in sater.store.run_now("sater", lambda unit: journal.of(unit, subject, id))]


def table(raw: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))


def test_a_case_is_written_as_markdown_and_as_a_page_and_who_did_it_is_journalled(sater, run, tmp_path):
    done = run("case", "1", "--out", str(tmp_path / "ut"), "--by", sater.birgitta.email)

    assert done.exit_code == 0, done.output
    markdown = (tmp_path / "ut/arende-1.md").read_text(encoding="utf-8")
    page = (tmp_path / "ut/arende-1.html").read_text(encoding="utf-8")
    assert markdown.splitlines()[2] == "# Ärende 1: Biblioteket på Facebook"
    assert "⟦skyddad: Sara Lind, sara.lind@sater.se⟧" in markdown
    assert "<mark>⟦skyddad: Sara Lind, sara.lind@sater.se⟧</mark>" in page
    assert "⟦fritext: " in markdown
    assert "Pröva det som är märkt innan handlingen lämnas ut." in done.stderr
    assert events(sater, "application", CASE)[-1] == ("case_exported", sater.birgitta.id)


def test_without_a_name_whoever_is_logged_in_on_the_machine_is_journalled(sater, run):
    done = run("case", "1")

    assert done.stdout.startswith("Säters kommun\n\n# Ärende 1: Biblioteket på Facebook")
    rows = sater.store.run_now("sater", lambda unit: journal.of(unit, "application", CASE))
    assert (rows[-1].what, rows[-1].by, set(rows[-1].details)) == ("case_exported", None, {"version", "operator"})


def test_what_is_not_there_or_no_record_is_refused_and_nothing_is_journalled(sater, run):
    a_draft(sater.store, sater.kalle, {"medium": "facebook"})
    before = events(sater, "application", CASE)

    missing, draft, stranger = run("case", "9"), run("case", "2"), run("case", "1", "--by", "ingen@sater.se")

    assert (missing.exit_code, missing.stderr) == (2, "Det finns inget ärende 9.\n")
    assert draft.stderr == "Ärende 2 har aldrig skickats. Ett utkast är ingen allmän handling.\n"
    assert stranger.stderr == "Ingen i registret heter så: ingen@sater.se\n"
    assert events(sater, "application", CASE) == before


def test_the_register_is_a_sheet_of_one_department_or_all(run, tmp_path):
    whole = run("register")
    part = run("register", "--department", "sektor kultur", "--out", str(tmp_path / "kultur.csv"))

    assert table(whole.stdout_bytes)[1][:6] == ["1", "Biblioteket", "Facebook", "", "Biblioteket", "Sektor kultur"]
    assert table((tmp_path / "kultur.csv").read_bytes()) == table(whole.stdout_bytes)
    assert "bibliotekarie, Kalle Karlsson" in table(whole.stdout_bytes)[1]
    assert part.stdout == f"{tmp_path / 'kultur.csv'}\n"
    refused = run("register", "--department", "rymden")
    assert (refused.exit_code, refused.stderr) == (2, "Jag känner inte till rymden. Det finns: Sektor kultur.\n")


def test_an_audit_is_one_page_and_a_sheet_for_each_section(sater, run, tmp_path):
    done = run("audit", "--from", "2026-01-01", "--to", "2026-12-31", "--out", str(tmp_path / "rev"))

    assert [line.rsplit("/", 1)[1] for line in done.stdout.splitlines()] == [
        "granskning.md", "granskning.html", "kanaler.csv", "administratörer.csv", "beslut.csv", "villkor.csv",
        "brister.csv", "borttagningar.csv", "ögonblicksbilder.csv", "årliga-genomgångar.csv", "avslut.csv", "krislägen.csv",
        "gallring.csv",
    ]  # fmt: skip
    assert table((tmp_path / "rev/beslut.csv").read_bytes())[1][3:8] == [
        "Facebook", "bifall", "2026-03-02", "kommunledningsgruppen", "§ 7",
    ]  # fmt: skip
    page = (tmp_path / "rev/granskning.html").read_text(encoding="utf-8")
    assert "från och med 1 januari 2026 till och med 31 december 2026" in page
    assert "Sara Lind" not in page
    assert events(sater, "register", 0)[-1][0] == "audit_exported"


def test_an_impossible_period_or_place_is_refused(run, tmp_path):
    (tmp_path / "upptaget").write_text("", encoding="utf-8")

    assert run("audit", "--from", "2026-02-01", "--to", "2026-01-01").stderr == "Sista dagen är före den första.\n"
    taken = run("case", "1", "--out", str(tmp_path / "upptaget"))
    assert taken.exit_code == 2
    assert "Det gick inte att skriva" in taken.stderr
