"""What happens because time has passed: due rows are found, and what follows from them is put to be said.

Each tick is repeat-proof: running it twice, or late, adds nothing that is not due.
"""

from __future__ import annotations

from datetime import timedelta

from register import conversations, drafts
from register.store import Store, Unit

CONVERSATIONS_KEPT = timedelta(days=30)


def sweep(store: Store) -> None:
    """Once a day: old conversations are forgotten, old drafts warned about and then deleted."""
    for organisation in store.packs:
        store.run_now(organisation, _sweep)


def _sweep(unit: Unit) -> None:
    conversations.forget_before(unit, unit.now - CONVERSATIONS_KEPT)
    drafts.sweep(unit)
