"""The postman keeps what he has been given until it has arrived, and says a thing once."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import Connection
from sqlmodel import SQLModel
from structlog.testing import capture_logs

from dialogs import codec
from dialogs.words import Say
from register.people import people
from register.storage import outbox
from register.storage.outbox import Sending
from register.storage.store import Store
from register.wishes import NameDaily, SendQuestion
from scheduler.courier import Address, NotNow, Unreachable
from scheduler.errands import MOST_ATTEMPTS
from scheduler.postman import Postman
from tests.builders import Clock, a_channel, a_person, a_store, all_packs, perform
from tests.scheduler.couriers import Scripted
from tests.scheduler.posting import nudge, put, row

NUDGE = SQLModel.metadata.tables["nudge"]


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path, clock):
    made = a_store(tmp_path, clock)
    yield made
    made.close()


async def test_a_message_is_handed_over_once_however_many_rounds(store, clock):
    put(store, a_person(store, "Eva Ek"))
    courier = Scripted()
    postman = Postman(store, courier, clock)

    assert await postman.round() == 1
    assert await postman.round() == 0

    assert courier.delivered == [("tryout", "Hej")]


async def test_what_waits_in_a_municipality_that_is_no_longer_served_holds_up_nobody_else(store, clock, tmp_path):
    gun, eva = a_person(store, "Gun Ek", org="gullspang"), a_person(store, "Eva Ek")
    left = put(store, gun, "till Gullspång", org="gullspang", urgency=3)
    nudge(store, gun, "n1", gun, org="gullspang")
    put(store, eva, "till Säter")
    store.close()
    alone = Store(f"sqlite:///{tmp_path / 'kanalvakt.db'}", {"sater": all_packs()["sater"]}, clock)
    courier = Scripted()
    postman = Postman(alone, courier, clock)

    with capture_logs() as logged:
        handed_over = [await postman.round(), await postman.round()]
    alone.close()

    assert (handed_over, courier.delivered) == ([1, 0], [("tryout", "till Säter")])
    assert [(one["event"], one["organisation"]) for one in logged] == [("organisation_not_served", "gullspang")]
    again = a_store(tmp_path, clock)
    assert row(again, left, org="gullspang").attempts == 0
    assert await Postman(again, courier, clock).round() == 2
    again.close()


async def test_what_is_claimed_when_somebody_takes_the_file_is_read_as_soon_as_it_is_free(store, clock, tmp_path):
    put(store, a_person(store, "Eva Ek"))
    courier = Scripted()
    holder = sqlite3.connect(tmp_path / "kanalvakt.db", isolation_level=None, check_same_thread=False)
    begun: list[str] = []

    def taken_once_claimed(statement: str) -> None:
        if statement == "BEGIN IMMEDIATE":
            begun.append("wording" if not begun else "claiming" if len(begun) == 1 else "reading")
            if len(begun) == 3:
                holder.execute(statement)
                threading.Timer(0.2, holder.execute, ("ROLLBACK",)).start()

    def watch(connection: Connection) -> None:
        driver: Any = connection.connection.driver_connection
        driver.execute("PRAGMA busy_timeout=10")
        driver.set_trace_callback(taken_once_claimed)  # told of a statement before it is carried out

    store.claim(watch).result()
    with capture_logs() as logged:
        handed_over = await Postman(store, courier, clock).round()
    holder.close()

    assert begun == ["wording", "claiming", "reading"]
    assert [one["event"] for one in logged] == ["fetching_failed"]
    assert handed_over == 1
    assert courier.delivered == [("tryout", "Hej")]


async def test_a_busy_platform_is_tried_again_when_it_said_and_not_before(store, clock):
    message = put(store, a_person(store, "Eva Ek"))
    courier = Scripted(NotNow("429", retry_after=90))
    postman = Postman(store, courier, clock)

    await postman.round()
    clock.later(seconds=89)
    await postman.round()
    assert courier.delivered == []

    clock.later(seconds=1)
    await postman.round()
    assert courier.delivered == [("tryout", "Hej")]
    assert row(store, message).attempts == 2


async def test_without_a_word_from_the_platform_the_waits_grow(store, clock):
    message = put(store, a_person(store, "Eva Ek"))
    postman = Postman(store, Scripted(NotNow("502"), NotNow("502")), clock)
    waits = []
    for _ in range(2):
        await postman.round()
        waits.append(row(store, message).not_before - clock.now)
        clock.now = row(store, message).not_before

    assert timedelta(seconds=7) < waits[0] < timedelta(seconds=13)
    assert timedelta(seconds=14) < waits[1] < timedelta(seconds=26)


async def test_what_never_arrives_is_given_up_where_the_steward_sees_it(store, clock):
    person = a_person(store, "Eva Ek")
    put(store, person)
    postman = Postman(store, Scripted(*[NotNow("503", retry_after=1)] * 50), clock)
    for _ in range(MOST_ATTEMPTS + 1):
        await postman.round()
        clock.later(minutes=5)

    unsent = store.run_now("sater", outbox.unsent)
    assert [(r.person_id, r.sending) for r in unsent] == [(person.id, Sending.GIVEN_UP)]


async def test_somebody_without_an_address_waits_and_hears_when_they_are_met(store, clock):
    person = a_person(store, "Eva Ek")
    store.run_now("sater", lambda unit: people.lost(unit, person.id, "tryout", "borttagen"))
    message = put(store, person)
    courier = Scripted()
    postman = Postman(store, courier, clock)
    await postman.round()
    assert row(store, message).sending == Sending.NO_ADDRESS

    def meet(unit) -> None:
        people.meet(unit, platform="slack", user="U1", name="", email=person.email, member=True, how={})
        outbox.has_address_now(unit, person.id)

    store.run_now("sater", meet)
    await postman.round()

    assert courier.delivered == [("slack", "Hej")]


async def test_somebody_who_has_never_met_the_bot_is_found_by_work_email_and_written_to(store, clock):
    def add(unit):
        return people.view(unit, people.add(unit, name="Ny Nilsson", email="ny.nilsson@sater.se"))

    message = put(store, store.run_now("sater", add))
    courier = Scripted()
    courier.members["ny.nilsson@sater.se"] = [Address(organisation="sater", platform="slack", user="U9")]

    await Postman(store, courier, clock).round()

    assert courier.delivered == [("slack", "Hej")]
    assert row(store, message).sending == Sending.SENT


async def test_a_message_that_cannot_be_worded_does_not_hold_up_the_others(store, clock):
    person = a_person(store, "Eva Ek")
    broken = codec.dumps((Say("finns-inte"),))
    store.run_now("sater", lambda unit: outbox.put(unit, person=person.id, words=broken, language="sv"))
    put(store, person)
    courier = Scripted()

    await Postman(store, courier, clock).round()

    assert courier.delivered == [("tryout", "Hej")]


async def test_a_platform_that_refuses_a_person_gives_way_to_their_other_one(store, clock):
    person = a_person(store, "Eva Ek")
    clock.later(minutes=1)
    store.run_now("sater", lambda unit: people.reached_by(unit, person.id, "teams", "29:eva", {}))
    put(store, person)
    courier = Scripted(Unreachable("403"))

    await Postman(store, courier, clock).round()

    assert courier.delivered == [("tryout", "Hej")]


async def test_a_change_is_made_where_the_message_was_sent(store, clock):
    person = a_person(store, "Eva Ek")
    courier = Scripted()
    postman = Postman(store, courier, clock)
    first = put(store, person, "Ny ansökan")
    await postman.round()

    put(store, person, "Redan beslutat", changes=first)
    await postman.round()

    assert courier.changed == [("tryout", 1, "Redan beslutat")]


async def test_a_message_changed_before_it_was_sent_goes_out_as_what_it_became(store, clock):
    person = a_person(store, "Eva Ek")
    courier = Scripted(NotNow("503", retry_after=60))
    postman = Postman(store, courier, clock)
    first = put(store, person, "Ny ansökan (Tillstyrk)")
    await postman.round()

    put(store, person, "Redan beslutat", changes=first)
    await postman.round()
    clock.later(minutes=2)
    await postman.round()

    assert courier.delivered == [("tryout", "Redan beslutat")]
    assert courier.changed == []


async def test_the_most_urgent_goes_first(store, clock):
    person = a_person(store, "Eva Ek")
    put(store, person, "i dag")
    put(store, person, "nu", urgency=2)
    courier = Scripted()

    await Postman(store, courier, clock).round()

    assert sorted(text for _, text in courier.delivered) == ["i dag", "nu"]
    assert courier.delivered[0][1] == "nu"


async def test_a_claim_that_was_never_settled_comes_back_when_its_lease_is_over(store, clock):
    put(store, a_person(store, "Eva Ek"))
    await asyncio.wrap_future(store.claim(lambda c: outbox.claim(c, clock(), ("sater",))))
    courier = Scripted()
    postman = Postman(store, courier, clock)
    await postman.round()
    assert courier.delivered == []

    clock.later(seconds=outbox.LEASE.total_seconds())
    await postman.round()

    assert courier.delivered == [("tryout", "Hej")]


async def test_whoever_sent_something_hears_once_that_it_has_not_arrived(store, clock):
    eva, nils = a_person(store, "Eva Ek"), a_person(store, "Nils Falk")
    channel = a_channel(store, "Biblioteket", eva, a_person(store, "Kalle Ek"), main=eva)
    store.run_now("sater", lambda unit: people.lost(unit, nils.id, "tryout", "borttagen"))
    named = NameDaily(channel=channel.id, people=({"name": nils.name, "email": nils.email},))
    perform(store, named, eva)
    courier = Scripted()
    postman = Postman(store, courier, clock)

    await postman.round()
    await postman.round()

    to_eva = [text for _, text in courier.delivered if "når inte" in text]
    (told,) = to_eva
    assert told == (
        "Jag når inte Nils Falk än, så hen har inte fått mitt meddelande om Biblioteket på Facebook."
        " Be hen skriva hej till mig, så kommer det fram."
    )


async def test_a_question_without_name_leaves_no_trace_of_who_asked_where_it_waits(store, clock):
    eva, lena = a_person(store, "Eva Ek"), a_person(store, "Lena Åkerman", "kommunikationschef")
    store.run_now("sater", lambda unit: people.lost(unit, lena.id, "tryout", "borttagen"))
    perform(store, SendQuestion(text="Får vi annonsera?", named=False), eva)
    courier = Scripted()

    await Postman(store, courier, clock).round()

    about = store.run_now("sater", lambda unit: [r.about for r in unit.execute(select(NUDGE))])
    assert [set(one) for one in about] == [{"asked"}]
    assert courier.delivered == []
