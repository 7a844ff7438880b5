"""Who hears that a sector hands over to the communications unit; `dialogs.crises.crisis_notices` words it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from register import nudges
from register.channels import channels
from register.crises import crisis_scope
from register.obligations import calendar
from register.storage.store import Unit

if TYPE_CHECKING:
    from register.crises.hand_overs import HandOverView


def offered(unit: Unit, made: HandOverView, by: int) -> None:
    """The unit gets the offer, with its buttons."""
    nudges.put(
        unit, to=crisis_scope.the_unit(unit) - {by}, subject=made.subject, stage="offer", notice="hand-over-offered",
        hand_over=made.id,
    )  # fmt: skip


def answered(unit: Unit, made: HandOverView, by: int, card: int | None) -> None:
    nudges.overtake(
        unit,
        subject=made.subject,
        stage="offer",
        by="answered",
        notice="hand-over-answered",
        card=card,
        hand_over=made.id,
    )
    nudges.put(
        unit,
        to={made.offered_by} - {by},
        subject=made.subject,
        stage="answer",
        notice="hand-over-answer",
        hand_over=made.id,
    )


def begun(unit: Unit, made: HandOverView) -> None:
    _tell(unit, made, "begun", "hand-over-begun", None)


def ended(unit: Unit, made: HandOverView, by: int | None) -> None:
    """Those it concerned hear it, unless it was an offer that nobody had answered."""
    nudges.overtake(
        unit, subject=made.subject, stage="offer", by="ended", notice="hand-over-answered", hand_over=made.id
    )  # fmt: skip
    if made.begun_at is not None:
        _tell(unit, made, "ended", "hand-over-ended", by)


def _tell(unit: Unit, made: HandOverView, stage: str, notice: str, but: int | None) -> None:
    """Whoever runs the channels, the chief, and the unit."""
    run_by = {a.person_id for id in made.channels for a in channels.load(unit, id).administrators}
    to = run_by | {made.offered_by} | crisis_scope.the_unit(unit)
    # It begins and ends at midnight, which wakes nobody: it is said with the day's first message.
    morning = calendar.at(calendar.date_of(unit.now), unit.pack.numbers.daily_message.at)
    say_at = morning if but is None and morning > unit.now else None
    nudges.put(
        unit, to=to - {but}, subject=made.subject, stage=stage, notice=notice, say_at=say_at, hand_over=made.id
    )  # fmt: skip
