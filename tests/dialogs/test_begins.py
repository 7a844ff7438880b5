"""An activity that somebody wrote without a capital begins a sentence with one, and is written as they wrote it inside."""

from __future__ import annotations

import pytest

from dialogs import blocks
from dialogs.wording import Speaker
from dialogs.words import Heading, Items, Line, Plain, Row, Rows, Say
from tests.builders import MONDAY


def shown(*words) -> str:
    return blocks.as_text(Speaker(language="sv", now=MONDAY).word(words))


def called(name: str) -> Line:
    return Say("channel-title", name=name, medium="Instagram")


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("simhallen", "Simhallen på Instagram"),
        ("Simhallen", "Simhallen på Instagram"),
        ("åsens förskola", "Åsens förskola på Instagram"),
        ("iSäter", "iSäter på Instagram"),
        ("sater.se", "sater.se på Instagram"),
    ],
)
def test_a_name_begins_a_sentence_a_heading_a_list_and_a_row_with_a_capital(name, begins):
    approved = Say("case-approved", number=1, what=called(name))

    assert shown(approved).startswith(begins)
    assert shown(Heading(called(name))) == begins
    assert shown(Items((approved,))).startswith(f"• {begins}")
    assert shown(Rows((Row(label=called(name), value=Plain("igång")),))) == f"{begins}: igång"


def test_inside_a_sentence_it_stands_as_it_is_written():
    told = Say("waiting-proposal", channel=called("simhallen"), who="Eva Ek")

    assert shown(told) == "Eva Ek vill avsluta simhallen på Instagram"


def test_what_somebody_wrote_is_shown_as_they_wrote_it():
    assert shown(Plain("vi tittar till den")) == "vi tittar till den"
