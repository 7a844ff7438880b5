"""A chief hands over, the communications unit accepts, and it comes back by itself: who may, and what follows (Säter § 5.3).

Duties and reminders move with it on the first day and come back after the last; kommunstyrelsens sektor answers for what the
unit publishes meanwhile (R017).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from register import journal, rights
from register.channels import channels
from register.crises import hand_over_news, hand_overs, taken_over
from register.crises.crisis_wishes import AnswerHandOver, EndHandOver, OfferHandOver
from register.crises.hand_overs import HandOverView
from register.crises.taken_over import Share, Why
from register.errors import AlreadySettled, DateImpossible, NothingInScope, NotPossibleNow
from register.obligations import calendar, moves
from register.people.people import PersonView
from register.storage.store import Unit
from register.wishes import Receipt, Rule, Wish

RULE = "R017"


def offer(unit: Unit, wish: OfferHandOver, by: PersonView) -> Receipt:
    """The chief who answers for the channels offers them. The same channel is not handed over twice at a time."""
    wanted = sorted(set(wish.channels))
    shares = tuple(Share(one) for one in dict.fromkeys(wish.shares) if one in (Share.POSTS, Share.REPLIES))
    if not wanted or not shares:
        raise NothingInScope()
    for id in wanted:
        if not rights.answers_for(unit.pack, channels.load(unit, id), by):
            raise rights.refusal(unit.pack, unit.pack.functions.chief)
    today = calendar.date_of(unit.now)
    if wish.first < today or wish.last < wish.first:
        raise DateImpossible(date=max(wish.first, wish.last), earliest=today, latest=today + timedelta(days=730))
    for one in hand_overs.open_ones(unit):
        if set(one.channels) & set(wanted) and one.first <= wish.last and wish.first <= one.last:
            raise NotPossibleNow(status="hand_over_already", number=one.id)
    made = hand_overs.insert(
        unit,
        channels=wanted,
        shares=[str(share) for share in shares],
        first=wish.first,
        last=wish.last,
        offered_by=by.id,
    )
    _journal(unit, made, "hand_over_offered", by.id)
    hand_over_news.offered(unit, made, by.id)
    return _receipt(made)


def answer(unit: Unit, wish: AnswerHandOver, by: PersonView) -> Receipt:
    made = hand_overs.load(unit, wish.hand_over)
    if not rights.in_communications(unit.pack, by):
        raise rights.refusal(unit.pack, unit.pack.functions.communications_lead)
    if not made.waits:
        outcome = "accepted" if made.accepted else "declined"
        raise AlreadySettled(by="", person=made.answered_by, outcome=outcome, at=made.answered_at, number=made.id)
    hand_overs.change(
        unit, made.id, answered_by=by.id, answered_at=unit.now, accepted=wish.accept,
        next_at=max(unit.now, calendar.start_of(made.first)) if wish.accept else None,
        **({} if wish.accept else {"ended_at": unit.now}),
    )  # fmt: skip
    made = hand_overs.load(unit, made.id)
    _journal(unit, made, "hand_over_accepted" if wish.accept else "hand_over_declined", by.id)
    hand_over_news.answered(unit, made, by.id, wish.card)
    if wish.accept:
        _go_on(unit, made)
    return _receipt(hand_overs.load(unit, made.id), accepted=wish.accept)


def end(unit: Unit, wish: EndHandOver, by: PersonView) -> Receipt:
    made = hand_overs.load(unit, wish.hand_over)
    chief = all(rights.answers_for(unit.pack, channels.load(unit, id), by) for id in made.channels)
    if not chief and not rights.in_communications(unit.pack, by):
        raise rights.refusal(unit.pack, unit.pack.functions.chief)
    if made.ended_at is not None:
        raise NotPossibleNow(status="hand_over_over", number=made.id)
    _end(unit, made, by.id)
    return _receipt(hand_overs.load(unit, made.id))


def tick(unit: Unit) -> None:
    """Those whose first day has come begin; those whose last day is over end. A long stop is caught up once."""
    for made in hand_overs.due(unit):
        _go_on(unit, made)


def _go_on(unit: Unit, made: HandOverView) -> None:
    over = calendar.start_of(made.last + calendar.ONE_DAY)
    if unit.now >= over:
        _end(unit, made, None)
    elif made.begun_at is None and unit.now >= calendar.start_of(made.first):
        hand_overs.change(unit, made.id, begun_at=unit.now, next_at=over)
        taken_over.begin(unit, made.channels, (Share.PUBLISH, *made.shares), Why.HAND_OVER, made.id)
        moves.move(unit, made.channels)
        _journal(unit, made, "hand_over_begun", None)
        hand_over_news.begun(unit, hand_overs.load(unit, made.id))


def _end(unit: Unit, made: HandOverView, by: int | None) -> None:
    hand_overs.change(unit, made.id, ended_at=unit.now, ended_by=by, next_at=None)
    taken_over.end(unit, Why.HAND_OVER, made.id)
    moves.move(unit, made.channels)
    _journal(unit, made, "hand_over_ended", by)
    hand_over_news.ended(unit, hand_overs.load(unit, made.id), by)


def _journal(unit: Unit, made: HandOverView, what: str, by: int | None) -> None:
    rule = rights.rule(unit.pack, RULE)
    journal.write_each(unit, what, "channel", made.channels, by, rule, hand_over=made.id, shares=list(made.shares))


def _receipt(made: HandOverView, **values: Any) -> Receipt:
    return Receipt(id=made.id, values={"hand_over": made.id, "channels": len(made.channels), **values})


RULES: Mapping[type[Wish], Rule] = {OfferHandOver: offer, AnswerHandOver: answer, EndHandOver: end}
