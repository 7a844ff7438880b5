"""My channels: a card for each, with what it lacks and what is left to do."""

from __future__ import annotations

from dialogs.channels import channel_words
from dialogs.facts import Facts, Need
from dialogs.turn import Dialog, Pressed, Started, State, Turn
from dialogs.words import Button, Heading, Message, Row, Say, buttons, press
from register import rights
from register.channels.channels import ChannelStatus

_CARDS = 3
"""Whole cards shown together; with more channels, a line each."""


def start(state: State, event: Started, facts: Facts) -> Turn:
    return Turn(words=mine(facts))


def show(state: State, event: Pressed, facts: Facts) -> Turn:
    channel = facts.channel
    if channel is None or not rights.sees(facts.pack, channel, facts.me):
        return Turn(words=(Say("error-not-found"),))
    return Turn(words=channel_words.card(facts, channel, whole=bool(event.press.args.get("whole"))))


def mine(facts: Facts) -> Message:
    """The channels one administers or answers for."""
    if not facts.channels:
        ways = [("button-apply", press("go.apply")), ("button-add-channel", press("add_channel.open"))]
        if rights.sees_register(facts.pack, facts.me):
            ways = [("button-register", press("register.open")), *ways]
        return (Say("my-channels-none"), buttons(*ways))
    if len(facts.channels) <= _CARDS:
        return tuple(word for channel in facts.channels for word in channel_words.card(facts, channel))
    return (Heading(Say("my-channels-heading")), channel_words.listed(facts, facts.channels))


def waiting(facts: Facts) -> tuple[Message, ...]:
    """What the person's channels wait for: a chief's answer to a change, a list to go through."""
    told: list[Message] = []
    by_id = {channel.id: channel for channel in facts.channels}
    for change in facts.changes:
        channel = by_id.get(change.channel_id)
        if channel is not None and channel.chief_id == facts.me.id:
            told.append(
                (
                    Say(
                        "change-waits",
                        what=channel_words.title(facts, channel),
                        who=facts.shown(change.by),
                        change=channel_words.change_line(facts, change),
                    ),
                    buttons(
                        ("button-approve", press("hand_over.settle", change=change.id, approve=True)),
                        ("button-decline", press("hand_over.settle", change=change.id, approve=False)),
                    ),
                )
            )
    for channel in facts.channels:
        if channel.status == ChannelStatus.SETTING_UP and channel.administered_by(facts.me.id):
            left, what = len(channel.left_to_do), channel_words.title(facts, channel)
            told.append(
                (
                    Say("set-up-waits", what=what, left=left),
                    buttons(("button-checklist", press("set_up.open", channel=channel.id))),
                )
            )
    return tuple(told)


def waiting_lines(facts: Facts) -> tuple[Row, ...]:
    """The same as a line each."""
    found: list[Row] = []
    by_id = {channel.id: channel for channel in facts.channels}
    for change in facts.changes:
        channel = by_id.get(change.channel_id)
        if channel is not None and channel.chief_id == facts.me.id:
            see = Button(label=Say("button-see"), press=press("hand_over.open", channel=channel.id))
            told = Say("waiting-change", who=facts.shown(change.by))
            found.append(Row(label=channel_words.title(facts, channel), value=told, button=see))
    for channel in facts.channels:
        if channel.status == ChannelStatus.SETTING_UP and channel.administered_by(facts.me.id):
            go = Button(label=Say("button-checklist"), press=press("set_up.open", channel=channel.id))
            told = Say("waiting-set-up", left=len(channel.left_to_do))
            found.append(Row(label=channel_words.title(facts, channel), value=told, button=go))
    return tuple(found)


DIALOG = Dialog(
    name="my_channels",
    steps={"start": start},
    presses={"show": show},
    needs=frozenset({Need.CHANNELS, Need.CHANNEL, Need.CHANGES, Need.DEPARTMENTS, Need.TAKEN}),
)
