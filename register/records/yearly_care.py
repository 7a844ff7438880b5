"""The wishes about what is looked at once a year: a picture of each channel (R087, R088), and the look-over (R021, R082)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from itertools import count

from register import journal, rights
from register.channels import channels, checklists, gaps
from register.channels.channels import ChannelStatus, ChannelView
from register.errors import AnswersMissing, DateImpossible, NotPossibleNow
from register.obligations import calendar, obligations, reminders
from register.obligations.obligations import Duty, How
from register.people import choices
from register.people.people import PersonView
from register.records import record_news, removal_care, yearly
from register.records.record_wishes import ChooseSnapshots, NoteBigChange, NoteReview, NoteSnapshot
from register.records.yearly import REVIEW, SNAPSHOT
from register.storage.store import Unit
from register.wishes import Receipt, Rule, Wish

_FIRST_DAYS = 30
"""Days until the first one is due at the earliest: an assumption."""

_DUE = time(17)
"""The time of day at which something is due that is due on a day."""


def note_snapshot(unit: Unit, wish: NoteSnapshot, by: PersonView) -> Receipt:
    """It is saved: what was owed of it is done, and the next is due in a year (where it is asked for)."""
    channel = _cared_for(unit, wish.channel, by)
    today = calendar.date_of(unit.now)
    if not today - timedelta(days=366) <= wish.on <= today:
        raise DateImpossible(date=wish.on, earliest=today - timedelta(days=366), latest=today)
    known = {item.key for item in unit.pack.checklists.get(SNAPSHOT, ())}
    snapshot = yearly.note_snapshot(
        unit, channel=channel.id, on=wish.on, place=removal_care.place_of(wish.place),
        ticked=tuple(key for key in wish.ticked if key in known), by=by.id,
    )  # fmt: skip
    rule = rights.rule(unit.pack, "R087") or rights.rule(unit.pack, "R089")
    journal.write(unit, "snapshot_noted", "channel", channel.id, by.id, rule, snapshot=snapshot.id)
    reminders.end_all(unit, channel.id, (Duty.SNAPSHOT,), How.DONE, by.id)
    due = owe_snapshot(unit, channel.id, wish.on)
    return _receipt(channel, next_due=due)


def note_big_change(unit: Unit, wish: NoteBigChange, by: PersonView) -> Receipt:
    channel = _cared_for(unit, wish.channel, by)
    due = unit.now + timedelta(days=unit.pack.numbers.snapshot_after_change_days.value)
    owed = obligations.open_of(unit, channel.id, duties=(Duty.SNAPSHOT,))
    sooner = next((one for one in owed if one.due_at <= due), None)
    if sooner is None:
        reminders.end_all(unit, channel.id, (Duty.SNAPSHOT,), How.OVERTAKEN, by.id)
        keys = (f"channel:{channel.id}:change:{calendar.date_of(unit.now)}:{n}" for n in count())
        while reminders.begin(unit, Duty.SNAPSHOT, next(keys), channel=channel.id, due_at=due, changed=True) is None:
            pass
    journal.write(unit, "big_change", "channel", channel.id, by.id, rights.rule(unit.pack, "R087"))
    return _receipt(channel, next_due=calendar.date_of(sooner.due_at if sooner else due))


def choose_snapshots(unit: Unit, wish: ChooseSnapshots, by: PersonView) -> Receipt:
    """The communications lead chooses for the municipality; what the guideline itself asks for cannot be chosen away."""
    if not rights.leads(unit.pack, by):
        raise rights.refusal(unit.pack, unit.pack.functions.communications_lead)
    if unit.pack.numbers.snapshot_months is not None:
        raise NotPossibleNow(status="snapshots_in_guideline", number=0)
    choices.choose(unit, yearly.SNAPSHOT_MONTHS, wish.months, by=by.id)
    running = [channel for channel in channels.all_open(unit) if channel.status == ChannelStatus.ACTIVE]
    for channel in running:
        if wish.months is None:
            reminders.end_all(unit, channel.id, (Duty.SNAPSHOT,), How.NOT_NEEDED, by.id)
        else:
            owe_snapshot(unit, channel.id, None)
    return Receipt(values={"months": wish.months or 0, "channels": len(running)})


def note_review(unit: Unit, wish: NoteReview, by: PersonView) -> Receipt:
    """The channel has been looked over; each no becomes a row of its checklist, with the owner that the pack names."""
    channel = _cared_for(unit, wish.channel, by)
    items = unit.pack.checklists.get(REVIEW, ())
    missing = tuple(item.key for item in items if wish.answers.get(item.key) not in ("yes", "no"))
    if missing:
        raise AnswersMissing(keys=missing)
    answers = {item.key: wish.answers[item.key] for item in items}
    review = yearly.note_review(unit, channel=channel.id, answers=answers, by=by.id)
    journal.write(
        unit, "review_noted", "channel", channel.id, by.id, rights.rule(unit.pack, "R021"), review=review.id,
        no=[key for key, answer in answers.items() if answer == "no"],
    )  # fmt: skip
    rows = _mend(unit, channel, answers)
    reminders.end_all(unit, channel.id, (Duty.REVIEW,), How.DONE, by.id)
    due = owe_review(unit, channel.id, calendar.date_of(unit.now))
    chiefs = [item.key for item in items if item.owner == "chief" and answers[item.key] == "no"]
    record_news.review_found(unit, channel, review.id, rows, bool(chiefs), by.id)
    return _receipt(channel, next_due=due, rows=tuple(rows), found=sum(a == "no" for a in answers.values()))


def owe_snapshot(unit: Unit, channel: int, last: date | None) -> date | None:
    """The next one is owed from now on; the day it is due, or None where none is asked for. Never taken: a month from now."""
    months = yearly.snapshot_months(unit)
    if months is None:
        return None
    return _owe(unit, Duty.SNAPSHOT, channel, _months_after(last, months) if last else _day(unit, _FIRST_DAYS))


def owe_review(unit: Unit, channel: int, last: date) -> date:
    return _owe(unit, Duty.REVIEW, channel, _months_after(last, unit.pack.numbers.review_months.value))


def look_over(unit: Unit) -> None:
    """Once a day: every channel that runs owes its next look-over, and its next picture where one is asked for.

    The first picture is due within three months, spread so that not all channels come on one morning.
    """
    has = {duty: {one.channel_id for one in obligations.open_duty(unit, duty)} for duty in (Duty.SNAPSHOT, Duty.REVIEW)}
    pictures, months = yearly.snapshot_months(unit) is not None, unit.pack.numbers.review_months.value
    for channel in channels.all_open(unit):
        if channel.status != ChannelStatus.ACTIVE:
            continue
        if pictures and channel.id not in has[Duty.SNAPSHOT]:
            _owe(unit, Duty.SNAPSHOT, channel.id, _day(unit, _FIRST_DAYS + 7 * (channel.number % 8)))
        if channel.id not in has[Duty.REVIEW]:
            due = calendar.date_of(channel.active_at or channel.opened_at)
            while due <= _day(unit, _FIRST_DAYS):
                due = _months_after(due, months)
            _owe(unit, Duty.REVIEW, channel.id, due)


def _owe(unit: Unit, duty: Duty, channel: int, due: date) -> date:
    """One of a kind at a time: what is owed already stands as it is."""
    owed = obligations.open_of(unit, channel, duties=(duty,))
    if owed:
        return calendar.date_of(owed[0].due_at)
    # The same day may have been owed before and be over: taken back, overtaken by a change.
    keys = (f"channel:{channel}:{due}:{n}" for n in count())
    while reminders.begin(unit, duty, next(keys), channel=channel, due_at=calendar.at(due, _DUE)) is None:
        pass
    return due


def _day(unit: Unit, days: int) -> date:
    return calendar.date_of(unit.now) + timedelta(days=days)


def _mend(unit: Unit, channel: ChannelView, answers: Mapping[str, str]) -> list[int]:
    """Rows for what is to be mended. What is on the list since last year is not put there twice; what holds again is done."""
    due = _day(unit, unit.pack.numbers.review_mend_days.value)
    open_rows = {row.key: row for row in channel.checklist if row.list == REVIEW and row.done_at is None}
    made: list[int] = []
    for item in unit.pack.checklists.get(REVIEW, ()):
        if answers[item.key] == "no" and item.key not in open_rows:
            row = checklists.add_row(unit, channel.id, list=REVIEW, key=item.key, owner=item.owner, due_on=due)
            reminders.begin(
                unit, Duty.CHECKLIST, f"row:{row}", channel=channel.id, due_at=calendar.at(due, _DUE),
                owed_by=item.owner, row=row,
            )  # fmt: skip
            made.append(row)
    return made


def _cared_for(unit: Unit, id: int, by: PersonView) -> ChannelView:
    channel = channels.load(unit, id)
    if not rights.sees(unit.pack, channel, by):
        raise rights.refusal(unit.pack, unit.pack.functions.administrator)
    if channel.status == ChannelStatus.CLOSED:
        raise NotPossibleNow(status=channel.status, number=channel.number)
    return channel


def _months_after(day: date, months: int) -> date:
    return gaps.months_before(datetime.combine(day, time()), -months).date()


def _receipt(channel: ChannelView, **values: object) -> Receipt:
    return Receipt(id=channel.id, values={"channel": channel.id, **values})


RULES: Mapping[type[Wish], Rule] = {
    NoteSnapshot: note_snapshot,
    NoteBigChange: note_big_change,
    ChooseSnapshots: choose_snapshots,
    NoteReview: note_review,
}
