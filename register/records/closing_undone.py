"""A channel that goes on after all owes again what the decision to close it ended.

What was owed then is owed anew, under its own key and with a new number, so that it is told from the beginning: what had been
said of it has become lines. A week's posts whose week is over are not asked for.
"""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from register.channels.channels import ChannelView
from register.obligations import obligations, rounds
from register.obligations.habits import Owed
from register.obligations.obligations import Duty, ObligationView
from register.records.closings import ClosingView
from register.storage.store import Unit

A_WEEK = timedelta(days=7)
"""Given to what should have been done while the channel was being closed: an assumption."""

OF_ITS_TIME = frozenset({Duty.POSTS, Duty.SUPERVISION, Duty.INACTIVE, Duty.SUBSTITUTE, Duty.PUBLIC_LIST})
"""Over when its time is over; what comes next is owed as the channel then stands."""


def owe_again(unit: Unit, channel: ChannelView, closing: ClosingView) -> None:
    if closing.decided_at is None:
        return
    ended = obligations.overtaken_at(unit, channel.id, closing.decided_at)
    for one in ended:
        obligations.change(unit, one.id, key=f"{one.key}:closing:{closing.id}")
    rounds.begin_all(unit, [owed for one in ended if (owed := _again(unit, one)) is not None])


def _again(unit: Unit, one: ObligationView) -> Owed | None:
    if one.duty is Duty.CLOSING:
        return None
    owed = Owed(
        duty=one.duty, key=one.key, channel=one.channel_id, due_at=one.due_at, since=one.since, owed_by=one.owed_by,
        owed_by_id=one.owed_by_id, about=one.about,
    )  # fmt: skip
    if one.due_at > unit.now:
        return owed
    return None if one.duty in OF_ITS_TIME else replace(owed, since=unit.now, due_at=unit.now + A_WEEK)
