"""The wishes about messages to administrators: sent once to each, and acknowledged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import bindparam, func, select, true

from register import journal, nudges, rights, secrets
from register.channels import channels
from register.channels.channels import Channel, ChannelAdministrator, ChannelStatus, ChannelView
from register.errors import AlreadySettled, LooksSecret, NobodyToTell, NotFound
from register.meetings import circulars
from register.meetings.circulars import CircularView
from register.obligations import calendar, waking
from register.obligations.daily_wishes import AcknowledgeMessage, SendMessage
from register.people import absences
from register.people.people import PersonView
from register.storage.store import Prepared, Unit
from register.wishes import Receipt, Rule, Wish

LONGEST = 2000

_CHANNEL = Channel.__table__  # type: ignore[attr-defined]
_ADMIN = ChannelAdministrator.__table__  # type: ignore[attr-defined]


def send(unit: Unit, wish: SendMessage, by: PersonView) -> Receipt:
    """In waking hours: a message that is no reminder disturbs nobody at night either."""
    found = secrets.found_in(wish.text)
    if found is not None:
        raise LooksSecret(kind=found)
    them = meant(channels.all_open(unit), wish.to)
    if not may_send(unit, by, wish.to, them):
        raise rights.refusal(unit.pack, unit.pack.functions.communications_lead)
    people = recipients(unit, them, by.id)
    if not people:
        raise NobodyToTell()
    sent = circulars.send(unit, by=by.id, to=wish.to, text=wish.text.strip()[:LONGEST], people=people.items())
    hours = waking.of_pack(unit.pack)
    at = waking.next_awake(unit.now, hours, waking.counting(unit.pack))
    nudges.put(
        unit, to=people, subject=subject(sent), stage="sent", notice="circular", message=sent.id,
        say_at=None if at <= unit.now else at,
    )  # fmt: skip
    journal.write(unit, "message_sent", "circular", sent.id, by.id, to=wish.to, people=len(people))
    return Receipt(id=sent.id, values={"message": sent.id, "people": len(people), "at": at, "later": at > unit.now})


def acknowledge(unit: Unit, wish: AcknowledgeMessage, by: PersonView) -> Receipt:
    message = circulars.load(unit, wish.message)
    mine = message.of(by.id)
    if mine is None:
        raise NotFound(what="circular", id=wish.message)
    if not circulars.acknowledge(unit, message.id, by.id):
        raise AlreadySettled(by=by.shown, person=by.id, outcome="acknowledged", at=mine.acknowledged_at, number=0)
    return Receipt(id=message.id, values={"message": message.id})


def meant(them: Iterable[ChannelView], to: str) -> tuple[ChannelView, ...]:
    """The channels whose administrators a message is for."""
    kind, _, which = to.partition(":")
    match kind:
        case "all":
            return tuple(them)
        case "department":
            return tuple(c for c in them if str(c.department_id) == which)
        case "medium":
            return tuple(c for c in them if c.medium == which)
        case "channel":
            return tuple(c for c in them if str(c.id) == which)
        case _:
            return ()


_WHICH: Mapping[str, Any] = {
    "all": true(), "department": _CHANNEL.c.department_id == bindparam("number"),
    "medium": _CHANNEL.c.medium == bindparam("medium"), "channel": _CHANNEL.c.id == bindparam("number"),
}  # fmt: skip
_IS_OPEN = _CHANNEL.c.status != ChannelStatus.CLOSED
_RUN = select(func.count(_ADMIN.c.person_id.distinct()).label("count"))
_RUN = _RUN.join(_CHANNEL, _CHANNEL.c.id == _ADMIN.c.channel_id).where(_IS_OPEN, _ADMIN.c.until.is_(None))
_RUN = _RUN.where(_ADMIN.c.person_id != bindparam("but"))
_PEOPLE = {kind: Prepared(_RUN.where(those)) for kind, those in _WHICH.items()}
_CHANNELS = {
    kind: Prepared(select(func.count(_CHANNEL.c.id).label("count")).where(_IS_OPEN, those))
    for kind, those in _WHICH.items()
}


def how_many(unit: Unit, to: str, *, but: int) -> Mapping[str, int]:
    """How many "channels" that is, and how many "people" administer them besides one; counted, not read."""
    kind, _, which = to.partition(":")
    number = int(which) if which.isdigit() and len(which) < 19 else 0
    values: dict[str, Any] = {"medium": {"medium": which}, "all": {}}.get(kind, {"number": number})
    if kind not in _WHICH:
        return {"channels": 0, "people": 0}
    return {
        "channels": unit.execute(_CHANNELS[kind], **values).one().count,
        "people": unit.execute(_PEOPLE[kind], but=but, **values).one().count,
    }


def may_send(unit: Unit, by: PersonView, to: str, them: tuple[ChannelView, ...]) -> bool:
    """The communications unit to anybody; a chief to those who run the channels they answer for."""
    if rights.in_communications(unit.pack, by):
        return True
    return bool(them) and all(rights.answers_for(unit.pack, channel, by) for channel in them)


def recipients(unit: Unit, them: tuple[ChannelView, ...], but: int) -> dict[int, int | None]:
    """Those who run the channels and those who stand in there, once each, with the department it is for."""
    found: dict[int, int | None] = {}
    for channel in them:
        for one in channel.administrators:
            found.setdefault(one.person_id, channel.department_id)
    today, departments = calendar.date_of(unit.now), {c.id: c.department_id for c in them}
    for standing_in in absences.substitutes(unit, *departments):
        if standing_in.covers(today):
            found.setdefault(standing_in.person_id, departments[standing_in.channel_id])
    found.pop(but, None)
    return found


def subject(message: CircularView) -> str:
    return f"circular:{message.id}"


RULES: Mapping[type[Wish], Rule] = {SendMessage: send, AcknowledgeMessage: acknowledge}
