"""Forms to show, as short as a test needs them."""

from __future__ import annotations

from typing import Any

from dialogs import blocks as b
from dialogs.words import Kind, Press

PRESS = Press(do="apply.page", args={"page": 1}, latched=True, revision=7)
MEDIA = (("facebook", "Facebook"), ("instagram", "Instagram"), ("annat", "Något annat"))


def a_field(key: str = "purpose", kind: Kind = Kind.LINE, **more: Any) -> b.BlockField:
    told: dict[str, Any] = {"label": "Syfte", "hint": None, "options": (), "required": True, "max_length": 500} | more
    if isinstance(told["options"], int):
        told["options"] = tuple((f"v{n}", f"Val {n}") for n in range(told["options"]))
    told["options"] = tuple(b.BlockOption(value=value, label=label) for value, label in told["options"])
    return b.BlockField(key=key, kind=kind, **told)


def a_form(*fields: b.BlockField, **more: Any) -> b.FormBlock:
    told: dict[str, Any] = {
        "name": "apply-1",
        "title": "Ny kanal",
        "intro": (),
        "submit": "Nästa",
        "press": PRESS,
    } | more
    return b.FormBlock(**told, fields=fields)
