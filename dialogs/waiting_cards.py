"""(Visa) on a line of what waits: the card as it was sent, worded as it stands now, with its own buttons.

A card pressed here is answered below it: what was sent before is mended by the postman, like everybody else's.
"""

from __future__ import annotations

from dialogs import notices
from dialogs.facts import Facts, Need
from dialogs.notice import Unsent
from dialogs.turn import Dialog, Pressed, State, Turn
from dialogs.words import Press, Say
from register.obligations.obligations import Duty
from register.waits import Waits

_DUTIES = tuple(f"duty-{duty}" for duty in Duty)
_ASKED = {
    "meeting": "meeting", "message": "circular", "hand_over": "hand-over-offered", "crisis": "crisis-started",
    "back": "crisis-handed-back", "comments": "waits-untimed", "stand_in": "substitute-you-are",
}  # fmt: skip
"""What a press may ask for, and the notice that words it."""


def owed(state: State, event: Pressed, facts: Facts) -> Turn:
    one = facts.obligation
    if one is None:
        return Turn(words=(Say("error-not-found"),))
    notice = f"duty-{one.duty}" if one.open else "duty-over"
    about = {**facts.said_of_it, **event.press.args}
    return Turn(words=notices.word(Unsent(notice=notice, about=about), facts) or (Say("waiting-over"),))


def asked(state: State, event: Pressed, facts: Facts) -> Turn:
    name = event.press.name
    notice = _ASKED[name]
    if not _waits(name, event.press, facts.waits_for_me):
        return Turn(words=(Say("waiting-over"),))
    if name == "meeting" and facts.meeting is not None and facts.meeting.at <= facts.now:
        notice = "meeting-attendance"
    row = Unsent(notice=notice, about=event.press.args)
    # What does not hold any more is not there to be answered.
    found = notices.word(row, facts) if notices.holds(row, facts) else ()
    return Turn(words=found or (Say("waiting-over"),))


def _waits(name: str, named: Press, waits: Waits) -> bool:
    """Whether what a press names waits for the person who presses: it says who has asked, and for what."""
    id = named.args.get({"comments": "channel", "stand_in": "substitute"}.get(name, name))
    match name:
        case "crisis":
            return waits.crisis is not None and waits.crisis.id == id
        case "back":
            return any(one.crisis == named.args.get("crisis") for one in waits.handed_back)
        case "comments":
            return any(one.channel == id for one in waits.comments)
        case "hand_over":
            return any(one.id == id for one in waits.hand_overs)
        case "message":
            return any(one.id == id for one in waits.messages)
        case "stand_in":
            return any(one.id == id for one in waits.stand_ins)
        case _:
            return any(one.id == id for one in waits.meetings)


def _needs(names: tuple[str, ...]) -> frozenset[Need]:
    return frozenset(need for name in names for need in notices.needs(name))


def dialogs() -> tuple[Dialog, ...]:
    return (
        Dialog(name="owed", steps={}, presses={"show": owed}, needs=_needs((*_DUTIES, "duty-over")) | {Need.SAID_OF_IT}),
        Dialog(
            name="asked_me", steps={}, presses=dict.fromkeys(_ASKED, asked),
            needs=_needs((*_ASKED.values(), "meeting-attendance")) | {Need.WAITS, Need.CHANNELS},
        ),
    )  # fmt: skip
