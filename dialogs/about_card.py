"""What somebody asks about the last thing that was asked of them, whatever it is: must I, by when, what if I say no, why me.

Each kind of message has a dialog of its own here, so that its facts are read as when it was sent. The one that was sent last
and still asks something is meant; what has been answered or settled since is passed by.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dialogs import about_words, notices
from dialogs.asks import CASE, DUTY, KINDS
from dialogs.facts import Facts, Need
from dialogs.notice import Unsent
from dialogs.turn import Dialog, Goto, Started, State, Turn
from dialogs.words import Buttons, Message, Say
from register.channels.channels import ChannelStatus

NAME = "about-"


def told(rows: Sequence[Any]) -> tuple[dict[str, Any], ...]:
    """What the person was told last, as it is handed from dialog to dialog."""
    return tuple({"notice": one.notice, "about": dict(one.about), "id": one.id, "since": one.say_at} for one in rows)


def go(asks: str, them: Sequence[Mapping[str, Any]], text: str, *, several: bool) -> Goto:
    """To the first of them; a case is answered in `about_step`, and so is that nothing of it is left."""
    args = {"rest": asks, "them": tuple(them), "several": several}
    first = them[0] if them else None
    if first is None or KINDS[first["notice"]] == CASE:
        return Goto(dialog="about_step", args=args, text=text)
    refs = {("step_row" if key == "step" else key): value for key, value in first["about"].items() if key not in args}
    return Goto(dialog=NAME + first["notice"], args={**refs, **args}, text=text)


def start(state: State, event: Started, facts: Facts) -> Turn:
    first, *rest = event.args["them"]
    asks, several = str(event.args["rest"]), bool(event.args["several"])
    row = Unsent(notice=first["notice"], about=first["about"], id=first["id"])
    card = notices.word(row, facts) if notices.holds(row, facts) and _asks_still(row, facts) else ()
    if not card:
        return Turn(goto=go(asks, rest, event.text, several=several))
    found = about_words.answer(facts, row, asks, first["since"])
    if not found:
        return Turn(words=card)
    which = (Say("about-this", what=about_words.thing(facts, row)),) if several else ()
    return Turn(words=(*which, *found, *_buttons(card)))


def _buttons(card: Message) -> Message:
    return tuple(word for word in card if isinstance(word, Buttons))[-1:]


_ASKS_STILL: Mapping[str, Callable[[Unsent, Facts], bool]] = {
    "crisis": lambda row, facts: facts.waits_for_me.crisis is not None,
    "back": lambda row, facts: any(one.crisis == row.about.get("crisis") for one in facts.waits_for_me.handed_back),
    "meeting": lambda row, facts: any(one.id == row.about.get("meeting") for one in facts.waits_for_me.meetings),
    "circular": lambda row, facts: any(one.id == row.about.get("message") for one in facts.waits_for_me.messages),
    "stand-in": lambda row, facts: facts.absence.answered is None,
    "set-up": lambda row, facts: _is_being_set_up(facts),
}
"""What a notice's own check does not look at: it is told also to who has answered."""


def _asks_still(row: Unsent, facts: Facts) -> bool:
    check = _ASKS_STILL.get(KINDS[row.notice])
    return check is None or check(row, facts)


def _is_being_set_up(facts: Facts) -> bool:
    one = facts.channel
    return one is not None and one.status == ChannelStatus.SETTING_UP and one.administered_by(facts.me.id)


_MORE: Mapping[str, frozenset[Need]] = {
    **dict.fromkeys(("crisis", "back", "meeting", "circular"), frozenset({Need.WAITS, Need.CHANNELS})),
    DUTY: frozenset({Need.OBLIGATION, Need.DUTY, Need.DAILY, Need.EVERYONE}),
    "removal": frozenset({Need.EVERYONE}),
}
"""Facts that the answers need, besides those that the message was worded from."""


def dialogs() -> tuple[Dialog, ...]:
    return tuple(
        Dialog(
            name=NAME + notice,
            steps={"start": start},
            needs=notices.needs(notice) | _MORE.get(kind, frozenset()),
        )
        for notice, kind in KINDS.items()
        if kind != CASE
    )
