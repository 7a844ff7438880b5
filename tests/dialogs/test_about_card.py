"""Whatever somebody is asked, they may ask back: whether they must, what yes, no and silence lead to, and why they."""

from __future__ import annotations

import pytest

from dialogs import asks, notices, texts
from register.obligations.obligations import Duty

KINDS = sorted(set(asks.KINDS.values()) - {asks.CASE})
OWN_APPLICATION = ("returned", "to-send")
"""Asked of whoever applies themselves: who else may, and why they, asks itself."""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("question", ["must", "silent", "no", "yes"])
def test_every_kind_of_thing_that_is_asked_has_its_answer(kind, question):
    assert texts.exists(f"about-{question}-{kind}")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in (asks.DUTY, *OWN_APPLICATION)])
def test_every_kind_of_thing_can_tell_why_it_is_asked_and_what_it_is_called(kind):
    assert texts.exists(f"about-why-{kind}")
    assert texts.exists(f"about-thing-{kind}")


@pytest.mark.parametrize("notice", sorted(asks.KINDS))
def test_what_asks_is_a_notice_of_the_house(notice):
    assert notice in notices.every()


def test_every_reminder_asks_something():
    assert {f"duty-{duty}" for duty in Duty} <= set(asks.KINDS)
