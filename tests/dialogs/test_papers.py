"""A paper reads the same as Markdown and as text, and nothing that anybody has written becomes markup in it."""

from __future__ import annotations

from dialogs.papers import Bullets, Facts, Mark, Paper, Paragraph, Quoted, Section, Table, Why, markdown, marks, plain

PAPER = Paper(
    title="Ärende 14",
    kicker="Säters kommun",
    language="sv",
    intro=(Facts((("Namn", Mark("Eva Ek", Why.PROTECTED)),)),),
    sections=(
        Section(
            heading="Vad som sagts",
            parts=(
                Paragraph(("Så här: ", Mark("# inte en rubrik\n- inte en punkt", Why.FREE))),
                Bullets(("en", "två_ord")),
                Quoted("Svar ska ges.", "§ 6"),
                Table(caption="Kanaler", columns=("Kanal", "Medium"), rows=(("A|B", "Facebook"),)),
                Table(caption="Tomt", columns=("Kanal",), rows=(), empty="Inga."),
            ),
        ),
    ),
    foot="Framställd i dag.",
)


def test_a_paper_is_markdown_in_which_nothing_written_is_markup():
    assert markdown(PAPER).splitlines() == [
        "Säters kommun",
        "",
        "# Ärende 14",
        "",
        "- **Namn:** ⟦skyddad: Eva Ek⟧",
        "",
        "## Vad som sagts",
        "",
        "Så här: ⟦fritext: # inte en rubrik  ",
        "\\- inte en punkt⟧",
        "",
        "- en",
        "- två\\_ord",
        "",
        "> Svar ska ges. (§ 6)",
        "",
        "**Kanaler**",
        "",
        "| Kanal | Medium |",
        "| --- | --- |",
        "| A\\|B | Facebook |",
        "",
        "Inga.",
        "",
        "---",
        "",
        "Framställd i dag.",
    ]


def test_a_paper_is_text_to_copy_out_of_a_chat():
    assert plain(PAPER) == (
        "Säters kommun\nÄrende 14\n\n"
        "Namn: ⟦skyddad: Eva Ek⟧\n\n"
        "VAD SOM SAGTS\n"
        "Så här: ⟦fritext: # inte en rubrik\n- inte en punkt⟧\n"
        "• en\n• två_ord\n”Svar ska ges.” (§ 6)\n• A|B. Medium: Facebook\nInga.\n\n"
        "Framställd i dag."
    )


def test_a_paper_says_why_it_is_to_be_examined():
    assert marks(PAPER) == {Why.PROTECTED, Why.FREE}
