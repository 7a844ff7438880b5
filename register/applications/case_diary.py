"""A sent case belongs in the diary: it is on the registrator's list, and chased until it is answered there (R084).

What has been withdrawn stays on the list, since it did come in, but nobody is reminded of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import String, cast, exists, literal, select

from register import journal, rights
from register.applications import applications
from register.applications.applications import Application, ApplicationView, Status
from register.errors import AlreadySettled, NotPossibleNow
from register.obligations import obligations, reminders
from register.obligations.habits import Owed
from register.obligations.obligations import Duty, How, Obligation
from register.people import people, recipients
from register.people.people import PersonView
from register.storage.store import Unit
from register.wishes import NoteDiary, Receipt, Rule, Wish

_APPLICATION = Application.__table__  # type: ignore[attr-defined]
_OWED = Obligation.__table__  # type: ignore[attr-defined]


def put(unit: Unit, case: ApplicationView) -> None:
    """It has been sent for the first time: the registrator hears of it now, and again when nothing has been answered."""
    owed = _owed(unit, case)
    reminders.begin(unit, owed.duty, owed.key, due_at=owed.due_at, owed_by=owed.owed_by, **owed.about)
    recipients.for_the_diary(unit, case)


def over(unit: Unit, case: ApplicationView, by: int) -> None:
    """It has been withdrawn: nobody is reminded of it any more."""
    _end(unit, case, How.OVERTAKEN, by)


def lacking(unit: Unit) -> tuple[Owed, ...]:
    """What waits on the list and is not chased: sent before reminders were."""
    chased = exists().where(
        _OWED.c.duty == Duty.DIARY,
        _OWED.c.key == literal("application:") + cast(_APPLICATION.c.id, String),
    )  # fmt: skip
    waiting = _APPLICATION.c.diary_settled_at.is_(None) & (_APPLICATION.c.version > 0)
    found = unit.execute(
        select(_APPLICATION.c.id).where(waiting, _APPLICATION.c.status != Status.WITHDRAWN, ~chased)
    ).all()
    return tuple(_owed(unit, applications.load(unit, row.id)) for row in found)


def note(unit: Unit, wish: NoteDiary, by: PersonView) -> Receipt:
    registrar = unit.pack.functions.registrar
    if not by.holds(registrar):
        raise rights.refusal(unit.pack, registrar)
    case = applications.locked(unit, wish.application)
    if case.version == 0:
        raise NotPossibleNow(status=case.status, number=case.number)
    if case.diary_settled_by is not None and not wish.correct:
        settler = people.view(unit, case.diary_settled_by)
        outcome = "diary" if case.diary_number else "no_diary"
        raise AlreadySettled(
            by=settler.shown, person=settler.id, at=case.diary_settled_at, outcome=outcome, number=case.number
        )
    number = wish.number.strip()
    applications.note(unit, case.id, diary_number=number, diary_settled_at=unit.now, diary_settled_by=by.id)
    _end(unit, case, How.DONE if number else How.NOT_NEEDED, by.id, card=wish.card)
    journal.write(unit, "diary_settled", "application", case.id, by.id, number=number)
    recipients.diary_settled(unit, case, wish.card)
    case = applications.load(unit, case.id)
    values = {"application": case.id, "number": case.number, "status": case.status, "version": case.version}
    return Receipt(id=case.id, values=values)


def _owed(unit: Unit, case: ApplicationView) -> Owed:
    return Owed(
        duty=Duty.DIARY, key=_key(case), channel=None, owed_by=unit.pack.functions.registrar,
        due_at=unit.now + timedelta(days=unit.pack.numbers.diary_days.value),
        about={"application": case.id, "number": case.number},
    )  # fmt: skip


def _end(unit: Unit, case: ApplicationView, how: How, by: int, *, card: int | None = None) -> None:
    owed = obligations.with_key(unit, Duty.DIARY, _key(case))
    if owed is not None and owed.open:
        reminders.end(unit, owed.id, how, by, card=card)


def _key(case: ApplicationView) -> str:
    return f"application:{case.id}"


RULES: Mapping[type[Wish], Rule] = {NoteDiary: note}
