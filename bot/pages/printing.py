"""A paper as a printable page: one file that needs nothing else, or a page of a site with its style sheet beside it."""

from __future__ import annotations

from functools import cache
from importlib import resources

from jinja2 import Environment, StrictUndefined, Template

from dialogs import papers
from dialogs.papers import Bullets, Facts, Mark, Paper, Paragraph, Part, Quoted, Table


def html(paper: Paper, *, style_at: str = "") -> str:
    """The whole page. Without `style_at`, the address of `style()`, the style sheet is in it: a file that can be mailed."""
    return _template().render(
        paper=paper, style=style() if not style_at else "", style_at=style_at, kind=_kind, pieces=papers.pieces,
        marked=lambda mark: papers.marked(mark, paper.language), is_mark=lambda piece: isinstance(piece, Mark),
    )  # fmt: skip


@cache
def style() -> str:
    return _file("page.css")


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_file("page.html"))


def _kind(part: Part) -> str:
    match part:
        case Paragraph():
            return "paragraph"
        case Facts():
            return "facts"
        case Bullets():
            return "bullets"
        case Quoted():
            return "quoted"
        case Table():
            return "table"


def _file(name: str) -> str:
    return (resources.files("bot.pages") / name).read_text(encoding="utf-8")
