"""Somebody else is in the municipality's account: what to do now, in order, and whom to tell; the bot can tell them too.

No guideline says this. It is the platforms' own way back, and the law's about what somebody may have read.
"""

from __future__ import annotations

from dialogs import called, given
from dialogs.channels import channel_words
from dialogs.facts import Facts, Need
from dialogs.records import moderate_moves, telling_notices
from dialogs.turn import Dialog, Done, Event, Pressed, Refused, Started, State, Turn
from dialogs.words import Button, Buttons, Items, Message, Press, Say, Style, press
from register.channels.channels import ChannelView
from register.errors import NobodyToTell, NotPossibleNow, RegisterError
from register.records.telling_wishes import TellAccountSafe, TellAccountTaken

_STEPS = ("out", "back", "tell", "picture", "read")

_MOST = 3
"""Of one's own channels on buttons, beside (Ett annat konto)."""


def start(state: State, event: Started, facts: Facts) -> Turn:
    officer = facts.pack.functions.dpo
    values = {"lead": called.the_lead(facts), "officer": called.the(facts, officer)}
    steps = Items(tuple(Say(f"hacked-{one}", **values) for one in _STEPS))
    channel = facts.channel or moderate_moves.named(event.text, facts)
    if channel is None and len(facts.channels) == 1:
        channel = facts.channels[0]
    unit = called.the_communications_unit(facts)
    tell = Button(label=Say("button-tell-taken", unit=unit), style=Style.PRIMARY, press=_tell(facts, channel))
    ways = Buttons((tell, Button(label=Say("button-remove-post"), press=press("go.moderate"))))
    return Turn(
        words=(
            Say("hacked-first"),
            steps,
            Say("hacked-whose", guideline=facts.pack.organisation.guideline.noun_definite),
            ways,
        )
    )


def tell(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Berätta för kommunikationsenheten): at once, or first which account where it may be one of several."""
    args = event.press.args
    since, sure = _number(args.get("since")), args.get("sure") is True
    if facts.channel is None and not sure and facts.channels:
        return Turn(words=_which(facts, since), aside=True)
    channel = facts.channel.id if facts.channel else None
    answers = {"since": since, "channel": channel}
    return Turn(next="told", answers=answers, wish=TellAccountTaken(since=since, channel=channel))


def told(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Refused(error=error):
            return Turn(words=_refusal(facts, error), aside=True)
        case Done(receipt=receipt):
            who = tuple(receipt.values["told"])
            if receipt.values["again"]:
                return Turn(words=(Say("tell-taken-again", who=who),), aside=True)
            safe = Press(do="hacked.safe", args={key: state.answers.get(key) for key in ("since", "channel")})
            undo = Buttons((Button(label=Say("button-tell-safe"), press=safe),))
            line = telling_notices.taken_line(facts, facts.me, facts.now)
            return Turn(words=(Say("tell-taken-done", who=who), line, undo), aside=True)
        case _:
            return Turn(aside=True)


def safe(state: State, event: Pressed, facts: Facts) -> Turn:
    channel = facts.channel.id if facts.channel else None
    since = _number(event.press.args.get("since"))
    return Turn(next="calmed", wish=TellAccountSafe(since=since, channel=channel))


def calmed(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Refused(error=error):
            return Turn(words=_refusal(facts, error), aside=True)
        case Done(receipt=receipt):
            id = "tell-taken-safe-again" if receipt.values["again"] else "tell-taken-safe"
            return Turn(words=(Say(id, who=tuple(receipt.values["told"])),), aside=True)
        case _:
            return Turn(aside=True)


def _which(facts: Facts, since: int) -> Message:
    them = facts.channels[:_MOST]
    row = [Button(label=channel_words.title(facts, one), press=_tell(facts, one, since)) for one in them]
    other = Press(do="hacked.tell", args={"since": since, "sure": True})
    return (
        Say("tell-taken-which"),
        Buttons((*row, Button(label=Say("button-other-account"), press=other))),
    )


def _tell(facts: Facts, channel: ChannelView | None, since: int | None = None) -> Press:
    at = since if since is not None else int(facts.now.timestamp())
    return Press(do="hacked.tell", args={"since": at, **({"channel": channel.id} if channel else {})})


def _refusal(facts: Facts, error: RegisterError) -> Message:
    match error:
        case NobodyToTell():
            return (Say("tell-taken-nobody", lead=called.the_lead(facts)),)
        case NotPossibleNow():
            return (Say("tell-taken-nobody-was-told"),)
        case _:
            return (Say("error-not-found"),)


def _number(value: object) -> int:
    return given.number(value)


DIALOG = Dialog(
    name="hacked",
    steps={"start": start, "told": told, "calmed": calmed},
    presses={"tell": tell, "safe": safe},
    needs=frozenset({Need.CHANNEL, Need.CHANNELS, Need.ALL_CHANNELS}),
)
