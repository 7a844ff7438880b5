"""Who people are, what they are trusted with, and how they are reached.

A person belongs to one organisation and is one across Slack, Teams and the page, joined by work e-mail. A first join to
somebody who holds a role is journalled and told to the steward; a changed e-mail moves no roles.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct, field
from sqlalchemy import JSON, Column, bindparam, delete, func, select
from sqlalchemy import update as sql_update
from sqlmodel import Field

from register import addresses, journal, nudges
from register.errors import EmailNotOurs, HasLeft, NotFound
from register.people import gone, met
from register.storage.statements import OURS
from register.storage.store import Owned, Prepared, Unit, remembered, standing
from register.storage.tables import Utc, index_of_some, keys


class Department(Owned, table=True):
    """A part of the municipality with a chief of its own: a sektor (Säter), a förvaltning (Gullspång)."""

    __table_args__ = keys(("name",))

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(max_length=200)


class Person(Owned, table=True):
    """Somebody at the municipality. `protected`: shown by function, never by name (skyddade personuppgifter)."""

    __table_args__ = (
        *keys(("email",), department_id="department"),
        index_of_some("person_not_met", "organisation_id", where=met.NOT_MET),
    )

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(max_length=200)
    name_key: str = Field(default="", index=True, max_length=200)
    email: str = Field(max_length=254)
    phone: str = Field(default="", max_length=40)
    title: str = Field(default="", max_length=200)
    department_id: int | None = None
    protected: bool = False
    language: str = Field(default="", max_length=5)
    left_at: datetime | None = Field(default=None, sa_type=Utc)
    met: bool = False


class RoleHeld(Owned, table=True):
    """A role of the pack that somebody holds; for one department where the role is held per department."""

    __tablename__ = "role_held"
    __table_args__ = keys(("person_id", "role", "department_id"), person_id="person", department_id="department")

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(index=True)
    role: str = Field(index=True, max_length=60)
    department_id: int | None = None


class Reach(Owned, table=True):
    """One way to reach a person: a platform, their id there, and how to write to them (plain JSON)."""

    __table_args__ = keys(("platform", "user"), person_id="person")

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(index=True)
    platform: str = Field(max_length=20)
    user: str = Field(max_length=200)
    how: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON))
    used_at: datetime = Field(sa_type=Utc)
    unreachable: str = Field(default="", max_length=200)
    """Why the platform refused, when it did; empty while it works."""


class Held(Struct, frozen=True, kw_only=True):
    role: str
    department_id: int | None = None


class PersonView(Struct, frozen=True, kw_only=True):
    """A person as a step may see them. `shown` is the name, or the function where the identity is protected."""

    id: int
    name: str
    email: str
    title: str = ""
    phone: str = ""
    department_id: int | None = None
    department: str = ""
    protected: bool = False
    language: str = ""
    roles: frozenset[Held] = field(default_factory=frozenset)

    @property
    def shown(self) -> str:
        return (self.title or "–") if self.protected else self.name

    def holds(self, role: str | None, department_id: int | None = None) -> bool:
        """Whether the person holds the role, for that department when one is named."""
        return any(
            h.role == role and (department_id is None or h.department_id in (None, department_id)) for h in self.roles
        )

    def holds_for(self, role: str, department_id: int) -> bool:
        """Whether the person holds the role for this very department."""
        return Held(role=role, department_id=department_id) in self.roles

    def holds_any(self, roles: Iterable[str | None]) -> bool:
        return any(self.holds(role) for role in roles)


_PERSON = Person.__table__  # type: ignore[attr-defined]
_ROLE = RoleHeld.__table__  # type: ignore[attr-defined]
_REACH = Reach.__table__  # type: ignore[attr-defined]
_DEPARTMENT = Department.__table__  # type: ignore[attr-defined]

# What nearly every turn asks.
_IDS: Any = bindparam("ids", expanding=True)
_OTHER = _REACH.alias("other")
_LATEST = select(func.max(_OTHER.c.used_at)).where(
    _OTHER.c.organisation_id == bindparam(OURS), _OTHER.c.person_id == _REACH.c.person_id
)
_SEEN = Prepared(
    select(_REACH, _LATEST.scalar_subquery().label("latest"), _PERSON.c.left_at)
    .join(_PERSON, _PERSON.c.id == _REACH.c.person_id)
    .where(_REACH.c.platform == bindparam("platform"), _REACH.c.user == bindparam("user")),
    stands=True,
)
_BY_ID = Prepared(select(_PERSON).where(_PERSON.c.id.in_(_IDS)))
_ROLES = Prepared(select(_ROLE.c.person_id, _ROLE.c.role, _ROLE.c.department_id).where(_ROLE.c.person_id.in_(_IDS)))
_DEPARTMENTS = Prepared(select(_DEPARTMENT.c.id, _DEPARTMENT.c.name).order_by(_DEPARTMENT.c.name), stands=True)
_IS_HERE = _PERSON.c.left_at.is_(None)
_WITH_EMAIL = Prepared(select(_PERSON.c.id).where(_PERSON.c.email == bindparam("email"), _IS_HERE))
_HAVE_ROLE = select(_ROLE.c.person_id).join(_PERSON, _PERSON.c.id == _ROLE.c.person_id).order_by(_ROLE.c.person_id)
_HOLDERS = _HAVE_ROLE.where(_ROLE.c.role == bindparam("role"), _IS_HERE)
_HOLDERS_ANYWHERE = Prepared(_HOLDERS)
_THERE = (_ROLE.c.department_id == bindparam("department")) | _ROLE.c.department_id.is_(None)
_HOLDERS_THERE = Prepared(_HOLDERS.where(_THERE))
_REACHES = Prepared(
    select(_REACH)
    .where(_REACH.c.person_id == bindparam("person"), _REACH.c.unreachable == "")
    .order_by(_REACH.c.used_at.desc(), _REACH.c.id.desc())
)


def name_key(name: str) -> str:
    return " ".join(name.casefold().split())


def meet(
    unit: Unit, *, platform: str, user: str, name: str, email: str, member: bool, how: Mapping[str, Any] | None
) -> int | None:
    """The id of the person behind a platform's user, joined or made on first sight; None for a stranger or who has left.

    Only members are joined by e-mail, and only with an e-mail at one of the municipality's own domains. Whoever has been
    joined keeps who they are: another e-mail on the platform gives nobody another's roles.
    """
    seen = _seen(unit, platform, user)
    # Where the platform tells nothing of them just now, they are whom they were; told to be no member, they are a stranger.
    if seen is not None and seen.left_at is not None:
        return None
    if seen is not None and (member or not email.strip()):
        # Noted once an hour, or when another way was used since: they are written to by the one they used last.
        noted = seen.used_at == seen.latest and (unit.now - seen.used_at).total_seconds() <= 3600
        if (how is not None and how != seen.how) or seen.unreachable or not noted:
            values = {"used_at": unit.now, "unreachable": "", **({"how": dict(how)} if how is not None else {})}
            unit.execute(sql_update(_REACH).where(_REACH.c.id == seen.id).values(**values))
            met.weigh(unit, seen.person_id)
        return int(seen.person_id)
    email = email.strip().lower()
    if not member or email.rpartition("@")[2] not in unit.pack.organisation.email_domains:
        return None
    known = with_email(unit, email)
    if known is None and gone.left_with(unit, email) is not None:
        return None
    person_id = known if known is not None else add(unit, name=name or email, email=email)
    unit.insert(
        Reach, person_id=person_id, platform=platform, user=user, how=dict(how) if how is not None else None,
        used_at=unit.now, unreachable="",
    )  # fmt: skip
    met.weigh(unit, person_id)
    with_role = known is not None and bool(roles_of(unit, person_id))
    journal.write(unit, "person_joined", "person", person_id, person_id, platform=platform, with_role=with_role)
    if with_role:
        nudges.put(
            unit, to=set(holders(unit, unit.pack.functions.steward)) - {person_id}, subject=f"person:{person_id}",
            stage=f"joined:{platform}", notice="people-joined", person=person_id, platform=platform,
        )  # fmt: skip
    return person_id


def is_known(unit: Unit, platform: str, user: str) -> bool:
    """Whether a platform's user has been met or written to before."""
    return _seen(unit, platform, user) is not None


def _seen(unit: Unit, platform: str, user: str) -> Any | None:
    return next(iter(unit.rows(_SEEN, platform=platform, user=user)), None)


def with_email(unit: Unit, email: str) -> int | None:
    """The id of whoever now has this e-mail."""
    row = unit.execute(_WITH_EMAIL, email=email.strip().lower()).first()
    return int(row.id) if row else None


def who_left(unit: Unit, platform: str, user: str, email: str) -> int | None:
    """The person behind a platform's user, where that is somebody who has left."""
    seen = _seen(unit, platform, user)
    if seen is not None:
        return int(seen.person_id) if seen.left_at is not None else None
    return gone.left_with(unit, email)


def add(
    unit: Unit, *, name: str, email: str, title: str = "", phone: str = "", department_id: int | None = None,
    protected: bool = False, language: str = "",
) -> int:  # fmt: skip
    return unit.insert(
        Person, name=name.strip(), name_key=name_key(name), email=email.strip().lower(), phone=phone, title=title,
        department_id=department_id, protected=protected, language=language,
    )  # fmt: skip


def find_or_add(unit: Unit, *, name: str, email: str, phone: str = "") -> int:
    """The person with this e-mail, added when nobody has it; whoever has left is not back by being named."""
    found = with_email(unit, email)
    if found is None and (left := gone.left_with(unit, email)) is not None:
        raise HasLeft(name=view(unit, left).shown)
    return found if found is not None else add(unit, name=name or email, email=email, phone=phone)


def is_ours(unit: Unit, email: str) -> bool:
    """Whether an e-mail is one at the municipality."""
    return addresses.is_email(email) and email.lower().rpartition("@")[2] in unit.pack.organisation.email_domains


def find_ours(unit: Unit, *, name: str, email: str) -> int:
    """The same for somebody who is to be given something: only with an e-mail at the municipality."""
    email = email.strip().lower()
    if not is_ours(unit, email):
        raise EmailNotOurs(email=email, domain=unit.pack.organisation.email_domains[0])
    return find_or_add(unit, name=name, email=email)


def view(unit: Unit, person_id: int) -> PersonView:
    found = _alone(unit, person_id)
    if found is None:
        raise NotFound(what="person", id=person_id)
    return found


def views(unit: Unit, ids: Iterable[int]) -> Mapping[int, PersonView]:
    """People by id, with their roles, in three reads."""
    wanted = tuple(sorted(set(ids)))
    match wanted:
        case ():
            return {}
        case (id,):
            found = _alone(unit, id)
            return {id: found} if found is not None else {}
        case _:
            return _views(unit, wanted)


@standing
def _alone(unit: Unit, id: int) -> PersonView | None:
    return _views(unit, (id,)).get(id)


@remembered
def _views(unit: Unit, wanted: tuple[int, ...]) -> Mapping[int, PersonView]:
    rows = unit.rows(_BY_ID, ids=wanted)
    roles: dict[int, set[Held]] = {}
    for row in unit.rows(_ROLES, ids=wanted):
        roles.setdefault(row.person_id, set()).add(Held(role=row.role, department_id=row.department_id))
    names = departments(unit) if any(row.department_id for row in rows) else {}
    return {
        row.id: PersonView(
            id=row.id, name=row.name, email=row.email, title=row.title, phone=row.phone,
            department_id=row.department_id, department=names.get(row.department_id, ""), protected=row.protected,
            language=row.language, roles=frozenset(roles.get(row.id, ())),
        )
        for row in rows
    }  # fmt: skip


def departments(unit: Unit) -> dict[int, str]:
    return {row.id: row.name for row in unit.rows(_DEPARTMENTS)}


def department_named(unit: Unit, name: str) -> int:
    """The department's id, added when it is new."""
    row = unit.execute(select(_DEPARTMENT.c.id).where(_DEPARTMENT.c.name == name)).first()
    return int(row.id) if row else unit.insert(Department, name=name)


def roles_of(unit: Unit, person_id: int) -> frozenset[Held]:
    rows = unit.rows(_ROLES, ids=(person_id,))
    return frozenset(Held(role=row.role, department_id=row.department_id) for row in rows)


def speaks(unit: Unit, person_id: int, language: str) -> PersonView:
    """The person has written, or asked to be answered, in this language."""
    unit.execute(sql_update(_PERSON).where(_PERSON.c.id == person_id).values(language=language))
    return view(unit, person_id)


def holders(unit: Unit, role: str, department_id: int | None = None) -> tuple[int, ...]:
    """Everyone now holding a role; with a department, those who hold it for that one (or for all)."""
    there = {} if department_id is None else {"department": department_id}
    rows = unit.rows(_HOLDERS_THERE if there else _HOLDERS_ANYWHERE, role=role, **there)
    return tuple(dict.fromkeys(row.person_id for row in rows))


def reaches(unit: Unit, person_id: int) -> tuple[Any, ...]:
    """Ways to reach a person, the one used last first, those that have failed left out."""
    return tuple(unit.rows(_REACHES, person=person_id))


def lost(unit: Unit, person_id: int, platform: str, why: str) -> None:
    """The platform refused to write to this person."""
    unit.execute(
        sql_update(_REACH)
        .where(_REACH.c.person_id == person_id, _REACH.c.platform == platform)
        .values(unreachable=why[:200])
    )
    met.weigh(unit, person_id)


def with_roles(unit: Unit) -> tuple[PersonView, ...]:
    """Everyone who holds a role, by name."""
    ids = {row.person_id for row in unit.execute(select(_ROLE.c.person_id))}
    return tuple(sorted(views(unit, ids).values(), key=lambda p: p.name))


def everyone(unit: Unit) -> tuple[PersonView, ...]:
    """Everyone who has not left, by name."""
    ids = [row.id for row in unit.execute(select(_PERSON.c.id).where(_PERSON.c.left_at.is_(None)))]
    return tuple(sorted(views(unit, ids).values(), key=lambda p: p.name))


def reached_by(unit: Unit, person_id: int, platform: str, user: str, how: Mapping[str, Any]) -> None:
    """Notes a way to reach somebody who has not written to the bot: found by e-mail, or an example. Known ways stay."""
    known = select(_REACH.c.id).where(_REACH.c.platform == platform, _REACH.c.user == user)
    if unit.execute(known).first() is not None:
        return
    unit.insert(
        Reach, person_id=person_id, platform=platform, user=user, how=dict(how), used_at=unit.now, unreachable=""
    )
    met.weigh(unit, person_id)


def change(unit: Unit, person_id: int, **values: Any) -> None:
    """Sets plain fields of a person."""
    if "name" in values:
        values["name_key"] = name_key(values["name"])
    unit.execute(sql_update(_PERSON).where(_PERSON.c.id == person_id).values(**values))


def give(unit: Unit, person_id: int, role: str, department_id: int | None = None) -> bool:
    """Whether it was new to them."""
    if Held(role=role, department_id=department_id) in roles_of(unit, person_id):
        return False
    unit.insert(RoleHeld, person_id=person_id, role=role, department_id=department_id)
    return True


def take(unit: Unit, person_id: int, role: str, department_id: int | None = None) -> bool:
    """Whether they had it. Without a department: wherever they hold it."""
    query = delete(_ROLE).where(_ROLE.c.person_id == person_id, _ROLE.c.role == role)
    if department_id is not None:
        query = query.where(_ROLE.c.department_id == department_id)
    return unit.execute(query).rowcount > 0


def is_last(unit: Unit, person_id: int, role: str) -> bool:
    """Whether nobody else holds the role."""
    return set(holders(unit, role)) == {person_id}


def leave(unit: Unit, person_id: int) -> None:
    """The person is no longer at the municipality; the row stays, for what they once did."""
    unit.execute(delete(_ROLE).where(_ROLE.c.person_id == person_id))
    unit.execute(sql_update(_PERSON).where(_PERSON.c.id == person_id).values(left_at=unit.now))
