"""Network meetings for those who run channels and speak for the municipality (R029): invited to, answered, noted afterwards."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from dialogs import called, given
from dialogs.channels import channel_words
from dialogs.everyday import network_times, network_words
from dialogs.facts import Facts, Need
from dialogs.texts import appointed, vocabulary
from dialogs.turn import Dialog, Done, Event, Filled, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import Message, Say
from register import rights
from register.errors import NobodyToTell, NotAllowed, NotFound, NotHappenedYet, NotPossibleNow, NotTheirDays, Stale
from register.meetings.meeting_care import held_here
from register.meetings.meetings import MeetingView
from register.obligations import calendar
from register.obligations.daily_wishes import AnswerMeeting, CallMeeting, CallOffMeeting, NoteAttendance


def start(state: State, event: Started, facts: Facts) -> Turn:
    """What is to come and what is to be noted, with the form for a new one; where the guideline knows none, that is said."""
    refused = _not_here(facts)
    if refused is not None:
        invited = network_words.invited_to(facts) if held_here(facts.pack) else ()
        return Turn(words=(*invited, refused))
    if appointed.asks_to_move(event.text):
        return network_times.moving(facts, event.text)
    if appointed.asks_to_call_off(event.text) and facts.meetings:
        return Turn(words=network_words.overview(facts))
    begun = network_times.gather(facts, network_times.told(event.text, facts), {})
    if begun is not None:
        return begun
    if event.args.get("form"):
        return Turn(words=(*network_words.overview(facts, form=True), network_words.form(facts)))
    return Turn(next="when", answers=network_times.clean(), words=network_words.overview(facts))


def invite(state: State, event: Filled | Pressed, facts: Facts) -> Turn:
    """The form of a new one, or of one that stands; then how many get it, before anything is sent."""
    refused = _not_here(facts)
    if refused is not None:
        return Turn(words=(refused,))
    named = event.press.args.get("meeting")
    if named and facts.meeting is None:
        return Turn(words=(Say("network-gone"),))
    of = facts.meeting if named else None
    if not isinstance(event, Filled):
        return Turn(words=(network_words.form(facts, of=of),))
    values = event.values
    day, clock, place = _day(values.get("day")), _clock(values.get("clock")), str(values.get("place") or "").strip()
    problems: dict[str, Say] = {}
    if day is None:
        problems["day"] = Say("exempt-problem-day")
    if clock is None:
        problems["clock"] = Say("network-problem-clock")
    if not place:
        problems["place"] = Say("network-problem-place")
    if day is not None and clock is not None and calendar.at(day, clock) <= facts.now:
        problems["day"] = Say("network-problem-ahead")
    if problems or day is None or clock is None:
        return Turn(words=(network_words.form(facts, values, problems, of=of),))
    if of is not None:
        return network_times.filled(facts, of, calendar.at(day, clock), place)
    at = calendar.at(day, clock).isoformat()
    words = network_words.sure(facts, datetime.fromisoformat(at), place)
    return Turn(next="sure", answers={"at": at, "place": place}, words=words)


def sure(state: State, event: Event, facts: Facts) -> Turn:
    """How many get it has been said; (Skicka) or "ja" sends."""
    at, place = str(state.answers.get("at") or ""), str(state.answers.get("place") or "")
    if not at:
        return Turn(words=(network_words.form(facts),))
    if isinstance(event, Said):
        said, rest = vocabulary.yes_or_no(event.text)
        control = vocabulary.control(event.text)
        changed = network_times.gather(facts, network_times.told(rest, facts), state.answers) if rest else None
        if changed is not None:
            return changed
        if said == "no" or control in ("cancel", "pause"):
            return Turn(words=(Say("network-stopped"),))
        if said != "yes" and control != "send":
            return Turn(next="sure", words=again(state, facts))
    wish = CallMeeting(at=datetime.fromisoformat(at), place=place)
    return Turn(next="called", answers={"at": None, "place": None}, wish=wish)


def again(state: State, facts: Facts) -> Message:
    at = str(state.answers.get("at") or "")
    if state.step != "sure":
        return network_times.again(state, facts)
    return network_words.sure(facts, datetime.fromisoformat(at), str(state.answers.get("place") or "")) if at else ()


def called_to(state: State, event: Event, facts: Facts) -> Turn:
    if isinstance(event, Done):
        count = int(event.receipt.values["people"])
        words = network_words.has_called(int(event.receipt.values["meeting"]), count)
        return Turn(words=words, replaces=words)
    return Turn(words=(_refusal(facts, event),))


def cancel(state: State, event: Pressed, facts: Facts) -> Turn:
    kept = event.press.args.get("meeting")
    words: Message = (Say("network-stands") if kept else Say("network-stopped"),)
    return Turn(answers={"at": None, "place": None}, words=words, replaces=words)


def answer(state: State, event: Pressed, facts: Facts) -> Turn:
    args = event.press.args
    wish = AnswerMeeting(meeting=_id(args.get("meeting")), comes=bool(args.get("comes")), moves=_id(args.get("moves")))
    return Turn(next="answered", answers={"meeting": wish.meeting}, wish=wish)


def answered(state: State, event: Event, facts: Facts) -> Turn:
    meeting = facts.meeting
    if isinstance(event, Refused) and isinstance(event.error, Stale) and meeting is not None:
        return Turn(words=(Say("network-old-answer"), *network_words.invitation(facts, meeting)))
    if not isinstance(event, Done) or meeting is None:
        return Turn(words=(_refusal(facts, event),))
    return Turn(replaces=network_words.invitation(facts, meeting))


def moved(state: State, event: Event, facts: Facts) -> Turn:
    meeting = facts.meeting
    if not isinstance(event, Done) or meeting is None:
        return Turn(words=(_refusal(facts, event),))
    words = network_words.has_moved(meeting, event.receipt.values)
    return Turn(words=words, replaces=words)


def see(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Ändra) on one of several to come."""
    meeting = _theirs(facts)
    return Turn(words=network_words.one_of(facts, meeting) if meeting is not None else (Say("network-gone"),))


def call_off(state: State, event: Pressed, facts: Facts) -> Turn:
    """Asked once more first, since everybody who has been invited hears."""
    if facts.meeting is None:
        return Turn(words=(Say("network-gone"),))
    if not rights.in_communications(facts.pack, facts.me):
        return Turn(words=(Say("network-not-yours", who=called.the_communications_unit(facts)),))
    if not event.press.args.get("sure"):
        return Turn(words=network_words.sure_off(facts, facts.meeting))
    return Turn(next="off", wish=CallOffMeeting(meeting=facts.meeting.id))


def off(state: State, event: Event, facts: Facts) -> Turn:
    if not isinstance(event, Done):
        return Turn(words=(_refusal(facts, event),))
    values = event.receipt.values
    words: Message = (Say("network-is-off", at=calendar.local(values["at"]), count=int(values["people"])),)
    return Turn(words=words, replaces=words)


def attendance(state: State, event: Filled | Pressed, facts: Facts) -> Turn:
    meeting = _theirs(facts)
    if meeting is None:
        return Turn(words=(Say("error-not-found"),))
    if not isinstance(event, Filled):
        return Turn(words=(network_words.attendance_form(facts, meeting),))
    chosen = event.values.get("present")
    present = tuple(_id(one) for one in chosen) if isinstance(chosen, (list, tuple)) else ()
    wish = NoteAttendance(meeting=meeting.id, present=present)
    return Turn(next="noted", answers={"meeting": meeting.id}, wish=wish)


def noted(state: State, event: Event, facts: Facts) -> Turn:
    meeting = facts.meeting
    if not isinstance(event, Done) or meeting is None:
        return Turn(words=(_refusal(facts, event),))
    return Turn(words=network_words.attended(facts, meeting))


def _theirs(facts: Facts) -> MeetingView | None:
    """The meeting, where it is the person's to note."""
    return facts.meeting if rights.in_communications(facts.pack, facts.me) else None


def _not_here(facts: Facts) -> Say | None:
    """Why nobody, or not this person, invites."""
    if not held_here(facts.pack):
        return Say("network-not-here", guideline=facts.pack.organisation.guideline.noun_definite)
    if not rights.in_communications(facts.pack, facts.me):
        return Say("network-not-yours", who=called.the_communications_unit(facts))
    return None


def _refusal(facts: Facts, event: Event) -> Say:
    if not isinstance(event, Refused):
        return Say("error-not-found")
    match event.error:
        case NotTheirDays():
            return Say("network-problem-ahead")
        case NobodyToTell():
            return Say("network-nobody")
        case NotPossibleNow(facts=values) if values["status"] == "same" and facts.meeting is not None:
            return network_words.same(facts.meeting)
        case NotPossibleNow():
            return Say("network-held")
        case NotHappenedYet(facts=values):
            return Say("network-not-yet", at=values["at"])
        case NotAllowed():
            return Say("network-not-yours", who=called.the_communications_unit(facts))
        case NotFound():
            return Say("network-gone")
        case error:
            return channel_words.refusal(facts, error)


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None


def _clock(value: Any) -> time | None:
    """ "13", "13.30", "kl 13:30"."""
    plain = str(value or "").strip().lower().removeprefix("kl.").removeprefix("kl").strip().replace(".", ":")
    hour, _, minute = plain.partition(":")
    try:
        return time(int(hour), int(minute or 0))
    except (ValueError, OverflowError):
        return None


def _id(value: object) -> int:
    return given.number(value)


DIALOG = Dialog(
    name="network",
    steps={
        "start": start,
        "when": network_times.when,
        "where": network_times.where,
        "sure": sure,
        "called": called_to,
        "move_when": network_times.moved_when,
        "sure_move": network_times.sure_move,
        "moved": moved,
        "off": off,
        "answered": answered,
        "noted": noted,
    },
    presses={
        "form": invite,
        "sure": sure,
        "cancel": cancel,
        "answer": answer,
        "move": network_times.chosen,
        "sure_move": network_times.sure_move,
        "see": see,
        "call_off": call_off,
        "attendance": attendance,
    },
    needs=frozenset({Need.MEETINGS}),
    again=again,
    free=frozenset({"where"}),
    passing=frozenset({"when"}),
)
