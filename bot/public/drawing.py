"""The templates of the pages that everybody may read. jinja2 is loaded by the first who asks: no start waits for it."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Template


@cache
def page(name: str) -> Template:
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(file(name))


def file(name: str) -> str:
    return (resources.files("bot.public") / name).read_text(encoding="utf-8")
