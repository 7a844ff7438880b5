"""What did not reach those it was for: where nobody at all heard a stage, the next rung of the ladder does not wait."""

from __future__ import annotations

from register.obligations import reminders
from register.people import untold
from register.storage.store import Unit


def tick(unit: Unit) -> int:
    """Sees to everything that could not be told and that nobody has acted on. How much that was."""
    rows = untold.waiting(unit)
    stages = ((row.about.get("obligation"), row.about.get("stage_said")) for row in rows)
    for obligation, stage in dict.fromkeys(stages):
        # What belongs to no ladder (a decision, a new role) stands in the steward's list, and that is all.
        if obligation is not None and stage is not None:
            reminders.unheard(unit, int(obligation), str(stage))
    untold.settle(unit, [row.id for row in rows])
    return len(rows)
