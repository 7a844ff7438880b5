"""The guideline's own short advice, one a week, to whoever has asked for it (R063); until it is all told, or stopped."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta

from register import nudges
from register.errors import NotFound
from register.obligations import calendar, waking
from register.people import choices
from register.people.people import PersonView
from register.storage.store import Unit
from register.wishes import FollowTips, Receipt, Rule, StopTips, Wish

KEY = "weekly_tip"


def follow(unit: Unit, wish: FollowTips, by: PersonView) -> Receipt:
    """Each piece of advice once, in the daily message of the coming Mondays. Already following: nothing is changed."""
    if not unit.pack.tips:
        raise NotFound(what="tip", id=0)
    if nudges.waits(unit, subject=_subject(by.id), person=by.id):
        return Receipt(id=by.id, values={"already": True})
    choices.choose(unit, KEY, True, by=by.id, person=by.id)
    mondays = _mondays(unit, len(unit.pack.tips))
    for number, at in enumerate(mondays):
        nudges.put(
            unit, to=(by.id,), subject=_subject(by.id), stage=f"{unit.now:%Y%m%d%H%M%S}:{number}", notice="weekly-tip",
            say_at=at, tip=number,
        )  # fmt: skip
    return Receipt(id=by.id, values={"already": False, "first": mondays[0], "weeks": len(mondays)})


def stop(unit: Unit, wish: StopTips, by: PersonView) -> Receipt:
    dropped = nudges.drop(unit, subject=_subject(by.id), person=by.id)
    if dropped:
        choices.choose(unit, KEY, None, by=by.id, person=by.id)
    return Receipt(id=by.id, values={"stopped": dropped > 0})


def _mondays(unit: Unit, weeks: int) -> list[datetime]:
    """The daily message of each coming Monday, or of the first counting day after it."""
    hours, rule = waking.of_pack(unit.pack), waking.counting(unit.pack)
    today = calendar.date_of(unit.now)
    first = today + timedelta(days=7 - today.weekday())
    days = (first + timedelta(weeks=week) for week in range(weeks))
    return [waking.next_daily(calendar.at(day, time()), hours, rule) for day in days]


def _subject(person: int) -> str:
    return f"tips:{person}"


RULES: Mapping[type[Wish], Rule] = {FollowTips: follow, StopTips: stop}
