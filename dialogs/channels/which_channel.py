"""Which of one's channels a conversation is about: the one that is named, the only one, or asked for.

Once it is known the dialog begins again with it, so that its facts are about that channel.
"""

from __future__ import annotations

from msgspec.structs import replace

from dialogs.channels import channel_reading, channel_words
from dialogs.facts import Facts
from dialogs.texts import vocabulary
from dialogs.turn import Event, Goto, Said, Started, State, Turn
from dialogs.words import Say, buttons, press
from register import rights
from register.channels.channels import ChannelView

_MOST = 15
"""More are not listed: one writes the name."""


def start(state: State, event: Started, facts: Facts, opens: str, **args: object) -> Turn:
    """The channel that is named or the only one; else the question, whose rows press `opens`. `args` come along."""
    among = _among(facts)
    # Somebody else's, where that is the one named: then it is that one, and the register says no.
    found = channel_reading.spoken_of(event.text, among) or channel_reading.spoken_of(event.text, facts.all_channels)
    if found is None and len(among) == 1 and not channel_reading.names_another(event.text, among[0], facts):
        found = among[0]
    if found is not None:
        return Turn(next=state.step, goto=Goto(dialog=state.dialog, args={**args, "channel": found.id}))
    if not among and not _of_many(facts):
        return Turn(words=(Say("hand-over-no-channels"), buttons(("button-my-channels", press("go.my_channels")))))
    return _ask(facts, opens, **args)


def chosen(state: State, event: Event, facts: Facts, opens: str, **args: object) -> Turn:
    """The answer to that question."""
    if isinstance(event, Said):
        if vocabulary.control(event.text) in ("cancel", "pause"):
            return Turn(words=(Say("stopped-here"),))
        keeps = rights.sees_register(facts.pack, facts.me)
        found = channel_reading.written(event.text, facts.channels, facts) if keeps or facts.channels else None
        if found is not None:
            return Turn(next=state.step, goto=Goto(dialog=state.dialog, args={**args, "channel": found.id}))
        return replace(_ask(facts, opens, **args), lost=True)
    return _ask(facts, opens, **args)


def _ask(facts: Facts, opens: str, **args: object) -> Turn:
    among = _among(facts)
    if _of_many(facts) or len(among) > _MOST:
        return Turn(next="choose", answers=args, words=(Say("removal-which-channel-write"),))
    words = (Say("choose-channel"), channel_words.listed(facts, among, opens))
    return Turn(next="choose", answers=args, words=words)


def _among(facts: Facts) -> tuple[ChannelView, ...]:
    """One's own; for those who keep the register and run none of them, all, unless they are too many to have been read."""
    if facts.channels or not rights.sees_register(facts.pack, facts.me):
        return facts.channels
    return facts.all_channels if facts.sees_all_channels else ()


def _of_many(facts: Facts) -> bool:
    """Whether somebody may mean any channel, and those are too many to choose among: one writes the name."""
    return not facts.channels and rights.sees_register(facts.pack, facts.me) and not facts.sees_all_channels
