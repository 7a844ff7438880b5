"""The media are known by their names however these are spelt, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from policy_text import swedish


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("en fejsbok sida", ["en", "facebook", "sida"]),
        ("Face book", ["facebook"]),
        ("feisbookgrupp", ["facebookgrupp"]),
        ("insta gram", ["instagram"]),
        ("instegramkontot", ["instagramkontot"]),
        ("tik tåk", ["tiktok"]),
        ("yotube kanal", ["youtube", "kanal"]),
        ("länkedin", ["linkedin"]),
        ("facket bokar fackböcker och utbyggnaden", ["facket", "bokar", "fackböcker", "och", "utbyggnaden"]),
        ("you to be", ["you", "to", "be"]),
    ],
)
def test_a_medium_is_known_however_it_is_spelt(written, read):
    assert swedish.words(written) == read
