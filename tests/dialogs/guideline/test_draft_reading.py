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


def seen(text: str, pack=SATER, kind: str = "post", names: tuple[str, ...] = ()) -> list[str]:
    return [one.what for one in read(text, pack, kind, names)]


def read(text: str, pack=SATER, kind: str = "post", names: tuple[str, ...] = ()) -> tuple[draft_reading.Finding, ...]:
    own = pack.organisation
    return draft_reading.read(text, pack.draft_checks, kind=kind, own_domains=own.email_domains, own=own, names=names)


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


# ---- Whom it names (R059) -------------------------------------------------------------------------------------------


def named(text: str, what: str = "colleague", pack=GULLSPANG) -> tuple[str, ...]:
    """What is told of colleagues, partners or accounts; Emma Norr works here."""
    found = [one for one in read(text, pack, names=("Emma Norr",)) if one.what == what]
    return found[0].words if found else ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Du är välkommen! Emma Norr visar dig runt.", ("Emma Norr",)),
        ("Du är välkommen till Emma Norrs sagostund.", ("Emma Norr",)),
        ("Hälsa på Emma Norr, så hjälper hon dig. Hälsningar Hanna, förskollärare", ("Emma Norr",)),
        ("Min kollega Lisa hjälper dig i morgon.", ("Lisa",)),
        ("Du möter vår vikarie Lars Gren på fredag.", ("Lars Gren",)),
        ("Min kollega Emma Norr hjälper dig.", ("Emma Norr",)),
    ],
)
def test_a_colleague_that_is_named_is_told_in_the_drafts_own_words(text, words):
    assert named(text) == words
    assert named(text, pack=SATER) == words


@pytest.mark.parametrize(
    "text",
    [
        "Du är välkommen kl. tre. /Emma Norr, fritidsledare",
        "Du är välkommen kl. tre. Med vänlig hälsning, Emma Norr, fritidsledare",
        "Du är välkommen kl. tre.\n\nEmma Norr\nfritidsledare",
        "Du är välkommen kl. tre.\nHälsningar\nEmma Norr\nfritidsledare på Gården",
        "Du hittar oss på Emma Norrs gata.",
        "Hej Emma! Du är välkommen till Norra skolan.",
        "Du kan fråga kollegan på Biblioteket. Kollegorna Biblioteket och Badhuset svarar.",
    ],
)
def test_whoever_signs_a_street_and_a_first_name_alone_are_no_named_colleagues(text):
    assert named(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vi ordnar det i samarbete med Hova IF.", ("Hova IF",)),
        ("Tillsammans med Röda Korset bjuder vi dig på fika.", ("Röda Korset",)),
        ("Vår samarbetspartner Nordbygg AB bygger.", ("Nordbygg AB",)),
    ],
)
def test_a_partner_that_is_named_is_told_where_the_policy_says_so(text, words):
    assert named(text, "partner") == words
    assert named(text, "partner", SATER) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Vi gör det i samarbete med dig.",
        "I samarbete med Gullspångs kommun ordnar vi fiske.",
        "Tillsammans med Lisa och Olle läser vi sagor.",
        "Vi gör det i samverkan med Biblioteket.",
    ],
)
def test_the_reader_the_municipality_itself_and_a_child_are_no_partners(text):
    assert named(text, "partner") == ()


def test_a_marked_account_is_told_but_not_the_municipalitys_own_nor_an_address():
    text = "Märk @hova.if och @gullspangfritid, eller skriv till info@gullspang.se."

    assert named(text, "mention") == ("@hova.if",)


@pytest.mark.parametrize(
    ("text", "media"),
    [
        ("Se bilden från i går.", "image"),
        ("I filmen visar vi hur du gör.", "film"),
        ("Titta på filmen, och på bilden under.", "both"),
        ("Vi visar film på biblioteket kl. 18.", ""),
        ("Ta en bild av boken.", ""),
    ],
)
def test_what_a_text_says_goes_with_it_is_heard(text, media):
    assert draft_reading.media_of(text) == media
