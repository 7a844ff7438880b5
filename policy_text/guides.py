"""Short guides that end in advice: questions, where each answer leads, and what they end in. Shared by all municipalities.

The questions are the house's own and said to be; what the guideline says to each end is the pack's `advice`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field, TypeAdapter

from policy_text.parts import Part, Slug, Text

GUIDES = Path(__file__).parent / "guides.toml"

ELSEWHERE = "@"
"""Before the name of another guide."""


class Option(Part):
    id: Slug
    to: Text = ""
    shows: Literal["", "removal_grounds"] = ""
    """Something that helps whoever does not know; the question stands."""
    tells_chief: bool = False
    """One's chief is to know of it, where the guideline says so (`chief_hears`)."""


class Asked(Part):
    options: tuple[Option, ...] = Field(min_length=2)


class Outcome(Part):
    """An end. `opens` are the conversations that may follow, by what is wanted; `deadline`: when a reply is due now."""

    steps: int = Field(default=0, ge=0)
    """Lines about what to do next."""
    opens: tuple[Slug, ...] = ()
    deadline: bool = False
    letter: bool = False
    """A text to send to a colleague."""
    law: Literal["", "osl"] = ""
    """What the law says where the guideline is silent."""
    afterwards: Slug | Literal[""] = ""
    """Advice that concerns later, by its key."""
    needs: str = ""
    """The rule that it rests on; empty: any advice at all."""
    mistake: Literal["", "yes", "no", "unknown"] = ""
    """One's chief is to know, where the guideline says so: and whether the municipality itself is wrong."""


class Guide(Part):
    source: Literal["usaf", "own"]
    first: Slug
    questions: Mapping[Slug, Asked]
    outcomes: Mapping[Slug, Outcome]
    tells: Mapping[Slug, Text] = {}
    """What somebody may tell at once (`vocabulary.tells`), and the end that it is, or the answer ("question.option")."""


@cache
def guides() -> Mapping[str, Guide]:
    return TypeAdapter(dict[str, Guide]).validate_python(tomllib.loads(GUIDES.read_text(encoding="utf-8")))


def advised() -> Iterator[str]:
    """Every key that a pack's advice may have."""
    for name, guide in guides().items():
        for outcome, told in guide.outcomes.items():
            yield f"{name}_{outcome}"
            if told.afterwards:
                yield told.afterwards
