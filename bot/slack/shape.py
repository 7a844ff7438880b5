"""What stands where in a delivery, for all that Bolt and `hear` read of it: what has another shape is read by nobody.

A signature says who wrote something, not that it is whole: a proxy, a load test or a new kind of event may send a list where
an object was. Both readers take the shape for granted, so it is looked at once, before them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

import structlog
from msgspec import Struct

log = structlog.get_logger(__name__)

Shape: TypeAlias = "type | Mapping[str, Shape] | tuple[Shape, ...] | Each | Whole | Id"


class Each(Struct, frozen=True):
    """A list, or with `named` an object of whatever names, each of whose values has this shape."""

    shape: Shape
    named: bool = False


class Whole(Struct, frozen=True):
    """Never null: Bolt looks into it as soon as its name is there."""

    shape: Shape


class Id:
    """A name for machines: what no screen shows is in none of Slack's, and would be kept, logged and sent back."""


ID = Id()


def fits(value: object, shape: Shape) -> bool:
    """Whether the value has the shape. What an object leaves out, or says is null, is for the reader to miss."""
    match shape:
        case type():
            return isinstance(value, shape)
        case Id():
            return isinstance(value, str) and value.isprintable()
        case tuple():
            return any(fits(value, one) for one in shape)
        case Each(inner, named=False):
            return isinstance(value, list) and all(fits(one, inner) for one in value)
        case Each(inner):
            return isinstance(value, Mapping) and all(fits(one, inner) for one in value.values())
        case Whole(inner):
            return fits(value, inner)
        case _:
            return isinstance(value, Mapping) and all(
                (one is None and not isinstance(shape[name], Whole)) or fits(one, shape[name])
                for name, one in value.items()
                if name in shape
            )


def misshapen() -> None:
    """Told of, without a word of what it held."""
    log.warning("slack.misshapen")


_NAMED: Shape = (ID, {"id": ID, "team_id": ID, "enterprise_id": ID})
"""Somebody, a workspace or a channel: their id alone, or an object with it."""

_PLACED = {"thread_ts": ID, "user": _NAMED, "channel": _NAMED, "user_id": ID, "channel_id": ID}
_INSTALLED: Shape = {"team_id": ID, "enterprise_id": ID, "user_id": ID, "is_bot": bool}
_FILLED: Shape = {
    "value": (str, int, float),
    "selected_date": str,
    "selected_option": {"value": str},
    "selected_options": Each({"value": str}),
}

DELIVERY: Shape = {
    **_PLACED,
    "type": str,
    "team_id": ID,
    "team": _NAMED,
    "enterprise": _NAMED,
    "enterprise_id": ID,
    "api_app_id": ID,
    "trigger_id": ID,
    "event_id": ID,
    "challenge": str,
    "command": str,
    "text": str,
    "response_url": str,
    "response_urls": Each({"response_url": str}),
    "authorizations": Each(_INSTALLED),
    "event": Whole(
        {
            **_PLACED,
            "type": str,
            "subtype": str,
            "bot_id": ID,
            "text": str,
            "ts": ID,
            "tab": ID,
            "team": _NAMED,
            "user_team": ID,
        }
    ),
    "actions": Each({"type": str, "value": str, "url": str}),
    "container": {"channel_id": ID, "message_ts": ID, "thread_ts": ID, "is_ephemeral": bool},
    "message": {"thread_ts": ID},
    "view": {
        "type": str,
        "team_id": ID,
        "app_installed_team_id": ID,
        "callback_id": ID,
        "private_metadata": str,
        "state": {"values": Each(Each(_FILLED, named=True), named=True)},
    },
}
