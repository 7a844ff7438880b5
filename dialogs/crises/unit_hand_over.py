"""A chief lets the communications unit do some of it for a while: which channels, what of it, from when to when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from dialogs import called, given
from dialogs.applications.case_answers import today
from dialogs.channels import channel_reading, channel_words
from dialogs.crises import crisis_words, unit_words
from dialogs.facts import Facts, Need
from dialogs.quoting import quote
from dialogs.texts import dates, vocabulary
from dialogs.turn import Dialog, Done, Event, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import Message, Press, Say, Word, buttons, press
from register import rights
from register.channels.channels import ChannelView
from register.crises.crisis_wishes import AnswerHandOver, EndHandOver, OfferHandOver
from register.crises.hand_overs import HandOverView
from register.crises.taken_over import Share
from register.errors import AlreadySettled, DateImpossible

SHARES = {"posts": (Share.POSTS,), "replies": (Share.REPLIES,), "both": (Share.POSTS, Share.REPLIES)}


def start(state: State, event: Started, facts: Facts) -> Turn:
    """What goes on already, then the first question; only whoever answers for channels has something to hand over."""
    answered_for = _answered_for(facts)
    going_on = [one for one in facts.hand_overs if _concerns(facts, one)]
    told: list[Word] = [word for one in going_on for word in _shown(facts, one)]
    if not answered_for:
        return Turn(words=tuple(told) or (Say("unit-not-yours", chief=called.the_chief(facts)),))
    rule = facts.pack.rule(unit_words.RULE)
    if rule is not None and rule.section and rule.quote:
        told.append(quote(facts.pack, rule.section, rule.quote))
    else:
        told.append(Say("unit-no-rule", guideline=facts.pack.organisation.guideline.noun_definite))
    if len(answered_for) == 1:
        return _ask_share(facts, (answered_for[0],), tuple(told))
    return Turn(next="which", words=(*told, *_which(facts, answered_for)))


def which(state: State, event: Event, facts: Facts) -> Turn:
    them = _answered_for(facts)
    if not isinstance(event, Said):
        return Turn(next="which", words=_which(facts, them))
    if _breaks_off(event.text):
        return Turn(words=(Say("unit-stopped"),))
    if vocabulary.said(event.text, "crisis_all")[0]:
        return _ask_share(facts, them)
    parts = [part for part in event.text.split(",") if part.strip()]
    found = [channel_reading.channel(part, them, facts) for part in parts]
    chosen = tuple(one for one in found if one is not None)
    if not chosen or len(chosen) < len(found):
        return Turn(next="which", words=(Say("unit-unknown"), *_which(facts, them)))
    return _ask_share(facts, chosen)


def share(state: State, event: Event, facts: Facts) -> Turn:
    if isinstance(event, Said):
        if _breaks_off(event.text):
            return Turn(words=(Say("unit-stopped"),))
        meaning, _ = vocabulary.said(event.text, "unit_posts", "unit_replies", "unit_both")
        if meaning:
            return _ask_days(meaning.removeprefix("unit_"))
    return Turn(next="share", words=_shares())


def days(state: State, event: Event, facts: Facts) -> Turn:
    """ "1 juli–31 juli", "från måndag till 12/4"."""
    if not isinstance(event, Said):
        return Turn(next="days", words=(Say("unit-days"),))
    if _breaks_off(event.text):
        return Turn(words=(Say("unit-stopped"),))
    period = read_period(event.text, today(facts))
    if period is None:
        return Turn(next="days", words=(Say("unit-days-unclear"),))
    first, last = period
    ids = tuple(int(one) for one in str(state.answers["ids"]).split(","))
    shares = tuple(str(one) for one in SHARES[str(state.answers["share"])])
    return Turn(next="offered", wish=OfferHandOver(channels=ids, shares=shares, first=first, last=last))


def offered(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done() if facts.hand_over is not None:
            take_back = buttons(("button-unit-take-back", press("unit_hand_over.end", hand_over=facts.hand_over.id)))
            return Turn(words=(unit_words.line(facts, facts.hand_over, "unit-offered"), take_back))
        case Refused(error=DateImpossible() as wrong):
            return Turn(next="days", words=(Say("unit-days-past", earliest=wrong.facts["earliest"]), Say("unit-days")))
        case Refused(error=error):
            return Turn(words=(crisis_words.refusal(facts, error),))
        case _:
            return Turn()


def again(state: State, facts: Facts) -> Message:
    match state.step:
        case "which":
            return _which(facts, _answered_for(facts))
        case "share":
            return _shares()
        case "days":
            return (Say("unit-days"),)
        case _:
            return ()


# Presses


def everything(state: State, event: Pressed, facts: Facts) -> Turn:
    return _ask_share(facts, _answered_for(facts))


def chosen(state: State, event: Pressed, facts: Facts) -> Turn:
    if "ids" not in state.answers:
        return Turn(words=(Say("unknown-button"),))  # of which channels has not been said
    return _ask_days(str(event.press.args.get("share")))


def accept(state: State, event: Pressed, facts: Facts) -> Turn:
    return _answer(event.press, accept=True)


def decline(state: State, event: Pressed, facts: Facts) -> Turn:
    return _answer(event.press, accept=False)


def end(state: State, event: Pressed, facts: Facts) -> Turn:
    id = _id(event.press)
    return Turn(next="ended", answers={"hand_over": id}, wish=EndHandOver(hand_over=id))


def settled(state: State, event: Event, facts: Facts) -> Turn:
    made = facts.hand_over
    match event:
        case Done(receipt=receipt) if made is not None:
            id = "unit-you-accepted" if receipt.values["accepted"] else "unit-you-declined"
            return Turn(replaces=(unit_words.line(facts, made, id),))
        case Refused(error=AlreadySettled()) if made is not None:
            id = "unit-line-accepted" if made.accepted else "unit-line-declined"
            return Turn(replaces=(unit_words.line(facts, made, id, by=facts.shown(made.answered_by)),))
        case Refused(error=error):
            return Turn(words=(crisis_words.refusal(facts, error),))
        case _:
            return Turn()


def ended(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done() if facts.hand_over is not None:
            id = "unit-ended" if facts.hand_over.begun_at is not None else "unit-withdrawn"
            return Turn(replaces=(unit_words.line(facts, facts.hand_over, id),))
        case Refused(error=error):
            return Turn(words=(crisis_words.refusal(facts, error),))
        case _:
            return Turn()


def read_period(text: str, today: date) -> tuple[date, date] | None:
    """First and last day: two days, or one day alone ("på fredag"). The last is never before the first."""
    found = dates.find(text, today, past=False)
    if found is None:
        return None
    first, rest = found
    then = dates.find(rest, first - timedelta(days=1), past=False)
    last = then[0] if then else first
    if last < first:
        first, last = last, first
    return first, last


def _ask_share(facts: Facts, them: tuple[ChannelView, ...], before: Message = ()) -> Turn:
    ids = ",".join(str(one.id) for one in them)
    names = tuple(channel_words.title(facts, one) for one in them)
    told = Say("unit-share", channels=names, unit=called.the_communications_unit(facts))
    return Turn(next="share", answers={"ids": ids}, words=(*before, told, *_shares()))


def _shares() -> Message:
    return (
        buttons(
            *(
                (f"button-unit-{one}", press("unit_hand_over.chosen", latched=True, share=one))
                for one in ("posts", "replies", "both")
            )
        ),
    )


def _ask_days(share: str) -> Turn:
    return Turn(next="days", answers={"share": share if share in SHARES else "both"}, words=(Say("unit-days"),))


def _which(facts: Facts, them: tuple[ChannelView, ...]) -> Message:
    names = tuple(channel_words.title(facts, one) for one in them)
    return (
        Say("unit-which", channels=names, unit=called.the_communications_unit(facts)),
        buttons(("button-unit-all", press("unit_hand_over.everything", latched=True))),
    )


def _shown(facts: Facts, made: HandOverView) -> Message:
    id = "unit-waits" if made.waits else "unit-goes-on" if made.begun_at is not None else "unit-is-to-begin"
    ways: list[Any] = []
    if made.waits and rights.in_communications(facts.pack, facts.me):
        return (unit_words.line(facts, made, id), unit_words.answer_buttons(made))
    ways.append(("button-unit-take-back", press("unit_hand_over.end", hand_over=made.id)))
    return (unit_words.line(facts, made, id), buttons(*ways))


def _answer(one: Press, *, accept: bool) -> Turn:
    id, card = _id(one), one.args.get("card")
    wish = AnswerHandOver(hand_over=id, accept=accept, card=card if isinstance(card, int) else None)
    return Turn(next="settled", answers={"hand_over": id}, wish=wish)


def _answered_for(facts: Facts) -> tuple[ChannelView, ...]:
    return tuple(channel for channel in facts.channels if rights.answers_for(facts.pack, channel, facts.me))


def _concerns(facts: Facts, made: HandOverView) -> bool:
    return made.offered_by == facts.me.id or rights.in_communications(facts.pack, facts.me)


def _id(one: Press) -> int:
    return given.number(one.args.get("hand_over"))


def _breaks_off(text: str) -> bool:
    return vocabulary.control(text) in ("cancel", "pause", "back")


DIALOG = Dialog(
    name="unit_hand_over",
    steps={
        "start": start, "which": which, "share": share, "days": days, "offered": offered, "settled": settled, "ended": ended,
    },
    presses={"everything": everything, "chosen": chosen, "accept": accept, "decline": decline, "end": end},
    needs=frozenset({Need.CHANNELS, Need.HAND_OVER}),
    again=again,
)  # fmt: skip
