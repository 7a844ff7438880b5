"""What a source tells of a channel, taken in once: whoever the source is, and however often it tells.

A happening says that something was posted, written or answered, when and where; never by whom and never what.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from msgspec import Struct, field

from register.activity import activity, activity_care, sources
from register.activity.activity import WAITS, Kind, Settled
from register.channels import channels
from register.channels.channels import ChannelStatus, ChannelView
from register.obligations.calendar import Week
from register.storage.store import Unit

FORESIGHT = timedelta(minutes=10)
"""How far ahead of ours a source's clock may be."""

OLDEST = timedelta(days=400)


class Happening(Struct, frozen=True, kw_only=True):
    """One thing, as a source tells it. `channel` is its address, its number or its name in the register.

    `key` is the source's own name of the thing; `thread` that of the comment or message that a reply answers, or of the
    conversation that it belongs to. There is no room for a name or a text.
    """

    channel: str
    kind: Kind
    at: datetime
    key: str
    thread: str = ""
    link: str = ""
    count: int = 1


class Outcome(Struct, frozen=True, kw_only=True):
    """How many were new, how many were known; and which (by place, from 0) were left out, and why."""

    taken: int = 0
    known: int = 0
    left_out: tuple[tuple[int, str], ...] = field(default=())


def take_in(unit: Unit, source: str, told: Iterable[Happening], *, owner: int | None = None) -> Outcome:
    """All of them, in the order they happened. One that cannot be placed is left out and holds up none of the others."""
    by_name = _by_name(channels.all_open(unit))
    taken = known = 0
    left_out: list[tuple[int, str]] = []
    heard_of: set[int] = set()
    for place, one in sorted(enumerate(told), key=lambda pair: (pair[1].at, pair[0])):
        channel = by_name.get(_key(one.channel))
        why = _wrong(unit, one, channel)
        if why or channel is None:
            left_out.append((place, why or "no_channel"))
            continue
        heard_of.add(channel.id)
        if one_thing(unit, source, channel, one):
            taken += 1
        else:
            known += 1
    sources.heard(unit, source, heard_of, owner=owner)
    return Outcome(taken=taken, known=known, left_out=tuple(sorted(left_out)))


def one_thing(unit: Unit, source: str, channel: ChannelView, one: Happening) -> bool:
    """Whether it was new."""
    key = f"{source}:{one.key}"
    if one.kind in WAITS:
        id = activity_care.wait_for_reply(
            unit,
            channel,
            one.kind,
            one.at,
            by=None,
            key=key,
            source=source,
            link=one.link,
            thread=one.thread or one.key,
        )
        return id is not None
    id = activity.note(
        unit, channel=channel.id, kind=one.kind, at=min(one.at, unit.now), by=None, key=key, source=source, link=one.link,
        thread=one.thread, count=max(1, one.count),
    )  # fmt: skip
    if id is None:
        return False
    match one.kind:
        case Kind.POST:
            activity_care.posts_told(unit, channel, Week.of(one.at), None)
        case Kind.REPLY | Kind.REMOVAL:
            how = Settled.REPLIED if one.kind is Kind.REPLY else Settled.REMOVED
            waits = [row for row in activity.in_thread(unit, channel.id, one.thread) if row.at <= one.at]
            activity_care.settled(unit, channel, waits, how, None)
        case _:
            pass
    return True


def _wrong(unit: Unit, one: Happening, channel: ChannelView | None) -> str:
    if channel is None:
        return "no_channel"
    if channel.status == ChannelStatus.CLOSED:
        return "closed"
    if one.at > unit.now + FORESIGHT:
        return "not_yet"
    return "too_old" if one.at < unit.now - OLDEST else ""


def _by_name(them: Iterable[ChannelView]) -> dict[str, ChannelView]:
    found: dict[str, ChannelView] = {}
    for channel in them:
        for name in (channel.address, str(channel.number), channel.name):
            if name:
                found.setdefault(_key(name), channel)
    return found


def _key(text: str) -> str:
    return channels.plain_address(channels.text_key(text))
