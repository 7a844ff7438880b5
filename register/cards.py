"""Messages that still ask something: which of them somebody got last, and how one is worded anew where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from sqlalchemy import Integer, bindparam, select

from register import nudges
from register.nudges import Nudge, Urgency
from register.storage.store import Prepared, Unit

_NUDGE = Nudge.__table__  # type: ignore[attr-defined]
_LATELY = timedelta(days=60)
"""How far back somebody's question about "det här" may look."""
_TOLD_LAST = Prepared(
    select(_NUDGE)
    .where(
        _NUDGE.c.person_id == bindparam("person"), _NUDGE.c.say_at > bindparam("since", type_=_NUDGE.c.say_at.type),
        _NUDGE.c.message_id.is_not(None), _NUDGE.c.replaces.is_(None),
        _NUDGE.c.notice.in_(bindparam("notices", expanding=True)),
    )
    .order_by((_NUDGE.c.urgency >= int(Urgency.CRISIS)).desc(), _NUDGE.c.settled_at.desc(), _NUDGE.c.id.desc())
    .limit(bindparam("most", type_=Integer))
)  # fmt: skip


def told_last(unit: Unit, person: int, notices: Iterable[str], most: int = 4) -> tuple[Any, ...]:
    """The last that this person has been told of these kinds, a crisis before the rest, whether it still holds or not."""
    return tuple(unit.rows(_TOLD_LAST, person=person, since=unit.now - _LATELY, notices=tuple(notices), most=most))


def mend(unit: Unit, *, subject: str, stage: str, by: str, notice: str, **about: Any) -> None:
    """What has been said of a stage that goes on is worded anew where it stands; what has not is worded when it is said."""
    said = unit.execute(
        select(_NUDGE.c.id, _NUDGE.c.person_id, _NUDGE.c.message_id)
        .where(_NUDGE.c.subject == subject, _NUDGE.c.stage == stage, _NUDGE.c.replaces.is_(None))
        .where(_NUDGE.c.message_id.is_not(None))
        .order_by(_NUDGE.c.id)
        .with_for_update()
    ).all()
    for row in said:
        nudges.put(
            unit, to=(row.person_id,), subject=subject, stage=f"{by}:{row.message_id}:{row.id}", notice=notice,
            replaces=row.message_id, of=row.id, **about,
        )  # fmt: skip
