"""The wishes about what people choose while it runs: hours, kinds switched off, exemptions, a summer pause."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from register import journal, nudges, rights
from register.channels import channels
from register.channels.channels import ChannelView
from register.errors import NotFound, NotTheirDays
from register.obligations import calendar, exemptions, obligations, reminders
from register.obligations.calendar import Week
from register.obligations.daily_wishes import ChooseHours, EndExemption, Exempt, PauseForSummer, SwitchKind
from register.obligations.obligations import Duty, How
from register.obligations.rounds import DAILY, OFF, WAKING
from register.people import choices, people
from register.people.people import PersonView
from register.storage.store import Unit
from register.wishes import Receipt, Rule, Wish

_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
LONGEST = timedelta(days=400)
NEVER_OFF = frozenset({Duty.CRISIS, Duty.INCIDENT, Duty.REMOVAL})
"""What nobody switches off: somebody would be worse off."""


def choose_hours(unit: Unit, wish: ChooseHours, by: PersonView) -> Receipt:
    """One's own hours; an empty text goes back to the municipality's."""
    own = choices.all_of(unit, by.id)
    if wish.daily is not None:
        choices.choose(unit, DAILY, _clock(wish.daily) or None, by=by.id, person=by.id)
    if wish.start is not None or wish.end is not None:
        standing = own.get(WAKING) or [None, None]
        start = _clock(wish.start) if wish.start is not None else standing[0]
        end = _clock(wish.end) if wish.end is not None else standing[1]
        if start and end and start >= end:
            raise NotTheirDays()
        choices.choose(unit, WAKING, [start, end] if start and end else None, by=by.id, person=by.id)
    return Receipt(id=by.id, values={"daily": choices.all_of(unit, by.id).get(DAILY)})


def switch(unit: Unit, wish: SwitchKind, by: PersonView) -> Receipt:
    """By the steward and the communications lead, for everybody."""
    if not rights.keeps_register(unit.pack, by):
        raise rights.refusal(unit.pack, unit.pack.functions.steward)
    if wish.duty not in set(Duty) - NEVER_OFF:
        raise NotFound(what="duty", id=wish.duty)
    choices.choose(unit, f"{OFF}{wish.duty}", None if wish.on else True, by=by.id)
    return Receipt(values={"duty": wish.duty, "on": wish.on})


def exempt(unit: Unit, wish: Exempt, by: PersonView) -> Receipt:
    """R068: by the chief or those who keep the register, with a reason and days; those who run it hear, also at its end."""
    channel = _answered_for(unit, wish.channel, by)
    _days(unit, wish.first, wish.last)
    exemptions.exempt(unit, channel.id, wish.first, wish.last, wish.reason.strip()[:300], by.id)
    journal.write(unit, "channel_exempted", "channel", channel.id, by.id, rights.rule(unit.pack, "R068"))
    _waive(unit, channel, by.id)
    about: dict[str, Any] = {"channel": channel.id, "first": wish.first.isoformat(), "last": wish.last.isoformat()}
    run = {a.person_id for a in channel.administrators}
    stage = f"exempt:{wish.first}:{wish.last}:{unit.now.timestamp():.0f}"
    nudges.put(unit, to=run - {by.id}, subject=f"channel:{channel.id}", stage=stage, notice="exempted", **about)
    over = calendar.at(wish.last + calendar.ONE_DAY, unit.pack.numbers.daily_message.at)
    nudges.put(
        unit, to=run | {by.id}, subject=f"channel:{channel.id}", stage=f"{stage}:over", notice="exemption-over",
        say_at=max(over, unit.now + timedelta(seconds=1)), **about,
    )  # fmt: skip
    return Receipt(id=channel.id, values=about)


def end_exemption(unit: Unit, wish: EndExemption, by: PersonView) -> Receipt:
    channel = _answered_for(unit, wish.channel, by)
    if not exemptions.end(unit, channel.id, by.id):
        raise NotFound(what="exemption", id=channel.id)
    return Receipt(id=channel.id, values={"channel": channel.id})


def pause(unit: Unit, wish: PauseForSummer, by: PersonView) -> Receipt:
    """By the department's chief or those who keep the register. Posts rest, replies do not (an assumption)."""
    if wish.department not in people.departments(unit):
        raise NotFound(what="department", id=wish.department)
    chief = by.holds_for(unit.pack.functions.chief, wish.department)
    if not (chief or rights.keeps_register(unit.pack, by)):
        raise rights.refusal(unit.pack, unit.pack.functions.chief)
    if wish.last is not None:
        _days(unit, wish.first, wish.last)
    exemptions.pause(unit, wish.department, wish.first, wish.last, by.id)
    theirs = [channel for channel in channels.all_open(unit) if channel.department_id == wish.department]
    for channel in theirs:
        _waive(unit, channel, by.id)
    if wish.last is not None:
        _tell_of_pause(unit, wish.department, wish.first, wish.last, theirs, by.id)
    return Receipt(values={"department": wish.department, "first": wish.first, "last": wish.last})


def _tell_of_pause(
    unit: Unit, department: int, first: date, last: date, theirs: list[ChannelView], by: int
) -> None:  # fmt: skip
    """Once to each who runs a channel there, however many they run; and again when it is over."""
    run = {a.person_id for channel in theirs for a in channel.administrators}
    about: dict[str, Any] = {"department": department, "first": first.isoformat(), "last": last.isoformat()}
    subject, stage = f"department:{department}", f"pause:{first}:{last}"
    nudges.put(unit, to=run - {by}, subject=subject, stage=stage, notice="paused", **about)
    over = calendar.at(last + calendar.ONE_DAY, unit.pack.numbers.daily_message.at)
    nudges.put(
        unit, to=run | {by}, subject=subject, stage=f"{stage}:over", notice="pause-over",
        say_at=max(over, unit.now + timedelta(seconds=1)), **about,
    )  # fmt: skip


def _waive(unit: Unit, channel: ChannelView, by: int) -> None:
    """Posts that are owed for a week that is now excused are owed no more."""
    for one in obligations.open_of(unit, channel.id, duties=(Duty.POSTS,)):
        week = Week(year=int(one.about["year"]), week=int(one.about["week"])) if one.about.get("week") else None
        if week is not None and exemptions.of_week(unit, channel, week) is not None:
            reminders.end(unit, one.id, How.OVERTAKEN, by)


def _answered_for(unit: Unit, id: int, by: PersonView) -> ChannelView:
    channel = channels.load(unit, id)
    if not (rights.answers_for(unit.pack, channel, by) or rights.keeps_register(unit.pack, by)):
        raise rights.refusal(unit.pack, unit.pack.functions.chief)
    return channel


def _days(unit: Unit, first: date, last: date) -> None:
    today = calendar.date_of(unit.now)
    if last < first or last < today or last - first > LONGEST:
        raise NotTheirDays()


def _clock(text: str | None) -> str | None:
    """ "HH:MM", or nothing; what is neither is refused."""
    if not text:
        return None
    if not _CLOCK.fullmatch(text):
        raise NotTheirDays()
    return text


RULES: Mapping[type[Wish], Rule] = {
    ChooseHours: choose_hours,
    SwitchKind: switch,
    Exempt: exempt,
    EndExemption: end_exemption,
    PauseForSummer: pause,
}
