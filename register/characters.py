"""What no keyboard writes and no screen shows, which a client, a file or somebody who means ill may send all the same."""

from __future__ import annotations

import re

# The joiners U+200C and U+200D stay: emoji and other scripts are written with them. U+E000 and U+E001 are our own marks for
# bold (`dialogs.blocks`).
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff\ue000\ue001]")


def seen(text: str) -> str:
    """The text as it is seen, whole characters only, each line ended in one way."""
    whole = text.encode("utf-8", "replace").decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return _UNSEEN.sub("", whole)
