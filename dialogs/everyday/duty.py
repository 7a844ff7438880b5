"""The buttons of a reminder, pressed or typed: take, done, not needed, why, the calculation, later, hand over.

Everything also works as words ("jag tar den", "påminn mig i morgon"): where it is not clear which reminder is meant, it is
asked with buttons.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from dialogs.channels import channel_reading
from dialogs.everyday import duty_words, record_words
from dialogs.facts import Facts, Need
from dialogs.texts import answered, vocabulary
from dialogs.turn import Dialog, Done, Event, Goto, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import Message, Say
from register.errors import AlreadySettled, NotFound
from register.obligations.daily_wishes import (
    NoteCalm,
    NotePosts,
    PassDuty,
    RemindMe,
    SettleDuty,
    SettleWaiting,
    TakeDuty,
)
from register.obligations.obligations import Duty, ObligationView

_OWN_WAY = {Duty.SUBSTITUTE: "absence", Duty.INACTIVE: "keep_close"}
"""Duties that are answered in a conversation of their own."""


def start(state: State, event: Started, facts: Facts) -> Turn:
    """Typed. What has been said of comes first; of several it is asked which."""
    do, rest = str(event.args.get("do") or ""), str(event.args.get("rest") or "")
    if facts.duty is not None:
        return _do(facts, do, facts.duty.obligation, event.args)
    owed = _meant(facts, rest, do, str(event.args.get("about") or ""))
    if not owed and do == "later":
        return Turn(words=duty_words.nothing_to_remind_of(facts))
    if not owed and do == "cannot":
        let_be = Goto(dialog="nothing_open", args={"control": "pause"})
        return Turn(next="start", goto=Goto(dialog="exempt", text=event.text) if event.text else let_be)
    if event.args.get("name") and not _can_take(facts, str(event.args["name"]), owed):
        return Turn(next="start", goto=Goto(dialog="ask_policy", text=event.text))
    if not owed and do == "take" and event.args.get("about") == Duty.POSTS:
        return Turn(words=(Say("duty-none-coming"),))
    if not owed:
        return Turn(words=(Say("duty-none"),))
    if len(owed) == 1:
        return Turn(next="start", goto=Goto(dialog="duty", args={**event.args, "obligation": owed[0].id, "rest": ""}))
    return Turn(words=duty_words.which(facts, owed, do, event.args))


def _meant(facts: Facts, rest: str, do: str, about: str = "") -> tuple[ObligationView, ...]:
    """What has been told; for (Påminn mig …) also what waits and has not been told yet."""
    them = facts.daily.mine or facts.daily.within_reach
    named = channel_reading.matching(rest, them, facts) if rest else ()
    ids = {channel.id for channel in (named or them)}
    owed = [
        one
        for one in facts.daily.owed
        if one.channel_id in ids
        and (one.stage or (do == "later" and one.duty not in _OWN_WAY))
        and (not about or one.duty == about)
    ]
    # Comments on one channel are told as one: the oldest stands for them.
    return tuple(
        {(one.duty, one.channel_id) if one.duty is Duty.REPLY else one.id: one for one in owed[::-1]}.values()
    )[::-1]


def _can_take(facts: Facts, name: str, owed: tuple[ObligationView, ...]) -> bool:
    """Whether somebody of that name runs one of the channels that something is owed on."""
    ids = {one.channel_id for one in owed}
    return any(channel_reading.administrators(name, c, facts) for c in facts.daily.mine if c.id in ids)


def pressed(do: str) -> Callable[[State, Pressed, Facts], Turn]:
    def step(state: State, event: Pressed, facts: Facts) -> Turn:
        if facts.duty is not None:
            return _do(facts, do, facts.duty.obligation, event.press.args)
        if "obligation" in event.press.args:
            return Turn(words=(Say("error-not-found"),))
        # On a message about several channels: which of them is asked.
        return start(state, Started(args={"do": do, "about": event.press.args.get("about")}), facts)

    return step


def _do(facts: Facts, do: str, one: ObligationView, args: Mapping[str, Any]) -> Turn:
    answers = {"obligation": one.id, "do": do, "card": bool(args.get("card")), "channel": one.channel_id}
    card = args.get("card") if isinstance(args.get("card"), int) else None
    match do:
        case "take":
            promised = {"at": args.get("at")} if one.duty is Duty.POSTS else {}
            return Turn(next="answered", answers={**answers, **promised}, wish=TakeDuty(obligation=one.id, card=card))
        case "done" | "not_needed":
            return _settling(facts, do, one, answers, card)
        case "why":
            return Turn(words=duty_words.why(facts, one), aside=True)
        case "reckon":
            return Turn(words=duty_words.calculation(facts, one), aside=True)
        case "more":
            return Turn(words=duty_words.more(one), aside=True)
        case "cannot":
            return Turn(words=duty_words.cannot(facts, one))
        case "later":
            at = _moment(args.get("at"))
            if at is None:
                return Turn(next="when", answers=answers, words=duty_words.ask_when(facts, one))
            return Turn(next="answered", answers=answers, wish=RemindMe(obligation=one.id, at=at))
        case "hand_over":
            return _handing_over(facts, one, answers, args, card)
        case _:
            return Turn(words=(Say("error-not-found"),))


def _settling(facts: Facts, do: str, one: ObligationView, answers: dict[str, Any], card: int | None) -> Turn:
    """Done means something of its own for each kind of duty."""
    if one.duty in _OWN_WAY and do == "done":
        return Turn(next="answered", goto=Goto(dialog=_OWN_WAY[one.duty], args={"obligation": one.id}))
    if one.open and one.channel_id is not None:
        waits = facts.daily.waiting_on(one.channel_id)
        if one.duty is Duty.REPLY and len(waits) > 1 and facts.channel is not None:
            return Turn(words=record_words.which_one(facts, facts.channel, waits, needed=do == "done"))
        if one.duty is Duty.REPLY and waits:
            wish = SettleWaiting(activities=(waits[0].id,), needed=do == "done", card=card)
            return Turn(next="answered", answers=answers, wish=wish)
        if one.duty is Duty.SUPERVISION:
            return Turn(next="answered", answers=answers, wish=NoteCalm(channels=(one.channel_id,), card=card))
        if one.duty is Duty.POSTS and do == "done":
            posts = NotePosts(channel=one.channel_id, at=_in_week(one, facts.now), count=duty_words.lacking(facts, one))
            return Turn(next="answered", answers=answers, wish=posts)
    return Turn(next="answered", answers=answers, wish=SettleDuty(obligation=one.id, needed=do == "done", card=card))


def _handing_over(
    facts: Facts, one: ObligationView, answers: dict[str, Any], args: Mapping[str, Any], card: int | None
) -> Turn:
    to = args.get("to")
    if isinstance(to, int) and to:
        return Turn(next="answered", answers=answers, wish=PassDuty(obligation=one.id, to=to, card=card))
    named = str(args.get("name") or "")
    if named and facts.duty is not None and facts.channel is not None:
        found = _colleagues(facts, named)
        if len(found) == 1:
            return Turn(next="answered", answers=answers, wish=PassDuty(obligation=one.id, to=found[0], card=card))
    if facts.duty is None or not facts.duty.colleagues:
        return Turn(words=(Say("duty-no-colleague", channel=record_words.title(facts, facts.channel)),))
    return Turn(next="to_whom", answers=answers, words=duty_words.ask_whom(facts, one))


def when(state: State, event: Event, facts: Facts) -> Turn:
    """ "i morgon kl. 9", "om en timme"."""
    one = facts.duty.obligation if facts.duty else None
    if one is None:
        return Turn(words=(Say("error-not-found"),))
    if not isinstance(event, Said):
        return Turn(next="when", words=duty_words.ask_when(facts, one))
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("duty-let-be"),))
    at = answered.later(event.text, facts.now)
    if at is None:
        return Turn(next="when", words=(Say("duty-when-unknown"),))
    return Turn(next="answered", answers={"do": "later"}, wish=RemindMe(obligation=one.id, at=at))


def to_whom(state: State, event: Event, facts: Facts) -> Turn:
    one = facts.duty.obligation if facts.duty else None
    if one is None or facts.channel is None:
        return Turn(words=(Say("error-not-found"),))
    if not isinstance(event, Said):
        return Turn(next="to_whom", words=duty_words.ask_whom(facts, one))
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("duty-let-be"),))
    found = _colleagues(facts, event.text)
    if len(found) != 1:
        return Turn(next="to_whom", words=(Say("duty-whom-unknown"), *duty_words.ask_whom(facts, one)))
    return Turn(next="answered", answers={"do": "hand_over"}, wish=PassDuty(obligation=one.id, to=found[0]))


def _colleagues(facts: Facts, text: str) -> list[int]:
    """Those of that name who run the channel and are there today."""
    if facts.channel is None or facts.duty is None:
        return []
    found = channel_reading.administrators(text, facts.channel, facts)
    return [id for id in found if id in facts.duty.colleagues]


def answered_step(state: State, event: Event, facts: Facts) -> Turn:
    """The card becomes the line that says what came of it; an old card becomes the line it should have been."""
    do, card = str(state.answers.get("do") or ""), bool(state.answers.get("card"))
    one = facts.duty.obligation if facts.duty else None
    match event:
        case Done(receipt=receipt) if one is not None:
            words: Message = duty_words.done(facts, do, one, receipt.values, _moment(state.answers.get("at")))
        case Refused(error=AlreadySettled(facts=values)) if values.get("outcome") == "taken":
            words, card = (Say("duty-taken-already", who=str(values["by"]), at=values["at"]),), False
        case Refused(error=AlreadySettled()) if one is not None:
            words = (duty_words.over(facts, one),)
        case Refused(error=NotFound()):
            words = (Say("error-not-found"),)
        case Refused(error=error):
            return Turn(words=(duty_words.refusal(facts, error),))
        case _:
            words = (Say("error-not-found"),)
    return Turn(words=words, replaces=words if card and do != "later" else None)


def again(state: State, facts: Facts) -> Message:
    one = facts.duty.obligation if facts.duty else None
    if one is None:
        return ()
    if state.step == "when":
        return duty_words.ask_when(facts, one)
    return duty_words.ask_whom(facts, one) if state.step == "to_whom" else ()


def _moment(value: object) -> datetime | None:
    try:
        return datetime.fromisoformat(str(value)) if value else None
    except ValueError:
        return None


def _in_week(one: ObligationView, now: datetime) -> datetime:
    """A moment in the week that the posts are owed for."""
    return min(now, one.due_at - duty_words.A_LITTLE)


DIALOG = Dialog(
    name="duty",
    steps={"start": start, "when": when, "to_whom": to_whom, "answered": answered_step},
    presses={
        do: pressed(do)
        for do in ("take", "done", "not_needed", "why", "reckon", "later", "more", "hand_over", "cannot")
    },
    needs=frozenset({Need.DUTY, Need.OBLIGATION, Need.DAILY, Need.REACH, Need.CHANNEL}),
    again=again,
)
