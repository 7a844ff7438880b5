"""One rule for an e-mail and one for an address on the web: what one question takes, no other place refuses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from register import addresses

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("www.facebook.com/biblioteket", True),
        ("https://exempel.se:8443/a?b#c", True),
        ("säter.se", True),
        ("https://пример.рф/страница", True),
        (" exempel.se ", True),
        ("exempel", False),
        ("exempel.se och mer", False),
        ("http://", False),
        ("eva.ek@sater.se", False),
    ],
)
def test_an_address_on_the_web_is_told_by_its_shape(text, is_one):
    assert addresses.is_on_the_web(text) is is_one


def test_an_e_mail_is_told_from_what_is_none():
    assert [text for text in ("eva.ek@sater.se", "e+x@a.b.se", "@sater.se", "eva@sater", "eva ek@sater.se") if (
        addresses.is_email(text)
    )] == ["eva.ek@sater.se", "e+x@a.b.se"]  # fmt: skip


def test_a_name_is_made_of_an_e_mail_the_same_wherever_none_was_written():
    made = [addresses.name_in(f"{name}@sater.se") for name in ("anna-lena.berg", "eva_ek", "nils.ny.2", "åsa")]

    assert made == ["Anna-Lena Berg", "Eva Ek", "Nils Ny", "Åsa"]


def test_no_other_file_has_a_pattern_of_its_own():
    """A migration keeps the one of its day."""
    rooms = (
        file
        for room in ("policy_text", "register", "dialogs", "scheduler", "bot")
        for file in (ROOT / room).rglob("*.py")
    )
    own = [
        str(f.relative_to(ROOT)) for f in rooms if re.search(r"\\w[^\n]*@\[|\(\?:https\?://\)\?", f.read_text("utf-8"))
    ]

    assert [file for file in own if "/versions/" not in file] == ["register/addresses.py"]
