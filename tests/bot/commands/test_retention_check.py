"""`kanalvakt check` and `policy check` say which kinds of records a pack's gallring table leaves out."""

from __future__ import annotations

import shutil

from typer.testing import CliRunner

from bot.cli import app
from bot.commands import check
from tests.builders import ROOT, all_packs


def test_a_whole_table_is_said_to_be_whole():
    assert [(f.good, f.text) for f in check.retention(all_packs()["sater"])] == [
        (True, "sater: gallringstabellen är fullständig.")
    ]


def test_what_lacks_a_row_and_what_nobody_keeps_is_named():
    pack = all_packs()["sater"]
    rows = [row.model_copy(update={"kind": "telegram"}) if row.kind == "inbox" else row for row in pack.gallring]
    found = check.retention(pack.model_copy(update={"gallring": tuple(r for r in rows if r.kind != "journal")}))

    assert [(f.good, f.text) for f in found] == [
        (None, "sater: gallringstabellen saknar inbox, journal. Lägg till [[gallring]] i paketet."),
        (None, "sater: gallringstabellen har rader som inte motsvarar något som boten sparar: telegram."),
    ]


def test_whoever_checks_a_pack_hears_it_too(tmp_path):
    shutil.copytree(ROOT / "policy_text/sater", tmp_path / "sater")
    policy = tmp_path / "sater/policy.toml"
    text = policy.read_text(encoding="utf-8")
    policy.write_text(text.replace('kind = "journal"', 'kind = "dagbok"'), encoding="utf-8")

    done = CliRunner().invoke(app, ["policy", "check", str(tmp_path / "sater")])

    assert done.exit_code == 0
    assert "sater: gallringstabellen saknar journal." in done.stdout
