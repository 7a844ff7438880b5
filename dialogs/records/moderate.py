"""Something is to be removed: which channel, on which ground, a copy, the removal, and what belongs in the diary.

Whoever writes here may be frightened or alone late in the evening: the most urgent is said first, one thing at a time. What
was written on the channel is never asked for and never kept (R078).
"""

from __future__ import annotations

from msgspec.structs import replace

from dialogs.channels import channel_reading
from dialogs.facts import Facts, Need
from dialogs.records import moderate_moves as moves
from dialogs.records import moderate_words, removal_words
from dialogs.records.moderate_presses import PRESSES
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Goto, Refused, Said, Started, State, Turn
from dialogs.words import Message, Quote, Say
from policy_text.pack import RemovalGround
from register.channels.channels import ChannelView
from register.records.record_wishes import NoteCopy, NoteIncident, NotePolice, NoteRemoved
from register.records.removals import Copy, How, RemovalStatus

_POLICE = {"yes": "reported", "no": "no"}


def start(state: State, event: Started, facts: Facts) -> Turn:
    """What is said at once depends on what was written: a threat, a removal that proved wrong, something of one's own."""
    if vocabulary.tells(event.text, "removed_wrongly"):
        return Turn(goto=Goto(dialog="removed_wrongly", args={"channel": facts.channel.id if facts.channel else None}))
    hint = moderate_words.hinted(facts, event.text)
    begun = next((one for one in facts.records.latest if one.status is RemovalStatus.OPEN), None)
    if begun is not None and hint is None and facts.channel is None and begun.seen_by == facts.me.id:
        return Turn(
            next="begun",
            answers=moves.at(begun.id, begun.channel_id),
            words=moderate_words.begun(facts, begun),
        )
    channel = facts.channel or moves.named(event.text, facts)
    gone = vocabulary.tells(event.text, "removed_already") or vocabulary.tells(event.text, "gone_already")
    opening = (Say("removal-gone-already"),) if gone else moderate_words.opening(facts, hint)
    turn = moves.channel_or_ground(facts, channel, hint, opening=opening)
    return replace(turn, answers={**turn.answers, "warned": moderate_words.warns(opening)})


def begun(state: State, event: Event, facts: Facts) -> Turn:
    """One is begun already; what is typed is about a new one, unless it says to go on."""
    if not isinstance(event, Said) or moves.breaks_off(event.text):
        return Turn(words=(Say("removal-paused"),))
    if vocabulary.control(event.text) == "resume" or vocabulary.yes_or_no(event.text)[0] == "yes":
        return moves.standing(facts)
    if vocabulary.tells(event.text, "own_mistake"):
        return moves.to_correct()
    return moves.channel_or_ground(facts, moves.named(event.text, facts), moderate_words.hinted(facts, event.text))


def channel(state: State, event: Event, facts: Facts) -> Turn:
    """Which channel it is about."""
    hint = removal_words.ground(facts, str(state.answers.get("hint") or ""))
    if not isinstance(event, Said):
        return Turn(next="channel", words=moderate_words.which_channel(facts))
    if moves.breaks_off(event.text):
        return Turn(words=(Say("removal-not-begun"),))
    found = channel_reading.written(event.text, facts.channels, facts) or moves.named(event.text, facts)
    if found is None:
        return Turn(next="channel", words=(Say("removal-channel-unknown"),))
    return moves.channel_or_ground(facts, found, hint)


def ground(state: State, event: Event, facts: Facts) -> Turn:
    """Why it is to be removed: a number, a few words, or that it may only be criticism."""
    if facts.channel is None:
        return moves.lost()
    if not isinstance(event, Said):
        return Turn(next="ground", words=moderate_words.which_ground(facts))
    if moves.breaks_off(event.text):
        return Turn(words=(Say("removal-not-begun"),))
    if vocabulary.tells(event.text, "criticism"):
        return Turn(next="ground", words=moderate_words.criticism(facts))
    if vocabulary.tells(event.text, "own_mistake"):
        return Turn(next="ground", words=moderate_words.mistake(facts))
    if vocabulary.tells(event.text, "gone_already"):
        return Turn(next="ground", words=(Say("removal-gone-already"), *moderate_words.which_ground(facts)))
    number = channel_reading.number(event.text)
    if number is not None and 1 <= number <= len(facts.pack.removal_grounds):
        return moves.chosen(facts, facts.channel, facts.pack.removal_grounds[number - 1])
    found = moderate_words.hinted(facts, event.text) or moderate_words.labelled(facts, event.text)
    if found is None:
        return Turn(next="ground", words=moderate_words.which_ground(facts))
    return moves.chosen(facts, facts.channel, found)


def sure(state: State, event: Event, facts: Facts) -> Turn:
    """The bot has guessed the ground, or the ground is one that criticism is easily taken for."""
    chosen = removal_words.ground(facts, str(state.answers.get("ground") or ""))
    if facts.channel is None or chosen is None:
        return moves.lost()
    if isinstance(event, Said):
        return _sure_said(state, event.text, facts, facts.channel, chosen)
    return Turn(next="sure", words=moves.sure_words(state, facts, chosen))


def _sure_said(state: State, text: str, facts: Facts, channel: ChannelView, chosen: RemovalGround) -> Turn:
    if moves.breaks_off(text):
        return Turn(words=(Say("removal-not-begun"),))
    if vocabulary.tells(text, "gone_already"):
        # What is gone is written down whatever it was (R076): "låt det stå" is no answer any more.
        return replace(moves.noted(channel, chosen), words=(Say("removal-gone-already"),))
    guessed = bool(state.answers.get("guessed"))
    answer, rest = vocabulary.yes_or_no(text)
    if answer == "yes" or vocabulary.tells(text, "more_than_criticism"):
        return moves.chosen(facts, channel, chosen) if guessed else moves.noted(channel, chosen)
    criticism = vocabulary.tells(text, "criticism")
    if answer == "no" and guessed and not criticism:
        other = moderate_words.hinted(facts, rest) if rest else None
        return moves.chosen(facts, channel, other) if other is not None else moves.ask_ground(facts, channel)
    if criticism or vocabulary.tells(text, "let_stand") or (answer, rest) == ("no", ""):
        return Turn(words=(Say("removal-let-stand"),))
    short = tuple(word for word in moves.sure_words(state, facts, chosen) if not isinstance(word, Quote))
    return Turn(next="sure", words=short, lost=True)


def noted(state: State, event: Event, facts: Facts) -> Turn:
    """The clock runs. Whoever may remove it goes on; for others it is in good hands."""
    removal = facts.records.removal
    if isinstance(event, Refused):
        return Turn(words=(removal_words.refusal(facts, event.error),))
    if removal is None:
        return moves.lost()
    said = moderate_words.noted(facts, removal, warned=bool(state.answers.get("warned")))
    if not facts.records.may:
        return Turn(words=said)
    return Turn(
        next="copy",
        answers=moves.at(removal.id, removal.channel_id),
        words=(*said, *moderate_words.copy(facts, removal)),
    )


def copy(state: State, event: Event, facts: Facts) -> Turn:
    """Where the copy lies, in a few words."""
    removal = facts.records.removal
    if removal is None:
        return moves.lost()
    if isinstance(event, Said):
        if moves.breaks_off(event.text) or vocabulary.control(event.text) == "skip":
            return Turn(words=(Say("removal-paused"),))
        if vocabulary.tells(event.text, "copied") or vocabulary.yes_or_no(event.text) == ("yes", ""):
            good = (Say("removal-copy-where"), moderate_words.copy_buttons(facts, removal))
            return Turn(next="copy", answers=moves.at(removal.id, removal.channel_id), words=good)
        missed = vocabulary.tells(event.text, "no_copy") or vocabulary.yes_or_no(event.text) == ("no", "")
        if missed or vocabulary.said(event.text, "none") == ("none", ""):
            return moves.wish(removal.id, removal.channel_id, NoteCopy(removal=removal.id, none=Copy.MISSED), "copied")
        return moves.wish(removal.id, removal.channel_id, NoteCopy(removal=removal.id, place=event.text), "copied")
    return Turn(
        next="copy",
        answers=moves.at(removal.id, removal.channel_id),
        words=moderate_words.copy(facts, removal),
    )


def copied(state: State, event: Event, facts: Facts) -> Turn:
    removal = facts.records.removal
    match event:
        case Refused(error=error) if removal is not None and removal.status is RemovalStatus.OPEN and facts.records.may:
            again = moderate_words.copy_buttons(facts, removal)
            return Turn(next="copy", words=(removal_words.refusal(facts, error), again), lost=True)
        case Refused(error=error):
            return Turn(words=(removal_words.refusal(facts, error),))
        case Done() if removal is not None:
            return Turn(next="how", words=moderate_words.how(facts, removal, told=True))
        case _:
            return moves.lost()


def how(state: State, event: Event, facts: Facts) -> Turn:
    """Hidden, unpublished or deleted: what was done is kept, since the difference matters."""
    removal = facts.records.removal
    if removal is None:
        return moves.lost()
    if isinstance(event, Said):
        if moves.breaks_off(event.text) or vocabulary.control(event.text) == "skip":
            return Turn(words=(Say("removal-not-yet", due=removal.due_at),))
        done, _ = vocabulary.said(event.text, *How)
        if done:
            return moves.wish(removal.id, removal.channel_id, NoteRemoved(removal=removal.id, how=done), "removed")
        if vocabulary.yes_or_no(event.text)[0] == "no":
            return Turn(words=(Say("removal-not-yet", due=removal.due_at),))
    return Turn(next="how", words=moderate_words.how(facts, removal))


def removed(state: State, event: Event, facts: Facts) -> Turn:
    """Registered; then what else the ground asks for, one thing at a time."""
    removal = facts.records.removal
    match event:
        case Refused(error=error):
            return Turn(words=(removal_words.refusal(facts, error),))
        case Done() if removal is not None:
            return moves.follow(facts, moderate_words.registered(facts, removal))
        case _:
            return moves.lost()


def police(state: State, event: Event, facts: Facts) -> Turn:
    removal = facts.records.removal
    if removal is None:
        return moves.lost()
    if isinstance(event, Said):
        if moves.breaks_off(event.text):
            return Turn(words=(Say("removal-registered-anyway"),))
        answer, _ = vocabulary.yes_or_no(event.text)
        meant = _POLICE.get(answer) or ("later" if vocabulary.control(event.text) == "skip" else "")
        if meant:
            return moves.wish(removal.id, removal.channel_id, NotePolice(removal=removal.id, answer=meant), "followed")
    return Turn(next="police", words=moderate_words.police(facts))


def incident(state: State, event: Event, facts: Facts) -> Turn:
    removal = facts.records.removal
    if removal is None:
        return moves.lost()
    if isinstance(event, Said):
        if moves.breaks_off(event.text):
            return Turn(words=(Say("removal-registered-anyway"),))
        answer, _ = vocabulary.yes_or_no(event.text)
        if not answer and (vocabulary.control(event.text) == "skip" or vocabulary.tells(event.text, "unsure")):
            answer = "unknown"
        if answer:
            return moves.wish(
                removal.id, removal.channel_id, NoteIncident(removal=removal.id, answer=answer), "followed"
            )
    return Turn(next="incident", words=moderate_words.incident(facts))


def followed(state: State, event: Event, facts: Facts) -> Turn:
    removal = facts.records.removal
    match event:
        case Refused(error=error):
            return Turn(words=(removal_words.refusal(facts, error),))
        case Done(receipt=receipt) if removal is not None:
            said = moderate_words.followed(facts, removal, str(state.answers.get("did") or ""), receipt.values)
            return moves.follow(facts, said)
        case _:
            return moves.lost()


def stood(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Refused(error=error):
            return Turn(words=(removal_words.refusal(facts, error),))
        case _:
            return Turn(words=(Say("removal-let-stand"),))


def again(state: State, facts: Facts) -> Message:
    """The open question once more, after something else was answered by the way."""
    removal = facts.records.removal
    chosen = removal_words.ground(facts, str(state.answers.get("ground") or ""))
    match state.step:
        case "channel":
            return moderate_words.which_channel(facts)
        case "ground":
            return moderate_words.which_ground(facts)
        case "sure" if chosen is not None:
            return moves.sure_words(state, facts, chosen)
        case "copy" if removal is not None:
            return moderate_words.copy(facts, removal)
        case "how" if removal is not None:
            return moderate_words.how(facts, removal)
        case "police":
            return moderate_words.police(facts)
        case "incident":
            return moderate_words.incident(facts)
        case _:
            return ()


_STEPS = {
    "begun": begun, "channel": channel, "ground": ground, "sure": sure, "noted": noted, "copy": copy, "copied": copied,
    "how": how, "removed": removed, "police": police, "incident": incident, "followed": followed, "stood": stood,
}  # fmt: skip

DIALOG = Dialog(
    name="moderate",
    steps={"start": start, **_STEPS},
    presses=PRESSES,
    needs=frozenset({Need.CHANNEL, Need.CHANNELS, Need.ALL_CHANNELS, Need.RECORDS}),
    again=again,
)  # fmt: skip
