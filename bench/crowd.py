"""Turns in a register that has grown, beside the same turns of the same people in one that is empty but for them.

Nearly everything that can be said is tried, and the first press after it, by whoever keeps the register and by somebody who
runs two channels. Left out are turns that by their nature write to a thousand people: they write a row for each.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from sqlalchemy import delete

from bench import people, table
from bench.house import ORGANISATION, a_house, delivery, standing_still
from bench.table import Row
from bot.app import LivingHouse
from bot.house import Spoken
from dialogs.blocks import ButtonRow, FactList, as_text
from dialogs.channels.register_facts import PAGE
from dialogs.texts import vocabulary
from dialogs.turn import ButtonPressed, HomeOpened, Typed, What
from dialogs.words import Press, press
from register import requests
from register.applications.applications import Application, Status
from register.channels import channels
from register.channels.channels import ChannelStatus, Origin
from register.crises.crises import Scope
from register.crises.crisis_wishes import StartCrisis
from register.obligations import look_over
from register.people import people as register_people
from register.storage.conversations import Conversation
from register.storage.store import Unit

LEAD = ("chef@sater.se", "Karin Chef")
"""Somebody for whom everything waits: all roles of the municipality."""

OWN = ("siv@sater.se", "Siv Sim")
"""Somebody with two channels and a draft of their own, in both registers."""

_CALLED = {LEAD: "systemansvarig", OWN: "administratör"}

TIMES = 1.5

FELT, NOISE = 0.002, 0.0005
"""Seconds that a turn must take more to be felt, and to be more than the measuring's own noise."""

_NOT_SAID = frozenset({"language"})
"""Dialogs that change how the others are said."""

_NOT_PRESSED = frozenset({"crisis.go", "crisis_run.end_really"})
"""Presses that write to everybody, and begin or end what is measured."""

_ALSO: Sequence[Sequence[str | Press]] = (
    ("hur snabbt måste vi svara?",),
    ("hur många kanaler har vi?",),
    ("vem sköter simhallens facebook?",),
    ("vi la ut ett inlägg",),
    ("vi la ut ett inlägg på simhallens facebook i går",),
    ("en kommentar väntar sedan kl. 07", "simhallen"),
    ("ansök", "Facebook", "Badhuset"),
    ("frånvaro", "i morgon"),
    ("ändra administratörer", "simhallen"),
    ("stäng kontot", "simhallen"),
    ("ta bort inlägg", "simhallen"),
    ("registret", "brister"),
    ("registret", "simhallen"),
    ("registret", press("register.gaps")),
    ("registret", press("register.more", start=PAGE, every=True)),
    ("skicka meddelande", "alla"),
    ("skicka meddelande", "simhallen"),
    ("starta krisläge vattenläcka", "alla"),
    ("starta krisläge vattenläcka", "simhallen"),
)
"""What is typed after one another beside the commands: a channel by its name, a crisis as far as to its start."""

_IN_A_CRISIS: Sequence[Sequence[str | Press]] = (
    ("krisläge",),
    ("krisläge", press("crisis_run.scope", crisis=1)),
    ("krisläge", press("crisis_run.scope", crisis=1), "ta bort simhallens facebook nu"),
    ("får jag publicera",),
    ("kris logg",),
    ("beredskap",),
    ("status",),
    ("mina kanaler",),
    ("hej",),
    ("kris slut",),
)
"""While a crisis is on; what would change its scope is said so that it is not understood."""


@dataclass(frozen=True, kw_only=True)
class Script:
    """What one person does in a fresh conversation, before the first press on what the last of it is answered with."""

    who: tuple[str, str]
    whats: Sequence[What]
    when: str = ""


def crowd(folder: Path, drafts: int = 10_000, running: int = 1_000, each: int = 9, warming: int = 2) -> Iterator[Row]:
    """Each script in both registers by turns, then some once more while a crisis is on in all channels of both.

    The first rounds are not counted: statements are made ready, pages read for the first time.
    """
    small, large = (a_house(_made(folder / name), standing_still, {}) for name in ("empty", "grown"))
    for house in (small, large):
        house.store.run_now(ORGANISATION, _begin)
    large.store.run_now(ORGANISATION, lambda unit: _grow(unit, drafts, running))
    took = asyncio.run(_compared(small, large, _in_peace(), each, warming))
    for house in (small, large):
        house.store.run_now(ORGANISATION, _start_a_crisis)
    took |= asyncio.run(_compared(small, large, _in_a_crisis(), each, warming))
    small.close()
    large.close()
    yield from _rows(f"{table.count(drafts)} utkast och {table.count(running)} kanaler mot ett tomt register", took)


def _rows(what: str, took: Mapping[str, tuple[float, float]]) -> Iterator[Row]:
    felt = {name for name, (empty, grown) in took.items() if grown - empty > FELT}
    worst = max(felt or took, key=lambda name: took[name][1] / took[name][0])
    slowest = max(took, key=lambda name: took[name][1])
    for which, name in (("den som växer mest", worst), ("den långsammaste", slowest)):
        empty, grown = took[name]
        yield Row(
            what=f"{what}, {len(took)} turer: {which} ({name})",
            ours=table.ms(grown), peer=table.ms(empty), ratio=table.times(grown / empty), goal="≤ 1,5 ×",
            met=grown <= TIMES * empty,
        )  # fmt: skip
    grows = [name for name, (empty, grown) in took.items() if grown > TIMES * empty and grown - empty > NOISE]
    for unfelt, goal, which in ((False, "0", "så"), (True, table.NOTHING, "så, med högst två millisekunder")):
        those = sorted((name for name in grows if unfelt is (name not in felt)), key=lambda name: -took[name][1])
        yield Row(
            what=f"{what}: turer som växer mer än {which}", ours=str(len(those)), goal=goal,
            met=None if unfelt else not those,
            named=tuple(f"{name} {table.ms(took[name][1])} mot {table.ms(took[name][0])}" for name in those),
        )  # fmt: skip


def _in_peace() -> Iterator[Script]:
    commands = [(one.words["sv"][0],) for one in vocabulary.commands() if one.dialog not in _NOT_SAID]
    for who in _CALLED:
        yield Script(who=who, whats=(HomeOpened(),))
        yield from (_script(who, said) for said in (*commands, *_ALSO))


def _in_a_crisis() -> Iterator[Script]:
    yield from (_script(who, said, "i kris") for who in _CALLED for said in _IN_A_CRISIS)


def _script(who: tuple[str, str], said: Sequence[str | Press], when: str = "") -> Script:
    whats = tuple(Typed(text=one) if isinstance(one, str) else ButtonPressed(press=one) for one in said)
    return Script(who=who, whats=whats, when=when)


async def _compared(
    small: LivingHouse, large: LivingHouse, scripts: Iterable[Script], each: int, warming: int
) -> dict[str, tuple[float, float]]:
    """Seconds of every turn that there is in both, by its name: in the small register and in the large one."""
    gc.collect()
    found: dict[str, tuple[float, float]] = {}
    for script in scripts:
        times: tuple[dict[str, list[float]], ...] = ({}, {})
        for n in range(each + warming):
            for house, mine in zip((small, large), times, strict=True):
                for name, seconds in await _played(house, script):
                    if n >= warming:
                        mine.setdefault(name, []).append(seconds)
        found |= {
            name: (table.middle(times[0][name]), table.middle(times[1][name])) for name in times[0] if name in times[1]
        }
    return found


async def _played(house: LivingHouse, script: Script) -> list[tuple[str, float]]:
    """Each turn by its name, with the seconds it took. A press is named by what it does: only the same one is compared."""
    house.store.run_now(ORGANISATION, _forget)
    named: list[str] = []
    took: list[tuple[str, float]] = []
    said = Spoken()
    for what in script.whats:
        said = await _measured(house, script, what, named, took)
    first = _first_press(said)
    if first is not None and first.do not in _NOT_PRESSED:
        await _measured(house, script, ButtonPressed(press=first), named, took)
    return took


async def _measured(
    house: LivingHouse, script: Script, what: What, named: list[str], took: list[tuple[str, float]]
) -> Spoken:
    began = perf_counter()
    said = await house.hear(delivery(*script.who, what))
    seconds = perf_counter() - began
    if said.private and "Referens" in as_text(said.blocks):
        raise RuntimeError(f"{_name(what)}: {as_text(said.blocks)}")
    named.append(_name(what))
    called = (f"”{' → '.join(named)}”", script.when, f"av {_CALLED[script.who]}")
    took.append((" ".join(one for one in called if one), seconds))
    return said


def _name(what: What) -> str:
    match what:
        case Typed(text=text):
            return text
        case ButtonPressed(press=press):
            return f"({press.do})"
        case _:
            return "egna sidan"


def _first_press(said: Spoken) -> Press | None:
    for block in (*said.blocks, *(said.replaces or ())):
        match block:
            case ButtonRow(buttons=(first, *_)):
                return first.press
            case FactList(facts=facts):
                if found := next((fact.button.press for fact in facts if fact.button is not None), None):
                    return found
            case _:
                pass
    return None


def _forget(unit: Unit) -> None:
    unit.execute(delete(Conversation.__table__))  # type: ignore[attr-defined]


def lead(unit: Unit) -> int:
    """Karin, with every role that a person can have."""
    email, name = LEAD
    id = register_people.add(unit, name=name, email=email)
    for role, known in unit.pack.roles.items():
        if not known.body:
            register_people.give(unit, id, role)
    return id


def _begin(unit: Unit) -> None:
    """What is there in both: who keeps the register, and who runs two channels with somebody else."""
    chief = lead(unit)
    department = register_people.department_named(unit, "Teknik")
    me, other = (
        register_people.add(unit, name=name, email=email, department_id=department)
        for email, name in (OWN, ("bo@sater.se", "Bo Bad"))
    )
    for medium in ("facebook", "instagram"):
        _channel(unit, "Simhallen", medium, department, chief, (me, other))
    _draft(unit, 1, me, 0)
    look_over.look_over(unit)


def _grow(unit: Unit, drafts: int, running: int) -> None:
    department = register_people.department_named(unit, "Kultur")
    them = [
        register_people.add(unit, name=people.name(n), email=people.email(n), department_id=department)
        for n in range(max(2, drafts // 5))
    ]
    for n, id in enumerate(them):
        register_people.reached_by(unit, id, "bench", people.email(n), {})
    for n in range(drafts):
        _draft(unit, n + 2, them[n % len(them)], n)
    for n in range(running):
        run_by = [them[(2 * n + place) % len(them)] for place in range(2)]
        _channel(unit, f"Bibliotek {n}", "facebook", department, them[n % len(them)], run_by)
    look_over.look_over(unit)


def _draft(unit: Unit, number: int, applicant: int, n: int) -> None:
    unit.insert(
        Application, number=number, applicant_id=applicant, status=Status.DRAFT, version=0,
        answers={"medium": "facebook", "unit": f"Bibliotek {n}", "purpose": "Vi vill nå barnfamiljer. " * 8},
        started_at=unit.now, changed_at=unit.now - timedelta(minutes=n), eservice_number="", diary_number="",
    )  # fmt: skip


def _channel(unit: Unit, name: str, medium: str, department: int, chief: int, run_by: Sequence[int]) -> None:
    made = channels.insert(
        unit, name=name, unit=name, medium=medium, address=f"{medium}.com/{name.replace(' ', '').lower()}",
        department_id=department, chief_id=chief, status=ChannelStatus.ACTIVE, origin=Origin.BEFORE_THE_BOT,
        active_at=unit.now,
    )  # fmt: skip
    for place, person in enumerate(run_by):
        channels.appoint(unit, made.id, person, main=place == 0)


def _start_a_crisis(unit: Unit) -> None:
    me = register_people.with_email(unit, LEAD[0])
    assert me is not None
    requests.perform(unit, StartCrisis(what="Vattenläcka", scope=Scope.ALL), register_people.view(unit, me))


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder
