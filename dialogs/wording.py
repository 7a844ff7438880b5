"""From words to blocks: ids and values become sentences in the reader's language, at the moment they are shown."""

from __future__ import annotations

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from msgspec import Struct

from dialogs import blocks as b
from dialogs import texts
from dialogs import words as w

STOCKHOLM = ZoneInfo("Europe/Stockholm")

_NAMED = "\ue003"
"""Before what a thing is called, while its sentence is put together."""
_BEGINS = re.compile(rf"(?P<before>^|[.!?]\s+)(?P<bold>{b.BOLD}?){_NAMED}(?P<bold_too>{b.BOLD}?)(?P<word>\S+)")
_NAMES = ("channel-title", "case-title")
"""Sentences that are but a name; the label of a row is otherwise a word or a time, written as we want it."""
_ADDRESS = re.compile(r".*(?:@|://|\w\.\w)")


class Speaker(Struct, frozen=True, kw_only=True):
    """A language and a moment: all that wording needs to know about the reader."""

    language: str
    now: datetime

    def line(self, line: w.Line | str) -> str:
        match line:
            case w.Say():
                return self.say(line)
            case w.Plain(text):
                return _clean(text)
            case str():
                return _clean(line)

    def say(self, say: w.Say) -> str:
        return texts.phrase(say.id, self.language, **{k: self._value(v) for k, v in say.values.items()})

    def sentence(self, line: w.Line, named: type | tuple[type, ...] = (w.Say, w.Plain, tuple)) -> str:
        """As a line by itself: an activity that somebody wrote "simhallen" begins it with a capital, and is so written inside.

        `named`: what may be a name that begins it.
        """
        if not isinstance(line, w.Say):
            return self.line(line)
        values = {key: self._value(value) for key, value in line.values.items()}
        lines = [key for key, value in line.values.items() if isinstance(value, named)]
        if not lines:
            return texts.phrase(line.id, self.language, **values)
        said = texts.phrase(line.id, self.language, **{**values, **{key: f"{_NAMED}{values[key]}" for key in lines}})
        return _BEGINS.sub(_begun, said).replace(_NAMED, "")

    def title(self, line: w.Line) -> str:
        """What stands by itself above or before something."""
        return capital(self.line(line))

    def _value(self, value: w.Value) -> str | int | float:
        match value:
            case None:
                return ""
            case bool():
                return "yes" if value else "no"
            case str() | int() | float():
                return value
            case datetime():
                return texts.moment(value.astimezone(STOCKHOLM), self.language, self.now.astimezone(STOCKHOLM))
            case date():
                return texts.day(value, self.language, self.now.astimezone(STOCKHOLM).date())
            case w.Say() | w.Plain():
                return self.line(value)
            case tuple():
                return listed([self.line(v) for v in value], texts.phrase("list-and", self.language))

    def word(self, message: w.Message) -> b.Blocks:
        return tuple(self._block(word) for word in message)

    def _block(self, word: w.Word) -> b.Block:
        match word:
            case w.Say() | w.Plain():
                return b.Paragraph(self.sentence(word))
            case w.Heading(text):
                return b.Title(self.title(text))
            case w.Quote():
                notes = tuple(self.line(n) for n in word.notes)
                return b.Quotation(text=word.text, source=_clean(word.source), notes=notes)
            case w.Rows(rows):
                return b.FactList(tuple(self._fact(row) for row in rows))
            case w.Items(items):
                return b.Bullets(tuple(self.sentence(item, w.Say) for item in items))
            case w.Copyable(text=text, title=title):
                return b.CopyText(text=text, title=self.line(title) if title else None)
            case w.Buttons(row):
                return b.ButtonRow(tuple(self._button(button) for button in row))
            case w.Ask():
                return self._form(word)

    def _fact(self, row: w.Row) -> b.Fact:
        button = self._button(row.button) if row.button else None
        names = isinstance(row.label, w.Say) and row.label.id in _NAMES
        return b.Fact(
            label=self.title(row.label) if names else self.line(row.label), value=self.line(row.value), button=button
        )

    def _button(self, button: w.Button) -> b.BlockButton:
        return b.BlockButton(label=self.line(button.label), press=button.press, style=button.style)

    def _form(self, ask: w.Ask) -> b.FormBlock:
        form = ask.form
        return b.FormBlock(
            name=form.name,
            title=self.line(form.title),
            intro=tuple(self.line(line) for line in form.intro),
            submit=self.line(form.submit),
            press=form.press,
            fields=tuple(self._field(f, ask.values.get(f.key), ask.problems.get(f.key)) for f in form.fields),
        )

    def _field(self, field: w.Field, value: w.Value, problem: w.Say | None) -> b.BlockField:
        return b.BlockField(
            key=field.key,
            kind=field.kind,
            label=self.line(field.label),
            hint=self.line(field.hint) if field.hint else None,
            options=tuple(b.BlockOption(value=o.value, label=self.line(o.label)) for o in field.options),
            required=field.required,
            max_length=field.max_length,
            value=_filled(value),
            problem=self.say(problem) if problem else None,
        )


def listed(items: list[str], conjunction: str) -> str:
    """ "a", "a och b", "a, b och c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"


def capital(text: str) -> str:
    """As a sentence or a heading begins; an address, and what has a capital of its own ("iSäter"), stays as it is."""
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    return text if not first.islower() or _ADDRESS.match(first) else text[:1].upper() + text[1:]


def _begun(found: re.Match[str]) -> str:
    return f"{found['before']}{found['bold']}{found['bold_too']}{capital(found['word'])}"


def _filled(value: w.Value) -> str | bool | tuple[str, ...] | None:
    match value:
        case None | bool() | str():
            return value
        case tuple():
            return tuple(str(v) for v in value)
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _clean(text: str) -> str:
    return text.replace(b.BOLD, "").replace(b.END, "")
