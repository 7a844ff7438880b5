"""LIX as Björnsson defined it, on texts short enough to count by hand."""

from __future__ import annotations

from policy_text import readability

HARD = (
    "Kommunstyrelsens arbetsutskott beslutade enligt delegationsordningen att tillståndsgivningen handläggs centralt."
)
EASY = "Vi har öppet i dag. Du kan bada till klockan sju. Ta med en handduk."


def test_the_index_is_words_a_sentence_and_long_words_in_a_hundred():
    """24 words in 4 sentences, 9 of them with more than six letters: 6 + 37.5."""
    found = readability.measured(f"{HARD} {EASY}")

    assert found is not None
    assert (found.words, found.lix) == (24, 44)


def test_the_hardest_sentence_is_told_word_for_word():
    found = readability.measured(f"{EASY} {HARD} {EASY}")

    assert found is not None
    assert found.hardest == HARD


def test_a_text_of_a_few_words_is_not_measured():
    assert readability.measured("Välkommen till simhallen!") is None
    assert readability.measured("") is None


def test_a_time_of_day_and_a_number_do_not_end_a_sentence():
    assert readability.sentences_of("Vi öppnar kl. 15.00 i sal 3. Välkommen in!") == [
        "Vi öppnar kl. 15.00 i sal 3.",
        "Välkommen in!",
    ]


def test_a_line_of_its_own_is_a_sentence():
    assert readability.sentences_of("Hej\n\nVi har öppet") == ["Hej", "Vi har öppet"]
