"""The wishes about people: roles given and taken, protected identity, the language somebody wants."""

from __future__ import annotations

from collections.abc import Mapping

from policy_text.pack import Role, RoleScope
from register import journal, rights
from register.applications import casework, chiefs, departures
from register.channels import administrators, channel_care, channel_news, channels, gaps
from register.errors import LastSteward, NoSuchRole, NotFound, NotPossibleNow
from register.people import gone, people, recipients
from register.people.people import PersonView
from register.storage.store import Unit
from register.wishes import ChooseLanguage, GiveRole, Receipt, Rule, SetProtected, TakeRole, Wish


def give(unit: Unit, wish: GiveRole, by: PersonView) -> Receipt:
    _refuse_unless_steward(unit, by)
    person = at_work(unit, wish.name, wish.email, by.id)
    department = give_role(unit, person, wish.role, wish.department, by.id)
    return _receipt(unit, person, role=wish.role, department_id=department)


def take(unit: Unit, wish: TakeRole, by: PersonView) -> Receipt:
    _refuse_unless_steward(unit, by)
    alone = take_role(unit, wish.person, wish.role, wish.department_id, by.id)
    return _receipt(unit, wish.person, role=wish.role, department_id=wish.department_id, without_chief=alone)


def protect(unit: Unit, wish: SetProtected, by: PersonView) -> Receipt:
    """Shown by function from now on, in lists and exports too. The journal says that it was done, not of whom by name."""
    _refuse_unless_steward(unit, by)
    person = people.view(unit, wish.person)
    people.change(unit, person.id, protected=wish.protected, title=(wish.title.strip() or person.title)[:200])
    what = "identity_protected" if wish.protected else "identity_shown"
    journal.write(unit, what, "person", person.id, by.id)
    return _receipt(unit, person.id, protected=wish.protected)


def choose_language(unit: Unit, wish: ChooseLanguage, by: PersonView) -> Receipt:
    people.change(unit, by.id, language=wish.language)
    journal.write(unit, "language_chosen", "person", by.id, by.id, language=wish.language)
    return Receipt(id=by.id, values={"language": wish.language})


def at_work(unit: Unit, name: str, email: str, by: int | None) -> int:
    """Whoever is given a role is at work here, also when they had left: those who give out roles have said so."""
    left = gone.left_with(unit, email)
    if left is not None:
        gone.come_back(unit, left, by)
    return people.find_ours(unit, name=name, email=email)


def give_role(
    unit: Unit, person: int, role: str, department: str, by: int | None, card: int | None = None
) -> int | None:
    """Gives a role, for the department it is held for; returns the department.

    A new chief gets channels without one, and applications that waited for it go on; `card` is the nudge that asked.
    """
    department_id = _department_for(unit, role, department)
    if people.give(unit, person, role, department_id):
        journal.write(unit, "role_given", "person", person, by, role=role, department=department_id)
        channel_news.role_given(unit, person, role, by)
        recipients.asked_now(unit, people.view(unit, person))
    if role == unit.pack.functions.chief and department_id is not None:
        _answer_for(unit, department_id, None, by)
    if role == unit.pack.functions.chief:
        chiefs.known_now(unit, person, by, card)
    return department_id


def take_role(unit: Unit, person: int, role: str, department_id: int | None, by: int | None) -> tuple[str, ...]:
    """Never the last steward's. A chief's channels go to the one who is chief now; the names of those that nobody is chief of."""
    if role == unit.pack.functions.steward and people.is_last(unit, person, role):
        raise LastSteward()
    waited = casework.waiting_for(unit, people.view(unit, person))
    if not people.take(unit, person, role, department_id):
        raise NotFound(what="role", id=person)
    journal.write(unit, "role_taken", "person", person, by, role=role, department=department_id)
    departures.nobody_asked(unit, waited)
    if role == unit.pack.functions.chief and department_id is not None:
        _answer_for(unit, department_id, person, by)
    return _without_chief(unit, people.view(unit, person), role, department_id, by)


def is_given(role: Role) -> bool:
    """Bodies press no buttons; who administers a channel stands with the channel, and everybody is an employee."""
    return not role.body and role.scope in (RoleScope.ORGANISATION, RoleScope.UNIT)


def can_be_given(unit: Unit, role: str) -> bool:
    return role in unit.pack.roles and is_given(unit.pack.roles[role])


def _department_for(unit: Unit, role: str, department: str) -> int | None:
    if not can_be_given(unit, role):
        raise NoSuchRole(role=role)
    if unit.pack.roles[role].scope is RoleScope.ORGANISATION:
        return None
    if not department.strip():
        raise NotPossibleNow(status="department_missing", role=unit.pack.title_of(role))
    return people.department_named(unit, department.strip())


def _answer_for(unit: Unit, department: int, former: int | None, by: int | None) -> None:
    """The department's one chief answers for its channels that have none, or had the former one."""
    chief = channel_care.chief_of(unit, department)
    if chief is None:
        return
    for channel in channels.all_open(unit):
        mine = channel.department_id == department and channel.chief_id in (None, former)
        if mine and not gaps.new_with(channel, unit.pack, chief_id=chief):
            journal.write(unit, "chief_named", "channel", channel.id, by, rights.rule(unit.pack, "R022"), chief=chief)
            channel = channels.change(unit, channel.id, chief_id=chief)
            channel_news.chief_named(unit, channel, by)
            administrators.ask_again(unit, channel)


def _without_chief(
    unit: Unit, former: PersonView, role: str, department: int | None, by: int | None
) -> tuple[str, ...]:  # fmt: skip
    """What somebody answered for as chief and no longer does, since nobody else is chief there: a gap, which has a name."""
    of_department = department if role == unit.pack.functions.chief else None
    is_one = rights.is_chief(unit.pack, former)
    alone = []
    for channel in channels.of_chief(unit, former.id):
        if not is_one or (of_department is not None and channel.department_id == of_department):
            journal.write(
                unit, "chief_gone", "channel", channel.id, by, rights.rule(unit.pack, "R022"), chief=former.id
            )
            channels.change(unit, channel.id, chief_id=None)
            alone.append(channel.name)
    return tuple(alone)


def _refuse_unless_steward(unit: Unit, by: PersonView) -> None:
    if not rights.is_steward(unit.pack, by):
        raise rights.refusal(unit.pack, unit.pack.functions.steward)


def _receipt(unit: Unit, person: int, **values: object) -> Receipt:
    return Receipt(id=person, values={"person": person, "name": people.view(unit, person).shown, **values})


RULES: Mapping[type[Wish], Rule] = {
    GiveRole: give,
    TakeRole: take,
    SetProtected: protect,
    ChooseLanguage: choose_language,
}
