"""How all channels stand is the same as channel by channel, though a thousand are judged without being read."""

from __future__ import annotations

import random
from datetime import timedelta

from register.activity.activity import Kind
from register.channels import channels, glimpses
from register.channels.channels import ChannelStatus, Origin
from register.obligations import obligations, standings
from register.obligations.calendar import Week
from register.obligations.daily_wishes import AnswerWeek, Exempt, NoteCalm, NoteWaiting
from register.obligations.obligations import Duty
from register.obligations.standings import State
from register.people import absences, runners
from tests.builders import Library, perform

EVERY = dict.fromkeys(State, 1000)


def grown(house, dice):
    """Forty channels of every kind: without people, with one, with the wrong mains, new, being set up, with no chief."""
    people = [house.eva.id, house.kalle.id, house.karin.id]

    def grow(unit):
        for number in range(40):
            made = channels.insert(
                unit, name=f"Skolan {number:02d}", medium="Facebook", origin=Origin.BEFORE_THE_BOT,
                status=dice.choice([ChannelStatus.ACTIVE] * 5 + [ChannelStatus.SETTING_UP, ChannelStatus.CLOSED]),
                chief_id=dice.choice([house.karin.id, house.karin.id, None]), department_id=house.karin.department_id,
                active_at=unit.now - timedelta(days=dice.choice([1, 30])), opened_at=unit.now - timedelta(days=40),
            )  # fmt: skip
            for person in dice.sample(people, dice.choice([0, 1, 2, 2, 2])):
                channels.appoint(unit, made.id, person, main=dice.choice([True, False]))
            if dice.random() < 0.2:
                obligations.owe(
                    unit, dice.choice([Duty.CREDENTIALS, Duty.REMOVAL, Duty.GAP]), f"late:{made.id}", channel=made.id,
                    due_at=unit.now - timedelta(days=1),
                )  # fmt: skip
        absences.note(unit, house.kalle.id, unit.now.date(), unit.now.date(), by=house.kalle.id)
        return channels.all_open(unit)

    return house.store.run_now("sater", grow)


def test_the_summary_counts_and_names_as_channel_by_channel_does(tmp_path):
    house, dice = Library(tmp_path), random.Random(5)
    house.clock.later(days=40)
    week = Week.of(house.clock.now).previous
    for channel in grown(house, dice):
        if channel.status != ChannelStatus.ACTIVE:
            continue
        wishes = [
            AnswerWeek(channel=channel.id, year=week.year, week=week.week, count=dice.choice([0, 2, 3])),
            NoteCalm(channels=(channel.id,)),
            NoteWaiting(
                channel=channel.id, kind=Kind.COMMENT, at=house.clock.now - timedelta(days=dice.choice([0, 5]))
            ),
            Exempt(channel=channel.id, reason="Sommarfest", first=week.monday, last=week.monday + timedelta(days=13)),
        ]
        for wish in dice.sample(wishes, dice.choice([0, 1, 1, 2])):
            perform(house.store, wish, house.lena)

    each = house.store.run_now("sater", lambda unit: standings.of(unit, channels.all_open(unit)))
    whole = house.store.run_now("sater", lambda unit: standings.summary(unit, EVERY))
    short = house.store.run_now("sater", lambda unit: standings.summary(unit, {State.NEEDS_HELP: 3}))

    assert len({one.why for one in each}) >= 8
    assert whole.first == each
    assert whole.counts == short.counts == {state: sum(one.state is state for one in each) for state in State}
    assert short.first == tuple(one for one in each if one.state is State.NEEDS_HELP)[:3]
    house.store.close()


def test_those_who_administer_are_named_and_counted_within_their_organisation(tmp_path):
    house = Library(tmp_path)
    run_by = {house.eva.id: "Biblioteket", house.kalle.id: "Biblioteket"}

    assert house.store.run_now("sater", lambda unit: runners.first_channels(unit, [*run_by, house.lena.id])) == run_by
    assert house.store.run_now("sater", runners.how_many_administrators) == 2
    assert house.store.run_now("gullspang", runners.how_many_administrators) == 0
    assert house.store.run_now("gullspang", glimpses.how_many) == 0
    house.store.close()
