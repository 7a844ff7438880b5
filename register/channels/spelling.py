"""How channels are spelt, in pieces: what somebody wrote is looked up among a thousand names without reading them.

A name shares pieces of three letters with whatever is nearly like it, and begins with five that stand in a text which speaks of
it. So the database finds the few that may be meant; which of them is meant is judged by whoever asks. The rows follow the
channel as it is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Index, Integer, bindparam, delete, func, select
from sqlmodel import Field

from policy_text import swedish
from register.storage.store import Owned, Prepared, Unit
from register.storage.tables import keys

PART, HEAD = 3, 5
"""Letters of a piece: anywhere in a name, and at its beginning."""

MOST = 500
"""Channels that one text finds at most, those that share most with it first."""

_NAME_AT_MOST = 60
"""Letters; a longer text is not what a channel is called, but may speak of one."""

_WHOLE_TO = 400
"""Letters of a text that a name is looked for in anywhere; in what is longer it begins a word."""

_FORGIVEN = 0.15
"""The part of the letters that may be others and still be likely."""


class ChannelSpelling(Owned, table=True):
    __tablename__ = "channel_spelling"
    __table_args__ = (
        *keys(("piece", "channel_id"), channel_id="channel"),
        Index("channel_spelling_of", "organisation_id", "channel_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int
    piece: str = Field(max_length=HEAD)


_TABLE = ChannelSpelling.__table__  # type: ignore[attr-defined]
_SHARED = func.count()
_AMONG = (
    select(_TABLE.c.channel_id)
    .where(_TABLE.c.piece.in_(bindparam("pieces", expanding=True)))
    .group_by(_TABLE.c.channel_id)
    .having(bindparam("least", type_=Integer) <= _SHARED)
    .order_by(_SHARED.desc(), _TABLE.c.channel_id)
    .limit(bindparam("most", type_=Integer))
)
_LIKE = Prepared(_AMONG)
_FORGET = Prepared(delete(_TABLE).where(_TABLE.c.channel_id == bindparam("channel")))


def write(unit: Unit, channel: int, called: Sequence[str], address: str) -> None:
    """A channel is new, or is called otherwise; one that is not `called` anything any more is not found.

    `address` as addresses are compared, without what they all begin with.
    """
    unit.execute(_FORGET, channel=channel)
    spelt = sorted(pieces(called, address)) if called else ()
    unit.insert_many(ChannelSpelling, [{"channel_id": channel, "piece": piece} for piece in spelt])


def like(unit: Unit, text: str) -> tuple[int, ...]:
    """Ids of the channels that a text may name, or speak of."""
    written = folded(text)
    found: dict[int, None] = {}
    name = _without_media(unit, written)
    if PART <= len(name) <= _NAME_AT_MOST:
        parts = tuple(sorted(_windows(name, PART)))
        found |= dict.fromkeys(_find(unit, parts, _least(name, len(parts))))
    if heads := tuple(sorted(_heads_in(written))):
        found |= dict.fromkeys(_find(unit, heads, 1))
    return tuple(found)


def pieces(called: Iterable[str], address: str) -> frozenset[str]:
    """Those of what a channel is called, and of what its address has beside the platform's own name."""
    names = {folded(one) for one in called if one}
    place = folded(address)
    # The space after a name, which its medium is written after.
    spelt = {
        piece
        for one in (*(f"{name} " for name in names), place.partition("/")[2] or place)
        for piece in _windows(one, PART)
    }
    return frozenset(spelt | {name[:HEAD] for name in names if len(name) >= HEAD})


def folded(text: str) -> str:
    return " ".join(swedish.fold(text.casefold()).split()).strip(" .!?,:;")


def _find(unit: Unit, them: Sequence[str], least: int) -> Iterable[int]:
    return (row.channel_id for row in unit.rows(_LIKE, pieces=them, least=least, most=MOST))


def _without_media(unit: Unit, text: str) -> str:
    """A channel's medium is written after its name, and is not spelt with it."""
    question = unit.pack.question("medium")
    labels = {word for option in question.options for word in folded(option.label).split()} if question else set()
    return " ".join(word for word in text.split() if word not in labels)


def _least(written: str, count: int) -> int:
    """Pieces that are left when so many letters are others: one that is too many breaks three, one that lacks two."""
    return max(1, count - (PART + PART - 1) * int(_FORGIVEN * len(written)))


def _windows(text: str, length: int) -> set[str]:
    return {text[at : at + length] for at in range(len(text) - length + 1)}


def _heads_in(text: str) -> set[str]:
    if len(text) <= _WHOLE_TO:
        return _windows(text, HEAD)
    begins = (0, *(at + 1 for at, letter in enumerate(text) if letter == " "))
    return {text[at : at + HEAD] for at in begins if at + HEAD <= len(text)}
