"""Words and states to JSON and back, so that what was said can be stored, replayed and delivered later."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any

from dialogs import blocks, turn, words

_KINDS: dict[str, type] = {
    kind.__name__: kind
    for module in (words, blocks, turn)
    for kind in vars(module).values()
    if isinstance(kind, type) and is_dataclass(kind) and kind.__module__ == module.__name__
}


def dumps(value: Any) -> str:
    """JSON text of words, blocks, a state or a reply. Tuples become lists, and come back as tuples."""
    return json.dumps(_out(value), ensure_ascii=False, separators=(",", ":"))


def loads(text: str) -> Any:
    return _in(json.loads(text))


def _out(value: Any) -> Any:
    if isinstance(value, words.Say):
        return {"_": "Say", "id": value.id, "values": {k: _out(v) for k, v in value.values.items()}}
    kind: type = type(value)
    if (names := _names(kind)) is not None:
        return {"_": kind.__name__} | {name: _out(getattr(value, name)) for name in names}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return {"_": "at", "at": value.isoformat()}
    if isinstance(value, date):
        return {"_": "on", "on": value.isoformat()}
    if isinstance(value, (list, tuple)):
        return [_out(v) for v in value]
    if hasattr(value, "items"):
        # A key that begins with our own mark gets one more, so that it can never be read as one.
        return {f"_{k}" if k.startswith("_") else k: _out(v) for k, v in value.items()}
    return value


@cache
def _names(kind: type) -> tuple[str, ...] | None:
    """A dataclass's fields, looked up once: every word that is said passes here. None for anything else."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else None


def _in(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_in(v) for v in value)
    if not isinstance(value, dict):
        return value
    kind = value.pop("_", None)
    if kind == "at":
        return datetime.fromisoformat(value["at"])
    if kind == "on":
        return date.fromisoformat(value["on"])
    inner = {k: _in(v) for k, v in value.items()}
    if kind is None:
        return {k.removeprefix("_"): v for k, v in inner.items()}
    if kind == "Say":
        return words.Say(inner["id"], **inner["values"])
    made = _KINDS[kind]
    if kind == "Button" or kind == "BlockButton":
        inner["style"] = words.Style(inner["style"])
    if kind in ("Field", "BlockField"):
        inner["kind"] = words.Kind(inner["kind"])
    return made(**inner)
