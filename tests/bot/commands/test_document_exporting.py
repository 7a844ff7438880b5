"""`kanalvakt export removal` and `closing`: the record for the diary as files, and who took it out in the journal."""

from __future__ import annotations

import pytest
import typer
from typer.testing import CliRunner

from bot.commands import document_exporting
from register import journal
from register.people import people
from register.records import diary
from register.records.diary import DocumentKind
from register.records.record_wishes import DecideClosing, NoteCopy, NoteDocumentDiary, NoteRemoval, NoteRemoved
from tests.builders import Clock, Library, a_person, a_store, perform


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    removal = perform(made.store, NoteRemoval(channel=made.channel.id, ground="offensive"), made.eva).id
    perform(made.store, NoteCopy(removal=removal, place="mappen Borttaget"), made.eva)
    perform(made.store, NoteRemoved(removal=removal, how="hidden"), made.eva)
    yield made
    made.store.close()


@pytest.fixture
def run(house, tmp_path):
    app = typer.Typer()
    opened = lambda: a_store(tmp_path, Clock())  # noqa: E731  as the command line gives it
    for kind in (DocumentKind.REMOVAL, DocumentKind.CLOSING):
        app.command(str(kind))(document_exporting.command(opened, kind))
    return lambda *words: CliRunner().invoke(app, [*words, "--org", "sater"])


def test_a_removal_is_written_as_markdown_and_as_a_page_with_ground_function_and_where_the_copy_lies(
    house, run, tmp_path
):
    birgitta = a_person(house.store, "Birgitta Lov", "registrator")
    (document,) = house.store.run_now("sater", diary.waiting)
    perform(house.store, NoteDocumentDiary(document=document.id, number="KS 2026/9"), birgitta)

    done = run("removal", "1", "--out", str(tmp_path / "ut"), "--by", birgitta.email)

    assert done.exit_code == 0, done.output
    assert [line.rsplit("/", 1)[1] for line in done.stdout.splitlines()] == ["borttagning-1.md", "borttagning-1.html"]
    written = (tmp_path / "ut/borttagning-1.md").read_text(encoding="utf-8")
    assert [
        word for word in ("KS 2026/9", "mappen Borttaget", "huvudansvarig administratör") if word not in written
    ] == []
    assert house.eva.name not in written
    assert "<!doctype html>" in (tmp_path / "ut/borttagning-1.html").read_text(encoding="utf-8")
    rows = house.store.run_now("sater", lambda unit: journal.of(unit, "document", document.id))
    assert (rows[-1].what, rows[-1].by) == ("document_exported", birgitta.id)


def test_a_decision_to_close_says_who_decided_in_which_function_and_a_protected_name_is_not_in_it(house, run):
    perform(house.store, DecideClosing(channel=house.channel.id, why="Verksamheten har upphört."), house.karin)

    open_name = run("closing", str(house.channel.number)).stdout
    house.store.run_now("sater", lambda unit: people.change(unit, house.karin.id, protected=True, title="chef"))
    protected = run("closing", str(house.channel.number)).stdout

    assert "Karin Strand" in open_name
    assert "Verksamheten har upphört." in protected
    assert "Karin" not in protected


@pytest.mark.parametrize("kind", ["removal", "closing"])
def test_what_does_not_exist_is_said(run, kind):
    done = run(kind, "99")

    assert done.exit_code == 2
    assert "99" in done.stderr
