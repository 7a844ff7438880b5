"""Public records taken out of the register: a whole case, for whoever is to examine it before it is handed out."""

from __future__ import annotations

from collections.abc import Mapping

from register import journal, rights
from register.applications import applications
from register.applications.applications import ApplicationView
from register.errors import NotPossibleNow
from register.people.people import PersonView
from register.storage.store import Unit
from register.wishes import ExportCase, Receipt, Rule, Wish


def export_case(unit: Unit, wish: ExportCase, by: PersonView) -> Receipt:
    """The registrator examines what is handed out, so the registrator takes it out."""
    registrar = unit.pack.functions.registrar
    if not by.holds(registrar):
        raise rights.refusal(unit.pack, registrar)
    case = applications.load(unit, wish.application)
    taken_out(unit, case, by.id)
    return Receipt(id=case.id, values={"application": case.id, "number": case.number})


def taken_out(unit: Unit, case: ApplicationView, by: int | None, operator: str = "") -> None:
    """Journals who took a case out: a person, or whoever was logged in on the machine. Never what stands in it."""
    if case.version == 0:
        # What was never sent is no public record (TF 2:12), and its writer's own.
        raise NotPossibleNow(status=case.status, number=case.number)
    details = {"operator": operator} if operator else {}
    journal.write(unit, "case_exported", "application", case.id, by, version=case.version, **details)


RULES: Mapping[type[Wish], Rule] = {ExportCase: export_case}
