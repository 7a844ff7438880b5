"""Whatever a client sends as a press: another municipality, and whoever has no part in a thing, see and change nothing of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import SQLModel

from dialogs import catalogue
from dialogs.words import NUMBERED, Press
from register.activity.activity import Kind
from register.crises.crisis_wishes import OfferHandOver, StartCrisis
from register.obligations.daily_wishes import NoteAbsence, NoteWaiting, SendMessage
from register.people import people
from register.records.record_wishes import DecideClosing, NoteRemoval
from register.storage.store import Store
from register.wishes import SendQuestion
from tests.builders import MONDAY, Chat, Library, a_channel, a_person, a_sent_application, perform, with_checklist

OWN = frozenset({"inbox", "conversation", "choice", "application", "asked_count"})
"""What anybody may have of their own: a conversation, a wish for when and how they are told things, a draft, a question."""

ANYBODY = frozenset({"moderate", "hacked"})
"""Anybody may tell those who run a channel that something on it breaks the rules, or that somebody else is in it."""


@pytest.fixture
def house(tmp_path: Path):
    """Säter with something of most kinds going on; every word of it that must not get out is "Hemlig"."""
    made = Library(tmp_path)
    store = made.store
    jenny, david = a_person(store, "Jenny Hemlig"), a_person(store, "David Hemlig")
    chief = a_person(store, "Anneli Hemlig", "sektorchef", department="Hemligheter")
    channel = a_channel(
        store, "Hemliga kanalen", jenny, david, main=jenny, chief_id=chief.id, department_id=chief.department_id
    )
    with_checklist(store, channel)
    closing = a_channel(store, "Hemliga andra", jenny, david, main=jenny, chief_id=chief.id)
    a_sent_application(store, jenny, david, chief=chief, unit="Hemliga verksamheten")
    for wish, by in (
        (NoteWaiting(channel=channel.id, kind=Kind.COMMENT, at=MONDAY), jenny),
        (NoteRemoval(channel=channel.id, ground="personal_attack"), jenny),
        (NoteAbsence(first=date(2026, 3, 2), last=date(2026, 3, 20)), jenny),
        (SendMessage(text="Hemligt besked", to="all"), made.lena),
        (SendQuestion(text="Hemlig fråga?"), jenny),
        (
            OfferHandOver(channels=(channel.id,), shares=("replies",), first=date(2026, 3, 3), last=date(2026, 4, 1)),
            chief,
        ),
        (StartCrisis(what="Hemlig kris"), made.lena),
        (DecideClosing(channel=closing.id, why="Hemligt skäl"), chief),
    ):
        perform(store, wish, by)
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


def presses(args: Mapping[str, Any]) -> list[Press]:
    """Every press there is, with these values."""
    return [
        Press(do=f"{dialog.name}.{name}", args=args)
        for dialog in catalogue.dialogs().values()
        for name in dialog.presses
    ]


IDS = (1, 2, 3)


def test_the_house_has_something_of_every_kind_that_a_press_may_name(house):
    rows = rows_of(house.store, "sater")

    assert {name for name in (
        "absence", "activity", "application", "case_step", "channel", "checklist_row", "circular", "closing", "crisis",
        "crisis_entry", "diary_document", "hand_over", "nudge", "obligation", "policy_question", "removal",
    ) if not rows.get(name)} == set()  # fmt: skip


@pytest.mark.parametrize("id", IDS)
def test_no_press_reaches_another_municipality_whatever_ids_it_carries(house, id):
    lead = a_person(house.store, "Malin Berg", "informationsansvarig", "steward", org="gullspang")
    before, chat = rows_of(house.store, "sater"), Chat(house.store, lead, org="gullspang")

    shown = [chat.send_press(press) for press in presses(dict.fromkeys(NUMBERED, id))]

    assert rows_of(house.store, "sater") == before
    assert [text for text in shown if "Hemlig" in text] == []


@pytest.mark.parametrize("id", IDS)
def test_no_press_of_somebody_without_a_part_in_it_changes_anything(house, id):
    nils = Chat(house.store, a_person(house.store, "Nils Ny"))
    before = rows_of(house.store, "sater")

    for press in presses(dict.fromkeys(NUMBERED, id)):
        if press.dialog not in ANYBODY:
            nils.send_press(press)
    after = rows_of(house.store, "sater")
    known, now = before.pop("journal"), after.pop("journal")
    done = [row for row in now if row not in known]

    assert {name for name in after if name not in OWN and after[name] != before[name]} == set()
    assert {row[4] for row in done} <= {"refused", "chosen"}


PUBLIC = re.compile("Hemliga kanalen|Hemliga andra|Hemligheter")
"""What channels and departments are called stands in the list for all."""

NAMED = (
    "absence", "activity", "application", "channel", "closing", "crisis", "document", "entry", "hand_over", "message",
    "obligation", "person", "removal", "row", "step_row", "substitute",
)  # fmt: skip


@pytest.mark.parametrize("id", [1, 2, 3, 4, 5, 6])
def test_no_press_tells_somebody_without_a_part_in_it_who_it_is_about_or_what_was_written(house, id):
    nils = Chat(house.store, a_person(house.store, "Nils Ny"))

    said = {
        press.do: nils.send_press(press) + nils.replaced()
        for press in presses({**Whatever(""), **dict.fromkeys(NAMED, id)})
        if press.dialog not in ANYBODY
    }

    assert {do: text for do, text in said.items() if "emlig" in PUBLIC.sub("", text)} == {}


def test_the_yearly_questions_name_those_who_run_a_channel_to_nobody_else(house):
    nils = Chat(house.store, a_person(house.store, "Nils Ny"))

    args: Mapping[str, Any] = {"channel": 2, "key": "", "answer": "yes"}
    said = {nils.send_press(Press(do=f"review.{do}", args=args)) for do in ("open", "talk", "answer")}

    assert said == {"Det är administratörerna som svarar här, så det kan inte du göra."}


class Whatever(dict[str, Any]):
    """What a press carries, with one value for every other name that a step asks for."""

    def __init__(self, odd: object) -> None:
        days = dict.fromkeys(("first", "last", "since", "until"), "2026-03-02")
        numbers = {**dict.fromkeys(NUMBERED, 1), "year": 2026}
        super().__init__(numbers, **days, at="2026-03-02T08:00:00+00:00")
        self.odd = odd

    def get(self, name: str, default: object = None) -> Any:
        return super().get(name, self.odd)

    def __missing__(self, name: str) -> Any:
        return self.odd


@pytest.mark.parametrize("odd", ["abc", "9" * 400, -1], ids=["words", "a long number", "a negative number"])
def test_whatever_a_press_says_it_is_answered(house, odd):
    names = {one.name: one for one in house.store.run_now("sater", people.everyone)}
    some = ("Jenny Hemlig", "Anneli Hemlig", "Lena Åkerman")
    chats = [Chat(house.store, a_person(house.store, "Nils Ny")), *(Chat(house.store, names[name]) for name in some)]

    shown = [chat.send_press(press) or chat.replaced() for chat in chats for press in presses(Whatever(odd))]

    assert len(shown) > 400


ODD = ("abc", "²", 10**25, -1, 1.5, True, float("nan"))


@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_a_press_that_no_button_carries_is_one_we_do_not_know_and_changes_nothing(house, odd):
    before, chat = rows_of(house.store, "sater"), Chat(house.store, house.lena)

    shown = {chat.send_press(press) for press in presses(dict.fromkeys(NUMBERED, odd))}
    after = rows_of(house.store, "sater")

    assert shown == {"Den knappen känner jag inte igen längre. Skriv gärna vad du vill göra."}
    assert {name for name in after if name != "inbox" and after[name] != before[name]} == set()


def test_a_question_that_was_not_come_to_by_its_way_is_not_asked(house):
    chief = {one.name: one for one in house.store.run_now("sater", people.everyone)}["Anneli Hemlig"]
    chat = Chat(house.store, chief)

    said = chat.send_press(Press(do="unit_hand_over.chosen", args={"share": "posts"}))

    assert said == "Den knappen känner jag inte igen längre. Skriv gärna vad du vill göra."
