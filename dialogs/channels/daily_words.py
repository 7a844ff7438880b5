"""Who runs a channel day by day, in words: on its card, and before an administrator goes (GU-P6)."""

from __future__ import annotations

from dialogs import called
from dialogs.facts import Facts
from dialogs.words import Button, Line, Message, Plain, Row, Say, press
from register.channels.channels import ChannelView


def matters(facts: Facts, channel: ChannelView) -> bool:
    """Where the municipality asks for it in the application, or somebody has been named all the same."""
    return bool(channel.daily) or facts.pack.question("daily") is not None


def runners(facts: Facts, channel: ChannelView) -> Line:
    """Their names; the administrators, while nobody else is named."""
    if not channel.daily:
        return Plain(called.the_administrators(facts))
    return Say("answer-people", people=tuple(Plain(facts.shown(person)) for person in channel.daily))


def row(facts: Facts, channel: ChannelView, *, change: bool = False) -> tuple[Row, ...]:
    """The row of a card, with (Ändra) where it can be changed; none where daily running is not spoken of."""
    if not matters(facts, channel):
        return ()
    write = press("set_up.write", channel=channel.id, field="daily")
    button = Button(label=Say("button-change"), press=write) if change else None
    return (Row(label=Say("channel-row-daily"), value=runners(facts, channel), button=button),)


def goes_with(facts: Facts, channel: ChannelView, do: str, leaving: int, who: str) -> Message:
    """Said before somebody who also runs the channel hands over or steps down."""
    if leaving not in channel.daily or do in ("add", "main"):
        return ()
    if do == "hand_over":
        return (Say("daily-taken-over", who=who),)
    return (Say("daily-ends-too", mine="yes" if leaving == facts.me.id else "no"),)
