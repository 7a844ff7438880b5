"""What a conversation about a crisis may look at: little for whoever is told, counts and a few names for whoever leads it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from dialogs import given
from dialogs.channels import channel_reading
from dialogs.facts import Need
from dialogs.texts import in_a_crisis, vocabulary
from dialogs.turn import Done, Event, Filled, Pressed, Said, Started
from register import rights
from register.channels import glimpses, spelling
from register.channels.channels import ChannelView
from register.crises import (
    crises,
    crisis_care,
    crisis_log,
    crisis_picture,
    crisis_scope,
    hand_overs,
    readiness,
    taken_over,
)
from register.crises.crises import CrisisView, Scope
from register.crises.crisis_log import EntryView
from register.crises.crisis_picture import Picture, Preview
from register.crises.crisis_scope import Called, Mine
from register.crises.hand_overs import HandOverView
from register.crises.readiness import Found
from register.crises.taken_over import TakenOverView
from register.errors import NotFound
from register.people import people
from register.people.people import PersonView
from register.storage.store import Unit

MOST = 8
"""Names in one line or list; the rest are counted."""

LATEST = 12
"""Rows of the log that are shown in the chat."""

LACKS = 10
"""Rows of each kind of what would fail, in the chat; the printable page has them all."""

FEW = 100
"""Channels that are all offered by name: as many as Slack shows in one select."""


class CrisisFacts(Struct, frozen=True, kw_only=True):
    """`view` is the crisis that is named, else the one that runs; `mine` the person's own channels in it.

    The rest is there for whoever leads: the `picture` of it, the end of its `log`, and the `preview` of what is about to be
    started. `every` is what all channels are called, where they are few or a text may name them.
    """

    enabled: bool
    local: bool
    may_start: bool
    view: CrisisView | None = None
    running: bool = False
    starter: PersonView | None = None
    mine: tuple[Mine, ...] = ()
    entry: EntryView | None = None
    corrected: EntryView | None = None
    """What the entry corrects."""
    stands: EntryView | None = None
    """The entry as it stands now, corrected."""
    picture: Picture | None = None
    every: tuple[Called, ...] = ()
    chosen: tuple[Called, ...] = ()
    """The channels that have been chosen, where they were chosen one by one."""
    with_channels: frozenset[int] = frozenset()
    """Ids of departments."""
    how_many: int = 0
    """Channels that there are."""
    log: tuple[EntryView, ...] = ()
    logged: int = 0
    """Rows of the whole log."""
    people: Mapping[int, PersonView] | None = None
    lacks: Found | None = None
    i_am_ready: bool = False
    preview: Preview | None = None
    departments: Mapping[int, str] | None = None


NEEDS = frozenset({Need.CRISIS, Need.CRISIS_LEAD, Need.CRISIS_PICTURE, Need.CRISIS_LOG, Need.READINESS})
"""Any of these asks for the crisis."""


def read(unit: Unit, needs: frozenset[Need], me: PersonView, refs: Mapping[str, Any], event: Event) -> CrisisFacts:
    may_start, asked = crisis_care.may_start(unit, me), Need.CRISIS_LEAD in needs and not _is_told(event)
    leads, do = may_start and asked, _asked(refs, event)
    reads = asked and (may_start or me.holds(unit.pack.functions.registrar))
    whole = Need.CRISIS_LOG in needs or (reads and do in ("copy", "paper"))
    view = _named(unit, refs, whole=whole)
    found: dict[str, Any] = {}
    if view is not None:
        found["mine"] = crisis_scope.mine(unit, view.id, me.id)
        found["starter"] = people.view(unit, view.started_by)
        found |= _entry(unit, refs)
        if Need.CRISIS_PICTURE in needs or (leads and do in ("scope", "end")):
            found["picture"] = crisis_picture.of(unit, view, MOST)
        if whole:
            found["log"] = crisis_log.of(unit, view.id)
        elif reads and do == "log":
            found["log"], found["logged"] = crisis_log.latest(unit, view.id, LATEST)
    if leads:
        found |= _to_choose(unit, refs, event, view)
    if Need.READINESS in needs and (may_start or rights.sees_register(unit.pack, me)):
        found["lacks"], found["how_many"] = readiness.lacks(unit, LACKS), glimpses.how_many(unit)
    if found.keys() - {"mine", "starter", "entry", "corrected", "stands"}:
        found["departments"] = people.departments(unit)
        found["people"] = people.views(unit, _named_in(view, found))
    return CrisisFacts(
        enabled=crisis_care.enabled(unit), local=view.local if view else crisis_care.is_local(unit),
        may_start=may_start, view=view, running=view is not None and view.running,
        i_am_ready=bool(crisis_scope.with_readiness(unit, (me.id,))), **found,
    )  # fmt: skip


def _asked(refs: Mapping[str, Any], event: Event) -> str:
    """What of the crisis is asked for: by a button's name, or by words ("kris logg")."""
    return event.press.name if isinstance(event, Pressed) else str(refs.get("do") or "")


def part_of(unit: Unit, me: PersonView) -> str:
    """What one has to do with the crisis that runs: "leads"; "unseen" or "told", as one has acknowledged it or not.

    "" where none runs, or it is not about them.
    """
    running = crises.running(unit)
    if running is None:
        return ""
    if crisis_care.may_start(unit, me):
        return "leads"
    asked = crises.person(unit, running.id, me.id)
    if asked is not None and asked.acknowledged_at is None:
        return "unseen"
    return "told" if asked is not None or crisis_scope.mine(unit, running.id, me.id) else ""


def _is_told(event: Event) -> bool:
    """What a wish about a crisis came to is said from its receipt."""
    return isinstance(event, Done) and "crisis" in event.receipt.values


def _entry(unit: Unit, refs: Mapping[str, Any]) -> dict[str, Any]:
    if not refs.get("entry"):
        return {}
    crisis, entry = crisis_log.entry(unit, int(refs["entry"]))
    corrected = crisis_log.before(unit, entry) if entry.corrects is not None else None
    return {"entry": entry, "corrected": corrected, "stands": crisis_log.now(unit, crisis, entry)}


def _to_choose(unit: Unit, refs: Mapping[str, Any], event: Event, view: CrisisView | None) -> dict[str, Any]:
    """What a crisis may be about, and what it would mean to start the one that has been chosen."""
    many = glimpses.how_many(unit)
    found: dict[str, Any] = {"how_many": many}
    found["every"] = crisis_scope.called(unit) if many <= FEW else _called(unit, event)
    if view is None and not isinstance(event, Pressed):
        found["with_channels"] = crisis_scope.departments(unit)
    if refs.get("scope") and isinstance(event, Done):
        scope, ids = Scope(str(refs["scope"])), ids_of(refs)
        found["preview"] = crisis_picture.preview(unit, scope, ids, MOST)
        found["chosen"] = crisis_scope.called(unit, ids) if scope is Scope.CHANNELS else ()
    return found


def _called(unit: Unit, event: Event) -> tuple[Called, ...]:
    """Of very many, what those are called that may be meant; every one where a whole sector is named, or all are."""
    match event:
        case Said(text=text):
            moves, rest = vocabulary.said(text, "crisis_come", "crisis_leave")
            if not moves and in_a_crisis.leads(text, alone=True)[0] == "only":
                return crisis_scope.called(unit)
        case Started(args={"do": "scope", "moves": moves, "rest": rest}):
            text = str(rest)
            if moves == "only":
                return crisis_scope.called(unit)
        case Filled(values=values):
            moves, rest, text = "", "", str(values.get("named") or "")
        case _:
            return ()
    if vocabulary.said(text, "crisis_all")[0]:
        return crisis_scope.called(unit) if moves else ()
    said = parts(rest or text)
    departments = people.departments(unit)
    if any(channel_reading.department(one, departments) is not None for one in said):
        return crisis_scope.called(unit)
    return crisis_scope.called(unit, (id for one in said for id in spelling.like(unit, one)))


def parts(text: str) -> list[str]:
    """What is named one after another: "badet, biblioteket"."""
    return [part.strip() for part in re.split(r"[,;\n]", text) if part.strip()]


def _named_in(view: CrisisView | None, found: Mapping[str, Any]) -> set[int]:
    """Those who are shown: who to ring, who did what in the log, who cannot be told."""
    picture, preview = found.get("picture"), found.get("preview")
    them = {row.by for row in found.get("log", ()) if row.by is not None}
    them |= {one.person_id for one in picture.ring} if picture else set()
    them |= set(preview.unreachable[:MOST]) if preview else set()
    if view is not None:
        them |= {id for id in (view.started_by, view.ended_by) if id is not None}
    return them


def _named(unit: Unit, refs: Mapping[str, Any], *, whole: bool) -> CrisisView | None:
    try:
        id = int(refs.get("crisis") or 0)
        found = crises.load(unit, id, whole=whole) if id else crises.running(unit, whole=whole)
        # "kris logg" when it is over: the log is that of the last one.
        return crises.last(unit, whole=whole) if found is None and refs.get("do") in ("log", "paper") else found
    except (NotFound, ValueError):
        return None


def ids_of(refs: Mapping[str, Any]) -> tuple[int, ...]:
    """Ids that came as "3,7,12": a press carries only plain values."""
    return tuple(id for part in str(refs.get("ids") or "").split(",") if (id := given.number(part)))


def taken(unit: Unit, channels: tuple[ChannelView, ...]) -> Mapping[int, tuple[TakenOverView, ...]]:
    """What the communications unit has taken over of these channels, in a crisis or by a hand-over."""
    return taken_over.now(unit, *(channel.id for channel in channels))


def hand_over(unit: Unit, refs: Mapping[str, Any]) -> HandOverView | None:
    id = given.number(refs.get("hand_over"))
    try:
        return hand_overs.load(unit, id) if id else None
    except NotFound:
        return None
