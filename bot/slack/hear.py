"""What Slack delivers, read: a payload becomes an Inbound, and where the answer is to go."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct, field
from msgspec.structs import asdict, replace

from bot import scribe
from bot.slack import modal
from bot.slack.shape import Shape, fits
from dialogs import codec
from dialogs import turn as t
from dialogs.blocks import clean
from dialogs.words import Press

PLATFORM = "slack"

# The only kinds of message a person writes to somebody. Edits, joins, topics and other bots are not said to us.
_WRITTEN = frozenset({None, "file_share", "thread_broadcast"})
_TOKEN = re.compile(r"<([^<>]*)>")
_MENTION = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>")


class Kind(StrEnum):
    """How it came, which decides how it may be answered."""

    MESSAGE = "message"
    COMMAND = "command"
    PRESS = "press"
    FORM = "form"
    HOME = "home"


class Way(Struct, frozen=True, kw_only=True):
    """The way back to where something came from. A form carries it along, so that its answer finds home too.

    channel       None for App Home, which has none: the answer goes to the person's own chat
    shared        others read along
    thread        the thread to answer in; `in_thread`: it was there before us, so what only one sees is shown in it
    slash         a command: answered to the asker alone where others read, since we need not be a member there
    message       the card whose button was pressed; `ephemeral`: only `response_url` can change it
    """

    channel: str | None = None
    shared: bool = False
    thread: str | None = None
    in_thread: bool = False
    slash: bool = False
    home: bool = False
    message: str | None = None
    ephemeral: bool = False
    response_url: str | None = None
    trigger: str | None = None

    def carried(self) -> Mapping[str, Any]:
        """What a form takes along. A trigger lives three seconds, and only what one person sees needs its own address."""
        left = {"trigger"} if self.ephemeral else {"trigger", "response_url"}
        return {k: v for k, v in asdict(self).items() if v and k not in left}


class Heard(Struct, frozen=True, kw_only=True):
    """One delivery, read. `what` is None when a button or form says something we cannot read."""

    key: str
    kind: Kind
    user: str
    user_team: str | None
    what: t.What | None
    way: Way
    fields: Mapping[str, str] = field(default_factory=dict)
    """Where each field stands in the view that was sent in, by key."""

    form: str | None = None
    app: str | None = None

    @property
    def mentioned(self) -> frozenset[str]:
        """Other people named in what was written."""
        match self.what:
            case t.Typed(text=text) | t.Command(text=text) if self.kind in (Kind.MESSAGE, Kind.COMMAND):
                return frozenset(_MENTION.findall(text))
            case _:
                return frozenset()


def hear(payload: Mapping[str, Any], delivery: str, bot_user: str | None = None) -> Heard | None:
    """The delivery, or None when nobody said anything to us. `delivery` names it where Slack gives it no id."""
    heard = _heard(payload, delivery, bot_user)
    return heard if heard and heard.user else None


def _heard(payload: Mapping[str, Any], delivery: str, bot_user: str | None) -> Heard | None:
    match payload.get("type"):
        case "event_callback":
            return _event(payload, delivery, bot_user)
        case "block_actions":
            return _press(payload, delivery)
        case "view_submission":
            return _form(payload, delivery)
        case None if "command" in payload:
            return _command(payload, delivery)
        case _:
            return None


def inbound(heard: Heard, what: t.What, organisation: str, actor: t.Actor, direct: str | None) -> t.Inbound:
    """What the house hears. `direct` is the person's own chat with us, where what has no channel of its own belongs."""
    return t.Inbound(
        key=heard.key, organisation=organisation, actor=actor, place=place(heard.way, heard.user, direct), what=what
    )


def between_others(heard: Heard, direct: str | None) -> Heard:
    """A command typed in a chat of two that is not the one with us: somebody else reads there."""
    if heard.way.slash and not heard.way.shared and direct and heard.way.channel != direct:
        return replace(heard, way=replace(heard.way, shared=True))
    return heard


def team_of(payload: Mapping[str, Any]) -> str | None:
    """The workspace that a delivery says it is for: where we are installed, whoever sent it."""
    match payload:
        case {"view": {"app_installed_team_id": str(team)}}:
            return team
        case {"team": {"id": str(team)}} | {"team": str(team)}:
            return team
        case {"authorizations": [{"team_id": str(team)}, *_]} | {"team_id": str(team)}:
            return team
        case {"user": {"team_id": str(team)}}:
            return team
        case _:
            return None


def place(way: Way, user: str, direct: str | None) -> t.Place:
    """A thread is a place of its own where others read; a person's own chat is one place, threads and all."""
    if not way.shared:
        return t.Place(kind=t.PlaceKind.PERSONAL, key=f"{PLATFORM}:{way.channel or direct or user}")
    thread = f"/{way.thread}" if way.thread else ""
    return t.Place(kind=t.PlaceKind.SHARED, key=f"{PLATFORM}:{way.channel}{thread}")


def readable(what: t.What, names: Mapping[str, str]) -> t.What:
    """What was written as the person saw it: Slack's tokens and entities undone, people by name."""
    match what:
        case t.Typed(text=text):
            return t.Typed(text=clean(_readable(text, names)))
        case t.Command(name=name, text=text):
            return t.Command(name=clean(name), text=clean(_readable(text, names)))
        case _:
            return what


_WAY: Shape = {
    kept: bool if kept in ("shared", "in_thread", "slash", "home", "ephemeral") else str
    for kept in Way.__struct_fields__
}
"""What a view keeps of a `Way`."""


def metadata(press: Press, way: Way) -> str:
    """What a view keeps for us until it is sent in."""
    return scribe.written({"press": codec.dumps(press), "way": way.carried()}).decode()


def saying(value: str) -> t.What | None:
    """What a button says when pressed: its press, or the words that are said again; None when it cannot be read."""
    try:
        read = codec.loads(value)
    # Whatever stands in a button of another version, or of nobody's.
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    match read:
        case Press(do=str()):
            return t.ButtonPressed(press=read)
        case t.Command(name=str(), text=str()) | t.Typed(text=str()):
            return read
        case _:
            return None


def _event(payload: Mapping[str, Any], delivery: str, bot_user: str | None) -> Heard | None:
    event = payload.get("event") or {}
    user, channel = _id(event.get("user")), _id(event.get("channel"))
    if not user or user == bot_user or event.get("bot_id") or event.get("subtype") not in _WRITTEN:
        return None
    direct, ts, thread = channel.startswith("D"), event.get("ts"), event.get("thread_ts")
    match event.get("type"):
        case "app_home_opened" if event.get("tab") == "home":
            kind, way = Kind.HOME, Way(channel=channel, home=True)
        case "app_home_opened" if event.get("tab") == "messages" and direct:
            kind, way = Kind.MESSAGE, Way(channel=channel)
        # A mention in a channel comes as a message too, which is left alone; in a chat of two it comes only as one.
        case "message" if direct:
            kind, way = Kind.MESSAGE, Way(channel=channel, thread=thread, in_thread=bool(thread))
        case "app_mention" if not direct:
            kind, way = Kind.MESSAGE, Way(channel=channel, shared=True, thread=thread or ts, in_thread=bool(thread))
        case _:
            return None
    written = t.Typed(text=_without(event.get("text") or "", _bots(payload, bot_user)))
    opened = event.get("type") == "app_home_opened"
    return Heard(
        key=f"{PLATFORM}:{payload.get('event_id') or delivery}",
        kind=kind,
        user=user,
        user_team=event.get("user_team") or _id(event.get("team")),
        what=t.HomeOpened() if kind is Kind.HOME else t.Met(first=True) if opened else written,
        way=way,
    )


def _command(payload: Mapping[str, Any], delivery: str) -> Heard:
    channel = payload.get("channel_id") or ""
    name = str(payload["command"]).strip().removeprefix("/").casefold()
    return Heard(
        key=_key(payload, delivery),
        kind=Kind.COMMAND,
        user=payload.get("user_id") or "",
        user_team=payload.get("team_id"),
        what=t.Command(name=name, text=(payload.get("text") or "").strip()),
        way=Way(
            channel=channel,
            shared=not channel.startswith("D"),
            slash=True,
            response_url=payload.get("response_url"),
            trigger=payload.get("trigger_id"),
        ),
    )


def _press(payload: Mapping[str, Any], delivery: str) -> Heard | None:
    action: Mapping[str, Any] = next(iter(payload.get("actions") or ()), {})
    # A button that only opens an address is told of too; it says nothing.
    if action.get("type") != "button" or action.get("url"):
        return None
    container = payload.get("container") or {}
    channel: str | None = _id(payload.get("channel")) or container.get("channel_id")
    ts = container.get("message_ts")
    thread = container.get("thread_ts") or (payload.get("message") or {}).get("thread_ts")
    shared = channel is not None and not channel.startswith("D")
    ephemeral = bool(container.get("is_ephemeral"))
    return Heard(
        key=_key(payload, delivery),
        kind=Kind.PRESS,
        user=_id(payload.get("user")),
        user_team=_team(payload.get("user")),
        what=saying(str(action.get("value") or "")),
        way=Way(
            channel=channel,
            shared=shared,
            # The answer to a card that others see stands under it. One that only one person sees cannot begin a thread.
            thread=thread or (ts if shared and not ephemeral else None),
            in_thread=bool(thread),
            home=(payload.get("view") or {}).get("type") == "home",
            message=ts,
            ephemeral=ephemeral,
            response_url=payload.get("response_url"),
            trigger=payload.get("trigger_id"),
        ),
        app=payload.get("api_app_id"),
    )


def _form(payload: Mapping[str, Any], delivery: str) -> Heard:
    view = payload.get("view") or {}
    press, way = _kept(view.get("private_metadata") or "")
    return Heard(
        key=_key(payload, delivery),
        kind=Kind.FORM,
        user=_id(payload.get("user")),
        user_team=_team(payload.get("user")),
        what=t.FormSent(press=press, values=modal.values(view)) if press else None,
        way=way,
        fields=modal.block_ids(view),
        form=view.get("callback_id"),
        app=payload.get("api_app_id"),
    )


def _id(told: str | Mapping[str, Any] | None) -> str:
    """Who or what it is: Slack says the id alone, or all about them."""
    return told if isinstance(told, str) else (told or {}).get("id") or ""


def _team(told: str | Mapping[str, Any] | None) -> str | None:
    return told.get("team_id") if isinstance(told, Mapping) else None


def _key(payload: Mapping[str, Any], delivery: str) -> str:
    return f"{PLATFORM}:{payload.get('trigger_id') or delivery}"


def _kept(stored: str) -> tuple[Press | None, Way]:
    try:
        read = scribe.read(stored.encode())
        way, said = Way(**read["way"]), saying(read["press"])
    # As with a button: another version's, or nobody's.
    except (ValueError, TypeError, KeyError, RecursionError):
        return None, Way()
    if not fits(read["way"], _WAY):
        return None, Way()
    return (said.press if isinstance(said, t.ButtonPressed) else None), way


def _bots(payload: Mapping[str, Any], bot_user: str | None) -> frozenset[str]:
    """Our own user in this workspace: as Slack says with each event, or as we learnt it."""
    told = (a.get("user_id") for a in payload.get("authorizations") or () if a.get("is_bot"))
    return frozenset(user for user in (*told, bot_user) if user)


def _without(text: str, bots: frozenset[str]) -> str:
    """The text without the mention of us that makes it ours to hear."""
    kept = _MENTION.sub(lambda found: "" if found[1] in bots else found[0], text)
    # " , hur gör jag" is what remains of "@Kanalvakt, hur gör jag".
    return re.sub(r"[ \t]{2,}", " ", kept).strip().lstrip(",:").strip() if kept != text else text.strip()


def _readable(text: str, names: Mapping[str, str]) -> str:
    if "<" not in text and "&" not in text:
        return text.replace("\xa0", " ").strip()
    out, at = [], 0
    for token in _TOKEN.finditer(text):
        out += [html.unescape(text[at : token.start()]), _token(token[1], names)]
        at = token.end()
    return "".join([*out, html.unescape(text[at:])]).replace("\xa0", " ").strip()


def _token(token: str, names: Mapping[str, str]) -> str:
    """What stood in the text where Slack put `<…>`: a person, a channel, a call to all, an address."""
    target, _, label = token.partition("|")
    label = html.unescape(label)
    match target[:1]:
        case "@":
            return names.get(target[1:]) or f"@{label or target[1:]}"
        case "#":
            return f"#{label or target[1:]}"
        case "!":
            return label or f"@{target[1:].partition('^')[0]}"
    address = html.unescape(target).removeprefix("mailto:")
    bare = re.sub(r"^https?://", "", address).rstrip("/")
    # "sater.se" becomes an address with that as its label; a label of its own is said together with the address.
    return (label or address) if label.rstrip("/") in ("", address.rstrip("/"), bare) else f"{label} ({address})"
