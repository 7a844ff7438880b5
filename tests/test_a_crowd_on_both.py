"""What is counted by the database for a thousand channels is what is found by reading each of them, on both databases."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel

from register.channels import channels, gaps, lacking
from register.channels.channels import ChannelStatus
from register.crises import crises, crisis_picture, readiness
from register.crises.crises import Scope
from register.crises.crisis_picture import Sector, ToRing
from register.crises.crisis_wishes import Acknowledge, StartCrisis
from register.crises.readiness import Kind
from register.people import people
from register.storage import schema
from register.storage.store import Store
from tests.builders import Clock, a_channel, a_person, a_store, all_packs, perform
from tests.postgres import a_database


@contextmanager
def on_postgresql(folder):
    with a_database() as url:
        made = Store(url, all_packs(), Clock(), workers=2)
        schema.make(made.engine)
        yield made
        made.close()


@contextmanager
def on_sqlite(folder):
    made = a_store(folder)
    yield made
    made.close()


@pytest.fixture(params=[on_sqlite, on_postgresql], ids=["sqlite", "postgresql"])
def town(request, tmp_path):
    with request.param(tmp_path) as store:
        yield Town(store)


class Town:
    """Channels that lack each its own, in two sectors; Eva and Kalle run most, Gunnar has never met the bot."""

    def __init__(self, store) -> None:
        self.store = store
        self.lena = a_person(store, "Lena Björk", "kommunikationschef", department="KS")
        self.eva, self.kalle = a_person(store, "Eva Ek"), a_person(store, "Kalle Karlsson")
        self.karin = a_person(store, "Karin Strand", "sektorchef", department="Kultur")
        self.gunnar = store.run_now("sater", self._never_met)
        tried = store.clock() - timedelta(days=10)
        good = {"chief_id": self.karin.id, "department_id": self.karin.department_id, "credentials_kept": "valvet",
                "address": "x", "access_works": True, "access_tried_at": tried}  # fmt: skip
        both = (self.eva, self.kalle)
        self.of = {
            name: a_channel(store, name, *who, main=main, **{**good, **more}).id
            for name, who, main, more in (
                ("Arkivet", both, self.eva, {}),
                ("Badet", (self.eva,), self.eva, {}),
                ("Caféet", both, None, {"address": ""}),
                ("Daghemmet", both, self.eva, {"chief_id": None, "department_id": self.lena.department_id}),
                ("Elverket", (self.karin,), self.karin, {"credentials_kept": ""}),
                ("Fritidsgården", (), None, {"status": ChannelStatus.SETTING_UP, "address": "", "credentials_kept": ""}),
                ("Gymnasiet", both, self.kalle, {"access_works": False}),
                ("Hallen", both, self.kalle, {"access_tried_at": tried - timedelta(days=900)}),
                ("Idrotten", both, self.kalle, {"access_tried_at": None, "access_works": None}),
                ("Jakten", both, self.kalle, {"unit_may_publish": "no", "access_works": None}),
                ("Kyrkan", (self.gunnar, self.eva), self.eva, {"chief_id": self.gunnar.id}),
                ("Lasarettet", (), None, {"status": ChannelStatus.CLOSED}),
            )
        }  # fmt: skip

    def _never_met(self, unit):
        return people.view(unit, people.add(unit, name="Gunnar Lo", email="gunnar.lo@sater.se", phone="0225-1"))

    def run(self, work):
        return self.store.run_now("sater", work)

    def names(self, ids):
        return [next(name for name, id in self.of.items() if id == one) for one in ids]


def test_those_that_lack_most_are_first_and_each_lacks_what_its_own_look_says(town):
    def by_reading(unit):
        counted = [(len(gaps.of(one, unit.pack, unit.now)), one.name) for one in channels.all_open(unit)]
        return [name for count, name in sorted(counted, key=lambda pair: (-pair[0], pair[1])) if count]

    found = town.names(town.run(lambda unit: lacking.some(unit, 100)))

    assert found == [
        "Elverket", "Caféet", "Fritidsgården", "Badet", "Daghemmet", "Gymnasiet", "Hallen", "Idrotten",
    ]  # fmt: skip
    assert found == town.run(by_reading)
    assert town.run(lacking.how_many) == len(found)


def test_a_page_begins_where_the_one_before_it_ended(town):
    pages = town.run(lambda unit: (lacking.some(unit, 3, 3), lacking.others(unit, 2), lacking.others(unit, 2, 2)))

    assert [town.names(page) for page in pages] == [
        ["Badet", "Daghemmet", "Gymnasiet"], ["Arkivet", "Jakten"], ["Kyrkan"],
    ]  # fmt: skip


def test_how_many_run_a_channel_is_known_of_it_however_they_came_and_went(town):
    def changed(unit):
        channels.stand_down(unit, town.of["Arkivet"], town.eva.id)
        channels.set_main(unit, town.of["Badet"], town.kalle.id)
        channels.change(unit, town.of["Caféet"], chief_id=town.kalle.id)
        channels.change(unit, town.of["Elverket"], chief_id=town.lena.id)
        columns = (one.c.name, one.c.runners, one.c.mains, one.c.chief_runs)
        return {row.name: tuple(row)[1:] for row in unit.execute(select(*columns))}

    def by_reading(unit):
        return {name: counted(channels.load(unit, id)) for name, id in town.of.items()}

    def counted(channel):
        them = channel.administrators
        return len(them), sum(a.main for a in them), any(a.person_id == channel.chief_id for a in them)

    one = SQLModel.metadata.tables["channel"]

    assert town.run(changed) == town.run(by_reading)


def test_what_would_fail_tonight_is_counted_with_the_first_of_each_kind(town):
    found = town.run(lambda unit: readiness.lacks(unit, most=2))

    assert found.counts == {Kind.ACCESS: 3, Kind.PEOPLE: 4, Kind.CREDENTIALS: 2, Kind.SECTORS: 1}
    assert [(one.kind, one.channel and one.channel.name, one.why, one.reached) for one in found.first] == [
        (Kind.ACCESS, "Gymnasiet", "fails", 0), (Kind.ACCESS, "Idrotten", "untried", 0),
        (Kind.PEOPLE, "Badet", "reached", 1), (Kind.PEOPLE, "Elverket", "reached", 1),
        (Kind.CREDENTIALS, "Elverket", "no-credentials", 0), (Kind.CREDENTIALS, "Fritidsgården", "no-credentials", 0),
        (Kind.SECTORS, None, "chief-missing", 0),
    ]  # fmt: skip


def test_what_starting_would_mean_is_counted_for_each_scope(town):
    culture, pool = town.karin.department_id, town.of["Badet"]

    def previews(unit):
        scopes = ((Scope.ALL, ()), (Scope.DEPARTMENTS, (culture,)), (Scope.CHANNELS, (pool,)), (Scope.CHANNELS, ()))
        return [crisis_picture.preview(unit, scope, ids, 2) for scope, ids in scopes]

    every, sector, one, none = town.run(previews)

    assert (every.channels, every.administrators, every.unreachable) == (11, 4, (town.gunnar.id,))
    assert ([channel.name for channel in every.without.first], every.without.count) == (["Gymnasiet", "Idrotten"], 3)
    assert (sector.channels, sector.administrators) == (10, 4)
    assert (one.channels, one.administrators, one.unreachable, one.without.count) == (1, 1, (), 0)
    assert (none.channels, none.administrators, none.unreachable, none.without.count) == (0, 0, (), 0)


def test_a_running_crisis_is_shown_by_counts_and_the_first_names(town):
    inside = tuple(town.of[name] for name in ("Arkivet", "Gymnasiet", "Kyrkan", "Lasarettet"))
    started = perform(town.store, StartCrisis(what="Storm", scope=Scope.CHANNELS, ids=inside), town.lena)
    perform(town.store, Acknowledge(crisis=started.id, call_me=True), town.eva)
    drawn = town.run(lambda unit: crisis_picture.of(unit, crises.load(unit, started.id), 2))

    assert ([one.name for one in drawn.inside.first], drawn.inside.count) == (["Arkivet", "Gymnasiet"], 3)
    assert ([one.name for one in drawn.without.first], drawn.without.count) == (["Gymnasiet"], 1)
    assert ([one.name for one in drawn.outside.first], drawn.outside.count) == (["Badet", "Caféet"], 8)
    assert (drawn.ring, drawn.to_ring) == (
        (ToRing(town.eva.id, True, "Arkivet"), ToRing(town.gunnar.id, False, "Kyrkan")), 2,
    )  # fmt: skip
    assert drawn.sectors == (Sector(town.karin.department_id, 1, 1, 1),)
    assert drawn.waiting == 2
