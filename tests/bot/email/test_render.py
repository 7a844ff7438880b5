"""A mail says what it is about in its subject, everything in its text, and how to answer what cannot be pressed."""

from __future__ import annotations

from bot.email import render
from dialogs import blocks as b
from dialogs.words import Press

PRESS = Press(do="decide.read")
ASKED: b.Blocks = (
    b.Title("Ny ansökan: Biblioteket på Facebook"),
    b.Paragraph(f"Sara Lind ansöker om {b.BOLD}Facebook{b.END} för Biblioteket."),
    b.FactList((b.Fact(label="Kanal", value="Biblioteket"), b.Fact(label="Plan", value="finns"))),
    b.Quotation(text="Svar ska ges med snabbhet.", source="Säters riktlinjer, § 6"),
    b.Bullets(("två administratörer", "plan finns")),
    b.ButtonRow((b.BlockButton(label="Läs hela", press=PRESS), b.BlockButton(label="Tillstyrk", press=PRESS))),
)

HOW = "Gör det i Teams eller Slack: skriv ”vad väntar på mig” till Kanalvakt, så kommer knapparna där."
WHY = (
    "Mejlet kommer eftersom du inte har skrivit till Kanalvakt i Teams eller Slack än. Gör det en gång, så får du det där "
    "i stället. Det går inte att svara på det här mejlet."
)


def mail(blocks: b.Blocks, *chats: str, address: str = "") -> str:
    return render.text(blocks, "sv", organisation="Säters kommun", chats=chats, address=address)


def test_a_whole_mail_reads_as_plain_text():
    assert mail(ASKED, "Teams", "Slack").splitlines() == [
        "Ny ansökan: Biblioteket på Facebook",
        "-----------------------------------",
        "",
        "Sara Lind ansöker om Facebook för Biblioteket.",
        "",
        "Kanal: Biblioteket",
        "Plan: finns",
        "",
        "”Svar ska ges med snabbhet.” – Säters riktlinjer, § 6.",
        "",
        "• två administratörer",
        "• plan finns",
        "",
        f"Det här kan du svara: Läs hela, Tillstyrk. {HOW}",
        "",
        WHY,
        "Kanalvakt, Säters kommun",
    ]


def test_what_has_no_buttons_says_nothing_of_answering():
    text = mail((b.Paragraph("Veckans två inlägg är på plats."),), "Teams")

    assert "kan du svara" not in text
    assert text.startswith("Veckans två inlägg är på plats.\n\nMejlet kommer eftersom")


def test_without_a_chat_the_service_itself_or_whoever_looks_after_it_is_where_to_answer():
    assert "Gör det på https://bot.example.se." in mail(ASKED, address="https://bot.example.se")
    assert "Hör av dig till den som sköter Kanalvakt hos er." in mail(ASKED)


def test_a_button_beside_a_fact_is_told_of_too_and_each_once():
    row = b.Fact(label="Biblioteket", value="2 administratörer", button=b.BlockButton(label="Lämna över", press=PRESS))

    text = mail((b.FactList((row, row)),), "Slack")

    assert "Biblioteket: 2 administratörer\n" in text
    assert "Det här kan du svara: Lämna över. Gör det i Slack:" in text


def test_the_subject_is_the_heading():
    assert render.subject(ASKED, "sv") == "Ny ansökan: Biblioteket på Facebook"


def test_several_headings_are_counted():
    one, two, three = (b.Title(name) for name in ("Biblioteket på Facebook", "Simhallen", "Museet"))

    assert render.subject((one, two), "sv") == "Biblioteket på Facebook och en sak till"
    assert render.subject((one, two, three), "sv") == "Biblioteket på Facebook och 2 saker till"
    assert render.subject((one, two), "en") == "Biblioteket på Facebook and one more thing"


def test_without_a_heading_the_first_line_is_cut_between_words_and_never_breaks_a_header():
    long = "Två kommentarer på Ungdomsgårdens Instagram är obesvarade sedan i tisdags,\r\nBcc: alla@example.se och båda borta"

    found = render.subject((b.Paragraph(long),), "sv")

    assert found == "Två kommentarer på Ungdomsgårdens Instagram är obesvarade sedan i tisdags"
    cut = render.subject((b.Paragraph("Två kommentarer " * 9),), "sv")
    assert (len(cut) <= render.SUBJECT, cut[-1]) == (True, "…")
