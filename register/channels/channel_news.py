"""Who should hear what has happened to a channel or its people; `dialogs.channels.channel_notices` words it.

The communications lead keeps the list of administrators and the public list, so every change is told there (R024, R043).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from register import nudges
from register.channels.changes import ChangeOutcome, ChangeView
from register.channels.channels import ChannelView
from register.people import people
from register.storage.store import Unit


def added(unit: Unit, channel: ChannelView, by: int | None) -> None:
    """A channel that was there before the bot stands in the register: those named in it may say that it is wrong."""
    involved = {*_administrators(channel), channel.chief_id, *_leads(unit)}
    _tell(unit, involved, by, channel, "channel-added", "added")


def runs_it(unit: Unit, channel: ChannelView, by: int) -> None:
    """Whoever runs a channel that was added without administering it hears that they do."""
    _tell(unit, set(channel.daily) - _administrators(channel), by, channel, "channel-daily", "runs-it")


def active(unit: Unit, channel: ChannelView, by: int) -> None:
    _tell(unit, _leads(unit), by, channel, "channel-active", "active")


def address_changed(unit: Unit, channel: ChannelView, by: int) -> None:
    _tell(unit, _leads(unit), by, channel, "channel-address", f"address:{unit.now.timestamp():.0f}")


def access_failed(unit: Unit, channel: ChannelView, by: int) -> None:
    stage = f"access:{unit.now.timestamp():.0f}"
    _tell(unit, _administrators(channel), by, channel, "channel-access-failed", stage)


def chief_named(unit: Unit, channel: ChannelView, by: int | None) -> None:
    """The chief hears it from the bot, and not first when something is late."""
    _tell(unit, {channel.chief_id}, by, channel, "channel-chief", f"chief:{channel.chief_id}")


def change_asked(unit: Unit, channel: ChannelView, change: ChangeView) -> None:
    """The chief gets the question, with its buttons."""
    _tell(
        unit, {channel.chief_id}, None, channel, "channel-change-asked", f"change:{change.id}:{channel.chief_id}",
        change=change.id,
    )  # fmt: skip


def change_settled(unit: Unit, channel: ChannelView, change: ChangeView, by: int) -> None:
    """The chief's card becomes a line; whoever asked hears the answer."""
    nudges.overtake(
        unit, subject=_subject(channel), stage=f"change:{change.id}:{channel.chief_id}", by=f"settled:{change.id}",
        notice="channel-change-over", but=by, channel=channel.id, change=change.id,
    )  # fmt: skip
    if change.outcome != ChangeOutcome.WITHDRAWN:
        _tell(
            unit, {change.by}, by, channel, "channel-change-answered", f"answered:{change.id}", change=change.id
        )  # fmt: skip


def administrators_changed(unit: Unit, channel: ChannelView, change: ChangeView, by: int) -> None:
    """R024, and those it concerns: who comes, who goes, who is still there, who answers for them."""
    come, gone = change.person_id, change.leaving_id
    _tell(unit, {come} - {change.by}, by, channel, "channel-you-are", f"you-are:{change.id}", change=change.id)
    _tell(unit, {gone} - {change.by}, by, channel, "channel-you-are-not", f"you-are-not:{change.id}", change=change.id)
    others = {*_leads(unit), *_administrators(channel), channel.chief_id} - {come, gone, change.by}
    _tell(unit, others, by, channel, "channel-administrators", f"changed:{change.id}", change=change.id)


def daily_changed(unit: Unit, channel: ChannelView, before: set[int], by: int) -> None:
    """Whoever is new hears it, and so does whoever no longer runs it; the administrators know who does."""
    now, stage = set(channel.daily), f"daily:{unit.now.timestamp():.0f}"
    _tell(unit, now - before, by, channel, "channel-daily", stage)
    _tell(unit, before - now, by, channel, "channel-daily-no-more", stage)
    others = _administrators(channel) - (now ^ before)
    _tell(unit, others, by, channel, "channel-daily-changed", stage)


def left(unit: Unit, channel: ChannelView, person: int, by: int) -> None:
    """Somebody has left the municipality: what to change on the platform is for those who stay."""
    involved = {*_administrators(channel), channel.chief_id, *_leads(unit)} - {person}
    _tell(unit, involved, by, channel, "channel-left", f"left:{person}", person=person)


def role_given(unit: Unit, person: int, role: str, by: int | None) -> None:
    nudges.put(
        unit, to={person} - {by}, subject=f"person:{person}", stage=f"role:{role}:{unit.now.timestamp():.0f}",
        notice="people-role-given", person=person, role=role,
    )  # fmt: skip


def _tell(
    unit: Unit, to: Iterable[int | None], but: int | None, channel: ChannelView, notice: str, stage: str, **about: Any
) -> None:
    known = {person for person in to if person is not None and person != but}
    nudges.put(
        unit, to=known, subject=_subject(channel), stage=stage, notice=notice, channel=channel.id, **about
    )  # fmt: skip


def _administrators(channel: ChannelView) -> set[int]:
    return {a.person_id for a in channel.administrators}


def _leads(unit: Unit) -> set[int]:
    return set(people.holders(unit, unit.pack.functions.communications_lead))


def _subject(channel: ChannelView) -> str:
    return f"channel:{channel.id}"
