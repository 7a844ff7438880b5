"""Somebody else is away: noted by one who may, told to the one it is about, and "vem är borta?".

As of one's own, only days reach this file; why is let go before the desk hands anything on, and the bot says so.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from dialogs import given
from dialogs.channels import channel_words
from dialogs.everyday import absence_of_others_words as told_words
from dialogs.everyday import absence_words
from dialogs.facts import Facts, Need
from dialogs.texts import away, vocabulary
from dialogs.turn import Dialog, Done, Event, Goto, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import Message, Say
from register.errors import NotAllowed, NotFound, NotTheirDays, RegisterError
from register.obligations import calendar
from register.obligations.daily_wishes import EndAbsenceOf, NoteAbsenceOf
from register.people.people import PersonView


def start(state: State, event: Started, facts: Facts) -> Turn:
    """`args` hold the name and the days. A name that is nobody's, with nothing else told, may be about something else."""
    args, meant = event.args, facts.absence.meant
    reasoned, who = bool(args.get("reasoned")), str(args.get("who") or "")
    if not meant and event.text:
        return Turn(goto=Goto(dialog=event.meaning.found.wants or "ask_policy", text=event.text))
    if not meant:
        return Turn(words=(Say("away-nobody-of-that-name", who=who),))
    if any(one.id == facts.me.id for one in meant) and len(meant) == 1:
        return Turn(goto=Goto(dialog="absence", args={**args, "who": None}))
    able = [one for one in meant if one.id in facts.absence.may_tell]
    if not able:
        return Turn(words=(told_words.not_yours(facts),))
    if len(able) > 1:
        return Turn(words=(*absence_words.let_go(reasoned), *told_words.which(facts, able, args)))
    return _telling(able[0], args, reasoned=reasoned)


def pick(state: State, event: Pressed, facts: Facts) -> Turn:
    """Which of those of that name."""
    if not facts.absence.meant:
        return Turn(words=(Say("error-not-found"),))
    return _telling(facts.absence.meant[0], event.press.args, reasoned=False)


def _telling(one: PersonView, args: Any, *, reasoned: bool) -> Turn:
    answers = {"away": one.id, "reasoned": reasoned, "first": None, "who": None, "card": False}
    if args.get("back"):
        return Turn(next="ended", answers=answers, wish=EndAbsenceOf(person=one.id))
    first, last, further = _day(args.get("first")), _day(args.get("last")), bool(args.get("until_further"))
    if first is not None and (last is not None or further):
        wish = NoteAbsenceOf(person=one.id, first=first, last=last, until_further=further)
        return Turn(next="noted", answers=answers, wish=wish)
    asked = (*absence_words.let_go(reasoned), told_words.ask_days(one, begun=first is not None))
    return Turn(next="when", answers={**answers, "first": first.isoformat() if first else None}, words=asked)


def when(state: State, event: Event, facts: Facts) -> Turn:
    """The days are asked for: both, or the last one."""
    one = facts.absence.meant[0] if facts.absence.meant else None
    if one is None:
        return Turn(words=(Say("error-not-found"),))
    begun = _day(state.answers.get("first"))
    if not isinstance(event, Said):
        return Turn(next="when", words=(told_words.ask_days(one, begun=begun is not None),))
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("away-stopped", who=one.shown),))
    today, further = calendar.date_of(facts.now), away.until_further(event.text)
    span = away.days(event.text, today)
    if span is None and not further:
        return Turn(next="when", words=(Say("absence-days-unknown"),), lost=not away.gives_reason(event.text))
    first = begun or (span[0] if span else today)
    last = None if further or span is None else (span[1] or span[0]) if begun else span[1]
    days = {"first": first.isoformat(), "last": last.isoformat() if last else None, "until_further": further}
    return _telling(one, days, reasoned=away.gives_reason(event.text))


def noted(state: State, event: Event, facts: Facts) -> Turn:
    reasoned = bool(state.answers.get("reasoned"))
    one = facts.absence.meant[0] if facts.absence.meant else None
    if isinstance(event, Done) and one is not None:
        return Turn(words=told_words.noted(facts, one, event.receipt.values, reasoned=reasoned))
    if isinstance(event, Refused):
        return Turn(words=(*absence_words.let_go(reasoned), _refusal(facts, event.error)))
    return Turn(words=(Say("error-not-found"),))


def undo(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Ångra) of whoever noted it."""
    args = event.press.args
    wish = EndAbsenceOf(person=_id(args.get("away")), absence=_id(args.get("absence")) or None)
    return Turn(next="ended", answers={"away": wish.person, "reasoned": False, "card": True}, wish=wish)


def ended(state: State, event: Event, facts: Facts) -> Turn:
    one = facts.absence.meant[0] if facts.absence.meant else None
    let_go = absence_words.let_go(bool(state.answers.get("reasoned")))
    if one is None:
        return Turn(words=(Say("error-not-found"),))
    match event:
        case Done():
            words: Message = (Say("away-ended", who=one.shown), *let_go)
        case Refused(error=NotFound()):
            words = (Say("away-none", who=one.shown), *let_go)
        case Refused(error=NotAllowed(facts=values)) if not values.get("role"):
            words = (Say("away-own", who=one.shown), *let_go)
        case Refused(error=error):
            words = (_refusal(facts, error), *let_go)
        case _:
            words = (Say("error-not-found"),)
    return Turn(words=words, replaces=words if state.answers.get("card") else None)


def again(state: State, facts: Facts) -> Message:
    if state.step != "when" or not facts.absence.meant:
        return ()
    return (told_words.ask_days(facts.absence.meant[0], begun=state.answers.get("first") is not None),)


def who_is_away(state: State, event: Started, facts: Facts) -> Turn:
    """Of those on one's own channels, of those one answers for, or of all: to each what concerns them."""
    return Turn(words=told_words.who_is_away(facts, _day(event.args.get("since")), _day(event.args.get("until"))))


def is_she_away(state: State, event: Started, facts: Facts) -> Turn:
    """ "är Maria borta?": answered of those whose absence the person is shown, and of nobody else."""
    meant = {one.id for one in facts.absence.meant}
    theirs = tuple(found for found in facts.absence.who if found[0].person_id in meant)
    able = [one for one in facts.absence.meant if one.id in facts.absence.may_tell]
    if theirs:
        return Turn(words=told_words.lines(facts, theirs))
    if able:
        return Turn(words=(Say("away-none", who=able[0].shown),))
    return Turn(words=(told_words.not_shown(facts),))


def stands_in(state: State, event: Started, facts: Facts) -> Turn:
    """ "vem är ersättare för Fatima?": to whoever is shown that she is away, with what the one who is asked has answered."""
    meant = facts.absence.meant
    if not meant:
        return Turn(goto=Goto(dialog="ask_policy", text=event.text))
    able = [one for one in meant if one.id == facts.me.id or one.id in facts.absence.may_tell]
    return Turn(words=told_words.stand_ins(facts, able[0]) if able else (told_words.not_shown(facts),))


def _refusal(facts: Facts, error: RegisterError) -> Say:
    match error:
        case NotTheirDays():
            return Say("error-not-their-days")
        case NotAllowed():
            return told_words.not_yours(facts)
        case _:
            return channel_words.refusal(facts, error)


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None


def _id(value: object) -> int:
    return given.number(value)


_NEEDS = frozenset({Need.ABSENCE, Need.ABSENCE_OF_OTHERS})

DIALOGS = (
    Dialog(
        name="away_other",
        steps={"start": start, "when": when, "noted": noted, "ended": ended},
        presses={"pick": pick, "undo": undo},
        needs=_NEEDS,
        again=again,
    ),
    Dialog(name="who_is_away", steps={"start": who_is_away}, needs=_NEEDS),
    Dialog(name="is_away", steps={"start": is_she_away}, needs=_NEEDS),
    Dialog(name="who_stands_in", steps={"start": stands_in}, needs=_NEEDS),
)
