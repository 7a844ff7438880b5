"""An invitation to a network meeting, what has been answered, and who was there: by function, in counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any

from dialogs import called
from dialogs.everyday import record_words
from dialogs.facts import Facts
from dialogs.texts import DAYS, dates
from dialogs.words import (
    Ask,
    Button,
    Buttons,
    Field,
    Form,
    Heading,
    Items,
    Kind,
    Line,
    Message,
    Option,
    Plain,
    Row,
    Rows,
    Say,
    Word,
    buttons,
    press,
)
from policy_text.duties import OWNER
from register.meetings.meeting_care import LONGEST, belong
from register.meetings.meetings import MeetingView
from register.obligations import calendar

# To whoever invites


def new() -> Buttons:
    return buttons(("button-invite", press("network.form")))


def overview(facts: Facts, *, form: bool = False) -> Message:
    """Those to come with what has been answered; those held, with (Notera närvaro) until it is noted.

    `form`: it follows, so nothing need be said of how a new one is begun.
    """
    if not facts.meetings:
        intro = Say("network-intro", who=_belong(facts), where=record_words.cited(facts, "R029"))
        return (intro,) if form else (intro, Say("network-ask-when"), new())
    to_come = [one for one in facts.meetings if one.at > facts.now]
    alone = to_come[0] if len(to_come) == 1 else None
    rows = tuple(
        Row(label=_named(one), value=_stands(facts, one), button=_of_row(facts, one, alone=one is alone))
        for one in facts.meetings
    )  # fmt: skip
    ways = ((_move(alone), _call_off(alone)) if alone is not None else ()) + (() if form else new().buttons)
    return (Heading(Say("network-title")), Rows(rows), *((Buttons(ways),) if ways else ()))


def _named(one: MeetingView) -> Say:
    return Say("network-named", at=calendar.local(one.at), place=Plain(one.place))


def _of_row(facts: Facts, one: MeetingView, *, alone: bool) -> Button | None:
    """What can be done with one to come stands below when it is the only one."""
    if one.at > facts.now:
        return None if alone else Button(label=Say("button-change"), press=press("network.see", meeting=one.id))
    return None if one.noted_at else _note(one)


def one_of(facts: Facts, one: MeetingView) -> Message:
    """One of several to come, and what can be done with it."""
    return (Rows((Row(label=_named(one), value=_stands(facts, one)),)), Buttons((_move(one), _call_off(one))))


def invited_to(facts: Facts) -> Message:
    """To whoever does not invite: the meetings to come that they are invited to, and what they have answered."""
    if not facts.meetings:
        return (Say("network-none-ahead"),)
    return tuple(
        Say("network-ahead", at=calendar.local(one.at), place=Plain(one.place), comes=_answer_of(one, facts.me.id))
        for one in facts.meetings
    )


def _answer_of(one: MeetingView, person: int) -> str:
    guest = one.guest(person)
    return "unanswered" if guest is None or guest.comes is None else "yes" if guest.comes else "no"


def _belong(facts: Facts) -> tuple[str, ...]:
    """ "administratörer", "talespersoner"."""
    roles = facts.pack.roles
    found = (called.administrators(facts) if to == OWNER else roles[to].plural for to in belong(facts.pack))
    return tuple(dict.fromkeys(found))


def _stands(facts: Facts, one: MeetingView) -> Say:
    if one.noted_at is not None:
        return Say("network-were-there", count=len(one.present), of=len(one.guests))
    return Say("network-answers", yes=one.how_many(True), no=one.how_many(False), left=one.how_many(None))


def form(
    facts: Facts,
    values: Mapping[str, Any] | None = None,
    problems: Mapping[str, Say] | None = None,
    of: MeetingView | None = None,
) -> Ask:
    """For a new one, or filled in with the one that is moved."""
    if of is not None and values is None:
        at = calendar.local(of.at)
        values = {"day": at.date().isoformat(), "clock": f"{at.hour:02d}.{at.minute:02d}", "place": of.place}
    fields = (
        Field(key="day", kind=Kind.DATE, label=Say("network-field-day")),
        Field(
            key="clock", kind=Kind.LINE, label=Say("network-field-clock"), hint=Say("network-hint-clock"), max_length=8
        ),
        Field(key="place", kind=Kind.LINE, label=Say("network-field-place"), max_length=LONGEST),
    )
    as_form = Form(
        name="network",
        title=Say("network-title"),
        press=press("network.form", meeting=of.id) if of is not None else press("network.form"),
        fields=fields,
        submit=Say("button-next"),
    )
    return Ask(form=as_form, values={key: str(value) for key, value in (values or {}).items()}, problems=problems or {})


def sure(facts: Facts, at: datetime, place: str) -> Message:
    return (
        Say("network-sure", count=facts.to_invite),
        Say("network-when", at=calendar.local(at), place=Plain(place)),
        buttons(("button-send", press("network.sure", latched=True)), ("button-cancel", press("network.cancel"))),
    )


def ask_rest(day: date | None, clock: time | None) -> Say:
    """Of day and time, the one that has not been told."""
    if day is None:
        return Say("network-ask-day") if clock is not None else Say("network-ask-when")
    return Say("network-ask-clock", day=day)


def wrong_weekday(facts: Facts, day: date, said: int) -> Say:
    """ "fredag 10 december", which is a Thursday."""
    names = DAYS[facts.language]
    is_a, written = names[day.weekday()], dates.in_full(day, facts.language)
    return Say("network-weekday", day=Plain(written), weekday=Plain(is_a), said=Plain(names[said]))


def has_called(meeting: int, count: int) -> Message:
    move = ("button-move", press("network.move", meeting=meeting))
    return (
        Say("network-called", count=count),
        buttons(move, ("button-call-off", press("network.call_off", meeting=meeting))),
    )


def which_to_move(them: Iterable[MeetingView], to: str) -> Message:
    """`to`: what was said of when, carried along."""
    ways = tuple(
        Button(
            label=Say("network-at", at=calendar.local(one.at)), press=press("network.move", meeting=one.id, to=to[:100])
        )
        for one in them
    )
    return (Say("network-which-to-move"), Buttons(ways))


def ask_move(meeting: MeetingView) -> Say:
    return Say("network-ask-move", at=calendar.local(meeting.at))


def sure_move(facts: Facts, meeting: MeetingView, at: datetime, place: str) -> Message:
    """From when to when, before those who are invited hear."""
    was, invited = calendar.local(meeting.at), len(meeting.guests)
    asked = Say("network-sure-move", was=was, count=invited)
    if at == meeting.at:
        asked = Say("network-sure-place", at=was, count=invited)
    return (
        asked,
        Say("network-when", at=calendar.local(at), place=Plain(place)),
        buttons(
            ("button-move", press("network.sure_move", latched=True, meeting=meeting.id)),
            ("button-let-meeting-stand", press("network.cancel", meeting=meeting.id)),
        ),
    )


def has_moved(meeting: MeetingView, values: Mapping[str, Any]) -> Message:
    """Moved, and how many hear of it; (Flytta tillbaka) asks once more."""
    was, at = values["was"], calendar.local(meeting.at)
    told = Say(
        "network-has-moved", at=at, place=Plain(meeting.place), count=int(values["people"]), anew=was != meeting.at
    )
    back = press("network.move", meeting=meeting.id, at=was.isoformat(), place=str(values["was_at"]))
    return (told, buttons(("button-move-back", back)))


def same(meeting: MeetingView) -> Say:
    return Say("network-same", at=calendar.local(meeting.at), place=Plain(meeting.place))


def moved_line(was: datetime, at: datetime, place: str) -> Say:
    """What an earlier invitation becomes."""
    if was == at:
        return Say("network-line-place", at=calendar.local(at), place=Plain(place))
    return Say("network-line-moved", was=calendar.local(was), at=calendar.local(at), place=Plain(place))


def sure_off(facts: Facts, meeting: MeetingView) -> Message:
    """Before it is called off: how many were asked to come."""
    return (
        Say("network-sure-off", at=calendar.local(meeting.at), count=len(meeting.guests)),
        buttons(
            ("button-call-off", press("network.call_off", meeting=meeting.id, sure=True)),
            ("button-let-meeting-stand", press("network.cancel", meeting=meeting.id)),
        ),
    )


def called_off(at: datetime, place: str) -> Say:
    return Say("network-off", at=calendar.local(at), place=Plain(place))


def attendance_form(facts: Facts, meeting: MeetingView) -> Ask:
    """Filled in with those who have said that they come, or with what was noted before."""
    there = meeting.present if meeting.noted_at else tuple(one.person_id for one in meeting.guests if one.comes)
    options = tuple(Option(value=str(one.person_id), label=Plain(facts.shown(one.person_id))) for one in meeting.guests)
    as_form = Form(
        name="attendance", title=Say("network-attendance"), press=press("network.attendance", meeting=meeting.id),
        fields=(
            Field(key="present", kind=Kind.CHOICES, label=Say("network-field-present"), options=options, required=False),
        ),
        submit=Say("button-note-attendance"),
    )  # fmt: skip
    return Ask(form=as_form, values={"present": tuple(str(id) for id in there)})


def attended(facts: Facts, meeting: MeetingView) -> Message:
    """How many were there, and as what."""
    functions = Counter(_function(facts, person) for person in meeting.present)
    told: tuple[Line, ...] = tuple(
        Say("network-function", function=called.capital(name), count=count) for name, count in sorted(functions.items())
    )
    of = len(meeting.guests)
    noted = Say("network-noted", count=len(meeting.present), of=of)
    return (noted, Items(told)) if told else (noted,)


def _function(facts: Facts, person: int) -> str:
    found = facts.people.get(person)
    return facts.function_of(found) if found is not None and found.roles else called.administrator(facts)


def to_note(meeting: MeetingView) -> Message:
    return (Say("network-to-note", at=calendar.local(meeting.at)), Buttons((_note(meeting),)))


def _move(one: MeetingView) -> Button:
    return Button(label=Say("button-move"), press=press("network.move", meeting=one.id))


def _call_off(one: MeetingView) -> Button:
    return Button(label=Say("button-call-off"), press=press("network.call_off", meeting=one.id))


def _note(one: MeetingView) -> Button:
    return Button(label=Say("button-note-attendance"), press=press("network.attendance", meeting=one.id))


# To whoever is invited


def invitation(facts: Facts, meeting: MeetingView, *, again: bool = False, was: datetime | None = None) -> Message:
    """(Ja) (Nej) until it is held; afterwards, or when it is answered, what was said and a way to change it.

    `was`: the time that the person was last told of, where it has been moved since.
    """
    mine = meeting.guest(facts.me.id)
    who, where = called.capital(called.the_communications_unit(facts)), record_words.cited(facts, "R029")
    first = Say("network-reminded" if again else "network-invited", who=who, where=where)
    if was is not None and was != meeting.at:
        first = Say("network-moved", who=who, where=where, was=calendar.local(was))
    elif was is not None:
        first = Say("network-changed", who=who, where=where)
    head: list[Word] = [
        first,
        Say("network-when", at=calendar.local(meeting.at), place=Plain(meeting.place)),
    ]  # fmt: skip
    if mine is None or meeting.at <= facts.now:
        return (*head, Say("network-held"))
    yes = ("button-yes", press("network.answer", meeting=meeting.id, comes=True, moves=meeting.moves))
    no = ("button-no", press("network.answer", meeting=meeting.id, comes=False, moves=meeting.moves))
    if mine.comes is None:
        return (*head, Say("network-ask"), buttons(yes, no))
    said = Say("network-said", comes="yes" if mine.comes else "no")
    change = ("button-cannot-come", no[1]) if mine.comes else ("button-can-come", yes[1])
    return (*head, said, buttons(change))
