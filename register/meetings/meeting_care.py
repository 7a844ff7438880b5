"""The wishes about network meetings (R029): invite, answer, move, call off, note who was there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from policy_text.duties import OWNER
from policy_text.pack import Pack
from register import journal, nudges, rights, secrets
from register.errors import LooksSecret, NobodyToTell, NotFound, NotHappenedYet, NotPossibleNow, NotTheirDays, Stale
from register.meetings import meetings
from register.meetings.meetings import MeetingView
from register.obligations import calendar, waking
from register.obligations.daily_wishes import AnswerMeeting, CallMeeting, CallOffMeeting, MoveMeeting, NoteAttendance
from register.obligations.obligations import Duty
from register.people import people, runners
from register.people.people import PersonView
from register.storage.store import Unit
from register.wishes import Receipt, Rule, Wish

LONGEST = 200
AHEAD = timedelta(days=400)
AFTER = timedelta(hours=2)
"""How long after the meeting has begun its attendance is asked for."""


def held_here(pack: Pack) -> bool:
    """Whether the guideline knows of such meetings at all."""
    return any(rule.duty == Duty.NETWORK for rule in pack.duties)


def call(unit: Unit, wish: CallMeeting, by: PersonView) -> Receipt:
    """By the communications unit. Everybody is invited in waking hours, and reminded once, the working day before."""
    if not held_here(unit.pack):
        raise NotFound(what="network", id=0)
    if not rights.in_communications(unit.pack, by):
        raise rights.refusal(unit.pack, unit.pack.functions.communications_lead)
    _check(unit, wish.at, wish.place)
    guests = invited(unit) - {by.id}
    if not guests:
        raise NobodyToTell()
    made = meetings.call(unit, at=wish.at, place=wish.place.strip()[:LONGEST], by=by.id, guests=guests)
    _invite(unit, made, (one.person_id for one in made.guests))
    _remind(unit, made)
    journal.write(unit, "meeting_called", "meeting", made.id, by.id, rights.rule(unit.pack, "R029"), people=len(guests))
    return Receipt(id=made.id, values={"meeting": made.id, "people": len(guests)})


def _check(unit: Unit, at: datetime, place: str) -> None:
    found = secrets.found_in(place)
    if found is not None:
        raise LooksSecret(kind=found)
    if not unit.now < at < unit.now + AHEAD:
        raise NotTheirDays()


def _invite(unit: Unit, made: MeetingView, guests: Iterable[int]) -> None:
    """In waking hours."""
    nudges.put(
        unit, to=guests, subject=subject(made), stage=_stage("invited", made.moves), notice="meeting", meeting=made.id,
        say_at=_soon(unit),
    )  # fmt: skip


def _remind(unit: Unit, made: MeetingView) -> None:
    """The guests, the working day before; and afterwards whoever invited, of who was there."""
    hours, days = waking.of_pack(unit.pack), waking.counting(unit.pack)
    before = calendar.at(calendar.previous_counting_day(calendar.date_of(made.at), days), hours.daily)
    about, named, moves = subject(made), made.id, made.moves
    if before > waking.next_awake(unit.now, hours, days):
        nudges.put(
            unit, to=(one.person_id for one in made.guests), subject=about, stage=_stage("reminder", moves),
            notice="meeting-reminder", meeting=named, say_at=before,
        )  # fmt: skip
    after = waking.next_awake(made.at + AFTER, hours, days)
    nudges.put(
        unit, to=(made.called_by,), subject=about, stage=_stage("attendance", moves), notice="meeting-attendance",
        meeting=named, say_at=after,
    )  # fmt: skip


def _soon(unit: Unit) -> datetime | None:
    """Now, or when the municipality next is awake."""
    at = waking.next_awake(unit.now, waking.of_pack(unit.pack), waking.counting(unit.pack))
    return at if at > unit.now else None


def _stage(name: str, moves: int) -> str:
    """What is told of a meeting that has been moved is told anew."""
    return f"{name}:{moves}" if moves else name


def answer(unit: Unit, wish: AnswerMeeting, by: PersonView) -> Receipt:
    """Whoever is invited, as often as they change their mind, until it is held; a yes to an earlier time is none to this."""
    meeting = meetings.load(unit, wish.meeting)
    if meeting.guest(by.id) is None:
        raise NotFound(what="meeting", id=wish.meeting)
    if meeting.at <= unit.now:
        raise NotPossibleNow(status="held", number=0)
    if wish.moves != meeting.moves:
        raise Stale()
    meetings.answer(unit, meeting, by.id, comes=wish.comes)
    return Receipt(id=meeting.id, values={"meeting": meeting.id})


def move(unit: Unit, wish: MoveMeeting, by: PersonView) -> Receipt:
    """By the communications unit, until it begins. Whoever has heard of it hears once, and is asked anew when the time is new."""
    if not rights.in_communications(unit.pack, by):
        raise rights.refusal(unit.pack, unit.pack.functions.communications_lead)
    meeting = meetings.load(unit, wish.meeting)
    if meeting.at <= unit.now:
        raise NotPossibleNow(status="held", number=0)
    at, place = wish.at or meeting.at, (wish.place or meeting.place).strip()[:LONGEST]
    _check(unit, at, place)
    if (at, place) == (meeting.at, meeting.place):
        raise NotPossibleNow(status="same", number=0)
    heard = nudges.heard(unit, subject(meeting)) & {one.person_id for one in meeting.guests}
    before = _known(unit, meeting, heard)
    moved = meetings.move(unit, meeting, at=at, place=place)
    _take_back(unit, meeting, "meeting-moved-line", at=at.isoformat(), place=place, was=meeting.at.isoformat())
    _invite(unit, moved, {one.person_id for one in moved.guests} - heard)
    for was in sorted(set(before.values())):
        nudges.put(
            unit, to=(person for person in heard if before[person] == was), subject=subject(moved),
            stage=_stage("moved", moved.moves), notice="meeting-moved", meeting=moved.id, was=was, say_at=_soon(unit),
        )  # fmt: skip
    _remind(unit, moved)
    journal.write(unit, "meeting_moved", "meeting", moved.id, by.id, rights.rule(unit.pack, "R029"), people=len(heard))
    values = {"meeting": moved.id, "was": meeting.at, "was_at": meeting.place, "people": len(heard)}
    return Receipt(id=moved.id, values=values)


def _known(unit: Unit, meeting: MeetingView, heard: Iterable[int]) -> dict[int, str]:
    """The time that each of them was last told: not the present one, where that it is so waits to be said."""
    untold = nudges.untold(unit, subject(meeting), _stage("moved", meeting.moves))
    return {
        person: str(untold[person]["was"]) if person in untold else meeting.at.isoformat() for person in heard
    }  # fmt: skip


def _take_back(unit: Unit, meeting: MeetingView, notice: str, **about: Any) -> None:
    """What was said of it as it stands becomes a line, and what waits to be said is not."""
    for name in ("invited", "moved", "reminder", "attendance"):
        stage = _stage(name, meeting.moves)
        nudges.overtake(unit, subject=subject(meeting), stage=stage, by=f"{notice}:{stage}", notice=notice, **about)


def call_off(unit: Unit, wish: CallOffMeeting, by: PersonView) -> Receipt:
    """By the communications unit, until it begins. Whoever has heard of it hears, and what they were sent says so."""
    if not rights.in_communications(unit.pack, by):
        raise rights.refusal(unit.pack, unit.pack.functions.communications_lead)
    meeting = meetings.load(unit, wish.meeting)
    if meeting.at <= unit.now:
        raise NotPossibleNow(status="held", number=0)
    about = subject(meeting)
    told: dict[str, Any] = {"at": meeting.at.isoformat(), "place": meeting.place}
    heard = nudges.heard(unit, about)
    _take_back(unit, meeting, "meeting-off", **told)
    nudges.put(
        unit, to=heard - {by.id}, subject=about, stage="called-off", notice="meeting-off", say_at=_soon(unit), **told
    )
    meetings.forget(unit, meeting.id)
    journal.write(
        unit, "meeting_called_off", "meeting", meeting.id, by.id, rights.rule(unit.pack, "R029"), people=len(heard)
    )
    return Receipt(id=meeting.id, values={"at": meeting.at, "people": len(heard - {by.id})})


def note(unit: Unit, wish: NoteAttendance, by: PersonView) -> Receipt:
    """By the communications unit, once it has begun; noted anew, the later counts."""
    if not rights.in_communications(unit.pack, by):
        raise rights.refusal(unit.pack, unit.pack.functions.communications_lead)
    meeting = meetings.load(unit, wish.meeting)
    if unit.now < meeting.at:
        raise NotHappenedYet(at=meeting.at)
    strangers = set(wish.present) - {one.person_id for one in meeting.guests}
    if strangers:
        raise NotFound(what="person", id=min(strangers))
    meetings.note(unit, meeting.id, wish.present, by.id)
    journal.write(
        unit,
        "meeting_noted",
        "meeting",
        meeting.id,
        by.id,
        rights.rule(unit.pack, "R029"),
        people=len(set(wish.present)),
    )
    return Receipt(id=meeting.id, values={"meeting": meeting.id})


def belong(pack: Pack) -> tuple[str, ...]:
    """Who belongs to the network, as the stages of the pack's duty name them: those who run channels (`OWNER`), and roles."""
    return tuple(dict.fromkeys(to for stage in pack.duty(Duty.NETWORK).stages for to in stage.to))


def invited(unit: Unit) -> set[int]:
    """Everyone who belongs to the network now."""
    run = runners.administrators(unit) if OWNER in belong(unit.pack) else frozenset[int]()
    return _holders(unit) | run


def how_many_invited(unit: Unit, *, but: int) -> int:
    """The same, counted, besides one of them."""
    holders = _holders(unit)
    if OWNER not in belong(unit.pack):
        return len(holders - {but})
    run = runners.first_channels(unit, holders | {but}).keys()
    return runners.how_many_administrators(unit) + len(holders - run - {but}) - (but in run)


def _holders(unit: Unit) -> set[int]:
    roles = set(belong(unit.pack)) - {OWNER}
    return {person for role in roles for person in people.holders(unit, role)}


def subject(meeting: MeetingView) -> str:
    return f"meeting:{meeting.id}"


RULES: Mapping[type[Wish], Rule] = {
    CallMeeting: call,
    AnswerMeeting: answer,
    CallOffMeeting: call_off,
    MoveMeeting: move,
    NoteAttendance: note,
}
