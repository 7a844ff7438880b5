"""The try-out page's staging: every message of a story drawn as HTML, and read back as the text that stands on the page."""

from __future__ import annotations

from html.parser import HTMLParser

from bot.tryout import render
from dialogs import blocks as b
from tests.stagings import core, scripts
from tests.stagings.scripts import Heard


def play(name: str) -> list[Heard]:
    """What each person is shown on the page, act by act."""
    played = core.play(name)
    drawn = iter(played.messages)
    heard = []
    for act in scripts.acts(played.story):
        told = Heard()
        for line in act.said:
            message = next(drawn)
            shown = text_of(str(render.message(message, entry=1, language="sv")))
            put = told.add_form if any(isinstance(block, b.FormBlock) for block in message) else told.add
            put(act.to(line), shown)
        heard.append(told)
    return heard


class _Text(HTMLParser):
    """The words of a page as they are read: a block ends a line, a label has its colon, what is filled in stands there.

    The page says what is wrong above the field, where it is read before one fills in; a story says it after what was filled in.
    """

    _LINES = frozenset({"p", "div", "h4", "li", "dd", "blockquote", "figcaption", "legend", "label", "option", "ul"})

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self._chosen: list[str] = []
        self._choosing = False
        self._problem: list[str] = []
        self._in_problem = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "p":
            self._in_problem = told.get("class") == "problem"
        if tag in ("label", "legend"):
            self._tell_problem()
        if tag == "button":
            self.text.append(" (")
        elif tag == "li":
            self.text.append("• ")
        elif tag == "figcaption":
            self.text.append(" – ")
        elif (tag == "input" and "checked" in told) or (tag == "option" and "selected" in told):
            self._choosing = True
        elif tag == "input" and told.get("type") not in ("radio", "checkbox"):
            self.text.append(f" {told.get('value') or ''} ")
            self._tell_problem()

    def handle_endtag(self, tag: str) -> None:
        if tag == "button":
            self.text.append(") ")
        elif tag == "dt":
            self.text.append(": ")
        elif tag == "figcaption":
            self.text.append(". ")
        elif tag in ("fieldset", "select"):
            self.text.append(f" {', '.join(self._chosen)} ")
            self._chosen = []
        elif tag in self._LINES:
            self.text.append(" ")
        if tag in ("fieldset", "select", "textarea", "form"):
            self._tell_problem()
        if tag == "p":
            self._in_problem = False

    def _tell_problem(self) -> None:
        self.text += self._problem
        self._problem = []

    def handle_data(self, data: str) -> None:
        if self._in_problem:
            self._problem += [data, " "]
            return
        self.text.append(data)
        if self._choosing and data.strip():
            self._chosen.append(data)
            self._choosing = False


def text_of(html: str) -> str:
    read = _Text()
    read.feed(html)
    read.close()
    return "".join(read.text)
