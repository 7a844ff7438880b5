"""The words that a draft is searched for, and the checks of packs that say nothing about drafts."""

from __future__ import annotations

import pytest

from policy_text import proofreading
from policy_text.policy import Policy
from policy_text.proofreading import USUAL, Check, DraftCheck
from tests.builders import all_packs


def test_words_are_found_whole_and_as_the_text_spells_them():
    assert proofreading.found("Det är FAN inte fantastiskt, Vi  lovar.", ("fan", "vi lovar")) == ("FAN", "Vi  lovar")
    assert proofreading.found("En fantastisk lovartist", ("fan", "lov")) == ()


def test_a_word_inside_a_longer_find_is_not_told_twice():
    assert proofreading.found("Fy fan så fint", ("fan", "fy fan")) == ("Fy fan",)


@pytest.mark.parametrize("check", [Check.SWEARING, Check.CONDESCENSION, Check.PROMISE, Check.DU])
def test_each_check_of_words_has_words(check):
    assert proofreading.words(check)


def test_a_limit_belongs_to_readability_and_nowhere_else():
    with pytest.raises(ValueError, match="limit_where_readable"):
        DraftCheck(check=Check.READABLE, assumption=True)
    with pytest.raises(ValueError, match="limit_where_readable"):
        DraftCheck(check=Check.DU, assumption=True, limit=50)


def test_a_pack_that_says_nothing_about_drafts_has_the_usual_checks_as_assumptions():
    assert Policy.model_fields["draft_checks"].default == USUAL
    assert all(check.assumption and check.quote is None for check in USUAL)


@pytest.mark.parametrize(
    ("org", "only_here"),
    [
        ("sater", {"signature"}),
        ("gullspang", {"du", "promise", "condescension", "partner", "image_rules"}),
    ],
)
def test_each_municipality_has_the_checks_that_its_own_guideline_asks_for(org, only_here):
    packs = all_packs()
    other = next(pack for pack in packs.values() if pack.id != org)
    own = {str(check.check) for check in packs[org].draft_checks}

    assert own - {str(check.check) for check in other.draft_checks} == only_here
