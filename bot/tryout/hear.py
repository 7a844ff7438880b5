"""What a browser sends, heard: pure, and nothing in it is trusted, neither its shape nor its characters."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Mapping
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any, TypeAlias

from msgspec import Struct

from bot.tryout.stage import TryoutPerson
from dialogs.blocks import clean
from dialogs.turn import Actor, Command, Inbound, Place, PlaceKind, Typed, What
from dialogs.wording import STOCKHOLM
from dialogs.words import Press, Scalar

PLATFORM = "tryout"

_KEY = re.compile(r"[0-9A-Za-z-]{8,64}")
_DO = re.compile(r"[a-z][a-z0-9_-]{0,59}\.[a-z][a-z0-9_-]{0,59}")
_COMMAND = re.compile(r"/([^\W\d_][\w-]*)(?:\s+(.*))?", re.DOTALL)
_MOST_PRESS = 4000
_MOST_FIELDS = 100
_MONDAY_MORNING = time(8)

FormValue: TypeAlias = str | bool | list[str]


class Unreadable(ValueError):
    """What was sent cannot be read. `text` is the id of the sentence that says so."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class Move(StrEnum):
    """How far the clock may be asked to go."""

    EVENT = "event"
    HOUR = "hour"
    DAY = "day"
    MONDAY = "monday"


class Envelope(Struct, frozen=True, kw_only=True):
    """What every request carries, whatever it asks for.

    entry   the message that a button or form stood in
    aside   it was done among what others receive, not in the conversation
    since   how much the page has seen, as the history's cursor
    """

    organisation: str
    person: str
    key: str
    language: str
    since: str
    entry: int | None
    aside: bool


def payload(raw: bytes) -> Mapping[str, Any]:
    """The JSON object in a request's body."""
    try:
        value = json.loads(raw)
    # Nesting without end is refused by recursion, numbers without end by ValueError.
    except (ValueError, RecursionError) as exc:
        raise Unreadable("tryout-problem-json") from exc
    if not isinstance(value, dict):
        raise Unreadable("tryout-problem-json")
    return value


def envelope(sent: Mapping[str, Any], language: str) -> Envelope:
    key, entry = sent.get("key"), sent.get("entry")
    return Envelope(
        organisation=_text(sent, "organisation"),
        person=_text(sent, "person"),
        key=key if isinstance(key, str) and _KEY.fullmatch(key) else str(uuid.uuid4()),
        language=language,
        since=_text(sent, "since"),
        entry=entry if isinstance(entry, int) and not isinstance(entry, bool) else None,
        aside=sent.get("aside") is True,
    )


def inbound(envelope: Envelope, person: TryoutPerson, what: What) -> Inbound:
    return Inbound(
        key=f"{PLATFORM}:{envelope.key}",
        organisation=envelope.organisation,
        actor=Actor(platform=PLATFORM, user=person.key, name=person.name, email=person.key, reach={}),
        place=Place(kind=PlaceKind.PERSONAL, key=f"{PLATFORM}:{person.key}"),
        what=what,
    )


def typed(sent: Mapping[str, Any]) -> tuple[str, Typed | Command]:
    """What was typed, as it is shown back and as the house hears it: "/kanal ansök" is a command here too."""
    text = clean(_text(sent, "text")).strip()
    if not text:
        raise Unreadable("tryout-problem-empty")
    command = _COMMAND.fullmatch(text)
    return text, Command(name=command[1], text=(command[2] or "").strip()) if command else Typed(text=text)


def press(sent: Mapping[str, Any]) -> Press | None:
    """The press that a button carried, or None when no button of ours ever carried it."""
    raw = sent.get("press")
    if not isinstance(raw, str) or len(raw) > _MOST_PRESS:
        return None
    try:
        value = json.loads(raw, parse_constant=_no_such_number)
    except (ValueError, RecursionError):
        return None
    match value:
        case {"_": "Press", "do": str(do), "args": dict(args), "latched": bool(latched), "revision": int() | None}:
            revision = value["revision"]
        case _:
            return None
    if not _DO.fullmatch(do) or isinstance(revision, bool) or not all(_is_scalar(v) for v in args.values()):
        return None
    return Press(do=do, args={clean(k): _cleaned(v) for k, v in args.items()}, latched=latched, revision=revision)


def values(sent: Mapping[str, Any]) -> dict[str, FormValue]:
    """What was filled in: texts, ticks and lists of texts by field key."""
    raw = sent.get("values")
    if not isinstance(raw, dict) or len(raw) > _MOST_FIELDS:
        raise Unreadable("tryout-problem-form")
    filled: dict[str, FormValue] = {}
    for key, value in raw.items():
        match value:
            case bool():
                filled[clean(key)] = value
            case str():
                filled[clean(key)] = clean(value)
            case list() if all(isinstance(v, str) for v in value):
                filled[clean(key)] = [clean(v) for v in value]
            case _:
                raise Unreadable("tryout-problem-form")
    return filled


def target(sent: Mapping[str, Any], now: datetime, next_event: datetime | None) -> datetime:
    """When the clock should be, always later than now. A day and a Monday are counted on a Swedish wall clock."""
    local = now.astimezone(STOCKHOLM)
    match sent.get("move"):
        case Move.EVENT:
            if next_event is None:
                raise Unreadable("tryout-no-event")
            return max(next_event, now)
        case Move.HOUR:
            return now + timedelta(hours=1)
        case Move.DAY:
            to = local + timedelta(days=1)
        case Move.MONDAY:
            monday = local.date() + timedelta(days=7 - local.weekday())
            to = datetime.combine(monday, _MONDAY_MORNING, STOCKHOLM)
        case _:
            raise Unreadable("tryout-problem-clock")
    return to.astimezone(now.tzinfo)


def _text(sent: Mapping[str, Any], name: str) -> str:
    value = sent.get(name, "")
    return value if isinstance(value, str) else ""


def _is_scalar(value: object) -> bool:
    return value is None or isinstance(value, str | int | float)


def _cleaned(value: Scalar) -> Scalar:
    return clean(value) if isinstance(value, str) else value


def _no_such_number(name: str) -> float:
    raise ValueError(name)
