"""What nobody should send, sent through each door to a real house: a clear sentence, and the register as it was."""

from __future__ import annotations

import asyncio
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.stories.transcript import Does, Line, Moves, Story
from tests.stagings import scripts, slack, teams
from tests.stagings.hours import Hours

TABLE = "Mål\tVärde\nFler besökare\t10 procent\n| Läslust | 5 |"
BAD = {
    "ten thousand characters": ("x" * 10_000, "Det blev lite långt"),
    "emoji only": ("🎉🎉🎉", "Skriv gärna med några ord."),
    "signs only": ("?!…", "Skriv gärna med några ord."),
}
ODD = {
    "html": "<script>alert(1)</script> <b>Nå fler</b> & <img src=x onerror=alert(1)>",
    "a pasted table": TABLE,
    "what the platforms would read as markup": "*inte fet* _inte kursiv_ ~inte struken~ [länk](example) `kod` > citat",
}
"""Odd to write, but an answer all the same: it is kept and shown as it was written."""


async def _in_slack(story: Story, workplace: Path) -> list[scripts.Heard]:
    return await slack._play(story, workplace)


async def _in_teams(story: Story, workplace: Path) -> list[scripts.Heard]:
    return await teams._play(story, workplace)


def said(door, *lines: str) -> list[str]:
    """What Nils is shown after each thing he writes, in the midst of an application."""
    begun = ("ansök", "Facebook", "Biblioteket", "kultur och fritid")
    does: list[Line] = [Does(who="Nils", text=text) for text in (*begun, *lines)]
    story = Story(
        organisation="sater", cast={"Nils": "anställd"}, lines=(Moves(at=datetime(2026, 3, 2, 8, tzinfo=UTC)), *does)
    )
    with tempfile.TemporaryDirectory() as workplace, asyncio.Runner(loop_factory=Hours) as run:
        heard = run.run(door(story, Path(workplace)))
    return [" ".join(one.by_name.get("Nils", ())) for one in heard[1 + len(begun) :]]


@pytest.mark.parametrize("door", [_in_slack, _in_teams], ids=["slack", "teams"])
@pytest.mark.parametrize("what", BAD)
def test_what_is_no_answer_gets_a_sentence_and_the_question_stays_open(door, what):
    text, sentence = BAD[what]

    first, summary = said(door, text, "sammanfattning")

    assert sentence in first
    assert "Verksamhetsmål: inget svar än" in " ".join(summary.split())


@pytest.mark.parametrize("door", [_in_slack, _in_teams], ids=["slack", "teams"])
@pytest.mark.parametrize("what", ODD)
def test_what_is_odd_is_kept_and_shown_as_it_was_written(door, what):
    (first,) = said(door, ODD[what])

    assert scripts.missing_words(ODD[what], first) == []
