"""Whether whoever an application names as its chief is one: nobody but the holder of that role gives the assignment.

Säter §§ 5.1 and 8, Gullspång bilaga 1. A municipality begins with an empty register, so a chief that it does not know is no
mistake: the steward is asked, and the application waits meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from policy_text.pack import Outcome, Pack
from register import journal, nudges, rights
from register.applications import applications
from register.applications.applications import ApplicationView
from register.applications.casework import StepView
from register.errors import NotAChief, NotFound
from register.people import people, recipients
from register.people.people import PersonView
from register.storage.store import Unit

ASKED, CONFIRMED, DENIED = "chief_asked", "chief_confirmed", "chief_denied"
"""In the journal of whoever is named: the steward was asked, and what the answer was."""


class Doubt(Struct, frozen=True, kw_only=True):
    """The person named as chief holds no such role in the department that the application is for."""

    person: int | None
    name: str
    """As it was written, where the register knows nobody by it."""
    department: str = ""
    chiefs: tuple[PersonView, ...] = ()
    """Those whom the register does know as chiefs there."""
    said: str = ""
    """What has come of it so far: one of the three above, or "" while nobody has been asked."""

    @property
    def people(self) -> frozenset[int]:
        return frozenset((*(one.id for one in self.chiefs), *((self.person,) if self.person is not None else ())))


class Question(Struct, frozen=True, kw_only=True):
    """What the steward is asked about an application, which may be a draft: nothing else of it is shown."""

    application: int
    number: int
    unit: str
    medium: str
    applicant: PersonView
    person: PersonView
    department: str
    chiefs: tuple[PersonView, ...]
    open: bool
    """Whether the answer is still to come."""

    @property
    def people(self) -> frozenset[int]:
        return frozenset((self.applicant.id, self.person.id, *(one.id for one in self.chiefs)))


def question(unit: Unit, application: int, chief: int) -> Question | None:
    """For the steward; None when the draft is gone, or nobody has asked."""
    try:
        case = applications.load(unit, application)
        person = people.view(unit, chief)
    except NotFound:
        return None
    asked = _last(unit, case, chief)
    if asked is None:
        return None
    department = department_chosen(unit.pack, case)
    return Question(
        application=case.id, number=case.number, unit=str(case.answers.get("unit") or ""),
        medium=str(case.answers.get("medium") or ""), applicant=people.view(unit, case.applicant_id), person=person,
        department=people.departments(unit).get(department or 0, ""), chiefs=_chiefs(unit, department),
        open=asked.what == ASKED and is_named(case, chief),
    )  # fmt: skip


def doubt(unit: Unit, case: ApplicationView) -> Doubt | None:
    """What the register has against the chief in an application; None while it has nothing, or none stands there."""
    entry = next(iter(case.named("chief")), None)
    if entry is None or not entry.get("email"):
        return None
    id = people.with_email(unit, str(entry["email"]))
    person = people.view(unit, id) if id is not None else None
    department = department_chosen(unit.pack, case)
    if person is not None and is_chief(unit.pack, person, department):
        return None
    asked = _last(unit, case, id) if id is not None else None
    return Doubt(
        person=id, name=person.shown if person is not None else str(entry["name"]),
        department=people.departments(unit).get(department or 0, ""), chiefs=_chiefs(unit, department),
        said=asked.what if asked is not None else "",
    )  # fmt: skip


def is_chief(pack: Pack, person: PersonView, department: int | None) -> bool:
    """Whether a person holds the chief's role, of that department where one is named."""
    return person.holds(pack.functions.chief, department)


def department_chosen(pack: Pack, case: ApplicationView) -> int | None:
    """The department chosen in the form, whose options are "d" and an id."""
    for question in pack.questions:
        for part in question.parts:
            chosen = str(case.answers.get(f"{question.key}.{part.key}") or "")
            if part.options_from == "units" and chosen[:1] == "d" and chosen[1:].isdigit():
                return int(chosen[1:])
    return None


def department_of(unit: Unit, case: ApplicationView, chief: int | None) -> int | None:
    """The department that an application is for: the one chosen, else the one that its chief is chief of, or works at."""
    chosen = department_chosen(unit.pack, case)
    if chosen is not None or chief is None:
        return chosen
    person = people.view(unit, chief)
    held = {h.department_id for h in person.roles if h.role == unit.pack.functions.chief and h.department_id}
    return held.pop() if len(held) == 1 else person.department_id


def waits(unit: Unit, case: ApplicationView) -> bool:
    """Whether a ready application must wait for the steward, who is then asked; refused when the answer has been no.

    Its people are people of the register by now.
    """
    found = doubt(unit, case)
    if found is None:
        return False
    if found.said == DENIED:
        raise NotAChief(name=found.name, role=unit.pack.title_of(unit.pack.functions.chief))
    _ask(unit, case, case.ids_of("chief")[0])
    return True


def holds_up(unit: Unit, case: ApplicationView, step: StepView, outcome: str) -> bool:
    """Whether an answer must wait since the chief who gives it is none, or none any more; the steward is then asked.

    Sending the application back, to have somebody else named, is always possible.
    """
    if step.rule.by != "chief" or step.person_id is None or outcome == Outcome.RETURN:
        return False
    if is_chief(unit.pack, people.view(unit, step.person_id), department_chosen(unit.pack, case)):
        return False
    _ask(unit, case, step.person_id)
    return True


def answered(
    unit: Unit, case: ApplicationView, chief: int, by: int | None, *, is_chief: bool, card: int | None
) -> None:
    """The stewards' cards become a line, and those who wait hear the answer."""
    asked = _last(unit, case, chief)
    if asked is None or asked.what != ASKED:
        return
    department = department_chosen(unit.pack, case)
    journal.write(
        unit, CONFIRMED if is_chief else DENIED, "person", chief, by, _rule(unit), application=case.id,
        department=department,
    )  # fmt: skip
    stage, subject = _stage(asked), recipients.subject(case)
    nudges.overtake(
        unit, subject=subject, stage=stage, by=f"{stage}:over", notice="case-chief-over", card=card, application=case.id,
        person=chief, is_chief=is_chief,
    )  # fmt: skip
    hear = {chief} if is_chief and not case.can_write else {case.applicant_id, case.handed_to or case.applicant_id}
    nudges.put(
        unit, to=hear, subject=subject, stage=f"{stage}:answered", notice="case-chief-answered", application=case.id,
        person=chief, is_chief=is_chief, place=people.departments(unit).get(department or 0, ""),
    )  # fmt: skip


def known_now(unit: Unit, chief: int, by: int | None, card: int | None = None) -> None:
    """Somebody has been given the chief's role: the applications that waited for it can go on."""
    person = people.view(unit, chief)
    for case in _asked_about(unit, chief):
        if is_chief(unit.pack, person, department_chosen(unit.pack, case)):
            answered(unit, case, chief, by, is_chief=True, card=card)


def settled(unit: Unit, case: ApplicationView, chief: int) -> Any | None:
    """The answer that the steward has given about the chief of an application; None while there is none."""
    last = _last(unit, case, chief)
    return last if last is not None and last.what != ASKED else None


def is_named(case: ApplicationView, person: int) -> bool:
    """Whether the application names this person as its chief, and anything still waits for it."""
    return case.status not in applications.ENDED and person in case.ids_of("chief")


def _asked_about(unit: Unit, chief: int) -> Iterator[ApplicationView]:
    rows = (row for row in journal.of(unit, "person", chief) if row.what == ASKED)
    for id in dict.fromkeys(int(row.details["application"]) for row in rows):
        try:
            case = applications.load(unit, id)
        except NotFound:
            continue  # a draft that was thrown away
        if is_named(case, chief):
            yield case


def _ask(unit: Unit, case: ApplicationView, chief: int) -> None:
    """Once for each chief and department that has stood in the application; after the role has been lost, anew."""
    asked = _last(unit, case, chief)
    if asked is None or asked.what != ASKED:
        department = department_chosen(unit.pack, case)
        rule = _rule(unit)
        journal.write(unit, ASKED, "person", chief, unit.acting, rule, application=case.id, department=department)
        asked = _last(unit, case, chief)
    nudges.put(
        unit, to=people.holders(unit, unit.pack.functions.steward), subject=recipients.subject(case), stage=_stage(asked),
        notice="case-chief", application=case.id, person=chief,
    )  # fmt: skip


def _rule(unit: Unit) -> str:
    """By which rule the chief answers."""
    step = next((step for step in unit.pack.workflow.steps if step.by == "chief"), None)
    return rights.rule_of_step(unit.pack, step) if step is not None else ""


def _stage(asked: Any) -> str:
    return f"chief:{asked.id}"


def _last(unit: Unit, case: ApplicationView, chief: int) -> Any | None:
    """What was last asked or answered about this chief in this application, for the department that stands in it."""
    about = {"application": case.id, "department": department_chosen(unit.pack, case)}
    rows = journal.of(unit, "person", chief)
    found = [row for row in rows if row.what in (ASKED, CONFIRMED, DENIED) and about.items() <= row.details.items()]
    return found[-1] if found else None


def _chiefs(unit: Unit, department: int | None) -> tuple[PersonView, ...]:
    found = people.views(unit, people.holders(unit, unit.pack.functions.chief, department))
    return tuple(sorted(found.values(), key=lambda person: person.name))
