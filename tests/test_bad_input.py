"""What nobody should send, sent through each door to a real house: a clear sentence, and the register as it was."""

from __future__ import annotations

import asyncio
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import SQLModel

from bot.stories.transcript import Does, Line, Moves, Story
from dialogs import catalogue
from dialogs.words import Press
from register.storage.store import Store
from tests.builders import Chat, Library, a_channel, a_person, a_sent_application
from tests.stagings import scripts, slack, teams

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
    loop = slack.Hours if door is _in_slack else None
    with tempfile.TemporaryDirectory() as workplace, asyncio.Runner(loop_factory=loop) as run:
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


# ---- Another municipality's ids ----------------------------------------------------------------------------------------


@pytest.fixture
def house(tmp_path: Path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def rows_of(store: Store, organisation: str) -> dict[str, list[tuple[object, ...]]]:
    """All that the register holds of one organisation."""
    with store.engine.connect() as connection:
        return {
            table.name: [
                tuple(map(str, row))
                for row in connection.execute(table.select().where(table.c.organisation_id == organisation))
            ]
            for table in SQLModel.metadata.sorted_tables
        }


def test_no_button_reaches_another_municipality_whatever_ids_it_carries(house):
    store = house.store
    jenny = a_person(store, "Jenny Hemlig", org="gullspang")
    david = a_person(store, "David Hemlig", org="gullspang")
    chief = a_person(store, "Anneli Hemlig", "verksamhetsansvarig_chef", org="gullspang", department="Kultur")
    a_channel(store, "Hemliga kanalen", jenny, david, main=jenny, org="gullspang", chief_id=chief.id)
    a_sent_application(store, jenny, david, chief=chief, org="gullspang", unit="Hemliga verksamheten")
    before = rows_of(store, "gullspang")
    ids = sorted({int(str(row[1])) for rows in before.values() for row in rows if str(row[1]).isdigit()})
    chat, shown = Chat(store, house.lena), []

    for dialog in catalogue.dialogs().values():
        for name in dialog.presses:
            for id in ids[:8]:
                args = dict.fromkeys(
                    ("application", "channel", "person", "change", "step_row", "step", "asked", "row", "number"), id
                )
                shown.append(chat.send_press(Press(do=f"{dialog.name}.{name}", args=args)))

    assert rows_of(store, "gullspang") == before
    assert [text for text in shown if "Hemlig" in text] == []


# ---- What no button of ours carries ------------------------------------------------------------------------------------

NUMBERED = ("application", "asked", "card", "channel", "change", "crisis", "obligation", "person", "removal", "row")


@pytest.mark.parametrize("odd", ["abc", "²", 10**25, str(10**25), -1, 1.5, True, float("inf"), float("nan")], ids=repr)
def test_a_press_that_no_button_carries_is_one_we_do_not_know_and_changes_nothing(house, odd):
    before, chat = rows_of(house.store, "sater"), Chat(house.store, house.lena)

    shown = {
        chat.send_press(Press(do=f"{dialog.name}.{name}", args=dict.fromkeys(NUMBERED, odd)))
        for dialog in catalogue.dialogs().values()
        for name in dialog.presses
    }
    after = rows_of(house.store, "sater")

    assert shown == {"Den knappen känner jag inte igen längre. Skriv gärna vad du vill göra."}
    assert {name: rows for name, rows in after.items() if name != "inbox"} == {
        name: rows for name, rows in before.items() if name != "inbox"
    }
