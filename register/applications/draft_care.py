"""What an applicant asks of others: that a colleague goes on with the draft, and that those who have the case remember it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from register import journal, nudges
from register.applications import applications, casework
from register.applications.applications import ApplicationView, Status
from register.errors import NotPossibleNow, NotYours
from register.obligations import calendar, waking
from register.people import doors, people, recipients
from register.people.people import PersonView
from register.storage.store import Unit
from register.wishes import Receipt, Rule, Wish


class HandDraft(Wish, frozen=True, kw_only=True):
    """A draft that has never been sent becomes a colleague's, with all its answers."""

    application: int
    name: str
    email: str


class RemindAsked(Wish, frozen=True, kw_only=True):
    """Those whose answer the case waits for hear that somebody waits; at most once a day."""

    application: int


def hand(unit: Unit, wish: HandDraft, by: PersonView) -> Receipt:
    case = applications.locked(unit, wish.application)
    if case.applicant_id != by.id:
        raise NotYours(number=case.number)
    person = people.find_ours(unit, name=wish.name, email=wish.email)
    if case.status is not Status.DRAFT or case.version or person == by.id:
        raise NotPossibleNow(status=case.status, number=case.number)
    recipients.sending_over(unit, case, sent=False)
    applications.note(unit, case.id, applicant_id=person, handed_to=None, handed_at=None)
    journal.write(unit, "draft_handed", "application", case.id, by.id, person=person)
    nudges.put(
        unit, to=(person,), subject=recipients.subject(case), stage=f"draft:{unit.now.timestamp():.0f}",
        notice="draft-handed", application=case.id, person=by.id,
    )  # fmt: skip
    unmet = bool(doors.out_of_reach(unit, (person,)))
    return Receipt(id=case.id, values={"person": person, "number": case.number, "out_of_reach": unmet})


def remind(unit: Unit, wish: RemindAsked, by: PersonView) -> Receipt:
    """Kindly: in the hours when people are disturbed, and to nobody twice the same day."""
    case = applications.load(unit, wish.application)
    if by.id not in (case.applicant_id, case.sender_id):
        raise NotYours(number=case.number)
    steps = [step for step in casework.of(unit, case) if step.open and step.rule.blocking]
    if case.status is not Status.UNDER_WAY or not steps:
        raise NotPossibleNow(status=case.status, number=case.number)
    awake = waking.next_awake(unit.now, waking.of_pack(unit.pack), waking.counting(unit.pack))
    day = calendar.date_of(awake)
    told: set[int] = set()
    before = True
    for step in steps:
        asked = set(casework.asked(unit, case, step)) - {by.id}
        stage = f"reminded:{step.id}:{day}"
        before = before and nudges.was_put(unit, recipients.subject(case), stage)
        told |= asked
        nudges.put(
            unit, to=asked, subject=recipients.subject(case), stage=stage, notice="case-reminded",
            say_at=None if awake == unit.now else awake, application=case.id, step=step.id, person=by.id,
        )  # fmt: skip
    if not before:
        journal.write(unit, "reminded", "application", case.id, by.id, people=sorted(told))
    return Receipt(
        id=case.id,
        values={"application": case.id, "people": tuple(sorted(told)), "again": before, "later": awake != unit.now},
    )


def who_have(unit: Unit, person: int, cases: Iterable[ApplicationView]) -> Mapping[int, tuple[int, ...]]:
    """Whose answer each of somebody's own cases waits for, by case; not their own."""
    under_way = {case.id: case for case in cases if case.status is Status.UNDER_WAY}
    found: dict[int, tuple[int, ...]] = {}
    for id, steps in casework.of_all(unit, under_way).items():
        asked = (
            one for step in steps if step.open and step.rule.blocking
            for one in casework.asked(unit, under_way[id], step)
        )  # fmt: skip
        found[id] = tuple(dict.fromkeys(one for one in asked if one != person))
    return {id: them for id, them in found.items() if them}


RULES: Mapping[type[Wish], Rule] = {HandDraft: hand, RemindAsked: remind}
