"""What is asked as one asks a colleague: whose it is, how it went, an activity by its name, the next meeting."""

from __future__ import annotations

from datetime import timedelta

import pytest

from register.meetings import meetings
from register.obligations.daily_wishes import AnswerMeeting, CallMeeting
from tests.builders import a_channel, a_person, a_sent_application, perform
from tests.casts import Sater


@pytest.fixture
def sater(tmp_path):
    made = Sater(tmp_path)
    yield made
    made.store.close()


def test_whose_it_is_is_told_of_ones_own_channel(sater):
    a_channel(sater.store, "Simhallens Facebook", sater.sara, sater.kalle, main=sater.kalle, unit="Simhallen")

    heard = sater.chat(sater.sara).say("vem har den nu?")

    assert heard.startswith("Simhallens Facebook sköts av ")
    assert "Kalle Karlsson (huvudansvarig administratör)" in heard


def test_how_it_went_is_told_only_to_those_whose_business_the_application_is(sater):
    case = a_sent_application(sater.store, sater.sara, sater.kalle, chief=sater.eva)
    somebody = a_person(sater.store, "Olle Ohlsson")

    mine = sater.chat(sater.sara).say("hur gick det för biblioteket")
    others = sater.chat(somebody).say("hur gick det för biblioteket")

    assert f"ärende {case.number}" in mine.casefold()
    assert others.splitlines()[0] == "Jag hittar ingen ansökan och ingen kanal för biblioteket som du har del i."


def test_an_activity_named_and_nothing_more_is_its_channel(sater):
    a_channel(sater.store, "Simhallens Facebook", sater.sara, sater.kalle, main=sater.sara, unit="Simhallen")

    assert sater.chat(sater.sara).say("simhallen").splitlines()[0] == "Simhallens Facebook"


@pytest.mark.parametrize("asked", ["stäng skolans facebook", "lägg till Kalle Karlsson på skolans facebook"])
def test_ones_only_channel_is_not_taken_for_another_that_is_named(sater, asked):
    a_channel(sater.store, "Simhallens Facebook", sater.sara, sater.kalle, main=sater.sara, unit="Simhallen")

    assert sater.chat(sater.sara).say(asked).splitlines()[0] == "Vilken kanal gäller det? Skriv namnet eller välj."


def test_whoever_is_invited_hears_when_the_next_meeting_is_and_what_they_answered(sater):
    a_channel(sater.store, "Simhallens Facebook", sater.sara, sater.kalle, main=sater.sara, unit="Simhallen")
    wish = CallMeeting(at=sater.store.clock() + timedelta(days=10), place="Folkets hus")
    perform(sater.store, wish, sater.karin)
    chat = sater.chat(sater.sara)

    unanswered = chat.say("nätverksträff").splitlines()[0]
    (meeting,) = sater.store.run_now("sater", lambda unit: meetings.since(unit, unit.now))
    perform(sater.store, AnswerMeeting(meeting=meeting.id, comes=True), sater.sara)
    answered = chat.say("nätverksträff").splitlines()[0]

    assert unanswered == "Nästa nätverksträff är torsdag 12 mars kl. 09.00, Folkets hus. Du har inte svarat än."
    assert answered == "Nästa nätverksträff är torsdag 12 mars kl. 09.00, Folkets hus. Du har tackat ja."
