"""What is asked back about an answer: where it stands is the same passages again, who decided it is the document's own word."""

from __future__ import annotations

import pytest

from dialogs.texts import following
from dialogs.understand import Found, understand
from policy_text.pack import Pack
from tests.builders import all_packs


@pytest.mark.parametrize(
    "text",
    ["var står det?", "och var står det skrivet?", "vilken paragraf är det?", "var kan jag läsa mer om det?",
     "kan du visa var det står", "where does it say that?"],
)  # fmt: skip
def test_where_it_stands_is_asked_in_many_ways(text):
    assert following.asks_where(text)


@pytest.mark.parametrize(
    ("text", "by_name"),
    [
        ("vem bestämde det?", False),
        ("men vem har bestämt det då?", False),
        ("när beslutades det?", False),
        ("vem har beslutat riktlinjerna?", True),
        ("when was the policy decided?", True),
    ],
)
def test_who_decided_is_asked_of_what_was_quoted_or_of_the_guideline_by_name(text, by_name):
    assert following.asks_who_decided(text)
    assert following.by_name(text) is by_name


@pytest.mark.parametrize("text", ["vem bestämmer vad vi lägger ut?", "var står vi i kön?", "när beslutas ansökan?"])
def test_what_is_about_something_else_is_left_to_whoever_knows(text):
    assert not following.asks_where(text)
    assert not following.asks_who_decided(text)


def test_where_it_stands_is_read_as_the_question_before_it():
    asked = []

    def reader(text: str, pack: Pack, previous: str | None) -> Found:
        asked.append((text, previous))
        return Found()

    meaning = understand("var står det?", all_packs()["sater"], reader, "hur snabbt måste vi svara?")
    meaning.look()

    assert asked == [("hur snabbt måste vi svara?", None)]
    assert (meaning.before, meaning.refers) == ("hur snabbt måste vi svara?", True)
