"""What is owed by the register as it stands: whatever was added, imported or there before the bot gets its obligations.

An hourly look in three reads, never part of the minute's tick. What is owed already is left as it is, open or settled.
"""

from __future__ import annotations

from register import channels, obligations, rounds, standing
from register.habits import Owed
from register.obligations import Duty
from register.store import Unit


def look_over(unit: Unit) -> int:
    """Begins what is lacking. How much that was (what was settled before under the same key is counted too)."""
    owed = obligations.owed_now(unit)
    lacking: list[Owed] = []
    for channel in channels.all_open(unit):
        lacking += (
            one for one in standing.owed_by(unit.pack, channel, unit.now)
            if (one.duty, one.channel) not in owed or one.duty is Duty.CONDITION
        )  # fmt: skip
    if (Duty.POLICY_REVIEW, None) not in owed:
        lacking.append(standing.policy_review(unit.pack, unit.now))
    rounds.begin_all(unit, lacking)
    return len(lacking)
