"""What the tests of a crisis begin with: two channels, their people, and a night."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from register import (
    choices,
    crises,
    crisis_log,
    crisis_watch,
    nudges,
    obligations,
    outbox,
    taken_over,
)
from register.crises import CrisisView
from register.crisis_log import Happened
from register.crisis_scope import READINESS
from register.crisis_wishes import (
    StartCrisis,
)
from register.obligations import Duty
from register.people import PersonView
from register.taken_over import Share
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
