"""How one gets from one question to the next while something is being removed."""

from __future__ import annotations

from typing import Any

from dialogs.channels import channel_reading
from dialogs.facts import Facts
from dialogs.records import moderate_words, removal_words
from dialogs.texts import vocabulary
from dialogs.turn import Goto, State, Turn
from dialogs.words import Message, Say
from policy_text.pack import RemovalGround
from register.channels.channels import ChannelView
from register.records.record_wishes import NoteRemoval
from register.records.removals import RemovalStatus
from register.wishes import Wish


def channel_or_ground(
    facts: Facts, channel: ChannelView | None, hint: RemovalGround | None, opening: Message = ()
) -> Turn:
    if channel is None and len(facts.channels) == 1:
        channel = facts.channels[0]
    if channel is None:
        answers: dict[str, Any] = {"channel": None, "hint": hint.id if hint else None, "removal": None}
        return Turn(next="channel", answers=answers, words=(*opening, *moderate_words.which_channel(facts, hint)))
    if hint is not None:
        answers = {**fresh(channel), "ground": hint.id, "guessed": True}
        words = moderate_words.guessed(facts, channel, hint)
        return Turn(next="sure", answers=answers, words=(*opening, *words))
    return Turn(next="ground", answers=fresh(channel), words=(*opening, *moderate_words.which_ground(facts, channel)))


def ask_ground(facts: Facts, channel: ChannelView) -> Turn:
    return Turn(next="ground", answers=fresh(channel), words=moderate_words.which_ground(facts, channel))


def chosen(facts: Facts, channel: ChannelView, chosen: RemovalGround) -> Turn:
    """A ground that criticism is easily taken for is asked about once more (R083)."""
    if not chosen.weak:
        return noted(channel, chosen)
    answers = {**fresh(channel), "ground": chosen.id}
    return Turn(next="sure", answers=answers, words=moderate_words.weak(facts, channel, chosen))


def noted(channel: ChannelView, chosen: RemovalGround) -> Turn:
    answers = {**fresh(channel), "ground": chosen.id}
    return Turn(next="noted", answers=answers, wish=NoteRemoval(channel=channel.id, ground=chosen.id))


def sure_words(state: State, facts: Facts, chosen: RemovalGround) -> Message:
    if facts.channel is None:
        return ()
    if state.answers.get("guessed"):
        return moderate_words.guessed(facts, facts.channel, chosen)
    return moderate_words.weak(facts, facts.channel, chosen)


def standing(facts: Facts) -> Turn:
    """The question that a removal stands on."""
    removal = facts.records.removal
    if removal is None:
        return lost()
    here = at(removal.id, removal.channel_id)
    if removal.status is not RemovalStatus.OPEN:
        return Turn(words=moderate_words.shown(facts, removal))
    if not facts.records.may:
        return Turn(words=moderate_words.noted(facts, removal))
    if not removal.copied:
        return Turn(next="copy", answers=here, words=moderate_words.copy(facts, removal))
    return Turn(next="how", answers=here, words=moderate_words.how(facts, removal))


def follow(facts: Facts, said: Message) -> Turn:
    """The next thing that the ground asks for and has not been answered; else it is over."""
    removal = facts.records.removal
    chosen = removal_words.ground(facts, removal.ground) if removal else None
    if removal is None or chosen is None:
        return Turn(words=said)
    here = at(removal.id, removal.channel_id)
    if "police" in chosen.follow_up and not removal.police:
        return Turn(next="police", answers={**here, "did": "police"}, words=(*said, *moderate_words.police(facts)))
    if "incident" in chosen.follow_up and not removal.incident:
        return Turn(
            next="incident", answers={**here, "did": "incident"}, words=(*said, *moderate_words.incident(facts))
        )
    return Turn(words=(*said, *moderate_words.over(facts, removal)))


def wish(removal: int, channel: int, wish: Wish, then: str, did: str | None = None) -> Turn:
    answers = {**at(removal, channel), **({"did": did} if did else {})}
    return Turn(next=then, answers=answers, wish=wish)


def named(text: str, facts: Facts) -> ChannelView | None:
    return channel_reading.spoken_of(text, among(facts)) or channel_reading.spoken_of(text, facts.all_channels)


def among(facts: Facts) -> tuple[ChannelView, ...]:
    """One's own channels; for those who have none, all, or of very many those that what was said may mean."""
    return facts.channels or facts.all_channels


def fresh(channel: ChannelView) -> dict[str, Any]:
    return {"channel": channel.id, "removal": None, "ground": None, "guessed": False, "hint": None}


def to_correct() -> Turn:
    """What is put right and not removed: how, and in whose words, is the reply helper's (R056)."""
    return Turn(goto=Goto(dialog="should_reply", args={"end": "admit"}))


def at(removal: int, channel: int) -> dict[str, Any]:
    return {"removal": removal, "channel": channel}


def breaks_off(text: str) -> bool:
    return vocabulary.control(text) in ("cancel", "pause")


def lost() -> Turn:
    return Turn(words=(Say("error-not-found"),))
