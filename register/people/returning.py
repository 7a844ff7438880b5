"""Somebody who has left writes, or is at work again: the steward says which, and the journal says who said it."""

from __future__ import annotations

from collections.abc import Mapping

from register import journal, nudges, rights
from register.errors import AlreadySettled
from register.people import gone, people
from register.people.people import PersonView
from register.storage.store import Unit
from register.wishes import Receipt, Rule, Wish


class SettleReturn(Wish, frozen=True, kw_only=True):
    """Whether somebody who had left is at work again. `card` is the nudge whose own card was pressed."""

    person: int
    is_back: bool
    card: int | None = None


def wrote(unit: Unit, person: int) -> None:
    """The steward hears it, once for each time somebody has left."""
    nudges.put(
        unit, to=people.holders(unit, unit.pack.functions.steward), subject=_subject(person), stage=_stage(unit, person),
        notice="people-wrote-gone", person=person,
    )  # fmt: skip


def settle(unit: Unit, wish: SettleReturn, by: PersonView) -> Receipt:
    if not rights.is_steward(unit.pack, by):
        raise rights.refusal(unit.pack, unit.pack.functions.steward)
    person = people.view(unit, wish.person)
    if not may_be_said(unit, person.id, is_back=wish.is_back):
        before = _settled(unit, person.id)
        who = people.view(unit, before.by).shown if before is not None and before.by else ""
        raise AlreadySettled(
            by=who, outcome=before.what if before is not None else "", at=before.at if before else None
        )
    stage = _stage(unit, person.id)
    if wish.is_back:
        gone.come_back(unit, person.id, by.id)
        nudges.put(
            unit, to=(person.id,), subject=_subject(person.id), stage=f"{stage}:back", notice="people-back",
            person=person.id,
        )  # fmt: skip
    else:
        journal.write(unit, "person_is_gone", "person", person.id, by.id)
    nudges.overtake(
        unit, subject=_subject(person.id), stage=stage, by=f"{stage}:over", notice="people-wrote-gone-over", card=wish.card,
        person=person.id, is_back=wish.is_back,
    )  # fmt: skip
    return Receipt(id=person.id, values={"person": person.id, "is_back": wish.is_back})


def may_be_said(unit: Unit, person: int, *, is_back: bool) -> bool:
    """While somebody is gone: that they are is said once, that they are back whenever it turns out so."""
    settled, left = _settled(unit, person), gone.since(unit, person)
    return left is not None and (is_back or settled is None or settled.at < left)


def _settled(unit: Unit, person: int) -> journal.Entry | None:
    rows = [row for row in journal.of(unit, "person", person) if row.what in ("person_came_back", "person_is_gone")]
    return rows[-1] if rows else None


def _subject(person: int) -> str:
    return f"person:{person}"


def _stage(unit: Unit, person: int) -> str:
    left = gone.since(unit, person)
    return f"gone:{left.timestamp():.0f}" if left is not None else "gone"


RULES: Mapping[type[Wish], Rule] = {SettleReturn: settle}
