"""Who talks to the bots in the bench and what they say: a few colleagues applying, asking and looking, turn by turn."""

from __future__ import annotations

import hashlib
import hmac
import itertools
import json
import time
from collections.abc import Iterator
from urllib.parse import urlencode

from bench.wire import request

TEAM = "T0SATER"
SECRET = "bench-signing-secret"
TENANT = "3f6c1a52-0d4b-4c57-9b1e-5a0c7f3e9d21"
APP = "5d2f7c9e-1b3a-4e8d-a6c4-0f9e8d7c6b5a"
DOMAIN = "sater.se"

SAID = (
    "ansök",
    "ändra verksamheten till Simhallen {n}",
    "hur snabbt måste vi svara?",
    "mina ansökningar",
    "hjälp",
)
"""Five turns: every one leaves its key, its reply and most often the conversation in the database, two write in a draft."""

_count = itertools.count(time.time_ns() // 1000)


def lines() -> Iterator[str]:
    return (line.format(n=n) for n in itertools.count(1) for line in SAID)


def slash(person: int, text: str) -> bytes:
    """`/kanal text` from somebody in their own chat with the bot, signed as Slack signs it."""
    n = next(_count)
    body = urlencode(
        {
            "team_id": TEAM,
            "team_domain": "sater",
            "channel_id": f"D0PERSON{person}",
            "channel_name": "directmessage",
            "user_id": f"U0PERSON{person}",
            "user_name": "anna",
            "command": "/kanal",
            "text": text,
            "api_app_id": "A0KANALVAKT",
            "trigger_id": f"{n}.1.bench",
        }
    ).encode()
    at = str(int(time.time()))
    signature = hmac.new(SECRET.encode(), b"v0:%s:%s" % (at.encode(), body), hashlib.sha256).hexdigest()
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Slack-Request-Timestamp": at,
        "X-Slack-Signature": f"v0={signature}",
    }
    return request("/slack/events", body, headers)


def message(person: int, text: str, token: str, service_url: str) -> bytes:
    """A message in Teams from somebody in their own chat with the bot, with a token that has been signed for it."""
    activity = {
        "type": "message",
        "id": str(next(_count)),
        "timestamp": "2026-03-02T08:00:00.000Z",
        "channelId": "msteams",
        "serviceUrl": service_url,
        "from": {
            "id": f"29:1person-{person}",
            "name": name(person),
            "aadObjectId": f"8a4be0e6-0000-4a53-8f0e-{person:012}",
        },
        "recipient": {"id": f"28:{APP}", "name": "Kanalvakt"},
        "conversation": {"id": f"a:1personal-{person}", "conversationType": "personal", "tenantId": TENANT},
        "channelData": {"tenant": {"id": TENANT}},
        "locale": "sv-SE",
        "text": text,
        "textFormat": "plain",
        "entities": [{"type": "clientInfo", "locale": "sv-SE", "country": "SE", "platform": "Web"}],
    }
    headers = {"Content-Type": "application/json; charset=utf-8", "Authorization": f"Bearer {token}"}
    return request("/api/messages", json.dumps(activity).encode(), headers)


def name(person: int) -> str:
    return f"Anna Nr{person}"


def email(person: int) -> str:
    return f"anna.{person}@{DOMAIN}"
