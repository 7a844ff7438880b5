"""Somebody else is away: who may say so of whom, and that they hear of it (R026). Days only, as of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from register import nudges, rights
from register.channels import channels
from register.channels.channels import ChannelView
from register.errors import NotAllowed, NotFound
from register.obligations import calendar
from register.obligations.daily_wishes import EndAbsenceOf, NoteAbsenceOf
from register.people import absence_care, absences, names, people
from register.people.absences import AbsenceView
from register.people.people import PersonView
from register.storage.store import Unit
from register.wishes import Receipt, Rule, Wish

CHIEF, COLLEAGUE, LEAD, STEWARD = "chief", "colleague", "lead", "steward"


def note(unit: Unit, wish: NoteAbsenceOf, by: PersonView) -> Receipt:
    """What somebody has told of themselves stays: days that go beyond theirs are added to them."""
    person = people.view(unit, wish.person)
    told_as = _may(unit, person, by)
    first, last = absence_care.days_of(unit, wish)
    further = wish.until_further
    for one in absences.of_people(unit, (person.id,)):
        if one.first <= first and (one.until_further or (last <= one.last and not further)):
            return _of(absence_care.receipt(one, known=True), person)
        if one.first <= last and first <= one.last:
            first, last, further = min(first, one.first), max(last, one.last), further or one.until_further
    made = absence_care.noted(unit, person.id, first, last, by, until_further=further)
    nudges.put(
        unit, to=(person.id,), subject=f"absence:{made.id}", stage="noted", notice="absence-of-you", absence=made.id,
        told_as=told_as,
    )  # fmt: skip
    return _of(made, person)


def end(unit: Unit, wish: EndAbsenceOf, by: PersonView) -> Receipt:
    """What they have told of themselves only they take back."""
    person = people.view(unit, wish.person)
    told_as = _may(unit, person, by)
    found = _named(unit, person.id, wish.absence)
    if found is None:
        raise NotFound(what="absence", id=wish.absence or 0)
    if found.noted_by == person.id:
        raise NotAllowed(role="", waiting=person.shown)
    absence_care.ended(unit, found, by)
    nudges.put(
        unit, to=(person.id,), subject=f"absence:{found.id}", stage="over", notice="absence-of-ended", absence=found.id,
        told_as=told_as,
    )  # fmt: skip
    return _of(absence_care.receipt(found, known=False), person)


def as_what(unit: Unit, person: PersonView, by: PersonView) -> str:
    """As what somebody may tell that this person is away; "" where they may not."""
    run = channels.of_administrator(unit, person.id)
    functions = unit.pack.functions
    chiefs = {functions.chief, *functions.fallback_chiefs, functions.nearest_chief} - {None}
    there = person.department_id is not None and any(by.holds_for(str(role), person.department_id) for role in chiefs)
    if there or any(rights.answers_for(unit.pack, channel, by) for channel in run):
        return CHIEF
    if any(channel.administered_by(by.id) for channel in run):
        return COLLEAGUE
    if rights.leads(unit.pack, by):
        return LEAD
    return STEWARD if rights.is_steward(unit.pack, by) else ""


def called(unit: Unit, name: str) -> tuple[PersonView, ...]:
    """Whom a name means, of those who are here: a full name or an e-mail, or else everybody of that first name."""
    return names.in_text(unit, name) or names.of_first_name(unit, name)


def seen_by(
    unit: Unit, by: PersonView, first: date, last: date
) -> tuple[tuple[AbsenceView, tuple[ChannelView, ...]], ...]:
    """Who is away those days, with the channels that they run: of one's own channels, of those one answers for, or of all."""
    sees_all = rights.sees_register(unit.pack, by)
    found = []
    for one in absences.between(unit, first, last):
        run = channels.of_administrator(unit, one.person_id)
        theirs = tuple(c for c in run if sees_all or c.administered_by(by.id) or rights.answers_for(unit.pack, c, by))
        if theirs and one.person_id != by.id:
            found.append((one, theirs))
    return tuple(found)


def _may(unit: Unit, person: PersonView, by: PersonView) -> str:
    told_as = as_what(unit, person, by)
    if not told_as:
        raise rights.refusal(unit.pack, unit.pack.functions.chief)
    return told_as


def _named(unit: Unit, person: int, absence: int | None) -> AbsenceView | None:
    """The one that is named, or the one that is on."""
    today: date = calendar.date_of(unit.now)
    them = absences.of_people(unit, (person,))
    return next((one for one in them if (one.id == absence if absence else one.covers(today))), None)


def _of(made: Receipt, person: PersonView) -> Receipt:
    return Receipt(id=made.id, values={**made.values, "person": person.id})


RULES: Mapping[type[Wish], Rule] = {NoteAbsenceOf: note, EndAbsenceOf: end}
