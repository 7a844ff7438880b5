"""The wishes about network meetings (R029): invite, answer, note who was there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from policy_text.duties import OWNER
from policy_text.pack import Pack
from register import journal, nudges, rights, secrets
from register.errors import LooksSecret, NobodyToTell, NotFound, NotHappenedYet, NotPossibleNow, NotTheirDays
from register.meetings import meetings
from register.meetings.meetings import MeetingView
from register.obligations import calendar, waking
from register.obligations.daily_wishes import AnswerMeeting, CallMeeting, CallOffMeeting, NoteAttendance
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
    found = secrets.found_in(wish.place)
    if found is not None:
        raise LooksSecret(kind=found)
    if not unit.now < wish.at < unit.now + AHEAD:
        raise NotTheirDays()
    guests = invited(unit) - {by.id}
    if not guests:
        raise NobodyToTell()
    made = meetings.call(unit, at=wish.at, place=wish.place.strip()[:LONGEST], by=by.id, guests=guests)
    _tell(unit, made)
    journal.write(unit, "meeting_called", "meeting", made.id, by.id, rights.rule(unit.pack, "R029"), people=len(guests))
    return Receipt(id=made.id, values={"meeting": made.id, "people": len(guests)})


def _tell(unit: Unit, made: MeetingView) -> None:
    hours, days = waking.of_pack(unit.pack), waking.counting(unit.pack)
    guests, invites = [one.person_id for one in made.guests], waking.next_awake(unit.now, hours, days)
    before = calendar.at(calendar.previous_counting_day(calendar.date_of(made.at), days), hours.daily)
    about, named = subject(made), made.id
    nudges.put(
        unit, to=guests, subject=about, stage="invited", notice="meeting", meeting=named,
        say_at=invites if invites > unit.now else None,
    )  # fmt: skip
    if before > invites:
        nudges.put(
            unit, to=guests, subject=about, stage="reminder", notice="meeting-reminder", meeting=named, say_at=before
        )
    after = waking.next_awake(made.at + AFTER, hours, days)
    nudges.put(
        unit, to=(made.called_by,), subject=about, stage="attendance", notice="meeting-attendance", meeting=named,
        say_at=after,
    )  # fmt: skip


def answer(unit: Unit, wish: AnswerMeeting, by: PersonView) -> Receipt:
    """Whoever is invited, as often as they change their mind, until it is held."""
    meeting = meetings.load(unit, wish.meeting)
    if meeting.guest(by.id) is None:
        raise NotFound(what="meeting", id=wish.meeting)
    if meeting.at <= unit.now:
        raise NotPossibleNow(status="held", number=0)
    meetings.answer(unit, meeting.id, by.id, comes=wish.comes)
    return Receipt(id=meeting.id, values={"meeting": meeting.id})


def call_off(unit: Unit, wish: CallOffMeeting, by: PersonView) -> Receipt:
    """By the communications unit, until it begins. Whoever has heard of it hears, and what they were sent says so."""
    if not rights.in_communications(unit.pack, by):
        raise rights.refusal(unit.pack, unit.pack.functions.communications_lead)
    meeting = meetings.load(unit, wish.meeting)
    if meeting.at <= unit.now:
        raise NotPossibleNow(status="held", number=0)
    about = subject(meeting)
    told: dict[str, Any] = {"at": meeting.at.isoformat(), "place": meeting.place}
    hours, days = waking.of_pack(unit.pack), waking.counting(unit.pack)
    heard = nudges.heard(unit, about)
    for stage in ("invited", "reminder", "attendance"):
        nudges.overtake(unit, subject=about, stage=stage, by="called-off", notice="meeting-off", **told)
    at = waking.next_awake(unit.now, hours, days)
    nudges.put(
        unit, to=heard - {by.id}, subject=about, stage="called-off", notice="meeting-off",
        say_at=at if at > unit.now else None, **told,
    )  # fmt: skip
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
    NoteAttendance: note,
}
