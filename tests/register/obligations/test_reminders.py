"""What is owed is said in good time, to those who are there, once, and never in the night."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from register.obligations import reminders
from register.obligations.obligations import Duty
from register.people import absences, choices
from scheduler import ticks
from tests.builders import Library, a_person
from tests.clocks import a_comment, at, pass_time, said, settle


@pytest.fixture
def library(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def test_a_comment_is_said_in_the_daily_message_then_at_the_deadline_then_up_the_ladder(library):
    a_comment(library, "2026-03-04 15:00")

    pass_time(library, "2026-03-10 12:00")

    assert said(library) == [
        "05/03 08:00 eva first",
        "05/03 08:00 kalle first",
        "05/03 09:00 eva near",
        "05/03 09:00 kalle near",
        "05/03 15:00 eva breach",
        "05/03 15:00 kalle breach",
        "06/03 15:00 karin ladder:2",
        "09/03 15:00 lena ladder:3",
    ]


def test_what_falls_due_in_the_night_is_said_before_the_working_day_ends(library):
    a_comment(library, "2026-03-07 11:00")

    pass_time(library, "2026-03-10 07:00")

    assert said(library) == [
        "09/03 08:00 eva first",
        "09/03 08:00 kalle first",
        "09/03 16:00 eva near",
        "09/03 16:00 kalle near",
        "10/03 08:00 eva breach",
        "10/03 08:00 kalle breach",
    ]


def test_a_settled_one_is_said_no_more(library):
    one = a_comment(library, "2026-03-04 10:00")
    pass_time(library, "2026-03-05 08:00")
    assert settle(library, one)

    pass_time(library, "2026-03-20 12:00")

    assert said(library) == ["05/03 08:00 eva near", "05/03 08:00 kalle near"]
    assert settle(library, one) is False


def test_a_tick_that_is_repeated_says_nothing_twice(library):
    a_comment(library, "2026-03-04 10:00")
    pass_time(library, "2026-03-05 08:00")
    before = said(library)

    for _ in range(3):
        ticks.remind(library.store)

    assert said(library) == before


def test_after_a_week_of_downtime_each_matter_is_said_once(library):
    for hour in (9, 10, 11):
        a_comment(library, f"2026-12-21 {hour:02}:00")

    library.clock.now = at("2026-12-28 09:00")
    ticks.remind(library.store)

    after = [line for line in said(library) if not line.startswith("22/12")]
    assert after == ["28/12 09:00 eva breach", "28/12 09:00 kalle breach"]


def test_the_chief_hears_at_once_when_nobody_is_there(library):
    library.clock.now = at("2026-03-04 09:00")

    def away(unit):
        for person in (library.eva, library.kalle):
            absences.note(unit, person.id, date(2026, 3, 4), date(2026, 3, 20), by=person.id)

    library.store.run_now("sater", away)
    a_comment(library, "2026-03-04 10:00")

    assert said(library) == ["04/03 10:00 karin ladder:2"]


def test_nudges_move_to_who_stands_in(library):
    maria = a_person(library.store, "Maria Sund")
    library.clock.now = at("2026-03-04 09:00")

    def away(unit):
        for person in (library.eva, library.kalle):
            absences.note(unit, person.id, date(2026, 3, 4), date(2026, 3, 20), by=person.id)
        absences.name_substitute(
            unit, library.channel.id, maria.id, instead_of=library.eva.id, first=date(2026, 3, 4),
            last=date(2026, 3, 20), by=library.karin.id,
        )  # fmt: skip

    library.store.run_now("sater", away)
    a_comment(library, "2026-03-04 10:00")

    assert said(library) == [f"05/03 08:00 {maria.id} first"]


def test_taking_it_stops_the_ladder_and_asks_once(library):
    one = a_comment(library, "2026-03-04 10:00")
    pass_time(library, "2026-03-05 10:30")
    library.store.run_now("sater", lambda unit: reminders.take(unit, one.id, library.kalle.id))

    pass_time(library, "2026-03-05 16:00")

    taken = [line for line in said(library) if "taken" in line]
    assert [line.split()[:3] for line in taken] == [["05/03", "14:30", "kalle"]]
    assert not any("karin" in line for line in said(library))


def test_somebodys_own_hours_are_kept(library):
    def choose(unit):
        choices.choose(unit, "waking", ["09:00", "15:00"], by=library.eva.id, person=library.eva.id)
        choices.choose(unit, "daily_at", "09:30", by=library.eva.id, person=library.eva.id)

    library.store.run_now("sater", choose)
    a_comment(library, "2026-03-07 11:00")

    pass_time(library, "2026-03-10 07:00")

    assert [line for line in said(library) if "eva" in line] == [
        "09/03 09:30 eva first",
        "09/03 14:00 eva near",
        "10/03 09:30 eva breach",
    ]


def test_a_kind_that_is_switched_off_is_not_said(library):
    library.store.run_now("sater", lambda unit: choices.choose(unit, "off:reply", True, by=library.lena.id))
    a_comment(library, "2026-03-04 10:00")

    pass_time(library, "2026-03-10 12:00")

    assert said(library) == []


def test_a_pause_is_silent_and_ends_without_an_avalanche(library):
    one = a_comment(library, "2026-03-04 10:00")
    until = at("2026-03-12 09:00")
    library.store.run_now("sater", lambda unit: reminders.pause(unit, (one.id,), until, "crisis"))
    pass_time(library, "2026-03-12 08:59")
    silent = [line for line in said(library) if not line.startswith("05/03")]

    pass_time(library, "2026-03-12 10:00")

    assert silent == []
    assert [line for line in said(library) if line.startswith("12/03")] == [
        "12/03 09:00 eva breach",
        "12/03 09:00 kalle breach",
    ]


def test_remind_me_is_said_to_that_person_alone(library):
    one = a_comment(library, "2026-03-04 10:00")
    moment = at("2026-03-04 13:00")
    library.store.run_now("sater", lambda unit: reminders.remind_at(unit, one.id, library.eva.id, moment))

    assert said(library)[0].startswith("04/03 13:00 eva later")


def test_a_deadline_of_a_default_duty_is_said_twice(library):
    library.clock.now = at("2026-03-04 10:00")

    def owe(unit):
        return reminders.begin(
            unit, Duty.REVIEW, "1:2026", channel=library.channel.id, due_at=unit.now + timedelta(days=14)
        )

    library.store.run_now("sater", owe)
    pass_time(library, "2026-03-30 12:00")

    assert [line for line in said(library) if "eva" in line] == ["05/03 08:00 eva first", "19/03 08:00 eva breach"]
