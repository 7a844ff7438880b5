"""Why somebody is away is nobody's business: it is in no table, no log and nothing that anybody is shown."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from sqlalchemy import text
from sqlmodel import SQLModel

from bot import app
from bot.tryout.house import Mailbox
from dialogs.turn import Actor, Inbound, Place, PlaceKind, Typed
from tests.builders import Chat, Library, a_person, as_text, read_out

REASONS = [
    ("jag är sjuk", "sjuk"),
    ("vab idag", "vab"),
    ("ligger hemma med influensa", "influensa"),
    ("jag är borta fredag för jag ska opereras", "opereras"),
    ("jag är magsjuk i dag och i morgon", "magsjuk"),
    ("I'm off sick today", "sick"),
    ("jag är frisk igen", "frisk"),
]


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def everything_stored(store) -> str:
    """Every cell of every table, as text."""
    with store.engine.connect() as connection:
        rows = [
            str(tuple(row))
            for table in SQLModel.metadata.tables
            for row in connection.execute(text(f'SELECT * FROM "{table}"'))
        ]
    return "\n".join(rows).casefold()


@pytest.mark.parametrize(("sentence", "word"), REASONS)
def test_a_reason_is_stored_nowhere_and_said_to_nobody(house, sentence, word):
    said = Chat(house.store, house.kalle).say(sentence)
    heard = "".join(as_text(one) for who in (house.eva, house.karin, house.lena) for one in read_out(house.store, who))

    assert "inte varför" in said or "not why" in said
    assert word not in everything_stored(house.store)
    assert word not in (said + heard).casefold()


@pytest.mark.parametrize(("sentence", "word"), REASONS)
def test_a_reason_in_the_middle_of_an_application_becomes_no_answer(house, sentence, word):
    chat = Chat(house.store, house.kalle)
    for line in ("ansök", "Facebook", "Biblioteket"):
        chat.say(line)

    said = chat.say(sentence)

    assert word not in everything_stored(house.store)
    assert word not in said.casefold()


@pytest.mark.parametrize(("sentence", "word"), REASONS)
async def test_a_reason_stands_in_no_log(house, capsys, sentence, word):
    running = app.build(house.store, house.clock, Mailbox(house.clock))
    who = house.kalle
    await running.hear(
        Inbound(
            key="1", organisation="sater", what=Typed(text=sentence), place=Place(kind=PlaceKind.PERSONAL, key="t:1"),
            actor=Actor(platform="tryout", user=who.email, name=who.name, email=who.email, reach={}),
        )
    )  # fmt: skip
    logged = capsys.readouterr()

    assert "turn" in logged.out + logged.err
    assert word not in (logged.out + logged.err).casefold()


OF_OTHERS = [
    ("Eva är sjuk", "sjuk"),
    ("Eva Ek ligger hemma med influensa", "influensa"),
    ("Eva är magsjuk till fredag", "magsjuk"),
    ("Eva ska opereras på torsdag", "opereras"),
    ("eva är på semester v. 28", "semester"),
    ("Eva är föräldraledig", "föräldraledig"),
    ("Eva is off sick today", "sick"),
    ("är Eva sjuk?", "sjuk"),
    ("vilka är sjuka?", "sjuk"),
]


@pytest.mark.parametrize(("sentence", "word"), OF_OTHERS)
@pytest.mark.parametrize("who", ["kalle", "karin", "lena", "stranger"])
def test_why_somebody_else_is_away_is_stored_nowhere_and_said_to_nobody(house, sentence, word, who):
    teller = a_person(house.store, "Olle Okänd") if who == "stranger" else getattr(house, who)
    said = Chat(house.store, teller).say(sentence)
    heard = "".join(
        as_text(one) for other in (house.eva, house.kalle, house.karin) for one in read_out(house.store, other)
    )

    assert said
    assert word not in everything_stored(house.store)
    assert word not in (said + heard).casefold()


@pytest.mark.parametrize(("sentence", "word"), OF_OTHERS)
def test_nor_does_it_become_an_answer_in_the_middle_of_an_application(house, sentence, word):
    chat = Chat(house.store, house.kalle)
    for line in ("ansök", "Facebook", "Biblioteket"):
        chat.say(line)

    chat.say(sentence)

    assert word not in everything_stored(house.store)


def test_in_a_shared_place_nothing_of_it_is_noted(house):
    chat = Chat(house.store, house.kalle)
    inbound = chat.inbound(Typed(text="jag är sjuk"))
    place = Place(kind=PlaceKind.SHARED, key="slack:C1")

    said = chat.deliver(replace(inbound, place=place), "jag är sjuk")

    assert said == "Det tar vi hellre i en privat chatt. Skriv till mig där, så visar jag."
    assert "sjuk" not in everything_stored(house.store)


def test_an_old_absence_is_not_ended_by_somebody_who_is_here(house):
    chat = Chat(house.store, house.kalle)
    chat.say("jag är borta v. 28–31")

    assert chat.say("tillbaka") == (
        "Jag räknar redan med dig i dag. Du står som borta v. 28–31. Ska det tas bort?\n(Ta bort)"
    )
    assert chat.press("Ta bort") == ""
    assert chat.replaced() == "Då räknar jag med dig igen. De det gäller får veta det."
