"""An invitation to a network meeting, what has been answered, and who was there: by function, in counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from dialogs import called
from dialogs.everyday import record_words
from dialogs.facts import Facts
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


def overview(facts: Facts) -> Message:
    """Those to come with what has been answered; those held, with (Notera närvaro) until it is noted."""
    if not facts.meetings:
        return (Say("network-intro", who=_belong(facts), where=record_words.cited(facts, "R029")),)
    rows = tuple(
        Row(
            label=Say("network-named", at=calendar.local(one.at), place=Plain(one.place)), value=_stands(facts, one),
            button=_call_off(one) if one.at > facts.now else None if one.noted_at else _note(one),
        )
        for one in facts.meetings
    )  # fmt: skip
    return (Heading(Say("network-title")), Rows(rows))


def _belong(facts: Facts) -> tuple[str, ...]:
    """ "administratörer", "talespersoner"."""
    roles = facts.pack.roles
    found = (called.administrators(facts) if to == OWNER else roles[to].plural for to in belong(facts.pack))
    return tuple(dict.fromkeys(found))


def _stands(facts: Facts, one: MeetingView) -> Say:
    if one.noted_at is not None:
        return Say("network-were-there", count=len(one.present), of=len(one.guests))
    return Say("network-answers", yes=one.how_many(True), no=one.how_many(False), left=one.how_many(None))


def form(facts: Facts, values: Mapping[str, Any] | None = None, problems: Mapping[str, Say] | None = None) -> Ask:
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
        press=press("network.form"),
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


def _call_off(one: MeetingView) -> Button:
    return Button(label=Say("button-call-off"), press=press("network.call_off", meeting=one.id))


def _note(one: MeetingView) -> Button:
    return Button(label=Say("button-note-attendance"), press=press("network.attendance", meeting=one.id))


# To whoever is invited


def invitation(facts: Facts, meeting: MeetingView, *, again: bool = False) -> Message:
    """(Ja) (Nej) until it is held; afterwards, or when it is answered, what was said and a way to change it."""
    mine = meeting.guest(facts.me.id)
    head: list[Word] = [
        Say("network-reminded" if again else "network-invited", who=called.capital(called.the_communications_unit(facts)),
            where=record_words.cited(facts, "R029")),
        Say("network-when", at=calendar.local(meeting.at), place=Plain(meeting.place)),
    ]  # fmt: skip
    if mine is None or meeting.at <= facts.now:
        return (*head, Say("network-held"))
    yes = ("button-yes", press("network.answer", meeting=meeting.id, comes=True))
    no = ("button-no", press("network.answer", meeting=meeting.id, comes=False))
    if mine.comes is None:
        return (*head, Say("network-ask"), buttons(yes, no))
    said = Say("network-said", comes="yes" if mine.comes else "no")
    change = ("button-cannot-come", no[1]) if mine.comes else ("button-can-come", yes[1])
    return (*head, said, buttons(change))
