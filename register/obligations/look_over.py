"""What is owed by the register as it stands: whatever was added, imported or there before the bot gets its obligations.

An hourly look in four reads, never part of the minute's tick. What is owed already is left as it is, open or settled.
"""

from __future__ import annotations

from register.applications import case_diary
from register.channels import channels
from register.obligations import obligations, rounds, standing
from register.obligations.habits import Owed
from register.obligations.obligations import Duty
from register.storage.store import Unit


def look_over(unit: Unit) -> int:
    """Begins what is lacking. How much that was (what was settled before under the same key is counted too)."""
    owed = obligations.owed_now(unit)
    by_channel: dict[int | None, set[Duty]] = {}
    for duty, of in owed:
        by_channel.setdefault(of, set()).add(duty)
    lacking: list[Owed] = []
    for channel in channels.all_open(unit):
        lacking += standing.owed_by(unit.pack, channel, unit.now, by_channel.get(channel.id, set()))
    if (Duty.POLICY_REVIEW, None) not in owed:
        lacking.append(standing.policy_review(unit.pack, unit.now))
    lacking += case_diary.lacking(unit)
    rounds.begin_all(unit, lacking)
    return len(lacking)
