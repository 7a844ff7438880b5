"""What has been said of an obligation: its nudges put once to each, shrunk by the next stage, closed when it is over.

Several comments that wait on one channel are told as one thing: service is owed to each who writes, but the person who answers
opens one inbox. So nudges about replies have the channel for their subject and speak of all that waits there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy import update as sql_update

from register import calendar, nudges, obligations
from register.nudges import Nudge, Urgency
from register.obligations import Duty, ObligationView
from register.store import Unit

OVER, SHRUNK = "duty-over", "duty-shrunk"
"""What a card becomes when its matter is over, and when a later message has taken its place."""

_NUDGE = Nudge.__table__  # type: ignore[attr-defined]


def subject(obligation: ObligationView) -> str:
    if obligation.duty is Duty.REPLY and obligation.channel_id is not None:
        return f"replies:{obligation.channel_id}"
    return obligation.subject


def is_shared(obligation: ObligationView) -> bool:
    """Whether it is told as one with others of its kind on the channel."""
    return subject(obligation) != obligation.subject


def stage_of(obligation: ObligationView, stage: str) -> str:
    """The nudge's own stage: where a subject is shared, each obligation has stages of its own."""
    return f"{stage}:{obligation.id}" if is_shared(obligation) else stage


def say(
    unit: Unit, obligation: ObligationView, stage: str, when: Mapping[int, datetime], *, breaks_through: bool,
    urgency: Urgency | None = None, **about: Any,
) -> None:  # fmt: skip
    """One stage, told each of these people at their moment. A repeated tick adds nothing."""
    if urgency is None:
        urgency = Urgency.BREACH if breaks_through else Urgency.ORDINARY
    for at in sorted(set(when.values())):
        nudges.put(
            unit, to=(person for person, moment in when.items() if moment == at), subject=subject(obligation),
            stage=stage_of(obligation, stage), notice=f"duty-{obligation.duty}", say_at=at, urgency=urgency,
            obligation=obligation.id, channel=obligation.channel_id, stage_said=stage, **about,
        )  # fmt: skip


def shrink(unit: Unit, obligation: ObligationView, stage: str, when: Mapping[int, datetime]) -> None:
    """What was said before this stage becomes a line when the stage is said; what was still to be said by then is dropped."""
    now = stage_of(obligation, stage)
    for row, last in _cards(unit, subject(obligation), when):
        at = when[row.person_id]
        if row.stage == now or row.about.get("obligation") != obligation.id:
            continue
        if row.settled_at is None and row.say_at >= at:
            nudges.settle(unit, row.id, None)
        elif row.message_id is not None and (last is None or last.notice not in (OVER, SHRUNK)):
            _becomes(unit, row, f"shrunk:{stage}", SHRUNK, at, obligation)


def close(unit: Unit, obligation: ObligationView, *, card: int | None = None) -> None:
    """It is over: what has not been said is dropped, what has been said becomes a line without buttons.

    `card` is the nudge whose own message has just been replaced in the answer; a message that holds more is updated.
    """
    for row, last in _cards(unit, subject(obligation)):
        if row.about.get("obligation") != obligation.id:
            continue
        if row.settled_at is None:
            nudges.settle(unit, row.id, None)
        elif row.message_id is not None and (last is None or last.notice not in (OVER, SHRUNK)):
            if row.id == card and len(nudges.of_message(unit, row.message_id)) == 1:
                continue
            _becomes(unit, row, "over", OVER, None, obligation)


def hand_on(unit: Unit, obligation: ObligationView, other: ObligationView, *, card: int | None = None) -> None:
    """One of several that were told as one thing is over: the cards go on to speak of the others."""
    for row, last in _cards(unit, subject(obligation)):
        if row.about.get("obligation") != obligation.id or (last is not None and last.notice == OVER):
            continue
        about = {**row.about, "obligation": other.id}
        unit.execute(sql_update(_NUDGE).where(_NUDGE.c.id == row.id).values(about=about))
        if row.message_id is not None and (last is None or last.notice != SHRUNK) and row.id != card:
            kept = {key: value for key, value in row.about.items() if key not in ("obligation", "channel", "of")}
            _becomes(unit, row, f"on:{other.id}", row.notice, None, other, **kept)


def said_as_one(unit: Unit, obligation: ObligationView, when: Mapping[int, datetime]) -> frozenset[int]:
    """Those who hear that day of what this is told as one with: for all but the oldest, once a day and channel is enough."""
    if not is_shared(obligation) or not when:
        return frozenset()
    oldest = obligations.open_of(unit, obligation.channel_id or 0, duties=(obligation.duty,))[:1]
    if oldest and oldest[0].id == obligation.id:
        return frozenset()
    rows = unit.execute(
        select(_NUDGE.c.person_id, _NUDGE.c.say_at).where(
            _NUDGE.c.subject == subject(obligation), _NUDGE.c.person_id.in_(sorted(when)), _NUDGE.c.replaces.is_(None)
        )
    )
    return frozenset(
        row.person_id for row in rows if calendar.date_of(row.say_at) == calendar.date_of(when[row.person_id])
    )  # fmt: skip


def broken_through(unit: Unit, people: Iterable[int], since: datetime) -> dict[int, set[datetime]]:
    """The moments at which each of them has been, or is to be, disturbed outside the daily message."""
    wanted = sorted(set(people))
    found: dict[int, set[datetime]] = {}
    if not wanted:
        return found
    rows = unit.execute(
        select(_NUDGE.c.person_id, _NUDGE.c.say_at).where(
            _NUDGE.c.person_id.in_(wanted), _NUDGE.c.say_at >= since, _NUDGE.c.urgency == int(Urgency.BREACH),
            _NUDGE.c.replaces.is_(None),
        )
    )  # fmt: skip
    for row in rows:
        found.setdefault(row.person_id, set()).add(row.say_at)
    return found


def _becomes(
    unit: Unit, row: Any, by: str, notice: str, at: datetime | None, obligation: ObligationView, **about: Any
) -> None:
    nudges.put(
        unit, to=(row.person_id,), subject=row.subject, stage=f"{by}:{row.message_id}:{row.id}"[:80], notice=notice,
        say_at=at, replaces=row.message_id, of=row.id, obligation=obligation.id, channel=obligation.channel_id, **about,
    )  # fmt: skip


def _cards(unit: Unit, subject: str, people: Iterable[int] | None = None) -> list[tuple[Any, Any | None]]:
    """Everything told of a subject, each with what it last became."""
    query = select(_NUDGE).where(_NUDGE.c.subject == subject).order_by(_NUDGE.c.id)
    if people is not None:
        query = query.where(_NUDGE.c.person_id.in_(sorted(people)))
    rows = unit.execute(query).all()
    became = {row.about.get("of"): row for row in rows if row.replaces is not None}
    return [(row, became.get(row.id)) for row in rows if row.replaces is None]
