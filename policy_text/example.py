"""The invented people and channels of a municipality, where the try-out page, play and stories begin."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from policy_text import checks
from policy_text.checks import PackProblem
from policy_text.pack import BrokenPack, Pack, RoleScope
from policy_text.parts import Part, Slug, Text

FILE = "example.toml"


class ExamplePerson(Part):
    id: Slug
    name: Text
    email: Text
    phone: str = ""
    role: Slug
    """What they are on the try-out page; what they may do follows from `roles`, their unit and their channels."""
    roles: tuple[Slug, ...] = ()
    """Roles held for the whole municipality."""
    unit: Slug
    """Where they work."""
    activity: str = ""
    """What they work with: "Biblioteket"."""


class ExampleUnit(Part):
    id: Slug
    name: Text
    short: Text
    roles: Mapping[Slug, Slug]
    """Role held for this unit, and who holds it."""


class ExamplePlan(Part):
    """What a channel's own activity plan promises."""

    posts_per_week: int = Field(ge=0)
    days: tuple[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"], ...]
    removal_hours: int = Field(ge=1)
    text: str = ""
    """The plan's own words (GU-P7); what they promise about answering is kept to."""


class ExampleChannel(Part):
    id: Slug
    name: Text
    medium: Slug
    address: Text
    unit: Slug
    activity: Text
    purpose: Text
    administrators: tuple[Slug, ...]
    main: Slug | None = None
    since: date
    credentials_registered: bool = True
    communications_access: date | None = None
    """The day it was last tried that the communications unit can publish."""
    plan: ExamplePlan | None = None


class Example(Part):
    """One invented municipality's beginning."""

    units: Annotated[tuple[ExampleUnit, ...], Field(min_length=1)]
    people: Annotated[tuple[ExamplePerson, ...], Field(min_length=1)]
    channels: tuple[ExampleChannel, ...]

    def person(self, id: str) -> ExamplePerson:
        return next(person for person in self.people if person.id == id)

    def playing(self, role: str) -> tuple[ExamplePerson, ...]:
        """Those who are that role on the try-out page, in the file's order."""
        return tuple(person for person in self.people if person.role == role)

    def unit(self, id: str) -> ExampleUnit:
        return next(unit for unit in self.units if unit.id == id)


def load(folder: Path, pack: Pack) -> Example:
    example, problems = _read(folder, pack)
    if example is None or problems:
        raise BrokenPack(tuple(problems))
    return example


def check(folder: Path, pack: Pack) -> list[PackProblem]:
    return _read(folder, pack)[1]


def _read(folder: Path, pack: Pack) -> tuple[Example | None, list[PackProblem]]:
    try:
        raw = tomllib.loads((folder / FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None, [PackProblem(file=FILE, code="missing_file", expected=FILE)]
    except UnicodeDecodeError:
        return None, [PackProblem(file=FILE, code="not_utf8", expected="UTF-8")]
    except tomllib.TOMLDecodeError as wrong:
        return None, [PackProblem(file=FILE, code="not_toml", found=str(wrong))]
    try:
        example = Example.model_validate(raw)
    except ValidationError as wrong:
        return None, checks.from_pydantic(wrong, raw, file=FILE, model=Example)
    return example, [*_names(example, pack), *_everybody(example, pack)]


def _names(example: Example, pack: Pack) -> Iterator[PackProblem]:
    people = {person.id for person in example.people}
    units = {unit.id for unit in example.units}
    for person in example.people:
        key = f"people[{person.id}]"
        for role in (person.role, *person.roles):
            yield from _known(role, set(pack.roles), f"{key}.role", "no_such_role")
        yield from _known(person.unit, units, f"{key}.unit", "no_such_unit")
        domain = person.email.rpartition("@")[2]
        yield from _known(domain, set(pack.organisation.email_domains), f"{key}.email", "other_domain")
    for unit in example.units:
        for role, holder in unit.roles.items():
            yield from _known(role, set(pack.roles), f"units[{unit.id}].roles", "no_such_role")
            yield from _known(holder, people, f"units[{unit.id}].roles.{role}", "no_such_person")
    for channel in example.channels:
        key = f"channels[{channel.id}]"
        yield from _known(channel.unit, units, f"{key}.unit", "no_such_unit")
        for administrator in channel.administrators:
            yield from _known(administrator, people, f"{key}.administrators", "no_such_person")
        if channel.main is not None:
            yield from _known(channel.main, set(channel.administrators), f"{key}.main", "no_such_person")
    for one in pack.unit_words:
        named = {unit.name for unit in example.units}
        yield from _known(one.unit, named, "unit_words", "no_such_unit", file="policy.toml")
    for kind, ids in (
        ("people", [person.id for person in example.people]),
        ("people.email", [person.email for person in example.people]),
        ("units", [unit.id for unit in example.units]),
        ("channels", [channel.id for channel in example.channels]),
    ):
        for id in sorted({id for id in ids if ids.count(id) > 1}):
            yield PackProblem(file=FILE, key=kind, code="id_twice", found=id)


def _everybody(example: Example, pack: Pack) -> Iterator[PackProblem]:
    """Each role that a person can have is played by somebody, and whoever plays it may act in it."""
    held = {role for unit in example.units for role in unit.roles}
    held |= {role for person in example.people for role in person.roles}
    for id, role in pack.roles.items():
        if role.body:
            continue
        needs_holder = role.scope in {RoleScope.ORGANISATION, RoleScope.UNIT}
        if not example.playing(id) or (needs_holder and id not in held):
            yield PackProblem(file=FILE, key="people.role", code="nobody_has_role", expected=id)


def _known(name: str, known: set[str], key: str, code: str, *, file: str = FILE) -> Iterator[PackProblem]:
    if name not in known:
        yield PackProblem(file=file, key=key, code=code, expected="|".join(sorted(known)), found=name)
