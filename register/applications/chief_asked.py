"""What the steward answers about the chief whom an application names: the role is given, or the application goes back."""

from __future__ import annotations

from collections.abc import Mapping

from policy_text.pack import RoleScope
from register import journal, rights
from register.applications import applications, casework, chiefs
from register.applications.applications import ApplicationView, Status
from register.errors import AlreadySettled, DetailsMissing, NewerVersion
from register.people import people, recipients, staff
from register.people.people import PersonView
from register.storage.store import Unit
from register.wishes import Receipt, Rule, Wish


class SettleChief(Wish, frozen=True, kw_only=True):
    """The steward says whether the person named as chief is one. `department`: of which, where the application does not say.

    `card` is the nudge whose own card was pressed.
    """

    application: int
    person: int
    is_chief: bool
    department: str = ""
    card: int | None = None


def settle(unit: Unit, wish: SettleChief, by: PersonView) -> Receipt:
    if not rights.is_steward(unit.pack, by):
        raise rights.refusal(unit.pack, unit.pack.functions.steward)
    case = applications.locked(unit, wish.application)
    person = people.view(unit, wish.person)
    before = chiefs.settled(unit, case, person.id)
    if before is not None:
        who = people.view(unit, before.by).shown if before.by else ""
        raise AlreadySettled(by=who, person=before.by, at=before.at, outcome=before.what, number=case.number)
    if not chiefs.is_named(case, person.id):
        raise NewerVersion(number=case.number, status=case.status)
    if wish.is_chief:
        department = _department(unit, case, wish.department, person)
        staff.give_role(unit, person.id, unit.pack.functions.chief, department, by.id, card=wish.card)
    else:
        chiefs.answered(unit, case, person.id, by.id, is_chief=False, card=wish.card)
        _back(unit, case, by)
    values = {"application": case.id, "person": person.id, "is_chief": wish.is_chief}
    return Receipt(id=case.id, values=values)


def _department(unit: Unit, case: ApplicationView, named: str, person: PersonView) -> str:
    """The one chosen in the application, else the one that was said, else where the person works."""
    if unit.pack.roles[unit.pack.functions.chief].scope is not RoleScope.UNIT:
        return ""
    chosen = chiefs.department_chosen(unit.pack, case)
    name = people.departments(unit).get(chosen, "") if chosen else named.strip() or person.department
    if not name:
        raise DetailsMissing(keys=("department",))
    return name


def _back(unit: Unit, case: ApplicationView, by: PersonView) -> None:
    """One that has been sent cannot wait for somebody who is no chief: back to whoever sent it, to name another."""
    if case.status != Status.UNDER_WAY:
        return
    applications.set_status(unit, case.id, Status.RETURNED)
    voided = casework.void(unit, case)
    journal.write(
        unit, "application_returned", "application", case.id, by.id, rights.rule(unit.pack, "R013"), step="chief"
    )
    recipients.steps_voided(unit, applications.load(unit, case.id), voided, voided, "changed", by.id)


RULES: Mapping[type[Wish], Rule] = {SettleChief: settle}
