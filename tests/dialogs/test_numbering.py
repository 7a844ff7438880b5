"""A number told in words of one's own is found; what holds none is not taken for one."""

from __future__ import annotations

import pytest

from dialogs.texts import numbering


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("AB-4711", "AB-4711"),
        ("den fick nummer AB-4711", "AB-4711"),
        ("numret är 2026-00412, tack", "2026-00412"),
        ("det blev KS 2026/123", "KS 2026/123"),
        ("Nr 4711.", "4711"),
        ("#4711", "4711"),
        ("it got number AB-4711", "AB-4711"),
        ("det ska vara AB-4712 inte AB-4711", "AB-4712"),
        ("inte AB-4711 utan AB-4712", "AB-4712"),
    ],
)
def test_the_number_is_found_in_how_it_is_told(text, number):
    assert numbering.found_in(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "", "jag hittar inget nummer", "det kom ett mejl", "vi är 2 som ska sköta den",
        "jag skickade den i e-tjänsten den 3 mars",
    ],
)  # fmt: skip
def test_what_holds_no_number_gives_none(text):
    assert numbering.found_in(text) == ""
