"""The grammar of stories: what is written is what is read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories import transcript
from bot.stories.transcript import Bot, BrokenTranscript, Does, Moves, Remark, Story

STORY = """org = sater
cast: Sökande = anställd, Chefen = sektorchef
# En rubrik
@ 2026-03-02 09:00
Sökande: vi vill ha en facebooksida
Bot: Hej!
     Två rader.
Sökande: (Ändra: Syfte)@kort 2
Sökande: (Läs hela)@kort 1 hos Chefen
Bot (bara hen): Hm.
Bot till Chefen: Ny ansökan. (Läs hela)
Bot ersätter kort 1: Klart.
Bot ersätter kort 2 för Chefen: Klart.

Sökande: [Syfte=Nå fler; Mål=Alla]
"""


def test_a_story_is_read_line_by_line():
    story = transcript.read(STORY)

    assert story.organisation == "sater"
    assert story.cast == {"Sökande": "anställd", "Chefen": "sektorchef"}
    assert story.lines == (
        Remark(text="# En rubrik"),
        Moves(at=datetime(2026, 3, 2, 8, 0, tzinfo=UTC)),
        Does(who="Sökande", text="vi vill ha en facebooksida"),
        Bot(text="Hej!\nTvå rader."),
        Does(who="Sökande", text="(Ändra: Syfte)@kort 2"),
        Does(who="Sökande", text="(Läs hela)@kort 1 hos Chefen"),
        Bot(text="Hm.", private=True),
        Bot(text="Ny ansökan. (Läs hela)", to="Chefen"),
        Bot(text="Klart.", card=1),
        Bot(text="Klart.", card=2, to="Chefen"),
        Remark(text=""),
        Does(who="Sökande", text="[Syfte=Nå fler; Mål=Alla]"),
    )


def test_a_story_written_down_is_the_same_text():
    assert transcript.write(transcript.read(STORY)) == STORY


def test_a_story_can_name_the_e_service_where_applications_are_sent():
    text = STORY.replace("# En rubrik", "e-tjänst = https://e.example/some\n# En rubrik")

    assert transcript.read(text).eservice == "https://e.example/some"
    assert transcript.write(transcript.read(text)) == text


START = datetime(2026, 1, 1, tzinfo=UTC)

words = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters="\x85"), min_size=1, max_size=20
)
texts = st.lists(words, min_size=1, max_size=3).map("\n".join)
bots = st.builds(
    Bot, text=texts, to=st.sampled_from(["", "Chefen"]), private=st.just(False), card=st.none() | st.integers(1, 9)
)
acts = st.builds(Does, who=st.just("Sökande"), text=words)
moves = st.builds(Moves, at=st.integers(0, 1_000_000).map(lambda minutes: START + timedelta(minutes=minutes)))


@given(st.lists(acts | bots | moves, max_size=8))
def test_any_story_survives_being_written_and_read(lines):
    start = Moves(at=datetime(2026, 3, 2, 9, 0, tzinfo=transcript.STOCKHOLM))
    story = Story(organisation="sater", cast={"Sökande": "anställd", "Chefen": "sektorchef"}, lines=(start, *lines))

    assert transcript.read(transcript.write(story)) == story


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("hej", 1),
        ("org = sater\ncast: A = anställd\n@ 2026-13-40 09:00\n", 3),
        ("org = sater\ncast: A = anställd\n@ 2026-03-02 09:00\nB: hej\n", 4),
        ("org = sater\ncast: A = anställd\n@ 2026-03-02 09:00\nbara text\n", 4),
    ],
)
def test_a_line_that_is_none_is_pointed_at(text, line):
    with pytest.raises(BrokenTranscript) as broken:
        transcript.read(text)

    assert broken.value.line == line


def test_an_ellipsis_stands_for_any_text():
    heard = Bot(text="Tack! Ansökan är skickad som ärende 1.\nJag hör av mig.")

    assert transcript.matches(Bot(text="Tack! …"), heard)
    assert transcript.matches(Bot(text="… ärende 1.…"), heard)
    assert not transcript.matches(Bot(text="Tack!"), heard)
    assert not transcript.matches(Bot(text="Tack! …", to="Chefen"), heard)
