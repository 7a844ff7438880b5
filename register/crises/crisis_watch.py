"""What time brings in a crisis: who is told again, who stands in for those who do not answer, and whether it is still on.

By day everyone is told again after the pack's minutes; at night only those with beredskap, the rest in the morning. A crisis
that nobody ends is asked about, never ended by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta
from typing import Any

from register.crises import crises, crisis_log, crisis_news, crisis_scope
from register.crises.crises import CrisisView, Part, Scope
from register.crises.crisis_log import Happened
from register.obligations import calendar
from register.people import doors, people
from register.storage.store import Unit


def again_at(unit: Unit, round: int, ready: bool) -> datetime | None:
    """When somebody who was told now, for the `round`th time again, is told once more; None when the rounds are over.

    Rounds that end at night are followed by one more in the morning: until then nobody else may have been woken.
    """
    times = unit.pack.crisis.times
    if round == len(times.again_minutes) and not is_day(unit, unit.now):
        return next_morning(unit, unit.now)
    if round >= len(times.again_minutes):
        return None
    before = times.again_minutes[round - 1] if round else 0
    at = unit.now + timedelta(minutes=times.again_minutes[round] - before)
    return at if ready or is_day(unit, at) else next_morning(unit, at)


def is_day(unit: Unit, at: datetime) -> bool:
    times = unit.pack.crisis.times
    clock: time = calendar.local(at).time()
    return times.morning <= clock < times.night


def next_morning(unit: Unit, at: datetime) -> datetime:
    here, morning = calendar.local(at), unit.pack.crisis.times.morning
    day = here.date() if here.time() < morning else here.date() + timedelta(days=1)
    return calendar.at(day, morning)


def tick(unit: Unit) -> None:
    """Everything that is due in the crisis that runs here; repeated at the same moment it adds nothing."""
    crisis = crises.running(unit, whole=True)
    if crisis is None or crisis.next_at > unit.now:
        return
    due = [p for p in crisis.people if p.waits and p.next_at is not None and p.next_at <= unit.now]
    more_told = _tell_again(unit, crisis, due) if due else False
    if _still_on_at(unit, crisis) <= unit.now:
        crises.change(unit, crisis.id, still_on_at=unit.now)
        crisis_log.write(unit, crisis.id, Happened.STILL_ON, None)
        crisis_news.still_on(unit, crisis)
    plan(unit, crisis.id)
    if more_told:
        crisis_news.status_changed(unit, crisis)


def plan(unit: Unit, id: int) -> None:
    """Notes when time brings something next."""
    again, still_on = crises.next_again(unit, id), _still_on_at(unit, crises.load(unit, id))
    crises.change(unit, id, next_at=min(again, still_on) if again is not None else still_on)


def figures(unit: Unit, crisis: CrisisView) -> Mapping[str, Any]:
    """How it went per department, never per person: how many were told and answered, when the first and the last did."""
    names = people.departments(unit)
    unreachable = {person.id for person, _ in doors.out_of_reach(unit, (p.person_id for p in crisis.people))}
    found: dict[str, dict[str, Any]] = {}
    for one in crisis.people:
        row = found.setdefault(
            names.get(one.department_id or 0, ""), {"told": 0, "answered": 0, "unreachable": 0, "first": "", "last": ""}
        )
        row["told"] += 1
        row["unreachable"] += one.person_id in unreachable and one.acknowledged_at is None
        if one.acknowledged_at is not None:
            at = one.acknowledged_at.isoformat()
            row["answered"] += 1
            row["first"] = min(row["first"] or at, at)
            row["last"] = max(row["last"], at)
    return {"departments": found}


def _tell_again(unit: Unit, crisis: CrisisView, due: Iterable[crises.CrisisPersonView]) -> bool:
    """Whether somebody new has been told."""
    due = list(due)
    ready = crisis_scope.with_readiness(unit, (p.person_id for p in due))
    over, rounds = [], len(unit.pack.crisis.times.again_minutes)
    planned: dict[tuple[int, datetime | None], list[int]] = {}
    for one in due:
        next_at = again_at(unit, one.round + 1, one.person_id in ready)
        planned.setdefault((one.round + 1, next_at), []).append(one.person_id)
        if one.round + 1 >= rounds:
            over.append(one.person_id)
    for (round, next_at), them in planned.items():
        crises.change_person(unit, crisis.id, them, round=round, next_at=next_at)
    crisis_news.again(unit, crisis, {p.person_id: p.round + 1 for p in due})
    crisis_log.write(unit, crisis.id, Happened.TOLD_AGAIN, None, people=len(due))
    return bool(over) and _stand_ins(unit, crises.load(unit, crisis.id, whole=True), frozenset(over))


def _stand_ins(unit: Unit, crisis: CrisisView, silent: frozenset[int]) -> bool:
    """Channels of which nobody has answered: today's substitute, then the chief (at night only one with beredskap)."""
    known = {p.person_id: p for p in crisis.people}
    found = crisis_scope.channels(
        unit, Scope.CHANNELS, (c.channel_id for c in crisis.channels if c.out_at is None)
    )  # fmt: skip
    chiefs = {one.chief_id for one in found if one.chief_id is not None}
    ready = crisis_scope.with_readiness(unit, chiefs)
    awake = crisis_scope.with_readiness(unit, known)
    day, rounds = is_day(unit, unit.now), len(unit.pack.crisis.times.again_minutes)
    new: dict[int, tuple[Part, int | None]] = {}
    for one in found:
        run_by = [known[p] for p in one.administrators if p in known]
        answered = any(not p.waits for p in run_by)
        tried = any(p.next_at is not None and p.round < rounds and (day or p.person_id in awake) for p in run_by)
        if not silent & set(one.administrators) or answered or tried:
            continue
        for person in crisis_scope.stand_ins(unit, one):
            if person not in known:
                new.setdefault(person, (Part.SUBSTITUTE, one.department_id))
        chief = one.chief_id
        if chief is not None and chief not in known and (chief in ready or day):
            new.setdefault(chief, (Part.CHIEF, one.department_id))
    if not new:
        return False
    stand_ready = crisis_scope.with_readiness(unit, new)
    crises.add_people(
        unit, crisis.id,
        [{"person_id": person, "part": part, "department_id": department,
          "next_at": again_at(unit, 0, person in stand_ready)} for person, (part, department) in sorted(new.items())],
    )  # fmt: skip
    crisis_log.write(unit, crisis.id, Happened.STANDS_IN, None, people=len(new))
    crisis_news.stands_in(unit, crisis, sorted(new))
    return True


def _still_on_at(unit: Unit, crisis: CrisisView) -> datetime:
    at = (crisis.still_on_at or crisis.started_at) + timedelta(hours=unit.pack.crisis.times.still_on_hours)
    return at if is_day(unit, at) else next_morning(unit, at)
