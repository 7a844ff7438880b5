"""What was drawn, when Slack's own models take it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from slack_sdk.models.blocks import Block

from bot.slack import render
from dialogs import blocks as b
from dialogs.words import Press

PRESS = Press(do="apply.edit", args={"field": "purpose"})


def a_button(label: str = "Ändra", **more: Any) -> b.BlockButton:
    return b.BlockButton(label=label, press=PRESS, **more)


def drawn(*blocks: b.Block) -> list[Any]:
    """The blocks of the only message."""
    (message,) = render.messages(blocks)
    return accepted(message.blocks)


def accepted(blocks: Sequence[Any], most: int = 50) -> list[Any]:
    """The blocks, when Slack's own models take them and keep all of them."""
    parsed = [block.to_dict() for block in Block.parse_all(list(blocks))]
    assert json.loads(json.dumps(parsed)) == list(blocks)
    assert 0 < len(blocks) <= most
    assert len({block["block_id"] for block in blocks}) == len(blocks)
    for block in blocks:
        ids = [element["action_id"] for element in block.get("elements", ()) if "action_id" in element]
        assert len(set(ids)) == len(ids)
    return list(blocks)
