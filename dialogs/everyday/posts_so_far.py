"""How many posts this week has: asked with a number in mind, and answered with one, channel by channel."""

from __future__ import annotations

from dialogs import start as overview
from dialogs.channels import channel_words
from dialogs.facts import Facts, Need
from dialogs.turn import Dialog, Goto, Started, State, Turn
from dialogs.words import Items, Say
from register.channels.channels import ChannelStatus
from register.obligations.calendar import Week
from register.obligations.standings import Standing

MOST = 12
"""Channels told one by one; with more, the status is the better answer."""


def start(state: State, event: Started, facts: Facts) -> Turn:
    """One's own channels, or those one answers for; of many or none the status is shown instead."""
    them = [one for one in facts.standings if one.channel.status is ChannelStatus.ACTIVE]
    if not them or len(them) > MOST:
        return Turn(goto=Goto(dialog="status"))
    told = tuple(_told(facts, one) for one in them)
    return Turn(words=told if len(told) == 1 else (Items(told),))


def _told(facts: Facts, one: Standing) -> Say:
    """Unknown is not zero; where none are owed, only how many there are."""
    channel = channel_words.title(facts, one.channel)
    week = Week.of(facts.now).week
    if one.posts is None:
        mine = one.channel.administered_by(facts.me.id)
        return Say("posts-so-far-unknown" if mine else "posts-so-far-untold", channel=channel, week=week)
    return Say("posts-so-far", channel=channel, week=week, posts=one.posts, needed=one.needed or 0)


DIALOG = Dialog(
    name="posts_so_far",
    steps={"start": start},
    needs=overview.OVERVIEW | frozenset({Need.DAILY, Need.STANDINGS, Need.DEPARTMENTS}),
)
