"""A third guideline gets a working bot by writing a pack, and the first draft of it is made by one command."""

from __future__ import annotations

import re
import zipfile
from datetime import date

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.stories import transcript
from bot.stories.stage import play
from policy_text import pack as packs_room

GUIDELINE = """Riktlinjer för sociala medier i Bergby

1. Svar

Frågor i kommentarer och meddelanden ska besvaras senast nästa arbetsdag. Den som svarar skriver sitt förnamn.

2. Inlägg

Varje kanal ska ha minst tre inlägg i veckan.
- Film ska textas.
- Bilder ska ha alternativtext.

3. Beslut

Förvaltningschefen beslutar om nya konton. Varje konto ska ha två administratörer.
"""


@pytest.fixture(autouse=True)
def a_clean_place(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)


def drafted(tmp_path, name="riktlinje.txt", content=GUIDELINE):
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    return CliRunner().invoke(app, ["policy", "draft", str(file), "--org", "Bergby kommun"])


def test_a_guideline_becomes_a_pack_that_is_whole_and_says_what_to_go_through(tmp_path):
    done = drafted(tmp_path)

    assert done.exit_code == 0, done.output
    assert "3 avsnitt" in done.output
    assert packs_room.check(tmp_path / "packs/bergby") == []


@pytest.mark.parametrize(
    ("title", "line", "day", "called"),
    [
        ("Riktlinjer", "", date(2000, 1, 1), "Bergbys riktlinjer"),
        ("Policy", "Antagen av kommunstyrelsen den 14 mars 2023, § 41.", date(2023, 3, 14), "Bergbys policy"),
        ("Riktlinje", "Beslutad 2021-09-02 av nämnden.", date(2021, 9, 2), "Bergbys riktlinje"),
    ],
)
def test_a_draft_knows_when_its_guideline_was_decided_and_what_it_calls_itself(tmp_path, title, line, day, called):
    drafted(tmp_path, content=f"{GUIDELINE.replace('Riktlinjer', title)}\n{line}\n")
    found = packs_room.load(tmp_path / "packs/bergby").organisation.guideline

    assert (found.decided, found.short) == (day, called)


def test_what_nobody_has_gone_through_in_a_draft_is_counted_until_somebody_has(tmp_path):
    drafted(tmp_path)
    folder = tmp_path / "packs/bergby"

    def told():
        return CliRunner().invoke(app, ["policy", "check", str(folder)]).output

    before = told()
    topics = (folder / "topics.toml").read_text(encoding="utf-8")
    (folder / "topics.toml").write_text(re.sub(r" \(\d+ %\)", "", topics, count=1), encoding="utf-8")
    one_less = told()
    (folder / "topics.toml").write_text(re.sub(r" \(\d+ %\)", "", topics), encoding="utf-8")
    policy = (folder / "policy.toml").read_text(encoding="utf-8")
    (folder / "policy.toml").write_text(policy.replace("2000-01-01", "2024-05-06"), encoding="utf-8")
    after = told()

    left = re.search(r"Kvar av utkastet: (\d+) ämnen", before)
    assert "dagen då riktlinjen beslutades" in before
    assert left is not None
    assert f"Kvar av utkastet: {int(left[1]) - 1} ämnen" in one_less
    assert "Paketet är helt" in after
    assert "Kvar av utkastet" not in after


def test_every_assumption_of_a_draft_is_marked_as_one(tmp_path):
    drafted(tmp_path)
    pack = packs_room.load(tmp_path / "packs/bergby")

    assert all(question.assumption for question in pack.questions)
    assert all(step.assumption for step in pack.workflow.steps)
    assert pack.numbers.min_administrators.assumption


def test_the_suggested_passages_are_the_guidelines_own_words(tmp_path):
    drafted(tmp_path)
    pack = packs_room.load(tmp_path / "packs/bergby")

    first = pack.topics["svarstid"][0]
    assert first.text == "Frågor i kommentarer och meddelanden ska besvaras senast nästa arbetsdag."
    assert pack.topics["annonsering"] == ()


def test_the_new_municipality_can_be_talked_to_without_a_line_of_code(tmp_path):
    drafted(tmp_path)
    folder = tmp_path / "packs/bergby"
    story = transcript.read("org = bergby\ncast: Sara = Sara Lind\n@ 2026-03-02 09:00\nSara: ansök\nSara: Facebook\n")

    heard = play(story, packs_room.packs([folder]), {"bergby": folder})

    said = [line.text for line in heard.lines if isinstance(line, transcript.Bot)]
    assert "Fråga 2 av 10." in said[-1]


def test_word_and_pdf_are_read_as_text(tmp_path):
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in GUIDELINE.splitlines() if line)
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(tmp_path / "r.docx", "w") as word:
        word.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
            'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            'wordprocessingml.document.main+xml"/></Types>',
        )
        word.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        )
        word.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')

    done = CliRunner().invoke(app, ["policy", "draft", str(tmp_path / "r.docx"), "--org", "Bergby kommun"])

    assert done.exit_code == 0, done.output
    assert packs_room.check(tmp_path / "packs/bergby") == []


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("r.odt", "x", "kan läsa .md, .txt, .docx och .pdf"),
        ("r.md", "   \n", "innehåller ingen text"),
        ("r.pdf", "inte en pdf", "går inte att öppna"),
        ("r.docx", "inte word", "går inte att öppna"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_leaves_nothing(tmp_path, name, content, said):
    done = drafted(tmp_path, name, content)

    assert done.exit_code == 2
    assert said in done.output
    assert not (tmp_path / "packs").exists()


def test_a_folder_with_work_in_it_is_never_written_over(tmp_path):
    drafted(tmp_path)
    again = drafted(tmp_path)

    assert again.exit_code == 2
    assert "finns redan" in again.output
