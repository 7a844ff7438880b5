"""Who looks after a channel in the days off to come, as somebody answered on Friday (R065; the pack marks the assumption)."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select

from register import nudges
from register.nudges import Nudge
from register.obligations.calendar import Week
from register.people import choices
from register.storage.store import Unit

NOBODY = 0

_NUDGE = Nudge.__table__  # type: ignore[attr-defined]


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
            unit, to=(person,), subject=f"channel:{channel}", stage=f"{_named(week)}:{by}",
            notice="weekend-named", channel=channel, person=by, year=week.year, week=week.week,
        )  # fmt: skip


def tell_who_named(unit: Unit, channel: int, week: Week, by: int) -> None:
    """Whoever was named has said no: those who counted on them hear it, and may look in themselves."""
    rows = unit.execute(
        select(_NUDGE.c.about).where(
            _NUDGE.c.subject == f"channel:{channel}", _NUDGE.c.person_id == by, _NUDGE.c.notice == "weekend-named",
            _NUDGE.c.stage.startswith(f"{_named(week)}:", autoescape=True),
        )
    ).all()  # fmt: skip
    nudges.put(
        unit, to=(row.about["person"] for row in rows), subject=f"channel:{channel}", stage=f"{_named(week)}:no:{by}",
        notice="weekend-declined", channel=channel, person=by, year=week.year, week=week.week,
    )  # fmt: skip


def _named(week: Week) -> str:
    return f"weekend:{week.year}-{week.week:02d}"


def _key(channel: int, week: Week) -> str:
    return f"weekend:{channel}:{week.year}-W{week.week:02d}"
