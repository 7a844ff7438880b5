"""The yearly look-over of one channel, in one form or question by question; each no becomes something to mend (R021, R082)."""

from __future__ import annotations

from dialogs.channels import channel_words, which_channel
from dialogs.facts import Facts, Need
from dialogs.records import removal_words, yearly_words
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Filled, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import Message, Say, Value
from register import rights
from register.channels.channels import ChannelStatus, ChannelView
from register.records.record_wishes import NoteReview
from register.records.yearly import REVIEW


def start(state: State, event: Started, facts: Facts) -> Turn:
    return _review(facts, facts.channel) if facts.channel else which_channel.start(state, event, facts, "review.open")


def choose(state: State, event: Event, facts: Facts) -> Turn:
    return which_channel.chosen(state, event, facts, "review.open")


def ask(state: State, event: Event, facts: Facts) -> Turn:
    """The questions one by one, by those who write rather than fill in."""
    channel = facts.channel
    if channel is None:
        return _lost()
    if not rights.sees(facts.pack, channel, facts.me):
        return Turn(words=(yearly_words.not_yours(facts),))
    if isinstance(event, Said):
        if _breaks_off(event.text):
            return Turn(words=(Say("stopped-here"),))
        answer, _ = vocabulary.yes_or_no(event.text)
        if answer and state.answers.get("key"):
            return _answered(state, facts, channel, str(state.answers["key"]), answer)
    return _next_question(facts, channel, dict(state.answers.get("given") or {}))


def noted(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Refused(error=error):
            return Turn(words=(removal_words.refusal(facts, error),))
        case Done(receipt=receipt) if facts.channel is not None:
            values = receipt.values
            words = yearly_words.reviewed(
                facts, facts.channel, values["rows"], int(values["found"]), values["next_due"]
            )
            return Turn(words=words)
        case _:
            return _lost()


def again(state: State, facts: Facts) -> Message:
    if state.step != "ask" or facts.channel is None:
        return ()
    return _next_question(facts, facts.channel, dict(state.answers.get("given") or {})).words


def open_it(state: State, event: Pressed, facts: Facts) -> Turn:
    return _review(facts, facts.channel) if facts.channel else _lost()


def talk(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.channel is None:
        return _lost()
    return _asked(facts, facts.channel, {})


def fill(state: State, event: Pressed | Filled, facts: Facts) -> Turn:
    channel = facts.channel
    if channel is None:
        return _lost()
    if not rights.sees(facts.pack, channel, facts.me):
        return Turn(words=(yearly_words.not_yours(facts),))
    at = {"channel": channel.id, "given": {}, "key": None}
    if not isinstance(event, Filled):
        return Turn(next="ask", answers=at, words=yearly_words.review_form(facts, channel, {}, {}))
    keys = [one.key for one in yearly_words.items(facts, REVIEW)]
    given = {key: str(event.values.get(key) or "") for key in keys}
    problems = {key: Say("answer-yes-or-no") for key in keys if given[key] not in ("yes", "no")}
    if problems:
        values: dict[str, Value] = {key: value for key, value in given.items() if value}
        return Turn(next="ask", answers=at, words=yearly_words.review_form(facts, channel, values, problems))
    return Turn(next="noted", answers=at, wish=NoteReview(channel=channel.id, answers=given))


def answer(state: State, event: Pressed, facts: Facts) -> Turn:
    args = event.press.args
    if facts.channel is None:
        return _lost()
    return _answered(state, facts, facts.channel, str(args.get("key") or ""), str(args.get("answer") or ""))


def _review(facts: Facts, channel: ChannelView) -> Turn:
    if not rights.sees(facts.pack, channel, facts.me):
        return Turn(words=(yearly_words.not_yours(facts),))
    if channel.status is ChannelStatus.CLOSING:
        return Turn(words=(Say("yearly-closing", channel=channel_words.title(facts, channel)),))
    answers = {"channel": channel.id, "given": {}, "key": None}
    return Turn(next="ask", answers=answers, words=yearly_words.review(facts, channel))


def _answered(state: State, facts: Facts, channel: ChannelView, key: str, answer: str) -> Turn:
    return _asked(facts, channel, {**dict(state.answers.get("given") or {}), key: answer})


def _asked(facts: Facts, channel: ChannelView, given: dict[str, str]) -> Turn:
    """The questions name those who run the channel."""
    if not rights.sees(facts.pack, channel, facts.me):
        return Turn(words=(yearly_words.not_yours(facts),))
    return _next_question(facts, channel, given)


def _next_question(facts: Facts, channel: ChannelView, given: dict[str, str]) -> Turn:
    every = yearly_words.items(facts, REVIEW)
    left = [(number, one) for number, one in enumerate(every, 1) if one.key not in given]
    answers = {"channel": channel.id, "given": given}
    if not left:
        return Turn(next="noted", answers=answers, wish=NoteReview(channel=channel.id, answers=given))
    number, one = left[0]
    words = yearly_words.review_question(facts, channel, one, number)
    return Turn(next="ask", answers={**answers, "key": one.key}, words=words)


def _breaks_off(text: str) -> bool:
    return vocabulary.control(text) in ("cancel", "pause")


def _lost() -> Turn:
    return Turn(words=(Say("error-not-found"),))


DIALOG = Dialog(
    name="review",
    steps={"start": start, "choose": choose, "ask": ask, "noted": noted},
    presses={"open": open_it, "talk": talk, "fill": fill, "answer": answer},
    needs=frozenset({Need.CHANNEL, Need.CHANNELS, Need.ALL_CHANNELS, Need.RECORDS}),
    again=again,
)
