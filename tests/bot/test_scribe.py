"""JSON for the doors: written as the platforms read it, read as they write it, and never taken for lighter than it is."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import scribe

whole = st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | whole,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(whole, inner, max_size=4),
    max_leaves=12,
)


@given(values)
def test_what_is_written_is_read_as_it_was(value):
    raw = scribe.written(value)

    assert (scribe.read(raw), json.loads(raw)) == (value, value)


@given(values)
def test_nothing_is_taken_for_shorter_in_ascii_than_it_is(value):
    assert not scribe.fits_in_ascii(scribe.written(value), len(json.dumps(value)) - 1)


def test_a_swedish_sentence_without_commas_is_measured_exactly():
    value = {"text": "Så här säger riktlinjen"}
    length = len(json.dumps(value))

    assert [scribe.fits_in_ascii(scribe.written(value), most) for most in (length - 1, length)] == [False, True]


class Loud(str):
    def __str__(self):
        return self.upper()


def test_a_text_of_a_class_of_its_own_is_written_as_what_it_holds():
    assert scribe.written({"text": Loud("hej")}) == b'{"text":"hej"}'


def test_what_is_no_json_is_not_written():
    with pytest.raises(TypeError):
        scribe.written({"text": object()})


def test_what_the_standard_library_takes_is_taken():
    raw = rb'{"half": "\ud83d", "twice": 1, "twice": 2, "none": NaN, "all": Infinity}'

    assert str(scribe.read(raw)) == str(json.loads(raw))


@pytest.mark.parametrize(
    "raw",
    [b"", b"{", b"[1,]", b'"\xff"', b"{'a': 1}", b"1" * 5000, b"[" * 100_000, b'{"a":' * 100_000, b'"\x01"'],
    ids=[
        "nothing",
        "cut off",
        "a comma",
        "no UTF-8",
        "quotes",
        "a number without end",
        "lists",
        "objects",
        "a control",
    ],
)
def test_what_is_no_json_is_refused_as_a_value_or_as_too_deep(raw):
    with pytest.raises((ValueError, RecursionError)):
        scribe.read(raw)
