"""Reads what the daily conversations look at: called by `reading`, in the same unit."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any

from msgspec.structs import replace

from dialogs import given, glances
from dialogs.everyday.daily_facts import MOST_LINES, MOST_NAMED, AbsenceFacts, Daily, DutyFacts, HoursFacts
from dialogs.facts import Need
from dialogs.texts import instead_of
from dialogs.turn import Done, Event, Filled, Pressed, Refused
from register import rights
from register.activity import activity, activity_care
from register.channels import channels, glimpses
from register.channels.channels import ChannelView
from register.crises import readiness
from register.errors import NotFound
from register.meetings import circulars, meeting_care, meetings
from register.meetings.circulars import CircularView
from register.obligations import calendar, duty_care, exemptions, obligations, standings
from register.obligations.calendar import Week
from register.obligations.obligations import ObligationView
from register.obligations.standings import State
from register.people import absence_of_others, absences, choices, people, substitution
from register.people.absences import SubstituteView
from register.people.people import PersonView
from register.storage.store import Unit

REFS = ("obligation", "absence", "substitute", "message", "meeting")
"""The ids of a state, a press or a nudge that these facts are read by."""

MOST_OPTIONS = 100
"""Channels that a form offers to choose among: as many as Slack shows in one select."""

_IN_REPORT = {State.NEEDS_HELP: MOST_NAMED, State.UNKNOWN: MOST_NAMED}

MEETINGS_BACK = timedelta(days=60)
"""How long a meeting that has been held is still shown."""


def read(
    unit: Unit,
    needs: frozenset[Need],
    me: PersonView,
    refs: Mapping[str, Any],
    named: ChannelView | None,
    event: Event,
) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if Need.DAILY in needs:
        found["daily"] = _daily(unit, me, named, event, reaches=Need.REACH in needs)
    if Need.DUTY in needs:
        found["duty"] = _duty(unit, me, _number(refs, "obligation"))
        if found["duty"] is not None and named is None and found["duty"].channel is not None:
            found["channel"] = found["duty"].channel
    if Need.ABSENCE in needs:
        found["absence"] = _absence(unit, me, refs)
        if Need.ABSENCE_OF_OTHERS in needs:
            found["absence"] = replace(found["absence"], **_of_others(unit, me, refs))
        one = found["absence"].substitute
        if named is None and found.get("channel") is None and one is not None:
            found["channel"] = channels.load(unit, one.channel_id)
    if Need.CIRCULAR in needs:
        found["message"] = (
            circulars.latest_by(unit, me.id) if refs.get("latest") else _circular(unit, me, _number(refs, "message"))
        )
    if Need.LACKS in needs:
        found["lacks"] = readiness.count(unit)
    if Need.MEETINGS in needs:
        found |= _meetings(unit, me, _number(refs, "meeting"))
    if Need.STANDINGS in needs:
        found |= _standings(unit, me, event)
    if Need.HOURS in needs:
        found["hours"] = _hours(unit, me, may_exempt=Need.EXEMPT in needs)
    return found


def _daily(unit: Unit, me: PersonView, named: ChannelView | None, event: Event, *, reaches: bool) -> Daily:
    standing_in = (channels.load(unit, one.channel_id) for one in absences.standing_in(unit, me.id))
    own = {c.id: c for c in (*channels.of_administrator(unit, me.id), *standing_in)}
    mine = tuple(sorted(own.values(), key=lambda c: c.name))
    reach: dict[int, ChannelView] = {c.id: c for c in channels.of_chief(unit, me.id)} if reaches else {}
    keeps = reaches and rights.sees_register(unit.pack, me)
    if keeps:
        reach |= {c.id: c for c in _within_reach(unit, event, runs_some=bool(own))}
    others = tuple(c for c in sorted(reach.values(), key=lambda c: c.name) if c.id not in own)
    ids = {*own, *((named.id,) if named else ())} or set(reach)
    seen = (*mine, *others, *((named,) if named else ()))
    return Daily(
        mine=mine, within_reach=others, waiting=activity.waiting(unit, *sorted(ids)),
        owed=obligations.open_of(unit, *sorted(ids)),
        posts_needed={c.id: activity_care.posts_needed(unit, c) for c in seen},
        of_many=keeps and not own and not glances.are_few(unit),
    )  # fmt: skip


def _within_reach(unit: Unit, event: Event, *, runs_some: bool) -> tuple[ChannelView, ...]:
    """Of all channels, for whoever keeps the register: those they may mean, and those to choose among where they run none."""
    if _has_its_channel(event):
        return ()
    if glances.are_few(unit):
        return channels.all_open(unit)
    said = glances.told(event, unit.now)
    return glimpses.some(unit, glances.named(unit, said)) if runs_some else glances.offered(unit, said)


def _has_its_channel(event: Event) -> bool:
    """Whether no other channel is looked for: what was wished is done, or a button of one was pressed."""
    match event:
        case Pressed(press=press) | Filled(press=press):
            return bool(press.args.get("channel"))
        case _:
            return isinstance(event, (Done, Refused))


def _duty(unit: Unit, me: PersonView, id: int) -> DutyFacts | None:
    owed = _obligation(unit, id)
    if owed is None or not duty_care.may(unit, owed, me):
        return None
    channel = channels.load(unit, owed.channel_id) if owed.channel_id is not None else None
    rows = activity.of_ids(unit, [int(owed.about["activity"])]) if owed.about.get("activity") else ()
    others = [a.person_id for a in channel.administrators if a.person_id != me.id] if channel else []
    away = absences.away(unit, others)
    return DutyFacts(
        obligation=owed, channel=channel, activity=rows[0] if rows else None,
        colleagues=tuple(p for p in others if p not in away), posts=_posts(unit, owed),
    )  # fmt: skip


def _posts(unit: Unit, owed: ObligationView) -> int | None:
    if owed.channel_id is None or not owed.about.get("week"):
        return None
    week = Week(year=int(owed.about["year"]), week=int(owed.about["week"]))
    return activity.posts_between(unit, owed.channel_id, week.start, week.end)


def _absence(unit: Unit, me: PersonView, refs: Mapping[str, Any]) -> AbsenceFacts:
    asked = _obligation(unit, _number(refs, "obligation"))
    instead_of = int(asked.about["instead_of"]) if asked and asked.about.get("instead_of") else None
    suggested: tuple[int, ...] = ()
    if asked is not None and asked.channel_id is not None and instead_of is not None:
        proposed = int(asked.about.get("proposed") or 0)
        found = substitution.suggestions(unit, channels.load(unit, asked.channel_id), instead_of)
        suggested = tuple(dict.fromkeys((*((proposed,) if proposed else ()), *found)))[: substitution.SUGGESTED]
    named, one = None, None
    if _number(refs, "substitute"):
        try:
            named = absences.substitute(unit, _number(refs, "substitute"))
        except NotFound:
            named = None
    if _number(refs, "absence"):
        try:
            one = absences.load(unit, _number(refs, "absence"))
        except NotFound:
            one = None
    return AbsenceFacts(
        own=absences.of_people(unit, (me.id,)), absence=one, asked=asked, instead_of=instead_of, suggestions=suggested,
        substitute=named, answered=substitution.answer_of(unit, named.id) if named else None,
    )  # fmt: skip


def _of_others(unit: Unit, me: PersonView, refs: Mapping[str, Any]) -> dict[str, Any]:
    """`who` is a name as it was written, `away` the one who is away, `since` and `until` the days that are asked about."""
    named = _number(refs, "away")
    who = str(refs.get("who") or "")
    meant = (me,) if instead_of.is_oneself(who) else absence_of_others.called(unit, who) if who else ()
    meant = (people.view(unit, named),) if named else meant
    may = {one.id: absence_of_others.as_what(unit, one, me) for one in meant if one.id != me.id}
    days = [date.fromisoformat(str(refs[key])) for key in ("since", "until") if refs.get(key)]
    shown = [one.id for one in meant if one.id == me.id or may.get(one.id)]
    return {
        "meant": meant, "may_tell": {id: told_as for id, told_as in may.items() if told_as},
        "stand_ins": _stand_ins(unit, shown) if refs.get("stands_in") else (),
        "run": channels.of_administrator(unit, named) if named else (),
        "who": absence_of_others.seen_by(unit, me, days[0], days[-1]) if days else (),
    }  # fmt: skip


def _stand_ins(unit: Unit, people: Collection[int]) -> tuple[tuple[SubstituteView, ChannelView, str | None], ...]:
    run = {channel.id: channel for person in people for channel in channels.of_administrator(unit, person)}
    them = (one for one in absences.substitutes(unit, *run) if one.instead_of in people)
    return tuple((one, run[one.channel_id], substitution.answer_of(unit, one.id)) for one in them)


def _circular(unit: Unit, me: PersonView, id: int) -> CircularView | None:
    """Only to whoever sent it, got it, or works with communications."""
    try:
        found = circulars.load(unit, id) if id else None
    except NotFound:
        return None
    allowed = found and (found.by == me.id or found.of(me.id) or rights.in_communications(unit.pack, me))
    return found if allowed else None


def _meetings(unit: Unit, me: PersonView, id: int) -> dict[str, Any]:
    """To whoever is invited, the one that is named; to those who invite, the others too."""
    try:
        named = meetings.load(unit, id) if id else None
    except NotFound:
        named = None
    if not rights.in_communications(unit.pack, me):
        theirs = (one for one in meetings.since(unit, unit.now) if one.guest(me.id))
        return {"meeting": named if named and named.guest(me.id) else None, "meetings": tuple(theirs)}
    return {
        "meeting": named, "meetings": meetings.since(unit, unit.now - MEETINGS_BACK),
        "to_invite": meeting_care.how_many_invited(unit, but=me.id),
    }  # fmt: skip


def _standings(unit: Unit, me: PersonView, event: Event) -> dict[str, Any]:
    stands_in = (channels.load(unit, one.channel_id) for one in absences.standing_in(unit, me.id))
    own = (*channels.of_administrator(unit, me.id), *channels.of_chief(unit, me.id), *stands_in)
    found: dict[str, Any] = {"standings": standings.of(unit, {channel.id: channel for channel in own}.values())}
    if rights.sees_register(unit.pack, me):
        # (Visa alla) is pressed; the report itself names the first of those that are not in step.
        most = dict.fromkeys(State, MOST_LINES) if isinstance(event, Pressed) else _IN_REPORT
        found["summary"] = standings.summary(unit, most)
    return found


def _hours(unit: Unit, me: PersonView, *, may_exempt: bool) -> HoursFacts:
    chosen = choices.all_of(unit)
    today = calendar.date_of(unit.now)
    exempt = [
        (channel, one.first, one.last, one.reason)
        for channel in glimpses.some(unit, exemptions.channels_in(chosen))
        for one in exemptions.among(chosen, channel)
        if one.why == "exempt" and one.last >= today - timedelta(days=30)
    ]
    paused = {id: exemptions.of_department(chosen, id) for id in people.departments(unit)}
    chief = None if rights.keeps_register(unit.pack, me) else me.id
    first = glimpses.first_names(unit, MOST_OPTIONS, chief) if may_exempt else ()
    return HoursFacts(
        own=choices.all_of(unit, me.id), off=frozenset(k.removeprefix("off:") for k in chosen if k.startswith("off:")),
        exempt=tuple(exempt), paused={id: (one.first, one.last) for id, one in paused.items() if one},
        may_exempt=tuple((one.id, one.name) for one in first),
    )  # fmt: skip


def _obligation(unit: Unit, id: int) -> ObligationView | None:
    try:
        return obligations.load(unit, id) if id else None
    except NotFound:
        return None


def _number(refs: Mapping[str, Any], name: str) -> int:
    return given.number(refs.get(name))
