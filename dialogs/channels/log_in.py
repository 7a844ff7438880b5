"""Somebody cannot log in to their channel: where the credentials are kept, and who may know. They are never here (R028)."""

from __future__ import annotations

from dialogs import called
from dialogs.channels import channel_words
from dialogs.facts import Facts, Need
from dialogs.turn import Dialog, Goto, Started, State, Turn
from dialogs.words import Button, Buttons, Plain, Say, press
from register.channels.channels import NO_SHARED_CREDENTIALS, ChannelView

MOST = 3
"""Channels that are told one by one."""


def start(state: State, event: Started, facts: Facts) -> Turn:
    """Of those they run; whoever runs none may mean what the guideline says."""
    runs = [one for one in facts.channels if one.administered_by(facts.me.id) or facts.me.id in one.daily]
    if not runs:
        return Turn(goto=Goto(dialog="ask_policy", text=event.text))
    unit = called.the_communications_unit(facts)
    ask = Button(label=Say("button-ask-unit", unit=unit), press=press("go.ask_person"))
    return Turn(words=(*(_kept(facts, one) for one in runs[:MOST]), Say("log-in-never-here"), Buttons((ask,))))


def _kept(facts: Facts, channel: ChannelView) -> Say:
    title = channel_words.title(facts, channel)
    if channel.credentials_kept == NO_SHARED_CREDENTIALS:
        return Say("log-in-own", channel=title)
    if channel.credentials_kept:
        return Say("log-in-kept", channel=title, place=channel.credentials_kept)
    others = tuple(Plain(facts.shown(one.person_id)) for one in channel.administrators if one.person_id != facts.me.id)
    return Say("log-in-unknown", channel=title, who=(*others, Plain(called.the_lead(facts))))


DIALOG = Dialog(name="log_in", steps={"start": start}, needs=frozenset({Need.CHANNELS}))
