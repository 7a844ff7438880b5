"""What the tests of a crisis begin with: two channels, their people, and a night."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from register import nudges
from register.channels import channels, spelling
from register.channels.channels import ChannelStatus, Origin
from register.crises import crises, crisis_log, crisis_scope, crisis_watch, taken_over
from register.crises.crises import CrisisView, Scope
from register.crises.crisis_log import Happened
from register.crises.crisis_scope import READINESS
from register.crises.crisis_wishes import (
    StartCrisis,
)
from register.crises.taken_over import Share
from register.obligations import obligations
from register.obligations.obligations import Duty
from register.people import choices, people
from register.people.people import PersonView
from register.storage import outbox
from register.storage.store import Unit
from tests.builders import Library, a_channel, a_person, perform

NIGHT = datetime(2026, 3, 3, 21, 47, tzinfo=UTC)
"""22.47 in Sweden."""


class Town(Library):
    """The library, and a school's page run by Olle and Britta; it is night."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.olle, self.britta = a_person(self.store, "Olle Tamm"), a_person(self.store, "Britta Kvist")
        self.peter = a_person(self.store, "Peter Holm", "sektorchef", department="Sektor barn")
        self.school = a_channel(
            self.store, "Skolan", self.olle, self.britta, main=self.olle, chief_id=self.peter.id,
            department_id=self.peter.department_id,
        )  # fmt: skip
        self.clock.now = NIGHT

    def start(self, by: PersonView | None = None, **values: object) -> CrisisView:
        receipt = perform(self.store, StartCrisis(what="Vattenläcka på Rådhustorget.", **values), by or self.lena)  # type: ignore[arg-type]
        return self.crisis(receipt.id)

    def crisis(self, id: int) -> CrisisView:
        return self.store.run_now("sater", lambda unit: crises.load(unit, id, whole=True))

    def at(self, hour: int, minute: int, day: int = 3) -> None:
        """Local time, in March before the clocks are moved; the tick runs."""
        self.clock.now = datetime(2026, 3, day, hour - 1, minute, tzinfo=UTC)
        self.store.run_now("sater", crisis_watch.tick)

    def ready(self, person: PersonView) -> None:
        self.store.run_now("sater", lambda u: choices.choose(u, READINESS, True, by=person.id, person=person.id))

    def shares(self, channel: int) -> list[Share]:
        taken = self.store.run_now("sater", lambda unit: taken_over.now(unit, channel))
        return [one.share for one in taken.get(channel, ())]

    def happened(self, crisis: CrisisView) -> list[Happened]:
        return [row.what for row in self.store.run_now("sater", lambda unit: crisis_log.of(unit, crisis.id))]


class City(Library):
    """A thousand channels of eight sectors, each run by two people of its own."""

    CHANNELS = 1000

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.store.run_now("sater", self._grow)
        self.clock.now = NIGHT

    def _grow(self, unit: Unit) -> None:
        sectors = [people.department_named(unit, f"Sektor {n}") for n in range(8)]
        first = unit.insert(people.Person, name="Bo Berg", email="bo@sater.se")
        ids = range(first + 1, first + 1 + 2 * self.CHANNELS)
        unit.insert_many(
            people.Person,
            [{"id": id, "name": f"Bo Berg{id}", "email": f"bo{id}@sater.se", "department_id": sectors[id // 2 % 8],
              "phone": "0225-550 00", "met": True} for id in ids],
        )  # fmt: skip
        unit.insert_many(
            people.Reach,
            [{"person_id": id, "platform": "slack", "user": f"U{id}", "how": {"user": f"U{id}", "team": "T1"},
              "unreachable": "", "used_at": unit.now} for id in ids],
        )  # fmt: skip
        unit.insert_many(
            channels.Channel,
            [{"number": 100 + n, "name": f"Bibliotek {n}", "medium": "facebook", "department_id": sectors[n % 8], "plan": {},
              "chief_id": self.karin.id, "status": ChannelStatus.ACTIVE, "origin": Origin.BEFORE_THE_BOT,
              "opened_at": unit.now, "changed_at": unit.now, "active_at": unit.now, "runners": 2, "mains": 1}
             for n in range(self.CHANNELS)],
        )  # fmt: skip
        found = [one for one in crisis_scope.channels(unit, Scope.ALL) if one.name.startswith("Bibliotek ")]
        made = [one.id for one in found]
        unit.insert_many(
            spelling.ChannelSpelling,
            [{"channel_id": one.id, "piece": piece} for one in found for piece in spelling.pieces((one.name,), "")],
        )
        unit.insert_many(
            channels.ChannelAdministrator,
            [{"channel_id": id, "person_id": ids[2 * n + place], "main": place == 0, "since": unit.now, "until": None}
             for n, id in enumerate(made) for place in range(2)],
        )  # fmt: skip


def owe(town: Town, channel: int, duty: Duty, key: str) -> None:
    due = town.clock.now
    town.store.run_now("sater", lambda unit: obligations.owe(unit, duty, key, channel=channel, due_at=due))


def owed_by(town: Town, duty: Duty) -> dict[str, str]:
    rows = town.store.run_now("sater", lambda unit: obligations.open_duty(unit, duty))
    return {row.key: row.owed_by for row in rows}


def sent_as(unit, person: int, notice: str) -> int:
    """The message that the postman would have made of it."""
    row = next(row for row in nudges.open_for(unit, person) if row.notice == notice)
    message = outbox.put(unit, person=person, words="[]", language="sv")
    nudges.settle(unit, row.id, message)
    return message
