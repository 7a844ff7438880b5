"""What a conversation about a crisis may look at: little for whoever is told, everything for whoever leads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from register import rights
from register.channels.channels import ChannelView
from register.crises import crises, crisis_care, crisis_log, crisis_scope, hand_overs, taken_over
from register.crises.crises import CrisisView, Scope
from register.crises.crisis_log import EntryView
from register.crises.crisis_scope import InScope, Mine, Preview
from register.crises.hand_overs import HandOverView
from register.crises.taken_over import TakenOverView
from register.errors import NotFound
from register.people import doors, people
from register.people.people import PersonView
from register.storage.store import Unit


@dataclass(frozen=True, kw_only=True)
class CrisisFacts:
    """`view` is the crisis that is named, else the one that runs; `mine` the person's own channels in it.

    The rest is there for whoever leads: `scope` all channels in it, `every` all that could be, `log`, who is `unreachable`, who
    has `ready` (beredskap), and the `preview` of what is about to be started.
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
    scope: tuple[InScope, ...] = ()
    every: tuple[InScope, ...] = ()
    log: tuple[EntryView, ...] = ()
    people: Mapping[int, PersonView] | None = None
    unreachable: frozenset[int] = frozenset()
    ready: frozenset[int] = frozenset()
    i_am_ready: bool = False
    preview: Preview | None = None
    departments: Mapping[int, str] | None = None


def read(unit: Unit, me: PersonView, refs: Mapping[str, Any], *, whole: bool, begins: bool, lacks: bool) -> CrisisFacts:
    """`begins`: a conversation does, and where no crisis runs it says so without looking at any channel.

    `lacks`: it is about what would fail, which those are told who may start one or keep the register.
    """
    view = _named(unit, refs, whole=whole)
    entry = corrected = None
    if view is not None and refs.get("entry"):
        _, entry = crisis_log.entry(unit, int(refs["entry"]))
        corrected = crisis_log.before(unit, entry) if entry.corrects is not None else None
    found: dict[str, Any] = {}
    if view is not None:
        found["mine"] = crisis_scope.mine(unit, view.id, me.id)
        found["starter"] = people.view(unit, view.started_by)
    leads = crisis_care.may_start(unit, me)
    looks = leads or rights.sees_register(unit.pack, me) if lacks else view is not None or not begins
    if whole and looks:
        found |= _for_the_lead(unit, view, refs)
    return CrisisFacts(
        enabled=crisis_care.enabled(unit), local=view.local if view else crisis_care.is_local(unit),
        may_start=leads, view=view, running=view is not None and view.running, entry=entry,
        corrected=corrected, i_am_ready=bool(crisis_scope.with_readiness(unit, (me.id,))), **found,
    )  # fmt: skip


def part_of(unit: Unit, me: PersonView) -> str:
    """What one has to do with the crisis that runs: "leads", "told", or "" where none does or it is not about them."""
    running = crises.running(unit)
    if running is None:
        return ""
    if crisis_care.may_start(unit, me):
        return "leads"
    return "told" if crisis_scope.mine(unit, running.id, me.id) else ""


def _named(unit: Unit, refs: Mapping[str, Any], *, whole: bool) -> CrisisView | None:
    try:
        id = int(refs.get("crisis") or 0)
        found = crises.load(unit, id, whole=whole) if id else crises.running(unit, whole=whole)
        # "kris logg" when it is over: the log is that of the last one.
        return crises.last(unit, whole=whole) if found is None and refs.get("do") in ("log", "paper") else found
    except (NotFound, ValueError):
        return None


def _for_the_lead(unit: Unit, view: CrisisView | None, refs: Mapping[str, Any]) -> dict[str, Any]:
    every = crisis_scope.channels(unit, Scope.ALL)
    found: dict[str, Any] = {"every": every, "departments": people.departments(unit)}
    told = set(crisis_scope.administrators(every)) | {one.chief_id for one in every if one.chief_id is not None}
    told |= crisis_scope.the_unit(unit)
    if view is not None:
        scope_ids = {c.channel_id for c in view.channels if c.out_at is None or not view.running}
        found["scope"] = tuple(one for one in every if one.id in scope_ids)
        found["log"] = crisis_log.of(unit, view.id)
        told |= {p.person_id for p in view.people} | {row.by for row in found["log"] if row.by is not None}
    found["people"] = people.views(unit, told)
    found["unreachable"] = frozenset(person.id for person, _ in doors.out_of_reach(unit, told))
    found["ready"] = crisis_scope.with_readiness(unit, told)
    if refs.get("scope"):
        found["preview"] = crisis_scope.preview(every, Scope(str(refs["scope"])), ids_of(refs), found["unreachable"])
    return found


def ids_of(refs: Mapping[str, Any]) -> tuple[int, ...]:
    """Ids that came as "3,7,12": a press carries only plain values."""
    return tuple(int(part) for part in str(refs.get("ids") or "").split(",") if part.isdigit())


def taken(unit: Unit, channels: tuple[ChannelView, ...]) -> Mapping[int, tuple[TakenOverView, ...]]:
    """What the communications unit has taken over of these channels, in a crisis or by a hand-over."""
    return taken_over.now(unit, *(channel.id for channel in channels))


def hand_over(unit: Unit, refs: Mapping[str, Any]) -> HandOverView | None:
    id = str(refs.get("hand_over") or "")
    try:
        return hand_overs.load(unit, int(id)) if id.isdigit() else None
    except NotFound:
        return None
