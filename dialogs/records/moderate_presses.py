"""The buttons of a removal: they may come from any card at any time; what they carry names what they are about."""

from __future__ import annotations

from dialogs.facts import Facts
from dialogs.records import moderate_moves as moves
from dialogs.records import moderate_words, removal_words
from dialogs.turn import Pressed, State, Turn
from dialogs.words import Say
from register.records.record_wishes import LetStand, NoteCopy, NoteIncident, NotePolice, NoteRemoved
from register.records.removals import Copy, How


def open_channel(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.channel is None:
        return moves.lost()
    return moves.channel_or_ground(
        facts, facts.channel, removal_words.ground(facts, str(event.press.args.get("ground") or ""))
    )


def pick(state: State, event: Pressed, facts: Facts) -> Turn:
    chosen = removal_words.ground(facts, str(event.press.args.get("ground") or ""))
    return moves.chosen(facts, facts.channel, chosen) if facts.channel and chosen else moves.lost()


def other_ground(state: State, event: Pressed, facts: Facts) -> Turn:
    return moves.ask_ground(facts, facts.channel) if facts.channel else moves.lost()


def more_than(state: State, event: Pressed, facts: Facts) -> Turn:
    """It is more than criticism."""
    chosen = removal_words.ground(facts, str(event.press.args.get("ground") or ""))
    return moves.noted(facts.channel, chosen) if facts.channel and chosen else moves.lost()


def is_criticism(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.channel is None:
        return moves.lost()
    return Turn(next="ground", answers={"channel": facts.channel.id}, words=moderate_words.criticism(facts))


def correct(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Rätta felet)."""
    return moves.to_correct()


def stand(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Låt det stå): of something noted it is a wish, else the conversation just ends."""
    removal = facts.records.removal
    if not event.press.args.get("removal"):
        return Turn(words=(Say("removal-let-stand"),))
    if removal is None:
        return moves.lost()
    return moves.wish(removal.id, removal.channel_id, LetStand(removal=removal.id), "stood")


def go_on(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Ta hand om det), (Fortsätt): where it stands now."""
    return moves.standing(facts)


def new(state: State, event: Pressed, facts: Facts) -> Turn:
    """(En ny), beside one that is begun."""
    return moves.channel_or_ground(facts, None, None)


def copied(state: State, event: Pressed, facts: Facts) -> Turn:
    """One of the places that the municipality keeps copies in."""
    removal = facts.records.removal
    if removal is None:
        return moves.lost()
    wish = NoteCopy(removal=removal.id, place=str(event.press.args.get("place") or ""))
    return moves.wish(removal.id, removal.channel_id, wish, "copied")


def no_copy(state: State, event: Pressed, facts: Facts) -> Turn:
    removal, none = facts.records.removal, str(event.press.args.get("none") or "")
    if removal is None or none not in (Copy.MISSED, Copy.FORBIDDEN):
        return moves.lost()
    return moves.wish(removal.id, removal.channel_id, NoteCopy(removal=removal.id, none=none), "copied")


def did(state: State, event: Pressed, facts: Facts) -> Turn:
    removal, done = facts.records.removal, str(event.press.args.get("how") or "")
    if removal is None or done not in tuple(How):
        return moves.lost()
    return moves.wish(removal.id, removal.channel_id, NoteRemoved(removal=removal.id, how=done), "removed")


def later(state: State, event: Pressed, facts: Facts) -> Turn:
    removal = facts.records.removal
    return Turn(words=(Say("removal-not-yet", due=removal.due_at),)) if removal else moves.lost()


def say_police(state: State, event: Pressed, facts: Facts) -> Turn:
    removal, answer = facts.records.removal, str(event.press.args.get("answer") or "")
    if removal is None or answer not in ("reported", "later", "no"):
        return moves.lost()
    return moves.wish(
        removal.id, removal.channel_id, NotePolice(removal=removal.id, answer=answer), "followed", did="police"
    )


def say_incident(state: State, event: Pressed, facts: Facts) -> Turn:
    removal, answer = facts.records.removal, str(event.press.args.get("answer") or "")
    if removal is None or answer not in ("yes", "no", "unknown"):
        return moves.lost()
    wish = NoteIncident(removal=removal.id, answer=answer)
    return moves.wish(removal.id, removal.channel_id, wish, "followed", did="incident")


PRESSES = {
    "open": open_channel, "pick": pick, "other_ground": other_ground, "more_than": more_than,
    "is_criticism": is_criticism, "correct": correct, "stand": stand, "go_on": go_on, "new": new, "copied": copied,
    "no_copy": no_copy, "did": did, "later": later, "police": say_police, "incident": say_incident,
}  # fmt: skip
