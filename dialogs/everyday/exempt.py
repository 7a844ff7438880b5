"""When posts are not asked for: a channel for something of limited length (R068), and a department's summer pause."""

from __future__ import annotations

from datetime import date
from typing import Any

from dialogs import called, given
from dialogs.channels import channel_words
from dialogs.everyday import exempt_words, record_words
from dialogs.facts import Facts, Need
from dialogs.turn import Dialog, Done, Event, Filled, Pressed, Refused, Started, State, Turn
from dialogs.words import Message, Say, buttons, press
from register.errors import NotAllowed, NotFound, NotTheirDays
from register.obligations import calendar
from register.obligations.daily_wishes import EndExemption, Exempt, PauseForSummer


def start(state: State, event: Started, facts: Facts) -> Turn:
    """What stands, and the form for a new one; where the guideline knows no exemption, that is said."""
    form = bool(event.args.get("form"))
    if event.args.get("do") == "pause" or event.meaning.found.wants == "summer":
        return _pause_form(facts, form=form)
    if not facts.pack.numbers.posts_time_bound_exempt:
        guideline = facts.pack.organisation.guideline.noun_definite
        return Turn(
            words=(Say("exempt-unknown-here", guideline=guideline, plan=called.one(facts, facts.pack.words.plan)),)
        )
    if not facts.hours.may_exempt:
        return Turn(words=exempt_words.not_yours(facts))
    if form:
        return Turn(words=(*exempt_words.standing(facts), exempt_words.form(facts)))
    return Turn(words=(*exempt_words.standing(facts), buttons(("button-new-exemption", press("exempt.form")))))


def fill_in(state: State, event: Filled | Pressed, facts: Facts) -> Turn:
    if not isinstance(event, Filled):
        return Turn(words=(exempt_words.form(facts),))
    values = event.values
    first, last = _day(values.get("first")), _day(values.get("last"))
    reason, channel = str(values.get("reason") or "").strip(), _id(values.get("channel"))
    problems = {key: Say("exempt-problem-day") for key, day in (("first", first), ("last", last)) if day is None}
    if not reason:
        problems["reason"] = Say("exempt-problem-reason")
    if first and last and last < first:
        problems["last"] = Say("exempt-problem-order")
    if problems or first is None or last is None:
        return Turn(words=(exempt_words.form(facts, values, problems),))
    wish = Exempt(channel=channel, reason=reason, first=first, last=last)
    return Turn(next="exempted", answers={"channel": channel}, wish=wish)


def exempted(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            values = receipt.values
            days = {key: date.fromisoformat(str(values[key])) for key in ("first", "last")}
            name = record_words.title(facts, facts.channel)
            return Turn(words=(Say("exempt-done", channel=name, where=record_words.cited(facts, "R068"), **days),))
        case Refused(error=error):
            return Turn(words=(_refusal(facts, error),))
        case _:
            return Turn(words=(Say("error-not-found"),))


def end(state: State, event: Pressed, facts: Facts) -> Turn:
    wish = EndExemption(channel=_id(event.press.args.get("channel")))
    return Turn(next="ended", answers={"channel": wish.channel}, wish=wish)


def ended(state: State, event: Event, facts: Facts) -> Turn:
    if isinstance(event, Refused):
        return Turn(words=(_refusal(facts, event.error),))
    words: Message = (Say("exempt-ended", channel=record_words.title(facts, facts.channel)),)
    return Turn(words=words, replaces=words)


def pause(state: State, event: Filled | Pressed, facts: Facts) -> Turn:
    if not isinstance(event, Filled):
        return Turn(words=(exempt_words.pause_form(facts),))
    first, last = _day(event.values.get("first")), _day(event.values.get("last"))
    problems = {key: Say("exempt-problem-day") for key, day in (("first", first), ("last", last)) if day is None}
    if first and last and last < first:
        problems["last"] = Say("exempt-problem-order")
    if problems or first is None or last is None:
        return Turn(words=(exempt_words.pause_form(facts, event.values, problems),))
    department = _id(event.values.get("department"))
    return Turn(
        next="paused",
        answers={"department": department},
        wish=PauseForSummer(department=department, first=first, last=last),
    )


def unpause(state: State, event: Pressed, facts: Facts) -> Turn:
    department = _id(event.press.args.get("department"))
    wish = PauseForSummer(department=department, first=calendar.date_of(facts.now), last=None)
    return Turn(next="paused", answers={"department": department}, wish=wish)


def paused(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            values = receipt.values
            name = facts.departments.get(int(values["department"]), "")
            if values["last"] is None:
                words: Message = (Say("pause-ended", department=name),)
                return Turn(words=words, replaces=words)
            return Turn(words=(Say("pause-done", department=name, first=values["first"], last=values["last"]),))
        case Refused(error=error):
            return Turn(words=(_refusal(facts, error),))
        case _:
            return Turn(words=(Say("error-not-found"),))


def _pause_form(facts: Facts, *, form: bool) -> Turn:
    if not exempt_words.departments(facts):
        return Turn(words=exempt_words.not_yours(facts, pause=True))
    if form:
        return Turn(words=(*exempt_words.pauses(facts), exempt_words.pause_form(facts)))
    return Turn(words=(*exempt_words.pauses(facts), buttons(("button-new-pause", press("exempt.pause")))))


def _refusal(facts: Facts, error: Any) -> Say:
    match error:
        case NotAllowed():
            return Say("error-not-allowed", waiting=called.the_chief(facts))
        case NotTheirDays():
            return Say("exempt-problem-order")
        case NotFound():
            return Say("exempt-none")
        case _:
            return channel_words.refusal(facts, error)


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None


def _id(value: object) -> int:
    return given.number(value)


DIALOG = Dialog(
    name="exempt",
    steps={"start": start, "exempted": exempted, "ended": ended, "paused": paused},
    presses={"form": fill_in, "end": end, "pause": pause, "unpause": unpause},
    needs=frozenset({Need.DEPARTMENTS, Need.HOURS, Need.EXEMPT, Need.CHANNEL}),
)
