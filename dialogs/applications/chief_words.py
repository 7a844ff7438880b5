"""What is said of a chief whom the register does not know as one: who is it there, and what happens next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dialogs import called
from dialogs.facts import Facts
from dialogs.words import Button, Buttons, Message, Plain, Say, press
from register.applications.applications import ApplicationView
from register.applications.chiefs import Doubt
from register.people.people import PersonView

MOST = 3
"""Chiefs offered as buttons."""


def unsure(facts: Facts, case: ApplicationView) -> Message:
    """Beside the answer: never a hindrance to going on."""
    return (_told(facts, facts.unsure_chief), *instead(facts, case)) if facts.unsure_chief is not None else ()


def in_summary(facts: Facts, case: ApplicationView) -> Message:
    """The same where every answer has its own (Ändra)."""
    return (_told(facts, facts.unsure_chief), *_write(facts, case)) if facts.unsure_chief is not None else ()


def held_up(facts: Facts, case: ApplicationView) -> Message:
    """It is ready, and waits for the steward."""
    found = facts.unsure_chief
    if found is None:
        return ()
    told = Say(
        "chief-held-up", application=called.capital(called.the_application(facts)), who=_who(facts, found),
        **role(facts, found.department), steward=called.the_steward(facts),
    )  # fmt: skip
    return (told, *instead(facts, case))


def not_yet(facts: Facts) -> Message:
    """The answer of a chief that does not count yet."""
    found = facts.unsure_chief
    if found is None:
        return ()
    mine = "yes" if found.person == facts.me.id else "no"
    about = {**role(facts, found.department), "steward": called.the_steward(facts)}
    return (Say("chief-not-yet", mine=mine, who=_who(facts, found), **about),)


def instead(facts: Facts, case: ApplicationView) -> Message:
    """Whoever is chief there, one press away; or somebody else."""
    change = Button(label=Say("button-change"), press=press("apply.edit", application=case.id, item="chief"))
    return (Buttons((*_chiefs(facts, case), change)),)


def role(facts: Facts, department: str) -> dict[str, str]:
    """ "sektorchef för Sektor kultur och fritid", as two values of a text."""
    return {"role": called.chief(facts), "place": department, "placed": "yes" if department else "no"}


def who_is(facts: Facts, chiefs: Sequence[PersonView]) -> dict[str, Any]:
    return {"count": len(chiefs), "chiefs": tuple(Plain(facts.shown(one.id)) for one in chiefs)}


def _write(facts: Facts, case: ApplicationView) -> Message:
    row = _chiefs(facts, case)
    return (Buttons(row),) if row else ()


def _chiefs(facts: Facts, case: ApplicationView) -> tuple[Button, ...]:
    return tuple(
        Button(
            label=Say("button-write-chief", who=facts.shown(one.id)),
            press=press("apply.chief", application=case.id, chief=one.id),
        )
        for one in (facts.unsure_chief.chiefs[:MOST] if facts.unsure_chief is not None else ())
    )


def _told(facts: Facts, found: Doubt) -> Say:
    about = {**role(facts, found.department), **who_is(facts, found.chiefs), "steward": called.the_steward(facts)}
    said = found.said.removeprefix("chief_") or "not"
    return Say("chief-unsure", who=_who(facts, found), said=said, **about)


def _who(facts: Facts, found: Doubt) -> str:
    return facts.shown(found.person) if found.person is not None else found.name
