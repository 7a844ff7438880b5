"""What Teams delivers, read: a payload becomes what the house hears, and where the answer is to go."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any, TypeAlias
from urllib.parse import unquote

from msgspec import Struct

from dialogs import turn as t
from dialogs.blocks import clean
from dialogs.words import Press, Scalar

Payload: TypeAlias = "Mapping[str, Any]"

PLATFORM = "teams"
OURS = "kanalvakt"
"""The one name in an action's data that is ours; beside it stand what was filled in, by field key."""

THERE = "there"
"""In an action's data: the name of the conversation that a shared answer belongs in (`threads`)."""

_DO = re.compile(r"[a-z][a-z0-9_-]{0,59}\.[a-z][a-z0-9_-]{0,59}")
_COMMAND = re.compile(r"/([^\W\d_][\w-]*)(?:\s+(.*))?", re.DOTALL)
_LONGEST_KEY = 180
"""Characters of a place or a delivery's key; what is longer is told by its fingerprint."""


class Account(Struct, frozen=True, kw_only=True):
    """Somebody as Teams names them. `id` belongs to this bot, `person` (the directory's id) to the person."""

    id: str
    person: str
    name: str = ""

    @property
    def user(self) -> str:
        return self.person or self.id


class Heard(Struct, frozen=True, kw_only=True):
    """One delivery, read. `what` is None when a button or form says something we cannot read.

    card     the message whose button was pressed, when Teams tells
    invoke   the answer is waited for: a card that takes the pressed one's place
    form     the title of the form that was sent in
    there    the name of the thread that the button leads back to
    """

    key: str
    what: t.What | None
    sender: Account
    place: t.Place
    reach: Mapping[str, Any]
    card: str = ""
    invoke: bool = False
    form: str = ""
    there: str = ""


def hear(payload: Payload) -> Heard | None:
    """The delivery, or None when nobody said anything to us."""
    sender, bot = account(payload.get("from")), _text(payload, "recipient", "id")
    if not sender.id or sender.id == bot:
        return None
    match payload.get("type"):
        case "message":
            return _message(payload)
        case "invoke" if payload.get("name") == "adaptiveCard/action":
            action = _inner(payload, "value", "action")
            data = action.get("data")
            return _heard(payload, _pressed(data), invoke=True, form=_form_title(data), there=_there(data))
        case "installationUpdate" if payload.get("action") == "add":
            return _heard(payload, t.Met())
        case "conversationUpdate" if bot in {one.id for one in joined(payload)}:
            return _heard(payload, t.Met())
        case _:
            return None


def joined(payload: Payload) -> tuple[Account, ...]:
    """Who has come to the conversation, the bot itself among them when it is the one who came."""
    if payload.get("type") != "conversationUpdate":
        return ()
    added = payload.get("membersAdded")
    return tuple(account(one) for one in added if isinstance(one, Mapping)) if isinstance(added, list) else ()


def roster(payload: Payload) -> str:
    """Where to ask who somebody is: a thread in a channel knows nobody, its team knows all."""
    return _text(payload, "channelData", "team", "id") or _text(payload, "conversation", "id")


def tenants(payload: Payload) -> frozenset[str]:
    """All the tenants that a payload says it is from; an honest one says one."""
    told = (_text(payload, "channelData", "tenant", "id"), _text(payload, "conversation", "tenantId"))
    return frozenset(tenant.casefold() for tenant in told if tenant)


def account(told: object) -> Account:
    """From a sender, or from a list of members, which calls the directory's id otherwise."""
    if not isinstance(told, Mapping):
        return Account(id="", person="")
    person = _text(told, "aadObjectId") or _text(told, "objectId")
    return Account(id=_text(told, "id"), person=person, name=_text(told, "name").strip())


def reach(payload: Payload, to: Account, conversation: str | None) -> Mapping[str, Any]:
    """How somebody is written to later: a conversation reference as plain JSON, ids only.

    Without a conversation, where the only one we know is shared with others, one of their own is opened first.
    """
    told: dict[str, Any] = {
        "serviceUrl": _text(payload, "serviceUrl"),
        "channelId": _text(payload, "channelId"),
        "bot": {"id": _text(payload, "recipient", "id")},
        "user": {"id": to.id},
        "tenantId": next(iter(sorted(tenants(payload))), ""),
    }
    return told | ({"conversation": {"id": conversation}} if conversation else {})


def inbound(heard: Heard, what: t.What, organisation: str, actor: t.Actor) -> t.Inbound:
    return t.Inbound(key=heard.key, organisation=organisation, actor=actor, place=heard.place, what=what)


def key(*parts: str) -> str:
    """A name of ours for a place or a delivery. Teams' own are only unique together with their conversation."""
    name = "/".join(parts)
    if len(name) > _LONGEST_KEY:
        name = hashlib.sha256(name.encode()).hexdigest()
    return f"{PLATFORM}:{name}"


def _message(payload: Payload) -> Heard:
    value, text = payload.get("value"), _said(payload)
    if value is not None and (not text or OURS in _inner(payload, "value")):
        return _heard(payload, _pressed(value), form=_form_title(value), there=_there(value))
    command = _COMMAND.fullmatch(text)
    if command:
        return _heard(payload, t.Command(name=command[1].casefold(), text=(command[2] or "").strip()))
    return _heard(payload, t.Typed(text=text))


def _heard(
    payload: Payload, what: t.What | None, *, invoke: bool = False, form: str = "", there: str = ""
) -> Heard:  # fmt: skip
    sender, conversation = account(payload.get("from")), _text(payload, "conversation", "id")
    kind = _text(payload, "conversation", "conversationType")
    shared = bool(_inner(payload, "conversation").get("isGroup")) or kind in ("groupChat", "channel")
    pressed = isinstance(what, t.ButtonPressed | t.FormSent) or what is None
    return Heard(
        key=key(conversation, _text(payload, "id") or _fingerprint(payload)),
        what=what,
        sender=sender,
        place=t.Place(kind=t.PlaceKind.SHARED if shared else t.PlaceKind.PERSONAL, key=key(conversation)),
        reach=reach(payload, sender, None if shared else conversation),
        card=_text(payload, "replyToId") if pressed else "",
        invoke=invoke,
        form=form,
        there=there,
    )


def _said(payload: Payload) -> str:
    """The text without the mention that called us.

    The SDK's `remove_recipient_mention` reads the bot's name as a pattern, so that "Kanalvakt (test)" is left in; and a
    mention of somebody else, which belongs to what is said, loses only its tags.
    """
    text, bot = _text(payload, "text"), _text(payload, "recipient", "id")
    entities = payload.get("entities")
    for entity in entities if isinstance(entities, list) else ():
        if isinstance(entity, Mapping) and str(entity.get("type")).casefold() == "mention" and entity.get("text"):
            whole = clean(str(entity["text"]))
            ours = _text(entity, "mentioned", "id") == bot
            text = text.replace(whole, " " if ours else re.sub(r"</?at[^<>]*>", "", whole))
    return text.replace("\xa0", " ").strip()


def _pressed(data: object) -> t.ButtonPressed | t.FormSent | None:
    """What an action's data says: a button's press, or a form's with what was filled in."""
    ours = data.get(OURS) if isinstance(data, Mapping) else None
    if not isinstance(data, Mapping) or not isinstance(ours, Mapping):
        return None
    press = _press(ours.get("press"))
    if press is None or "form" not in ours:
        return t.ButtonPressed(press=press) if press else None
    checks, lists = _keys(ours.get("checks")), _keys(ours.get("lists"))
    values: dict[str, Any] = {}
    for name, value in data.items():
        if name == OURS or not isinstance(value, str | int | float | bool | None):
            continue
        told = clean("" if value is None else str(value))
        if name in checks:
            values[clean(name)] = told.casefold() == "true"
        elif name in lists:
            values[clean(name)] = [clean(unquote(one)) for one in told.split(",") if one]
        else:
            values[clean(name)] = told
    return t.FormSent(press=press, values=values)


def _press(told: object) -> Press | None:
    """A press as a button of ours carries it; anything else is nobody's."""
    match told:
        case {"do": str(do), "args": dict(args), "latched": bool(latched), "revision": revision}:
            readable = _DO.fullmatch(do) and all(v is None or isinstance(v, str | int | float) for v in args.values())
            counted = revision is None or (isinstance(revision, int) and not isinstance(revision, bool))
            if not readable or not counted:
                return None
            return Press(
                do=do, args={clean(k): _cleaned(v) for k, v in args.items()}, latched=latched, revision=revision
            )
        case _:
            return None


def _cleaned(value: Scalar) -> Scalar:
    return clean(value) if isinstance(value, str) else value


def _keys(told: object) -> frozenset[str]:
    return frozenset(one for one in told if isinstance(one, str)) if isinstance(told, list) else frozenset()


def _form_title(data: object) -> str:
    return _text(data, OURS, "form") if isinstance(data, Mapping) else ""


def _there(data: object) -> str:
    return _text(data, OURS, THERE) if isinstance(data, Mapping) else ""


def _inner(told: Payload, *path: str) -> Mapping[str, Any]:
    inner = _at(told, path)
    return inner if isinstance(inner, Mapping) else {}


def _text(told: Payload, *path: str) -> str:
    value = _at(told, path)
    return clean(value) if isinstance(value, str) else ""


def _at(told: Payload, path: tuple[str, ...]) -> Any:
    inner: Any = told
    for step in path:
        if not isinstance(inner, Mapping):
            return None
        inner = inner.get(step)
    return inner


def _fingerprint(payload: Payload) -> str:
    """A name for a delivery that Teams gave none: the same one again has the same."""
    return hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()[:32]
