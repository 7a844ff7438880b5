"""Who looks after a channel in the days off to come, as somebody answered on Friday (R065; the pack marks the assumption)."""

from __future__ import annotations

from collections.abc import Mapping

from register import nudges
from register.obligations.calendar import Week
from register.people import choices
from register.storage.store import Unit

NOBODY = 0


def chosen(unit: Unit, channel: int, week: Week) -> int | None:
    """The person who looks after it in that week's days off, `NOBODY`, or None when nobody has answered."""
    value = choices.of(unit, _key(channel, week)).get(choices.EVERYBODY)
    return int(value) if value is not None else None


def choose(unit: Unit, channel: int, week: Week, person: int, *, by: int) -> None:
    """The latest answer counts; the week before is forgotten."""
    choices.drop(unit, (_key(channel, week.previous), _key(channel, week.previous.previous)))
    choices.choose(unit, _key(channel, week), person, by=by)


def tell(unit: Unit, who: Mapping[int, int], week: Week, by: int) -> None:
    """Whoever a colleague has named hears it, and may say no."""
    for channel, person in who.items():
        nudges.put(
            unit, to=(person,), subject=f"channel:{channel}", stage=f"weekend:{week.year}-{week.week:02d}:{by}",
            notice="weekend-named", channel=channel, person=by,
        )  # fmt: skip


def _key(channel: int, week: Week) -> str:
    return f"weekend:{channel}:{week.year}-W{week.week:02d}"
