"""What a conversation sees of all channels: every one where they are few; else a page, and those that what was said may mean.

A thousand channels take as long to read as twenty turns, and nobody is shown a thousand. Called by `reading` and its like, in
the desk's unit.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from dialogs.channels import channel_reading
from dialogs.texts import happened, vocabulary
from dialogs.turn import Event, Said, Started
from register.activity import activity
from register.channels import channels, glimpses, spelling
from register.channels.channels import ChannelView
from register.obligations import obligations
from register.storage.store import Unit

FEW = 30
"""Channels that are all read: a platform draws no more rows than about forty."""

OFFERED = 12
"""Channels that somebody chooses among of very many: those where something waits before the rest. Another is written."""

_LIKELY = 25
"""Channels that one text may mean, at most, the likeliest first."""


def texts(event: Event) -> tuple[str, ...]:
    """The words of an event that may name a channel; those of a command name none."""
    match event:
        case Said(text=text):
            return (text,)
        case Started(text=text, args=args):
            rest = str(args.get("rest") or "")
            return tuple(one for one in (rest, text) if one and vocabulary.command(one) is None)
        case _:
            return ()


def told(event: Event, now: datetime) -> tuple[str, ...]:
    """The same of a text that tells what has happened: what is left when all but the channel is taken away."""
    found = texts(event)
    read = {text: one.rest for text in found if (one := happened.read(text, now)) is not None}
    # What opens a conversation is read as a telling alone; what answers a question may be nothing but a channel's name.
    whole = (text for text in found if text not in read or isinstance(event, Said))
    return tuple(dict.fromkeys((*whole, *(rest for rest in read.values() if rest))))


def of_all(unit: Unit, said: Iterable[str]) -> tuple[ChannelView, ...]:
    """Every channel, or of very many those that this may mean."""
    return channels.all_open(unit) if are_few(unit) else glimpses.some(unit, named(unit, said))


def are_few(unit: Unit) -> bool:
    return glimpses.how_many(unit) <= FEW


def names(unit: Unit, text: str) -> Sequence[glimpses.Name]:
    """What those channels are called that a text may name or speak of; every one where they are few."""
    if are_few(unit):
        return glimpses.names(unit)
    # A medium's own name names all its channels.
    on_it = glimpses.names_on(unit, channel_reading.media_called(unit.pack, text))
    return tuple({one.id: one for one in (*on_it, *glimpses.names_of(unit, spelling.like(unit, text)))}.values())


def named(unit: Unit, said: Iterable[str]) -> tuple[int, ...]:
    """Ids of the channels that these texts may mean, by what they are called; read by their names alone."""
    found: dict[int, None] = {}
    for text in said:
        if vocabulary.fold(text) in vocabulary.everybody():
            continue
        them = names(unit, text)
        likely = channel_reading.called_like(text, them, unit.pack)[:_LIKELY]
        found |= dict.fromkeys(one.id for one in (*likely, *channel_reading.standing_in(text, them)[:_LIKELY]))
    return tuple(found)


def offered(unit: Unit, said: Iterable[str]) -> tuple[ChannelView, ...]:
    """Those that somebody who runs none of them chooses among: those that are meant, else where something waits first."""
    said = tuple(said)
    meant = named(unit, said)
    if meant:
        return glimpses.some(unit, meant)
    ids = dict.fromkeys(activity.where_something_waits(unit, OFFERED))
    ids |= dict.fromkeys(obligations.channels_owing(unit, OFFERED))
    media = {channel_reading.medium_named(unit.pack, text) for text in said} - {""}
    if media:
        them = [one for one in glimpses.some(unit, ids) if one.medium in media]
        them += [one for medium in sorted(media) for one in glimpses.first_on(unit, medium, OFFERED)]
        return tuple({one.id: one for one in them}.values())[:OFFERED]
    ids |= dict.fromkeys(one.id for one in glimpses.first_names(unit, OFFERED))
    return glimpses.some(unit, tuple(ids)[:OFFERED])
