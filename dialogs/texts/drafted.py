"""A text that somebody wants looked at before it is posted, found in what they wrote ("granska: …")."""

from __future__ import annotations

import re

from msgspec import Struct

from dialogs.texts import vocabulary


class Draft(Struct, frozen=True, kw_only=True):
    """A text to be looked at, and whether it was called a reply or a post ("" when it was called neither)."""

    text: str
    kind: str = ""


def read(text: str, *, loosely: bool = True, wanted: bool = False, pasted: bool = False) -> Draft | None:
    """The draft that a text holds ("granska: Hej …"). `loosely`: in other words than those, which may also begin an answer.

    `wanted`: it is known to ask for that, in whatever words. `pasted`: it may be a draft and nothing else.
    """
    table = vocabulary.words_file()["drafts"]
    patterns = [
        *table["always"],
        *(table["patterns"] if loosely else ()),
        *(table[key] for key, on in (("wanted", wanted), ("pasted", pasted)) if on),
    ]
    for pattern in patterns:
        found = re.match(pattern, text.strip(), re.IGNORECASE | re.DOTALL)
        if found:
            return Draft(text=found["draft"].strip(), kind=kind(found["asked"]))
    return None


def kind(text: str) -> str:
    """ "reply" or "post" by the words that asked ("granska mitt svar"), "" when they do not tell."""
    words = set(vocabulary.fold(text).split())
    for one in ("reply", "post"):
        if words & {vocabulary.fold(word) for word in vocabulary.words_file()["drafts"][one]}:
            return one
    return ""
