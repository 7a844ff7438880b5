"""The open obligations of channels of which something is taken over, or has come back, go to whoever owes them now."""

from __future__ import annotations

from collections.abc import Iterable

from register.crises import taken_over
from register.crises.taken_over import Why
from register.obligations import obligations, reminders
from register.obligations.obligations import Duty, How
from register.storage.store import Unit


def move(unit: Unit, channels: Iterable[int]) -> None:
    """A crisis also lets the posts rest (R091). When it is over the weeks it touched are waived (an assumption), and the next
    is owed as usual: there is no avalanche about the time between."""
    wanted = sorted(set(channels))
    if not wanted:
        return
    taken = taken_over.now(unit, *wanted)
    for one in obligations.open_of(unit, *wanted, duties=(Duty.REPLY, Duty.POSTS)):
        now = taken.get(one.channel_id or 0, ())
        owed_by = taken_over.owed_by(unit.pack, now, one.duty)
        if owed_by != one.owed_by:
            obligations.change(unit, one.id, owed_by=owed_by)
        if one.duty is not Duty.POSTS:
            continue
        if taken_over.rests(now):
            reminders.pause(unit, (one.id,), taken_over.until_somebody_ends_it(unit), Why.CRISIS)
        elif one.paused_why == Why.CRISIS:
            reminders.end(unit, one.id, How.OVERTAKEN, None)
    reminders.moved(unit, wanted)
