"""How it stands, to each what concerns them: one's own channels, one's sector, or all; and what waits for an answer.

Computed when it is shown. It is about channels; nothing in it says who has been late.
"""

from __future__ import annotations

from dialogs import start, waiting
from dialogs.everyday import daily, status_words
from dialogs.facts import Facts, Need
from dialogs.turn import Dialog, Pressed, Started, State, Turn
from dialogs.words import Message, Say, Word, buttons, press
from register import rights
from register.channels.channels import ChannelStatus


def opened(state: State, event: Started, facts: Facts) -> Turn:
    return Turn(words=screen(facts))


def show(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Visa alla) under the report."""
    if not rights.sees_register(facts.pack, facts.me):
        return Turn(words=(Say("error-not-found"),))
    return Turn(words=status_words.whole(facts, facts.summary))


def screen(facts: Facts) -> Message:
    """What is wanted of the person first, then their channels, then the day's tap."""
    told: list[Word] = []
    if facts.daily.mine:
        own = {channel.id for channel in facts.daily.mine}
        told += status_words.own(facts, tuple(one for one in facts.standings if one.channel.id in own))
    others = status_words.others(facts)
    if rights.sees_register(facts.pack, facts.me):
        told += status_words.report(facts, facts.summary, brief=True)
    elif others:
        told += status_words.answered_for(facts, others)
    waits = waiting.words(facts)
    if waits != (Say("waiting-none"),):
        told += waits
    if any(channel.status is ChannelStatus.ACTIVE for channel in facts.daily.mine):
        told.append(daily.taps())
    if not told:
        return (Say("waiting-none"), buttons(("button-my-channels", press("go.my_channels"))))
    return tuple(told)


DIALOG = Dialog(
    name="status",
    steps={"start": opened},
    presses={"all": show},
    needs=start.OVERVIEW | frozenset({Need.DAILY, Need.STANDINGS, Need.OUT_OF_REACH, Need.UNDER_WAY, Need.DEPARTMENTS}),
)
