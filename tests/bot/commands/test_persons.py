"""`kanalvakt person export | erase`: all that is held, a trial run first, and the law said where something is kept."""

from __future__ import annotations

import pytest
import typer
from typer.testing import CliRunner

from bot.commands import persons
from register import journal
from register.people import people
from tests.builders import Clock, a_store
from tests.casts import Sater


@pytest.fixture
def sater(tmp_path):
    made = Sater(tmp_path)
    made.sent()
    yield made
    made.store.close()


@pytest.fixture
def run(sater, tmp_path):
    app = typer.Typer()
    opened = lambda: a_store(tmp_path, Clock())  # noqa: E731  as the command line gives it
    app.command("export")(persons.export_command(opened))
    app.command("erase")(persons.erase_command(opened))
    return lambda *words: CliRunner().invoke(app, [*words, "--org", "sater"])


def reaches(sater, who) -> int:
    return len(sater.store.run_now("sater", lambda unit: people.reaches(unit, who.id)))


def test_all_that_is_held_is_written_by_e_mail_or_id_and_that_is_journalled(sater, run, tmp_path):
    done = run("export", "Kalle.Karlsson@sater.se")
    page = run("export", str(sater.kalle.id), "--out", str(tmp_path / "kalle.html"))

    assert "# Uppgifter om Kalle Karlsson" in done.stdout
    assert "- **E-post:** kalle.karlsson@sater.se" in done.stdout
    assert "## Ärenden" in done.stdout
    assert page.stdout == f"{tmp_path / 'kalle.html'}\n"
    assert "<h1>Uppgifter om Kalle Karlsson</h1>" in (tmp_path / "kalle.html").read_text(encoding="utf-8")
    rows = sater.store.run_now("sater", lambda unit: journal.of(unit, "person", sater.kalle.id))
    assert [row.what for row in rows] == ["person_exported"] * 2


def test_a_trial_run_says_what_goes_and_what_the_law_keeps_and_changes_nothing(sater, run):
    done = run("erase", sater.kalle.email)

    assert done.stdout.splitlines() == [
        "Provkörning för Kalle Karlsson. Inget är borttaget.",
        "Tas bort: telefon och språk",
        "Tas bort: Vägar att skicka meddelanden: 1",
        "Tas bort: Påminnelser: 1",
        (
            "Står kvar: Ärenden: 1. Ärenden är allmänna handlingar. "
            "Grund: ”I det fall ett ärende uppstår ska detta överföras till diarium.” (§ 7)."
        ),
        (
            "Står kvar: Skickade ansökningar: 1. Ärenden är allmänna handlingar. "
            "Grund: ”I det fall ett ärende uppstår ska detta överföras till diarium.” (§ 7)."
        ),
        (
            "Står kvar: Svar och underskrifter i ärenden: 1. Ärenden är allmänna handlingar. "
            "Grund: ”I det fall ett ärende uppstår ska detta överföras till diarium.” (§ 7)."
        ),
        (
            "Det som står kvar är allmänna handlingar eller behövs för ett uppdrag som pågår. De får inte raderas på begäran "
            "(artikel 17.3 b och d i dataskyddsförordningen, 3 och 10 §§ arkivlagen). Namn, titel och e-post står kvar så "
            "länge handlingarna nämner personen."
        ),
        "Kör igen med --really för att göra det.",
    ]
    assert reaches(sater, sater.kalle) == 1


def test_for_real_it_goes_and_a_second_time_there_is_nothing_left(sater, run):
    done = run("erase", sater.kalle.email, "--really", "--by", sater.birgitta.email)
    again = run("erase", sater.kalle.email, "--really")

    assert done.stdout.startswith("Borttaget om Kalle Karlsson:")
    assert reaches(sater, sater.kalle) == 0
    assert "Vägar att skicka meddelanden" not in again.stdout
    rows = sater.store.run_now("sater", lambda unit: journal.of(unit, "person", sater.kalle.id))
    assert [(row.what, row.by) for row in rows] == [("person_erased", sater.birgitta.id), ("person_erased", None)]


def test_somebody_with_an_assignment_is_warned_about_first(sater, run):
    assert "Personen har roller eller sköter kanaler." in run("erase", sater.eva.email).stdout


def test_nobody_by_that_name_is_refused(run):
    for who in ("ingen@sater.se", "999"):
        refused = run("erase", who, "--really")

        assert (refused.exit_code, refused.stderr) == (2, f"Ingen i registret heter så: {who}\n")
