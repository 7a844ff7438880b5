"""Whether a channel is in the register already: by its address, or as it is called on the same medium."""

from __future__ import annotations

from sqlalchemy import ColumnElement, false, or_, select

from register.channels.channels import Channel, ChannelStatus, ChannelView, plain_address, text_key, views
from register.errors import ChannelAlreadyOpen
from register.storage.store import Unit

_TABLE = Channel.__table__  # type: ignore[attr-defined]


def alike(unit: Unit, *, medium: str, name: str = "", address: str = "", but: int = 0) -> ChannelView | None:
    """A channel that this one may double: the same address, or the same name or unit on the same medium."""
    key = text_key(name)
    same = (_TABLE.c.medium == medium) & or_(_TABLE.c.name_key == key, _TABLE.c.unit_key == key) if key else false()
    return _first(unit, or_(same, _same_address(address)), but)


def refuse(unit: Unit, *, medium: str, name: str, address: str = "", but: int = 0) -> None:
    """One address is one channel, and so is one name on one medium; a unit may well have two."""
    key = text_key(name)
    same = (_TABLE.c.medium == medium) & (_TABLE.c.name_key == key) if key else false()
    if (found := _first(unit, or_(same, _same_address(address)), but)) is not None:
        raise ChannelAlreadyOpen(name=found.name, medium=found.medium, number=found.number)


def refuse_running(unit: Unit, channel: ChannelView) -> None:
    """Two applications may have promised the same address: the first to run has it."""
    running = _TABLE.c.status != ChannelStatus.SETTING_UP
    if (found := _first(unit, running & _same_address(channel.address), channel.id)) is not None:
        raise ChannelAlreadyOpen(name=found.name, medium=found.medium, number=found.number)


def _same_address(address: str) -> ColumnElement[bool]:
    key = plain_address(address)
    return _TABLE.c.address_key == key if key else false()


def _first(unit: Unit, where: ColumnElement[bool], but: int) -> ChannelView | None:
    others = select(_TABLE).where(_TABLE.c.status != ChannelStatus.CLOSED, _TABLE.c.id != but)
    row = unit.execute(others.where(where).order_by(_TABLE.c.id)).first()
    return views(unit, [row])[0] if row else None
