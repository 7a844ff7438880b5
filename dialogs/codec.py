"""Words and states to JSON and back, so that what was said can be stored, replayed and delivered later."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from dialogs import blocks, turn, words
from dialogs.words import MARK, Say, Written

_KINDS: dict[str, type[Written]] = {
    kind.__name__: kind
    for module in (words, blocks, turn)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, Written) and kind.__module__ == module.__name__
}


def dumps(value: Any) -> str:
    """JSON text of words, blocks, a state, a reply or what was said to us. Tuples become lists, and come back as tuples."""
    return _ENCODER.encode(_sealed(value)).decode()


def plain(value: Any) -> Any:
    """The same as plain lists and dicts, for what is written as JSON together with more."""
    return msgspec.to_builtins(_sealed(value), enc_hook=_said)


def loads(text: str) -> Any:
    return _in(msgspec.json.decode(text))


def _said(value: object) -> dict[str, Any]:
    """What msgspec does not know how to write is something said. A day would be text to it, and come back as text."""
    if not isinstance(value, Say):
        raise NotImplementedError(f"not written: {type(value).__name__}")
    values: Mapping[str, Any] = value.values
    if any(isinstance(one, date) for one in values.values()):
        values = {name: _dated(one) if isinstance(one, date) else one for name, one in values.items()}
    return {MARK: "Say", "id": value.id, "values": values}


_ENCODER = msgspec.json.Encoder(enc_hook=_said)


def _sealed(value: Any) -> Any:
    """What may have anything in it (a state's answers, what somebody sends us), so that nothing of it is read as ours.

    A press among words is one that we have made: one that carries our mark is none of ours (`Press.is_ours`).
    """
    match value:
        case words.Press(args=args):
            return replace(value, args=_own(args))
        case turn.State(answers=answers):
            return replace(value, answers=_own(answers))
        case turn.FormSent(values=values):
            return replace(value, values=_own(values))
        case Struct() if not isinstance(value, Written):
            raise TypeError(f"its kind would not be written: {type(value).__name__}")
        case _:
            return value


def _own(value: Any) -> Any:
    match value:
        case Mapping():
            # A key that begins with our own mark gets one more.
            return {f"{MARK}{key}" if key.startswith(MARK) else key: _own(one) for key, one in value.items()}
        case list() | tuple():
            return [_own(one) for one in value]
        case date():
            return _dated(value)
        case _:
            return value


def _dated(value: date) -> dict[str, str]:
    how = "at" if isinstance(value, datetime) else "on"
    return {MARK: how, how: value.isoformat()}


def _in(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_in(v) for v in value)
    if not isinstance(value, dict):
        return value
    kind = value.pop(MARK, None)
    if kind == "at":
        return datetime.fromisoformat(value["at"])
    if kind == "on":
        return date.fromisoformat(value["on"])
    inner = {k: _in(v) for k, v in value.items()}
    if kind is None:
        return {k.removeprefix(MARK): v for k, v in inner.items()}
    if kind == "Say":
        return words.Say(inner["id"], **inner["values"])
    made = _KINDS[kind]
    if kind == "Button" or kind == "BlockButton":
        inner["style"] = words.Style(inner.get("style", words.Style.PLAIN))
    if kind in ("Field", "BlockField"):
        inner["kind"] = words.Kind(inner["kind"])
    return made(**inner)
