"""A channel where nothing happens: its chief keeps it, with a reason, or lets it be closed (R069)."""

from __future__ import annotations

from dialogs import called
from dialogs.everyday import duty_words, record_words
from dialogs.facts import Facts, Need
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Filled, Goto, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import Ask, Field, Form, Kind, Message, Say, buttons, press
from register import rights
from register.channels.channels import ChannelView
from register.errors import AlreadySettled, NotAllowed
from register.obligations.daily_wishes import KeepChannel
from register.obligations.obligations import Duty, ObligationView

CLOSE = "close"
"""The dialog that closes a channel step by step."""


def start(state: State, event: Started, facts: Facts) -> Turn:
    one = _asked(facts)
    return Turn(words=question(facts, one)) if one is not None else Turn(words=(Say("duty-none"),))


def question(facts: Facts, one: ObligationView) -> Message:
    """Asked, and after as long again proposed to be closed."""
    id = "keep-close-question" if one.open else "keep-close-over"
    days = max(0, (facts.now - one.since).days)
    asked = Say(
        id, channel=record_words.title(facts, facts.channel), days=days, where=record_words.cited(facts, "R069")
    )
    if not one.open:
        return (asked,)
    return (
        asked,
        buttons(
            ("button-keep", press("keep_close.keep", obligation=one.id)),
            ("button-close-channel", press("keep_close.close", obligation=one.id)),
        ),
    )


def keep(state: State, event: Pressed | Filled, facts: Facts) -> Turn:
    """A reason is asked for: it is what whoever wonders next year wants to read."""
    one = _asked(facts)
    if one is None:
        return Turn(words=(Say("error-not-found"),))
    if isinstance(event, Filled):
        reason = str(event.values.get("reason") or "").strip()
        return _kept(one, reason) if reason else Turn(words=(_form(one, {"reason": Say("keep-close-problem")}),))
    if not one.open:
        words = (duty_words.over(facts, one),)
        return Turn(words=words, replaces=words)
    if facts.channel is None or not _theirs(facts, facts.channel):
        # Said before anybody has written a reason for nothing.
        return Turn(words=(Say("error-not-allowed", waiting=called.the_chief(facts)),))
    return Turn(
        next="reason", answers={"obligation": one.id},
        words=(Say("keep-close-why", channel=record_words.title(facts, facts.channel)), _form(one)),
    )  # fmt: skip


def _theirs(facts: Facts, channel: ChannelView) -> bool:
    """As the register decides it when it comes to it."""
    return rights.answers_for(facts.pack, channel, facts.me) or rights.keeps_register(facts.pack, facts.me)


def reason(state: State, event: Event, facts: Facts) -> Turn:
    one = _asked(facts)
    if one is None or not isinstance(event, Said):
        return Turn(next="reason", words=again(state, facts))
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("duty-let-be"),))
    return _kept(one, event.text.strip())


def kept(state: State, event: Event, facts: Facts) -> Turn:
    one = _asked(facts)
    match event:
        case Done():
            return Turn(words=(Say("keep-close-kept", channel=record_words.title(facts, facts.channel)),))
        case Refused(error=AlreadySettled()) if one is not None:
            return Turn(words=(duty_words.over(facts, one),))
        case Refused(error=NotAllowed()):
            return Turn(words=(Say("error-not-allowed", waiting=called.the_chief(facts)),))
        case Refused(error=error):
            return Turn(words=(duty_words.refusal(facts, error),))
        case _:
            return Turn(words=(Say("error-not-found"),))


def close(state: State, event: Pressed, facts: Facts) -> Turn:
    """Handed to the conversation that closes a channel, where this house has one."""
    one = _asked(facts)
    if one is None or facts.channel is None:
        return Turn(words=(Say("error-not-found"),))
    by_hand = Say("keep-close-by-hand", channel=record_words.title(facts, facts.channel), lead=called.the_lead(facts))
    args = {"channel": facts.channel.id, "obligation": one.id}
    return Turn(next="start", goto=Goto(dialog=CLOSE, args=args, otherwise=(by_hand,)))


def again(state: State, facts: Facts) -> Message:
    return (Say("keep-close-why", channel=record_words.title(facts, facts.channel)),)


def _asked(facts: Facts) -> ObligationView | None:
    one = facts.duty.obligation if facts.duty else None
    return one if one is not None and one.duty is Duty.INACTIVE else None


def _kept(one: ObligationView, why: str) -> Turn:
    wish = KeepChannel(obligation=one.id, reason=why[:500])
    return Turn(next="kept", answers={"obligation": one.id}, wish=wish)


def _form(one: ObligationView, problems: dict[str, Say] | None = None) -> Ask:
    field = Field(key="reason", kind=Kind.TEXT, label=Say("keep-close-field"), max_length=500)
    as_form = Form(
        name="keep", title=Say("keep-close-form"), press=press("keep_close.keep", obligation=one.id), fields=(field,)
    )
    return Ask(form=as_form, problems=problems or {})


DIALOG = Dialog(
    name="keep_close",
    steps={"start": start, "reason": reason, "kept": kept},
    presses={"keep": keep, "close": close},
    needs=frozenset({Need.DUTY, Need.CHANNEL}),
    again=again,
    free=frozenset({"reason"}),
)
