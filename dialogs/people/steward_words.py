"""What the steward sees: who holds which role, who cannot be reached and why, and one person at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dialogs import called
from dialogs.facts import Facts
from dialogs.words import (
    Ask,
    Button,
    Buttons,
    Field,
    Form,
    Heading,
    Items,
    Kind,
    Line,
    Message,
    Option,
    Plain,
    Row,
    Rows,
    Say,
    Style,
    Value,
    Word,
    press,
)
from policy_text.pack import Role, RoleScope
from register.people import staff
from register.people.people import Held, PersonView

_MOST = 25
"""People listed at once; a municipality of this size has few more with a role."""


def overview(facts: Facts) -> Message:
    """Every role that can be given, who holds it, and which ones nobody does."""
    rows = tuple(_role(facts, id, role) for id, role in given_roles(facts).items())
    told: list[Word] = [Heading(Say("people-heading")), Rows(rows)]
    if facts.out_of_reach:
        told.append(Say("people-unreachable", count=len(facts.out_of_reach)))
    row = [
        Button(label=Say("button-give-role"), press=press("steward.give"), style=Style.PRIMARY),
        Button(label=Say("button-protect"), press=press("steward.protect")),
    ]
    if facts.out_of_reach or facts.unreachable or facts.not_looked_for:
        row.append(Button(label=Say("button-unreachable"), press=press("steward.unreachable")))
    return (*told, Say("people-hint"), Buttons(tuple(row)))


def unreachable(facts: Facts) -> Message:
    """Who nothing can be sent to and why, and how many messages wait for them."""
    if not facts.out_of_reach and not facts.unreachable:
        return (Say("people-all-reached"),)
    waiting: dict[int, int] = {}
    for person, _ in facts.unreachable:
        waiting[person.id] = waiting.get(person.id, 0) + 1
    lines: list[Line] = []
    for person, why in facts.out_of_reach[:_MOST]:
        met = "no" if why == "never_met" else "yes"
        lines.append(Say("people-out", who=person.shown, met=met, why=why, waiting=waiting.pop(person.id, 0)))
    others = {person.id: person for person, _ in facts.unreachable}
    lines += [Say("people-given-up", who=others[id].shown, waiting=count) for id, count in waiting.items()]
    more = len(facts.out_of_reach) - _MOST
    told: list[Word] = [Heading(Say("people-unreachable-heading")), Items(tuple(lines))]
    return (*told, *((Say("people-more", count=more),) if more > 0 else ()), Say("people-unreachable-how"))


def person(facts: Facts, one: PersonView) -> Message:
    """One person: what they hold, whether they can be reached, and what can be changed."""
    why = next((why for p, why in facts.out_of_reach if p.id == one.id), "")
    rows = [
        Row(label=Say("person-row-roles"), value=_held(facts, one)),
        Row(label=Say("person-row-protected"), value=Say("answer-yes" if one.protected else "answer-no")),
    ]
    if one.department:
        rows.insert(0, Row(label=Say("person-row-department"), value=Plain(one.department)))
    if not one.protected:
        rows.insert(0, Row(label=Say("person-row-email"), value=Plain(one.email)))
        if one.title:
            rows.insert(0, Row(label=Say("person-row-title"), value=Plain(one.title)))
    if why:
        met = "no" if why == "never_met" else "yes"
        rows.append(Row(label=Say("person-row-reach"), value=Say("person-not-reached", met=met, why=why)))
    taking = [
        Row(
            label=Plain(_role_name(facts, held)),
            value=Say("person-role-held"),
            button=Button(
                label=Say("button-take-role"),
                press=press("steward.take", person=one.id, role=held.role, department=held.department_id),
            ),
        )
        for held in sorted(one.roles, key=lambda h: (h.role, h.department_id or 0))
        if held.role in facts.pack.roles
    ]
    protect = press("steward.protect_person", person=one.id, on=not one.protected)
    row = [
        Button(label=Say("button-give-role"), press=press("steward.give", person=one.id)),
        Button(label=Say("button-unprotect" if one.protected else "button-protect"), press=protect),
        Button(label=Say("button-has-left"), press=press("hand_over.leave", person=one.id), style=Style.DANGER),
    ]
    told: list[Word] = [Heading(Plain(facts.shown(one.id))), Rows(tuple(rows))]
    if taking:
        told.append(Rows(tuple(taking)))
    return (*told, Buttons(tuple(row)))


def without_chief(facts: Facts, values: Mapping[str, Any]) -> Message:
    """Channels that nobody is chief of, now that the role has been taken."""
    names = tuple(Plain(name) for name in values.get("without_chief", ()))
    if not names:
        return ()
    return (Say("people-without-chief", count=len(names), channels=names, chief=called.chief(facts)),)


def ask_role(facts: Facts, who: str) -> Message:
    titles = tuple(Plain(role.title) for role in given_roles(facts).values())
    return (Say("people-which-role", who=who), Say("answer-choose", options=titles))


def ask_department(facts: Facts, role: str) -> Message:
    names = tuple(Plain(name) for name in facts.departments.values())
    asked = Say(
        "people-which-department", role=called.title(facts, role), department=called.department(facts)
    )  # fmt: skip
    return (asked, Say("answer-choose", options=names)) if names else (asked,)


def form(facts: Facts, values: Mapping[str, Value], problems: Mapping[str, Say]) -> Message:
    """Giving a role, as a form."""
    roles = tuple(Option(value=id, label=Plain(role.title[:75])) for id, role in given_roles(facts).items())
    departments = tuple(Option(value=str(id), label=Plain(name[:75])) for id, name in facts.departments.items())
    hint = Say("form-person-hint", domain=facts.pack.organisation.email_domains[0])
    fields = [
        Field(key="who", kind=Kind.LINE, label=Say("people-form-who"), hint=hint, max_length=200),
        Field(key="role", kind=Kind.CHOICE, label=Say("people-form-role"), options=roles),
    ]
    if departments:
        unit = called.department(facts)
        fields.append(
            Field(
                key="department", kind=Kind.CHOICE, label=Plain(called.capital(unit)),
                hint=Say("people-form-department-hint", department=unit), options=departments, required=False,
            )
        )  # fmt: skip
    made = Form(
        name="give-role", title=Say("people-form-title"), press=press("steward.filled"), fields=tuple(fields),
        submit=Say("button-give-role"),
    )  # fmt: skip
    return (Ask(form=made, values=values, problems=problems),)


def given_roles(facts: Facts) -> Mapping[str, Role]:
    """The roles that people are given; bodies, and what stands with each channel, are not among them."""
    return {id: role for id, role in facts.pack.roles.items() if staff.is_given(role)}


def holders(facts: Facts, role: str) -> Sequence[PersonView]:
    return [p for p in facts.everyone if p.holds(role)]


def _role(facts: Facts, id: str, role: Role) -> Row:
    held = [Plain(_with_department(facts, p, id, role)) for p in holders(facts, id)]
    if not held:
        return Row(label=Plain(role.title), value=Say("people-nobody"))
    more = len(held) - _MOST
    value = Say("people-holders", people=tuple(held[:_MOST]), more=max(more, 0))
    return Row(label=Plain(role.title), value=value)


def _with_department(facts: Facts, person: PersonView, id: str, role: Role) -> str:
    if role.scope is not RoleScope.UNIT:
        return facts.shown(person.id)
    places = [facts.departments.get(h.department_id or 0, "") for h in person.roles if h.role == id]
    return f"{facts.shown(person.id)} ({', '.join(filter(None, places)) or '–'})"


def _held(facts: Facts, one: PersonView) -> Line:
    names = sorted(_role_name(facts, held) for held in one.roles if held.role in facts.pack.roles)
    return Say("answer-people", people=tuple(map(Plain, names))) if names else Say("people-nothing")


def _role_name(facts: Facts, held: Held) -> str:
    department = facts.departments.get(held.department_id or 0, "")
    title = called.title(facts, held.role)
    return f"{title} ({department})" if department else title
