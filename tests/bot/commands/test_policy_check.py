"""`kanalvakt policy check`: what a whole pack still leaves open, so that a communicator can go on from there."""

import shutil

import pytest
from typer.testing import CliRunner

from bot.cli import app
from tests.builders import ROOT


@pytest.fixture
def pack(tmp_path):
    shutil.copytree(ROOT / "policy_text/sater", tmp_path / "sater")
    return tmp_path / "sater"


def checked(pack):
    return CliRunner().invoke(app, ["policy", "check", str(pack)])


def changed(pack, old, new):
    topics = pack / "topics.toml"
    text = topics.read_text(encoding="utf-8")
    assert old in text
    topics.write_text(text.replace(old, new), encoding="utf-8")


def test_a_pack_that_leaves_nothing_open_is_only_said_to_be_whole(pack):
    done = checked(pack)

    assert done.exit_code == 0
    assert "inget ämne leder till" not in done.stdout
    assert "topics.toml" not in done.stdout


def test_a_topic_that_the_pack_leaves_out_is_listed(pack):
    changed(pack, "[tavlingar]", "[tavlingar_i_bygden]")

    done = checked(pack)

    assert done.exit_code == 0
    assert (
        "topics.toml: tavlingar (tävlingar och utlottningar) fattas. Boten svarar som om riktlinjen inte tog upp det."
        " Skriv passages, eller silent = true."
    ) in done.stdout
    assert "topics.toml: något ämne som heter tavlingar_i_bygden finns inte." in done.stdout


def test_a_passage_that_no_topic_leads_to_is_listed(pack):
    with (pack / "guideline.md").open("a", encoding="utf-8") as text:
        text.write("\nEn ny mening som ingen har frågat om än.\n")

    done = checked(pack)

    assert done.exit_code == 0
    assert "inget ämne leder till ”En ny mening som ingen har frågat om än.”" in done.stdout
