"""Crisis mode in the register: who may start it, what changes at that instant, who is told again."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from register import journal, requests
from register.crises import crises, crisis_care
from register.crises.crises import Part
from register.crises.crisis_log import Happened
from register.crises.crisis_wishes import (
    Acknowledge,
    EndCrisis,
    StartCrisis,
    SwitchCrisis,
)
from register.crises.taken_over import Share
from register.errors import CrisisRuns, LooksSecret, NoCrisisRule, NotAllowed, NotFound, NothingInScope
from register.obligations import obligations
from register.obligations.obligations import Duty
from register.people import people
from register.people.people import PersonView
from register.storage.store import Unit
from tests.builders import Clock, a_channel, a_person, a_store, perform, told
from tests.register.crises.a_crisis import NIGHT, Town, owe, owed_by


@pytest.fixture
def town(tmp_path: Path):
    made = Town(tmp_path)
    yield made
    made.store.close()


# ---- Starting ------------------------------------------------------------------------------------------------------


def test_from_the_start_the_unit_may_publish_and_everyone_who_runs_a_channel_is_told_once(town):
    a_channel(town.store, "Simhallen", town.eva, town.kalle, main=town.eva)

    town.start()

    assert town.shares(town.channel.id) == [Share.PUBLISH]
    assert [told(town.store, who) for who in (town.eva, town.kalle, town.olle)] == [["crisis-started"]] * 3


def test_the_start_stands_in_the_journal_of_each_channel_with_its_rule(town):
    town.start()

    rows = town.store.run_now("sater", lambda unit: journal.of(unit, "channel", town.school.id))
    assert [(row.what, row.rule, row.by) for row in rows] == [("crisis_started", "R091", town.lena.id)]


def test_the_reply_duty_stays_where_it_is_unless_the_unit_takes_the_comments_too(town):
    owe(town, town.channel.id, Duty.REPLY, "activity:1")
    owe(town, town.school.id, Duty.REPLY, "activity:2")

    town.start(scope="channels", ids=(town.school.id,), takes_comments=True)

    assert owed_by(town, Duty.REPLY) == {"activity:1": "administrators", "activity:2": "kommunikator"}


def test_posts_are_not_asked_for_while_it_is_on_and_the_weeks_it_touched_are_waived(town):
    owe(town, town.channel.id, Duty.POSTS, "2026-W10")
    crisis = town.start()
    paused = town.store.run_now("sater", lambda u: obligations.open_duty(u, Duty.POSTS))[0]
    town.at(9, 0, day=4)

    perform(town.store, EndCrisis(crisis=crisis.id), town.lena)

    after = town.store.run_now("sater", lambda u: obligations.load(u, paused.id))
    assert paused.paused_why == "crisis"
    assert after.settled_how == "overtaken"


def test_an_exercise_tells_everyone_and_changes_no_right(town):
    owe(town, town.channel.id, Duty.REPLY, "activity:1")

    town.start(exercise=True, takes_comments=True)

    assert told(town.store, town.eva) == ["crisis-started"]
    assert town.shares(town.channel.id) == []
    assert owed_by(town, Duty.REPLY) == {"activity:1": "administrators"}


def test_only_the_sectors_chosen_are_in_scope(town):
    crisis = town.start(scope="departments", ids=(town.peter.department_id,))

    assert [one.channel_id for one in crisis.channels] == [town.school.id]
    assert told(town.store, town.eva) == []


def test_a_second_start_is_refused_with_who_started_the_first_and_when(town):
    town.start()
    town.clock.later(minutes=3)

    with pytest.raises(CrisisRuns) as refused:
        town.start(a_person(town.store, "Per Holmgren", "tjansteperson_i_beredskap"))

    assert (refused.value.facts["by"], refused.value.facts["at"]) == ("Lena Åkerman", NIGHT)


def test_two_who_start_at_the_same_second_make_one_crisis(town):
    per = a_person(town.store, "Per Holmgren", "tjansteperson_i_beredskap")

    def begin(who: PersonView) -> str:
        try:
            town.start(who)
        except CrisisRuns:
            return "refused"
        return "started"

    with ThreadPoolExecutor(2) as both:
        results = sorted(both.map(begin, (town.lena, per)))

    assert results == ["refused", "started"]
    assert told(town.store, town.eva) == ["crisis-started"]


def test_whoever_may_not_start_is_refused_and_the_refusal_is_kept(town):
    def try_to(unit: Unit) -> None:
        with pytest.raises(NotAllowed):
            requests.perform(unit, StartCrisis(what="Vattenläcka."), people.view(unit, town.eva.id))

    town.store.run_now("sater", try_to)

    rows = town.store.run_now("sater", lambda unit: journal.of(unit, "person", town.eva.id))
    assert [(row.what, row.details["wish"]) for row in rows] == [("refused", "StartCrisis")]
    assert told(town.store, town.kalle) == []


def test_nothing_is_started_for_a_sector_without_channels(town):
    with pytest.raises(NothingInScope):
        town.start(scope="departments", ids=(999,))


def test_a_personnummer_is_not_written_into_the_log(town):
    with pytest.raises(LooksSecret):
        perform(town.store, StartCrisis(what="Det gäller 19121212-1212."), town.lena)


# ---- Being told again ----------------------------------------------------------------------------------------------


def test_at_night_only_those_with_beredskap_are_told_again_after_10_20_and_40_minutes(town):
    town.ready(town.eva)
    town.start()

    heard = []
    for minute in (56, 57):
        town.at(22, minute)
        heard.append((told(town.store, town.eva), told(town.store, town.kalle)))

    assert heard[0] == (["crisis-started"], ["crisis-started"])
    assert heard[1] == (["crisis-again"], ["crisis-started"])


def test_those_without_beredskap_are_told_again_from_seven_in_the_morning(town):
    town.start()
    town.at(6, 59, day=4)
    before = told(town.store, town.kalle)

    town.at(7, 0, day=4)

    assert before == ["crisis-started"]
    assert told(town.store, town.kalle) == ["crisis-again"]


def test_when_nobody_answers_the_chief_with_beredskap_is_told_also_at_night(town):
    for person in (town.eva, town.kalle, town.karin):
        town.ready(person)
    crisis = town.start(scope="channels", ids=(town.channel.id,))

    for hour, minute in ((22, 57), (23, 7), (23, 27)):
        town.at(hour, minute)

    assert told(town.store, town.karin) == ["crisis-stands-in"]
    assert [p.part for p in town.crisis(crisis.id).people] == [Part.ADMINISTRATOR, Part.ADMINISTRATOR, Part.CHIEF]


def test_a_chief_without_beredskap_is_left_to_sleep(town):
    for person in (town.eva, town.kalle):
        town.ready(person)
    town.start(scope="channels", ids=(town.channel.id,))

    for hour, minute in ((22, 57), (23, 7), (23, 27)):
        town.at(hour, minute)

    assert told(town.store, town.karin) == []


def test_one_who_has_answered_is_not_told_again_and_their_channel_needs_no_stand_in(town):
    for person in (town.eva, town.kalle, town.karin):
        town.ready(person)
    crisis = town.start(scope="channels", ids=(town.channel.id,))

    perform(town.store, Acknowledge(crisis=crisis.id), town.kalle)
    for hour, minute in ((22, 57), (23, 7), (23, 27)):
        town.at(hour, minute)

    assert "crisis-again" not in told(town.store, town.kalle)
    assert told(town.store, town.karin) == []


def test_a_tick_run_twice_tells_nobody_twice(town):
    town.ready(town.eva)
    town.start()

    town.at(22, 57)
    town.at(22, 57)

    assert told(town.store, town.eva) == ["crisis-again"]


def test_whoever_started_it_is_asked_by_day_whether_it_is_still_on(town):
    crisis = town.start()
    seen = []
    for hour, day in ((2, 4), (6, 4), (7, 4), (10, 4), (11, 4)):
        town.at(hour, 0, day)
        seen.append(town.happened(crisis).count(Happened.STILL_ON))

    assert seen == [0, 0, 1, 1, 2]
    assert town.crisis(crisis.id).running


# ---- A guideline without a crisis rule -----------------------------------------------------------------------------


def test_gullspang_has_no_crisis_mode_until_the_steward_switches_on_a_local_instruction(tmp_path):
    store = a_store(tmp_path, Clock(NIGHT))
    camilla = a_person(store, "Camilla Fors", "informationsansvarig", org="gullspang")
    linus = a_person(store, "Linus Park", "steward", org="gullspang")
    emma = a_person(store, "Emma Norr", org="gullspang")
    a_channel(store, "Fritidsgården", emma, camilla, org="gullspang")

    with pytest.raises(NoCrisisRule):
        perform(store, StartCrisis(what="Storm"), camilla, "gullspang")
    with pytest.raises(NotAllowed):
        perform(store, SwitchCrisis(on=True), camilla, "gullspang")
    perform(store, SwitchCrisis(on=True), linus, "gullspang")
    receipt = perform(store, StartCrisis(what="Storm"), camilla, "gullspang")

    crisis = store.run_now("gullspang", lambda unit: crises.load(unit, receipt.id))
    assert (crisis.running, crisis.local) == (True, True)
    assert store.run_now("gullspang", crisis_care.is_local)
    store.close()


def test_a_crisis_in_one_municipality_is_not_seen_from_another(town):
    crisis = town.start()
    camilla = a_person(town.store, "Camilla Fors", "informationsansvarig", org="gullspang")

    assert town.store.run_now("gullspang", crises.running) is None
    with pytest.raises(NotFound):
        perform(town.store, Acknowledge(crisis=crisis.id), camilla, "gullspang")
