"""What happens because time has passed: due rows are found, and what follows from them is put to be said.

Each tick is repeat-proof: running it twice, or late, adds nothing that is not due.
"""

from __future__ import annotations

from datetime import datetime

from register import nudges
from register.activity import sources
from register.channels import website
from register.crises import crises, crisis_watch, hand_over_care, hand_overs
from register.obligations import look_over as register_look
from register.obligations import obligations, reminders, reports, untimed
from register.people import unheard, untold
from register.records import gallring, yearly_care
from register.storage import copies, outbox
from register.storage.store import Store, Unit


def remind(store: Store) -> int:
    """Every minute: what is due is seen to, one transaction for each batch of each organisation. How much it was."""
    seen_to = 0
    for organisation in store.claim(lambda c: obligations.organisations_due(c, store.clock())).result():
        while organisation in store.packs:
            done = store.run_now(organisation, reminders.tick)
            seen_to += done
            if not done:
                break
    return seen_to


def watch(store: Store) -> None:
    """Every minute: what time brings in a crisis, hand-overs that begin or end, and what could not be told."""
    for due, tick in _WATCHES:
        for organisation in store.claim(lambda c, due=due: due(c, store.clock())).result():  # type: ignore[misc]
            if organisation in store.packs:
                store.run_now(organisation, tick)


_WATCHES = (
    (crises.organisations_due, crisis_watch.tick),
    (hand_overs.organisations_due, hand_over_care.tick),
    (untold.organisations_due, unheard.tick),
)


def moments(store: Store) -> tuple[datetime, ...]:
    """When time brings something next, of each kind, across organisations: for a clock that is moved by hand."""
    rooms = (obligations, crises, hand_overs, nudges, outbox)
    found = store.claim(lambda c: tuple(room.next_due(c) for room in rooms)).result()
    return tuple(at for at in found if at is not None)


def look_over(store: Store) -> None:
    """Every hour: what has been added, imported or was there before gets what it owes, and Monday's report is put."""
    for organisation in store.packs:
        store.run_now(organisation, _look_over)


def _look_over(unit: Unit) -> None:
    register_look.look_over(unit)
    untimed.put(unit)
    reports.put(unit)


def sweep(store: Store) -> None:
    """Several times a day: what is too old is deleted as the municipality's table says; drafts are warned about first.

    What has changed in the public list without anybody asking for it through the bot is noticed too, and sources that have
    fallen silent are seen. Old copies of the database go too: what was deleted still stands in them.
    """
    for organisation in store.packs:
        store.run_now(organisation, _sweep)
    copies.forget_old(store.engine, store.clock())


def _sweep(unit: Unit) -> None:
    gallring.sweep(unit)
    website.follow(unit)
    sources.look(unit)
    yearly_care.look_over(unit)
