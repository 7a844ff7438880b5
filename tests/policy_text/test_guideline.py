"""The guideline's text as it is read: every word of it, nothing else, and where each piece stands."""

import json
import re
from pathlib import Path

import pytest

import policy_text
from policy_text import guideline
from policy_text.guideline import BrokenGuideline, Guideline, Passage

PACKS = Path(policy_text.__file__).parent
SHARED = Path(__file__).resolve().parents[2].parent / "shared"

REMOVE = "Inlägg, kommentarer, bilder eller filmer ska skyndsamt tas bort om de innehåller något av följande:"


def text_of(organisation: str) -> Guideline:
    return guideline.load(PACKS / organisation / "guideline.md")


def passage_with(text: Guideline, words: str) -> Passage:
    return next(passage for passage in text.passages() if words in passage.text)


def shared(*parts: str) -> Path:
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"../shared/{'/'.join(parts)} does not stand beside the repository")
    return path


# ---- Nothing lost, nothing added -----------------------------------------------------------------------------------


def plain(text: str) -> str:
    """Without what is only layout: bullets, bold marks, brackets round addresses, line and page breaks."""
    without_bullets = re.sub(r"(?m)^\s*(?:•|-)\s+", "", text)
    return " ".join(re.sub(r"[*<>]", "", without_bullets).split())


def as_read(text: Guideline) -> str:
    """All that was read, in the order of the source, where the lines about the document precede the first heading."""
    lines = []
    for section in text.sections:
        heading = f"{section.number}. {section.heading}" if section.number else section.heading
        cover = [passage.text for passage in section.passages if passage.kind == "about"]
        body = [
            f"{passage.number}. {passage.text}" if passage.number else passage.text
            for passage in section.passages
            if passage.kind != "about"
        ]
        first = section is text.sections[0]
        lines += [*cover, heading, *body] if first else [heading, *body, *cover]
    return plain("\n".join(lines))


def test_every_word_of_saters_guideline_is_there_and_no_word_of_the_web_page_round_it():
    source = shared("guidelines", "sater.txt").read_text(encoding="utf-8")
    title, _, body = source.partition("\n")
    body = body[: body.index("Kontakta oss")]
    body = body.replace("webbplats.\nPå kommunens webbsida Sociala medier kan du läsa mer.\n", "webbplats.\n")
    text = text_of("sater")

    assert text.title == title
    assert as_read(text) == plain(body)


def test_every_word_of_gullspangs_policy_is_there_and_no_word_of_its_table_of_contents():
    source = shared("guidelines", "gullspang.txt").read_text(encoding="utf-8")
    cover, _, rest = source.partition("**GULLSPÅNGS\nKOMMUN**")
    cover = cover.replace("Policy\n\nGullspångs kommun Policy för sociala medier\n", "")
    body = re.split(r"Bilaga 2\.*\s+11\n", rest)[1]
    text = text_of("gullspang")

    assert text.title == "Gullspångs kommun Policy för sociala medier"
    assert as_read(text) == plain(cover + body)


@pytest.mark.parametrize("name", ["dev.jsonl", "dev2.jsonl"])
def test_what_a_right_answer_must_contain_stands_in_an_accepted_section(name: str):
    texts = {organisation: text_of(organisation) for organisation in ("sater", "gullspang")}
    lines = shared("questions", name).read_text(encoding="utf-8").splitlines()
    questions = [json.loads(line) for line in lines if line.strip()]

    missing = [
        (question["id"], wanted)
        for question in questions
        for wanted in filter(None, [question["must_contain"], *(question.get("must_contain_alt") or [])])
        if not any(
            texts[question["org"]].contains(wanted.replace("*", ""), section) for section in question["sections"]
        )
    ]

    assert missing == []


# ---- Where things stand --------------------------------------------------------------------------------------------


def test_saters_sections_are_known_by_their_printed_numbers():
    assert [section.id for section in text_of("sater").sections] == ("1 2 3 4 5 5.1 5.2 5.3 6 7 8 8.1 9 10 11".split())


def test_gullspangs_sections_are_known_by_their_headings():
    assert [section.id for section in text_of("gullspang").sections] == [
        "inledning",
        "forhallningsregler",
        "hur-ska-kontot-se-ut",
        "kontoansvarig",
        "yttrandefrihet",
        "vad-far-jag-lamna-ut",
        "arbetstid-och-fritid",
        "teknisk-kunskap",
        "registrering-gallring-diarieforing",
        "samarbeta-med-it",
        "ansvar-och-atgarder",
        "snabbguide",
        "bilaga-1",
        "bilaga-2",
    ]


def test_a_section_has_its_number_and_its_heading_apart():
    section = text_of("sater").section("5.1")

    assert section is not None
    assert (section.number, section.heading) == ("5.1", "Sektorerna")


@pytest.mark.parametrize("organisation", ["sater", "gullspang"])
def test_every_passage_has_an_id_of_its_own(organisation: str):
    ids = [passage.id for passage in text_of(organisation).passages()]

    assert len(ids) == len(set(ids))


# ---- Lead-ins ------------------------------------------------------------------------------------------------------


def test_what_shall_be_removed_is_led_in_by_the_sentence_about_removing():
    text = text_of("sater")

    assert passage_with(text, "Brottsligt material.").lead_in == REMOVE
    assert passage_with(text, "Reklaminlägg som inte").lead_in == REMOVE
    assert passage_with(text, "dagligen hållas under uppsikt").kind == "paragraph"


@pytest.mark.parametrize("words", ["Minst två inlägg per vecka", "Svar ska ges med snabbhet"])
def test_posting_and_answering_stand_in_the_list_of_what_shall_be_removed_without_belonging_to_it(words: str):
    passage = passage_with(text_of("sater"), words)

    assert passage.kind == "bullet"
    assert passage.lead_in is None


def test_bullets_after_a_whole_sentence_need_no_lead_in():
    assert passage_with(text_of("sater"), "skrivas under med förnamn").lead_in is None


def test_bullets_after_an_unfinished_sentence_are_led_in_by_it():
    text = text_of("gullspang")

    assert passage_with(text, "inom rekommenderad tid").lead_in == "Att vara kontoansvarig innebär att:"
    assert passage_with(text, "läsaren alltid ska tilltalas").lead_in == "Tänk på att:"


@pytest.mark.parametrize("organisation", ["sater", "gullspang"])
def test_the_marks_of_the_file_are_never_shown(organisation: str):
    shown = " ".join(passage.text + (passage.lead_in or "") for passage in text_of(organisation).passages())

    assert "<!--" not in shown
    assert "lead-in" not in shown
    assert not re.search(r"[*<>|•]|\.{5}", shown)


# ---- Quoting -------------------------------------------------------------------------------------------------------


def test_a_quotation_stands_in_its_own_section_and_in_no_other():
    text = text_of("sater")

    assert text.contains("Svar ska ges med snabbhet som ledstjärna", "6")
    assert not text.contains("Svar ska ges med snabbhet som ledstjärna", "2")
    assert not text.contains("Svar ska ges med snabbhet som ledstjärna", "12")


def test_white_space_makes_no_difference_to_a_quotation():
    assert text_of("sater").contains("Svar  ska ges\nmed snabbhet\u00a0som ledstjärna", "6")


def test_a_lead_in_and_its_bullet_are_quoted_as_two_lines():
    text = text_of("sater")

    assert text.contains(f"{REMOVE}\nBrottsligt material.", "6")
    assert not text.contains(f"{REMOVE}\nTråkiga inlägg.", "6")


def test_nothing_at_all_is_no_quotation():
    assert not text_of("sater").contains(" \n ", "6")


@pytest.mark.parametrize(
    "chrome", ["Kontakta oss", "08.00 - 16.15", "0225-55 000", "kommun@sater.se", "Åsgränd 2", "Avvikande öppettider"]
)
def test_the_web_page_that_saters_guideline_was_taken_from_can_never_be_cited(chrome: str):
    text = text_of("sater")

    assert not any(text.contains(chrome, section.id) for section in text.sections)


def test_a_sentence_broken_by_a_page_is_whole():
    broken = ("ska administreras, vilka skrivregler som ska följas", "som rör arbetet bör ordinarie kanaler användas.")
    texts = [passage.text for passage in text_of("gullspang").passages()]

    assert [sum(words in text for text in texts) for words in broken] == [1, 1]


def test_misspellings_are_the_guidelines_own_and_stay():
    assert text_of("gullspang").contains("Omnämnheller aldrig någon samarbetspartner", "vad-far-jag-lamna-ut")


def test_a_paragraph_is_cut_into_its_sentences():
    paragraph = passage_with(text_of("sater"), "I det fall ett ärende uppstår")

    assert guideline.sentences(paragraph) == (
        "I det fall ett ärende uppstår ska detta överföras till diarium.",
        "Detta gäller även när ett inlägg strider mot riktlinjerna och därför avpubliceras.",
        "Varje sektor gallrar enligt sektorns gallringsplan i dokumenthanteringsplanen.",
        "Om närvaro i ett socialt medium avslutas ska detta E-arkiveras.",
    )


def test_an_abbreviation_does_not_end_a_sentence():
    bullet = passage_with(text_of("sater"), "kommentarer osv. på")

    assert len(guideline.sentences(bullet)) == 1


@pytest.mark.parametrize("organisation", ["sater", "gullspang"])
def test_every_sentence_stands_verbatim_in_its_section(organisation: str):
    text = text_of(organisation)

    for passage in text.passages():
        for sentence in guideline.sentences(passage):
            assert text.contains(sentence, passage.section)
            assert sentence in passage.text


# ---- Files that cannot be read -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "code", "line"),
    [
        ("## 1. Syfte {#1}\n", "no_title", 1),
        ("# Riktlinjer\n", "no_sections", 1),
        ("# Riktlinjer\n\n## 1. Syfte\n", "section_without_id", 3),
        ("# Riktlinjer\nEtt ord för mycket\n", "text_outside_sections", 2),
        ("# Riktlinjer\n## 1. Syfte {#1}\n## 1. Syfte {#1}\n", "section_id_twice", 3),
    ],
)
def test_a_text_without_its_sections_says_where_it_goes_wrong(file: str, code: str, line: int):
    with pytest.raises(BrokenGuideline) as broken:
        guideline.parse(file)

    assert (broken.value.code, broken.value.line) == (code, line)
