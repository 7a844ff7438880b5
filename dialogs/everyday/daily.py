"""The daily tap: (Allt lugnt) (Allt besvarat) (Något väntar sedan …) about all one's channels; and Friday's question.

It covers supervision and replies together. What waits is told like anything else, so (Något väntar sedan …) asks where and
since when, and hands over to `record`.
"""

from __future__ import annotations

from dialogs.channels import channel_reading
from dialogs.everyday import record_words
from dialogs.facts import Facts, Need
from dialogs.texts import times, vocabulary
from dialogs.texts.happened import What
from dialogs.turn import Dialog, Done, Event, Goto, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import Button, Buttons, Message, Say, buttons, press
from register.channels.channels import ChannelView
from register.errors import NotPossibleNow
from register.obligations.daily_wishes import AnswerWeekend, NoteCalm, SettleAllWaiting
from register.obligations.weekends import NOBODY


def start(state: State, event: Started, facts: Facts) -> Turn:
    """Typed: "jag tittar till i helgen"."""
    who = str(event.args.get("who") or "")
    return _weekend(facts, who, None) if who else Turn(words=(Say("daily-what"), taps()))


def taps() -> Buttons:
    """The tap itself, for whoever opens the bot before the bot has asked."""
    return buttons(
        ("button-calm", press("daily.calm")),
        ("button-all-replied", press("daily.replied")),
        ("button-something-waits", press("daily.waiting")),
    )


def calm(state: State, event: Pressed, facts: Facts) -> Turn:
    them = _them(facts, event)
    if not them:
        return _no_channels()
    card = _card(event)
    return Turn(
        next="tapped", answers={"what": str(What.CALM), **_one(them)}, wish=NoteCalm(channels=_ids(them), card=card)
    )


def replied(state: State, event: Pressed, facts: Facts) -> Turn:
    them = _them(facts, event)
    if not them:
        return _no_channels()
    wish = SettleAllWaiting(channels=_ids(them), card=_card(event))
    return Turn(next="tapped", answers={"what": str(What.ALL_REPLIED), **_one(them)}, wish=wish)


def tapped(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            words = record_words.told(facts, What(str(state.answers["what"])), receipt.values, None, timed=False)
        case Refused(error=error):
            words = (record_words.refusal(facts, error),)
        case _:
            words = (Say("error-not-found"),)
    return Turn(words=words, replaces=words)


def waiting(state: State, event: Pressed, facts: Facts) -> Turn:
    """Since when; and where, when there is more than one channel."""
    them = _them(facts, event)
    if not them:
        return _no_channels()
    if len(them) == 1:
        return Turn(next="since", answers={"channel": them[0].id}, words=_ask_since(facts, them[0]))
    return Turn(next="where", answers={"channel": None}, words=_ask_where(facts))


def at_where(state: State, event: Event, facts: Facts) -> Turn:
    if not isinstance(event, Said):
        return Turn(next="where", words=_ask_where(facts))
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("record-stopped"),))
    when, rest = times.find(event.text, facts.now)
    found = channel_reading.matching(rest or event.text, facts.daily.mine, facts)
    found = found or record_words.of_medium(facts, rest or event.text, facts.daily.mine)
    if len(found) != 1:
        return Turn(next="where", words=(Say("record-which-unknown"), *_ask_where(facts)))
    if when is None:
        return Turn(next="since", answers={"channel": found[0].id}, words=_ask_since(facts, found[0]))
    return _waits(found[0].id, when.moment(facts.now).isoformat())


def pick(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.channel is None:
        return Turn(words=(Say("error-not-found"),))
    return Turn(next="since", answers={"channel": facts.channel.id}, words=_ask_since(facts, facts.channel))


def since(state: State, event: Event, facts: Facts) -> Turn:
    """ "i går kl. 14.10", or one of the buttons."""
    channel = facts.channel
    if channel is None:
        return Turn(words=(Say("error-not-found"),))
    if not isinstance(event, Said):
        return Turn(next="since", words=_ask_since(facts, channel))
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("record-stopped"),))
    when, _ = times.find(event.text, facts.now)
    if when is None:
        return Turn(next="since", words=(Say("daily-since-unknown"),))
    return _waits(channel.id, when.moment(facts.now).isoformat())


def since_button(state: State, event: Pressed, facts: Facts) -> Turn:
    args = event.press.args
    return _waits(int(args.get("channel") or 0), str(args.get("at") or facts.now.isoformat()))


def again(state: State, facts: Facts) -> Message:
    if state.step == "since" and facts.channel is not None:
        return _ask_since(facts, facts.channel)
    return _ask_where(facts) if state.step == "where" else ()


# Friday


def weekend(state: State, event: Pressed, facts: Facts) -> Turn:
    return _weekend(facts, str(event.press.args.get("who") or ""), event)


def answered(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            who, person = str(receipt.values["who"]), int(receipt.values["person"])
            id = "weekend-colleague-unknown" if who == "colleague" and person == NOBODY else f"weekend-{who}"
            channels = record_words.several(facts, facts.channel, receipt.values)
            words: Message = (Say(id, who=facts.shown(person) if person else "", channel=channels),)
        case Refused(error=NotPossibleNow(facts=values)) if values["status"] == "over":
            words = (Say("weekend-over"),)
        case Refused(error=error):
            words = (record_words.refusal(facts, error),)
        case _:
            words = (Say("error-not-found"),)
    return Turn(words=words, replaces=words)


def _weekend(facts: Facts, who: str, event: Pressed | None) -> Turn:
    them = _them(facts, event)
    if not them or who not in ("me", "colleague", "none"):
        return _no_channels()
    card = _card(event) if event else None
    wish = AnswerWeekend(
        channels=_ids(them), who=who, card=card, year=_named(event, "year"), week=_named(event, "week")
    )  # fmt: skip
    return Turn(next="answered", answers=_one(them), wish=wish)


# Small things


def _named(event: Pressed | None, key: str) -> int | None:
    value = event.press.args.get(key) if event else None
    return value if isinstance(value, int) else None


def _them(facts: Facts, event: Pressed | None) -> tuple[ChannelView, ...]:
    """The channel that the button names, else all that the person looks after."""
    if event is not None and event.press.args.get("channel"):
        return (facts.channel,) if facts.channel is not None else ()
    return facts.daily.mine


def _ids(them: tuple[ChannelView, ...]) -> tuple[int, ...]:
    return tuple(channel.id for channel in them)


def _one(them: tuple[ChannelView, ...]) -> dict[str, int | None]:
    return {"channel": them[0].id if len(them) == 1 else None}


def _card(event: Pressed) -> int | None:
    card = event.press.args.get("card")
    return card if isinstance(card, int) else None


def _waits(channel: int, at: str) -> Turn:
    args = {"what": str(What.COMMENT), "count": 1, "at": at, "timed": True, "link": "", "channel": channel}
    return Turn(next="since", goto=Goto(dialog="record", args=args))


def _ask_where(facts: Facts) -> Message:
    return record_words.which_channel(facts, facts.daily.mine, "daily.pick", {})


def _ask_since(facts: Facts, channel: ChannelView) -> Message:
    row = tuple(
        Button(label=Say(label), press=press("daily.since", channel=channel.id, at=at.isoformat()))
        for label, at in record_words.usual_moments(facts.now)
    )
    return (Say("daily-since", channel=record_words.title(facts, channel)), Buttons(row))


def _no_channels() -> Turn:
    return Turn(words=(Say("record-no-channels"), buttons(("button-my-channels", press("go.my_channels")))))


DIALOG = Dialog(
    name="daily",
    steps={"start": start, "tapped": tapped, "where": at_where, "since": since, "answered": answered},
    presses={
        "calm": calm,
        "replied": replied,
        "waiting": waiting,
        "pick": pick,
        "since": since_button,
        "weekend": weekend,
    },
    needs=frozenset({Need.DAILY, Need.CHANNEL}),
    again=again,
)
