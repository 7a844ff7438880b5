"""Words and states to JSON and back, so that what was said can be stored, replayed and delivered later."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any

from msgspec import NODEFAULT, Struct

from dialogs import blocks, turn, words

_KINDS: dict[str, type] = {
    kind.__name__: kind
    for module in (words, blocks, turn)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, Struct) and kind.__module__ == module.__name__
}


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_AS_IT_IS = frozenset({str, int, float, bool, type(None)})


def dumps(value: Any) -> str:
    """JSON text of words, blocks, a state or a reply. Tuples become lists, and come back as tuples.

    A field that has its default is left out: most have, and every word that is said passes here. A press is written whole,
    since it goes out of the house on a button and comes back from somebody else's.
    """
    return _encode(_out(value))


def plain(value: Any) -> Any:
    """The same as plain lists and dicts, for what is written as JSON together with more."""
    return _out(value)


def loads(text: str) -> Any:
    return _in(json.loads(text))


def _out(value: Any) -> Any:
    kind: type = type(value)
    return value if kind in _AS_IT_IS else _writer(kind)(value)


@cache
def _writer(kind: type) -> Callable[[Any], Any]:
    """How values of a kind are written, found out once."""
    if issubclass(kind, words.Say):
        return lambda value: {"_": "Say", "id": value.id, "values": _each(value.values)}
    if issubclass(kind, Struct):
        return _writer_of_fields(kind)
    if issubclass(kind, Enum):
        return lambda value: value.value
    if issubclass(kind, datetime):
        return lambda value: {"_": "at", "at": value.isoformat()}
    if issubclass(kind, date):
        return lambda value: {"_": "on", "on": value.isoformat()}
    if issubclass(kind, (list, tuple)):
        return lambda value: [v if type(v) in _AS_IT_IS else _out(v) for v in value]
    if hasattr(kind, "items"):
        # A key that begins with our own mark gets one more, so that it can never be read as one.
        return lambda value: {f"_{k}" if k.startswith("_") else k: v for k, v in _each(value).items()}
    return lambda value: value


def _each(values: Any) -> dict[str, Any]:
    return {k: v if type(v) in _AS_IT_IS else _out(v) for k, v in values.items()}


def _writer_of_fields(kind: type[Struct]) -> Callable[[Any], Any]:
    names, defaults = kind.__struct_fields__, kind.__struct_defaults__
    # Those with defaults come last. A factory is no default that a value could be: such a field is always written.
    defaults = (*(NODEFAULT for _ in names[len(defaults) :]), *defaults)
    known = tuple((name, default, type(default)) for name, default in zip(names, defaults, strict=True))
    name, whole = kind.__name__, kind is words.Press
    # Of one field it would give no tuple.
    get: Callable[[Any], tuple[Any, ...]] = attrgetter(*(field for field, _, _ in known), "__class__")

    def write(value: Any) -> dict[str, Any]:
        out: dict[str, Any] = {"_": name}
        for (field, default, its_kind), one in zip(known, get(value), strict=False):
            # 0 is not False, nor 1 True.
            if one is default and not whole:
                continue
            given: type = type(one)
            if whole or not (given is its_kind and one == default):
                out[field] = one if given in _AS_IT_IS else _writer(given)(one)
        return out

    return write


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
        inner["style"] = words.Style(inner.get("style", words.Style.PLAIN))
    if kind in ("Field", "BlockField"):
        inner["kind"] = words.Kind(inner["kind"])
    return made(**inner)
