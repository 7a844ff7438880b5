"""Inbound keys already answered, so that a redelivery is answered again and done once."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Text, bindparam, delete, select
from sqlalchemy import update as sql_update
from sqlmodel import Field

from register.storage.store import Owned, Prepared, Unit
from register.storage.tables import Utc, keys


class Delivery(Owned, table=True):
    __tablename__ = "inbox"
    __table_args__ = keys(("key",))

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(max_length=300)
    at: datetime = Field(sa_type=Utc, index=True)
    reply: str = Field(default="", sa_type=Text)


_INBOX = Delivery.__table__  # type: ignore[attr-defined]
_REPLY = Prepared(select(_INBOX.c.reply).where(_INBOX.c.key == bindparam("its_key")))
_SETTLE = Prepared(sql_update(_INBOX).where(_INBOX.c.key == bindparam("its_key")).values(reply=bindparam("its_reply")))


def claim(unit: Unit, key: str) -> str | None:
    """None when this key is new and now ours; otherwise the stored reply.

    Two turns on one key at the same second cannot both get None: the unique key decides (PostgreSQL: the second waits for
    the first and then reads its answer).
    """
    if unit.insert_new(Delivery, key=key, at=unit.now, reply=""):
        return None
    row = unit.execute(_REPLY, its_key=key).first()
    return str(row.reply) if row else ""


def settle(unit: Unit, key: str, reply: str) -> None:
    unit.execute(_SETTLE, its_key=key, its_reply=reply)


def forget_before(unit: Unit, moment: datetime) -> int:
    """Answers given before; no platform delivers the same again after so long."""
    return unit.execute(delete(_INBOX).where(_INBOX.c.at < moment)).rowcount
