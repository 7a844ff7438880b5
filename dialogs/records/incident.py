"""The data protection officer's answer about a personal data incident: it has been reported to the authority, or need not be."""

from __future__ import annotations

from dialogs.facts import Facts, Need
from dialogs.records import removal_words
from dialogs.turn import Dialog, Done, Event, Pressed, Refused, State, Turn
from dialogs.words import Say
from register.errors import AlreadySettled
from register.records.record_wishes import SettleIncident


def settle(state: State, event: Pressed, facts: Facts) -> Turn:
    removal, args = facts.records.removal, event.press.args
    if removal is None:
        return Turn(words=(Say("error-not-found"),))
    card = args.get("card")
    wish = SettleIncident(
        removal=removal.id, reported=bool(args.get("reported")), card=card if isinstance(card, int) else None
    )
    answers = {"removal": removal.id, "channel": removal.channel_id}
    return Turn(next="settled", answers=answers, wish=wish)


def settled(state: State, event: Event, facts: Facts) -> Turn:
    removal = facts.records.removal
    match event:
        case Refused(error=AlreadySettled() as error):
            return Turn(replaces=(removal_words.refusal(facts, error),))
        case Refused(error=error):
            return Turn(words=(removal_words.refusal(facts, error),))
        case Done(receipt=receipt) if removal is not None:
            id = "incident-reported" if receipt.values["reported"] else "incident-not"
            channel = removal_words.channel_of(facts, removal.channel_id)
            return Turn(replaces=(Say(id, channel=channel, number=removal.number),))
        case _:
            return Turn(words=(Say("error-not-found"),))


DIALOG = Dialog(
    name="incident",
    first="settled",
    steps={"settled": settled},
    presses={"settle": settle},
    needs=frozenset({Need.CHANNEL, Need.RECORDS}),
)
