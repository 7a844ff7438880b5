"""How an e-mail address and an address on the web are written: one rule each, wherever somebody writes one."""

from __future__ import annotations

import re

# Looking behind, it begins only where one can: from each letter of ten thousand it would take seconds.
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ON_THE_WEB = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)


def is_email(text: str) -> bool:
    return EMAIL.fullmatch(text) is not None


def is_on_the_web(text: str) -> bool:
    """Whether a text has the shape of an address on the web, with or without its beginning."""
    return _ON_THE_WEB.fullmatch(text.strip()) is not None


def name_in(email: str) -> str:
    """The name that a work e-mail is made of, for somebody of whom no more was written: "Anna-Lena Berg"."""
    words = (word for word in re.split(r"[._]", email.partition("@")[0]) if word and not word.isdigit())
    return " ".join("-".join(part.capitalize() for part in word.split("-")) for word in words)
