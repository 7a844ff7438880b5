"""What is asked of everybody and waits for few: asked in one statement, before anything of it is read."""

from __future__ import annotations

from register import waits
from register.applications import applications, casework
from register.channels import channels, daily
from register.crises import crises
from register.obligations import calendar
from register.people import absences
from register.people.people import PersonView
from register.storage.store import Together, Unit, remembered

_SELDOM = Together(
    casework.WAITING_BY_NAME, applications.HANDED_TO, channels.OF_ADMINISTRATOR, channels.OF_CHIEF, daily.RUN_BY,
    absences.STOOD_IN_FOR, crises.RUNNING, waits.PROPOSED, waits.OWED_BY_NAME, waits.MESSAGES, waits.INVITATIONS,
)  # fmt: skip


@remembered
def look_ahead(unit: Unit, me: PersonView) -> None:
    """What of it there is none of for this person is known from now on, and is not asked for by those whose it is."""
    unit.look_ahead(
        _SELDOM, person=me.id, today=calendar.date_of(unit.now), now=unit.now, since=unit.now - waits.MESSAGES_BACK,
        most=waits.MOST,
    )  # fmt: skip
