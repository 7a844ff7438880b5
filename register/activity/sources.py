"""Where we hear of what happens without anybody telling us in chat: each source with when it was last heard.

Unknown is not zero: a source that has stopped answering makes its channels "vet inte", and whoever owns the connection
hears of it, once for each silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct

from register import nudges
from register.people import choices, people
from register.storage.store import Unit

SILENT_AFTER = timedelta(days=3)
"""How long a source that has told us of a channel may say nothing at all before we ask: an assumption."""

_KEY = "source:"


class SourceView(Struct, frozen=True, kw_only=True):
    """`owner` is whoever set the connection up; None: the steward hears."""

    name: str
    heard_at: datetime
    channels: frozenset[int]
    owner: int | None = None
    failed: str = ""
    """What it answered instead, when it is one that we fetch from."""

    def silent(self, now: datetime) -> bool:
        return bool(self.failed) or now - self.heard_at > SILENT_AFTER


def heard(unit: Unit, name: str, channels: Iterable[int], *, owner: int | None = None) -> None:
    """A source has told us something, or has said that there was nothing to tell."""
    before = of(unit).get(name)
    known = (before.channels if before else frozenset()) | set(channels)
    _keep(unit, name, unit.now, known, owner or (before.owner if before else None), "")


def failed(unit: Unit, name: str, why: str) -> None:
    """A source did not answer. `why` is a code or a status, never what it said."""
    before = of(unit).get(name)
    if before is not None:
        _keep(unit, name, before.heard_at, before.channels, before.owner, why[:60])


def of(unit: Unit) -> Mapping[str, SourceView]:
    chosen = choices.all_of(unit)
    return {key.removeprefix(_KEY): _read(key, value) for key, value in chosen.items() if key.startswith(_KEY)}


def silent(unit: Unit) -> frozenset[int]:
    """The channels whose source has gone silent."""
    return frozenset(id for one in of(unit).values() if one.silent(unit.now) for id in one.channels)


def look(unit: Unit) -> Sequence[str]:
    """Tells whoever owns a connection that it has gone silent; those it was about."""
    found = [one for one in of(unit).values() if one.silent(unit.now)]
    for one in found:
        owners = {one.owner} if one.owner else set(people.holders(unit, unit.pack.functions.steward))
        nudges.put(
            unit, to=owners, subject=f"source:{one.name}"[:60], stage=f"silent:{one.heard_at.timestamp():.0f}",
            notice="source-silent", source=one.name, since=one.heard_at.isoformat(), count=len(one.channels),
        )  # fmt: skip
    return [one.name for one in found]


def _keep(unit: Unit, name: str, at: datetime, channels: Iterable[int], owner: int | None, why: str) -> None:
    value = {"at": at.isoformat(), "channels": sorted(channels), "owner": owner, "failed": why}
    choices.note(unit, f"{_KEY}{name}"[:60], value)


def _read(key: str, value: Any) -> SourceView:
    return SourceView(
        name=key.removeprefix(_KEY), heard_at=datetime.fromisoformat(value["at"]),
        channels=frozenset(value["channels"]), owner=value.get("owner"), failed=str(value.get("failed") or ""),
    )  # fmt: skip
