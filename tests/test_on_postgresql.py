"""The same house on PostgreSQL: several workers, one truth."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel

from dialogs import desk
from dialogs.turn import ButtonPressed, Typed
from dialogs.understand import understand
from register.applications import casework
from register.people import people
from register.storage import schema
from register.storage.conversations import Moved
from register.storage.store import Store
from tests.builders import Chat, Clock, a_person, a_whole_draft, all_packs
from tests.postgres import a_database


@pytest.fixture
def store():
    with a_database() as url:
        made = Store(url, all_packs(), Clock(), workers=4)
        schema.make(made.engine)
        yield made
        made.close()


def test_an_application_goes_from_first_words_to_what_waits_for_the_next(store):
    sara = Chat(store, a_person(store, "Sara Lind"))
    kalle = a_person(store, "Kalle Karlsson")
    a_person(store, "Eva Strand", "sektorchef")
    a_whole_draft(sara, chief="Eva Strand eva.strand@sater.se")
    sara.press("Skicka")

    assert "ärende 1" in sara.replaced()
    waiting = store.run_now("sater", lambda unit: casework.waiting_for(unit, people.view(unit, kalle.id)))
    assert [step.rule.id for _, step in waiting] == ["accept"]


def test_two_that_begin_at_the_same_time_get_a_number_each(store):
    chats = [Chat(store, a_person(store, name)) for name in ("Eva Ek", "Bo Berg", "Cia Carl", "Dan Dahl")]

    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(chat.say, "ansök") for chat in chats]:
            done.result()

    table = SQLModel.metadata.tables["application"]
    numbers = store.run_now("sater", lambda unit: [r.number for r in unit.execute(select(table.c.number))])
    assert sorted(numbers) == [1, 2, 3, 4]


def test_one_delivery_on_two_workers_is_done_once(store):
    sara = Chat(store, a_person(store, "Sara Lind"))
    sara.say("ansök")
    inbound = sara.inbound(Typed(text="Facebook"), key="samma")
    meaning = understand("Facebook", store.packs["sater"])

    with ThreadPoolExecutor(2) as pool:
        turns = [
            pool.submit(store.run_now, "sater", lambda unit: desk.answer(unit, inbound, meaning)) for _ in range(2)
        ]
    replies = []
    for turn in turns:
        try:
            replies.append(turn.result())
        except Moved:
            continue  # the house runs it again from the top, once

    assert replies
    assert all(reply == replies[0] for reply in replies)
    assert "Fråga 3 av 10" in sara.say("Biblioteket")


def test_of_two_who_press_at_the_same_time_one_wins_and_the_other_is_told(store):
    sara = Chat(store, a_person(store, "Sara Lind"))
    kalle = Chat(store, a_person(store, "Kalle Karlsson"))
    a_person(store, "Eva Strand", "sektorchef")
    a_whole_draft(sara, chief="Eva Strand eva.strand@sater.se")
    sara.press("Skicka")
    kalle.say("väntar")
    press = kalle.button("Jag tar uppdraget")
    other = Chat(store, kalle.who, platform="teams")

    with ThreadPoolExecutor(2) as pool:
        for chat in (kalle, other):
            pool.submit(chat.deliver, chat.inbound(ButtonPressed(press=press)))

    said = sorted((chat.text() + chat.replaced() for chat in (kalle, other)), key=len)
    assert sum("Du tog uppdraget" in text for text in said) >= 1
    table = SQLModel.metadata.tables["journal"]
    taken = select(table.c.id).where(table.c.what == "step_accept", table.c.by == kalle.who.id)
    assert len(store.run_now("sater", lambda unit: unit.execute(taken).all())) == 1
