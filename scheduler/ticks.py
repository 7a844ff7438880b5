"""What happens because time has passed: due rows are found, and what follows from them is put to be said.

Each tick is repeat-proof: running it twice, or late, adds nothing that is not due.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from register import (
    conversations,
    crises,
    crisis_watch,
    drafts,
    hand_over_care,
    hand_overs,
    nudges,
    obligations,
    outbox,
    reminders,
    unheard,
    untold,
)
from register import look_over as register_look
from register.store import Store, Unit

CONVERSATIONS_KEPT = timedelta(days=30)


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
    """Every hour: what has been added, imported or was there before gets what it owes."""
    for organisation in store.packs:
        store.run_now(organisation, register_look.look_over)


def sweep(store: Store) -> None:
    """Once a day: old conversations are forgotten, old drafts warned about and then deleted."""
    for organisation in store.packs:
        store.run_now(organisation, _sweep)


def _sweep(unit: Unit) -> None:
    conversations.forget_before(unit, unit.now - CONVERSATIONS_KEPT)
    drafts.sweep(unit)
