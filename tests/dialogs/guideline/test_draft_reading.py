"""What is seen in a draft, and what is rightly left alone."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.guideline import draft_reading
from tests.builders import all_packs

SATER = all_packs()["sater"]
GULLSPANG = all_packs()["gullspang"]


def seen(text: str, pack=SATER, kind: str = "post") -> list[str]:
    own = pack.organisation.email_domains
    return [one.what for one in draft_reading.read(text, pack.draft_checks, kind=kind, own_domains=own)]


def words(text: str, pack=SATER, kind: str = "post") -> tuple[str, ...]:
    own = pack.organisation.email_domains
    return draft_reading.read(text, pack.draft_checks, kind=kind, own_domains=own)[0].words


@pytest.mark.parametrize(
    "text",
    [
        "Hej! Vi öppnar tre. /Anna, bibliotekarie",
        "Hej! Vi öppnar tre.\nAnna Ek, bibliotekarie",
        "Hej! Vi öppnar tre.\n\nHälsningar\nAnna Ek\nrektor på Kyrkskolan",
        "Hej! Vi öppnar tre. Med vänlig hälsning, Anna-Karin, kommunikatör",
        "Hej! Vi öppnar tre. Mvh Åsa - enhetschef",
        "Hej! Vi öppnar tre – Anna, bibliotekarie",
        "Vi öppnar tre. Anna, bibliotekarie",
    ],
)
def test_a_reply_signed_with_first_name_and_function_is_left_alone(text):
    assert seen(text, kind="reply") == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Hej Maria! Vi öppnar klockan tre.", "signature-none"),
        ("Hej! Vi öppnar tre. /Anna", "signature-function"),
        ("Hej! Vi öppnar tre.\nHälsningar\nAnna Ek", "signature-function"),
        ("Hej! Vi öppnar tre. Mvh Kommunikationsenheten", "signature-name"),
        ("Hej! Vi öppnar tre. Hälsningar Säters kommun", "signature-name"),
    ],
)
def test_what_is_missing_of_a_signature_is_told(text, what):
    assert seen(text, kind="reply") == [what]
    assert seen(text, kind="") == [f"{what}-if-reply"]


def test_a_post_of_ones_own_needs_no_signature():
    assert seen("Vi öppnar klockan tre.", kind="post") == []


@pytest.mark.parametrize("number", ["070-123 45 67", "0225-55 000", "+46 70 123 45 67", "0701234567"])
def test_a_telephone_number_is_seen(number):
    assert seen(f"Ring {number} så svarar vi.") == ["telephone"]


@pytest.mark.parametrize(
    "text", ["Vi ses 2026-03-14 kl. 15.00.", "Det kostar 1 500 000 kronor.", "Läs § 5.1 och 2021/22."]
)
def test_a_date_a_sum_and_a_section_are_no_telephone_numbers(text):
    assert seen(text) == []


def test_a_personnummer_is_told_as_that_and_not_as_a_telephone_number_too():
    assert seen("Vinnaren är 19121212-1212.") == ["personnummer"]


def test_the_municipalitys_own_address_is_left_alone_and_anothers_is_told():
    assert seen("Skriv till kommun@sater.se.") == []
    assert seen("Skriv till lisa.berg@exempel.se.") == ["email"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("VÄLKOMMEN ALLIHOPA till badet.", "shouting"),
        ("SE HIT ALLA NU", "shouting"),
        ("Nu öppnar badet!!!", "marks"),
        ("Vad trevligt?!", "marks"),
    ],
)
def test_shouting_is_told(text, what):
    assert seen(text) == [what]


def test_names_of_things_in_capitals_are_no_shouting():
    assert seen("SFI och BVC flyttar till nya lokaler. NTA är kvar!") == []


def test_other_words_for_the_reader_than_du_are_told_where_the_policy_says_du():
    assert words("Hej! Ni är välkomna, och ta med er en vän.", GULLSPANG) == ("Ni", "er")
    assert seen("Hej! Ni är välkomna, och ta med er en vän.", SATER) == []
    assert seen("En man ringde oss. Du är välkommen.", GULLSPANG) == []


def test_a_reply_that_calls_its_reader_nothing_is_told_and_a_post_is_not():
    assert seen("Badet öppnar tre.", GULLSPANG, "reply") == ["du-none"]
    assert seen("Badet öppnar tre.", GULLSPANG, "post") == []


def test_promises_swearing_and_condescension_are_told_with_the_words():
    assert seen("Vi garanterar att du får svar.", GULLSPANG) == ["promise"]
    assert words("Vi garanterar att du får svar.", GULLSPANG) == ("Vi garanterar",)
    assert seen("Det är ju helt jävla sjukt, du.", GULLSPANG) == ["swearing"]
    assert seen("Lugna ner dig, du får svar.", GULLSPANG) == ["condescension"]
    assert seen("Det är ju helt jävla sjukt.", SATER) == ["swearing"]


def test_an_english_draft_is_not_measured_by_swedish_rules():
    text = (
        "We are pleased to announce that the municipal administration has reconsidered its previous determination "
        "regarding the accessibility arrangements of the library."
    )

    assert seen(text, GULLSPANG, "reply") == []


@settings(max_examples=60, deadline=None)
@given(text=st.text(alphabet="Aaåb 0719-+/.,!?\n”@:–", max_size=200), kind=st.sampled_from(["reply", "post", ""]))
def test_any_text_can_be_read_and_what_is_shown_of_it_stands_in_it(text, kind):
    for pack in (SATER, GULLSPANG):
        own = pack.organisation.email_domains
        for found in draft_reading.read(text, pack.draft_checks, kind=kind, own_domains=own):
            assert all(word.split()[0] in text for word in found.words)


@pytest.mark.parametrize("text", ["a" * 10_000, ". " + " " * 9_997 + "x", "a@" * 5_000, "0 " * 5_000, "-" * 10_000])
def test_the_longest_text_that_is_heard_is_read_in_no_time(text):
    """No pattern goes through the same letters over and over; the writer waits meanwhile."""
    began = time.perf_counter()
    seen(text, GULLSPANG, "reply")

    assert time.perf_counter() - began < 1
