"""Reads what is owed that a state, a press or a nudge names, with what its words need; inside the desk's or postman's unit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs import given
from register.activity import activity, activity_care
from register.channels import channels
from register.errors import NotFound
from register.obligations import duty_care, obligations
from register.obligations.calendar import Week
from register.obligations.obligations import Duty
from register.people import absences, choices
from register.people.people import PersonView
from register.storage.store import Unit


def read(unit: Unit, refs: Mapping[str, Any], me: PersonView, *, is_told: bool) -> dict[str, Any]:
    """Fields of `Facts`; empty where nothing is named, or what is named is not there, or is none of this person's business.

    `is_told`: the nudge that is worded says whose business it is.
    """
    try:
        one = obligations.load(unit, given.number(refs.get("obligation")))
    except NotFound:
        return _question(unit, refs)
    if not is_told and not duty_care.may(unit, one, me):
        return {}
    found: dict[str, Any] = {"obligation": one, "away": bool(absences.away(unit, (me.id,)))}
    if one.channel_id is not None:
        found["owed"] = obligations.open_of(unit, one.channel_id, duties=(one.duty,))
        if one.duty is Duty.SUPERVISION:
            found["waits"] = len(activity.waiting(unit, one.channel_id))
            found["days_off"] = _days_off(unit, one.channel_id, Week.of(one.since))
        if one.duty is Duty.POSTS and is_told:
            found["week_posts"] = _week_posts(unit, one.channel_id, Week.of(one.since))
    return found


def _week_posts(unit: Unit, channel: int, week: Week) -> tuple[int | None, int]:
    """What a reminder that is asked for, or handed to a colleague, says: how it stands when it is said."""
    owed = activity_care.posts_needed(unit, channels.load(unit, channel))
    return activity.posts_between(unit, channel, week.start, week.end), owed or 0


def _question(unit: Unit, refs: Mapping[str, Any]) -> dict[str, Any]:
    """The question about days off, which stands by itself once it is answered."""
    if not all(isinstance(refs.get(key), int) for key in ("channel", "year", "week")):
        return {}
    return {"days_off": _days_off(unit, refs["channel"], Week(year=refs["year"], week=refs["week"]))}


def _days_off(unit: Unit, channel: int, week: Week) -> int | None:
    key = f"weekend:{channel}:{week.year}-W{week.week:02d}"
    found = choices.those(unit, (key,)).get(key)
    return int(found) if found is not None else None
