"""While a crisis is on nobody says "kris" each time; when none is, or where any text is taken, the words mean what they do."""

from __future__ import annotations

from pathlib import Path

import pytest

from register.crises import crises, crisis_log
from register.crises.crisis_wishes import EndCrisis
from tests.builders import Chat, a_person, perform
from tests.register.crises.a_crisis import Town


@pytest.fixture
def town(tmp_path: Path):
    made = Town(tmp_path)
    yield made
    made.store.close()


def texts(town: Town) -> list[str]:
    def every(unit) -> list[str]:
        running = crises.running(unit)
        return [row.text for row in crisis_log.of(unit, running.id) if row.text] if running is not None else []

    return town.store.run_now("sater", every)


@pytest.mark.parametrize(
    "typed",
    ["läge Branden är under kontroll.", "Läge: Branden är under kontroll.", "nytt läge Branden är under kontroll."],
)
def test_an_update_is_sent_by_its_first_word(town, typed):
    town.start()

    Chat(town.store, town.lena).say(typed)

    assert texts(town)[-1] == "Branden är under kontroll."


def test_an_update_that_is_asked_for_may_begin_with_the_same_word(town):
    town.start()
    lena = Chat(town.store, town.lena)
    lena.say("kris läge")

    lena.say("läge 2: nu brinner det inte")

    assert texts(town)[-1] == "läge 2: nu brinner det inte"


@pytest.mark.parametrize("typed", ["läget", "vilka har kvitterat?", "vem ska jag ringa?", "vad händer nu?"])
def test_whoever_leads_gets_the_picture(town, typed):
    town.start()

    assert Chat(town.store, town.lena).say(typed) == "Läget kommer här under och hålls aktuellt."


def test_whoever_was_told_hears_how_it_is_with_their_own(town):
    town.start()

    told = Chat(town.store, town.eva).say("vad händer nu?")

    assert "Du får publicera som vanligt." in told


def test_whom_it_does_not_concern_is_answered_as_ever(town):
    town.start()
    stranger = a_person(town.store, "Maja Ek")

    assert "Kommunikationsenheten" not in Chat(town.store, stranger).say("vad händer nu?")


def test_nothing_is_heard_so_when_none_is_on(town):
    crisis = town.start()
    perform(town.store, EndCrisis(crisis=crisis.id), town.lena)
    lena = Chat(town.store, town.lena)

    assert "Läget kommer här under" not in lena.say("läget")
    assert texts(town) == []


def test_one_who_may_not_lead_sends_nothing_by_it(town):
    town.start()

    Chat(town.store, town.eva).say("läge Vi har stängt biblioteket")

    assert texts(town) == ["Vattenläcka på Rådhustorget."]
