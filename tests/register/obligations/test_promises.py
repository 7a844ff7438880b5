"""What a channel's own plan promises about answering: taken at its word, and never made up."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from register import nudges
from register.activity import activity
from register.activity.activity import Kind
from register.obligations import deadlines, look_over, obligations, promises, reminders, untimed
from register.obligations.daily_wishes import NoteWaiting, SettleAllWaiting
from register.obligations.obligations import Duty
from register.obligations.promises import Promise
from register.people import absences
from tests.builders import Clock, a_channel, a_person, a_store, all_packs, as_text, perform, read_out

GULLSPANG, SATER = all_packs()["gullspang"], all_packs()["sater"]
FRIDAY = datetime(2026, 11, 27, 14, 0, tzinfo=UTC)
"""Three in the afternoon in Sweden."""


@pytest.mark.parametrize(
    ("text", "hours", "workdays"),
    [
        ("Frågor besvaras inom 24 timmar.", 24, False),
        ("Vi uppdaterar varje vecka. Vi svarar inom ett dygn", 24, False),
        ("Svar ges inom två arbetsdagar.", 48, True),
        ("Vi svarar på kommentarer inom 8 timmar på vardagar", 8, True),
        ("Alla får svar inom en vecka.", 168, False),
    ],
)
def test_a_sentence_about_answering_that_names_a_time_is_a_promise(text, hours, workdays):
    assert promises.promised(text) == Promise(hours=hours, workdays=workdays)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Vi tittar varje vardag.",
        "Kommentarer som strider mot kommunens riktlinjer tas bort inom 48 timmar",
        "Vi svarar på frågor och tar bort olämpligt inom 24 timmar",
        "Vi är ansvariga och ses inom 24 timmar",
        "Frågor besvaras inom 24 timmar. Meddelanden besvaras inom 48 timmar.",
        "Vi svarar inom 900 timmar",
        "Vi svarar så snart vi kan",
    ],
)
def test_anything_else_is_no_promise(text):
    assert promises.promised(text) is None


@pytest.mark.parametrize(
    ("plan", "due"),
    [
        ({"text": "Vi svarar inom 24 timmar."}, datetime(2026, 11, 28, 14, 0, tzinfo=UTC)),
        (
            {"text": "Vi svarar inom 24 timmar.", "days": ["mon", "fri", "sun"]},
            datetime(2026, 11, 29, 14, 0, tzinfo=UTC),
        ),
        ({"text": "Vi svarar inom 24 timmar.", "days": ["mon", "fri"]}, datetime(2026, 11, 30, 14, 0, tzinfo=UTC)),
        ({"text": "Vi svarar inom en arbetsdag.", "days": ["fri", "sun"]}, datetime(2026, 11, 30, 14, 0, tzinfo=UTC)),
    ],
)
def test_the_days_the_plan_names_are_the_days_that_count(plan, due):
    rule = promises.rule(GULLSPANG, plan)

    assert rule is not None
    assert deadlines.reckon(FRIDAY, rule).due == due


def test_where_the_guideline_sets_the_time_no_plan_changes_it():
    assert promises.rule(SATER, {"text": "Vi svarar inom 2 timmar."}) == promises.rule(SATER, {})


class House:
    """A page in Gullspång run by Eva and Kalle, with what its plan says."""

    def __init__(self, folder, **plan):
        self.clock = Clock(FRIDAY)
        self.store = a_store(folder, self.clock)
        self.eva, self.kalle = (a_person(self.store, name, org="gullspang") for name in ("Eva Ek", "Kalle Karlsson"))
        self.channel = a_channel(
            self.store, "Biblioteket", self.eva, self.kalle, main=self.eva, org="gullspang", plan=plan
        )

    def wait(self):
        wish = NoteWaiting(channel=self.channel.id, kind=Kind.COMMENT, at=self.clock.now)
        return perform(self.store, wish, self.eva, org="gullspang")

    def run(self, what):
        return self.store.run_now("gullspang", what)

    def owed(self):
        return self.run(lambda unit: obligations.open_of(unit, self.channel.id, duties=(Duty.REPLY,)))


@pytest.fixture
def house_of(tmp_path):
    made = []

    def make(**plan):
        made.append(House(tmp_path, **plan))
        return made[-1]

    yield make
    for house in made:
        house.store.close()


def test_what_waits_is_owed_by_the_plan_s_own_time(house_of):
    house = house_of(text="Frågor besvaras inom 24 timmar.", days=["mon", "tue", "wed", "thu", "fri"])

    house.wait()

    assert [one.due_at for one in house.owed()] == [datetime(2026, 11, 30, 14, 0, tzinfo=UTC)]


def test_without_a_time_nothing_is_owed_but_it_is_named_every_morning_until_it_is_answered(house_of):
    house = house_of()
    house.wait()
    for _ in range(2):
        house.run(untimed.put)
    house.clock.now = datetime(2026, 11, 30, 7, 0, tzinfo=UTC)

    assert house.owed() == ()
    (told,) = [as_text(one, house.clock.now) for one in read_out(house.store, house.eva, org="gullspang")]
    assert told.splitlines()[0] == (
        "En kommentar på Biblioteket på Facebook väntar på svar sedan fredag 27 november kl. 15.00. "
        "Er aktivitetsplan säger ingen tid för svar, så ni avgör när."
    )
    house.run(untimed.put)
    house.clock.later(days=1)
    assert len(read_out(house.store, house.kalle, org="gullspang")) == 1


def test_what_has_been_answered_meanwhile_is_not_named(house_of):
    house = house_of()
    house.wait()
    house.run(untimed.put)

    perform(house.store, SettleAllWaiting(channels=(house.channel.id,)), house.kalle, org="gullspang")
    house.clock.now = datetime(2026, 11, 30, 7, 0, tzinfo=UTC)

    assert read_out(house.store, house.eva, org="gullspang") == []


def test_whoever_is_away_is_left_in_peace(house_of):
    house = house_of()
    house.wait()
    house.run(lambda unit: absences.note(unit, house.eva.id, date(2026, 11, 30), date(2026, 12, 4), by=house.eva.id))

    house.run(untimed.put)

    assert house.run(lambda unit: [row.person_id for row in nudges.open_for(unit, house.eva.id)]) == []


def test_where_somebody_looks_daily_the_day_s_question_says_it_alone(house_of):
    house = house_of(days=["mon", "tue", "wed", "thu", "fri"])
    house.wait()
    house.run(look_over.look_over)
    house.run(untimed.put)
    for moment in (datetime(2026, 11, 29, 23, 0, tzinfo=UTC), datetime(2026, 11, 30, 7, 0, tzinfo=UTC)):
        house.clock.now = moment
        house.run(look_over.look_over)
        while house.run(reminders.tick):
            house.clock.later(minutes=1)

    (told,) = [as_text(one, house.clock.now) for one in read_out(house.store, house.kalle, org="gullspang")]
    assert "Hur ser det ut på Biblioteket på Facebook i dag? En kommentar väntar på svar." in told
    assert "väntar på svar sedan" not in told
    assert house.run(lambda unit: len(activity.waiting(unit, house.channel.id))) == 1
