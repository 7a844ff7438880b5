"""Channels that were there before the bot, from a file: added, or filled in where the register knows less."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from policy_text.pack import Pack
from register import addresses, imports, journal, secrets
from register.channels import channel_care, channels, daily, doubles, gaps
from register.channels.channels import ChannelStatus, ChannelView
from register.errors import HasLeft, NotAChief
from register.imports import Difference, Fate, Imported, Incomplete, LeftOut, Line, Remark, Report, Table, fold
from register.obligations import calendar
from register.people import gone, names, people
from register.storage.store import Unit

COLUMNS: Mapping[str, Sequence[str]] = {
    "name": ("namn", "kanal", "kanalnamn", "channel", "konto", "kontonamn"),
    "medium": ("socialtmedium", "plattform", "media", "platform", "tjanst"),
    "address": ("adress", "webbadress", "lank", "url", "link"),
    "unit": ("verksamhet", "enhet", "avdelning", "activity"),
    "department": ("sektor", "forvaltning", "sector"),
    "administrators": ("administratorer", "administrator", "admin", "admins"),
    "main": ("huvudansvarig", "huvudadministrator", "huvudansvarigadministrator", "kontoansvarig", "ansvarig"),
    "daily": ("dagligdrift", "drift", "skoterdagligdrift", "ansvarigfordagligdrift", "dailyoperation"),
    "chief": ("chef", "sektorchef", "sektorschef", "ansvarigchef", "verksamhetsansvarigchef"),
    "purpose": ("syfte",),
    "contact": ("kontakt", "kontaktperson"),
    "credentials": ("inloggning", "inloggningsuppgifter", "forvaring", "credentialskept"),
    "since": ("sedan", "startad", "startdatum", "start"),
}
"""Words that may stand over each column, folded."""

_WORTH_HAVING = ("purpose", "contact")


def run(unit: Unit, data: bytes, *, really: bool) -> Report:
    table = imports.read(data, COLUMNS, ("name", "medium"))
    with imports.tried(unit, really=really):
        lines = _all(unit, table)
        every = channels.all_open(unit)
        incomplete = tuple(found for channel in every if (found := _incomplete(unit, channel)) is not None)
        if really:
            added = sum(line.fate == Fate.ADDED for line in lines)
            journal.write(unit, "channels_imported", "register", 0, None, lines=len(lines), added=added)
    return Report(
        really=really, lines=lines, unknown_columns=table.unknown, complete=len(every) - len(incomplete),
        incomplete=incomplete,
    )  # fmt: skip


def medium_of(pack: Pack, written: str) -> str:
    """The medium that a text names ("Fb", "Insta"); one that the pack does not list stands as it is written."""
    question = pack.question("medium")
    wanted = fold(written)
    for option in question.options if question else ():
        if wanted in {fold(name) for name in (option.id, option.label, *option.words)}:
            return option.id
    return written.strip()


def _all(unit: Unit, table: Table) -> tuple[Imported, ...]:
    seen: dict[int, int] = {}

    def one(line: Line) -> Imported:
        done, id = _channel(unit, line)
        if id in seen:
            raise LeftOut("twice_in_file", first=seen[id])
        seen[id] = line.number
        return done

    return imports.each(table, one, unit)


def _channel(unit: Unit, line: Line) -> tuple[Imported, int]:
    if not line["name"]:
        raise LeftOut("no_name")
    if not line["medium"]:
        raise LeftOut("no_medium")
    if secrets.found_in(" ".join(line.cells.values())) is not None:
        raise LeftOut("looks_secret")
    medium = medium_of(unit.pack, line["medium"])
    remarks: list[Remark] = []
    people_named = _people(unit, line, ("administrators", "main"), remarks)
    values: dict[str, Any] = {
        "name": line["name"], "medium": medium, "address": line["address"], "unit": line["unit"],
        "purpose": line["purpose"], "contact": line["contact"], "credentials_kept": line["credentials"],
        "department_id": people.department_named(unit, line["department"]) if line["department"] else None,
        "since": _since(line["since"], remarks), "administrators": people_named,
        "daily": _people(unit, line, ("daily",), remarks),
    }  # fmt: skip
    known = _known(unit, medium, line)
    if known is not None:
        differences = _fill_in(unit, known, values)
        fate = Fate.CHANGED if differences else Fate.SAME
        id = known.id
    else:
        differences, fate, id = (), Fate.ADDED, _add(unit, values, line, remarks)
    what = channels.load(unit, id).name
    done = Imported(line=line.number, what=what, fate=fate, differences=differences, remarks=tuple(remarks))
    return done, id


def _add(unit: Unit, values: dict[str, Any], line: Line, remarks: list[Remark]) -> int:
    chief = addresses.EMAIL.search(line["chief"])
    if line["chief"] and chief is None:
        remarks.append(Remark(code="chief_without_email", facts={"text": line["chief"][:60]}))
    with_chief = {**values, "chief": {"name": _name(line["chief"]), "email": chief[0]}} if chief else values
    try:
        with unit.savepoint():
            return channel_care.insert(unit, with_chief, None).id
    except (NotAChief, HasLeft) as refused:
        remarks.append(Remark(code=refused.code, facts=refused.facts))
    return channel_care.insert(unit, values, None).id


def _known(unit: Unit, medium: str, line: Line) -> ChannelView | None:
    found = doubles.alike(unit, medium=medium, name=line["name"], address=line["address"])
    if found is None:
        return None
    same_address = line["address"] and channels.plain_address(line["address"]) == channels.plain_address(found.address)
    same_name = channels.text_key(line["name"]) == channels.text_key(found.name) and medium == found.medium
    return found if same_address or same_name else None


def _fill_in(unit: Unit, channel: ChannelView, values: Mapping[str, Any]) -> tuple[Difference, ...]:
    """Only what the register did not know: what people have entered since is not overwritten by an old file."""
    values = {**values, **channel_care.checked(unit, values)}
    found = []
    for name in ("address", "unit", "purpose", "contact", "credentials_kept", "department_id"):
        if values[name] and not getattr(channel, name):
            text = str(values[name])
            shown = people.departments(unit)[values[name]] if name == "department_id" else text
            found.append(Difference(field=name, old="", new=shown))
            channels.change(unit, channel.id, **{name: values[name]})
    for entry in values["administrators"]:
        person = people.find_ours(unit, name=entry["name"], email=entry["email"])
        if not channel.administered_by(person):
            channels.appoint(unit, channel.id, person)
            found.append(Difference(field="administrators", old="", new=people.view(unit, person).shown))
        if entry.get("main") and channels.load(unit, channel.id).main is None:
            channels.set_main(unit, channel.id, person)
            found.append(Difference(field="main", old="", new=people.view(unit, person).shown))
    if values["daily"] and not channel.daily:
        run_by = [people.find_ours(unit, name=one["name"], email=one["email"]) for one in values["daily"]]
        daily.name(unit, channel.id, run_by)
        found += [Difference(field="daily", old="", new=people.view(unit, person).shown) for person in run_by]
    if found:
        journal.write(unit, "channel_filled_in", "channel", channel.id, None, fields=[one.field for one in found])
    return tuple(found)


def _people(unit: Unit, line: Line, columns: Sequence[str], remarks: list[Remark]) -> list[dict[str, Any]]:
    """ "Eva Ek <eva.ek@x.se>, kalle@x.se": by e-mail; a name alone is looked up among those we know."""
    found: dict[str, dict[str, Any]] = {}
    for column in columns:
        for part in re.split(r"[,;|\n]|\s(?=\S+@)", _joined(line[column])):
            entry = _entry(unit, part, remarks)
            if entry is not None:
                kept = found.setdefault(entry["email"], {**entry, "main": False})
                kept["main"] = kept["main"] or column == "main"
    return list(found.values())


def _joined(cell: str) -> str:
    """A name with its e-mail beside it is one part: "Eva Ek eva.ek@x.se" → "Eva Ek <eva.ek@x.se>"."""
    return re.sub(rf"(?<=[^\s,;|<])\s+<?(?={addresses.EMAIL.pattern})", " <", cell).replace("> ", ">,")


def _entry(unit: Unit, part: str, remarks: list[Remark]) -> dict[str, Any] | None:
    part = part.strip()
    if not part:
        return None
    email = addresses.EMAIL.search(part)
    if email is None:
        known = names.in_text(unit, part)
        if len(known) != 1:
            remarks.append(Remark(code="person_unknown", facts={"text": part[:60]}))
            return None
        return {"name": known[0].name, "email": known[0].email}
    if not people.is_ours(unit, email[0]):
        remarks.append(Remark(code="email_not_ours", facts={"email": email[0]}))
        return None
    if (left := gone.left_with(unit, email[0])) is not None:
        remarks.append(Remark(code="has_left", facts={"name": people.view(unit, left).shown}))
        return None
    return {"name": _name(part) or addresses.name_in(email[0]), "email": email[0].lower()}


def _name(part: str) -> str:
    return " ".join(re.sub(r"[<>()]", " ", addresses.EMAIL.sub(" ", part)).split())


def _since(written: str, remarks: list[Remark]) -> datetime | None:
    if not written:
        return None
    try:
        day = date.fromisoformat(written if len(written) > 4 else f"{written}-01-01")
    except ValueError:
        remarks.append(Remark(code="not_a_date", facts={"text": written[:20]}))
        return None
    return calendar.at(day, time(12))


def _incomplete(unit: Unit, channel: ChannelView) -> Incomplete | None:
    if channel.status == ChannelStatus.CLOSED:
        return None
    found = gaps.of(channel, unit.pack, unit.now)
    missing = tuple(name for name in _WORTH_HAVING if not getattr(channel, name))
    if not found and not missing:
        return None
    return Incomplete(number=channel.number, name=channel.name, gaps=found, missing=missing)
