"""People and their roles from a file: matched by work e-mail, filled in and added to, never taken away.

A file can protect an identity, and never show one: HR's export says "nej" of everybody, and only the steward, in chat, takes
the protection away again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from policy_text.pack import Pack, RoleScope
from register import imports, journal, secrets
from register.imports import Difference, Fate, Imported, LeftOut, Line, Remark, Report, Table, fold, is_yes, several
from register.people import people, staff
from register.people.people import PersonView
from register.storage.store import Unit

COLUMNS: Mapping[str, Sequence[str]] = {
    "name": ("namn", "fullname", "person"),
    "first": ("fornamn", "firstname", "givenname"),
    "last": ("efternamn", "lastname", "surname"),
    "email": ("epost", "epostadress", "mail", "mejl", "mejladress", "emailaddress", "epostitjansten"),
    "title": ("titel", "befattning", "funktion", "jobtitle"),
    "phone": ("telefon", "telefonnummer", "tel", "mobil", "telephone", "mobile"),
    "department": ("avdelning", "forvaltning", "sektor", "enhet", "unit", "organisation", "sector"),
    "roles": ("roll", "roller", "role"),
    "protected": ("skyddad", "skyddadidentitet", "skyddadepersonuppgifter", "protectedidentity"),
}
"""Words that may stand over each column, folded: "E-post", "Förvaltning"."""


def run(unit: Unit, data: bytes, *, really: bool) -> Report:
    """Reads, tells what would happen, and does it only `really`."""
    table = imports.read(data, COLUMNS, ("email",))
    with imports.tried(unit, really=really):
        lines = _all(unit, table)
        if really:
            added = sum(line.fate == Fate.ADDED for line in lines)
            journal.write(unit, "people_imported", "register", 0, None, lines=len(lines), added=added)
    return Report(really=really, lines=lines, unknown_columns=table.unknown)


def find_role(pack: Pack, text: str) -> str | None:
    """The role that a text names by id, title or plural; None when there is no such."""
    wanted = fold(text)
    names = {fold(name): id for id, role in pack.roles.items() for name in (id, role.title, role.plural, role.english)}
    return names.get(wanted)


def _all(unit: Unit, table: Table) -> tuple[Imported, ...]:
    seen: dict[str, int] = {}

    def one(line: Line) -> Imported:
        email = line["email"].lower()
        if email in seen:
            raise LeftOut("twice_in_file", first=seen[email])
        seen[email] = line.number
        return _person(unit, table, line, email)

    return imports.each(table, one, unit)


def _person(unit: Unit, table: Table, line: Line, email: str) -> Imported:
    name = line["name"] or " ".join(filter(None, (line["first"], line["last"])))
    if not email:
        raise LeftOut("no_email")
    if secrets.found_in(" ".join(line.cells.values())) is not None:
        raise LeftOut("looks_secret")
    known = people.with_email(unit, email)
    if known is None and not name:
        raise LeftOut("no_name")
    id = people.find_ours(unit, name=name, email=email)
    before = people.view(unit, id)
    department = people.department_named(unit, line["department"]) if line["department"] else before.department_id
    wanted = {
        "name": name or before.name,
        "title": line["title"] or before.title,
        "phone": line["phone"] or before.phone,
    }
    protect = bool(line["protected"]) and is_yes(line["protected"])
    people.change(unit, id, **wanted, department_id=department, protected=before.protected or protect)
    given, remarks = _roles(unit, line, before, id)
    if protect and not before.protected:
        journal.write(unit, "identity_protected", "person", id, None)
    if before.protected and line["protected"] and not protect:
        remarks.append(Remark(code="stays_protected"))
    after = people.view(unit, id)
    differences = () if known is None else (*_differences(before, after), *given)
    fate = Fate.ADDED if known is None else Fate.CHANGED if differences else Fate.SAME
    return Imported(line=line.number, what=after.shown, fate=fate, differences=differences, remarks=tuple(remarks))


def _roles(unit: Unit, line: Line, before: PersonView, id: int) -> tuple[list[Difference], list[Remark]]:
    """Roles named in the file are given; those it does not name stay. "sektorchef (Sektor kultur)" names a department."""
    given, remarks = [], []
    for written in several(line["roles"]):
        found = re.fullmatch(r"(?P<role>[^(:]+?)\s*(?:[(:]\s*(?P<department>[^)]+?)\s*\)?)?", written)
        role = find_role(unit.pack, found["role"]) if found else None
        if found is None or role is None or not staff.can_be_given(unit, role):
            remarks.append(Remark(code="unknown_role", facts={"role": written[:60]}))
            continue
        per_unit = unit.pack.roles[role].scope is RoleScope.UNIT
        department = (found["department"] or line["department"] or before.department) if per_unit else ""
        if per_unit and not department:
            remarks.append(Remark(code="role_without_department", facts={"role": unit.pack.title_of(role)}))
            continue
        held = people.roles_of(unit, id)
        staff.give_role(unit, id, role, department, None)
        if people.roles_of(unit, id) != held:
            title = unit.pack.title_of(role)
            given.append(Difference(field="roles", old="", new=f"{title} ({department})" if department else title))
    return given, remarks


def _differences(before: PersonView, after: PersonView) -> list[Difference]:
    """What changed, with nothing told of somebody whose identity is protected but that something did."""
    found = []
    for name in ("name", "title", "phone", "department", "protected"):
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            hide = (before.protected or after.protected) and name != "protected"
            old, new = ("", "") if hide else (old, new)
            found.append(Difference(field=name, old=_shown(old), new=_shown(new)))
    return found


def _shown(value: str | bool) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else value
