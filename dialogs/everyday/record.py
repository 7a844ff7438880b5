"""What has happened on a channel, told in chat: posts, what waits, replies, "allt lugnt"; what was noted is said with (Ångra).

Which channel is meant is asked only when the words do not say. What people type goes no further than this turn: the
state and the presses carry a kind, a number and a moment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from msgspec import Struct

from dialogs import given
from dialogs.channels import channel_reading
from dialogs.everyday import record_words
from dialogs.facts import Facts, Need
from dialogs.texts import happened, vocabulary
from dialogs.texts.happened import Told, What
from dialogs.turn import Dialog, Done, Event, Goto, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import Message, Say, Scalar, buttons, press
from register.activity.activity import ActivityView, Kind
from register.channels.channels import ChannelView
from register.obligations.daily_wishes import (
    AnswerWeek,
    NoteCalm,
    NotePosts,
    NoteWaiting,
    SettleAllWaiting,
    SettleWaiting,
    TakeBack,
)
from register.wishes import Wish

_OF_ALL = (What.ALL_REPLIED, What.CALM)
"""What may be said of all one's channels at once."""

_SETTLES = (What.REPLIED, What.NO_REPLY_NEEDED)


class Telling(Struct, frozen=True, kw_only=True):
    """One thing told, as it stands in a state or on a button: no words of anybody's."""

    what: What
    count: int = 1
    at: datetime | None = None
    timed: bool = False
    weekly: bool = False
    link: str = ""

    @classmethod
    def of(cls, told: Told, now: datetime) -> Telling:
        at = told.when.moment(now) if told.when else None
        timed = bool(told.when and (told.when.clock or told.when.just))
        weekly = bool(told.when and told.when.week)
        return cls(what=told.what, count=told.count, at=at, timed=timed, weekly=weekly, link=told.link)

    @classmethod
    def read(cls, args: Mapping[str, Any]) -> Telling | None:
        try:
            at = datetime.fromisoformat(str(args["at"])) if args.get("at") else None
            return cls(
                what=What(str(args["what"])), count=int(args.get("count") or 0), at=at, timed=bool(args.get("timed")),
                weekly=bool(args.get("weekly")), link=str(args.get("link") or ""),
            )  # fmt: skip
        except (KeyError, ValueError):
            return None

    def args(self) -> dict[str, Scalar]:
        at = self.at.isoformat() if self.at else None
        return {
            "what": str(self.what), "count": self.count, "at": at, "timed": self.timed, "weekly": self.weekly,
            "link": self.link,
        }  # fmt: skip


def start(state: State, event: Started, facts: Facts) -> Turn:
    if event.args.get("what"):
        told, rest = Telling.read(event.args), str(event.args.get("rest") or "")
        if told is not None and event.args.get("channel") and facts.channel is not None:
            return _about(facts, told, (facts.channel,))
    else:
        read = happened.read(event.text, facts.now) or _by_want(event)
        told, rest = (Telling.of(read, facts.now), read.rest) if read else (None, "")
    if told is None:
        return Turn(words=(Say("record-what"),))
    return _about(facts, told, _meant(facts, rest, told))


def _by_want(event: Started) -> Told | None:
    """The reader understood what is told, though the words are none of those that are known here."""
    kinds = {"record_post": What.POSTS, "record_reply": What.REPLIED}
    wanted = kinds.get(event.meaning.found.wants)
    return Told(what=wanted, sure=False) if wanted else None


def which(state: State, event: Event, facts: Facts) -> Turn:
    """The channel is being named; or something else is told instead."""
    told = Telling.read(state.answers)
    if not isinstance(event, Said) or told is None:
        return Turn(next="which", words=again(state, facts))
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("record-stopped"),))
    found = channel_reading.channel(event.text, _candidates(facts, told), facts)
    if found is None:
        found = channel_reading.channel(event.text, (*facts.daily.mine, *facts.daily.within_reach), facts)
    if found is not None:
        return _about(facts, told, (found,))
    other = happened.read(event.text, facts.now)
    if other is not None:
        new = Telling.of(other, facts.now)
        return _about(facts, new, _meant(facts, other.rest, new))
    return Turn(next="which", words=(Say("record-which-unknown"), *again(state, facts)), lost=True)


def again(state: State, facts: Facts) -> Message:
    told = Telling.read(state.answers)
    return _ask_which(facts, told, _candidates(facts, told)) if told and state.step == "which" else ()


def noted(state: State, event: Event, facts: Facts) -> Turn:
    """Done, or refused; a pressed card becomes the line that says what came of it."""
    told = Telling.read(state.answers)
    match event:
        case Refused(error=error):
            words: Message = (record_words.refusal(facts, error),)
        case Done(receipt=receipt) if told is not None:
            words = record_words.told(facts, told.what, receipt.values, _when(told), told.timed)
        case _:
            words = (Say("error-not-found"),)
    undo = event.receipt.values.get("told") if isinstance(event, Done) else None
    another = facts.open is not None and facts.open.dialog != "record"
    if undo is None or state.answers.get("card") or another:
        return Turn(words=words, replaces=words if state.answers.get("card") else None)
    # Typed, with nothing else open: "ångra" or "nej, tre" is heard next, and anything else lets it go.
    channel = facts.channel.id if facts.channel else None
    return Turn(next="done", answers={"undo": undo, "channel": channel}, words=words)


def done(state: State, event: Event, facts: Facts) -> Turn:
    """What was noted a moment ago is taken back in words, or said to be another number."""
    if not isinstance(event, Said):
        return Turn()
    said_no, rest = vocabulary.yes_or_no(event.text)
    number = happened.corrected(event.text)
    if number is None and said_no == "no" and len(rest.split()) <= 3:
        number = channel_reading.number(rest)
    if vocabulary.control(event.text) == "wait" or number is not None or (said_no == "no" and not rest):
        wish = TakeBack(told=_id(state.answers.get("undo")))
        return Turn(next="taken_back", answers={"instead": number}, wish=wish)
    if where := happened.elsewhere(event.text):
        told = Telling.read(state.answers)
        them = _meant(facts, where, told) if told is not None else ()
        other = [c.id for c in them if c.id != state.answers.get("channel")]
        instead = {"elsewhere": other[0] if len(them) == len(other) == 1 else 0}
        return Turn(next="taken_back", answers=instead, wish=TakeBack(told=_id(state.answers.get("undo"))))
    if happened.takes_back(event.text):
        return Turn(next="taken_back", wish=TakeBack(told=_id(state.answers.get("undo"))))
    return Turn(next="done", lost=True)


def taken_back(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done() if state.answers.get("instead"):
            told = {**state.answers, "count": int(state.answers["instead"])}
            return Turn(next="start", words=(Say("record-corrected"),), goto=Goto(dialog="record", args=told))
        case Done() if state.answers.get("elsewhere"):
            told = {**state.answers, "channel": int(state.answers["elsewhere"])}
            return Turn(next="start", words=(Say("record-taken-back-moved"),), goto=Goto(dialog="record", args=told))
        case Done() if state.answers.get("elsewhere") == 0:
            words: Message = (Say("record-taken-back"), Say("record-which-unknown"))
        case Done():
            words = (Say("record-taken-back"),)
        case Refused(error=error):
            words = (record_words.refusal(facts, error, undoing=True),)
        case _:
            words = (Say("error-not-found"),)
    return Turn(words=words, replaces=words)


# Presses


def channel(state: State, event: Pressed, facts: Facts) -> Turn:
    told = Telling.read(event.press.args)
    if told is None or facts.channel is None:
        return Turn(words=(Say("error-not-found"),))
    return _about(facts, told, (facts.channel,), card=True)


def one(state: State, event: Pressed, facts: Facts) -> Turn:
    """One of several that wait is answered, or needs no answer."""
    args = event.press.args
    needed = args.get("needed") is not False
    told = Telling(what=What.REPLIED if needed else What.NO_REPLY_NEEDED)
    wish = SettleWaiting(activities=(_id(args.get("activity")),), needed=needed)
    return _wish(told, wish, card=True)


def every(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Alla) on one channel."""
    told = Telling(what=What.ALL_REPLIED)
    return _wish(told, SettleAllWaiting(channels=(_id(event.press.args.get("channel")),)), card=True)


def week(state: State, event: Pressed, facts: Facts) -> Turn:
    """ "Vad la ni ut v. 47? (Inga) (1) (2 eller fler)"."""
    args = event.press.args
    count = _id(args.get("count"))
    wish = AnswerWeek(
        channel=_id(args.get("channel")), year=_id(args.get("year")), week=_id(args.get("week")), count=count,
        card=_id(args.get("card")) or None,
    )  # fmt: skip
    return _wish(Telling(what=What.POSTS if count else What.NO_POSTS, count=count), wish, card=True)


def undo(state: State, event: Pressed, facts: Facts) -> Turn:
    return Turn(next="taken_back", wish=TakeBack(told=_id(event.press.args.get("told"))))


# Which channel, and what then


def _candidates(facts: Facts, told: Telling) -> tuple[ChannelView, ...]:
    """One's own; for those who keep the register, all. A reply is about a channel where something waits."""
    own = facts.daily.mine or facts.daily.within_reach
    if told.what in _SETTLES:
        waits = tuple(c for c in own if facts.daily.waiting_on(c.id))
        return waits or own
    return own


def _meant(facts: Facts, rest: str, told: Telling) -> tuple[ChannelView, ...]:
    """The channels that the words may mean: one, several to choose among, or all of one's own."""
    them = _candidates(facts, told)
    if rest:
        everyone = (*facts.daily.mine, *facts.daily.within_reach)
        named = channel_reading.matching(rest, them, facts) or channel_reading.matching(rest, everyone, facts)
        named = named or record_words.of_medium(facts, rest, them)
        if named:
            return named if len(named) == 1 or not _whole(rest, named[0]) else named[:1]
    return them


def _whole(rest: str, found: ChannelView) -> bool:
    return vocabulary.fold(rest) == vocabulary.fold(found.name)


def _about(facts: Facts, told: Telling, them: tuple[ChannelView, ...], *, card: bool = False) -> Turn:
    if not them:
        return Turn(words=(Say("record-no-channels"), buttons(("button-my-channels", press("go.my_channels")))))
    if told.what in _OF_ALL and (len(them) == 1 or _all_mine(facts, them)):
        ids = tuple(c.id for c in them)
        return _wish(
            told, SettleAllWaiting(channels=ids) if told.what is What.ALL_REPLIED else NoteCalm(channels=ids), card=card
        )
    if len(them) > 1:
        return Turn(next="which", answers={**told.args(), "card": False}, words=_ask_which(facts, told, them))
    only = them[0]
    if told.what in _SETTLES:
        return _reply_on(facts, told, only, card=card)
    wish = _noting(told, only, facts.now)
    if isinstance(wish, Say):
        return Turn(words=(wish,))
    return _wish(told, wish, card=card)


def _all_mine(facts: Facts, them: tuple[ChannelView, ...]) -> bool:
    """By their ids: a channel holds its plan, and cannot be put in a set."""
    return {one.id for one in them} <= {one.id for one in facts.daily.mine}


def _noting(told: Telling, channel: ChannelView, now: datetime) -> Wish | Say:
    at = told.at or now
    match told.what:
        case What.POSTS:
            return NotePosts(channel=channel.id, at=at, count=max(told.count, 1), link=told.link)
        case What.NO_POSTS:
            year, week, _ = at.isocalendar()
            return AnswerWeek(channel=channel.id, year=year, week=week, count=0)
        case What.MESSAGE | What.COMMENT:
            kind = Kind.MESSAGE if told.what is What.MESSAGE else Kind.COMMENT
            return NoteWaiting(channel=channel.id, kind=kind, at=at, count=max(told.count, 1), link=told.link)
        case _:
            return Say("record-what")


def _reply_on(facts: Facts, told: Telling, channel: ChannelView, *, card: bool) -> Turn:
    """Which of those that wait; with one there is nothing to ask."""
    waits = facts.daily.waiting_on(channel.id)
    if not waits:
        return Turn(words=(Say("record-nothing-waits", channel=record_words.title(facts, channel)),))
    needed = told.what is What.REPLIED
    if len(waits) == 1 or told.count >= len(waits) > 1:
        return _wish(told, SettleWaiting(activities=tuple(row.id for row in waits), needed=needed), card=card)
    if len({row.at for row in waits}) == 1:  # came at once, as far as is known: which of them it was is no question
        some = tuple(row.id for row in waits[: max(told.count, 1)])
        return _wish(told, SettleWaiting(activities=some, needed=needed), card=card)
    return Turn(words=_ask_which_one(facts, channel, waits, needed=needed))


def _ask_which_one(facts: Facts, channel: ChannelView, waits: Iterable[ActivityView], *, needed: bool) -> Message:
    return record_words.which_one(facts, channel, tuple(waits), needed=needed)


def _ask_which(facts: Facts, told: Telling | None, them: Iterable[ChannelView]) -> Message:
    return record_words.which_channel(facts, tuple(them), "record.channel", told.args() if told else {})


def _wish(told: Telling, wish: Wish, *, card: bool) -> Turn:
    return Turn(next="noted", answers={**told.args(), "card": card}, wish=wish)


def _when(told: Telling) -> datetime | date | None:
    """As it was told: a moment, a day, or only a week."""
    if told.at is None or told.weekly or told.what is What.NO_POSTS:
        return None
    return told.at if told.timed else record_words.day(told.at)


def _id(value: object) -> int:
    return given.number(value)


DIALOG = Dialog(
    name="record",
    steps={"start": start, "which": which, "noted": noted, "done": done, "taken_back": taken_back},
    presses={"channel": channel, "one": one, "every": every, "week": week, "undo": undo},
    needs=frozenset({Need.DAILY, Need.REACH, Need.CHANNEL}),
    again=again,
    passing=frozenset({"which", "done"}),
)
