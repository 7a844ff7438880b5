"""How channels stand: about channels and never people, unknown is not zero, the gravest thing first."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import fields

from register.activity.activity import Kind
from register.errors import NotAllowed, NotTheirDays
from register.obligations import reports, standings
from register.obligations.calendar import Week
from register.obligations.daily_wishes import AnswerWeek, Exempt, NoteCalm, NoteWaiting, PauseForSummer
from register.obligations.standings import Standing, State, Why
from register.people import absences
from register.wishes import NoteAccessTried, NoteCredentials
from tests.builders import Library, a_person, a_store, as_text, perform, read_out, told


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    made.clock.later(days=14)
    yield made
    made.store.close()


def standing(house) -> Standing:
    channel = house.now()
    found: tuple[Standing, ...] = house.store.run_now("sater", lambda unit: standings.of(unit, [channel]))
    return found[0]


def last_week(house, count):
    week = Week.of(house.clock.now).previous
    perform(house.store, AnswerWeek(channel=house.channel.id, year=week.year, week=week.week, count=count), house.eva)


def test_nothing_known_is_not_nothing_done(house):
    assert (standing(house).state, standing(house).why) == (State.UNKNOWN, Why.POSTS_UNKNOWN)


def test_a_channel_with_its_posts_and_nothing_late_is_in_step(house):
    last_week(house, 2)

    assert (standing(house).state, standing(house).why) == (State.IN_STEP, None)


def test_a_week_known_to_be_short_needs_help(house):
    last_week(house, 1)

    assert (standing(house).why, standing(house).count) == (Why.POSTS_MISSED, 1)


def test_a_late_answer_comes_before_missing_posts(house):
    last_week(house, 0)
    wish = NoteWaiting(channel=house.channel.id, kind=Kind.COMMENT, at=house.clock.now - timedelta(days=4))
    perform(house.store, wish, house.eva)

    assert (standing(house).why, standing(house).count, standing(house).waiting) == (Why.REPLY_LATE, 1, 1)


def test_a_channel_with_everybody_away_needs_somebody(house):
    last_week(house, 2)
    today = date(2026, 3, 16)
    for who in (house.eva, house.kalle):
        house.store.run_now("sater", lambda unit, who=who: absences.note(unit, who.id, today, today, by=who.id))

    assert standing(house).why is Why.NOBODY_THERE


def test_what_is_exempted_or_paused_owes_no_posts(house):
    last_week(house, 0)
    monday = date(2026, 3, 9)
    perform(
        house.store,
        Exempt(channel=house.channel.id, reason="Bara lovet", first=monday, last=date(2026, 3, 20)),
        house.karin,
    )
    perform(house.store, NoteCalm(channels=(house.channel.id,)), house.eva)

    assert (standing(house).state, standing(house).needed) == (State.IN_STEP, None)


def test_only_the_chief_and_those_who_keep_the_register_exempt(house):
    days = {"first": date(2026, 3, 16), "last": date(2026, 3, 30)}

    with pytest.raises(NotAllowed):
        perform(house.store, Exempt(channel=house.channel.id, reason="x", **days), house.eva)
    with pytest.raises(NotAllowed):
        perform(house.store, PauseForSummer(department=house.karin.department_id, **days), house.eva)
    with pytest.raises(NotTheirDays):
        perform(
            house.store,
            PauseForSummer(department=house.karin.department_id, first=days["last"], last=days["first"]),
            house.karin,
        )


def test_a_standing_has_no_room_for_a_person():
    assert [field.name for field in fields(Standing)] == [
        "channel", "state", "why", "count", "duty", "week", "waiting", "posts", "needed",
    ]  # fmt: skip


def test_the_report_is_put_ahead_once_and_names_no_one(house):
    last_week(house, 1)
    for _ in range(3):
        house.store.run_now("sater", reports.put)
    house.clock.later(days=7)

    assert told(house.store, house.lena) == ["week-report"]
    said = as_text(read_out(house.store, house.lena)[0], house.clock.now)
    assert said.splitlines()[0] == "Veckan som börjar, v. 13"
    assert not [name for name in ("Eva", "Kalle", "Karin") if name in said]


def all_in_step(house) -> list[str]:
    last_week(house, 2)
    house.store.run_now("sater", reports.put)
    house.clock.later(days=7)
    last_week(house, 2)
    return as_text(read_out(house.store, house.lena)[0], house.clock.now).splitlines()


def test_all_in_step_is_said_in_four_words(house):
    perform(house.store, NoteCredentials(channel=house.channel.id, place="Valvet"), house.lena)
    perform(house.store, NoteAccessTried(channel=house.channel.id, works=True), house.lena)

    assert all_in_step(house) == ["Veckan som börjar, v. 13", "Allt är i fas."]


def test_only_what_a_crisis_lacks_may_follow_it(house):
    assert all_in_step(house) == [
        "Veckan som börjar, v. 13",
        "Allt är i fas.",
        "Beredskap: 2 saker att ordna innan det blir skarpt läge.",
        "(Beredskap)",
    ]


def test_the_report_comes_from_the_first_monday_also_while_nobody_has_told_anything(house):
    house.store.run_now("sater", reports.put)
    house.clock.later(days=7)

    assert told(house.store, house.lena) == ["week-report"]
    said = as_text(read_out(house.store, house.lena)[0], house.clock.now)
    assert "En kanal vet jag inte hur det står till med:" in said


def test_where_there_is_no_channel_there_is_nothing_to_report(tmp_path):
    store = a_store(tmp_path)
    lena = a_person(store, "Lena Åkerman", "kommunikationschef")

    store.run_now("sater", reports.put)

    assert told(store, lena) == []
    store.close()


def test_on_a_holiday_monday_the_report_waits_for_the_next_day_that_counts(house):
    house.clock.now = house.clock.now.replace(month=4, day=1)

    at = house.store.run_now("sater", reports.next_at)

    assert at.date() == date(2026, 4, 7)
