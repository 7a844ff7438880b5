"""What has been said of an obligation: its nudges put once to each, shrunk by the next stage, closed when it is over.

Several comments that wait on one channel are told as one thing: service is owed to each who writes, but the person who answers
opens one inbox. So nudges about replies have the channel for their subject and speak of all that waits there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, or_, select
from sqlalchemy import update as sql_update

from register import nudges
from register.nudges import Nudge, Urgency
from register.obligations import calendar
from register.obligations.calendar import Week
from register.obligations.obligations import Duty, ObligationView
from register.people import untold
from register.storage.store import Prepared, Unit

OVER, SHRUNK = "duty-over", "duty-shrunk"
"""What a card becomes when its matter is over, and when a later message has taken its place."""

PASSED = "passed"
"""Begins the stage in which somebody has handed it to a colleague."""

WEEKEND, WEEKEND_OVER = "duty-weekend", "duty-weekend-over"
"""Who looks after the channel in the days off to come, and what the question becomes when it is answered."""

_NUDGE = Nudge.__table__  # type: ignore[attr-defined]


def subject(obligation: ObligationView) -> str:
    return f"replies:{obligation.channel_id}" if is_shared(obligation) else obligation.subject


def is_shared(obligation: ObligationView) -> bool:
    """Whether it is told as one with others of its kind on the channel."""
    return obligation.duty is Duty.REPLY and obligation.channel_id is not None


def stage_of(obligation: ObligationView, stage: str) -> str:
    """The nudge's own stage: where a subject is shared, each obligation has stages of its own."""
    return f"{stage}:{obligation.id}" if is_shared(obligation) else stage


def is_heard(unit: Unit, obligation: ObligationView, stage: str) -> bool:
    """Whether anybody has heard this stage, or still may."""
    which = subject(obligation), stage_of(obligation, stage)
    missed = untold.of_stage(unit, *which)
    rows = unit.execute(
        select(_NUDGE.c.id, _NUDGE.c.settled_at, _NUDGE.c.message_id).where(
            _NUDGE.c.subject == which[0], _NUDGE.c.stage == which[1], _NUDGE.c.replaces.is_(None)
        )
    )
    # Settled without a message: dropped, since it no longer held for that person.
    return any(row.id not in missed and (row.settled_at is None or row.message_id is not None) for row in rows)


def say(
    unit: Unit, obligation: ObligationView, stage: str, when: Mapping[int, datetime], *, breaks_through: bool = False,
    **about: Any,
) -> None:  # fmt: skip
    """One stage, told each of these people at their moment. A repeated tick adds nothing."""
    pile = Pile(unit)
    pile.put(obligation, stage, when, Urgency.BREACH if breaks_through else Urgency.ORDINARY, about)
    pile.write()


def shrink(unit: Unit, obligation: ObligationView, stage: str, when: Mapping[int, datetime]) -> None:
    """What was said before this stage becomes a line when it is said (`Cards.shrink`)."""
    cards = Cards(unit, [obligation])
    cards.shrink(obligation, stage, when)
    cards.write()


class Pile:
    """What is to be said, gathered and written at once."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._rows: list[dict[str, Any]] = []

    def put(
        self, one: ObligationView, stage: str, when: Mapping[int, datetime], urgency: Urgency, about: Mapping[str, Any]
    ) -> None:
        facts = {**about, "obligation": one.id, "channel": one.channel_id, "stage_said": stage}
        for person, at in when.items():
            self._rows.append({
                "person_id": person, "subject": subject(one), "stage": stage_of(one, stage),
                "notice": f"duty-{one.duty}", "about": facts, "urgency": int(urgency), "say_at": at,
            })  # fmt: skip

    def put_aside(self, one: ObligationView, notice: str, subject: str, when: Mapping[int, datetime]) -> None:
        """Another question about the same, which the same people get at the same moment."""
        facts = {"obligation": one.id, "channel": one.channel_id, "stage_said": "aside"}
        for person, at in when.items():
            self._rows.append({
                "person_id": person, "subject": subject, "stage": "asked", "notice": notice, "about": facts,
                "urgency": int(Urgency.ORDINARY), "say_at": at,
            })  # fmt: skip

    def write(self) -> None:
        nudges.put_all(self._unit, self._rows)
        self._rows = []


class Cards:
    """What has been told of some obligations, read at once, each with what it last became."""

    def __init__(self, unit: Unit, owed: Collection[ObligationView]) -> None:
        self._unit = unit
        self._of: dict[int, list[tuple[Any, Any | None]]] = {}
        self._dropped: list[int] = []
        for row, last in _cards(unit, {subject(one) for one in owed}, _STILL_THERE):
            self._of.setdefault(int(row.about.get("obligation") or 0), []).append((row, last))

    def shrink(self, one: ObligationView, stage: str, when: Mapping[int, datetime]) -> None:
        """What was said before this stage becomes a line when it is said; what was still to be said by then is dropped."""
        now, passed = stage_of(one, stage), {"passed": True} if stage.startswith(PASSED) else {}
        for row, last in self._of.get(one.id, ()):
            if row.person_id not in when or row.stage == now:
                continue
            at = when[row.person_id]
            if row.settled_at is None and row.say_at >= at:
                self._dropped.append(row.id)
            elif row.message_id is not None and (last is None or last.notice not in (OVER, SHRUNK)):
                _becomes(self._unit, row, f"shrunk:{stage}", SHRUNK, at, one, **passed)

    def sooner(self, one: ObligationView, person: int, at: datetime) -> datetime:
        """When a breach is said to somebody who is to hear an earlier stage that day, and has not yet: then, instead of it.

        What has waited through a quiet is worded when it is said, so that the two would say the same.
        """
        waits = (
            row.say_at for row, _ in self._of.get(one.id, ()) if row.person_id == person and row.settled_at is None
        )
        today: list[datetime] = [said for said in waits if calendar.date_of(said) == calendar.date_of(at)]
        return max(min([at, *today]), self._unit.now)

    def close(self, one: ObligationView, *, card: int | None = None) -> None:
        """It is over: what has not been said is dropped, what has been said becomes a line without buttons.

        `card` is the nudge whose own message has just been replaced in the answer; a message that holds more is updated.
        """
        for row, last in self._of.get(one.id, ()):
            if row.settled_at is None:
                self._dropped.append(row.id)
            elif row.message_id is not None and (last is None or last.notice not in (OVER, SHRUNK)):
                if row.id == card and len(nudges.of_message(self._unit, row.message_id)) == 1:
                    continue
                _becomes(self._unit, row, "over", OVER, None, one)

    def write(self) -> None:
        if self._dropped:
            self._unit.execute(
                sql_update(_NUDGE).where(_NUDGE.c.id.in_(self._dropped)).values(settled_at=self._unit.now)
            )
            self._dropped = []


def aside_subject(notice: str, one: ObligationView) -> str:
    """Of the channel and the week, since what it stood beside may be settled before it is answered."""
    return _weekly(notice, one.channel_id or 0, Week.of(one.since))


def aside_over(unit: Unit, channel: int, week: Week, notice: str, over: str, *, card: int | None = None) -> None:
    """A question that was put aside is answered, or answered otherwise: for everybody who got it, it becomes a line."""
    by = f"answered:{unit.now.timestamp():.6f}"
    nudges.overtake(
        unit, subject=_weekly(notice, channel, week), stage="asked", by=by, notice=over, card=card,
        channel=channel, year=week.year, week=week.week,
    )  # fmt: skip


def asides_over(unit: Unit, asides: Collection[tuple[int, Week]], notice: str, over: str) -> None:
    """The days that they asked about are over: what nobody has answered becomes a line, and is asked no more."""
    named = {_weekly(notice, channel, week): (channel, week) for channel, week in asides}
    for row, last in _cards(unit, named.keys(), _STILL_THERE):
        channel, week = named[row.subject]
        if row.settled_at is None:
            nudges.settle(unit, row.id, None)
        elif row.message_id is not None and last is None:
            nudges.put(
                unit, to=(row.person_id,), subject=row.subject, stage=f"over:{row.message_id}:{row.id}", notice=over,
                replaces=row.message_id, of=row.id, channel=channel, year=week.year, week=week.week,
            )  # fmt: skip


def _weekly(notice: str, channel: int, week: Week) -> str:
    return f"{notice}:{channel}:{week.year}-{week.week:02d}"


def hand_on(unit: Unit, obligation: ObligationView, other: ObligationView, *, card: int | None = None) -> None:
    """One of several that were told as one thing is over: the cards go on to speak of the others."""
    for row, last in _cards(unit, {subject(obligation)}, _EVERY_CARD):
        if row.about.get("obligation") != obligation.id or (last is not None and last.notice == OVER):
            continue
        about = {**row.about, "obligation": other.id}
        unit.execute(sql_update(_NUDGE).where(_NUDGE.c.id == row.id).values(about=about))
        if row.message_id is not None and (last is None or last.notice != SHRUNK) and row.id != card:
            kept = {key: value for key, value in row.about.items() if key not in ("obligation", "channel", "of")}
            _becomes(unit, row, f"on:{other.id}", row.notice, None, other, **kept)


def reword(unit: Unit, obligation: ObligationView, by: str) -> None:
    """What it is about has changed: the cards that still ask say it as it is now."""
    for row, last in _cards(unit, {subject(obligation)}, _EVERY_CARD):
        if row.message_id is not None and (last is None or last.notice not in (OVER, SHRUNK)):
            kept = {key: value for key, value in row.about.items() if key not in ("obligation", "channel", "of")}
            _becomes(unit, row, by, row.notice, None, obligation, **kept)


def said_as_one(unit: Unit, obligation: ObligationView, when: Mapping[int, datetime]) -> frozenset[int]:
    """Those who hear that day of what this is told as one with: for all but the oldest, once a day and channel is enough."""
    rows = unit.execute(
        select(_NUDGE.c.person_id, _NUDGE.c.say_at).where(
            _NUDGE.c.subject == subject(obligation), _NUDGE.c.person_id.in_(sorted(when)), _NUDGE.c.replaces.is_(None)
        )
    )
    return frozenset(
        row.person_id for row in rows if calendar.date_of(row.say_at) == calendar.date_of(when[row.person_id])
    )  # fmt: skip


def hear_that_day(unit: Unit, obligation: ObligationView, when: Mapping[int, datetime]) -> frozenset[int]:
    """Those who have heard of it that day, or still are to: what has waited for them to be awake is not said twice."""
    rows = unit.execute(
        select(_NUDGE.c.person_id, _NUDGE.c.say_at).where(
            _NUDGE.c.subject == subject(obligation), _NUDGE.c.person_id.in_(sorted(when)), _NUDGE.c.replaces.is_(None),
            or_(_NUDGE.c.settled_at.is_(None), _NUDGE.c.message_id.is_not(None)),
        )
    )  # fmt: skip
    return frozenset(
        row.person_id for row in rows if calendar.date_of(row.say_at) == calendar.date_of(when[row.person_id])
    )


_BROKEN_THROUGH = Prepared(
    select(_NUDGE.c.person_id, _NUDGE.c.say_at).where(
        _NUDGE.c.person_id.in_(bindparam("people", expanding=True)),
        _NUDGE.c.say_at >= bindparam("since", type_=_NUDGE.c.say_at.type), _NUDGE.c.urgency == int(Urgency.BREACH),
        _NUDGE.c.replaces.is_(None),
    )
)  # fmt: skip


def broken_through(unit: Unit, people: Iterable[int], since: datetime) -> dict[int, set[datetime]]:
    """The moments at which each of them has been, or is to be, disturbed outside the daily message."""
    wanted = sorted(set(people))
    found: dict[int, set[datetime]] = {}
    if not wanted:
        return found
    rows = unit.execute(_BROKEN_THROUGH, people=wanted, since=since)
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


_ABOUT = select(_NUDGE).where(_NUDGE.c.subject.in_(bindparam("subjects", expanding=True))).order_by(_NUDGE.c.id)
_EVERY_CARD = Prepared(_ABOUT)
_STILL_THERE = Prepared(
    _ABOUT.where(or_(_NUDGE.c.settled_at.is_(None), _NUDGE.c.message_id.is_not(None), _NUDGE.c.replaces.is_not(None)))
)
"""What is still to be said, or stands in somebody's chat; what was dropped before it was said needs no mending."""


def _cards(unit: Unit, subjects: Collection[str], which: Prepared) -> list[tuple[Any, Any | None]]:
    """What has been told of some subjects, each with what it last became."""
    if not subjects:
        return []
    rows = unit.execute(which, subjects=sorted(subjects)).all()
    became = {row.about.get("of"): row for row in rows if row.replaces is not None}
    return [(row, became.get(row.id)) for row in rows if row.replaces is None]
