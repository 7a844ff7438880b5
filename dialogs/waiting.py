"""What waits for a person, of every kind, the most urgent first: how many things, the first of them, each with its button.

Chat, App Home and the try-out page say it in the same words, since all of them show this message.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from dialogs.applications import case_names, case_words, to_eservice
from dialogs.channels import channel_words, my_channels
from dialogs.everyday import absence_words, obligation_words
from dialogs.facts import Facts, Need
from dialogs.words import (
    Button,
    Heading,
    Line,
    Message,
    Plain,
    Press,
    Row,
    Rows,
    Say,
    Scalar,
    Style,
    Word,
    buttons,
    press,
    stamped,
)
from register.applications.applications import ApplicationView, Status
from register.obligations import calendar
from register.obligations.obligations import Duty, ObligationView
from register.waits import Comments

NEEDS = frozenset({Need.WAITING, Need.OWN_CASES, Need.TO_ESERVICE, Need.CHANNELS, Need.CHANGES, Need.WAITS})

MOST_ROWS, MOST_CARDS = 6, 5
"""Shown at once of what is a line and of what is a card of its own; the rest is counted, and (Visa alla) lists it."""

MOST_LISTED = 40
"""Lines that (Visa alla) shows; a platform draws no more."""

_AT_ONCE = (Duty.INCIDENT, Duty.REMOVAL)
"""Before anything but a crisis."""

_WHERE: Mapping[Duty, tuple[str, str]] = {
    Duty.CLOSING: ("button-closing-steps", "close.steps"),
    Duty.SNAPSHOT: ("button-see", "snapshot.open"),
    Duty.REVIEW: ("button-see", "review.talk"),
    Duty.GAP: ("button-administrators", "hand_over.open"),
    Duty.CHECKLIST: ("button-checklist", "set_up.open"),
    Duty.CONDITION: ("button-checklist", "set_up.open"),
    Duty.ACCESS_TRY: ("button-tried", "readiness.tried"),
}
"""Where a duty is done, on its channel; the others open their own card."""


def words(facts: Facts) -> Message:
    """The heading with how many there are, and the first of them; "Inget väntar." when there are none."""
    found = count(facts)
    if not found:
        return (Say("waiting-none"),)
    urgent, later, cards = _urgent(facts), _later(facts), _cards(facts)
    first = urgent[:MOST_ROWS]
    shown = cards[: max(1, MOST_CARDS - len(first) // 2)]
    rest = later[: max(0, MOST_ROWS - len(first) - len(shown))]
    told: list[Word] = [Heading(Say("waiting-heading", count=found))]
    told += [Rows(first)] if first else []
    told += [word for card in shown for word in card]
    told += [Rows(rest)] if rest else []
    left = found - len(first) - len(shown) - len(rest)
    if left:
        told += [Say("waiting-more", count=left), buttons(("button-show-all", press("waiting.all")))]
    return stamped(tuple(told), on="list")


def every(facts: Facts) -> Message:
    """(Visa alla): a line each."""
    them = (*_urgent(facts), *_cases(facts), *my_channels.waiting_lines(facts), *_later(facts))
    if not them:
        return (Say("waiting-none"),)
    left = len(them) - MOST_LISTED
    more = (Say("waiting-still-more", count=left),) if left > 0 else ()
    return (Heading(Say("waiting-heading", count=count(facts))), Rows(them[:MOST_LISTED]), *more)


def count(facts: Facts) -> int:
    return len(_urgent(facts)) + len(_later(facts)) + len(_cards(facts))


def own(facts: Facts) -> tuple[ApplicationView, ...]:
    """Their own that wait for something from them."""
    return (*returned(facts), *to_eservice.them(facts))


def returned(facts: Facts) -> tuple[ApplicationView, ...]:
    """Their own that wait for them to be completed."""
    return tuple(case for case in facts.own_cases if case.status is Status.RETURNED)


# ---- Cases, and what a person's channels wait for: cards with their own buttons ---------------------------------------


def _cards(facts: Facts) -> tuple[Message, ...]:
    own: list[Message] = [(_returned(facts, case), buttons(_go_on(case))) for case in returned(facts)]
    own += [to_eservice.card(facts, case) for case in to_eservice.them(facts)]
    own += [case_words.to_send(facts, case) for case in facts.to_send]
    own += [case_words.asked(facts, case, step, short=True) for case, step in facts.waiting]
    return (*own, *my_channels.waiting(facts))


def _returned(facts: Facts, case: ApplicationView) -> Say:
    title = case_names.title(facts, case)
    return Say("my-application-returned", number=case.number, what=title, when=case.changed_at.date())


def _go_on(case: ApplicationView) -> tuple[str, Press]:
    return ("button-continue", press("apply.go_on", application=case.id))


def _cases(facts: Facts) -> tuple[Row, ...]:
    """The same as a line each."""
    found = [
        _case(facts, case, Say("waiting-returned"), press("apply.go_on", application=case.id))
        for case in returned(facts)
    ]
    found += [
        _case(facts, case, Say("waiting-eservice"), press("apply.see", application=case.id))
        for case in to_eservice.them(facts)
    ]
    found += [
        _case(facts, case, Say("waiting-to-send"), press("case.see", application=case.id)) for case in facts.to_send
    ]
    for case, step in facts.waiting:
        do = press("case.see", application=case.id, step_row=step.id)
        found.append(_case(facts, case, Say("waiting-since", since=step.opened_at), do))
    return tuple(found)


def _case(facts: Facts, case: ApplicationView, value: Line, do: Press) -> Row:
    label = Say("waiting-case", number=case.number, what=case_names.title(facts, case))
    return Row(label=label, value=value, button=Button(label=Say("button-see"), press=do))


# ---- Lines ----------------------------------------------------------------------------------------------------------


def _urgent(facts: Facts) -> tuple[Row, ...]:
    """A crisis to acknowledge, what must go, and who waits for an answer."""
    waits, found = facts.waits_for_me, []
    if waits.crisis is not None:
        told = Say("waiting-exercise" if waits.crisis.exercise else "waiting-crisis")
        since = Say("waiting-since", since=waits.crisis.started_at)
        found.append(_row(told, since, "asked_me.crisis", style=Style.PRIMARY, crisis=waits.crisis.id))
    found += [_owed(facts, (one,)) for duty in _AT_ONCE for one in waits.owed if one.duty is duty]
    found += [_comments(facts, one) for one in waits.comments]
    return tuple(found)


def _later(facts: Facts) -> tuple[Row, ...]:
    """What falls due, what somebody asks, and what they are invited to: by day, what is late first."""
    dated = sorted((*_due(facts), *_asked(facts)), key=lambda pair: pair[0])
    return tuple(row for _, row in dated)


def _due(facts: Facts) -> Iterator[tuple[datetime, Row]]:
    waits = facts.waits_for_me
    together: dict[tuple[Duty, int | None], list[ObligationView]] = {}
    for one in waits.owed:
        if one.duty not in _AT_ONCE:
            together.setdefault((one.duty, one.channel_id), []).append(one)
    for several in together.values():
        yield several[0].due_at, _owed(facts, several)
    if waits.for_diary:
        first = min(one.due_at for one in waits.for_diary)
        since = min(one.since for one in waits.for_diary)
        yield first, _row(Say("waiting-diary", count=len(waits.for_diary)), _since(since), "go.diary")
    for meeting in waits.meetings:
        told = Say("waiting-attendance" if meeting.to_note else "waiting-invitation")
        yield meeting.at, _row(told, Say("waiting-at", at=meeting.at), "asked_me.meeting", meeting=meeting.id)


def _asked(facts: Facts) -> Iterator[tuple[datetime, Row]]:
    """What somebody waits for an answer to, what has waited longest first."""
    waits = facts.waits_for_me
    for back in waits.handed_back:
        told = Say(
            "waiting-back", channels=tuple(_title(facts, one) for one in back.channels), count=len(back.channels)
        )
        yield back.since, _row(told, _since(back.since), "asked_me.back", crisis=back.crisis)
    for asked in waits.proposals:
        told = Say("waiting-proposal", channel=_title(facts, asked.channel), who=facts.shown(asked.by))
        yield asked.asked_at, _row(told, _since(asked.asked_at), "close.steps", channel=asked.channel)
    for made in waits.hand_overs:
        told = Say("waiting-hand-over", who=facts.shown(made.offered_by), count=len(made.channels))
        yield made.offered_at, _row(told, _since(made.offered_at), "asked_me.hand_over", hand_over=made.id)
    if waits.website:
        told = Say("waiting-website", count=len(waits.website))
        yield waits.website[0], _row(told, _since(waits.website[0]), "go.website")
    if waits.questions:
        oldest = waits.questions[0].asked_at
        told = Say("waiting-questions", count=len(waits.questions))
        yield oldest, _row(told, _since(oldest), "go.unanswered")
    for one in waits.stand_ins:
        told = Say("waiting-stand-in", channel=_title(facts, one.channel_id), who=facts.shown(one.named_by))
        days, channel = absence_words.days_of(one), one.channel_id
        row = _row(told, days, "asked_me.stand_in", substitute=one.id, channel=channel)
        yield calendar.start_of(one.first), row
    for message in waits.messages:
        told = Say("waiting-circular", who=facts.shown(message.by))
        yield message.sent_at, _row(told, _since(message.sent_at), "asked_me.message", message=message.id)


def _comments(facts: Facts, one: Comments) -> Row:
    id = f"waiting-{one.kind}" if one.kind else "waiting-replies"
    told = Say(id, channel=_title(facts, one.channel), count=one.count)
    if one.obligation is None or one.due_at is None:
        return _row(told, Say("waiting-untimed", since=one.since), "asked_me.comments", channel=one.channel)
    return _row(told, _by(facts, one.due_at), "owed.show", obligation=one.obligation, channel=one.channel)


def _owed(facts: Facts, several: Sequence[ObligationView]) -> Row:
    """What is owed of one kind on one channel, by the first of them."""
    one, channel = several[0], several[0].channel_id
    week = obligation_words.week(one)
    told = Say(f"duty-name-{one.duty.replace('_', '-')}", channel=_title(facts, channel), week=week)
    value = _by(facts, one.due_at)
    if len(several) > 1:
        value = Say(
            "waiting-first-by", count=len(several), due=obligation_words.latest(facts, one.due_at), late=value.id
        )
    if one.duty in _WHERE and channel is not None:
        label, do = _WHERE[one.duty]
        return _row(told, value, do, label=label, channel=channel)
    return _row(told, value, "owed.show", obligation=one.id, channel=channel)


def _row(
    told: Line, value: Line, do: str, *, label: str = "button-see", style: Style = Style.PLAIN, **refs: Scalar
) -> Row:
    return Row(label=told, value=value, button=Button(label=Say(label), press=Press(do=do, args=refs), style=style))


def _by(facts: Facts, due: datetime) -> Say:
    return Say("waiting-late" if due <= facts.now else "waiting-by", due=obligation_words.latest(facts, due))


def _since(moment: datetime) -> Say:
    return Say("waiting-since", since=moment)


def _title(facts: Facts, channel: int | None) -> Line:
    found = facts.waits_for_me.channels.get(channel) if channel is not None else None
    return channel_words.title(facts, found) if found else Plain(facts.pack.organisation.name)
