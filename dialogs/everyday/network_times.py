"""Day, time and place of a network meeting, typed in a sentence or a few, for a new one or for one that is moved."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from dialogs.everyday import network_words
from dialogs.facts import Facts
from dialogs.texts import appointed, vocabulary
from dialogs.texts.appointed import Appointed
from dialogs.turn import Event, Pressed, Said, State, Turn
from dialogs.words import Message, Say
from register import rights
from register.meetings.meeting_care import LONGEST
from register.meetings.meetings import MeetingView
from register.obligations import calendar
from register.obligations.daily_wishes import MoveMeeting


def told(text: str, facts: Facts) -> Appointed:
    """What a sentence about a meeting says besides that it is about one."""
    return appointed.read(appointed.besides(text), facts.now)


def clean() -> dict[str, Any]:
    """Nothing of an earlier meeting is carried along."""
    return {"meeting": None, "day": None, "clock": None, "at": None, "place": None}


# A new one


def gather(facts: Facts, found: Appointed, before: Any) -> Turn | None:
    """What is still to be asked of the new meeting; None when nothing is told of it. Whole, it is looked at once more."""
    if found.weekday is not None and found.day is not None:
        asked = network_words.wrong_weekday(facts, found.day, found.weekday)
        kept = {"clock": _iso(found.clock) or before.get("clock"), "place": found.place or before.get("place")}
        return Turn(next="when", answers={**kept, "day": None}, words=(asked,))
    day, clock = found.day or _day(before.get("day")), found.clock or _clock(before.get("clock"))
    place = found.place or str(before.get("place") or "")
    if (found.day, found.clock, found.place) == (None, None, ""):
        return None
    answers = {"day": _iso(day), "clock": _iso(clock), "place": place or None}
    if day is None or clock is None:
        return Turn(next="when", answers=answers, words=(network_words.ask_rest(day, clock),))
    at = calendar.at(day, clock)
    if at <= facts.now:
        return Turn(next="when", answers={**answers, "day": None}, words=(Say("network-problem-ahead"),))
    if not place:
        return Turn(next="where", answers=answers, words=(Say("network-ask-where"),))
    answers |= {"at": at.isoformat()}
    return Turn(next="sure", answers=answers, words=network_words.sure(facts, at, place))


def when(state: State, event: Event, facts: Facts) -> Turn:
    """Day and time are typed; anything else may be meant for something else, since a form can be filled in as well."""
    if not isinstance(event, Said):
        return Turn(next="when")
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("network-stopped"),))
    turn = gather(facts, told(event.text, facts), state.answers)
    return turn or Turn(next="when", words=(Say("network-ask-when"),), lost=True)


def where(state: State, event: Event, facts: Facts) -> Turn:
    if not isinstance(event, Said):
        return Turn(next="where", words=(Say("network-ask-where"),))
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("network-stopped"),))
    place = appointed.place(event.text)[:LONGEST]
    turn = gather(facts, Appointed(place=place), state.answers) if place else None
    return turn or Turn(next="where", words=(Say("network-ask-where"),))


# One that is moved


def moving(facts: Facts, text: str) -> Turn:
    """ "flytta nätverksträffen till 14 december kl 10": of several, the one whose day is named before "till"."""
    to_come = _to_come(facts)
    if not to_come:
        return Turn(words=(Say("network-none-to-move"), network_words.new()))
    before, after = appointed.from_to(appointed.besides(text))
    named = appointed.read(before, facts.now).day if before and after else None
    meant = [one for one in to_come if calendar.date_of(one.at) == named] or to_come
    if len(meant) > 1:
        return Turn(words=network_words.which_to_move(meant, after or before))
    return _move(facts, meant[0], after or before)


def chosen(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Flytta) on the meeting's card, (Flytta tillbaka), or the one that was meant of several."""
    meeting, args = facts.meeting, event.press.args
    if meeting is None or not rights.in_communications(facts.pack, facts.me):
        return Turn(words=(Say("network-gone"),))
    if meeting.at <= facts.now:
        return Turn(words=(Say("network-held"),))
    if args.get("at"):
        return _sure(facts, meeting, datetime.fromisoformat(str(args["at"])), str(args.get("place") or meeting.place))
    return _move(facts, meeting, str(args.get("to") or ""))


def moved_when(state: State, event: Event, facts: Facts) -> Turn:
    meeting = facts.meeting
    if meeting is None:
        return Turn(words=(Say("network-gone"),))
    if not isinstance(event, Said):
        return Turn(next="move_when", words=(network_words.ask_move(meeting),))
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("network-stands"),))
    return _move(facts, meeting, event.text, again=True)


def sure_move(state: State, event: Event, facts: Facts) -> Turn:
    """What it is moved to has been said; (Flytta) or "ja" does it, and another time is another question."""
    at, place = str(state.answers.get("at") or ""), str(state.answers.get("place") or "")
    meeting = facts.meeting
    if not at or meeting is None:
        return Turn(words=(Say("network-gone"),))
    if isinstance(event, Said):
        said, rest = vocabulary.yes_or_no(event.text)
        control = vocabulary.control(event.text)
        found = told(rest, facts)
        if found.day or found.clock:
            return _move(facts, meeting, rest)
        if said == "no" or control in ("cancel", "pause"):
            return Turn(words=(Say("network-stands"),))
        if said != "yes" and control != "send":
            return Turn(next="sure_move", words=again(state, facts))
    wish = MoveMeeting(meeting=meeting.id, at=datetime.fromisoformat(at), place=place)
    return Turn(next="moved", answers={**clean(), "meeting": meeting.id}, wish=wish)


def again(state: State, facts: Facts) -> Message:
    at, meeting = str(state.answers.get("at") or ""), facts.meeting
    if state.step == "where":
        return (Say("network-ask-where"),)
    if meeting is None:
        return ()
    if state.step == "move_when":
        return (network_words.ask_move(meeting),)
    if state.step == "sure_move" and at:
        return network_words.sure_move(
            facts, meeting, datetime.fromisoformat(at), str(state.answers.get("place") or meeting.place)
        )
    return ()


def _move(facts: Facts, meeting: MeetingView, text: str, *, again: bool = False) -> Turn:
    """What is not told stays as it was: the hour when only the day is told, the place when none is."""
    found, by = told(text, facts), appointed.moved_by(text)
    answers = {**clean(), "meeting": meeting.id}
    if found.weekday is not None and found.day is not None:
        words: Message = (network_words.wrong_weekday(facts, found.day, found.weekday),)
        return Turn(next="move_when", answers=answers, words=words)
    here = calendar.local(meeting.at)
    if found.day is None and found.clock is None and by is None:
        asked = (
            (Say("network-when-unknown"),)
            if again
            else (network_words.ask_move(meeting), network_words.form(facts, of=meeting))
        )
        return Turn(next="move_when", answers=answers, words=asked)
    day = found.day or here.date() + (by or timedelta())
    return _sure(facts, meeting, calendar.at(day, found.clock or here.time()), found.place or meeting.place)


def _sure(facts: Facts, meeting: MeetingView, at: datetime, place: str) -> Turn:
    answers = {**clean(), "meeting": meeting.id}
    if at <= facts.now:
        return Turn(next="move_when", answers=answers, words=(Say("network-problem-ahead"),))
    if (at, place) == (meeting.at, meeting.place):
        return Turn(words=(network_words.same(meeting),))
    words = network_words.sure_move(facts, meeting, at, place)
    return Turn(next="sure_move", answers={**answers, "at": at.isoformat(), "place": place}, words=words)


def filled(facts: Facts, meeting: MeetingView, at: datetime, place: str) -> Turn:
    """The form of a meeting that stands, sent in."""
    return _sure(facts, meeting, at, place)


def _to_come(facts: Facts) -> list[MeetingView]:
    return [one for one in facts.meetings if one.at > facts.now]


def _iso(value: date | time | None) -> str | None:
    return value.isoformat() if value is not None else None


def _day(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None


def _clock(value: object) -> time | None:
    return time.fromisoformat(str(value)) if value else None
