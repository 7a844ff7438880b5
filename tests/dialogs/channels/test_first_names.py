"""A first name is enough where it can be but one person; what is no name is not looked up as one."""

from __future__ import annotations

import pytest

from dialogs.texts import asked, naming


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna", "Anna"),
        ("lämna över till Maria", "Maria"),
        ("lägg till Maria som administratör", "Maria"),
        ("ta bort johan", "johan"),
        ("byt huvudansvarig till Anna-Karin", "Anna-Karin"),
        ("lämna över till min kollega", ""),
        ("kollegan", ""),
        ("lägg till någon", ""),
        ("jag", ""),
        ("Maria Sund", ""),
        ("maria.sund@sater.se", ""),
        ("2", ""),
    ],
)
def test_the_one_word_that_may_be_a_first_name_is_found(text, name):
    assert naming.first_name(text) == name


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Johan slutar", "johan"),
        ("johan slutar på fredag", "johan"),
        ("Oskar Dahl har slutat", "oskar dahl"),
        ("Anna is leaving", "anna"),
        ("jag slutar", ""),
        ("jag slutar på fredag", ""),
        ("kontot slutar fungera", ""),
    ],
)
def test_somebody_else_leaves_only_where_it_is_somebody_else(text, who):
    assert asked.somebody_leaves(text) == who
