"""What waits for an answer where no time is set for answering: it is named in the daily message until it has been answered.

Neither the guideline nor the channel's own plan says by when, so nothing falls due and nobody is reminded of a deadline. Where
somebody looks after the channel daily the day's question says what waits; where no days are promised, this does.
"""

from __future__ import annotations

from register import nudges
from register.activity import activity
from register.channels import channels
from register.obligations import calendar, obligations, rounds, waking
from register.obligations.ladder import Circle
from register.obligations.obligations import Duty
from register.people import choices
from register.storage.store import Unit


def put(unit: Unit) -> None:
    """The next daily message of each who runs such a channel. Put again and again, it is told once a day."""
    if unit.pack.numbers.reply is not None:
        return
    open_ = [channel.id for channel in channels.all_open(unit)]
    owed = obligations.owed_now(unit)
    waits = {row.channel_id for row in activity.waiting(unit, *open_)}
    silent = [id for id in sorted(waits) if (Duty.REPLY, id) not in owed and (Duty.SUPERVISION, id) not in owed]
    if not silent:
        return
    circle, days = Circle.of(unit, silent), waking.counting(unit.pack)
    chosen = choices.all_of(unit)
    standing = rounds.hours_of(waking.of_pack(unit.pack), chosen.get(rounds.WAKING), chosen.get(rounds.DAILY))
    daily = choices.of(unit, rounds.DAILY, circle.everyone())
    for channel in silent:
        for person in circle.running(channel, calendar.date_of(waking.next_daily(unit.now, standing, days))):
            hours = rounds.hours_of(standing, None, daily.get(person))
            at = waking.next_daily(unit.now, hours, days)
            nudges.put(
                unit, to=(person,), subject=f"waits:{channel}", stage=str(calendar.date_of(at)), notice="waits-untimed",
                say_at=at, channel=channel,
            )  # fmt: skip
