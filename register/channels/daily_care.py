"""The wish to say who runs a channel day by day (GU-P6), and what becomes of it when administrators come and go."""

from __future__ import annotations

from collections.abc import Mapping

from register import journal, rights
from register.channels import channel_news, channels, daily
from register.channels.channels import ChannelStatus, ChannelView
from register.errors import NotPossibleNow
from register.people import people
from register.people.people import PersonView
from register.storage.store import Unit
from register.wishes import NameDaily, Receipt, Rule, Wish


def name(unit: Unit, wish: NameDaily, by: PersonView) -> Receipt:
    """Those who administer the channel, or answer for it, say who runs it. It asks for no approval: they stay responsible."""
    channel = channels.load(unit, wish.channel)
    if not rights.cares_for(unit.pack, channel, by):
        raise rights.refusal(unit.pack, unit.pack.functions.administrator)
    if channel.status == ChannelStatus.CLOSED:
        raise NotPossibleNow(status=channel.status, number=channel.number)
    named = tuple(people.find_ours(unit, name=one["name"], email=one["email"]) for one in wish.people)
    daily.name(unit, channel.id, named)
    after = channels.load(unit, channel.id)
    if set(after.daily) != set(channel.daily):
        journal.write(
            unit, "daily_named", "channel", channel.id, by.id, rights.rule(unit.pack, "R027"), people=list(after.daily)
        )
        channel_news.daily_changed(unit, after, set(channel.daily), by.id)
    return Receipt(id=channel.id, values={"channel": channel.id})


def follow(unit: Unit, channel: ChannelView, *, leaving: int | None, comes: int | None = None) -> None:
    """An administrator who goes no longer runs the channel either; whoever takes the place over runs it instead."""
    if leaving in channel.daily:
        others = [person for person in channel.daily if person != leaving]
        daily.name(unit, channel.id, [*others, comes] if comes is not None else others)


RULES: Mapping[type[Wish], Rule] = {NameDaily: name}
