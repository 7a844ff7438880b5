"""Who hears of a crisis, and which card becomes what; `dialogs.crises.crisis_notices` words it.

Each person's card has a subject of its own (`crisis:3:17`), so that one answer changes nobody else's. The unit's live picture is
one message a person, edited in place, at most every few seconds however many answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta

from register import nudges
from register.crises import crisis_scope
from register.crises.crises import CrisisView
from register.nudges import Urgency
from register.storage.store import Unit

STATUS = "status"


def started(unit: Unit, crisis: CrisisView, to: Iterable[int]) -> None:
    _tell(unit, crisis, to, "start", "crisis-started")


def widened(unit: Unit, crisis: CrisisView, to: Iterable[int]) -> None:
    """More of their channels are in scope."""
    _tell(unit, crisis, to, f"more:{unit.now.timestamp():.0f}", "crisis-more")


def narrowed(unit: Unit, crisis: CrisisView, to: Iterable[int], left: list[int]) -> None:
    _tell(unit, crisis, to, f"less:{unit.now.timestamp():.0f}", "crisis-less", left=left)


def again(unit: Unit, crisis: CrisisView, rounds: Mapping[int, int]) -> None:
    """A new message, since an edit notifies nobody; the earlier one becomes a line."""
    for round in sorted(set(rounds.values())):
        to = [person for person, at in rounds.items() if at == round]
        before = f"again:{round - 1}" if round > 1 else "start"
        nudges.overtake_each(
            unit,
            to,
            subject=crisis.subject,
            stage=before,
            by=f"again:{round}",
            notice="crisis-again-over",
            crisis=crisis.id,
        )
        _tell(unit, crisis, to, f"again:{round}", "crisis-again")


def stands_in(unit: Unit, crisis: CrisisView, to: Iterable[int]) -> None:
    _tell(unit, crisis, to, "start", "crisis-stands-in")


def answered(unit: Unit, crisis: CrisisView, person: int, card: int | None) -> None:
    """Their cards with buttons become a line."""
    _close(unit, crisis, (person,), "answered", "crisis-answered", card)


def _close(
    unit: Unit, crisis: CrisisView, people: Iterable[int], by: str, notice: str, card: int | None = None
) -> None:
    people = tuple(people)
    for stage in ("start", *(f"again:{n}" for n in range(1, len(unit.pack.crisis.times.again_minutes) + 2))):
        nudges.overtake_each(
            unit,
            people,
            subject=crisis.subject,
            stage=stage,
            by=f"{by}:{stage}",
            notice=notice,
            card=card,
            crisis=crisis.id,
        )


def call(unit: Unit, crisis: CrisisView, person: int) -> None:
    """Whoever started it hears who wants to be called; the picture shows it to the rest."""
    nudges.put(
        unit, to=(crisis.started_by,), subject=f"{crisis.subject}:call:{person}", stage="call", notice="crisis-call",
        urgency=Urgency.CRISIS, crisis=crisis.id, person=person,
    )  # fmt: skip


def update(unit: Unit, crisis: CrisisView, entry: int, by: int) -> int:
    """How many are told."""
    to = (_in_scope(crisis) | crisis_scope.the_unit(unit)) - {by}
    _tell(unit, crisis, to, f"update:{entry}", "crisis-update", entry=entry)
    return len(to)


def corrected(unit: Unit, crisis: CrisisView, entry: int, by: int) -> int:
    to = (_in_scope(crisis) | crisis_scope.the_unit(unit)) - {by}
    _tell(unit, crisis, to, f"corrected:{entry}", "crisis-corrected", entry=entry)
    return len(to)


def still_on(unit: Unit, crisis: CrisisView) -> None:
    nudges.put(
        unit, to=(crisis.started_by,), subject=f"{crisis.subject}:still", stage=f"still:{unit.now.timestamp():.0f}",
        notice="crisis-still-on", urgency=Urgency.CRISIS, crisis=crisis.id,
    )  # fmt: skip


def ended(unit: Unit, crisis: CrisisView) -> None:
    """Those in scope get their channels back; the unit gets the summary, and its picture becomes a line."""
    everyone = {p.person_id for p in crisis.people if p.out_at is None}
    # Those who have answered too: their card still has (Ring mig) on it.
    _close(unit, crisis, (p.person_id for p in crisis.people), "closed", "crisis-closed")
    _tell(unit, crisis, everyone, "end", "crisis-ended")
    status_changed(unit, crisis)
    _tell(unit, crisis, crisis_scope.the_unit(unit) | {crisis.started_by}, "summary", "crisis-summary")


def back(unit: Unit, crisis: CrisisView, person: int, card: int | None) -> None:
    nudges.overtake_each(
        unit,
        (person,),
        subject=crisis.subject,
        stage="end",
        by="back",
        notice="crisis-back",
        card=card,
        crisis=crisis.id,
    )


def status_begins(unit: Unit, crisis: CrisisView) -> None:
    """One live picture for each in the unit, and for whoever started it."""
    to = crisis_scope.the_unit(unit) | {crisis.started_by}
    nudges.put_each(
        unit, to, subject=f"{crisis.subject}:{STATUS}", stage="live", notice="crisis-status", urgency=Urgency.CRISIS,
        crisis=crisis.id,
    )  # fmt: skip


def status_here(unit: Unit, crisis: CrisisView, person: int) -> None:
    """The picture further down, where they have asked for it, instead of the one they had."""
    nudges.tell_anew(
        unit, person, subject=f"{crisis.subject}:{STATUS}:{person}", stage="live", notice="crisis-status",
        line="crisis-moved", urgency=Urgency.CRISIS, crisis=crisis.id,
    )  # fmt: skip


def status_changed(unit: Unit, crisis: CrisisView) -> None:
    """The picture is edited soon; what waits to be edited takes the newest with it."""
    pause = timedelta(seconds=unit.pack.crisis.times.status_seconds)
    to = crisis_scope.with_the_picture(unit) | {crisis.started_by}
    nudges.edit_soon(
        unit, to, subject=f"{crisis.subject}:{STATUS}", stage="live", notice="crisis-status", pause=pause,
        urgency=Urgency.BREACH, crisis=crisis.id,
    )  # fmt: skip


def _in_scope(crisis: CrisisView) -> set[int]:
    return {p.person_id for p in crisis.people if p.out_at is None}


def _tell(unit: Unit, crisis: CrisisView, to: Iterable[int], stage: str, notice: str, **about: object) -> None:
    nudges.put_each(
        unit, to, subject=crisis.subject, stage=stage, notice=notice, urgency=Urgency.CRISIS, crisis=crisis.id, **about
    )
