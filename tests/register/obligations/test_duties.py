"""What a channel owes by the week, the day and its own state: asked for gently, and nothing claimed that is not known."""

from __future__ import annotations

from datetime import date

import pytest

from policy_text.duties import DUTIES
from register.channels import channels
from register.errors import NotPossibleNow
from register.obligations import look_over, obligations, reminders, standing, waking, weekly
from register.obligations.calendar import Week
from register.obligations.daily_wishes import AnswerWeekend
from register.obligations.obligations import Duty, How
from register.people import choices
from register.wishes import SetChannelAddress
from scheduler import ticks
from tests.builders import Library, a_channel, all_packs, perform
from tests.clocks import at, everything, looked, only, owes, pass_time, posted, said


@pytest.fixture
def library(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def owed(library: Library, duty: Duty) -> list[obligations.ObligationView]:
    return list(library.store.run_now("sater", lambda unit: obligations.open_duty(unit, duty)))


def asks(library: Library) -> list[bool]:
    return [bool(row.about.get("asks")) for row in everything(library) if row.notice == "duty-posts"]


def test_the_pack_knows_the_same_duties_as_the_register():
    assert frozenset(Duty) == DUTIES


# ---- Posts ----------------------------------------------------------------------------------------------------------


def test_behind_is_said_on_thursday_when_it_is_known(library):
    owes(library, "2026-03-09 09:00")
    posted(library, "2026-03-10 10:00")

    pass_time(library, "2026-03-13 12:00")

    assert only(library, Duty.POSTS) == ["12/03 08:00 eva behind", "12/03 08:00 kalle behind"]
    assert [row.about["posts"] for row in everything(library) if row.notice == "duty-posts"] == [1, 1]


def test_nothing_is_said_of_a_week_with_two_posts(library):
    owes(library, "2026-03-09 09:00")
    posted(library, "2026-03-10 10:00", count=2)

    pass_time(library, "2026-03-17 12:00")

    assert only(library, Duty.POSTS) == []
    assert owed(library, Duty.POSTS)[0].key.endswith("2026-W12")


def test_what_nobody_has_told_of_is_asked_on_monday_and_never_claimed(library):
    owes(library, "2026-03-09 09:00")

    pass_time(library, "2026-03-16 12:00")

    assert only(library, Duty.POSTS) == ["16/03 08:00 eva missed", "16/03 08:00 kalle missed"]
    assert asks(library) == [True, True]


def test_the_chief_hears_after_two_weeks_known_to_be_missed(library):
    owes(library, "2026-03-09 09:00")
    posted(library, "2026-03-10 10:00")
    posted(library, "2026-03-17 10:00")

    pass_time(library, "2026-03-23 12:00")

    mondays = [line for line in only(library, Duty.POSTS) if "missed" in line]
    assert mondays == [
        "16/03 08:00 eva missed", "16/03 08:00 kalle missed",
        "23/03 08:00 eva missed", "23/03 08:00 kalle missed", "23/03 08:00 karin missed",
    ]  # fmt: skip


def test_two_unknown_weeks_are_no_missed_weeks(library):
    owes(library, "2026-03-09 09:00")

    pass_time(library, "2026-03-23 12:00")

    assert not any("karin" in line for line in only(library, Duty.POSTS))


def test_a_time_bound_channel_owes_no_posts_while_it_is_exempt(library):
    days = {"first": "2026-03-01", "last": "2026-03-31", "reason": "marknaden"}
    key = f"exempt:{library.channel.id}"
    library.store.run_now("sater", lambda unit: choices.choose(unit, key, days, by=library.lena.id))
    owes(library, "2026-03-09 09:00")
    posted(library, "2026-03-10 10:00")

    pass_time(library, "2026-03-17 12:00")

    assert only(library, Duty.POSTS) == []


def test_a_departments_summer_pause_is_of_posts_and_not_of_supervision(library):
    days = {"first": "2026-07-01", "last": "2026-07-31"}
    key = f"pause:{library.channel.department_id}"
    library.store.run_now("sater", lambda unit: choices.choose(unit, key, days, by=library.karin.id))
    owes(library, "2026-07-13 07:00")

    pass_time(library, "2026-07-20 12:00")

    assert only(library, Duty.POSTS) == []
    assert only(library, Duty.SUPERVISION)[:2] == ["13/07 08:00 eva tap", "13/07 08:00 kalle tap"]


def test_weeks_are_iso_weeks_also_when_there_are_fifty_three(library):
    owes(library, "2026-12-28 09:00")

    pass_time(library, "2027-01-04 12:00")

    assert [one.key.split(":")[1] for one in owed(library, Duty.POSTS)] == ["2026-W53", "2027-W01"]


def test_a_channel_that_starts_in_the_middle_of_a_week_owes_from_the_next(library):
    library.clock.now = at("2026-03-11 10:00")
    made = a_channel(library.store, "Simhallen", library.eva, active_at=library.clock.now)
    library.store.run_now("sater", look_over.look_over)

    mine = [one for one in owed(library, Duty.POSTS) if one.channel_id == made.id]
    assert [one.since for one in mine] == [at("2026-03-16 00:00")]


# ---- Supervision ----------------------------------------------------------------------------------------------------


def test_a_day_is_one_question_and_one_more_at_three(library):
    owes(library, "2026-03-10 07:00")

    pass_time(library, "2026-03-10 20:00")

    assert only(library, Duty.SUPERVISION) == [
        "10/03 08:00 eva tap", "10/03 08:00 kalle tap", "10/03 15:00 eva breach", "10/03 15:00 kalle breach",
    ]  # fmt: skip


def test_whoever_has_looked_is_not_asked_again_that_day(library):
    owes(library, "2026-03-10 07:00")
    looked(library, "2026-03-10 09:00")

    pass_time(library, "2026-03-11 07:00")

    assert not any("15:00" in line for line in only(library, Duty.SUPERVISION))
    assert [one.key.split(":")[1] for one in owed(library, Duty.SUPERVISION)] == ["2026-03-11"]


def test_nobody_climbs_before_the_next_counting_day_and_each_rung_hears_once(library):
    owes(library, "2026-03-13 07:00")

    pass_time(library, "2026-03-19 20:00")

    higher = [line for line in only(library, Duty.SUPERVISION) if "karin" in line or "lena" in line]
    assert higher == ["17/03 15:00 karin breach", "18/03 15:00 lena breach"]


def test_the_days_off_are_nobodys_unless_somebody_has_said_so(library):
    owes(library, "2026-03-13 07:00")

    pass_time(library, "2026-03-15 20:00")

    assert [line for line in only(library, Duty.SUPERVISION) if line[:2] in ("14", "15")] == []
    asked = [row for row in everything(library) if row.notice == "duty-weekend"]
    assert [row.say_at for row in asked] == [at("2026-03-13 08:00")] * 2


def test_what_a_stop_in_the_night_made_late_is_asked_the_same_day_and_once(library):
    owes(library, "2026-03-12 07:00")
    pass_time(library, "2026-03-12 20:00")

    library.clock.now = at("2026-03-13 09:30")
    for _ in range(2):
        ticks.remind(library.store)
    pass_time(library, "2026-03-15 20:00")

    assert [line for line in only(library, Duty.SUPERVISION) if line[:2] != "12"] == [
        "13/03 09:30 eva tap", "13/03 09:30 kalle tap", "13/03 15:00 eva breach", "13/03 15:00 kalle breach",
    ]  # fmt: skip
    assert [row.say_at for row in everything(library) if row.notice == "duty-weekend"] == [at("2026-03-13 09:30")] * 2


def test_what_a_stop_made_too_late_to_ask_is_only_said_to_be_late(library):
    owes(library, "2026-03-12 07:00")
    pass_time(library, "2026-03-12 20:00")

    library.clock.now = at("2026-03-13 16:00")
    pass_time(library, "2026-03-13 20:00")

    assert [line for line in only(library, Duty.SUPERVISION) if line[:2] != "12"] == [
        "13/03 16:00 eva breach", "13/03 16:00 kalle breach"
    ]  # fmt: skip


def test_after_the_days_off_nobody_is_asked_who_looks_in_and_an_old_answer_is_for_no_other_days(library):
    owes(library, "2026-03-13 07:00")
    pass_time(library, "2026-03-16 08:00")

    lines = [row for row in everything(library) if row.notice == "duty-weekend-over"]
    assert sorted(row.person_id for row in lines) == sorted([library.eva.id, library.kalle.id])
    asked = AnswerWeekend(channels=(library.channel.id,), who="me", year=2026, week=11)
    with pytest.raises(NotPossibleNow):
        perform(library.store, asked, library.eva)


def test_on_the_days_off_the_question_may_still_be_answered(library):
    owes(library, "2026-03-13 07:00")
    pass_time(library, "2026-03-14 10:00")
    perform(library.store, AnswerWeekend(channels=(library.channel.id,), who="me", year=2026, week=11), library.eva)

    pass_time(library, "2026-03-15 09:00")

    assert "15/03 08:00 eva tap" in only(library, Duty.SUPERVISION)


def test_whoever_answered_that_they_look_is_asked_on_the_days_off_and_nobody_else(library):
    owes(library, "2026-03-13 07:00")
    key = f"weekend:{library.channel.id}:2026-W11"
    library.store.run_now("sater", lambda unit: choices.choose(unit, key, library.kalle.id, by=library.kalle.id))

    pass_time(library, "2026-03-15 20:00")

    assert [line for line in only(library, Duty.SUPERVISION) if line[:2] in ("14", "15")] == [
        "14/03 08:00 kalle tap", "14/03 15:00 kalle breach", "15/03 08:00 kalle tap", "15/03 15:00 kalle breach",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "week"),
    [
        ("2027-03-26", "2027-W12"),  # Good Friday
        ("2027-03-29", "2027-W12"),  # Easter Monday belongs to the Thursday before
        ("2026-12-25", "2026-W52"),
        ("2026-06-19", "2026-W25"),  # Midsummer's Eve
    ],
)
def test_a_stretch_of_days_off_is_named_by_its_first(library, day, week):
    pack = all_packs()["sater"]
    found = weekly.week_of_days_off(date.fromisoformat(day), waking.counting(pack))

    assert f"{found.year}-W{found.week:02d}" == week


def test_midsummers_eve_asks_nobody_about_supervision(library):
    owes(library, "2026-06-18 07:00")

    pass_time(library, "2026-06-21 20:00")

    assert {line[:5] for line in only(library, Duty.SUPERVISION)} == {"18/06"}


def test_after_a_stop_over_christmas_there_is_one_question_of_each_kind_and_nothing_claimed(library):
    owes(library, "2026-12-21 07:00")
    library.clock.now = at("2026-12-28 07:00")

    pass_time(library, "2026-12-28 12:00")

    assert [line for line in said(library) if line.startswith("28")] == [
        "28/12 08:00 eva missed", "28/12 08:00 eva tap", "28/12 08:00 kalle missed", "28/12 08:00 kalle tap",
    ]  # fmt: skip
    assert asks(library) == [True, True]


# ---- What the channel's own state shows -----------------------------------------------------------------------------


def test_a_gap_is_asked_for_until_it_is_mended(library):
    library.clock.now = at("2026-03-02 07:00")
    a_channel(library.store, "Simhallen", library.eva, main=library.eva, chief_id=library.karin.id)
    library.store.run_now("sater", look_over.look_over)
    pass_time(library, "2026-03-02 12:00")
    first = only(library, Duty.GAP)
    gap = owed(library, Duty.GAP)[0]
    library.store.run_now("sater", lambda unit: channels.appoint(unit, gap.channel_id or 0, library.kalle.id))

    pass_time(library, "2026-03-30 12:00")

    assert first == ["02/03 08:00 karin first"]
    assert only(library, Duty.GAP) == first
    assert owed(library, Duty.GAP) == []


def test_stillness_is_asked_about_after_sixty_days_and_goes_to_the_chief_after_ninety(library):
    owes(library, "2026-01-12 09:00")
    posted(library, "2026-01-10 12:00")

    pass_time(library, "2026-04-20 12:00")

    assert only(library, Duty.INACTIVE) == ["12/03 08:00 karin ask", "13/04 08:00 karin close"]


def test_stillness_that_nobody_knows_of_is_not_claimed(library):
    owes(library, "2026-01-12 09:00")

    pass_time(library, "2026-05-20 12:00")

    assert only(library, Duty.INACTIVE) == []


def test_a_new_post_puts_the_question_off(library):
    owes(library, "2026-01-12 09:00")
    posted(library, "2026-01-10 12:00")
    posted(library, "2026-02-20 12:00")

    pass_time(library, "2026-04-01 12:00")

    assert only(library, Duty.INACTIVE) == []
    assert owed(library, Duty.INACTIVE)[0].due_at == at("2026-04-21 00:00")


def test_the_list_on_the_website_is_asked_about_a_week_after_something_changed(library):
    library.clock.now = at("2026-03-02 09:00")
    for address in ("facebook.com/biblio", "facebook.com/bibliotek"):
        perform(library.store, SetChannelAddress(channel=library.channel.id, address=address), library.eva)

    pass_time(library, "2026-03-11 12:00")

    assert only(library, Duty.PUBLIC_LIST) == ["10/03 08:00 lena breach"]


def test_looking_over_twice_begins_nothing_twice(library):
    owes(library, "2026-03-09 09:00")
    before = [one.key for duty in Duty for one in owed(library, duty)]

    library.store.run_now("sater", look_over.look_over)

    assert [one.key for duty in Duty for one in owed(library, duty)] == before


def test_the_yearly_question_about_the_guideline_comes_again_a_year_after_it_was_answered(library):
    owes(library, "2026-03-09 09:00")
    (one,) = owed(library, Duty.POLICY_REVIEW)
    library.clock.now = at("2026-08-20 09:00")

    library.store.run_now("sater", lambda unit: reminders.end(unit, one.id, How.DONE, library.lena.id))

    assert one.due_at == at("2026-09-03 00:00")
    assert [again.due_at for again in owed(library, Duty.POLICY_REVIEW)] == [at("2027-08-21 00:00")]


def test_a_plan_says_what_a_channel_owes_where_the_guideline_sets_no_number():
    pack = all_packs()["gullspang"]
    plan = {"posts_per_week": 3, "days": ["mon", "wed"], "removal_hours": 48}

    assert weekly.posts_owed(pack, plan) == 3
    assert weekly.supervised_days(pack, plan) == {"mon", "wed"}
    assert weekly.posts_owed(pack, {}) == 0


@pytest.mark.parametrize(
    ("since", "months", "due"),
    [
        ("2026-01-31 10:00", 1, "2026-03-01 00:00"),
        ("2026-08-31 10:00", 6, "2027-03-01 00:00"),
        ("2026-12-15 10:00", 12, "2027-12-16 00:00"),
    ],
)
def test_months_end_with_the_same_day_or_the_last_of_a_shorter_month(since, months, due):
    assert standing.months_after(at(since), months) == at(due)


def test_a_week_knows_its_key():
    assert weekly.posts(3, Week(year=2026, week=53)).key == "3:2026-W53"
