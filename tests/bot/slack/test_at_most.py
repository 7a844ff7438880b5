"""What is guessed of a weight is never less than what the scale says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.slack.richtext import Run, at_most, inline, weight

TEXT = st.lists(
    st.sampled_from(["a", "å", "🐻", '"', "\n", "\\", " ", "http", "https://a.se", "https://b.se/x?y=1 "])
).map("".join)


@given(st.lists(st.builds(Run, TEXT.filter(bool), st.booleans(), st.booleans()), max_size=4).map(tuple))
def test_nothing_weighs_more_than_was_guessed(said):
    assert weight(inline(said)) <= at_most(said) + len("[]")
