"""The templates of the pages that everybody may read. jinja2 is loaded by the first who asks: no start waits for it."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Template


@cache
def page(name: str) -> Template:
    """What stands in `name`, in the frame that all of them have (`frame.html`)."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined  # noqa: PLC0415

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, loader=FunctionLoader(file)
    )
    return environment.get_template(name)


def file(name: str) -> str:
    return (resources.files("bot.public") / name).read_text(encoding="utf-8")
