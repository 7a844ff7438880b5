"""A paper drawn as a page stands alone, runs nothing, and lets nothing that was written become markup."""

from __future__ import annotations

from bot.pages import printing, sheets
from dialogs.papers import Mark, Paper, Paragraph, Section, Table, Why

PAPER = Paper(
    title="Register <b>",
    kicker="Säters kommun",
    language="sv",
    intro=(Paragraph(("Hej ", Mark("<script>alert(1)</script>", Why.FREE))),),
    sections=(
        Section(
            heading="Kanaler",
            parts=(Table(caption="Alla kanaler", columns=("Kanal", "Medium"), rows=(("Biblioteket", "Facebook"),)),),
        ),
    ),
)


def test_a_page_is_one_file_with_headings_a_language_and_a_caption():
    page = printing.html(PAPER)

    assert '<html lang="sv">' in page
    assert "<h1>Register &lt;b&gt;</h1>" in page
    assert '<h2 id="section-1">Kanaler</h2>' in page
    assert '<caption id="table-1-1">Alla kanaler</caption>' in page
    assert '<th scope="row" role="rowheader" data-label="Kanal">Biblioteket</th>' in page
    assert '<td role="cell" data-label="Medium">Facebook</td>' in page
    assert "@media print" in page
    assert "http" not in page


def test_what_is_to_be_examined_is_marked_and_never_run():
    page = printing.html(PAPER)

    assert "<mark>⟦fritext: &lt;script&gt;alert(1)&lt;/script&gt;⟧</mark>" in page
    assert "<script" not in page


def test_a_page_of_a_site_links_to_its_style_sheet():
    page = printing.html(PAPER, style_at="/public/paper.css")

    assert '<link rel="stylesheet" href="/public/paper.css">' in page
    assert "<style>" not in page


def test_a_sheet_opens_in_a_swedish_spreadsheet_and_runs_no_formula():
    made = sheets.csv_of(("Kanal", "Adress"), [("Åsa; och", "=HYPERLINK(1)")])

    assert made == '\ufeffKanal;Adress\r\n"Åsa; och";\'=HYPERLINK(1)\r\n'.encode()
