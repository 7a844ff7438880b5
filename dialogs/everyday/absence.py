"""Absence in one sentence, and somebody to stand in: "borta v. 28–31", "tillbaka", (Maria Sund) (Någon annan …) (Behövs inte).

Only days reach this file's state and wishes. What else was said is let go before the desk hands anything on, and the bot
says so.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from msgspec import structs

from dialogs import given
from dialogs.channels import channel_reading
from dialogs.everyday import absence_words
from dialogs.facts import Facts, Need
from dialogs.texts import away, vocabulary
from dialogs.texts.away import Away
from dialogs.turn import Dialog, Done, Event, Filled, Goto, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import Ask, Field, Form, Kind, Message, Say, press
from register.errors import AlreadySettled, NotFound
from register.obligations import calendar
from register.obligations.daily_wishes import (
    AnswerSubstitute,
    EndAbsence,
    NameSubstitute,
    NeedNoSubstitute,
    NoteAbsence,
)
from register.obligations.obligations import Duty


def start(state: State, event: Started, facts: Facts) -> Turn:
    """`args` hold the days; a sentence that only the reader understood is read for days here, and then forgotten."""
    today = calendar.date_of(facts.now)
    if event.args.get("takes"):
        return _taken(facts, event)
    if event.args.get("do") == "change":
        return _changing(facts)
    if event.args.get("weekly") is not None:
        return Turn(words=absence_words.weekly(facts, int(event.args["weekly"])))
    told = _told(event.args) if "back" in event.args else away.read(event.text, today)
    if told is None:
        back = away.back_on(event.text, today) if event.text else None
        if back is not None:
            return _until_back(facts, Away(back_on=back, reasoned=True))
        span = away.days(event.text, today) if event.text else None
        told = Away(first=span[0] if span else None, last=span[1] if span else None, reasoned=bool(event.text))
    if told.back_on is not None:
        return _until_back(facts, told)
    return _proposing(facts, told, str(event.args["who"])) if event.args.get("who") else _noting(facts, told)


def _proposing(facts: Facts, told: Away, who: str) -> Turn:
    """ "ulf sander ersätter mig": for the days that are told, or for the absence that is known, or else they are asked for."""
    meant, own, today = facts.absence.meant, facts.absence.own, calendar.date_of(facts.now)
    replaces = None
    if told.first is None and own:
        told = Away(
            first=max(own[0].first, today), last=own[0].last, until_further=own[0].until_further, reasoned=told.reasoned
        )
        replaces = own[0].id
    proposes = meant[0].id if len(meant) == 1 and meant[0].id != facts.me.id else None
    turn = _noting(facts, told, replaces, proposes)
    before = Say("absence-proposes", who=meant[0].shown) if proposes else Say("absence-proposed-unknown", who=who)
    return turn if turn.wish and proposes else structs.replace(turn, words=(before, *turn.words))


def _until_back(facts: Facts, told: Away) -> Turn:
    """ "tillbaka den 14": an absence that is known ends the day before, however long it was; otherwise it begins today."""
    assert told.back_on is not None
    today, last = calendar.date_of(facts.now), told.back_on - timedelta(days=1)
    known = next((one for one in facts.absence.own if one.first < told.back_on), None)
    first = max(known.first, today) if known else today
    absent = Away(first=first, last=last, reasoned=told.reasoned)
    return _noting(facts, absent, known.id if known else None)


def _taken(facts: Facts, event: Started) -> Turn:
    """ "maria tar det": of one's own absence, else of what was asked last, a substitute or something that is owed."""
    meant, last = facts.absence.meant, next(iter(facts.told_last), None)
    who = str(event.args.get("who") or "")
    if facts.absence.own:
        return _proposing(facts, Away(), who)
    obligation = _id(last.about.get("obligation")) if last is not None else 0
    if not obligation or last is None:
        return Turn(goto=Goto(dialog="ask_policy", text=event.text))
    if len(meant) != 1:
        return Turn(words=(Say("away-nobody-of-that-name" if not meant else "away-name-several", who=who),))
    if last.notice == f"duty-{Duty.SUBSTITUTE}":
        return Turn(
            next="named", answers={"obligation": obligation, "card": False},
            wish=NameSubstitute(obligation=obligation, person=meant[0].id),
        )  # fmt: skip
    return Turn(goto=Goto(dialog="duty", args={"do": "hand_over", "obligation": obligation, "to": meant[0].id}))


def when(state: State, event: Event, facts: Facts) -> Turn:
    """The days are asked for: both, or the last one."""
    if not isinstance(event, Said):
        return Turn(next="when", words=again(state, facts))
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("absence-stopped"),))
    today = calendar.date_of(facts.now)
    told = away.read(event.text, today)
    begun, replaces = _day(state.answers.get("first")), _id(state.answers.get("replaces")) or None
    proposes = _id(state.answers.get("proposes")) or None
    if told is not None and (told.back or told.until_further):
        told = told if begun is None or told.back else Away(first=begun, until_further=True)
        return _noting(facts, told, replaces, proposes)
    span = away.days(event.text, today)
    if span is None:
        return Turn(next="when", words=(Say("absence-days-unknown"),), lost=True)
    if begun is not None:
        last = span[1] or span[0]
        return _noting(facts, Away(first=begun, last=last), replaces, proposes)
    return _noting(facts, Away(first=span[0], last=span[1]), replaces, proposes)


def noted(state: State, event: Event, facts: Facts) -> Turn:
    reasoned = bool(state.answers.get("reasoned"))
    match event:
        case Done(receipt=receipt):
            proposes = _id(state.answers.get("proposes")) or None
            words = absence_words.noted(facts, receipt.values, reasoned=reasoned, proposes=proposes)
        case Refused(error=error):
            words = (absence_words.refusal(facts, error), *absence_words.let_go(reasoned))
        case _:
            words = (Say("error-not-found"),)
    return Turn(words=words, replaces=words if state.answers.get("card") else None)


def ended(state: State, event: Event, facts: Facts) -> Turn:
    reasoned = bool(state.answers.get("reasoned"))
    match event:
        case Done():
            words: Message = (Say("absence-back"), *absence_words.let_go(reasoned))
        case Refused(error=NotFound()):
            words = (*absence_words.let_go(reasoned), *absence_words.none_now(facts))
        case Refused(error=error):
            words = (absence_words.refusal(facts, error),)
        case _:
            words = (Say("error-not-found"),)
    return Turn(words=words, replaces=words if state.answers.get("card") else None)


def again(state: State, facts: Facts) -> Message:
    if state.step == "when":
        return absence_words.ask_days(begun=state.answers.get("first") is not None)
    return (Say("substitute-ask-name"),) if state.step == "name" else ()


# Presses about one's own absence


def longer(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Också i morgon), (Tills vidare)."""
    args = event.press.args
    first, last = _day(args.get("first")), _day(args.get("last"))
    if first is None:
        return Turn(words=(Say("error-not-found"),))
    wish = NoteAbsence(
        first=first, last=last, until_further=bool(args.get("further")), replaces=_id(args.get("absence")) or None
    )
    return Turn(next="noted", answers={**_clean(), "card": True}, wish=wish)


def change(state: State, event: Pressed, facts: Facts) -> Turn:
    return _changing(facts)


def undo(state: State, event: Pressed, facts: Facts) -> Turn:
    wish = EndAbsence(absence=_id(event.press.args.get("absence")))
    return Turn(next="ended", answers={**_clean(), "card": True}, wish=wish)


# Presses on the question about a substitute


def pick(state: State, event: Pressed, facts: Facts) -> Turn:
    args = event.press.args
    wish = NameSubstitute(
        obligation=_id(args.get("obligation")), person=_id(args.get("person")) or None, card=_card(event)
    )
    return Turn(next="named", answers={"obligation": wish.obligation, "card": True}, wish=wish)


def other(state: State, event: Pressed | Filled, facts: Facts) -> Turn:
    """(Någon annan …) asks for a name; the form has it."""
    obligation = _id(event.press.args.get("obligation"))
    if isinstance(event, Filled):
        return _by_name(facts, obligation, str(event.values.get("person") or ""), form=True)
    asked = Turn(next="name", answers={"obligation": obligation, "card": False}, words=_ask_name(obligation))
    return asked if facts.absence.asked is not None else Turn(words=(Say("error-not-found"),))


def name(state: State, event: Event, facts: Facts) -> Turn:
    obligation = _id(state.answers.get("obligation"))
    if not isinstance(event, Said):
        return Turn(next="name", words=again(state, facts))
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("substitute-stopped"),))
    return _by_name(facts, obligation, event.text)


def none(state: State, event: Pressed, facts: Facts) -> Turn:
    wish = NeedNoSubstitute(obligation=_id(event.press.args.get("obligation")), card=_card(event))
    return Turn(next="needed_none", answers={"obligation": wish.obligation, "card": True}, wish=wish)


def named(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            words: Message = (absence_words.named(facts, receipt.values),)
        case Refused(error=AlreadySettled()) if facts.absence.asked is not None:
            words = (absence_words.over(facts, facts.absence.asked),)
        case Refused(error=error):
            words = (absence_words.refusal(facts, error),)
            return Turn(words=words)
        case _:
            words = (Say("error-not-found"),)
    return Turn(words=words, replaces=words if state.answers.get("card") else None)


def needed_none(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done():
            words: Message = (Say("substitute-none-needed", channel=absence_words.channel(facts)),)
        case Refused(error=AlreadySettled()) if facts.absence.asked is not None:
            words = (absence_words.over(facts, facts.absence.asked),)
        case Refused(error=error):
            return Turn(words=(absence_words.refusal(facts, error),))
        case _:
            words = (Say("error-not-found"),)
    return Turn(words=words, replaces=words)


# Presses of whoever was named


def accept(state: State, event: Pressed, facts: Facts) -> Turn:
    return _answer(event, accept=True)


def decline(state: State, event: Pressed, facts: Facts) -> Turn:
    return _answer(event, accept=False)


def answered(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            words: Message = (absence_words.answered_own(facts, accept=bool(receipt.values["accept"])),)
        case Refused(error=AlreadySettled(facts=values)):
            words = (absence_words.answered_own(facts, accept=values["outcome"] == "accept"),)
        case Refused(error=error):
            return Turn(words=(absence_words.refusal(facts, error),))
        case _:
            words = (Say("error-not-found"),)
    return Turn(words=words, replaces=words)


# Small things


def _changing(facts: Facts) -> Turn:
    """The next absence gets other days."""
    own = facts.absence.own
    answers = {**_clean(), "replaces": own[0].id if own else None}
    return Turn(next="when", answers=answers, words=absence_words.change(facts))


def _noting(facts: Facts, told: Away, replaces: int | None = None, proposes: int | None = None) -> Turn:
    kept = {**_clean(), "replaces": replaces, "proposes": proposes, "person": proposes}
    answers = {**kept, "reasoned": told.reasoned}
    if told.back:
        return Turn(next="ended", answers=answers, wish=EndAbsence())
    if told.first is None:
        words = (*absence_words.let_go(told.reasoned), *absence_words.ask_days(begun=False))
        return Turn(next="when", answers=kept, words=words)
    if told.last is None and not told.until_further:
        words = (*absence_words.let_go(told.reasoned), *absence_words.ask_days(begun=True))
        return Turn(next="when", answers={**kept, "first": told.first.isoformat()}, words=words)
    wish = NoteAbsence(
        first=told.first, last=told.last, until_further=told.until_further, replaces=replaces, proposes=proposes
    )
    return Turn(next="noted", answers=answers, wish=wish)


def _told(args: Any) -> Away:
    return Away(
        first=_day(args.get("first")), last=_day(args.get("last")), until_further=bool(args.get("until_further")),
        back=bool(args.get("back")), reasoned=bool(args.get("reasoned")), back_on=_day(args.get("back_on")),
    )  # fmt: skip


def _answer(event: Pressed, *, accept: bool) -> Turn:
    wish = AnswerSubstitute(substitute=_id(event.press.args.get("substitute")), accept=accept, card=_card(event))
    return Turn(next="answered", answers={"substitute": wish.substitute, "card": True}, wish=wish)


def _by_name(facts: Facts, obligation: int, text: str, *, form: bool = False) -> Turn:
    found = channel_reading.person(text, facts)
    if isinstance(found, Say):
        ask = _ask_name(obligation, found) if form else (found,)
        return Turn(next="name", answers={"obligation": obligation, "card": False}, words=ask)
    wish = NameSubstitute(obligation=obligation, name=found.name, email=found.email)
    return Turn(next="named", answers={"obligation": obligation, "card": False}, wish=wish)


def _ask_name(obligation: int, problem: Say | None = None) -> Message:
    form = Form(
        name="substitute", title=Say("substitute-form"), press=press("absence.other", obligation=obligation),
        fields=(
            Field(
                key="person", kind=Kind.LINE, label=Say("substitute-field"), hint=Say("substitute-ask-name"), max_length=200
            ),
        ),
    )  # fmt: skip
    return (Say("substitute-ask-name"), Ask(form=form, problems={"person": problem} if problem else {}))


def _clean() -> dict[str, Any]:
    """Nothing of an earlier absence is carried along."""
    return {
        "first": None, "reasoned": False, "card": False, "obligation": None, "substitute": None, "absence": None,
        "replaces": None, "proposes": None, "person": None, "who": None,
    }  # fmt: skip


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None


def _id(value: object) -> int:
    return given.number(value)


def _card(event: Pressed) -> int | None:
    card = event.press.args.get("card")
    return card if isinstance(card, int) else None


DIALOG = Dialog(
    name="absence",
    steps={
        "start": start,
        "when": when,
        "noted": noted,
        "ended": ended,
        "name": name,
        "named": named,
        "needed_none": needed_none,
        "answered": answered,
    },
    presses={
        "longer": longer,
        "change": change,
        "undo": undo,
        "pick": pick,
        "other": other,
        "none": none,
        "accept": accept,
        "decline": decline,
    },
    needs=frozenset(
        {Need.DAILY, Need.CHANNEL, Need.ABSENCE, Need.DUTY, Need.MENTIONED, Need.ABSENCE_OF_OTHERS, Need.TOLD_LAST}
    ),
    again=again,
)
