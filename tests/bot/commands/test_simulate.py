"""`kanalvakt simulate` on the command line: as a table, as JSON, against another pack, and refused in a sentence."""

from __future__ import annotations

import json
import shutil

import pytest
from typer.testing import CliRunner

from bot import cli
from tests.builders import ROOT


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("KANALVAKT_DATABASE", f"sqlite:///{tmp_path / 'kanalvakt.db'}")

    def simulate(*more: str, first: str = "2026-11-19", last: str = "2026-11-20"):
        words = ["simulate", "--org", "sater", "--from", first, "--to", last, *more]
        return CliRunner().invoke(cli.app, words)

    return simulate


def test_a_table_says_who_when_and_what(run):
    done = run()

    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert "tor 19/11 08.00 Johan Nyman Bibliotekets Facebook uppsikt: dagens fråga" in lines
    assert "fre 20/11 08.00 Johan Nyman Bibliotekets Facebook vem tittar till i helgen?: fråga" in lines
    assert lines[-1].endswith("kanaler var i fas hela tiden.")
    assert "så paketets exempel används" in done.stderr


def test_json_is_one_line_for_each_and_a_sum(run):
    *heard, last = (json.loads(line) for line in run("--json", last="2026-11-19").stdout.splitlines())

    assert heard[0]["at"] == "2026-11-19T08:00+01:00"
    assert {one["duty"] for one in heard} >= {"supervision", "gap"}
    assert last["sum"]["channels"] == 4


def test_another_pack_is_compared_with(run, tmp_path):
    other = tmp_path / "glesare"
    shutil.copytree(ROOT / "policy_text" / "sater", other)
    policy = other / "policy.toml"
    text = policy.read_text(encoding="utf-8")
    days = 'days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], rule = "R065"'
    policy.write_text(text.replace(days, 'days = ["mon"], rule = "R065"'), encoding="utf-8")

    assert "Med glesare: " in run("--pack", str(other)).stdout
    assert "meddelanden färre" in run("--pack", str(other)).stdout


def test_a_pack_whose_numbers_differ_is_said_with_what_it_changes(run, tmp_path):
    other = tmp_path / "glesare"
    shutil.copytree(ROOT / "policy_text" / "sater", other)
    policy = other / "policy.toml"
    text = policy.read_text(encoding="utf-8")
    assert "posts_per_week = { value = 2," in text
    policy.write_text(text.replace("posts_per_week = { value = 2,", "posts_per_week = { value = 1,"), encoding="utf-8")

    assert "Med glesare (1 inlägg i veckan): " in run("--pack", str(other)).stdout


def test_channels_and_what_happened_come_from_files(run, tmp_path):
    register, happened = tmp_path / "kanaler.csv", tmp_path / "hande.csv"
    register.write_text(
        "namn;medium;administratörer;huvudansvarig;chef\n"
        "Simhallen;Facebook;Eva Ek eva.ek@sater.se, Bo Berg bo.berg@sater.se;eva.ek@sater.se;\n",
        encoding="utf-8",
    )
    happened.write_text("kanal;typ;när\nSimhallen;kommentar;2026-11-18 14:10\n", encoding="utf-8")
    done = run("--register", str(register), "--activity", str(happened), first="2026-11-18")

    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert any(line.startswith("tor 19/11 08.00 Eva Ek Simhallen svar: tiden är snart ute") for line in lines)


@pytest.mark.parametrize(
    ("first", "last", "why"),
    [("2026-11-20", "2026-11-19", "Sista dagen ligger före den första.")],
)
def test_days_the_wrong_way_round_are_refused(run, first, last, why):
    done = run(first=first, last=last)

    assert (done.exit_code, done.stderr.strip()) == (2, why)


def test_a_line_that_cannot_be_read_is_named(run, tmp_path):
    happened = tmp_path / "hande.csv"
    happened.write_text("kanal;typ;när\nFinns inte;kommentar;2026-11-18 14:10\n", encoding="utf-8")
    done = run("--activity", str(happened))

    assert done.exit_code == 2
    assert "Rad 2 går inte att läsa" in done.stderr
