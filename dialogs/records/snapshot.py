"""The picture that is kept of a channel: where it lies, what it shows, when the next is due (R087, R088)."""

from __future__ import annotations

from datetime import date

from dialogs.applications.case_answers import today
from dialogs.channels import channel_words, which_channel
from dialogs.facts import Facts, Need
from dialogs.records import removal_words, yearly_words
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Filled, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import Message, Say, Value, buttons, press
from register import rights
from register.channels.channels import ChannelView
from register.errors import DateImpossible, LooksSecret, NotAPlace
from register.records.record_wishes import ChooseSnapshots, NoteBigChange, NoteSnapshot
from register.records.yearly import SNAPSHOT, YEARLY


def start(state: State, event: Started, facts: Facts) -> Turn:
    """ "ögonblicksbild"; or "större förändring", after which a picture is due soon."""
    is_changed = bool(event.args.get("changed")) or vocabulary.tells(event.text, "big_change")
    if facts.channel is None:
        return which_channel.start(state, event, facts, _opens(is_changed), changed=is_changed)
    return _changed(facts.channel) if is_changed else _snapshot(facts, facts.channel)


def choose(state: State, event: Event, facts: Facts) -> Turn:
    is_changed = bool(state.answers.get("changed"))
    return which_channel.chosen(state, event, facts, _opens(is_changed), changed=is_changed)


def place(state: State, event: Event, facts: Facts) -> Turn:
    """Where it lies, typed."""
    channel = facts.channel
    if channel is None:
        return _lost()
    if not isinstance(event, Said):
        return _snapshot(facts, channel)
    if _breaks_off(event.text) or vocabulary.control(event.text) == "skip":
        return Turn(words=(Say("stopped-here"),))
    if not yearly_words.items(facts, SNAPSHOT):
        return _note(channel, event.text, today(facts), ())
    return Turn(next="ticks", answers={"place": event.text.strip()}, words=yearly_words.snapshot_ticks(facts, channel))


def ticks(state: State, event: Event, facts: Facts) -> Turn:
    channel = facts.channel
    if channel is None:
        return _lost()
    if isinstance(event, Said):
        if _breaks_off(event.text):
            return Turn(words=(Say("stopped-here"),))
        answer, _ = vocabulary.yes_or_no(event.text)
        if answer:
            return _with_ticks(state, facts, channel, whole=answer == "yes")
    return Turn(next="ticks", words=yearly_words.snapshot_ticks(facts, channel))


def noted(state: State, event: Event, facts: Facts) -> Turn:
    channel = facts.channel
    match event:
        case Refused(error=error) if channel is not None and state.answers.get("form"):
            problem = {_field(error): _problem(facts, error)}
            values: dict[str, Value] = {
                key: value for key, value in dict(state.answers["form"]).items() if isinstance(value, (str, bool))
            }
            return Turn(next="place", words=yearly_words.snapshot_form(facts, channel, values, problem))
        case Refused(error=(NotAPlace() | LooksSecret()) as error):
            return Turn(next="place", words=(_problem(facts, error),))
        case Refused(error=error):
            return Turn(words=(removal_words.refusal(facts, error),))
        case Done(receipt=receipt) if channel is not None:
            return Turn(words=yearly_words.snapshot_noted(facts, channel, receipt.values.get("next_due")))
        case _:
            return _lost()


def marked(state: State, event: Event, facts: Facts) -> Turn:
    """The change is noted: a picture is due."""
    match event:
        case Refused(error=error):
            return Turn(words=(removal_words.refusal(facts, error),))
        case Done(receipt=receipt) if facts.channel is not None:
            due = receipt.values["next_due"]
            told = Say("snapshot-after-change", channel=channel_words.title(facts, facts.channel), due=due)
            words: Message = (*removal_words.grounds_of(facts, "R087"), told)
            save = press("snapshot.fill", channel=facts.channel.id)
            return Turn(words=(*words, buttons(("button-snapshot-saved", save))))
        case _:
            return _lost()


def chosen(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Refused(error=error):
            return Turn(words=(removal_words.refusal(facts, error),))
        case Done(receipt=receipt):
            id = "snapshot-chosen" if receipt.values["months"] else "snapshot-chosen-not"
            return Turn(words=(Say(id, count=int(receipt.values["channels"])),))
        case _:
            return _lost()


def again(state: State, facts: Facts) -> Message:
    channel = facts.channel
    match state.step:
        case "choose":
            return (Say("choose-channel"),)
        case "place" if channel is not None:
            return (Say("snapshot-ask-place-again", channel=channel_words.title(facts, channel)),)
        case "ticks" if channel is not None:
            return yearly_words.snapshot_ticks(facts, channel)
        case _:
            return ()


def open_it(state: State, event: Pressed, facts: Facts) -> Turn:
    return _snapshot(facts, facts.channel) if facts.channel else _lost()


def changed(state: State, event: Pressed, facts: Facts) -> Turn:
    return _changed(facts.channel) if facts.channel else _lost()


def fill(state: State, event: Pressed | Filled, facts: Facts) -> Turn:
    channel = facts.channel
    if channel is None:
        return _lost()
    if not rights.sees(facts.pack, channel, facts.me):
        return Turn(words=(yearly_words.not_yours(facts),))
    at = {"channel": channel.id, "form": None}
    if not isinstance(event, Filled):
        return Turn(next="place", answers=at, words=yearly_words.snapshot_form(facts, channel, {}, {}))
    written = str(event.values.get("on") or "")
    try:
        on = date.fromisoformat(written)
    except ValueError:
        on = today(facts)
    ticked = tuple(one.key for one in yearly_words.items(facts, SNAPSHOT) if event.values.get(one.key))
    turn = _note(channel, str(event.values.get("place") or ""), on, ticked)
    kept = {key: value for key, value in event.values.items() if key != "place"}
    return Turn(next=turn.next, answers={**turn.answers, "form": kept}, wish=turn.wish)


def press_ticks(state: State, event: Pressed, facts: Facts) -> Turn:
    whole = bool(event.press.args.get("all"))
    return _with_ticks(state, facts, facts.channel, whole=whole) if facts.channel else _lost()


def choice(state: State, event: Pressed, facts: Facts) -> Turn:
    months = YEARLY if event.press.args.get("on") else None
    return Turn(next="chosen", wish=ChooseSnapshots(months=months))


def _opens(is_changed: bool) -> str:
    return "snapshot.changed" if is_changed else "snapshot.open"


def _snapshot(facts: Facts, channel: ChannelView) -> Turn:
    if not rights.sees(facts.pack, channel, facts.me):
        return Turn(words=(yearly_words.not_yours(facts),))
    answers = {"channel": channel.id, "place": None, "form": None}
    return Turn(next="place", answers=answers, words=yearly_words.snapshot(facts, channel))


def _changed(channel: ChannelView) -> Turn:
    return Turn(next="marked", answers={"channel": channel.id}, wish=NoteBigChange(channel=channel.id))


def _with_ticks(state: State, facts: Facts, channel: ChannelView, *, whole: bool) -> Turn:
    keys = tuple(one.key for one in yearly_words.items(facts, SNAPSHOT)) if whole else ()
    return _note(channel, str(state.answers.get("place") or ""), today(facts), keys)


def _note(channel: ChannelView, place: str, on: date, ticked: tuple[str, ...]) -> Turn:
    wish = NoteSnapshot(channel=channel.id, place=place, on=on, ticked=ticked)
    return Turn(next="noted", answers={"channel": channel.id, "form": None, "place": None}, wish=wish)


def _field(error: Exception) -> str:
    return "on" if isinstance(error, DateImpossible) else "place"


def _problem(facts: Facts, error: Exception) -> Say:
    if isinstance(error, DateImpossible):
        return Say("snapshot-problem-day")
    if isinstance(error, NotAPlace):
        return Say("error-not-a-place")
    return Say(f"secret-{error.facts['kind']}") if isinstance(error, LooksSecret) else Say("error-register-error")


def _breaks_off(text: str) -> bool:
    return vocabulary.control(text) in ("cancel", "pause")


def _lost() -> Turn:
    return Turn(words=(Say("error-not-found"),))


DIALOG = Dialog(
    name="snapshot",
    steps={
        "start": start, "choose": choose, "place": place, "ticks": ticks, "noted": noted, "marked": marked,
        "chosen": chosen,
    },
    presses={"open": open_it, "changed": changed, "fill": fill, "ticks": press_ticks, "choose": choice},
    needs=frozenset({Need.CHANNEL, Need.CHANNELS, Need.ALL_CHANNELS, Need.RECORDS}),
    again=again,
)  # fmt: skip
