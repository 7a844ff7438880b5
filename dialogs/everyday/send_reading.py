"""Reads whom a message to administrators can be for, and how many that is: called by `reading`, in the same unit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs import given
from dialogs.everyday.daily_facts import Addressed, Meant
from dialogs.turn import Event, Filled
from register import rights
from register.channels import glimpses
from register.meetings import circular_care
from register.meetings.circulars import CircularView
from register.people.people import PersonView
from register.storage.store import Unit


def read(
    unit: Unit, me: PersonView, refs: Mapping[str, Any], event: Event, message: CircularView | None, *, chooses: bool
) -> Addressed:
    """`chooses`: whoever asks is about to write one, and is not only shown it."""
    filled = event.values.get("to") if isinstance(event, Filled) else None
    named = (refs.get("to"), refs.get("channel") and f"channel:{refs['channel']}", filled, message and message.to)
    chosen = tuple(dict.fromkeys(str(one) for one in named if one))
    found = Addressed(channels={one.id: one for one in glimpses.some(unit, _channels(chosen))})
    if not chooses:
        return found
    kinds = glimpses.kinds(unit, None if rights.in_communications(unit.pack, me) else me.id)
    return Addressed(
        departments=kinds.departments, media=kinds.media, channels=found.channels,
        meant={to: Meant(**circular_care.how_many(unit, to, but=me.id)) for to in chosen},
    )  # fmt: skip


def _channels(chosen: tuple[str, ...]) -> list[int]:
    pairs = (to.partition(":") for to in chosen)
    return [id for kind, _, which in pairs if kind == "channel" and (id := given.number(which))]
