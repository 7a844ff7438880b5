"""Whom a conversation's facts refer to, and which channels: what each of them names, so that all of it is read in one go."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from typing import Any, TypeAlias

from dialogs.everyday.daily_facts import AbsenceFacts, Daily, DutyFacts
from register.applications.applications import ApplicationView
from register.channels.channels import ChannelView
from register.crises.hand_overs import HandOverView
from register.meetings.circulars import CircularView
from register.meetings.meetings import MeetingView
from register.obligations.obligations import ObligationView
from register.questions.policy_questions import QuestionView

Ids: TypeAlias = "Iterable[int | None]"


def people(found: Mapping[str, Any]) -> set[int]:
    """Ids of everyone that the facts read so far refer to."""
    ids: set[int | None] = set()
    for name, fact in found.items():
        if not fact:
            continue
        if name in _PEOPLE:
            ids.update(_PEOPLE[name](fact))
        if name in _CHANNELS:
            for channel in _CHANNELS[name](fact):
                ids.update(_around(channel))
    return {id for id in ids if id is not None}


def channels(found: Mapping[str, Any]) -> list[ChannelView]:
    """The channels that they refer to, whatever for."""
    return [channel for name, of in _CHANNELS.items() if found.get(name) for channel in of(found[name])]


def _around(channel: ChannelView) -> Ids:
    rows = (person for row in channel.checklist for person in (row.owner_id, row.done_by))
    return (channel.chief_id, *channel.people, *rows)


def _one(channel: ChannelView) -> Iterable[ChannelView]:
    return (channel,)


def _each(channels: Iterable[ChannelView]) -> Iterable[ChannelView]:
    return channels


_CHANNELS: Mapping[str, Callable[[Any], Iterable[ChannelView]]] = {
    "channel": _one,
    "channels": _each,
    "all_channels": _each,
    "register": lambda register: register.channels,
    "theirs": chain.from_iterable,
    "daily": lambda daily: daily.mine,
    "duty": lambda duty: (duty.channel,) if duty.channel else (),
    "standings": lambda standings: (one.channel for one in standings),
}
"""Where more than a channel's name is shown: of the others within reach, and of a summary's first, nobody is named."""


def _named_by(one: Any) -> Ids:
    """A case, a step or a change tells by itself."""
    return one.people  # type: ignore[no-any-return]  # each has a frozenset of ids


def _named_by_each(several: Iterable[Any]) -> Ids:
    return (person for one in several for person in one.people)


def _owe(several: Iterable[ObligationView]) -> Ids:
    return (person for one in several for person in (one.settled_by, one.taken_by, one.owed_by_id))


def _asked(several: Iterable[QuestionView]) -> Ids:
    return (person for one in several for person in (one.asker_id, one.answered_by))


def _handed(several: Iterable[HandOverView]) -> Ids:
    return (person for one in several for person in (one.offered_by, one.answered_by))


def _under_way(pairs: Iterable[tuple[ApplicationView, Iterable[Any]]]) -> Ids:
    return (person for case, steps in pairs for one in (case, *steps) for person in one.people)


def _daily(daily: Daily) -> Ids:
    return _owe(daily.owed)


def _duty(duty: DutyFacts) -> Ids:
    return (*_owe((duty.obligation,)), *duty.colleagues)


def _circular(message: CircularView) -> Ids:
    return (message.by, *(one.person_id for one in message.receipts))


def _meeting(meeting: MeetingView) -> Ids:
    return (meeting.called_by, *(one.person_id for one in meeting.guests))


def _absence(absence: AbsenceFacts) -> Ids:
    yield from (absence.instead_of, *absence.suggestions, *(one.id for one in absence.meant))
    yield from (person for channel in absence.run for person in channel.people)
    yield from (person for one, _, _ in absence.stand_ins for person in (one.person_id, one.instead_of))
    for one, theirs in absence.who:
        yield from (one.person_id, *(person for channel in theirs for person in channel.people))
    if absence.absence:
        yield absence.absence.person_id
    if absence.substitute:
        yield from (absence.substitute.person_id, absence.substitute.instead_of, absence.substitute.named_by)
    if absence.asked:
        yield from (absence.asked.owed_by_id, absence.asked.settled_by)


_PEOPLE: Mapping[str, Callable[[Any], Ids]] = {
    **dict.fromkeys(("case", "change", "waits_for_me", "records", "unsure_chief", "chief_question"), _named_by),
    **dict.fromkeys(("own_cases", "spoken_of", "for_diary", "to_send", "steps", "changes"), _named_by_each),
    "under_way": _under_way,
    "gone": lambda gone: gone.values(),
    "waiting": lambda pairs: _named_by_each(chain.from_iterable(pairs)),
    "website": lambda changes: (change.settled_by for change in changes),
    "asked": lambda question: _asked((question,)),
    "to_look_at": _asked,
    "obligation": lambda one: _owe((one,)),
    "owed": _owe,
    "hand_over": lambda one: _handed((one,)),
    "hand_overs": _handed,
    "days_off": lambda person: (person,),
    "who_have": lambda who_have: chain.from_iterable(who_have.values()),
    "daily": _daily,
    "duty": _duty,
    "message": _circular,
    "meeting": _meeting,
    "absence": _absence,
}
