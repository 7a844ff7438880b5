"""What happens because time has passed: due rows are found, and what follows from them is put to be said.

Each tick is repeat-proof: running it twice, or late, adds nothing that is not due.
"""

from __future__ import annotations

from datetime import timedelta

from register import conversations, drafts, obligations, reminders
from register.store import Store, Unit

CONVERSATIONS_KEPT = timedelta(days=30)


def remind(store: Store) -> int:
    """Every minute: what is due is seen to, one transaction for each batch of each organisation. How much it was."""
    seen_to = 0
    for organisation in store.claim(lambda c: obligations.organisations_due(c, store.clock())).result():
        while organisation in store.packs:
            done = store.run_now(organisation, reminders.tick)
            seen_to += done
            if done < reminders.BATCH:
                break
    return seen_to


def sweep(store: Store) -> None:
    """Once a day: old conversations are forgotten, old drafts warned about and then deleted."""
    for organisation in store.packs:
        store.run_now(organisation, _sweep)


def _sweep(unit: Unit) -> None:
    conversations.forget_before(unit, unit.now - CONVERSATIONS_KEPT)
    drafts.sweep(unit)
