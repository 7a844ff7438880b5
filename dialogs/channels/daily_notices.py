"""What is told about who runs a channel day by day (GU-P6)."""

from __future__ import annotations

from dialogs import called
from dialogs.channels import channel_words, daily_words
from dialogs.facts import Facts
from dialogs.notice import NudgeRow
from dialogs.words import Message, Say, buttons, press
from register.channels.channels import ChannelView


def named(row: NudgeRow, facts: Facts) -> Message:
    """Somebody now runs a channel: what is expected, and where to look."""
    channel = facts.channel
    if channel is None:
        return ()
    told = Say("notice-daily", channel=channel_words.title(facts, channel), main=_main(facts, channel))
    return (told, buttons(("button-see", press("my_channels.show", channel=channel.id))))


def no_more(row: NudgeRow, facts: Facts) -> Message:
    channel = facts.channel
    return (Say("notice-daily-no-more", channel=channel_words.title(facts, channel)),) if channel else ()


def changed(row: NudgeRow, facts: Facts) -> Message:
    channel = facts.channel
    if channel is None:
        return ()
    told = Say(
        "notice-daily-changed", channel=channel_words.title(facts, channel), now=daily_words.runners(facts, channel)
    )
    return (told, buttons(("button-see", press("my_channels.show", channel=channel.id))))


def i_run_it(row: NudgeRow, facts: Facts) -> bool:
    return facts.channel is not None and facts.me.id in facts.channel.daily


def i_do_not(row: NudgeRow, facts: Facts) -> bool:
    return facts.channel is not None and facts.me.id not in facts.channel.daily


def _main(facts: Facts, channel: ChannelView) -> str:
    """Whom to turn to: the main administrator, else those who administer it."""
    return facts.shown(channel.main) if channel.main is not None else called.the_administrators(facts)
