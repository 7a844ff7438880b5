"""What Slack is to know about the app: commands, scopes, events and where to send them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from bot.slack.richtext import Json
from dialogs.texts import phrase

PATH = "/slack/events"
"""One address for everything; the delivery says what it is."""

SCOPES = (
    "app_mentions:read",
    "chat:write",
    "commands",
    "im:history",
    "im:read",
    "im:write",
    "users:read",
    "users:read.email",
)
EVENTS = ("app_home_opened", "app_mention", "message.im")


def manifest(base_url: str | None, name: str, commands: Iterable[str], language: str = "sv") -> Json:
    """The app manifest. `commands` are the catalogue's, without the slash. Without an address it is for Socket Mode."""
    address = f"{base_url.rstrip('/')}{PATH}" if base_url else None
    here = {"request_url": address} if address else {}
    return {
        "_metadata": {"major_version": 2},
        "display_information": {
            "name": name,
            "description": phrase("slack-app-description", language),
            "long_description": phrase("slack-app-about", language),
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": name, "always_online": True},
            "slash_commands": [
                {
                    "command": f"/{command}",
                    **({"url": address} if address else {}),
                    "description": phrase(f"slack-command-{command}", language),
                    "usage_hint": phrase(f"slack-command-{command}-hint", language),
                    "should_escape": False,
                }
                for command in commands
            ],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {**here, "bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True, **here},
            "org_deploy_enabled": False,
            "socket_mode_enabled": address is None,
            "token_rotation_enabled": False,
        },
    }


def as_yaml(value: Json) -> str:
    """A manifest as YAML, which is how Slack shows it. Strings are written as in JSON, which YAML reads too."""
    return "".join(f"{line}\n" for line in _lines(value, ""))


def _lines(value: Any, indent: str) -> Iterator[str]:
    match value:
        case dict():
            for key, inner in value.items():
                yield from _entry(f"{indent}{key}:", inner, indent)
        case list():
            for item in value:
                # An item's first line takes the place of its indentation.
                first, *rest = _lines(item, f"{indent}  ")
                yield f"{indent}- {first.lstrip()}"
                yield from rest
        case _:
            yield f"{indent}{json.dumps(value, ensure_ascii=False)}"


def _entry(head: str, inner: Any, indent: str) -> Iterator[str]:
    if isinstance(inner, dict | list):
        yield head
        yield from _lines(inner, f"{indent}  ")
    else:
        yield f"{head} {json.dumps(inner, ensure_ascii=False)}"
